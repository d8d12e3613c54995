"""What a village's ledgers are told: checks, watched households, sales, problems, the village's year."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.facts_visit import Tick
from fieldkit.documents.privacy import Post, fact, withheld
from fieldkit.errors import QT_TRANSLATE_NOOP

GUARANTEES = ("edu", "medical", "house", "water")
"""The three guarantees and water; food and clothes are the two that nobody may worry about (§5.2)."""


@dataclass(frozen=True)
class CheckFact:
    """What was found of food, clothes, school, doctor, house and water on one day (domain.md §1.12)."""

    on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "checked on"), Post.NEVER)
    by: str = fact(QT_TRANSLATE_NOOP("Paper", "checked by"), Post.NEVER, default="")
    food: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "food"), Post.NEVER)
    clothes: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "clothes"), Post.NEVER)
    edu: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "compulsory schooling"), Post.NEVER)
    medical: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "basic medical care"), Post.NEVER)
    house: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "safe house"), Post.NEVER)
    water: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "safe water"), Post.NEVER)
    notes: str = fact(QT_TRANSLATE_NOOP("Paper", "remarks on the guarantees"), Post.NEVER, default="")


@dataclass(frozen=True)
class CaseFact:
    """A household that is or was watched, on one day (§1.26); money in fen."""

    kind: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of monitored household"), Post.NEVER, default="")
    risks: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "risks"), Post.NEVER, default=())
    recognised: str = fact(QT_TRANSLATE_NOOP("Paper", "recognised in"), Post.NEVER, default="")
    per_capita: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income when recognised"), Post.NEVER)
    line: int | None = fact(QT_TRANSLATE_NOOP("Paper", "monitoring line"), Post.NEVER)
    before: CheckFact | None = fact(QT_TRANSLATE_NOOP("Paper", "guarantees when recognised"), Post.NEVER)
    help: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "help given"), Post.NEVER, default=())
    contact: str = fact(QT_TRANSLATE_NOOP("Paper", "contact of the household"), Post.NEVER, default="")
    way: str = fact(QT_TRANSLATE_NOOP("Paper", "how the risk ended"), Post.NEVER, default="")
    ended: date | None = fact(QT_TRANSLATE_NOOP("Paper", "risk ended on"), Post.NEVER)
    state: str = fact(QT_TRANSLATE_NOOP("Paper", "state of the monitoring"), Post.NEVER, default="")
    over: bool = fact(QT_TRANSLATE_NOOP("Paper", "risk ended"), Post.NEVER, default=False)


@dataclass(frozen=True)
class SaleFact:
    """Something sold with help, or that there was nothing to sell (§1.17); `qty`, `stock` in hundredths."""

    product: str = fact(QT_TRANSLATE_NOOP("Paper", "product"), Post.NEVER, default="")
    qty: int | None = fact(QT_TRANSLATE_NOOP("Paper", "quantity"), Post.NEVER)
    measure: str = fact(QT_TRANSLATE_NOOP("Paper", "unit of the quantity"), Post.NEVER, default="")
    price: int | None = fact(QT_TRANSLATE_NOOP("Paper", "price"), Post.NEVER)
    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "amount"), Post.NEVER)
    channel: str = fact(QT_TRANSLATE_NOOP("Paper", "channel of the sale"), Post.NEVER, default="")
    buyer: str = fact(QT_TRANSLATE_NOOP("Paper", "buyer"), Post.NEVER, handout=withheld, default="")
    on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "sold on"), Post.NEVER)
    helper: str = fact(QT_TRANSLATE_NOOP("Paper", "helped by"), Post.NEVER, default="")
    stock: int | None = fact(QT_TRANSLATE_NOOP("Paper", "left in stock"), Post.NEVER)
    nothing: bool = fact(QT_TRANSLATE_NOOP("Paper", "nothing to sell"), Post.NEVER, default=False)
    reason: str = fact(QT_TRANSLATE_NOOP("Paper", "reason"), Post.NEVER, default="")


@dataclass(frozen=True)
class ProblemFact:
    """Something that a household or the village complains of (§1.18), as it stood on one day."""

    group: str = fact(QT_TRANSLATE_NOOP("Paper", "group"), Post.NEVER, default="")
    head: str = fact(QT_TRANSLATE_NOOP("Paper", "head of household"), Post.NEVER, default="")
    source: str = fact(QT_TRANSLATE_NOOP("Paper", "source of the problem"), Post.NEVER, default="")
    kind: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of problem"), Post.NEVER, default="")
    text: str = fact(QT_TRANSLATE_NOOP("Paper", "problem"), Post.NEVER, default="")
    found_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "found on"), Post.NEVER)
    owner: str = fact(QT_TRANSLATE_NOOP("Paper", "who has to solve it"), Post.NEVER, default="")
    owner_name: str = fact(QT_TRANSLATE_NOOP("Paper", "name of who has to solve it"), Post.NEVER, default="")
    due_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "to be solved by"), Post.NEVER)
    state: str = fact(QT_TRANSLATE_NOOP("Paper", "state of the problem"), Post.NEVER, default="")
    is_open: bool = fact(QT_TRANSLATE_NOOP("Paper", "not solved yet"), Post.NEVER, default=False)
    late: bool = fact(QT_TRANSLATE_NOOP("Paper", "past its day"), Post.NEVER, default=False)
    result: str = fact(QT_TRANSLATE_NOOP("Paper", "result"), Post.NEVER, default="")
    closed_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "closed on"), Post.NEVER)
    confirmed: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "confirmed by the household"), Post.NEVER)


@dataclass(frozen=True)
class LineFact:
    """The line that a year's income is compared with, in fen a person, and where it stands (§5.4)."""

    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.YES)
    label: str = fact(QT_TRANSLATE_NOOP("Paper", "which line"), Post.YES, default="")
    source: str = fact(QT_TRANSLATE_NOOP("Paper", "source of the line"), Post.YES, default="")


