"""The lines of a table on one page: across under every row, upright between its columns."""

from collections.abc import Sequence

from fieldkit.documents.press import Page

LINE = 0.72
"""Points of frames and of the lines between cells: whole dots at 100, 200, 300 and 600 an inch, so that all
are seen equally strong."""


class Ruling:
    """Gathers where rows end and columns stand, and draws it all at once at the end of the page."""

    def __init__(self, left: float, right: float, top: float) -> None:
        """Begin the frame at the height `top`, from `left` to `right`."""
        self._left, self._right, self._top = left, right, top
        self._bottom = top
        self._across: list[float] = []
        self._short: list[tuple[float, float, float, float]] = []
        self._stretches: list[tuple[tuple[float, ...], float, float]] = []

    def row(self, bottom: float, edges: Sequence[float], *, ruled: bool = True) -> None:
        """Add a row down to `bottom`, its cells between `edges`; `ruled` draws the line under it."""
        inner = tuple(edges[1:-1])
        if self._stretches and self._stretches[-1][0] == inner:
            self._stretches[-1] = (inner, self._stretches[-1][1], bottom)
        else:
            self._stretches.append((inner, self._bottom, bottom))
        self._bottom = bottom
        if ruled:
            self._across.append(bottom)

    def under(self, left: float, right: float, y: float) -> None:
        """Draw a line under a part of a row."""
        self._short.append((left, y, right, y))

    def draw(self, page: Page) -> None:
        """Draw lines and frame."""
        across = [(self._left, y, self._right, y) for y in self._across if y < self._bottom - 1e-6]
        uprights = [(x, top, x, bottom) for edges, top, bottom in self._stretches for x in edges]
        page.lines(across + self._short + uprights, LINE)
        height = self._bottom - self._top
        page.box(self._left, self._top, self._right - self._left, height, LINE)
