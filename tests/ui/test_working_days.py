"""The settings room: the working days of a year, ticked, taken in from a file, given up; a notice warns of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from fieldkit.domain.rights import Right
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.history import ValueHistoryDialog
from fieldkit.ui.dialogs.working_days import YearDialog
from fieldkit.ui.places import open_notice
from fieldkit.ui.sections.working_days import WorkingDaysCard
from tests.conftest import TODAY
from tests.ui.hands import words_on

NEXT = TODAY.year + 1


@pytest.fixture
def card(qtbot, village, jobs, speech, theme):
    made = WorkingDaysCard(village, jobs, Changes(jobs))
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    settle(qtbot, jobs, made)
    return made


def settle(qtbot, jobs, card):
    qtbot.waitUntil(lambda: card.view is not None and not jobs.busy, timeout=20_000)


def choose(qtbot, jobs, card, year):
    card.year.setCurrentIndex(card.year.findData(str(year)))
    settle(qtbot, jobs, card)


def test_the_year_says_its_days_and_where_they_stand_and_one_that_is_not_known_says_so(card, qtbot, jobs):
    said = words_on(card)
    assert "国办发明电〔2025〕7号" in said
    assert "10-01 – 10-07" in said
    assert "10-10" in card.on.text()
    choose(qtbot, jobs, card, NEXT)
    assert f"{NEXT} 年的工作日历未知：只按周六、周日休息计算。" in words_on(card)
    assert not card.write.isEnabled()
    assert not card.back.isVisible()


def test_days_are_turned_round_by_keys_and_mouse_and_kept_with_their_paper(
    card, qtbot, jobs, village, monkeypatch
):
    choose(qtbot, jobs, card, NEXT)
    dialog = YearDialog(card, village, card.view)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    grid = dialog.grid
    qtbot.keyClick(grid, Qt.Key.Key_Space)  # Friday 1 January
    assert grid.off == {date(NEXT, 1, 1)}
    assert "休" in grid.accessibleName()
    qtbot.keyClick(grid, Qt.Key.Key_Right)  # Saturday
    assert "休" in grid.accessibleName()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert (grid.on, grid.free(date(NEXT, 1, 2))) == ({date(NEXT, 1, 2)}, False)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert grid.on == set()
    place = grid._at(date(NEXT, 1, 5)).center()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert grid.off == {date(NEXT, 1, 1), date(NEXT, 1, 5)}
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.day.year == NEXT  # it is the calendar of one year
    dialog.try_it()
    assert dialog.isVisible()  # without a paper it is not kept
    dialog.source.setText("国办发明电〔2026〕9号")
    dialog.try_it()
    assert village.calendars.of(NEXT).days_off == (date(NEXT, 1, 1), date(NEXT, 1, 5))
    card.refresh()
    qtbot.waitUntil(lambda: "本村或乡镇录入的：国办发明电〔2026〕9号" in words_on(card), timeout=20_000)
    monkeypatch.setattr("fieldkit.ui.sections.working_days.ask", lambda *_: True)
    card.back.click()
    qtbot.waitUntil(lambda: "工作日历未知" in words_on(card), timeout=20_000)
    seen = []
    monkeypatch.setattr(ValueHistoryDialog, "exec", lambda self: seen.append(words_on(self)))
    card.history.click()
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert "国办发明电〔2026〕9号" in seen[0]
    assert "随程序提供的日历" in seen[0]


def test_a_file_is_taken_in_and_a_wrong_one_is_refused_with_its_row(card, qtbot, jobs, village, tmp_path):
    choose(qtbot, jobs, card, NEXT)
    file = tmp_path / "安排.csv"
    file.write_text(f"从,到,休或班\n{NEXT}-01-01,,假日\n", encoding="utf-8")
    card.take_in(file)
    qtbot.waitUntil(lambda: "第 2 行" in card.message.text(), timeout=20_000)
    file.write_text(f"从,到,休或班\n{NEXT}-01-01,,休\n", encoding="utf-8")
    card.take_in(file)
    qtbot.waitUntil(lambda: "本村或乡镇录入的：安排" in words_on(card), timeout=20_000)
    card.write_to(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: "已写出" in card.message.text(), timeout=20_000)
    assert f"{NEXT}-01-01,,休" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_who_may_not_change_settings_only_looks(qtbot, village, jobs, speech, theme):
    author = village.store.author
    village.store.author = replace(author, rights=author.rights - {Right.SETTINGS})
    card = WorkingDaysCard(village, jobs, Changes(jobs))
    qtbot.addWidget(card)
    settle(qtbot, jobs, card)
    assert [made.isEnabled() for made in (card.change, card.take, card.write)] == [False, False, True]


def test_a_notice_whose_days_nobody_knows_says_so_and_leads_to_the_calendar(frame, village, qtbot, jobs):
    notice = village.notices.draft(
        "N11", village.villages.list()[0].code, households=village.households.find("")[:1]
    )
    village.notices.change(notice, day_kind="working", min_days=5, posted_on=date(TODAY.year, 12, 30))
    open_notice(frame, notice)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: page.view is not None and not jobs.busy, timeout=20_000)
    assert f"{NEXT} 年的工作日历未知" in page.draft.ends.text()
    (link,) = [link for link in page.problems.links if "工作日历" in link.accessibleName()]
    link.click()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert frame.spot.place == "settings"
