"""The home page: what waits, and every line leads to the place where it is done."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from sqlalchemy import text

from fieldkit.ui.screens.home import HomeScreen
from fieldkit.ui.screens.ledger import LedgerScreen
from fieldkit.ui.words import counted
from tests.ui.hands import buttons_on, press, words_on


@pytest.fixture
def home(frame, village, qtbot, jobs):
    village.planning.make(2026)
    room = frame.go("home")
    assert isinstance(room, HomeScreen)
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0, timeout=20_000)
    qtbot.waitUntil(lambda: "条数据疑点" in words_on(room) and not jobs.busy, timeout=20_000)
    return room


def test_it_says_what_waits_and_since_when(home):
    said = words_on(home)
    assert "1 户没有帮扶责任人" in said
    assert "1 条数据疑点必须改正" in said
    assert "没有传到乡镇" in said
    assert "没有验证过的备份" in said
    assert "第4次走访窗口还剩 29 天" in said


@pytest.mark.parametrize(("line", "place"), [
    ("没有帮扶责任人", "pairing"), ("数据疑点", "quality"), ("没有验证过的备份", "settings"), ("没有传到乡镇", "sync"),
])  # fmt: skip
def test_a_line_opens_its_place(home, frame, qtbot, jobs, line, place):
    go = next(b for b in home.findChildren(QPushButton) if line in b.accessibleName())
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert frame.stack.currentWidget() is frame._rooms[place]


def test_the_line_of_the_backup_puts_the_cursor_on_its_button(home, frame, qtbot, jobs):
    frame.window().activateWindow()
    frame.go("settings", "backup")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    card = frame._rooms["settings"].cards["backup"]
    qtbot.waitUntil(lambda: card.isAncestorOf(QApplication.focusWidget()))
    assert not card.visibleRegion().isEmpty()


def test_enter_on_a_visit_begins_it(home, frame, qtbot, jobs):
    first = home.rows.row(home.rows.index(0, 0))
    qtbot.keyClick(home.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: type(frame.stack.currentWidget()).__name__ == "VisitScreen", timeout=20_000)
    assert frame.laptop.visiting.drafts()[0].household_id == first.household.id


def test_all_of_them_are_as_many_in_the_visits_room(home, frame, qtbot, jobs):
    shown = frame.laptop.planning.counts(2026)
    press(home, "全部 ›")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert frame.stack.currentWidget().rows.rowCount() == shown.due + shown.overdue


def test_without_a_plan_it_says_so_and_leads_to_making_one(frame, village, qtbot, jobs):
    room = frame.go("home")
    qtbot.waitUntil(lambda: not jobs.busy and "这一年还没有走访计划" in words_on(room), timeout=20_000)
    assert room.first is room.plan
    press(room, "制定全年计划 ›")
    assert frame.spot.place == "visits"
    village.planning.make(2026)
    frame.go("home")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0, timeout=20_000)
    assert "制定全年计划" not in words_on(room)


def test_problems_past_their_day_open_their_ledger(frame, village, qtbot, jobs):
    village.records.add(
        "problem",
        village.households.find()[0],
        text="屋顶漏雨需要修缮",
        found_on="2026-08-01",
        due_on="2026-09-30",
    )
    room = frame.go("home")
    qtbot.waitUntil(lambda: "1 个问题" in words_on(room.tasks) and not jobs.busy, timeout=10_000)
    next(b for b in buttons_on(room.tasks) if "个问题" in b.accessibleName()).click()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10_000)
    page = frame.stack.currentWidget()
    assert isinstance(page, LedgerScreen)
    assert (page.asked.ledger, page.asked.filter) == ("problems", "late")


def test_the_check_of_today_lets_an_export_go_first(home, village, qtbot, jobs):
    def left(_=None):
        with village.store.reading() as session:
            return session.scalar(text("SELECT count(*) FROM _unchecked"))

    gate, done = threading.Event(), []
    with village.store.writing() as session:
        session.execute(text("INSERT OR IGNORE INTO _unchecked(household_id) SELECT id FROM household"))
    jobs.start(home, lambda _: gate.wait(30), then=lambda _: None, slow=True)
    home._judge()
    jobs.start(home, left, then=done.append, slow=True)
    waiting = left()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    assert done == [waiting] != [0]  # nothing was judged before the second was served
    assert left() == 0


def test_a_large_number_in_a_sentence_has_its_thousands_apart():
    assert counted("1141 项没有上报", 1141) == "1,141 项没有上报"
    assert counted("3 项", 3) == "3 项"
