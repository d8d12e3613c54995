"""Buttons that rest while what one of them began goes on."""

from PySide6.QtWidgets import QWidget


class Resting:
    """Disables its buttons together; afterwards the cursor is where it was, unless the person moved it."""

    def __init__(self, *buttons: QWidget) -> None:
        self._buttons = buttons
        self._pressed: QWidget | None = None
        self._went: QWidget | None = None

    def rest(self) -> None:
        """Disable them; Qt moves the cursor on to what can be used."""
        self._pressed = next((made for made in self._buttons if made.window().focusWidget() is made), None)
        for made in self._buttons:
            made.setEnabled(False)
        self._went = self._buttons[0].window().focusWidget()

    def wake(self) -> None:
        """Enable them, and give the cursor back."""
        for made in self._buttons:
            made.setEnabled(True)
        at = self._buttons[0].window().focusWidget()
        if self._pressed is not None and (at is None or at is self._went):
            self._pressed.setFocus()
        self._pressed = None
