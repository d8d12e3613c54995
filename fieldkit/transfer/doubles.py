"""Which of several records with one national number a row means: the number is unique only by rule.

A number may stand twice in a register all the same, typed long ago or on two laptops (domain.md §1.4, §1.7).
What a row says besides tells which is meant; where it does not, the row is refused, not guessed at.
"""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from fieldkit.transfer.desk import Desk, root_of
from fieldkit.transfer.register import Values
from fieldkit.transfer.remarks import Row

Records = Mapping[UUID, Values]
HOUSEHOLD, PERSON = "household", "person"


def note(index: dict[str, list[UUID]], number: str | None, id: UUID) -> None:
    """Remember that a record has a number."""
    if number and id not in index.setdefault(number, []):
        index[number].append(id)


def household(same: Sequence[UUID], rows: Records, who: Values, home: UUID | None) -> UUID | None:
    """Return which household a row means: where its person is known, else by local number, else by head."""
    local_no, name = who.get("local_no"), who.get("head_name")
    return _meant(
        same,
        lambda id: id == home,
        lambda id: local_no is not None and rows[id].get("local_no") == local_no,
        lambda id: headed(rows[id], who.get("head_id_number")),
        lambda id: name is not None and rows[id].get("head_name") == name,
    )


def person(same: Sequence[UUID], rows: Records, row: Row, household: UUID) -> UUID | None:
    """Return which person a row means: the one of the household, else by identity number, else by name."""
    root = root_of(row.get(PERSON, "id_number"))
    return _meant(
        same,
        lambda id: rows[id]["household_id"] == household,
        lambda id: bool(root) and root_of(rows[id].get("id_number")) == root,
        lambda id: rows[id].get("name") == row.get(PERSON, "name"),
    )


def refuse(desk: Desk, row: Row, table: str, at: tuple[str, str], same: Sequence[UUID], number: str) -> None:
    """Leave out a row that does not say which of several is meant, and name them (IMP-41)."""
    rows = desk.register[at[0]].rows
    named = "; ".join(called(desk, id) if at[0] == HOUSEHOLD else _member(desk, rows[id]) for id in same)
    desk.refuse(row, table, "IMP-41", at, number, named=named)


def torn(desk: Desk, row: Row, home: UUID | None, household: UUID) -> bool:
    """Refuse a row that says one household by its 户编号, and by its head the one where the person is.

    Who moves has the new head too (§1.8); so the 户编号 is wrong, and would move a family (IMP-42).
    """
    rows, said = desk.register[HOUSEHOLD].rows, row.get("head", "id_number")
    if home is None or home == household or headed(rows[household], said) or not headed(rows[home], said):
        return False
    names = {"by_number": called(desk, household), "by_head": called(desk, home)}
    desk.refuse(row, PERSON, "IMP-42", (HOUSEHOLD, "hh_no"), **names)
    return True


def headed(household: Values, number: str | None) -> bool:
    """Tell whether the head of a household has an identity number."""
    return bool(number) and root_of(household.get("head_id_number")) == root_of(number)


def called(desk: Desk, household: UUID) -> str:
    """Name a household: its head and its number here."""
    row = desk.register[HOUSEHOLD].rows[household]
    return f"{row.get('head_name') or ''} {row.get('local_no') or row.get('hh_no') or ''}".strip()


def _member(desk: Desk, person: Values) -> str:
    return f"{person.get('name') or ''}, {called(desk, person['household_id'])}"


def _meant(same: Sequence[UUID], *marks: Callable[[UUID], bool]) -> UUID | None:
    """Return the one that the first telling mark picks out; None where none tells them apart."""
    if len(same) == 1:
        return same[0]
    picked = ([id for id in same if mark(id)] for mark in marks)
    return next((found[0] for found in picked if len(found) == 1), None)
