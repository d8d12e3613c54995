"""What the fields that only some measures have can hold: bounds, the order of days, sums (domain.md §1.20).

The values are texts as they are kept: `12`, `4.35`, `2027-03-01`.  The same is asked of what is typed and of
what an export brings back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from fieldkit.errors import QT_TRANSLATE_NOOP

WITHIN_YEAR = QT_TRANSLATE_NOOP("Fields", "a course lasts from 1 to 366 days")
WITHIN_MONTHS = QT_TRANSLATE_NOOP("Fields", "a year has from 1 to 12 months")
ABOVE_HUNDRED = QT_TRANSLATE_NOOP("Fields", "it is more than a hundred per cent")
TOO_DEAR = QT_TRANSLATE_NOOP("Fields", "so much is not paid for one month")
TOO_WIDE = QT_TRANSLATE_NOOP("Fields", "no house here is that large")
TOO_MUCH_LAND = QT_TRANSLATE_NOOP("Fields", "a house does not stand on so much land")
BACKWARDS = QT_TRANSLATE_NOOP("Fields", "it lies before the beginning")
AHEAD = QT_TRANSLATE_NOOP("Fields", "it has not come yet")
NO_NUMBER = QT_TRANSLATE_NOOP("Fields", "a number is needed, such as 1200.50")
NO_DATE = QT_TRANSLATE_NOOP("Fields", "a day looks like 1973-07-08")
MORE_THAN_ALL = QT_TRANSLATE_NOOP("Fields", "the parts are more than the whole")

LABELS = {
    "days": QT_TRANSLATE_NOOP("Fields", "Days"),
    "months": QT_TRANSLATE_NOOP("Fields", "Months"),
    "rate": QT_TRANSLATE_NOOP("Fields", "Yearly interest"),
    "subsidy_share": QT_TRANSLATE_NOOP("Fields", "Share of the interest subsidised"),
    "monthly": QT_TRANSLATE_NOOP("Fields", "Amount a month"),
    "area": QT_TRANSLATE_NOOP("Fields", "Area of the house"),
    "reclaimed": QT_TRANSLATE_NOOP("Fields", "Land won back"),
    "granted_on": QT_TRANSLATE_NOOP("Fields", "Granted on"),
    "due_on": QT_TRANSLATE_NOOP("Fields", "Due on"),
    "repaid_on": QT_TRANSLATE_NOOP("Fields", "Repaid on"),
    "started_on": QT_TRANSLATE_NOOP("Fields", "Work begun on"),
    "finished_on": QT_TRANSLATE_NOOP("Fields", "Work finished on"),
    "accepted_on": QT_TRANSLATE_NOOP("Fields", "Accepted on"),
    "moved_in_on": QT_TRANSLATE_NOOP("Fields", "Moved in on"),
    "total": QT_TRANSLATE_NOOP("Fields", "Altogether"),
}
"""What the checked fields are called, context `Fields`."""

_BOUNDS = {
    "days": (1, 366, WITHIN_YEAR), "months": (1, 12, WITHIN_MONTHS), "rate": (0, 100, ABOVE_HUNDRED),
    "subsidy_share": (0, 100, ABOVE_HUNDRED), "monthly": (0, 100_000, TOO_DEAR), "area": (0, 2_000, TOO_WIDE),
    "reclaimed": (0, 100, TOO_MUCH_LAND),
}  # fmt: skip
_IN_ORDER = (
    ("granted_on", "due_on"), ("granted_on", "repaid_on"), ("started_on", "finished_on"),
    ("finished_on", "accepted_on"),
)  # fmt: skip
_HAPPENED = ("granted_on", "repaid_on", "started_on", "finished_on", "accepted_on", "moved_in_on")
_PARTS = ("basic", "serious", "assist", "commercial", "self_paid")  # of what a treatment cost


_DIGITS = 15  # before the point: more is no amount


@dataclass(frozen=True)
class Misfit:
    """A field that cannot hold what it holds: `label` and `why` are source texts of context `Fields`."""

    name: str
    value: str
    why: str
    parts: tuple[str, ...] = ()  # other fields it was held against

    @property
    def label(self) -> str:
        """What the field is called."""
        return LABELS[self.name]


def misfits(detail: Mapping[str, str], today: date) -> Iterator[Misfit]:
    """Go through what cannot be so in the further fields of one measure."""
    detail = {name: str(value) for name, value in detail.items()}
    for name, (least, most, why) in _BOUNDS.items():
        if text := detail.get(name):
            number = _number(text)
            if number is None:
                yield Misfit(name, text, NO_NUMBER)
            elif not least <= number <= most:
                yield Misfit(name, text, why)
    yield from _days(detail, today)
    total, parts = _number(detail.get("total")), [_number(detail.get(name)) or 0 for name in _PARTS]
    if total is not None and sum(parts) > total:
        yield Misfit("total", detail["total"], MORE_THAN_ALL, _PARTS)


def _days(detail: Mapping[str, str], today: date) -> Iterator[Misfit]:
    for name in (*_HAPPENED, "due_on"):
        if text := detail.get(name):
            day = _day(text)
            if day is None:
                yield Misfit(name, text, NO_DATE)
            elif day > today and name in _HAPPENED:
                yield Misfit(name, text, AHEAD)
    for first, last in _IN_ORDER:
        begin, end = _day(detail.get(first)), _day(detail.get(last))
        if begin and end and end < begin:
            yield Misfit(last, detail[last], BACKWARDS, (first,))


def _number(text: str | None) -> Decimal | None:
    try:
        found = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return found if found is not None and found.is_finite() and found.adjusted() < _DIGITS else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
