"""Asks which helper and from what day, when a pairing ends and why, or when it really began."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.pairing.service import PRIMARY, Pairing, PairingRow
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.widgets.form import Choice, Day, Form
from fieldkit.ui.widgets.helper_list import HelperList
from fieldkit.ui.widgets.parts import text

_LABELS = 140  # px at 100 %
_ADJUSTED = "3"  # code table end_reason


class AssignDialog(FormDialog):
    """Assigns a helper to a household, in place of another where `instead` is given."""

    def __init__(
        self, parent: QWidget, pairing: Pairing, household: UUID, today: date,
        instead: PairingRow | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            parent,
            self.tr("Assign a helper") if instead is None else self.tr("Hand over"),
            self.tr("Assign"),
            self.act,
        )
        self._pairing = pairing
        self._household = household
        self._instead = instead
        self.start = Day(today)
        self.helpers = HelperList(lambda typed: pairing.helpers(typed, on=self.start.value))
        self.helpers.chosen.connect(self.try_it)
        self.search, self.table, self.rows = self.helpers.search, self.helpers.table, self.helpers.rows
        self.reason = Choice(pairing.end_reasons(), _ADJUSTED)
        helped = any(p.role == PRIMARY and p.end is None for p in pairing.of_household(household))
        self.role = Choice(pairing.roles(), "2" if helped else PRIMARY)
        form = Form(_LABELS)
        form.add(self.tr("From"), self.start)
        if instead is None:
            form.add(self.tr("Role"), self.role)
        else:
            form.add(self.tr("Until now"), text(f"{instead.helper} {instead.unit}", "body", wrap=True))
            form.add(self.tr("Reason"), self.reason)
        self.content.addWidget(self.helpers)
        self.content.addLayout(form)
        self.start.dateChanged.connect(lambda _: self.helpers.look())
        self.helpers.look()

    def act(self) -> None:
        """Pair the household with the helper that is marked."""
        chosen = self.helpers.current
        if chosen is None:
            return
        if self._instead is None:
            self._pairing.assign(self._household, chosen.id, self.start.value, role=self.role.code)
        else:
            self._pairing.replace(self._instead.id, chosen.id, self.start.value, self.reason.code)


class EndDialog(FormDialog):
    """Ends a pairing."""

    def __init__(self, parent: QWidget, pairing: Pairing, which: PairingRow, today: date) -> None:
        super().__init__(parent, self.tr("End the pairing"), self.tr("End it"), self.act)
        self._pairing = pairing
        self._which = which
        self.last = Day(today)
        self.reason = Choice(pairing.end_reasons(), _ADJUSTED)
        form = Form(_LABELS)
        form.add(self.tr("Helper"), text(f"{which.helper} {which.unit}", "body", wrap=True))
        form.add(self.tr("Last day"), self.last)
        form.add(self.tr("Reason"), self.reason)
        self.content.addLayout(form)

    def act(self) -> None:
        """End the pairing after the day given."""
        self._pairing.end(self._which.id, self.last.value, self.reason.code)


class CorrectDialog(FormDialog):
    """Corrects the days of a pairing, where they were entered wrongly."""

    def __init__(self, parent: QWidget, pairing: Pairing, which: PairingRow) -> None:
        super().__init__(parent, self.tr("Correct the date"), self.tr("Correct it"), self.act)
        self._pairing = pairing
        self._which = which
        self.start = Day(which.start)
        self.last = Day(which.end or which.start)
        form = Form(_LABELS)
        form.add(self.tr("Helper"), text(f"{which.helper} {which.unit}", "body", wrap=True))
        form.add(self.tr("Begins on"), self.start)
        if which.end is not None:
            form.add(self.tr("Last day"), self.last)
        note = self.tr(
            "Only for a date that was entered wrongly. Where the household was handed over, the other "
            "helper's day moves along. For another helper use “Hand over”."
        )
        self.content.addLayout(form)
        self.content.addWidget(text(note, "quiet", wrap=True))

    def act(self) -> None:
        """Set the days."""
        last = self.last.value if self._which.end is not None else None
        self._pairing.correct_days(self._which.id, self.start.value, last)
