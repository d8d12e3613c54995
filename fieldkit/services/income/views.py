"""The income sheet as screens and papers show it (domain.md §1.10, §4.4 P-05 for the order)."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from fieldkit.domain.income import NET_SHARE, Totals

Choice = tuple[str, str]  # what is stored, and what it is called


@dataclass(frozen=True)
class Hint:
    """What a line would come to at the rate of the place: the amount and, in words, how."""

    amount_fen: int
    words: str
    source: str


@dataclass(frozen=True)
class ItemView:
    """One entry of a line; money in fen, `qty` in hundredths, `rate` in hundredths of a per cent."""

    id: UUID
    amount_fen: int
    cost_fen: int  # what follows from a cost rate
    counts: bool
    person_id: UUID | None = None
    person: str = ""
    product: str = ""
    product_label: str = ""
    qty: int | None = None
    unit: str = ""
    unit_price_fen: int | None = None
    method: str = ""
    method_label: str = ""
    rate: int | None = None
    month: int | None = None
    reason: str = ""  # why it was switched off
    note: str = ""
    proven: bool = False  # an attachment was chosen as its evidence

    @property
    def plain(self) -> bool:
        """Tell whether the amount was entered as such, and is changed where it stands."""
        return self.qty is None and self.method != NET_SHARE


@dataclass(frozen=True)
class LineView:
    """A line of the sheet; `depth` 0 for A to E and X, 1 for A1, 2 for D5a.

    `amount_fen` is all that stands on it, `counted_fen` what of it counts; None: nothing was entered.
    `derived_fen` follows from the cost rates of an earning and is in both.
    """

    code: str
    label: str
    depth: int
    is_sum: bool
    counts: bool
    amount_fen: int | None
    counted_fen: int | None
    before_fen: int | None
    derived_fen: int = 0
    items: tuple[ItemView, ...] = ()
    hint: Hint | None = None

    @property
    def change_fen(self) -> int | None:
        """The difference to last year; None unless both years have the line."""
        if self.amount_fen is None or self.before_fen is None:
            return None
        return self.amount_fen - self.before_fen

    @property
    def one_sum(self) -> bool:
        """Tell whether a sum was entered as such, so that the lines below it add nothing (§2.29)."""
        return self.is_sum and bool(self.items)


@dataclass(frozen=True)
class Cause:
    """A line that differs from last year, the largest difference first."""

    line: str
    label: str
    change_fen: int


@dataclass(frozen=True)
class Comparison:
    """The income per head of a year beside the line of year and place, and beside last year.

    `line_fen` None: no line is entered for this year and place; it is never guessed (§5.4).
    """

    year: int
    per_head_fen: int | None
    line_fen: int | None = None
    line_label: str = ""
    source: str = ""
    before_year: int | None = None
    before_fen: int | None = None
    causes: tuple[Cause, ...] = ()

    @property
    def difference_fen(self) -> int | None:
        """How much above the line, below 0 where under it."""
        if self.line_fen is None or self.per_head_fen is None:
            return None
        return self.per_head_fen - self.line_fen

    @property
    def reached(self) -> bool | None:
        """Tell whether the line is reached; None where one of the two is not known."""
        return None if self.difference_fen is None else self.difference_fen >= 0

    @property
    def change_fen(self) -> int | None:
        """How much more than last year a head."""
        if self.per_head_fen is None or self.before_fen is None:
            return None
        return self.per_head_fen - self.before_fen


@dataclass(frozen=True)
class Overruled:
    """A total that was given without lines, or against them, and what its lines come to."""

    total: str  # A to E
    label: str
    given_fen: int
    lines_fen: int


@dataclass(frozen=True)
class SheetLine:
    """A sheet in the list of a household's sheets."""

    id: UUID
    year: int
    purpose: str
    no: int
    label: str  # the purpose in words, with the number of the sheet where there are several
    net_fen: int | None
    members: int | None
    per_head_fen: int | None


@dataclass(frozen=True)
class Sheet:
    """A sheet with all its lines; of a year without one `id` is None and nothing can be typed yet.

    `covered`: the person may not see amounts; then there are none in it.
    """

    household: UUID
    year: int
    purpose: str = "1"
    no: int = 1
    id: UUID | None = None
    period_from: date | None = None
    period_to: date | None = None
    counted_members: int = 0  # §5.1.1, on the last day of the period
    members_reason: str = ""
    confirmed_on: date | None = None
    checker: str = ""
    note: str = ""
    totals: Totals = field(default_factory=Totals)
    lines: tuple[LineView, ...] = ()
    differs: tuple[Overruled, ...] = ()
    comparison: Comparison | None = None
    after_rigid_fen: int | None = None  # a head, after what the family had to pay; None without expenses
    changeable: bool = False
    covered: bool = False

    def line(self, code: str) -> LineView:
        """Return a line by its code."""
        return next(line for line in self.lines if line.code == code)


@dataclass(frozen=True)
class Put:
    """What entering something did: the entry, and totals of an office that gave way to the lines."""

    item: UUID | None
    overruled: tuple[Overruled, ...] = ()


@dataclass(frozen=True)
class Entry:
    """An item as typed: texts as they stand in the fields, codes of code tables, empty for nothing.

    `amount` is not needed where quantity and price give it; with method 3 it is the sales.
    """

    amount: str = ""
    qty: str = ""
    unit: str = ""
    unit_price: str = ""
    method: str = ""
    rate: str = ""  # in per cent
    product: str = ""
    person: str = ""  # id as hex
    month: str = ""
    note: str = ""


@dataclass(frozen=True)
class Choices:
    """What an item's form offers on one line: members, products with their rates, methods."""

    persons: tuple[Choice, ...]
    products: tuple[Choice, ...]
    methods: tuple[Choice, ...]
    rates: dict[tuple[str, str], str] = field(default_factory=dict)
    """Method and product: the rate of the place in per cent, as it is typed."""
