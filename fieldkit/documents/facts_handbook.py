"""What the handbook of a household is told: who helps, what is planned, given and reached (§1.17–1.20).

Money is in fen; what is said of time is in words, because a month is enough for a plan.
"""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.facts_visit import Tick, VisitFact
from fieldkit.documents.privacy import Post, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class HelpedByFact:
    """Somebody who helps or helped the household, from when to when, as what (§1.14)."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's name"), Post.NEVER, default="")
    unit: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's unit"), Post.NEVER, default="")
    post: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's post"), Post.NEVER, default="")
    phone: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's work phone"), Post.NEVER, default="")
    role: str = fact(QT_TRANSLATE_NOOP("Paper", "role of the helper"), Post.NEVER, default="")
    since: date | None = fact(QT_TRANSLATE_NOOP("Paper", "paired since"), Post.NEVER)
    until: date | None = fact(QT_TRANSLATE_NOOP("Paper", "paired until"), Post.NEVER)


@dataclass(frozen=True)
class UndertakingFact:
    """One undertaking of the year's plan (§1.19), with how far it has come."""

    category: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of help"), Post.NEVER, default="")
    title: str = fact(QT_TRANSLATE_NOOP("Paper", "undertaking"), Post.NEVER, default="")
    scale: str = fact(QT_TRANSLATE_NOOP("Paper", "scale of the undertaking"), Post.NEVER, default="")
    horizon: str = fact(QT_TRANSLATE_NOOP("Paper", "horizon of the undertaking"), Post.NEVER, default="")
    invest: int | None = fact(QT_TRANSLATE_NOOP("Paper", "money needed"), Post.NEVER)
    source: str = fact(QT_TRANSLATE_NOOP("Paper", "source of the money"), Post.NEVER, default="")
    expected: int | None = fact(QT_TRANSLATE_NOOP("Paper", "expected income"), Post.NEVER)
    due: str = fact(QT_TRANSLATE_NOOP("Paper", "to be done by"), Post.NEVER, default="")
    owner: str = fact(QT_TRANSLATE_NOOP("Paper", "who sees to it"), Post.NEVER, default="")
    state: str = fact(QT_TRANSLATE_NOOP("Paper", "state of the undertaking"), Post.NEVER, default="")


@dataclass(frozen=True)
class HelpGivenFact:
    """Help that was really given (§1.20); `content` says what, for whom and how much of it."""

    category: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of help"), Post.NEVER, default="")
    content: str = fact(QT_TRANSLATE_NOOP("Paper", "help given"), Post.NEVER, default="")
    provider: str = fact(QT_TRANSLATE_NOOP("Paper", "who gave it"), Post.NEVER, default="")
    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "amount"), Post.NEVER)
    first: date | None = fact(QT_TRANSLATE_NOOP("Paper", "given from"), Post.NEVER)
    last: date | None = fact(QT_TRANSLATE_NOOP("Paper", "given until"), Post.NEVER)
    signed: bool = fact(QT_TRANSLATE_NOOP("Paper", "signed by the household"), Post.NEVER, default=False)


@dataclass(frozen=True)
class EffectFact:
    """What came of the help, on a day."""

    on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "day of the effect"), Post.NEVER)
    text: str = fact(QT_TRANSLATE_NOOP("Paper", "effect"), Post.NEVER, default="")


@dataclass(frozen=True)
class HandbookFact:
    """What only the handbook asks of a household and year; `visit` is a visit that was not made yet."""

    helpers: tuple[HelpedByFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "helpers"), Post.NEVER, default=())
    wants: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "help that is wanted"), Post.NEVER, default=())
    demand: str = fact(QT_TRANSLATE_NOOP("Paper", "what the household needs"), Post.NEVER, default="")
    goal: int | None = fact(QT_TRANSLATE_NOOP("Paper", "goal of income per person"), Post.NEVER)
    made_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "plan made on"), Post.NEVER)
    plan: tuple[UndertakingFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "plan"), Post.NEVER, default=())
    help: tuple[HelpGivenFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "help given"), Post.NEVER, default=())
    effects: tuple[EffectFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "effects"), Post.NEVER, default=())
    visit: VisitFact | None = fact(QT_TRANSLATE_NOOP("Paper", "visit"), Post.NEVER)
