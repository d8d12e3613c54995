"""What belongs into a household's paper file and what of it the records can answer for (domain.md §2.47).

Most of the 22 items are made by the program from what was entered; the rest is paper, seen by a photo of it
or ticked by hand with box and page.  Each rule says what it found in a source text of the context `Archive`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fieldkit.errors import QT_TRANSLATE_NOOP

THERE, MISSING, NOT_NEEDED = "1", "2", "3"  # of code table archive_state

_MADE = QT_TRANSLATE_NOOP("Archive", "made from the records")
_SCANS = QT_TRANSLATE_NOOP("Archive", "photos or scans: {count}")
_VISITS = QT_TRANSLATE_NOOP("Archive", "{count} of {wanted} visits of the year")
_PHOTOS = QT_TRANSLATE_NOOP("Archive", "photos: {count}; before and after are wanted")
_UNSIGNED = QT_TRANSLATE_NOOP("Archive", "entered, without a signature")
_NOTHING = QT_TRANSLATE_NOOP("Archive", "nothing entered yet")
PRINTABLE = QT_TRANSLATE_NOOP("Archive", "can be printed here; nothing of the year entered yet")
"""What is said of a form that is made of the household's people, before anything of the year is known."""
_PAPER = QT_TRANSLATE_NOOP("Archive", "on paper; to be ticked by hand")
_NO_OCCASION = QT_TRANSLATE_NOOP("Archive", "no occasion")
_WITHOUT_RECORD = QT_TRANSLATE_NOOP("Archive", "happened, but its procedure was not entered")


@dataclass(frozen=True)
class Facts:
    """What is recorded of a household up to the end of a year; counts where nothing else is said."""

    visits: int = 0  # of the year, the household was met
    visits_wanted: int = 4
    authorizations: int = 0
    checks: int = 0  # of the three guarantees, in the year
    year_rows: int = 0  # facts of the year
    people: int = 0
    pairings: int = 0  # in force in the year
    plan_items: int = 0
    measures: int = 0
    income_sheets: int = 0
    income_signed: bool = False
    procedures: int = 0
    exits: int = 0
    votes: int = 0
    lifted: bool = False  # its type says that it left
    risks_ended: int = 0
    eliminations: int = 0
    changes: int = 0
    scans: Mapping[str, int] = field(default_factory=dict)  # by kind, ever
    scans_of_year: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What the records say of an item: its state, and how to say why."""

    state: str
    said: str
    details: Mapping[str, object] = field(default_factory=dict)


def look(item: str, facts: Facts) -> Found:
    """Return what the records say of one item; an item nobody knows is paper."""
    rule = _RULES.get(item)
    return rule(facts) if rule else Found(MISSING, _PAPER)


def _scanned(kinds: tuple[str, ...], scans: Mapping[str, int]) -> Found | None:
    count = sum(scans.get(kind, 0) for kind in kinds)
    return Found(THERE, _SCANS, {"count": count}) if count else None


def _made(there: Callable[[Facts], object]) -> Callable[[Facts], Found]:
    return lambda facts: Found(THERE, _MADE) if there(facts) else Found(MISSING, _NOTHING)


def _printed(there: Callable[[Facts], object]) -> Callable[[Facts], Found]:
    """Look for a form that prints for every household with people: it may lie in the file already."""

    def found(facts: Facts) -> Found:
        if there(facts):
            return Found(THERE, _MADE)
        return Found(MISSING, PRINTABLE if facts.people else _NOTHING)

    return found


def _paper(*kinds: str) -> Callable[[Facts], Found]:
    return lambda facts: _scanned(kinds, facts.scans) or Found(MISSING, _PAPER)


def _authorization(facts: Facts) -> Found:
    if facts.authorizations:
        return Found(THERE, _MADE)
    return _scanned(("15",), facts.scans) or Found(MISSING, _NOTHING)


def _review(facts: Facts) -> Found:
    if facts.votes:
        return Found(THERE, _MADE)
    nothing = Found(MISSING, _NOTHING) if facts.procedures else Found(NOT_NEEDED, _NO_OCCASION)
    return _scanned(("11",), facts.scans) or nothing


def _visits(facts: Facts) -> Found:
    state = THERE if facts.visits >= facts.visits_wanted else MISSING
    return Found(state, _VISITS, {"count": facts.visits, "wanted": facts.visits_wanted})


def _measures(facts: Facts) -> Found:
    if facts.measures:
        return Found(THERE, _MADE)
    return _scanned(("09", "14"), facts.scans_of_year) or Found(MISSING, _NOTHING)


def _income(facts: Facts) -> Found:
    if not facts.income_sheets:
        return Found(MISSING, _NOTHING)
    return Found(THERE, _MADE if facts.income_signed else _UNSIGNED)


def _exit(facts: Facts) -> Found:
    if facts.exits:
        return Found(THERE, _MADE)
    return Found(MISSING, _WITHOUT_RECORD) if facts.lifted else Found(NOT_NEEDED, _NO_OCCASION)


def _risk(facts: Facts) -> Found:
    if not facts.risks_ended:
        return Found(NOT_NEEDED, _NO_OCCASION)
    return Found(THERE, _MADE) if facts.eliminations else Found(MISSING, _WITHOUT_RECORD)


def _photos(facts: Facts) -> Found:
    count = sum(facts.scans.get(kind, 0) for kind in ("01", "02"))
    if not count:
        return Found(MISSING, _NOTHING)
    return Found(THERE, _SCANS if count > 1 else _PHOTOS, {"count": count})


def _changes(facts: Facts) -> Found:
    return Found(THERE, _MADE) if facts.changes else Found(NOT_NEEDED, _NO_OCCASION)


_RULES: Mapping[str, Callable[[Facts], Found]] = {
    "01": lambda _: Found(THERE, _MADE),
    "02": _paper(),
    "03": _authorization,
    "04": _printed(lambda f: f.checks or f.year_rows),
    "05": _paper("06", "07", "08"),
    "06": _paper(),
    "07": _review,
    "08": lambda f: _scanned(("12", "13"), f.scans_of_year) or Found(MISSING, _PAPER),
    "09": _paper(),
    "10": _printed(lambda f: f.year_rows and f.people),
    "11": _printed(lambda f: f.visits or f.measures or f.plan_items),
    "12": _made(lambda f: f.pairings),
    "13": _made(lambda f: f.plan_items),
    "14": _visits,
    "15": _measures,
    "16": _income,
    "17": _paper("10"),
    "18": lambda f: _scanned(("09",), f.scans_of_year) or Found(MISSING, _PAPER),
    "19": _exit,
    "20": _risk,
    "21": _photos,
    "22": _changes,
}
ITEMS = tuple(_RULES)
