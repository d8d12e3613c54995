"""Nobody there and a dialog open: everything is hidden, nothing is given up."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFormLayout, QLineEdit

from fieldkit.ui.cover import Cover
from fieldkit.ui.screens.unlock import UnlockScreen
from tests.people import PASSPHRASE
from tests.ui.hands import compose
from tests.ui.test_unlock import WANG, home, unlock, window

__all__ = ["home", "window"]


@pytest.fixture
def dialog(window, qtbot):
    """Somebody types into a dialog and goes away."""
    unlock(window, qtbot)
    made = QDialog(window)
    made.typed = QLineEdit("王大爷的话")
    QFormLayout(made).addRow("记事", made.typed)
    made.setWindowModality(Qt.WindowModality.ApplicationModal)
    made.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is made)
    return made


def cover_of(window) -> Cover:
    cover = window._covering.cover
    assert cover is not None
    return cover


def come(qtbot, cover, passphrase, user=""):
    door = cover.unlock
    if user:
        names = [door.user.item(row).data(Qt.ItemDataRole.UserRole) for row in range(door.user.count())]
        door.user.setCurrentRow(names.index(user))
    compose(door.passphrase, passphrase)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)


def test_an_open_dialog_is_hidden_and_gone_on_with(window, dialog, qtbot):
    QApplication.clipboard().setText("421003199001011234")
    window._idled()
    window._idled()
    cover = cover_of(window)
    assert cover.isFullScreen()
    assert QApplication.activeModalWidget() is cover
    assert "421003" not in QApplication.clipboard().text()
    qtbot.keyClick(cover, Qt.Key.Key_Escape)
    cover.close()
    assert cover.isVisible()
    come(qtbot, cover, "wrong 1")
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    assert cover.isVisible()
    qtbot.waitUntil(lambda: cover.unlock._door.wait("李秀英") <= 0, timeout=20_000)
    come(qtbot, cover, PASSPHRASE)
    qtbot.waitUntil(lambda: not window._covering.on, timeout=20_000)
    assert QApplication.activeModalWidget() is dialog
    assert dialog.typed.text() == "王大爷的话"
    assert window.idle._timer.isActive()
    dialog.done(0)


def test_a_dialog_that_is_waited_for_ends_where_somebody_else_comes_in(window, qtbot):
    unlock(window, qtbot)
    made, answers = QDialog(window), []
    first = window.frame

    def leave() -> None:
        window._idled()
        come(qtbot, cover_of(window), WANG, "王五")

    QTimer.singleShot(0, made, leave)
    answers.append(made.exec())
    assert answers == [QDialog.DialogCode.Rejected]
    qtbot.waitUntil(lambda: not window._covering.on and window._laptop is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    assert window.frame.laptop.user.name == "王五"
    assert window.frame is not first


def test_without_a_dialog_the_rooms_are_taken_out_of_the_window(window, qtbot):
    unlock(window, qtbot)
    window._idled()
    assert not window._covering.on
    assert isinstance(window.stack.currentWidget(), UnlockScreen)


def test_what_cannot_be_saved_is_hidden_and_not_given_up_for_somebody_else(window, qtbot, monkeypatch):
    unlock(window, qtbot)
    room = window.frame
    monkeypatch.setattr(room, "leave", lambda: False)  # the disk is full
    window._idled()
    come(qtbot, first := cover_of(window), WANG, "王五")
    qtbot.waitUntil(lambda: window._covering.cover not in (first, None), timeout=20_000)
    come(qtbot, cover_of(window), PASSPHRASE)
    qtbot.waitUntil(lambda: not window._covering.on, timeout=20_000)
    assert window.frame is room
    assert window.frame.laptop.user.name == "李秀英"
