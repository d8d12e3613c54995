"""Which records belong to a year that is over, for the page of a household as it was."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, or_

from fieldkit.services.kinds.kind import Kind

_SPANS = {
    "rigid_expense": ("period_from", "period_to"), "problem": ("found_on", "closed_on"),
    "monitoring_case": ("found_on", "eliminated_on"), "authorization": ("applied_on", "valid_to"),
}  # fmt: skip
"""Kinds that last: the first day and the last; they belong to every year that they reach into."""
_SINCE = {"household_status": "valid_from", "person_change": "changed_on"}
"""Kinds that tell a history: they belong to the year in which they began, and to all later ones."""


def of_year(kind: Kind, year: int) -> ColumnElement[bool]:
    """Return the condition for the records of a kind that belong to `year`; begun later are none of it.

    By its year, else by the days that it lasts, else by its main day; without a day, by when it was entered.
    """
    columns: Any = kind.table.__table__.columns
    first, last = date(year, 1, 1), date(year, 12, 31)
    if kind.id in _SINCE:
        return and_(columns[_SINCE[kind.id]] <= last)
    if "year" in columns:
        return and_(columns["year"] == year)
    entered = columns["created_at"] < datetime(year + 1, 1, 1, tzinfo=UTC)
    entered_then = entered & (columns["created_at"] >= datetime(year, 1, 1, tzinfo=UTC))
    if kind.id in _SPANS:
        begun, ended = (columns[name] for name in _SPANS[kind.id])
        dated = and_(
            or_(begun <= last, begun.is_(None)), or_(ended >= first, ended.is_(None)),
            or_(begun.is_not(None), ended <= last),
        )  # fmt: skip
        return or_(dated, and_(begun.is_(None), ended.is_(None), entered))
    main = columns[kind.order]
    if isinstance(main.type, (Integer, String)):  # an order, no day
        return and_(entered)
    return or_(main.between(first, last), and_(main.is_(None), entered_then))
