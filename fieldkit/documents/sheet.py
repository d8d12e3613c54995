"""What a form draws on: a roll of pages with a place to go on from, titles, text and signatures.

Everything drawn is also noted in the *canonical content*: one JSON array a line, UTF-8, in drawing
order, each beginning with what it is (`form`, `title`, `section`, `text`, `head`, `row`, `fields`,
`lines`, `sign`), then its words before they are broken into lines.  Its SHA-256 is the number of the paper.
The footer is not in it, nor are places, sizes and page breaks: the same facts have the same number
whenever, wherever and with whatever release they are printed.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from json.encoder import encode_basestring
from typing import Any

from fieldkit.documents import stack as stacks
from fieldkit.documents.breaker import Line, break_lines, evened
from fieldkit.documents.guard import Guard
from fieldkit.documents.outline import Mark
from fieldkit.documents.paper import POINTS, Paper
from fieldkit.documents.press import Binding, Page, Press
from fieldkit.documents.spacing import justified
from fieldkit.documents.stack import Stack, Type
from fieldkit.i18n import Translate

__all__ = ["LEGIBLE", "RISE", "Sheet", "Stub", "Type"]

RISE = 0.36
"""Of the size: from the middle of a line down to its base line."""
LEGIBLE = 15.8
"""Points: 三号, the least on a posting but for its footer: people read it standing (domain.md §4.1)."""
_DOWN = RISE / POINTS


@dataclass(frozen=True)
class Stub:
    """A place on a page that gets the paper's number once it is known: the foot of a card."""

    page: Page
    kind: Type
    x: float
    middle: float


