"""Ledgers as P-L prints them: one that is named, else every ledger that the person may see."""

from fieldkit.documents.facts_household import MINOR
from fieldkit.documents.facts_ledger import LedgerColumnFact, LedgerFact, LedgerRowFact
from fieldkit.documents.registry import Document
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.allowing import may
from fieldkit.services.fields import Field, Fields, private
from fieldkit.services.ledgers.kinds.sources import AGE, GROUP, HEAD_NAME, NAME, VILLAGE
from fieldkit.services.ledgers.service import LedgerAsked, Ledgers
from fieldkit.services.ledgers.views import LedgerList
from fieldkit.services.printing.reading import Desk, Parts
from fieldkit.services.printing.subjects import Subject

_ROWS = QT_TRANSLATE_NOOP("Ledgers", "{n} rows")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Ledgers", "{n} households")
_OF_A_LIFE = frozenset({"allowances", "disabled"})  # ledgers in which to stand tells what a hand-out has not
_IN_FULL = frozenset({"cause_main", "cause_other", "fallback_cause", "disability_kind"})
_NAMING = frozenset(column.name for column in (VILLAGE, GROUP, HEAD_NAME, NAME))
_SAMPLE = 30  # rows of a sample: what a page has


def ledgers(desk: Desk, subject: Subject, _form: Document) -> Parts:
    """Read the ledgers of a village and year, as they stood on the day of the subject."""
    clear = may(desk.store, Right.REVEAL)
    inside = Ledgers(
        desk.store, Fields(desk.codes, desk.profile, desk.words, clear=clear), desk.words, today=subject.as_of
    )
    outside = Ledgers(
        desk.store, HandedOut(desk.codes, desk.profile, desk.words, clear=clear), desk.words,
        today=subject.as_of,
    )  # fmt: skip
    ids = [subject.ledger] if subject.ledger else [id for id, _ in inside.names()]
    if desk.sample:
        ids = ids[:1]
    found = []
    for done, id in enumerate(ids):
        desk.progress(done, len(ids))
        found.append(_ledger(desk, LedgerAsked(id, subject.year, subject.village), inside, outside))
    return {"ledgers": tuple(found)}


class HandedOut(Fields):
    """Fields as a hand-out shows them: causes and money in full, of a life only the name (§4.2, M1)."""

    def hides(self, field: Field, *, whole: bool = False) -> bool:
        """Tell whether a hand-out has not got a field, or the person who prints it may not see it."""
        return super().hides(field, whole=whole) or (private(field) and not _in_full(field))


def _in_full(field: Field) -> bool:
    return field.kind == "fen" or field.name in _IN_FULL


def _of_a_child(opened: LedgerList, cells: tuple[str, ...]) -> tuple[str, ...]:
    """Leave of a child under 14 only its name, and of which household it is (§4.2, M1)."""
    names = [column.name for column in opened.columns]
    age = cells[names.index(AGE.name)] if AGE.name in names else ""
    if not age.isdecimal() or int(age) >= MINOR:
        return cells
    return tuple(cell if name in _NAMING else "" for name, cell in zip(names, cells, strict=True))


def _ledger(desk: Desk, asked: LedgerAsked, inside: Ledgers, outside: Ledgers) -> LedgerFact:
    opened = inside.open(asked)
    keys = opened.keys[:_SAMPLE] if desk.sample else opened.keys
    shown = inside.rows(asked, keys, clear=True)
    covered = {row.key: _of_a_child(opened, row.cells) for row in outside.rows(asked, keys)}
    titles = {column.name: column.title for column in opened.columns}
    sums = [desk.words("Ledgers", _ROWS, n=f"{len(opened.keys):,}")]
    if opened.households:
        sums.append(desk.words("Ledgers", _HOUSEHOLDS, n=f"{opened.households:,}"))
    sums += [f"{titles[name]} {value}" for name, value in opened.totals.items()]
    return LedgerFact(
        title=opened.info.title, about=opened.info.about, sums=tuple(sums),
        private=asked.ledger in _OF_A_LIFE,
        columns=tuple(
            LedgerColumnFact(title=one.title, width=one.width, right=one.numeric) for one in opened.columns
        ),
        rows=tuple(LedgerRowFact(cells=row.cells, covered=covered[row.key]) for row in shown),
    )  # fmt: skip
