"""The forms that a household can be printed on, offered in a menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Jobs

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import FormInfo

_OF = "household"


class HouseholdForms(QMenu):
    """Every form of one household, each of its layouts a line of its own."""

    chosen = Signal(str, str)  # form's code and layout, empty for the usual one

    def __init__(self, page: QWidget, laptop: Laptop, jobs: Jobs) -> None:
        """Offer what `laptop` can print; over `page`."""
        super().__init__(page)
        self._laptop = laptop
        self._jobs = jobs

    def ask(self, place: QPoint) -> None:
        """Open at `place` of the screen, once the forms are known."""
        self._jobs.start(self, lambda _: self._laptop.printing.forms(), then=partial(self._offer, place))

    def _offer(self, place: QPoint, forms: "list[FormInfo]") -> None:
        self.clear()
        why = self._laptop.refusal(Right.PRINT_INSIDE)
        for form in forms:
            if form.of != _OF:
                continue
            for layout, title in (("", form.title), *((n, f"{form.title} · {t}") for n, t in form.layouts)):
                action = self.addAction(f"{form.code}  {title}", partial(self.chosen.emit, form.code, layout))
                action.setEnabled(form.allowed)
                action.setToolTip("" if form.allowed else why)
        self.popup(place)
        open_ones = [action for action in self.actions() if action.isEnabled()]
        if open_ones:
            self.setActiveAction(open_ones[0])
