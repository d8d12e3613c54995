from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from fieldkit.db.tables import (
    Authorization,
    Household,
    HouseholdYear,
    IncomeItem,
    IncomeYear,
    Person,
    PersonChange,
    PersonYear,
    Rate,
    RigidExpense,
    Threshold,
)
from fieldkit.db.types import named_id
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.errors import BadValue, NotAllowed, NotFound
from fieldkit.services.income.views import Entry
from tests.people import VILLAGE, add_household

YEAR = 2026


@pytest.fixture
def income(laptop):
    return laptop.income


@pytest.fixture
def household(laptop):
    return add_household(laptop)


@pytest.fixture
def sheet(income, household):
    return income.begin(household, YEAR)


def add_person(laptop, household, name, **values):
    kept = {"status": "1", "shares_living": True, "relation": "03"} | values
    with laptop.store.writing() as session:
        person = Person(scope=VILLAGE, household_id=household, name=name, **kept, **laptop.store.origin())
        session.add(person)
        session.flush()
        return person.id


def add_row(laptop, table, **values):
    with laptop.store.writing() as session:
        row = table(**values, **laptop.store.origin())
        session.add(row)
        session.flush()
        return row.id


def add_sheet(laptop, household, year=YEAR, items=(), **totals):
    """A sheet as an import leaves it."""
    id = named_id("income", household, year, "1")
    with laptop.store.writing() as session:
        session.add(IncomeYear(
            id=id, scope=VILLAGE, household_id=household, year=year, purpose="1",
            period_from=date(year - 1, 10, 1), period_to=date(year, 9, 30), **totals, **laptop.store.origin(),
        ))  # fmt: skip
        for line, amount in items:
            session.add(IncomeItem(
                id=named_id("income_item", id, line), scope=VILLAGE, income_id=id, line=line, amount_fen=amount,
                **laptop.store.origin(),
            ))  # fmt: skip
    return id


def stored(laptop, sheet):
    with laptop.store.reading() as session:
        return session.get(IncomeYear, sheet)


def items_of(laptop, sheet):
    with laptop.store.reading() as session:
        return list(session.scalars(
            select(IncomeItem).where(IncomeItem.income_id == sheet, IncomeItem.deleted_at.is_(None))
        ))  # fmt: skip


# ------------------------------------------------------------ begun and typed


def test_a_sheet_begins_with_the_income_year_and_those_who_live_together(laptop, income, household, sheet):
    add_person(laptop, household, "张浩")  # came after the sheet was begun
    view = income.sheet(household, YEAR)
    assert (view.id, view.period_from, view.period_to) == (sheet, date(2025, 10, 1), date(2026, 9, 30))
    assert (view.totals.members, view.counted_members) == (1, 2)
    assert view.totals.net_fen is None, "nothing was asked yet"
    assert sheet == named_id("income", household, YEAR, "1"), "two laptops make one sheet"
    assert income.begin(household, YEAR) == sheet, "and nobody makes it twice"


def test_every_amount_typed_renews_the_stored_totals(laptop, income, household, sheet):
    income.type(sheet, "A1", "36000")
    income.type(sheet, "B1", "4,732.00")
    income.type(sheet, "E1", "1200.50")
    row = stored(laptop, sheet)
    assert (row.wage_fen, row.business_fen, row.cost_fen) == (3_600_000, 473_200, 120_050)
    assert (row.gross_fen, row.net_fen, row.per_capita_fen) == (4_073_200, 3_953_150, 3_953_150)
    assert row.transfer_fen is None, "what was not asked is not 0"
    income.type(sheet, "A1", "")
    assert stored(laptop, sheet).wage_fen is None
    assert [i.line for i in items_of(laptop, sheet)] == ["B1", "E1"]
    income.type(sheet, "A1", "0")
    assert stored(laptop, sheet).wage_fen == 0, "0 was asked"


def test_the_first_item_of_a_line_has_the_lines_id_and_comes_back_under_it(laptop, income, sheet):
    first = income.type(sheet, "A1", "100").item
    assert first == named_id("income_item", sheet, "A1")
    second = income.put(sheet, "A1", Entry(amount="50", month="3")).item
    assert second != first
    income.remove(first)
    income.remove(second)
    assert income.type(sheet, "A1", "70").item == first
    assert stored(laptop, sheet).wage_fen == 7_000


