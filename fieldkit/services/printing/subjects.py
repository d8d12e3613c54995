"""Of what a form is printed: what a person asks for, and what is settled from it and kept."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

_DAYS = ("as_of", "month", "posted_from", "posted_to")
_MANY = ("households", "pairings")


@dataclass(frozen=True)
class Asked:
    """What somebody wants a form of, as far as it was said; the form's kind finds the rest.

    `month` is any day in it; `sync` the number of a run in the history of syncs; `ledger` one by its id, else
    it is every ledger; `layout` one of the form's, empty for the usual one; `blank` asks for the form to be
    filled in by hand, whatever the register has; `groups` are villagers' groups by name, else it is the whole
    village.
    """

    village: str | None = None
    households: tuple[UUID, ...] = ()
    visit: UUID | None = None
    pairings: tuple[UUID, ...] = ()
    helper: UUID | None = None
    month: date | None = None
    sync: int | None = None
    year: int | None = None
    ledger: str = ""
    notice: UUID | None = None
    meeting: UUID | None = None
    layout: str = ""
    blank: bool = False
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Subject:
    """Of what a form is printed, and on the facts of which day; kept in the print record.

    `village` is empty for a form that is of no village.
    """

    village: str
    year: int
    as_of: date
    households: tuple[UUID, ...] = ()
    visit: UUID | None = None
    pairings: tuple[UUID, ...] = ()
    helper: UUID | None = None
    month: date | None = None
    sync: int | None = None
    posted_from: date | None = None
    posted_to: date | None = None
    ledger: str = ""
    notice: UUID | None = None
    meeting: UUID | None = None
    layout: str = ""
    blank: bool = False
    groups: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, settled: Asked, as_of: date, *, layout: str = "", posted_from: date | None = None,
        posted_to: date | None = None,
    ) -> "Subject":  # fmt: skip
        """Return what a kind of form settled, on the facts of a day; of the day's year if it named none."""
        return cls(
            settled.village or "", settled.year or as_of.year, as_of, settled.households, settled.visit,
            settled.pairings, settled.helper, settled.month, settled.sync, posted_from, posted_to,
            settled.ledger, settled.notice, settled.meeting, layout, settled.blank, settled.groups,
        )  # fmt: skip

    @property
    def household(self) -> UUID | None:
        """The household, if the form is of just one."""
        return self.households[0] if len(self.households) == 1 else None

    def to_json(self) -> str:
        """Return the form in the print record."""
        kept: dict[str, Any] = {
            name: [str(id) for id in value] if isinstance(value, tuple)
            else value if value is None or isinstance(value, int) else str(value)
            for name, value in vars(self).items()
        }  # fmt: skip
        return json.dumps(kept, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Subject":
        """Read what `to_json` wrote, in this release or an earlier one."""
        kept: dict[str, Any] = json.loads(text)
        if kept.get("household"):  # as the first release kept it
            kept["households"] = [kept["household"]]
        read: dict[str, Any] = {
            name: kept[name] for name in (f.name for f in fields(cls)) if kept.get(name) is not None
        }
        for name in _DAYS:
            if name in read:
                read[name] = date.fromisoformat(read[name])
        for name in _MANY:
            read[name] = tuple(UUID(id) for id in read.get(name, ()))
        for name in ("visit", "helper", "notice", "meeting"):
            if name in read:
                read[name] = UUID(read[name])
        read["groups"] = tuple(read.get("groups", ()))
        read["year"] = int(read["year"])
        return cls(**read)
