"""What is typed on an income sheet, and what is stored of it: fields, the three cost methods, choices."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, IncomeItem, Person
from fieldkit.domain import lines as rates
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import COST_OF, COST_RATE, HUNDREDTHS, NET_SHARE, WHOLE, left_of_sales, worth
from fieldkit.domain.lines import Lines
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.field_kinds import PLAIN, TOO_LARGE
from fieldkit.services.fields import EMPTY, Field, Fields, field
from fieldkit.services.income.views import Choices, Entry

LINE = field("line", QT_TRANSLATE_NOOP("Fields", "Line"), "code", "income_line")
AMOUNT = field("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen")
REASON = field("uncounted_reason", QT_TRANSLATE_NOOP("Fields", "Why it does not count"))
_RATE = field("rate", QT_TRANSLATE_NOOP("Fields", "Rate"), "share")
_MONTH = field("month", QT_TRANSLATE_NOOP("Fields", "Month"), "int")
_FIELDS: dict[str, Field] = {
    "qty": field("qty", QT_TRANSLATE_NOOP("Fields", "Quantity"), "qty"),
    "unit": field("unit", QT_TRANSLATE_NOOP("Fields", "Unit")),
    "unit_price": field("unit_price_fen", QT_TRANSLATE_NOOP("Fields", "Price of one"), "fen"),
    "method": field("cost_method", QT_TRANSLATE_NOOP("Fields", "Method"), "code", "cost_method"),
    "rate": _RATE,
    "product": field("product", QT_TRANSLATE_NOOP("Fields", "Product")),
    "person": field("person_id", QT_TRANSLATE_NOOP("Fields", "For whom"), "row", "person"),
    "month": _MONTH,
    "note": field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
}
HEADER: dict[str, Field] = {
    one.name: one
    for one in (
        field("period_from", QT_TRANSLATE_NOOP("Fields", "Period from"), "date", needed=True),
        field("period_to", QT_TRANSLATE_NOOP("Fields", "Period to"), "date", needed=True),
        field("members", QT_TRANSLATE_NOOP("Fields", "Members"), "int", needed=True),
        field("members_reason", QT_TRANSLATE_NOOP("Fields", "Why these are not the counted ones")),
        field("checker", QT_TRANSLATE_NOOP("Fields", "Checked by")),
        field("confirmed_on", QT_TRANSLATE_NOOP("Fields", "Confirmed by the household on"), "date"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    )
}
"""The head of a sheet, by column."""
MONTHS = 12
_MOST = 10**13  # fen
_ONE = HUNDREDTHS  # sales given as one sum are kept as one of them at that price
_NOT_A_MONTH = QT_TRANSLATE_NOOP("Fields", "a month is a number from 1 to 12")
_NOT_A_SHARE = QT_TRANSLATE_NOOP("Fields", "a share is above 0 and at most 100 %")
_NO_METHOD = QT_TRANSLATE_NOOP("Fields", "costs are reckoned only for crops, livestock, forest and business")
_FOLLOWS = QT_TRANSLATE_NOOP("Fields", "it follows from quantity and price; open the line to change them")


def item_values(fields: Fields, line: str, entry: Entry) -> dict[str, Any]:
    """Return the columns of an item as typed.  Raises `BadValue`."""
    read = {f.name: fields.read(f, getattr(entry, name)) for name, f in _FIELDS.items()}
    amount = fields.read(AMOUNT, entry.amount)
    if read["month"] is not None and not 1 <= read["month"] <= MONTHS:
        raise fields.bad(_MONTH, entry.month, _NOT_A_MONTH)
    if read["qty"] is not None and read["unit_price_fen"] is not None:
        amount = worth(read["qty"], read["unit_price_fen"])
    if amount is None:
        raise fields.bad(AMOUNT, "", EMPTY)
    if amount > _MOST:
        raise fields.bad(AMOUNT, PLAIN["fen"].show(amount), TOO_LARGE)
    return {**read, **_by_method(fields, line, read, amount)}


def _by_method(fields: Fields, line: str, read: dict[str, Any], amount: int) -> dict[str, Any]:
    """Return amount and rate by the way costs are reckoned (domain.md §5.1.4)."""
    method, rate = read["cost_method"], read["rate"]
    if method not in (COST_RATE, NET_SHARE):
        return {"amount_fen": amount, "rate": None}
    if line not in COST_OF:
        raise fields.bad(_FIELDS["method"], fields.show(_FIELDS["method"], method), _NO_METHOD)
    if rate is None or not 0 < rate <= WHOLE:
        raise fields.bad(_RATE, fields.show(_RATE, rate), _NOT_A_SHARE)
    if method == COST_RATE:
        return {"amount_fen": amount, "rate": rate}
    found = {"amount_fen": left_of_sales(amount, rate), "rate": rate}
    if read["qty"] is None or read["unit_price_fen"] is None:
        found |= {"qty": _ONE, "unit_price_fen": amount}
    return found


class ItemReader:
    """Says what may be typed of an item, and what stands there."""

    def __init__(
        self, session: Session, household: Household, codes: CodeTables, place: Lines, fields: Fields
    ) -> None:
        """Read in the words of `fields`; rates are those of `place` for the household's village."""
        self._session = session
        self._household = household
        self._codes = codes
        self._place = place
        self._fields = fields

    def again(self, item: IncomeItem, typed: str) -> Entry:
        """Return an item with another amount.  Raises `BadValue` where that follows from its parts."""
        if item.cost_method == NET_SHARE or (item.qty is not None and item.unit_price_fen is not None):
            raise self._fields.bad(AMOUNT, typed, _FOLLOWS)
        return Entry(
            amount=typed,
            **{name: self._fields.type(f, getattr(item, f.name)) for name, f in _FIELDS.items()},
        )

    def choices(self, year: int, line: str, language: str) -> Choices:
        """Return what the form of an item on `line` offers, with the rates of the place."""
        persons = self._session.execute(
            select(Person.id, Person.name)
            .where(Person.household_id == self._household.id, Person.deleted_at.is_(None))
            .order_by(Person.relation.nulls_last(), Person.id)
        )
        products = [p for p in self._codes["rate_product"] if p.extra.get("line") == line]
        methods = tuple(self._codes["cost_method"]) if line in COST_OF else ()
        found = {}
        for product in ("", *(p.code for p in products)):
            for method, kind in ((COST_RATE, rates.COST_RATE), (NET_SHARE, rates.NET_RATE)):
                rate = self._place.rate(kind, self._household.village_code, year, product)
                if rate is not None:
                    found[method, product] = PLAIN["share"].type(rate)
        return Choices(
            tuple((id.hex, name) for id, name in persons),
            tuple((p.code, self._codes["rate_product"].label(p.code, language)) for p in products),
            tuple((m.code, self._codes["cost_method"].label(m.code, language)) for m in methods), found,
        )  # fmt: skip
