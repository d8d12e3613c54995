"""Ledgers say who belongs in them: the right year, the right people, what is late first."""

from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.db.tables import Household, HouseholdYear, IncomeYear, Person, PersonYear
from fieldkit.db.types import named_id
from fieldkit.services.ledgers.service import LedgerAsked
from tests.people import VILLAGE, add_household


@pytest.fixture
def home(laptop):
    return add_household(laptop)


def person(laptop, home, name, born, **more):
    with laptop.store.writing() as session:
        row = Person(
            scope=VILLAGE,
            household_id=home,
            name=name,
            relation="03",
            sex="1",
            birth_date=born,
            **({"status": "1"} | more),
            **laptop.store.origin(),
        )
        session.add(row)
        session.flush()
        return row.id


def year(laptop, home, who, **facts):
    with laptop.store.writing() as session:
        of = facts.pop("year", 2026)
        session.add(
            PersonYear(
                id=named_id("person_year", who, of),
                scope=VILLAGE,
                person_id=who,
                household_id=home,
                year=of,
                **facts,
                **laptop.store.origin(),
            )
        )


def cells(laptop, ledger, column, **asked):
    wanted = LedgerAsked(ledger, **asked)
    opened = laptop.ledgers.open(wanted)
    place = next(n for n, one in enumerate(opened.columns) if one.name == column)
    return [row.cells[place] for row in laptop.ledgers.rows(wanted, opened.keys)]


def test_children_of_school_age_are_those_of_six_to_fifteen_on_the_first_of_september(laptop, home):
    for name, born in (
        ("六岁", date(2020, 9, 1)),
        ("五岁", date(2020, 9, 2)),
        ("十五", date(2010, 9, 2)),
        ("十六", date(2010, 9, 1)),
    ):
        person(laptop, home, name, born)
    assert cells(laptop, "school", "name") == ["六岁", "十五"]


def test_who_is_taught_at_home_has_not_dropped_out(laptop, home):
    for name, facts in (
        ("在校", {"school_status": "03"}), ("辍学", {"education": "02", "not_in_school_reason": "3"}),
        ("送教", {"education": "02", "not_in_school_reason": "5"}), ("学前", {"school_status": "01"}),
    ):  # fmt: skip
        year(laptop, home, person(laptop, home, name, date(2014, 1, 1)), **facts)
    person(laptop, home, "没登记", date(2014, 1, 1))
    assert cells(laptop, "school", "name", filter="out") == ["辍学", "学前"]
    assert cells(laptop, "school", "name", filter="unknown") == ["没登记"]


def test_the_facts_are_those_of_the_newest_year_up_to_the_one_asked(laptop, home):
    who = person(laptop, home, "张强", date(1990, 1, 1))
    year(laptop, home, who, year=2024, labour="1", work_months=3)
    year(laptop, home, who, year=2026, labour="4", work_months=0)
    assert cells(laptop, "labour", "work_months", year=2024) == ["3"]
    assert cells(laptop, "labour", "name", year=2025) == ["张强"]
    assert cells(laptop, "labour", "name", year=2026) == []


def test_months_are_not_carried_into_another_year_and_an_income_says_of_which_it_is(laptop, home):
    who = person(laptop, home, "张强", date(1990, 1, 1))
    year(laptop, home, who, year=2025, labour="1", work_months=9, public_post="护林员", public_post_months=12)
    with laptop.store.writing() as session:
        session.add(
            IncomeYear(
                id=named_id("income", home, 2025, "1"),
                scope=VILLAGE,
                household_id=home,
                year=2025,
                purpose="1",
                net_fen=985800,
                members=1,
                per_capita_fen=985800,
                **laptop.store.origin(),
            )
        )
    assert cells(laptop, "public_posts", "public_post_months", year=2025) == ["12"]
    assert (
        cells(laptop, "public_posts", "public_post_months", year=2026)
        == cells(laptop, "labour", "work_months", year=2026)
        == [""]
    )
    assert laptop.ledgers.open(LedgerAsked("public_posts", 2026)).totals["public_post_months"] == "0"
    assert cells(laptop, "households", "per_capita_fen") == ["9,858.00"]
    assert cells(laptop, "households", "income_year") == ["2025"]
    assert cells(laptop, "households", "income_year", year=2024) == [""]


