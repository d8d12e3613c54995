"""Ledgers computed from the register: counted, listed page by page, added up (domain.md §4.3, §5.5).

Which ledgers there are is declared in `services/ledgers/kinds/`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Integer, Select, func, null, select
from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks
from fieldkit.db.search import sound
from fieldkit.db.store import Store
from fieldkit.db.tables import Audit, Household
from fieldkit.domain.ordering import natural
from fieldkit.domain.rights import RIGHTS, Right
from fieldkit.errors import QT_TRANSLATE_NOOP, NotAllowed, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import demand, may, needs
from fieldkit.services.fields import Fields, private
from fieldkit.services.ledgers.kinds import LEDGERS, Ledger, LedgerColumn, Scope
from fieldkit.services.ledgers.kinds.sources import VILLAGE
from fieldkit.services.ledgers.views import ColumnInfo, LedgerAsked, LedgerInfo, LedgerList, LedgerRow

_LEDGER = QT_TRANSLATE_NOOP("Ledgers", "ledger")
_ID = 16  # bytes of an id


class Ledgers:
    """Every ledger of this laptop's register."""

    def __init__(self, store: Store, fields: Fields, words: Words, *, today: date | None = None) -> None:
        """Read from `store`; values read as `fields` says, titles are in the language of `words`.

        `today` is another day when a paper of that day is printed again.
        """
        self._today = today
        self._store = store
        self._fields = fields
        self._words = words

    def all(self, year: int | None = None, village: str = "") -> list[LedgerInfo]:
        """List the ledgers that the person may see, each with the count of its rows."""
        scope = self._scope(LedgerAsked("", year, village))
        with self._store.reading() as session:
            return [
                self._info(ledger, session.scalar(_counted(ledger, scope)) or 0)
                for ledger in LEDGERS.values()
                if self._shown(ledger)
            ]

    def names(self) -> list[tuple[str, str]]:
        """List the ids and titles of the ledgers that the person may see."""
        return [(one.id, self._say(one.title)) for one in LEDGERS.values() if self._shown(one)]

    def number(self, ledger: str, narrowed: str) -> int:
        """Count today's rows of a ledger behind a filter; 0 where the person may not see the ledger.

        Raises `NotFound`.
        """
        if ledger in LEDGERS and not self._shown(LEDGERS[ledger]):
            return 0
        asked = LedgerAsked(ledger, filter=narrowed)
        with self._store.reading() as session:
            return len(_found(session, self._ledger(ledger), self._scope(asked), narrowed).keys)

    def open(self, asked: LedgerAsked, order: tuple[str, bool] | None = None) -> LedgerList:
        """Return what a ledger has, in its own order or by a column, and whether downwards.

        Who may not see what is private gets no order and no filter by it.  Raises `NotFound`, `NotAllowed`.
        """
        ledger, scope = self._ledger(asked.ledger), self._scope(asked)
        columns = self._columns(ledger, scope)
        asked = self._permitted(ledger, asked)
        if order is not None and order[0] in {one.name for one in columns if not self._sorts(one)}:
            order = None
        with self._store.reading() as session:
            found = _found(session, ledger, scope, asked.filter)
            keys = found.keys if order is None else _keys(session, ledger, scope, asked.filter, order)
        infos = tuple(
            ColumnInfo(
                one.name,
                self._fields.name(one.field),
                one.width,
                one.numeric,
                self._sorts(one),
                bool(one.field.cover),
            )
            for one in columns
        )
        totals = {one.name: self._fields.cover(one.field, value) for one, value in found.totals}
        return LedgerList(self._info(ledger, len(keys)), infos, keys, found.households, totals)

    def rows(self, asked: LedgerAsked, keys: Sequence[bytes], *, clear: bool = False) -> list[LedgerRow]:
        """Return the rows of these keys, in their order; `clear`: numbers uncovered, for who may see them.

        Raises `NotFound`, `NotAllowed`.
        """
        ledger, scope = self._ledger(asked.ledger), self._scope(asked)
        columns = self._columns(ledger, scope)
        uncovered = clear and may(self._store, Right.REVEAL)
        found: dict[bytes, LedgerRow] = {}
        with self._store.reading() as session:
            for part in chunks([UUID(bytes=key) for key in keys]):
                for row in session.execute(_listed(ledger, scope, columns, part)):
                    cells = tuple(
                        self._cell(column, value, uncovered)
                        for column, value in zip(columns, row[2:], strict=True)
                    )
                    found[row[0].bytes] = LedgerRow(row[0], row[1], cells)
        return [found[key] for key in keys if key in found]

    @needs(Right.EXPORT)
    def given_out(self, asked: LedgerAsked, keys: Sequence[bytes]) -> list[LedgerRow]:
        """Return rows for a file, numbers in full, and note who took them (domain.md §1.33).

        Raises `NotFound`, `NotAllowed`: who may not see what is private takes nothing in full.
        """
        demand(self._store, Right.REVEAL, self._words)
        rows = self.rows(asked, keys, clear=True)
        with self._store.writing() as session:
            session.add(Audit(
                at=self._store.clock.now(), user_id=self._store.author.user, action="export",
                object=f"ledger {asked.ledger} {asked.year or ''} {asked.village} {len(rows)}",
            ))  # fmt: skip
        return rows

    # ------------------------------------------------------------ inside

    def _say(self, text: str) -> str:
        return self._words("Ledgers", text)

    def _shown(self, ledger: Ledger) -> bool:
        return not ledger.private or may(self._store, Right.REVEAL)

    def _sorts(self, column: LedgerColumn) -> bool:
        return not private(column.field) or may(self._store, Right.REVEAL)

    def _permitted(self, ledger: Ledger, asked: LedgerAsked) -> LedgerAsked:
        chosen = ledger.filter(asked.filter)
        hidden = chosen is not None and chosen.private and not may(self._store, Right.REVEAL)
        return replace(asked, filter="") if hidden else asked

    def _ledger(self, id: str) -> Ledger:
        ledger = LEDGERS.get(id)
        if ledger is None:
            raise NotFound(kind=self._say(_LEDGER), name=id)
        if not self._shown(ledger):
            raise NotAllowed(what=self._words("Rights", RIGHTS[Right.REVEAL]))
        return ledger

    def _scope(self, asked: LedgerAsked) -> Scope:
        today = self._today or self._store.clock.today()
        return Scope(today, asked.year or today.year, asked.village or None)

    def _info(self, ledger: Ledger, count: int) -> LedgerInfo:
        clear = may(self._store, Right.REVEAL)
        filters = tuple((one.id, self._say(one.words)) for one in ledger.filters if clear or not one.private)
        return LedgerInfo(ledger.id, self._say(ledger.title), self._say(ledger.about), count, filters)

    def _columns(self, ledger: Ledger, scope: Scope) -> tuple[LedgerColumn, ...]:
        """Return the columns; the village is one of them where the ledger is of several."""
        one = scope.village is not None or self._one_village()
        return ledger.columns if one else (VILLAGE, *ledger.columns)

    def _one_village(self) -> bool:
        with self._store.reading() as session:
            codes = session.scalars(
                select(Household.village_code).where(Household.deleted_at.is_(None)).distinct().limit(2)
            )
            return len(codes.all()) < 2

    def _cell(self, column: LedgerColumn, value: Any, uncovered: bool) -> str:
        say = self._fields.show if uncovered else self._fields.cover
        return say(column.field, value)


