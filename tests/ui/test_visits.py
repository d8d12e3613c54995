import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldkit.errors import DiskFull
from fieldkit.services.visits.answers import Answers
from fieldkit.services.visits.drafts import Drafts
from fieldkit.services.which import Which
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.visits import (
    ExemptDialog,
    ExtraDialog,
    MoveWindowDialog,
    PlanDayDialog,
    RouteDialog,
)
from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.visit import VisitScreen
from fieldkit.ui.screens.visits import VisitsScreen
from fieldkit.ui.sections.as_typed import SAVE_MS, AsTyped
from tests.conftest import TODAY
from tests.ui.hands import buttons_on, compose, press, words_on


@pytest.fixture
def planned(village):
    village.planning.make(2026)
    return village


@pytest.fixture
def room(frame, planned, qtbot, jobs):
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    room = frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    return room


@pytest.fixture
def answering(qtbot):
    """Fill in the dialog that opens inside the block, as a person would, and press its button."""

    @contextmanager
    def answer(kind, fill):
        answered, over = [], []

        def meet():
            dialog = QApplication.activeModalWidget()
            if dialog is None and not over:  # it takes its time on a busy machine
                QTimer.singleShot(20, meet)
                return
            if over:
                return
            assert isinstance(dialog, kind), dialog
            fill(dialog)
            answered.append(dialog)
            dialog.go.click()
            if dialog.isVisible():
                dialog.reject()
                pytest.fail(dialog.message.text())

        QTimer.singleShot(50, meet)
        yield
        over.append(True)
        assert answered, f"no {kind.__name__} opened"

    return answer


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
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64 * 4)
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
    qtbot.waitUntil(kept)
    qtbot.waitUntil(lambda: writing.saved.text().startswith("● 已自动保存"))
    assert SAVE_MS <= 2000


def test_a_typist_who_never_pauses_is_saved_all_the_same(writing, planned, qtbot):
    writing.form.turn(1)
    typing = QTimer(writing, interval=100)  # ms, far less than a pause
    typing.timeout.connect(lambda: compose(writing.form.content, "写"))
    typing.start()
    qtbot.waitUntil(lambda: planned.visiting.drafts()[0].answers.content != "", timeout=SAVE_MS + 1000)
    assert typing.isActive()


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
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), RecordScreen))
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: "计为本年第 4 次走访" in words_on(page))
    assert not planned.visiting.drafts()
    assert "盘算了全年收入" in words_on(page)

    compose(page.content, "卖橘子的钱十二月才到账。")
    press(page, "添加补充")
    qtbot.waitUntil(lambda: "卖橘子的钱" in words_on(page.added))


def test_a_visit_that_could_not_be_completed_for_want_of_room_is_not_lost(
    writing, planned, qtbot, jobs, monkeypatch
):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(Drafts, "_draft_row", full)
    writing.form.turn(1)
    compose(writing.form.content, "今天到户走访，家中一切正常。")
    writing.finish.click()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "磁盘" in writing.message.text()
    assert not writing.leave(), "nothing of it is on the disk"
    monkeypatch.undo()
    assert writing.leave()
    assert planned.visiting.drafts()[0].answers.content == "今天到户走访，家中一切正常。"


def test_a_visit_is_not_left_while_it_is_being_completed(writing, frame, qtbot, jobs):
    writing.form.turn(1)
    compose(writing.form.content, "今天到户走访，家中一切正常。")
    writing.finish.click()
    assert not frame.leave()
    assert "正在完成" in writing.message.text()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), RecordScreen), timeout=10_000)


def test_a_saving_that_was_late_does_not_overwrite_what_was_kept_on_leaving(qtbot, jobs):
    page, hold, disk, typed = QObject(), threading.Event(), [], ["一"]

    def keep(words):
        disk.append(words)
        return datetime(2026, 1, 1, tzinfo=UTC)

    keeping = AsTyped(page, jobs, lambda: typed[0], keep)
    jobs.start(page, lambda _: hold.wait(10), then=lambda _: None)
    keeping.touch()
    keeping._pause.stop()
    keeping._save()
    typed[0] = "一二"
    keeping.touch()
    assert keeping.leave() is None
    hold.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert disk == ["一二"]


