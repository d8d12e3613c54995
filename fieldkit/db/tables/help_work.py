"""What is planned, done and sold for a household, and what it complains of (domain.md §1.17–1.20)."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Policy, Synced, SyncRule
from fieldkit.db.types import Kept, RowId


class DevPlan(Synced):
    """The year's plan of a household, made on the first visit (§1.19)."""

    __tablename__ = "dev_plan"

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    demand: Mapped[str | None] = mapped_column(Text)
    goal_per_capita_fen: Mapped[int | None]
    made_on: Mapped[date | None]
    helper_id: Mapped[RowId | None]
    visit_id: Mapped[RowId | None]
    agreed: Mapped[bool | None]  # explained to the household and signed
    version: Mapped[int | None]


class PlanItem(Synced):
    """One undertaking of a plan."""

    __tablename__ = "plan_item"

    dev_plan_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    category: Mapped[str | None] = mapped_column(String(2))  # 2.24, table measure_category
    kind: Mapped[str | None] = mapped_column(String(5))  # 2.24, table measure_kind
    model: Mapped[str | None] = mapped_column(String(20))  # the county's own model
    horizon: Mapped[str | None] = mapped_column(String(1))  # table horizon
    title: Mapped[str] = mapped_column(String(80))
    scale: Mapped[str | None] = mapped_column(String(80))
    invest_fen: Mapped[int | None]
    fund_source: Mapped[str | None] = mapped_column(String(2))  # 2.39
    expected_income_fen: Mapped[int | None]
    due: Mapped[str | None] = mapped_column(String(6))  # yyyymm
    owner: Mapped[str | None] = mapped_column(String(50))
    state: Mapped[str | None] = mapped_column(String(2))  # 2.40


class PlanProgress(Synced):
    """How far an undertaking has come, seen on a visit (§1.17)."""

    __tablename__ = "plan_progress"

    item_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    visit_id: Mapped[RowId | None]
    seen_on: Mapped[date]
    progress_pct: Mapped[int | None]
    state: Mapped[str | None] = mapped_column(String(2))  # 2.40
    obstacle: Mapped[str | None] = mapped_column(String(200))
    action: Mapped[str | None] = mapped_column(String(200))


class ProductSale(Synced):
    """What a household sold with help, or that it had nothing to sell (§1.17)."""

    __tablename__ = "product_sale"
    rule = SyncRule(groups=(("qty", "unit", "unit_price_fen", "amount_fen"),))

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    visit_id: Mapped[RowId | None]
    product: Mapped[str | None] = mapped_column(String(40))  # 2.35
    qty: Mapped[int | None]  # hundredths
    unit: Mapped[str | None] = mapped_column(String(10))
    unit_price_fen: Mapped[int | None]
    amount_fen: Mapped[int | None]
    channel: Mapped[str | None] = mapped_column(String(2))  # 2.36
    buyer: Mapped[str | None] = mapped_column(String(60))
    sold_on: Mapped[date | None]
    helper_id: Mapped[RowId | None]
    stock_left: Mapped[int | None]  # hundredths
    nothing_to_sell: Mapped[bool | None]
    reason: Mapped[str | None] = mapped_column(String(200))


class Problem(Synced):
    """A difficulty, from when it is found until the household confirms that it is over (§1.18, §3.9)."""

    __tablename__ = "problem"
    rule = SyncRule(groups=(("owner", "due_on"), ("state", "closed_on")), policies={"result": Policy.BOTH})

    household_id: Mapped[RowId | None] = mapped_column(index=True)
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    visit_id: Mapped[RowId | None]
    source: Mapped[str | None] = mapped_column(String(2))  # table problem_source
    kind: Mapped[str | None] = mapped_column(String(2))  # 2.37
    text: Mapped[str] = mapped_column(Text)
    found_on: Mapped[date | None]
    found_by: Mapped[str | None] = mapped_column(String(50))
    owner: Mapped[str | None] = mapped_column(String(2))  # table problem_owner
    owner_name: Mapped[str | None] = mapped_column(String(50))
    due_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(2), default="1")  # 2.38
    result: Mapped[str | None] = mapped_column(Text)
    closed_on: Mapped[date | None]
    household_confirmed: Mapped[bool | None]


class Measure(Synced):
    """Help that was really given (§1.20); `detail` holds what only its kind asks for."""

    __tablename__ = "measure"
    rule = SyncRule(groups=(("qty", "unit"), ("start_on", "end_on"), ("is_income", "income_line")))

    household_id: Mapped[RowId] = mapped_column(index=True)
    person_id: Mapped[RowId | None]
    year: Mapped[int]
    category: Mapped[str] = mapped_column(String(2))  # 2.24
    kind: Mapped[str | None] = mapped_column(String(5))  # 2.24, cat.nn
    title: Mapped[str | None] = mapped_column(String(80))
    provider: Mapped[str | None] = mapped_column(String(60))
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    qty: Mapped[int | None]  # hundredths
    unit: Mapped[str | None] = mapped_column(String(10))
    amount_fen: Mapped[int | None]
    fund_source: Mapped[str | None] = mapped_column(String(2))  # 2.39
    is_income: Mapped[bool | None]
    income_line: Mapped[str | None] = mapped_column(String(6))  # 2.29
    paid_on: Mapped[date | None]
    pay_way: Mapped[str | None] = mapped_column(String(2))  # table pay_way
    effect: Mapped[str | None] = mapped_column(String(200))
    household_signed: Mapped[bool | None]
    state: Mapped[str | None] = mapped_column(String(2))  # 2.40
    posted_in: Mapped[RowId | None]  # the notice it was posted in
    detail: Mapped[Kept | None]  # as typed, by the names that services.kinds.measure_details declares
    import_extra: Mapped[Kept | None]
