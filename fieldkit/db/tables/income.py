"""What a household earned in one income year, in fen (domain.md §1.10)."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Policy, Synced, SyncRule
from fieldkit.db.types import Kept, RowId


class IncomeYear(Synced):
    """The income sheet of a household; its id is `named_id("income", household_id, year, purpose)`.

    `sheet_no` above 1 (a second sheet of one purpose in a year) is named in the id as well.  The totals are
    stored as the sheet gives them, or as `domain.income` reckons them; DQ-42 says when they do not follow.
    """

    __tablename__ = "income_year"
    rule = SyncRule(
        groups=(("period_from", "period_to"),),
        policies={  # they follow from the others: reckoned again after a sync (`services.income_merging`)
            "gross_fen": Policy.LAST, "net_fen": Policy.LAST, "per_capita_fen": Policy.LAST,
        },
    )  # fmt: skip

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    purpose: Mapped[str] = mapped_column(String(2), default="1")
    sheet_no: Mapped[int | None]  # None and 1 are the same
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    members: Mapped[int | None]  # the divisor, §5.1.1
    wage_fen: Mapped[int | None]
    business_fen: Mapped[int | None]
    property_fen: Mapped[int | None]
    transfer_fen: Mapped[int | None]
    gross_fen: Mapped[int | None]
    cost_fen: Mapped[int | None]
    net_fen: Mapped[int | None]
    per_capita_fen: Mapped[int | None]
    members_reason: Mapped[str | None] = mapped_column(String(200))  # why the divisor is not the counted one
    confirmed_on: Mapped[date | None]  # by the household
    helper_id: Mapped[RowId | None]
    checker: Mapped[str | None] = mapped_column(String(50))
    note: Mapped[str | None] = mapped_column(String(500))
    import_extra: Mapped[Kept | None]


class IncomeItem(Synced):
    """One entry of the sheet; the only one of its line has the id `named_id("income_item", income_id, line)`.

    A line may have several: by person, product or month.  Their `amount_fen` add up.
    """

    __tablename__ = "income_item"
    rule = SyncRule(
        groups=(
            ("qty", "unit", "unit_price_fen", "amount_fen", "cost_method", "rate"),
            ("counts", "uncounted_reason"),
        )
    )

    income_id: Mapped[RowId] = mapped_column(index=True)
    line: Mapped[str] = mapped_column(String(6))  # 2.29
    person_id: Mapped[RowId | None]
    product: Mapped[str | None] = mapped_column(String(40))  # wheat, sheep: a product of rates, or any words
    qty: Mapped[int | None]  # hundredths of `unit`
    unit: Mapped[str | None] = mapped_column(String(10))
    unit_price_fen: Mapped[int | None]
    amount_fen: Mapped[int]
    cost_method: Mapped[str | None] = mapped_column(String(1))  # 1 actual, 2 cost rate, 3 net coefficient
    rate: Mapped[int | None]  # hundredths of a per cent: 4000 is 0.40
    month: Mapped[int | None]
    counts: Mapped[bool | None]  # None: as the profile says of the line; False: switched off, with a reason
    uncounted_reason: Mapped[str | None] = mapped_column(String(200))
    evidence_id: Mapped[RowId | None]  # an attachment
    note: Mapped[str | None] = mapped_column(String(200))


class RigidExpense(Synced):
    """What a household had to pay for illness, school, a disaster or a house (§1.11)."""

    __tablename__ = "rigid_expense"
    rule = SyncRule(
        groups=(
            ("period_from", "period_to"),
            ("total_fen", "reimbursed_fen", "claims_fen", "non_compliant_fen", "self_paid_fen"),
        )
    )

    household_id: Mapped[RowId] = mapped_column(index=True)
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    kind: Mapped[str] = mapped_column(String(2))  # table expense_kind
    person_id: Mapped[RowId | None]
    total_fen: Mapped[int | None]
    reimbursed_fen: Mapped[int | None]
    claims_fen: Mapped[int | None]
    non_compliant_fen: Mapped[int | None]
    self_paid_fen: Mapped[int | None]  # total - reimbursed - non-compliant, never below 0
    note: Mapped[str | None] = mapped_column(String(200))


class Threshold(Synced):
    """A line of an area and year (§5.4); `area_code` is a division code of any level, `SHARED` rows.

    Its id is `named_id("threshold", kind, area_code, year)`.
    """

    __tablename__ = "threshold"
    rule = SyncRule(groups=(("amount_fen", "source"),))

    kind: Mapped[str] = mapped_column(String(2))  # table threshold_kind
    area_code: Mapped[str] = mapped_column(String(12))
    year: Mapped[int]
    amount_fen: Mapped[int]  # a person and year; kind 5: a household
    source: Mapped[str] = mapped_column(String(200))


class Rate(Synced):
    """A rate of an area and year: yuan a mu, yuan a month, a share (§1.30, §5.1.4).

    Its id is `named_id("rate", kind, product, area_code, year)`.
    """

    __tablename__ = "rate"
    rule = SyncRule(groups=(("value", "unit", "source"),))

    kind: Mapped[str] = mapped_column(String(20))  # table rate_kind
    product: Mapped[str | None] = mapped_column(String(40))
    area_code: Mapped[str] = mapped_column(String(12))
    year: Mapped[int]
    value: Mapped[int]  # fen, or hundredths of a per cent: `unit` says which
    unit: Mapped[str] = mapped_column(String(20))  # fen_mu, fen_month, fen_year, share
    source: Mapped[str] = mapped_column(String(200))
