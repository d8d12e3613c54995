"""The lines and rates that hold here: those that ship, those a township entered (domain.md §1.30, §5.4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED
from fieldkit.db.store import Store
from fieldkit.db.tables import Rate, Threshold
from fieldkit.db.types import named_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.divisions import Divisions
from fieldkit.domain.lines import (
    COST_RATE,
    COUNTRY,
    NET_RATE,
    REFERENCE,
    SHARE,
    Line,
    Lines,
    RateOf,
    shipped_lines,
    shipped_rates,
    upward,
)
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.field_kinds import PLAIN, Plain, Unreadable
from fieldkit.services.villages import division_names

_LINE = QT_TRANSLATE_NOOP("Lines", "line")
_KIND = QT_TRANSLATE_NOOP("Lines", "Kind")
_PLACE = QT_TRANSLATE_NOOP("Lines", "Place")
_YEAR = QT_TRANSLATE_NOOP("Lines", "Year")
_AMOUNT = QT_TRANSLATE_NOOP("Lines", "Amount")
_SOURCE = QT_TRANSLATE_NOOP("Lines", "Source")
_PRODUCT = QT_TRANSLATE_NOOP("Lines", "Product")
_COUNTRY = QT_TRANSLATE_NOOP("Lines", "The whole country")
_UNKNOWN = QT_TRANSLATE_NOOP("Lines", "there is no such kind")
_NO_PLACE = QT_TRANSLATE_NOOP("Lines", "there is no place of this code")
_NO_YEAR = QT_TRANSLATE_NOOP("Lines", "a year from 1990 to 2100 is wanted")
_NO_AMOUNT = QT_TRANSLATE_NOOP("Lines", "it must be above nought")
_TOO_MUCH = QT_TRANSLATE_NOOP("Lines", "a share is at most 100 %")
_NO_SOURCE = QT_TRANSLATE_NOOP("Lines", "say which paper it stands in")
_NO_PRODUCT = QT_TRANSLATE_NOOP("Lines", "say for which product")
LINE, LINE_OF_ALL = "line", "line_of_all"
_UNITS = {
    "fen_mu": QT_TRANSLATE_NOOP("Lines", "yuan a mu"),
    "fen_month": QT_TRANSLATE_NOOP("Lines", "yuan a month"),
    "fen_year": QT_TRANSLATE_NOOP("Lines", "yuan a year"),
    SHARE: QT_TRANSLATE_NOOP("Lines", "%"),
    LINE: QT_TRANSLATE_NOOP("Lines", "yuan a person and year"),
    LINE_OF_ALL: QT_TRANSLATE_NOOP("Lines", "yuan a household and year"),
}
_YUAN = PLAIN["fen"]
_KINDS = {False: _YUAN, True: PLAIN["share"]}
_YEARS = range(1990, 2101)
_LONGEST = 200  # characters of a source
_WHOLE = 10_000  # hundredths of a per cent
_MISTAKE = "mistake"  # code table delete_reason
_Row = TypeVar("_Row", Threshold, Rate)


@dataclass(frozen=True)
class BookRow:
    """A line or a rate in the list, in codes and in words; `id` None: it ships, or the profile gives it."""

    id: UUID | None
    kind_code: str  # table threshold_kind or rate_kind
    kind: str
    product_code: str
    product: str
    area_code: str
    place: str
    year: int  # 0: every year
    amount: str  # as it is typed: yuan, or per cent
    shown: str  # the same as it is read
    unit: str
    source: str


@dataclass(frozen=True)
class Entry:
    """A line or rate as somebody typed it; `rate` says which of the two."""

    rate: bool
    kind: str
    area_code: str
    year: str
    amount: str
    source: str
    product: str = ""


class LineBook:
    """Lines and rates: found, listed, entered by the township."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Read from `store`; `profile` gives the cost rates where no area has its own."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    def now(self) -> Lines:
        """Return all of them as they stand, to look lines and rates up in."""
        with self._store.reading() as session:
            return lines_of(session, self._codes, self._profile)

    # ------------------------------------------------------------ listing

    def lines(self) -> list[BookRow]:
        """List the lines, the latest year first; an entered one stands for the shipped one of its place."""
        with self._store.reading() as session:
            own = {(t.kind, t.area_code, t.year): t.id for t in _own(session, Threshold)}
            place = self._placed(division_names(session))
            found = lines_of(session, self._codes, self._profile).lines()
        kinds, language = self._codes["threshold_kind"], self._words.language
        rows = [
            BookRow(
                own.get((one.kind, one.area_code, one.year)), one.kind, kinds.label(one.kind, language),
                "", "", one.area_code, place(one.area_code), one.year, _YUAN.type(one.amount_fen),
                _YUAN.show(one.amount_fen),
                self._unit(LINE if one.kind != REFERENCE else LINE_OF_ALL), self._source(one),
            )
            for one in found
        ]  # fmt: skip
        return sorted(rows, key=lambda row: (-row.year, row.kind_code, row.area_code))

    def rates(self) -> list[BookRow]:
        """List the rates, the latest year first, those for every year last."""
        with self._store.reading() as session:
            own = {(r.kind, r.product or "", r.area_code, r.year): r.id for r in _own(session, Rate)}
            place = self._placed(division_names(session))
            found = lines_of(session, self._codes, self._profile).rates()
        kinds, products = self._codes["rate_kind"], self._codes["rate_product"]
        language = self._words.language
        rows = [
            BookRow(
                own.get((one.kind, one.product, one.area_code, one.year)), one.kind,
                kinds.label(one.kind, language), one.product, products.label(one.product, language),
                one.area_code, place(one.area_code), one.year, _KINDS[one.unit == SHARE].type(one.value),
                _KINDS[one.unit == SHARE].show(one.value),
                self._unit(one.unit), self._source(one),
            )
            for one in found
        ]  # fmt: skip
        return sorted(rows, key=lambda row: -row.year)

    def _unit(self, unit: str) -> str:
        return self._words("Lines", _UNITS[unit])

    def _source(self, found: Line | RateOf) -> str:
        return found.source_en if self._words.language == "en" and found.source_en else found.source

    def _placed(self, names: dict[str, str]) -> Callable[[str], str]:
        country = self._words("Lines", _COUNTRY)
        known = Divisions()
        return lambda code: country if code == COUNTRY else known.full_name(code) or names.get(code, code)

    def places(self) -> list[tuple[str, str]]:
        """List the places a line may be entered for: the country, and what lies above the villages here."""
        with self._store.reading() as session:
            names = division_names(session)
        codes = sorted({above for code in names for above in upward(code)} | {COUNTRY})
        place = self._placed(names)
        return [(code, place(code)) for code in codes]

    def options(self, table: str) -> list[tuple[str, str]]:
        """List the codes of a table with their labels."""
        codes = self._codes[table]
        return [(code.code, codes.label(code.code, self._words.language)) for code in codes]

    def unit(self, rate: bool, kind: str) -> str:
        """Say in what the amount of a kind of line or rate is typed."""
        return self._unit(self._kept_in(kind) if rate else LINE if kind != REFERENCE else LINE_OF_ALL)

    def _kept_in(self, kind: str) -> str:
        return self._codes["rate_kind"][kind].extra["unit"]

    # ------------------------------------------------------------ entering

    @needs(Right.SETTINGS)
    def enter(self, entry: Entry) -> UUID:
        """Enter what was typed: yuan, or per cent.  Raises `BadValue`."""
        share = entry.rate and entry.kind in self._codes["rate_kind"] and self._kept_in(entry.kind) == SHARE
        year = self._typed(_YEAR, PLAIN["year"], entry.year)
        amount = self._typed(_AMOUNT, _KINDS[share], entry.amount)
        if entry.rate:
            return self.set_rate(entry.kind, entry.area_code, year, amount, entry.source, entry.product)
        return self.set_line(entry.kind, entry.area_code, year, amount, entry.source)

    def _typed(self, field: str, kind: Plain, typed: str) -> int:
        try:
            return int(kind.read(typed.strip()))
        except Unreadable as error:
            why = self._words("Fields", error.why)
            raise BadValue(field=self._words("Lines", field), value=typed, why=why) from error

    @needs(Right.SETTINGS)
    def set_line(self, kind: str, area_code: str, year: int, amount_fen: int, source: str) -> UUID:
        """Enter or change the line of a place and year, fen a person and year.  Raises `BadValue`."""
        if kind not in self._codes["threshold_kind"]:
            raise self._bad(_KIND, kind, _UNKNOWN)
        self._check(area_code, year, amount_fen, source)
        values = {"amount_fen": amount_fen, "source": source.strip()}
        key = {"kind": kind, "area_code": area_code, "year": year}
        return self._set(Threshold, named_id("threshold", kind, area_code, year), key, values)

    @needs(Right.SETTINGS)
    def set_rate(
        self, kind: str, area_code: str, year: int, value: int, source: str, product: str = ""
    ) -> UUID:
        """Enter or change a rate: fen, or hundredths of a per cent for a share.  Raises `BadValue`."""
        if kind not in self._codes["rate_kind"]:
            raise self._bad(_KIND, kind, _UNKNOWN)
        if kind in (COST_RATE, NET_RATE) and not product.strip():
            raise self._bad(_PRODUCT, product, _NO_PRODUCT)
        self._check(area_code, year, value, source)
        unit = self._kept_in(kind)
        if unit == SHARE and value > _WHOLE:
            raise self._bad(_AMOUNT, value / 100, _TOO_MUCH)
        product = product.strip()
        id = named_id("rate", kind, product, area_code, year)
        key = {"kind": kind, "product": product or None, "area_code": area_code, "year": year}
        return self._set(Rate, id, key, {"value": value, "unit": unit, "source": source.strip()})

    @needs(Right.SETTINGS)
    def remove(self, id: UUID) -> None:
        """Take back a line or rate entered by mistake; a shipped one of its place holds again."""
        with self._store.writing() as session:
            row = session.get(Threshold, id) or session.get(Rate, id)
            if row is None or row.deleted_at is not None:
                raise NotFound(kind=self._words("Lines", _LINE), name=id)
            row.deleted_at, row.deleted_reason = self._store.clock.now(), _MISTAKE

    def _set(
        self, table: type[_Row], id: UUID, key: Mapping[str, object], values: Mapping[str, object]
    ) -> UUID:
        with self._store.writing() as session:
            row = session.get(table, id)
            if row is None:
                row = table(id=id, scope=SHARED, **key, **values, **self._store.origin())
                session.add(row)
            row.deleted_at = row.deleted_reason = None
            for name, value in values.items():
                if getattr(row, name) != value:
                    setattr(row, name, value)
        return id

    def _check(self, area_code: str, year: int, amount: int, source: str) -> None:
        if area_code not in {code for code, _ in self.places()} and Divisions().find(area_code) is None:
            raise self._bad(_PLACE, area_code, _NO_PLACE)
        if year not in _YEARS:
            raise self._bad(_YEAR, year, _NO_YEAR)
        if amount <= 0:
            raise self._bad(_AMOUNT, amount, _NO_AMOUNT)
        if not source.strip() or len(source.strip()) > _LONGEST:
            raise self._bad(_SOURCE, source, _NO_SOURCE)

    def _bad(self, field: str, value: object, why: str) -> BadValue:
        return BadValue(field=self._words("Lines", field), value=value, why=self._words("Lines", why))


def lines_of(session: Session, codes: CodeTables, profile: Profile) -> Lines:
    """Read what holds: the profile's rates below what ships, below what the township entered."""
    lines = [Line(t.kind, t.area_code, t.year, t.amount_fen, t.source, shipped=False)
             for t in _own(session, Threshold)]  # fmt: skip
    rates = [RateOf(r.kind, r.product or "", r.area_code, r.year, r.value, r.unit, r.source, shipped=False)
             for r in _own(session, Rate)]  # fmt: skip
    groups = {code.code: code.extra["group"] for code in codes["rate_product"] if code.extra["group"]}
    return Lines([*shipped_lines(), *lines], [*profile.rates(), *shipped_rates(), *rates], groups)


def _own(session: Session, table: type[_Row]) -> list[_Row]:
    return list(session.scalars(select(table).where(table.deleted_at.is_(None))))
