"""Income sheets for paper, of any number of households: the lines as the window has them, to the fen.

One query a noun, whoever is asked for; nothing is reckoned here that `SheetLines` does not reckon.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from fieldkit.db.chunks import chunks
from fieldkit.db.tables import Household, IncomeItem, IncomeYear, Person
from fieldkit.documents.facts import EntryFact, FormLineFact, IncomeSheetFact, PartFact, SheetLineFact
from fieldkit.domain.lines import Lines
from fieldkit.services.income.lines import SheetLines, plain, totals_of
from fieldkit.services.income.rules import YEARLY, line_for
from fieldkit.services.income.views import Comparison, ItemView, LineView
from fieldkit.services.lines import lines_of
from fieldkit.services.printing.reading import Parts, Sources, Wanted

SHEETS = "income sheets"
"""What a form `needs` to be told the sheets of the year with their lines."""
_SINGLE, _QUARTER = 3, 3  # the source form has three months, then quarters [N7]


def form_lines(sources: Sources, needs: Set[str]) -> Parts:
    """Return the lines that every sheet has, for the forms of income."""
    if SHEETS not in needs:
        return {}
    lines = SheetLines(sources.codes, sources.profile, sources.words)
    return {
        "income_lines": tuple(
            FormLineFact(
                code=code, label=lines.label(code), depth=lines.depth(code),
                is_sum=lines.tree.is_sum(code), counts=lines.tree.counts(code),
            )
            for code in lines.tree.lines
        )
    }  # fmt: skip


def of_income(
    sources: Sources, wanted: Wanted, needs: Set[str], rows: Sequence[Household]
) -> dict[UUID, dict[str, Any]]:
    """Return by household what a form `needs` of its income; empty where it needs nothing."""
    if SHEETS not in needs:
        return {}
    return {id: {"sheets": sheets} for id, sheets in IncomeReader(sources).of(wanted, rows).items()}


def of_nobody(sources: Sources, wanted: Wanted, needs: Set[str]) -> dict[str, Any]:
    """Return the same for a form that is filled in by hand."""
    if SHEETS not in needs:
        return {}
    return {"sheets": (IncomeReader(sources).blank(wanted.year, wanted.village),)}


class IncomeReader:
    """Reads sheets with everything that stands on them."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`, in the words of the paper."""
        self._sources = sources
        self._session = sources.session
        self._lines = SheetLines(sources.codes, sources.profile, sources.words)
        self._thresholds: Lines = lines_of(sources.session, sources.codes, sources.profile)

    def of(self, wanted: Wanted, rows: Sequence[Household]) -> dict[UUID, tuple[IncomeSheetFact, ...]]:
        """Return the sheets of the year, the yearly one first; an empty one where a household has none."""
        items = self._items(wanted)
        names = self._names({i.person_id for of in items.values() for i in of if i.person_id is not None})
        places = {row.id: row.village_code for row in rows}
        found: dict[UUID, list[IncomeSheetFact]] = defaultdict(list)
        for sheet in self._sheets(wanted):
            if (village := places.get(sheet.household_id)) is not None:
                entries = items.get(sheet.id, [])
                found[sheet.household_id].append(self._sheet(sheet, village, entries, names))
        blanks = {village: self.blank(wanted.year, village) for village in set(places.values())}
        return {id: tuple(found.get(id, ())) or (blanks[village],) for id, village in places.items()}

    def blank(self, year: int, village: str) -> IncomeSheetFact:
        """Return the sheet of a year that nobody has filled in, with the line that holds there."""
        first, last = self._sources.profile.income_period(year)
        return IncomeSheetFact(
            year=year, purpose=self._lines.say("income_purpose", YEARLY), first=first, last=last,
            parts=parts_of(first, last), **self._compared(Comparison(year, None), village, YEARLY),
        )  # fmt: skip

    # ------------------------------------------------------------ rows

    def _sheets(self, wanted: Wanted) -> Sequence[IncomeYear]:
        return self._session.scalars(
            select(IncomeYear)
            .where(
                wanted.of(IncomeYear.household_id), IncomeYear.year == wanted.year,
                IncomeYear.deleted_at.is_(None),
            )
            .order_by(IncomeYear.purpose, func.coalesce(IncomeYear.sheet_no, 1))
        ).all()  # fmt: skip

    def _items(self, wanted: Wanted) -> dict[UUID, list[IncomeItem]]:
        sheets = select(IncomeYear.id).where(
            wanted.of(IncomeYear.household_id), IncomeYear.year == wanted.year
        )
        found: dict[UUID, list[IncomeItem]] = defaultdict(list)
        for item in self._session.scalars(
            select(IncomeItem)
            .where(IncomeItem.income_id.in_(sheets), IncomeItem.deleted_at.is_(None))
            .order_by(IncomeItem.month.nulls_last(), IncomeItem.created_at, IncomeItem.id)
        ):
            found[item.income_id].append(item)
        return found

    def _names(self, persons: set[UUID]) -> dict[UUID, str]:
        found: dict[UUID, str] = {}
        for part in chunks(sorted(persons)):
            names = self._session.execute(select(Person.id, Person.name).where(Person.id.in_(part)))
            found.update(names.all())
        return found

    # ------------------------------------------------------------ one sheet

    def _sheet(
        self, row: IncomeYear, village: str, items: Sequence[IncomeItem], names: Mapping[UUID, str]
    ) -> IncomeSheetFact:
        usual = self._sources.profile.income_period(row.year)
        first, last = row.period_from or usual[0], row.period_to or usual[1]
        parts = parts_of(first, last)
        totals = totals_of(row)
        given = {one.total: one.lines_fen for one in self._lines.differing(totals, plain(items))}
        months = self._lines.months(items)
        return IncomeSheetFact(
            year=row.year, purpose=self._lines.say("income_purpose", row.purpose), number=row.sheet_no or 1,
            first=first, last=last, parts=parts, members=totals.members,
            members_reason=row.members_reason or "", gross=totals.known_gross_fen, net=totals.net_fen,
            per_capita=totals.per_capita_fen, checker=row.checker or "", confirmed=row.confirmed_on,
            note=row.note or "",
            lines=tuple(
                _line(view, given.get(view.code), in_parts(parts, months.get(view.code, {})))
                for view in self._lines.of(row, items, names)
                if view.amount_fen is not None or view.items
            ),
            **self._compared(Comparison(row.year, row.per_capita_fen), village, row.purpose),
        )  # fmt: skip

    def _compared(self, with_: Comparison, village: str, purpose: str) -> dict[str, Any]:
        """Return what the income is held against; nothing where no line is entered (§5.4)."""
        line = line_for(self._thresholds, village, with_.year, purpose)
        if line is None:
            return {}
        found = Comparison(with_.year, with_.per_head_fen, line.amount_fen)
        return {
            "line": line.amount_fen, "line_label": self._lines.say("threshold_kind", line.kind),
            "line_source": self._lines.source(line), "difference": found.difference_fen,
            "reached": found.reached,
        }  # fmt: skip


