"""What a ledger is: one declaration says which rows, which columns, what narrows them and who may see them.

From it follow the list on the screen, its count and totals, the printed list P-L, the export and the contract
test.  Nothing is stored: a ledger is what the register says now.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select

from fieldkit.services.fields import Field

Value = Any
"""An expression of SQLAlchemy: a column, or what is reckoned from several."""


@dataclass(frozen=True)
class Scope:
    """Of which year and village a ledger is; the facts of a year that is over are those of its last day."""

    today: date
    year: int
    village: str | None = None

    @property
    def day(self) -> date:
        """The day the facts are of."""
        return min(self.today, date(self.year, 12, 31))

    @property
    def over(self) -> bool:
        """Whether the year is over: then what changed since is not in it."""
        return self.year < self.today.year

    @property
    def school_day(self) -> date:
        """The last 1 September that the year's facts can know (domain.md §2.15)."""
        first = date(self.year, 9, 1)
        return first if first <= self.today else date(self.year - 1, 9, 1)


class Of(StrEnum):
    """What a row of a ledger is."""

    HOUSEHOLD = "household"
    PERSON = "person"
    MEASURE = "measure"
    PROBLEM = "problem"
    TEAM = "team"


@dataclass(frozen=True)
class Source:
    """Where rows come from: the id of a row, of its household and its village.

    `rows` joins what decides which rows there are, `shown` what only their cells need: names of places,
    heads and persons.  `household` is None where rows are of no household.
    """

    of: Of
    key: Value
    household: Value | None
    village: Value
    rows: Callable[[Select[Any], Scope], Select[Any]]
    shown: Callable[[Select[Any]], Select[Any]]


@dataclass(frozen=True)
class LedgerColumn:
    """A column: the field it shows, by its label, kind, code table and cover, and where the value comes from.

    `value` may depend on the scope; `width` in px at 100 %, 0 takes what is left; `total`: added up below.
    """

    field: Field
    value: Value | Callable[[Scope], Value]
    width: int = 100
    total: bool = False

    @property
    def name(self) -> str:
        """What tells it from the others of its ledger."""
        return self.field.name

    @property
    def numeric(self) -> bool:
        """Whether it stands at the right."""
        return self.field.kind in ("int", "fen", "mu", "area", "percent", "qty", "share")

    def of(self, scope: Scope) -> Value:
        """Return the expression for a scope."""
        return self.value(scope) if callable(self.value) else self.value


@dataclass(frozen=True)
class LedgerFilter:
    """Something a ledger can be narrowed to; `words` is a source text of the context `Ledgers`."""

    id: str
    words: str
    where: Callable[[Scope], ColumnElement[bool]]
    private: bool = False  # that somebody is left tells what is private


@dataclass(frozen=True)
class Ledger:
    """A ledger.

    `title` and `about` are source texts of the context `Ledgers`.  `private`: that somebody stands in it is
    already private, so only who may see private things sees it (domain.md §4.2).
    """

    id: str
    title: str
    about: str
    source: Source
    columns: tuple[LedgerColumn, ...]
    where: Callable[[Scope], Sequence[ColumnElement[bool]]]
    order: Callable[[Scope], Sequence[Value]]
    filters: tuple[LedgerFilter, ...] = ()
    private: bool = False

    def filter(self, id: str) -> LedgerFilter | None:
        """Return a filter by its id; None for none or an unknown one."""
        return next((one for one in self.filters if one.id == id), None)

    def column(self, name: str) -> LedgerColumn | None:
        """Return a column by its name."""
        return next((one for one in self.columns if one.name == name), None)
