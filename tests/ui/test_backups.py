"""Backups, restore and doctor in the window, by keyboard."""

import gc
import shutil
import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from fieldkit.app import HomeDoor
from fieldkit.clock import Clock
from fieldkit.db.base import Author
from fieldkit.domain.rights import Right
from fieldkit.errors import DatabaseDamaged, NoRoomForBackup
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.crash import Crash
from fieldkit.ui.rolling import Rolling
from fieldkit.ui.screens.restore import RestoreScreen
from fieldkit.ui.screens.unlock import UnlockScreen
from fieldkit.ui.sections.backups import BackupsCard
from fieldkit.ui.window import Window
from tests.conftest import TODAY
from tests.people import PASSPHRASE

ENTER = Qt.Key.Key_Return


@pytest.fixture
def card(qtbot, village, jobs, speech, theme):
    made = BackupsCard(village, jobs, Changes(jobs))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    yield made
    made.hide()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


def said(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_a_backup_by_hand_is_made_and_said_to_be_good(card, qtbot, village, tmp_path):
    (tmp_path / "stick").mkdir()
    card.write_to(tmp_path / "stick" / "one")
    qtbot.waitUntil(lambda: (tmp_path / "stick" / "one.fkbackup.json").exists(), timeout=20_000)
    qtbot.waitUntil(lambda: "one.fkbackup" in card.message.text())
    QTest.keyClick(card.now, ENTER)
    qtbot.waitUntil(lambda: len(village.backups.list()) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: card.now.isEnabled())
    qtbot.waitUntil(lambda: str(village.home.backups) in said(card))


def test_a_failure_stands_on_the_card_and_is_no_dialog(card, qtbot, village, monkeypatch):
    def full(*_, **__):
        raise NoRoomForBackup(folder="X", needed=9, free=1)

    monkeypatch.setattr("fieldkit.db.backup.room_for", full)
    QTest.keyClick(card.now, ENTER)
    qtbot.waitUntil(lambda: "9" in card.message.text())
    assert card.message.property("kind") == "wrong"
    village.backups.roll()
    card.refresh()
    qtbot.waitUntil(lambda: card.state.property("kind") == "wrong")


def test_who_may_not_back_up_is_not_offered_it(qtbot, village, jobs, speech, theme):
    author = village.store.author
    village.store.author = Author(author.user, author.device, author.rights - {Right.BACKUP, Right.RESTORE})
    card = BackupsCard(village, jobs, Changes(jobs))
    qtbot.addWidget(card)
    assert not card.now.isEnabled()
    assert not card.restore.isEnabled()
    assert card.restore.toolTip()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_the_doctor_looks_and_mends(card, qtbot, village):
    with village.store.applying() as session:
        session.connection().exec_driver_sql("DELETE FROM _search")
    doctor = card.doctor
    doctor.look.setFocus()
    QTest.keyClick(doctor.look, ENTER)
    qtbot.waitUntil(lambda: doctor.repair.isVisible(), timeout=20_000)
    assert doctor.state.property("kind") == "wrong"
    assert card.window().focusWidget() is doctor.look, "the cursor is where it was"
    QTest.keyClick(doctor.repair, ENTER)
    qtbot.waitUntil(lambda: not doctor.repair.isVisible(), timeout=20_000)
    assert doctor.state.property("kind") == "good"
    assert len(village.households.find("zhang")) > 0


def test_backups_roll_by_themselves_and_tell_it(qtbot, village, jobs, speech, theme):
    changes = Changes(jobs)
    rolling = Rolling(village, jobs, changes, jobs)
    with qtbot.waitSignal(changes.backups, timeout=20_000):
        rolling.try_now()
        rolling.try_now()  # one at a time
    assert [b.kind for b in village.backups.list()] == ["auto"]


def test_calm_work_stands_still_while_slow_work_runs(qtbot, jobs):
    order, go = [], threading.Event()

    def slow(_):
        go.wait(10)
        order.append("slow")

    jobs.start(jobs, slow, then=lambda _: None, slow=True)
    calm = jobs.start(jobs, lambda _: order.append("calm"), then=lambda _: None, calm=True)
    must_wait, looks = calm._must_wait, []
    calm._must_wait = lambda: looks.append(1) or must_wait()
    jobs.start(jobs, lambda _: order.append("quick"), then=lambda _: None)
    qtbot.waitUntil(lambda: order == ["quick"])
    qtbot.waitUntil(lambda: len(looks) >= 3)
    assert order == ["quick"], "it looked three times, and stood still"
    go.set()
    qtbot.waitUntil(lambda: order == ["quick", "slow", "calm"])
    qtbot.waitUntil(lambda: not jobs.busy)


def test_the_window_does_not_stand_still_while_a_backup_is_made(qtbot, village, jobs, speech, theme):
    """Between two turns of the event loop less than a fifth of a second passes."""
    gaps, last = [], [time.perf_counter()]

    def tick():
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(jobs, interval=5)
    timer.timeout.connect(tick)
    timer.start()
    done = []
    jobs.start(jobs, village.backups.roll, then=done.append, calm=True)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    timer.stop()
    assert max(gaps) < 0.2


# ---------------------------------------------------------------- the assistant


@pytest.fixture
def backed_up(village_home, tmp_path):
    """A folder with a good backup in it, closed."""
    folder = tmp_path / "home"
    shutil.copytree(village_home, folder)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.backups.make()
        laptop.planning.make(2026)
    return folder


@pytest.fixture
def make_window(qtbot, speech, theme):
    windows = []

    def make(folder):
        door = HomeDoor(folder, TODAY)
        window = Window(door, speech, theme, Crash(folder / "logs"))
        windows.append(window)
        window.begin()
        window.show()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # here and now, not in a lane's thread


def page(window):
    return window.stack.currentWidget()


def walk_through(window, qtbot):
    """From the list to the end, with Enter alone."""
    assistant = page(window)
    assert isinstance(assistant, RestoreScreen)
    qtbot.waitUntil(lambda: assistant.model.rowCount() > 0)
    QTest.keyClick(assistant.table, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "passphrase"))
    QTest.keyClicks(assistant.passphrase, "wrong")
    QTest.keyClick(assistant.passphrase, ENTER)
    qtbot.waitUntil(lambda: bool(assistant.message.text()), timeout=20_000)
    assistant.passphrase.clear()
    assistant.passphrase.setText(PASSPHRASE)  # letters a key click does not have
    QTest.keyClick(assistant.passphrase, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "now"), timeout=20_000)
    told = said(assistant)
    QTest.keyClick(assistant.now, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "enter"), timeout=20_000)
    assert assistant.leave()
    QTest.keyClick(assistant.enter, ENTER)
    qtbot.waitUntil(lambda: isinstance(page(window), UnlockScreen))
    return told


