"""The lines of an income sheet from its rows, for the window and for paper alike: what stands, what counts.

Nothing is read here: whoever has the rows of one household, or of a village, gets the same figures.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from fieldkit.db.tables import IncomeItem, IncomeYear
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.income import TOTALS, Item, LineTree, Totals, amounts, line_amount, reckon
from fieldkit.domain.lines import Line
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.income.rules import tree_of
from fieldkit.services.income.views import Hint, ItemView, LineView, Overruled

_FIELDS = ("members", *TOTALS.values(), "gross_fen", "net_fen", "per_capita_fen")
_MONTHS = range(1, 13)


class SheetLines:
    """Makes the lines of sheets by the rules of one profile, in one language."""

    def __init__(self, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Say lines as `profile` does, in the language of `words`."""
        self._codes = codes
        self._profile = profile
        self._words = words
        self.tree: LineTree = tree_of(codes, profile)
        self._depths = {line: self._depth(line) for line in self.tree.lines}

    def label(self, line: str) -> str:
        """Say a line in words."""
        return self._profile.label(self._codes, "income_line", line, self._words.language)

    def say(self, table: str, code: str | None) -> str:
        """Say a code of another table in the language of the sheet."""
        return self._codes[table].label(code, self._words.language)

    def source(self, line: Line | None) -> str:
        """Say from which paper a line of the year is."""
        if line is None:
            return ""
        return line.source_en if self._words.language == "en" and line.source_en else line.source

    def depth(self, line: str) -> int:
        """Return 0 for A to E and X, 1 for A1, 2 for D5a."""
        return self._depths[line]

    def of(
        self, row: IncomeYear | None, rows: Sequence[IncomeItem], names: Mapping[UUID, str], *,
        before: IncomeYear | None = None, rows_before: Sequence[IncomeItem] = (),
        hints: Mapping[str, Hint] | None = None,
    ) -> Iterator[LineView]:  # fmt: skip
        """Go through the lines of a sheet in their order; `names` says who the persons of its items are."""
        items = plain(rows)
        every, counts = amounts(items, self.tree, counted=False), amounts(items, self.tree)
        then = amounts(plain(rows_before), self.tree, counted=False)
        views = self._views(rows, names)
        derived = amounts([i for i in items if i.cost_fen], self.tree)
        for line in self.tree.lines:
            here, there = self._amount(every, line), self._amount(then, line)
            counted_here = self._amount(counts, line)
            if line in TOTALS:
                stored = totals_of(row).of(line) if row is not None else None
                counted_here = here = stored if stored is not None else counted_here
                there = (totals_of(before).of(line) if before is not None else None) or there
            yield LineView(
                line, self.label(line), self.depth(line), self.tree.is_sum(line), self.tree.counts(line),
                here, counted_here, there, derived.get(line, 0) if line.startswith("E") else 0,
                tuple(views.get(line, ())), (hints or {}).get(line),
            )  # fmt: skip

    def months(self, rows: Sequence[IncomeItem]) -> dict[str, dict[int, int]]:
        """Return by line what stands on it month by month; entries without a month are in none.

        Totals A to E add up what counts, the lines below them all that stands there, as `of` does.
        """
        found: dict[str, dict[int, int]] = {}
        dated = [row for row in rows if row.month in _MONTHS]
        for month in sorted({row.month for row in dated if row.month is not None}):
            items = plain(row for row in dated if row.month == month)
            every, counts = amounts(items, self.tree, counted=False), amounts(items, self.tree)
            for line in self.tree.lines:
                amount = self._amount(counts if line in TOTALS else every, line)
                if amount is not None:
                    found.setdefault(line, {})[month] = amount
        return found

    def differing(self, totals: Totals, items: Sequence[Item]) -> tuple[Overruled, ...]:
        """Return the totals that do not follow from the lines entered below them (DQ-42)."""
        found = []
        fresh = reckon(items, self.tree, totals.members)
        for total in TOTALS:
            given, lines = totals.of(total), fresh.of(total)
            if given is not None and lines is not None and given != lines:
                found.append(Overruled(total, self.label(total), given, lines))
        return tuple(found)

    # ------------------------------------------------------------ one line

    def _amount(self, lines: Mapping[str, int], line: str) -> int | None:
        """Return the amount of a line without its sign; None where nothing stands on it or below it."""
        if not self._written(lines, line):
            return None
        return self.tree.sign(line) * line_amount(lines, self.tree.below, line)

    def _written(self, lines: Mapping[str, int], line: str) -> bool:
        return line in lines or any(self._written(lines, part) for part in self.tree.below.get(line, ()))

    def _depth(self, line: str) -> int:
        parent = self.tree.parent[line]
        return 0 if not parent else 1 + self._depth(parent)

    def _views(self, rows: Sequence[IncomeItem], names: Mapping[UUID, str]) -> dict[str, list[ItemView]]:
        found: dict[str, list[ItemView]] = {}
        for row, item in zip(rows, plain(rows), strict=True):
            found.setdefault(row.line, []).append(
                ItemView(
                    row.id, row.amount_fen, item.cost_fen,
                    item.counts is not False and self.tree.counts(row.line), row.person_id,
                    names.get(row.person_id, "") if row.person_id is not None else "",
                    row.product or "", self.say("rate_product", row.product), row.qty, row.unit or "",
                    row.unit_price_fen, row.cost_method or "", self.say("cost_method", row.cost_method),
                    row.rate, row.month, (row.uncounted_reason or "") if row.counts is False else "",
                    row.note or "", row.evidence_id is not None,
                )
            )  # fmt: skip
        return found


def plain(rows: Iterable[IncomeItem]) -> list[Item]:
    """Return what is reckoned with of stored items."""
    return [Item(r.line, r.amount_fen, r.cost_method, r.rate, r.counts) for r in rows]


def totals_of(row: IncomeYear) -> Totals:
    """Return the totals of a sheet as they are stored."""
    return Totals(**{name: getattr(row, name) for name in _FIELDS})
