"""Where the rows of ledgers come from, and the columns that many of them have."""

from collections.abc import Callable
from typing import Any, cast

from sqlalchemy import ColumnElement, Integer, Select, String, and_, case, func, select, tuple_
from sqlalchemy import cast as sql_cast
from sqlalchemy.orm import aliased

from fieldkit.db.tables import (
    Division,
    GuaranteeCheck,
    Household,
    HouseholdYear,
    IncomeYear,
    Measure,
    MonitoringCase,
    Person,
    PersonYear,
    Problem,
    VillageGroup,
    WorkTeam,
)
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import Field, field
from fieldkit.services.ledgers.kinds import then
from fieldkit.services.ledgers.kinds.ledger import LedgerColumn, Of, Scope, Source

HEAD: Any = aliased(Person)
_VILLAGE: Any = aliased(Division)
_LIVING = "1"  # code table person_status: in the household


def declared(fields: tuple[Field, ...], name: str) -> Field:
    """Return a field of a kind of record by its name."""
    return next(one for one in fields if one.name == name)


# ---------------------------------------------------------------- what is joined


def _newest(
    table: Any, owner: str, by: Callable[[Any], Any], whose: Any,
    only: Callable[[Any], tuple[Any, ...]] = lambda _: (),
) -> Any:  # fmt: skip
    """Return the condition that joins the newest row of `table`, by what `by` says, to the one it belongs to.

    By looking for a newer one, not by a maximum for everybody: the index of the owner makes that quick.
    """
    newer: Any = aliased(table)
    later = (
        select(newer.id)
        .where(
            getattr(newer, owner) == getattr(table, owner), newer.deleted_at.is_(None),
            by(newer) > by(table), *only(newer),
        )
        .exists()
    )  # fmt: skip
    return and_(getattr(table, owner) == whose, table.deleted_at.is_(None), *only(table), ~later)


def _households(query: Select[Any], scope: Scope) -> Select[Any]:
    return then.homes(query.select_from(Household), scope)


def _with_year(query: Select[Any], scope: Scope) -> Select[Any]:
    newest = _newest(
        HouseholdYear, "household_id", _of_year, Household.id, lambda one: (one.year <= scope.year,)
    )
    return _households(query, scope).join(HouseholdYear, newest)


def newest_check(scope: Scope, whose: Any = GuaranteeCheck.household_id) -> Any:
    """Return the condition for the last check of the guarantees up to the day of the scope."""
    return _newest(
        GuaranteeCheck, "household_id", lambda one: one.checked_on, whose,
        lambda one: (one.checked_on <= scope.day,),
    )  # fmt: skip


def newest_case(scope: Scope, whose: Any = MonitoringCase.household_id) -> Any:
    """Return the condition for the last time a household came to be watched, up to the day of the scope.

    The last by when it was recognised or found, not by when it was typed: an old file may be typed later.
    """
    month = f"{scope.day:%Y%m}"
    return _newest(
        MonitoringCase, "household_id", lambda one: tuple_(_noticed(one), one.id), whose,
        lambda one: (_noticed(one) <= month,),
    )  # fmt: skip


def _of_year(one: Any) -> Any:
    return one.year


def _noticed(one: Any) -> Any:
    """Return the month a case was recognised in, else found in (domain.md §1.26)."""
    return func.coalesce(one.recognised_ym, func.strftime("%Y%m", one.found_on), "")


def _with_check(query: Select[Any], scope: Scope) -> Select[Any]:
    return _households(query, scope).join(GuaranteeCheck, newest_check(scope, Household.id))


def _with_case(query: Select[Any], scope: Scope) -> Select[Any]:
    return _households(query, scope).outerjoin(MonitoringCase, newest_case(scope, Household.id))


def _with_income(query: Select[Any], scope: Scope) -> Select[Any]:
    newest = _newest(
        IncomeYear, "household_id", _of_year, Household.id,
        lambda one: (
            one.year <= scope.year, one.purpose == "1", func.coalesce(one.sheet_no, 1) == 1,
        ),
    )  # fmt: skip
    return _households(query, scope).outerjoin(IncomeYear, newest)


def in_their_year(query: Select[Any], scope: Scope) -> Select[Any]:
    """Join who was in a household on the day of the scope with what was true of them then."""
    newest = _newest(PersonYear, "person_id", _of_year, Person.id, lambda one: (one.year <= scope.year,))
    people = then.members(query.select_from(Person), scope)
    return people.outerjoin(PersonYear, newest).where(present(scope))


def _people(query: Select[Any], scope: Scope) -> Select[Any]:
    home = Household.id == then.of_member("household_id", scope)
    return then.homes(in_their_year(query, scope).join(Household, home), scope)


def _measures(query: Select[Any], scope: Scope) -> Select[Any]:
    joined = query.select_from(Measure).join(Household, Household.id == Measure.household_id)
    return then.homes(joined, scope).where(Measure.deleted_at.is_(None))


