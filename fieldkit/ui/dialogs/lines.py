"""Asks for a line or a rate: which, where, when, how much, and where it stands written."""

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.services.lines import BookRow, Entry, LineBook
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import row as row_of
from fieldkit.ui.widgets.parts import text

_PRODUCTS = ("cost_rate", "net_rate")  # kinds of table rate_kind that are of a product


class EntryDialog(FormDialog):
    """A line or a rate; one that ships is changed by entering one's own for its place and year."""

    def __init__(self, parent: QWidget, laptop: Laptop, *, rate: bool, row: BookRow | None = None) -> None:
        title = self.tr("Change the rate") if rate else self.tr("Change the line")
        if row is None:
            title = self.tr("New rate") if rate else self.tr("New line")
        super().__init__(parent, title, self.tr("Save"), self.act)
        self._book: LineBook = laptop.lines
        self._rate = rate
        book = laptop.lines
        kinds = book.options("rate_kind" if rate else "threshold_kind")
        self.kind = Choice(kinds, row.kind_code if row else None if rate else "3")
        self.product = Choice([("", "—"), *book.options("rate_product")], row.product_code if row else "")
        self.place = Choice(book.places(), row.area_code if row else None)
        year = row.year if row and row.year else laptop.clock.today().year
        self.year = line(str(year), width=90)
        self.amount = line(row.amount if row else "", width=150)
        self.unit = text("", "quiet")
        self.source = line(row.source if row else "", hint=self.tr("Title and number of the paper"))
        self.source.setMaxLength(200)
        form = Form(120)
        form.add(self.tr("Kind"), self.kind)
        self._product_label = form.add(self.tr("Product"), self.product)
        form.add(self.tr("Place"), self.place)
        form.add(self.tr("Year"), self.year)
        form.add(self.tr("Amount"), row_of(self.amount, self.unit, None)).setBuddy(self.amount)
        self.amount.setAccessibleName(self.tr("Amount"))
        form.add(self.tr("Source"), self.source)
        for choice in (self.kind, self.place):
            choice.setMinimumContentsLength(20)
        self.content.addLayout(form)
        self.setMinimumWidth(px(540))
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self._kind_changed()

    def _kind_changed(self, _: int = 0) -> None:
        of_product = self._rate and self.kind.code in _PRODUCTS
        self.product.setVisible(of_product)
        self._product_label.setVisible(of_product)
        self.unit.setText(self._book.unit(self._rate, self.kind.code))

    def act(self) -> None:
        """Keep what stands in the fields."""
        product = self.product.code if self.product.isVisibleTo(self) else ""
        self._book.enter(
            Entry(
                self._rate, self.kind.code, self.place.code, self.year.text(), self.amount.text(),
                self.source.text(), product,
            )
        )  # fmt: skip
