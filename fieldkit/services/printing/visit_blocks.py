"""What each visit was for: plan, progress, sales or income; its problems, and the help of its day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from fieldkit.db.tables import (
    DevPlan,
    IncomeYear,
    Measure,
    PlanItem,
    PlanProgress,
    Problem,
    ProductSale,
    Visit,
)
from fieldkit.documents.facts_visit_blocks import BlockFact, EarnedFact, PlannedFact, RaisedFact, SoldFact
from fieldkit.services.income.rules import YEARLY
from fieldkit.services.printing.measures import was_given
from fieldkit.services.printing.reading import Sources

_PLAN, _PROGRESS, _SALE, _INCOME = "1", "2", "3", "4"  # code table 2.31
_Year = tuple[UUID, int]  # of a household


class BlockReader:
    """Reads what visits have besides their record, one query a noun."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._session = sources.session
        self._label = sources.label

    def of(
        self, chosen: Select[UUID], visits: Sequence[Visit], purposes: Mapping[UUID, str]
    ) -> dict[UUID, BlockFact]:
        """Return the block of each of `visits`, by its id, which are those that `chosen` finds.

        `purposes` are those of planned visits.
        """
        homes = select(Visit.household_id).where(Visit.id.in_(chosen))
        raised, given = self._raised(chosen), self._given(chosen)
        items, seen = self._items(homes), self._progress(homes)
        sold, earned = self._sold(homes), self._earned(homes)
        found: dict[UUID, BlockFact] = {}
        for visit in visits:
            year = (visit.household_id, visit.visit_date.year)
            block = BlockFact(
                purpose=purposes.get(visit.id, ""), raised=tuple(raised[visit.id]),
                given=tuple(given[visit.id]),
            )  # fmt: skip
            if block.purpose == _PLAN:
                block = replace(block, plan=tuple(map(self._planned, items[year])))
            elif block.purpose == _PROGRESS:
                steps = {one.item_id: one for one in seen[visit.household_id] if _on(one, visit)}
                those = tuple(self._planned(row, steps.get(row.id)) for row in items[year])
                block = replace(block, plan=those)
            elif block.purpose == _SALE:
                sales = tuple(self._sale(row) for row in sold[year] if _of(row, visit))
                block = replace(block, sold=sales)
            elif block.purpose == _INCOME:
                before = (year[0], year[1] - 1)
                block = replace(block, earned=tuple(earned[one] for one in (year, before) if one in earned))
            found[visit.id] = block
        return found

    # ------------------------------------------------------------ reading

    def _raised(self, chosen: Select[UUID]) -> dict[UUID | None, list[RaisedFact]]:
        rows = self._session.scalars(
            select(Problem)
            .where(Problem.visit_id.in_(chosen), Problem.deleted_at.is_(None))
            .order_by(Problem.found_on, Problem.id)
        )
        found: dict[UUID | None, list[RaisedFact]] = defaultdict(list)
        for row in rows:
            owner = " ".join(filter(None, (self._label("problem_owner", row.owner), row.owner_name)))
            found[row.visit_id].append(RaisedFact(text=row.text, owner=owner, due_on=row.due_on))
        return found

    def _given(self, chosen: Select[UUID]) -> dict[UUID, list[str]]:
        """Return the help that began or was paid on the day of the visit."""
        rows = self._session.execute(
            select(Visit.id, Measure)
            .join(Measure, Measure.household_id == Visit.household_id)
            .where(
                Visit.id.in_(chosen), Measure.deleted_at.is_(None),
                (Measure.start_on == Visit.visit_date) | (Measure.paid_on == Visit.visit_date),
                was_given(),
            )
            .order_by(Measure.category, Measure.id)
        )  # fmt: skip
        found: dict[UUID, list[str]] = defaultdict(list)
        for id, row in rows:
            kind = self._label("measure_kind", row.kind) or self._label("measure_category", row.category)
            found[id].append(row.title or kind)
        return found

    def _items(self, homes: Select[UUID]) -> dict[_Year, list[PlanItem]]:
        """Return the undertakings of each household's year; of two plans those of the later version."""
        plans = {
            (plan.household_id, plan.year): plan.id
            for plan in self._session.scalars(
                select(DevPlan)
                .where(DevPlan.household_id.in_(homes), DevPlan.deleted_at.is_(None))
                .order_by(DevPlan.version, DevPlan.id)
            )
        }
        years = {id: year for year, id in plans.items()}
        rows = self._session.scalars(
            select(PlanItem)
            .where(PlanItem.household_id.in_(homes), PlanItem.deleted_at.is_(None))
            .order_by(PlanItem.category, PlanItem.due, PlanItem.id)
        )
        found: dict[_Year, list[PlanItem]] = defaultdict(list)
        for row in rows:
            if row.dev_plan_id in years:
                found[years[row.dev_plan_id]].append(row)
        return found

    def _progress(self, homes: Select[UUID]) -> dict[UUID, list[PlanProgress]]:
        rows = self._session.scalars(
            select(PlanProgress)
            .where(PlanProgress.household_id.in_(homes), PlanProgress.deleted_at.is_(None))
            .order_by(PlanProgress.seen_on, PlanProgress.id)
        )
        return _by_home(rows)

    def _sold(self, homes: Select[UUID]) -> dict[_Year, list[ProductSale]]:
        rows = self._session.scalars(
            select(ProductSale)
            .where(ProductSale.household_id.in_(homes), ProductSale.deleted_at.is_(None))
            .order_by(ProductSale.sold_on.nulls_last(), ProductSale.id)
        )
        found: dict[_Year, list[ProductSale]] = defaultdict(list)
        for row in rows:
            found[row.household_id, row.year].append(row)
        return found

    def _earned(self, homes: Select[UUID]) -> dict[_Year, EarnedFact]:
        counts: ColumnElement[bool] = func.coalesce(IncomeYear.sheet_no, 1) == 1
        rows = self._session.scalars(
            select(IncomeYear).where(
                IncomeYear.household_id.in_(homes), IncomeYear.purpose == YEARLY, counts,
                IncomeYear.deleted_at.is_(None),
            )
        )  # fmt: skip
        return {
            (row.household_id, row.year): EarnedFact(
                year=row.year, wage=row.wage_fen, business=row.business_fen, property=row.property_fen,
                transfer=row.transfer_fen, cost=row.cost_fen, net=row.net_fen, per_capita=row.per_capita_fen,
            )
            for row in rows
        }  # fmt: skip

    # ------------------------------------------------------------ words

    def _planned(self, row: PlanItem, step: PlanProgress | None = None) -> PlannedFact:
        planned = PlannedFact(
            title=row.title, scale=row.scale or "", invest=row.invest_fen, expected=row.expected_income_fen,
            due=f"{row.due[:4]}-{row.due[4:]}" if row.due else "", owner=row.owner or "",
        )  # fmt: skip
        if step is None:
            return planned
        return replace(
            planned, percent=step.progress_pct, state=self._label("measure_state", step.state),
            obstacle=step.obstacle or "", action=step.action or "",
        )  # fmt: skip

    def _sale(self, row: ProductSale) -> SoldFact:
        return SoldFact(
            product=self._label("product", row.product), qty=row.qty, measure=row.unit or "",
            price=row.unit_price_fen, amount=row.amount_fen, channel=self._label("sale_channel", row.channel),
            buyer=row.buyer or "", nothing=row.nothing_to_sell is True, reason=row.reason or "",
        )  # fmt: skip


def _by_home(rows: Iterable[PlanProgress]) -> dict[UUID, list[PlanProgress]]:
    found: dict[UUID, list[PlanProgress]] = defaultdict(list)
    for row in rows:
        found[row.household_id].append(row)
    return found


def _on(step: PlanProgress, visit: Visit) -> bool:
    """Tell whether progress was seen on the visit: it says so, or it was seen that day."""
    return step.visit_id == visit.id or (step.visit_id is None and step.seen_on == visit.visit_date)


def _of(sale: ProductSale, visit: Visit) -> bool:
    """Tell whether a sale is of the visit; one that names none is of the year's visit for sales."""
    return sale.visit_id is None or sale.visit_id == visit.id