def test_an_amendment_is_kept_as_it_is_typed_and_is_there_when_one_comes_back(planned, frame, qtbot, jobs):
    household = planned.households.find("")[0]
    visit = planned.visiting.add(
        household, Answers(visit_date=TODAY, content="盘算了全年收入，比去年多一些。")
    ).visit_id

    def opened():
        frame.open_record(visit)
        page = frame.stack.currentWidget()
        qtbot.waitUntil(lambda: page._begun and not jobs.busy)
        return page

    page = opened()
    compose(page.content, "户主说下月外出务工")
    qtbot.waitUntil(lambda: planned.visiting.unsaid(visit).content == "户主说下月外出务工", timeout=5_000)
    compose(page.content, "，电话改了")
    compose(page.reason, "当天没说")
    assert frame.leave(), "as the lock and the closing window ask"
    assert planned.visiting.unsaid(visit).content == "户主说下月外出务工，电话改了"
    frame.go("home")
    assert planned.visiting.drafts() == [], "it is no visit being written"
    page = opened()
    assert page.content.toPlainText() == "户主说下月外出务工，电话改了"
    assert page.reason.text() == "当天没说"
    assert "尚未添加" in page.saved.text()
    press(page, "添加补充")
    qtbot.waitUntil(lambda: "电话改了" in words_on(page.added) and not jobs.busy, timeout=10_000)
    assert page.content.toPlainText() == ""
    assert planned.visiting.unsaid(visit).content == ""
    assert opened().content.toPlainText() == ""


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


def test_several_visits_are_planned_onto_a_day_by_key_and_the_count_says_so(
    room, planned, qtbot, jobs, answering
):
    with answering(
        PlanDayDialog, lambda d: (setattr(d.day, "value", date(2026, 11, 28)), d.reason.setText("补走"))
    ):
        qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert len(room.list.chosen) == 3
        room.actions_of.plan.trigger()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(planned.planning.listed(Which(2026, day=date(2026, 11, 28)))) == 3
    assert "3" in room.said.text()
    room.aim("planned")
    room.refresh()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert room.rows.rowCount() == 0, "overdue ones have a day and stay overdue"


def test_taking_back_the_day_of_a_visit_that_is_made_is_refused_in_the_dialog(planned, speech, qtbot):
    household = planned.households.find("")[0]
    planned.visiting.add(household, Answers(visit_date=TODAY, content="盘算了全年收入，比去年多一些。"))
    slot = planned.households.rows([household])[0].slots[3]
    dialog = PlanDayDialog(None, planned.rescheduling, [slot.id], "张三", TODAY)
    qtbot.addWidget(dialog)
    press(dialog, "取消安排的日子")
    assert "已经完成" in dialog.message.text()
    assert dialog.result() == 0


def test_the_message_counts_what_was_changed_and_not_what_was_chosen(room, planned, qtbot, jobs, answering):
    made = room.list.current.household.id
    planned.visiting.add(
        made,
        Answers(visit_date=TODAY, content="盘算了全年收入，比去年多一些。"),
        slot_no=room.list.current.planned.no,
    )
    with answering(
        PlanDayDialog, lambda d: (setattr(d.day, "value", date(2026, 11, 28)), d.reason.setText("补走"))
    ):
        qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        room.actions_of.plan.trigger()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "已安排 2" in room.said.text()
    assert "1 次" in room.said.text().split("已安排 2")[1]


