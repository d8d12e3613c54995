"""Some lines of text in a form."""

from PySide6.QtWidgets import QPlainTextEdit

from fieldkit.ui.theme import px


class Area(QPlainTextEdit):
    """A field as high as so many lines; Tab goes on to the next field."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + px(18))
