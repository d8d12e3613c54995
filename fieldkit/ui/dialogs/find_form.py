"""A form found by typing part of its code or title; those one may not print are there with the reason."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import text
from fieldkit.ui.widgets.print_words import found, heading

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import FormInfo


WIDE = 600  # px at 100 %, of the list of those found


class FindFormDialog(PickDialog):
    """Every form there is; what may not be printed cannot be chosen, and it is said why."""

    NAME = 380

    def __init__(self, parent: QWidget, forms: "Sequence[FormInfo]", refusal: str) -> None:
        """Offer `forms`; `refusal` is why some of them are not allowed."""
        self._refusal = refusal
        self._shut = {form.code for form in forms if not form.allowed}
        find = self.tr("Find a form")
        super().__init__(parent, find, lambda typed: [self._line(form) for form in found(forms, typed)])
        self.why_not = text("", "due", wrap=True)
        self.content.addWidget(self.why_not)
        self.table.setMinimumWidth(min(px(WIDE), 1200))
        self.table.moved.connect(lambda _: self._may())
        self.rows.modelReset.connect(self._may)
        self._may()

    def _line(self, form: "FormInfo") -> tuple[str, str, str]:
        of = heading(form)
        return form.code, f"{form.code} {form.title}", f"✕ {of}" if form.code in self._shut else of

    @property
    def _refused(self) -> bool:
        row = self.rows.row(self.table.currentIndex())
        return row is not None and row[0] in self._shut

    def _may(self) -> None:
        """Let the form in hand be chosen, or say below the list why not."""
        self.go.setEnabled(not self._refused)
        self.why_not.setText(self._refusal if self._refused else "")

    def accept(self) -> None:
        """Choose the form in hand, where it may be printed."""
        if not self._refused:
            super().accept()
