"""One notice: its draft beside the sheet it will be, later what happens to it on the wall."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.notices import HANGING, State
from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.attachments import AttachmentsSection
from fieldkit.ui.sections.notice_doing import NoticeDoing
from fieldkit.ui.sections.notice_draft import DraftCard
from fieldkit.ui.sections.notice_lines import LinesCard
from fieldkit.ui.sections.notice_objections import ObjectionsCard
from fieldkit.ui.sections.notice_problems import ProblemsCard
from fieldkit.ui.sections.notice_wall import WallCard
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import give_way, is_large, without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import GAP, Room, button, row, say, scrolled, shortcut, text
from fieldkit.ui.widgets.sheet_view import SheetView
from fieldkit.ui.widgets.tabbing import in_reading_order, in_view
from fieldkit.ui.widgets.turned import Turned
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView, Problem
    from fieldkit.services.printing.jobs import Printed

PAUSE_MS = 60
CALENDAR = "calendar"
"""Where DQ-70 says that a year's calendar is not known."""


@dataclass(frozen=True)
class Read:
    """A notice, what rule DQ-70 finds on it while it is a draft; of its kind what it says and if it lists."""

    view: "NoticeView"
    problems: "list[Problem]"
    asked: tuple[str, ...]
    lists: bool


class NoticeScreen(Room):
    """What is typed or done at the left, the sheet at the right."""

    closed = Signal()
    notice_opened = Signal(UUID)
    print_asked = Signal(str, dict)
    calendar_asked = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, notice: UUID) -> None:
        super().__init__(self.tr("Notice"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._id = notice
        self._turn = 0  # of the sheet that is wanted
        self._at: State | None = None  # the state that was shown last
        self.view: NoticeView | None = None
        self._sides: Turned | None = None  # at large text
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self._make_doing()
        self._make_buttons()
        self._make_page()
        give_way(self.name, self.subtitle)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._read)
        changes.sync.connect(lambda: self._soon.start() if self.isVisible() else None)

    # ------------------------------------------------------------ what it is made of

    def _make_buttons(self) -> None:
        self.save = button(self.tr("Save as PDF…"), self._save, key="Ctrl+S")
        self.print = button(self.tr("Print"), lambda: self.doing.reprint(self._id), key="Ctrl+P")
        self.do = button(self.tr("Issue"), self._next, kind="primary", key="Ctrl+D")
        for made in (self.save, self.print, self.do):
            without_keys(made)
            self.buttons.addWidget(allow(made, self._laptop, Right.NOTICE))
            made.hide()

    def _make_page(self) -> None:
        laptop = self._laptop
        self.message = text("", "wrong", wrap=True)
        self.told = Notice()  # what was done last, until the next thing is done
        self.opening = text(self.tr("Opening…"), "quiet")
        self.problems, self.draft, self.lines = ProblemsCard(laptop), DraftCard(laptop), LinesCard(laptop)
        self.wall, self.objections = WallCard(), ObjectionsCard(laptop)
        self.photos = AttachmentsSection(laptop, self._jobs, self._changes)
        throw = self.tr("Throw the draft away")
        self.throw = button(throw, lambda: self.doing.throw(self._id), kind="danger", key="Ctrl+Shift+D")
        self.cancel = button(self.tr("Cancel the notice…"), self._cancel, kind="danger", key="Ctrl+Shift+C")
        self.result = button(self.tr("Result sheet P-15"), self._result, key="Ctrl+R")
        for made in (self.throw, self.cancel):
            allow(made, laptop, Right.NOTICE)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, px(6), 0)
        inside.setSpacing(px(GAP))
        inside.addWidget(self.opening)
        for part in (self.told, self.message, self.problems, self.wall, self.draft, self.lines,
                     self.objections, self.photos):  # fmt: skip
            inside.addWidget(part)
            part.hide()
        inside.addLayout(row(self.result, self.cancel, self.throw, None))
        inside.addStretch(1)
        for made in (self.result, self.cancel, self.throw):
            made.hide()
        self.sheet = SheetView(self._jobs)
        self._side = scrolled(left)
        self._lay_out(self._side)
        self.problems.went.connect(self._go_to)
        self.problems.pass_asked.connect(lambda: self.doing.let_pass(self._id))
        self.draft.saved.connect(self._changed)
        for card in (self.lines, self.objections):
            card.changed.connect(self._changed)
        self.first = self.draft.fields["title"]

    def _lay_out(self, side: QWidget) -> None:
        """Put the sheet beside what is typed; at large text behind it, Ctrl+E."""
        if is_large():
            self._sides = Turned(self, (self.tr("The notice"), side), (self.tr("The sheet"), self.sheet))
            self.page.addWidget(self._sides, 1)
            return
        side.setMinimumWidth(px(264))
        side.setMaximumWidth(px(620))
        both = QHBoxLayout()
        both.setSpacing(px(GAP))
        both.addWidget(side, 6)
        both.addWidget(self.sheet, 5)
        self.page.addLayout(both)

    def _make_doing(self) -> None:
        self.doing = NoticeDoing(self, self._laptop, self._jobs)
        self.doing.changed.connect(self._changed)
        self.doing.opened.connect(self.notice_opened)
        self.doing.print_asked.connect(self.print_asked)
        self.doing.printed.connect(self._changes.prints)
        self.doing.said.connect(self._say_done)
        self.doing.failed.connect(lambda words: self.told.say(words))
        self.doing.thrown.connect(self._thrown)
        self.doing.stopped.connect(self._stopped)

    def _thrown(self) -> None:
        self._changes.notices.emit()
        self.closed.emit()

    # ------------------------------------------------------------ reading

    def refresh(self) -> None:
        """Read the notice and make its sheet."""
        self._read()

    def _changed(self) -> None:
        self.told.hide()
        self._changes.notices.emit()
        self._soon.start()

    def _stopped(self, words: str) -> None:
        """Say that it is not issued, and lead to what stands in the way."""
        if self._sides is not None:
            self._sides.turn(0)
        self.told.say(words)
        self.problems.go_first()
        QTimer.singleShot(0, self, lambda: in_view(self.told, 0))  # once it has its place

    def _say_done(self, done: str, file: Path | None) -> None:
        self.told.say_made(done, self.tr("Open"), file)

    def _read(self) -> None:
        def read(_: Progress) -> Read:
            from fieldkit.services.notices.particulars import asked

            notices = self._laptop.notices
            view = notices.view(self._id)
            found = notices.check(self._id) if view.state is State.DRAFT else []
            lists = {kind.code: kind.lists for kind in notices.kinds()}
            return Read(view, found, asked(view.row.kind), lists.get(view.row.kind, True))

        self._jobs.start(self, read, then=self._show, otherwise=self._wrong)
        self._turn += 1
        turn = self._turn
        self._jobs.start(
            self, lambda _: self._laptop.notice_papers.preview(self._id),
            then=partial(self._show_sheet, turn), otherwise=partial(self._no_sheet, turn),
        )  # fmt: skip

    def _show(self, read: Read) -> None:
        view = self.view = read.view
        self.opening.hide()
        draft = view.state is State.DRAFT
        self.name.setText(view.row.title)
        self.subtitle.setText(" · ".join(p for p in (view.row.kind_label, view.row.state_label) if p))
        self.problems.show_problems(view, read.problems)
        self.draft.setVisible(draft)
        if draft:
            self.draft.show_draft(view, read.asked)
        self.wall.setVisible(not draft)
        self.lines.setVisible(read.lists)
        self.lines.show_lines(view)
        for part in (self.objections, self.photos):
            part.setVisible(not draft and view.state is not State.ISSUED)
        self.objections.show_objections(view)
        if not draft:
            self.wall.show_notice(view)
            self.photos.show_record("notice", view.id, None)
        self._show_buttons(view)
        in_reading_order(self._side, self.do)

    def _show_buttons(self, view: "NoticeView") -> None:
        words = self.doing.words(view.state)
        self.do.setText(f"{words}  Ctrl+D")
        self.do.setAccessibleName(words)
        without_keys(self.do)
        self.do.show()
        for made in (self.save, self.print):
            made.setVisible(view.pdf_id is not None)
        self.throw.setVisible(view.state is State.DRAFT)
        self.cancel.setVisible(view.state in HANGING or view.state is State.ISSUED)
        self.result.setVisible(view.state in HANGING or view.state is State.DOWN)
        if self._at is not view.state:  # the cursor goes where work begins, or goes on after a step
            self._at = view.state
            self.first = self.draft.fields["title"] if view.state is State.DRAFT else self.do
            QTimer.singleShot(0, self, self.take_focus)  # once everything has its place

    def take_focus(self) -> None:
        """Put the cursor where work begins, and let it be seen."""
        super().take_focus()
        in_view(self.first or self, px(GAP))

    def _show_sheet(self, turn: int, printed: "Printed") -> None:
        if turn == self._turn:
            preview, page = self._laptop.printing.preview, self.sheet.page
            self.sheet.show_paper(printed.pages, lambda n, width: preview(printed.pdf, n, width), page=page)
            self.message.hide()

    def _no_sheet(self, turn: int, error: FieldkitError) -> None:
        if turn == self._turn:
            self.sheet.clear()
            say(self.message, sentence(error), "wrong")

    def _wrong(self, error: FieldkitError) -> None:
        say(self.message, sentence(error), "wrong")

    def leave(self) -> bool:
        """Keep what was typed last; what cannot be kept is only given up when somebody says so."""
        if self.draft.save():
            return True
        first = self.draft.refused[0]
        said = self.tr("“{field}” could not be kept. Leave the page without it?").format(
            field=self.draft.fields[first].accessibleName()
        )
        if ask(self, said, self.tr("Leave without it"), self.tr("Stay and mend it")):
            self.draft.let_go()
            return True
        self.draft.go_to(first)
        return False

    # ------------------------------------------------------------ doing

    def _go_to(self, field: str, line: UUID | None) -> None:
        if field == CALENDAR:
            self.calendar_asked.emit()
        elif line is not None or not self.draft.go_to(field):
            self.lines.go_to(line)

    def _next(self) -> None:
        if self.view is None:
            return
        if not self.draft.save():
            self.draft.go_to(self.draft.refused[0])
            return
        self.doing.next_of(self.view)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), "", "*.pdf")
        if name:
            self.doing.save_as(self._id, Path(name))

    def _cancel(self) -> None:
        if self.view is not None:
            self.doing.cancel(self.view)

    def _result(self) -> None:
        if self.view is not None:
            self.doing.result(self.view)
