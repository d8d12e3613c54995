"""A line that says what was just done and offers the way back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from fieldkit.ui.widgets.parts import Card, button, clear, row, text


class Notice(Card):
    """Hidden until there is something to say; it stays until the next thing is said or it is closed."""

    def __init__(self) -> None:
        super().__init__(kind="notice")
        self.action: QPushButton | None = None
        self.hide()

    def say(self, words: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button that does something about it where there is one."""
        clear(self.body)
        self.action = button(action, do, kind="link") if do is not None else None
        shut = button("×", self.hide, kind="link")
        shut.setAccessibleName(self.tr("Close the message"))
        said = text(words, "body", wrap=True)
        parts = [said, self.action, shut] if self.action is not None else [said, shut]
        line = row(*parts, gap=14)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.setAccessibleName(words)
        self.show()

    def say_made(self, words: str, action: str, file: Path | None) -> None:
        """Show a sentence, with a button that opens the file or folder that was made, if there is one."""
        if file is None:
            self.say(words)
            return
        url = QUrl.fromLocalFile(str(file))
        self.say(words, action, lambda: QDesktopServices.openUrl(url))
