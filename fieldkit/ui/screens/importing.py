"""Rosters into the register: drop the workbooks, read the preview, say yes."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.preview import Preview
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.drop import PATTERNS, dropped
from fieldkit.ui.widgets.parts import EmptyState, Room, button, restyle, shortcut, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.importing import Draft, Report


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
        shortcut("Esc", self, self.closed.emit)
        self.choose = button(self.tr("Choose files…"), self._choose, key="Ctrl+O")
        self.save = button(self.tr("Save the report…"), self._save, key="Ctrl+S")
        self.confirm = button(self.tr("Import now"), self._commit, kind="primary", key="Ctrl+Return")
        self.done = button(self.tr("To the households"), self.closed.emit, kind="primary")
        for part in (self.choose, self.save, self.confirm, self.done):
            self.buttons.addWidget(part)
        self._make_page()
        self.setAcceptDrops(True)
        self.first = self.choose
        self._show_actions()

    def _make_page(self) -> None:
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.progress = ProgressStrip()
        self.preview = Preview()
        self.drop = EmptyState(
            self.tr("Drop the workbooks here"),
            self.tr(
                "Households, members, helpers, divisions: .xlsx, .xls, .ods or .csv, in any office's "
                "layout. You will see everything that changes before anything is written."
            ),
            self._choose,
            self.tr("Choose files…"),
        )
        start = QWidget()
        layout = QVBoxLayout(start)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.drop)
        self.demo = button(self.tr("Or open the demo village"), self.load_demo, kind="link")
        self.drop.more.insertWidget(1, self.demo)
        self.pages = QStackedWidget()
        self.pages.addWidget(start)
        self.pages.addWidget(self.preview)
        self.page.setSpacing(px(12))
        self.page.addWidget(self.message)
        self.page.addWidget(self.progress)
        self.page.addWidget(self.pages, 1)

    def refresh(self) -> None:
        """Begin with the files the window was given."""
        if self._first:
            paths, self._first = self._first, []
            self.read(paths)

    def _show_actions(self) -> None:
        idle = self._job is None
        self.choose.setVisible(idle and self._report is None)
        self.save.setVisible(idle and self._draft is not None)
        self.confirm.setVisible(idle and self._draft is not None and self._report is None)
        self.done.setVisible(idle and self._report is not None)
        self.demo.setEnabled(idle)

    # ------------------------------------------------------------ reading

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose workbooks"), "", f"{self.tr('Workbooks')} ({' '.join(PATTERNS)})"
        )
        if names:
            self.read([Path(name) for name in names])

    def read(self, paths: list[Path]) -> None:
        """Read workbooks and show what they would change."""
        self._draft = self._report = None
        self._follow(
            self._jobs.start(
                self,
                lambda progress: self._laptop.importing.read(paths, progress),
                then=self._was_read,
                otherwise=self._failed,
                slow=True,
            ),
            self.tr("Reading the workbooks"),
        )

    def _was_read(self, draft: "Draft") -> None:
        self._job, self._draft = None, draft
        self.preview.show_draft(draft)
        self.pages.setCurrentIndex(1)
        self._show_actions()
        self.confirm.setFocus()

    def load_demo(self) -> None:
        """Bring in the village that ships with the program."""

        def load(progress: Progress) -> None:
            from fieldkit.services.demo import load_village

            load_village(self._laptop, progress)
            self._laptop.households.prepare_search(progress)

        job = self._jobs.start(self, load, then=self._demo_loaded, otherwise=self._failed, slow=True)
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
            self._laptop.households.prepare_search(progress)
            return report

        job = self._jobs.start(self, commit, then=self._committed, otherwise=self._failed, slow=True)
        self._follow(job, self.tr("Writing to the register"))

    def _committed(self, report: "Report") -> None:
        self._job, self._report = None, report
        self._changes.all()
        self._say(self.tr("Imported. Everything in the preview is in the register now."), good=True)
        self._show_actions()
        self.done.setFocus()

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "import-report.json", "*.json"
        )
        if name:
            self.save_report(Path(name))

    def save_report(self, file: Path) -> None:
        """Save counts and findings as the command line does, all or nothing."""
        draft = self._draft
        if draft is None:
            return
        part = file.with_name(file.name + ".part")
        try:
            part.write_text(json.dumps(draft.as_json(), ensure_ascii=False, indent=1), encoding="utf-8")
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
        self._show_actions()

    def _failed(self, error: FieldkitError) -> None:
        self._job = None
        self._say(sentence(error))
        self._show_actions()

    def _say(self, words: str, *, good: bool = False) -> None:
        restyle(self.message, "good" if good else "wrong")
        self.message.setText(words)
        self.message.show()

    def leave(self) -> bool:
        """Stop reading; writing goes on, it is one transaction."""
        if self._job is not None:
            self._job.cancel()
        return True

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.read(dropped(event))
