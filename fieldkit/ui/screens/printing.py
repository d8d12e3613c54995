"""What goes on the wall and into the file: choose a form, see it, save it, print it, one or a thousand."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui import system_printing
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.print_history import PrintHistoryDialog
from fieldkit.ui.dialogs.print_many import BY_HOUSEHOLD, ManyDialog
from fieldkit.ui.dialogs.printing import PrintDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.jobs import PrintHistory
from fieldkit.ui.sections.print_batches import BatchesCard
from fieldkit.ui.sections.print_choices import Offer, PrintChoices
from fieldkit.ui.sections.print_paper import PaperPane
from fieldkit.ui.sections.print_sides import Sides
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import GAP, Room, button, scrolled, shortcut
from fieldkit.ui.widgets.print_words import paper_words
from fieldkit.ui.widgets.sheet_view import STEP

if TYPE_CHECKING:
    from fieldkit.services.printing.batches import BatchRow
    from fieldkit.services.printing.history import PrintedRow
    from fieldkit.services.printing.jobs import FormInfo, Printed

PAUSE_MS = 30
LATELY = 20
TOO_MANY = 60  # households; more are not made before somebody wants them


class PrintingScreen(Room):
    """Choices at the left, the paper at the right, long prints and what was printed below the choices."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Printing"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._offer: Offer | None = None
        self.printers: list[str] = []  # that there are, as far as it is known yet
        self.choices = PrintChoices(laptop)
        self.form, self.said = self.choices.form, self.choices.said
        self.paper = PaperPane(laptop, jobs, changes)
        self.view = self.paper.view
        self.many = button(self.tr("Many at once…"), self._many, key="Ctrl+B")
        self.save = button(self.tr("Save as PDF…"), self._save, key="Ctrl+S")
        self.go = button(self.tr("Print…"), self._print, kind="primary", key="Ctrl+P")
        for part in (self.many, self.save, self.go):
            part.setEnabled(False)
            self.buttons.addWidget(part)
        without_keys(self.many, self.save, self.go)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._make)
        self._make_page()
        self.paper.changed.connect(self._show_paper)
        self.paper.left.connect(self._want_another)
        changes.prints.connect(self._look_again)

    def _make_page(self) -> None:
        for key, step in (("PgDown", 1), ("PgUp", -1)):
            shortcut(key, self, partial(self.view.turn, step))
        for key, by in (("Ctrl++", STEP), ("Ctrl+=", STEP), ("Ctrl+-", 1 / STEP)):
            shortcut(key, self, partial(self.view.zoom, by))
        self.sides = Sides(self._left(), self.paper)
        self.sides.turned.connect(self._turned)
        self.sides.lead(self.choices.seek, self.choices.subject.households.add)
        self.page.addWidget(self.sides)
        self.first = self.form

    def _left(self) -> QWidget:
        self.history = PrintHistory()
        self.history.again.connect(self._reprint)
        self.history.all_asked.connect(self._show_all)
        shortcut("Ctrl+H", self, self._show_all)
        self.batches = BatchesCard(self._laptop, self._jobs, self._changes)
        self.batches.failed.connect(self.paper.say)
        self.batches.made.connect(self._batch_made)
        self.batches.emptied.connect(self.take_focus)
        self.choices.changed.connect(self._want_another)
        self.choices.subject_changed.connect(self._ask_more)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, px(6), 0)
        inside.setSpacing(px(GAP))
        for part in (self.batches, self.choices, self.history):
            inside.addWidget(part)
        inside.addStretch(1)
        return scrolled(left)

    def _turned(self) -> None:
        """Put the cursor on what can be seen now."""
        self.first = self.form if self.sides.choices_shown else self.view.area
        self.take_focus()

    # ------------------------------------------------------------ choosing

    def choose(self, form: str, **subject: Any) -> None:
        """Choose a form and what it is of.

        `village`, `household` or `households`, `visit`, `pairing` or `pairings`, `helper`, `notice`,
        `meeting` and `month` such as `2026-11`, `sync`, `year`, `layout`, `blank`.
        """
        self.choices.wish(form, subject)
        self.sides.come_for_paper()

    def aim(self, wish: str) -> None:
        """Show what is half printed: the cursor is on what goes on with it."""
        if wish == "batches":
            self.sides.show_paper(alone=False)
            self.batches.aim()

    def refresh(self) -> None:
        """Ask what there is to print, and make the paper again; then, what else there is to be said."""
        self._jobs.start(self, self._read, then=self._offered)

    def _read(self, _: Progress) -> Offer:
        laptop = self._laptop
        return Offer(
            laptop.printing.forms(), laptop.villages.list(), laptop.syncing.history(), laptop.ledgers.names()
        )

    def _offered(self, offer: Offer) -> None:
        self._offer = offer
        self.batches.titles = self._titles
        self.choices.offer(offer)
        if self._soon.isActive():  # nobody is still typing: the first paper need not wait
            self._soon.stop()
            self._make()
        self.batches.refresh()
        self._look_again()
        find = self._laptop.printing.printers  # asks the print system, which may take its time
        self._jobs.start(
            self, lambda _: find() or system_printing.names(), then=self._know_printers, slow=True
        )  # fmt: skip

    def _know_printers(self, printers: list[str]) -> None:
        self.printers = printers
        self.choices.no_printer.setVisible(not printers)
        self._show_paper()

    @property
    def _titles(self) -> dict[str, str]:
        return {form.code: form.title for form in self._offer.forms} if self._offer else {}

    @property
    def printed(self) -> "Printed | None":
        """The paper that is shown, if it is whole and can be given out."""
        return self.paper.printed

    def _ask_more(self) -> None:
        """Ask what there is to choose from in the village and year that are chosen."""
        form, subject = self.choices.chosen, self.choices.subject
        if form is None or not subject.village.code:
            return
        printing, village, year = self._laptop.printing, subject.village.code, int(subject.year.code)
        groups = self._laptop.households.groups
        if "groups" in form.asks:
            self._jobs.start(self, lambda _: groups(village), then=partial(subject.offer_groups, village))
        if "pairings" in form.asks:
            self._jobs.start(self, lambda _: printing.handovers(village, year), then=subject.offer_handovers)
        for name in {"notice", "meeting"} & set(form.asks):
            self._jobs.start(
                self, lambda _: printing.papers_of(form.code, village, year),
                then=partial(subject.offer_papers, name),
            )  # fmt: skip

    def _want_another(self) -> None:
        """Let go of the paper before: from now on it is not the one that is chosen."""
        self.paper.forget()
        self._soon.start()

    def _make(self) -> None:
        """Have the paper made that is chosen."""
        form, asked = self.choices.chosen, self.choices.asked()
        if form is None or asked is None:
            self.paper.empty()
            return
        printing, masking = self._laptop.printing, self.choices.masking.code

        def make(sample: bool, progress: Progress) -> "Printed":
            return printing.make(form.code, asked, masking=masking, sample=sample, progress=progress)

        self.paper.want(partial(make, True), partial(make, False), why_not=self._too_many(form))

    def _too_many(self, form: "FormInfo") -> str:
        """Say why not every paper is made: so many are better printed in files of their own."""
        subject = self.choices.subject
        villages = self._offer.villages if self._offer else []
        here = next((v.households for v in villages if v.code == subject.village.code), 0)
        if subject.households.ids:
            here = len(subject.households.ids)
        part = subject.helper.ids or subject.groups.chosen
        if form.of not in BY_HOUSEHOLD or part or here <= TOO_MANY or self.choices.blank.isChecked():
            return ""
        return self.tr("The first of %n household(s). Saving or printing makes all of them.", "", here)

    def _show_paper(self) -> None:
        """Say what is shown, and let it be given out where it is whole."""
        shown, printed, form = self.paper.shown, self.paper.printed, self.choices.chosen
        self.many.setEnabled(shown is not None and self.choices.can_be_many)
        self.save.setEnabled(self.paper.can_be_whole)
        self.go.setEnabled(self.paper.can_be_whole and bool(self.printers))
        if shown is None:
            self.subtitle.setText(f"{form.code} {form.title}" if form is not None else "")
            return
        name = f"{shown.form} {self._titles.get(shown.form, '')}".strip()
        if printed is None:
            self.subtitle.setText(self.tr("{form} · the first of several").format(form=name))
            return
        size = self.tr("%n page(s)", "", printed.pages)
        self.subtitle.setText(
            " · ".join((name, size, paper_words(printed.paper), printed.content_sha256[:8].upper()))
        )

    # ------------------------------------------------------------ giving out

    def _save(self) -> None:
        self.paper.when_whole(self._ask_where)

    def _ask_where(self) -> None:
        printed = self.printed
        if printed is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), printed.file_name, "*.pdf")
        if name:
            self.paper.save_as(Path(name), printed)

    def save_as(self, file: Path) -> None:
        """Save the paper that is shown."""
        self.paper.save_as(file)

    def _print(self) -> None:
        self.paper.when_whole(self._ask_how)

    def _ask_how(self) -> None:
        printed = self.printed
        form = self.choices.known(printed.form) if printed is not None else None
        if printed is None or form is None or not self.printers:
            return
        dialog = PrintDialog(self, self._laptop, self._jobs, self.printers, printed, form)
        if not dialog.exec():
            return
        if dialog.instead is not None:
            self.choices.set_layout(dialog.instead, form.code)
        elif dialog.export:
            self._save()
        else:
            self.paper.print_on(dialog.printers.code, dialog.how, printed)

    def _many(self) -> None:
        form, asked = self.choices.chosen, self.choices.asked()
        if form is None or asked is None or self._offer is None:
            return
        if asked.groups and not asked.households:
            homes = self._laptop.printing.in_groups(form.code, asked.village, asked.groups)
            asked = replace(asked, households=homes)
        printers = [name for name in self.printers if name not in system_printing.names()]
        dialog = ManyDialog(
            self, self._laptop, form, asked, self.choices.masking.code, self._offer.villages, printers
        )
        if dialog.exec():
            self.batches.begin(dialog.order)

    def _batch_made(self, made: "BatchRow") -> None:
        saved, sent = self.tr("{form}: {n} saved in the folder."), self.tr("{form}: {n} printed.")
        words = (saved if made.folder else sent).format(form=made.form, n=f"{made.done:,}")
        self.paper.tell(words, self.tr("Open the folder"), Path(made.folder) if made.folder else None)
        if made.left_out_count:
            left = self.tr("%n could not be printed:", "", made.left_out_count)
            self.paper.say("\n".join((left, *made.left_out[:3])))

    # ------------------------------------------------------------ what was printed

    def _look_again(self) -> None:
        read = self._laptop.printed.list
        self._jobs.start(self, lambda _: read(limit=LATELY), then=self._show_history)

    def _show_history(self, history: "list[PrintedRow]") -> None:
        self.history.show_jobs(history, self._titles, self._laptop.refusal(Right.PRINT_INSIDE))

    def _show_all(self) -> None:
        dialog = PrintHistoryDialog(self, self._laptop, self._jobs, self._titles)
        if not dialog.exec():
            return
        if dialog.job is not None:
            self._reprint(dialog.job)
        elif dialog.batch is not None:
            self.batches.again(dialog.batch)

    def _reprint(self, job: UUID) -> None:
        self.paper.reprint(job)
