"""A form to fill in: rows of labels and values, and blocks of ruled lines that run over pages."""

from dataclasses import dataclass

from fieldkit.documents.breaker import Line
from fieldkit.documents.cells import Cell, fit
from fieldkit.documents.columns import Align, padding
from fieldkit.documents.paper import POINTS
from fieldkit.documents.ruling import LINE
from fieldkit.documents.sheet import Sheet, Type

_PAD_X, _PAD_Y = 1.5, 0.9  # millimetres inside a cell
_RULE = 0.25  # points: lines to write on
_TIGHT = 1.25


@dataclass(frozen=True)
class Field:
    """A label and its value; a width of 0 takes what the others leave, a `head` of 0 the grid's."""

    label: str
    value: str = ""
    width: float = 0.0
    head: float = 0.0


class Grid:
    """Draws framed rows from margin to margin; labels are `label` millimetres wide."""

    def __init__(self, sheet: Sheet, *, label: float = 24.0, row: float = 8.5, size: float = 0.0) -> None:
        """Draw on `sheet`, values in `size` points.

        A row is `row` millimetres high, or higher if its text needs it.
        """
        self._sheet = sheet
        self._label = label
        self._row = row
        self._kind = Type(sheet.body.stack, size or max(sheet.body.size - 1, sheet.least))
        self._head = Type(sheet.head.stack, max(self._kind.size - 0.5, sheet.least))

    def row(self, *given: Field) -> None:
        """Draw one row of fields; it is never split."""
        sheet = self._sheet
        sheet.note("fields", *(text for field in given for text in (field.label, field.value)))
        free = sheet.paper.usable - sum(field.width for field in given)
        open_ones = sum(not field.width for field in given) or 1
        widths = [field.width or free / open_ones for field in given]
        texts = [self._texts(field, width) for field, width in zip(given, widths, strict=True)]
        height = max([self._row, *(tall for _, _, tall in texts)])
        sheet.need(height)
        edges = [sheet.paper.left]
        for field, width, (label, lines, _) in zip(given, widths, texts, strict=True):
            left = edges[-1]
            middle, right = left + (field.head or self._label), left + width
            self._set(label.kind, label.lines, left, middle - left, height, centred=True)
            self._set(self._kind, lines, middle, right - middle, height)
            edges += [middle, right]
        sheet.page.cells(edges, sheet.y, height, LINE)
        sheet.y += height

    def _texts(self, field: Field, width: float) -> tuple[Cell, list[Line], float]:
        """Return the label, the lines of the value, and how high the higher one is."""
        head = field.head or self._label
        label = self._labelled(field.label, head)
        lines = self._sheet.lines(self._kind, field.value, width - head - 2 * _PAD_X)
        tall = max(len(label.lines) * self._head.size, len(lines) * self._kind.size)
        return label, lines, tall * _TIGHT / POINTS + 2 * _PAD_Y

    def block(self, label: str, text: str, *, least: int = 1, pitch: float = 7.0) -> None:
        """Draw a text on ruled lines, `least` of them at least; it goes on over pages."""
        sheet = self._sheet
        sheet.note("lines", label, text)
        width = sheet.paper.usable - self._label - 2 * _PAD_X
        lines = [line.text for line in sheet.lines(self._kind, text, width)] if text else []
        lines += [""] * (least - len(lines))
        while lines:
            fit = int((sheet.room - 2 * _PAD_Y) / pitch)
            if fit < min(len(lines), 3):
                sheet.new_page()
                continue
            self._ruled(label, lines[:fit], pitch)
            lines = lines[fit:]

    def _ruled(self, label: str, lines: list[str], pitch: float) -> None:
        sheet = self._sheet
        height = len(lines) * pitch + 2 * _PAD_Y
        cell = self._labelled(label, self._label)
        left, x = sheet.paper.left, sheet.paper.left + self._label
        self._set(cell.kind, cell.lines, left, self._label, height, centred=True)
        sheet.page.cells((left, x, left + sheet.paper.usable), sheet.y, height, LINE)
        width = sheet.paper.usable - self._label
        y = sheet.y + _PAD_Y
        for count, line in enumerate(lines, 1):
            sheet.put(self._kind, line, x + _PAD_X, y + pitch / 2 + 0.4)
            y += pitch
            if count < len(lines):
                sheet.page.lines([(x + _PAD_X, y, x + width - _PAD_X, y)], _RULE)
        sheet.y += height

    def _labelled(self, text: str, width: float) -> Cell:
        """Break a label so that no character of it stands alone."""
        return fit(self._sheet, text, width - 2 * (_PAD_X - padding(width)), self._head, Align.CENTRE)

    def _set(
        self, kind: Type, lines: list[Line], x: float, width: float, height: float, *, centred: bool = False
    ) -> None:
        sheet = self._sheet
        leading = kind.size * _TIGHT / POINTS
        middle = sheet.y + (height - (len(lines) - 1) * leading) / 2
        for line in lines:
            shift = (width - line.width / POINTS) / 2 if centred else _PAD_X
            sheet.put(kind, line.text, x + shift, middle)
            middle += leading
