"""Printing where the system takes no PDF, as Windows does: pages go to Qt's printer as pictures of 300 dpi.

Elsewhere the PDF itself is handed over (`services.printers`), and fonts stay sharp.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from fieldkit.errors import NoPrinter, PaperNotInPrinter, PrinterFailed
from fieldkit.progress import Progress, unwatched

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
_SMALL = 64  # pixels; enough to see which way a page lies
_SIDES = {"one": "DuplexNone", "long": "DuplexLongSide", "short": "DuplexShortSide"}


@dataclass(frozen=True)
class Wish:
    """How the pages of a paper are to be printed: as `services.printers.Handling`, and the paper itself."""

    paper: str
    copies: int = 1
    sides: str = ""
    pages: str = ""
    title: str = ""  # what the print system calls it: a form, never a person
    file: str = ""  # into a PDF instead of onto paper; the tests look at it


def names() -> list[str]:
    """Name the printers of a system that has no CUPS."""
    if sys.platform != "win32":
        return []
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def send(
    printer: str, count: int, picture: Callable[[int, int], tuple[int, int, bytes]], wish: Wish,
    progress: Progress = unwatched,
) -> None:  # fmt: skip
    """Print the pages that `picture` draws (page from 0, width in pixels), unscaled; not on the ui thread.

    What was begun is taken back from the printer when it is stopped or fails.
    Raises `NoPrinter`, `PaperNotInPrinter`, `PrinterFailed`, and what `progress` does.
    """
    from PySide6.QtGui import QPainter

    pages = chosen(wish.pages, count)
    if not pages:
        raise PrinterFailed(printer=printer, why=wish.pages)
    wide, high, _ = picture(pages[0], _SMALL)
    device, times = _device(printer, wish, across=wide > high)
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterFailed(printer=printer, why="QPrinter")
    try:
        for done, page in enumerate(pages * times):
            progress(done, len(pages) * times)
            if done:
                _turn(device, printer)
            _draw(device, painter, partial(picture, page))
    except BaseException:
        device.abort()
        raise
    finally:
        painter.end()


def _device(printer: str, wish: Wish, *, across: bool) -> "tuple[QPrinter, int]":
    """Return a printer set up as wished, and how many times the pages must be sent for all copies.

    The printer is chosen first: choosing it brings its own resolution and paper with it.
    """
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    size = QPageSize(getattr(QPageSize.PageSizeId, wish.paper[:2]))
    mode = QPrinter.PrinterMode.HighResolution
    if wish.file:
        device = QPrinter(mode)
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(wish.file)
    else:
        info = QPrinterInfo.printerInfo(printer)
        if info.isNull():  # it was taken away; Qt would take the usual one
            raise NoPrinter
        known = [one.id() for one in info.supportedPageSizes()]
        if known and size.id() not in known:
            raise PaperNotInPrinter(printer=printer, paper=wish.paper[:2])
        device = QPrinter(info, mode)
    device.setResolution(DPI)
    device.setDocName(wish.title)
    device.setPageSize(size)
    ways = QPageLayout.Orientation
    device.setPageOrientation(ways.Landscape if across else ways.Portrait)
    device.setFullPage(True)
    if wish.sides in _SIDES:
        device.setDuplex(getattr(QPrinter.DuplexMode, _SIDES[wish.sides]))
    if wish.copies > 1 and device.supportsMultipleCopies():
        device.setCopyCount(wish.copies)
        return device, 1
    return device, wish.copies


def _turn(device: "QPrinter", printer: str) -> None:
    if not device.newPage():
        raise PrinterFailed(printer=printer, why="newPage")


def _draw(device: "QPrinter", painter: "QPainter", picture: Callable[[int], tuple[int, int, bytes]]) -> None:
    """Draw a page over the whole sheet: nothing shrinks, what is out of the printer's reach is lost."""
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    sheet = device.paperRect(QPrinter.Unit.DevicePixel).toRect()
    wide, high, pixels = picture(sheet.width())
    image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32)
    painter.drawImage(QRect(0, 0, sheet.width(), round(high * sheet.width() / wide)), image)


def chosen(pages: str, count: int) -> list[int]:
    """Return the pages (from 0) that `1-4,7` chooses of `count`; all of them where nothing is."""
    if not pages:
        return list(range(count))
    found: list[int] = []
    for part in pages.split(","):
        first, _, last = part.partition("-")
        found += range(int(first) - 1, min(int(last or first), count))
    return found
