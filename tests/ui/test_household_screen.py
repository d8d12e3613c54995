from datetime import date

import pytest
from PySide6.QtCore import Qt

from fieldkit.ui.dialogs.pairing import AssignDialog, EndDialog
from fieldkit.ui.screens.visit import VisitScreen
from tests.ui.hands import compose, press, words_on


@pytest.fixture
def household(village):
    return village.households.find("")[0]


@pytest.fixture
def page(frame, household, qtbot, jobs):
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_page_says_who_where_and_how(page, village, household):
    row = village.households.rows([household])[0]
    said = words_on(page)
    for fact in (row.head, row.group, row.type_label, row.helper, "家庭成员", "走访", "收入"):
        assert fact in said, fact


def test_a_value_is_changed_where_it_stands(page, village, household, qtbot, jobs):
    value = page.values.values["address"]
    value.shown.setFocus()
    qtbot.keyClick(value.shown, Qt.Key.Key_Return)
    value._editor.clear()
    compose(value._editor, "三组井边第二家")
    qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: village.households.page(household).field("address").shown == "三组井边第二家")
    qtbot.waitUntil(lambda: page.values.values["address"].shown.text() == "三组井边第二家")
    assert page.values.values["address"].shown.hasFocus(), "one goes on where one was"


def test_escape_leaves_a_value_as_it_was(page, frame, village, household, qtbot):
    before = village.households.page(household).field("address").shown
    value = page.values.values["address"]
    value.shown.click()
    compose(value._editor, "错的")
    qtbot.keyClick(value._editor, Qt.Key.Key_Escape)
    assert value.shown.text() == before
    assert frame.stack.currentWidget() is page, "Esc leaves the field first, the page next"
    assert village.households.page(household).field("address").shown == before


def test_a_value_that_cannot_be_kept_stays_with_the_reason_below_it(page, village, household, qtbot):
    before = village.households.page(household).members[0].field("birth_date").shown
    born = page.members.facts.values["birth_date"]
    born.shown.click()
    born._editor.setText("昨天")
    qtbot.keyClick(born._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: born.editing and "昨天" in words_on(born))
    assert born._editor.text() == "昨天", "nothing typed is lost"
    assert village.households.page(household).members[0].field("birth_date").shown == before
    born._editor.setText("1980.3.5")
    qtbot.keyClick(born._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: born.shown.text() == "1980-03-05")
    assert not born.editing
    assert "昨天" not in words_on(born)


def test_a_member_is_added(page, village, household, qtbot):
    before = len(village.households.page(household).members)
    compose(page.members.name, "赵小满")
    qtbot.keyClick(page.members.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(village.households.page(household).members) == before + 1)
    qtbot.waitUntil(lambda: "赵小满" in words_on(page) or page.members._model.rowCount() == before + 1)


def test_a_pairing_is_ended_and_another_begun(page, village, household, qtbot):
    now = village.pairing.of_household(household)[0]
    end = EndDialog(page, village.pairing, now, date(2026, 11, 21))
    end.go.click()
    assert village.pairing.of_household(household)[0].end == date(2026, 11, 21)

    assign = AssignDialog(page, village.pairing, household, date(2026, 11, 21))
    qtbot.addWidget(assign)
    assign.go.click()
    assert "已有第一帮扶责任人" in assign.message.text(), "two first helpers on one day"
    assign.start.value = date(2026, 11, 22)
    assign.go.click()
    assert village.pairing.of_household(household)[0].start == date(2026, 11, 22)


def test_the_visits_are_planned_and_one_is_started(page, frame, village, household, qtbot):
    press(page, "制定四次计划")
    qtbot.waitUntil(lambda: len(village.households.rows([household])[0].slots) == 4)
    qtbot.waitUntil(lambda: "还剩 29 天" in words_on(page.visits))
    assert "逾期 52 天" in words_on(page.visits)
    page.visit.click()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), VisitScreen))
    slot = village.households.rows([household])[0].slots[3]
    assert frame.stack.currentWidget()._draft.slot_id == slot.id


def test_tab_goes_through_the_page_as_one_reads_it(frame, village, qtbot, jobs):
    frame.open_household(village.households.find()[0])
    qtbot.waitUntil(lambda: not jobs.busy)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values"))
    page.members.table.choose(1)
    qtbot.waitUntil(lambda: page.members.yearly.isVisible())
    page.visit.setFocus()
    met = []
    for _ in range(170):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(page.window().focusWidget())
    read = [
        page.facts.fold,
        *(value.shown for value in page.values.values.values()),
        page.members.fold,
        page.members.table,
    ]
    at = met.index(read[0])
    assert met[at : at + len(read)] == read
    members = [
        value.shown for value in (*page.members.facts.values.values(), *page.members.yearly.values.values())
    ]
    assert [stop for stop in met if stop in members] == members
    assert met.index(members[-1]) < met.index(page.members.name) < met.index(page.income.fold)
