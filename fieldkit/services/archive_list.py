"""The list of a paper file (一户一档): found in the records, or ticked by hand (domain.md §1.28)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import ArchiveItem, Household
from fieldkit.db.types import named_id
from fieldkit.domain.archive_list import ITEMS, MISSING, NOT_NEEDED, THERE, Facts, look
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.archive_facts import ArchiveFacts
from fieldkit.services.live_rows import live

_HOUSEHOLD = QT_TRANSLATE_NOOP("Nouns", "household")
_STATE = QT_TRANSLATE_NOOP("Fields", "State")
_BOX = QT_TRANSLATE_NOOP("Fields", "Box")
_UNKNOWN = QT_TRANSLATE_NOOP("Fields", "it is not on the list")
_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")
_MOST = 20


@dataclass(frozen=True)
class ArchiveLine:
    """One of the 22 items.

    `state`: of code table archive_state; what somebody ticked counts before what the records say, `by_hand`
    then.  `said`: what was found, in words.  `made`: `A` by the program, `P` on paper, `A/P` either.
    """

    item: str
    label: str
    made: str
    state: str
    state_label: str
    by_hand: bool
    said: str
    box_no: str
    page_no: str
    checked_on: date | None
    attachment_id: UUID | None


@dataclass(frozen=True)
class ArchiveList:
    """The paper file of a household in one year."""

    year: int
    lines: tuple[ArchiveLine, ...]

    @property
    def missing(self) -> tuple[ArchiveLine, ...]:
        """What is to be got."""
        return tuple(line for line in self.lines if line.state == MISSING)

    @property
    def there(self) -> int:
        """How many items there are."""
        return sum(line.state == THERE for line in self.lines)

    @property
    def wanted(self) -> int:
        """How many there should be."""
        return sum(line.state != NOT_NEEDED for line in self.lines)


class ArchiveLists:
    """The lists of the paper files."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Read from `store`; `profile` says how many visits a year has."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    def of(self, household: UUID, year: int) -> ArchiveList:
        """Return the list of a household for a year.  Raises `NotFound`."""
        with self._store.reading() as session:
            facts = self._facts(session, household, year)
            query = select(ArchiveItem).where(
                ArchiveItem.household_id == household, ArchiveItem.year == year,
                ArchiveItem.deleted_at.is_(None),
            )  # fmt: skip
            ticked = {row.item: row for row in session.scalars(query)}
        return ArchiveList(year, ArchiveLines(self._codes, self._words).of(facts, ticked))

    def states(self) -> list[tuple[str, str]]:
        """List the states that can be ticked: code and label."""
        table = self._codes["archive_state"]
        return [(code.code, table.label(code.code, self._words.language)) for code in table]

    @needs(Right.EDIT)
    def tick(
        self, household: UUID, year: int, item: str, *, state: str | None,
        box_no: str | None = None, page_no: str | None = None, attachment_id: UUID | None = None,
    ) -> None:  # fmt: skip
        """Say how an item stands and where the paper lies; `state` None: as the records say.

        Raises `BadValue`, `NotFound`.
        """
        if item not in self._codes["archive_item"] or state not in (None, THERE, MISSING, NOT_NEEDED):
            raise BadValue(
                field=self._words("Fields", _STATE), value=state or item, why=self._words("Fields", _UNKNOWN)
            )
        places = {"box_no": (box_no or "").strip() or None, "page_no": (page_no or "").strip() or None}
        for place in places.values():
            if place and len(place) > _MOST:
                why = self._words("Fields", _TOO_LONG)
                raise BadValue(field=self._words("Fields", _BOX), value=place, why=why)
        with self._store.writing() as session:
            owner = self._household(session, household)
            id = named_id("archive", household, year, item)
            row = session.get(ArchiveItem, id)
            if row is None:
                row = ArchiveItem(
                    id=id, scope=owner.scope, household_id=household, year=year, item=item,
                    **self._store.origin(),
                )  # fmt: skip
                session.add(row)
            row.state, row.box_no, row.page_no = state, places["box_no"], places["page_no"]
            row.attachment_id = attachment_id
            row.checked_on = self._store.clock.today()
            row.deleted_at = row.deleted_reason = None

    # ------------------------------------------------------------ inside

    def _household(self, session: Session, id: UUID) -> Household:
        return live(session, Household, id, self._words("Nouns", _HOUSEHOLD))

    def _facts(self, session: Session, household: UUID, year: int) -> Facts:
        self._household(session, household)
        wanted = self._profile.visits_per_year
        return ArchiveFacts(session, lambda column: column == household, year, wanted).of()[household]


class ArchiveLines:
    """Says the items of paper files in the words of one language, from what was counted and ticked."""

    def __init__(self, codes: CodeTables, words: Words) -> None:
        """Say items and states as `codes` do, in the language of `words`."""
        self._codes = codes
        self._words = words

    def of(self, facts: Facts, ticked: Mapping[str, ArchiveItem]) -> tuple[ArchiveLine, ...]:
        """Return the items of one household's file; `ticked` by item."""
        table = self._codes["archive_item"]
        known = [code.code for code in table] or list(ITEMS)
        return tuple(self._line(item, facts, ticked.get(item)) for item in known)

    def _line(self, item: str, facts: Facts, ticked: ArchiveItem | None) -> ArchiveLine:
        found = look(item, facts)
        by_hand = ticked is not None and ticked.state is not None
        state = ticked.state if ticked is not None and ticked.state is not None else found.state
        table, states = self._codes["archive_item"], self._codes["archive_state"]
        language = self._words.language
        return ArchiveLine(
            item, table.label(item, language), table[item].extra.get("made", "") if item in table else "",
            state, states.label(state, language), by_hand,
            self._words("Archive", found.said, **found.details),
            (ticked.box_no or "") if ticked else "", (ticked.page_no or "") if ticked else "",
            ticked.checked_on if ticked else None, ticked.attachment_id if ticked else None,
        )  # fmt: skip
