"""A form that scrolls where the screen has no room for all of it, as at large text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from fieldkit.ui.theme import px

_AROUND = 190  # px at 100 %: title, message and buttons of a dialog
_LEAST = 150


class Fitting(QScrollArea):
    """Holds a form: as large as it needs, never higher than the screen leaves beside title and buttons."""

    def __init__(self, form: QLayout) -> None:
        super().__init__()
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self._inner, self._form = inner, form

    def sizeHint(self) -> QSize:
        needed = self._inner.sizeHint()
        wide = max(needed.width(), self._inner.minimumSizeHint().width())
        if self._form.hasHeightForWidth():
            needed.setHeight(max(needed.height(), self._form.heightForWidth(wide)))
        return QSize(wide + px(14), min(needed.height(), self._most))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), self._most))

    @property
    def _most(self) -> int:
        return max(px(_LEAST), self.screen().availableGeometry().height() - px(_AROUND))
