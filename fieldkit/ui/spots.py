"""Where somebody is in the house: a room, and the page inside it."""

from dataclasses import dataclass
from uuid import UUID

from fieldkit.ui.widgets.parts import Room

HELP = "help"
HELP_PAGES = {"household": "household", "draft": "visit", "record": "visit", "import": "import",
              "compare": "import", "ledger": "ledger", "notice": "notices"}  # fmt: skip
"""The help page of a page inside a room; every other place has the page of its own name."""


@dataclass(frozen=True)
class Spot:
    """Where somebody was: a room, and the page inside it with what it shows."""

    place: str
    page: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class Aside:
    """What stays as it is while the help is open."""

    room: Room
    spot: Spot
