"""Sentences and yes/no questions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.ui.words import sentence


def tell(parent: QWidget, error: FieldkitError) -> None:
    """Say a failure as a sentence."""
    say(parent, sentence(error))


def attempt(parent: QWidget, do: Callable[[], object]) -> bool:
    """Do something at once, or say why it cannot be done; return whether it was."""
    try:
        do()
    except FieldkitError as error:
        tell(parent, error)
        return False
    return True


def say(parent: QWidget | None, words: str, *, calm: bool = False, seconds: int = 0) -> None:
    """Say something and wait until it was read, or for so many seconds."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information if calm else QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Questions", "fieldkit"))
    box.setText(words)
    if seconds:
        QTimer.singleShot(1000 * seconds, box, box.accept)
    box.exec()


def ask(parent: QWidget, words: str, yes: str, no: str = "") -> bool:
    """Ask before doing `yes`; whoever just presses Enter has said `no`, else that all stays as it is."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("Questions", "fieldkit"))
    box.setText(words)
    do = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = no or QCoreApplication.translate("Questions", "Leave as it is")
    leave = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.exec()
    return box.clickedButton() is do
