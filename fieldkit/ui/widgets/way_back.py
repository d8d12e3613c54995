"""The way back out of a room to the page from which somebody came."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from fieldkit.ui.widgets.parts import Room, button, shortcut

Back = Callable[[], object]  # goes to the page from which somebody came


class WayBack(QObject):
    """Stands at the head of a room, and goes when the room is left; a look into the help leaves nothing."""

    def __init__(self, room: Room, do: Back, rooms: QStackedWidget, aside: Callable[[], bool]) -> None:
        """Do `do` by the button or Esc; `rooms` shows one room, `aside` tells that one looks up the help."""
        super().__init__(room)
        self._room, self._rooms, self._aside = room, rooms, aside
        self.button = button("‹ " + self.tr("Back"), do, kind="link")
        room.header.insertWidget(0, self.button)
        self._key = shortcut("Esc", room, do)
        rooms.currentChanged.connect(self._moved)

    def _moved(self, _: int) -> None:
        """Go when somebody went elsewhere."""
        if self._rooms.currentWidget() is self._room or self._aside():
            return
        self._key.setEnabled(False)
        self.button.hide()
        for part in (self._key, self.button, self):
            part.deleteLater()
