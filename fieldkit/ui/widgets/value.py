"""A value that is changed where it stands: click, Enter or simply type; Enter again keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.fields import FieldView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import Allowing, allow
from fieldkit.ui.widgets.covered import Covered
from fieldkit.ui.widgets.parts import restyle, text
from fieldkit.ui.widgets.value_parts import Corner, Shown, Words

if TYPE_CHECKING:
    from fieldkit.ui.widgets.editors import Surroundings

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Editing:
    """How the values of a page are changed: `save` takes the value and what was typed.

    `reveal` returns a covered value; `around` is what editors must know; `right` is needed to change;
    `fixed`: nothing is changed here, such as of an older year.
    """

    save: "Callable[[Value, str], object]"
    reveal: Callable[[FieldView], str]
    around: "Callable[[], Surroundings]"
    laptop: Allowing
    right: Right = Right.EDIT
    fixed: bool = False


class Value(QWidget):
    """Shows a field; opens an editor in its place.  A covered field is uncovered first.

    What cannot be kept stays in the editor, and the reason stands below it.
    """

    history_asked = Signal(object)  # the FieldView

    def __init__(self, field: FieldView, editing: Editing, *, fixed: bool = False) -> None:
        """With `fixed` the value is not typed here: it follows from others."""
        super().__init__()
        self._field = field
        self._editing = editing
        self._still = fixed or editing.fixed
        self.setMinimumWidth(px(64))
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        self.shown = self._display()
        self._place.addWidget(self.shown)
        self.mark: Corner | None = None
        self._remark()
        self._editor: QLineEdit | QPlainTextEdit | None = None
        self._message: QLabel | None = None

    # ------------------------------------------------------------ showing

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

    def show_field(self, field: FieldView) -> None:
        """Show the field as it stands now, without taking the cursor or anybody's words away."""
        before, self._field = self._field, field
        if field == before and (field.typed is None or self.shown.text() == self._words()):
            return
        if (before.typed is None) != (field.typed is None) or field.typed is None or field.kind == "long":
            self._again()
        else:
            self._dress(self.shown)
        self._remark()

    def _again(self) -> None:
        had, old = self.shown.hasFocus(), self.shown
        self.shown = self._display()
        self._place.replaceWidget(old, self.shown)
        old.hide()
        old.deleteLater()
        self.shown.setHidden(self.editing)
        if had:
            self.shown.setFocus()

    def _display(self) -> QPushButton:
        laptop, right = self._editing.laptop, self._editing.right
        if self._field.typed is None:
            covered = Covered(self._field.shown, lambda: self._editing.reveal(self._field), self._field.label)
            covered.again.connect(lambda: self.edit(covered.text()))
            covered.setFixedHeight(px(38))
            return cast("QPushButton", allow(covered, laptop, Right.REVEAL))
        shown = Words() if self._field.kind == "long" else Shown()
        self._dress(shown)
        shown.clicked.connect(lambda: self.edit(self._field.typed or ""))
        shown.begun.connect(self._begin)
        return cast("QPushButton", allow(shown, laptop, right))

    def _dress(self, shown: QPushButton) -> None:
        shown.setText(self._words())
        restyle(shown, "value" if self._field.shown else "novalue")
        shown.setAccessibleName(f"{self._field.label} {self._field.shown}")
        hint = "" if self._still else self.tr("Click or press Enter to change it")
        shown.setToolTip("\n".join(part for part in (self._field.shown, *self.past(), hint) if part))
        shown.setAccessibleDescription(" ".join(self.past()))

    def _words(self) -> str:
        return self._field.shown or (self.tr("not asked") if self._field.kind == "yes" else "—")

    def past(self) -> list[str]:
        """Say in words what the mark in the corner means."""
        said = []
        if self._field.before:
            said.append(self.tr("The year before: {value}").format(value=self._field.before))
        if self._field.changed:
            said.append(self.tr("It was changed before; Alt+H shows its history"))
        return said

    def _remark(self) -> None:
        wanted = self._field.changed or bool(self._field.before)
        if wanted and self.mark is None:
            self.mark = Corner(self)
        if self.mark is not None:
            self.mark.mean(before=bool(self._field.before))
            self.mark.setVisible(wanted)
            self._move_mark()

    @property
    def marked(self) -> bool:
        """Whether the mark in the corner is shown: it was changed, or is not what it was last year."""
        return self.mark is not None and self.mark.isVisibleTo(self)

    def _move_mark(self) -> None:
        if self.mark is not None:
            words = self.shown.fontMetrics().horizontalAdvance(self.shown.text())
            self.mark.move(min(self.width() - self.mark.width(), words + px(12)), px(4))
            self.mark.raise_()

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
        self._move_mark()

    # ------------------------------------------------------------ typing

    def edit(self, typed: str, why: str = "") -> None:
        """Open the editor with what is there now, unless it may not be changed; `why` it was refused."""
        if self.editing or not self.may_change:
            return
        from fieldkit.ui.widgets.editors import editor_for
        from fieldkit.ui.widgets.picker import Picker

        made = editor_for(self._field, typed, self._editing.around())
        self._editor = cast("QLineEdit | QPlainTextEdit", made)
        made.setAccessibleName(f"{self._field.label} {why}".strip())
        made.installEventFilter(self)
        if isinstance(made, Picker):
            made.done.connect(lambda: self._finish(keep=True))
        self._place.insertWidget(0, made)
        QWidget.setTabOrder(self.shown, made)
        made.show()
        made.setFocus()
        self.shown.hide()
        if self.mark is not None:
            self.mark.hide()
        self._say(why)

    def _say(self, why: str) -> None:
        if self._message is None and why:
            self._message = text("", "wrong", wrap=True)
            self._place.addWidget(self._message)
        if self._message is not None:
            self._message.setText(why)
            self._message.setVisible(bool(why))

    @property
    def may_change(self) -> bool:
        """Whether the person may change it here."""
        return not self._still and not self._editing.laptop.refusal(self._editing.right)

    def put(self, _field: FieldView, typed: str) -> None:
        """Keep this as if it had been typed here."""
        self._editing.save(self, typed)

    def refuse(self, typed: str, why: str) -> None:
        """Give what was typed back, with the reason why it cannot be kept."""
        if self.editing:
            self._say(why)
        else:
            self.edit(typed, why)

    def _typed(self) -> str:
        return str(self._editor.typed()) if self._editor is not None else ""  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and self._editor is not None:
            if isinstance(event, QKeyEvent) and self._key(event):
                return True
            if event.type() == QEvent.Type.FocusOut:
                QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Take the keys that end typing, before the editor or the page has them."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # the page's own Esc waits its turn
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._finish(keep=False)
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        several_lines = isinstance(self._editor, QPlainTextEdit)
        if event.key() in _ENTER and (control or not several_lines) and not hasattr(self._editor, "codes"):
            self._finish(keep=True)
            return True
        return False

    def _begin(self, event: QKeyEvent) -> None:
        """Whoever types on a value begins to change it."""
        self.edit(self._field.typed or "")
        if self._editor is not None:
            QTimer.singleShot(0, self, lambda: self._send(event))

    def _send(self, event: QKeyEvent) -> None:
        if self._editor is not None:
            self._editor.keyPressEvent(event)

    def _left(self) -> None:
        if self._editor is not None and not self._editor.hasFocus():
            self._finish(keep=True)

    def _finish(self, *, keep: bool) -> None:
        if self._editor is None:
            return
        unknown = str(getattr(self._editor, "unknown", ""))
        if keep and unknown and self._field.refers:
            self._say(self.tr("Nothing is called “{words}”.").format(words=unknown))
            return
        typed, editor, self._editor = self._typed(), self._editor, None
        had_focus = self.window().focusWidget() is editor
        self._say("")
        self.shown.show()
        self._place.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._remark()
        if had_focus:
            self.shown.setFocus()
        before = self.shown.text() if self._field.typed is None else self._field.typed
        if keep and typed != before:
            self._show_meanwhile(typed)
            self._editing.save(self, typed)

    def _show_meanwhile(self, typed: str) -> None:
        """Show what was typed until it is read back: at once, whatever else is under way."""
        if self._field.typed is None:
            return  # a covered value stays covered
        labels = dict(self._field.options)
        listed = self._field.kind in ("code", "codes", "yes") or bool(self._field.refers)
        words = "、".join(labels.get(code, "…") for code in typed.split(",") if code) if listed else typed
        self.shown.setText(words or "—")
