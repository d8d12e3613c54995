"""Reads income sheets: lines with their items, last year beside, hints, totals, the line of the year."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, IncomeItem, IncomeYear, RigidExpense
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import (
    TOTALS,
    Item,
    LineTree,
    Totals,
    after_rigid,
    amounts,
    differences,
    line_amount,
    reckon,
)
from fieldkit.domain.lines import Line, Lines
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.income_hints import Hints
from fieldkit.services.income_people import Member, members_on
from fieldkit.services.income_rules import YEARLY, line_for, tree_of
from fieldkit.services.income_views import Cause, Comparison, Hint, ItemView, LineView, Overruled, Sheet
from fieldkit.services.lines import lines_of
from fieldkit.services.past import Past

_CAUSES = 3  # how many lines say where a difference comes from
_FIELDS = ("members", *TOTALS.values(), "gross_fen", "net_fen", "per_capita_fen")


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
        self.tree: LineTree = tree_of(codes, profile)
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
            lines=tuple(self._lines(
                row, rows, rows_before, hints.of(self.household, year, members, last)
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
        found = []
        fresh = reckon(items, self.tree, totals.members)
        for total in TOTALS:
            given, lines = totals.of(total), fresh.of(total)
            if given is not None and lines is not None and given != lines:
                found.append(Overruled(total, self.label(total), given, lines))
        return tuple(found)

    def label(self, line: str) -> str:
        """Say a line in words."""
        return self._profile.label(self._codes, "income_line", line, self._words.language)

    # ------------------------------------------------------------ its lines

    def _lines(
        self, row: IncomeYear | None, rows: list[IncomeItem], before: list[IncomeItem],
        hints: Mapping[str, Hint],
    ) -> Iterable[LineView]:  # fmt: skip
        items = plain(rows)
        every, counts = amounts(items, self.tree, counted=False), amounts(items, self.tree)
        then = amounts(plain(before), self.tree, counted=False)
        last_year = self.before(row.year) if row is not None else None
        views = self._views(rows)
        derived = amounts([i for i in items if i.cost_fen], self.tree)
        for line in self.tree.lines:
            total = line in TOTALS
            here, there = self._amount(every, line), self._amount(then, line)
            counted_here = self._amount(counts, line)
            if total:
                stored = totals_of(row).of(line) if row is not None else None
                counted_here = here = stored if stored is not None else counted_here
                there = (totals_of(last_year).of(line) if last_year is not None else None) or there
            yield LineView(
                line, self.label(line), self._depth(line), self.tree.is_sum(line), self.tree.counts(line),
                here, counted_here, there, derived.get(line, 0) if line.startswith("E") else 0,
                tuple(views.get(line, ())), hints.get(line),
            )  # fmt: skip

    def _amount(self, lines: Mapping[str, int], line: str) -> int | None:
        """Return the amount of a line without its sign; None where nothing stands on it or below it."""
        if not self._written(lines, line):
            return None
        return self.tree.sign(line) * line_amount(lines, self.tree.below, line)

    def _written(self, lines: Mapping[str, int], line: str) -> bool:
        return line in lines or any(self._written(lines, part) for part in self.tree.below.get(line, ()))

    def _depth(self, line: str) -> int:
        parent = self.tree.parent[line]
        return 0 if not parent else 1 + self._depth(parent)

    def _views(self, rows: list[IncomeItem]) -> dict[str, list[ItemView]]:
        from fieldkit.services.referring import Referring

        names = Referring(self._session, self.household.id)
        names.note("person", (row.person_id for row in rows if row.person_id is not None))
        found: dict[str, list[ItemView]] = {}
        for row, item in zip(rows, plain(rows), strict=True):
            found.setdefault(row.line, []).append(
                ItemView(
                    row.id, row.amount_fen, item.cost_fen,
                    item.counts is not False and self.tree.counts(row.line), row.person_id,
                    names.name("person", row.person_id) if row.person_id is not None else "",
                    row.product or "", self._say("rate_product", row.product), row.qty, row.unit or "",
                    row.unit_price_fen, row.cost_method or "", self._say("cost_method", row.cost_method),
                    row.rate, row.month, (row.uncounted_reason or "") if row.counts is False else "",
                    row.note or "",
                )
            )  # fmt: skip
        return found

    def _say(self, table: str, code: str | None) -> str:
        return self._codes[table].label(code, self._words.language)

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
            self._say("threshold_kind", line.kind) if line is not None else "", self._source(line),
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

    def _source(self, line: Line | None) -> str:
        if line is None:
            return ""
        return line.source_en if self._words.language == "en" and line.source_en else line.source

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


def plain(rows: Iterable[IncomeItem]) -> list[Item]:
    """Return what is reckoned with of stored items."""
    return [Item(r.line, r.amount_fen, r.cost_method, r.rate, r.counts) for r in rows]


def totals_of(row: IncomeYear) -> Totals:
    """Return the totals of a sheet as they are stored."""
    return Totals(**{name: getattr(row, name) for name in _FIELDS})
