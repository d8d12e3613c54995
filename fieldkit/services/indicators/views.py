"""What the screens know of indicators; light, for they are read when a room opens."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldkit.domain.indicators import Figure


@dataclass(frozen=True)
class PlaceFigures:
    """The figures of a village, or of all: by indicator."""

    code: str  # empty: all of them
    name: str
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class Part:
    """A part of a composition in words; `code` narrows the list of households to it."""

    code: str
    label: str
    count: int
    share: str  # in per cent, as it is printed


@dataclass(frozen=True)
class MadeUp:
    """How something is made up, and a sentence where the shares do not add up to 100."""

    parts: tuple[Part, ...]
    whole: int
    warning: str


@dataclass(frozen=True)
class Statistics:
    """Everything the room shows of a year."""

    year: int
    total: PlaceFigures
    villages: tuple[PlaceFigures, ...]
    types: MadeUp
    causes: MadeUp
