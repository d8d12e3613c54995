import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.importing import ImportScreen
from tests.ui.hands import compose, words_on


@pytest.fixture
def room(frame, qtbot, jobs):
    room = frame.go("households")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    return room


def shown(room):
    return [room.rows.index(n, 2).data() for n in range(room.rows.rowCount())]


def test_everybody_is_listed_with_the_count(room, village):
    households, persons = village.households.count()
    assert room.rows.rowCount() == households == 64
    assert room.count.text() == f"{households} 户 / 共 {households} 户 {persons} 人"


@pytest.mark.parametrize("typed", ["name", "pinyin", "phone tail", "group"])
def test_typing_finds_by_anything(room, village, qtbot, typed):
    target = village.households.rows(village.households.find("")[:1])[0]
    phone = village.households.reveal("household", target.id, "phone")
    words = {"name": target.head, "pinyin": "zhao", "phone tail": phone[-4:], "group": target.group}
    compose(room.search, words[typed])
    qtbot.waitUntil(lambda: target.head in shown(room) and room.rows.rowCount() < 64)


def test_typing_something_nobody_has_says_so_and_keeps_the_field(room, qtbot):
    qtbot.keyClicks(room.search, "qqqq")
    qtbot.waitUntil(lambda: room.rows.rowCount() == 0)
    assert room.count.text().startswith("0 户")
    assert not room.strip.isVisible()


def test_the_arrow_keys_move_the_mark_while_one_types_and_enter_opens(room, frame, qtbot):
    qtbot.keyClick(room.search, Qt.Key.Key_Down)
    second = room.rows.index(1, 2).data()
    assert room.table.currentIndex().row() == 1
    qtbot.waitUntil(lambda: second in words_on(room.strip))
    qtbot.keyClick(room.search, Qt.Key.Key_Return)
    page = frame.stack.currentWidget()
    assert isinstance(page, HouseholdScreen)
    qtbot.waitUntil(lambda: page.name.text() == second)


def test_a_long_list_is_read_as_it_comes_into_view(room, qtbot):
    assert room.rows.row(room.rows.index(63, 0)) is None
    qtbot.waitUntil(lambda: room.rows.row(room.rows.index(63, 0)) is not None)


def test_workbooks_dropped_on_the_list_begin_an_import(room, frame, qtbot, tmp_path, jobs):
    file = tmp_path / "名册.xlsx"
    file.write_bytes(b"not a workbook")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    room.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    page = frame.stack.currentWidget()
    assert isinstance(page, ImportScreen)
    qtbot.waitUntil(lambda: "读不出来" in page.message.text())
    assert village_is_untouched(room)


def village_is_untouched(room):
    return room._households.count()[0] == 64
