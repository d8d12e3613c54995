"""The indicators of a year, by village and together, and how the register is made up (domain.md §5.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Division
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.indicators import INDICATORS, Composition, Figure, composition
from fieldkit.domain.policy import Profile
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.indicators.sums import READERS, Asked, Sums, all_helpers, counts_by
from fieldkit.services.indicators.views import MadeUp, Part, PlaceFigures, Statistics

_ADDS_UP = QT_TRANSLATE_NOOP("Indicators", "The shares add up to {sum} %, not to 100: rounded one by one.")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Indicators", "The shares add up to {sum} %, not to 100: {n} households have a cause that is in no list."
)
_KEPT = 6  # years and villages whose sums are remembered


@dataclass(frozen=True)
class _Reckoned:
    """What was read of a year, and the state of the register it was read in."""

    state: int
    sums: Sums
    helpers: int
    names: Mapping[str, str]
    types: Mapping[str, int]
    causes: Mapping[str, int]


class Indicators:
    """Reckons indicators from the register."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Read from `store`; codes are said in the words of `profile` and of the language of `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words
        self._kept: dict[tuple[Any, ...], _Reckoned] = {}

    def year(self, year: int, village: str | None = None, progress: Progress = unwatched) -> Statistics:
        """Reckon the figures of a year; with a `village` the compositions are of it alone.

        Of a year that is over, households, people, types and causes are those of its last day; how far the
        register is filled in and what is wrong with it are always of today.
        """
        read = self._reckoned(year, village, progress)
        sums, names = read.sums, read.names
        together = sums.total() | {"helpers": read.helpers}
        villages = tuple(
            PlaceFigures(code, names.get(code, code), _figures(sums.by_village[code]))
            for code in sorted(sums.by_village)
            if sums.by_village[code].get("households")
        )
        return Statistics(
            year, PlaceFigures("", "", _figures(together)), villages,
            self._made_up(read.types, "household_type"), self._made_up(read.causes, "cause"),
        )  # fmt: skip

    def _reckoned(self, year: int, village: str | None, progress: Progress) -> _Reckoned:
        """Read the sums, or return those of before where nothing was written since."""
        asked = Asked(year, self._store.clock.today(), self._profile.reminder_days)
        key = (asked, village, self._store.author.villages)
        with self._store.reading() as session:
            state = _state(session)
            kept = self._kept.get(key)
            if kept is not None and kept.state == state:
                return kept
            sums = Sums()
            for done, read in enumerate(READERS):
                progress(done, len(READERS) + 1)
                read(session, asked, sums)
            names = dict(session.execute(
                select(Division.code, Division.name).where(Division.deleted_at.is_(None))
            ).all())  # fmt: skip
            found = _Reckoned(
                state, sums, all_helpers(session, asked), names,
                counts_by(session, "household_type", asked, village),
                counts_by(session, "cause_main", asked, village),
            )  # fmt: skip
        self._kept = dict([*self._kept.items(), (key, found)][-_KEPT:])
        return found

    def _made_up(self, counts: Mapping[str, int], table: str) -> MadeUp:
        known = {code.code: code for code in self._codes[table]}
        found: Composition = composition(counts, known)
        label = self._profile.label
        parts = tuple(
            Part(one.code, label(self._codes, table, one.code, self._words.language), one.count, one.text)
            for one in found.slices
        )
        return MadeUp(parts, found.whole, self._warning(found))

    def _warning(self, found: Composition) -> str:
        if found.adds_up:
            return ""
        text = _ELSEWHERE if found.elsewhere else _ADDS_UP
        return self._words("Indicators", text, sum=found.sum_text, n=found.elsewhere)


def _state(session: Session) -> int:
    """Return a number that grows with whatever is written, by hand, by a sync or by a judgement."""
    return int(session.scalar(text("SELECT txn FROM _writing")) or 0)


def _figures(sums: Mapping[str, int]) -> Mapping[str, Figure]:
    return {one.id: one.figure(sums) for one in INDICATORS}


__all__ = ["Indicators", "MadeUp", "Part", "PlaceFigures", "Statistics"]
