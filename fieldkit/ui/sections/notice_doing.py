"""What is done with one notice: issued, put up, taken down, cancelled, replaced, printed again."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from fieldkit.domain.notices import HANGING, State
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.notice_steps import ReasonDialog, ReprintDialog, WallDialog
from fieldkit.ui.dialogs.questions import ask, attempt
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeView, Problem

RESULT_SHEET = "P-15"


class NoticeDoing(QObject):
    """Asks what must be known and does it; says what came of it."""

    changed = Signal()
    thrown = Signal()
    opened = Signal(UUID)  # another notice
    printed = Signal()
    print_asked = Signal(str, dict)
    said = Signal(str, object)  # what was done, and the file that was made
    failed = Signal(str)
    stopped = Signal(str)  # something found on it must be mended first

    def __init__(self, page: QWidget, laptop: Laptop, jobs: Jobs) -> None:
        """Ask on `page`."""
        super().__init__(page)
        self._page, self._laptop, self._jobs = page, laptop, jobs
        put_up, down = self.tr("Enter that it was put up…"), self.tr("Enter that it was taken down…")
        self._steps: dict[State, tuple[str, Callable[[NoticeView], None]]] = {
            State.DRAFT: (self.tr("Issue"), self.issue),
            State.ISSUED: (put_up, self.put_up),
            State.POSTED: (down, self.take_down),
            State.DISPUTED: (down, self.take_down),
            State.OVER: (down, self.take_down),
            State.DOWN: (self.tr("Result sheet P-15"), self.result),
            State.CANCELLED: (self.tr("A new one in its place"), self.replace),
        }

    def words(self, state: State) -> str:
        """Say what comes next in a state."""
        return self._steps[state][0]

    def next_of(self, view: "NoticeView") -> None:
        """Do what comes next."""
        self._steps[view.state][1](view)

    # ------------------------------------------------------------ steps

    def issue(self, view: "NoticeView") -> None:
        """Make the paper that will hang, unless rule DQ-70 stands in the way; then nothing of it changes."""
        check = self._laptop.notices.check
        self._jobs.start(self._page, lambda _: check(view.id), then=partial(self._issue, view))

    def _issue(self, view: "NoticeView", found: "list[Problem]") -> None:
        must = [one for one in found if one.hard]
        if must or (view.override_at is None and not all(one.note for one in found)):
            words = self.tr("It cannot be issued yet: mend first what is marked.")
            if not must:
                words = self.tr("It cannot be issued yet: mend what is marked, or the township lets it pass.")
            self.stopped.emit(words)
            return
        said = self.tr("Issue the notice? It is numbered, and its words and list cannot be changed any more.")
        for one in found:
            said += f"\n· {one.sentence}"
        if ask(self._page, said, self.tr("Issue it"), self.tr("Go on drafting")):
            papers = self._laptop.notice_papers
            self._jobs.start(self._page, lambda _: papers.issue(view.id), then=lambda _: self.changed.emit())

    def put_up(self, view: "NoticeView") -> None:
        """Ask the day, and for a photo."""
        act = partial(self._laptop.postings.put_up, view.id)
        today = self._laptop.clock.today()
        self._ask(
            WallDialog(self._page, self.tr("The notice was put up"), self.tr("It hangs now"), today, act)
        )

    def take_down(self, view: "NoticeView") -> None:
        """Ask the day, and for a photo."""
        act = partial(self._laptop.postings.take_down, view.id)
        today = self._laptop.clock.today()
        self._ask(
            WallDialog(self._page, self.tr("The notice was taken down"), self.tr("It is down"), today, act)
        )

    def cancel(self, view: "NoticeView") -> None:
        """Ask why, and when it came down."""
        hangs = view.state in HANGING

        def act(why: str, down: date | None) -> None:
            self._laptop.postings.cancel(view.id, why, taken_down_on=down)

        note = self.tr("Take it off the wall first. A new notice in its place gets a number of its own.")
        self._ask(ReasonDialog(
            self._page, self.tr("Cancel the notice"), self.tr("Cancel it"), act, note=note if hangs else "",
            down=self._laptop.clock.today() if hangs else None,
        ))  # fmt: skip

    def let_pass(self, notice: UUID) -> None:
        """Ask for a reason why it may be posted all the same."""

        def act(why: str, _: date | None) -> None:
            self._laptop.notices.override(notice, why)

        note = self.tr("Your name and the reason are kept with the notice.")
        title, do = self.tr("Let the notice pass"), self.tr("Let it pass")
        self._ask(ReasonDialog(self._page, title, do, act, note=note))

    def _ask(self, dialog: QDialog) -> None:
        if dialog.exec():
            self.changed.emit()

    def replace(self, view: "NoticeView") -> None:
        """Begin a new one in the place of a cancelled one."""
        replace = self._laptop.postings.replace

        def made(notice: UUID) -> None:
            self.changed.emit()
            self.opened.emit(notice)

        self._jobs.start(self._page, lambda _: replace(view.id), then=made)

    def throw(self, notice: UUID) -> None:
        """Throw a draft away."""
        said = self.tr("Throw this draft away?")
        if not ask(self._page, said, self.tr("Throw it away"), self.tr("Keep the draft")):
            return
        if attempt(self._page, partial(self._laptop.notices.remove, notice)):
            self.thrown.emit()

    # ------------------------------------------------------------ paper

    def result(self, view: "NoticeView") -> None:
        """Ask for the sheet that says what came of the posting; while it hangs that is not known yet."""
        if view.state in HANGING:
            said = self.tr("The notice still hangs: what came of it is not known yet.")
            if view.row.open_objections:
                said = self.tr("%n objection(s) are not answered yet.", "", view.row.open_objections)
            said += "\n" + self.tr("The certificate leaves room for the rest, to be filled in by hand.")
            if not ask(self._page, said, self.tr("Print it all the same"), self.tr("Print it later")):
                return
        subject = {"village": view.row.village_code, "notice": view.id, "year": view.row.year}
        self.print_asked.emit(RESULT_SHEET, subject)

    def save_as(self, notice: UUID, file: Path) -> None:
        """Save the paper as it was issued."""
        done = self.tr("Saved as {file}.").format(file=file)
        self._give(lambda: self._laptop.notice_papers.save(notice, file), done, file)

    def reprint(self, notice: UUID) -> None:
        """Ask for printer and copies, and print the paper as it was issued."""

        def act(printer: str, copies: int) -> None:
            from fieldkit.services.printing.printers import Handling

            done, how = self.tr("Sent to {printer}.").format(printer=printer), Handling(copies)
            self._give(lambda: self._laptop.notice_papers.print_on(printer, notice, how), done)

        ReprintDialog(self._page, self._laptop, act).exec()

    def _give(self, give: Callable[[], object], done: str, file: Path | None = None) -> None:
        def given(_: object) -> None:
            self.printed.emit()
            self.changed.emit()
            self.said.emit(done, file)

        self._jobs.start(
            self._page, lambda _: give(), then=given,
            otherwise=lambda error: self.failed.emit(sentence(error)), slow=True, afterwards=lambda _: done,
        )  # fmt: skip
