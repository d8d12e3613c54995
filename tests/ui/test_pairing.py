"""The pairing room with the keyboard: marking, assigning many, handing over, registers."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from fieldkit.services.pairing.handing_over import Wish
from fieldkit.services.registers import HelperEntry
from fieldkit.ui.dialogs.pairing import AssignDialog, CorrectDialog, EndDialog
from fieldkit.ui.dialogs.pairing_batch import BatchDialog
from fieldkit.ui.dialogs.pairing_registers import HelperDialog, UnitDialog
from fieldkit.ui.dialogs.pairing_transfer import TransferDialog
from fieldkit.ui.screens.pairing import GAPS, HANDOVER, HELPERS, UNITS, VIEWS
from tests.ui.hands import compose, words_on

TODAY = date(2026, 11, 21)


@pytest.fixture
def calm(qtbot, jobs, frame):
    """Wait until a key that presses a button has done so, and no work is under way."""

    def still():
        return not jobs.busy and not any(b.isDown() for b in frame.findChildren(QPushButton))

    return lambda: qtbot.waitUntil(still)


@pytest.fixture
def room(frame, calm):
    room = frame.go("pairing")
    calm()
    return room


def accepting(monkeypatch, fill):
    """Fill a dialog in as `fill` does instead of showing it, and accept it."""

    def run(dialog):
        fill(dialog)
        dialog.try_it()
        return bool(dialog.result())

    for kind in (BatchDialog, TransferDialog, CorrectDialog, HelperDialog, UnitDialog):
        monkeypatch.setattr(kind, "exec", run)


def test_f4_opens_the_room_and_ctrl_digits_its_views(frame, qtbot, calm):
    qtbot.keyClick(frame, Qt.Key.Key_F4)
    calm()
    room = frame.stack.currentWidget()
    assert room.view.table.keys, "the households are listed"
    for number, name in enumerate(VIEWS):
        qtbot.keyClick(room, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        calm()
        assert room.stack.currentWidget() is room.views[name]


def test_the_view_and_what_is_typed_are_remembered(frame, room, calm):
    room.show_view(HELPERS)
    frame.go("households")
    assert frame.go("pairing") is room
    calm()
    assert room._view == HELPERS


@pytest.mark.parametrize("wish", ["gaps", "helpers", "units", "handover"])
def test_another_room_opens_a_view_by_name(frame, calm, wish):
    room = frame.go("pairing", wish)
    calm()
    assert room.stack.currentWidget() is room.views[wish]


def test_space_shift_and_ctrl_a_mark_and_escape_takes_away(room, qtbot):
    table = room.view.table
    qtbot.keyClick(room.search, Qt.Key.Key_Return)
    assert table.hasFocus(), "Enter leads from the search into the list"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.marks.ids == {table.keys[0]}
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen == list(table.keys[:3])
    assert room.view.rows.index(0, 0).data() == "☑"
    assert "已勾选 3 户" in words_on(room)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.chosen) == 64
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.chosen == [table.keys[table.currentIndex().row()]], "else the one in hand"


def test_typing_narrows_by_name_pinyin_and_helper(room, village, calm, qtbot):
    row = village.households.rows([village.households.find("")[0]])[0]
    compose(room.search, row.helper)
    qtbot.waitUntil(lambda: 0 < len(room.view.table.keys) < 64)
    calm()
    assert room.view.current.primary(TODAY).helper == row.helper


def test_a_unit_is_chosen_to_narrow_by(room, village, calm):
    unit = next(u for u in village.registers.units() if u.households)
    view = room.view
    view.unit.setCurrentIndex(view.unit.findData(str(unit.id)))
    calm()
    assert len(view.table.keys) == unit.households
    assert view.current.primary(TODAY).unit == unit.name


def test_many_are_assigned_and_taken_back(room, village, qtbot, calm, monkeypatch):
    helper = village.registers.add_helper(HelperEntry("欧阳新帮", phone="13900000001"))
    said = []

    def fill(dialog):
        compose(dialog.helpers.search, "oyxb")
        qtbot.waitUntil(lambda: dialog.helpers.current is not None and dialog.helpers.current.id == helper)
        calm()
        said.append(words_on(dialog))

    accepting(monkeypatch, fill)
    qtbot.keyClick(room.view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    homes = room.view.table.chosen
    before = {home: village.pairing.of_household(home) for home in homes}
    qtbot.keyClick(room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calm()
    assert "换人 63 户" in said[0]
    assert "新结对 1 户" in said[0]
    assert "规定一般不超过 5 户" in said[0]
    assert village.pairing.helped_by(helper=helper) == set(homes)
    assert "63 份交接单等双方签字" in words_on(room.notice)

    room.notice.action.click()
    calm()
    assert {home: village.pairing.of_household(home) for home in homes} == before


def test_a_gap_is_seen_and_closed_at_once(frame, village, calm, qtbot, monkeypatch):
    room = frame.go("pairing", GAPS)
    calm()
    (home,) = room.view.table.keys
    assert [gap.household_id for gap in village.gaps.list()] == [home]
    accepting(monkeypatch, lambda _: calm())
    qtbot.keyClick(room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not room.view.table.keys)
    calm()
    assert village.gaps.list() == []
    assert "每户都有帮扶责任人" in words_on(room)


def test_a_handover_is_printed_and_ticked(frame, village, calm, qtbot):
    home = village.households.find("")[0]
    now = next(p for p in village.pairing.of_household(home) if p.end is None)
    other = next(h.id for h in village.pairing.helpers(on=TODAY) if h.id != now.helper_id)
    done = village.pairing.assign_many([Wish(home, other)], TODAY, reason="1")
    room = frame.go("pairing", HANDOVER)
    calm()
    asked = []
    room.print_asked.disconnect(frame.print_form)
    room.print_asked.connect(lambda form, subject: asked.append((form, subject)))
    room.view.table.setFocus()
    qtbot.keyClick(room.view.table, Qt.Key.Key_Space)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(room, Qt.Key.Key_P, control | Qt.KeyboardModifier.ShiftModifier)
    calm()
    assert asked == [("P-23", {"pairing": done.pairings[0]})]
    assert room.view.rows.index(0, 7).data() == "还没有走访"
    qtbot.keyClick(room, Qt.Key.Key_N, control)
    qtbot.waitUntil(lambda: not room.view.table.keys)
    assert village.pairing.of_household(home)[0].handed_over is True
    calm()


def test_the_board_is_asked_for_the_village(frame, village, room, qtbot, calm):
    asked = []
    room.print_asked.disconnect(frame.print_form)
    room.print_asked.connect(lambda form, subject: asked.append((form, subject)))
    qtbot.keyClick(room, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    calm()
    assert asked == [("P-11", {"village": village.villages.list()[0].code})]


def test_helpers_are_entered_opened_and_narrowed(room, village, qtbot, calm, monkeypatch):
    room.show_view(HELPERS)
    calm()

    def fill(dialog):
        dialog.name.setText("欧阳新帮")
        dialog.unit.setCurrentIndex(1)
        dialog.left.value = date(2026, 12, 31)

    accepting(monkeypatch, fill)
    qtbot.keyClick(room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calm()
    (row,) = village.registers.helpers("欧阳新帮")
    assert (row.active_from, row.active_to) == (None, date(2026, 12, 31))
    room.view.narrow("no_phone")
    assert [
        room.view.rows.row(room.view.rows.index(n, 0)).name for n in range(room.view.rows.rowCount())
    ] == [row.name]
    accepting(monkeypatch, lambda dialog: dialog.phone.setText("不是电话"))
    qtbot.keyClick(room, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    calm()
    assert village.registers.helpers("欧阳新帮")[0].phone == "", "what is no number is not kept"
    accepting(monkeypatch, lambda dialog: dialog.phone.setText("13900000001"))
    qtbot.keyClick(room, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    calm()
    assert village.registers.helpers("欧阳新帮")[0].phone == "13900000001"


def test_a_helper_hands_all_households_over(room, village, qtbot, calm, monkeypatch):
    room.show_view(HELPERS)
    calm()
    rows = room.view.rows
    at = next(n for n in range(rows.rowCount()) if rows.row(rows.index(n, 0)).households > 1)
    helper = rows.row(rows.index(at, 0))
    room.view.table.choose(at)
    other = next(h for h in village.pairing.helpers(on=TODAY) if h.id != helper.id and h.households)

    def fill(dialog):
        calm()
        rows = [
            dialog.helpers.rows.row(dialog.helpers.rows.index(n, 0)).id
            for n in range(dialog.helpers.rows.rowCount())
        ]
        dialog.helpers.table.choose(rows.index(other.id))
        calm()

    accepting(monkeypatch, fill)
    room.view.all_over.click()
    calm()
    assert village.pairing.helped_by(helper=helper.id) == set()
    assert len(village.pairing.helped_by(helper=other.id)) == other.households + helper.households


def test_a_unit_hands_over_to_another(room, village, qtbot, calm, monkeypatch):
    room.show_view(UNITS)
    calm()
    units = sorted(village.registers.units(), key=lambda u: -u.households)
    old, new = units[0], units[1]
    room.view.table.choose([u.id for u in village.registers.units()].index(old.id))

    def fill(dialog):
        assert dialog.old.code == str(old.id)
        dialog.new.setCurrentIndex(dialog.new.findData(str(new.id)))
        calm()
        assert f"换人 {old.households} 户" in dialog.summary.text()

    accepting(monkeypatch, fill)
    qtbot.keyClick(room, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    calm()
    counted = {u.id: u.households for u in village.registers.units()}
    assert counted[old.id] == 0
    assert counted[new.id] == old.households + new.households
    assert len(village.pairing.handovers()) == old.households
    assert room.notice.isVisible()


def test_a_wrong_day_is_corrected_from_the_card(room, village, calm, monkeypatch):
    home = room.view.current.home.id
    accepting(monkeypatch, lambda dialog: setattr(dialog.start, "value", date(2020, 10, 1)))
    room.view.history.correct_asked.emit(village.pairing.of_household(home)[0])
    calm()
    assert village.pairing.of_household(home)[0].start == date(2020, 10, 1)


def test_tab_leads_from_the_search_to_the_list(room, qtbot):
    room.take_focus()
    seen = set()
    for _ in range(30):
        seen.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert room.view.table in seen
    assert room.do in seen


def test_a_room_left_open_overnight_asks_with_the_new_day(room, village, calm, monkeypatch):
    asked, tomorrow = [], date(2026, 11, 25)
    monkeypatch.setattr(village.clock, "_fixed", tomorrow)
    monkeypatch.setattr(AssignDialog, "exec", lambda dialog: asked.append(dialog.start.value))
    monkeypatch.setattr(EndDialog, "exec", lambda dialog: asked.append(dialog.last.value))
    room.refresh()
    calm()
    home = room.view.current.home.id
    room.view._assign()
    room.view._end(village.pairing.of_household(home)[0])
    assert asked == [tomorrow, tomorrow]
