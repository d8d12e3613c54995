"""Papers of one form one behind the other in one file: a township's villages.

Each has the pages, the footer, the number and the code that it has in a file of its own; in the file once
are the faces, and a bookmark for each paper with the paper's own under it.  The number of the file is the
SHA-256 of its papers' numbers, a line each, below a line `joined` and the form's code.

Pages are packed as they come: memory holds what the file will hold, never the pages as they are drawn.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from fieldkit.documents.characters import Characters, weight
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.guard import Carried, Guard
from fieldkit.documents.outline import Mark
from fieldkit.documents.paper import PAPERS, POINTS
from fieldkit.documents.press import About, Binding, sha256
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of
from fieldkit.documents.render import Laid, Rendered, Wording, lay, marked
from fieldkit.documents.streams import Stream
from fieldkit.documents.wall import NOBODY, People
from fieldkit.progress import without_collecting

LARGEST = 50_000_000
"""Bytes of one file (domain.md §4.4)."""
_PAGE, _MARK, _PAPER = 260, 160, 4_000  # bytes beside the content: of a page, a bookmark, a paper's code
_CHARACTER = 4  # bytes of one in a bookmark


class NoRoom(Exception):
    """The paper would make the file too large; the file is as it was, and the paper goes into another."""


@dataclass(frozen=True)
class _Bound:
    """What is remembered of a paper: its number, its guard, what it has among the bookmarks."""

    number: str
    guard: Guard | None
    words: frozenset[str]


class Joined:
    """A file that papers are put into; it is finished once."""

    def __init__(self, *, largest: int = LARGEST) -> None:
        """Begin an empty file of at most `largest` bytes; a paper that alone is larger is alone in it."""
        self._largest = largest
        self._binding: Binding | None = None
        self._about: Callable[[str, str], About] | None = None
        self._papers: list[_Bound] = []
        self._marks: list[Mark] = []
        self._form = ""
        self._content = 0
        self.pages = 0

    @property
    def papers(self) -> int:
        """How many papers it has."""
        return len(self._papers)

    def add(
        self, form: Document, facts: VillageFact, *, masking: Masking, wording: Wording,
        printed_at: datetime, turned: Callable[[int], None] | None = None, layout: str = "",
        people: People = NOBODY, label: str = "",
    ) -> Rendered:  # fmt: skip
        """Put a paper behind the others; return its pages and its number, without a file.

        Every paper is of the same form, layout and print time; `label` is its bookmark instead of the
        village's name.  Raises as `render.render` does, and `NoRoom`: nothing is put in then.
        """
        paper = form.paper_of(layout)
        if self._binding is None:
            self._binding = Binding(PAPERS.get(paper.leaf, paper))
            self._form = form.code
            self._about = lambda place, number: About(
                f"{form.code} {wording.title}", place, marked(form, number), printed_at
            )
        doc = _document(self._binding)
        before = Characters(doc)
        try:
            with without_collecting():
                laid = lay(
                    form, facts, masking=masking, wording=wording, printed_at=printed_at, turned=turned,
                    layout=layout, people=people, binding=self._binding,
                )  # fmt: skip
            packed = [Stream(code) for code in laid.codes]
            self._make_room(laid, packed, weight(doc))
        except BaseException:
            before.put_back()
            raise
        laid.sheet.press.bind(packed, paper)
        self._enter(laid, label or facts.name, apart=form.of in (Of.HOUSEHOLD, Of.VISIT))
        return Rendered(b"", len(packed), laid.number, "")

    def _make_room(self, laid: Laid, packed: Sequence[Stream], faces: int) -> None:
        """Count a paper in.  Raises `NoRoom`."""
        size = self._content + sum(page.size + _PAGE for page in packed)
        size += laid.sheet.press.album.size + _PAPER
        size += sum(_MARK + _CHARACTER * len(mark.words) for mark in laid.marks)
        if self._papers and size + faces > self._largest:
            raise NoRoom
        self._content = size

    def _enter(self, laid: Laid, label: str, *, apart: bool) -> None:
        """Add the bookmarks of a paper under one of its own; the title alone says nothing there."""
        tops = [mark for mark in laid.marks if not mark.level]
        under = [replace(mark, level=mark.level + 1) for mark in laid.marks]
        if len(tops) == 1 and not apart:
            under = [mark for mark in laid.marks if mark.level]
        head = Mark(0, laid.sheet.paper.height * POINTS, 0, label)
        self._marks += [replace(mark, page=mark.page + self.pages) for mark in (head, *under)]
        words = frozenset(" ".join(mark.words.split()) for mark in (head, *under))
        guard = laid.sheet.guard
        self._papers.append(_Bound(laid.number, guard.without_facts() if guard is not None else None, words))
        self.pages += len(laid.codes)

    def finish(self, place: str) -> Rendered:
        """Return the file; `place` is what it says it is of.

        Raises `PostingRefused` where one of its papers is a posting and the file carries what that one must
        not have; `ValueError` without papers.
        """
        if self._binding is None or self._about is None or not self._papers:
            raise ValueError("a file without papers")
        number = number_of(self._form, (paper.number for paper in self._papers))
        with without_collecting():
            self._binding.describe(self._about(place, number), self._marks)
            pdf = self._binding.save()
        self._check(pdf, number)
        return Rendered(pdf, self.pages, number, sha256(pdf))

    def _check(self, pdf: bytes, number: str) -> None:
        """Ask the guard of every posting of all the file carries but the bookmarks of the others."""
        guarded = [paper for paper in self._papers if paper.guard is not None]
        if not guarded:
            return
        carried = Carried.by(pdf)
        everybody = frozenset().union(*(paper.words for paper in guarded))
        for paper in guarded:
            assert paper.guard is not None  # noqa: S101 - looked at above
            paper.guard.check_carried(carried, number, everybody - paper.words)


def number_of(form: str, numbers: Iterable[str]) -> str:
    """Return the number of a file that papers with these `numbers` are joined in."""
    return sha256("\n".join(("joined", form, *numbers, "")).encode("ascii"))


def _document(binding: Binding) -> Any:
    return binding.canvas._doc  # noqa: SLF001 - ReportLab has no other way