def test_two_entries_of_a_line_add_up_and_are_opened_to_change_one(laptop, income, household, sheet):
    son = add_person(laptop, household, "张浩")
    income.type(sheet, "A1", "100")
    income.put(sheet, "A1", Entry(amount="50.05", person=son.hex, month="10", note="工地"))
    line = income.sheet(household, YEAR).line("A1")
    assert line.amount_fen == 15_005
    assert [(i.person, i.month, i.note) for i in line.items] == [("张浩", 10, "工地"), ("", None, "")]
    with pytest.raises(BadValue):
        income.type(sheet, "A1", "7")


@pytest.mark.parametrize("typed", ["-5", "一百", "1.005", "99999999999999999"])
def test_what_is_no_amount_changes_nothing(laptop, income, sheet, typed):
    with pytest.raises(BadValue):
        income.type(sheet, "A1", typed)
    assert items_of(laptop, sheet) == []


def test_a_sum_is_not_typed_and_an_unknown_line_is_not_there(income, sheet):
    with pytest.raises(BadValue):
        income.type(sheet, "D5", "100")
    with pytest.raises(NotFound):
        income.type(sheet, "Z9", "100")


# ------------------------------------------------------------ the three ways of costs


def test_a_cost_rate_gives_the_matching_cost_line(laptop, income, household, sheet):
    income.put(
        sheet, "B1", Entry(qty="1820", unit="公斤", unit_price="2.60", method="2", rate="40", product="rice")
    )
    row = stored(laptop, sheet)
    assert (row.business_fen, row.cost_fen, row.net_fen) == (473_200, 189_280, 283_920)
    view = income.sheet(household, YEAR)
    assert (view.line("E1").derived_fen, view.line("E1").amount_fen) == (189_280, 189_280)
    assert view.line("B1").items[0].product_label == "水稻"
    income.type(sheet, "E1", "100")
    assert stored(laptop, sheet).cost_fen == 199_280, "real costs of the same line add to it"
    with pytest.raises(BadValue):
        income.type(sheet, "B1", "5000")  # it follows from quantity and price


def test_a_net_share_leaves_what_is_left_and_keeps_the_sales(laptop, income, household, sheet):
    item = income.put(sheet, "B1", Entry(amount="1000", method="3", rate="31", product="wheat")).item
    row = stored(laptop, sheet)
    assert (row.business_fen, row.cost_fen) == (31_000, None)
    kept = income.sheet(household, YEAR).line("B1").items[0]
    assert (kept.qty, kept.unit_price_fen) == (100, 100_000), "one lot sold for 1,000 yuan"
    income.put(sheet, "B1", Entry(amount="1000", method="2", rate="40"), item)
    assert (stored(laptop, sheet).business_fen, stored(laptop, sheet).cost_fen) == (100_000, 40_000)
    income.put(sheet, "B1", Entry(amount="1000"), item)
    assert stored(laptop, sheet).cost_fen is None, "the cost that followed from the rate went with it"


def test_costs_are_reckoned_only_where_something_is_produced(income, sheet):
    for entry in (Entry("5", method="2", rate="40"),):
        with pytest.raises(BadValue):
            income.put(sheet, "A1", entry)
    for rate in ("", "0", "101"):
        with pytest.raises(BadValue):
            income.put(sheet, "B2", Entry("5", method="2", rate=rate))
    with pytest.raises(BadValue):
        income.put(sheet, "A1", Entry("5", month="13"))


def test_the_form_of_an_item_offers_members_products_and_the_rates_of_the_place(laptop, income, household):
    offered = income.choices(household, YEAR, "B1")
    assert [name for _, name in offered.persons] == ["张德福"]
    assert ("rice", "水稻") in offered.products
    assert "livestock" not in dict(offered.products)
    assert [code for code, _ in offered.methods] == ["1", "2", "3"]
    assert offered.rates["2", "grain"] == "40"
    assert offered.rates["3", "wheat"] == "31"
    assert offered.rates["2", "rice"] == "40", "rice is grain"
    assert income.choices(household, YEAR, "A1").methods == ()


# ------------------------------------------------------------ what counts


def test_an_item_is_switched_off_with_a_reason_and_never_on(laptop, income, household, sheet):
    gift = income.type(sheet, "D6o", "500").item
    with pytest.raises(BadValue):
        income.switch_off(gift, "  ")
    income.switch_off(gift, "只有一次")
    assert stored(laptop, sheet).transfer_fen == 0
    line = income.sheet(household, YEAR).line("D6o")
    assert (line.amount_fen, line.counted_fen, line.items[0].reason) == (50_000, 0, "只有一次")
    income.switch_back(gift)
    assert stored(laptop, sheet).transfer_fen == 50_000
    relief = income.type(sheet, "D6h", "800").item
    income.switch_back(relief)
    assert stored(laptop, sheet).transfer_fen == 50_000, "relief in a disaster never counts"


