"""Printing where the system takes no PDF, as Windows does: pages go to Qt's printer as pictures of 300 dpi.

Elsewhere the PDF itself is handed over (`services.printers`), and fonts stay sharp.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from fieldkit.errors import PaperNotInPrinter, PrinterFailed
from fieldkit.progress import Progress, unwatched

DPI = 300
_SIDES = {"one": "DuplexNone", "long": "DuplexLongSide", "short": "DuplexShortSide"}


@dataclass(frozen=True)
class Wish:
    """How the pages of a paper are to be printed: as `services.printers.Handling`, and the paper itself."""

    paper: str
    copies: int = 1
    sides: str = ""
    pages: str = ""
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

    Raises `PaperNotInPrinter`, `PrinterFailed`, and what `progress` does.
    """
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    size = QPageSize(getattr(QPageSize.PageSizeId, wish.paper[:2]))
    info = QPrinterInfo.printerInfo(printer)
    known = [one.id() for one in info.supportedPageSizes()]
    if not wish.file and known and size.id() not in known:
        raise PaperNotInPrinter(printer=printer, paper=wish.paper[:2])
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setResolution(DPI)
    if wish.file:
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(wish.file)
    else:
        device.setPrinterName(printer)
    device.setPageSize(size)
    ways = QPageLayout.Orientation
    device.setPageOrientation(ways.Landscape if wish.paper[2:] in ("l", "b") else ways.Portrait)
    device.setFullPage(True)
    device.setCopyCount(wish.copies)
    if wish.sides in _SIDES:
        device.setDuplex(getattr(QPrinter.DuplexMode, _SIDES[wish.sides]))
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterFailed(printer=printer, why="QPrinter")
    try:
        sheet = device.paperRect(QPrinter.Unit.DevicePixel).toRect()
        for done, page in enumerate(chosen(wish.pages, count)):
            progress(done, count)
            if done:
                device.newPage()
            wide, high, pixels = picture(page, sheet.width())
            image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32)
            painter.drawImage(QRect(0, 0, sheet.width(), round(high * sheet.width() / wide)), image)
    finally:
        painter.end()


def chosen(pages: str, count: int) -> list[int]:
    """Return the pages (from 0) that `1-4,7` chooses of `count`; all of them where nothing is."""
    if not pages:
        return list(range(count))
    found: list[int] = []
    for part in pages.split(","):
        first, _, last = part.partition("-")
        found += range(int(first) - 1, min(int(last or first), count))
    return found
