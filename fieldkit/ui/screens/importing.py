"""Rosters into the register: drop the workbooks, read the preview, say yes."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.export_all import ExportAll
from fieldkit.ui.sections.import_correcting import Correcting
from fieldkit.ui.sections.import_runs import PastImports, make_findable
from fieldkit.ui.sections.preview import Preview
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.drop import PATTERNS, documents, dropped
from fieldkit.ui.widgets.parts import EmptyState, Room, button, column, say, scrolled, shortcut, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.importing.service import Draft, Report, Undone


class ImportScreen(Room):
    """Choose, read, preview, confirm; nothing is written before the last."""

    closed = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, paths: list[Path]) -> None:
        super().__init__(self.tr("Import rosters"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._draft: Draft | None = None
        self._report: Report | None = None
        self._job: Job | None = None
        self._first = paths
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self._back)
        self.choose = button(self.tr("Choose files…"), self._choose, key="Ctrl+O")
        self.folder = button(self.tr("A folder…"), self._choose_folder, kind="link", key="Ctrl+D")
        self.fix = button(self.tr("Correct the cell"), lambda: self.preview.open_chosen(), key="Ctrl+E")
        self.mark = button(self.tr("Marked copies…"), self._mark, key="Ctrl+M")
        self.save = button(self.tr("Save the report…"), self._save, key="Ctrl+S")
        self.confirm = button(self.tr("Import now"), self._commit, kind="primary", key="Ctrl+Return")
        allow(self.confirm, laptop, Right.IMPORT)
        self.done = button(self.tr("To the households"), self.closed.emit, kind="primary")
        for part in (self.choose, self.confirm, self.done):
            self.buttons.addWidget(part)
        self._make_page()
        self.setAcceptDrops(True)
        self.first = self.choose
        self._show_actions()

    def _make_page(self) -> None:
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.progress = ProgressStrip()
        self.preview = Preview([self.fix, self.mark, self.save])
        self.correcting = Correcting(self._laptop, self._jobs, self.preview)
        self.correcting.judging.connect(lambda job: self._follow(job, self.tr("Judging the rows again")))
        self.correcting.judged.connect(self._was_corrected)
        self.correcting.failed.connect(self._failed)
        self.past = PastImports(self._laptop, self._jobs, self._changes)
        self.past.taking_back.connect(lambda job: self._follow(job, self.tr("Taking the import back")))
        self.past.taken_back.connect(self._was_undone)
        self.past.failed.connect(self._failed)
        what = self.tr(
            "Households, members, helpers, divisions: .xlsx, .xls, .ods or .csv, in any office's "
            "layout. You will see everything that changes before anything is written."
        )
        choose = self.tr("Choose files…")
        self.drop = EmptyState(self.tr("Drop the workbooks here"), what, self._choose, choose)
        start = QWidget()
        layout = column(gap=12)
        layout.addWidget(self.drop, 3)
        layout.addWidget(self.past, 2)
        start.setLayout(layout)
        self.demo = button(self.tr("Or open the demo village"), self.load_demo, kind="link")
        for at, part in enumerate((self.folder, self.demo), 1):
            self.drop.more.insertWidget(at, part)
        self.drop.below.insertWidget(1, ExportAll(self._laptop, self._jobs, self.progress, self._say))
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolled(start))
        self.pages.addWidget(scrolled(self.preview))
        self.page.setSpacing(px(12))
        self.page.addWidget(self.message)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.pages, 1)

    def refresh(self) -> None:
        """Begin with the files the window was given, or with what was imported so far."""
        if self._draft is None:
            self.past.refresh()
        if self._first:
            paths, self._first = self._first, []
            self.read(paths)

    def _back(self) -> None:
        if self.preview.fix.open:
            self.preview.fix.leave()
        else:
            self.closed.emit()

    def _show_actions(self) -> None:
        idle = self._job is None
        read, open_ = self._draft is not None, self._report is None
        self.choose.setVisible(idle and open_ and not read)
        self.folder.setEnabled(idle)
        self.fix.setVisible(read and open_)
        self.mark.setVisible(idle and read)
        self.save.setVisible(idle and read)
        self.confirm.setVisible(idle and read and open_)
        self.done.setVisible(idle and not open_)
        self.past.setEnabled(idle)
        self.demo.setEnabled(idle)

    # ------------------------------------------------------------ reading

    def _choose(self) -> None:
        kinds = f"{self.tr('Workbooks')} ({' '.join(PATTERNS)})"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose workbooks"), documents(), kinds)
        if names:
            self.read([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder with workbooks"), documents())
        if name:
            self.read([Path(name)])

    def read(self, paths: list[Path]) -> None:
        """Read workbooks and show what they would change."""
        self._draft = self._report = None
        read = self._laptop.importing.read
        job = self._jobs.start(
            self, lambda progress: read(paths, progress),
            then=self._was_read, otherwise=self._failed, slow=True,
        )  # fmt: skip
        self._follow(job, self.tr("Reading the workbooks"))

    def _was_read(self, draft: "Draft") -> None:
        self._job, self._draft = None, draft
        self.preview.show_draft(draft)
        self.pages.setCurrentIndex(1)
        self._show_actions()
        self.confirm.setFocus()

    def _was_corrected(self, draft: "Draft") -> None:
        self._job, self._draft = None, draft
        self.preview.show_draft(draft)
        self._show_actions()
        self.correcting.go_on(draft)

    def load_demo(self) -> None:
        """Bring in the village that ships with the program."""

        def load(progress: Progress) -> None:
            from fieldkit.services.demo import load_village

            load_village(self._laptop, progress)
            self._laptop.households.prepare_search(progress)

        job = self._jobs.start(
            self, load, then=self._demo_loaded, otherwise=self._failed, slow=True,
            afterwards=self._changes.all_and(self.tr("The demo village is open.")),
        )  # fmt: skip
        self._follow(job, self.tr("Opening the demo village"))

    def _demo_loaded(self, _: None) -> None:
        self._job = None
        self._changes.all()
        self.closed.emit()

    # ------------------------------------------------------------ writing

    def _commit(self) -> None:
        draft = self._draft
        if draft is None or self._job is not None:
            return

        def commit(progress: Progress) -> "Report":
            report = self._laptop.importing.commit(draft, progress)
            make_findable(self._laptop, progress)
            return report

        said = self.tr("Imported: {files}. It is all in the register now.")
        job = self._jobs.start(
            self, commit, then=self._committed, otherwise=self._failed, slow=True,
            afterwards=self._changes.all_and(said.format(files="、".join(draft.files))),
        )  # fmt: skip
        self._follow(job, self.tr("Writing to the register"))

    def _committed(self, report: "Report") -> None:
        self._job, self._report = None, report
        self.correcting.stop()
        self._changes.all()
        self._say(self.tr("Imported. Everything in the preview is in the register now."), good=True)
        self._show_actions()
        self.done.setFocus()

    # ------------------------------------------------------------ keeping what was found

    def _mark(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the marked copies"))
        if name:
            self.write_marked(Path(name))

    def write_marked(self, folder: Path) -> None:
        """Write copies of the workbooks with the wrong cells coloured and explained."""
        report = self._report or self._draft
        if report is None or self._job is not None:
            return
        marked, saved = self._laptop.importing.marked, self.tr("Saved in {folder}: {files}")

        def said(files: list[Path]) -> str:
            return saved.format(folder=folder, files="、".join(file.name for file in files))

        job = self._jobs.start(
            self, lambda progress: marked(report, folder, progress),
            then=lambda files: self._marked(said(files)), otherwise=self._failed, slow=True, afterwards=said,
        )  # fmt: skip
        self._follow(job, self.tr("Writing the marked copies"))

    def _marked(self, said: str) -> None:
        self._job = None
        self._say(said, good=True)
        self._show_actions()

    def _save(self) -> None:
        title = self.tr("Save the report")
        name, _ = QFileDialog.getSaveFileName(self, title, "import-report.json", "*.json")
        if name:
            self.save_report(Path(name))

    def save_report(self, file: Path) -> None:
        """Save counts and findings as the command line does, all or nothing."""
        draft = self._draft
        if draft is None:
            return
        part, said = file.with_name(file.name + ".part"), draft.as_json()
        try:
            part.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
            part.replace(file)
        except OSError as error:
            self._say(self.tr("Not saved: {why}").format(why=error.strerror))
        else:
            self._say(self.tr("Saved as {file}.").format(file=file), good=True)

    # ------------------------------------------------------------ telling

    def _follow(self, job: Job, what: str) -> None:
        self._job = job
        self.message.hide()
        self.progress.follow(job, what)
        job.broken.connect(self._gave_up)
        self._show_actions()

    def _was_undone(self, done: "Undone") -> None:
        self._job = None
        said = self.tr("Taken back: {deleted} records marked deleted, {restored} given their old values.")
        self._say(said.format(deleted=f"{done.deleted:,}", restored=f"{done.restored:,}"), good=True)
        self._changes.all()
        self._show_actions()

    def _failed(self, error: FieldkitError) -> None:
        self._say(sentence(error))
        self._gave_up()

    def _gave_up(self) -> None:
        self._job = None
        self.correcting.forget()
        self._show_actions()

    def _say(self, words: str, *, good: bool = False) -> None:
        say(self.message, words, "good" if good else "wrong")

    def leave(self) -> bool:
        """Stop reading; writing goes on, it is one transaction, and is told of where the person is then."""
        if self._job is not None:
            self._job.leave()
            if self._job.lasting:
                self._jobs.told.emit(self.tr("It goes on. You will be told here when it is done."))
        return True

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.read(dropped(event))
