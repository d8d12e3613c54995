"""The bookmarks of a file: villages where it has several, households, and under each its sections.

ReportLab's own outline wants a name for each bookmark and walks all of them again for every page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

_IN_A_LINE = 6  # entries of a dictionary


@dataclass(frozen=True)
class Mark:
    """A bookmark: page, counted from 0, height over its lower edge in points, level from 0, words."""

    page: int
    height: float
    level: int
    words: str


@dataclass
class _Entry:
    """A bookmark with those under it, and the object of the file that it becomes."""

    mark: Mark
    ref: Any
    out: Any
    under: "list[_Entry]" = field(default_factory=list)


class _Written(pdfdoc.PDFDictionary):
    """A dictionary of a bookmark, of which a long file has thousands: without ReportLab's detours."""

    def format(self, document: Any, _indent: bytes = b"") -> Any:
        """Return the same bytes as ReportLab does."""
        values = (
            (name, b"%d" % value if type(value) is int else value.format(document))
            for name, value in sorted(self.dict.items())
        )
        parts = [b"/%s %s" % (name.encode("ascii"), value) for name, value in values]
        if len(parts) > _IN_A_LINE:
            parts.insert(_IN_A_LINE, b"\n ")
        return b"<<\n%s\n>>" % b" ".join(parts)


@dataclass(frozen=True)
class _Spot:
    """Where a bookmark leads."""

    mark: Mark

    def format(self, document: Any) -> bytes:
        """Return the place as the file says it."""
        page: bytes = pdfdoc.PDFObjectReference(f"Page{self.mark.page + 1}").format(document)
        return b"[ %s /XYZ null %.1f null ]" % (page, self.mark.height)


class Outline(pdfdoc.PDFObject):
    """Stands in a document where ReportLab keeps its outline."""

    __RefOnly__ = 1
    ready = 1

    def __init__(self, marks: Sequence[Mark]) -> None:
        """Keep `marks`, in the order of the pages."""
        self._marks = marks
        self._root: Any = pdfdoc.PDFDictionary({})

    def prepare(self, doc: Any, _canvas: Any) -> None:
        """Make the entries; ReportLab asks for it before it writes the file."""
        top: list[_Entry] = []
        above: list[_Entry] = []  # the last entry of each level
        for number, mark in enumerate(self._marks):
            out = _Written({})
            entry = _Entry(mark, doc.Reference(out, f"fieldkit.mark.{number}"), out)
            del above[mark.level :]
            (above[-1].under if above else top).append(entry)
            above.append(entry)
        _link(top, self._root, doc.Reference(self))
        self._root["Type"] = pdfdoc.PDFName("Outlines")
        self._root["Count"] = len(top)

    def format(self, document: Any) -> Any:
        """Return the bytes of the root."""
        return self._root.format(document)


def _link(entries: Sequence[_Entry], parent: Any, ref: Any) -> None:
    """Fill in entries of one level, each knowing its neighbours, and what their parent says of them."""
    parent["First"], parent["Last"] = entries[0].ref, entries[-1].ref
    for place, entry in enumerate(entries):
        entry.out["Title"] = pdfdoc.PDFString(" ".join(entry.mark.words.split()))
        entry.out["Dest"] = _Spot(entry.mark)
        entry.out["Parent"] = ref
        if place:
            entry.out["Prev"] = entries[place - 1].ref
        if place + 1 < len(entries):
            entry.out["Next"] = entries[place + 1].ref
        if entry.under:
            entry.out["Count"] = -len(entry.under)  # folded until it is clicked
            _link(entry.under, entry.out, entry.ref)


def write(canvas: Any, marks: Sequence[Mark]) -> None:
    """Give the document of `canvas` these bookmarks; they are shown at once where there are several."""
    if not marks:
        return
    doc = canvas._doc  # noqa: SLF001 - ReportLab has no other way
    doc.Outlines = doc.Catalog.Outlines = Outline(marks)
    if len(marks) > 1:
        doc.Catalog.setPageMode("UseOutlines")
