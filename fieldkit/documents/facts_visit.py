"""What a form can be told of visits (domain.md §1.16)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from fieldkit.documents.facts_visit_blocks import BlockFact
from fieldkit.documents.privacy import Post, fact, withheld
from fieldkit.errors import QT_TRANSLATE_NOOP


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
class PhotoFact:
    """A photo of a visit (§1.27): which, the SHA-256 of its content, a JPEG of it as large as on paper."""

    attachment: UUID | None = fact(QT_TRANSLATE_NOOP("Paper", "photo"), Post.NEVER)
    sha256: str = fact(QT_TRANSLATE_NOOP("Paper", "photo"), Post.NEVER, default="")
    jpeg: bytes = fact(QT_TRANSLATE_NOOP("Paper", "photo"), Post.NEVER, default=b"")


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
    visitors: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "visitors"), Post.NEVER, default=())
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
    topics: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "policies explained"), Post.NEVER, default=())
    problems: str = fact(QT_TRANSLATE_NOOP("Paper", "problems"), Post.NEVER, default="")
    opinion: str = fact(QT_TRANSLATE_NOOP("Paper", "household's opinion"), Post.NEVER, default="")
    satisfaction: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "satisfaction"), Post.NEVER, default=())
    next_plan: str = fact(QT_TRANSLATE_NOOP("Paper", "next visit"), Post.NEVER, default="")
    amendments: tuple[Amendment, ...] = fact(QT_TRANSLATE_NOOP("Paper", "amendments"), Post.NEVER, default=())
    photos: tuple[PhotoFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "photos"), Post.NEVER, handout=withheld, default=()
    )
    signed: PhotoFact | None = fact(
        QT_TRANSLATE_NOOP("Paper", "signature of the household"), Post.NEVER, handout=withheld
    )
    signed_visitor: PhotoFact | None = fact(
        QT_TRANSLATE_NOOP("Paper", "signature of the visitor"), Post.NEVER, handout=withheld
    )
    block: BlockFact | None = fact(QT_TRANSLATE_NOOP("Paper", "purpose of the visit"), Post.NEVER)
