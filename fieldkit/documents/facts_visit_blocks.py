"""What each planned visit of a year is for: plan, progress, sales, the year's income (domain.md §1.17, §4.4).

Money is in fen, quantities are in hundredths of their unit.
"""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.privacy import Post, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class RaisedFact:
    """A problem that was raised on the visit, who is to solve it, until when (§1.18)."""

    text: str = fact(QT_TRANSLATE_NOOP("Paper", "problem"), Post.NEVER, default="")
    owner: str = fact(QT_TRANSLATE_NOOP("Paper", "who has to solve it"), Post.NEVER, default="")
    due_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "to be solved by"), Post.NEVER)


@dataclass(frozen=True)
class PlannedFact:
    """An undertaking of the year's plan (§1.19), and how far it had come on the visit."""

    title: str = fact(QT_TRANSLATE_NOOP("Paper", "undertaking"), Post.NEVER, default="")
    scale: str = fact(QT_TRANSLATE_NOOP("Paper", "scale of the undertaking"), Post.NEVER, default="")
    invest: int | None = fact(QT_TRANSLATE_NOOP("Paper", "money needed"), Post.NEVER)
    expected: int | None = fact(QT_TRANSLATE_NOOP("Paper", "expected income"), Post.NEVER)
    due: str = fact(QT_TRANSLATE_NOOP("Paper", "to be done by"), Post.NEVER, default="")
    owner: str = fact(QT_TRANSLATE_NOOP("Paper", "who sees to it"), Post.NEVER, default="")
    percent: int | None = fact(QT_TRANSLATE_NOOP("Paper", "state of the undertaking"), Post.NEVER)
    state: str = fact(QT_TRANSLATE_NOOP("Paper", "state of the undertaking"), Post.NEVER, default="")
    obstacle: str = fact(QT_TRANSLATE_NOOP("Paper", "problem"), Post.NEVER, default="")
    action: str = fact(QT_TRANSLATE_NOOP("Paper", "to do"), Post.NEVER, default="")


@dataclass(frozen=True)
class SoldFact:
    """What was sold with help, or why nothing was (§1.17)."""

    product: str = fact(QT_TRANSLATE_NOOP("Paper", "product"), Post.NEVER, default="")
    qty: int | None = fact(QT_TRANSLATE_NOOP("Paper", "quantity"), Post.NEVER)
    measure: str = fact(QT_TRANSLATE_NOOP("Paper", "unit of the quantity"), Post.NEVER, default="")
    price: int | None = fact(QT_TRANSLATE_NOOP("Paper", "price"), Post.NEVER)
    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "amount"), Post.NEVER)
    channel: str = fact(QT_TRANSLATE_NOOP("Paper", "channel of the sale"), Post.NEVER, default="")
    buyer: str = fact(QT_TRANSLATE_NOOP("Paper", "buyer"), Post.NEVER, default="")
    nothing: bool = fact(QT_TRANSLATE_NOOP("Paper", "nothing to sell"), Post.NEVER, default=False)
    reason: str = fact(QT_TRANSLATE_NOOP("Paper", "reason"), Post.NEVER, default="")


@dataclass(frozen=True)
class EarnedFact:
    """What a household earned in a year, as its sheet sums it up (§1.10)."""

    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.NEVER, default=0)
    wage: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    business: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    property: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    transfer: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER)
    cost: int | None = fact(QT_TRANSLATE_NOOP("Paper", "costs of business"), Post.NEVER)
    net: int | None = fact(QT_TRANSLATE_NOOP("Paper", "net income"), Post.NEVER)
    per_capita: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income per person"), Post.NEVER)


@dataclass(frozen=True)
class BlockFact:
    """What a visit has besides its record; `purpose` is its code in table 2.31, empty for other visits."""

    purpose: str = fact(QT_TRANSLATE_NOOP("Paper", "purpose of the visit"), Post.NEVER, default="")
    raised: tuple[RaisedFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "problems"), Post.NEVER, default=())
    given: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "help given"), Post.NEVER, default=())
    plan: tuple[PlannedFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "plan"), Post.NEVER, default=())
    sold: tuple[SoldFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "product"), Post.NEVER, default=())
    earned: tuple[EarnedFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=())
