"""The statistics room: each figure opens its list; ledgers list, narrow, open, print."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from fieldkit.db.tables import Audit
from fieldkit.domain.indicators import INDICATORS
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.ui.places import open_ledger
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.households import HouseholdsScreen
from fieldkit.ui.screens.ledger import LedgerScreen
from fieldkit.ui.screens.printing import PrintingScreen
from fieldkit.ui.screens.statistics import LEDGERS, VILLAGES, StatisticsScreen
from fieldkit.ui.widgets.chart import Composition, Part
from tests.ui.hands import words_on


@pytest.fixture
def room(frame, qtbot, jobs):
    room = frame.go("statistics")
    assert isinstance(room, StatisticsScreen)
    qtbot.waitUntil(lambda: not jobs.busy and len(room.tiles.tiles) == len(INDICATORS))
    return room


@pytest.fixture
def ledger(frame, qtbot, jobs):
    def show(id, **asked):
        open_ledger(frame, LedgerAsked(id, **asked))
        page = frame.stack.currentWidget()
        assert isinstance(page, LedgerScreen)
        qtbot.waitUntil(lambda: not jobs.busy and page.rows is not None)
        return page

    return show


def test_every_figure_is_said_in_words(room, village):
    said = village.indicators.year(2026).total.figures
    for indicator in INDICATORS:
        name = room.tiles.tiles[indicator.id].accessibleName()
        assert said[indicator.id].text in name if said[indicator.id].text else "—" in name
    assert "户类型构成" in words_on(room)
    assert "因病" in room.causes.bar.accessibleName()


def test_a_figure_that_is_of_today_says_so_among_those_of_a_year_that_is_over(room, qtbot, jobs):
    assert "今日：" not in words_on(room)
    room.show_year(2025)
    qtbot.waitUntil(lambda: not jobs.busy and "今日：" in words_on(room))
    assert words_on(room).count("今日：") == len([one for one in INDICATORS if one.of_today]) == 3


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda one: one.id)
def test_every_figure_opens_its_list(room, frame, qtbot, jobs, indicator):
    room.tiles.tiles[indicator.id].setFocus()
    qtbot.keyClick(room.tiles.tiles[indicator.id], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: frame.stack.currentWidget() is not room)
    place, wish = indicator.opens
    page = frame.stack.currentWidget()
    if place == "ledger":
        assert isinstance(page, LedgerScreen)
        assert page.asked.ledger == wish.split()[0]
    else:
        assert frame.spot.place == place
    if wish == "without_helper":
        assert page.filters.only.without_helper
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_cause_opens_the_households_that_have_it(room, frame, village, qtbot, jobs):
    first = village.indicators.year(2026).causes.parts[0]
    room.causes.opened.emit(first.code)
    page = frame.stack.currentWidget()
    assert isinstance(page, HouseholdsScreen)
    assert page.filters.only.cause == first.code


def test_the_villages_stand_below_all_of_them_together(room, village, qtbot, jobs):
    room.show_view(VILLAGES)
    qtbot.waitUntil(lambda: room.places.rowCount() == 2)
    assert room.places.index(0, 0).data() == "合计"
    assert room.places.index(1, 0).data() == "芦汀洲村委会"
    assert room.places.index(0, 3).data() == "64"


def test_another_year_is_reckoned_again(room, qtbot, jobs):
    before = room.tiles.tiles["I-02"].accessibleName()
    room.show_year(2025)
    qtbot.waitUntil(lambda: room.tiles.tiles["I-02"].accessibleName() != before)


def test_a_ledger_opens_from_its_line(room, frame, qtbot, jobs):
    room.show_view(LEDGERS)
    qtbot.waitUntil(lambda: room.ledgers.rowCount() == 13)
    room.ledger_table.choose(5)
    qtbot.keyClick(room.ledger_table, Qt.Key.Key_Return)
    page = frame.stack.currentWidget()
    assert isinstance(page, LedgerScreen)
    assert page.asked.ledger == "labour"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert frame.stack.currentWidget() is room


def test_a_ledger_counts_narrows_and_opens_a_household(ledger, frame, village, qtbot, jobs):
    page = ledger("labour")
    whole = len(village.ledgers.open(LedgerAsked("labour")).keys)
    assert page.rows.rowCount() == whole
    assert f"{whole} 行" in page.sums.text()
    page.narrow("away")
    qtbot.waitUntil(
        lambda: page.rows.rowCount() == len(village.ledgers.open(LedgerAsked("labour", filter="away")).keys)
    )
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(frame.stack.currentWidget(), HouseholdScreen)


def test_another_ledger_is_chosen_in_the_same_place(ledger, qtbot, jobs):
    page = ledger("labour", filter="away")
    page.which.setCurrentIndex(page.which.findData("allowances"))
    qtbot.waitUntil(lambda: page.subtitle.text() == "低保和特困台账" and not jobs.busy)
    assert page.asked.filter == ""
    assert page.table.accessibleName() == "低保和特困台账"


def test_a_long_ledger_is_sorted_by_its_service(ledger, village, qtbot, jobs):
    page = ledger("labour")
    column = next(n for n, one in enumerate(page.rows.columns) if one.key == "age")
    page.table.sort_next(column)
    wanted = village.ledgers.open(LedgerAsked("labour"), ("age", False)).keys
    qtbot.waitUntil(lambda: page._opened.ledger.keys == wanted and not jobs.busy)
    ages = [int(page.rows.index(n, column).data()) for n in range(10)]
    assert ages == sorted(ages)


def test_a_ledger_is_printed_for_the_file(ledger, frame, qtbot, jobs):
    page = ledger("allowances")
    page.print.click()
    printing = frame.stack.currentWidget()
    assert isinstance(printing, PrintingScreen)
    qtbot.waitUntil(lambda: printing.printed is not None and printing.printed.form == "P-L", timeout=20_000)
    assert printing.printed.subject.ledger == "allowances"
    assert printing.printed.masking == "M0"


def test_the_households_room_leads_to_the_ledgers(frame, qtbot, jobs):
    room = frame.go("households")
    room.ledgers.click()
    assert isinstance(frame.stack.currentWidget(), StatisticsScreen)
    assert frame.stack.currentWidget().views.currentIndex() == LEDGERS


def test_the_parts_of_a_bar_are_painted_apart(qtbot, theme):
    bar = Composition()
    qtbot.addWidget(bar)
    bar.resize(400, 24)
    bar.show_parts([Part("因病", 3, "75.0 %"), Part("因残", 1, "25.0 %")])
    picture = QImage(400, 24, QImage.Format.Format_RGB32)
    bar.render(picture)
    assert picture.pixelColor(100, 12) != picture.pixelColor(350, 12)
    assert bar.accessibleName() == "因病 75.0 %; 因残 25.0 %"


@pytest.mark.parametrize(("view", "form"), [(VILLAGES, "P-03b"), (LEDGERS, "P-L")])
def test_what_is_seen_is_printed_and_one_comes_back(room, frame, qtbot, jobs, view, form):
    room.show_view(view)
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.keyClick(frame, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), PrintingScreen))  # a key presses a while
    printing = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: printing.printed is not None and not jobs.busy, timeout=30_000)
    assert printing.printed.form == form
    qtbot.keyClick(frame, Qt.Key.Key_Escape)
    assert frame.stack.currentWidget() is room


@pytest.mark.parametrize(("answered", "full"), [("完整导出", True), ("遮住中间几位", False)])
def test_a_ledger_is_exported_by_its_key_with_numbers_in_full_if_that_is_said(
    ledger, village, tmp_path, qtbot, jobs, answer, monkeypatch, answered, full
):
    page, file = ledger("households"), tmp_path / "台账.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "Excel (*.xlsx)"))
    seen = answer(lambda box: next(b for b in box.buttons() if b.text() == answered).click())
    assert page.export.shortcut().toString() == "Ctrl+E"
    page.export.click()
    qtbot.waitUntil(lambda: file.exists() and not jobs.busy)
    assert len(seen) == 1
    headers, *rows = load_workbook(file).active.iter_rows(values_only=True)
    numbers = [row[headers.index("户主证件号码")] for row in rows if row[headers.index("户主证件号码")]]
    assert numbers
    assert all(("*" not in one) is full for one in numbers)
    assert all(isinstance(row[headers.index("人口")], int) for row in rows)
    with village.store.reading() as session:
        noted = session.scalars(select(Audit.object).where(Audit.action == "export")).all()
    assert [one.split()[:2] for one in noted] == ([["ledger", "households"]] if full else [])
    assert "已导出" in words_on(page)
