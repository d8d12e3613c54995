"""What a sync changes in rows that were here before: this laptop's history of edits made elsewhere."""

import json
from typing import Any

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.chunks import chunks, marks
from fieldkit.sync import wire
from fieldkit.sync.local import many, run

_NOT_TOLD = ("conflict", "division")  # nobody edits them


def note(
    session: Session,
    table: type[Synced],
    rows: list[wire.Row],
    columns: list[str],
    known: dict[bytes, int],
    now: str,
) -> None:
    """Write to `_arrival` what `rows`, about to be stored, change; `columns` are those of their values.

    `known` are the versions this laptop has: what is new here costs nothing, so a first download is
    as quick as without.
    """
    name = table.__tablename__
    coming = {row.id: row for row in rows if row.id in known and row.ver != known[row.id]}
    if name in _NOT_TOLD or not coming:
        return
    mine = set(table.columns())
    used = [(at, column) for at, column in enumerate(columns) if column in mine]
    asked = ["id", "scope", *(column for _, column in used)]
    notes = []
    for part in chunks(list(coming)):
        query = f"SELECT {', '.join(asked)} FROM {name} WHERE id IN ({marks(part)})"  # noqa: S608 - declared
        for row_id, *before in run(session, query, *part):
            row = coming[row_id]
            after = [row.scope, *((row.values or [])[at] for at, _ in used)]
            old, new = _differing(asked[1:], before, after)
            if new:
                notes.append((name, row_id, now, row.by, row.device, old, new))
    many(
        session,
        'INSERT INTO _arrival(tbl, row_id, at, "by", device, old, new) VALUES (?, ?, ?, ?, ?, ?, ?)',
        notes,
    )


def _differing(names: list[str], before: list[Any], after: list[Any]) -> tuple[str, str]:
    """Return the columns that differ as they were and as they will be; empty where none does."""
    changed = [(name, old, new) for name, old, new in zip(names, before, after, strict=True) if old != new]
    if not changed:
        return "", ""
    return _json({n: old for n, old, _ in changed}), _json({n: new for n, _, new in changed})


def _json(values: dict[str, Any]) -> str:
    shown = {k: v.hex() if isinstance(v, bytes) else v for k, v in values.items()}
    return json.dumps(shown, ensure_ascii=False)
