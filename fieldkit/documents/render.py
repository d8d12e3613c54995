"""From facts to a finished PDF: masking, drawing, refusal, number, footer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from fieldkit.documents.booklet import draw_feet, impose, moved
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.frame import Footer, draw_footers
from fieldkit.documents.guard import guard_of, places
from fieldkit.documents.outline import Mark
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.press import About, Binding, sha256
from fieldkit.documents.privacy import Mask, Masking
from fieldkit.documents.registry import Document, Of
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.wall import NOBODY, People
from fieldkit.errors import QT_TRANSLATE_NOOP, GlyphsMissing, MaskingTooWeak, NotForPosting
from fieldkit.i18n import Translate
from fieldkit.progress import without_collecting

CHINA = timezone(timedelta(hours=8))
"""The time of the footer: one zone, so that a paper is the same wherever it is printed."""

_OWN = frozenset((Of.HOUSEHOLD, Of.VISIT, Of.PAIRING, Of.HELPER))  # whose sheets are counted for each alone
_MISSING = QT_TRANSLATE_NOOP("Paper", "“{char}” U+{code} ({place})")
_NEXT = QT_TRANSLATE_NOOP("Paper", "; ")
_NAMED = 10  # how many missing characters a message names


@dataclass(frozen=True)
class Wording:
    """The words of one print.

    `paper` are the words on the paper, `screen` those of the person who prints; `title` is the
    profile's word for the form where it has one; `profile` and `hotline` come from the profile.
    """

    paper: Translate
    screen: Translate
    title: str
    profile: str
    hotline: str


@dataclass(frozen=True)
class Laid:
    """A paper that is drawn, footers and all: the content of each side of paper, its number and bookmarks."""

    sheet: Sheet
    number: str
    codes: Sequence[str]
    marks: Sequence[Mark]


@dataclass(frozen=True)
class Rendered:
    """A finished file and its two numbers."""

    pdf: bytes
    pages: int
    content_sha256: str
    file_sha256: str


def render(
    form: Document, facts: VillageFact, *, masking: Masking | None, wording: Wording,
    printed_at: datetime, turned: Callable[[int], None] | None = None, layout: str = "",
    people: People = NOBODY,
) -> Rendered:  # fmt: skip
    """Make the PDF of `form`.

    `facts` is the village with what the form is of in it; `printed_at` has a time zone; `turned`
    is told each page begun, and may raise to stop; `people` are who must not be named on a posting.
    Raises `MaskingTooWeak`, `NotForPosting`, `PostingRefused`, `GlyphsMissing`; nothing is made then.
    """
    with without_collecting():
        return _render(form, facts, masking or form.masking, wording, printed_at, turned, layout, people)


def _render(
    form: Document, facts: VillageFact, masking: Masking, wording: Wording, printed_at: datetime,
    turned: Callable[[int], None] | None, layout: str, people: People,
) -> Rendered:  # fmt: skip
    laid = lay(
        form, facts, masking=masking, wording=wording, printed_at=printed_at, turned=turned, layout=layout,
        people=people,
    )  # fmt: skip
    about = About(f"{form.code} {wording.title}", facts.name, marked(form, laid.number), printed_at)
    pdf = laid.sheet.press.finish(laid.codes, about, form.paper_of(layout), laid.marks)
    if laid.sheet.guard is not None:
        laid.sheet.guard.check_file(pdf, laid.number)
    return Rendered(pdf, len(laid.codes), laid.number, sha256(pdf))


def marked(form: Document, number: str) -> str:
    """Return what a file's properties say of a paper: `FK1`, form and number."""
    return f"FK1 {form.code} {number}"


def lay(
    form: Document, facts: VillageFact, *, masking: Masking, wording: Wording, printed_at: datetime,
    turned: Callable[[int], None] | None = None, layout: str = "", people: People = NOBODY,
    binding: Binding | None = None,
) -> Laid:  # fmt: skip
    """Draw `form` with its footers, for a file of its own or one that has others; raise as `render` does."""
    allow(form, masking)
    sheet = draw(
        form, facts, masking=masking, wording=wording, turned=turned, layout=layout, people=people,
        binding=binding,
    )  # fmt: skip
    moment, apart = printed_at.astimezone(CHINA), form.of in _OWN
    footer = Footer(form.code, wording.profile, masking.value, facts.name, moment, apart)
    (draw_feet if sheet.booklets else draw_footers)(sheet, footer)
    codes, paper = [page.code() for page in sheet.pages], form.paper_of(layout)
    codes = impose(sheet, paper, codes) if paper.leaf else codes
    if sheet.guard is not None:
        sheet.guard.check_drawn(codes, sheet.press)
    return Laid(sheet, sheet.content_sha256(), codes, moved(sheet, paper))


def allow(form: Document, masking: Masking) -> None:
    """Raise `MaskingTooWeak` or `NotForPosting` unless `form` may be printed in `masking`."""
    if masking in form.maskings:
        return
    choices = listed(form.maskings)
    if masking.posted and not form.posting:
        raise NotForPosting(form=form.code, choices=choices)
    raise MaskingTooWeak(form=form.code, masking=masking.value, choices=choices)


def listed(maskings: Iterable[Masking]) -> str:
    """Write maskings one beside the other, for a message."""
    return ", ".join(masking.value for masking in maskings)


def draw(
    form: Document, facts: VillageFact, *, masking: Masking, wording: Wording,
    turned: Callable[[int], None] | None = None, layout: str = "", people: People = NOBODY,
    binding: Binding | None = None,
) -> Sheet:  # fmt: skip
    """Draw the content of `form`, all pages, without footer; raise as `render` does."""

    def tell(label: str) -> str:
        return wording.screen("Paper", label)

    guard = None
    if form.posting or masking.posted:
        guard = guard_of(form.code, facts, masking, people, hotline=wording.hotline, words=wording.screen)
    paper = form.paper_of(layout)
    sheet = Sheet(
        PAPERS.get(paper.leaf, paper), posting=form.posting, words=wording.paper, layout=layout,
        heading=(form.code, masking.value, wording.profile, *((layout,) if layout else ())),
        form_title=wording.title, hotline=wording.hotline,
        guard=guard, turned=turned, binding=binding,
    )  # fmt: skip
    form.paint(sheet, Mask(masking, form.code, form.typed, tell).view(facts))
    if sheet.missing:
        raise GlyphsMissing(characters=_where(list(sheet.missing), facts, wording))
    return sheet


def _where(missing: list[str], facts: VillageFact, wording: Wording) -> str:
    """Say each missing character with its code point, and where it stands in the register."""
    found = {char: next(places(char, facts, wording.screen), wording.title) for char in missing[:_NAMED]}
    named = [
        wording.screen("Paper", _MISSING, char=c, code=f"{ord(c):04X}", place=place)
        for c, place in found.items()
    ]
    more = ["…"] if len(missing) > _NAMED else []
    return wording.screen("Paper", _NEXT).join(named + more)
