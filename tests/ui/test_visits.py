import pytest
from PySide6.QtCore import Qt

from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.visit import SAVE_MS, VisitScreen
from tests.ui.hands import buttons_on, compose, press, words_on


@pytest.fixture
def planned(village):
    village.planning.make(2026)
    return village


@pytest.fixture
def room(frame, planned, qtbot, jobs):
    room = frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    return room


@pytest.fixture
def writing(frame, planned, qtbot, jobs):
    household = planned.households.find("")[0]
    slot = planned.households.rows([household])[0].slots[3]
    frame.start_visit(household, slot.id)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), VisitScreen))
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: page.form is not None and not jobs.busy)
    return page


def test_an_empty_year_offers_the_plan_and_makes_it(frame, village, qtbot, jobs):
    room = frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert room.pages.currentWidget() is room.empty
    press(room.empty, "制定全年计划")
    qtbot.waitUntil(lambda: len(village.planning.slots(2026)) == 64 * 4)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64 * 4, timeout=10_000)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert room.pages.currentIndex() == 0


def test_a_window_and_the_filters_narrow_the_list_and_go_away_again(room, qtbot, jobs):
    assert room.rows.rowCount() == 64 * 4, "three windows overdue, one due"
    room.windows.cards[3].note.click()
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64)
    chips = [b.accessibleName() for b in buttons_on(room.filters)]
    assert chips[1:] == ["去掉筛选：到期", "去掉筛选：第4次走访"]
    press(room.filters, "去掉筛选：第4次走访")
    press(room.filters, "去掉筛选：到期")
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64 * 4)
    room.filters.narrow(state="done")
    qtbot.waitUntil(lambda: room.rows.rowCount() == 0)


def test_enter_on_the_list_begins_the_visit_of_that_window(room, frame, qtbot):
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), VisitScreen))


def test_what_is_typed_is_saved_without_being_asked(writing, planned, qtbot):
    writing.form.turn(1)
    compose(writing.form.content, "谷子已经晒干")
    kept = lambda: planned.visiting.drafts()[0].answers.content == "谷子已经晒干"  # noqa: E731
    qtbot.waitUntil(kept, timeout=5000)
    qtbot.waitUntil(lambda: writing.saved.text().startswith("● 已自动保存"))
    assert SAVE_MS <= 2000


def test_a_typist_who_never_pauses_is_saved_all_the_same(writing, planned, qtbot):
    writing.form.turn(1)
    for _ in range(SAVE_MS // 100 + 10):
        compose(writing.form.content, "写")
        qtbot.wait(100)
        if planned.visiting.drafts()[0].answers.content:
            return
    pytest.fail("nothing was saved while typing")


def test_escape_puts_the_visit_aside_with_every_word(writing, frame, planned, qtbot, jobs):
    writing.form.turn(1)
    compose(writing.form.content, "路上碰到，没有说完")
    qtbot.keyClick(writing.form.content, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isinstance(frame.stack.currentWidget(), VisitScreen))
    assert planned.visiting.drafts()[0].answers.content == "路上碰到，没有说完"
    room = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: not jobs.busy)
    room.aim("drafts")
    qtbot.waitUntil(lambda: room.drafts.rows.rowCount() == 1)
    assert "路上碰到" in room.drafts.rows.index(0, 3).data()


def test_a_visit_that_lacks_something_says_what_and_goes_there(writing, planned, qtbot, jobs):
    qtbot.keyClick(writing.form.date, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "至少要十个字" in writing.message.text())
    assert writing.form.currentIndex() == 1
    assert len(planned.visiting.drafts()) == 1


def test_number_keys_choose_and_enter_goes_on_across_groups(writing, qtbot):
    form = writing.form
    form.turn(0, form.absent)
    qtbot.keyClick(form.absent, Qt.Key.Key_2)
    qtbot.keyClick(form.absent, Qt.Key.Key_Return)
    assert form.answers.household_absent is False
    assert form.met.hasFocus()
    qtbot.keyClick(form.met, Qt.Key.Key_1)
    assert form.answers.met_person_id is not None
    qtbot.keyClick(form.met, Qt.Key.Key_1)
    assert form.answers.met_person_id is None, "the same key takes it back"
    form.place.setFocus()
    qtbot.keyClick(form.place, Qt.Key.Key_Tab)
    assert form.currentIndex() == 1
    assert form.content.hasFocus()
    form.topics.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_A):
        qtbot.keyClick(form.topics, key)
    assert form.answers.topics == ("01", "05", "11")


def test_a_completed_visit_is_locked_and_takes_an_amendment(writing, frame, planned, qtbot, jobs):
    writing.form.turn(1)
    compose(writing.form.content, "盘算了全年收入，人均比去年多一些。")
    writing.finish.click()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), RecordScreen), timeout=10_000)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: "计为本年第 4 次走访" in words_on(page))
    assert not planned.visiting.drafts()
    assert "盘算了全年收入" in words_on(page)

    compose(page.content, "卖橘子的钱十二月才到账。")
    press(page, "添加补充")
    qtbot.waitUntil(lambda: "卖橘子的钱" in words_on(page.added), timeout=10_000)


def test_whole_answers_come_back_as_they_were_given(writing, qtbot):
    form = writing.form
    form.begin.setText("0930")
    form.end.setText("10：15")
    form.visitors.setText("刘志刚、周敏")
    form.flags["new_risk"].choose("0")
    form.satisfaction.choose("1")
    form.signed.choose("1")
    form.next_plan.setText("腊月再来")
    before = form.answers
    assert f"{before.start_time:%H:%M} {before.end_time:%H:%M}" == "09:30 10:15"
    assert [visitor.name for visitor in before.visitors] == ["刘志刚", "周敏"]
    form.show_answers(before)
    assert form.answers == before
    assert before.new_risk is False
    assert before.income_changed is None, "not asked stays not asked"
