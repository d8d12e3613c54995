"""After a sync: totals of income sheets whose lines were typed on two laptops at once.

Lines merge one by one; the totals that each laptop stored do not add up by themselves.  What lines give is
reckoned again, and a clash of two totals that both lag behind the lines needs nobody to settle it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks
from fieldkit.db.history import run
from fieldkit.db.store import Store
from fieldkit.db.tables import Conflict, IncomeItem, IncomeYear
from fieldkit.domain.income import TOTALS, Item, LineTree, impossible, reckon, renewed
from fieldkit.services.income.reading import totals_of

_NEITHER = "neither"  # what a person chose of a conflict; here nobody needs to
_TOTAL_OF = {field: total for total, field in TOTALS.items()}


def renew_arrived(store: Store, tree: LineTree) -> int:
    """Bring the totals of households that something came for in line with their lines; return how many.

    Captured like any change: every laptop comes to the same figures.
    """
    renewed_sheets = 0
    with store.writing() as session:
        households = [UUID(bytes=bytes(id)) for (id,) in run(session, "SELECT household_id FROM _unchecked")]
        for part in chunks(households):
            sheets = list(session.scalars(
                select(IncomeYear).where(IncomeYear.household_id.in_(part), IncomeYear.deleted_at.is_(None))
            ))  # fmt: skip
            ids = [sheet.id for sheet in sheets]
            items, clashes = _items(session, ids), _clashes(session, ids)
            for sheet in sheets:
                behind = _lag(sheet, items.get(sheet.id, []), tree, clashes.get(sheet.id, ()))
                for clash in behind:
                    clash.chosen, clash.settled_at = _NEITHER, store.clock.now()
                renewed_sheets += _renew(sheet, items.get(sheet.id, []), tree, behind)
            session.flush()
            session.expunge_all()  # a first download is a county's
    return renewed_sheets


def _renew(sheet: IncomeYear, items: Sequence[Item], tree: LineTree, behind: Iterable[Conflict]) -> bool:
    now = totals_of(sheet)
    touched = {*impossible(now, items, tree), *(_TOTAL_OF[clash.field] for clash in behind)}
    fresh = renewed(now, items, tree, touched) if touched else now
    if now.gross_fen is not None:
        fresh = fresh.summed()
    for name, value in vars(fresh).items():
        if getattr(sheet, name) != value:
            setattr(sheet, name, value)
    return fresh != now


def _lag(
    sheet: IncomeYear, items: Sequence[Item], tree: LineTree, clashes: Iterable[Conflict]
) -> list[Conflict]:
    """Return the clashes whose two totals are both less than what all lines together give."""
    found = []
    fresh = reckon(items, tree, sheet.members) if items else None
    for clash in clashes:
        whole = fresh.of(_TOTAL_OF[clash.field]) if fresh is not None else None
        values = [json.loads(v or "{}").get(clash.field) for v in (clash.server_value, clash.other_value)]
        if whole is not None and all(value is None or value <= whole for value in values):
            found.append(clash)
    return found


def _clashes(session: Session, sheets: Sequence[UUID]) -> Mapping[UUID, list[Conflict]]:
    found: dict[UUID, list[Conflict]] = defaultdict(list)
    for clash in session.scalars(
        select(Conflict).where(
            Conflict.tbl == IncomeYear.__tablename__, Conflict.kind == "field", Conflict.chosen.is_(None),
            Conflict.field.in_(_TOTAL_OF), Conflict.deleted_at.is_(None), Conflict.row_id.in_(sheets),
        )
    ):  # fmt: skip
        found[clash.row_id].append(clash)
    return found


def _items(session: Session, sheets: Sequence[UUID]) -> Mapping[UUID, list[Item]]:
    found: dict[UUID, list[Item]] = {}
    for part in chunks(sheets):
        of = IncomeItem
        rows = session.execute(
            select(of.income_id, of.line, of.amount_fen, of.cost_method, of.rate, of.counts)
            .where(of.income_id.in_(part), of.deleted_at.is_(None))
        )  # fmt: skip
        for income, line, amount, method, rate, counts in rows:
            found.setdefault(income, []).append(Item(line, amount, method, rate, counts))
    return found
