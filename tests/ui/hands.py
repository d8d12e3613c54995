"""What a person's hands and eyes do that QTest cannot."""

from collections.abc import Iterator

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget


def compose(widget: QWidget, text: str) -> None:
    """Enter text as an input method does (QTest.keyClicks aborts on anything but Latin-1)."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def words_on(widget: QWidget) -> str:
    """Return everything that can be read on a widget now."""
    shown = (w for w in widget.findChildren(QWidget) if isinstance(w, QLabel | QPushButton))
    return "\n".join(w.text() for w in shown if w.isVisibleTo(widget))


def buttons_on(widget: QWidget) -> Iterator[QPushButton]:
    """Go through the buttons that can be seen."""
    return (b for b in widget.findChildren(QPushButton) if b.isVisibleTo(widget))


def press(widget: QWidget, name: str) -> None:
    """Press the button that is called `name`."""
    found = [b for b in buttons_on(widget) if name in (b.accessibleName(), b.text())]
    assert found, f"no button {name!r} among {[b.text() for b in buttons_on(widget)]}"
    found[0].click()
