"""What an import would change, record by record, in the words of the sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.headers import HELPERS, HOUSEHOLDS, MEMBERS, columns_of
from fieldkit.transfer.register import Register, Target, Values
from fieldkit.transfer.saying import Writer, as_text, writer

_SHOWN = ("household", "person", "person_year", "income_year", "helper_assignment")


@dataclass(frozen=True)
class Change:
    """A record that would be added or changed; `fields` are (column, old text, new text)."""

    table: str
    added: bool
    key: str
    name: str
    fields: tuple[tuple[str, str, str], ...]


def changes(register: Register, codes: CodeTables) -> Iterator[Change]:
    """Go through the records people know: added ones first, then changed ones with what changes."""
    words = _words(codes)
    for table in _SHOWN:
        target = register[table]
        for id in target.new:
            key, name = _who(register, target, id)
            yield Change(table, True, key, name, ())
        for id, before in target.changed().items():
            key, name = _who(register, target, id)
            row = target.rows[id]
            fields = tuple(
                _field(words, table, field, old, row.get(field)) for field, old in sorted(before.items())
            )
            yield Change(table, False, key, name, fields)


def _words(codes: CodeTables) -> dict[tuple[str, str], tuple[str, Writer]]:
    return {
        (column.table, column.field): (column.header, writer(column.type, codes))
        for kind in (HOUSEHOLDS, MEMBERS, HELPERS)
        for column in columns_of(kind)
    }


def _field(
    words: dict[tuple[str, str], tuple[str, Writer]], table: str, field: str, old: Any, new: Any
) -> tuple[str, str, str]:
    header, write = words.get((table, field), (field, as_text))
    return header, "" if old is None else write(old), "" if new is None else write(new)


def _who(register: Register, target: Target, id: UUID) -> tuple[str, str]:
    row: Values = target.rows[id]
    if target.name in ("person", "person_year"):
        person = row if target.name == "person" else register["person"].rows[row["person_id"]]
        return person.get("person_no") or "", person["name"]
    household = row if target.name == "household" else register["household"].rows[row["household_id"]]
    return household.get("hh_no") or household.get("local_no") or "", household.get("head_name") or ""
