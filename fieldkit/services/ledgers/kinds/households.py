"""Ledgers whose rows are households: all of them, dangerous houses, guarantees, those that are watched."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import aliased

from fieldkit.db.tables import (
    GuaranteeCheck,
    Helper,
    HelperAssignment,
    Household,
    HouseholdYear,
    IncomeYear,
    MonitoringCase,
    VisitSlot,
)
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds.household import GUARANTEE_CHECK, HOUSEHOLD, HOUSEHOLD_YEAR
from fieldkit.services.kinds.procedures import MONITORING_CASE
from fieldkit.services.ledgers.kinds import sources as src
from fieldkit.services.ledgers.kinds import then
from fieldkit.services.ledgers.kinds.ledger import Ledger, LedgerColumn, LedgerFilter, Scope

_DANGEROUS = ("3", "4")  # code table house_grade: C and D
WATCHED_TYPE = "40"  # code table household_type
_ANSWERS = ("food", "clothes", "edu", "medical", "house", "water")
_GUARANTEES = ("edu", "medical", "house", "water")  # the three guarantees and water (domain.md I-05)


def _nothing(_scope: Scope) -> Sequence[ColumnElement[bool]]:
    return ()


def _by_number(_scope: Scope) -> Sequence[Any]:
    return src.HOUSEHOLD_ORDER


def _year(name: str, width: int = 100) -> LedgerColumn:
    return LedgerColumn(src.declared(HOUSEHOLD_YEAR, name), getattr(HouseholdYear, name), width)


def _stood(name: str, width: int) -> LedgerColumn:
    """Return a column of the household as it stood at the end of the year."""
    return LedgerColumn(src.declared(HOUSEHOLD, name), partial(then.of_home, name), width)


def _helper(scope: Scope) -> Any:
    """Return the name of the primary helper on the day of the scope."""
    person: Any = aliased(Helper)
    return (
        select(func.max(person.name))
        .join(HelperAssignment, HelperAssignment.helper_id == person.id)
        .where(
            HelperAssignment.household_id == Household.id, HelperAssignment.role == "1",
            HelperAssignment.standing(scope.day),
        )
        .correlate(Household)
        .scalar_subquery()
    )  # fmt: skip


def _visits(scope: Scope) -> Any:
    return (
        select(func.count(VisitSlot.done_on))
        .where(
            VisitSlot.household_id == Household.id, VisitSlot.year + 0 == scope.year,
            VisitSlot.no < FIRST_EXTRA, VisitSlot.deleted_at.is_(None),
        )
        .correlate(Household)
        .scalar_subquery()
    )  # fmt: skip


def guaranteed() -> ColumnElement[bool]:
    """Whether school, doctor, house and water of a check are all in order."""
    return func.min(*(getattr(GuaranteeCheck, f"{name}_ok").is_(True) for name in _GUARANTEES)) == 1


def _not_guaranteed(_scope: Scope) -> ColumnElement[bool]:
    return ~guaranteed()


def _lacking(name: str) -> LedgerFilter:
    words = {
        "edu": QT_TRANSLATE_NOOP("Ledgers", "Schooling lacking"),
        "medical": QT_TRANSLATE_NOOP("Ledgers", "Medical care lacking"),
        "house": QT_TRANSLATE_NOOP("Ledgers", "House not safe"),
        "water": QT_TRANSLATE_NOOP("Ledgers", "Water not safe"),
    }
    answer = getattr(GuaranteeCheck, f"{name}_ok")
    return LedgerFilter(name, words[name], lambda _: answer.is_(False))


def watched(scope: Scope) -> ColumnElement[bool]:
    """Whether a household is watched, or was: by its type, its kind of monitoring or a case."""
    kind: ColumnElement[str] = then.of_home("household_type", scope)
    reason: ColumnElement[str] = then.of_home("monitor_kind", scope)
    return (kind == WATCHED_TYPE) | reason.is_not(None) | MonitoringCase.id.is_not(None)


def _case(name: str, width: int = 100, **more: Any) -> LedgerColumn:
    return LedgerColumn(MONITORING_CASE.by_name[name], getattr(MonitoringCase, name), width, **more)


def _ended(name: str, width: int) -> LedgerColumn:
    """Return a column of how a risk ended, empty for what ended after the day of the scope."""

    def value(scope: Scope) -> Any:
        return case((MonitoringCase.eliminated_on <= scope.day, getattr(MonitoringCase, name)))

    return LedgerColumn(MONITORING_CASE.by_name[name], value, width)


_HEAD_ID = LedgerColumn(
    field("head_id_number", QT_TRANSLATE_NOOP("Fields", "Head's identity number"), "text", "", "id"),
    func.coalesce(src.HEAD.id_number, Household.head_id_number), 178,
)  # fmt: skip
_KIND = LedgerColumn(
    src.declared(HOUSEHOLD, "monitor_kind"),
    lambda scope: func.coalesce(MonitoringCase.kind, then.of_home("monitor_kind", scope)),
    128,
)

HOUSEHOLDS = Ledger(
    "households",
    QT_TRANSLATE_NOOP("Ledgers", "Households"),
    QT_TRANSLATE_NOOP("Ledgers", "Every household with its type, income, helper and visits."),
    src.HOMES,
    (
        src.GROUP, src.HEAD_NAME, _HEAD_ID, src.PEOPLE,
        _stood("household_type", 132), _stood("cause_main", 110),
        LedgerColumn(
            field("per_capita_fen", QT_TRANSLATE_NOOP("Fields", "Income per head"), "fen"),
            IncomeYear.per_capita_fen, 112,
        ),
        LedgerColumn(  # of the newest sheet: in January it is last year's
            field("income_year", QT_TRANSLATE_NOOP("Fields", "Income of"), "year"),
            case((IncomeYear.per_capita_fen.is_not(None), IncomeYear.year)), 76,
        ),
        LedgerColumn(field("helper", QT_TRANSLATE_NOOP("Fields", "Helper")), _helper, 92),
        LedgerColumn(
            field("visits", QT_TRANSLATE_NOOP("Fields", "Visits made"), "int"), _visits, 72, total=True
        ),
        _stood("note", 0),
    ),
    _nothing,
    _by_number,
)  # fmt: skip

DANGEROUS_HOUSES = Ledger(
    "dangerous_houses",
    QT_TRANSLATE_NOOP("Ledgers", "Dangerous houses"),
    QT_TRANSLATE_NOOP("Ledgers", "Households whose house is dangerous or graded C or D."),
    src.LIVING,
    (
        src.GROUP, src.HEAD_NAME, src.PEOPLE, _year("house_grade", 168), _year("house_structure", 110),
        _year("house_area", 96), _year("house_built_year", 76), _year("house_repair_year", 80),
        _year("note", 0),
    ),
    lambda _: (HouseholdYear.house_dangerous.is_(True) | HouseholdYear.house_grade.in_(_DANGEROUS),),
    _by_number,
    (
        LedgerFilter(
            "c", QT_TRANSLATE_NOOP("Ledgers", "Grade C"), lambda _: HouseholdYear.house_grade == "3"
        ),
        LedgerFilter(
            "d", QT_TRANSLATE_NOOP("Ledgers", "Grade D"), lambda _: HouseholdYear.house_grade == "4"
        ),
    ),
)  # fmt: skip

GUARANTEES = Ledger(
    "guarantees",
    QT_TRANSLATE_NOOP("Ledgers", "Guarantees and drinking water"),
    QT_TRANSLATE_NOOP("Ledgers", "The newest check of food, clothes, school, doctor, house and water."),
    src.CHECKS,
    (
        src.GROUP, src.HEAD_NAME, src.PEOPLE,
        LedgerColumn(GUARANTEE_CHECK.by_name["checked_on"], GuaranteeCheck.checked_on, 104),
        *(
            LedgerColumn(GUARANTEE_CHECK.by_name[f"{name}_ok"], getattr(GuaranteeCheck, f"{name}_ok"), 88)
            for name in _ANSWERS
        ),
        LedgerColumn(GUARANTEE_CHECK.by_name["checked_by"], GuaranteeCheck.checked_by, 0),
    ),
    _nothing,
    _by_number,
    (
        LedgerFilter("open", QT_TRANSLATE_NOOP("Ledgers", "Not all in order"), _not_guaranteed),
        *map(_lacking, _GUARANTEES),
    ),
)  # fmt: skip

WATCHED = Ledger(
    "watched",
    QT_TRANSLATE_NOOP("Ledgers", "Monitored households"),
    QT_TRANSLATE_NOOP("Ledgers", "Households that are watched or were, with their risks and how they ended."),
    src.CASES,
    (
        src.GROUP, src.HEAD_NAME, _HEAD_ID, src.PEOPLE, _KIND, _case("risk_1", 108), _case("risk_2", 92),
        _case("recognised_ym", 84), _case("line_pc_fen", 100), _ended("eliminated_way", 92),
        _ended("eliminated_on", 100), _case("note", 0),
    ),
    lambda scope: (watched(scope),),
    _by_number,
    (
        LedgerFilter(
            "now", QT_TRANSLATE_NOOP("Ledgers", "Watched now"),
            lambda scope: ~MonitoringCase.over(scope.day),
        ),
        LedgerFilter(
            "over", QT_TRANSLATE_NOOP("Ledgers", "Risk eliminated"),
            lambda scope: MonitoringCase.over(scope.day),
        ),
    ),
    private=True,
)  # fmt: skip