@dataclass(frozen=True)
class PartFact:
    """A part of a whole: how many of how many, and the share or what is reckoned, as it is printed."""

    label: str = fact(QT_TRANSLATE_NOOP("Paper", "part"), Post.NEVER, default="")
    count: int = fact(QT_TRANSLATE_NOOP("Paper", "how many"), Post.NEVER, default=0)
    whole: int = fact(QT_TRANSLATE_NOOP("Paper", "of how many"), Post.NEVER, default=0)
    share: str = fact(QT_TRANSLATE_NOOP("Paper", "share"), Post.NEVER, default="")


@dataclass(frozen=True)
class YearIncomeFact:
    """A village's net income of a year, by all members of its sheets (§5.1.2), in fen."""

    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.NEVER, default=0)
    per_head: int | None = fact(QT_TRANSLATE_NOOP("Paper", "net income per person"), Post.NEVER)
    sheets: int = fact(QT_TRANSLATE_NOOP("Paper", "number of income sheets"), Post.NEVER, default=0)


@dataclass(frozen=True)
class ProfileFact:
    """A village in one year: what the township knows of it, what the register says (§1.3, §5.5)."""

    of_year: int | None = fact(QT_TRANSLATE_NOOP("Paper", "year of the facts"), Post.NEVER)
    standing: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "standing of the village"), Post.NEVER, default=()
    )
    exit_year: int | None = fact(QT_TRANSLATE_NOOP("Paper", "year of exit"), Post.NEVER)
    households: int | None = fact(QT_TRANSLATE_NOOP("Paper", "households of the village"), Post.NEVER)
    persons: int | None = fact(QT_TRANSLATE_NOOP("Paper", "inhabitants"), Post.NEVER)
    base: int | None = fact(QT_TRANSLATE_NOOP("Paper", "registered rural population"), Post.NEVER)
    collective: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income of the collective"), Post.NEVER)
    secretary: str = fact(QT_TRANSLATE_NOOP("Paper", "secretary"), Post.NEVER, default="")
    first_secretary: str = fact(QT_TRANSLATE_NOOP("Paper", "first secretary"), Post.NEVER, default="")
    conditions: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "roads, power, water"), Post.NEVER, default=()
    )
    figures: tuple[PartFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "indicators"), Post.NEVER, default=())
    types: tuple[PartFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "types of households"), Post.NEVER, default=()
    )
    causes: tuple[PartFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "causes of poverty"), Post.NEVER, default=()
    )
    incomes: tuple[YearIncomeFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "income by year"), Post.NEVER, default=()
    )
