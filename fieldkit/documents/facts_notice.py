"""What a posting is told: the notice, the households on it, what was said against it (domain.md §1.25)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.privacy import Post, Public, fact, surname
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class NoticeLineFact:
    """A household on a notice; on an issued one, as it was printed then.  Amounts in fen."""

    group: str = fact(
        QT_TRANSLATE_NOOP("Paper", "villagers' group"), Post.YES, public=Public.NAME, default=""
    )
    head: str = fact(
        QT_TRANSLATE_NOOP("Paper", "name of the head"), Post.YES, strict=surname, public=Public.HEAD,
        default="",
    )  # fmt: skip
    local_no: str = fact(QT_TRANSLATE_NOOP("Paper", "local number"), Post.YES, public=Public.NAME, default="")
    people: int = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.YES, default=0)
    kind: str = fact(  # words for who is helped; never an illness or a disability
        QT_TRANSLATE_NOOP("Paper", "kind of help"), Post.TYPED, default=""
    )
    what: str = fact(QT_TRANSLATE_NOOP("Paper", "measure"), Post.TYPED, default="")
    standard: str = fact(QT_TRANSLATE_NOOP("Paper", "standard"), Post.TYPED, default="")
    quantity: str = fact(QT_TRANSLATE_NOOP("Paper", "quantity"), Post.TYPED, default="")
    amount: int | None = fact(QT_TRANSLATE_NOOP("Paper", "amount"), Post.TYPED)
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "remark"), Post.TYPED, default="")
    namesake: bool = fact(  # another head in the group has the name, on the notice or not
        QT_TRANSLATE_NOOP("Paper", "whether another head has the name"), Post.YES, default=False
    )

    @property
    def subject(self) -> str:
        """Name the household in a message to the person who prints."""
        return f"{self.head} {self.local_no}".strip()


@dataclass(frozen=True)
class ObjectionFact:
    """An objection and what came of it; none of it is posted but by the notice of its result."""

    received: date | None = fact(QT_TRANSLATE_NOOP("Paper", "received on"), Post.NEVER)
    by: str = fact(QT_TRANSLATE_NOOP("Paper", "objector"), Post.NEVER, default="")
    about: str = fact(QT_TRANSLATE_NOOP("Paper", "household objected to"), Post.NEVER, default="")
    content: str = fact(QT_TRANSLATE_NOOP("Paper", "objection"), Post.NEVER, default="")
    investigators: str = fact(QT_TRANSLATE_NOOP("Paper", "investigators"), Post.NEVER, default="")
    finding: str = fact(QT_TRANSLATE_NOOP("Paper", "what was found"), Post.NEVER, default="")
    outcome: str = fact(QT_TRANSLATE_NOOP("Paper", "outcome"), Post.NEVER, default="")
    replied: date | None = fact(QT_TRANSLATE_NOOP("Paper", "replied on"), Post.NEVER)


@dataclass(frozen=True)
class ParticularFact:
    """Something that a kind of notice says besides: its name and the text."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "particular"), Post.YES, default="")
    text: str = fact(QT_TRANSLATE_NOOP("Paper", "particular"), Post.YES, default="")


@dataclass(frozen=True)
class NoticeFact:
    """What a posting says about itself (§4.1); what is not known is left to be filled in by hand."""

    first: date | None = fact(QT_TRANSLATE_NOOP("Paper", "posted from"), Post.YES)
    last: date | None = fact(QT_TRANSLATE_NOOP("Paper", "posted to"), Post.YES)
    township_phone: str = fact(
        QT_TRANSLATE_NOOP("Paper", "township's number"), Post.YES, public=Public.TEXT, default=""
    )
    county_phone: str = fact(
        QT_TRANSLATE_NOOP("Paper", "county's number"), Post.YES, public=Public.TEXT, default=""
    )
    receiver: str = fact(
        QT_TRANSLATE_NOOP("Paper", "receiver of objections"), Post.YES, public=Public.TEXT, default=""
    )
    kind: str = fact(QT_TRANSLATE_NOOP("Paper", "kind of notice"), Post.YES, default="")  # 2.27, a code
    stage: str = fact(QT_TRANSLATE_NOOP("Paper", "stage of notice"), Post.YES, default="")  # 1 or 2
    no: str = fact(QT_TRANSLATE_NOOP("Paper", "number of the notice"), Post.YES, default="")
    draft: bool = fact(QT_TRANSLATE_NOOP("Paper", "not issued yet"), Post.YES, default=False)
    title: str = fact(QT_TRANSLATE_NOOP("Paper", "title"), Post.YES, default="")
    body: str = fact(QT_TRANSLATE_NOOP("Paper", "text"), Post.YES, default="")
    days: int | None = fact(QT_TRANSLATE_NOOP("Paper", "days posted"), Post.YES)
    working: bool = fact(QT_TRANSLATE_NOOP("Paper", "working days"), Post.YES, default=False)
    issuer: str = fact(QT_TRANSLATE_NOOP("Paper", "issuer"), Post.YES, public=Public.UNIT, default="")
    places: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "places"), Post.YES, default=())
    lines: tuple[NoticeLineFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "households"), Post.YES, default=())
    particulars: tuple[ParticularFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "particulars"), Post.YES, default=()
    )
    taken_down: date | None = fact(QT_TRANSLATE_NOOP("Paper", "taken down on"), Post.YES)
    result: str = fact(QT_TRANSLATE_NOOP("Paper", "result of the posting"), Post.YES, default="")
    passed: bool = fact(  # a township role let pass what may be let through (DQ-70)
        QT_TRANSLATE_NOOP("Paper", "passed by the township"), Post.NEVER, default=False
    )
    objections: tuple[ObjectionFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "objections"), Post.NEVER, default=()
    )
    posted_photo: bytes | None = fact(  # JPEG
        QT_TRANSLATE_NOOP("Paper", "photo of the posting"), Post.NEVER
    )
    removed_photo: bytes | None = fact(
        QT_TRANSLATE_NOOP("Paper", "photo of the place afterwards"), Post.NEVER
    )
