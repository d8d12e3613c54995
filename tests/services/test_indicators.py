"""Every indicator is reckoned from a real register, by village and together."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from fieldkit.db import kept
from fieldkit.db.tables import Household, IncomeYear, Person, PersonChange, Unchecked, VisitSlot, WorkTeam
from fieldkit.db.types import named_id
from fieldkit.progress import unwatched
from fieldkit.services.ledgers.service import LedgerAsked
from tests.people import VILLAGE, add_household, pair

OTHER = "421081102202"


@pytest.fixture
def register(laptop):
    """Three households in one village, one in another; one of them poor, one struck off."""
    homes = [
        add_household(laptop, name, no=no)
        for no, name in enumerate(("张一", "李二", "王三", "赵四", "钱五"), start=1)
    ]
    with laptop.store.writing() as session:
        moved = session.get(Household, homes[3])
        moved.village_code = moved.scope = OTHER
        session.get(Household, homes[0]).household_type = "20"
        session.get(Household, homes[4]).household_type = "90"
        for home, cause in zip(homes, ("01", "01", "07", "火灾"), strict=False):
            session.get(Household, home).cause_main = cause
    return homes


def figures(laptop, year=2026, village=""):
    found = laptop.indicators.year(year)
    place = next((p for p in found.villages if p.code == village), found.total)
    return {id: figure.text for id, figure in place.figures.items()}


def test_households_and_persons_leave_out_those_struck_off(laptop, register):
    assert figures(laptop)["I-03"] == "4"
    assert figures(laptop)["I-03p"] == "4"
    assert figures(laptop, village=VILLAGE)["I-03"] == "3"
    assert figures(laptop, village=OTHER)["I-03"] == "1"


def test_the_incidence_is_reckoned_from_the_newest_base_that_was_entered(laptop, register):
    for year, base in ((2024, "9000"), (2026, "8000"), (2027, "1")):
        laptop.records.add("village_year", VILLAGE, year=str(year), base_rural_persons=base)
    found = laptop.indicators.year(2026).total.figures["I-01"]
    assert (found.part, found.whole, found.text) == (1, 8000, "0.013")
    assert laptop.indicators.year(2025).total.figures["I-01"].whole == 9000


def test_causes_and_a_cause_in_no_list_is_named(laptop, register):
    causes = laptop.indicators.year(2026).causes
    assert [(p.code, p.count, p.share) for p in causes.parts] == [("01", 2, "50.0"), ("07", 1, "25.0")]
    assert "75.0" in causes.warning
    assert "1" in causes.warning
    assert laptop.indicators.year(2026, VILLAGE).causes.warning == ""  # 66.7 and 33.3


def test_helpers_are_counted_once_though_they_help_in_two_villages(laptop, register):
    helper = laptop.pairing.add_helper(name="刘志刚", unit="市教育局", phone="13900000000")
    for home in (register[0], register[3]):
        laptop.pairing.assign(home, helper, date(2025, 1, 1))
    pair(laptop, register[1], "陈梅")
    assert figures(laptop)["I-07"] == "75.0"
    assert figures(laptop)["I-27"] == "1.50"  # three households, two helpers
    assert figures(laptop, year=2024)["I-07"] == "25.0"  # only 陈梅 helped then


def test_visits_made_and_made_in_time(laptop, register):
    pair(laptop, register[0])
    laptop.planning.make(2026, None)
    before = figures(laptop)
    assert (before["I-09"], before["I-10"]) == ("0.0", "")
    with laptop.store.writing() as session:
        slots = session.scalars(
            select(VisitSlot).where(VisitSlot.household_id == register[0]).order_by(VisitSlot.no)
        ).all()
        slots[0].done_on = slots[0].window_to
        slots[1].done_on = date(2026, 8, 1)  # late
        slots[2].skip_reason = "外出"
    after = laptop.indicators.year(2026).total.figures
    assert (after["I-09"].part, after["I-09"].whole) == (
        2,
        15,
    )  # four households, four windows begun, one freed
    assert after["I-10"].text == "50.0"


def test_guarantees_count_the_newest_check_of_a_household(laptop, register):
    answers = {f"{name}_ok": "1" for name in ("food", "clothes", "edu", "medical", "house", "water")}
    laptop.records.add(
        "guarantee_check", register[0], checked_on="2026-01-10", **(answers | {"water_ok": "0"})
    )
    laptop.records.add("guarantee_check", register[0], checked_on="2026-06-10", **answers)
    laptop.records.add(
        "guarantee_check", register[1], checked_on="2026-06-10", **(answers | {"house_ok": "0"})
    )
    laptop.records.add("guarantee_check", register[2], checked_on="2026-06-10", **(answers | {"edu_ok": ""}))
    found = laptop.indicators.year(2026).total.figures["I-05"]
    assert (found.part, found.whole) == (1, 3)


def test_measures_done_of_those_of_the_year(laptop, register):
    for home, category, kind, state in (
        (0, "01", "01.01", "4"), (0, "02", "02.01", "1"), (1, "01", "01.01", "4"), (1, "01", "01.01", "3"), (2, "05", "05.01", "6"),
    ):  # fmt: skip
        laptop.records.add("measure", register[home], year="2026", category=category, kind=kind, state=state)
    found = laptop.indicators.year(2026).total.figures
    assert (found["I-11"].part, found["I-11"].whole) == (2, 4)
    assert found["I-12"].text == "0.75"  # two kinds of one household, one of another, by four
    assert figures(laptop, year=2025)["I-11"] == ""


def test_a_plan_with_two_kinds_short_and_long_is_two_lasting_ways(laptop, register):
    for home, items in (
        (0, (("01", "01.01", "1"), ("02", "02.05", "3"))),
        (1, (("01", "01.01", "1"), ("01", "01.01", "3"))),
    ):
        plan = laptop.records.add("dev_plan", register[home], year="2026")
        for number, (category, kind, horizon) in enumerate(items):
            laptop.records.add(
                "plan_item", plan, title=f"项目{number}", category=category, kind=kind, horizon=horizon
            )
    found = laptop.indicators.year(2026).total.figures["I-12b"]
    assert (found.part, found.whole) == (1, 2)


def test_a_team_that_serves_two_villages_counts_in_both(laptop, register):
    team = laptop.records.add("work_team", VILLAGE, name="驻村队", start_on="2025-01-01")
    assert figures(laptop)["I-08"] == "50.0"
    with laptop.store.writing() as session:
        session.get(WorkTeam, team).villages = (OTHER,)
    assert figures(laptop)["I-08"] == "100.0"
    assert figures(laptop, year=2024)["I-08"] == "0.0"


def test_findings_are_counted_by_the_households_that_were_checked(laptop, register):
    with laptop.store.reading() as session:
        assert session.scalars(select(Unchecked)).all()
    assert figures(laptop)["I-23"] == ""  # nobody has looked yet
    laptop.quality.judge()
    found = laptop.indicators.year(2026).total.figures
    assert found["I-23"].whole == 4
    assert found["I-23"].part == sum(
        1 for row in laptop.quality.list() if row.finding.level == "error" and row.household_id != register[4]
    )


def test_completeness_falls_with_every_field_that_is_taken_away(laptop, register):
    before = laptop.indicators.year(2026).total.figures["I-06"]
    laptop.households.change(register[0], phone="")
    after = laptop.indicators.year(2026).total.figures["I-06"]
    assert (after.part, after.whole) == (before.part - 1, before.whole)


def test_income_a_head_of_a_village(laptop, register):
    with laptop.store.writing() as session:
        for home, net, members, year in ((0, 3_000_00, 1, 2026), (1, 9_000_00, 5, 2026), (2, 7_00, 1, 2025)):
            id = named_id("income", register[home], year, "1")
            session.add(
                IncomeYear(
                    id=id,
                    scope=VILLAGE,
                    household_id=register[home],
                    year=year,
                    purpose="1",
                    net_fen=net,
                    members=members,
                    **laptop.store.origin(),
                )
            )
    assert figures(laptop)["I-02"] == "2,000.00"
    assert figures(laptop, year=2025)["I-02"] == "7.00"
    households, members, per_head = laptop.income.village(2026)
    assert (households, members, per_head) == (2, 6, 2_000_00)


def test_figures_asked_for_again_are_those_of_before_until_something_is_written(laptop):
    add_household(laptop, "张三", no=1)
    before = laptop.indicators._reckoned(2026, None, unwatched)
    assert laptop.indicators._reckoned(2026, None, unwatched) is before
    add_household(laptop, "李四", no=2)
    after = laptop.indicators._reckoned(2026, None, unwatched)
    assert (before.sums.total()["households"], after.sums.total()["households"]) == (1, 2)


def closed(laptop):
    found = laptop.indicators.year(2025)
    figures = {
        id: (f.part, f.whole)
        for id, f in found.total.figures.items()
        if id in ("I-01", "I-03", "I-03p", "I-07", "I-12", "I-16")
    }
    asked = LedgerAsked("households", 2025)
    listed = laptop.ledgers.open(asked)
    return (
        figures,
        found.types,
        found.causes,
        listed.totals["people"],
        [row.cells for row in laptop.ledgers.rows(asked, listed.keys)],
    )


def test_the_figures_of_a_year_that_is_over_do_not_change_with_what_happens_later(laptop, register):
    pair(laptop, register[1])
    laptop.records.add("village_year", VILLAGE, year="2025", base_rural_persons="9000")
    laptop.records.add(
        "monitoring_case", register[2], kind="2", found_on="2025-03-01", recognised_ym="202503", risk_1="01"
    )
    before, today = closed(laptop), figures(laptop)["I-03p"]
    assert before[0]["I-03"][0] == 4
    laptop.households.change(register[0], household_type="30")
    with laptop.store.writing() as session:
        kept.happen(
            session, laptop.store, session.get(Household, register[0]), date(2026, 3, 1), {"cause_main": "02"}
        )
    laptop.households.change(register[2], household_type="90")
    with laptop.store.reading() as session:
        head = session.scalars(select(Person.id).where(Person.household_id == register[1])).one()
    laptop.family.happen(head, "01", date(2026, 6, 1), "病")
    assert closed(laptop) == before
    assert (figures(laptop)["I-03"], figures(laptop)["I-03p"], today) == ("3", "2", "4")


def test_a_household_made_of_another_later_is_not_in_the_figures_of_the_year_before(laptop, register):
    before = closed(laptop)
    with laptop.store.writing() as session:
        who = session.scalars(select(Person.id).where(Person.household_id == register[1])).one()
        session.add(
            PersonChange(
                scope=VILLAGE,
                person_id=who,
                household_id=register[0],
                to_household_id=register[1],
                change="14",
                changed_on=date(2026, 2, 1),
                **laptop.store.origin(),
            )
        )
    assert (closed(laptop)[0]["I-03"][0], before[0]["I-03"][0]) == (3, 4)
    assert figures(laptop)["I-03"] == "4"


def test_a_visit_before_its_window_was_not_made_in_time(laptop, register):
    pair(laptop, register[0])
    laptop.planning.make(2026, None)
    with laptop.store.writing() as session:
        slots = session.scalars(
            select(VisitSlot).where(VisitSlot.household_id == register[0]).order_by(VisitSlot.no)
        ).all()
        slots[2].done_on = slots[2].window_from - timedelta(1)
    assert figures(laptop)["I-10"] == "0.0"
