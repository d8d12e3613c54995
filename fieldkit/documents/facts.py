"""What a form can be told, and who may read it: one frozen class a noun, classes of domain.md.

Texts are already in words, not codes, where only words are printed.  Dates are dates, money is fen.
"""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date, time

from fieldkit.documents.privacy import Post, fact, surname, withheld
from fieldkit.domain.identity import cover_account, cover_id, cover_phone
from fieldkit.domain.visits import SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Member:
    """A member of a household; nothing of it is ever posted, not even the name."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "member's name"), Post.NEVER)
    relation: str = fact(QT_TRANSLATE_NOOP("Paper", "relation to the head"), Post.NEVER, default="")
    id_number: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "identity number"), Post.NEVER, handout=cover_id
    )
    birth: date | None = fact(
        QT_TRANSLATE_NOOP("Paper", "date of birth"), Post.NEVER, handout=withheld
    )
    phone: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "telephone number"), Post.NEVER, handout=cover_phone
    )
    health: str | None = fact(QT_TRANSLATE_NOOP("Paper", "health"), Post.NEVER, handout=withheld)


@dataclass(frozen=True)
class HelperFact:
    """A helper; the work phone is posted, because people must be able to call (§1.13)."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's name"), Post.YES)
    unit: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's unit"), Post.YES, default="")
    post: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's post"), Post.YES, default="")
    work_phone: str | None = fact(QT_TRANSLATE_NOOP("Paper", "helper's work phone"), Post.TYPED)


@dataclass(frozen=True)
class SlotFact:
    """One of the year's planned visits, with its state on the day of printing."""

    no: int = fact(QT_TRANSLATE_NOOP("Paper", "number of the visit"), Post.TYPED)
    state: SlotState = fact(QT_TRANSLATE_NOOP("Paper", "state of the visit"), Post.TYPED)
    purpose: str = fact(QT_TRANSLATE_NOOP("Paper", "purpose of the visit"), Post.TYPED, default="")
    window_to: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit due by"), Post.TYPED)
    planned_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit planned on"), Post.TYPED)
    done_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit made on"), Post.TYPED)
    skip_reason: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "reason for no visit"), Post.NEVER, handout=withheld
    )


@dataclass(frozen=True)
class Tick:
    """A choice with a box before it; all choices of a question are printed, so that paper will do."""

    label: str = fact(QT_TRANSLATE_NOOP("Paper", "choice"), Post.YES)
    on: bool = fact(QT_TRANSLATE_NOOP("Paper", "chosen"), Post.NEVER, default=False)


@dataclass(frozen=True)
class Amendment:
    """What was added to a visit after it was completed."""

    content: str = fact(QT_TRANSLATE_NOOP("Paper", "amendment"), Post.NEVER)
    on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "amended on"), Post.NEVER)
    reason: str | None = fact(QT_TRANSLATE_NOOP("Paper", "reason of the amendment"), Post.NEVER)


@dataclass(frozen=True)
class VisitFact:
    """A completed visit (§1.16); none of it is posted, but that it took place (`SlotFact`)."""

    day: date | None = fact(QT_TRANSLATE_NOOP("Paper", "date of the visit"), Post.NEVER)
    start: time | None = fact(QT_TRANSLATE_NOOP("Paper", "start of the visit"), Post.NEVER)
    end: time | None = fact(QT_TRANSLATE_NOOP("Paper", "end of the visit"), Post.NEVER)
    kind: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of visit"), Post.NEVER, default="")
    slot_no: int | None = fact(QT_TRANSLATE_NOOP("Paper", "number of the visit"), Post.NEVER)
    purposes: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "purpose of the visit"), Post.NEVER, default=()
    )
    visitors: tuple[str, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "visitors"), Post.NEVER, default=()
    )
    met: str = fact(QT_TRANSLATE_NOOP("Paper", "person met"), Post.NEVER, default="")
    absent: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "household absent"), Post.NEVER)
    place: str = fact(QT_TRANSLATE_NOOP("Paper", "place"), Post.NEVER, default="")
    member_changed: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "members changed"), Post.NEVER)
    income_changed: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "income changed"), Post.NEVER)
    guarantee_problem: bool | None = fact(
        QT_TRANSLATE_NOOP("Paper", "problem with the guarantees"), Post.NEVER
    )
    new_risk: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "new risk"), Post.NEVER)
    content: str = fact(QT_TRANSLATE_NOOP("Paper", "content of the visit"), Post.NEVER, default="")
    topics: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "policies explained"), Post.NEVER, default=()
    )
    problems: str = fact(QT_TRANSLATE_NOOP("Paper", "problems"), Post.NEVER, default="")
    opinion: str = fact(QT_TRANSLATE_NOOP("Paper", "household's opinion"), Post.NEVER, default="")
    satisfaction: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "satisfaction"), Post.NEVER, default=()
    )
    next_plan: str = fact(QT_TRANSLATE_NOOP("Paper", "next visit"), Post.NEVER, default="")
    amendments: tuple[Amendment, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "amendments"), Post.NEVER, default=()
    )