def test_a_reason_is_asked_for_when_a_day_is_moved(room, planned, qtbot, jobs, answering):
    room.filters.narrow(number=4)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64)
    id = room.list.chosen[0]
    planned.rescheduling.plan_day([id], date(2026, 11, 28))
    said = []

    def move(dialog):
        dialog.day.value = date(2026, 12, 1)
        said.append(dialog.why.text())
        dialog.try_it()
        said.append(dialog.message.text())
        dialog.reason.setText("户主住院")

    with answering(PlanDayDialog, move):
        room.actions_of.plan.trigger()
    assert "请写明原因" in said[0]
    assert "需要写明原因" in said[1]
    qtbot.waitUntil(lambda: not jobs.busy)
    (line,) = planned.planning.lines([id.bytes])
    assert line.slot.planned_on == date(2026, 12, 1)


def test_a_household_is_freed_and_expected_again(room, planned, qtbot, jobs, answering):
    with answering(ExemptDialog, lambda d: d.reason.setCurrentIndex(4)):
        room.actions_of.free.trigger()
    room.filters.only(state="exempt")
    qtbot.waitUntil(lambda: room.rows.rowCount() == 1)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert room.windows.cards[0].of.text() == "/ 63 已完成"
    assert room.list.current.planned.skip_reason == "4"
    room.actions_of.expect.trigger()
    qtbot.waitUntil(lambda: room.rows.rowCount() == 0)


def test_a_window_is_moved_forward_with_its_reason(room, planned, qtbot, jobs, answering):
    def move(dialog):
        dialog.begin.value, dialog.end.value = date(2026, 11, 1), date(2026, 11, 30)
        dialog.reason.setText("收成晚")

    with answering(MoveWindowDialog, move):
        room.actions_of.move.trigger()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert planned.planning.counts(2026).due == 65


def test_an_extra_visit_stands_beside_the_four(room, planned, qtbot, jobs, answering):
    with answering(ExtraDialog, lambda d: None):
        room.actions_of.extra.trigger()
    room.filters.only(number=5)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 1)
    assert room.list.current.planned.purpose == "5"
    assert len(room.list.current.household.slots) == 5


def test_the_round_of_a_helper_is_asked_of_the_printer_room(room, planned, qtbot, jobs, answering):
    helper = planned.routes.helper_of(room.list.current.household.id)
    asked = []
    room.print_asked.disconnect()
    room.print_asked.connect(lambda form, subject: asked.append((form, subject)))
    with answering(RouteDialog, lambda d: None):
        QTest.keyClick(room.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("P-10r", {"helper": helper, "month": "2026-11"})]


def test_in_the_calendar_a_day_is_chosen_and_planned_without_the_mouse(room, planned, qtbot, jobs):
    room.show_view(1)
    qtbot.waitUntil(lambda: not jobs.busy)
    grid = room.month.grid
    for _ in range(7):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.day == date(2026, 11, 28)
    room.filters.narrow(number=4)
    qtbot.waitUntil(lambda: not jobs.busy and room.month.list.rows.rowCount() == 64)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClick(room.month.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.actions_of.plan.trigger()
    qtbot.waitUntil(lambda: not jobs.busy and room.month.list.rows.rowCount() == 62)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "2026-11-28：安排 2 户" in grid.accessibleName()
    room.month.of_day.click()
    qtbot.waitUntil(lambda: room.month.list.rows.rowCount() == 2)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.day == date(2026, 12, 28)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.day == date(2026, 11, 21)


def test_last_year_is_closed_and_next_year_can_be_planned(room, planned, qtbot, jobs):
    press(room, "2025 年")
    qtbot.waitUntil(lambda: not jobs.busy and room.pages.currentWidget() is room.empty)
    assert not room.start.isEnabled()
    assert not room.empty.first.isVisibleTo(room)
    press(room, "2027 年")
    qtbot.waitUntil(lambda: not jobs.busy)
    room.plan.trigger()
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64 * 4)


