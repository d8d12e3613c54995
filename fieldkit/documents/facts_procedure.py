"""What the papers of procedures are told: meetings, exits, applications (domain.md §1.22–1.24, §5.3)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.facts_visit import Tick
from fieldkit.documents.privacy import Post, fact
from fieldkit.domain.identity import cover_id
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class AttendeeFact:
    """Somebody who came to a meeting, and as what."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "name of who came"), Post.NEVER, default="")
    role: str = fact(QT_TRANSLATE_NOOP("Paper", "role at the meeting"), Post.NEVER, default="")


@dataclass(frozen=True)
class VoteFact:
    """How a meeting voted on a household."""

    head: str = fact(QT_TRANSLATE_NOOP("Paper", "name of the head"), Post.NEVER, default="")
    local_no: str = fact(QT_TRANSLATE_NOOP("Paper", "local number"), Post.NEVER, default="")
    group: str = fact(QT_TRANSLATE_NOOP("Paper", "villagers' group"), Post.NEVER, default="")
    people: int = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.NEVER, default=0)
    agree: int | None = fact(QT_TRANSLATE_NOOP("Paper", "votes for it"), Post.NEVER)
    against: int | None = fact(QT_TRANSLATE_NOOP("Paper", "votes against it"), Post.NEVER)
    abstain: int | None = fact(QT_TRANSLATE_NOOP("Paper", "abstentions"), Post.NEVER)
    passed: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "passed"), Post.NEVER)


@dataclass(frozen=True)
class MeetingFact:
    """A meeting that reviewed households (§1.24); who was due and present are numbers of people."""

    levels: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "kind of meeting"), Post.NEVER, default=())
    held_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "day of the meeting"), Post.NEVER)
    place: str = fact(QT_TRANSLATE_NOOP("Paper", "place of the meeting"), Post.NEVER, default="")
    chair: str = fact(QT_TRANSLATE_NOOP("Paper", "chair"), Post.NEVER, default="")
    recorder: str = fact(QT_TRANSLATE_NOOP("Paper", "recorder"), Post.NEVER, default="")
    due: int | None = fact(QT_TRANSLATE_NOOP("Paper", "who should be present"), Post.NEVER)
    present: int | None = fact(QT_TRANSLATE_NOOP("Paper", "who was present"), Post.NEVER)
    procedure: str = fact(QT_TRANSLATE_NOOP("Paper", "procedure"), Post.NEVER, default="")
    topic: str = fact(QT_TRANSLATE_NOOP("Paper", "topic"), Post.NEVER, default="")
    minutes: str = fact(QT_TRANSLATE_NOOP("Paper", "minutes"), Post.NEVER, default="")
    votes: tuple[VoteFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "votes"), Post.NEVER, default=())
    attendees: tuple[AttendeeFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "who came"), Post.NEVER, default=())


@dataclass(frozen=True)
class ProofFact:
    """One of the eight things a household must have before it leaves help; `found` says what was seen."""

    ok: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "secured"), Post.NEVER)
    found: str = fact(QT_TRANSLATE_NOOP("Paper", "what was found"), Post.NEVER, default="")


@dataclass(frozen=True)
class ExitFact:
    """A household that is to leave help (§3.2, §5.3); the line is in fen a person and year.

    `refusals` are the reasons of those that stay (table 2.48), `stays` is what came of it instead.
    """

    line: int | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER)
    line_label: str = fact(QT_TRANSLATE_NOOP("Paper", "which line"), Post.NEVER, default="")
    line_source: str = fact(QT_TRANSLATE_NOOP("Paper", "source of the line"), Post.NEVER, default="")
    food: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "food and clothes"), Post.NEVER)
    house: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "safe house"), Post.NEVER)
    medical: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "basic medical care"), Post.NEVER)
    edu: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "compulsory schooling"), Post.NEVER)
    water: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "safe water"), Post.NEVER)
    road: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "road to the house"), Post.NEVER)
    power: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "power"), Post.NEVER)
    tv: ProofFact | None = fact(QT_TRANSLATE_NOOP("Paper", "radio and television"), Post.NEVER)
    checked_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "checked on"), Post.NEVER)
    checkers: str = fact(QT_TRANSLATE_NOOP("Paper", "checked by"), Post.NEVER, default="")
    held_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "day of the meeting"), Post.NEVER)
    due: int | None = fact(QT_TRANSLATE_NOOP("Paper", "who should be present"), Post.NEVER)
    present: int | None = fact(QT_TRANSLATE_NOOP("Paper", "who was present"), Post.NEVER)
    vote: VoteFact | None = fact(QT_TRANSLATE_NOOP("Paper", "votes"), Post.NEVER)
    stays: str = fact(QT_TRANSLATE_NOOP("Paper", "outcome of the procedure"), Post.NEVER, default="")
    refusals: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "why it does not leave help"), Post.NEVER, default=()
    )


@dataclass(frozen=True)
class SignerFact:
    """A grown-up member who has to sign, and whether the signature is there."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "member's name"), Post.NEVER, default="")
    relation: str = fact(QT_TRANSLATE_NOOP("Paper", "relation to the head"), Post.NEVER, default="")
    id_number: str = fact(
        QT_TRANSLATE_NOOP("Paper", "identity number"), Post.NEVER, handout=cover_id, default=""
    )
    signed: bool = fact(QT_TRANSLATE_NOOP("Paper", "signed"), Post.NEVER, default=False)


@dataclass(frozen=True)
class ApplicationFact:
    """An application to be monitored, with the promise and the permission to compare (§1.22)."""

    on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "applied on"), Post.NEVER)
    channels: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "how the application was made"), Post.NEVER, default=()
    )
    reason: str = fact(QT_TRANSLATE_NOOP("Paper", "reason of the application"), Post.NEVER, default="")
    risks: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "risks"), Post.NEVER, default=())
    compared: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "what may be compared"), Post.NEVER, default=()
    )
    signers: tuple[SignerFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "who signs"), Post.NEVER, default=())
    other: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "written by somebody else"), Post.NEVER)
    writer: str = fact(QT_TRANSLATE_NOOP("Paper", "who wrote it"), Post.NEVER, default="")
    until: date | None = fact(QT_TRANSLATE_NOOP("Paper", "valid to"), Post.NEVER)
