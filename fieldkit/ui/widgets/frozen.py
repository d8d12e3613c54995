"""The first column of a table stays in sight while the others are scrolled sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView


class FrozenColumn(QTableView):
    """Lies over the first column of `table`, with its model and marks, while that is scrolled away."""

    def __init__(self, table: QTableView) -> None:
        """Follow `table`; mouse and keyboard stay with it."""
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")
        self.setAccessibleName(table.accessibleName())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(table.selectionBehavior())
        for turn in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            turn(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, theirs = self.verticalHeader(), table.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theirs.minimumSectionSize())
        rows.setDefaultSectionSize(theirs.defaultSectionSize())
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Lie where the first column would be, if it is scrolled away."""
        table, header = self._table, self._table.horizontalHeader()
        shown = [n for n in map(header.logicalIndex, range(header.count())) if not table.isColumnHidden(n)]
        if not shown or table.horizontalScrollBar().value() == 0:
            self.hide()
            return
        first = shown[0]
        for number in range(header.count()):
            self.setColumnHidden(number, number != first)
        wide, edge = table.columnWidth(first), table.frameWidth()
        self.setColumnWidth(first, wide)
        self.horizontalHeader().setFixedHeight(header.height())
        self.setGeometry(edge, edge, wide, header.height() + table.viewport().height())
        self.show()
        self.raise_()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
