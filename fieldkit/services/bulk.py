"""What is done to many households at once, as one transaction that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text

from fieldkit.db.chunks import chunks
from fieldkit.db.store import Store
from fieldkit.db.tables import Household
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.numbering import group_row
from fieldkit.services.taking_back import take_back

_WHAT = QT_TRANSLATE_NOOP("Fields", "the groups of the households")


@dataclass(frozen=True)
class Changed:
    """What was done: the transaction, and how many households are not as they were."""

    txn: int
    count: int


class Bulk:
    """Changes many households."""

    def __init__(self, store: Store, words: Words) -> None:
        """Work on `store`, in the words of `words`."""
        self._store = store
        self._words = words

    @needs(Right.EDIT)
    def set_group(self, households: Sequence[UUID], group: str) -> Changed:
        """Put households into the group of that name, each of its own village; it is entered if it is new.

        Without a name they are in no group.
        """
        count = 0
        with self._store.writing() as session:
            origin, groups = self._store.origin(), dict[str, UUID | None]()
            for part in chunks(households):
                for home in session.scalars(
                    select(Household).where(Household.id.in_(part), Household.deleted_at.is_(None))
                ):
                    if home.village_code not in groups:
                        groups[home.village_code] = group_row(session, home.village_code, group, origin)
                    if home.group_id != groups[home.village_code]:
                        home.group_id = groups[home.village_code]
                        count += 1
            session.flush()
            return Changed(session.execute(text("SELECT txn FROM _writing")).scalar_one(), count)

    @needs(Right.EDIT)
    def take_back(self, done: Changed) -> None:
        """Take it back, all or nothing.  Raises `ChangedSince`."""
        take_back(self._store, done.txn, self._words("Fields", _WHAT))
