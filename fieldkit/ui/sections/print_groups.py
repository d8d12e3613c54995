"""Villagers' groups to choose from: a press chooses one, another press lets go of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import button, clear

LEAST = 2  # groups; a village with one has nothing to choose


class GroupChips(QWidget):
    """The groups of a village, by name; none chosen is the whole village."""

    changed = Signal()

    def __init__(self, after: QWidget) -> None:
        """Tab comes to them from `after`, the field above."""
        super().__init__()
        self._after = after
        self._line = FlowLayout(self, gap=6)
        self._chips: dict[str, QPushButton] = {}
        self._wished: tuple[str, ...] = ()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The groups that are chosen, in the order of the village."""
        return tuple(name for name, chip in self._chips.items() if chip.isChecked())

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose."""
        return len(self._chips) >= LEAST

    def offer(self, names: Sequence[str]) -> None:
        """Offer the groups of a village; what was chosen or wished for stays chosen. Says nothing."""
        wanted = {*self.chosen, *self._wished}
        self._wished = ()
        if [*self._chips] != [*names]:
            clear(self._line)
            self._chips = {name: self._chip(name) for name in names}
        before: QWidget = self._after
        for name, chip in self._chips.items():
            chip.blockSignals(True)
            chip.setChecked(name in wanted)
            chip.blockSignals(False)
            QWidget.setTabOrder(before, chip)  # they are made later than what stands below them
            before = chip
        self.updateGeometry()

    def wish(self, names: Sequence[str]) -> None:
        """Choose these and no others, as soon as they are offered; says nothing."""
        self.forget()
        self._wished = tuple(names)
        self.offer([*self._chips])
        self._wished = tuple(names)

    def forget(self) -> None:
        """Choose none; says nothing."""
        self._wished = ()
        for chip in self._chips.values():
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)

    def _chip(self, name: str) -> QPushButton:
        chip = button(name, kind="chip")
        chip.setCheckable(True)
        chip.setAccessibleName(self.tr("Only group {name}").format(name=name))
        chip.toggled.connect(lambda _: self.changed.emit())
        self._line.addWidget(chip)
        return chip
