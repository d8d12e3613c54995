"""What a person may not do is not offered: the button stays pale and says why (domain.md §2.33)."""

from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from fieldkit.domain.rights import Right


class Allowing(Protocol):
    """Who knows what the person may; a `Laptop` does."""

    def refusal(self, right: Right) -> str:
        """Return the sentence why the person may not do this; empty if they may."""


_W = TypeVar("_W", bound=QWidget)


def allow(widget: _W, laptop: Allowing, *rights: Right) -> _W:
    """Return `widget`, disabled for good with the reason as tooltip unless the person has all `rights`.

    A screen may go on calling `setEnabled` for reasons of its own: it stays disabled.
    """
    why = next((words for right in rights if (words := laptop.refusal(right))), "")
    if why:
        widget.installEventFilter(_Shut(widget))
        widget.setEnabled(False)
        widget.setToolTip(why)
        widget.setAccessibleDescription(why)
    return widget


class _Shut(QObject):
    """Keeps one widget disabled, whatever a screen does to it later."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False
