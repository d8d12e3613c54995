"""On the household page: undo, redo, history of a value, deleting, restoring; on the list: filters, by hand."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from fieldkit.db.tables import HelperAssignment, VisitSlot
from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.entering import NewHouseholdDialog
from fieldkit.ui.dialogs.history import ValueHistoryDialog
from fieldkit.ui.dialogs.removing import DeletedDialog, DeleteDialog
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.widgets.dots import OVERDUE
from tests.ui.hands import compose, press, words_on

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def household(village):
    return village.households.find("")[0]


@pytest.fixture
def page(frame, household, qtbot, jobs):
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    page.activateWindow()
    return page


def address(village, household):
    return village.households.page(household).field("address").shown


def settled(qtbot, jobs):
    qtbot.waitUntil(lambda: not jobs.busy)


def type_address(page, qtbot, words):
    value = page.values.values["address"]
    value.shown.setFocus()
    qtbot.keyClick(value.shown, Qt.Key.Key_Return)
    value._editor.clear()
    compose(value._editor, words)
    qtbot.keyClick(value._editor, Qt.Key.Key_Return)


def test_ctrl_z_takes_the_last_change_back_says_it_and_ctrl_y_does_it_again(
    page, village, household, qtbot, jobs
):
    before = address(village, household)
    type_address(page, qtbot, "井边第二家")
    qtbot.waitUntil(lambda: address(village, household) == "井边第二家")
    settled(qtbot, jobs)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: address(village, household) == before)
    qtbot.waitUntil(lambda: "井边第二家" in words_on(page.notice))
    settled(qtbot, jobs)
    qtbot.keyClick(page, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: address(village, household) == "井边第二家")
    settled(qtbot, jobs)
    qtbot.waitUntil(lambda: "撤销" in words_on(page.history))


def test_ctrl_z_while_one_types_is_the_fields_own(page, village, household, qtbot, jobs):
    village.households.change(household, address="井边第二家")
    value = page.values.values["note"]
    value.shown.click()
    compose(value._editor, "住")
    qtbot.keyClick(value._editor, Qt.Key.Key_Z, CTRL)
    settled(qtbot, jobs)
    assert address(village, household) == "井边第二家"
    assert value.editing
    qtbot.keyClick(value._editor, Qt.Key.Key_Escape)


def test_what_cannot_be_taken_back_is_said(page, village, household, qtbot, jobs, monkeypatch):
    said = []
    monkeypatch.setattr("fieldkit.ui.screens.household.tell", lambda _, error: said.append(error))
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: bool(said))
    assert type(said[0]).__name__ == "CannotUndo", "it came with the demo village, for all households at once"


def test_alt_h_shows_what_a_value_was_and_puts_it_back(page, village, household, qtbot, jobs, monkeypatch):
    before = address(village, household)
    type_address(page, qtbot, "井边第二家")
    settled(qtbot, jobs)
    value = page.values.values["address"]
    assert value.marked
    assert not page.values.values["note"].marked
    shown = []

    def look(dialog):
        shown.append(words_on(dialog))
        press(dialog, f"改回“{before if len(before) <= 12 else before[:11] + '…'}”")

    monkeypatch.setattr(ValueHistoryDialog, "exec", look)
    value.shown.setFocus()
    qtbot.keyClick(value.shown, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(shown))
    assert f"{before} → 井边第二家" in shown[0]
    assert "李秀英" in shown[0]
    qtbot.waitUntil(lambda: address(village, household) == before)
    settled(qtbot, jobs)


def test_the_history_of_a_telephone_stays_covered(page, village, household, qtbot, jobs, monkeypatch):
    phone = village.households.reveal("household", household, "phone")
    village.households.change(household, phone="13911112222")
    shown = []
    monkeypatch.setattr(ValueHistoryDialog, "exec", lambda dialog: shown.append(words_on(dialog)))
    page.past.ask(village.households.page(household).field("phone"))
    qtbot.waitUntil(lambda: bool(shown))
    assert phone not in shown[0]
    assert "139****2222" in shown[0]


def test_a_member_is_deleted_with_a_reason_and_comes_back(page, village, household, qtbot, jobs, monkeypatch):
    members = village.households.page(household).members
    page.members.table.choose(len(members) - 1)
    last = members[-1]

    def answer(dialog):
        assert last.name in words_on(dialog)
        assert not dialog.go.isEnabled(), "no reason yet"
        qtbot.keyClick(dialog.reason, Qt.Key.Key_2)
        dialog.go.click()
        return dialog.result()

    monkeypatch.setattr(DeleteDialog, "exec", answer)
    page.members.table.setFocus()
    qtbot.keyClick(page.members.table, Qt.Key.Key_Delete, CTRL)
    qtbot.waitUntil(lambda: len(village.households.page(household).members) == len(members) - 1)
    settled(qtbot, jobs)
    assert f"已删除：{last.name}" in words_on(page.notice)
    page.notice.action.click()
    qtbot.waitUntil(lambda: len(village.households.page(household).members) == len(members))
    settled(qtbot, jobs)


def test_a_household_with_an_income_sheet_is_struck_off_instead(
    page, village, household, qtbot, jobs, monkeypatch
):
    asked = []
    monkeypatch.setattr(
        "fieldkit.ui.sections.record_actions.ask", lambda _, words, yes: asked.append(words) or True
    )
    monkeypatch.setattr(DeleteDialog, "exec", lambda d: (d.reason.choose("twice"), d.try_it(), d.result())[2])
    page.record.delete.trigger()
    qtbot.waitUntil(lambda: village.households.rows([household])[0].type == "90")
    assert "不能删除" in asked[0]
    settled(qtbot, jobs)
    assert "已注销" in words_on(page.notice)


def test_a_deleted_household_leaves_its_page_and_the_list_offers_it_back(
    frame, village, qtbot, jobs, monkeypatch
):
    code = village.villages.list()[0].code
    new = village.households.add(code, "陈新", "5组")
    frame.open_household(new)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    monkeypatch.setattr(
        DeleteDialog, "exec", lambda d: (d.reason.choose("mistake"), d.try_it(), d.result())[2]
    )
    page.record.delete.trigger()
    room = frame.stack.currentWidget()
    assert room is not page
    assert village.households.find("陈新") == []
    assert "陈新" in words_on(room.notice)
    settled(qtbot, jobs)
    room.notice.action.click()
    qtbot.waitUntil(lambda: village.households.find("陈新") == [new])
    settled(qtbot, jobs)


def test_deleted_records_are_listed_and_restored(frame, village, household, qtbot, jobs):
    members = village.households.page(household).members
    village.removing.person(members[-1].id, "twice")
    dialog = DeletedDialog(frame, village.removing)
    assert dialog.rows.rowCount() == 1
    assert dialog.rows.index(0, 5).data() == "重复录入"
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert "已经恢复" in dialog.message.text()
    assert dialog.rows.rowCount() == 0
    assert len(village.households.page(household).members) == len(members)


def test_sections_fold_and_open_by_keyboard(page, qtbot):
    fold = page.members.fold
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Return)
    assert not page.members.table.isVisibleTo(page)
    assert "已折叠" in fold.accessibleName()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert page.members.table.isVisibleTo(page)


def test_older_changes_are_read_in_portions(page, village, household, qtbot, jobs):
    for n in range(25):
        village.households.change(household, address=f"{n}号")
    page.refresh()
    settled(qtbot, jobs)
    assert page.history.shown == 20
    page.history.more.click()
    qtbot.waitUntil(lambda: page.history.shown > 25)
    assert not page.history.more.isVisibleTo(page)


def test_whoever_may_not_delete_is_not_offered_it(frame, village, household, qtbot, jobs, monkeypatch):
    held = frozenset({Right.REVEAL})
    monkeypatch.setattr(Laptop, "may", lambda _, right: right in held)
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    assert not page.record.delete.isEnabled()
    assert not page.record.undo.isEnabled()
    assert page.record.delete.toolTip()


# ---------------------------------------------------------------- the list


@pytest.fixture
def room(frame, qtbot, jobs):
    room = frame.go("households")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    return room


def test_filters_are_chips_that_go_away_again(room, village, qtbot, jobs):
    some = village.households.rows(village.households.find("")[:1])[0]
    fit = [r for r in village.households.rows(village.households.find("")) if r.type == some.type]
    room.filters.narrow(type=some.type)
    qtbot.waitUntil(lambda: room.rows.rowCount() == len(fit))
    room.filters.narrow(group=some.group)
    both = [r for r in fit if r.group == some.group]
    qtbot.waitUntil(lambda: room.rows.rowCount() == len(both))
    press(room, f"去掉筛选：{some.type_label}")
    press(room, f"去掉筛选：{some.group}")
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64)


@pytest.mark.parametrize("wish", ["without_helper", "overdue", "findings"])
def test_another_room_may_ask_for_some_households(frame, room, village, qtbot, jobs, wish):
    village.planning.make(2026)
    freed, alone = village.households.find("")[:2]
    with village.store.writing() as session:
        for slot in session.scalars(select(VisitSlot).where(VisitSlot.household_id == freed)):
            slot.skip_reason = "全家外出务工"
        for pairing in session.scalars(
            select(HelperAssignment).where(HelperAssignment.household_id == alone)
        ):
            pairing.end_date = date(2026, 6, 30)
    frame.go("households", wish)
    settled(qtbot, jobs)
    rows = village.households.rows(village.households.find(""))
    village.quality.check_all()
    judged = village.quality.households_found()
    fits = {
        "without_helper": lambda r: r.helper is None and r.type != "90",
        "overdue": lambda r: any(str(s.state) == OVERDUE for s in r.slots),
        "findings": lambda r: r.id in judged,
    }[wish]
    assert 0 < room.rows.rowCount() == sum(map(fits, rows)) < 64


def test_a_household_is_entered_by_hand_and_its_page_opens(frame, room, village, qtbot, jobs, monkeypatch):
    def fill(dialog):
        compose(dialog.head, "陈新")
        compose(dialog.group, "5组")
        dialog.go.click()
        return dialog.result()

    monkeypatch.setattr(NewHouseholdDialog, "exec", fill)
    room.add.click()
    page = frame.stack.currentWidget()
    assert isinstance(page, HouseholdScreen)
    qtbot.waitUntil(lambda: page.name.text() == "陈新")
    settled(qtbot, jobs)


def test_a_household_without_a_head_is_not_entered(frame, room, village, qtbot):
    villages = [(v.code, v.name) for v in village.villages.list()]
    dialog = NewHouseholdDialog(frame, village.households, villages, "")
    dialog.go.click()
    assert dialog.made is None
    assert dialog.message.text()
