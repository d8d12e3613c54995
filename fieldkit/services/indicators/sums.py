"""The sums that indicators are reckoned from, by village: each a query over the whole register."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, case, func, select, text
from sqlalchemy import cast as sql_cast
from sqlalchemy.orm import Session

from fieldkit.db.tables import (
    DevPlan,
    HelperAssignment,
    Household,
    IncomeYear,
    Measure,
    MonitoringCase,
    Person,
    PlanItem,
    Unchecked,
    VillageYear,
    VisitSlot,
    WorkTeam,
)
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.services.ledgers.kinds import then
from fieldkit.services.ledgers.kinds.households import GUARANTEES, WATCHED, guaranteed
from fieldkit.services.ledgers.kinds.ledger import Scope
from fieldkit.services.ledgers.kinds.work import CANCELLED, DONE, team_works
from fieldkit.services.narrowing import POOR
from fieldkit.services.quality.notes import NOTE_OF

Rows = Iterable[tuple[Any, ...]]
_CAUSED = ("20", "21", "30", "31", "32")  # types that must have a cause (domain.md §1.4, note 1)
_EARNING = ("01", "02")  # code table measure_category: industry, work
_SHORT, _LONG = "1", "3"  # code table horizon
_HOUSEHOLD_FIELDS = ("group_id", "head_person_id", "address", "phone", "is_military_family")
_PERSON_FIELDS = (
    "id_type", "id_number", "sex", "birth_date", "ethnic", "relation", "hukou_here", "shares_living",
)  # fmt: skip
"""The fields marked S in domain.md §1.4 and §1.7: those that should be filled in."""


@dataclass(frozen=True)
class Asked:
    """What sums are of: a year, seen from a day."""

    year: int
    today: date
    reminder_days: int

    @property
    def scope(self) -> Scope:
        """The year as ledgers know it."""
        return Scope(self.today, self.year)


class Sums:
    """Named sums by village."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.by_village: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def put(self, names: Iterable[str], rows: Rows) -> None:
        """Add rows of a village code and one number for each name."""
        names = tuple(names)
        for village, *numbers in rows:
            for name, number in zip(names, numbers, strict=True):
                self.by_village[village][name] += int(number or 0)

    def total(self) -> dict[str, int]:
        """Return the sums of all villages together."""
        found: dict[str, int] = defaultdict(int)
        for sums in self.by_village.values():
            for name, number in sums.items():
                found[name] += number
        return found


def _yes(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0), type_=Integer)


def _homes(scope: Scope, *columns: Any) -> Any:
    """Count by village the households that were on the register on the day of the scope."""
    found: Any = select(Household.village_code, *columns).select_from(Household)
    return then.homes(found, scope).group_by(Household.village_code)


def _households(session: Session, asked: Asked, sums: Sums) -> None:
    sums.put(("households",), session.execute(_homes(asked.scope, func.count())).all())
    sums.put(("villages",), [(village, 1) for village in list(sums.by_village)])


def _filled(session: Session, asked: Asked, sums: Sums) -> None:
    """Count what should be filled in and is: of today, whatever the year, for it can still be mended."""
    caused = Household.household_type.in_(_CAUSED)
    filled = [getattr(Household, name).is_not(None) for name in _HOUSEHOLD_FIELDS]
    now = Scope(asked.today, asked.today.year)
    query = _homes(
        now, func.count() * len(filled) + _yes(caused),
        sum((_yes(one) for one in filled), _yes(caused & Household.cause_main.is_not(None))),
    )  # fmt: skip
    sums.put(("fields", "filled"), session.execute(query).all())
    filled = [getattr(Person, name).is_not(None) for name in _PERSON_FIELDS]
    given = sum(map(_yes, filled), sql_cast(0, Integer))
    own = (Person.household_id == Household.id) & Person.deleted_at.is_(None)
    query = _homes(now, func.count() * len(filled), given).join(Person, own)
    sums.put(("fields", "filled"), session.execute(query).all())


