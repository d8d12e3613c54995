"""The settings room: a row for every setting, a change counts at once, nobody changes what is not theirs."""

import pytest
from PySide6.QtCore import Qt

from fieldkit.app import HomeDoor
from fieldkit.domain.rights import Right
from fieldkit.settings import Settings
from fieldkit.ui.crash import Crash
from fieldkit.ui.theme import DARK, LIGHT, tokens
from fieldkit.ui.window import Window
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.ui.hands import compose, words_on


@pytest.fixture
def window(qtbot, speech, theme, village_home, tmp_path):
    import shutil

    shutil.copytree(village_home, tmp_path / "home")
    opened = Window(HomeDoor(tmp_path / "home", TODAY), speech, theme, Crash(tmp_path / "logs"))
    opened.begin()
    opened.show()
    compose(opened.stack.currentWidget().passphrase, PASSPHRASE)
    qtbot.keyClick(opened.stack.currentWidget().passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(opened, "frame") and not opened.jobs.busy, timeout=20_000)
    yield opened
    opened.close()
    opened.deleteLater()


def choose(room, name, value):
    choice = room.rows[name].editor.choice
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def test_every_setting_has_its_row_in_words(frame):
    room = frame.go("settings")
    assert set(room.rows) == set(Settings.model_fields)
    for row in room.rows.values():
        assert row.editor.isEnabled()
        assert row.label.text()
        assert row.note.text()
        assert row.editor.focusProxy().accessibleName()


def test_a_change_counts_at_once_and_is_kept(frame, village, qtbot):
    room = frame.go("settings")
    with qtbot.waitSignal(room.changed) as told:
        choose(room, "lock_minutes", "30")
    assert told.args == ["lock_minutes"]
    assert Settings.load(village.home.settings_file).lock_minutes == 30
    compose(room.rows["server_url"].editor.line, "https://xiang.example ")
    with qtbot.waitSignal(room.changed):
        qtbot.keyClick(room.rows["server_url"].editor.line, Qt.Key.Key_Return)
    assert village.settings.server_url == "https://xiang.example"
    with qtbot.waitSignal(room.changed):
        choose(room, "sync_by_itself", "False")
    assert village.settings.sync_by_itself is False


def test_windows_of_ones_own_are_read_and_wrong_ones_said(frame, village, qtbot):
    editor = frame.go("settings").rows["visit_windows"].editor
    first, last = editor.ends[0]
    last.setText("02-30")
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert "第 1 次走访" in editor.message.text()
    assert village.settings.visit_windows == ""
    first.setText("01-10")
    last.setText("03-15")
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert f"{village.profile.windows(2026)[0].last:%m-%d}" == "03-15"
    editor.reset.click()
    assert village.settings.visit_windows == ""


def test_a_folder_is_taken_and_given_up(frame, village, tmp_path):
    editor = frame.go("settings").rows["backup_folder"].editor
    editor.take(str(tmp_path))
    assert village.settings.backup_folder == str(tmp_path)
    editor.none.click()
    assert village.settings.backup_folder == ""


def test_the_printers_of_the_machine_are_offered_and_a_lost_one_stays(frame, village):
    village.settings.printer = "Office-A3"
    room = frame.go("settings")
    room._offer(["HP-1", "HP-2"])
    choice = room.rows["printer"].editor.choice
    assert [choice.itemData(n) for n in range(choice.count())] == ["", "HP-1", "HP-2", "Office-A3"]
    assert choice.code == "Office-A3"


def test_who_may_not_set_up_the_laptop_is_told_why(frame, village, monkeypatch):
    monkeypatch.setattr(
        type(village), "refusal", lambda _self, right: "不行" if right is Right.SETTINGS else ""
    )
    room = frame.go("settings")
    for name, declared in Settings.declared().items():
        assert room.rows[name].editor.isEnabled() == (declared.right != "settings"), name
    assert room.rows["profile"].editor.toolTip() == "不行"


def test_language_size_and_scheme_change_where_one_stands(window, qtbot):
    room = window.frame.go("settings")
    choose(room, "language", "en")
    qtbot.waitUntil(lambda: not window.jobs.busy)
    room = window.frame.stack.currentWidget()
    assert "Text size" in words_on(room)
    assert room.first is room.rows["language"].editor, "the person stays at what they changed"
    choose(room, "text_size", "150")
    assert window._theme.percent == 150
    room = window.frame.stack.currentWidget()
    choose(room, "scheme", "dark")
    assert tokens() == DARK
    assert window.frame.stack.currentWidget() is room, "no room is made anew for other colours"
    choose(room, "scheme", "light")
    assert tokens() == LIGHT
    choose(room, "text_size", "100")
    qtbot.waitUntil(lambda: not window.jobs.busy)
