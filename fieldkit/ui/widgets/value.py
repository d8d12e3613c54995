"""A value that is changed where it stands: click or Enter, type, Enter again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from fieldkit.domain.rights import Right
from fieldkit.services.fields import FieldView
from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.allow import Allowing, allow
from fieldkit.ui.widgets.covered import Covered
from fieldkit.ui.widgets.form import Choice, line
from fieldkit.ui.widgets.parts import Button, restyle, text

Save = Callable[[str, str], object]  # name of the field, what was typed
LEAST = 190  # px at 100 %, of a value with the space around it
MOST = 3  # columns
Reveal = Callable[[str], str]  # name of the field


class Value(QStackedWidget):
    """Shows a field; opens an editor in its place.  A covered field is uncovered first."""

    edited = Signal(str, str)  # name, typed
    history_asked = Signal(object)  # the FieldView

    def __init__(self, field: FieldView, save: Save, reveal: Reveal) -> None:
        super().__init__()
        self._field = field
        self._save = save
        self._reveal = reveal
        self._fixed = False
        self.setFixedHeight(px(38))
        self.setMinimumWidth(px(64))
        self.shown = self._display()
        self.addWidget(self.shown)
        self.mark = _Corner(self, field)
        self._editor: QLineEdit | QComboBox | None = None

    @property
    def field(self) -> FieldView:
        """What is shown."""
        return self._field

    @property
    def name(self) -> str:
        """The field's column."""
        return self._field.name

    @property
    def editing(self) -> bool:
        """Whether somebody is typing here."""
        return self._editor is not None

    def _display(self) -> QPushButton:
        if self._field.typed is None:
            covered = Covered(self._field.shown, lambda: self._reveal(self._field.name), self._field.label)
            covered.again.connect(lambda: self.edit(covered.text()))
            return covered
        shown = Button(self._field.shown or "—")
        restyle(shown, "value" if self._field.shown else "novalue")
        shown.setAccessibleName(f"{self._field.label} {self._field.shown}")
        hint = self.tr("Click or press Enter to change it")
        shown.setToolTip("\n".join(part for part in (self._field.shown, *self.past(), hint) if part))
        shown.setAccessibleDescription(" ".join(self.past()))
        shown.clicked.connect(lambda: self.edit(self._field.typed or ""))
        return shown

    def offer_to(self, laptop: Allowing) -> None:
        """Offer what the person may: to see a covered value, to change it."""
        covered = self._field.typed is None
        self._fixed = bool(laptop.refusal(Right.EDIT))
        allow(self.shown, laptop, Right.REVEAL if covered else Right.EDIT)

    def past(self) -> list[str]:
        """Say in words what the mark in the corner means."""
        said = []
        if self._field.before:
            said.append(self.tr("The year before: {value}").format(value=self._field.before))
        if self._field.changed:
            said.append(self.tr("It was changed before; Alt+H shows its history"))
        return said

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editing or self._field.row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change"), self.shown.click)
        menu.addAction(self.tr("History  Alt+H"), lambda: self.history_asked.emit(self._field))
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self.shown.fontMetrics().horizontalAdvance(self.shown.text())
        self.mark.move(min(self.width() - self.mark.width(), words + px(12)), px(4))
        self.mark.raise_()

    def edit(self, typed: str) -> None:
        """Open the editor with what is there now, unless the person may not change it."""
        if self._fixed:
            return
        self._editor = self._make_editor(typed)
        self._editor.setAccessibleName(self._field.label)
        self._editor.installEventFilter(self)
        self.addWidget(self._editor)
        self.setCurrentWidget(self._editor)
        self._editor.setFocus()

    def _make_editor(self, typed: str) -> QLineEdit | QComboBox:
        if self._field.kind in ("code", "yes"):
            return Choice([("", "—"), *self._field.options], typed)
        editor = line(typed)
        if self._field.kind == "codes":
            labels = dict(self._field.options)
            editor.setText("、".join(labels.get(code, code) for code in typed.split(",") if code))
        editor.selectAll()
        return editor

    def _typed(self) -> str:
        if isinstance(self._editor, Choice):
            return self._editor.code
        words = self._editor.text() if isinstance(self._editor, QLineEdit) else ""
        if self._field.kind == "codes":
            return ",".join(part for part in words.replace("，", ",").replace("、", ",").split(",") if part)
        return words

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:  # the page's own Esc waits its turn
                    event.accept()
                    return True
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._finish(keep=True)
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self._finish(keep=False)
                    return True
            if event.type() == QEvent.Type.FocusOut and not self._popup_open():
                QTimer.singleShot(0, self, lambda: self._finish(keep=True))
        return super().eventFilter(watched, event)

    def _popup_open(self) -> bool:
        return isinstance(self._editor, QComboBox) and self._editor.view().isVisible()

    def _finish(self, *, keep: bool) -> None:
        if self._editor is None:
            return
        typed, editor, self._editor = self._typed(), self._editor, None
        had_focus = editor.hasFocus()
        self.setCurrentWidget(self.shown)
        self.removeWidget(editor)
        editor.deleteLater()
        if had_focus:
            self.shown.setFocus()
        before = self.shown.text() if self._field.typed is None else self._field.typed
        if keep and typed != before:
            self.edited.emit(self._field.name, typed)
            self._save(self._field.name, typed)


class _Corner(QWidget):
    """The mark in a corner: changed before, or in another colour not what it was the year before."""

    def __init__(self, value: QWidget, field: FieldView) -> None:
        super().__init__(value)
        self._changed, self._before = field.changed, bool(field.before)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(px(9), px(9))
        self.setVisible(self._changed or self._before)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.due if self._before else colours.accent))
        wide = self.width()
        painter.drawPolygon(QPolygon([QPoint(0, 0), QPoint(wide, 0), QPoint(wide, wide)]))
        painter.end()


class Facts(QWidget):
    """Fields in as many columns as there is `room` for, px; each is changed where it stands."""

    history_asked = Signal(object)  # a FieldView

    def __init__(self, fields: list[FieldView], save: Save, reveal: Reveal, room: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2))
        self.values: dict[str, Value] = {}
        labels = [text(field.label, "label") for field in fields]
        widest = max((label.sizeHint().width() for label in labels), default=0)
        columns = max(1, min(MOST, room // (widest + px(LEAST))))
        for number, field in enumerate(fields):
            value = Value(field, save, reveal)
            value.history_asked.connect(self.history_asked)
            self.values[field.name] = value
            down, across = divmod(number, columns)
            grid.addWidget(labels[number], down, across * 2)
            grid.addWidget(value, down, across * 2 + 1)
        for across in range(columns):
            grid.setColumnStretch(across * 2 + 1, 1)

    def offer_to(self, laptop: Allowing) -> None:
        """Offer of each value what the person may."""
        for value in self.values.values():
            value.offer_to(laptop)
