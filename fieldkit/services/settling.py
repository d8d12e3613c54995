"""Carries out what a person decided about a conflict, as ordinary changes of this laptop."""

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.chunks import marks
from fieldkit.db.store import Store
from fieldkit.db.tables import Conflict, HelperAssignment, Household
from fieldkit.errors import ConflictGone, PrimaryHelperClash
from fieldkit.services import following
from fieldkit.services.family import gone_together
from fieldkit.sync.local import run

SERVER, OTHER = "server", "other"
_REASSIGNED = "3"  # code table end_reason
_CLASH = "primary_clash"


def settle(store: Store, conflict_id: UUID, choice: str) -> None:
    """Write the chosen value and mark the conflict, in one transaction.

    `choice` is `server` (what came first) or `other`.  Raises `ConflictGone`, and `PrimaryHelperClash`
    where the pairing that is to be kept meets another one.
    """
    if choice not in (SERVER, OTHER):
        raise ValueError(choice)
    with store.writing() as session:
        conflict = session.get(Conflict, conflict_id)
        if conflict is None or conflict.chosen is not None:
            raise ConflictGone
        chosen = json.loads((conflict.server_value if choice == SERVER else conflict.other_value) or "{}")
        if conflict.kind == "primary":
            given_up = conflict.other_value if choice == SERVER else conflict.server_value
            _end_pairing(session, store, chosen, json.loads(given_up or "{}"))
        elif conflict.kind == "deleted" and choice == OTHER:
            gone_together.keep(session, conflict)
            _write(session, conflict, chosen | {"deleted_at": None, "deleted_reason": None})
        elif conflict.kind == "deleted":
            gone_together.leave(session, conflict, chosen)
        else:
            _write(session, conflict, chosen)
        conflict.chosen = choice
        conflict.settled_by = store.author.user
        conflict.settled_at = store.clock.now()
        following.settle_along(session, conflict, choice)


def _write(session: Session, conflict: Conflict, values: dict[str, Any]) -> None:
    """Set columns of the row to values in stored form, ids as hex.  Raises `PrimaryHelperClash`."""
    table = Synced.tables[conflict.tbl]
    ids, known = table.id_columns(), set(table.columns())
    names = [name for name in values if name in known]
    stored = [bytes.fromhex(values[n]) if n in ids and values[n] is not None else values[n] for n in names]
    sets = ", ".join(f"{name} = ?" for name in names)
    if not names:
        return
    session.flush()
    home = session.get(Household, conflict.household_id) if conflict.household_id else None
    try:
        run(
            session,
            f"UPDATE {conflict.tbl} SET {sets} WHERE id IN ({marks([0])})",  # noqa: S608 - declared names
            *stored,
            conflict.row_id.bytes,
        )
    except IntegrityError as error:  # the only guard is that of two primary helpers (C-1)
        name = (home.head_name or home.local_no) if home is not None else ""
        raise PrimaryHelperClash(household=name, helper="—") from error


def _end_pairing(session: Session, store: Store, kept: dict[str, Any], given_up: dict[str, Any]) -> None:
    """End the pairing given up the day before the kept one begins, or strike it if it began later."""
    row = session.get(HelperAssignment, UUID(hex=given_up["id"]))
    keeper = session.get(HelperAssignment, UUID(hex=kept["id"]))
    if row is None or row.deleted_at is not None:
        return
    begins = keeper.start_date if keeper else date.fromisoformat(kept["start_date"])
    if row.start_date < begins:
        row.end_date = begins - timedelta(days=1)
        row.end_reason = row.end_reason or _REASSIGNED
    else:
        row.deleted_at = store.clock.now()
        row.deleted_reason = _CLASH
    session.flush()
