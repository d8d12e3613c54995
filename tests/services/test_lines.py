"""Lines and rates that a township enters: on top of what ships, with a source, synced."""

import pytest
from sqlalchemy import text

from fieldkit.db.base import SHARED
from fieldkit.db.tables import Division, IncomeYear
from fieldkit.db.types import named_id
from fieldkit.domain.lines import COUNTRY, MONITORING
from fieldkit.errors import BadValue, NotFound
from fieldkit.services.lines import Entry
from fieldkit.services.printing.subjects import Asked
from tests.documents.conftest import flat, text_of
from tests.people import VILLAGE, add_household

COUNTY = "421081000000"
PAPER = "石首市乡村振兴局 2026 年 3 号文"


def test_an_entered_line_holds_for_the_villages_below(laptop):
    assert laptop.lines.now().line(MONITORING, VILLAGE, 2026) is None
    laptop.lines.set_line(MONITORING, COUNTY, 2026, 880000, f" {PAPER} ")
    found = laptop.lines.now().find_line(MONITORING, VILLAGE, 2026)
    assert (found.amount_fen, found.area_code, found.source, found.shipped) == (880000, COUNTY, PAPER, False)


def test_the_same_line_again_changes_it_and_makes_no_second(laptop):
    first = laptop.lines.set_line(MONITORING, COUNTY, 2026, 880000, PAPER)
    assert laptop.lines.set_line(MONITORING, COUNTY, 2026, 900000, PAPER) == first
    rows = [row for row in laptop.lines.lines() if row.id is not None]
    assert [(row.amount, row.unit) for row in rows] == [("9000.00", "元/人·年")]
    assert (rows[0].place, rows[0].kind) == ("湖北省荆州市石首市", "防返贫监测范围")


def test_an_entered_line_goes_before_the_shipped_one_of_its_place(laptop):
    id = laptop.lines.set_line("1", COUNTRY, 2020, 398000, PAPER)
    assert laptop.lines.now().line("1", VILLAGE, 2020) == 398000
    assert len([row for row in laptop.lines.lines() if row.year == 2020 and row.kind_code == "1"]) == 1
    laptop.lines.remove(id)
    assert laptop.lines.now().line("1", VILLAGE, 2020) == 400000
    with pytest.raises(NotFound):
        laptop.lines.remove(id)
    laptop.lines.set_line("1", COUNTRY, 2020, 398000, PAPER)
    assert laptop.lines.now().line("1", VILLAGE, 2020) == 398000


@pytest.mark.parametrize(
    ("kind", "area", "year", "amount", "source"),
    [
        ("8", COUNTY, 2026, 880000, PAPER),
        (MONITORING, "000000000001", 2026, 880000, PAPER),
        (MONITORING, "", 2026, 880000, PAPER),
        (MONITORING, COUNTY, 26, 880000, PAPER),
        (MONITORING, COUNTY, 2026, 0, PAPER),
        (MONITORING, COUNTY, 2026, 880000, "  "),
        (MONITORING, COUNTY, 2026, 880000, "文" * 201),
    ],
)
def test_a_line_without_kind_place_year_amount_or_source_is_refused(laptop, kind, area, year, amount, source):
    with pytest.raises(BadValue):
        laptop.lines.set_line(kind, area, year, amount, source)


def test_a_village_here_may_have_a_line_of_its_own(laptop):
    add_household(laptop)
    assert VILLAGE not in dict(laptop.lines.places())  # nobody imported the names of its divisions
    with laptop.store.writing() as session:
        session.add(Division(
            id=named_id("division", VILLAGE), scope=SHARED, code=VILLAGE, name="白杨村", level=5,
            **laptop.store.origin(),
        ))  # fmt: skip
    assert next(iter(dict(laptop.lines.places()))) == COUNTRY
    assert {VILLAGE, COUNTY, "420000000000"} <= set(dict(laptop.lines.places()))
    laptop.lines.set_line(MONITORING, VILLAGE, 2026, 900000, PAPER)
    assert laptop.lines.now().line(MONITORING, VILLAGE, 2026) == 900000


