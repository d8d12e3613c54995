"""The recovery sheet: the one thing that must be on paper before work begins."""

from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fieldkit.ui.widgets.parts import button, column, row, text


class RecoverySheet(QWidget):
    """Shows the code, and puts it on paper, into a file or on the clipboard."""

    def __init__(self, code: str, user: str, today: date) -> None:
        super().__init__()
        self._code = code
        self._user = user
        self._today = today
        self.shown = text(code, "code", wrap=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.shown.setAccessibleName(self.tr("Recovery code {code}").format(code=code))
        self.done = text("", "good", wrap=True)
        why = text(
            self.tr(
                "If every passphrase is forgotten, only this code opens the data. Write it down or "
                "print it, and lock it away at the village office. It is shown this once."
            ),
            "body",
            wrap=True,
        )
        actions = row(
            button(self.tr("&Print…"), self.print),
            button(self.tr("&Save as file…"), self._save_as),
            button(self.tr("C&opy"), self._copy),
            None,
        )
        self.setLayout(column(why, self.shown, actions, self.done, gap=12))

    @property
    def words(self) -> str:
        """The sheet as plain text."""
        lines = (
            self.tr("fieldkit recovery sheet"),
            self.tr("First user: {user}").format(user=self._user),
            self.tr("Date: {date}").format(date=self._today.isoformat()),
            "",
            self._code,
            "",
            self.tr("Whoever has this code can open the data of this laptop. Lock it away."),
        )
        return "\n".join(lines) + "\n"

    def print(self) -> None:
        """Print the sheet on a printer the person chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            page = QTextDocument()
            page.setDefaultFont(QApplication.font())
            page.setHtml(
                "<br>".join(
                    f"<p style='font-size:14pt'>{escape(part)}</p>" for part in self.words.splitlines()
                )
            )
            page.print_(printer)
            self.done.setText(self.tr("Sent to the printer."))

    def save(self, file: Path) -> None:
        """Write the sheet to a text file."""
        part = file.with_name(file.name + ".part")
        part.write_text(self.words, encoding="utf-8")
        part.replace(file)
        self.done.setText(
            self.tr("Saved as {file}. Keep it on a USB stick, not on this laptop.").format(file=file)
        )

    def _save_as(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save as file"), "recovery.txt", "*.txt")
        if name:
            try:
                self.save(Path(name))
            except OSError as error:
                self.done.setText(self.tr("Not saved: {why}").format(why=error.strerror))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.words)
        self.done.setText(self.tr("Copied."))
