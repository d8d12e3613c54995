"""Reads income sheets: lines with their items, last year beside, hints, totals, the line of the year."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, IncomeItem, IncomeYear, RigidExpense
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import TOTALS, Item, LineTree, Totals, after_rigid, amounts, differences
from fieldkit.domain.lines import Lines
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.family.past import Past
from fieldkit.services.income.hints import Hints
from fieldkit.services.income.lines import SheetLines, plain, totals_of
from fieldkit.services.income.people import Member, members_on
from fieldkit.services.income.rules import YEARLY, line_for
from fieldkit.services.income.views import Cause, Comparison, Overruled, Sheet
from fieldkit.services.lines import lines_of

__all__ = ["Reading", "plain", "totals_of"]

_CAUSES = 3  # how many lines say where a difference comes from


class Reading:
    """Reads the sheets of one household in one session."""

    def __init__(
        self, session: Session, household: Household, codes: CodeTables, profile: Profile, words: Words,
        today: date,
    ) -> None:  # fmt: skip
        """Read what stands of `household`, by the rules of `profile`, in the language of `words`."""
        self._today = today
        self._session = session
        self.household = household
        self._codes = codes
        self._profile = profile
        self._words = words
        self._sheet_lines = SheetLines(codes, profile, words)
        self.tree: LineTree = self._sheet_lines.tree
        self.lines: Lines = lines_of(session, codes, profile)

    # ------------------------------------------------------------ rows

    def row(self, year: int, purpose: str = YEARLY, no: int = 1) -> IncomeYear | None:
        """Return the sheet of a year; None: there is none."""
        return self._session.scalar(
            select(IncomeYear).where(
                IncomeYear.household_id == self.household.id, IncomeYear.year == year,
                IncomeYear.purpose == purpose, func.coalesce(IncomeYear.sheet_no, 1) == no,
                IncomeYear.deleted_at.is_(None),
            )
        )  # fmt: skip

    def before(self, year: int) -> IncomeYear | None:
        """Return the yearly sheet of the year before."""
        return self.row(year - 1)

    def items(self, sheet: IncomeYear | None) -> list[IncomeItem]:
        """Return what stands on a sheet, in the order it was entered."""
        if sheet is None:
            return []
        return list(
            self._session.scalars(
                select(IncomeItem)
                .where(IncomeItem.income_id == sheet.id, IncomeItem.deleted_at.is_(None))
                .order_by(IncomeItem.month.nulls_last(), IncomeItem.created_at, IncomeItem.id)
            )
        )

    def members(self, day: date) -> list[Member]:
        """Return by whom the income of a period that ends on `day` is divided (§5.1.1)."""
        return members_on(self._session, self.household.id, day, self._profile, self._today)

    # ------------------------------------------------------------ the sheet

    def sheet(self, year: int, purpose: str, no: int) -> Sheet:
        """Return a sheet with everything a screen shows of it."""
        row = self.row(year, purpose, no)
        period = self._profile.income_period(year)
        last = row.period_to if row is not None and row.period_to is not None else period[1]
        members = self.members(last)
        rows, rows_before = self.items(row), self.items(self.before(year))
        past = Past(self._session, year, self._today)
        hints = Hints(past, self.lines, self._codes["rate_kind"], self._words)
        found = Sheet(
            self.household.id, year, purpose, no, counted_members=len(members),
            period_from=row.period_from if row is not None else period[0], period_to=last,
            lines=tuple(self._sheet_lines.of(
                row, rows, self._names(rows), before=self.before(year) if row is not None else None,
                rows_before=rows_before, hints=hints.of(self.household, year, members, last),
            )),
            comparison=self.comparison(year, purpose, row, rows, rows_before),
        )  # fmt: skip
        if row is None:
            return found
        totals = totals_of(row)
        return Sheet(**(vars(found) | {
            "id": row.id, "members_reason": row.members_reason or "", "confirmed_on": row.confirmed_on,
            "checker": row.checker or "", "note": row.note or "", "totals": totals,
            "differs": self.differing(totals, plain(rows)), "after_rigid_fen": self._after_rigid(row),
        }))  # fmt: skip

    def differing(self, totals: Totals, items: Sequence[Item]) -> tuple[Overruled, ...]:
        """Return the totals that do not follow from the lines entered below them (DQ-42)."""
        return self._sheet_lines.differing(totals, items)

    def label(self, line: str) -> str:
        """Say a line in words."""
        return self._sheet_lines.label(line)

    def _names(self, rows: list[IncomeItem]) -> dict[UUID, str]:
        from fieldkit.services.referring import Referring

        names = Referring(self._session, self.household.id)
        persons = {row.person_id for row in rows if row.person_id is not None}
        names.note("person", persons)
        return {id: names.name("person", id) for id in persons}

    # ------------------------------------------------------------ beside the line of the year

    def comparison(
        self, year: int, purpose: str, row: IncomeYear | None, rows: list[IncomeItem],
        rows_before: list[IncomeItem],
    ) -> Comparison:  # fmt: skip
        """Compare a sheet with the line of its year and place, and with the year before."""
        line = line_for(self.lines, self.household.village_code, year, purpose)
        before = self.before(year)
        found = Comparison(
            year, row.per_capita_fen if row is not None else None,
            line.amount_fen if line is not None else None,
            self._sheet_lines.say("threshold_kind", line.kind) if line is not None else "",
            self._sheet_lines.source(line),
            before.year if before is not None else None,
            before.per_capita_fen if before is not None else None,
        )  # fmt: skip
        if row is None or before is None:
            return found
        return Comparison(**(vars(found) | {"causes": self._causes(row, before, rows, rows_before)}))

    def _causes(
        self, row: IncomeYear, before: IncomeYear, rows: list[IncomeItem], rows_before: list[IncomeItem]
    ) -> tuple[Cause, ...]:
        """Say where a difference comes from: by lines where both years have them, else by totals."""
        now, then = amounts(plain(rows), self.tree), amounts(plain(rows_before), self.tree)
        here, there = totals_of(row), totals_of(before)
        found: list[tuple[str, int]] = []
        for total in TOTALS:
            mine = {line: value for line, value in now.items() if self.tree.total_of(line) == total}
            theirs = {line: value for line, value in then.items() if self.tree.total_of(line) == total}
            if mine and theirs:
                found += differences(mine, theirs)
            else:
                found += differences({total: here.of(total) or 0}, {total: there.of(total) or 0})
        largest = sorted(found, key=lambda d: (-abs(d[1]), d[0]))[:_CAUSES]
        return tuple(Cause(line, self.label(line), change) for line, change in largest)

    def _after_rigid(self, row: IncomeYear) -> int | None:
        """Return what is left a head after the expenses of the sheet's period; None without any (W3)."""
        expenses = list(self._session.scalars(
            select(RigidExpense).where(
                RigidExpense.household_id == self.household.id, RigidExpense.deleted_at.is_(None),
                RigidExpense.period_to >= row.period_from, RigidExpense.period_to <= row.period_to,
            )
        ))  # fmt: skip
        if not expenses:
            return None
        paid, claims = (sum(getattr(e, f) or 0 for e in expenses) for f in ("self_paid_fen", "claims_fen"))
        return after_rigid(row.net_fen, paid, claims, row.members)