def _problems(query: Select[Any], _scope: Scope) -> Select[Any]:
    joined = query.select_from(Problem).outerjoin(Household, Household.id == Problem.household_id)
    return joined.where(Problem.deleted_at.is_(None), Household.deleted_at.is_(None))


def _teams(query: Select[Any], _scope: Scope) -> Select[Any]:
    return query.select_from(WorkTeam).where(WorkTeam.deleted_at.is_(None))


def _place(query: Select[Any]) -> Select[Any]:
    return (
        query.outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
        .outerjoin(HEAD, HEAD.id == Household.head_person_id)
        .outerjoin(_VILLAGE, (_VILLAGE.code == Household.village_code) & _VILLAGE.deleted_at.is_(None))
    )


def _place_and_person(query: Select[Any]) -> Select[Any]:
    return _place(query).outerjoin(Person, Person.id == Measure.person_id)


def _place_of_problem(query: Select[Any]) -> Select[Any]:
    return (
        query.outerjoin(VillageGroup, VillageGroup.id == Household.group_id)
        .outerjoin(HEAD, HEAD.id == Household.head_person_id)
        .outerjoin(_VILLAGE, (_VILLAGE.code == Problem.village_code) & _VILLAGE.deleted_at.is_(None))
    )


def _village_of_team(query: Select[Any]) -> Select[Any]:
    return query.outerjoin(_VILLAGE, (_VILLAGE.code == WorkTeam.village_code) & _VILLAGE.deleted_at.is_(None))


_OF_HOUSEHOLD = (Of.HOUSEHOLD, Household.id, Household.id, Household.village_code)
HOMES = Source(*_OF_HOUSEHOLD, _with_income, _place)
LIVING = Source(*_OF_HOUSEHOLD, _with_year, _place)
CHECKS = Source(*_OF_HOUSEHOLD, _with_check, _place)
CASES = Source(*_OF_HOUSEHOLD, _with_case, _place)
MEMBERS = Source(Of.PERSON, Person.id, Person.household_id, Household.village_code, _people, _place)
MEASURES = Source(
    Of.MEASURE, Measure.id, Measure.household_id, Household.village_code, _measures, _place_and_person
)
PROBLEMS = Source(
    Of.PROBLEM, Problem.id, Problem.household_id, Problem.village_code, _problems, _place_of_problem
)
TEAMS = Source(Of.TEAM, WorkTeam.id, None, WorkTeam.village_code, _teams, _village_of_team)


# ---------------------------------------------------------------- what is reckoned


def present(scope: Scope) -> ColumnElement[bool]:
    """Whether somebody was in the household on the day of the scope."""
    living = then.of_member("status", scope) == _LIVING
    still = living | (then.of_member("left_on", scope) > scope.day)
    return and_(Person.deleted_at.is_(None), still, then.had_come(scope))


def age(day: Any) -> ColumnElement[int]:
    """Return the age of a member in years on a day; NULL where no birth date is known."""
    born = sql_cast(func.substr(Person.birth_date, 1, 4), Integer)
    before = case((func.substr(Person.birth_date, 6, 5) > f"{day:%m-%d}", 1), else_=0)
    return cast("ColumnElement[int]", case((Person.birth_date.is_not(None), day.year - born - before)))


def has(codes: Any, code: str) -> ColumnElement[bool]:
    """Whether a set of codes, stored as `02,04`, has this one."""
    return func.instr("," + func.coalesce(sql_cast(codes, String), "") + ",", f",{code},") > 0


# ---------------------------------------------------------------- columns

VILLAGE = LedgerColumn(
    field("village", QT_TRANSLATE_NOOP("Fields", "Village")), func.coalesce(_VILLAGE.name, _VILLAGE.code), 120
)
GROUP = LedgerColumn(field("group", QT_TRANSLATE_NOOP("Fields", "Group")), VillageGroup.name, 72)
NUMBER = LedgerColumn(
    field("local_no", QT_TRANSLATE_NOOP("Fields", "Household no.")), Household.local_no, 156
)
HEAD_NAME = LedgerColumn(
    field("head", QT_TRANSLATE_NOOP("Fields", "Head")), func.coalesce(HEAD.name, Household.head_name), 92
)
PEOPLE = LedgerColumn(
    field("people", QT_TRANSLATE_NOOP("Fields", "People"), "int"), then.people, 64, total=True
)
NAME = LedgerColumn(field("name", QT_TRANSLATE_NOOP("Fields", "Name")), Person.name, 92)
SEX = LedgerColumn(field("sex", QT_TRANSLATE_NOOP("Fields", "Sex"), "code", "sex"), Person.sex, 52)
AGE = LedgerColumn(field("age", QT_TRANSLATE_NOOP("Fields", "Age"), "int"), lambda scope: age(scope.day), 52)
HOUSEHOLD_ORDER = (Household.village_code, Household.local_no)
