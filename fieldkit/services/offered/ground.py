"""What every part of `offered.Services` stands on: an opened data folder, its words and its policy."""

from typing import TYPE_CHECKING
from uuid import UUID

from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.db.keys import SlotInfo
from fieldkit.db.store import Store
from fieldkit.domain.codes import CodeTables
from fieldkit.settings import Settings

if TYPE_CHECKING:
    from fieldkit.domain.policy import Profile
    from fieldkit.i18n import Words
    from fieldkit.services.fields import Fields
    from fieldkit.services.printing.parts import AtWork


class Ground:
    """The ground of the parts; `offered.Services` makes what is only declared here."""

    home: Home
    store: Store
    user: SlotInfo
    clock: Clock
    settings: Settings
    codes: CodeTables
    printing_now: "dict[UUID, AtWork]"  # long prints that are being made

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
