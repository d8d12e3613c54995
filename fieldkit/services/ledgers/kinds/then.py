"""What stood at the end of a year that is over, as expressions: what `past` keeps, else what stands.

`services.past` reads the same for papers, row by row; here it is asked of the database, for counts and lists
of a whole county (docs/decisions/0024).  Of this year, everything is what stands.
"""

from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from fieldkit.db.tables import Household, Past, Person, PersonChange
from fieldkit.db.types import Id
from fieldkit.services.family.past import LIVES_THERE, SPLIT_OFF
from fieldkit.services.ledgers.kinds.ledger import Scope
from fieldkit.services.which import in_register

_STRUCK_OFF = "90"  # code table household_type
_HOME: Any = aliased(Past)
_MEMBER: Any = aliased(Past)


def homes(query: Select[Any], scope: Scope) -> Select[Any]:
    """Leave in a query of households those on the register on the day of the scope.

    Neither struck off by then nor made of another one later.
    """
    if not scope.over:
        return query.where(in_register())
    made = select(PersonChange.to_household_id).where(
        PersonChange.change == SPLIT_OFF, PersonChange.changed_on > scope.day,
        PersonChange.deleted_at.is_(None), PersonChange.to_household_id.is_not(None),
    )  # fmt: skip
    return query.outerjoin(_HOME, _kept(_HOME, Household, scope)).where(
        Household.deleted_at.is_(None),
        Household.id.not_in(made),
        func.coalesce(of_home("household_type", scope), "") != _STRUCK_OFF,
    )


def of_home(name: str, scope: Scope) -> Any:
    """Return a column of the households of `homes` as it stood then."""
    return _then(_HOME, Household, name, scope)


def members(query: Select[Any], scope: Scope) -> Select[Any]:
    """Let a query of members know what stood of them then."""
    return query.outerjoin(_MEMBER, _kept(_MEMBER, Person, scope)) if scope.over else query


def of_member(name: str, scope: Scope) -> Any:
    """Return a column of the people of `members` as it stood then."""
    return _then(_MEMBER, Person, name, scope)


def had_come(scope: Scope) -> Any:
    """Whether somebody of `members` was born and in the household: `Past.had_come`."""
    return _had_come(_MEMBER, Person, scope)


def lived_there(scope: Scope) -> Any:
    """Whether somebody of `members` counted in the household and shared its living: `Past.lived_there`."""
    return _lived_there(_MEMBER, Person, scope)


def people(scope: Scope) -> Any:
    """Count who lived in a household and shared its income on the day of the scope (domain.md §5.1.1)."""
    one: Any = aliased(Person)
    counted = select(func.count()).select_from(one)
    if not scope.over:
        counted = counted.where(one.household_id == Household.id)
        return _sub(counted.where(one.deleted_at.is_(None), _lived_there(None, one, scope)))
    then, moved = aliased(Past), aliased(Past)
    left = select(moved.row_id).where(
        moved.household_id == Household.id, moved.tbl == Person.__tablename__, moved.year >= scope.year
    )
    counted = counted.outerjoin(then, _kept(then, one, scope)).where(
        or_(one.household_id == Household.id, one.id.in_(left.correlate(Household))),
        _then(then, one, "household_id", scope) == Household.id, one.deleted_at.is_(None),
        _lived_there(then, one, scope),
    )  # fmt: skip
    return _sub(counted)


def _sub(query: Select[Any]) -> Any:
    return query.correlate(Household).scalar_subquery()


def _kept(then: Any, table: Any, scope: Scope) -> Any:
    """Return the condition that joins what was kept of a row: of the first year from then on."""
    sooner: Any = aliased(Past)
    name = table.__table__.name if hasattr(table, "__table__") else Person.__tablename__
    of = (sooner.row_id == table.id, sooner.tbl == name, sooner.deleted_at.is_(None))
    earlier = select(sooner.id).where(*of, sooner.year >= scope.year, sooner.year < then.year).exists()
    return and_(
        then.row_id == table.id, then.tbl == name, then.year >= scope.year, then.deleted_at.is_(None),
        ~earlier,
    )  # fmt: skip


def _then(then: Any, table: Any, name: str, scope: Scope) -> Any:
    column = getattr(table, name)
    if not scope.over:
        return column
    known = func.json_extract(then.facts, f"$.{name}", type_=column.type)
    if isinstance(column.type, Id):
        known = func.unhex(known, type_=column.type)
    return case((then.id.is_not(None), known), else_=column)


def _had_come(then: Any, table: Any, scope: Scope) -> Any:
    """Nobody vanishes by a day that has not come yet: that is a slip (DQ-03)."""
    days = (_then(then, table, "joined_on", scope), table.birth_date)
    return and_(*(func.coalesce(~and_(day > scope.day, day <= scope.today), True) for day in days))


def _lived_there(then: Any, table: Any, scope: Scope) -> Any:
    lives = _then(then, table, "status", scope).in_(LIVES_THERE)
    shares = func.coalesce(_then(then, table, "shares_living", scope), True)
    if not scope.over:
        return and_(lives, shares)
    left = _then(then, table, "left_on", scope)
    there = case((left.is_not(None), left > scope.day), else_=lives)
    return and_(there, shares, _had_come(then, table, scope))
