"""The services that read the register as a whole: ledgers and indicators."""

from functools import cached_property
from typing import TYPE_CHECKING

from fieldkit.services.offered.ground import Ground

if TYPE_CHECKING:  # imported when first used: the window opens without them
    from fieldkit.services.indicators.service import Indicators
    from fieldkit.services.ledgers.service import Ledgers


class Figures(Ground):
    """A part of `offered.Services`."""

    @cached_property
    def ledgers(self) -> "Ledgers":
        """Lists computed from the register: dangerous houses, school, work, loans, problems."""
        from fieldkit.services.ledgers.service import Ledgers

        return Ledgers(self.store, self.fields, self.words)

    @cached_property
    def indicators(self) -> "Indicators":
        """The figures by which the work is measured."""
        from fieldkit.services.indicators.service import Indicators

        return Indicators(self.store, self.codes, self.profile, self.words)
