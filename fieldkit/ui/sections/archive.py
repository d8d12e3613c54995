"""The list of a household's paper file: what is there, what is missing, in which box it lies."""

from uuid import UUID

from PySide6.QtCore import QModelIndex

from fieldkit.domain.rights import Right
from fieldkit.services.archive_list import ArchiveLine, ArchiveList
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.archive_tick import ArchiveDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, restyle, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day

MARKS = {"1": "✓", "2": "✗", "3": "–"}  # of code table archive_state


class ArchiveSection(Card):
    """The 22 items; Enter ticks one."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("List of the paper file"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._of: tuple[UUID, int] | None = None
        self._fixed = False
        self.list: ArchiveList | None = None
        self.summary = text("", "body", wrap=True)
        self.rows: RowsModel[ArchiveLine] = RowsModel([
            Column(self.tr("No."), lambda line: line.item, 56),
            Column(self.tr("Item"), lambda line: line.label, 290, bold=True),
            Column(self.tr("State"), self._state, 150),
            Column(self.tr("Found"), self._found, 240),
            Column(self.tr("Box"), lambda line: line.box_no, 70),
            Column(self.tr("Page"), lambda line: line.page_no, 70),
            Column(self.tr("Checked on"), lambda line: day(line.checked_on), 0),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("List of the paper file"), row_height=36)
        self.table.setProperty("kind", "plain")
        self.table.opened.connect(self._open)
        self.hint = text(self.tr("Enter ticks an item and notes box and page."), "quiet", wrap=True)
        for part in (self.summary, self.table, self.hint):
            self.body.addWidget(part)
        self.hint.setVisible(not laptop.refusal(Right.EDIT))
        changes.attachments.connect(self.refresh)

    def show_household(self, id: UUID, year: int, *, fixed: bool = False) -> None:
        """Show the list of a household for a year; `fixed`: nothing is ticked."""
        self._of, self._fixed = (id, year), fixed
        self.hint.setVisible(not fixed and not self._laptop.refusal(Right.EDIT))
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        if self._of is not None:
            of = self._of
            read = self._laptop.archive_list.of
            self._jobs.start(self, lambda _: read(*of), then=self._show, otherwise=lambda _: None)

    def _show(self, found: ArchiveList) -> None:
        self.list = found
        self.aside.setText(self.tr("{there} of {wanted}").format(there=found.there, wanted=found.wanted))
        missing = " · ".join(line.label for line in found.missing)
        complete = self.tr("The paper file of {year} is complete.").format(year=found.year)
        lacks = self.tr("Missing for {year}: {items}").format(year=found.year, items=missing)
        self.summary.setText(lacks if missing else complete)
        restyle(self.summary, "due" if missing else "good")
        at = self.table.currentIndex().row()
        self.rows.show(list(found.lines))
        self.table.choose(max(at, 0))
        rows = self.table.verticalHeader().defaultSectionSize() * len(found.lines)
        above = self.table.horizontalHeader().sizeHint().height()
        below = self.table.horizontalScrollBar().sizeHint().height() if is_large() else px(4)
        self.table.setFixedHeight(rows + above + below)

    def _state(self, line: ArchiveLine) -> str:
        return f"{MARKS.get(line.state, '')} {line.state_label}".strip()

    def _found(self, line: ArchiveLine) -> str:
        return self.tr("ticked by hand") if line.by_hand else line.said

    def _open(self, at: QModelIndex) -> None:
        line = self.rows.row(at)
        if line is None or self._of is None or self._fixed or self._laptop.refusal(Right.EDIT):
            return
        household, year = self._of

        def keep(state: str | None, box: str, page: str) -> None:
            self._laptop.archive_list.tick(
                household, year, line.item, state=state, box_no=box, page_no=page,
                attachment_id=line.attachment_id,
            )  # fmt: skip
            self._changes.households.emit()
            self.refresh()

        ArchiveDialog(self, line, self._laptop.archive_list.states(), keep).exec()
        self.table.setFocus()
