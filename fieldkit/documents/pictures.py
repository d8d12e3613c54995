"""Photos on paper: JPEG files put into the PDF as they are, with nothing of the camera's notes.

The same picture is in the file once, under a name made from its content: the same bytes on any machine.
"""

import hashlib
import io
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFImageXObject, xObjectName

_JPEG = b"\xff\xd8\xff"
_NAME = 20  # hex digits of the hash


class Album:
    """The pictures of one document."""

    def __init__(self, canvas: Any) -> None:
        """Put pictures into the document of a ReportLab `canvas`."""
        self._canvas = canvas
        self._known: dict[str, tuple[str, float]] = {}
        self._images: dict[str, Any] = {}  # that the document does not have yet
        self.size = 0
        """Bytes that its pictures take in the file."""

    def add(self, jpeg: bytes) -> tuple[str, float] | None:
        """Put a picture in; return how it is called on a page, and its width over its height.

        None where it is no JPEG that can be read.
        """
        name = hashlib.sha256(jpeg).hexdigest()[:_NAME]
        found = self._known.get(name)
        if found is not None:
            return found
        image: Any = PDFImageXObject(name)
        if not jpeg.startswith(_JPEG) or not image.loadImageFromJPEG(io.BytesIO(jpeg)):
            return None
        called = str(xObjectName(name))
        self._images[name] = image
        self.size += len(jpeg)
        self._known[name] = called, image.width / image.height
        return self._known[name]

    def give(self) -> None:
        """Put the pictures into the document; one that another paper gave it is there already."""
        doc = self._canvas._doc  # noqa: SLF001 - ReportLab has no other way
        for name, image in self._images.items():
            if not doc.hasForm(name):
                doc.Reference(image, xObjectName(name))
                doc.addForm(name, image)
        self._images = {}

    @property
    def names(self) -> list[str]:
        """Return the names of all pictures."""
        return list(self._known)
