"""The paper that is chosen: made, seen, and given out; the right side of the print room."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.errors import Cancelled, FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui import system_printing
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import button, column, say, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.sheet_view import SheetView
from fieldkit.ui.words import moment, sentence

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import Printed
    from fieldkit.services.printing.service import Handling

Make = Callable[[Progress], "Printed"]


class PaperPane(QWidget):
    """Shows the first of many at once and makes the rest after it; `printed` is what can be given out."""

    changed = Signal()  # another paper is shown, or none
    left = Signal()  # the paper of a line of the print record, for the one that is chosen

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__()
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._turn = 0  # of the paper that is wanted; an answer to an earlier one is late
        self._job: Job | None = None
        self._whole: Make | None = None
        self._why_not = ""
        self._then: Callable[[], None] | None = None  # what waits for the whole
        self.shown: Printed | None = None
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.notice = Notice()
        self.all = button(self.tr("Make all pages"), self.make_all, kind="link")
        self.all.hide()
        self.back = button(self.tr("Back to what is chosen"), self.left.emit, kind="link")
        self.back.hide()
        self.progress = ProgressStrip()
        self.view = SheetView(jobs)
        saying = column(self.notice, self.message, self.all, self.back, self.progress)
        for link in (self.all, self.back):
            saying.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        self.said = QWidget()  # over the paper, or over the choices where only they can be seen
        self.said.setLayout(saying)
        self.inside = column(self.said)
        self.inside.addWidget(self.view, 1)
        self.setLayout(self.inside)

    @property
    def printed(self) -> "Printed | None":
        """The paper that is shown, if it is whole."""
        return self.shown if self.shown is not None and not self.shown.sample else None

    @property
    def can_be_whole(self) -> bool:
        """Whether what is shown is whole, or the first of many that are made as soon as somebody asks."""
        return self.shown is not None and (not self.shown.sample or bool(self._why_not))

    # ------------------------------------------------------------ making

    def want(self, sample: Make, whole: Make, *, why_not: str = "") -> None:
        """Show what `sample` makes, and if that is the first of many, what `whole` makes.

        With `why_not` the whole is not made before somebody asks for it; it is the sentence that says so.
        """
        self._whole, self._why_not = whole, why_not
        self._begin(sample)

    def forget(self) -> None:
        """Have nothing to give out: something else was chosen, whose paper is not there yet."""
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        self._then = self.shown = None
        self.all.hide()
        self.back.hide()
        self.message.hide()
        self.changed.emit()

    def empty(self) -> None:
        """Show nothing: there is nothing that can be made."""
        self.forget()
        self.view.clear()

    def when_whole(self, then: Callable[[], None]) -> None:
        """Do something with the whole, which is made first where only the first of many is there."""
        if self.printed is not None:
            then()
        elif self.can_be_whole:
            self.make_all()
            self._then = then

    def make_all(self) -> None:
        """Make the whole."""
        if self._whole is not None:
            job = self._begin(self._whole, slow=True)
            self.progress.follow(job, self.tr("Making the pages"))

    def reprint(self, job: UUID) -> None:
        """Show the paper of a line of the print record, made again."""
        printing = self._laptop.printing
        self.forget()
        self._whole = None
        self._begin(lambda _: printing.reprint(job), slow=True)
        self.back.show()

    def _begin(self, make: Make, *, slow: bool = False) -> Job:
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        self._then = None
        self.all.hide()
        self._job = self._jobs.start(
            self, make, then=self._for(self._turn, self._made),
            otherwise=self._for(self._turn, self._refused), slow=slow,
        )  # fmt: skip
        self._job.broken.connect(partial(self._for(self._turn, self._broken), None))
        return self._job

    def _for(self, turn: int, receive: Callable[[Any], None]) -> Callable[[Any], None]:
        """Hand on what came of a paper, unless another one is wanted by now."""
        return lambda came: receive(came) if turn == self._turn else None

    def _made(self, printed: "Printed") -> None:
        turned_on = self.view.page if self.shown is not None and self.shown.sample else 0
        self.shown = printed
        self.message.hide()
        if printed.differs:
            self.say(self.tr("The facts have changed since this was printed; the paper is not the same."))
        elif self.back.isVisibleTo(self):
            said = self.tr("{form} as it was printed on {at}; the choices are of another paper.")
            self.say(said.format(form=printed.form, at=moment(printed.printed_at)), kind="quiet")
        self.view.show_paper(
            printed.pages, partial(self._laptop.printing.preview, printed.pdf), page=turned_on
        )
        self.changed.emit()
        if printed.sample and self._why_not:
            self.say(self._why_not, kind="quiet")
            self.all.show()
        elif printed.sample:
            self.make_all()
        elif self._then is not None:
            then, self._then = self._then, None
            then()

    def _refused(self, error: FieldkitError) -> None:
        if isinstance(error, Cancelled):
            self.say(self.tr("Only the first paper was made."))
            self.all.show()
            return
        self.empty()
        self.say(sentence(error))

    def _broken(self, _: object) -> None:
        """Take the earlier paper away after a fault of the program, which the window is told by itself."""
        self.empty()
        self.say(self.tr("This paper could not be made: the program has a fault here."))

    # ------------------------------------------------------------ giving out

    def save_as(self, file: Path, printed: "Printed | None" = None) -> None:
        """Save the paper that is shown, or was when it was asked for; offer to open it where files open."""
        printed = printed or self.printed
        if printed is not None:
            done = self.tr("Saved as {file}.").format(file=file)
            self._give(lambda _: self._laptop.printing.save(printed, file), done, file)

    def print_on(self, printer: str, how: "Handling", printed: "Printed | None" = None) -> None:
        """Print the paper that is shown, or was when it was asked for.

        The PDF itself is sent where the system takes it, else its pages.
        """
        printed, printing = printed or self.printed, self._laptop.printing
        if printed is None:
            return

        def give(progress: Progress) -> None:
            if printer in printing.printers():
                printing.print_on(printer, printed, how=how)
                return
            printing.check(printed, how)
            wish = system_printing.Wish(printed.paper, how.copies, how.sides, how.pages, printed.form)
            picture = partial(printing.preview, printed.pdf)
            system_printing.send(printer, printed.pages, picture, wish, progress)
            printing.record(printed, copies=how.copies, printer=printer)

        done = self.tr("{form} was sent to {printer}. Copies: {n}")
        self._give(give, done.format(form=printed.form, printer=printer, n=how.copies))

    def _give(self, give: Callable[[Progress], object], done: str, file: Path | None = None) -> None:
        def given(_: object) -> None:
            self.tell(done, self.tr("Open"), file)
            self._changes.prints.emit()

        prints = self._changes.prints

        def after(_: object) -> str:
            prints.emit()
            return done

        job = self._jobs.start(
            self, give, then=given, otherwise=lambda e: self.say(sentence(e)), slow=True, afterwards=after
        )
        self.progress.follow(job, self.tr("Giving out"))

    # ------------------------------------------------------------ saying

    def tell(self, done: str, action: str = "", file: Path | None = None) -> None:
        """Say what was done, with a button that opens the file or folder it made."""
        self.message.hide()
        self.notice.say_made(done, action, file)

    def say(self, words: str, *, kind: str = "wrong") -> None:
        """Say something about the paper."""
        say(self.message, words, kind)
