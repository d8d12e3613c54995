"""One cell of a workbook, corrected for this import; the workbook itself stays as it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter

from fieldkit.ui.widgets.form import Choice, line
from fieldkit.ui.widgets.parts import Card, button, row, text

if TYPE_CHECKING:
    from fieldkit.domain.quality.findings import Finding
    from fieldkit.services.importing.service import Line


class CellFix(Card):
    """Whose row it is, what is wrong, which cell, what it shall say.  Enter takes it, Esc leaves it."""

    taken = Signal(object, int, str)  # the finding, the column, what was typed
    left = Signal()

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._finding: Finding | None = None
        self._line: Line | None = None
        self._typed: dict[int, str] = {}
        self.who = text("", "strong")
        self.why = text("", "body", wrap=True)
        self.column = Choice([])
        self.column.setAccessibleName(self.tr("Column"))
        self.column.currentIndexChanged.connect(lambda _: self._show_cell())
        self.value = line()
        self.value.setAccessibleName(self.tr("What the cell shall say"))
        self.value.returnPressed.connect(self._take)
        self.take = button(self.tr("Take it"), self._take, kind="primary")
        self.cancel = button(self.tr("Leave it"), self.leave)
        self.body.addLayout(row(self.who, None, gap=8))
        self.body.addWidget(self.why)
        cell = row(gap=10)
        cell.addWidget(self.column, 2)
        cell.addWidget(self.value, 4)
        self.body.addLayout(cell)
        note = self.tr("The row is judged again at once. The workbook itself is not changed.")
        self.body.addWidget(text(note, "quiet", wrap=True))
        self.body.addLayout(row(None, self.take, self.cancel, gap=10))
        self.hide()

    @property
    def open(self) -> bool:
        """Whether a cell is being corrected."""
        return self._finding is not None

    def ask(self, finding: "Finding", found: "Line", corrected: dict[int, str]) -> None:
        """Open the cell a finding is about, or the row's first; `corrected` are contents by column."""
        self._finding, self._line, self._typed = finding, found, corrected
        where = self.tr("{file}, row {row}").format(file=finding.file, row=found.row)
        self.who.setText(f"{where}  {found.who}".strip())
        self.why.setText(finding.message)
        at = next((cell.column for cell in found.cells if cell.header == finding.column), None)
        self.column.blockSignals(True)
        self.column.offer([(str(cell.column), cell.header) for cell in found.cells], None)
        self.column.setCurrentIndex(max(self.column.findData(str(at)), 0))
        self.column.blockSignals(False)
        self._show_cell()
        self.show()
        self.value.setFocus()

    def _show_cell(self) -> None:
        cells = self._line.cells if self._line else ()
        cell = next((c for c in cells if str(c.column) == self.column.code), None)
        if cell is None:
            return
        self.value.setText(self._typed.get(cell.column, cell.value))
        self.value.selectAll()
        completer = None
        if cell.choices:
            completer = QCompleter(list(cell.choices), self.value)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            self.value.setPlaceholderText("、".join(cell.choices[:6]))
        else:
            self.value.setPlaceholderText("")
        self.value.setCompleter(completer)  # type: ignore[arg-type]

    def _take(self) -> None:
        if self._finding is not None and self.column.code:
            finding, self._finding = self._finding, None
            self.hide()
            self.taken.emit(finding, int(self.column.code), self.value.text())

    def leave(self) -> None:
        """Close without taking anything."""
        if self._finding is not None:
            self._finding = None
            self.hide()
            self.left.emit()