def come_in(window, qtbot):
    door = page(window)
    door.passphrase.setText(PASSPHRASE)
    QTest.keyClick(door.passphrase, ENTER)
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    return window.frame.laptop


def test_from_the_door_a_backup_is_put_back_and_the_plan_made_since_is_gone(make_window, backed_up, qtbot):
    window = make_window(backed_up)
    QTest.keyClick(page(window).restore, ENTER)
    told = walk_through(window, qtbot)
    assert "256" in told  # the slots of the plan that was made since
    laptop = come_in(window, qtbot)
    with laptop.store.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM visit_slot").scalar_one() == 0


def test_from_the_settings_the_data_are_closed_first(make_window, backed_up, qtbot):
    window = make_window(backed_up)
    come_in(window, qtbot)
    room = window.frame.go("settings")
    (card,) = room.findChildren(BackupsCard)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    card.restore.click()
    qtbot.waitUntil(lambda: isinstance(page(window), RestoreScreen), timeout=20_000)
    walk_through(window, qtbot)


def test_from_an_empty_folder_the_first_run_offers_it(make_window, backed_up, qtbot, tmp_path, monkeypatch):
    window = make_window(tmp_path / "new")
    first = page(window)
    first.languages["zh_CN"].click()
    first.restore.click()
    assistant = page(window)
    assert isinstance(assistant, RestoreScreen)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert assistant.none.isVisible()
    (file,) = (backed_up / "backups").glob("*.fkbackup")
    monkeypatch.setattr("fieldkit.ui.screens.restore.QFileDialog.getOpenFileName", lambda *_: (str(file), ""))
    assistant.other.click()
    qtbot.waitUntil(lambda: hasattr(assistant, "passphrase"))
    assistant.passphrase.setText(PASSPHRASE)
    QTest.keyClick(assistant.passphrase, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "now"), timeout=20_000)
    QTest.keyClick(assistant.now, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "enter"), timeout=20_000)
    QTest.keyClick(assistant.enter, ENTER)
    laptop = come_in(window, qtbot)
    assert len(laptop.households.find()) == 64


def test_damaged_data_lead_to_the_assistant_and_to_what_can_still_be_read(make_window, backed_up, qtbot):
    database = backed_up / "fieldkit.db"
    content = bytearray(database.read_bytes())
    for start in range(len(content) // 4096 * 3 // 4 * 4096, len(content), 37 * 4096):
        content[start + 100 : start + 200] = b"\xa5" * 100
    database.write_bytes(content)
    window = make_window(backed_up)
    door = page(window)
    door._refused(DatabaseDamaged(file="F", backups="B"))
    QTest.keyClick(door.restore, ENTER)
    assistant = page(window)
    assert isinstance(assistant, RestoreScreen)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assistant.salvage.click()
    assistant.passphrase.setText(PASSPHRASE)
    QTest.keyClick(assistant.passphrase, ENTER)
    qtbot.waitUntil(lambda: hasattr(assistant, "enter"), timeout=30_000)
    assert "-damaged" in said(assistant)
    QTest.keyClick(assistant.enter, ENTER)
    laptop = come_in(window, qtbot)
    assert laptop.store.check() == "ok"
    (kept,) = (backed_up / "replaced").iterdir()
    assert (kept / "fieldkit.db").read_bytes() == bytes(content)


def test_a_lost_key_file_opens_the_assistant_instead_of_the_door(make_window, backed_up, qtbot):
    (backed_up / "keys.json").unlink()
    window = make_window(backed_up)
    assert isinstance(page(window), RestoreScreen)
    walk_through(window, qtbot)


def test_the_assistant_fits_and_names_everything(make_window, backed_up, qtbot):
    window = make_window(backed_up)
    window.resize(1366, 768)
    window.restore()
    assistant = page(window)
    qtbot.waitUntil(lambda: assistant.model.rowCount() > 0)
    for made in assistant.findChildren(QPushButton):
        assert made.accessibleName()
        assert made.width() >= made.minimumSizeHint().width()
