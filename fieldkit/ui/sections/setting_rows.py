"""How each kind of setting is changed; the kind follows from the field's type and declaration."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from fieldkit.domain.policy import Profile, read_windows
from fieldkit.errors import FieldkitError
from fieldkit.settings import Setting, Settings
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Option, line
from fieldkit.ui.widgets.parts import button, row, text
from fieldkit.ui.words import sentence

STACKED = 130  # percent; at larger text the editor stands under its words
EDITOR = 320  # px at 100 %


def said(words: str) -> str:
    """Return a text of the declarations in the reader's language."""
    return QCoreApplication.translate("Settings", words)


class Editor(QWidget):
    """Changes one value; `changed` says the new one as soon as it counts."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(px(6))

    def put(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError


class ChoiceEditor(Editor):
    """One of a few values."""

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._values = {str(value): value for value, _ in options}
        self.choice = Choice([(str(value), label) for value, label in options])
        self._inside.addWidget(self.choice)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(lambda _: self.changed.emit(self._chosen()))

    def _chosen(self) -> Any:
        return self._values.get(self.choice.code, self.choice.code)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer other values; the chosen one stays chosen."""
        chosen = self.choice.code
        self._values = {code: code for code, _ in options}
        self.choice.offer(options, chosen)

    def put(self, value: Any) -> None:
        if self.choice.findData(str(value)) < 0:
            self.choice.addItem(str(value), str(value))
            self._values[str(value)] = value
        self.choice.setCurrentIndex(self.choice.findData(str(value)))


class LineEditor(Editor):
    """A line of text; it counts with Enter, or on leaving the field."""

    def __init__(self) -> None:
        super().__init__()
        self.line = line()
        self._inside.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._kept = ""
        self.line.editingFinished.connect(self._finished)

    def _finished(self) -> None:
        typed = self.line.text().strip()
        if typed != self._kept:
            self._kept = typed
            self.changed.emit(typed)

    def put(self, value: Any) -> None:
        self._kept = str(value)
        self.line.setText(self._kept)


class FolderEditor(LineEditor):
    """A folder, typed or chosen; empty is none."""

    def __init__(self) -> None:
        super().__init__()
        self.line.setPlaceholderText(self.tr("None"))
        self.choose = button(self.tr("Choose…"), self._choose)
        self.none = button(self.tr("None"), lambda: self.take(""), kind="link")
        self._inside.addLayout(row(self.choose, self.none, None))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.line.text())
        if folder:
            self.take(folder)

    def take(self, folder: str) -> None:
        """Take this folder, as if it had been typed."""
        self.line.setText(folder)
        self._finished()


class WindowsEditor(Editor):
    """The first and last day of each visit's window; what cannot be is said and not kept."""

    def __init__(self, profile: Profile) -> None:
        """`profile` is the one set, without windows of one's own."""
        super().__init__()
        self._shipped = profile.window_days
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        self.ends: list[tuple[QLineEdit, QLineEdit]] = []
        for no in range(1, len(self._shipped) + 1):
            visit = self.tr("Visit {no}").format(no=no)
            ends = (
                self._day(self.tr("{visit}, from").format(visit=visit)),
                self._day(self.tr("{visit}, until").format(visit=visit)),
            )
            self.ends.append(ends)
            for column, part in enumerate((text(visit, "label"), ends[0], text("–", "label"), ends[1])):
                grid.addWidget(part, no, column)
        grid.setColumnStretch(4, 1)
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.reset = button(self.tr("As the profile says"), self._reset, kind="link")
        self._inside.addLayout(grid)
        self._inside.addWidget(self.message)
        self._inside.addLayout(row(self.reset, None))
        self.setFocusProxy(self.ends[0][0])
        self._kept = ""

    def _day(self, name: str) -> QLineEdit:
        field = line(hint="mm-dd")
        field.setAccessibleName(name)
        field.setMaxLength(5)
        field.setFixedWidth(px(86))
        field.editingFinished.connect(self._finished)
        return field

    @property
    def written(self) -> str:
        """The windows as the setting keeps them; empty where they are the profile's."""
        typed = [tuple(end.text().strip() for end in ends) for ends in self.ends]
        if typed == [tuple(days) for days in self._shipped]:
            return ""
        return " ".join("/".join(ends) for ends in typed)

    def _finished(self) -> None:
        written = self.written
        if written == self._kept:
            self.message.hide()
            return
        try:
            read_windows(written)
        except FieldkitError as error:
            self.message.setText(sentence(error))
            self.message.show()
            return
        self.message.hide()
        self._kept = written
        self.changed.emit(written)

    def _reset(self) -> None:
        self._show(self._shipped)
        self._finished()

    def _show(self, days: Sequence[tuple[str, str]]) -> None:
        for ends, own in zip(self.ends, days, strict=False):
            for end, written in zip(ends, own, strict=True):
                end.setText(written)

    def put(self, value: Any) -> None:
        self._kept = str(value)
        self._show(self._shipped)
        try:
            self._show(read_windows(self._kept))
        except FieldkitError:
            self._kept = ""


def make_editor(name: str, declared: Setting, settings: Settings, profile: Profile) -> Editor:
    """Make what changes the setting `name`, showing the value it has; `profile` is the one worked by."""
    kind = declared.kind
    value = getattr(settings, name)
    made: Editor
    if kind == "profile":
        made = ChoiceEditor([(profile.id, profile.name(settings.language))])  # the others are read later
    elif kind == "windows":
        made = WindowsEditor(profile)
    elif kind == "printer":
        made = ChoiceEditor([("", QCoreApplication.translate("Settings", "The system's own printer"))])
    elif kind == "folder":
        made = FolderEditor()
    elif declared.options:
        made = ChoiceEditor([(code, said(label)) for code, label in declared.options.items()])
    elif declared.steps:
        made = ChoiceEditor([(n, _number(n, declared)) for n in declared.steps])
    elif isinstance(value, bool):
        yes, no = QCoreApplication.translate("Settings", "Yes"), QCoreApplication.translate("Settings", "No")
        made = ChoiceEditor([(True, yes), (False, no)])
    else:
        made = LineEditor()
    made.put(value)
    return made


def _number(value: int, declared: Setting) -> str:
    if not value and declared.steps[0] == 0:
        return QCoreApplication.translate("Settings", "Never")
    return f"{value} {said(declared.unit)}"


class SettingRow(QWidget):
    """One setting: its name, what it means, and at the right (or below) what changes it."""

    def __init__(self, name: str, declared: Setting, settings: Settings, profile: Profile) -> None:
        super().__init__()
        self.label = text(said(declared.label), "strong", wrap=True)
        self.note = text(said(declared.explains), "quiet", wrap=True)
        self.editor = make_editor(name, declared, settings, profile)
        self.editor.setAccessibleName(said(declared.label))
        inner = self.editor.focusProxy()
        if inner is not None and not inner.accessibleName():
            inner.setAccessibleName(said(declared.label))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.label)
        words.addWidget(self.note)
        words.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(6))
        grid.addLayout(words, 0, 0)
        if px(100) >= STACKED:
            grid.addWidget(self.editor, 1, 0)
        else:
            self.editor.setFixedWidth(px(EDITOR))
            grid.addWidget(self.editor, 0, 1)
            grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