def test_what_is_only_written_down_adds_nothing(laptop, income, household, sheet):
    income.type(sheet, "A1", "10")
    income.type(sheet, "X7", "9000")
    row = stored(laptop, sheet)
    assert (row.gross_fen, row.net_fen) == (1_000, 1_000)
    line = income.sheet(household, YEAR).line("X7")
    assert (line.amount_fen, line.counted_fen, line.counts) == (900_000, 0, False)


# ------------------------------------------------------------ an office's sheet


OFFICE = {
    "members": 4, "wage_fen": 4_274_000, "business_fen": 450_000, "property_fen": 60_000, "transfer_fen": 75_000,
    "cost_fen": 148_500, "net_fen": 4_710_500, "per_capita_fen": 1_177_625,
}  # fmt: skip


def test_an_imported_sheet_stays_as_it_is_until_a_line_is_typed(laptop, income, household):
    sheet = add_sheet(laptop, household, items=[("D6", 45_000)], **OFFICE)
    view = income.sheet(household, YEAR)
    assert view.totals.net_fen == 4_710_500
    assert [(d.total, d.given_fen, d.lines_fen) for d in view.differs] == [("D", 75_000, 45_000)]
    assert view.line("D6").one_sum
    done = income.type(sheet, "A1", "40000")
    assert [(o.total, o.given_fen, o.lines_fen) for o in done.overruled] == [("A", 4_274_000, 4_000_000)]
    row = stored(laptop, sheet)
    assert (row.wage_fen, row.business_fen, row.transfer_fen, row.cost_fen) == (
        4_000_000, 450_000, 75_000, 148_500,
    )  # fmt: skip
    assert row.net_fen == 4_436_500
    assert row.per_capita_fen == 1_109_125
    assert income.type(sheet, "A2", "1").overruled == (), "said once"


def test_the_sums_of_the_lines_are_taken_when_one_asks_for_it(laptop, income, household):
    sheet = add_sheet(laptop, household, items=[("D6", 45_000)], **OFFICE)
    income.reckon(sheet)
    row = stored(laptop, sheet)
    assert (row.transfer_fen, row.wage_fen) == (45_000, 4_274_000)
    assert income.sheet(household, YEAR).differs == ()


def test_a_sum_an_office_gave_is_changed_or_cleared_to_make_room_for_its_lines(laptop, income, household):
    sheet = add_sheet(laptop, household, items=[("D6", 45_000)], **OFFICE)
    income.type(sheet, "D6", "500")
    assert stored(laptop, sheet).transfer_fen == 50_000
    income.type(sheet, "D6d", "1200")
    assert stored(laptop, sheet).transfer_fen == 50_000, "the sum stands for its lines"
    income.type(sheet, "D6", "")
    assert stored(laptop, sheet).transfer_fen == 120_000


# ------------------------------------------------------------ by whom it is divided


def test_who_left_after_the_period_is_divided_by_and_who_came_after_is_not(laptop, income, household):
    add_person(laptop, household, "走得晚", status="2", left_on=date(2026, 10, 20))
    add_person(laptop, household, "走得早", status="2", left_on=date(2026, 3, 1))
    add_person(laptop, household, "来得晚", joined_on=date(2026, 10, 1))
    add_person(laptop, household, "另过", shares_living=False)
    assert income.sheet(household, YEAR).counted_members == 2


def test_who_moved_to_another_household_after_the_period_is_divided_by_where_they_were(
    laptop, income, household
):
    other = add_household(laptop, "王小翠", no=2)
    son = add_person(laptop, other, "张浩", joined_on=date(2026, 10, 20))
    add_row(laptop, PersonChange, scope=VILLAGE, person_id=son, household_id=household, change="14",
            changed_on=date(2026, 10, 20), from_household_id=household, to_household_id=other)  # fmt: skip
    assert income.sheet(household, YEAR).counted_members == 2
    assert income.sheet(other, YEAR).counted_members == 1


def test_a_year_is_divided_by_those_who_lived_together_then(laptop, laptops, household):
    son = add_person(laptop, household, "张浩")
    laptop.close()
    from fieldkit.clock import Clock

    later = laptops(today=Clock(date(2028, 2, 1)))
    with later.store.writing() as session:
        session.execute(update(Person).where(Person.id == son).values(shares_living=False))
    assert later.income.sheet(household, 2027).counted_members == 2, "he moved out in 2028"
    assert later.income.sheet(household, 2028).counted_members == 1


