"""Hands the households of one unit to another unit, with who takes over each of them."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.handing_over import Step, Wish
from fieldkit.services.pairing.helper_lists import UnitRow
from fieldkit.ui.dialogs.forms import FormDialog, PickDialog
from fieldkit.ui.dialogs.pairing_batch import happens_words, totals
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form
from fieldkit.ui.widgets.parts import row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table


class TransferDialog(FormDialog):
    """From which unit to which, in which village, from which day; the table says who gets whom.

    The caller carries out `wishes` when the dialog was accepted.
    """

    def __init__(self, parent: QWidget, laptop: Laptop, jobs: Jobs, unit: UnitRow | None) -> None:
        super().__init__(parent, self.tr("Hand over from unit to unit"), self.tr("Hand over"), lambda: None)
        self.go.setEnabled(False)
        self._laptop = laptop
        self._jobs = jobs
        self._job: Job | None = None
        self.wishes: list[Wish] = []
        units = laptop.registers.units()
        named = [(str(u.id), f"{u.name}（{u.households}）") for u in units]
        self.old = Choice(named, str(unit.id) if unit else None)
        self.new = Choice([("", self.tr("choose a unit")), *((str(u.id), u.name) for u in units)])
        villages = laptop.villages.list()
        self.village = Choice([("", self.tr("All villages")), *((v.code, v.name) for v in villages)])
        today: date = laptop.clock.today()
        self.day = Day(today)
        self.reason = Choice(laptop.pairing.end_reasons(), "3")
        self.reason.setAccessibleName(self.tr("Reason"))
        form = Form(90)
        form.add(self.tr("From unit"), self.old)
        form.add(self.tr("To unit"), self.new)
        form.add(self.tr("Village"), self.village)
        form.add(self.tr("From"), row(self.day, self.reason, None, gap=10))
        self.day.setAccessibleName(self.tr("From"))
        self.summary = text("", "strong", wrap=True)
        self.rows: RowsModel[Step] = RowsModel([
            Column(self.tr("Household"), lambda s: s.household, 150, bold=True),
            Column(self.tr("Until now"), lambda s: s.before, 110),
            Column(self.tr("From then on"), lambda s: s.helper, 110),
            Column(self.tr("What will happen"), happens_words, 0),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Who takes over"), row_height=34)
        self.table.setMinimumSize(px(640), px(190))
        self.table.opened.connect(lambda _: self._change())
        self.content.addLayout(form)
        self.content.addWidget(self.summary)
        self.content.addWidget(self.table)
        self.content.addWidget(text(self.tr("Enter on a line chooses another helper."), "quiet", wrap=True))
        for choice in (self.old, self.new, self.village):
            choice.currentIndexChanged.connect(lambda _: self._propose())
        self.day.dateChanged.connect(lambda _: self._propose())

    def _propose(self) -> None:
        self.go.setEnabled(False)
        if not self.new.code or not self.old.code or self.new.code == self.old.code:
            self._show(([], []))
            return
        old, new, day = UUID(self.old.code), UUID(self.new.code), self.day.value
        village = self.village.code or None
        pairing = self._laptop.pairing

        def propose() -> tuple[list[Wish], list[Step]]:
            wishes = pairing.propose_transfer(old, new, day, village)
            return wishes, pairing.preview(wishes, day)

        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.start(self, lambda _: propose(), then=self._show)

    def _show(self, proposed: tuple[list[Wish], list[Step]]) -> None:
        self.wishes, steps = proposed
        at = max(self.table.currentIndex().row(), 0)
        self.rows.show(steps)
        self.table.choose(min(at, len(steps) - 1))
        chosen = bool(self.new.code) and self.new.code != self.old.code
        nothing = self.tr("Nothing to hand over: no household there, or nobody in post in the new unit.")
        self.summary.setText(totals(steps) or (nothing if chosen else ""))
        self.go.setEnabled(any(step.happens.done for step in steps))

    def _change(self) -> None:
        """Let somebody else take over the household of the line in hand."""
        at = self.table.currentIndex().row()
        if not 0 <= at < len(self.wishes):
            return
        pairing, day = self._laptop.pairing, self.day.value

        def find(typed: str) -> list[tuple[Any, str, str]]:
            unit = self.new.currentText()
            found = pairing.helpers(typed, on=day)
            return [(h.id, h.name, h.unit) for h in found if h.unit == unit]

        dialog = PickDialog(self, self.tr("Who takes over"), find)
        if dialog.exec() and dialog.chosen is not None:
            wishes = list(self.wishes)
            wishes[at] = replace(wishes[at], helper_id=dialog.chosen[0])
            self._jobs.start(self, lambda _: (wishes, pairing.preview(wishes, day)), then=self._show)