def test_who_left_is_in_the_ledger_of_the_years_before(laptop, home):
    who = person(laptop, home, "张强", date(1990, 1, 1), status="3", left_on=date(2026, 3, 1))
    year(laptop, home, who, year=2024, labour="1")
    assert cells(laptop, "labour", "name", year=2025) == ["张强"]
    assert cells(laptop, "labour", "name", year=2026) == []


def test_a_household_struck_off_is_in_no_ledger(laptop, home):
    id = named_id("household_year", home, 2026)
    with laptop.store.writing() as session:
        session.add(
            HouseholdYear(
                id=id, scope=VILLAGE, household_id=home, year=2026, house_grade="4", **laptop.store.origin()
            )
        )
    assert len(cells(laptop, "dangerous_houses", "head")) == 1
    assert cells(laptop, "dangerous_houses", "head", filter="c") == []
    with laptop.store.writing() as session:
        session.get(Household, home).household_type = "90"
    assert cells(laptop, "dangerous_houses", "head") == []


def test_loans_overdue_stand_first_then_by_the_day_they_are_due(laptop, home):
    for bank, due, repaid in (
        ("还清", "2026-01-01", "2025-12-01"), ("明年", "2027-05-01", ""), ("逾期", "2026-11-20", ""), ("今天", "2026-11-21", ""), ("下月", "2026-12-21", ""),
    ):  # fmt: skip
        loan = laptop.records.add(
            "measure", home, year="2026", category="03", kind="03.01", amount_fen="30000"
        )
        laptop.records.change(
            "measure", loan, **{"detail.bank": bank, "detail.due_on": due, "detail.repaid_on": repaid}
        )
    laptop.records.add("measure", home, year="2026", category="03", kind="03.04", amount_fen="100")
    assert cells(laptop, "loans", "bank") == ["逾期", "今天", "下月", "明年", "还清"]
    assert cells(laptop, "loans", "bank", filter="late") == ["逾期"]
    assert cells(laptop, "loans", "bank", filter="soon") == ["今天", "下月"]
    assert laptop.ledgers.open(LedgerAsked("loans")).totals["amount_fen"] == "150,000.00"


def test_problems_past_their_day_stand_first(laptop, home):
    for text, due, state in (
        ("以后", "2027-01-01", "1"),
        ("早已解决", "2025-01-01", "3"),
        ("过期", "2026-10-01", "2"),
    ):
        laptop.records.add("problem", home, text=text, found_on="2024-01-01", due_on=due, state=state)
    laptop.records.add("problem", home, text="没有期限", found_on="2026-01-01", state="1")
    assert cells(laptop, "problems", "text") == ["过期", "以后", "没有期限", "早已解决"]
    assert cells(laptop, "problems", "text", filter="late") == ["过期"]


def test_the_kind_and_level_of_a_disability_stand_in_the_certificate(laptop, home):
    with laptop.store.writing() as session:
        head = session.scalars(select(Person)).one()
        head.disability_cert = f"{head.id_number}42"
    assert cells(laptop, "disabled", "disability_kind") == ["肢体残疾"]
    assert cells(laptop, "disabled", "disability_level") == ["二级"]
    assert cells(laptop, "disabled", "name", filter="uncertified") == []


def test_watched_households_whose_risk_is_over_are_told_apart(laptop, home):
    other = add_household(laptop, "李四", no=2)
    laptop.records.add("monitoring_case", home, kind="1", recognised_ym="202601", risk_1="01")
    laptop.records.add(
        "monitoring_case",
        other,
        kind="2",
        recognised_ym="202501",
        found_on="2025-01-05",
        eliminated_on="2026-05-01",
        eliminated_way="1",
    )
    assert cells(laptop, "watched", "head", filter="now") == ["张德福"]
    assert cells(laptop, "watched", "head", filter="over") == ["李四"]


