"""What a household earned in one income year, in fen (domain.md §1.10)."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import Kept, RowId


class IncomeYear(Synced):
    """The income sheet of a household; its id is `named_id("income", household_id, year, purpose)`.

    The totals are stored as the sheet gives them; rule DQ-42 says when they do not follow.
    """

    __tablename__ = "income_year"
    rule = SyncRule(groups=(("period_from", "period_to"),))

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    purpose: Mapped[str] = mapped_column(String(2), default="1")
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    members: Mapped[int | None]  # the divisor, §5.1.1
    wage_fen: Mapped[int | None]
    business_fen: Mapped[int | None]
    property_fen: Mapped[int | None]
    transfer_fen: Mapped[int | None]
    cost_fen: Mapped[int | None]
    net_fen: Mapped[int | None]
    per_capita_fen: Mapped[int | None]
    import_extra: Mapped[Kept | None]


class IncomeItem(Synced):
    """One line of the sheet; its id is `named_id("income_item", income_id, line)`."""

    __tablename__ = "income_item"

    income_id: Mapped[RowId] = mapped_column(index=True)
    line: Mapped[str] = mapped_column(String(6))  # 2.29
    amount_fen: Mapped[int]
