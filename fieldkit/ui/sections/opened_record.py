"""A record as it is shown when it is open, read off the ui thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from fieldkit.services.laptop import Laptop

if TYPE_CHECKING:
    from fieldkit.services.records.service import RecordList, RecordView


@dataclass(frozen=True)
class Opened:
    """A record with the lists of what belongs to it."""

    view: "RecordView"
    below: "dict[str, RecordList]"


def read_record(laptop: Laptop, kind: str, id: UUID) -> Opened:
    """Read a record with the lists of what belongs to it.  Raises `NotFound`."""
    view = laptop.records.view(kind, id)
    return Opened(view, {name: laptop.records.listed(name, id) for name in view.below})
