"""A small card on a larger sheet: lines one under another between its edges.

What stands on a card is laid out first and drawn when it is known to fit: `fill` tries sizes of type
from large to small, so that a household of one is easy to read and one of twelve still has room.
"""

from collections.abc import Callable, Sequence

from fieldkit.documents import stack as stacks
from fieldkit.documents.paper import POINTS
from fieldkit.documents.sheet import Sheet, Type

_PAD = 4.0  # millimetres inside the edge
_MARK = 4.0  # length of a cut mark
_THIN = 0.35
_SMALLEST = 0.72  # of the size: what is longer goes on on the next line
_PITCH = 1.32  # of the size
_SCALES = (1.18, 1.09, 1.0, 0.92, 0.85, 0.78, 0.71, 0.64, 0.57)


def fill(
    sheet: Sheet, place: tuple[float, float, float, float], write: "Callable[[Card], None]", *,
    most: float = _SCALES[0],
) -> None:  # fmt: skip
    """Let `write` fill a card at `place` (x, y, width, height) in the largest type up to `most` that fits."""
    for scale in (one for one in _SCALES if one <= most):
        card = Card(sheet, place, scale)
        write(card)
        if card.y <= card.bottom + 1e-6:
            break
    card.draw()


class Card:
    """One card; `y` is where its next line goes."""

    def __init__(self, sheet: Sheet, place: tuple[float, float, float, float], scale: float = 1.0) -> None:
        """Begin a card at `place`: x and y of the upper left corner, width, height in millimetres."""
        x, y, width, height = place
        self._sheet = sheet
        self._drawn: list[Callable[[], None]] = []
        self._edges = (x, y, x + width, y + height)
        self.left, self.right = x + _PAD, x + width - _PAD
        self.y, self.bottom = y + _PAD, y + height - _PAD
        self.scale = scale
        self.body = Type(stacks.body(), 9 * scale)
        self.strong = Type(stacks.heading(), 8.5 * scale)
        self.name = Type(stacks.title(), 16 * min(scale, 1.1))

    @property
    def width(self) -> float:
        """Return what a line may be long, in millimetres."""
        return self.right - self.left

    def draw(self) -> None:
        """Put what was laid out on the sheet."""
        for draw in self._drawn:
            draw()

    def foot(self) -> None:
        """Leave the place of the paper's number at the lower edge."""
        kind, middle = Type(self.body.stack, 6.5), self.bottom - 0.6
        self._drawn.append(lambda: self._sheet.stub(kind, self.left, middle))
        self.bottom -= 3.6

    def cut_marks(self) -> None:
        """Draw the corners to cut along, within the card."""
        x0, y0, x1, y1 = self._edges
        marks = []
        for x, inwards in ((x0, _MARK), (x1, -_MARK)):
            for y, down in ((y0, _MARK), (y1, -_MARK)):
                marks += [(x, y, x + inwards, y), (x, y, x, y + down)]
        self._lines(marks)

    def rule(self) -> None:
        """Draw a thin line over the card."""
        self.y += 0.8
        self._lines([(self.left, self.y, self.right, self.y)])
        self.y += 0.8

    def line(self, *cells: tuple[str, float], kind: Type | None = None) -> None:
        """Set texts side by side, each in its width; the tallest of them decides the height."""
        kind = kind or self.body
        self._note("row", *(text for text, _ in cells))
        x, tallest = self.left, 1
        for text, width in cells:
            lines, fitted = self._fit(kind, text, width - 0.8)
            for number, part in enumerate(lines):
                self._put(fitted, part, x, self._middle(kind, number))
            tallest = max(tallest, len(lines))
            x += width
        self.y += tallest * self._pitch(kind)

    def said(self, label: str, text: str) -> None:
        """Set a label and, beside it, what belongs to it, in as many lines as it takes."""
        wide = self.strong.width(label) + 1.6
        self._note("fields", label, text)
        self._put(self.strong, label, self.left, self._middle(self.body, 0))
        lines = self._sheet.lines(self.body, text, self.width - wide)
        for number, line in enumerate(lines):
            self._put(self.body, line.text, self.left + wide, self._middle(self.body, number))
        self.y += max(1, len(lines)) * self._pitch(self.body)

    def ends(self, left: str, right: str, kind: Type) -> None:
        """Set one text at the left and a smaller one at the right end of the line."""
        self._note("text", left, right)
        lines, fitted = self._fit(kind, left, self.width - self.body.width(right) - 2)
        for number, part in enumerate(lines):
            self._put(fitted, part, self.left, self._middle(kind, number))
        x = self.right - self.body.width(right)
        self._put(self.body, right, x, self._middle(kind, 0))
        self.y += len(lines) * self._pitch(kind)

    def boxes(self, cells: Sequence[tuple[str, str]], height: float) -> None:
        """Draw a frame in as many parts as there are cells, each a heading and what stands under it."""
        self._note("row", *(text for cell in cells for text in cell))
        share = self.width / max(1, len(cells))
        for place, (head, text) in enumerate(cells):
            x = self.left + place * share
            self._box(x, self.y, share, height)
            lines, fitted = self._fit(self.body, text, share - 1.6)
            self._centred(self.strong, head, x, share, self.y + height * 0.28)
            for number, part in enumerate(lines[:1]):
                self._centred(fitted, part, x, share, self.y + height * (0.7 + number * 0.2))
        self.y += height

    def ruled(self, most: int, *, least: int = 0, pitch: float = 6.5) -> None:
        """Draw `most` lines to write on, or as many as there is room for; `least` must have room."""
        free = int((self.bottom - self.y) / pitch)
        places = [self.y + pitch * (n + 1) for n in range(max(least, min(most, free)))]
        if places:
            self._lines([(self.left, y, self.right, y) for y in places])
            self.y = places[-1]

    # ------------------------------------------------------------ inside

    def _note(self, kind: str, *texts: str) -> None:
        self._drawn.append(lambda: self._sheet.note(kind, *texts))

    def _put(self, kind: Type, text: str, x: float, middle: float) -> None:
        self._drawn.append(lambda: self._sheet.put(kind, text, x, middle))

    def _lines(self, lines: list[tuple[float, float, float, float]]) -> None:
        self._drawn.append(lambda: self._sheet.page.lines(lines, _THIN))

    def _box(self, x: float, y: float, width: float, height: float) -> None:
        self._drawn.append(lambda: self._sheet.page.box(x, y, width, height, _THIN))

    def _pitch(self, kind: Type) -> float:
        return kind.size * _PITCH / POINTS

    def _middle(self, kind: Type, number: int) -> float:
        return self.y + (number + 0.5) * self._pitch(kind)

    def _centred(self, kind: Type, text: str, x: float, width: float, middle: float) -> None:
        self._put(kind, text, x + (width - kind.width(text)) / 2, middle)

    def _fit(self, kind: Type, text: str, width: float) -> tuple[list[str], Type]:
        """Set a text smaller until it is one line, down to what can still be read; then break it."""
        long = kind.width(text)
        if long <= width:
            return [text], kind
        fitted = Type(kind.stack, kind.size * max(_SMALLEST, width / long * 0.999))
        return [line.text for line in self._sheet.lines(fitted, text, width)], fitted
