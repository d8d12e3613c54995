"""The entries of one line of an income sheet: several of them, by person, product or month."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.income.service import Income
from fieldkit.services.income.views import Choices, Entry, ItemView, LineView, Overruled, Put
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.questions import attempt
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import button, row, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import money, sentence

_LABELS = 110  # px at 100 %
_WIDEST, _HIGHEST = 1200, 300  # px, of the table: a laptop's screen is no larger at large text
_SHARES = ("2", "3")  # code table cost_method: those with a rate
NET_SHARE = "3"


class ItemDialog(FormDialog):
    """Enters or changes one entry: an amount, or quantity and price; the way costs are reckoned; for whom."""

    def __init__(
        self, parent: QWidget, income: Income, sheet: UUID, shown: LineView, choices: Choices,
        item: ItemView | None = None,
    ) -> None:  # fmt: skip
        title = shown.label if item is None else self.tr("Change: {line}").format(line=shown.label)
        super().__init__(parent, title, self.tr("Keep"), self._keep)
        self._income, self._sheet, self._line, self._item = income, sheet, shown.code, item
        self._choices = choices
        self.outcome: Put | None = None
        entry = entry_of(item)
        self.amount, self.note = line(entry.amount, width=160), line(entry.note)
        self.qty, self.unit = line(entry.qty, width=120), line(entry.unit, width=90)
        self.price = line(entry.unit_price, width=120)
        self.product = Choice(_with_none(choices.products), entry.product or "")
        self.method = Choice(_with_none(choices.methods), entry.method or "")
        self.rate = line(entry.rate, width=90)
        self.person = Choice(_with_none(choices.persons), entry.person or "")
        months = tuple((str(n), self.tr("month {n}").format(n=n)) for n in (10, 11, 12, *range(1, 10)))
        self.month = Choice(_with_none(months), entry.month or "")
        self.comes_to = text("", "strong")
        self.content.addLayout(self._form())
        for field in (self.amount, self.qty, self.price, self.rate):
            field.textChanged.connect(lambda _: self._reckon())
        self.product.currentIndexChanged.connect(lambda _: self._take_rate())
        self.method.currentIndexChanged.connect(lambda _: self._take_rate())
        self._reckon()

    def _form(self) -> Form:
        form = Form(_LABELS)
        amount = row(self.amount, text(self.tr("yuan"), "quiet"), None)
        form.add(self.tr("&Amount"), amount).setBuddy(self.amount)
        parts = (self.qty, self.unit, text("×", "quiet"), self.price, text(self.tr("yuan"), "quiet"), None)
        for field, name in (
            (self.amount, self.tr("Amount")), (self.qty, self.tr("Quantity")), (self.unit, self.tr("Unit")),
            (self.price, self.tr("Price of one")), (self.rate, self.tr("Rate")),
        ):  # fmt: skip
            field.setAccessibleName(name)
        form.add(self.tr("or &quantity × price"), row(*parts)).setBuddy(self.qty)
        if self._choices.products:
            form.add(self.tr("&Product"), self.product)
        if self._choices.methods:
            form.add(self.tr("&Costs"), self.method)
            form.add(self.tr("&Rate"), row(self.rate, text("%", "quiet"), None)).setBuddy(self.rate)
        form.add(self.tr("For &whom"), self.person)
        form.add(self.tr("&Month"), self.month)
        form.add(self.tr("&Note"), self.note)
        form.add(self.tr("Comes to"), self.comes_to)
        return form

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the quantity where the amount follows from it."""
        super().showEvent(event)
        if not self.amount.isEnabled():
            self.qty.setFocus()

    @property
    def entry(self) -> Entry:
        """What is typed now."""
        return Entry(
            self.amount.text(), self.qty.text(), self.unit.text(), self.price.text(), self.method.code,
            self.rate.text() if self.method.code in _SHARES else "", self.product.code, self.person.code,
            self.month.code, self.note.text(),
        )  # fmt: skip

    def _take_rate(self) -> None:
        """Fill in the rate of the place for the way and product chosen."""
        found = self._choices.rates.get((self.method.code, self.product.code))
        if found is not None:
            self.rate.setText(found)
        self.rate.setEnabled(self.method.code in _SHARES)
        self._reckon()

    def _reckon(self) -> None:
        by_parts = bool(self.qty.text().strip() and self.price.text().strip())
        self.amount.setEnabled(not by_parts)
        self.rate.setEnabled(self.method.code in _SHARES)
        try:
            amount, cost = self._income.would_be(self._line, self.entry)
        except FieldkitError:
            self.comes_to.setText("—")
            return
        said = self.tr("{amount} yuan").format(amount=money(amount))
        if cost:
            said += " · " + self.tr("costs {amount} yuan").format(amount=money(cost))
        self.comes_to.setText(said)

    def _keep(self) -> None:
        self.outcome = self._income.put(
            self._sheet, self._line, self.entry, self._item.id if self._item is not None else None
        )


