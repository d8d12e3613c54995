from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.db.base import Author
from fieldkit.db.tables import HouseholdYear
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.services.income.views import Entry
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.income_head import BeginSheetDialog, SheetHeadDialog
from fieldkit.ui.dialogs.income_items import ItemDialog, ItemsDialog, OffDialog, entry_of
from fieldkit.ui.sections.income import IncomeSection
from fieldkit.ui.sections.income_model import NOTE, NOW
from fieldkit.ui.widgets.parts import scrolled
from tests.people import VILLAGE, add_household
from tests.ui.hands import words_on

YEAR = 2026
TODAY = date(2026, 11, 21)


@pytest.fixture
def household(laptop):
    return add_household(laptop)


@pytest.fixture
def shown(qtbot, laptop, jobs, speech, theme, household):
    """The section in a page that scrolls, before there is any sheet."""
    changes = Changes()
    section = IncomeSection(laptop, jobs, changes).foldable()
    inner = QWidget()
    layout = QVBoxLayout(inner)
    layout.addWidget(section)
    layout.addStretch(1)
    area = scrolled(inner)
    area.resize(1140, 700)
    qtbot.addWidget(area)
    area.show()
    section.show_household(household, YEAR)
    qtbot.waitUntil(lambda: section.sheet is not None and not jobs.busy)
    section.changed = []
    changes.households.connect(lambda: section.changed.append(1))
    yield section
    area.hide()
    qtbot.waitUntil(lambda: not jobs.busy)


@pytest.fixture
def begun(shown, qtbot, jobs):
    shown.begin.click()
    qtbot.waitUntil(lambda: shown.table is not None and not jobs.busy)
    return shown


def go(section, line):
    """Mark a line, its block opened by the keyboard."""
    table, block = section.table, section.sheet.lines[0].code if line == "A" else line[0]
    if section.lines.row_of(line) < 0:
        table.choose(section.lines.row_of(block))
        table.setFocus()
        from PySide6.QtTest import QTest

        QTest.keyClick(table, Qt.Key.Key_Right)
    table.choose(section.lines.row_of(line))
    table.setFocus()


def type_amount(qtbot, section, amount, key=Qt.Key.Key_Return):
    """Press the digits of an amount in the marked line."""
    qtbot.keyClicks(section.table, amount[0])
    field = section.table.indexWidget(section.table.currentIndex())
    qtbot.keyClicks(field, amount[1:])
    qtbot.keyClick(field, key)


def settled(qtbot, section, jobs):
    qtbot.waitUntil(lambda: not jobs.busy and not section.lines._pending)


# ------------------------------------------------------------ begun and typed


def test_a_year_without_a_sheet_says_so_and_offers_to_begin(shown, laptop, household, qtbot, jobs):
    assert "2026 年还没有填收入" in words_on(shown)
    assert shown.table is None, "nothing is made before it is needed"
    shown.begin.click()
    qtbot.waitUntil(lambda: shown.table is not None and not jobs.busy)
    assert laptop.income.sheet(household, YEAR).id is not None
    assert shown.lines.rowCount() == 6, "five blocks and what does not count, folded"
    assert not shown.begin.isVisibleTo(shown)


def test_amounts_are_typed_by_the_keyboard_alone_and_enter_goes_on(begun, laptop, household, qtbot, jobs):
    go(begun, "A1")
    type_amount(qtbot, begun, "36000")
    assert begun.table.line.code == "A2", "Enter goes to the next line"
    type_amount(qtbot, begun, "1200.50")
    settled(qtbot, begun, jobs)
    assert laptop.income.sheet(household, YEAR).totals.wage_fen == 3_720_050
    said = words_on(begun)
    assert "37,200.50" in said, "the totals follow at once"
    assert begun.lines.index(begun.lines.row_of("A"), NOW).data() == "37,200.50"


def test_escape_leaves_an_amount_as_it_was(begun, laptop, household, qtbot, jobs):
    go(begun, "A1")
    type_amount(qtbot, begun, "5", Qt.Key.Key_Escape)
    settled(qtbot, begun, jobs)
    assert laptop.income.sheet(household, YEAR).line("A1").amount_fen is None
    assert begun.table.hasFocus() or begun.table.line.code == "A1"


def test_enter_opens_what_is_there_and_clearing_it_takes_it_away(begun, laptop, household, qtbot, jobs):
    go(begun, "C2")
    type_amount(qtbot, begun, "600")
    settled(qtbot, begun, jobs)
    begun.table.choose(begun.lines.row_of("C2"))
    qtbot.keyClick(begun.table, Qt.Key.Key_Return)
    field = begun.table.indexWidget(begun.table.currentIndex())
    assert field.text() == "600.00"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, begun, jobs)
    assert laptop.income.sheet(household, YEAR).line("C2").amount_fen is None


