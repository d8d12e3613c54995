"""What a form can be told of the work: hand-overs, a helper's month, a sync (domain.md §1.14, §1.32)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass, replace
from datetime import date, datetime

from fieldkit.documents.facts_household import HelperFact, HouseholdFact, SlotFact
from fieldkit.documents.privacy import Post, as_it_is, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class HandoverFact:
    """One household going from one helper to the next; none of it is posted."""

    household: HouseholdFact = fact(QT_TRANSLATE_NOOP("Paper", "household"), Post.NEVER)
    old: HelperFact | None = fact(QT_TRANSLATE_NOOP("Paper", "former helper"), Post.NEVER)
    old_until: date | None = fact(QT_TRANSLATE_NOOP("Paper", "former helper until"), Post.NEVER)
    new: HelperFact | None = fact(QT_TRANSLATE_NOOP("Paper", "new helper"), Post.NEVER)
    reason: str = fact(QT_TRANSLATE_NOOP("Paper", "reason of the change"), Post.NEVER, default="")
    approved: str = fact(QT_TRANSLATE_NOOP("Paper", "approved by"), Post.NEVER, default="")
    open_slots: tuple[SlotFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "visits handed over"), Post.NEVER, default=()
    )
    last_visit: date | None = fact(QT_TRANSLATE_NOOP("Paper", "last visit"), Post.NEVER)
    last_said: str = fact(QT_TRANSLATE_NOOP("Paper", "what was agreed"), Post.NEVER, default="")
    problems: str = fact(QT_TRANSLATE_NOOP("Paper", "problems"), Post.NEVER, default="")

    @property
    def subject(self) -> str:
        """Name the hand-over in a message by its household."""
        return self.household.subject if self.household else ""


@dataclass(frozen=True)
class StopFact:
    """One household on a helper's way."""

    household: HouseholdFact = fact(QT_TRANSLATE_NOOP("Paper", "household"), Post.NEVER)
    slot: SlotFact | None = fact(QT_TRANSLATE_NOOP("Paper", "planned visit"), Post.NEVER)
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "to do"), Post.NEVER, default="")


@dataclass(frozen=True)
class RouteFact:
    """A helper's month: whom to visit, in the order of the way."""

    helper: HelperFact | None = fact(QT_TRANSLATE_NOOP("Paper", "helper"), Post.NEVER)
    month: date | None = fact(QT_TRANSLATE_NOOP("Paper", "month"), Post.NEVER)
    stops: tuple[StopFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "visits"), Post.NEVER, default=())


@dataclass(frozen=True)
class TableSent:
    """How much of one kind of record a sync sent."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of record"), Post.NEVER)
    new: int = fact(QT_TRANSLATE_NOOP("Paper", "new"), Post.NEVER, default=0)
    changed: int = fact(QT_TRANSLATE_NOOP("Paper", "changed"), Post.NEVER, default=0)


@dataclass(frozen=True)
class BatchSent:
    """A batch the township applied: its number, how much was in it, its hash, its receipt."""

    number: int = fact(QT_TRANSLATE_NOOP("Paper", "number of the batch"), Post.NEVER)
    changes: int = fact(QT_TRANSLATE_NOOP("Paper", "changes"), Post.NEVER, default=0)
    sha256: str = fact(QT_TRANSLATE_NOOP("Paper", "hash"), Post.NEVER, default="")
    receipt: str = fact(QT_TRANSLATE_NOOP("Paper", "receipt"), Post.NEVER, default="")


@dataclass(frozen=True)
class ReturnedFact:
    """A change the township keeps aside, and why."""

    table: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of record"), Post.NEVER)
    what: str = fact(QT_TRANSLATE_NOOP("Paper", "record"), Post.NEVER, default="")
    why: str = fact(QT_TRANSLATE_NOOP("Paper", "reason"), Post.NEVER, default="")


@dataclass(frozen=True)
class FlawFact:
    """Something that a rule found wrong with a record, and what somebody said of it.

    `outside` and `covered` are message and value as they may be handed out.
    """

    rule: str = fact(QT_TRANSLATE_NOOP("Paper", "rule"), Post.NEVER, default="")
    title: str = fact(QT_TRANSLATE_NOOP("Paper", "what the rule is about"), Post.NEVER, default="")
    group: str = fact(QT_TRANSLATE_NOOP("Paper", "group"), Post.NEVER, default="")
    head: str = fact(QT_TRANSLATE_NOOP("Paper", "head of household"), Post.NEVER, default="")
    about: str = fact(QT_TRANSLATE_NOOP("Paper", "record"), Post.NEVER, handout=as_it_is, default="")
    message: str = fact(QT_TRANSLATE_NOOP("Paper", "what is wrong"), Post.NEVER, default="")
    value: str = fact(QT_TRANSLATE_NOOP("Paper", "value found"), Post.NEVER, default="")
    since: date | None = fact(QT_TRANSLATE_NOOP("Paper", "found on"), Post.NEVER)
    explanation: str = fact(QT_TRANSLATE_NOOP("Paper", "explanation"), Post.NEVER, default="")
    outside: str = fact(QT_TRANSLATE_NOOP("Paper", "what is wrong"), Post.NEVER, default="")
    covered: str = fact(QT_TRANSLATE_NOOP("Paper", "value found"), Post.NEVER, default="")

    def handed_out(self) -> "FlawFact":
        """Return the finding for a paper that leaves the office (M1): it names no illness and no school."""
        return replace(self, message=self.outside, value=self.covered)


@dataclass(frozen=True)
class ReceiptFact:
    """One sync with the township."""

    device: str = fact(QT_TRANSLATE_NOOP("Paper", "device"), Post.NEVER, default="")
    server: str = fact(QT_TRANSLATE_NOOP("Paper", "server"), Post.NEVER, default="")
    users: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "users"), Post.NEVER, default=())
    started: datetime | None = fact(QT_TRANSLATE_NOOP("Paper", "started"), Post.NEVER)
    ended: datetime | None = fact(QT_TRANSLATE_NOOP("Paper", "ended"), Post.NEVER)
    sent: int = fact(QT_TRANSLATE_NOOP("Paper", "sent"), Post.NEVER, default=0)
    received: int = fact(QT_TRANSLATE_NOOP("Paper", "received"), Post.NEVER, default=0)
    conflicts: int = fact(QT_TRANSLATE_NOOP("Paper", "conflicts"), Post.NEVER, default=0)
    attachments: int = fact(QT_TRANSLATE_NOOP("Paper", "photos and scans"), Post.NEVER, default=0)
    equal: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "equal on both sides"), Post.NEVER)
    tables: tuple[TableSent, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "kinds of records"), Post.NEVER, default=()
    )
    batches: tuple[BatchSent, ...] = fact(QT_TRANSLATE_NOOP("Paper", "batches"), Post.NEVER, default=())
    returned: tuple[ReturnedFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "returned changes"), Post.NEVER, default=()
    )
    flaws: tuple[FlawFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "records with errors"), Post.NEVER, default=()
    )
