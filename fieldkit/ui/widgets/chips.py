"""Chips of which one is chosen; Tab reaches every one of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import button


class ChipChoice(QObject):
    """Keeps one of several chips checked.

    Not an exclusive QButtonGroup: Tab would stop at the chosen chip only.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chips: dict[int, QPushButton] = {}

    def add(self, chip: QPushButton, number: int) -> None:
        """Let `chip` stand for `number`."""
        chip.setCheckable(True)
        self._chips[number] = chip

    def offer(self, words: str, number: int, do: Callable[[], object]) -> QPushButton:
        """Make a chip that stands for `number`, counted from 0; its key is Ctrl and its place, from 1."""
        chip = button(words, do, kind="chip", key=f"Ctrl+{number + 1}")
        without_keys(chip)
        self.add(chip, number)
        return chip

    def button(self, number: int) -> QPushButton:
        """Return the chip of a number."""
        return self._chips[number]

    def choose(self, number: int) -> None:
        """Check one chip and no other."""
        for own, chip in self._chips.items():
            chip.setChecked(own == number)