def test_what_is_no_amount_is_said_and_put_back(begun, laptop, household, qtbot, jobs):
    go(begun, "A1")
    type_amount(qtbot, begun, "1.005")
    qtbot.waitUntil(lambda: begun.message.isVisibleTo(begun))
    assert "1.005" in begun.message.text()
    settled(qtbot, begun, jobs)
    assert begun.lines.index(begun.lines.row_of("A1"), NOW).data() == ""


def test_what_is_being_typed_stays_while_the_sheet_is_read_again(begun, laptop, household, qtbot, jobs):
    go(begun, "A1")
    qtbot.keyClicks(begun.table, "3")
    field = begun.table.indexWidget(begun.table.currentIndex())
    qtbot.keyClicks(field, "60")
    laptop.income.type(begun.sheet.id, "A2", "100")
    begun.refresh()
    settled(qtbot, begun, jobs)
    assert begun.editing
    assert field.text() == "360"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, begun, jobs)
    assert laptop.income.sheet(household, YEAR).totals.wage_fen == 46_000


def test_a_sum_is_not_typed_on(begun, qtbot):
    go(begun, "D5")
    qtbot.keyClicks(begun.table, "7")
    assert not begun.editing


def test_the_rest_of_the_page_looks_again_when_one_pauses_or_leaves(begun, qtbot, jobs):
    begun.changed.clear()
    go(begun, "A1")
    type_amount(qtbot, begun, "5")
    settled(qtbot, begun, jobs)
    assert begun.changed == [], "not at every amount: typing stays quick"
    begun.window().hide()
    assert begun.changed == [1]


def test_a_hint_is_taken_by_its_key(begun, laptop, household, qtbot, jobs):
    laptop.lines.set_rate("land_protection", VILLAGE[:6] + "000000", YEAR, 10_800, "县标准")
    with laptop.store.writing() as session:
        session.add(HouseholdYear(
            scope=VILLAGE, household_id=household, year=YEAR, land_arable=520, **laptop.store.origin()
        ))  # fmt: skip
    begun.refresh()
    settled(qtbot, begun, jobs)
    go(begun, "D6b")
    assert "561.60" in begun.lines.index(begun.lines.row_of("D6b"), NOTE).data()
    qtbot.keyClick(begun.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, begun, jobs)
    assert laptop.income.sheet(household, YEAR).line("D6b").amount_fen == 56_160


def test_a_finding_leads_to_its_line_in_its_sheet(begun, laptop, household, qtbot, jobs):
    older = laptop.income.begin(household, 2025)
    item = laptop.income.type(older, "D6h", "800").item
    begun.refresh()
    settled(qtbot, begun, jobs)
    begun.go_to("amount_fen", older, item)
    qtbot.waitUntil(
        lambda: begun.sheet.year == 2025 and begun.table.line is not None and begun.table.line.code == "D6h"
    )
    begun.go_to("wage_fen")
    assert begun.table.line.code == "A"
    begun.go_to("B2")
    assert begun.table.line.code == "B2"


# ------------------------------------------------------------ in words


def test_income_is_held_against_the_line_in_words(begun, laptop, household, qtbot, jobs):
    laptop.income.type(begun.sheet.id, "A1", "8000")
    begun.refresh()
    settled(qtbot, begun, jobs)
    assert "还没有录入，不作比较" in begun.summary.compared.text()
    laptop.lines.set_line("3", VILLAGE[:6] + "000000", YEAR, 830_000, "县方案")
    begun.refresh()
    settled(qtbot, begun, jobs)
    assert "没有达到，还差 300.00 元" in begun.summary.compared.text()


def test_what_an_imported_sheet_said_is_told_when_lines_take_its_place(begun, laptop, household, qtbot, jobs):
    from fieldkit.db.tables import IncomeYear

    with laptop.store.writing() as session:
        session.get(IncomeYear, begun.sheet.id).wage_fen = 4_000_000
    go(begun, "A1")
    type_amount(qtbot, begun, "30000")
    settled(qtbot, begun, jobs)
    assert "40,000.00" in begun.message.text()
    assert "30,000.00" in begun.message.text()


def test_another_year_is_chosen_and_an_old_one_is_only_looked_at(begun, laptop, household, qtbot, jobs):
    laptop.income.begin(household, 2019)
    laptop.income.type(laptop.income.sheet(household, 2019).id, "A1", "4000")
    begun.refresh()
    settled(qtbot, begun, jobs)
    begun.year.setCurrentIndex(begun.year.findData("2019|1|1"))
    begun.year.activated.emit(begun.year.currentIndex())
    qtbot.waitUntil(lambda: begun.sheet.year == 2019 and not jobs.busy)
    assert "3,218.00" in begun.summary.compared.text(), "the line of that year"
    begun.show_household(household, 2019, fixed=True)
    settled(qtbot, begun, jobs)
    go(begun, "A1")
    qtbot.keyClicks(begun.table, "9")
    assert not begun.editing


