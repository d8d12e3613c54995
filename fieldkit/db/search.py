"""What households are found by, kept in step by triggers that mark entries stale.

An entry is text with everything a person may type: names of all members, their pinyin and initials, the
group, the helpers, the address, numbers that are found by their tail; `search_rank` says how it is written.
"""

import re
import threading
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, insert, select, text
from sqlalchemy.orm import Session

from fieldkit.db import search_rank as rank
from fieldkit.db.search_rank import Entry
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
from fieldkit.domain.sounds import readings
from fieldkit.progress import Progress, unwatched

_AT_ONCE = 500
_FEW = 60  # stale entries that are made anew while a person waits: a twentieth of a second
_PATIENCE = 0.1  # seconds that a search waits for somebody who writes
_LATIN = re.compile(r"[0-9]*[A-Za-z][0-9A-Za-z-]*")
_PARTS = 5  # of a search text
_UNKNOWN = "\uffff"  # sorts behind every sound


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
        self.behind = 0  # how many entries were stale at the last look that nobody waited for

    def find(self, typed: str, village: str | None, *, complete: bool = True) -> list[UUID]:
        """Return the households that fit every word of `typed`, the best fits first, else by local number.

        Not `complete`: answer of the entries as they are where many are stale or somebody else writes.
        """
        found = self._now(complete)
        if village is not None:
            found = [entry for entry in found if entry.village_code == village]
        if typed.strip():
            found = rank.best_first(found, typed)
        return [entry.household_id for entry in found]

    def head_sounds(self) -> dict[UUID, str]:
        """Say how the head of each household sounds, to sort by."""
        return {entry.household_id: _head_spoken(entry) for entry in self._now(complete=False)}

    def helper_sounds(self) -> dict[str, str]:
        """Say how the helpers of households sound, by name in small letters, to sort by."""
        found: dict[str, str] = {}
        for entry in self._now(complete=False):
            helpers = entry.places.split(rank.word(rank.HELPER, ""))[1:]
            sounds = entry.sounds.split(rank.word(rank.SPOKEN_HELPER, ""))[1:]
            each = len(sounds) // len(helpers) if helpers else 0  # a helper's sounds: every reading, initials
            for place, name in enumerate(helpers):
                if each:
                    found[name.partition(rank.END)[0]] = sounds[place * each].partition(rank.END)[0]
        return found

    def _now(self, complete: bool) -> list[Entry]:
        if complete:
            refresh(self._store)
        self.behind = left = 0 if complete else refresh_some(self._store, _FEW, only_if_all=True)
        with self._lock:
            self._catch_up()
            return sorted([*self._sorted, *self._unwritten()]) if left > _FEW else self._sorted

    def _unwritten(self) -> list[Entry]:
        """Return the households that have no entry yet: they are found by where they are alone."""
        there = select(Household.local_no, Household.id, Household.village_code).where(
            Household.id.not_in(select(SearchEntry.household_id)), Household.deleted_at.is_(None)
        )
        with self._store.reading() as session:
            return [_entry(no, id, village, no) for no, id, village in session.execute(there)]

    def _catch_up(self) -> None:
        with self._store.reading() as session:
            newest = session.scalar(select(func.max(SearchEntry.renewed))) or 0
            if newest == self._seen:
                return
            query = select(
                SearchEntry.local_no, SearchEntry.household_id, SearchEntry.village_code, SearchEntry.text
            ).where(SearchEntry.renewed > self._seen)
            renewed = session.execute(query).all()
        for no, id, village, written in renewed:
            if written:
                self._entries[id] = _entry(no, id, village, written)
            else:  # it is not there any more
                self._entries.pop(id, None)
        self._sorted = sorted(self._entries.values())
        self._seen = newest


def _entry(no: str, id: UUID, village: str, written: str) -> Entry:
    """Return an entry; one of an earlier release is found by whatever is in its text."""
    parts = written.split(rank.PART)
    return Entry(no, id, village, *(parts if len(parts) > 1 else [written] * _PARTS))


def refresh(store: Store, progress: Progress = unwatched) -> None:
    """Make the stale entries anew, and those of an earlier release; cheap when there are none."""
    with store.reading(whole=True) as session:
        stale = _stale(session)
    for start in range(0, len(stale), _AT_ONCE):
        with store.writing(whole=True) as session:
            _renew(session, stale[start : start + _AT_ONCE])
        progress(min(start + _AT_ONCE, len(stale)), len(stale))


def refresh_some(store: Store, most: int, *, only_if_all: bool = False) -> int:
    """Make some entries anew unless somebody else writes; return how many are stale still.

    `only_if_all`: none where there are more than `most`.
    """
    with store.reading(whole=True) as session:
        number = session.scalar(select(func.count()).select_from(SearchStale)) or 0
        if session.scalar(select(_written_before())):
            number += session.scalar(select(func.count()).where(_outdated())) or 0
        if not number or (only_if_all and number > most):
            return number
        stale = _stale(session, most)  # no more rows than are needed: each waits for a turn beside other work
    with store.writing_soon(_PATIENCE) as writing:
        if writing is not None:
            _renew(writing, stale)
    return number if writing is None else max(0, number - len(stale))


def _stale(session: Session, most: int = -1) -> list[UUID]:
    stale = list(session.scalars(select(SearchStale.household_id).limit(most)))
    if len(stale) != most and session.scalar(select(_written_before())):
        outdated = select(SearchEntry.household_id).where(_outdated()).limit(most)
        return [*dict.fromkeys([*stale, *session.scalars(outdated)])]
    return stale


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


