"""What a conflict looks like to the person who decides: whose household, which field, both values."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.tables import Conflict, Helper, Household, Person, PersonYear
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.fields import HOUSEHOLD, PERSON, PERSON_YEAR, Field, Fields

_LABELS = {
    "bank_name": QT_TRANSLATE_NOOP("Fields", "Bank"),
    "head_name": QT_TRANSLATE_NOOP("Fields", "Head of household"),
    "head_person_id": QT_TRANSLATE_NOOP("Fields", "Head of household"),
    "group_id": QT_TRANSLATE_NOOP("Fields", "Group"),
    "helper_id": QT_TRANSLATE_NOOP("Fields", "Helper"),
    "role": QT_TRANSLATE_NOOP("Fields", "Role of the helper"),
    "start_date": QT_TRANSLATE_NOOP("Fields", "Begin of the pairing"),
    "end_date": QT_TRANSLATE_NOOP("Fields", "End of the pairing"),
    "end_reason": QT_TRANSLATE_NOOP("Fields", "Reason of the end"),
    "deleted_at": QT_TRANSLATE_NOOP("Fields", "Deleted"),
    "deleted_reason": QT_TRANSLATE_NOOP("Fields", "Reason of the deletion"),
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "leader_name": QT_TRANSLATE_NOOP("Fields", "Leader"),
    "post": QT_TRANSLATE_NOOP("Fields", "Post"),
    "planned_on": QT_TRANSLATE_NOOP("Fields", "Planned for"),
    "window_from": QT_TRANSLATE_NOOP("Fields", "Window from"),
    "window_to": QT_TRANSLATE_NOOP("Fields", "Window to"),
    "visit_id": QT_TRANSLATE_NOOP("Fields", "Visit"),
    "done_on": QT_TRANSLATE_NOOP("Fields", "Visited on"),
    "skip_reason": QT_TRANSLATE_NOOP("Fields", "Why there was no visit"),
    "amount_fen": QT_TRANSLATE_NOOP("Fields", "Amount"),
    "net_fen": QT_TRANSLATE_NOOP("Fields", "Net income"),
    "per_capita_fen": QT_TRANSLATE_NOOP("Fields", "Net income per head"),
    "members": QT_TRANSLATE_NOOP("Fields", "Members"),
    "import_extra": QT_TRANSLATE_NOOP("Fields", "Further columns of the office's sheet"),
}  # fmt: skip
PRIMARY = QT_TRANSLATE_NOOP("Fields", "Primary helper")
DELETED = QT_TRANSLATE_NOOP("Fields", "Deleted or kept")
NOTHING = QT_TRANSLATE_NOOP("Fields", "(empty)")
GONE = QT_TRANSLATE_NOOP("Fields", "deleted")
SOMEBODY = QT_TRANSLATE_NOOP("Fields", "a laptop")

_FIELDS = {
    "household": {f.name: f for f in HOUSEHOLD},
    "person": {f.name: f for f in PERSON},
    "person_year": {f.name: f for f in PERSON_YEAR},
}
_COVERED = {  # columns that name nobody's screen shows openly, wherever they are (domain.md §4.2)
    "phone": "phone", "id_number": "id", "head_id_number": "id", "bank_account": "account",
    "disability_cert": "id",
}  # fmt: skip


@dataclass(frozen=True)
class ConflictView:
    """Two values for one thing: the one that reached the server first, and the other."""

    id: UUID
    kind: str  # field, deleted, primary
    household_id: UUID | None
    subject: str  # whose: the head's name, and the member's
    field: str
    server_value: str  # covered where a screen must cover it
    server_who: str  # person · laptop
    server_at: datetime | None  # by that laptop's clock
    other_value: str
    other_who: str
    other_at: datetime | None


class ConflictViews:
    """Puts conflict rows into words."""

    def __init__(self, fields: Fields, words: Words) -> None:
        """Speak in the words of `fields` and `words`."""
        self._fields = fields
        self._words = words

    def of(self, session: Session, conflict: Conflict) -> ConflictView:
        """Return one conflict for the screen."""
        return ConflictView(
            id=conflict.id,
            kind=conflict.kind,
            household_id=conflict.household_id,
            subject=self._subject(session, conflict),
            field=self._field(conflict),
            server_value=self._value(session, conflict, conflict.server_value),
            server_who=self._who(conflict.server_user, conflict.server_device),
            server_at=conflict.server_wall,
            other_value=self._value(session, conflict, conflict.other_value),
            other_who=self._who(conflict.other_user, conflict.other_device),
            other_at=conflict.other_wall,
        )

    def _subject(self, session: Session, conflict: Conflict) -> str:
        household = session.get(Household, conflict.household_id) if conflict.household_id else None
        parts = [household.head_name or household.local_no] if household else []
        parts += [n for n in (_own_name(session, conflict),) if n and n not in parts]
        return " · ".join(parts)

    def _field(self, conflict: Conflict) -> str:
        if conflict.kind == "primary":
            return self._words("Fields", PRIMARY)
        if conflict.kind == "deleted":
            return self._words("Fields", DELETED)
        return self._joined(self._label(conflict.tbl, c) for c in conflict.field.split("+"))

    def _label(self, table: str, column: str) -> str:
        field = _FIELDS.get(table, {}).get(column)
        source = field.label if field else _LABELS.get(column)
        return self._words("Fields", source) if source else column

    def _value(self, session: Session, conflict: Conflict, text: str | None) -> str:
        values: dict[str, Any] = json.loads(text) if text else {}
        if conflict.kind == "primary":
            return self._pairing(session, values)
        if "deleted_at" in values and values["deleted_at"] is not None:
            return self._words("Fields", GONE)
        named = len(values) > 1
        shown = []
        in_order = [c for c in conflict.field.split("+") if c in values]
        for column in in_order or values:
            said = self._shown(session, conflict.tbl, column, values[column])
            shown.append(f"{self._label(conflict.tbl, column)} {said}" if named else said)
        return self._joined(shown)

    def _pairing(self, session: Session, values: dict[str, Any]) -> str:
        helper = _name(session, Helper, values.get("helper_id"))
        until = values.get("end_date") or ""
        return f"{helper} {values.get('start_date', '')} – {until}".strip()

    def _shown(self, session: Session, table: str, column: str, value: Any) -> str:
        if value is None:
            return self._words("Fields", NOTHING)
        if column == "helper_id":
            return _name(session, Helper, value)
        if column == "head_person_id":
            return _name(session, Person, value)
        if column.endswith("_fen"):
            return f"{value / 100:,.2f}"
        known = _FIELDS.get(table, {}).get(column)
        field = known or Field(column, column, cover=_COVERED.get(column, ""))
        if field.kind == "codes":
            value = tuple(code for code in value.split(",") if code)
        elif field.kind == "yes":
            value = bool(value)
        return self._fields.view(field, value).shown

    def _who(self, user: str | None, device: str | None) -> str:
        return " · ".join(filter(None, (user, device))) or self._words("Fields", SOMEBODY)

    def _joined(self, parts: Any) -> str:
        return (", " if self._words.language == "en" else "、").join(parts)


def _own_name(session: Session, conflict: Conflict) -> str | None:
    """Return the name of what the conflict is about, where it is not the household itself."""
    table = Synced.tables.get(conflict.tbl)
    row = session.get(table, conflict.row_id) if table is not None else None
    if isinstance(row, PersonYear):
        row = session.get(Person, row.person_id)
    name = getattr(row, "name", None)
    return name if isinstance(name, str) else None


def _name(session: Session, table: type[Helper] | type[Person], hex_id: str | None) -> str:
    if not hex_id:
        return ""
    found = session.scalar(select(table.name).where(table.id == UUID(hex=hex_id)))
    return found or hex_id[-6:]
