"""Says what changes did, one line a thing: added, deleted, brought back, or a value that was another."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.columns import COLUMNS
from fieldkit.services.kinds import KINDS
from fieldkit.services.values import NOTHING, Values

ADDED = QT_TRANSLATE_NOOP("History", "added: {noun} {names}")
DELETED = QT_TRANSLATE_NOOP("History", "deleted: {noun} {names}")
RESTORED = QT_TRANSLATE_NOOP("History", "brought back: {noun} {names}")
CHANGED = QT_TRANSLATE_NOOP("History", "{what}: {old} → {new}")
REASON = QT_TRANSLATE_NOOP("History", "({reason})")
MORE = QT_TRANSLATE_NOOP("History", "and {count} more")
SAYING = QT_TRANSLATE_NOOP("History", "{subject} ({told})")
AND = QT_TRANSLATE_NOOP("History", "; ")

MOST_NAMES = 6
MOST_TOLD = 2
"""So many new records that have names are told with their values."""
_NAMED = frozenset({"person_change", "household_status"})  # records that are called by more than their values
_KEPT = "past"  # that a year's state was kept changes nothing a person sees
MOST_VALUES = 4
"""Of a yearly record that is added with its values; with more of them, only that it was added is said."""


class Changed(Protocol):
    """One change: an entry of `_outbox`, or what a sync changed in a row."""

    @property
    def tbl(self) -> str: ...  # noqa: D102

    @property
    def row_id(self) -> UUID: ...  # noqa: D102

    @property
    def op(self) -> str: ...  # noqa: D102

    @property
    def new(self) -> dict[str, Any]: ...  # noqa: D102

    @property
    def old(self) -> dict[str, Any]: ...  # noqa: D102


@dataclass(frozen=True)
class _Mark:
    """Records of one table that were added, deleted or brought back together."""

    said: str
    tbl: str
    reason: str


class ChangeLines:
    """Puts changes into words."""

    def __init__(self, values: Values, words: Words) -> None:
        """Speak in the words of `values` and `words`."""
        self._values = values
        self._words = words

    def of(self, session: Session, changes: Iterable[Changed]) -> tuple[str, ...]:
        """Return the lines of changes that were made together; covered values stay covered."""
        marks: dict[_Mark, list[tuple[str, str]]] = defaultdict(list)
        lines: list[str] = []
        for change in changes:
            if change.tbl == _KEPT:
                continue
            subject = self._values.subject(session, change.tbl, change.row_id)
            if change.op == "I":
                values = self._first_values(session, change, subject)
                if values:
                    lines += values
                else:
                    named = change.tbl in _NAMED
                    told = "" if named else self._values.telling(session, change.tbl, change.new)
                    marks[_Mark(ADDED, change.tbl, "")].append((subject, told))
            elif _turned(change):
                gone = change.new["deleted_at"] is not None
                reason = change.new.get("deleted_reason") if gone else ""
                mark = _Mark(DELETED if gone else RESTORED, change.tbl, str(reason or ""))
                marks[mark].append((subject, ""))
            else:
                lines += self._changed(session, change, subject)
        return (*(self._marked(session, mark, names) for mark, names in marks.items()), *lines)

    def _marked(self, session: Session, mark: _Mark, records: list[tuple[str, str]]) -> str:
        """Say what was added, deleted or brought back; new records with their most telling values.

        Of many that have names the names are enough.
        """
        whole = len(records) <= MOST_TOLD
        named = [name for one in records if (name := self._called(mark.tbl, *one, whole=whole))]
        telling = any(told for _, told in records) and (whole or not records[0][0])
        shown = self._words("History", AND).join(named[:MOST_NAMES]) if telling else ""
        shown = shown or self._values.joined(named[:MOST_NAMES])
        if len(named) > MOST_NAMES:
            shown += " " + self._words("History", MORE, count=len(named) - MOST_NAMES)
        said = self._words("History", mark.said, noun=self._values.noun(mark.tbl), names=shown).strip()
        if mark.reason:
            reason = self._values.shown(session, mark.tbl, "deleted_reason", mark.reason)
            said = f"{said} {self._words('History', REASON, reason=reason)}"
        return said

    def _called(self, tbl: str, subject: str, told: str, *, whole: bool) -> str:
        own = tbl in KINDS  # then what it is called is made of the same values
        if not told or (subject and not own and not whole):
            return subject
        return self._words("History", SAYING, subject=subject, told=told) if subject and not own else told

    def _first_values(self, session: Session, change: Changed, subject: str) -> list[str]:
        """Say a year's first few values one by one: they were typed as values, not as a record."""
        if change.tbl != "person_year":
            return []
        empty = self._words("Fields", NOTHING)
        told = [c for c, v in change.new.items() if _told(change.tbl, c) and c != "year" and v is not None]
        if len(told) > MOST_VALUES:
            return []
        return [
            self._line(
                change.tbl, c, subject, empty, self._values.shown(session, change.tbl, c, change.new[c])
            )
            for c in told
        ]

    def _changed(self, session: Session, change: Changed, subject: str) -> list[str]:
        return [
            self._line(
                change.tbl, column, subject,
                self._values.shown(session, change.tbl, column, change.old.get(column)),
                self._values.shown(session, change.tbl, column, value),
            )
            for column, value in change.new.items()
            if _told(change.tbl, column) and value != change.old.get(column)
        ]  # fmt: skip

    def _line(self, tbl: str, column: str, subject: str, old: str, new: str) -> str:
        what = " · ".join(part for part in (subject, self._values.label(tbl, column)) if part)
        return self._words("History", CHANGED, what=what, old=old, new=new)


def _turned(change: Changed) -> bool:
    """Tell whether a change deleted a record or brought it back."""
    return "deleted_at" in change.new and change.new["deleted_at"] != change.old.get("deleted_at")


def _told(tbl: str, column: str) -> bool:
    """Tell whether a column says something to a person; ids that follow from others do not."""
    field = COLUMNS.get(tbl, {}).get(column)
    return field is not None and field.kind != "still"
