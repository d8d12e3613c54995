"""The figures by which the work is measured (domain.md §5.5): one declaration each, in whole numbers.

A figure is reckoned from named sums of a village or of all villages together, never from the figures of
villages, so that the figure of a county is not a mean of means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fieldkit.errors import QT_TRANSLATE_NOOP

SMALL = 1000
"""A share below one in so many is said with three decimals: 62 of 516,700 are 0.012 %, not 0.0 %."""
WHOLE = 1000  # tenths of a per cent in everything


class Unit(StrEnum):
    """What a figure is."""

    COUNT = "count"
    SHARE = "share"  # a per cent
    MONEY = "money"  # fen a head, said in yuan
    EACH = "each"  # how many for each one, two decimals
    HUNDRED = "hundred"  # how many for each hundred, one decimal


def rounded(part: int, whole: int, decimals: int) -> int:
    """Return part / whole in units of 10 to the minus `decimals`, half up, in integers only."""
    scaled: int = 2 * part * 10**decimals + whole
    return scaled // (2 * whole)


def written(number: int, decimals: int) -> str:
    """Write a number of units of 10 to the minus `decimals`, thousands apart."""
    if not decimals:
        return f"{number:,}"
    before, after = divmod(abs(number), 10**decimals)
    return f"{'-' if number < 0 else ''}{before:,}.{after:0{decimals}d}"


def percent(part: int, whole: int) -> str:
    """Say a share as it is printed: one decimal, three where it is small; nothing of nothing."""
    if whole <= 0:
        return ""
    decimals = 3 if 0 < part * SMALL < whole else 1
    return written(rounded(part * 100, whole, decimals), decimals)


@dataclass(frozen=True)
class Figure:
    """A figure with the two numbers it comes from; `text` is empty where there is nothing to reckon from."""

    indicator: str
    text: str
    part: int
    whole: int


@dataclass(frozen=True)
class Indicator:
    """An indicator.

    `part` and `whole` name sums; a count has no `whole`.  `name` and `how` are source texts of the context
    `Indicators`; `opens` is the place and wish of the list behind the figure, where the rest can be found.
    """

    id: str
    name: str
    how: str
    unit: Unit
    part: str
    whole: str = ""
    opens: tuple[str, str] = ("", "")

    @property
    def of_today(self) -> bool:
        """Whether it is always of today: what is missing or wrong in the register can still be mended."""
        return self.whole in ("fields", "judged")

    def figure(self, sums: Mapping[str, int]) -> Figure:
        """Reckon the figure from the sums of a place; a sum that is not there is nought."""
        part, whole = sums.get(self.part, 0), sums.get(self.whole, 0) if self.whole else 0
        return Figure(self.id, self._text(part, whole), part, whole)

    def _text(self, part: int, whole: int) -> str:
        if self.unit is Unit.COUNT:
            return written(part, 0)
        if whole <= 0:
            return ""
        if self.unit is Unit.SHARE:
            return percent(part, whole)
        if self.unit is Unit.MONEY:
            return written(rounded(part, whole, 0), 2)
        if self.unit is Unit.HUNDRED:
            return written(rounded(100 * part, whole, 1), 1)
        return written(rounded(part, whole, 2), 2)


@dataclass(frozen=True)
class Slice:
    """One part of a composition: its code, how many, and the share in tenths of a per cent."""

    code: str
    count: int
    tenths: int

    @property
    def text(self) -> str:
        """The share as it is printed."""
        return written(self.tenths, 1)


@dataclass(frozen=True)
class Composition:
    """How a whole is made up; `elsewhere` counts what is of no part that is shown."""

    slices: tuple[Slice, ...]
    whole: int
    elsewhere: int = 0

    @property
    def sum_tenths(self) -> int:
        """What the printed shares add up to, in tenths of a per cent."""
        return sum(one.tenths for one in self.slices)

    @property
    def adds_up(self) -> bool:
        """Whether they add up to 100; the county that published 99.7 did not notice (domain.md §6.3)."""
        return not self.slices or self.sum_tenths == WHOLE

    @property
    def sum_text(self) -> str:
        """What they add up to, as it is printed."""
        return written(self.sum_tenths, 1)


def composition(counts: Mapping[str, int], known: Mapping[str, object]) -> Composition:
    """Return the composition of `counts` by codes that are `known`, the largest first.

    What stands under no known code belongs to the whole, but to no part.
    """
    whole = sum(counts.values())
    shown = sorted((-n, code) for code, n in counts.items() if code in known and n)
    slices = tuple(Slice(code, -n, rounded(-100 * n, whole, 1)) for n, code in shown)
    return Composition(slices, whole, whole - sum(one.count for one in slices))


INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        "I-01", QT_TRANSLATE_NOOP("Indicators", "Incidence of poverty"),
        QT_TRANSLATE_NOOP("Indicators", "poor persons of the rural persons registered"),
        Unit.SHARE, "poor_persons", "base", ("households", "poor"),
    ),
    Indicator(
        "I-02", QT_TRANSLATE_NOOP("Indicators", "Net income a head"),
        QT_TRANSLATE_NOOP("Indicators", "net income of all sheets, by all their members"),
        Unit.MONEY, "net_fen", "members", ("ledger", "households"),
    ),
    Indicator(
        "I-03", QT_TRANSLATE_NOOP("Indicators", "Households"),
        QT_TRANSLATE_NOOP("Indicators", "on the register, those struck off left out"),
        Unit.COUNT, "households", "", ("households", ""),
    ),
    Indicator(
        "I-03p", QT_TRANSLATE_NOOP("Indicators", "Persons"),
        QT_TRANSLATE_NOOP("Indicators", "who live and spend together in these households"),
        Unit.COUNT, "persons", "", ("households", ""),
    ),
    Indicator(
        "I-05", QT_TRANSLATE_NOOP("Indicators", "Guarantees in order"),
        QT_TRANSLATE_NOOP("Indicators", "school, doctor, house and water in order, of households checked"),
        Unit.SHARE, "guaranteed", "checked", ("ledger", "guarantees open"),
    ),
    Indicator(
        "I-06", QT_TRANSLATE_NOOP("Indicators", "Completeness of the register"),
        QT_TRANSLATE_NOOP("Indicators", "fields filled in, of those that should be"),
        Unit.SHARE, "filled", "fields", ("quality", ""),
    ),
    Indicator(
        "I-07", QT_TRANSLATE_NOOP("Indicators", "Households with a helper"),
        QT_TRANSLATE_NOOP("Indicators", "with a primary helper, of all on the register"),
        Unit.SHARE, "paired", "households", ("households", "without_helper"),
    ),
    Indicator(
        "I-27", QT_TRANSLATE_NOOP("Indicators", "Households for each helper"),
        QT_TRANSLATE_NOOP("Indicators", "households with a helper, by the helpers"),
        Unit.EACH, "paired", "helpers", ("pairing", ""),
    ),
    Indicator(
        "I-08", QT_TRANSLATE_NOOP("Indicators", "Villages with a work team"),
        QT_TRANSLATE_NOOP("Indicators", "villages in which a team works, of all villages"),
        Unit.SHARE, "teamed", "villages", ("ledger", "teams now"),
    ),
    Indicator(
        "I-09", QT_TRANSLATE_NOOP("Indicators", "Visits made"),
        QT_TRANSLATE_NOOP("Indicators", "of the visits whose time has begun, those freed left out"),
        Unit.SHARE, "slots_made", "slots_begun", ("visits", "todo"),
    ),
    Indicator(
        "I-10", QT_TRANSLATE_NOOP("Indicators", "Visits made in time"),
        QT_TRANSLATE_NOOP("Indicators", "within their window, of the visits made"),
        Unit.SHARE, "slots_in_time", "slots_done", ("visits", "done"),
    ),
    Indicator(
        "I-11", QT_TRANSLATE_NOOP("Indicators", "Measures carried out"),
        QT_TRANSLATE_NOOP("Indicators", "of the measures of the year, those cancelled left out"),
        Unit.SHARE, "measures_done", "measures", ("ledger", "measures open"),
    ),
    Indicator(
        "I-12", QT_TRANSLATE_NOOP("Indicators", "Kinds of help with industry and work"),
        QT_TRANSLATE_NOOP("Indicators", "different kinds of a household added up, by the households"),
        Unit.EACH, "earning_kinds", "households", ("ledger", "measures"),
    ),
    Indicator(
        "I-12b", QT_TRANSLATE_NOOP("Indicators", "Two lasting ways to earn"),
        QT_TRANSLATE_NOOP("Indicators", "plans with a short and a long undertaking of two kinds, of all"),
        Unit.SHARE, "plans_double", "plans", ("ledger", "measures"),
    ),
    Indicator(
        "I-16", QT_TRANSLATE_NOOP("Indicators", "Households watched"),
        QT_TRANSLATE_NOOP("Indicators", "watched now, of all on the register"),
        Unit.SHARE, "watched", "households", ("ledger", "watched now"),
    ),
    Indicator(
        "I-23", QT_TRANSLATE_NOOP("Indicators", "Findings that must be mended"),
        QT_TRANSLATE_NOOP("Indicators", "for a hundred households that were checked"),
        Unit.HUNDRED, "findings_error", "judged", ("quality", "error"),
    ),
    Indicator(
        "I-23w", QT_TRANSLATE_NOOP("Indicators", "Findings to look at"),
        QT_TRANSLATE_NOOP("Indicators", "for a hundred households that were checked"),
        Unit.HUNDRED, "findings_warning", "judged", ("quality", "warning"),
    ),
)  # fmt: skip
"""In the order of the room; the causes (I-04) are a `Composition`."""
