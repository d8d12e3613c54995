"""Pages of PDF scans: counted, and drawn as pictures for the screen.

PDFium may be used by one thread at a time: whoever uses it holds `ONE_AT_A_TIME`.
"""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

ONE_AT_A_TIME = threading.Lock()
_MOST_POINTS = 16_000_000  # of a drawn page
_WRONG_PASSWORD = "password"  # noqa: S105 - what PDFium says


def pages_of(content: bytes, *, sound: bool = False) -> int:
    """Count the pages; `sound`: look at each whether it can be read.

    Raises `PermissionError` where a password is asked for, else `ValueError`.
    """
    with _opened(content) as document:
        for number in range(len(document) if sound else 0):
            document[number].close()
        return len(document)


@contextmanager
def _opened(content: bytes) -> "Generator[PdfDocument]":
    """Lend a document; what PDFium gives up with becomes `PermissionError` or `ValueError`."""
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
            try:
                yield document
            finally:
                document.close()
        except pypdfium2.PdfiumError as error:
            if _WRONG_PASSWORD in str(error).lower():
                raise PermissionError from error
            raise ValueError(str(error)) from error


def drawn(content: bytes, page: int, longest: int) -> bytes:
    """Draw a page as a JPEG whose longer side is `longest`.

    Raises `ValueError`, `IndexError`, `PermissionError`.
    """
    with _opened(content) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        width, height = document[page].get_size()
        scale = longest / max(width, height, 1)
        if width * height * scale * scale > _MOST_POINTS:
            raise ValueError(longest)
        picture = document[page].render(scale=scale).to_pil()
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=85)
    return out.getvalue()