class OffDialog(FormDialog):
    """Asks why an entry does not count."""

    def __init__(self, parent: QWidget, income: Income, item: ItemView) -> None:
        super().__init__(parent, self.tr("Why does it not count?"), self.tr("Does not count"), self._switch)
        self._income, self._item = income, item
        self.reason: QLineEdit = line(hint=self.tr("such as: paid only once"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMinimumWidth(px(360))
        self.content.addWidget(self.reason)
        self.outcome: Put | None = None

    def _switch(self) -> None:
        self.outcome = self._income.switch_off(self._item.id, self.reason.text())


class ItemsDialog(FormDialog):
    """Every entry of a line: added, changed, taken off, switched off."""

    def __init__(
        self, parent: QWidget, income: Income, household: UUID, year: int, purpose: str, no: int, code: str,
        prove: Callable[[QWidget, UUID], object] | None = None,
    ) -> None:  # fmt: skip
        """Show the entries of line `code`; `prove` asks for the evidence of one."""
        self._prove = prove
        self._income, self._household, self._of, self._code = income, household, (year, purpose, no), code
        self.overruled: tuple[Overruled, ...] = ()
        sheet = income.sheet(household, year, purpose, no)
        self._sheet = sheet.id
        super().__init__(parent, sheet.line(code).label, self.tr("Close"), lambda: None)
        self._cancel.hide()
        self.rows: RowsModel[ItemView] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Entries"))
        self.table.setMinimumSize(min(px(910), _WIDEST), min(px(220), _HIGHEST))
        self.table.opened.connect(lambda _: self._change())
        self.add = button(self.tr("&Add"), self._add)
        self.off = button(self.tr("&Does not count…"), self._off)
        self.delete = button(self.tr("&Take off"), self._remove, kind="danger")
        self.sum = text("", "strong")
        self.content.addWidget(self.table)
        self.proof = button(self.tr("&Evidence…"), self._ask_proof)
        self.proof.setVisible(prove is not None)
        buttons = (button(self.tr("&Change"), self._change), self.proof, self.off, self.delete)
        self.content.addLayout(row(self.add, *buttons, None, self.sum))
        for made in (self.add, *buttons):
            made.setEnabled(sheet.changeable)
        shortcut("Del", self.table, self._remove).setContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.moved.connect(lambda _: self._name_switch())
        self._show()

    def _columns(self) -> list[Column[ItemView]]:
        return [
            Column(self.tr("Amount"), lambda i: money(i.amount_fen), 110, numeric=True, bold=True),
            Column(self.tr("Quantity × price"), _parts, 170),
            Column(self.tr("Costs"), lambda i: money(i.cost_fen) if i.cost_fen else i.method_label, 110),
            Column(self.tr("For whom"), lambda i: i.person, 90),
            Column(self.tr("Month"), lambda i: i.month or "", 60, numeric=True),
            Column(self.tr("Counts"), self._counts, 120),
            Column(self.tr("Evidence"), lambda i: "✓" if i.proven else "", 70),
            Column(self.tr("Note"), lambda i: " ".join(filter(None, (i.product_label, i.note))), 0),
        ]

    def _counts(self, item: ItemView) -> str:
        return self.tr("yes") if item.counts else (item.reason or self.tr("no"))

    @property
    def shown(self) -> LineView:
        """The line as it now is."""
        return self._income.sheet(self._household, *self._of).line(self._code)

    @property
    def chosen(self) -> ItemView | None:
        """The entry that is marked."""
        return self.rows.row(self.table.currentIndex())

    def _show(self) -> None:
        now = self.shown
        at = self.table.currentIndex().row()
        self.rows.show(now.items)
        self.table.choose(min(max(at, 0), len(now.items) - 1))
        self.sum.setText(self.tr("{amount} yuan").format(amount=money(sum(i.amount_fen for i in now.items))))
        self._name_switch()

    def _name_switch(self) -> None:
        item = self.chosen
        back = item is not None and bool(item.reason)
        self.off.setText(self.tr("Does &count again") if back else self.tr("&Does not count…"))

    def _add(self) -> None:
        self._open(None)

    def _change(self) -> None:
        if self.chosen is not None:
            self._open(self.chosen)

    def _open(self, item: ItemView | None) -> None:
        if self._sheet is None or not self.add.isEnabled():
            return
        offered = self._income.choices(self._household, self._of[0], self._code)
        asked = ItemDialog(self, self._income, self._sheet, self.shown, offered, item)
        if asked.exec():
            self._note(asked.outcome)

    def _off(self) -> None:
        item = self.chosen
        if item is None:
            return
        if item.reason:
            attempt(self, lambda: self._note(self._income.switch_back(item.id)))
            return
        asked = OffDialog(self, self._income, item)
        if asked.exec():
            self._note(asked.outcome)

    def _ask_proof(self) -> None:
        if self.chosen is not None and self._prove is not None:
            self._prove(self, self.chosen.id)
            self._show()

    def _remove(self) -> None:
        if self.chosen is not None and self.delete.isEnabled():
            try:
                self._note(self._income.remove(self.chosen.id))
            except FieldkitError as error:
                self.refuse(sentence(error))

    def _note(self, done: Put | None) -> None:
        self.overruled += done.overruled if done is not None else ()
        self._show()


def entry_of(item: ItemView | None) -> Entry:
    """Return an entry as its form shows it; sales that were given as one sum stand as the amount."""
    if item is None:
        return Entry()
    lump = item.method == NET_SHARE and item.qty == 100 and not item.unit  # see services.income_typed
    by_parts = item.qty is not None and item.unit_price_fen is not None and not lump
    amount = item.unit_price_fen if lump else item.amount_fen
    return Entry(
        "" if by_parts else _plain(amount), "" if lump else _plain(item.qty), item.unit,
        "" if lump else _plain(item.unit_price_fen), item.method, _plain(item.rate), item.product,
        item.person_id.hex if item.person_id is not None else "", str(item.month or ""), item.note,
    )  # fmt: skip


def _parts(item: ItemView) -> str:
    if item.qty is None or item.unit_price_fen is None:
        return f"{_plain(item.qty)} {item.unit}".strip()
    return f"{_plain(item.qty)} {item.unit} × {money(item.unit_price_fen)}"


def _plain(hundredths: int | None) -> str:
    if hundredths is None:
        return ""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _with_none(options: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [("", "—"), *options]
