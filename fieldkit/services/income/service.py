"""Income sheets: read, begun, compared with the line of year and place (domain.md §1.10, §5.1, §5.4)."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Authorization, Household, IncomeYear
from fieldkit.db.types import named_id
from fieldkit.domain.income import TOTALS, Item, Totals, per_head
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.allowing import may, needs
from fieldkit.services.family.heads import demand_head
from fieldkit.services.income.items import IncomeItems
from fieldkit.services.income.reading import plain, totals_of
from fieldkit.services.income.rules import OF_MONITORING, RECOGNITION, YEARLY, tree_of
from fieldkit.services.income.typed import HEADER, item_values
from fieldkit.services.income.views import Choice, Choices, Comparison, Entry, Sheet, SheetLine
from fieldkit.services.which import in_register

_NOT_THE_COUNTED = QT_TRANSLATE_NOOP(
    "Fields", "say why it is another number than that of the members living together"
)
_ENDS_FIRST = QT_TRANSLATE_NOOP("Fields", "it is before the first day")
_NUMBERED = QT_TRANSLATE_NOOP("Income", "{purpose}, sheet {no}")
_FOLLOWING = ("gross_fen", "net_fen", "per_capita_fen")


class Income(IncomeItems):
    """The income sheets of households; what is typed on their lines stands in `IncomeItems`."""

    # ------------------------------------------------------------ reading

    def sheets(self, household: UUID) -> list[SheetLine]:
        """List the sheets of a household, the newest year first, its yearly one before the others."""
        clear = may(self._store, Right.REVEAL)
        with self._store.reading() as session:
            rows = session.scalars(
                select(IncomeYear)
                .where(IncomeYear.household_id == household, IncomeYear.deleted_at.is_(None))
                .order_by(IncomeYear.year.desc(), IncomeYear.purpose, func.coalesce(IncomeYear.sheet_no, 1))
            )
            return [
                SheetLine(
                    row.id, row.year, row.purpose, row.sheet_no or 1, self._purpose(row),
                    row.net_fen if clear else None, row.members, row.per_capita_fen if clear else None,
                )
                for row in rows
            ]  # fmt: skip

    def sheet(self, household: UUID, year: int, purpose: str = YEARLY, no: int = 1) -> Sheet:
        """Return a sheet with its lines, also of a year that has none yet.  Raises `NotFound`.

        Who may not see what is private gets no amounts.
        """
        with self._store.reading() as session:
            found = self._reading(session, household).sheet(year, purpose, no)
        if not may(self._store, Right.REVEAL):
            return _covered(found)
        return replace(found, changeable=found.id is not None and may(self._store, Right.EDIT))

    def compare(self, household: UUID, year: int) -> Comparison:
        """Compare the yearly income with the line of year and place, and with last year's.

        Raises `NotFound`.
        """
        if not may(self._store, Right.REVEAL):
            return Comparison(year, None)
        with self._store.reading() as session:
            reading = self._reading(session, household)
            row = reading.row(year)
            now, before = reading.items(row), reading.items(reading.before(year))
            return reading.comparison(year, YEARLY, row, now, before)

    def choices(self, household: UUID, year: int, line: str) -> Choices:
        """Return what the form of an item on a line offers.  Raises `NotFound`."""
        with self._store.reading() as session:
            reading = self._reading(session, household)
            return self._typed(session, reading).choices(year, line, self._words.language)

    def purposes(self) -> list[Choice]:
        """List what a sheet may be for."""
        codes = self._codes["income_purpose"]
        return [(code.code, self._fields.label("income_purpose", code.code)) for code in codes]

    def usual_period(self, household: UUID, year: int, purpose: str = YEARLY) -> tuple[date, date]:
        """Return the first and last day of what a sheet counts where nobody says otherwise (§0.3, §1.10)."""
        with self._store.reading() as session:
            return self._usual_period(session, household, year, purpose)

    def _usual_period(self, session: Session, household: UUID, year: int, purpose: str) -> tuple[date, date]:
        """Return the income year; of a monitoring case the months before the year's application, or today."""
        if purpose not in OF_MONITORING:
            return self._profile.income_period(year)
        first, last = date(year, 1, 1), date(year, 12, 31)
        applied = select(func.max(Authorization.applied_on)).where(
            Authorization.household_id == household, Authorization.deleted_at.is_(None),
            Authorization.applied_on.between(first, last),
        )  # fmt: skip
        day = session.scalar(applied) if purpose == RECOGNITION else None
        return self._profile.income_before(day or min(max(self._store.clock.today(), first), last))

    def would_be(self, line: str, entry: Entry) -> tuple[int, int]:
        """Return what an item as typed comes to, and the cost that follows from its rate.

        Raises `BadValue`.
        """
        values = item_values(self._fields, line, entry)
        item = Item(line, values["amount_fen"], values["cost_method"], values["rate"])
        return item.amount_fen, item.cost_fen

    def village(self, year: int, village: str | None = None) -> tuple[int, int, int | None]:
        """Return households with a sheet, their members, and the income a head of all together (I-02)."""
        query = (
            select(func.count(), func.sum(IncomeYear.net_fen), func.sum(IncomeYear.members))
            .select_from(IncomeYear)
            .join(Household, Household.id == IncomeYear.household_id)
            .where(
                in_register(), IncomeYear.year == year, IncomeYear.purpose == YEARLY,
                func.coalesce(IncomeYear.sheet_no, 1) == 1, IncomeYear.deleted_at.is_(None),
                IncomeYear.net_fen.is_not(None), IncomeYear.members > 0,
            )
        )  # fmt: skip
        if village is not None:
            query = query.where(Household.village_code == village)
        with self._store.reading() as session:
            households, net, members = session.execute(query).one()
        return households, members or 0, per_head(net, members)

    # ------------------------------------------------------------ changing

    @needs(Right.EDIT)
    def begin(
        self, household: UUID, year: int, purpose: str = YEARLY,
        period: tuple[date, date] | None = None, *, another: bool = False,
    ) -> UUID:  # fmt: skip
        """Begin a sheet, of its usual period unless `period` is given, and return its id.

        A sheet that is there is returned; `another` begins a further one of the purpose.
        Raises `NotFound`.
        """
        with self._store.writing() as session:
            reading = self._reading(session, household)
            no = 1
            while (there := reading.row(year, purpose, no)) is not None:
                if not another:
                    return there.id
                no += 1
            demand_head(session, household)
            first, last = period or self._usual_period(session, household, year, purpose)
            values: dict[str, Any] = {
                "household_id": household, "year": year, "purpose": purpose,
                "sheet_no": no if no > 1 else None, "period_from": first, "period_to": last,
                "members": len(reading.members(last)),
            }  # fmt: skip
            id = named_id("income", household, year, purpose, *((no,) if no > 1 else ()))
            row = session.get(IncomeYear, id)
            if row is None:
                scope = reading.household.scope
                session.add(IncomeYear(id=id, scope=scope, **values, **self._store.origin()))
            else:  # it was deleted and comes back, with what stands on its lines
                lost = dict.fromkeys((*TOTALS.values(), *_FOLLOWING, "deleted_at", "deleted_reason"))
                for name, value in (lost | values).items():
                    setattr(row, name, value)
                self._renew(session, reading, row, TOTALS)
            session.flush()
            return id

    @needs(Right.EDIT)
    def change(self, income: UUID, /, **typed: str | None) -> None:
        """Change the head of a sheet: period, members with the reason, checker, confirmed on, note.

        Raises `BadValue`, also for other members than the counted ones without a reason; `NotFound`.
        """
        values = {name: self._fields.read(HEADER[name], text) for name, text in typed.items()}
        with self._store.writing() as session:
            row, reading = self._row(session, income)
            last = row.period_to or self._profile.income_period(row.year)[1]
            as_counted = row.members == len(reading.members(last))
            for name, value in values.items():
                setattr(row, name, value)
            last = row.period_to or last
            if row.period_from is not None and row.period_from > last:
                raise self._fields.bad(HEADER["period_to"], last.isoformat(), _ENDS_FIRST)
            counted = len(reading.members(last))
            if as_counted and "members" not in values:
                row.members = counted
            if "members" in values and row.members != counted and not row.members_reason:
                raise self._fields.bad(HEADER["members"], str(row.members), _NOT_THE_COUNTED)
            row.per_capita_fen = per_head(row.net_fen, row.members)

    @needs(Right.EDIT)
    def reckon(self, income: UUID) -> None:
        """Take the sums of the lines as totals, wherever there are lines.  Raises `NotFound`."""
        with self._store.writing() as session:
            row, reading = self._row(session, income)
            differing = reading.differing(totals_of(row), plain(reading.items(row)))
            self._renew(session, reading, row, [one.total for one in differing])

    @needs(Right.SYNC)
    def renew_arrived(self) -> int:
        """Reckon anew the totals of sheets whose lines came by a sync; return how many were behind."""
        from fieldkit.services.income.merging import renew_arrived

        return renew_arrived(self._store, tree_of(self._codes, self._profile))

    def _purpose(self, row: IncomeYear) -> str:
        said = self._fields.label("income_purpose", row.purpose)
        no = row.sheet_no or 1
        return self._words("Income", _NUMBERED, purpose=said, no=no) if no > 1 else said


def _covered(sheet: Sheet) -> Sheet:
    """Return a sheet without any amount."""
    lines = tuple(
        replace(line, amount_fen=None, counted_fen=None, before_fen=None, derived_fen=0, items=(), hint=None)
        for line in sheet.lines
    )
    return replace(
        sheet, covered=True, totals=Totals(members=sheet.totals.members), lines=lines, differs=(), note="",
        comparison=None, after_rigid_fen=None,
    )  # fmt: skip
