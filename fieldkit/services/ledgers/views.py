"""What the screens know of ledgers; light, for they are read when a room opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class LedgerAsked:
    """What of a ledger is wanted: without a year this one, without a village or filter everything."""

    ledger: str
    year: int | None = None
    village: str = ""
    filter: str = ""


@dataclass(frozen=True)
class LedgerInfo:
    """A ledger as the list of ledgers shows it; `count` its rows."""

    id: str
    title: str
    about: str
    count: int
    filters: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ColumnInfo:
    """A column's heading, width in px at 100 % (0: what is left) and whether it stands at the right.

    `sorts`: whether the list can be put in its order; not by what the person may not see.  `number`: whether
    it names somebody by a number that is covered on the screen.
    """

    name: str
    title: str
    width: int
    numeric: bool
    sorts: bool = True
    number: bool = False


@dataclass(frozen=True)
class LedgerList:
    """A ledger that was opened: its columns, the keys of its rows in order, and what they add up to.

    Keys are raw ids, for there may be tens of thousands.  `totals` are shown values by column; `households`
    counts those that have a row.
    """

    info: LedgerInfo
    columns: tuple[ColumnInfo, ...]
    keys: tuple[bytes, ...]
    households: int
    totals: Mapping[str, str]


@dataclass(frozen=True)
class LedgerRow:
    """A row: what its cells show, and the household it is of."""

    key: UUID
    household_id: UUID | None
    cells: tuple[str, ...]