def parts_of(first: date, last: date) -> tuple[PartFact, ...]:
    """Part a period as the source form does: three single months, then quarters [N7]."""
    months = list(_months(first, last))[:12]
    cuts = [*range(min(_SINGLE, len(months))), *range(_SINGLE, len(months), _QUARTER)]
    ends = [*cuts[1:], len(months)]
    return tuple(
        PartFact(first=months[start], last=months[end - 1]) for start, end in zip(cuts, ends, strict=True)
    )


def in_parts(parts: Sequence[PartFact], by_month: Mapping[int, int]) -> tuple[int | None, ...]:
    """Return what falls into each part; None where no entry names one of its months."""
    if not by_month:
        return ()
    found: list[int | None] = []
    for part in parts:
        named = [by_month[m.month] for m in _months(part.first, part.last) if m.month in by_month]
        found.append(sum(named) if named else None)
    return tuple(found)


def _months(first: date, last: date) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _line(view: LineView, by_lines: int | None, parts: tuple[int | None, ...]) -> SheetLineFact:
    return SheetLineFact(
        code=view.code, amount=view.amount_fen, counted=view.counted_fen, derived=view.derived_fen,
        by_lines=by_lines, parts=parts, entries=tuple(_entries(view.items)),
    )  # fmt: skip


def _entries(items: Sequence[ItemView]) -> Iterator[EntryFact]:
    """Add up entries that differ only by their month; they stand where the first of them does."""
    alike: dict[tuple[object, ...], list[ItemView]] = defaultdict(list)
    for item in items:
        alike[
            item.person, item.product, item.unit, item.unit_price_fen, item.method, item.rate, item.counts,
            item.reason, item.note,
        ].append(item)  # fmt: skip
    for same in alike.values():
        one, quantities = same[0], [item.qty for item in same if item.qty is not None]
        yield EntryFact(
            amount=sum(item.amount_fen for item in same), who=one.person, product=one.product,
            product_label=one.product_label or one.product, qty=sum(quantities) if quantities else None,
            unit=one.unit, price=one.unit_price_fen, method=one.method, rate=one.rate,
            months=len({item.month for item in same if item.month is not None}), counts=one.counts,
            reason=one.reason, note=one.note,
        )  # fmt: skip