class Sheet:
    """The pages of one print, drawn from top to bottom."""

    def __init__(
        self, paper: Paper, *, posting: bool, words: Translate, heading: Sequence[str],
        form_title: str = "", hotline: str = "", guard: Guard | None = None,
        turned: Callable[[int], None] | None = None, layout: str = "", binding: Binding | None = None,
    ) -> None:  # fmt: skip
        """Begin the first page; `heading` opens the canonical content; `layout` is empty for the usual one.

        `form_title` is the form's title in the profile's words, `hotline` the number to complain;
        `turned` is told the number of each page begun; `binding` is the file it goes into behind others.
        """
        self._turned = turned
        self.form_title = form_title
        self.layout = layout
        self.hotline = hotline
        self.paper = paper
        self.words = words
        self.posting = posting
        size = 16.0 if posting else paper.body
        self.body = Type(stacks.body(), size)
        self.head = Type(stacks.heading(), size if posting else size - 1.0)
        self.title_type = Type(stacks.title(), 26.0 if posting else paper.body * 1.5)
        self.small = Type(stacks.body(), size if posting else size - 2)
        self.least = LEGIBLE if posting else 0.0
        self.press = Press(paper, guard.check if guard is not None else None, binding)
        self.pages: list[Page] = []
        self.stubs: list[Stub] = []
        self.marks: list[Mark] = []
        self.booklets: list[range] = []  # pages that are folded and stitched together
        self.missing: dict[str, None] = {}
        self.guard = guard
        self._hash = hashlib.sha256()
        self._said: dict[str, str] = {}
        self.fitted: dict[tuple[object, ...], Any] = {}  # what `cells.fit` has made of texts
        self._broken: dict[tuple[Stack, str, float, float], list[Line]] = {}
        self._seen: set[str] = set()
        self.y = paper.top
        self.note("form", *heading)
        self.new_page()

    # ------------------------------------------------------------ words

    def say(self, text: str, /, **details: object) -> str:
        """Return the form's own text in the language of the paper."""
        if details:
            return self.words("Paper", text, **details)
        said = self._said.get(text)
        if said is None:
            said = self._said[text] = self.words("Paper", text)
        return said

    def note(self, kind: str, *texts: str) -> None:
        """Add to the canonical content; refuse what a posting must not have."""
        line = ",".join(map(encode_basestring, (kind, *texts)))
        self._hash.update(f"[{line}]\n".encode())
        if not self._seen.issuperset(texts):
            for text in texts:
                if text not in self._seen:
                    self._seen.add(text)
                    self._look_at(text)

    def _look_at(self, text: str) -> None:
        if self.guard is not None:
            self.guard.check(text)
        for char in self.body.stack.missing(text):
            self.missing[char] = None

    def content_sha256(self) -> str:
        """Return the hash of the canonical content so far."""
        return self._hash.hexdigest()

    # ------------------------------------------------------------ pages

    @property
    def page(self) -> Page:
        """Return the page being drawn."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """Return what is left on the page, in millimetres."""
        return self.paper.bottom - self.y

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page(self.press, self.paper.height))
        self.y = self.paper.top
        if self._turned is not None:
            self._turned(len(self.pages))

    def need(self, height: float) -> bool:
        """Begin a new page unless `height` is left; tell whether one was begun."""
        if self.room >= height - 1e-6:
            return False
        self.new_page()
        return True

    def gap(self, height: float) -> None:
        """Leave space."""
        self.y += height

    # ------------------------------------------------------------ text

    def lines(self, kind: Type, text: str, width: float) -> list[Line]:
        """Break `text` for `width` millimetres; lines come back with their width in points."""
        key = (kind.stack, text, kind.size, width)
        found = self._broken.get(key)
        if found is None:
            found = self._broken[key] = break_lines(kind.stack, text, kind.size, width * POINTS)
            if self.guard is not None:
                self.guard.check_lines(text, (line.text for line in found))
        return found

    def put(self, kind: Type, text: str, x: float, middle: float) -> None:
        """Set one line from `x` on, its middle at the height `middle`; not noted."""
        if text and not text.isspace() and not self.missing:
            size = kind.size
            self.pages[-1].text(kind.stack, text, size, x, middle + size * _DOWN)

    def picture(
        self, jpeg: bytes, x: float, y: float, width: float, height: float, *, noted: str = ""
    ) -> bool:
        """Set a photo as large as it fits into a space; False where it is none that can be read.

        `noted` is the SHA-256 of the photo it was made from, which the paper's number is made of.
        """
        found = self.press.album.add(jpeg)
        if found is None:
            return False
        name, ratio = found
        self.note("picture", noted or hashlib.sha256(jpeg).hexdigest())
        wide = min(width, height * ratio)
        high = wide / ratio
        self.page.image(name, x + (width - wide) / 2, y + (height - high) / 2, wide, high)
        return True

    def stub(self, kind: Type, x: float, middle: float) -> None:
        """Leave a place for the number of the paper, for what will be cut off from its footer."""
        self.stubs.append(Stub(self.page, kind, x, middle))

    def mark(self, *words: str) -> None:
        """Begin what has a bookmark of its own here: a household; the sections after it stand under it.

        A form for many calls it before each one's title; of others the title itself is the bookmark.
        Without words there is none: the form is blank.
        """
        said = " ".join(filter(None, words))
        if said:
            self._look_at(said)
            self.marks.append(self._marked(said, 0))

    def _marked(self, words: str, level: int) -> Mark:
        return Mark(len(self.pages) - 1, (self.paper.height - self.y) * POINTS, level, words)

    def title(self, text: str, under: str = "") -> None:
        """Set the title in the middle, in as many lines as it needs."""
        self.note("title", text, under)
        if not self.marks:
            self.marks.append(self._marked(text.replace("\n", ""), 0))
        for line in evened(partial(self.lines, self.title_type, text), self.paper.usable):
            self._centred(self.title_type, line.text, line.width / POINTS)
        if under:
            for line in self.lines(self.body, under, self.paper.usable):
                self._centred(self.body, line.text, line.width / POINTS)
        self.gap(2)

    def centred(self, text: str, kind: Type) -> None:
        """Set words of a cover in the middle, in as many lines as they need; they are no bookmark."""
        self.note("title", text)
        for line in self.lines(kind, text, self.paper.usable):
            self._centred(kind, line.text, line.width / POINTS)

    def _centred(self, kind: Type, text: str, width: float) -> None:
        x = self.paper.left + (self.paper.usable - width) / 2
        self.put(kind, text, x, self.y + kind.leading / 2)
        self.y += kind.leading

    def spread(self, *texts: str, kind: Type | None = None) -> None:
        """Set texts over the width: the first on the left, the last on the right."""
        kind = kind or self.small
        lengths = [kind.width(text) for text in texts]
        if sum(lengths) + 4 * len(texts) > self.paper.usable:
            for text in texts:
                self.paragraph(text, kind)
            return
        self.note("text", *texts)
        space = (self.paper.usable - sum(lengths)) / max(1, len(texts) - 1)
        x = self.paper.left
        for text, length in zip(texts, lengths, strict=True):
            self.put(kind, text, x, self.y + kind.leading / 2)
            x += length + space
        self.y += kind.leading

    def paragraph(self, text: str, kind: Type | None = None) -> None:
        """Set running text from margin to margin, over pages if need be."""
        kind = kind or self.body
        self.note("text", text)
        for line in self.lines(kind, text, self.paper.usable):
            self.need(kind.leading)
            spare = 0.0 if line.last else self.paper.usable * POINTS - line.width
            text = justified(line.text, spare / kind.size)
            self.put(kind, text, self.paper.left, self.y + kind.leading / 2)
            self.y += kind.leading

    def section(self, text: str, *, keep: float = 18.0) -> None:
        """Set the heading of a part; at least `keep` millimetres of the part stay with it."""
        self.note("section", text)
        height = self.head.leading + 2.5
        self.need(height + keep)
        self.marks.append(self._marked(text, 1))
        self.put(self.head, text, self.paper.left, self.y + 1.5 + self.head.leading / 2)
        self.y += height

    def signatures(self, *labels: str, height: float = 12.0) -> None:
        """Leave a row of places to sign, each with its label."""
        self.note("sign", *labels)
        self.need(height)
        width = self.paper.usable / max(1, len(labels))
        for place, label in enumerate(labels):
            self.put(self.body, label, self.paper.left + place * width, self.y + height / 2)
        self.y += height

    def seal(self, *lines: str) -> None:
        """Set who issues the paper, with the date, on the right where the seal goes over it."""
        self.note("sign", *lines)
        widest = max(self.body.width(line) for line in lines)
        centre = self.paper.width - self.paper.right - max(widest / 2, 24) - 8
        self._stamped(centre, lines)
        self.y += len(lines) * (self.body.leading + 1.5)

    def seals(self, *places: Sequence[str]) -> None:
        """Set several who issue the paper side by side, each with room for its seal."""
        self.note("sign", *(line for lines in places for line in lines))
        share = self.paper.usable / len(places)
        for number, lines in enumerate(places):
            self._stamped(self.paper.left + (number + 0.5) * share, lines)
        self.y += max(len(lines) for lines in places) * (self.body.leading + 1.5)

    def _stamped(self, centre: float, lines: Sequence[str]) -> None:
        y = self.y
        for line in lines:
            x = centre - self.body.width(line) / 2
            self.put(self.body, line, x, y + self.body.leading / 2 + 1)
            y += self.body.leading + 1.5
