"""What households are found by, kept in step by triggers that mark entries stale.

An entry is text with everything a person may type: names of all members, their pinyin and
initials, the group, the helper; and, ending in `#`, numbers that are found by their tail.
"""

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    Helper,
    HelperAssignment,
    Household,
    Person,
    SearchEntry,
    SearchStale,
    VillageGroup,
)
from fieldkit.progress import Progress, unwatched

TAIL = "#"
_LONGEST_TAIL = 8
_AT_ONCE = 500
_DIGITS = re.compile(r"\d+x?")


class Entry(NamedTuple):
    """A household as it is found."""

    local_no: str
    household_id: UUID
    village_code: str
    text: str  # empty: it is not there any more


class SearchIndex:
    """The entries in memory: looking at 30,000 of them takes a few milliseconds.

    What others wrote since the last look, this program or another, is read before every search.
    """

    def __init__(self, store: Store) -> None:
        """Look at nothing yet."""
        self._store = store
        self._entries: dict[UUID, Entry] = {}
        self._sorted: list[Entry] = []
        self._seen = 0
        self._lock = threading.Lock()

    def find(self, typed: str, village: str | None) -> list[UUID]:
        """Return the households that fit every word of `typed`, by local number."""
        refresh(self._store)
        with self._lock:
            self._catch_up()
            found = self._sorted
        if village is not None:
            found = [entry for entry in found if entry.village_code == village]
        for word in typed.casefold().split():
            tail = TAIL if _DIGITS.fullmatch(word) and 3 <= len(word) <= _LONGEST_TAIL else ""
            wanted = word + tail
            found = [entry for entry in found if wanted in entry.text]
        return [entry.household_id for entry in found]

    def _catch_up(self) -> None:
        with self._store.reading() as session:
            newest = session.scalar(select(func.max(SearchEntry.renewed))) or 0
            if newest == self._seen:
                return
            query = select(
                SearchEntry.local_no, SearchEntry.household_id, SearchEntry.village_code, SearchEntry.text
            ).where(SearchEntry.renewed > self._seen)
            renewed = [Entry(*row) for row in session.execute(query)]
        self._entries.update((entry.household_id, entry) for entry in renewed)
        self._sorted = sorted(entry for entry in self._entries.values() if entry.text)
        self._seen = newest


def refresh(store: Store, progress: Progress = unwatched) -> None:
    """Make the stale entries anew; cheap when there are none."""
    with store.reading(whole=True) as session:
        stale = list(session.scalars(select(SearchStale.household_id)))
    for start in range(0, len(stale), _AT_ONCE):
        with store.writing(whole=True) as session:
            _renew(session, stale[start : start + _AT_ONCE])
        progress(min(start + _AT_ONCE, len(stale)), len(stale))


def _renew(session: Session, ids: Sequence[UUID]) -> None:
    number = (session.scalar(select(func.max(SearchEntry.renewed))) or 0) + 1
    entries = {entry["household_id"]: entry for entry in _entries(session, ids)}
    gone = {"local_no": "", "village_code": "", "text": ""}
    session.execute(delete(SearchEntry).where(SearchEntry.household_id.in_(ids)))
    session.execute(delete(SearchStale).where(SearchStale.household_id.in_(ids)))
    session.execute(
        insert(SearchEntry),
        [{"household_id": id, "renewed": number, **(entries.get(id) or gone)} for id in ids],
    )


def _entries(session: Session, ids: Sequence[UUID]) -> Iterator[dict[str, object]]:
    groups = dict(session.execute(select(VillageGroup.id, VillageGroup.name)).all())
    words: dict[UUID, list[str]] = {id: [] for id in ids}
    people = (
        select(Person.household_id, Person.name, Person.id_number, Person.phone)
        .where(Person.household_id.in_(ids), Person.deleted_at.is_(None))
        .order_by(Person.id)
    )
    for household_id, name, number, phone in session.execute(people):
        words[household_id] += [*spellings(name), *_tails(number, phone)]
    helpers = (
        select(HelperAssignment.household_id, Helper.name)
        .join(Helper, Helper.id == HelperAssignment.helper_id)
        .where(
            HelperAssignment.household_id.in_(ids),
            HelperAssignment.deleted_at.is_(None),
            HelperAssignment.end_date.is_(None),
        )
    )
    for household_id, name in session.execute(helpers):
        words[household_id] += spellings(name)
    for household in session.scalars(select(Household).where(Household.id.in_(ids))):
        if household.deleted_at is not None:
            continue
        own = words[household.id]
        own += [*spellings(household.head_name or ""), *_tails(household.phone, household.hh_no)]
        own += _tails(household.local_no, household.head_id_number)
        if household.group_id in groups:
            own.append(groups[household.group_id])
        yield {
            "household_id": household.id, "local_no": household.local_no,
            "village_code": household.village_code, "text": " ".join(dict.fromkeys(own)).casefold(),
        }  # fmt: skip


def _tails(*numbers: str | None) -> list[str]:
    return [number + TAIL for number in numbers if number]


def spellings(name: str) -> list[str]:
    """Return a name with its pinyin and initials; of a first character, every reading."""
    if not name:
        return []
    rest = [_readings(character)[0] for character in name[1:]]
    spellings = [name]
    for first in _readings(name[0])[:3]:
        syllables = [first, *rest]
        spellings += ["".join(syllables), "".join(s[0] for s in syllables if s)]
    return spellings


@cache
def _readings(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin

    (readings,) = pinyin(character, style=Style.NORMAL, heteronym=True) or [[character]]
    return tuple(dict.fromkeys(readings))


def rebuild(store: Store, ids: Iterable[UUID] | None = None) -> None:
    """Mark entries stale, all of them by default, and make them anew."""
    with store.writing(whole=True) as session:
        if ids is None:
            session.execute(text("INSERT OR IGNORE INTO _search_stale SELECT id FROM household"))
        else:
            for id in ids:
                session.merge(SearchStale(household_id=id))
    refresh(store)
