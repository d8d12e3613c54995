"""What a kind of record is: table, words, fields, how a list shows it, what a new one begins with.

One declaration a table.  From it follow the lists and editors on the pages (`services.records`,
`ui.sections.records`), the words of history, undo and conflicts (`services.columns`), and the contract test.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from fieldkit.db.base import Synced
from fieldkit.db.history import REFERS
from fieldkit.domain.rights import Right
from fieldkit.services.fields import Field

Values = dict[str, Any]


class Unfit(ValueError):
    """A record cannot be as it was typed: the field that is wrong, and why (context `Fields`)."""

    def __init__(self, name: str, why: str) -> None:
        """Name the field and say why."""
        super().__init__(why)
        self.name = name
        self.why = why


@dataclass(frozen=True)
class Beginning:
    """What a new record may begin with: today, who writes, and the record it will belong to."""

    today: date
    year: int
    author: str
    above: Any = None


def _nothing(_beginning: Beginning) -> Mapping[str, Any]:
    return {}


def _as_typed(_values: Values) -> None:
    return None


def _wherever(_values: Values, _above: Any, _typed: Collection[str]) -> None:
    return None


def _no_details(_values: Mapping[str, Any]) -> tuple[Field, ...]:
    return ()


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    `parent` names the column that says whose it is: a household's, a village's, or another record's; empty:
    the county's.  `begin` gives the values of a new record; `settle` derives values from those typed, in
    place, and raises `Unfit`; `within` does so too, with the record above and the names typed now.
    `identity` names the columns that make the id where two laptops would make the same record.  `own`: it
    has its own editors and is not typed through `services.records`.  `private`: only shown to those who may
    see what is private (domain.md, column Post).  `details` gives the further
    fields of a record with these values; they are kept, as typed, in its column `detail`.  `past_days` names
    the days on which something happened: they cannot lie ahead.
    """

    table: type[Synced]
    title: str
    noun: str
    fields: tuple[Field, ...]
    others: tuple[Field, ...] = ()
    columns: tuple[str, ...] = ()
    order: str = "created_at"
    parent: str = "household_id"
    right: Right = Right.EDIT
    own: bool = False
    private: bool = True
    derived: tuple[str, ...] = ()
    identity: tuple[str, ...] = ()
    past_days: tuple[str, ...] = ()
    begin: Callable[[Beginning], Mapping[str, Any]] = _nothing
    settle: Callable[[Values], None] = _as_typed
    within: Callable[[Values, Any, Collection[str]], None] = _wherever
    details: Callable[[Mapping[str, Any]], tuple[Field, ...]] = _no_details

    @property
    def id(self) -> str:
        """The name of the table."""
        return str(self.table.__tablename__)

    @property
    def above(self) -> type[Synced] | None:
        """The table of the record that these belong to; None for a village or the county."""
        return Synced.tables.get(REFERS.get(self.parent, ""))

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """The fields by column."""
        return {field.name: field for field in (*self.fields, *self.others)}