def _outdated() -> ColumnElement[bool]:
    return (SearchEntry.text != "") & (func.instr(SearchEntry.text, rank.PART) == 0)


def _written_before() -> ColumnElement[bool]:
    """Whether the entries are an earlier release's: one tells of all, for all are made anew together."""
    first = select(SearchEntry.text).where(SearchEntry.text != "").order_by(SearchEntry.renewed).limit(1)
    return func.instr(first.scalar_subquery(), rank.PART) == 0


def _entries(session: Session, ids: Sequence[UUID]) -> Iterator[dict[str, object]]:
    groups = dict(session.execute(select(VillageGroup.id, VillageGroup.name)).all())
    households = session.scalars(
        select(Household).where(Household.id.in_(ids), Household.deleted_at.is_(None))
    ).all()
    heads = {household.head_person_id for household in households}
    found = _of_members(session, ids, heads)
    for id, helper in _helpers(session, ids):
        name, *sounds = spellings(helper)
        found[id].places.append(rank.word(rank.HELPER, name))
        found[id].sounds.extend(rank.word(rank.SPOKEN_HELPER, sound) for sound in sounds)
    for household in households:
        words = found[household.id]
        if not any(word.startswith(rank.word(rank.HEAD, "")) for word in words.names):
            words.take_name(household.head_name or "", head=True)
        running = household.local_no.rpartition("-")[2].lstrip("0")
        words.take_numbers(
            household.local_no, running, household.hh_no, household.phone, household.head_id_number
        )
        group = groups.get(household.group_id) if household.group_id else None
        if group:
            words.places.insert(0, rank.word(rank.GROUP, group))
        latin = _LATIN.findall(f"{group or ''} {household.address or ''}")
        words.sounds.extend(rank.word(rank.LATIN, part) for part in latin)
        parts = (*map(_folded, words), (household.address or "").casefold())
        yield {
            "household_id": household.id, "local_no": household.local_no,
            "village_code": household.village_code, "text": rank.PART.join(parts),
        }  # fmt: skip


class _Words(NamedTuple):
    """The words a household is found by: the parts of its search text but for the address."""

    names: list[str]
    sounds: list[str]
    numbers: list[str]
    places: list[str]

    def take_name(self, name: str, *, head: bool) -> None:
        """Take a member's name: as written, as spoken, its initials."""
        if not name:
            return
        plain, spoken, initials = (
            (rank.HEAD, rank.SPOKEN_HEAD, rank.INITIALS_HEAD) if head
            else (rank.NAME, rank.SPOKEN, rank.INITIALS)
        )  # fmt: skip
        written, *sounds = spellings(name)
        marks = [spoken, initials] * (len(sounds) // 2)
        self.names.append(rank.word(plain, written))
        self.sounds.extend(rank.word(m, s) for m, s in zip(marks, sounds, strict=True))

    def take_numbers(self, *numbers: str | None) -> None:
        """Take numbers, to be found whole or by their ends."""
        self.numbers.extend(rank.word(rank.NUMBER, number + rank.TAIL) for number in numbers if number)


def _of_members(session: Session, ids: Sequence[UUID], heads: Set[UUID | None]) -> dict[UUID, _Words]:
    """Return the words for the members of each household."""
    found = {id: _Words([], [], [], []) for id in ids}
    people = (
        select(Person.id, Person.household_id, Person.name, Person.id_number, Person.phone)
        .where(Person.household_id.in_(ids), Person.deleted_at.is_(None))
        .order_by(Person.id)
    )
    for id, household_id, name, number, phone in session.execute(people):
        found[household_id].take_name(name, head=id in heads)
        found[household_id].take_numbers(number, phone)
    return found


def _helpers(session: Session, ids: Sequence[UUID]) -> Iterator[tuple[UUID, str]]:
    query = (
        select(HelperAssignment.household_id, Helper.name)
        .join(Helper, Helper.id == HelperAssignment.helper_id)
        .where(
            HelperAssignment.household_id.in_(ids),
            HelperAssignment.deleted_at.is_(None),
            HelperAssignment.end_date.is_(None),
        )
    )
    yield from ((household_id, name) for household_id, name in session.execute(query) if name)


def _head_spoken(entry: Entry) -> str:
    _, mark, behind = entry.sounds.partition(rank.word(rank.SPOKEN_HEAD, ""))
    return behind.partition(rank.END)[0] if mark else _UNKNOWN


def _folded(words: Iterable[str]) -> str:
    """Join words, each once; what stands behind the mark is folded, the mark itself is not."""
    return "".join(dict.fromkeys(word[:2] + word[2:].casefold() for word in words)) + rank.END


def spellings(name: str) -> list[str]:
    """Return a name with its pinyin and initials; of a first character, every reading."""
    if not name:
        return []
    rest = [readings(character)[0] for character in name[1:]]
    spellings = [name]
    for first in readings(name[0])[:3]:
        syllables = [first, *rest]
        spellings += ["".join(syllables), "".join(s[0] for s in syllables if s)]
    return spellings


def sound(words: str) -> str:
    """Return how words sound, for sorting."""
    return "".join(readings(character)[0] for character in words)


def rebuild(store: Store, ids: Iterable[UUID] | None = None) -> None:
    """Mark entries stale, all of them by default, and make them anew."""
    with store.writing(whole=True) as session:
        if ids is None:
            session.execute(text("INSERT OR IGNORE INTO _search_stale SELECT id FROM household"))
        else:
            for id in ids:
                session.merge(SearchStale(household_id=id))
    refresh(store)
