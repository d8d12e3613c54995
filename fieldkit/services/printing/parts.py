"""A long print cut into parts: what is asked for, in which order, and how far one part reaches.

A part is what is read, made and written at once, so that memory does not grow with the work, and what
is lost when the power fails.  One file is never of more households than `VOLUME`: with two pages each that
is some 3 MB, far below the 50 MB of domain.md §4.4, and about 50 MB of memory.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from fieldkit.services.printing.printers import Handling

EACH = 100  # households that are read together where each gets a file of its own
VOLUME = 300  # households of one file


@dataclass
class AtWork:
    """A long print that is being made in this process: how far it is, whether it is to stop."""

    done: int = 0
    stop: bool = False


@dataclass(frozen=True)
class Order:
    """What somebody wants printed of many.

    `villages` are codes; with `households` only those, wherever they live.  `each` asks for one paper a
    household, `joined` for all villages in one file; `folder` takes the files, where they do not go to a
    `printer`, which gets every paper by itself.
    """

    form: str
    folder: Path | None = None
    villages: tuple[str, ...] = ()
    households: tuple[UUID, ...] = ()
    each: bool = False
    year: int | None = None
    month: date | None = None
    ledger: str = ""
    layout: str = ""
    masking: str | None = None
    printer: str = ""
    how: Handling = field(default_factory=Handling)
    helper: UUID | None = None  # whose households, where none are named
    joined: bool = False


@dataclass(frozen=True)
class Stretch:
    """The households of one village that are printed, in the order of papers; none: it is of the village."""

    village: str
    households: tuple[UUID, ...] = ()

    @property
    def weight(self) -> int:
        """How much it counts in what is done."""
        return len(self.households) or 1


@dataclass(frozen=True)
class Part:
    """What is made and written at once; `volume` numbers the files of a village that has several."""

    of: Stretch
    volume: int = 0


@dataclass(frozen=True)
class Work:
    """A print as it was begun, kept whole: the same register gives the same bytes when it goes on later."""

    order: Order
    year: int
    as_of: date
    profile: str
    stretches: tuple[Stretch, ...]

    @property
    def total(self) -> int:
        """Households, or villages where the form is of them."""
        return sum(stretch.weight for stretch in self.stretches)

    def parts(self, done: int) -> Iterator[Part]:
        """Return what is left after `done` of `total`."""
        size = EACH if self.order.each else VOLUME
        if self.order.each and self.order.printer:
            size = 1  # what lies in the tray of a printer is not printed twice
        for stretch in self.stretches:
            if done >= stretch.weight:
                done -= stretch.weight
                continue
            yield from _cut(stretch, size, done, numbered=not self.order.each)
            done = 0

    def to_json(self) -> tuple[str, str]:
        """Return what was asked and how it is to be made, as the record of the print keeps them."""
        asked = [[s.village, "".join(id.hex for id in s.households)] for s in self.stretches]
        kept = asdict(replace(self.order, households=(), villages=(), folder=None, helper=None))
        kept |= {"year": self.year, "as_of": self.as_of, "profile": self.profile}
        kept["selection"] = bool(self.order.households)
        return json.dumps(asked), json.dumps(kept, default=str, sort_keys=True)

    @classmethod
    def from_json(cls, asked: str, settings: str, folder: str) -> "Work":
        """Read what `to_json` wrote."""
        kept: dict[str, Any] = json.loads(settings)
        month = kept["month"]
        stretches = tuple(Stretch(village, _ids(hexes)) for village, hexes in json.loads(asked))
        chosen = tuple(id for s in stretches for id in s.households) if kept["selection"] else ()
        order = Order(
            kept["form"], Path(folder) if folder else None, tuple(s.village for s in stretches), chosen,
            kept["each"], kept["year"], date.fromisoformat(month) if month else None, kept["ledger"],
            kept["layout"], kept["masking"], kept["printer"], Handling(**kept["how"]),
            joined=kept.get("joined", False),
        )  # fmt: skip
        return cls(order, kept["year"], date.fromisoformat(kept["as_of"]), kept["profile"], stretches)


def _ids(hexes: str) -> tuple[UUID, ...]:
    return tuple(UUID(hexes[at : at + 32]) for at in range(0, len(hexes), 32))


def _cut(stretch: Stretch, size: int, done: int, *, numbered: bool) -> Iterator[Part]:
    ids = stretch.households
    if not ids:
        yield Part(stretch)
    several = numbered and len(ids) > size
    for at in range(done, len(ids), size):
        yield Part(replace(stretch, households=ids[at : at + size]), at // size + 1 if several else 0)


def names_of(local_nos: Mapping[UUID, str], village: str) -> dict[UUID, str]:
    """Return for each household what its file is called by: its local number, made unlike every other.

    Never a person's name (domain.md §4.2); who has no number of his own is told by the end of the id.
    """
    seen: dict[str, int] = {}
    for number in local_nos.values():
        seen[number] = seen.get(number, 0) + 1
    return {
        id: number if number and seen[number] == 1 else f"{number or village}-{id.hex[-8:]}"
        for id, number in local_nos.items()
    }