def test_a_discarded_draft_comes_back(room, planned, qtbot, jobs, monkeypatch):
    draft = planned.visiting.start(planned.households.find("")[0])
    planned.visiting.save(draft.id, replace(draft.answers, content="写到一半"))
    room.aim("drafts")
    room.refresh()
    qtbot.waitUntil(lambda: room.drafts.rows.rowCount() == 1)
    asked = []
    monkeypatch.setattr("fieldkit.ui.screens.visits.ask", lambda _, words, yes: asked.append(words) or True)
    qtbot.keyClick(room.drafts.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: room.drafts.rows.rowCount() == 0)
    head = planned.households.rows([draft.household_id])[0].head
    assert head in asked[0]
    assert head in room.drafts.note.text()
    press(room.drafts, "撤销丢弃")
    qtbot.waitUntil(lambda: room.drafts.rows.rowCount() == 1)
    assert planned.visiting.drafts()[0].answers.content == "写到一半"


def test_when_nobody_is_home_a_call_makes_it_a_telephone_visit_and_says_what_it_counts_for(
    frame, planned, qtbot, jobs
):
    household = planned.households.find("")[0]
    frame.start_visit(household, planned.households.rows([household])[0].slots[2].id)
    qtbot.waitUntil(lambda: getattr(frame.stack.currentWidget(), "form", None) is not None)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: "会算作本年第 3 次走访" in page.aside.counts.text())
    form = page.form
    form.turn(0, form.absent)
    qtbot.keyClick(form.absent, Qt.Key.Key_1)
    assert "电话联系了谁" in words_on(form)
    assert "****" in words_on(form.phones), "numbers stand there covered"
    qtbot.waitUntil(lambda: "家里没人" in page.aside.counts.text())
    qtbot.keyClick(form.absent, Qt.Key.Key_Return)
    assert form.phones.isAncestorOf(QApplication.focusWidget())
    while QApplication.focusWidget() is not form.met:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(form.met, Qt.Key.Key_1)
    assert (form.answers.kind, form.answers.place) == ("08", "4")
    qtbot.waitUntil(lambda: "会算作本年第 3 次走访" in page.aside.counts.text())
    qtbot.keyClick(form.met, Qt.Key.Key_1)
    assert (form.answers.kind, form.answers.place) == ("01", None), "taken back"
    form.absent.setFocus()
    qtbot.keyClick(form.absent, Qt.Key.Key_2)
    assert "见到了谁" in words_on(form)
    assert not form.phones.isVisibleTo(form)


def test_who_may_only_look_is_offered_nothing_that_changes(village, qtbot, jobs, speech, theme):
    village.planning.make(2026)
    village.store.author = replace(village.store.author, rights=frozenset())
    room = VisitsScreen(village, jobs, Changes(jobs))
    qtbot.addWidget(room)
    room.refresh()
    qtbot.waitUntil(lambda: room.rows.rowCount() > 0)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert not room.start.isEnabled()
    assert [
        a for a in (room.plan, *vars(room.actions_of).values()) if isinstance(a, QAction) and a.isEnabled()
    ] == []
    assert "权" in room.start.toolTip() or "角色" in room.start.toolTip()


def test_at_large_text_every_question_tab_reaches_is_in_sight(frame, planned, theme, qtbot, jobs):
    theme.apply(200, "light")
    try:
        frame.resize(1366, 768)
        household = planned.households.find("")[1]
        frame.start_visit(household, planned.households.rows([household])[0].slots[3].id)
        qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), VisitScreen))
        page = frame.stack.currentWidget()
        qtbot.waitUntil(lambda: page.form is not None and not jobs.busy)
        first = page.form.groups[0].page
        for _ in range(12):
            now = QApplication.focusWidget()
            assert not now.visibleRegion().isEmpty(), now.accessibleName()
            if not first.isAncestorOf(now):
                break
            qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert not page.area.verticalScrollBar().maximum(), "two scroll bars, one inside the other"
    finally:
        theme.apply(100, "light")
