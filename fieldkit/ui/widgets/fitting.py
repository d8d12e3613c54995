"""A form that scrolls where the screen has no room for all of it, as at large text."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget

from fieldkit.ui.theme import px

_LEAST = 80  # px at 100 %, of what can be seen of a form


class Fitting(QScrollArea):
    """Holds a form: as high as it needs in its width, never higher than `most`; follows the cursor."""

    def __init__(self, form: QLayout) -> None:
        super().__init__()
        self.most = 10_000  # px
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inner = inner
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        wide = max(self._inner.sizeHint().width(), self._inner.minimumSizeHint().width())
        return QSize(wide + self._bar, self.heightForWidth(wide + self._bar))

    def minimumSizeHint(self) -> QSize:
        wide = self._inner.minimumSizeHint().width() + self._bar
        return QSize(wide, min(self.heightForWidth(wide), px(_LEAST), self.most))

    def heightForWidth(self, width: int) -> int:
        needed = self._needs(width)
        return needed if needed <= self.most else min(self._needs(width - self._bar), self.most)

    def _needs(self, width: int) -> int:
        high = self._inner.heightForWidth(width)
        if high < 0:
            return self._inner.sizeHint().height()
        return max(high, self._inner.minimumSizeHint().height())  # less than that Qt never gives it

    @property
    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inner.isAncestorOf(now):
            top = now.mapTo(self._inner, QPoint(0, 0)).y()  # all of it: Qt's own way shows its cursor only
            self.ensureVisible(0, top + now.height(), 0, px(10))
            self.ensureVisible(0, top, 0, px(10))
