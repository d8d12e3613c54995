"""Finds the row that a workbook brings back, among those that were marked deleted here."""

from typing import Any
from uuid import UUID

from fieldkit.db.undoing import UNDONE
from fieldkit.transfer.desk import root_of
from fieldkit.transfer.register import Target, Values


class Gone:
    """The deleted rows of a table: by their national number, else by where they were and who.

    A row without a number comes back only where its import was taken back; what a person deleted has
    no other mark than its number by which one could be sure.
    """

    def __init__(self, target: Target, number: str, within: str, identity: str, name: str) -> None:
        """Index the deleted rows of `target` by the fields named."""
        self._number, self._within, self._identity, self._name = number, within, identity, name
        self.by_no: dict[str, UUID] = {}
        self._by_who: dict[tuple[Any, str], list[UUID]] = {}
        for id, row in target.gone():
            if row.get(number):
                self.by_no[row[number]] = id
            elif row.get("deleted_reason") == UNDONE:
                self._by_who.setdefault(self._who(row), []).append(id)

    def _who(self, row: Values) -> tuple[Any, str]:
        return row[self._within], root_of(row.get(self._identity)) or row.get(self._name) or ""

    def take(self, values: Values) -> UUID | None:
        """Return the deleted row that new `values` mean, once; None where there is none."""
        number = values.get(self._number)
        if number in self.by_no:
            return self.by_no.pop(number)
        same = self._by_who.get(self._who(values)) if self._by_who else None
        return same.pop(0) if same else None
