"""Which form, of what, in which masking, on which printer: the left side of the print room."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal

from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.sections.print_subject import Grouped, PrintSubject
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.parts import Card, text

if TYPE_CHECKING:
    from fieldkit.services.print_jobs import FormInfo, Job
    from fieldkit.services.printing import Asked
    from fieldkit.services.syncing import HistoryEntry

USUAL = "P-04"  # chosen when nothing else was asked for: it prints nothing private
MOST_COPIES = 20
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
GROUPS = {  # what a form is of, in the order of the list
    "village": QT_TRANSLATE_NOOP("PrintGroups", "Of the village"),
    "household": QT_TRANSLATE_NOOP("PrintGroups", "Of households"),
    "visit": QT_TRANSLATE_NOOP("PrintGroups", "Of visits"),
    "helper": QT_TRANSLATE_NOOP("PrintGroups", "Of helpers"),
    "pairing": QT_TRANSLATE_NOOP("PrintGroups", "Of hand-overs"),
    "ledger": QT_TRANSLATE_NOOP("PrintGroups", "Of ledgers"),
    "sync": QT_TRANSLATE_NOOP("PrintGroups", "Of the exchange with the township"),
}


@dataclass(frozen=True)
class Offer:
    """What there is to choose from, and what was printed before."""

    forms: "list[FormInfo]"
    villages: list[VillageRow]
    printers: list[str]
    history: "list[Job]"
    runs: "list[HistoryEntry]"


class PrintChoices(Card):
    """The choices; `changed` when the paper is another one, `subject_changed` when its subject is."""

    changed = Signal()
    subject_changed = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("What to print"))
        self._laptop = laptop
        self._forms: list[FormInfo] = []
        self._wish: tuple[str, dict[str, Any]] | None = (USUAL, {})
        self.form = Grouped([])
        self.masking, self.printer = Choice([]), Choice([])
        self.copies = Choice([(str(n), str(n)) for n in range(1, MOST_COPIES + 1)])
        self.about = text("", "quiet", wrap=True)
        self.said = text("", "due", wrap=True)
        self.no_printer = text(
            self.tr("No printer was found. Save the paper as PDF and print it on another computer."),
            "quiet", wrap=True,
        )  # fmt: skip
        form = Form(70)
        form.add(self.tr("&Form"), self.form)
        self.subject = PrintSubject(laptop, form)
        form.add(self.tr("&Masking"), self.masking)
        self._of_printer = [
            (form.add(self.tr("P&rinter"), self.printer), self.printer),
            (form.add(self.tr("&Copies"), self.copies), self.copies),
        ]
        self.body.addLayout(form)
        for part in (self.said, self.about, self.no_printer):
            self.body.addWidget(part)
        self.masking.currentIndexChanged.connect(lambda _: self._said_anew())
        self.subject.changed.connect(self._subject_changed)
        self.form.currentIndexChanged.connect(self._form_chosen)

    # ------------------------------------------------------------ what there is

    def offer(self, offer: Offer) -> None:
        """Offer what there is, and choose what was wished for."""
        self._forms = offer.forms
        why = self._laptop.refusal(Right.PRINT_INSIDE)
        groups = [
            (
                QCoreApplication.translate("PrintGroups", heading),
                [
                    (f.code, f"{f.code} {f.title}", "" if f.allowed else why)
                    for f in offer.forms if f.of == of
                ],
            )
            for of, heading in GROUPS.items()
        ]  # fmt: skip
        self.form.blockSignals(True)
        self.form.offer_groups(groups)
        self.form.blockSignals(False)
        self.subject.offer(offer.villages, offer.runs)
        _fill(
            self.printer, [(name, name) for name in offer.printers],
            self.printer.code or self._laptop.settings.printer,
        )  # fmt: skip
        self.no_printer.setVisible(not offer.printers)
        for label, field in self._of_printer:
            label.setVisible(bool(offer.printers))
            field.setVisible(bool(offer.printers))
        self._grant()

    def wish(self, form: str, subject: dict[str, Any]) -> None:
        """Choose a form and what it is of, as soon as there is something to choose from."""
        self._wish = (form, subject)
        if self._forms:
            self._grant()

    def _grant(self) -> None:
        if self._wish is not None:
            form, subject = self._wish
            self._wish = None
            self.form.blockSignals(True)
            self.form.choose(form)
            self.form.blockSignals(False)
            self.subject.aim(subject)
        self._form_chosen()

    # ------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> "FormInfo | None":
        """The form that is chosen."""
        return next((form for form in self._forms if form.code == self.form.code), None)

    def asked(self) -> "Asked | None":
        """Return what the form is to be of; None while that cannot be said."""
        form = self.chosen
        if form is None or ("village" in form.asks and not self.subject.village.code):
            return None
        return self.subject.asked()

    def _form_chosen(self) -> None:
        form = self.chosen
        if form is not None:
            names = [(m, f"{m} {QCoreApplication.translate('Masking', NAMES[m])}") for m in form.maskings]
            _fill(self.masking, names, self.masking.code)
            self.subject.ask(form.asks)
            self._subject_changed()

    def _subject_changed(self) -> None:
        self.subject_changed.emit()
        self._said_anew()

    def _said_anew(self) -> None:
        """Say in words what will be covered and what the paper is of."""
        self.said.setText(QCoreApplication.translate("Masking", MASKINGS.get(self.masking.code, "")))
        self.about.setText(self.subject.about())
        self.changed.emit()


def _fill(choice: Choice, options: list[tuple[str, str]], chosen: str) -> None:
    choice.blockSignals(True)
    choice.offer(options, chosen if any(code == chosen for code, _ in options) else None)
    choice.blockSignals(False)
