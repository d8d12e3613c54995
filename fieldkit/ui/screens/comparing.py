"""An office's list beside the register: who is in both, only there, only here, and what differs."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.drop import PATTERNS, documents, dropped
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import EmptyState, Room, button, column, say, scrolled, shortcut, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.comparing import Compared, Line

PERSONS, HOUSEHOLDS = "persons", "households"
DIFFERING = 3
_KEYS = ("Alt+1", "Alt+2", "Alt+3", "Alt+4")  # of the four parts


class ComparingScreen(Room):
    """Choose a list; four chips say how many there are of each, and each row opens its household."""

    closed = Signal()
    household_opened = Signal(UUID)

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__(self.tr("Compare a list"))
        self._laptop = laptop
        self._jobs = jobs
        self._job: Job | None = None
        self._found: Compared | None = None
        self._part = 0
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self.choose = button(self.tr("Choose the list…"), self._choose, kind="primary", key="Ctrl+O")
        self.save = button(self.tr("Save as a workbook…"), self._save, key="Ctrl+S")
        self.open = button(self.tr("Open the household"), self._open_chosen, key="Ctrl+E")
        allow(self.save, laptop, Right.EXPORT)
        for part in (self.open, self.save, self.choose):
            self.buttons.addWidget(part)
        self._make_asking()
        self._make_tables()
        self._make_page()
        self.setAcceptDrops(True)
        self.first = self.choose
        self._show_actions()

    # ------------------------------------------------------------ what it is made of

    def _make_asking(self) -> None:
        self.kinds = ChipChoice(self)
        kinds = (self.tr("Persons"), "Alt+P"), (self.tr("Households"), "Alt+H")
        self._kind_chips = []
        for number, (label, key) in enumerate(kinds):
            chip = button(label, partial(self._take_kind, number), kind="chip", key=key)
            self.kinds.add(chip, number)
            self._kind_chips.append(chip)
        self.kinds.choose(0)
        self._kind = PERSONS
        self.among = Choice([("", self.tr("as the list says")), *self._laptop.comparing.subjects()])
        self.among.setAccessibleName(self.tr("Whom of the register the list should have"))
        self.among.setMinimumContentsLength(12)
        self.among.activated.connect(lambda _: self._again())
        shortcut("Alt+W", self, self.among.setFocus)

    def _make_tables(self) -> None:
        village: Column[Line] = Column(self.tr("Village"), lambda r: r.village, 150)
        head: Column[Line] = Column(self.tr("Head"), lambda r: r.head, 110)
        name: Column[Line] = Column(self.tr("Name"), lambda r: r.name, 110, bold=True)
        number: Column[Line] = Column(self.tr("Identity number"), lambda r: r.number, 180)
        line: Column[Line] = Column(self.tr("Row of the list"), lambda r: r.row, 130)
        remark: Column[Line] = Column(self.tr("Remark"), lambda r: r.remark, 0)
        self.people: RowsModel[Line] = RowsModel([village, head, name, number, line, remark])
        self.differing: RowsModel[Line] = RowsModel([
            village, head, name, Column(self.tr("Field"), lambda r: r.field, 200),
            Column(self.tr("The list says"), lambda r: r.there, 0, colour=lambda _: "due_text"),
            Column(self.tr("The register says"), lambda r: r.here, 0), line,
        ])  # fmt: skip
        self.tables = QStackedWidget()
        self.tables.setMinimumHeight(px(240))
        titles = self.tr("Compared"), self.tr("Differing fields")
        for model, title in zip((self.people, self.differing), titles, strict=True):
            table = Table(model, title)
            table.opened.connect(self._open)
            table.moved.connect(lambda _: self._show_actions())
            self.tables.addWidget(table)

    def _make_page(self) -> None:
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.progress = ProgressStrip()
        self.about = text("", "quiet", wrap=True)
        line = QWidget()
        flow = FlowLayout(line, gap=8)
        self.parts = ChipChoice(self)
        self.chips = []
        for number, key in enumerate(_KEYS):
            chip = button("", partial(self._take_part, number), kind="chip", key=key)
            chip.setToolTip(key)
            self.parts.add(chip, number)
            self.chips.append(chip)
            flow.addWidget(chip)
        full = QWidget()
        inside = column(self.about, line, gap=12)
        inside.addWidget(self.tables, 1)
        full.setLayout(inside)
        self.drop = EmptyState(
            self.tr("Drop a list here"),
            self.tr(
                "For example this quarter's list of the subsistence allowance, in any office's layout: "
                ".xlsx, .xls, .ods or .csv. It is only compared; nothing of it goes into the register."
            ),
            self._choose,
            self.tr("Choose the list…"),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolled(self.drop))
        self.pages.addWidget(full)
        self.page.setSpacing(px(12))
        self.page.addWidget(self._asking())
        self.page.addWidget(self.message)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.pages, 1)

    def _asking(self) -> QWidget:
        asking = QWidget()
        flow = FlowLayout(asking, gap=10)
        whom = text(self.tr("and should have"), "label")
        for part in (text(self.tr("The list has"), "label"), *self._kind_chips, whom, self.among):
            flow.addWidget(part)
        return asking

    def refresh(self) -> None:
        """Show what was compared last, if anything was."""
        last = self._laptop.comparing.last
        if last is not None and self._found is None:
            number = 1 if last.kind == HOUSEHOLDS else 0
            self.kinds.choose(number)
            self._kind = last.kind
            self._show(last)

    def _show_actions(self) -> None:
        idle, read = self._job is None, self._found is not None
        self.save.setVisible(idle and read)
        self.open.setVisible(read)
        chosen = self._row(self._table().currentIndex()) if read else None
        self.open.setEnabled(chosen is not None and chosen.household is not None)

    # ------------------------------------------------------------ comparing

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the list…"), documents(), f"{self.tr('Workbooks')} ({' '.join(PATTERNS)})"
        )
        if name:
            self.compare(Path(name))

    def compare(self, file: Path) -> None:
        """Compare a list with what the chips ask for."""
        kind, among = self._kind, self.among.code
        compare = self._laptop.comparing.compare
        job = self._jobs.start(
            self, lambda progress: compare(file, kind, among, progress),
            then=self._show, otherwise=self._failed, slow=True,
        )  # fmt: skip
        self.message.hide()
        self._follow(job, self.tr("Comparing the list"))

    def _follow(self, job: Job, what: str) -> None:
        self._job = job
        self.progress.follow(job, what)
        job.broken.connect(self._gave_up)
        self._show_actions()

    def _take_kind(self, number: int) -> None:
        self.kinds.choose(number)
        self._kind = HOUSEHOLDS if number else PERSONS
        self._again()

    def _again(self) -> None:
        if self._found is not None:
            self.compare(self._found.file)

    def _show(self, found: "Compared") -> None:
        self._job, self._found = None, found
        counts = [found.known, len(found.only_there), len(found.only_here), len(found.differing)]
        labels = (
            self.tr("In both"), self.tr("Only in the list"), self.tr("Only here"), self.tr("Differing"),
        )  # fmt: skip
        for chip, label, count in zip(self.chips, labels, counts, strict=True):
            chip.setText(f"{label} · {count:,}")
        self.about.setText(
            self.tr("{file}: {rows} rows; villages: {villages}; compared with: {among}.").format(
                file=found.file.name, rows=f"{found.rows:,}", villages=len(found.villages),
                among=found.among_label,
            )
        )  # fmt: skip
        self.pages.setCurrentIndex(1)
        self._take_part(self._part)
        self._table().setFocus()

    def _failed(self, error: FieldkitError) -> None:
        self._say(sentence(error))
        self._gave_up()

    def _gave_up(self) -> None:
        self._job = None
        self._show_actions()

    # ------------------------------------------------------------ the four parts

    def _table(self) -> Table:
        table = self.tables.currentWidget()
        assert isinstance(table, Table)  # noqa: S101 - nothing else is put there
        return table

    def _take_part(self, number: int) -> None:
        self._part = number
        self.parts.choose(number)
        if self._found is None:
            return
        model = self.differing if number == DIFFERING else self.people
        self.tables.setCurrentIndex(int(number == DIFFERING))
        model.show(self._laptop.comparing.lines(self._found, number))
        self._table().choose(0)
        self._show_actions()

    def _row(self, index: QModelIndex) -> "Line | None":
        model = self.differing if self._part == DIFFERING else self.people
        return model.row(index)

    def _open_chosen(self) -> None:
        self._open(self._table().currentIndex())

    def _open(self, index: QModelIndex) -> None:
        found = self._row(index)
        if found is not None and found.household is not None:
            self.household_opened.emit(found.household)

    # ------------------------------------------------------------ keeping what was found

    def _save(self) -> None:
        found = self._found
        if found is None:
            return
        begin = Path(documents()) / (self.tr("Compared {list}").format(list=found.file.stem) + ".xlsx")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as a workbook…"), str(begin), "*.xlsx")
        if name:
            self.write(Path(name))

    def write(self, file: Path) -> None:
        """Write the four parts into a workbook."""
        found = self._found
        if found is None or self._job is not None:
            return
        target = file if file.suffix else file.with_suffix(".xlsx")
        write, said = self._laptop.comparing.write, self.tr("Saved as {file}.").format(file=target)
        job = self._jobs.start(
            self, lambda _: write(found, target), then=self._written, otherwise=self._failed, slow=True,
            afterwards=lambda _: said,
        )  # fmt: skip
        self._follow(job, self.tr("Writing the workbook"))

    def _written(self, file: Path) -> None:
        self._job = None
        self._say(self.tr("Saved as {file}.").format(file=file), good=True)
        self._show_actions()

    def _say(self, words: str, *, good: bool = False) -> None:
        say(self.message, words, "good" if good else "wrong")

    def leave(self) -> bool:
        """Stop comparing, nothing is lost by it; a workbook being written is finished."""
        if self._job is not None:
            self._job.leave()
        return True

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.compare(dropped(event)[0])