def test_other_members_than_the_counted_need_a_reason(laptop, income, household, sheet):
    income.type(sheet, "A1", "100")
    with pytest.raises(BadValue):
        income.change(sheet, members="2")
    assert stored(laptop, sheet).members == 1
    income.change(
        sheet, members="2", members_reason="孙女寄养在家", checker="李秀英", confirmed_on="2026-11-20"
    )
    row = stored(laptop, sheet)
    assert (row.members, row.per_capita_fen, row.checker) == (2, 5_000, "李秀英")
    income.change(sheet, members="1")


def test_another_period_counts_again_who_lived_there(laptop, income, household, sheet):
    add_person(laptop, household, "张浩", joined_on=date(2026, 10, 15))
    income.change(sheet, period_from="2025-11-01", period_to="2026-10-31")
    assert stored(laptop, sheet).members == 2
    with pytest.raises(BadValue):
        income.change(sheet, period_to="2024-01-01")


def test_a_second_sheet_of_a_purpose_is_a_sheet_of_its_own(income, household, sheet):
    found = income.begin(household, YEAR, "2", (date(2025, 6, 1), date(2026, 5, 31)))
    again = income.begin(household, YEAR, "2", (date(2025, 9, 1), date(2026, 8, 31)), another=True)
    income.type(again, "A1", "5")
    assert len({sheet, found, again}) == 3
    assert [(s.purpose, s.no, s.net_fen) for s in income.sheets(household)] == [
        ("1", 1, None), ("2", 1, None), ("2", 2, 500),
    ]  # fmt: skip
    assert income.sheet(household, YEAR, "2", 2).period_to == date(2026, 8, 31)


# ------------------------------------------------------------ beside last year and the line


def test_last_year_stands_beside_and_says_where_a_difference_comes_from(laptop, income, household, sheet):
    add_sheet(
        laptop, household, 2025, [("A1", 3_000_000), ("D2", 240_000)], members=1, wage_fen=3_000_000,
        transfer_fen=240_000, business_fen=200_000, net_fen=3_440_000, per_capita_fen=3_440_000,
    )  # fmt: skip
    income.type(sheet, "A1", "36000")
    income.type(sheet, "D2", "2400")
    view = income.sheet(household, YEAR)
    assert (view.line("A1").before_fen, view.line("A1").change_fen) == (3_000_000, 600_000)
    assert view.line("B").before_fen == 200_000, "a total of last year without lines"
    compared = view.comparison
    assert (compared.before_fen, compared.change_fen) == (3_440_000, 400_000)
    assert [(c.line, c.change_fen) for c in compared.causes] == [("A1", 600_000), ("B", -200_000)]


def test_without_a_line_for_year_and_place_nothing_is_guessed(income, household, sheet):
    income.type(sheet, "A1", "9000")
    compared = income.compare(household, YEAR)
    assert (compared.per_head_fen, compared.line_fen, compared.reached) == (900_000, None, None)


def test_the_line_of_the_county_serves_the_village(laptop, income, household, sheet):
    add_row(laptop, Threshold, scope="shared", kind="3", area_code=VILLAGE[:6] + "000000", year=YEAR,
            amount_fen=830_000, source="县方案")  # fmt: skip
    income.type(sheet, "A1", "8000")
    compared = income.compare(household, YEAR)
    assert (compared.line_fen, compared.difference_fen, compared.reached) == (830_000, -30_000, False)
    assert compared.source == "县方案"
    income.type(sheet, "A1", "8300")
    assert income.compare(household, YEAR).reached is True


def test_a_sheet_of_2019_is_held_against_the_line_of_2019(laptop, income, household):
    add_sheet(laptop, household, 2019, members=1, net_fen=400_000, per_capita_fen=400_000)
    compared = income.compare(household, 2019)
    assert (compared.line_fen, compared.reached) == (321_800, True)


def test_a_village_is_all_net_by_all_members(laptop, income, household):
    other = add_household(laptop, "李四", no=2)
    gone = add_household(laptop, "王五", no=3)
    add_sheet(laptop, household, members=1, net_fen=1_000_000)
    add_sheet(laptop, other, members=4, net_fen=1_000_000)
    add_sheet(laptop, gone, members=1, net_fen=9_000_000)
    with laptop.store.writing() as session:
        session.execute(update(Household).where(Household.id == gone).values(household_type="90"))
    assert income.village(YEAR) == (2, 5, 400_000)
    assert income.village(YEAR, VILLAGE) == (2, 5, 400_000)
    assert income.village(YEAR, "421081000000") == (0, 0, None)


