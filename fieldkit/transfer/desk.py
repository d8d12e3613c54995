"""What the parts of an import share: the register, the village list, who was refused, who said what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.places import Places
from fieldkit.transfer.register import Register
from fieldkit.transfer.remarks import Remarks, Row

ROOT = 18
"""People are the same when the first eighteen characters of their numbers are (domain.md §2.9)."""


@dataclass
class Desk:
    """The common state of one import."""

    register: Register
    places: Places
    remarks: Remarks
    codes: CodeTables
    today: date
    refused: Counter[str] = field(default_factory=Counter)
    villages: frozenset[str] | None = None
    """The only villages the person may bring rows of; None: all of them."""
    elsewhere: frozenset[str] = frozenset()
    """National numbers of households and persons in villages the person does not see."""
    rows: dict[UUID, Row] = field(default_factory=dict)
    """The row that spoke last of a household, person, income sheet or pairing, by the record's id."""

    def refuse(
        self, row: Row, table: str, rule: str, at: tuple[str, str] | None = None, value: str = "",
        **details: object,
    ) -> None:  # fmt: skip
        """Leave a row out of the import, and say why."""
        row.refused = True
        self.refused[table] += 1
        self.remarks.on_row(rule, row, at, value, **details)

    def village(self, row: Row, table: str) -> str | None:
        """Return the village of a row and say when its name was completed.

        A name that no village has refuses the row (IMP-05); None without one means it says nothing.
        """
        if self.elsewhere and self._is_elsewhere(row):
            self.refuse(row, table, "IMP-05", ("place", "village"), row.get("place", "village") or "")
            return None
        place = row.given.get("place")
        if not place or not (place.get("village") or place.get("village_code")):
            return None
        code = self.places.find(place)
        name = place.get("village") or place.get("village_code") or ""
        if code is None or (self.villages is not None and code not in self.villages):
            self.refuse(row, table, "IMP-05", ("place", "village"), name)
            return None
        official = self.places.names[code]
        if place.get("village") and place["village"] != official:
            placed = row.sheet.fields["place", "village"]
            self.remarks.on_cell("IMP-18", row, placed, place["village"], official)
        return code

    def _is_elsewhere(self, row: Row) -> bool:
        numbers = (row.get("household", "hh_no"), row.get("person", "person_no"))
        return any(number in self.elsewhere for number in numbers)


def root_of(number: object) -> str:
    """Return the part of an identity number that tells who it is."""
    return str(number)[:ROOT] if number else ""


def year_of(row: Row, default: int) -> int:
    """Return the year a row is about: its own, else its sheet's title's, else `default`."""
    return row.get("row", "year") or row.sheet.year or default


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Sort rows so that neither the order of files nor of years matters: the latest comes last."""
    return sorted(
        rows, key=lambda row: (row.get("row", "year") or 0, row.sheet.file, row.sheet.name, row.number)
    )
