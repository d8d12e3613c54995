"""Who may not see what is private meets no income and no cause, in no list, order, filter, ledger or history."""

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument

from fieldkit.db.tables import Household, IncomeYear
from fieldkit.domain.rights import Right
from fieldkit.errors import NotAllowed
from fieldkit.services.fields import STARS
from fieldkit.services.ledgers import LedgerAsked
from fieldkit.services.narrowing import Narrowing
from fieldkit.services.printing import Asked
from tests.people import VILLAGE, add_household


@pytest.fixture
def homes(laptop):
    """Two households; the first by number is richer than the second and poor because of illness."""
    made = [add_household(laptop), laptop.households.add(VILLAGE, "王二", "二组")]
    with laptop.store.writing() as session:
        for home, fen in zip(made, (1_234_567, 765_432), strict=True):
            session.add(IncomeYear(scope=VILLAGE, household_id=home, year=2025, purpose="1", net_fen=fen, members=1, per_capita_fen=fen, **laptop.store.origin()))
        session.get(Household, made[0]).cause_main = "01"
        session.get(Household, made[0]).monitor_kind = "1"
    return made


def covered(laptop):
    author = laptop.store.author
    laptop.store.author = replace(author, rights=author.rights - {Right.REVEAL})
    laptop.forget()


def ledger_text(laptop, name):
    asked = LedgerAsked(name)
    opened = laptop.ledgers.open(asked)
    cells = [cell for row in laptop.ledgers.rows(asked, opened.keys, clear=True) for cell in row.cells]
    return " ".join([*cells, *opened.totals.values()])


def test_a_list_has_no_income(laptop, homes):
    assert [row.per_capita_fen for row in laptop.households.rows(homes)] == [1_234_567, 765_432]
    covered(laptop)
    assert [(row.per_capita_fen, row.covered) for row in laptop.households.rows(homes)] == [(None, True)] * 2


def test_a_list_is_not_put_in_the_order_of_income(laptop, homes):
    upwards, downwards = (laptop.households.find(order=("income", down)) for down in (False, True))
    assert upwards == list(reversed(downwards)) == [homes[1], homes[0]]
    covered(laptop)
    orders = [laptop.households.find(order=("income", down)) for down in (False, True)]
    assert orders == [laptop.households.find()] * 2


@pytest.mark.parametrize("only", [Narrowing(cause="01"), Narrowing(monitor="1")], ids=["cause", "monitor"])
def test_a_list_is_not_narrowed_to_what_is_private(laptop, homes, only):
    assert laptop.households.find(only=only) == [homes[0]]
    covered(laptop)
    with pytest.raises(NotAllowed):
        laptop.households.find(only=only)
    assert len(laptop.households.find(only=Narrowing(group="二组"))) == 1


def test_the_ledger_of_households_has_stars_for_income_and_cause(laptop, homes):
    seen = ledger_text(laptop, "households")
    assert "12,345.67" in seen
    assert "因病" in seen
    covered(laptop)
    hidden = ledger_text(laptop, "households")
    assert "345.67" not in hidden
    assert "因病" not in hidden
    assert hidden.count(STARS) >= 3  # two incomes, a cause


def test_a_ledger_is_neither_sorted_nor_narrowed_by_what_is_covered(laptop, homes):
    def sorting():
        return {one.name for one in laptop.ledgers.open(LedgerAsked("households")).columns if one.sorts}

    by_income = laptop.ledgers.open(LedgerAsked("households"), ("per_capita_fen", True)).keys
    assert by_income[0] == homes[0].bytes
    assert {"per_capita_fen", "cause_main", "people"} <= sorting()
    covered(laptop)
    assert not {"per_capita_fen", "cause_main"} & sorting()
    orders = {laptop.ledgers.open(LedgerAsked("households"), ("per_capita_fen", down)).keys for down in (False, True)}
    assert orders == {laptop.ledgers.open(LedgerAsked("households")).keys}
    school = laptop.ledgers.open(LedgerAsked("school", filter="out"))
    assert school.info.filters == ()


def test_a_history_tells_no_amount(laptop, homes):
    sheet = laptop.income.sheets(homes[0])[0].id
    with laptop.store.writing() as session:
        session.get(IncomeYear, sheet).per_capita_fen = 2_345_678

    def told():
        return repr(laptop.history.of_household(homes[0]))

    assert "23,456.78" in told()
    covered(laptop)
    assert "456.78" not in told()
    assert STARS in told()


def test_a_printed_ledger_has_neither_income_nor_cause(laptop, homes):
    def paper():
        with PdfDocument(laptop.printing.make("P-L", Asked(ledger="households")).pdf) as pdf:
            return "".join(page.get_textpage().get_text_range() for page in pdf)

    assert "12,345.67" in paper()
    covered(laptop)
    hidden = paper()
    assert "345.67" not in hidden
    assert "因病" not in hidden
    assert "张德福" in hidden
