"""What the sections of a household's page have in common: whose page, which year, made when first open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fieldkit.services.household_page import HouseholdPage
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.service import PairingRow
from fieldkit.services.undoing import Offer
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.doing import Doing
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import Card

if TYPE_CHECKING:
    from fieldkit.services.income.views import Comparison
    from fieldkit.services.yearly import YearOfHousehold


NOTHING = Offer(None, None)


@dataclass(frozen=True)
class Basis:
    """What most of the page shows, read at once; `found` holds what open sections read besides, by key.

    The first reading is only of what is seen first: without `found`, counts, and what could be taken back.
    """

    row: HouseholdRow
    village: str
    page: HouseholdPage
    year: "YearOfHousehold"
    pairings: list[PairingRow]
    income: "Comparison"
    findings: int = 0
    offer: Offer = NOTHING
    counts: dict[str, int] = field(default_factory=dict)
    found: dict[str, Any] = field(default_factory=dict)


class PageDoing(Doing):
    """What the sections of one household's page share."""

    def __init__(self, owner: QWidget, laptop: Laptop, jobs: Jobs, changes: Changes, household: UUID) -> None:
        super().__init__(owner, laptop, jobs, changes)
        self.household = household
        self.this_year = laptop.clock.today().year
        self.year = self.this_year

    @property
    def room(self) -> int:
        """How wide the values of a section may be, px, before the section itself is laid out."""
        return self.owner.width() - px(90)

    @property
    def past(self) -> bool:
        """Whether an older year is shown."""
        return self.year < self.this_year

    @property
    def wanted_year(self) -> int | None:
        """The year whose records are shown; None while the page is of this year, and shows those of all."""
        return self.year if self.past else None


class PageSection(QObject):
    """A part of the page that can be folded.  Folded it is a line with a count, and nothing is made of it."""

    opened = Signal()  # it wants what it shows

    def __init__(self, doing: PageDoing, key: str, card: Card, *, folded: bool = False) -> None:
        """`key` names the section in what the page remembers, `card` is what it is shown in."""
        super().__init__(card)
        self.doing = doing
        self.key = key
        self.card = card.foldable()
        self.folded_at_first = folded
        self.made = False
        self._state: object = None
        self.fold = cast("QPushButton", card.fold)
        self.fold.setChecked(folded)
        self.fold.toggled.connect(self._turned)

    def _turned(self, folded: bool) -> None:
        if not folded:
            self.opened.emit()

    @property
    def title(self) -> str:
        """What stands above it."""
        return self.card.heading.text()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return not self.fold.isChecked()

    def unfold(self) -> None:
        """Open it."""
        self.fold.setChecked(False)

    def show_basis(self, basis: Basis) -> None:
        """Show what was read of the household, the first time making what it is shown in."""
        if not self.made:
            self.made = True
            self.make()
        self.fill(basis)

    def make(self) -> None:
        """Put the parts in, the first time it is shown open."""

    def fill(self, basis: Basis) -> None:
        """Show what stands now."""

    def is_new(self, state: object) -> bool:
        """Tell whether this is not what is shown already: what is, keeps its place and the cursor."""
        new, self._state = self._state != state, state
        return new

    def reader(self) -> Callable[[], Any] | None:
        """Return what reads, off the ui thread, what this section shows beside the basis."""
        return None

    def count_from(self, counts: dict[str, int]) -> None:
        """Say on the heading how much there is."""
        if self.key in counts:
            self.card.aside.setText(f"{counts[self.key]:,}" if counts[self.key] else "")

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the fields that can be gone to: column and label."""
        return ()

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Put the cursor into a field of a record of this section, which is open and filled."""
        self.fold.setFocus()
