"""Income that was typed here, and an office's sheet that comes after it or before it."""

import pytest

from fieldkit.db.tables import Household, IncomeYear
from fieldkit.services.income.views import Entry
from tests.transfer.sheets import HOUSEHOLD, book, household

YEAR = 2026
SUMS = {"年度家庭人口数": 4, "工资性收入": 42_740, "生产经营性收入": 4_500, "财产性收入": 600, "转移性收入": 750,
        "生产经营性支出": 1_485, "其他转移性收入": 750, "纯收入（元）": 47_105, "人均纯收入（元）": 11_776.25}  # fmt: skip


@pytest.fixture
def sheet(tmp_path):
    def write(**changed):
        values = SUMS | changed
        return book(tmp_path / "households.xlsx", [(*HOUSEHOLD, *values), [*household(), *values.values()]])

    return write


def home(laptop):
    with laptop.store.reading() as session:
        return session.query(Household.id).scalar()


def findings(laptop, rule="DQ-42"):
    return [f for f in laptop.checking.check() if f.rule == rule]


def test_totals_and_lines_of_an_office_are_read_as_they_stand(village, taken, sheet):
    taken(sheet())
    view = village.income.sheet(home(village), YEAR)
    assert (view.totals.members, view.totals.wage_fen, view.totals.net_fen) == (4, 4_274_000, 4_710_500)
    assert view.line("D6").one_sum
    assert view.line("D").amount_fen == 75_000
    assert view.line("A").amount_fen == 4_274_000, "a total without lines"
    assert view.totals.per_capita_fen == 1_177_625


def test_what_was_typed_and_the_import_agree_about_what_follows(village, taken, sheet):
    taken(sheet())
    income, id = village.income, village.income.sheet(home(village), YEAR).id
    income.put(id, "B1", Entry(qty="1820", unit_price="2.60", method="2", rate="40"))
    income.put(id, "B1", Entry("500"))
    income.type(id, "D6h", "800")
    income.type(id, "C3", "100")
    income.type(id, "C2", "700")
    assert findings(village) == [], "one reckoning for the sheet and the rules"


def test_an_offices_new_totals_keep_the_income_before_costs_their_sum(village, taken, sheet):
    taken(sheet())
    id = village.income.sheet(home(village), YEAR).id
    village.income.type(id, "C2", "600")  # the totals are reckoned now
    taken(sheet(工资性收入=43_740, **{"纯收入（元）": 48_105, "人均纯收入（元）": 12_026.25}))
    with village.store.reading() as session:
        row = session.get(IncomeYear, id)
    assert (row.wage_fen, row.net_fen) == (4_374_000, 4_810_500)
    assert row.gross_fen == 4_374_000 + 450_000 + 60_000 + 75_000
    assert findings(village) == []
