"""Lines and rates: the poverty and monitoring lines of a year, what a mu or a month is paid (§1.30, §5.4).

They are data with a source, never in the code: what ships is in `resources/thresholds.csv` and
`resources/rates.csv`, what a township enters comes on top.  A line of another year is never taken.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from fieldkit import paths

COUNTRY = "000000000000"
_LEVELS = (12, 9, 6, 4, 2)  # significant digits of a village … a province
NATIONAL, LOCAL, MONITORING, DIBAO, REFERENCE = "1", "2", "3", "4", "5"  # table threshold_kind
COST_RATE, NET_RATE = "cost_rate", "net_rate"  # table rate_kind; by product
SHARE = "share"


@dataclass(frozen=True)
class Line:
    """A line of an area and year: fen a person and year (kind 5: fen a household)."""

    kind: str  # table threshold_kind
    area_code: str
    year: int
    amount_fen: int
    source: str
    source_en: str = ""
    shipped: bool = True


@dataclass(frozen=True)
class RateOf:
    """A rate: fen a mu, month or year, or a share in hundredths of a per cent, as `unit` says.

    `year` is 0 where it stands for every year: the cost rates that a profile gives.
    """

    kind: str  # table rate_kind
    product: str  # table rate_product, or empty
    area_code: str
    year: int
    value: int
    unit: str
    source: str
    source_en: str = ""
    shipped: bool = True


def upward(area_code: str) -> Iterator[str]:
    """Go from a division up to the country: village, township, county, prefecture, province, country."""
    before = ""
    for digits in _LEVELS:
        code = area_code[:digits].ljust(12, "0")
        if code not in (before, COUNTRY):
            yield code
        before = code
    yield COUNTRY


class Lines:
    """Finds the line or rate that holds somewhere in a year; of two for one place the later given."""

    def __init__(
        self, lines: Iterable[Line], rates: Iterable[RateOf], groups: Mapping[str, str] | None = None
    ) -> None:
        """Look among `lines` and `rates`; `groups` says whose rate serves a product without its own."""
        self._lines = {(line.kind, line.area_code, line.year): line for line in lines}
        self._rates = {(r.kind, r.product, r.area_code, r.year): r for r in rates}
        self._groups = dict(groups or {})

    def line(self, kind: str, area_code: str, year: int) -> int | None:
        """Return the line in fen that holds for a place in a year; None: there is none, do not guess."""
        found = self.find_line(kind, area_code, year)
        return None if found is None else found.amount_fen

    def find_line(self, kind: str, area_code: str, year: int) -> Line | None:
        """Return the line with the area it was set for and its source."""
        codes = upward(area_code)
        return next((self._lines[k] for c in codes if (k := (kind, c, year)) in self._lines), None)

    def exit_line(self, area_code: str, year: int) -> Line | None:
        """Return the line for leaving poverty: the local one where there is one, else the national (§5.3)."""
        return self.find_line(LOCAL, area_code, year) or self.find_line(NATIONAL, area_code, year)

    def rate(self, kind: str, area_code: str, year: int, product: str = "") -> int | None:
        """Return the rate that holds for a place in a year, see `RateOf`; None: there is none."""
        found = self.find_rate(kind, area_code, year, product)
        return None if found is None else found.value

    def find_rate(self, kind: str, area_code: str, year: int, product: str = "") -> RateOf | None:
        """Return the rate with its unit, area and source.

        A product without a rate of its own has that of its group; the year's own rate goes before one
        that stands for every year, and the nearer area before the wider one.
        """
        seen: set[str] = set()
        while product not in seen:
            seen.add(product)
            for when in (year, 0):
                for code in upward(area_code):
                    if (key := (kind, product, code, when)) in self._rates:
                        return self._rates[key]
            product = self._groups.get(product, product)
        return None

    def lines(self) -> list[Line]:
        """List the lines by kind, area and year."""
        return sorted(self._lines.values(), key=lambda line: (line.kind, line.area_code, line.year))

    def rates(self) -> list[RateOf]:
        """List the rates by kind, product, area and year."""
        return sorted(self._rates.values(), key=lambda r: (r.kind, r.product, r.area_code, r.year))


def shipped_lines() -> list[Line]:
    """Read the lines that ship."""
    return [
        Line(row["kind"], row["area_code"], int(row["year"]), _hundredths(row["yuan"]), row["source"],
             row["source_en"])
        for row in _rows("thresholds.csv")
    ]  # fmt: skip


def shipped_rates() -> list[RateOf]:
    """Read the rates that ship."""
    return [
        RateOf(row["kind"], row["product"], row["area_code"], int(row["year"]),
               _stored(row["value"], row["unit"]), row["unit"], row["source"], row["source_en"])
        for row in _rows("rates.csv")
    ]  # fmt: skip


def _stored(written: str, unit: str) -> int:
    return _hundredths(written) * (100 if unit == SHARE else 1)


def _hundredths(written: str) -> int:
    return int((Decimal(written) * 100).to_integral_exact())


def _rows(name: str) -> list[dict[str, str]]:
    with paths.resource(name).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))
