"""The doctor: what may be wrong with a data folder, what was mended, and what a person can do next."""

from collections.abc import Callable
from dataclasses import dataclass, field

from fieldkit.db import shelf
from fieldkit.db.home import Home
from fieldkit.db.store import Store
from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.services.backups import Backups
from fieldkit.settings import Settings

GOOD, WRONG, NOTE, MENDED = "good", "wrong", "note", "mended"


@dataclass(frozen=True)
class Ward:
    """What the doctor looks at."""

    home: Home
    store: Store
    settings: Settings
    words: Words
    backups: Backups


@dataclass(frozen=True)
class Finding:
    """Something a check found.  `note`: worth knowing, nothing is wrong with the data."""

    sentence: str  # source text, context `Doctor`
    details: dict[str, object] = field(default_factory=dict)
    note: bool = False


@dataclass(frozen=True)
class Check:
    """One thing to look at: its id, its name, how it is looked at, and how it is mended if it can be."""

    id: str
    name: str  # source text, context `Doctor`
    look: Callable[[Ward], Finding | None]
    mend: Callable[[Ward], None] | None = None


@dataclass(frozen=True)
class Result:
    """How one check ended; `sentence` says what it is and what to do, empty where all is well."""

    id: str
    name: str
    state: str  # good, note, wrong or mended
    sentence: str
    mendable: bool


@dataclass(frozen=True)
class Health:
    """How all checks ended."""

    results: tuple[Result, ...]

    @property
    def good(self) -> bool:
        """Whether nothing is wrong (any more)."""
        return all(result.state != WRONG for result in self.results)

    @property
    def mendable(self) -> bool:
        """Whether something wrong can be mended here."""
        return any(result.state == WRONG and result.mendable for result in self.results)


class Doctor:
    """Runs the checks of `services.doctor_checks`."""

    def __init__(self, home: Home, store: Store, settings: Settings, words: Words, backups: Backups) -> None:
        """Take the opened folder."""
        self._store = store
        self._words = words
        self._ward = Ward(home, store, settings, words, backups)

    def examine(self, progress: Progress = unwatched) -> Health:
        """Look at everything and change nothing."""
        from fieldkit.services.doctor.checks import CHECKS

        results = []
        for number, check in enumerate(CHECKS):
            progress(number, len(CHECKS))
            results.append(self._result(check))
        progress(len(CHECKS), len(CHECKS))
        return Health(tuple(results))

    @needs(Right.BACKUP)
    def mend(self, progress: Progress = unwatched) -> Health:
        """Mend what can be mended, after a verified backup, and look again.

        Raises what keeps the backup from being made; then nothing was mended.
        """
        from fieldkit.services.doctor.checks import CHECKS

        before = {result.id: result for result in self.examine(progress).results}
        wrong = [c for c in CHECKS if before[c.id].state == WRONG and c.mend]
        if wrong:
            self._ward.backups.before(shelf.BEFORE_MEND, progress)
        for check in wrong:
            if check.mend is not None:
                check.mend(self._ward)
        after = self.examine(progress).results
        return Health(tuple(_mended(before[now.id], now) for now in after))

    def _result(self, check: Check) -> Result:
        name = self._words("Doctor", check.name)
        try:
            found = check.look(self._ward)
        except FieldkitError as error:  # what is damaged cannot be looked at
            return Result(check.id, name, WRONG, self._words.sentence(error), mendable=False)
        if found is None:
            return Result(check.id, name, GOOD, "", check.mend is not None)
        said = self._words("Doctor", found.sentence, **found.details)
        return Result(check.id, name, NOTE if found.note else WRONG, said, check.mend is not None)


def _mended(before: Result, now: Result) -> Result:
    if before.state == WRONG and now.state != WRONG:
        return Result(now.id, now.name, MENDED, before.sentence, now.mendable)
    return now
