"""What a line would come to at the rates of the place: land by the mu, allowances by the month (§1.30)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from fieldkit.db.tables import Household, HouseholdYear, PersonYear
from fieldkit.domain.codes import CodeTable
from fieldkit.domain.income import worth
from fieldkit.domain.lines import Lines, RateOf
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.family.past import Past
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.income.people import Member
from fieldkit.services.income.views import Hint

MONTHS = 12
_LAND = {
    "public_forest": "land_forest", "converted_land": "land_converted", "land_protection": "land_arable",
    "grassland": "land_grass",
}  # fmt: skip
"""Rates by the mu (table rate_kind) and the land they are paid for."""
_OLD, _VERY_OLD = 60, 80  # years of age


def _pension(age: int | None, year: PersonYear | None) -> bool:
    return age is not None and age >= _OLD and bool(year and year.pension_resident)


def _dibao(_age: int | None, year: PersonYear | None) -> bool:
    return bool(year and year.dibao)


def _very_old(age: int | None, _year: PersonYear | None) -> bool:
    return age is not None and age >= _VERY_OLD


_PEOPLE: dict[str, Callable[[int | None, PersonYear | None], bool]] = {
    "basic_pension": _pension, "dibao": _dibao, "old_age": _very_old,
}  # fmt: skip
"""Rates by the month (table rate_kind) and who has them."""
_OF_LAND = QT_TRANSLATE_NOOP("Income", "{land} mu × {rate} yuan")
_OF_LAND_THEN = QT_TRANSLATE_NOOP("Income", "{land} mu of {year} × {rate} yuan")
_OF_PEOPLE = QT_TRANSLATE_NOOP("Income", "{people} × 12 months × {rate} yuan")


@dataclass
class _Reckoning:
    amount: int = 0
    words: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def add(self, amount: int, words: str, source: str) -> None:
        self.amount += amount
        self.words.append(words)
        if source not in self.sources:
            self.sources.append(source)


class Hints:
    """Reckons what the lines of one household's sheet would come to."""

    def __init__(self, past: Past, lines: Lines, kinds: CodeTable, words: Words) -> None:
        """Read what stood in the year of `past`, with the rates of `lines`; `kinds` is rate_kind."""
        self._past = past
        self._lines = lines
        self._kinds = kinds
        self._words = words

    def of(self, household: Household, year: int, members: list[Member], day: date) -> Mapping[str, Hint]:
        """Return the hints by line, of those lines for which the place has a rate of the year."""
        found: dict[str, _Reckoning] = {}
        for line, amount, words, source in self._all(household, year, members, day):
            found.setdefault(line, _Reckoning()).add(amount, words, source)
        return {
            line: Hint(sum_.amount, " + ".join(sum_.words), "；".join(sum_.sources))
            for line, sum_ in found.items()
        }

    def _all(
        self, household: Household, year: int, members: list[Member], day: date
    ) -> Iterator[tuple[str, int, str, str]]:
        land = self._past.living(HouseholdYear.household_id == household.id).get(household.id)
        if land is not None:
            for kind, column in _LAND.items():
                rate = self._lines.find_rate(kind, household.village_code, year)
                area = getattr(land, column)
                if rate is not None and area:
                    words = self._land_words(land, area, rate, year)
                    yield self._line(kind), worth(area, rate.value), words, self._source(rate)
        years = self._past.years(member.id for member in members)
        for kind, fits in _PEOPLE.items():
            yield from self._people(kind, household.village_code, year, [
                years.get(m.id) for m in members if fits(m.age(day), years.get(m.id))
            ])  # fmt: skip

    def _people(
        self, kind: str, village: str, year: int, people: list[PersonYear | None]
    ) -> Iterator[tuple[str, int, str, str]]:
        by_rate: dict[RateOf, int] = {}
        for person in people:
            product = (person.dibao_class or "") if person is not None and kind == "dibao" else ""
            rate = self._lines.find_rate(kind, village, year, product)
            rate = rate or self._lines.find_rate(kind, village, year)
            if rate is not None:
                by_rate[rate] = by_rate.get(rate, 0) + 1
        for rate, count in by_rate.items():
            words = self._words("Income", _OF_PEOPLE, people=count, rate=PLAIN["fen"].show(rate.value))
            yield self._line(kind), count * MONTHS * rate.value, words, self._source(rate)

    def _line(self, kind: str) -> str:
        return self._kinds[kind].extra.get("line", "")

    def _land_words(self, land: HouseholdYear, area: int, rate: RateOf, year: int) -> str:
        said = {"land": PLAIN["mu"].show(area), "rate": PLAIN["fen"].show(rate.value)}
        if land.year == year:
            return self._words("Income", _OF_LAND, **said)
        return self._words("Income", _OF_LAND_THEN, year=land.year, **said)

    def _source(self, rate: RateOf) -> str:
        return rate.source_en if self._words.language == "en" and rate.source_en else rate.source
