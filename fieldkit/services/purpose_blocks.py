"""What the purpose of a planned visit asks for beside the record, and is not there yet (domain.md §1.17).

It is told while the visit is written; a visit counts without it (decision 0013).
"""

from datetime import date

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import DevPlan, IncomeYear, PlanItem, PlanProgress, ProductSale, VisitSlot
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.income.rules import YEARLY

NO_ITEM = QT_TRANSLATE_NOOP("Visits", "the plan of the year has no undertaking yet")
NO_PROGRESS = QT_TRANSLATE_NOOP("Visits", "an open undertaking of the plan has no progress of this day")
NO_SALE = QT_TRANSLATE_NOOP("Visits", "no sale is entered, nor that there was nothing to sell")
NO_INCOME = QT_TRANSLATE_NOOP("Visits", "the income of the year is not entered")
_OPEN = ("1", "2", "3")  # code table measure_state: planned, approved, under way


def lacking_block(session: Session, slot: VisitSlot | None, day: date) -> str:
    """Return what is not there yet for a planned visit made on `day`: a source text of context Visits, or ''.

    The four purposes go by the number of the planned visit; a visit beside the four asks for nothing.
    """
    if slot is None:
        return ""

    def there(*wanted: ColumnElement[bool]) -> bool:
        return bool(session.scalar(select(exists().where(*wanted))))

    if slot.purpose == "1" and not there(*_items(slot)):
        return NO_ITEM
    seen = select(PlanProgress.id).where(
        PlanProgress.item_id == PlanItem.id, PlanProgress.seen_on == day, PlanProgress.deleted_at.is_(None)
    )
    running = PlanItem.state.in_(_OPEN) | PlanItem.state.is_(None)
    if slot.purpose == "2" and there(*_items(slot), running, ~seen.exists()):
        return NO_PROGRESS
    if slot.purpose == "3" and not there(*_of(ProductSale, slot)):
        return NO_SALE
    if slot.purpose == "4" and not there(*_of(IncomeYear, slot), IncomeYear.purpose == YEARLY):
        return NO_INCOME
    return ""


def _of(table: type[ProductSale] | type[IncomeYear], slot: VisitSlot) -> tuple[ColumnElement[bool], ...]:
    return table.household_id == slot.household_id, table.year == slot.year, table.deleted_at.is_(None)


def _items(slot: VisitSlot) -> tuple[ColumnElement[bool], ...]:
    return (
        PlanItem.dev_plan_id == DevPlan.id, PlanItem.deleted_at.is_(None), DevPlan.deleted_at.is_(None),
        DevPlan.household_id == slot.household_id, DevPlan.year == slot.year,
    )  # fmt: skip
