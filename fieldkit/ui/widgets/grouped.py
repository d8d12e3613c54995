"""A choice among options that stand under headings, some of them shut with a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice


class Grouped(Choice):
    """A choice whose options stand under headings, which themselves cannot be chosen.

    Of what is too long the middle is left out: the end tells two layouts or postings apart.
    """

    CUT = Qt.TextElideMode.ElideMiddle

    def offer_groups(self, groups: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]) -> None:
        """Offer options: code, label, and why it may not be chosen, empty where it may."""
        before = self.code
        self.clear()
        model = self.model()
        for heading, options in groups:
            self.addItem(heading)
            self._shut(model, "")
            for code, label, why in options:
                self.addItem(label, code)
                if why:
                    self._shut(model, why)
        self.choose(before)

    def showPopup(self) -> None:
        """Show every option whole: the list may be wider than the field."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        wanted = view.sizeHintForColumn(0) + bar + 2 * px(12)
        view.setMinimumWidth(min(max(wanted, self.width()), self.screen().availableGeometry().width()))
        super().showPopup()

    def choose(self, code: str) -> None:
        """Choose an option, or the first that may be."""
        open_ones = [place for place in range(self.count()) if self.itemData(place) and self._open(place)]
        wanted = self.findData(code)
        self.setCurrentIndex(wanted if wanted in open_ones else next(iter(open_ones), -1))

    def _open(self, place: int) -> bool:
        model = self.model()
        return not isinstance(model, QStandardItemModel) or model.item(place).isEnabled()

    def _shut(self, model: object, why: str) -> None:
        if isinstance(model, QStandardItemModel):
            item = model.item(self.count() - 1)
            item.setEnabled(False)
            item.setToolTip(why)
