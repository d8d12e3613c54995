"""The items of an income sheet: typed, switched off, taken away; each write renews the totals (§5.1)."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db import undoing
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, IncomeItem, IncomeYear
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import COST_OF, COST_RATE, COSTS, TOTALS, reckon, renewed
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.family.heads import demand_head
from fieldkit.services.fields import EMPTY, Fields
from fieldkit.services.income.reading import Reading, plain, totals_of
from fieldkit.services.income.typed import AMOUNT, LINE, REASON, ItemReader, item_values
from fieldkit.services.income.views import Entry, Overruled, Put
from fieldkit.services.live_rows import live

_MISTAKE = "mistake"  # code table delete_reason
_SEVERAL = QT_TRANSLATE_NOOP("Fields", "several entries stand on this line; open it to change one of them")
_A_SUM = QT_TRANSLATE_NOOP("Fields", "this is the sum of the lines below it")
_SHEET, _ITEM = QT_TRANSLATE_NOOP("Fields", "income sheet"), QT_TRANSLATE_NOOP("Fields", "income line")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")


class IncomeItems:
    """Changes what stands on the lines of income sheets."""

    def __init__(
        self, store: Store, codes: CodeTables, profile: Profile, fields: Fields, words: Words
    ) -> None:
        """Work on `store` by the rules of `profile`, in the words of `fields` and `words`."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._fields = fields
        self._words = words

    @needs(Right.EDIT)
    def type(self, income: UUID, line: str, typed: str) -> Put:
        """Enter the amount of a line that has at most one entry; nothing typed takes the entry away.

        Raises `BadValue`, `NotFound`.
        """
        with self._store.writing() as session:
            row, reading = self._row(session, income)
            there = [item for item in reading.items(row) if item.line == line]
            if len(there) > 1:
                raise self._fields.bad(LINE, reading.label(line), _SEVERAL)
            if there and not typed.strip():
                return self._take_off(session, reading, row, there[0])
            entry = Entry(amount=typed)
            if there:
                entry = self._typed(session, reading).again(there[0], typed)
            return self._enter(session, reading, row, line, entry, there[0] if there else None)

    @needs(Right.EDIT)
    def put(self, income: UUID, line: str, entry: Entry, item: UUID | None = None) -> Put:
        """Enter one item of a line, or with `item` change it.  Raises `BadValue`, `NotFound`."""
        with self._store.writing() as session:
            row, reading = self._row(session, income)
            there = None if item is None else self._item(session, item)
            return self._enter(session, reading, row, line, entry, there)

    @needs(Right.EDIT)
    def switch_off(self, item: UUID, reason: str) -> Put:
        """Let an item not count; the reason stands on the sheet.  Raises `BadValue`, `NotFound`."""
        if not reason.strip():
            raise self._fields.bad(REASON, "", EMPTY)
        return self._switch(item, {"counts": False, "uncounted_reason": reason.strip()})

    @needs(Right.EDIT)
    def switch_back(self, item: UUID) -> Put:
        """Let an item count again as the profile says of its line.  Raises `NotFound`."""
        return self._switch(item, {"counts": None, "uncounted_reason": None})

    @needs(Right.EDIT)
    def remove(self, item: UUID) -> Put:
        """Take an item off its sheet.  Raises `NotFound`."""
        with self._store.writing() as session:
            there = self._item(session, item)
            row, reading = self._row(session, there.income_id)
            return self._take_off(session, reading, row, there)

    # ------------------------------------------------------------ inside

    def _enter(
        self, session: Session, reading: Reading, row: IncomeYear, line: str, entry: Entry,
        there: IncomeItem | None,
    ) -> Put:  # fmt: skip
        if line not in reading.tree.lines:
            raise NotFound(kind=self._words("Fields", _ITEM), name=line)
        if there is None and reading.tree.is_sum(line):
            raise self._fields.bad(AMOUNT, entry.amount, _A_SUM)
        values = item_values(self._fields, line, entry)
        before = _unfounded(reading, row)
        touched = _touched(reading, line, there, values)
        if there is None:
            there = self._new(session, row, line)
        _put(there, values)
        self._renew(session, reading, row, touched)
        return Put(there.id, _overruled(reading, before, row, touched))

    def _new(self, session: Session, row: IncomeYear, line: str) -> IncomeItem:
        """Return a new item: the first of a line has the line's own id, and comes back after a deletion."""
        own = named_id("income_item", row.id, line)
        there = session.get(IncomeItem, own)
        if there is not None and there.deleted_at is not None:
            lost = ("deleted_at", "deleted_reason", "counts", "uncounted_reason", "evidence_id")
            _put(there, dict.fromkeys(lost))
            return there
        item = IncomeItem(
            id=own if there is None else new_id(), scope=row.scope, income_id=row.id, line=line,
            amount_fen=0, **self._store.origin(),
        )  # fmt: skip
        session.add(item)
        return item

    def _switch(self, item: UUID, values: Mapping[str, Any]) -> Put:
        with self._store.writing() as session:
            there = self._item(session, item)
            row, reading = self._row(session, there.income_id)
            before = _unfounded(reading, row)
            touched = _touched(reading, there.line, there, {})
            _put(there, values)
            self._renew(session, reading, row, touched)
            return Put(item, _overruled(reading, before, row, touched))

    def _take_off(self, session: Session, reading: Reading, row: IncomeYear, item: IncomeItem) -> Put:
        before = _unfounded(reading, row)
        touched = _touched(reading, item.line, item, {})
        undoing.mark(session, IncomeItem, [item.id], self._store.clock.now(), _MISTAKE)
        self._renew(session, reading, row, touched)
        return Put(None, _overruled(reading, before, row, touched))

    def _renew(self, session: Session, reading: Reading, row: IncomeYear, touched: Iterable[str]) -> None:
        """Store what the sheet now comes to; totals of lines that were not touched stay as they are."""
        session.flush()
        session.expire_all()
        fresh = renewed(totals_of(row), plain(reading.items(row)), reading.tree, touched)
        _put(row, {name: value for name, value in vars(fresh).items() if name != "members"})

    def _typed(self, session: Session, reading: Reading) -> ItemReader:
        return ItemReader(session, reading.household, self._codes, reading.lines, self._fields)

    def _reading(self, session: Session, household: UUID) -> Reading:
        home = live(session, Household, household, self._words("Fields", _HOUSEHOLD))
        today = self._store.clock.today()
        return Reading(session, home, self._codes, self._profile, self._words, today)

    def _row(self, session: Session, income: UUID) -> tuple[IncomeYear, Reading]:
        row = live(session, IncomeYear, income, self._words("Fields", _SHEET))
        demand_head(session, row.household_id)
        return row, self._reading(session, row.household_id)

    def _item(self, session: Session, item: UUID) -> IncomeItem:
        return live(session, IncomeItem, item, self._words("Fields", _ITEM))


def _touched(
    reading: Reading, line: str, item: IncomeItem | None, values: Mapping[str, Any]
) -> tuple[str, ...]:
    """Name the totals that follow anew: the line's own, and costs where a rate gives or gave them."""
    rated = COST_RATE in (item.cost_method if item is not None else None, values.get("cost_method"))
    total = reading.tree.total_of(line)
    return (total, COSTS) if line in COST_OF and rated else (total,)


def _unfounded(reading: Reading, row: IncomeYear) -> dict[str, int]:
    """Return the totals that an office gave and no lines lead to; a total of 0 loses nothing."""
    totals = totals_of(row)
    fresh = reckon(plain(reading.items(row)), reading.tree, row.members)
    return {t: given for t in TOTALS if (given := totals.of(t)) and given != fresh.of(t)}


def _overruled(
    reading: Reading, before: Mapping[str, int], row: IncomeYear, touched: Iterable[str]
) -> tuple[Overruled, ...]:
    """Return of those totals the ones that gave way to lines."""
    now = totals_of(row)
    return tuple(
        Overruled(total, reading.label(total), before[total], now.of(total) or 0)
        for total in touched if total in before and now.of(total) != before[total]
    )  # fmt: skip


def _put(row: Any, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
