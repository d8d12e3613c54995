"""At large text the words need the room: what is left out then, and from where on."""

from PySide6.QtWidgets import QPushButton

from fieldkit.ui.theme import px

LARGE = 130  # percent


def is_large() -> bool:
    """Whether the text size in use is large."""
    return px(100) > LARGE


def without_keys(*buttons: QPushButton) -> None:
    """Say the keys of buttons in their tool tips only, at large text."""
    for made in buttons if is_large() else ():
        made.setToolTip(made.text())
        key = made.shortcut()
        made.setText(made.accessibleName())
        made.setShortcut(key)  # setText takes it away