# ---------------------------------------------------------------- what is asked of the database


def _narrowed(ledger: Ledger, query: Select[Any], scope: Scope, narrowed: str = "") -> Select[Any]:
    query = ledger.source.rows(query, scope).where(*ledger.where(scope))
    if scope.village is not None:
        query = query.where(ledger.source.village == scope.village)
    chosen = ledger.filter(narrowed)
    return query if chosen is None else query.where(chosen.where(scope))


def _counted(ledger: Ledger, scope: Scope) -> Select[Any]:
    return _narrowed(ledger, select(func.count(ledger.source.key)), scope)


def _listed(
    ledger: Ledger, scope: Scope, columns: Sequence[LedgerColumn], keys: Sequence[UUID]
) -> Select[Any]:
    source = ledger.source
    home = source.household if source.household is not None else null()
    query = select(source.key, home, *(column.of(scope) for column in columns))
    return source.shown(source.rows(query, scope)).where(source.key.in_(keys))


class _Found(NamedTuple):
    """The rows of a ledger in its own order, the households they are of, and the sums of columns."""

    keys: tuple[bytes, ...]
    households: int
    totals: list[tuple[LedgerColumn, int]]


def _found(session: Session, ledger: Ledger, scope: Scope, narrowed: str) -> _Found:
    """Read keys and sums in one row of one query: tens of thousands would each wait for busy threads."""
    source = ledger.source
    home = source.household if source.household is not None else null()
    summed = [column for column in ledger.columns if column.total]
    values = (column.of(scope).label(f"sum_{column.name}") for column in summed)
    query = select(func.hex(source.key).label("key"), home.label("home"), *values)
    inner = _narrowed(ledger, query, scope, narrowed).order_by(*ledger.order(scope)).subquery()
    sums = (func.sum(inner.c[f"sum_{column.name}"], type_=Integer) for column in summed)
    row = session.execute(
        select(func.group_concat(inner.c.key, ""), func.count(inner.c.home.distinct()), *sums)
    ).one()
    whole = bytes.fromhex(row[0] or "")
    keys = tuple(whole[at : at + _ID] for at in range(0, len(whole), _ID))
    return _Found(keys, row[1], [(c, v or 0) for c, v in zip(summed, row[2:], strict=True)])


def _keys(
    session: Session, ledger: Ledger, scope: Scope, narrowed: str, order: tuple[str, bool]
) -> tuple[bytes, ...]:
    column = VILLAGE if order[0] == VILLAGE.name else ledger.column(order[0])
    if column is None:
        return _found(session, ledger, scope, narrowed).keys
    query = _narrowed(ledger, select(ledger.source.key, column.of(scope)), scope, narrowed)
    rows = session.execute(ledger.source.shown(query).order_by(*ledger.order(scope))).all()
    sounds = {value: _sorted_by(value) for value in {row[1] for row in rows} if value is not None}
    known = [(key, sounds[value]) for key, value in rows if value is not None]
    known.sort(key=lambda pair: pair[1], reverse=order[1])
    last = (key for key, value in rows if value is None)
    return tuple(key.bytes for key in (*(key for key, _ in known), *last))


def _sorted_by(value: Any) -> Any:
    """Return what a value is sorted by: Chinese by its sound, numbers in text as numbers."""
    if not isinstance(value, str):
        return value
    return natural(value if value.isascii() else sound(value))


__all__ = ["ColumnInfo", "LedgerAsked", "LedgerInfo", "LedgerList", "LedgerRow", "Ledgers"]
