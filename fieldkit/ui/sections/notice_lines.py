"""The households on a notice: added, corrected and taken off while it is a draft."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldkit.domain.notices import State
from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.notice_line import AddHouseholdsDialog, LineDialog
from fieldkit.ui.dialogs.questions import attempt
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Card, button
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import money

if TYPE_CHECKING:
    from fieldkit.services.notices.views import LineView, NoticeView

MOST = 8  # rows in sight
BY_MEASURE = ("N41", "N42")


class LinesTable(Table):
    """The households of a notice; Del asks to take one off."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class LinesCard(Card):
    """A table of households; Enter corrects one, Del takes it off."""

    changed = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("Households"))
        self._laptop = laptop
        self._view: NoticeView | None = None
        self.rows: RowsModel[LineView] = RowsModel([
            Column(self.tr("No."), lambda r: r.no, 44, numeric=True),
            Column(self.tr("Head"), lambda r: r.head, 96, bold=True),
            Column(self.tr("Group"), lambda r: r.group, 76),
            Column(self.tr("People"), lambda r: r.people or "", 60, numeric=True),
            Column(self.tr("As"), self._as, 0),
            Column(self.tr("Amount (yuan)"), lambda r: money(r.amount_fen), 110, numeric=True),
        ])  # fmt: skip
        self.table = LinesTable(self.rows, self.tr("Households on the notice"), row_height=36)
        self.table.opened.connect(self._correct)
        self.body.addWidget(self.table)
        self.bar = QWidget()
        line = FlowLayout(self.bar)
        self.add = button(self.tr("Add households…"), self._add, key="Ctrl+H")
        mark = self.table.currentIndex
        self.correct = button(self.tr("Correct…") + "  Enter", lambda: self._correct(mark()))
        self.off = button(self.tr("Take off") + "  Del", self._take_off, kind="danger")
        for made in (self.add, self.correct, self.off):
            line.addWidget(allow(made, laptop, Right.NOTICE))
        self.body.addWidget(self.bar)
        self.table.removed.connect(self._take_off)

    def _as(self, line: "LineView") -> str:
        parts = (line.what or line.kind_text, line.standard, line.quantity, line.note)
        return " · ".join(part for part in parts if part)

    @property
    def _draft(self) -> bool:
        return self._view is not None and self._view.state is State.DRAFT

    def show_lines(self, view: "NoticeView") -> None:
        """Show who is on a notice."""
        self._view = view
        marked = self.rows.show_again(view.lines, self.table.currentIndex())
        self.aside.setText(self.tr("%n household(s)", "", view.row.households))
        self.table.setVisible(bool(view.lines))
        self.table.be_high(max(1, min(len(view.lines), MOST)))
        self.table.setColumnHidden(5, view.row.kind not in BY_MEASURE)
        self.table.choose(marked)
        self.bar.setVisible(self._draft)
        for made in (self.correct, self.off):
            made.setEnabled(bool(view.lines))

    def go_to(self, line: UUID | None) -> None:
        """Put the mark on a household and correct what its line lacks, or go where households are added."""
        ids = [one.id for one in self._view.lines] if self._view else []
        if line in ids:
            self.table.choose(self.rows.position(ids.index(line)))
            self.table.setFocus()
            by_measure = self._view is not None and self._view.row.kind in BY_MEASURE
            at = self.table.currentIndex()
            marked = self.rows.row(at)
            if marked is not None and (marked.lacking if by_measure else not marked.kind_text):
                self._correct(at)
        else:
            self.add.setFocus()

    def _add(self) -> None:
        if self._view is None or not self._draft:
            return
        dialog = AddHouseholdsDialog(self, self._laptop, self._view)
        if dialog.exec():
            self.changed.emit()

    def _correct(self, index: QModelIndex) -> None:
        line = self.rows.row(index)
        if line is None or not self._draft or self._laptop.refusal(Right.NOTICE):
            return
        by_measure = self._view is not None and self._view.row.kind in BY_MEASURE
        if LineDialog(self, self._laptop, line, by_measure=by_measure).exec():
            self.changed.emit()

    def _take_off(self) -> None:
        line = self.rows.row(self.table.currentIndex())
        if line is None or not self._draft or self._laptop.refusal(Right.NOTICE):
            return
        if attempt(self, partial(self._laptop.notices.remove_line, line.id)):
            self.changed.emit()