# ------------------------------------------------------------ hints and expenses


def test_rates_of_the_place_reckon_what_a_line_would_come_to(laptop, income, household):
    place = {"scope": "shared", "area_code": VILLAGE[:6] + "000000", "year": YEAR, "source": "县标准"}
    add_row(laptop, Rate, kind="public_forest", value=1_500, unit="fen_mu", **place)
    add_row(laptop, Rate, kind="basic_pension", value=15_000, unit="fen_month", **place)
    add_row(laptop, Rate, kind="dibao", product="1", value=40_000, unit="fen_month", **place)
    add_row(laptop, HouseholdYear, scope=VILLAGE, household_id=household, year=2025, land_forest=1_550,
            land_arable=300)  # fmt: skip
    with laptop.store.reading() as session:
        head = session.scalar(select(Person.id).where(Person.household_id == household))
    add_row(laptop, PersonYear, scope=VILLAGE, person_id=head, household_id=household, year=YEAR,
            pension_resident=True, dibao=True, dibao_class="1")  # fmt: skip
    view = income.sheet(household, YEAR)
    assert view.line("D5b").hint.amount_fen == 23_250
    assert view.line("D5b").hint.source == "县标准"
    assert "2025" in view.line("D5b").hint.words, "the land is of the year before"
    assert view.line("D4").hint.amount_fen == 12 * 15_000
    assert view.line("D2").hint.amount_fen == 12 * 40_000
    assert view.line("D6b").hint is None, "without a rate nothing is guessed"


def test_what_the_family_had_to_pay_is_taken_off_before_dividing(laptop, income, household, sheet):
    income.type(sheet, "A1", "10000")
    assert income.sheet(household, YEAR).after_rigid_fen is None
    add_row(laptop, RigidExpense, scope=VILLAGE, household_id=household, kind="1", period_to=date(2026, 5, 1),
            total_fen=900_000, self_paid_fen=300_000, claims_fen=50_000)  # fmt: skip
    assert income.sheet(household, YEAR).after_rigid_fen == 750_000


# ------------------------------------------------------------ who may


def test_who_may_not_see_private_things_gets_no_amount(laptop, income, household, sheet):
    income.type(sheet, "A1", "36000")
    income.change(sheet, note="长子寄回")
    laptop.store.author = type(laptop.store.author)(
        laptop.store.author.user, laptop.store.author.device, EVERY_RIGHT - {Right.REVEAL}
    )
    view = income.sheet(household, YEAR)
    assert view.covered
    assert "3600000" not in repr(view)
    assert "长子" not in repr(view)
    assert not view.changeable
    assert [s.per_head_fen for s in income.sheets(household)] == [None]


def test_who_may_not_change_households_is_stopped(laptop, income, household, sheet):
    laptop.store.author = type(laptop.store.author)(
        laptop.store.author.user, laptop.store.author.device, frozenset({Right.REVEAL})
    )
    for act in (lambda: income.begin(household, 2025), lambda: income.type(sheet, "A1", "5"),
                lambda: income.change(sheet, note="x"), lambda: income.reckon(sheet)):  # fmt: skip
        with pytest.raises(NotAllowed):
            act()
    assert income.sheet(household, YEAR).changeable is False


def test_one_step_back_takes_back_the_amount_and_the_totals_together(laptop, income, household, sheet):
    income.type(sheet, "A1", "36000")
    income.type(sheet, "A1", "9")
    laptop.undoing.undo(household)
    row = stored(laptop, sheet)
    assert (row.wage_fen, row.net_fen) == (3_600_000, 3_600_000)
    assert items_of(laptop, sheet)[0].amount_fen == 3_600_000


def test_a_sheet_of_a_monitoring_case_counts_the_months_before_the_application_and_a_yearly_one_the_income_year(
    income, household, laptop
):
    today = laptop.store.clock.today()
    assert income.usual_period(household, today.year, "2")[1] == today - timedelta(days=1)
    add_row(laptop, Authorization, scope=VILLAGE, household_id=household, applied_on=date(today.year, 3, 1))
    before = (date(today.year - 1, 3, 1), date(today.year, 2, 28))
    assert income.usual_period(household, today.year, "2") == before
    assert income.usual_period(household, today.year, "3")[1] == today - timedelta(days=1), (
        "when the risks are gone"
    )
    assert income.usual_period(household, today.year) == laptop.profile.income_period(today.year)
    income.begin(household, today.year, "2")
    begun = income.sheet(household, today.year, "2")
    assert (begun.period_from, begun.period_to) == before
