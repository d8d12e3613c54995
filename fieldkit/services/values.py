"""Says stored values in words: what the outbox, the township and a conflict tell of a row."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.history import REFERS
from fieldkit.db.tables import (
    Conflict,
    Division,
    Helper,
    HelperAssignment,
    Household,
    HouseholdStatus,
    IncomeItem,
    IncomeYear,
    Person,
    PersonChange,
    PersonYear,
    VillageGroup,
    Visit,
    VisitSlot,
)
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.columns import NOUNS, column
from fieldkit.services.fields import STARS, Field, Fields
from fieldkit.services.kinds import KINDS
from fieldkit.services.standing_rows import UNKNOWN

NOTHING = QT_TRANSLATE_NOOP("Fields", "(empty)")
GONE = QT_TRANSLATE_NOOP("Fields", "deleted")
PRESENT = QT_TRANSLATE_NOOP("Fields", "there")
_TELLING = {  # of tables whose kind says no columns: what tells most of a new one
    "income_year": ("net_fen", "per_capita_fen"), "visit": ("kind",),
    "person_year": ("health", "labour", "education"), "helper_assignment": ("role", "start_date"),
    "household_year": ("members_end", "house_area", "land_arable"),
}  # fmt: skip
_BARE = frozenset({"text", "long", "code", "codes", "date", "month", "row", "year"})  # they need no label
_MOST_TOLD, _MOST_NAMED, _MOST_SIGNS = 3, 2, 24
_VISIT_NO = QT_TRANSLATE_NOOP("Fields", "visit {no} of {year}")


class Values:
    """Reads values in stored form, ids as hex, in one language and profile."""

    def __init__(self, fields: Fields, words: Words) -> None:
        """Speak in the words of `fields` and `words`."""
        self._fields = fields
        self._words = words

    def label(self, table: str, name: str) -> str:
        """Say what a column is called."""
        source = column(table, name).label
        if source and source != name:
            return self._words("Fields", source)
        return self.noun(REFERS[name]) if name in REFERS else name

    def shown(self, session: Session, table: str, name: str, value: Any) -> str:
        """Say a stored value, covered where a screen must cover it; an empty one says so."""
        if name == "deleted_at":
            return self._words("Fields", PRESENT if value is None else GONE)
        field = column(table, name)
        if self._fields.hides(field, whole=table in KINDS and KINDS[table].private):
            return STARS
        if value is None or value == "":
            return self._words("Fields", NOTHING)
        named = field.table if field.kind == "row" else self._refers(table, name)
        if named:
            return self._named(session, named, str(value))
        if field.kind == "fen":
            return f"{value / 100:,.2f}"
        if field.kind == "place":
            return self.joined(_division(session, code) for code in str(value).split(","))
        if field.kind == "kept":  # what an office sent may hold anything: only its names are said
            return self.joined(json.loads(value)) if isinstance(value, str) else ""
        return self._fields.view(field, self.read(field, value)).shown

    def read(self, field: Field, value: Any) -> Any:
        """Turn a stored value into what `Fields` shows and types."""
        if value is None:
            return None
        if field.kind == "codes":
            return tuple(code for code in str(value).split(",") if code)
        return bool(value) if field.kind == "yes" else value

    def noun(self, table: str) -> str:
        """Say what one record of a table is called."""
        return self._words("Nouns", NOUNS[table]) if table in NOUNS else table

    def joined(self, parts: Iterable[str]) -> str:
        """Set parts one beside the other."""
        return (", " if self._words.language == "en" else "、").join(parts)

    def subject(self, session: Session, table: str, row_id: UUID) -> str:
        """Say whose row it is, where it is not the household's own: a member, a helper, a planned visit."""
        declared = Synced.tables.get(table)
        row = session.get(declared, row_id) if declared is not None else None
        if isinstance(row, PersonYear):
            person = session.get(Person, row.person_id)
            return " ".join(str(part) for part in (person.name if person else "", row.year) if part)
        if isinstance(row, HelperAssignment):
            return self._named(session, "helper", row.helper_id.hex)
        if isinstance(row, IncomeItem):
            sheet = session.get(IncomeYear, row.income_id)
            line = self._fields.label("income_line", row.line)
            return " ".join(str(part) for part in (sheet.year if sheet else "", line) if part)
        if isinstance(row, VisitSlot):
            return self._words("Fields", _VISIT_NO).format(no=row.no, year=row.year)
        if isinstance(row, Household | Conflict):
            return ""
        if isinstance(row, PersonChange):
            person = session.get(Person, row.person_id)
            what = self._fields.label("person_change", row.change)
            return " ".join(part for part in (person.name if person else "", what) if part)
        if isinstance(row, HouseholdStatus):
            since = "" if row.valid_from == UNKNOWN else f" {row.valid_from}"
            return self._fields.label("status", row.status) + since
        if isinstance(row, Visit):
            return row.visit_date.isoformat()
        name = getattr(row, "name", None) or getattr(row, "signer_name", None)
        if name is None and row is not None and table in KINDS:
            return self._of_row(session, table, row)
        name = name or getattr(row, "year", None)
        return str(name) if name is not None else ""

    def telling(self, session: Session, table: str, new: Mapping[str, Any]) -> str:
        """Say what tells most of a new record, in two or three of its values; covered ones are left out."""
        return self._told(session, table, new, _MOST_TOLD)

    def _of_row(self, session: Session, table: str, row: Synced) -> str:
        columns = (one for one in _columns_of(table) if KINDS[table].by_name[one].kind in _BARE)
        return self._told(session, table, {one: _stored(getattr(row, one)) for one in columns}, _MOST_NAMED)

    def _told(self, session: Session, table: str, new: Mapping[str, Any], most: int) -> str:
        parts: list[str] = []
        for name in _columns_of(table):
            value, field = new.get(name), column(table, name)
            if value in (None, "") or len(parts) == most:
                continue
            said = self.shown(session, table, name, value)
            if said == STARS:
                continue
            if len(said) > _MOST_SIGNS:
                said = said[: _MOST_SIGNS - 1] + "…"
            bare = field.kind in _BARE and table != "person_year"
            parts.append(said if bare else f"{self.label(table, name)} {said}")
        return " · ".join(parts)

    def _refers(self, table: str, name: str) -> str:
        """Name the table whose row an id column names; empty for everything else."""
        declared = Synced.tables.get(table)
        return REFERS.get(name, "") if declared is not None and name in declared.id_columns() else ""

    def _named(self, session: Session, table: str, hex_id: str) -> str:
        row: Any = session.get(Synced.tables[table], UUID(hex=hex_id))
        if isinstance(row, Household):
            return household_name(session, row)
        found = getattr(row, "name", None) or (row and self.subject(session, table, row.id))
        return str(found) if found else f"{self.noun(table)} …{hex_id[-6:]}"


def _division(session: Session, code: str) -> str:
    """Name a division; its code where this laptop does not know it."""
    return session.scalar(select(Division.name).where(Division.code == code)) or code


def _columns_of(table: str) -> tuple[str, ...]:
    return _TELLING.get(table) or (KINDS[table].columns if table in KINDS else ())


def _stored(value: Any) -> Any:
    """Return a value of a row as it is stored."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, tuple | list):
        return ",".join(value)
    return value.isoformat() if isinstance(value, date) else value


def household_name(session: Session, household: Household) -> str:
    """Say a household so that it cannot be taken for another: head, local number, group."""
    head = session.get(Person, household.head_person_id) if household.head_person_id else None
    group = session.get(VillageGroup, household.group_id) if household.group_id else None
    parts = (head.name if head else household.head_name, household.local_no, group.name if group else "")
    return " ".join(part for part in parts if part)


def helper_name(session: Session, hex_id: str | None) -> str:
    """Return the name of a helper by id; the end of the id where there is none."""
    if not hex_id:
        return ""
    return session.scalar(select(Helper.name).where(Helper.id == UUID(hex=hex_id))) or hex_id[-6:]
