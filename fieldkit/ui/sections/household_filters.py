"""What the list of households is narrowed to: a chip each, taken away by pressing it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.narrowing import Narrowing
from fieldkit.services.quality import Judgement
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import button

WITHOUT_HELPER, OVERDUE, FINDINGS = "without_helper", "overdue", "findings"


class HouseholdFilters(QWidget):
    """The chips, and the button that adds one."""

    changed = Signal()

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self.only = Narrowing()
        self.village: str | None = None
        self._line = FlowLayout(self, gap=8)
        self.add = button(self.tr("Add a filter"), self._open, kind="chip")
        self.add.setText(self.tr("＋ Filter  Ctrl+L"))
        self.menu = QMenu(self.add)
        self._show()

    def narrow(self, **to: Any) -> None:
        """Change what the list is narrowed to, by the fields of `Narrowing`."""
        self.only = replace(self.only, **to)
        self._show()
        self.changed.emit()

    def aim(self, wish: str) -> None:
        """Narrow to one wish and nothing else; an unknown one takes every filter away."""
        self.only = Narrowing()
        if wish == FINDINGS:
            self.only_findings()
        else:
            self.narrow(without_helper=wish == WITHOUT_HELPER, overdue=wish == OVERDUE)

    def only_findings(self) -> None:
        """Narrow to the households with something wrong in their data; checking may take a moment."""

        def judge(progress: Progress) -> Judgement:
            return self._laptop.quality.judge(progress)

        def done(found: Judgement) -> None:
            self.narrow(
                among=frozenset(row.household_id for row in found.rows if row.household_id is not None)
            )

        self.add.setEnabled(False)
        self.add.setText(self.tr("Checking the data…"))
        job = self._jobs.start(self, judge, then=done, slow=True)
        job.finished.connect(self._show)

    # ------------------------------------------------------------ choosing

    def _open(self) -> None:
        self.menu.clear()
        fields = self._laptop.fields
        types = self.menu.addMenu(self.tr("&Household type"))
        for code in self._laptop.codes["household_type"]:
            label = fields.label("household_type", code.code)
            types.addAction(label, partial(self.narrow, type=code.code))
        groups = self.menu.addMenu(self.tr("&Group"))
        for name in self._laptop.households.groups(self.village):
            groups.addAction(name, partial(self.narrow, group=name))
        self.menu.addAction(self.tr("&Overdue visit"), partial(self.narrow, overdue=True))
        self.menu.addAction(self.tr("&Without a helper"), partial(self.narrow, without_helper=True))
        self.menu.addAction(self.tr("With &findings"), self.only_findings)
        if self.only != Narrowing():
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Take &all away"), partial(self.aim, ""))
        self.menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add:
                widget.hide()
                widget.deleteLater()
        for words, to in self._chips():
            chip = self._chip(words, partial(self.narrow, **to))
            self._line.addWidget(chip)
            chip.show()
        self.add.setEnabled(True)
        self.add.setText(self.tr("＋ Filter  Ctrl+L"))
        self._line.addWidget(self.add)
        self._line.invalidate()
        self.updateGeometry()

    def _chips(self) -> list[tuple[str, dict[str, Any]]]:
        only = self.only
        chips: list[tuple[str, dict[str, Any]]] = []
        if only.type:
            chips.append((self._laptop.fields.label("household_type", only.type), {"type": ""}))
        if only.group:
            chips.append((only.group, {"group": ""}))
        if only.overdue:
            chips.append((self.tr("Overdue visit"), {"overdue": False}))
        if only.without_helper:
            chips.append((self.tr("Without a helper"), {"without_helper": False}))
        if only.among is not None:
            chips.append((self.tr("With findings"), {"among": None}))
        return chips

    def _chip(self, words: str, away: Callable[[], object]) -> QWidget:
        made = button(words, away, kind="chip")
        made.setText(f"{words}  ×")
        made.setCheckable(True)
        made.setChecked(True)
        made.setAccessibleName(self.tr("Filter {words}, press to take it away").format(words=words))
        return made
