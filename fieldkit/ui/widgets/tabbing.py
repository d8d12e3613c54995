"""Tab goes as one reads: what is put onto a page later would else be reached after everything else."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def in_reading_order(page: QWidget, after: QWidget | None = None) -> None:
    """Let Tab go through `page` in the order of its layouts, beginning behind `after`."""
    stops = [*([after] if after is not None else []), *_stops(page)]
    for one, next_ in pairwise(stops):
        QWidget.setTabOrder(one, next_)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
    layout = part.layout()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if layout is not None:
        yield from _inside(layout)
    elif inside is not None:
        yield from _stops(inside)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _inside(inner)


def in_view(part: QWidget, margin: int) -> None:
    """Scroll every area around `part` so far that it can be seen, `margin` px from the edges."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, margin)
        around = around.parentWidget()


def go_out(form: QWidget, now: QWidget, step: int) -> None:
    """Put the cursor on what comes behind `form` (1) or before it (-1), wherever Tab would go inside."""
    part = now
    while True:
        part = (part.nextInFocusChain() if step > 0 else part.previousInFocusChain()) or now
        if part is now:
            return
        reached = part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and part is not form and not form.isAncestorOf(part):
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return
