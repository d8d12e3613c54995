"""The way back out of a room to the page from which somebody came."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

from fieldkit.ui.widgets.parts import Room, button, shortcut


class WayBack(QObject):
    """Stands at the head of a room, and goes when the room is left."""

    def __init__(self, room: Room, do: Callable[[], object]) -> None:
        """Do `do` by the button or Esc."""
        super().__init__(room)
        self.button = button("‹ " + self.tr("Back"), do, kind="link")
        room.header.insertWidget(0, self.button)
        self._key = shortcut("Esc", room, do)
        room.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the room is hidden."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            watched.removeEventFilter(self)
            self._key.setEnabled(False)
            self.button.hide()
            for part in (self._key, self.button, self):
                part.deleteLater()
        return False
