"""Net income of a household: from the lines of its sheet to the yuan per head (domain.md §5.1, §2.29).

Money is whole fen, rates are hundredths of a per cent, quantities hundredths of their unit; nothing is a
float.  What is divided is divided last and rounded half up, away from nought.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from fieldkit.domain.codes import CodeTable

TOTALS = {"A": "wage_fen", "B": "business_fen", "C": "property_fen", "D": "transfer_fen", "E": "cost_fen"}
"""The totals of an income sheet by the line they sum up (§2.29)."""
CATCH_ALL = {"A": "A6", "B": "B4", "C": "C5", "D": "D6", "E": "E4"}
"""Of each total the line for everything else: where it is given, even as 0, the lines are complete."""
COSTS, UNCOUNTED = "E", "X"  # the line of all costs, and of what is only written down
COST_OF = {"B1": "E1", "B2": "E2", "B3": "E3", "B4": "E4"}
"""Where the cost of an earning belongs that is reckoned at a rate (§5.1.4)."""
ACTUAL, COST_RATE, NET_SHARE = "1", "2", "3"  # code table cost_method
WHOLE = 10_000  # hundredths of a per cent in one
HUNDREDTHS = 100  # of the unit of a quantity

Below = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Item:
    """One entry of a sheet; `amount_fen` is what is earned or spent, with method 3 what is left of the sales.

    `counts` False: switched off by hand.  It is never switched on: True says no more than None.
    """

    line: str
    amount_fen: int
    method: str | None = None  # code table cost_method
    rate: int | None = None  # with method 2 what costs take of it; with method 3 it is in the amount already
    counts: bool | None = None

    @property
    def cost_fen(self) -> int:
        """The cost that follows from a cost rate; 0 with the other methods."""
        if self.method != COST_RATE or self.line not in COST_OF:
            return 0
        return half_up(self.amount_fen * (self.rate or 0), WHOLE)


class LineTree:
    """The lines of the sheet, each below its total, and which of them count as stable income."""

    def __init__(self, lines: CodeTable, counts: Callable[[str], bool | None] | None = None) -> None:
        """Read the table `income_line`; `counts` is the profile's word on a line, where None the table's."""
        self.parent = {line.code: line.extra.get("parent", "") for line in lines}
        self._kind = {line.code: line.extra.get("counts", "") for line in lines}
        self._counts = counts
        below: dict[str, list[str]] = {}
        for line, parent in self.parent.items():
            below.setdefault(parent, []).append(line)
        self.below: Below = {line: tuple(parts) for line, parts in below.items()}

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Every line in the order of the sheet."""
        return tuple(self.parent)

    def total_of(self, line: str) -> str:
        """Return the total a line belongs to: A to E, or X."""
        while self.parent.get(line):
            line = self.parent[line]
        return line

    def is_sum(self, line: str) -> bool:
        """Tell whether a line is the sum of others."""
        return line in self.below

    def counts(self, line: str) -> bool:
        """Tell whether what stands on a line counts; X never does, whatever a profile says (§5.1.3)."""
        if line not in self.parent or self.total_of(line) == UNCOUNTED:
            return False
        if self.is_sum(line):
            return True
        if self.total_of(line) == COSTS:
            return True
        said = self._counts(line) if self._counts is not None else None
        return self._kind[line] != "-" if said is None else said

    def sign(self, line: str) -> int:
        """Return -1 for a line that lowers its total (E9), else 1."""
        return -1 if self._kind.get(line) == "-cost" else 1


@dataclass(frozen=True)
class Totals:
    """What a sheet comes to, in fen; the names are those of the table `income_year`.  None: not asked."""

    members: int | None = None
    wage_fen: int | None = None
    business_fen: int | None = None
    property_fen: int | None = None
    transfer_fen: int | None = None
    gross_fen: int | None = None
    cost_fen: int | None = None
    net_fen: int | None = None
    per_capita_fen: int | None = None

    def of(self, total: str) -> int | None:
        """Return the total A to E."""
        found: int | None = getattr(self, TOTALS[total])
        return found

    @property
    def known_gross_fen(self) -> int | None:
        """Return the income altogether, A to D where the office's table had no column for it."""
        return self.summed().gross_fen if self.gross_fen is None else self.gross_fen

    def summed(self) -> "Totals":
        """Return these totals with what follows from them: gross, net, per head (§5.1.2)."""
        income = [self.of(total) for total in TOTALS if total != COSTS]
        if self.cost_fen is None and not any(part is not None for part in income):
            return replace(self, gross_fen=None, net_fen=None, per_capita_fen=None)
        gross = sum(part or 0 for part in income)
        net = gross - (self.cost_fen or 0)
        return replace(self, gross_fen=gross, net_fen=net, per_capita_fen=per_head(net, self.members))


def half_up(of: int, by: int) -> int:
    """Divide whole numbers and round half up, away from nought, as 四舍五入 does; `by` is above 0."""
    found = (2 * abs(of) + by) // (2 * by)
    return found if of >= 0 else -found


def per_head(fen: int | None, members: int | None) -> int | None:
    """Return an amount divided by the members; None without any."""
    return None if fen is None or not members or members < 0 else half_up(fen, members)


