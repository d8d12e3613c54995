"""What every reader of a paper's facts is given: where to read, in which words, and whose."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Household
from fieldkit.documents.facts import Tick
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.family.past import Past
from fieldkit.services.printing.usual import Usual


@dataclass(frozen=True)
class Sources:
    """The register and the words that papers are made from; `words` are those of the paper."""

    store: Store
    session: Session
    codes: CodeTables
    profile: Profile
    words: Words
    usual: Usual = field(default_factory=Usual)

    def label(self, table: str, code: str | None) -> str:
        """Say a code in the words of profile and paper."""
        return self.profile.label(self.codes, table, code) if code else ""

    def past(self, year: int) -> Past:
        """Return the register as it stood at the end of a year, or stands."""
        return Past(self.session, year, self.store.clock.today())

    def ticks(self, table: str, *chosen: str | None) -> tuple[Tick, ...]:
        """Return every choice of a table; a text that is no code is a choice of its own."""
        known = self.codes[table]
        ticks = [Tick(label=self.label(table, code.code), on=code.code in chosen) for code in known]
        ticks += [Tick(label=text, on=True) for text in chosen if text and text not in known]
        return tuple(ticks)


@dataclass(frozen=True)
class Wanted:
    """Whose facts are wanted, of which year and day: these households, else a village's.

    With `groups` only the households in these villagers' groups of it stand on the paper.
    """

    village: str
    year: int
    as_of: date
    households: tuple[UUID, ...] = ()
    visit: UUID | None = None
    groups: tuple[str, ...] = ()

    def of(self, column: InstrumentedAttribute[UUID] | ColumnElement[UUID]) -> ColumnElement[bool]:
        """Return the condition for rows of the households that are wanted."""
        if self.households:
            return column.in_(self.households)
        village = select(Household.id).where(Household.village_code == self.village)
        return column.in_(village)

    @property
    def which(self) -> ColumnElement[bool]:
        """The condition for the households themselves."""
        if self.households:
            return Household.id.in_(self.households)
        return Household.village_code == self.village


@dataclass(frozen=True)
class Desk:
    """Where papers are made: the register, still closed, and the words of profile and paper.

    For a `sample` only the first of many is read; `progress` is told of long reading; `contents` reads an
    attachment, for papers with pictures; `usual` is what stands on every posting.
    """

    store: Store
    codes: CodeTables
    profile: Profile
    words: Words
    sample: bool = False
    progress: Progress = unwatched
    contents: "Contents | None" = None
    usual: Usual = field(default_factory=Usual)

    @contextmanager
    def open(self) -> Iterator[Sources]:
        """Open the register for reading; nothing else may read meanwhile."""
        with self.store.reading() as session:
            yield Sources(self.store, session, self.codes, self.profile, self.words, self.usual)


Contents = Callable[[UUID], bytes]
"""Returns the content of an attachment by its id."""
Parts = dict[str, Any]
"""Fields of `VillageFact` that a reader fills: households, hand-overs, routes, receipts, the notice."""
