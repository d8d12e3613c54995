"""The services that read the register as a whole: ledgers and indicators."""

from functools import cached_property
from typing import TYPE_CHECKING

from fieldkit.db.store import Store
from fieldkit.domain.codes import CodeTables

if TYPE_CHECKING:  # imported when first used: the window opens without them
    from fieldkit.domain.policy import Profile
    from fieldkit.i18n import Words
    from fieldkit.services.fields import Fields
    from fieldkit.services.indicators import Indicators
    from fieldkit.services.ledgers import Ledgers


class Figures:
    """A part of `offered.Services`."""

    store: Store
    codes: CodeTables

    if TYPE_CHECKING:  # in `offered.Services`

        @property
        def words(self) -> Words:
            """The words of the language that is set."""

        @property
        def fields(self) -> Fields:
            """What values are called and how they read."""

        @property
        def profile(self) -> Profile:
            """The policy profile that is set."""

    @cached_property
    def ledgers(self) -> "Ledgers":
        """Lists computed from the register: dangerous houses, school, work, loans, problems."""
        from fieldkit.services.ledgers import Ledgers

        return Ledgers(self.store, self.fields, self.words)

    @cached_property
    def indicators(self) -> "Indicators":
        """The figures by which the work is measured."""
        from fieldkit.services.indicators import Indicators

        return Indicators(self.store, self.codes, self.profile, self.words)
