"""A field for a passphrase that can be shown while typing, and warns of the caps lock."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from fieldkit.services.users import GOOD_PASSPHRASE, LEAST_PASSPHRASE, strength
from fieldkit.ui.widgets.parts import button, row


class Passphrase(QLineEdit):
    """One line that is covered unless the person asks to see it."""

    capitals = Signal(bool)  # the caps lock seems to be on

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def show_it(self, shown: bool) -> None:
        """Show what is typed, or cover it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isalpha() and typed.isascii():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(typed.isupper() and not shift)
        super().keyPressEvent(event)


def with_show(*fields: Passphrase, words: str) -> QHBoxLayout:
    """Return the fields beside a button that shows what is in them, and covers it again; `words` is on it."""
    tick = button(words, kind="chip")
    tick.setCheckable(True)
    for field in fields:
        tick.toggled.connect(field.show_it)
    return row(*fields, tick)


def strength_words(typed: str) -> str:
    """Say in words how good a passphrase is; nothing of nothing."""
    said = QCoreApplication.translate("Passphrase", strength(typed))
    return said.format(least=LEAST_PASSPHRASE, good=GOOD_PASSPHRASE) if typed else ""
