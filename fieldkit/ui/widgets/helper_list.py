"""A search line and the helpers that fit, for dialogs that ask for one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.services.pairing.helper_lists import HelperRow
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.search import SearchLine


class HelperList(QWidget):
    """Type part of a name, of its pinyin or of the unit; arrows move the mark."""

    moved = Signal()
    chosen = Signal()  # Enter

    def __init__(self, find: Callable[[str], Sequence[HelperRow]], limit: int = 0) -> None:
        """`find` returns helpers with their load; one above `limit` households is coloured."""
        super().__init__()
        self._find = find
        self.search = SearchLine(self.tr("Name, pinyin or unit"), self.tr("Search helpers"))
        self.rows: RowsModel[HelperRow] = RowsModel([
            Column(self.tr("Name"), lambda h: h.name, 100, bold=True),
            Column(self.tr("Unit"), lambda h: h.unit, 0),
            Column(self.tr("Telephone"), lambda h: h.phone, 130),
            Column(self.tr("Households"), lambda h: h.households, 104, numeric=True,
                   colour=lambda h: "due_text" if limit and h.households >= limit else None),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Helpers"))
        self.table.setMinimumSize(px(560), px(170))
        self.table.opened.connect(lambda _: self.chosen.emit())
        self.table.moved.connect(lambda _: self.moved.emit())
        self.search.stepped.connect(self.table.step)
        self.search.returnPressed.connect(self.chosen)
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._pause.start())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(self.search)
        layout.addWidget(self.table)

    @property
    def current(self) -> HelperRow | None:
        """The helper the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    def look(self) -> None:
        """Look again for what is typed."""
        self.rows.show(self._find(self.search.text().strip()))
        self.table.choose(0)
        self.moved.emit()
