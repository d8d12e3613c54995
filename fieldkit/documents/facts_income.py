"""What a form can be told of an income sheet: its lines, what stands on them, the line it is held against.

The lines of the form stand once on the paper's village; a sheet has only those that something is written on.
"""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.privacy import Post, fact, withheld
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class FormLineFact:
    """A line of the form (domain.md §2.29); `depth` 0 for A to E and X, 1 for A1, 2 for D5a."""

    code: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default="")
    label: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default="")
    depth: int = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default=0)
    is_sum: bool = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default=False)
    counts: bool = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default=True)


@dataclass(frozen=True)
class EntryFact:
    """What was entered on a line: entries that differ only by their month are one.

    Money in fen, `qty` in hundredths of `unit`, `rate` in hundredths of a per cent; `months` is how many
    months it is of, 0 where none is named; `reason` says why it was switched off.
    """

    amount: int = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=0)
    who: str = fact(QT_TRANSLATE_NOOP("Paper", "member's name"), Post.NEVER, default="")
    product: str = fact(QT_TRANSLATE_NOOP("Paper", "product"), Post.NEVER, default="")  # rate_product
    product_label: str = fact(QT_TRANSLATE_NOOP("Paper", "product"), Post.NEVER, default="")
    qty: int | None = fact(QT_TRANSLATE_NOOP("Paper", "quantity"), Post.NEVER)
    unit: str = fact(QT_TRANSLATE_NOOP("Paper", "unit"), Post.NEVER, default="")
    price: int | None = fact(QT_TRANSLATE_NOOP("Paper", "price"), Post.NEVER)
    method: str = fact(QT_TRANSLATE_NOOP("Paper", "how costs are reckoned"), Post.NEVER, default="")
    rate: int | None = fact(QT_TRANSLATE_NOOP("Paper", "how costs are reckoned"), Post.NEVER)
    months: int = fact(QT_TRANSLATE_NOOP("Paper", "months"), Post.NEVER, default=0)
    counts: bool = fact(QT_TRANSLATE_NOOP("Paper", "counts"), Post.NEVER, default=True)
    reason: str = fact(QT_TRANSLATE_NOOP("Paper", "remark"), Post.NEVER, handout=withheld, default="")
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "remark"), Post.NEVER, handout=withheld, default="")


@dataclass(frozen=True)
class SheetLineFact:
    """A line that something is written on; `parts` is what falls into each part of the period."""

    code: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the income sheet"), Post.NEVER, default="")
    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    counted: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    derived: int = fact(QT_TRANSLATE_NOOP("Paper", "costs of business"), Post.NEVER, default=0)
    by_lines: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)  # where a total differs
    parts: tuple[int | None, ...] = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=())
    entries: tuple[EntryFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=())


@dataclass(frozen=True)
class PartFact:
    """A part of the period that the monthly layout has a column for: its first and last month."""

    first: date = fact(QT_TRANSLATE_NOOP("Paper", "month"), Post.NEVER, default=date.min)
    last: date = fact(QT_TRANSLATE_NOOP("Paper", "month"), Post.NEVER, default=date.min)


@dataclass(frozen=True)
class IncomeSheetFact:
    """An income sheet with its lines, in fen, or an empty one of the year to be filled in by hand (§1.10).

    `line` is the line of year and place; where there is none, nothing is compared (§5.4).
    """

    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.NEVER, default=0)
    purpose: str = fact(QT_TRANSLATE_NOOP("Paper", "purpose of the income sheet"), Post.NEVER, default="")
    number: int = fact(QT_TRANSLATE_NOOP("Paper", "number of the sheet"), Post.NEVER, default=1)
    first: date | None = fact(QT_TRANSLATE_NOOP("Paper", "period"), Post.NEVER)
    last: date | None = fact(QT_TRANSLATE_NOOP("Paper", "period"), Post.NEVER)
    parts: tuple[PartFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "period"), Post.NEVER, default=())
    members: int | None = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.NEVER)
    members_reason: str = fact(QT_TRANSLATE_NOOP("Paper", "remark"), Post.NEVER, handout=withheld, default="")
    gross: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    net: int | None = fact(QT_TRANSLATE_NOOP("Paper", "net income"), Post.NEVER)
    per_capita: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income per person"), Post.NEVER)
    line: int | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER)
    line_label: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER, default="")
    line_source: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER, default="")
    difference: int | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER)
    reached: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER)
    checker: str = fact(QT_TRANSLATE_NOOP("Paper", "checker"), Post.NEVER, default="")
    confirmed: date | None = fact(QT_TRANSLATE_NOOP("Paper", "confirmed on"), Post.NEVER)
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "remark"), Post.NEVER, handout=withheld, default="")
    lines: tuple[SheetLineFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=())
