"""Asks what a household is listed as on a notice, and which more households are to stand on it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.notice_new import Suggested
from fieldkit.ui.widgets.editors import Grouped
from fieldkit.ui.widgets.form import Form, line

if TYPE_CHECKING:
    from fieldkit.services.notices.views import LineView, NoticeView


class AddHouseholdsDialog(FormDialog):
    """Whom the register speaks of besides those who stand on the notice; others by name."""

    def __init__(self, parent: QWidget, laptop: Laptop, view: "NoticeView") -> None:
        super().__init__(parent, self.tr("Add households"), self.tr("Add"), self.act)
        self._laptop, self._view = laptop, view
        row = view.row
        self.suggested = Suggested(laptop, row.village_code)
        self.content.addWidget(self.suggested)
        self.suggested.show_found(laptop.notices.candidates(row.kind, row.village_code, row.year))

    def act(self) -> None:
        """Add those who are ticked."""
        chosen = self.suggested
        if chosen.households:
            self._laptop.notices.add_lines(self._view.id, households=chosen.households)
        if chosen.measures:
            self._laptop.notices.add_lines(self._view.id, measures=chosen.measures)


class LineDialog(FormDialog):
    """As what a household is listed; of a measure, what it is to receive."""

    def __init__(self, parent: QWidget, laptop: Laptop, of: "LineView", *, by_measure: bool) -> None:
        super().__init__(parent, of.head, self.tr("Keep"), self.act)
        self._laptop, self._line = laptop, of
        self.fields = {"kind_text": line(of.kind_text), "note": line(of.note)}
        named = {"kind_text": self.tr("Listed as"), "note": self.tr("Remarks")}
        if by_measure:
            amount = "" if of.amount_fen is None else f"{of.amount_fen / 100:.2f}"
            self.fields = {
                "what": line(of.what), "standard": line(of.standard), "quantity": line(of.quantity),
                "amount_fen": Grouped(amount), "note": line(of.note),
            }  # fmt: skip
            named |= {
                "what": self.tr("Project or kind"), "standard": self.tr("Standard"),
                "quantity": self.tr("Quantity"), "amount_fen": self.tr("Amount (yuan)"),
            }  # fmt: skip
        form = Form(110)
        for name, field in self.fields.items():
            form.add(named[name], field)
        self.content.addLayout(form)
        self.setMinimumWidth(460)

    def act(self) -> None:
        """Keep what was typed."""
        values = {name: field.text().strip() for name, field in self.fields.items()}
        self._laptop.notices.change_line(self._line.id, **values)
