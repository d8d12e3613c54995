"""What one value was before: who changed it, when, on which laptop, and from what to what."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldkit.services.history import ValueChange
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import button, row, rule, scrolled, text
from fieldkit.ui.words import moment


class ValueHistoryDialog(QDialog):
    """The history of one value, the newest first; an old value can be put back."""

    def __init__(
        self, parent: QWidget, title: str, changes: list[ValueChange], put: Callable[[str], object] | None
    ) -> None:
        """`title` says whose value it is; `put` types a value again, None where one may not."""
        super().__init__(parent)
        self._put = put
        self.setWindowTitle(self.tr("History of a value"))
        self.setMinimumWidth(px(620))
        inner = QWidget()
        self.list = QVBoxLayout(inner)
        self.list.setContentsMargins(0, 0, px(8), 0)
        self.list.setSpacing(px(6))
        for number, change in enumerate(changes):
            self._add(change, last=number == 0)
        if not changes:
            self.list.addWidget(text(self.tr("Nothing is known of earlier values."), "quiet"))
        self.list.addStretch(1)
        area = scrolled(inner)
        area.setMinimumHeight(px(min(90 * max(len(changes), 1), 420)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(22), px(18), px(22), px(18))
        outer.setSpacing(px(12))
        outer.addWidget(text(title, "big", wrap=True))
        outer.addWidget(area, 1)
        self.shut = button(self.tr("Close"), self.reject, kind="primary")
        self.shut.setDefault(True)
        outer.addLayout(row(None, self.shut))
        self.shut.setFocus()

    def _add(self, change: ValueChange, *, last: bool) -> None:
        if not last:
            self.list.addWidget(rule())
        year = self.tr("{year}: ").format(year=change.year) if change.year else ""
        line = row(text(f"{year}{change.old} → {change.new}", "strong", wrap=True), gap=12)
        line.setStretch(0, 1)
        if change.back is not None and self._put is not None:
            again = button(self.tr("Put “{value}” back").format(value=_short(change.old)), kind="link")
            again.clicked.connect(partial(self._put_back, change.back))
            line.addWidget(again)
        self.list.addLayout(line)
        parts = (moment(change.at), change.who, change.where, change.source)
        self.list.addWidget(text(" · ".join(part for part in parts if part), "quiet", wrap=True))

    def _put_back(self, typed: str) -> None:
        self.accept()
        if self._put is not None:
            self._put(typed)


def _short(words: str) -> str:
    return words if len(words) <= 12 else f"{words[:11]}…"