def line_amount(lines: Mapping[str, int], below: Below, line: str) -> int:
    """Return the amount of an income line: its own, else the sum of the lines below it."""
    if line in lines:
        return lines[line]
    return sum(line_amount(lines, below, part) for part in below.get(line, ()))


def amounts(items: Iterable[Item], tree: LineTree, *, counted: bool = True) -> dict[str, int]:
    """Add up the items of each line, what lowers a total below 0, with the costs that follow from rates.

    `counted`: what does not count, or is switched off, adds nothing; else everything does.  A line whose
    items add nothing is there all the same: something is written on it.
    """
    found: dict[str, int] = {}
    for item in items:
        adds = not counted or (item.counts is not False and tree.counts(item.line))
        amount = tree.sign(item.line) * item.amount_fen if adds else 0
        found[item.line] = found.get(item.line, 0) + amount
        if item.method == COST_RATE and item.line in COST_OF:
            cost = COST_OF[item.line]
            found[cost] = found.get(cost, 0) + (item.cost_fen if adds else 0)
    return found


def totals_given(lines: Mapping[str, int], tree: LineTree) -> set[str]:
    """Name the totals A to E of which at least one line is written."""
    return {tree.total_of(line) for line in lines} & TOTALS.keys()


def reckon(items: Iterable[Item], tree: LineTree, members: int | None) -> Totals:
    """Return what the items of a sheet come to; a total without any line stays None (§5.1.2)."""
    lines = amounts(items, tree)
    sums = {TOTALS[total]: line_amount(lines, tree.below, total) for total in totals_given(lines, tree)}
    return Totals(members=members, **sums).summed()


def renewed(stored: Totals, items: Iterable[Item], tree: LineTree, touched: Iterable[str]) -> Totals:
    """Return the totals of a sheet on which lines of the totals `touched` were changed.

    The others stay as an office gave them, who may know of no lines; what follows from all is reckoned.
    """
    fresh = reckon(items, tree, stored.members)
    changed = {TOTALS[total]: fresh.of(total) for total in touched if total in TOTALS}
    return replace(stored, **changed).summed()


def could_be(items: Iterable[Item], tree: LineTree, total: str) -> tuple[int | None, int | None]:
    """Return the least and the most that a total given beside these items can be; None: no bound.

    Offices add up what counts, or everything; lines may be missing unless the one for all else is there.
    """
    every = tuple(items)
    counted, all_of_them = amounts(every, tree), amounts(every, tree, counted=False)
    if total not in totals_given(counted, tree):
        return None, None
    sums = sorted(line_amount(lines, tree.below, total) for lines in (counted, all_of_them))
    return sums[0], sums[1] if CATCH_ALL[total] in counted else None


def impossible(totals: Totals, items: Iterable[Item], tree: LineTree) -> list[str]:
    """Name the totals that cannot stand beside these items: the lines give more, or are all there (DQ-42)."""
    every, found = tuple(items), []
    for total in TOTALS if every else ():
        given, (least, most) = totals.of(total), could_be(every, tree, total)
        if given is not None and least is not None and (given < least or (most is not None and given > most)):
            found.append(total)
    return found


def after_rigid(net: int | None, self_paid: int, claims: int, members: int | None) -> int | None:
    """Return what is left per head after what had to be paid, with what an insurance paid (§5.1.2)."""
    return None if net is None else per_head(net - self_paid + claims, members)


def self_paid(total: int | None, reimbursed: int | None, non_compliant: int | None) -> int | None:
    """Return what the family paid itself within the rules; may be below 0 where that cannot be (§1.11)."""
    return None if total is None else total - (reimbursed or 0) - (non_compliant or 0)


def left_of_sales(sales: int, share: int) -> int:
    """Return what is left of sales at a net share (method 3 of §5.1.4)."""
    return half_up(sales * share, WHOLE)


def worth(quantity: int, unit_price: int) -> int:
    """Return what so many hundredths of a unit are worth at a price for one."""
    return half_up(quantity * unit_price, HUNDREDTHS)


def differences(now: Mapping[str, int], before: Mapping[str, int]) -> list[tuple[str, int]]:
    """List the lines whose amount is not what it was, the largest difference first."""
    found = [(line, now.get(line, 0) - before.get(line, 0)) for line in {*now, *before}]
    return sorted((d for d in found if d[1]), key=lambda d: (-abs(d[1]), d[0]))


@dataclass(frozen=True)
class Living:
    """What decides whether somebody is divided by: as it stood at the end of the year in question."""

    status: str  # code table person_status
    shares_living: bool | None
    joined_on: date | None = None
    left_on: date | None = None

    def counted(self, day: date, statuses: Iterable[str], *, sharing: bool = True) -> bool:
        """Tell whether this member counts on `day` (§5.1.1).

        `statuses` are those of the profile; `sharing`: only who lives and spends together.
        """
        if (sharing and not self.shares_living) or (self.joined_on is not None and self.joined_on > day):
            return False
        if self.left_on is not None:  # who left later was there
            return self.left_on > day
        return self.status in statuses
