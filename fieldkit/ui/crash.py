"""The last resort: a bug becomes a report on disk and one sentence, never a traceback on screen."""

import faulthandler
import logging
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget

from fieldkit import log
from fieldkit.errors import FieldkitError, FileNotWritten, reason
from fieldkit.ui.dialogs.questions import say, tell
from fieldkit.ui.words import sentence

_logger = logging.getLogger(__name__)
_OF_NO_USE = frozenset({"This plugin does not support propagateSizeHints()"})
"""What Qt warns of in every run where nothing is wrong: a log full of it hides what is."""


class Crash(QObject):
    """Hears of every unexpected failure, from whatever thread, and tells the person once each."""

    _heard = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where reports go."""
        super().__init__(parent)
        self.folder = folder
        self.tell: Callable[[Path | None], object] = self._tell
        self.save: QPushButton | None = None
        self._telling = False
        self._heard.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen to Python, its threads, Qt, and the interpreter's own end."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._heard.emit(args.exc_value)
        qInstallMessageHandler(_qt_message)
        if sys.stderr is not None:
            faulthandler.enable()

    def hear(self, error: BaseException) -> None:
        """Report a bug somebody caught."""
        self._heard.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._heard.emit(error)

    def _report(self, error: BaseException) -> None:
        try:
            file: Path | None = log.report_bug(error, self.folder)
        except OSError:  # a full or read-only disk
            file = None
        _logger.error("bug: %s", type(error).__qualname__)
        if not self._telling:
            self._telling = True
            if isinstance(error, FieldkitError):  # nobody caught it, but a person understands it
                say(QApplication.activeWindow(), sentence(error))
            else:
                self.tell(file)
            self._telling = False

    def _tell(self, file: Path | None) -> None:
        box = self.box(file)
        box.exec()
        if file is not None and box.clickedButton() is self.save:
            self._save(file, box)

    def box(self, file: Path | None) -> QMessageBox:
        """Return what is said, with a button to save the report where there is one."""
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("fieldkit made a mistake. What was saved is safe; you can go on working."))
        box.addButton(QMessageBox.StandardButton.Ok)
        self.save = None
        if file is None:
            box.setInformativeText(self.tr("The report about it could not be written: the disk may be full."))
            return box
        words = self.tr("A report without personal data is in {file}. Please give it to the township.")
        box.setInformativeText(words.format(file=file))
        self.save = box.addButton(self.tr("Save the report…"), QMessageBox.ButtonRole.ActionRole)
        return box

    def _save(self, file: Path, parent: QWidget) -> None:
        name, _ = QFileDialog.getSaveFileName(parent, self.tr("Save the report…"), file.name, "*.txt")
        if name:
            try:
                shutil.copyfile(file, name)
            except OSError as error:
                tell(parent, FileNotWritten(file=name, why=reason(error)))


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    if message in _OF_NO_USE:
        return
    logging.getLogger("fieldkit.qt").log(levels.get(kind, logging.ERROR), "%s", message)
