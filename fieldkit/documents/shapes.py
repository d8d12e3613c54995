"""Lines and areas of a page as operators of PDF; places in millimetres from the upper left corner.

Greys go from 0, black, to 1, white.  Every shape leaves black behind for the next one.
"""

import math
from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import xObjectName

from fieldkit.documents.paper import POINTS

Point = tuple[float, float]
_QUARTER = math.pi / 2


class Shapes:
    """What is drawn on a page besides text; texts stand over it."""

    __slots__ = ("_height", "_line", "_shapes")

    def __init__(self, height: float) -> None:
        """Begin an empty page of `height` millimetres."""
        self._height = height
        self._shapes: list[str] = []
        self._line = 0.0  # points, of the last one drawn

    def lines(self, lines: Sequence[tuple[float, float, float, float]], width: float) -> None:
        """Draw straight lines of `width` points."""
        top = self._height
        path = [
            f"{a * POINTS:.2f} {(top - b) * POINTS:.2f} m {c * POINTS:.2f} {(top - d) * POINTS:.2f} l"
            for a, b, c, d in lines
        ]
        if path:
            self._width(width)
            self._shapes.append(f"{' '.join(path)} S")

    def image(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture of the document's `pictures.Album`; `y` is its upper edge."""
        place = f"{x * POINTS:.2f} {(self._height - y - height) * POINTS:.2f}"
        size = f"{width * POINTS:.2f} 0 0 {height * POINTS:.2f}"
        self._shapes.append(f"q {size} {place} cm /{name} Do Q")

    def box(self, x: float, y: float, width: float, height: float, line: float) -> None:
        """Draw a frame; `y` is its upper edge."""
        left, low = x * POINTS, (self._height - y - height) * POINTS
        size = f"{width * POINTS:.2f} {height * POINTS:.2f}"
        self._width(line)
        self._shapes.append(f"{left:.2f} {low:.2f} {size} re S")

    def cells(self, edges: Sequence[float], y: float, height: float, line: float) -> None:
        """Draw frames side by side between `edges`; `y` is their upper edge."""
        self.box(edges[0], y, edges[-1] - edges[0], height, line)
        low, high = f"{(self._height - y - height) * POINTS:.2f}", f"{(self._height - y) * POINTS:.2f}"
        path = [f"{x:.2f} {low} m {x:.2f} {high} l" for x in [edge * POINTS for edge in edges[1:-1]]]
        self._shapes.append(f"{' '.join(path)} S")

    def squares(self, squares: Sequence[tuple[float, float, float, float]], grey: float = 0.0) -> None:
        """Fill rectangles (x, y of the upper edge, width, height)."""
        top = self._height
        path = [
            f"{x * POINTS:.3f} {(top - y - h) * POINTS:.3f} {w * POINTS:.3f} {h * POINTS:.3f} re"
            for x, y, w, h in squares
        ]
        if path:
            self._paint(" ".join(path), 0.0, grey or None, fill=True)

    def polyline(
        self, points: Sequence[Point], line: float, *, closed: bool = False, grey: float | None = None
    ) -> None:
        """Draw a broken line of `line` points, or nothing for 0; filled with `grey` if one is given."""
        steps = [f"{self._at(point)} {'l' if count else 'm'}" for count, point in enumerate(points)]
        if steps:
            self._paint(" ".join(steps) + (" h" if closed else ""), line, grey, fill=grey is not None)

    def ring(self, x: float, y: float, radius: float) -> None:
        """Draw a fine dashed circle around (x, y): where a seal goes."""
        path = f"{self._at((x + radius, y))} m {self._round(x, y, radius)} h"
        self._width(0.5)
        self._shapes.append(f"[3 3] 0 d 0.6 G {path} S [] 0 d 0 G")

    def stamp(self, name: str) -> None:
        """Draw what `Press.keep` keeps under a name, where it was drawn."""
        self._shapes.append(f"/{xObjectName(name)} Do")

    def corners(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        """Return the lower left and the upper right corner of a rectangle in points."""
        left, top = x * POINTS, (self._height - y) * POINTS
        return left, top - height * POINTS, left + width * POINTS, top

    def drawn(self) -> str:
        """Return the operators so far."""
        return "\n".join(self._shapes)

    # ------------------------------------------------------------ inside

    def _width(self, line: float) -> None:
        """Draw lines of `line` points from here on."""
        if line != self._line:
            self._line = line
            self._shapes.append(f"{line:g} w")

    def _at(self, point: Point) -> str:
        return f"{point[0] * POINTS:.2f} {(self._height - point[1]) * POINTS:.2f}"

    def _round(self, x: float, y: float, radius: float) -> str:
        """Return a circle as curves of a quarter turn (error below 0.03 % of the radius)."""
        reach = 4 / 3 * math.tan(_QUARTER / 4) * radius
        curves = []
        for part in range(4):
            a, b = part * _QUARTER, (part + 1) * _QUARTER
            start, end = _on(x, y, radius, a), _on(x, y, radius, b)
            out = (start[0] - reach * math.sin(a), start[1] + reach * math.cos(a))
            back = (end[0] + reach * math.sin(b), end[1] - reach * math.cos(b))
            curves.append(f"{self._at(out)} {self._at(back)} {self._at(end)} c")
        return " ".join(curves)

    def _paint(self, path: str, line: float, grey: float | None, *, fill: bool) -> None:
        if line:
            self._width(line)
        operator = ("B" if line else "f") if fill else ("S" if line else "n")
        drawn = f"{path} {operator}"
        self._shapes.append(f"{grey:g} g {drawn} 0 g" if grey else drawn)


def _on(x: float, y: float, radius: float, angle: float) -> Point:
    """Return a point of a circle; the angle grows clockwise, as y grows downwards."""
    return x + radius * math.cos(angle), y + radius * math.sin(angle)
