"""What goes on the wall and into the file: choose a form, see it, save it, print it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.jobs import PrintHistory
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.parts import GAP, Card, Room, button, restyle, scrolled, text
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.sheet_view import SheetView
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.services.print_jobs import FormInfo, Printed
    from fieldkit.services.print_jobs import Job as PrintedBefore

PAUSE_MS = 120
MASKINGS = {
    "M0": QT_TRANSLATE_NOOP("Masking", "For the file: everything is printed. Never post it."),
    "M1": QT_TRANSLATE_NOOP("Masking", "For hand-outs: numbers covered, groups instead of addresses."),
    "M2": QT_TRANSLATE_NOOP(
        "Masking",
        "For the wall: no identity numbers, phones, accounts, health, causes, incomes or members. "
        "The helper's work phone is printed so that people can call.",
    ),
    "M3": QT_TRANSLATE_NOOP("Masking", "For the wall, strict: of the head's name only the family name."),
}  # fmt: skip
NAMES = {
    "M0": QT_TRANSLATE_NOOP("Masking", "Internal, nothing covered"),
    "M1": QT_TRANSLATE_NOOP("Masking", "Hand-out, numbers covered"),
    "M2": QT_TRANSLATE_NOOP("Masking", "Posting"),
    "M3": QT_TRANSLATE_NOOP("Masking", "Posting, strict"),
}


@dataclass(frozen=True)
class Offer:
    """What there is to choose from."""

    forms: "list[FormInfo]"
    villages: list[VillageRow]
    printers: list[str]
    history: "list[PrintedBefore]"


class PrintingScreen(Room):
    """Choices at the left, the paper at the right, what was printed below the choices."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Printing"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._offer: Offer | None = None
        self._wish: dict[str, Any] = {}
        self._visit: UUID | None = None
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

    def _choices(self) -> QWidget:
        year = self._laptop.clock.today().year
        self.form, self.village = Choice([]), Choice([])
        self.year = Choice([(str(y), str(y)) for y in range(year + 1, year - 4, -1)], str(year))
        self.masking, self.printer = Choice([]), Choice([])
        self.about = text("", "quiet", wrap=True)
        self.whole = button(self.tr("The whole village instead"), self._forget_visit, kind="link")
        self.said = text("", "due", wrap=True)
        card = Card(self.tr("What to print"))
        form = Form(70)
        for label, field in (
            (self.tr("&Form"), self.form), (self.tr("&Village"), self.village),
            (self.tr("&Year"), self.year), (self.tr("&Masking"), self.masking),
            (self.tr("P&rinter"), self.printer),
        ):  # fmt: skip
            form.add(label, field)
        card.body.addLayout(form)
        for part in (self.said, self.about, self.whole):
            card.body.addWidget(part)
        self.history = PrintHistory()
        self.history.again.connect(self._reprint)
        for choice in (self.village, self.year, self.masking):
            choice.currentIndexChanged.connect(lambda _: self._soon.start())
        self.form.currentIndexChanged.connect(self._form_chosen)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, px(6), 0)
        inside.setSpacing(px(GAP))
        inside.addWidget(card)
        inside.addWidget(self.history)
        inside.addStretch(1)
        side = scrolled(left)
        side.setFixedWidth(px(410))
        return side

    def _make_page(self) -> None:
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.progress = ProgressStrip()
        self.view = SheetView()
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(self.message)
        right.addWidget(self.progress)
        right.addWidget(self.view, 1)
        both = QHBoxLayout()
        both.setSpacing(px(GAP))
        both.addWidget(self._choices())
        both.addLayout(right, 1)
        self.page.addLayout(both)
        self.first = self.form

    # ------------------------------------------------------------ choosing

    def choose(self, form: str, *, village: str = "", year: int = 0, visit: UUID | None = None) -> None:
        """Choose a form and what it is about."""
        self._wish = {"form": form, "village": village, "year": year, "visit": visit}
        if self._offer is not None:
            self._grant()

    def refresh(self) -> None:
        """Ask what there is to print, and make the paper again."""
        self._jobs.start(self, self._read, then=self._offered)

    def _read(self, _: Progress) -> Offer:
        printing = self._laptop.printing
        return Offer(
            printing.forms(), self._laptop.villages.list(), printing.printers(), printing.history(limit=20)
        )

    def _offered(self, offer: Offer) -> None:
        first = self._offer is None
        self._offer = offer
        self._fill(self.form, [(f.code, f"{f.code} {f.title}") for f in offer.forms])
        self._fill(self.village, [(v.code, v.name) for v in offer.villages])
        self._fill(
            self.printer, [(name, name) for name in offer.printers] or [("", self.tr("No printer found"))]
        )
        self.history.show_jobs(offer.history, {f.code: f.title for f in offer.forms})
        if first or self._wish:
            self._grant()
        self._form_chosen()

    def _fill(self, choice: Choice, options: list[tuple[str, str]]) -> None:
        choice.blockSignals(True)
        choice.offer(options, choice.code or None)
        choice.blockSignals(False)

    def _grant(self) -> None:
        wish, self._wish = self._wish, {}
        self._visit = wish.get("visit")
        for choice, name in ((self.form, "form"), (self.village, "village"), (self.year, "year")):
            found = choice.findData(str(wish.get(name) or ""))
            if found >= 0:
                choice.blockSignals(True)
                choice.setCurrentIndex(found)
                choice.blockSignals(False)
        self._form_chosen()

    def _chosen_form(self) -> "FormInfo | None":
        forms = self._offer.forms if self._offer else []
        return next((f for f in forms if f.code == self.form.code), None)

    def _form_chosen(self) -> None:
        form = self._chosen_form()
        if form is None:
            return
        if form.of != "visit":
            self._visit = None
        names = [(m, f"{m} {QCoreApplication.translate('Masking', NAMES[m])}") for m in form.maskings]
        self._fill(self.masking, names)
        if self.masking.code not in form.maskings:
            self.masking.setCurrentIndex(0)
        self._soon.start()

    def _forget_visit(self) -> None:
        self._visit = None
        self._soon.start()

    # ------------------------------------------------------------ making

    def _make(self) -> None:
        form = self._chosen_form()
        if form is None or not self.village.code:
            return
        masking = self.masking.code
        self.said.setText(QCoreApplication.translate("Masking", MASKINGS.get(masking, "")))
        self.whole.setVisible(self._visit is not None)
        self.about.setText(self.tr("One visit") if self._visit else self._about(form.of))
        if self._job is not None:
            self._job.cancel()
        village, visit, year = self.village.code, self._visit, int(self.year.code)

        def make(progress: Progress) -> "Printed":
            return self._laptop.printing.render(
                form.code, village=village, visit=visit, year=year, masking=masking, progress=progress
            )

        self._job = self._jobs.start(self, make, then=self._made, otherwise=self._refused, slow=True)
        self.progress.follow(self._job, self.tr("Making the pages"))

    def _about(self, of: str) -> str:
        return (
            self.tr("All visits of the village in this year")
            if of == "visit"
            else self.tr("The whole village")
        )

    def _made(self, printed: "Printed") -> None:
        self.printed = printed
        self.message.hide()
        if printed.differs:
            self._say(self.tr("The facts have changed since this was printed; the paper is not the same."))
        self.save.setEnabled(True)
        self.go.setEnabled(bool(self.printer.code))
        self.view.show_paper(
            printed.pages, lambda page, width: self._laptop.printing.preview(printed.pdf, page, width)
        )
        size = self.tr("%n page(s)", "", printed.pages)
        self.subtitle.setText(f"{printed.form} · {size} · {printed.paper} · {printed.content_sha256[:8]}")

    def _refused(self, error: FieldkitError) -> None:
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
        printed, printer = self.printed, self.printer.code
        if printed is not None and printer:
            done = self.tr("Sent to {printer}.").format(printer=printer)
            self._give(lambda: self._laptop.printing.print_on(printer, printed), done)

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
        self._job = self._jobs.start(
            self,
            lambda _: self._laptop.printing.reprint(job),
            then=self._made,
            otherwise=self._refused,
            slow=True,
        )

    def _say(self, words: str, *, good: bool = False) -> None:
        restyle(self.message, "good" if good else "wrong")
        self.message.setText(words)
        self.message.show()
