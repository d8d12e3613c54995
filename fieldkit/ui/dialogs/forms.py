"""A question with a form: what is asked, a message, Cancel and one thing to do."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.fitting import Fitting
from fieldkit.ui.widgets.parts import button, row, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.search import SearchLine
from fieldkit.ui.words import sentence

SCREEN, FRAME = 768, 48  # px: the height of a village laptop's screen, and what title bar and edges take


def put_in_order(dialog: QDialog, *buttons: QWidget) -> list[QWidget]:
    """Let Tab go through the questions and then the buttons; return the questions."""
    fields = [
        w for w in dialog.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w not in buttons and w.isVisibleTo(dialog)
    ]  # fmt: skip
    for before, after in pairwise([*fields, *buttons]):
        dialog.setTabOrder(before, after)
    return fields


class FormDialog(QDialog):
    """Does `act` when asked; what goes wrong is said in the dialog, which then stays.

    Never higher than the screen: the questions (`content`) scroll, the buttons stay in view.
    """

    def __init__(self, parent: QWidget, title: str, do: str, act: Callable[[], object]) -> None:
        """`do` stands on the button."""
        super().__init__(parent)
        self._act = act
        self.came_of_it: object = None
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(22), px(18), px(22), px(18))
        outer.setSpacing(px(12))
        outer.addWidget(text(title, "big", wrap=True))
        self.content = QVBoxLayout()
        self.content.setSpacing(px(10))
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.go = button(do, self.try_it, kind="primary")
        self.go.setDefault(True)
        self._area = Fitting(self.content)
        self._wanted = 0
        outer.addWidget(self._area, 1)
        outer.addWidget(self.message)
        self._cancel = button(self.tr("Cancel"), self.reject)
        outer.addLayout(row(None, self._cancel, self.go))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor into the first question; the buttons come after the last one."""
        self.fit()  # first, so that it is placed by the size it will have
        super().showEvent(event)
        self.fit()
        fields = put_in_order(self, self._cancel, self.go)
        if fields and not event.spontaneous():
            fields[0].setFocus()

    def event(self, event: QEvent) -> bool:
        """Grow with what is asked or said."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            wanted = self._measure()
            if wanted != self._wanted:
                self._wanted = wanted
                self._be(self.width(), max(self.height(), wanted))
        return done

    def fit(self) -> None:
        """Be as high as the questions need in this width, and no higher than the screen."""
        self._wanted = self._measure()
        self._be(self._wide(), self._wanted)

    def _be(self, wide: int, high: int) -> None:
        """Be of this size, and move up where the lower edge would leave the screen."""
        self.resize(wide, high)
        screen = self.screen().availableGeometry()
        below = self.y() + high + FRAME - screen.top() - screen.height()
        if below > 0:
            self.move(self.x(), max(screen.top(), self.y() - below))

    def _wide(self) -> int:
        outer = self.layout()
        least = 0 if outer is None else outer.totalMinimumSize().width()
        return max(self.width(), self.minimumWidth(), least)

    def _measure(self) -> int:
        outer = self.layout()
        if outer is None:
            return self.height()
        self.content.invalidate()
        self.content.activate()
        outer.invalidate()
        outer.activate()
        wide = self._wide()
        edges = outer.contentsMargins()
        most = min(SCREEN, self.screen().availableGeometry().height()) - FRAME
        inside = wide - edges.left() - edges.right()
        rest = outer.totalHeightForWidth(wide) - self._area.heightForWidth(inside)
        if self._area.most != most - rest:
            self._area.most = most - rest
            self._area.updateGeometry()
            outer.invalidate()
        return min(outer.totalHeightForWidth(wide), most)

    def refuse(self, words: str, field: QWidget | None = None) -> None:
        """Say why it is not done, with the cursor in the field that is to be mended."""
        self.message.setText(words)
        self.message.show()
        if field is not None:
            field.setFocus()

    def try_it(self) -> None:
        """Do it, and close if it went well."""
        self.try_this(self._act)

    def try_this(self, act: Callable[[], object]) -> None:
        """Do this instead, and close if it went well; `came_of_it` is what it returned."""
        try:
            self.came_of_it = act()
        except FieldkitError as error:
            self.refuse(sentence(error))
        else:
            self.accept()


class PickDialog(FormDialog):
    """One of many, found by typing part of it."""

    NAME = 200  # px at 100 %, the width of the names

    def __init__(
        self, parent: QWidget, title: str, find: Callable[[str], Sequence[tuple[Any, str, str]]]
    ) -> None:
        """`find` returns value, name and a note for what was typed."""
        super().__init__(parent, title, "", lambda: None)
        self.go.setText(self.tr("Choose"))
        self._find = find
        self.chosen: tuple[Any, str] | None = None
        self.search = SearchLine(self.tr("Type part of the name"), title)
        self.rows: RowsModel[tuple[Any, str, str]] = RowsModel([
            Column(self.tr("Name"), lambda v: v[1], self.NAME, bold=True),
            Column("", lambda v: v[2], 0),
        ])  # fmt: skip
        self.table = Table(self.rows, title)
        self.table.setMinimumSize(px(460), min(px(240), 300))
        self.table.opened.connect(lambda _: self.try_it())
        self.search.stepped.connect(self.table.step)
        self.search.returnPressed.connect(self.try_it)
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.content.addWidget(self.search)
        self.content.addWidget(self.table)
        self._show()

    def _show(self) -> None:
        self.rows.show(self._find(self.search.text().strip()))
        self.table.choose(0)

    def accept(self) -> None:
        found = self.rows.row(self.table.currentIndex())
        if found is not None:
            self.chosen = (found[0], found[1])
            super().accept()
