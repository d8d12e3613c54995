"""Records of every kind that `services.kinds` declares: listed, begun, changed where they stand, removed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db import undoing
from fieldkit.db.base import SHARED, Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Household
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import BadValue, NotFound
from fieldkit.i18n import Words
from fieldkit.services import referring
from fieldkit.services.allowing import demand, may
from fieldkit.services.family.heads import demand_head
from fieldkit.services.fields import EMPTY, Field, Fields, FieldView
from fieldkit.services.history import changed_columns
from fieldkit.services.kinds import KINDS, below
from fieldkit.services.kinds.kind import Beginning, Kind
from fieldkit.services.live_rows import live
from fieldkit.services.records.details import DETAIL, is_detail, taken
from fieldkit.services.records.details import views as details
from fieldkit.services.records.fitness import demand_members, demand_past, settle
from fieldkit.services.records.remarks import Beside, remarks
from fieldkit.services.records.years import of_year
from fieldkit.services.referring import Choice, Referring

Parent = UUID | str  # a household's or another record's id, or a village code


@dataclass(frozen=True)
class RecordRow:
    """A record in a list: what stands in its columns."""

    id: UUID
    cells: tuple[str, ...]


@dataclass(frozen=True)
class RecordList:
    """The records of one kind that belong to one household, village or record, the newest first."""

    kind: str
    title: str
    headers: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[RecordRow, ...]


@dataclass(frozen=True)
class RecordView:
    """A record as its editor shows it: `below` the kinds below it, `derived` the fields that are reckoned.

    `remarks` are sentences about what is worth a second look in it.
    """

    id: UUID | None  # None: it is not written yet
    kind: str
    noun: str
    fields: tuple[FieldView, ...]
    below: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class Records:
    """Reads and changes records by their kind's declaration."""

    def __init__(self, store: Store, fields: Fields, words: Words, profile: Profile) -> None:
        """Work on `store`, in the words of `fields` and `words`, by the limits of `profile`."""
        self._store = store
        self._profile = profile
        self._fields = fields
        self._words = words

    # ------------------------------------------------------------ reading

    def shown(self, kind: str) -> bool:
        """Tell whether the person may see records of a kind."""
        return not KINDS[kind].private or may(self._store, Right.REVEAL)

    def listed(self, kind: str, parent: Parent, year: int | None = None) -> RecordList:
        """List the records of a kind of a household, a village or another record; with `year` those of it."""
        with self._store.reading() as session:
            home = self._home(session, KINDS[kind], parent)
            return self._list(session, KINDS[kind], parent, home, year)

    def of_household(self, household: UUID, kinds: Sequence[str]) -> dict[str, RecordList]:
        """List the records of several kinds of one household, read at one moment."""
        with self._store.reading() as session:
            refers = Referring(session, household)
            return {name: self._list(session, KINDS[name], household, refers) for name in kinds}

    def view(self, kind: str, id: UUID) -> RecordView:
        """Return a record with all its fields.  Raises `NotFound`."""
        declared = KINDS[kind]
        with self._store.reading() as session:
            row = self._get(session, declared, id)
            refers = self._home(session, declared, getattr(row, declared.parent, SHARED))
            changed = changed_columns(session, [id]).get(id, set())
            views = [
                replace(self._view(refers, field, getattr(row, field.name)), row=id, table=kind,
                        changed=field.name in changed)
                for field in declared.fields
            ]  # fmt: skip
            further = details(self._fields, refers, declared, row)
            views += [replace(view, row=id, table=kind) for view in further]
            parts = tuple(k.id for k in below(declared))
            said = remarks(row, Beside(session, self._profile, self._store.clock.today()), self._words)
            return RecordView(id, kind, self.noun(kind), tuple(views), parts, declared.derived, said)

    def blank(self, kind: str, parent: Parent) -> RecordView:
        """Return a record that could be added, with what it begins with."""
        declared = KINDS[kind]
        with self._store.reading() as session:
            begun = self._begin(session, declared, parent)
            refers = self._home(session, declared, parent)
            views = (self._view(refers, field, begun.get(field.name)) for field in declared.fields)
            return RecordView(None, kind, self.noun(kind), tuple(views), derived=declared.derived)

    def find(self, table: str, typed: str) -> list[Choice]:
        """Return records that a field may name: the id as hex, and what it is called."""
        with self._store.reading() as session:
            return referring.find(session, table, typed.strip())

    def noun(self, kind: str) -> str:
        """Say what one record of a kind is called."""
        return self._words("Nouns", KINDS[kind].noun)

    def title(self, kind: str) -> str:
        """Say what the records of a kind are called."""
        return self._words("SyncTables", KINDS[kind].title)

    # ------------------------------------------------------------ changing

    def add(self, kind: str, parent: Parent, /, **typed: str | None) -> UUID:
        """Add a record as typed, over what a new one begins with; one transaction.

        Raises `BadValue`, `HeadNeeded`, `NotAllowed`, `NotFound` (no such household or record).
        """
        declared = KINDS[kind]
        demand(self._store, declared.right, self._words)
        values = self._read(declared, typed)
        demand_past(self._fields, declared, values, today := self._store.clock.today())
        with self._store.writing() as session:
            begun = {k: v for k, v in self._begin(session, declared, parent).items() if k not in values}
            above = self._above(session, declared, parent)
            row = settle(self._fields, declared, {**begun, **values}, above, values)
            for field in declared.fields:
                if field.needed and row.get(field.name) in (None, "", ()):
                    raise self._fields.bad(field, "", EMPTY)
            belongs = self._belonging(session, declared, parent)
            home = belongs.get("household_id")
            self._demand_fit(session, declared, values, home)
            if any(map(is_detail, typed)):
                row[DETAIL] = taken(session, self._fields, declared, row, {}, typed, today, home)
            id = _id(declared, {**belongs, **row})
            there = session.get(declared.table, id)
            if there is None:
                session.add(declared.table(id=id, **belongs, **row, **self._store.origin()))
            else:  # of a kind with an identity: the same record, back or changed
                self._put(there, {**row, "deleted_at": None, "deleted_reason": None})
            session.flush()
            return id

    def change(self, kind: str, id: UUID, /, **typed: str | None) -> None:
        """Change fields of a record to what was typed; one transaction.  Raises `BadValue`, `NotFound`."""
        declared = KINDS[kind]
        demand(self._store, declared.right, self._words)
        values = self._read(declared, typed)
        demand_past(self._fields, declared, values, today := self._store.clock.today())
        with self._store.writing() as session:
            row = self._get(session, declared, id)
            self._demand_fit(session, declared, values, getattr(row, "household_id", None))
            names = (*declared.by_name, declared.parent)
            before = {name: getattr(row, name) for name in names if name}
            above = self._above(session, declared, before.get(declared.parent))
            settled = settle(self._fields, declared, {**before, **values}, above, values)
            if any(map(is_detail, typed)):
                settled[DETAIL] = taken(
                    session, self._fields, declared, settled, getattr(row, DETAIL) or {}, typed, today,
                    getattr(row, "household_id", None),
                )  # fmt: skip
                before[DETAIL] = getattr(row, DETAIL)
            self._put(row, {name: settled[name] for name in settled if settled[name] != before.get(name)})

    def remove(self, kind: str, id: UUID, reason: str = "mistake") -> None:
        """Mark a record deleted, with what belongs to it.  Raises `NotFound`."""
        declared = KINDS[kind]
        demand(self._store, declared.right, self._words)
        with self._store.writing() as session:
            self._get(session, declared, id)
            now = self._store.clock.now()
            for part in below(declared):
                column = part.table.__table__.c[part.parent]
                ids = session.scalars(
                    select(part.table.id).where(column == id, part.table.deleted_at.is_(None))
                )
                undoing.mark(session, part.table, list(ids), now, reason)
            undoing.mark(session, declared.table, [id], now, reason)

    # ------------------------------------------------------------ inside

    def _list(
        self, session: Session, kind: Kind, parent: Parent, refers: Referring, year: int | None = None
    ) -> RecordList:
        fields = [kind.by_name[name] for name in kind.columns]
        rows: list[Any] = []
        if self.shown(kind.id):
            of: Any = kind.table
            query = select(of).where(of.deleted_at.is_(None))
            query = query.where(getattr(of, kind.parent) == parent) if kind.parent else query
            query = query.where(of_year(kind, year)) if year is not None else query
            order = (getattr(of, kind.order).desc().nulls_last(), of.id.desc())
            rows = list(session.scalars(query.order_by(*order)))
        for field in fields:
            if field.kind == "row":
                refers.note(field.table, (v for r in rows if (v := getattr(r, field.name)) is not None))
        return RecordList(
            kind.id, self.title(kind.id), tuple(self._fields.name(field) for field in fields),
            tuple(field.kind in ("fen", "int", "qty", "mu", "area", "percent", "share") for field in fields),
            tuple(
                RecordRow(row.id, tuple(self._view(refers, f, getattr(row, f.name)).shown for f in fields))
                for row in rows
            ),
        )  # fmt: skip

    def _view(self, refers: Referring, field: Field, value: Any) -> FieldView:
        return refers.complete(self._fields.view(field, value), value)

    def _home(self, session: Session, kind: Kind, parent: Parent) -> Referring:
        """Return who names ids on the page of the household that `parent` is or belongs to."""
        above = self._above(session, kind, parent)
        household = parent if isinstance(above, Household) else getattr(above, "household_id", None)
        return Referring(session, household if isinstance(household, UUID) else None)

    def _above(self, session: Session, kind: Kind, parent: Parent | None) -> Synced | None:
        return session.get(kind.above, parent) if kind.above is not None and parent else None

    def _begin(self, session: Session, kind: Kind, parent: Parent) -> Mapping[str, Any]:
        today, user = self._store.clock.today(), self._store.author.user
        author = session.get(AppUser, user) if user is not None else None
        above = self._above(session, kind, parent)
        return kind.begin(Beginning(today, today.year, author.name if author else "", above))

    def _belonging(self, session: Session, kind: Kind, parent: Parent) -> dict[str, Any]:
        """Return what a record says of whose it is: its parent, its household and village, its scope."""
        columns = kind.table.__table__.columns
        if kind.above is None:  # a village's, or the county's
            return {kind.parent: parent, "scope": parent} if kind.parent else {"scope": SHARED}
        above: Any = live(session, kind.above, parent, self._words("Nouns", _noun_of(kind.above)))
        found = {kind.parent: parent, "scope": above.scope}
        for name in ("household_id", "village_code"):
            if name in columns and name != kind.parent and hasattr(above, name):
                found[name] = getattr(above, name)
        return found

    def _read(self, kind: Kind, typed: Mapping[str, str | None]) -> dict[str, Any]:
        known = {field.name: field for field in kind.fields if field.name not in kind.derived}
        own = {name: text for name, text in typed.items() if not is_detail(name)}
        unknown = own.keys() - known.keys()
        if unknown:
            raise BadValue(field=", ".join(sorted(unknown)), value="", why="?")
        return {name: self._fields.read(known[name], text) for name, text in own.items()}

    def _demand_fit(
        self, session: Session, kind: Kind, typed: Mapping[str, Any], household: UUID | None
    ) -> None:
        """Refuse what is typed of a household without a head, or of a stranger."""
        if household is not None:
            demand_head(session, household)
        named = {kind.by_name[name]: value for name, value in typed.items()}
        demand_members(session, self._fields, named, household)

    def _get(self, session: Session, kind: Kind, id: UUID) -> Any:
        if not self.shown(kind.id):
            raise NotFound(kind=self.noun(kind.id), name=id)
        return live(session, kind.table, id, self.noun(kind.id))

    def _put(self, row: Any, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            setattr(row, name, value)


def _noun_of(table: type[Synced]) -> str:
    from fieldkit.services.columns import NOUNS

    return NOUNS[table.__tablename__]


def _id(kind: Kind, values: Mapping[str, Any]) -> UUID:
    parts: Iterable[Any] = (values[name] for name in kind.identity)
    return named_id(kind.id, *parts) if kind.identity else new_id()
