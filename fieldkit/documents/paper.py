"""Sheets of paper, in millimetres (domain.md §4.1)."""

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""

FOOTER = 23.0
"""What the footer takes at the bottom edge, its margin included."""


@dataclass(frozen=True)
class Paper:
    """A size with its margins; portrait leaves 20 mm on the left for binding.

    `foot` is what the footer takes, its margin included; `body` the size of the type in points; `leaf` names
    the page two of which stand side by side on this sheet, to be folded and stitched (`documents.booklet`).
    """

    name: str
    width: float
    height: float
    left: float = 15.0
    right: float = 15.0
    top: float = 15.0
    foot: float = FOOTER
    body: float = 12.0
    leaf: str = ""

    @property
    def usable(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def bottom(self) -> float:
        """Return where the content ends, measured from the upper edge."""
        return self.height - self.foot


PAPERS = {
    paper.name: paper
    for paper in (
        Paper("A4p", 210, 297, left=20),
        Paper("A4l", 297, 210),
        Paper("A3p", 297, 420, left=20),
        Paper("A3l", 420, 297),
        Paper("A5p", 148, 210, left=15, right=10, top=10),
        Paper("A4x2", 210, 297, left=10, right=10, top=8),  # two cards to be cut apart
        Paper("A4x4", 210, 297, left=10, right=10, top=8),  # four cards to be cut apart
        Paper("A5b", 148, 210, left=11, right=11, top=11, foot=13, body=10),  # a page of a booklet
        Paper("A4b", 297, 210, leaf="A5b"),  # printed on both sides, turned over the short edge
    )
}
