"""Whole registers among the workbooks of an import: `register.xlsx`, its photos, and what only repeats it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.store import SCHEMA_VER, Store
from fieldkit.db.tables import Past
from fieldkit.progress import Progress
from fieldkit.services.importing import contents as import_contents
from fieldkit.services.importing.drafts import Source
from fieldkit.transfer.register import TABLES, Register
from fieldkit.transfer.remarks import Remarks
from fieldkit.transfer.whole import FILE, tables
from fieldkit.transfer.whole_merging import Merging
from fieldkit.transfer.whole_reading import Whole, is_whole

REPEATED = "IMP-37"


@dataclass
class Wholes:
    """The whole registers of an import, and the workbooks that are read after them."""

    found: list[tuple[Source, Whole]]
    others: list[Source]
    repeated: list[Source] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    @classmethod
    def among(cls, sources: Sequence[Source]) -> "Wholes":
        """Tell whole registers from other workbooks.  Raises `NotAWorkbook`, `RegisterTooNew`."""
        found = [(source, Whole(source.path, SCHEMA_VER)) for source in sources if is_whole(source.path)]
        made = cls(found, [])
        opened = {source.path for source, _ in found}
        for source in sources:
            if source.path not in opened:
                said = any(whole.repeats(source.path) for _, whole in found)
                (made.repeated if said else made.others).append(source)
        return made

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(source.size for source, _ in self.found)

    def register(self, session: Session) -> Register:
        """Read the tables that the import may fill."""
        return Register(session, tables=_in_order() if self.found else TABLES)

    def take(self, register: Register, remarks: Remarks, store: Store, progress: Progress) -> None:
        """Merge the whole registers."""
        if not self.found:
            return
        villages = store.author.villages
        hidden = _hidden(store, villages) if villages is not None else {}
        for source, whole in self.found:
            merging = Merging(register, remarks, source.called, villages, hidden, store.clock.today())
            merging.take(whole, progress)
            self.refused += merging.refused
        for source in self.repeated:
            remarks.on_sheet(REPEATED, source.called, "", whole=FILE)

    def contents(self) -> Iterator[Path]:
        """Yield the contents of attachments that lie beside the registers."""
        for source, _ in self.found:
            folder = source.path.parent / import_contents.FOLDER
            yield from sorted(file for file in folder.glob("*") if file.is_file())


def _in_order() -> list[type[Synced]]:
    """List every table of the register: first what was, so that a change finds it kept, then parents."""
    ordered: list[type[Synced]] = [Past, *TABLES]
    return [*ordered, *(table for table in tables() if table not in ordered)]


def _hidden(store: Store, villages: frozenset[str]) -> Mapping[str, frozenset[UUID]]:
    """Return the ids of the rows of villages that the person does not see, by table."""
    seen = [*villages, SHARED]
    with store.reading(whole=True) as session:
        return {
            table.__tablename__: frozenset(session.scalars(select(table.id).where(table.scope.not_in(seen))))
            for table in tables()
        }
