"""Which explanation belongs to which finding (docs/decisions/0021).

An explanation is of one check of a rule: two sentences that a rule says at one field are explained one by
one.  What was explained before checks had names is found while the rule says only one thing there.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.tables import OpenFinding
from fieldkit.db.types import named_id
from fieldkit.domain.quality.rules import check_named
from fieldkit.sync.local import run

_OF = (
    "FROM finding_note x WHERE x.household_id = f.household_id AND x.rule_id = f.rule "
    "AND x.row_id = f.row_id AND x.at = f.at AND length(x.stands) = 16 AND instr(f.stands, x.stands) > 0 "
    "AND x.deleted_at IS NULL"
)
NOTE_OF = f"(SELECT x.id {_OF} ORDER BY x.explained_at DESC, x.id LIMIT 1)"
"""The id of the note that explains the finding `f` as it stands; NULL where nobody did."""


def notes_of(session: Session, found: OpenFinding) -> list[UUID]:
    """Return the notes that explain a finding as it stands, the newest first."""
    rows = run(
        session,
        f"SELECT x.id {_OF.replace(' WHERE', ', _finding f WHERE', 1)} AND f.id = ? "
        "ORDER BY x.explained_at DESC, x.id",
        found.id.bytes,
    )
    return [UUID(bytes=bytes(id)) for (id,) in rows]


def note_id(found: OpenFinding) -> UUID:
    """Return the id of the note that explains a finding: of its rule, record and field, and of the check."""
    named = check_named(found.rule, found.sentence)
    return named_id("finding", found.rule, found.row_id, found.at, *([named] if named else []))


def digest_of(found: OpenFinding) -> str:
    """Return the digest that an explanation of a finding holds by."""
    return found.stands.partition(" ")[0]