def _persons(session: Session, asked: Asked, sums: Sums) -> None:
    scope = asked.scope
    poor = then.of_home("household_type", scope).in_(POOR)
    counts: Any = select(Household.village_code, func.count(), _yes(poor)).select_from(Person)
    home = Household.id == then.of_member("household_id", scope)
    query = then.homes(then.members(counts, scope).join(Household, home), scope)
    there = query.where(Person.deleted_at.is_(None), then.lived_there(scope))
    rows = session.execute(there.group_by(Household.village_code)).all()
    sums.put(("persons", "poor_persons"), rows)


def _base(session: Session, asked: Asked, sums: Sums) -> None:
    """Take the newest base that was entered for each village, up to the year."""
    newest: dict[str, int] = {}
    query = (
        select(VillageYear.village_code, VillageYear.base_rural_persons)
        .where(
            VillageYear.year <= asked.year, VillageYear.base_rural_persons.is_not(None),
            VillageYear.deleted_at.is_(None),
        )
        .order_by(VillageYear.year)
    )  # fmt: skip
    newest.update((village, number or 0) for village, number in session.execute(query))
    sums.put(("base",), newest.items())


def income_counts() -> ColumnElement[bool]:
    """Whether a sheet counts for the income of a place: a year's own, first, with net income and members."""
    return (
        (IncomeYear.purpose == "1") & IncomeYear.deleted_at.is_(None)
        & (func.coalesce(IncomeYear.sheet_no, 1) == 1)
        & IncomeYear.net_fen.is_not(None) & (IncomeYear.members > 0)
    )  # fmt: skip


def _income(session: Session, asked: Asked, sums: Sums) -> None:
    sheet = (IncomeYear.household_id == Household.id) & (IncomeYear.year == asked.year) & income_counts()
    query = _homes(asked.scope, func.sum(IncomeYear.net_fen), func.sum(IncomeYear.members))
    sums.put(("net_fen", "members"), session.execute(query.join(IncomeYear, sheet)).all())


def _checks(session: Session, asked: Asked, sums: Sums) -> None:
    counts: Any = select(Household.village_code, func.count(), _yes(guaranteed()))
    query = counts.group_by(Household.village_code)
    rows = GUARANTEES.source.rows(query, asked.scope)
    sums.put(("checked", "guaranteed"), session.execute(rows).all())


def _watched(session: Session, asked: Asked, sums: Sums) -> None:
    now = ~MonitoringCase.over(asked.scope.day)
    counts: Any = select(Household.village_code, func.count())
    query = counts.group_by(Household.village_code)
    rows = WATCHED.source.rows(query, asked.scope).where(*WATCHED.where(asked.scope), now)
    sums.put(("watched",), session.execute(rows).all())


def _pairing(session: Session, asked: Asked, sums: Sums) -> None:
    homes, helpers = (func.count(one.distinct()) for one in (Household.id, HelperAssignment.helper_id))
    counts: Any = select(Household.village_code, homes, helpers)
    query = then.homes(_standing(counts, asked), asked.scope).group_by(Household.village_code)
    sums.put(("paired", "helpers"), session.execute(query).all())


def _standing(query: Select[Any], asked: Asked) -> Select[Any]:
    """Let a query begin at the primary pairings of the day: from the households it would take minutes."""
    home = Household.id == HelperAssignment.household_id
    return (
        query.select_from(HelperAssignment)
        .join(Household, home)
        .where(HelperAssignment.role == "1", HelperAssignment.standing(asked.scope.day))
    )


def all_helpers(session: Session, asked: Asked) -> int:
    """Count the primary helpers of all villages, each once: one may help in two villages."""
    query = _standing(select(func.count(HelperAssignment.helper_id.distinct())), asked)
    return session.scalar(then.homes(query, asked.scope)) or 0


def _teams(session: Session, asked: Asked, sums: Sums) -> None:
    query = select(WorkTeam.village_code, WorkTeam.villages).where(
        WorkTeam.deleted_at.is_(None), team_works(asked.scope)
    )
    served = {code for village, more in session.execute(query) for code in (village, *(more or ()))}
    sums.put(("teamed",), [(code, 1) for code in served if code in sums.by_village])


