"""Pages and their content as objects of a PDF, written at once: ReportLab's own take a third as long again.

All pages share one dictionary of faces and pictures.
"""

import zlib
from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase import pdfdoc

_LEVEL = 4  # of zlib's nine: a quarter faster than the usual 6, the files a twentieth larger


class Stream(pdfdoc.PDFObject):
    """A packed stream of operators; a form where it has a `box` (lower left, upper right in points)."""

    __RefOnly__ = 1

    def __init__(self, code: str, box: tuple[float, ...] = ()) -> None:
        """Pack the operators; a character is a byte."""
        self._packed = zlib.compress(code.encode("latin-1"), _LEVEL)
        self._box = box

    @property
    def size(self) -> int:
        """Return how many bytes it takes in the file."""
        return len(self._packed)

    def format(self, _document: Any) -> bytes:
        """Return the object as it is in the file, and let go of it: it is written once."""
        packed, self._packed = self._packed, b""
        form = b""
        if self._box:
            form = f"/Type /XObject /Subtype /Form /BBox {_array(self._box)} ".encode("ascii")
        return b"<< %b/Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream\n" % (
            form, len(packed), packed,
        )  # fmt: skip


class _Page(pdfdoc.PDFObject):
    """A page that shows one stream."""

    __RefOnly__ = 1

    def __init__(self, size: str, shared: Any, content: Any) -> None:
        self._size, self._shared, self._content = size, shared, content

    def format(self, document: Any) -> bytes:
        """Return the object as it is in the file."""
        parent, shared, content = (
            pdfdoc.PDFObjectReference(name).format(document)
            for name in (document.Pages.__InternalName__, self._shared.name, self._content.name)
        )
        return b"<< /Type /Page /Parent %b /MediaBox %b /Resources %b /Contents %b >>\n" % (
            parent, self._size.encode("ascii"), shared, content,
        )  # fmt: skip


def add_pages(
    doc: Any, contents: Iterable[Stream], width: float, height: float, forms: Iterable[str]
) -> None:
    """Add a page for each of `contents` to ReportLab's document; sizes in points.

    `forms` are the names of all forms and pictures that any of them draws.
    """
    resources: Any = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    resources.XObject = doc.xobjDict(forms)
    doc.Reference(doc.Pages)
    shared, size = doc.Reference(resources), _array((0, 0, width, height))
    for content in contents:
        doc.addPage(_Page(size, shared, doc.Reference(content)))


def _array(numbers: Iterable[float]) -> str:
    return f"[ {' '.join(f'{number:.4f}'.rstrip('0').rstrip('.') for number in numbers)} ]"
