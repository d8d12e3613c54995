"""Asks which helper and from what day, or when a pairing ends and why."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.pairing import HelperRow, Pairing, PairingRow
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import button, row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import sentence


class _Question(QDialog):
    """A question with a form, a message, Cancel and one thing to do."""

    def __init__(self, parent: QWidget, title: str, do: str, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self._act = act
        self.setWindowTitle(title)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(px(22), px(18), px(22), px(18))
        self.outer.setSpacing(px(12))
        self.outer.addWidget(text(title, "big"))
        self.content = QVBoxLayout()
        self.message = text("", "wrong", wrap=True)
        self.go = button(do, self._go, kind="primary")
        self.outer.addLayout(self.content)
        self.outer.addWidget(self.message)
        self.outer.addLayout(row(None, button(self.tr("Cancel"), self.reject), self.go))

    def _go(self) -> None:
        try:
            self._act()
        except FieldkitError as error:
            self.message.setText(sentence(error))
        else:
            self.accept()


class AssignDialog(_Question):
    """Assigns a helper to a household, in place of another where `instead` is given."""

    def __init__(
        self, parent: QWidget, pairing: Pairing, household: UUID, today: date,
        instead: PairingRow | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            parent, self.tr("Assign a helper") if instead is None else self.tr("Hand over"),
            self.tr("Assign"), self.act,
        )
        self._pairing = pairing
        self._household = household
        self._instead = instead
        self.search = line(hint=self.tr("Name or unit"))
        self.search.setAccessibleName(self.tr("Search helpers"))
        self.rows: RowsModel[HelperRow] = RowsModel([
            Column(self.tr("Name"), lambda h: h.name, 100, bold=True),
            Column(self.tr("Unit"), lambda h: h.unit, 0),
            Column(self.tr("Telephone"), lambda h: h.phone, 130),
            Column(self.tr("Households"), lambda h: h.households, 80, numeric=True),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Helpers"))
        self.table.setMinimumSize(px(620), px(260))
        self.table.opened.connect(lambda _: self._go())
        self.start = Day(today)
        self.reason = Choice(pairing.end_reasons(), "3")
        form = Form(120)
        form.add(self.tr("From"), self.start)
        if instead is not None:
            form.add(self.tr("Reason"), self.reason)
        for part in (self.search, self.table):
            self.content.addWidget(part)
        self.content.addLayout(form)
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self._find()

    def _find(self) -> None:
        self.rows.show(self._pairing.helpers(self.search.text().strip()))
        self.table.choose(0)

    def act(self) -> None:
        """Pair the household with the helper that is marked."""
        chosen = self.rows.row(self.table.currentIndex())
        if chosen is None:
            return
        if self._instead is None:
            self._pairing.assign(self._household, chosen.id, self.start.value)
        else:
            self._pairing.replace(self._instead.id, chosen.id, self.start.value, self.reason.code)


class EndDialog(_Question):
    """Ends a pairing."""

    def __init__(self, parent: QWidget, pairing: Pairing, which: PairingRow, today: date) -> None:
        super().__init__(parent, self.tr("End the pairing"), self.tr("End it"), self.act)
        self._pairing = pairing
        self._which = which
        self.last = Day(today)
        self.reason = Choice(pairing.end_reasons(), "3")
        form = Form(140)
        form.add(self.tr("Helper"), text(f"{which.helper} {which.unit}", "body"))
        form.add(self.tr("Last day"), self.last)
        form.add(self.tr("Reason"), self.reason)
        self.content.addLayout(form)

    def act(self) -> None:
        """End the pairing after the day given."""
        self._pairing.end(self._which.id, self.last.value, self.reason.code)
