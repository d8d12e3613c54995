"""Which form, of what, in which masking, on which printer: the left side of the print room."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal

from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.dialogs.find_form import FindFormDialog
from fieldkit.ui.dialogs.print_many import BY_HOUSEHOLD
from fieldkit.ui.sections.print_subject import PrintSubject
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.grouped import Grouped
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Card, button, text
from fieldkit.ui.widgets.print_words import GROUPS, paper_words

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import FormInfo
    from fieldkit.services.printing.service import Asked
    from fieldkit.services.syncing import HistoryEntry

FIND = "Ctrl+L"
USUAL = "P-04"  # chosen when nothing else was asked for: it prints nothing private
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
    runs: "list[HistoryEntry]"
    ledgers: list[tuple[str, str]]


class PrintChoices(Card):
    """The choices; `changed` when the paper is another one, `subject_changed` when its subject is."""

    changed = Signal()
    subject_changed = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("What to print"))
        self._laptop = laptop
        self._forms: list[FormInfo] = []
        self._wish: tuple[str, dict[str, Any]] | None = (USUAL, {})
        self._maskings: dict[str, str] = {}  # chosen by the person, by form; else a form has its usual one
        self.form = Grouped([])
        self.seek = button(self.tr("Find a form…"), self._find, kind="link", key=FIND)
        without_keys(self.seek)
        self.masking, self.way = Choice([]), Choice([])
        self.blank = button(self.tr("&Blank form"), kind="chip")
        self.blank.setCheckable(True)
        self.blank.setAccessibleName(self.tr("A form to be filled in by hand"))
        self.about = text("", "quiet", wrap=True)
        self.said = text("", "due", wrap=True)
        self.no_printer = text(
            self.tr("No printer was found. Save the paper as PDF and print it on another computer."),
            "quiet", wrap=True,
        )  # fmt: skip
        self.no_printer.hide()
        form = Form(70)
        form.add(self.tr("&Form"), self.form)
        form.addWidget(self.seek, form.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        self.subject = PrintSubject(laptop, form)
        self._of_layout = form.add(self.tr("Layo&ut"), self.way)
        form.add(self.tr("&Masking"), self.masking)
        form.addWidget(self.blank, form.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(form)
        for part in (self.said, self.about, self.no_printer):
            self.body.addWidget(part)
        self.masking.currentIndexChanged.connect(lambda _: self._masking_chosen())
        self.way.currentIndexChanged.connect(lambda _: self._said_anew())
        self.blank.toggled.connect(lambda _: self._subject_changed())
        self.subject.changed.connect(self._subject_changed)
        self.form.currentIndexChanged.connect(self._form_chosen)

    # ------------------------------------------------------------ what there is

    def offer(self, offer: Offer) -> None:
        """Offer what there is, and choose what was wished for."""
        self._forms = list(offer.forms)
        why = self._laptop.refusal(Right.PRINT_INSIDE)
        groups = [
            (
                QCoreApplication.translate("PrintGroups", words),
                [
                    (f.code, f"{f.code} {f.title}", "" if f.allowed else why)
                    for f in offer.forms if f.of == of
                ],
            )
            for of, words in GROUPS.items()
        ]  # fmt: skip
        self.form.blockSignals(True)
        self.form.offer_groups([(words, forms) for words, forms in groups if forms])
        self.form.blockSignals(False)
        self.subject.offer(offer.villages, offer.runs, offer.ledgers)
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
            self.blank.setChecked(bool(subject.get("blank")))
            self.subject.aim(subject)
            self._layouts(subject.get("layout", ""))
        self._form_chosen()

    def _find(self) -> None:
        """Let a form be found by typing part of its code or title."""
        dialog = FindFormDialog(self, self._forms, self._laptop.refusal(Right.PRINT_INSIDE))
        if dialog.exec() and dialog.chosen is not None:
            self.form.choose(dialog.chosen[0])
            self.form.setFocus()

    # ------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> "FormInfo | None":
        """The form that is chosen."""
        return self.known(self.form.code)

    def known(self, code: str) -> "FormInfo | None":
        """Return the form of a code."""
        return next((form for form in self._forms if form.code == code), None)

    def asked(self) -> "Asked | None":
        """Return what the form is to be of; None while that cannot be said."""
        form = self.chosen
        if form is None or ("village" in form.asks and not self.subject.village.code):
            return None
        return replace(self.subject.asked(), layout=self.way.code, blank=self.blank.isChecked())

    @property
    def can_be_many(self) -> bool:
        """Whether a long print can be of what is chosen: of groups, where each household has its paper."""
        form = self.chosen
        if form is None or "village" not in form.asks or self.blank.isChecked():
            return False
        return form.of in BY_HOUSEHOLD or not self.subject.groups.chosen

    def _form_chosen(self) -> None:
        form = self.chosen
        if form is not None:
            names = [(m, f"{m} {QCoreApplication.translate('Masking', NAMES[m])}") for m in form.maskings]
            self.masking.renew(names, self._maskings.get(form.code, form.maskings[0]), listed=True)
            self.subject.ask(form.asks)
            self._layouts(self.way.code)
            self._subject_changed()

    def _masking_chosen(self) -> None:
        self._maskings[self.form.code] = self.masking.code
        self._said_anew()

    def set_layout(self, name: str, form: str = "") -> None:
        """Set the form in another layout; choose `form` first, which a paper of the record may be of."""
        self.form.choose(form or self.form.code)
        self.way.setCurrentIndex(max(self.way.findData(name), 0))

    def _layouts(self, chosen: str) -> None:
        """Offer the ways to set the form, where there are several."""
        form = self.chosen
        if form is None:
            return
        names = [("", self.tr("Usual layout")), *form.layouts]
        options = [(name, f"{title} · {paper_words(form.paper_of(name))}") for name, title in names]
        self.way.renew(options, chosen, listed=True)
        for part in (self._of_layout, self.way):
            part.setVisible(len(names) > 1)

    def _subject_changed(self) -> None:
        self.subject_changed.emit()
        self._said_anew()

    def _said_anew(self) -> None:
        """Say in words what will be covered and what the paper is of."""
        self.said.setText(QCoreApplication.translate("Masking", MASKINGS.get(self.masking.code, "")))
        blank = self.blank.isChecked()
        self.about.setText(self.tr("A form to be filled in by hand") if blank else self.subject.about())
        self.changed.emit()
