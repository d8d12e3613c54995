"""What a form can be told of a household's paper file, and of a leaflet (domain.md §1.28, §2.47, P-28)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.facts_visit import Tick
from fieldkit.documents.privacy import Post, Public, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class FileItemFact:
    """One of the 22 items: `made` A by the program, P on paper; `said` is what was found, in words."""

    no: str = fact(QT_TRANSLATE_NOOP("Paper", "item of the file"), Post.NEVER, default="")
    label: str = fact(QT_TRANSLATE_NOOP("Paper", "item of the file"), Post.NEVER, default="")
    made: str = fact(QT_TRANSLATE_NOOP("Paper", "item of the file"), Post.NEVER, default="")
    states: tuple[Tick, ...] = fact(QT_TRANSLATE_NOOP("Paper", "state of the item"), Post.NEVER, default=())
    said: str = fact(QT_TRANSLATE_NOOP("Paper", "state of the item"), Post.NEVER, default="")
    page: str = fact(QT_TRANSLATE_NOOP("Paper", "page"), Post.NEVER, default="")
    box: str = fact(QT_TRANSLATE_NOOP("Paper", "box"), Post.NEVER, default="")
    checked: date | None = fact(QT_TRANSLATE_NOOP("Paper", "checked on"), Post.NEVER)


@dataclass(frozen=True)
class FileFact:
    """The paper file of a household in one year; of nobody it is a list to be ticked by hand."""

    items: tuple[FileItemFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "items of the file"), Post.NEVER, default=()
    )
    there: int | None = fact(QT_TRANSLATE_NOOP("Paper", "items of the file"), Post.NEVER)
    wanted: int | None = fact(QT_TRANSLATE_NOOP("Paper", "items of the file"), Post.NEVER)


@dataclass(frozen=True)
class LeafletPartFact:
    """A part of a leaflet: its heading and what stands under it, a paragraph each."""

    head: str = fact(QT_TRANSLATE_NOOP("Paper", "heading"), Post.YES, public=Public.TEXT, default="")
    lines: tuple[str, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "text"), Post.YES, public=Public.TEXT, default=()
    )


@dataclass(frozen=True)
class ContactFact:
    """Whom to call: who it is, the name where one is known, the work telephone."""

    who: str = fact(QT_TRANSLATE_NOOP("Paper", "whom to call"), Post.YES, public=Public.TEXT, default="")
    name: str = fact(QT_TRANSLATE_NOOP("Paper", "whom to call"), Post.YES, public=Public.TEXT, default="")
    phone: str = fact(
        QT_TRANSLATE_NOOP("Paper", "work telephone"), Post.TYPED, public=Public.TEXT, default=""
    )


@dataclass(frozen=True)
class LeafletFact:
    """The words of a leaflet as profile or township gave them, and whom to call; `name` says for whom."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "leaflet"), Post.YES, public=Public.TEXT, default="")
    title: str = fact(QT_TRANSLATE_NOOP("Paper", "title"), Post.YES, public=Public.TEXT, default="")
    opening: str = fact(QT_TRANSLATE_NOOP("Paper", "text"), Post.YES, public=Public.TEXT, default="")
    parts: tuple[LeafletPartFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "text"), Post.YES, default=())
    source: str = fact(QT_TRANSLATE_NOOP("Paper", "source"), Post.YES, public=Public.TEXT, default="")
    contacts: tuple[ContactFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "whom to call"), Post.YES, default=())
