"""Who may not see what is private meets no income and no cause, in no list, order, filter, ledger or history."""

from dataclasses import replace
from datetime import date

import pytest
from pypdfium2 import PdfDocument
from sqlalchemy import select

from fieldkit.db.tables import Household, IncomeYear, Person, PersonYear
from fieldkit.db.types import new_id
from fieldkit.domain.rights import Right
from fieldkit.errors import NotAllowed
from fieldkit.services.fields import STARS
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.services.narrowing import Narrowing
from fieldkit.services.printing.service import Asked
from fieldkit.services.printing.subjects import Subject
from tests.people import VILLAGE, add_household


@pytest.fixture
def homes(laptop):
    """Two households; the first by number is richer than the second and poor because of illness."""
    made = [add_household(laptop), laptop.households.add(VILLAGE, "王二", "二组")]
    with laptop.store.writing() as session:
        for home, fen in zip(made, (1_234_567, 765_432), strict=True):
            session.add(
                IncomeYear(
                    scope=VILLAGE,
                    household_id=home,
                    year=2025,
                    purpose="1",
                    net_fen=fen,
                    members=1,
                    per_capita_fen=fen,
                    **laptop.store.origin(),
                )
            )
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
    orders = {
        laptop.ledgers.open(LedgerAsked("households"), ("per_capita_fen", down)).keys
        for down in (False, True)
    }
    assert orders == {laptop.ledgers.open(LedgerAsked("households")).keys}
    school = laptop.ledgers.open(LedgerAsked("school", filter="out"))
    assert school.info.filters == ()


def _members_years(laptop, homes):
    """Somebody who has the allowance, somebody who has not, somebody nobody asked about; the last year not."""
    family = (("甲", True, "1"), ("乙", False, None), ("丙", None, None))
    with laptop.store.writing() as session:
        for name, dibao, kind in family:
            who, by = new_id(), laptop.store.origin()
            session.add(
                Person(
                    id=who,
                    scope=VILLAGE,
                    household_id=homes[0],
                    name=name,
                    relation="03",
                    sex="1",
                    birth_date=date(1970, 1, 1),
                    status="1",
                    **by,
                )
            )
            session.flush()
            for year, facts in (
                (2025, {"dibao": False}),
                (2026, {"dibao": dibao, "dibao_class": kind, "destitute_care": kind or "0"}),
            ):
                session.add(
                    PersonYear(
                        scope=VILLAGE,
                        person_id=who,
                        household_id=homes[0],
                        year=year,
                        labour="1",
                        **facts,
                        **by,
                    )
                )


PRIVATE = {"dibao", "dibao_class", "destitute_care"}


def test_on_a_members_page_yes_no_and_nothing_have_the_same_stars(laptop, homes):
    _members_years(laptop, homes)
    covered(laptop)
    page = laptop.households.page(homes[0])
    facts = {
        p.name: {f.name: (f.shown, f.typed, f.before) for f in p.fields if f.name in PRIVATE}
        for p in page.members
    }
    assert facts["甲"] == facts["乙"] == facts["丙"] == dict.fromkeys(PRIVATE, (STARS, None, ""))
    lives = laptop.yearly.of(homes[0], 2026, [p.id for p in page.members]).members
    told = {
        (f.shown, f.typed, f.before, one.lasts.get(f.name))
        for one in lives.values()
        for f in one.fields
        if f.name in PRIVATE
    }
    assert told == {(STARS, None, "", None)}


@pytest.mark.parametrize("ledger", ["allowances", "disabled"])
def test_a_ledger_that_is_handed_out_has_the_same_stars_for_yes_no_and_nothing(laptop, homes, ledger):
    _members_years(laptop, homes)
    with laptop.store.writing() as session:
        rows = session.scalars(select(PersonYear).where(PersonYear.year == 2026))
        for number, row in enumerate(rows):
            row.destitute_care = "2"
            session.get(Person, row.person_id).disability_cert = f"42108119600229{number:04d}43"
    form, printing = laptop.printing.form("P-L"), laptop.printing
    subject = Subject(VILLAGE, 2026, laptop.store.clock.today(), ledger=ledger)
    (one,) = printing.collect(form, subject, printing.desk(laptop.profile)).ledgers
    at = [column.title for column in one.columns].index(laptop.words("Fields", "Subsistence allowance"))
    assert len(one.rows) == 3
    assert len({row.cells[at] for row in one.rows}) == 3  # yes, no, nothing
    assert {row.covered[at] for row in one.rows} == {STARS}
    assert max(len(cell) for row in one.rows for cell in row.covered) <= 18


def test_a_history_tells_not_whether_there_was_a_yes(laptop, homes):
    _members_years(laptop, homes)
    covered(laptop)
    with laptop.store.writing() as session:
        for row in session.scalars(select(PersonYear).where(PersonYear.year == 2026)):
            row.dibao = not row.dibao
    label = laptop.words("Fields", "Subsistence allowance")
    newest = laptop.history.of_household(homes[0]).events[0].lines
    told = [line.partition(label)[2] for line in newest if label in line]
    assert len(told) == 3
    assert len(set(told)) == 1
    assert STARS in told[0]


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


def handed_out(laptop, ledger):
    with PdfDocument(laptop.printing.make("P-L", Asked(ledger=ledger), masking="M1").pdf) as pdf:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)


def test_a_ledger_that_is_handed_out_has_causes_and_money_and_nothing_else_of_a_life(laptop, homes):
    """What M1 has in full is in full, in the rows as in the sums (domain.md §4.2)."""
    text = handed_out(laptop, "households")
    assert "12,345.67" in text
    assert "因病" in text
    covered(laptop)
    assert "12,345.67" not in handed_out(laptop, "households")


@pytest.mark.parametrize("ledger", ["allowances", "disabled"])
def test_who_has_an_allowance_or_is_disabled_is_handed_out_to_nobody_nor_how_many_they_are(
    laptop, homes, ledger
):
    _members_years(laptop, homes)
    with laptop.store.writing() as session:
        for number, row in enumerate(session.scalars(select(PersonYear).where(PersonYear.year == 2026))):
            row.dibao = True
            session.get(Person, row.person_id).disability_cert = f"42108119600229{number:04d}43"
    text = handed_out(laptop, ledger)
    assert "只限内部存档" in text
    assert not any(name in text for name in ("甲", "乙", "丙", "3行"))


def test_of_a_child_a_ledger_that_is_handed_out_has_the_name_and_nothing_else(laptop, homes):
    _members_years(laptop, homes)
    with laptop.store.writing() as session:
        for name, born in (("甲", date(2014, 5, 1)), ("乙", date(2011, 5, 1))):
            row = session.scalars(select(Person).where(Person.name == name)).one()
            row.birth_date, row.sex = born, "1"
    form, printing = laptop.printing.form("P-L"), laptop.printing
    subject = Subject(VILLAGE, 2026, laptop.store.clock.today(), ledger="school")
    (one,) = printing.collect(form, subject, printing.desk(laptop.profile)).ledgers
    titles = [column.title for column in one.columns]
    told = {
        row.covered[titles.index("姓名")]: {t for t, cell in zip(titles, row.covered, strict=True) if cell}
        for row in one.rows
    }
    assert told["甲"] <= {"姓名", "户主", "组别"}
    assert {"姓名", "性别", "年龄"} <= told["乙"]