def test_who_may_not_see_amounts_sees_none(shown, laptop, household, qtbot, jobs):
    id = laptop.income.begin(household, YEAR)
    laptop.income.type(id, "A1", "36912")
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.REVEAL})
    shown.refresh()
    qtbot.waitUntil(lambda: shown.sheet.covered and not jobs.busy)
    said = words_on(shown)
    assert "36,912" not in said
    assert "＊＊＊" in said
    assert shown.table is None


# ------------------------------------------------------------ dialogs


def test_an_entry_by_quantity_price_and_rate_says_what_it_comes_to(begun, laptop, household, qtbot):
    income, sheet = laptop.income, begun.sheet
    dialog = ItemDialog(begun, income, sheet.id, sheet.line("B1"), income.choices(household, YEAR, "B1"))
    dialog.qty.setText("1820")
    dialog.unit.setText("公斤")
    dialog.price.setText("2.6")
    assert not dialog.amount.isEnabled()
    dialog.product.setCurrentIndex(dialog.product.findData("rice"))
    dialog.method.setCurrentIndex(dialog.method.findData("2"))
    assert dialog.rate.text() == "40", "the rate of the place"
    assert "4,732.00" in dialog.comes_to.text()
    assert "1,892.80" in dialog.comes_to.text()
    dialog.go.click()
    kept = income.sheet(household, YEAR)
    assert (kept.totals.business_fen, kept.totals.cost_fen) == (473_200, 189_280)
    again = entry_of(kept.line("B1").items[0])
    assert again == Entry("", "1820", "公斤", "2.6", "2", "40", "rice")


def test_sales_given_as_one_sum_stand_as_the_amount_again(begun, laptop, household):
    laptop.income.put(begun.sheet.id, "B1", Entry("1000", method="3", rate="31"))
    kept = laptop.income.sheet(household, YEAR).line("B1").items[0]
    assert entry_of(kept) == Entry("1000", "", "", "", "3", "31")


def test_an_entry_that_cannot_be_kept_is_said_in_the_dialog(begun, laptop, household):
    income, sheet = laptop.income, begun.sheet
    dialog = ItemDialog(begun, income, sheet.id, sheet.line("A1"), income.choices(household, YEAR, "A1"))
    dialog.go.click()
    assert dialog.message.isVisibleTo(dialog)
    assert income.sheet(household, YEAR).line("A1").items == ()


def test_the_entries_of_a_line_are_changed_and_taken_off(begun, laptop, household, monkeypatch):
    income, sheet = laptop.income, begun.sheet
    income.type(sheet.id, "A1", "100")
    income.put(sheet.id, "A1", Entry("50", month="3"))
    dialog = ItemsDialog(begun, income, household, YEAR, "1", 1, "A1")
    assert dialog.sum.text() == "150.00 元"
    monkeypatch.setattr(
        OffDialog, "exec", lambda self: self.reason.setText("只有一次") or self.go.click() or 1
    )
    dialog.table.choose(0)
    dialog.off.click()
    assert laptop.income.sheet(household, YEAR).line("A1").counted_fen == 10_000, "March comes first"
    assert "恢复计入" in dialog.off.text()
    dialog.off.click()
    assert laptop.income.sheet(household, YEAR).line("A1").counted_fen == 15_000
    dialog.delete.click()
    assert [i.amount_fen for i in income.sheet(household, YEAR).line("A1").items] == [10_000]


def test_the_head_of_a_sheet_wants_a_reason_for_other_members(begun, laptop, household):
    dialog = SheetHeadDialog(begun, laptop.income, begun.sheet, TODAY)
    dialog.members.setText("3")
    dialog.go.click()
    assert dialog.message.isVisibleTo(dialog)
    dialog.reason.setText("两个孙辈寄养在家")
    dialog.checker.setText("李秀英")
    dialog.go.click()
    kept = laptop.income.sheet(household, YEAR)
    assert (kept.totals.members, kept.members_reason, kept.checker) == (3, "两个孙辈寄养在家", "李秀英")


def test_a_sheet_of_another_purpose_and_period_is_begun(begun, laptop, household):
    dialog = BeginSheetDialog(begun, laptop.income, household, YEAR, TODAY)
    assert dialog.first.value == date(YEAR - 1, 10, 1)
    dialog.purpose.setCurrentIndex(dialog.purpose.findData("2"))
    assert dialog.last.value == TODAY - timedelta(days=1), "the months before, not the income year"
    dialog.first.value, dialog.last.value = date(2025, 8, 1), date(2026, 7, 31)
    dialog.go.click()
    assert dialog.begun == (YEAR, "2", 1)
    assert laptop.income.sheet(household, YEAR, "2").period_to == date(2026, 7, 31)
