"""Sheets of paper, in millimetres (domain.md §4.1)."""

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""

FOOTER = 23.0
"""What the footer takes at the bottom edge, its margin included."""


@dataclass(frozen=True)
class Paper:
    """A size with its margins; portrait leaves 20 mm on the left for binding."""

    name: str
    width: float
    height: float
    left: float = 15.0
    right: float = 15.0
    top: float = 15.0

    @property
    def usable(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def bottom(self) -> float:
        """Return where the content ends, measured from the upper edge."""
        return self.height - FOOTER


PAPERS = {
    paper.name: paper
    for paper in (
        Paper("A4p", 210, 297, left=20),
        Paper("A4l", 297, 210),
        Paper("A3p", 297, 420, left=20),
        Paper("A3l", 420, 297),
        Paper("A4x4", 210, 297, left=10, right=10, top=8),  # four cards to be cut apart
    )
}
