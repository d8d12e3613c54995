"""The bookmarks of a file: villages where it has several, households, and under each its sections.

ReportLab's own outline wants a name for each bookmark and walks all of them again for every page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc


@dataclass(frozen=True)
class Mark:
    """A bookmark: page, counted from 0, height over its lower edge in points, level from 0, words."""

    page: int
    height: float
    level: int
    words: str


class _Item(pdfdoc.PDFObject):
    """A bookmark as an object of the file; the numbers are those of other objects, 0 for none."""

    __RefOnly__ = 1

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.number = self.parent = self.before = self.after = 0
        self.under: list[_Item] = []

    def format(self, document: Any) -> bytes:
        """Return the object as it is in the file."""
        page, _ = document.idToObjectNumberAndVersion[f"Page{self.mark.page + 1}"]
        words = " ".join(self.mark.words.split()).encode("utf-16-be").hex()
        said = f"/Title <FEFF{words}> /Parent {self.parent} 0 R"
        said += f" /Dest [ {page} 0 R /XYZ null {self.mark.height:.1f} null ]"
        for name, number in (("Prev", self.before), ("Next", self.after)):
            said += f" /{name} {number} 0 R" if number else ""
        if self.under:  # folded until it is clicked
            said += f" /First {self.under[0].number} 0 R /Last {self.under[-1].number} 0 R"
            said += f" /Count {-len(self.under)}"
        return f"<< {said} >>\n".encode("ascii")


class Outline(pdfdoc.PDFObject):
    """Stands in a document where ReportLab keeps its outline."""

    __RefOnly__ = 1
    ready = 1

    def __init__(self, marks: Sequence[Mark]) -> None:
        """Keep `marks`, in the order of the pages."""
        self._marks = marks
        self._top: list[_Item] = []

    def prepare(self, doc: Any, _canvas: Any) -> None:
        """Make the entries; ReportLab asks for it before it writes the file."""
        top = self._top
        above: list[_Item] = []  # the last entry of each level
        for number, mark in enumerate(self._marks):
            item = _Item(mark)
            doc.Reference(item, f"fieldkit.mark.{number}")
            item.number = doc.objectcounter
            del above[mark.level :]
            (above[-1].under if above else top).append(item)
            above.append(item)
        doc.Reference(self)
        _link(top, doc.objectcounter)

    def format(self, _document: Any) -> bytes:
        """Return the root as it is in the file."""
        first, last = self._top[0].number, self._top[-1].number
        said = f"<< /Type /Outlines /Count {len(self._top)} /First {first} 0 R /Last {last} 0 R >>\n"
        return said.encode("ascii")


def _link(items: Sequence[_Item], parent: int) -> None:
    """Tell the items of one level, each of which knows its own, who stands over and beside them."""
    for item, before, after in zip(items, [None, *items], [*items[1:], None], strict=False):
        item.parent = parent
        item.before, item.after = before.number if before else 0, after.number if after else 0
        _link(item.under, item.number)


def write(canvas: Any, marks: Sequence[Mark]) -> None:
    """Give the document of `canvas` these bookmarks; they are shown at once where there are several."""
    if not marks:
        return
    doc = canvas._doc  # noqa: SLF001 - ReportLab has no other way
    doc.Outlines = doc.Catalog.Outlines = Outline(marks)
    if len(marks) > 1:
        doc.Catalog.setPageMode("UseOutlines")