def test_numbers_and_chinese_are_sorted_as_people_do(laptop, home):
    for no, (head, group) in enumerate((("周吴", "10组"), ("白云", "2组")), start=2):
        add_household(laptop, head, no=no, group=group)
    opened = laptop.ledgers.open(LedgerAsked("households"), ("head", False))
    rows = laptop.ledgers.rows(LedgerAsked("households"), opened.keys)
    assert [row.cells[1] for row in rows] == ["白云", "张德福", "周吴"]
    opened = laptop.ledgers.open(LedgerAsked("households"), ("group", True))
    assert [row.cells[0] for row in laptop.ledgers.rows(LedgerAsked("households"), opened.keys)] == [
        "10组",
        "3组",
        "2组",
    ]


def test_a_certificate_given_as_the_identity_number_is_a_certificate(laptop, home):
    with laptop.store.writing() as session:
        head = session.scalars(select(Person)).one()
        head.id_type, head.id_number = "2", f"{head.id_number}42"
        whole = head.id_number
    assert cells(laptop, "disabled", "name", filter="uncertified") == []
    assert cells(laptop, "disabled", "disability_kind") == ["肢体残疾"]
    assert cells(laptop, "disabled", "disability_level") == ["二级"]
    asked = LedgerAsked("disabled")
    (row,) = laptop.ledgers.rows(asked, laptop.ledgers.open(asked).keys, clear=True)
    assert whole in row.cells


def test_who_is_disabled_and_has_neither_certificate_nor_number_of_one_is_without(laptop, home):
    who = person(laptop, home, "没证", date(1990, 1, 1), id_type="1", id_number="42108119900101997X")
    year(laptop, home, who, health=("4",))
    assert cells(laptop, "disabled", "name", filter="uncertified") == ["没证"]


def test_a_household_watched_again_is_watched_though_its_older_case_is_typed_later(laptop, home):
    add = laptop.records.add
    add("monitoring_case", home, kind="3", recognised_ym="202605", risk_1="01")
    add(
        "monitoring_case",
        home,
        kind="2",
        found_on="2021-03-01",
        recognised_ym="202103",
        risk_1="01",
        eliminated_on="2022-06-01",
        eliminated_way="1",
    )
    assert cells(laptop, "watched", "recognised_ym", filter="now") == ["2026-05"]
    assert cells(laptop, "watched", "recognised_ym", filter="over") == []
    assert cells(laptop, "watched", "recognised_ym", year=2022) == ["2021-03"]
    assert laptop.indicators.year(2026).total.figures["I-16"].part == 1
    add("monitoring_case", home, kind="3", found_on="2026-08-01", risk_1="07")  # a clue has a month too
    assert cells(laptop, "watched", "recognised_ym", filter="now") == [""]


def loan(laptop, home, bank, granted, due, repaid="", state="4", year="2026"):
    row = laptop.records.add(
        "measure", home, year=year, category="03", kind="03.01", amount_fen="50000", state=state
    )
    laptop.records.change(
        "measure",
        row,
        **{
            "detail.bank": bank,
            "detail.granted_on": granted,
            "detail.due_on": due,
            "detail.repaid_on": repaid,
        },
    )


def test_loans_of_a_year_are_those_granted_by_then_and_paid_back_by_then_and_no_cancelled_one(laptop, home):
    loan(laptop, home, "旧", "2022-01-01", "2025-01-01", year="2022")
    loan(laptop, home, "取消", "2026-01-01", "2026-12-01", state="6")
    loan(laptop, home, "迟还", "2023-01-01", "2024-06-01", "2025-03-01", year="2023")
    loan(laptop, home, "新", "2026-02-01", "2027-02-01")
    assert cells(laptop, "loans", "bank") == ["旧", "新", "迟还"]
    assert laptop.ledgers.open(LedgerAsked("loans")).totals["amount_fen"] == "150,000.00"
    assert sorted(cells(laptop, "loans", "bank", year=2024)) == ["旧", "迟还"]
    assert cells(laptop, "loans", "bank", year=2024, filter="late") == ["迟还"]
    assert cells(laptop, "loans", "repaid_on", year=2024) == ["", ""]
    assert cells(laptop, "loans", "bank", filter="unpaid") == ["旧", "新"]
