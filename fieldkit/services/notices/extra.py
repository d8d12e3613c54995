"""What a notice keeps in its column `particulars`."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

Said = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Extra:
    """What the column `particulars` holds: what a kind says besides, and how its form is set.

    Of an issued one also the days on its paper, and which of `title` and `body` somebody wrote.
    """

    said: Said = ()
    printed: tuple[date | None, date | None] = (None, None)
    own: tuple[str, ...] = ()
    layout: str = ""

    @classmethod
    def read(cls, kept: str | None) -> "Extra":
        """Read the column."""
        found: dict[str, Any] = json.loads(kept) if kept else {}
        days = [date.fromisoformat(d) if d else None for d in found.get("printed", (None, None))]
        said = tuple((str(name), str(text)) for name, text in found.get("said", ()))
        return cls(said, (days[0], days[1]), tuple(found.get("own", ())), str(found.get("layout", "")))

    def write(self) -> str | None:
        """Return what goes into the column."""
        kept: dict[str, Any] = {"said": [list(pair) for pair in self.said]} if self.said else {}
        if any(self.printed):
            kept["printed"] = [d.isoformat() if d else None for d in self.printed]
        if self.own:
            kept["own"] = list(self.own)
        if self.layout:
            kept["layout"] = self.layout
        return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None
