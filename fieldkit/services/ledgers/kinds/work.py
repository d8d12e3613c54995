"""Ledgers of the work: measures, microcredit, problems, work teams."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, func, select
from sqlalchemy.orm import aliased

from fieldkit.db.tables import Measure, Person, Problem, TeamMember, WorkTeam
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import Field, field
from fieldkit.services.kinds.help_work import MEASURE, PROBLEM
from fieldkit.services.kinds.measure_details import LOAN
from fieldkit.services.kinds.village import WORK_TEAM
from fieldkit.services.ledgers.kinds import sources as src
from fieldkit.services.ledgers.kinds.ledger import Ledger, LedgerColumn, LedgerFilter, Scope

MICROCREDIT = "03.01"  # code table measure_kind
CANCELLED, DONE = "6", "4"  # code table measure_state
_OPEN_PROBLEM = ("1", "2")  # code table problem_state
_SOON_DAYS = 30  # a loan that is due so soon is worth a reminder (domain.md §1.20)


def _measure(name: str, width: int = 100, **more: Any) -> LedgerColumn:
    return LedgerColumn(MEASURE.by_name[name], getattr(Measure, name), width, **more)


def _problem(name: str, width: int = 100) -> LedgerColumn:
    return LedgerColumn(PROBLEM.by_name[name], getattr(Problem, name), width)


def _detail(name: str) -> Any:
    return func.json_extract(Measure.detail, f"$.{name}", type_=String)


def _loan(name: str, width: int = 100, value: Any = None) -> LedgerColumn:
    known: Field = src.declared(LOAN, name)
    return LedgerColumn(known, _detail(name) if value is None else value, width)


def _due() -> Any:
    return func.coalesce(_detail("due_on"), cast(Measure.end_on, String))


def _not_cancelled() -> ColumnElement[bool]:
    return func.coalesce(Measure.state, "") != CANCELLED


def _loans_of(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """Take the loans that had been granted by the day; without a day, those of measures up to the year."""
    granted = func.coalesce(_detail("granted_on") <= scope.day.isoformat(), Measure.year <= scope.year)
    return (Measure.kind == MICROCREDIT, _not_cancelled(), granted)


def _unpaid(scope: Scope) -> ColumnElement[bool]:
    """Whether a loan had not been paid back on the day of the scope."""
    return func.coalesce(_detail("repaid_on") > scope.day.isoformat(), True)


def _repaid_by(scope: Scope) -> Any:
    """Return the day a loan was paid back, empty for one after the day of the scope."""
    return case((~_unpaid(scope), _detail("repaid_on")))


def _late(scope: Scope) -> ColumnElement[bool]:
    return and_(_unpaid(scope), _due() < scope.day.isoformat())


def _soon(scope: Scope) -> ColumnElement[bool]:
    last = func.date(scope.day.isoformat(), f"+{_SOON_DAYS} days")
    return and_(_unpaid(scope), _due() >= scope.day.isoformat(), _due() <= last)


def _loan_order(scope: Scope) -> tuple[Any, ...]:
    """Put what is overdue first, then what is to be paid back, by its day, then what was."""
    rank = case((_late(scope), 0), (_unpaid(scope), 1), else_=2)
    return (rank, _due().is_(None), _due(), *src.HOUSEHOLD_ORDER)


def open_problem(scope: Scope) -> ColumnElement[bool]:
    """Whether a problem was not solved yet on the day of the scope."""
    return Problem.state.in_(_OPEN_PROBLEM) | func.coalesce(Problem.closed_on > scope.day, False)


def _problem_late(scope: Scope) -> ColumnElement[bool]:
    return open_problem(scope) & (Problem.due_on < scope.day)


def _problems_of(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """Take what was found by the day and not closed before the year: the others are in an older ledger."""
    found = Problem.found_on.is_(None) | (Problem.found_on <= scope.day)
    return (found, Problem.closed_on.is_(None) | (Problem.closed_on >= date(scope.year, 1, 1)))


def _problem_order(scope: Scope) -> tuple[Any, ...]:
    rank = case((_problem_late(scope), 0), (open_problem(scope), 1), else_=2)
    place = (Problem.village_code, Problem.found_on, Problem.id)
    return (rank, Problem.due_on.is_(None), Problem.due_on, *place)


def _wanted(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    return (Measure.year == scope.year, _not_cancelled())


def _team_members(scope: Scope) -> Any:
    member: Any = aliased(TeamMember)
    return (
        select(func.count())
        .select_from(member)
        .where(
            member.team_id == WorkTeam.id, member.deleted_at.is_(None),
            member.to_on.is_(None) | (member.to_on > scope.day),
        )
        .correlate(WorkTeam)
        .scalar_subquery()
    )  # fmt: skip


def team_works(scope: Scope) -> ColumnElement[bool]:
    """Whether a team is in its village on the day of the scope."""
    begun = WorkTeam.start_on.is_(None) | (WorkTeam.start_on <= scope.day)
    return begun & (WorkTeam.end_on.is_(None) | (WorkTeam.end_on > scope.day))


_FOR_WHOM = LedgerColumn(field("person", QT_TRANSLATE_NOOP("Fields", "For whom")), Person.name, 88)

MEASURES = Ledger(
    "measures",
    QT_TRANSLATE_NOOP("Ledgers", "Measures"),
    QT_TRANSLATE_NOOP("Ledgers", "The help planned and given in the year."),
    src.MEASURES,
    (
        src.GROUP, src.HEAD_NAME, _FOR_WHOM, _measure("category", 128), _measure("kind", 140),
        _measure("title", 0), _measure("amount_fen", 116, total=True), _measure("start_on", 100),
        _measure("paid_on", 100), _measure("state", 80),
    ),
    _wanted,
    lambda _: (*src.HOUSEHOLD_ORDER, Measure.category, Measure.id),
    (
        LedgerFilter("done", QT_TRANSLATE_NOOP("Ledgers", "Given"), lambda _: Measure.state == DONE),
        LedgerFilter(
            "open", QT_TRANSLATE_NOOP("Ledgers", "Not given yet"),
            lambda _: func.coalesce(Measure.state, "") != DONE,
        ),
    ),
    private=True,
)  # fmt: skip

LOANS = Ledger(
    "loans",
    QT_TRANSLATE_NOOP("Ledgers", "Microcredit"),
    QT_TRANSLATE_NOOP("Ledgers", "Loans with the day they are due, those overdue first."),
    src.MEASURES,
    (
        src.GROUP, src.HEAD_NAME, _FOR_WHOM, _loan("bank", 120), _measure("amount_fen", 116, total=True),
        _loan("granted_on", 100), _loan("due_on", 100, _due()), _loan("repaid_on", 100, _repaid_by),
        _loan("actual_use", 0), _measure("state", 80),
    ),
    _loans_of,
    _loan_order,
    (
        LedgerFilter("late", QT_TRANSLATE_NOOP("Ledgers", "Overdue"), _late),
        LedgerFilter("soon", QT_TRANSLATE_NOOP("Ledgers", "Due within 30 days"), _soon),
        LedgerFilter("unpaid", QT_TRANSLATE_NOOP("Ledgers", "Not repaid yet"), _unpaid),
    ),
    private=True,
)  # fmt: skip

PROBLEMS = Ledger(
    "problems",
    QT_TRANSLATE_NOOP("Ledgers", "Problems"),
    QT_TRANSLATE_NOOP("Ledgers", "What households and villages complain of, what is late first."),
    src.PROBLEMS,
    (
        src.GROUP, src.HEAD_NAME, _problem("found_on", 100), _problem("kind", 108), _problem("text", 0),
        _problem("owner", 100), _problem("owner_name", 88), _problem("due_on", 100), _problem("state", 96),
        _problem("result", 160), _problem("closed_on", 100),
    ),
    _problems_of,
    _problem_order,
    (
        LedgerFilter("open", QT_TRANSLATE_NOOP("Ledgers", "Not solved yet"), open_problem),
        LedgerFilter("late", QT_TRANSLATE_NOOP("Ledgers", "Past the day"), _problem_late),
    ),
    private=True,
)  # fmt: skip

TEAMS = Ledger(
    "teams",
    QT_TRANSLATE_NOOP("Ledgers", "Work teams"),
    QT_TRANSLATE_NOOP("Ledgers", "The teams that live in the villages."),
    src.TEAMS,
    (
        LedgerColumn(WORK_TEAM.by_name["name"], WorkTeam.name, 0),
        LedgerColumn(WORK_TEAM.by_name["start_on"], WorkTeam.start_on, 110),
        LedgerColumn(WORK_TEAM.by_name["end_on"], WorkTeam.end_on, 110),
        LedgerColumn(
            field("members", QT_TRANSLATE_NOOP("Fields", "Members of the team"), "int"), _team_members, 110,
            total=True,
        ),
    ),
    lambda _: (),
    lambda _: (WorkTeam.village_code, WorkTeam.name),
    (LedgerFilter("now", QT_TRANSLATE_NOOP("Ledgers", "In the village now"), team_works),),
)  # fmt: skip
