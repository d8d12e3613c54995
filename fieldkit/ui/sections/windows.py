"""The year as four windows, each with how far its visits are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.services.visits.agenda import WindowCounts, YearCounts
from fieldkit.services.which import DUE, OVERDUE
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import GAP, Card, Elided, button, restyle, row, text

ONE_LINE = 110  # percent; at larger text the counts of a window take two lines


class WindowCard(Card):
    """One of the four windows."""

    picked = Signal(int, str)  # number and state

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self._state = DUE
        self.layout().setContentsMargins(px(14), px(10), px(14), px(10))  # type: ignore[union-attr]
        self.title = Elided("strong")
        self.span = text("", "quiet")
        self.done = text("", "goodfigure")
        self.of = text("", "quiet")
        self.note = button("", lambda: self.picked.emit(self.number, self._state), kind="link")
        self.body.setSpacing(px(2))
        if is_large():
            self.layout().setContentsMargins(px(6), px(2), px(6), px(2))  # type: ignore[union-attr]
            self.title.setMinimumWidth(px(14))
            self.body.addLayout(row(self.title, self.note, gap=2))
            return
        self.body.addWidget(self.title)
        self.body.addWidget(self.span)
        if px(100) <= ONE_LINE:
            self.body.addLayout(row(self.done, self.of, None, self.note))
        else:
            self.body.addLayout(row(self.done, self.of, None))
            self.body.addLayout(row(self.note, None))

    def show_counts(self, title: str, counts: WindowCounts | None, *, closed: bool) -> None:
        """Show how far this window's visits are; `closed` where the year is over."""
        self.title.setText(title)
        found = counts or WindowCounts(self.number, "", *[None] * 2)  # type: ignore[arg-type]
        self.span.setText(f"{found.window_from:%m-%d} – {found.window_to:%m-%d}" if counts else "—")
        self.done.setText(f"{found.done:,}")
        self.of.setText(self.tr("of {all} done").format(all=f"{found.all - found.exempt:,}"))
        self._state = OVERDUE if found.overdue else DUE
        if is_large():
            note = f"{found.done:,} / {found.all - found.exempt:,}"
            self.title.setText(f"{self.number}")
        elif found.overdue:
            late = found.overdue
            note = self.tr("%n missed", "", late) if closed else self.tr("%n overdue", "", late)
        else:
            note = self.tr("%n due", "", found.due) if found.due else ""
        self.note.setText(f"{note} ›" if note and not is_large() else note)
        self.note.setVisible(bool(note))
        self.note.setAccessibleName(f"{title} {note}")
        restyle(self.note, "latelink" if found.overdue else "duelink")
        freed = self.tr("%n freed", "", found.exempt) if found.exempt else ""
        self.setToolTip(f"{title} {freed}".strip())
        self.setAccessibleName(f"{title} {self.done.text()} {self.of.text()} {note} {freed}".strip())


class Windows(QWidget):
    """The four windows beside each other."""

    picked = Signal(int, str)

    def __init__(self, codes: CodeTables, language: str) -> None:
        super().__init__()
        self._purposes = codes["visit_purpose"]
        self._language = language
        self.cards = [WindowCard(number) for number in (1, 2, 3, 4)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP if not is_large() else 6))
        for card in self.cards:
            layout.addWidget(card, 1)
            card.picked.connect(self.picked)

    def show_counts(self, counts: YearCounts) -> None:
        """Show the year."""
        by_number = {part.no: part for part in counts.windows}
        for card in self.cards:
            part = by_number.get(card.number)
            label = self._purposes.label(part.purpose if part else str(card.number), self._language)
            title = self.tr("{no} · {purpose}").format(no=card.number, purpose=label)
            card.show_counts(title, part, closed=counts.closed)
