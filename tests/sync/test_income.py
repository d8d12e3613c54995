"""Two laptops type on the same income sheet before they hear of each other."""

import pytest

from fieldkit.db.tables import IncomeYear
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.fields import Fields
from fieldkit.services.income.service import Income
from tests.sync.test_two_laptops import settle_down

YEAR = 2026


def income_of(laptop):
    codes, profile, words = CodeTables.load(), Profile.load("2026_normal"), Words("en")
    return Income(laptop.store, codes, profile, Fields(codes, profile, words), words)


@pytest.fixture
def two(town):
    a, b = town.laptop("a"), town.laptop("b")
    household = a.household(head_name="李秀兰")
    settle_down(a, b)
    return a, b, income_of(a), income_of(b), household


def after(laptop, income):
    """Sync, and what the service does afterwards."""
    laptop.sync()
    return income.renew_arrived()


def test_different_lines_typed_at_once_are_both_kept_and_add_up(two):
    a, b, here, there, household = two
    sheet = here.begin(household, YEAR)
    assert there.begin(household, YEAR) == sheet, "one sheet, whoever begins it"
    here.type(sheet, "A1", "36000")
    there.type(sheet, "A2", "1200")
    there.type(sheet, "D2", "2400")
    after(a, here), after(b, there), after(a, here)
    settle_down(a, b)
    for laptop in (a, b):
        row = laptop.get(IncomeYear, sheet)
        assert (row.wage_fen, row.transfer_fen) == (3_720_000, 240_000)
        assert (row.gross_fen, row.net_fen) == (3_960_000, 3_960_000)
        assert [c for c in laptop.conflicts() if c.chosen is None] == [], "nobody is asked what lines can say"


def test_the_same_line_typed_at_once_is_asked_about(two):
    a, b, here, there, household = two
    sheet = here.begin(household, YEAR)
    here.type(sheet, "A1", "36000")
    settle_down(a, b)
    here.type(sheet, "A1", "30000")
    there.type(sheet, "A1", "40000")
    after(a, here), after(b, there), after(a, here)
    settle_down(a, b)
    asked = [c for c in a.conflicts() if c.chosen is None]
    assert "income_item" in {c.tbl for c in asked}
    row = a.get(IncomeYear, sheet)
    assert row.wage_fen == row.net_fen == here.sheet(household, YEAR).line("A1").amount_fen


def test_an_offices_total_and_a_line_typed_elsewhere_stay_a_question(two):
    a, b, here, there, household = two
    sheet = here.begin(household, YEAR)
    settle_down(a, b)
    a.edit(IncomeYear, sheet, wage_fen=5_000_000)
    there.type(sheet, "A1", "36000")
    after(a, here), after(b, there), after(a, here)
    settle_down(a, b)
    asked = [c for c in b.conflicts() if c.chosen is None]
    assert [c.field for c in asked] == ["wage_fen"]


def test_what_does_not_concern_income_is_left_alone(two):
    a, b, here, there, household = two
    sheet = here.begin(household, YEAR)
    a.edit(IncomeYear, sheet, wage_fen=100, net_fen=90, per_capita_fen=45)  # as an office gave them
    after(a, here), after(b, there)
    row = b.get(IncomeYear, sheet)
    assert (row.wage_fen, row.net_fen, row.gross_fen) == (100, 90, None)
    assert b.waiting() == 0
