"""What is behind the lock."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from fieldkit.errors import FieldkitError

if TYPE_CHECKING:
    from fieldkit.services.laptop import Laptop
    from fieldkit.ui.spots import Spot


@dataclass(frozen=True)
class Behind:
    """What is behind the lock: the opened data while work on them goes on, and where the person was."""

    laptop: "Laptop | None"
    spot: "Spot"
    user: UUID
    failures: list[FieldkitError] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
