"""Pages of PDF scans: counted, and drawn as pictures for the screen.

PDFium may be used by one thread at a time: whoever uses it holds `ONE_AT_A_TIME`.
"""

import threading
from io import BytesIO

ONE_AT_A_TIME = threading.Lock()
_MOST_POINTS = 16_000_000  # of a drawn page
_WRONG_PASSWORD = "password"  # noqa: S105 - what PDFium says


def pages_of(content: bytes) -> int:
    """Count the pages.  Raises `PermissionError` where a password is asked for, else `ValueError`."""
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if _WRONG_PASSWORD in str(error).lower():
                raise PermissionError from error
            raise ValueError(str(error)) from error
        try:
            return len(document)
        finally:
            document.close()


def drawn(content: bytes, page: int, longest: int) -> bytes:
    """Draw a page as a JPEG whose longer side is `longest`.  Raises `ValueError`, `IndexError`."""
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error
        try:
            if not 0 <= page < len(document):
                raise IndexError(page)
            width, height = document[page].get_size()
            scale = longest / max(width, height, 1)
            if width * height * scale * scale > _MOST_POINTS:
                raise ValueError(longest)
            picture = document[page].render(scale=scale).to_pil()
        finally:
            document.close()
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=85)
    return out.getvalue()
