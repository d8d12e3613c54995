"""The registers of helpers and of the units that send them (domain.md §1.13)."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Helper, HelperAssignment, HelperUnit
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import is_phone
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, HelperInUse
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.field_kinds import CLEANED
from fieldkit.services.live_rows import live
from fieldkit.services.pairing import helper_lists
from fieldkit.services.pairing.handing_over import join_touching
from fieldkit.services.pairing.helper_lists import HelperLoad, UnitRow, fits
from fieldkit.services.refusing import bad_value

_HELPER = QT_TRANSLATE_NOOP("Fields", "helper")
_UNIT = QT_TRANSLATE_NOOP("Fields", "unit")
_NAME = QT_TRANSLATE_NOOP("Fields", "Name")
_PHONE = QT_TRANSLATE_NOOP("Fields", "Telephone")
_LAST = QT_TRANSLATE_NOOP("Fields", "In post until")
_EMPTY = QT_TRANSLATE_NOOP("Fields", "it must not be empty")
_TAKEN = QT_TRANSLATE_NOOP("Fields", "a unit of this name is in the register already")
_NOT_A_PHONE = QT_TRANSLATE_NOOP("Fields", "this is no telephone number")
_ORDER = QT_TRANSLATE_NOOP("Fields", "it is before the first day")
_TWICE, _MISTAKE = "twice", "mistake"  # code table delete_reason
_Row = TypeVar("_Row", Helper, HelperUnit)


@dataclass(frozen=True)
class HelperEntry:
    """What the register keeps of a helper; codes of sex, political, unit_level."""

    name: str
    unit_id: UUID | None = None
    post: str = ""
    phone: str = ""
    sex: str = ""
    political: str = ""
    unit_level: str = ""
    active_from: date | None = None
    active_to: date | None = None


@dataclass(frozen=True)
class UnitEntry:
    """What the register keeps of a unit; `level` is a code of unit_level."""

    name: str
    level: str = ""
    kind: str = ""
    leader_name: str = ""
    phone: str = ""


class Registers:
    """Helpers and units: finding, entering, changing, joining two spellings of one."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Work on `store` with the limit of `profile`, in the language of `words`."""
        self._store = store
        self._codes = codes
        self._words = words
        self.limit = profile.max_primary

    def helpers(self, typed: str = "") -> list[HelperLoad]:
        """List the helpers whose name, pinyin, unit or telephone holds what is typed."""
        with self._store.reading() as session:
            found = helper_lists.loads(session, self._store.clock.today(), self.limit)
        return [h for h in found if fits(typed, h.name, h.unit, h.phone, h.post)]

    def units(self, typed: str = "") -> list[UnitRow]:
        """List the units whose name, pinyin, leader or telephone holds what is typed."""
        with self._store.reading() as session:
            found = helper_lists.units(session, self._store.clock.today())
        return [u for u in found if fits(typed, u.name, u.leader, u.phone)]

    def options(self, table: str) -> list[tuple[str, str]]:
        """List the codes of a table with their labels, none chosen first."""
        codes = self._codes[table]
        language = self._words.language
        return [("", "—"), *((code.code, codes.label(code.code, language)) for code in codes)]

    # ------------------------------------------------------------ helpers

    @needs(Right.PAIR)
    def add_helper(self, entry: HelperEntry) -> UUID:
        """Enter a helper.  Raises `BadValue`."""
        entry = self._check_helper(_cleaned(entry))
        with self._store.writing() as session:
            row = Helper(scope=SHARED, **_values(entry), **self._store.origin())
            session.add(row)
            session.flush()
            return row.id

    @needs(Right.PAIR)
    def change_helper(self, helper_id: UUID, entry: HelperEntry) -> None:
        """Change what is known of a helper; another person is another helper (C-5).

        Raises `BadValue`, `NotFound`.
        """
        entry = self._check_helper(_cleaned(entry))
        with self._store.writing() as session:
            row = self._get(session, Helper, helper_id, _HELPER)
            for name, value in _values(entry).items():
                if (getattr(row, name) or None) != value:
                    setattr(row, name, value)

    @needs(Right.PAIR)
    def remove_helper(self, helper_id: UUID) -> None:
        """Delete a helper entered by mistake.  Raises `HelperInUse` where pairings name him."""
        with self._store.writing() as session:
            row = self._get(session, Helper, helper_id, _HELPER)
            pairings = _count(session, HelperAssignment, HelperAssignment.helper_id == helper_id)
            if pairings or _count(session, AppUser, AppUser.helper_id == helper_id):
                raise HelperInUse(name=row.name, count=pairings)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), _MISTAKE

    @needs(Right.PAIR)
    def merge_helpers(self, kept_id: UUID, other_id: UUID) -> int:
        """Join two entries of one person: pairings go to the one kept, the other is marked.

        What `kept` lacks is taken from the other.  Visits keep the name as it was written then.
        Returns how many pairings moved.  Raises `NotFound`.
        """
        with self._store.writing() as session:
            kept = self._get(session, Helper, kept_id, _HELPER)
            other = self._get(session, Helper, other_id, _HELPER)
            if kept is other:
                return 0
            mine = or_(HelperAssignment.helper_id == kept_id, HelperAssignment.helper_id == other_id)
            rows = list(session.scalars(
                select(HelperAssignment).where(mine, HelperAssignment.deleted_at.is_(None))
            ))  # fmt: skip
            moved = [row for row in rows if row.helper_id == other_id]
            for row in moved:
                row.helper_id = kept_id
            session.flush()
            join_touching(session, rows, self._store.clock.now())
            session.execute(update(AppUser).where(AppUser.helper_id == other_id).values(helper_id=kept_id))
            names = [field.name for field in fields(HelperEntry)]
            self._join(kept, other, [name for name in names if name != "active_to"])
            return len(moved)

    def _check_helper(self, entry: HelperEntry) -> HelperEntry:
        self._check(entry.name, entry.phone)
        if entry.active_from and entry.active_to and entry.active_to < entry.active_from:
            raise bad_value(self._words, _LAST, entry.active_to, _ORDER)
        return entry

    # ------------------------------------------------------------ units

    @needs(Right.PAIR)
    def add_unit(self, entry: UnitEntry) -> UUID:
        """Enter a unit.  Raises `BadValue`."""
        entry = replace(entry, phone=CLEANED["phone"](entry.phone)[0])
        self._check(entry.name, entry.phone)
        with self._store.writing() as session:
            self._alone(session, entry.name)
            row = HelperUnit(scope=SHARED, **_values(entry), **self._store.origin())
            session.add(row)
            session.flush()
            return row.id

    @needs(Right.PAIR)
    def change_unit(self, unit_id: UUID, entry: UnitEntry) -> None:
        """Change what is known of a unit.  Raises `BadValue`, `NotFound`."""
        entry = replace(entry, phone=CLEANED["phone"](entry.phone)[0])
        self._check(entry.name, entry.phone)
        with self._store.writing() as session:
            row = self._get(session, HelperUnit, unit_id, _UNIT)
            if row.name != entry.name.strip():
                self._alone(session, entry.name)
            for name, value in _values(entry).items():
                if (getattr(row, name) or None) != value:
                    setattr(row, name, value)

    @needs(Right.PAIR)
    def remove_unit(self, unit_id: UUID) -> None:
        """Delete a unit entered by mistake.  Raises `HelperInUse` where helpers belong to it."""
        with self._store.writing() as session:
            row = self._get(session, HelperUnit, unit_id, _UNIT)
            helpers = _count(session, Helper, Helper.unit_id == unit_id)
            if helpers:
                raise HelperInUse(name=row.name, count=helpers)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), _MISTAKE

    @needs(Right.PAIR)
    def merge_units(self, kept_id: UUID, other_id: UUID) -> int:
        """Join two spellings of one unit; its helpers go to the one kept.  Raises `NotFound`."""
        with self._store.writing() as session:
            kept = self._get(session, HelperUnit, kept_id, _UNIT)
            other = self._get(session, HelperUnit, other_id, _UNIT)
            if kept is other:
                return 0
            theirs = list(session.scalars(
                select(Helper).where(Helper.unit_id == other_id, Helper.deleted_at.is_(None))
            ))  # fmt: skip
            for row in theirs:
                row.unit_id = kept_id
            self._join(kept, other, [field.name for field in fields(UnitEntry)])
            return len(theirs)

    def _alone(self, session: Session, name: str) -> None:
        if _count(session, HelperUnit, HelperUnit.name == name.strip()):
            raise bad_value(self._words, _NAME, name, _TAKEN)

    # ------------------------------------------------------------

    def _check(self, name: str, phone: str) -> None:
        if not name.strip():
            raise bad_value(self._words, _NAME, name, _EMPTY)
        if phone.strip() and not is_phone(phone.strip()):
            raise bad_value(self._words, _PHONE, phone, _NOT_A_PHONE)

    def _join(self, kept: Helper | HelperUnit, other: Helper | HelperUnit, names: list[str]) -> None:
        for name in names:
            if getattr(kept, name) in (None, ""):
                setattr(kept, name, getattr(other, name))
        other.deleted_at, other.deleted_reason = self._store.clock.now(), _TWICE

    def _get(self, session: Session, table: type[_Row], id: UUID, kind: str) -> _Row:
        return live(session, table, id, self._words("Fields", kind))


def _cleaned(entry: HelperEntry) -> HelperEntry:
    """Return an entry with name and telephone as an import writes them (domain.md §1.7)."""
    return replace(entry, name=CLEANED["name"](entry.name)[0], phone=CLEANED["phone"](entry.phone)[0])


def _values(entry: HelperEntry | UnitEntry) -> dict[str, object]:
    """Return the columns of an entry as they are stored: nothing is None, texts are trimmed."""
    given = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return {n: (v.strip() or None if isinstance(v, str) else v) for n, v in given.items()}


def _count(session: Session, table: type[Synced], where: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(table).where(where, table.deleted_at.is_(None))
    return session.scalar(query) or 0