@dataclass(frozen=True)
class HouseholdFact:
    """A household as papers show it.  What was not collected for a form is empty."""

    local_no: str = fact(QT_TRANSLATE_NOOP("Paper", "local number"), Post.YES, default="")
    head: str = fact(
        QT_TRANSLATE_NOOP("Paper", "name of the head"), Post.YES, strict=surname, default=""
    )
    group: str = fact(QT_TRANSLATE_NOOP("Paper", "villagers' group"), Post.YES, default="")
    people: int = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.YES, default=0)
    type: str = fact(QT_TRANSLATE_NOOP("Paper", "type of household"), Post.NEVER, default="")
    target_type: str = fact(  # only the words for who is helped, never an allowance or a cause
        QT_TRANSLATE_NOOP("Paper", "kind of help"), Post.TYPED, default=""
    )
    helper: HelperFact | None = fact(QT_TRANSLATE_NOOP("Paper", "helper"), Post.YES)
    slots: tuple[SlotFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "planned visits"), Post.TYPED, default=()
    )
    measures: tuple[str, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "kinds of measures"), Post.TYPED, default=()
    )
    hh_no: str | None = fact(QT_TRANSLATE_NOOP("Paper", "household number"), Post.NEVER)
    head_id: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "identity number of the head"), Post.NEVER, handout=cover_id
    )
    phone: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "telephone number"), Post.NEVER, handout=cover_phone
    )
    bank_account: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "bank account"), Post.NEVER, handout=cover_account
    )
    address: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "address"), Post.NEVER, handout=withheld
    )
    cause: str | None = fact(QT_TRANSLATE_NOOP("Paper", "cause of poverty"), Post.NEVER)
    members: tuple[Member, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "members"), Post.NEVER, default=()
    )
    visits: tuple[VisitFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "visits"), Post.NEVER, default=())
    open_problems: int = fact(
        QT_TRANSLATE_NOOP("Paper", "number of problems"), Post.NEVER, default=0
    )
    reason_open: str = fact(
        QT_TRANSLATE_NOOP("Paper", "reason for open visits"), Post.NEVER, default=""
    )

    @property
    def subject(self) -> str:
        """Name the household in a message to the person who prints."""
        return f"{self.head} {self.local_no}".strip()


@dataclass(frozen=True)
class NoticeFact:
    """What a posting says about itself (§4.1); what is not known is left to be filled in by hand."""

    first: date | None = fact(QT_TRANSLATE_NOOP("Paper", "posted from"), Post.YES)
    last: date | None = fact(QT_TRANSLATE_NOOP("Paper", "posted to"), Post.YES)
    township_phone: str = fact(QT_TRANSLATE_NOOP("Paper", "township's number"), Post.YES, default="")
    county_phone: str = fact(QT_TRANSLATE_NOOP("Paper", "county's number"), Post.YES, default="")
    receiver: str = fact(
        QT_TRANSLATE_NOOP("Paper", "receiver of objections"), Post.YES, default=""
    )


@dataclass(frozen=True)
class VillageFact:
    """A village and its households: what a form `of` a village is told."""

    code: str = fact(QT_TRANSLATE_NOOP("Paper", "village code"), Post.YES)
    name: str = fact(QT_TRANSLATE_NOOP("Paper", "village"), Post.YES)
    township: str = fact(QT_TRANSLATE_NOOP("Paper", "township"), Post.YES, default="")
    county: str = fact(QT_TRANSLATE_NOOP("Paper", "county"), Post.YES, default="")
    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.YES, default=0)
    as_of: date | None = fact(QT_TRANSLATE_NOOP("Paper", "day of the facts"), Post.YES)
    notice: NoticeFact = fact(QT_TRANSLATE_NOOP("Paper", "notice"), Post.YES, default=NoticeFact())
    households: tuple[HouseholdFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "households"), Post.YES, default=()
    )

    @property
    def subject(self) -> str:
        """Name the village in a message."""
        return self.name
