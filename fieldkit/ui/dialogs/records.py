"""Asks for what a new record cannot be without, and little more; the rest is filled in where it stands."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.errors import BadValue, FieldkitError
from fieldkit.services.fields import FieldView
from fieldkit.services.laptop import Laptop
from fieldkit.services.records.service import Parent, RecordView
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.editors import Surroundings, editor_for
from fieldkit.ui.widgets.form import Form
from fieldkit.ui.widgets.parts import restyle, text
from fieldkit.ui.widgets.picker import Picker

MOST = 7  # questions


class AddRecordDialog(FormDialog):
    """Adds one record of a kind; `made` is its id."""

    def __init__(self, parent: QWidget, laptop: Laptop, kind: str, owner: Parent) -> None:
        """`owner` is the household, village or record that it will belong to."""
        self._view: RecordView = laptop.records.blank(kind, owner)
        title = self.tr("New: {noun}").format(noun=self._view.noun)
        super().__init__(parent, title, self.tr("Add"), self._add)
        self._laptop = laptop
        self._kind = kind
        self._owner = owner
        self.made: UUID | None = None
        self.editors: dict[str, QWidget] = {}
        self.setMinimumWidth(px(620))
        form = Form(150)
        around = Surroundings(laptop.clock.today(), laptop.records.find)
        for field in _asked(self._view):
            editor = editor_for(field, field.typed or "", around)
            editor.installEventFilter(self)
            if isinstance(editor, Picker):
                editor.done.connect(self._next)
            self.editors[field.name] = editor
            form.add((field.label + " *" if field.needed else field.label).replace("&", "&&"), editor)
        self.content.addLayout(form)
        note = self.tr("Everything else is filled in where it stands, after adding. * must be filled in.")
        self.content.addWidget(text(note, "quiet", wrap=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the next question with Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enter and control:
                self._next()
                return True
            if enter and isinstance(watched, QLineEdit) and not isinstance(watched, Picker):
                self._next()
                return True
        return super().eventFilter(watched, event)

    def _next(self) -> None:
        order = list(self.editors.values())
        now = self.focusWidget()
        at = order.index(now) if now in order else len(order) - 1
        (order[at + 1] if at + 1 < len(order) else self.go).setFocus()

    def _add(self) -> None:
        typed = {name: str(editor.typed()) for name, editor in self.editors.items()}  # type: ignore[attr-defined]
        for editor in self.editors.values():
            restyle(editor, "")
        try:
            self._known()
            self.made = self._laptop.records.add(self._kind, self._owner, **typed)
        except FieldkitError as error:
            self._point_at(error)
            raise

    def _known(self) -> None:
        """Refuse names that were typed and that nobody has."""
        for name, editor in self.editors.items():
            field = next(view for view in self._view.fields if view.name == name)
            if field.refers and (words := getattr(editor, "unknown", "")):
                raise BadValue(field=field.label, value=words, why=self.tr("nobody is called so"))

    def _point_at(self, error: FieldkitError) -> None:
        """Put the cursor into the field that is wrong."""
        wrong = str(error.details.get("field", ""))
        for field in self._view.fields:
            if wrong and field.label.startswith(wrong) and field.name in self.editors:
                restyle(self.editors[field.name], "bad")
                self.editors[field.name].setFocus()
                return


def _asked(view: RecordView) -> list[FieldView]:
    from fieldkit.services.kinds import KINDS

    columns = KINDS[view.kind].columns
    able = [field for field in view.fields if field.name not in view.derived and field.typed is not None]
    needed = [field for field in able if field.needed]
    wanted = [field for field in able if field.name in columns and not field.needed]
    chosen = {field.name for field in (needed + wanted)[: max(MOST, len(needed))]}
    return [field for field in able if field.name in chosen]