def _visits(session: Session, asked: Asked, sums: Sums) -> None:
    begun = (VisitSlot.window_from <= asked.today) & VisitSlot.skip_reason.is_(None)
    done = VisitSlot.done_on.is_not(None)
    in_time = done & VisitSlot.done_on.between(VisitSlot.window_from, VisitSlot.window_to)
    counts: Any = select(VisitSlot.scope, _yes(begun), _yes(begun & done), _yes(done), _yes(in_time))
    joined = counts.join(Household, Household.id == VisitSlot.household_id).where(
        VisitSlot.year == asked.year, VisitSlot.deleted_at.is_(None), VisitSlot.no < FIRST_EXTRA
    )
    query = then.homes(joined, asked.scope).group_by(VisitSlot.scope)
    names = ("slots_begun", "slots_made", "slots_done", "slots_in_time")
    sums.put(names, session.execute(query).all())


def _measures(session: Session, asked: Asked, sums: Sums) -> None:
    measure = (
        (Measure.household_id == Household.id) & (Measure.year == asked.year)
        & Measure.deleted_at.is_(None) & (func.coalesce(Measure.state, "") != CANCELLED)
    )  # fmt: skip
    sums.put(
        ("measures", "measures_done"),
        session.execute(
            _homes(asked.scope, func.count(), _yes(Measure.state == DONE)).join(Measure, measure)
        ).all(),
    )
    kinds = func.hex(Measure.household_id).concat(func.coalesce(Measure.kind, Measure.category)).distinct()
    earning = measure & Measure.category.in_(_EARNING)
    query = _homes(asked.scope, func.count(kinds)).join(Measure, earning)
    sums.put(("earning_kinds",), session.execute(query).all())


def _plans(session: Session, asked: Asked, sums: Sums) -> None:
    plan = select(
        PlanItem.household_id.label("home"),
        func.count(func.coalesce(PlanItem.kind, PlanItem.category).distinct()).label("kinds"),
        func.max(PlanItem.horizon == _SHORT).label("short"),
        func.max(PlanItem.horizon == _LONG).label("long"),
    ).join(DevPlan, DevPlan.id == PlanItem.dev_plan_id).where(
        DevPlan.year == asked.year, DevPlan.deleted_at.is_(None), PlanItem.deleted_at.is_(None)
    ).group_by(PlanItem.household_id).subquery()  # fmt: skip
    double = (plan.c.kinds >= 2) & (plan.c.short == 1) & (plan.c.long == 1)
    query = _homes(asked.scope, func.count(), _yes(double)).join(plan, plan.c.home == Household.id)
    sums.put(("plans", "plans_double"), session.execute(query).all())


def _findings(session: Session, asked: Asked, sums: Sums) -> None:
    """Count what is open: not mended, and not explained for the values as they stand."""
    query = text(
        "SELECT f.village_code, sum(f.level = 'error'), sum(f.level = 'warning') FROM _finding f "  # noqa: S608
        "JOIN household h ON h.id = f.household_id AND h.deleted_at IS NULL "
        f"WHERE f.fixed_on IS NULL AND {NOTE_OF} IS NULL GROUP BY f.village_code"
    )  # fmt: skip
    rows = [(row[0], row[1], row[2]) for row in session.execute(query)]
    now = Scope(asked.today, asked.today.year)
    sums.put(("findings_error", "findings_warning"), rows)
    judged = Household.id.not_in(select(Unchecked.household_id))
    sums.put(("judged",), session.execute(_homes(now, func.count()).where(judged)).all())


Reader = Callable[[Session, Asked, Sums], None]
READERS: tuple[Reader, ...] = (
    _households, _filled, _persons, _base, _income, _checks, _watched, _pairing, _teams, _visits, _measures,
    _plans, _findings,
)  # fmt: skip


def counts_by(session: Session, name: str, asked: Asked, village: str | None) -> Mapping[str, int]:
    """Count the households of the year by a column of codes, those without one left out."""
    column = then.of_home(name, asked.scope).label("code")
    counts: Any = select(column, func.count()).select_from(Household)
    query = then.homes(counts, asked.scope).where(column.is_not(None)).group_by("code")
    if village is not None:
        query = query.where(Household.village_code == village)
    return {str(code): number for code, number in session.execute(query)}
