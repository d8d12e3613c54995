"""From facts to a finished PDF: masking, drawing, refusal, number, footer."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from fieldkit.documents.booklet import draw_feet, impose
from fieldkit.documents.facts import HouseholdFact, VillageFact
from fieldkit.documents.frame import Footer, draw_footers
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.press import About, sha256
from fieldkit.documents.privacy import Guard, Mask, Masking, texts
from fieldkit.documents.registry import Document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import GlyphsMissing, MaskingTooWeak
from fieldkit.i18n import Translate

CHINA = timezone(timedelta(hours=8))
"""The time of the footer: one zone, so that a paper is the same wherever it is printed."""

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
class Rendered:
    """A finished file and its two numbers."""

    pdf: bytes
    pages: int
    content_sha256: str
    file_sha256: str


def render(
    form: Document, facts: VillageFact, *, masking: Masking | None, wording: Wording,
    printed_at: datetime, turned: Callable[[int], None] | None = None, layout: str = "",
) -> Rendered:  # fmt: skip
    """Make the PDF of `form`.

    `facts` is the village with what the form is of in it; `printed_at` has a time zone; `turned`
    is told each page begun, and may raise to stop.  Raises `MaskingTooWeak`, `PostingRefused`,
    `GlyphsMissing`; nothing is made then.
    """
    masking = masking or form.masking
    allow(form, masking)
    sheet = draw(form, facts, masking=masking, wording=wording, turned=turned, layout=layout)
    title = f"{form.code} {wording.title}"
    number = sheet.content_sha256()
    footer = Footer(form.code, wording.profile, masking.value, facts.name, printed_at.astimezone(CHINA))
    (draw_feet if sheet.booklets else draw_footers)(sheet, footer)
    about = About(title, facts.name, f"FK1 {form.code} {number}", printed_at)
    codes, paper = [page.code() for page in sheet.pages], form.paper_of(layout)
    codes = impose(sheet, paper, codes) if paper.leaf else codes
    pdf = sheet.press.finish(codes, about, paper)
    return Rendered(pdf, len(codes), number, sha256(pdf))


def allow(form: Document, masking: Masking) -> None:
    """Raise `MaskingTooWeak` unless `form` may be printed in `masking`.

    More masking than the form knows is let through: on a posting's masking a form for the file
    finds its fields refused one by one, and so names what stands in the way.
    """
    if masking < form.masking:
        choices = ", ".join(m.value for m in form.maskings)
        raise MaskingTooWeak(form=form.code, masking=masking.value, choices=choices)


def draw(
    form: Document, facts: VillageFact, *, masking: Masking, wording: Wording,
    turned: Callable[[int], None] | None = None, layout: str = "",
) -> Sheet:  # fmt: skip
    """Draw the content of `form`, all pages, without footer; raise as `render` does."""

    def tell(label: str) -> str:
        return wording.screen("Paper", label)

    def where(number: str) -> str:
        return next((place for place in _places(number, facts, wording)), "")

    posting = form.posting or masking.posted
    notice = facts.notice
    known = {wording.hotline, notice.township_phone, notice.county_phone}
    known |= _work_phones(facts.households)
    paper = form.paper_of(layout)
    sheet = Sheet(
        PAPERS.get(paper.leaf, paper), posting=form.posting, words=wording.paper, layout=layout,
        heading=(form.code, masking.value, wording.profile, *((layout,) if layout else ())),
        form_title=wording.title, hotline=wording.hotline,
        guard=Guard(form.code, known, tell, where) if posting else None,
        turned=turned,
    )  # fmt: skip
    form.paint(sheet, Mask(masking, form.code, form.typed, tell).view(facts))
    if sheet.missing:
        raise GlyphsMissing(characters=_where(list(sheet.missing), facts, wording))
    return sheet


def _work_phones(households: Collection[HouseholdFact]) -> set[str]:
    return {
        household.helper.work_phone
        for household in households
        if household.helper is not None and household.helper.work_phone
    }


def _where(missing: list[str], facts: VillageFact, wording: Wording) -> str:
    """Say each missing character with its code point, and where it stands in the register."""
    found = {char: next(_places(char, facts, wording), wording.title) for char in missing[:_NAMED]}
    named = [f"“{c}” U+{ord(c):04X} ({place})" for c, place in found.items()]
    more = ["…"] if len(missing) > _NAMED else []
    return "; ".join(named + more)


def _places(sought: str, facts: VillageFact, wording: Wording) -> Iterator[str]:
    """Say where in the facts a text stands: whose it is, and in which field."""
    for subject, label, text in texts(facts):
        if sought in text or sought in text.replace(" ", ""):
            yield f"{subject}, {wording.screen('Paper', label)}"
