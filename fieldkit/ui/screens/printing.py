"""What goes on the wall and into the file: choose a form, see it, save it, print it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP, Cancelled, FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.jobs import PrintHistory
from fieldkit.ui.sections.print_choices import Offer, PrintChoices
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import GAP, Room, button, say, scrolled, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.sheet_view import SheetView
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.print_jobs import Job as PrintedBefore
    from fieldkit.services.print_jobs import Printed

PAUSE_MS = 60
PAPERS = {
    "A4p": QT_TRANSLATE_NOOP("Papers", "A4 upright"),
    "A4l": QT_TRANSLATE_NOOP("Papers", "A4 across"),
    "A3p": QT_TRANSLATE_NOOP("Papers", "A3 upright"),
    "A3l": QT_TRANSLATE_NOOP("Papers", "A3 across"),
    "A4x2": QT_TRANSLATE_NOOP("Papers", "A4, two cards a page"),
    "A4x4": QT_TRANSLATE_NOOP("Papers", "A4, four cards a page"),
}

class PrintingScreen(Room):
    """Choices at the left, the paper at the right, what was printed below the choices."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Printing"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._offer: Offer | None = None
        self.choices = PrintChoices(laptop)
        self.form, self.printer, self.said = self.choices.form, self.choices.printer, self.choices.said
        self._turn = 0  # of the paper that is wanted; an answer to an earlier one is late
        self.printed: Printed | None = None
        self._job: Job | None = None
        self.save = button(self.tr("Save as PDF…"), self._save, key="Ctrl+S")
        self.go = button(self.tr("Print"), self._print, kind="primary", key="Ctrl+P")
        for part in (self.save, self.go):
            part.setEnabled(False)
            self.buttons.addWidget(part)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._make)
        self._make_page()

    def _make_page(self) -> None:
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.all = button(self.tr("Make all pages"), self._make_all, kind="link")
        self.all.hide()
        self.progress = ProgressStrip()
        self.view = SheetView()
        right = QVBoxLayout()
        right.setSpacing(px(8))
        for part in (self.message, self.all, self.progress):
            right.addWidget(part)
        right.addWidget(self.view, 1)
        both = QHBoxLayout()
        both.setSpacing(px(GAP))
        both.addWidget(self._left(), 5)
        both.addLayout(right, 6)
        self.page.addLayout(both)
        self.first = self.form

    def _left(self) -> QWidget:
        self.history = PrintHistory()
        self.history.again.connect(self._reprint)
        self.choices.changed.connect(self._soon.start)
        self.choices.subject_changed.connect(self._ask_handovers)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, px(6), 0)
        inside.setSpacing(px(GAP))
        inside.addWidget(self.choices)
        inside.addWidget(self.history)
        inside.addStretch(1)
        side = scrolled(left)
        side.setMinimumWidth(px(264))
        side.setMaximumWidth(px(410))
        return side

    # ------------------------------------------------------------ choosing

    def choose(self, form: str, **subject: Any) -> None:
        """Choose a form and what it is of.

        `village`, `household` or `households`, `visit`, `pairing` or `pairings`, `helper` and `month`
        such as `2026-11`, `sync`, `year`.
        """
        self.choices.wish(form, subject)

    def refresh(self) -> None:
        """Ask what there is to print, and make the paper again."""
        self._jobs.start(self, self._read, then=self._offered)

    def _read(self, _: Progress) -> Offer:
        printing = self._laptop.printing
        return Offer(
            printing.forms(), self._laptop.villages.list(), printing.printers(),
            printing.history(limit=20), self._laptop.syncing.history(),
        )  # fmt: skip

    def _offered(self, offer: Offer) -> None:
        self._offer = offer
        self._show_history(offer.history)
        self.choices.offer(offer)

    def _ask_handovers(self) -> None:
        form, subject = self.choices.chosen, self.choices.subject
        if form is not None and "pairings" in form.asks and subject.village.code:
            village, year = subject.village.code, int(subject.year.code)
            self._jobs.start(
                self, lambda _: self._laptop.printing.handovers(village, year), then=subject.offer_handovers
            )  # fmt: skip

    # ------------------------------------------------------------ making

    def _make(self) -> None:
        """Show the first paper at once; where there are more, make them all after it."""
        if self.choices.asked() is None:
            return
        self._begin()
        self._job = self._jobs.start(
            self, self._work(sample=True), then=self._for(self._turn, self._made),
            otherwise=self._for(self._turn, self._refused),
        )  # fmt: skip

    def _make_all(self) -> None:
        self._begin()
        self._job = self._jobs.start(
            self, self._work(sample=False), then=self._for(self._turn, self._made),
            otherwise=self._for(self._turn, self._refused), slow=True,
        )  # fmt: skip
        self.progress.follow(self._job, self.tr("Making the pages"))

    def _begin(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        self.all.hide()

    def _for(self, turn: int, receive: Callable[[Any], None]) -> Callable[[Any], None]:
        """Hand on what came of a paper, unless another one is wanted by now."""
        return lambda came: receive(came) if turn == self._turn else None

    def _work(self, *, sample: bool) -> "Callable[[Progress], Printed]":
        form, masking = self.form.code, self.choices.masking.code
        asked = self.choices.subject.asked()
        return lambda progress: self._laptop.printing.make(
            form, asked, masking=masking, sample=sample, progress=progress
        )

    def _made(self, printed: "Printed") -> None:
        self.printed = None if printed.sample else printed
        self.message.hide()
        if printed.differs:
            self._say(self.tr("The facts have changed since this was printed; the paper is not the same."))
        self.save.setEnabled(not printed.sample)
        self.go.setEnabled(bool(self.printer.code) and not printed.sample)
        self.view.show_paper(
            printed.pages, lambda page, width: self._laptop.printing.preview(printed.pdf, page, width)
        )
        if printed.sample:
            self.subtitle.setText(self.tr("{form} · the first of several").format(form=self._named(printed)))
            self._make_all()
            return
        size = self.tr("%n page(s)", "", printed.pages)
        paper = QCoreApplication.translate("Papers", PAPERS.get(printed.paper, printed.paper))
        facts = (self._named(printed), size, paper, printed.content_sha256[:8].upper())
        self.subtitle.setText(" · ".join(facts))

    def _named(self, printed: "Printed") -> str:
        forms = self._offer.forms if self._offer else []
        return next((f"{f.code} {f.title}" for f in forms if f.code == printed.form), printed.form)

    def _refused(self, error: FieldkitError) -> None:
        if isinstance(error, Cancelled):
            self._say(self.tr("Only the first paper was made."))
            self.all.show()
            return
        self.printed = None
        self.view.clear()
        self.save.setEnabled(False)
        self.go.setEnabled(False)
        self._say(sentence(error))

    # ------------------------------------------------------------ giving out

    def _save(self) -> None:
        if self.printed is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), self.printed.file_name, "*.pdf")
        if name:
            self.save_as(Path(name))

    def save_as(self, file: Path) -> None:
        """Save the paper that is shown."""
        printed = self.printed
        if printed is not None:
            done = self.tr("Saved as {file}.").format(file=file)
            self._give(lambda: self._laptop.printing.save(printed, file), done)

    def _print(self) -> None:
        printed, printer, copies = self.printed, self.printer.code, int(self.choices.copies.code)
        if printed is not None and printer:
            done = self.tr("Sent to {printer}.").format(printer=printer)
            self._give(lambda: self._laptop.printing.print_on(printer, printed, copies=copies), done)

    def _give(self, give: Any, done: str) -> None:
        def given(_: object) -> None:
            self._say(done, good=True)
            self._changes.prints.emit()
            self._jobs.start(self, lambda _: self._laptop.printing.history(limit=20), then=self._show_history)

        self._jobs.start(
            self, lambda _: give(), then=given, otherwise=lambda e: self._say(sentence(e)), slow=True
        )

    def _show_history(self, history: "list[PrintedBefore]") -> None:
        forms = self._offer.forms if self._offer else []
        self.history.show_jobs(history, {f.code: f.title for f in forms})

    def _reprint(self, job: UUID) -> None:
        self._begin()
        self._job = self._jobs.start(
            self, lambda _: self._laptop.printing.reprint(job), then=self._for(self._turn, self._made),
            otherwise=self._for(self._turn, self._refused), slow=True,
        )  # fmt: skip

    def _say(self, words: str, *, good: bool = False) -> None:
        say(self.message, words, "good" if good else "wrong")
