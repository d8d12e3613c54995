"""What a conflict looks like to the person who decides: whose household, which field, both values."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.history import REFERS
from fieldkit.db.tables import Conflict, Household
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.family.gone_together import standing
from fieldkit.services.fields import Fields
from fieldkit.services.values import GONE, Values, helper_name

PRIMARY = QT_TRANSLATE_NOOP("Fields", "Primary helper")
DELETED = QT_TRANSLATE_NOOP("Fields", "Deleted or kept")
_ABOVE = ("income_id", "visit_id", "item_id", "dev_plan_id", "plan_id")
"""Columns that name the record above one that does not name its household."""
_DEEPEST = 4
SOMEBODY = QT_TRANSLATE_NOOP("Fields", "a laptop")

_NAMED = 3  # so many added rows of a kind are named, more are counted


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
        self._values = Values(fields, words)
        self._words = words

    def of(self, session: Session, conflict: Conflict) -> ConflictView:
        """Return one conflict for the screen."""
        return ConflictView(
            id=conflict.id,
            kind=conflict.kind,
            household_id=_home(session, conflict),
            subject=self._subject(session, conflict),
            field=self._field(conflict),
            server_value=self._value(session, conflict, conflict.server_value),
            server_who=self._who(conflict.server_user, conflict.server_device),
            server_at=conflict.server_wall,
            other_value=self._other(session, conflict),
            other_who=self._who(conflict.other_user, conflict.other_device),
            other_at=conflict.other_wall,
        )

    def _subject(self, session: Session, conflict: Conflict) -> str:
        home = _home(session, conflict)
        household = session.get(Household, home) if home else None
        parts = [household.head_name or household.local_no] if household else []
        if conflict.kind == "primary":  # its values name the helpers
            return "".join(parts)
        own = self._values.subject(session, conflict.tbl, conflict.row_id)
        parts += [own] if own and own not in parts else []
        return " · ".join(parts)

    def _field(self, conflict: Conflict) -> str:
        if conflict.kind == "primary":
            return self._words("Fields", PRIMARY)
        if conflict.kind == "deleted":
            return self._words("Fields", DELETED)
        return self._values.joined(self._values.label(conflict.tbl, c) for c in conflict.field.split("+"))

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
            said = self._values.shown(session, conflict.tbl, column, values[column])
            shown.append(f"{self._values.label(conflict.tbl, column)} {said}" if named else said)
        return self._values.joined(shown)

    def _other(self, session: Session, conflict: Conflict) -> str:
        """Say what the other did; of a deleted household also what was added to it since."""
        parts = [self._value(session, conflict, conflict.other_value)]
        if conflict.kind == "deleted" and conflict.tbl == "household":
            for tbl, ids in standing(session, conflict.row_id).items():
                parts.append(self._several(session, tbl, ids))
        return self._values.joined(part for part in parts if part)

    def _several(self, session: Session, tbl: str, ids: list[UUID]) -> str:
        """Name the rows of a table, and count them where they are many."""
        names = [name for id in ids[:_NAMED] if (name := self._values.subject(session, tbl, id))]
        noun = self._values.noun(tbl)
        if len(ids) > _NAMED or not names:
            return f"{noun} ({len(ids)})"
        return f"{noun} {self._values.joined(names)}"

    def _pairing(self, session: Session, values: dict[str, Any]) -> str:
        helper = helper_name(session, values.get("helper_id"))
        until = values.get("end_date") or ""
        return f"{helper} {values.get('start_date', '')} – {until}".strip()

    def _who(self, user: str | None, device: str | None) -> str:
        return " · ".join(filter(None, (user, device))) or self._words("Fields", SOMEBODY)


def _home(session: Session, conflict: Conflict) -> UUID | None:
    """Return whose file the conflict is in; a record under another one belongs where that one does."""
    table, id = conflict.tbl, conflict.row_id
    if conflict.household_id is not None:
        return conflict.household_id
    for _ in range(_DEEPEST):
        declared = Synced.tables.get(table)
        row = session.get(declared, id) if declared is not None else None
        home = getattr(row, "household_id", None)
        above = next((name for name in _ABOVE if getattr(row, name, None) is not None), None)
        if home is not None or above is None:
            return home if isinstance(home, UUID) else None
        table, id = REFERS[above], getattr(row, above)
    return None