def test_rates_have_the_unit_of_their_kind(laptop):
    laptop.lines.set_rate("public_forest", COUNTY, 2026, 1600, PAPER)
    laptop.lines.set_rate("cost_rate", COUNTY, 2026, 3800, PAPER, product="grain")
    lines = laptop.lines.now()
    assert lines.find_rate("public_forest", VILLAGE, 2026).unit == "fen_mu"
    assert lines.rate("cost_rate", VILLAGE, 2026, "wheat") == 3800  # by its group
    assert lines.rate("cost_rate", VILLAGE, 2025, "wheat") == 4000  # as the profile says
    assert lines.rate("net_rate", VILLAGE, 2025, "greenhouse") == 7500
    own = [row for row in laptop.lines.rates() if row.id is not None]
    assert {(row.kind, row.product) for row in own} == {("公益林补偿", ""), ("成本率", "粮食")}


@pytest.mark.parametrize(
    ("kind", "value", "product"),
    [("gold", 100, ""), ("cost_rate", 4000, ""), ("cost_rate", 10_001, "grain"), ("old_age", -5, "")],
)
def test_a_rate_that_cannot_be_is_refused(laptop, kind, value, product):
    with pytest.raises(BadValue):
        laptop.lines.set_rate(kind, COUNTY, 2026, value, PAPER, product=product)


def test_yuan_and_per_cent_are_typed_as_people_write_them(laptop):
    laptop.lines.enter(Entry(False, MONITORING, COUNTY, "２０２６", "8,800.5", PAPER))
    laptop.lines.enter(Entry(True, "cost_rate", COUNTY, "2026", "37.5", PAPER, "grain"))
    laptop.lines.enter(Entry(True, "basic_pension", COUNTY, "2026", "143", PAPER))
    lines = laptop.lines.now()
    assert lines.line(MONITORING, VILLAGE, 2026) == 880050
    assert lines.rate("cost_rate", VILLAGE, 2026, "grain") == 3750
    assert lines.rate("basic_pension", VILLAGE, 2026) == 14300
    shown = {(row.kind_code, row.amount, row.unit) for row in laptop.lines.rates() if row.id is not None}
    assert shown == {("cost_rate", "37.5", "%"), ("basic_pension", "143.00", "元/月")}


@pytest.mark.parametrize(
    ("year", "amount"),
    [("26", "8800"), ("", "8800"), ("2026", "八千八"), ("2026", "88.001"), ("2026", "-1"), ("2026", "")],
)
def test_what_cannot_be_read_is_said(laptop, year, amount):
    with pytest.raises(BadValue):
        laptop.lines.enter(Entry(False, MONITORING, COUNTY, year, amount, PAPER))


def test_what_is_entered_waits_to_be_sent(laptop):
    laptop.lines.set_line(MONITORING, COUNTY, 2026, 880000, PAPER)
    laptop.lines.set_rate("old_age", COUNTY, 2026, 10000, PAPER)
    with laptop.store.reading(whole=True) as session:
        waiting = session.execute(
            text("SELECT tbl, scope FROM _outbox WHERE tbl IN ('threshold', 'rate')")
        ).all()
    assert sorted(waiting) == [("rate", SHARED), ("threshold", SHARED)]


def test_the_card_of_a_household_holds_its_income_against_the_line_of_year_and_place(laptop):
    home = add_household(laptop)
    with laptop.store.writing() as session:
        session.add(IncomeYear(
            id=named_id("income", home, 2026, "1"), scope=VILLAGE, household_id=home, year=2026, purpose="1",
            per_capita_fen=700000, **laptop.store.origin(),
        ))  # fmt: skip
    card = Asked(households=(home,), year=2026)
    assert "防返贫监测范围" not in flat(text_of(laptop.printing.make("P-08", card).pdf))
    laptop.lines.set_line(MONITORING, COUNTY, 2026, 880000, PAPER)
    assert "防返贫监测范围" in flat(text_of(laptop.printing.make("P-08", card).pdf))
