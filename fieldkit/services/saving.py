"""Files that are there whole or not at all, and pages as pictures."""

import tempfile
from pathlib import Path

from fieldkit.db import blobs
from fieldkit.errors import IS_FOLDER, IS_WORKBOOK, NO_FOLDER, NOT_A_FILE, FileNotWritten, reason
from fieldkit.transfer.scans import ONE_AT_A_TIME

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})


def check_target(path: Path) -> None:
    """Make sure, before long work, that a file can be written at `path`.  Raises `FileNotWritten`."""
    target = landing(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=target.parent):
            pass
    except OSError as error:
        raise FileNotWritten(file=path, why=reason(error)) from error


def demand_place(path: Path) -> None:
    """Make sure, before long work, that a file can be written where somebody typed it.

    One folder may be missing, and is made later: a mistyped path, or a stick that is not plugged in,
    grows no tree of folders somewhere.  Raises `FileNotWritten`.
    """
    target = landing(path).absolute()
    spare_workbook(target)
    there = target.parent if target.parent.exists() else target.parent.parent
    if not there.exists():
        raise FileNotWritten(file=path, why=NO_FOLDER)
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise FileNotWritten(file=path, why=reason(error)) from error


def landing(path: Path) -> Path:
    """Return the file that `path` comes to: the one that a link leads to, else itself.

    A device is never replaced by a file, and a folder neither.  Raises `FileNotWritten`.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.is_dir():
            raise FileNotWritten(file=path, why=IS_FOLDER)
        if target.exists() and not target.is_file():
            raise FileNotWritten(file=path, why=NOT_A_FILE)
    except RuntimeError as error:  # links in a ring, as Python 3.11 and 3.12 say it
        raise FileNotWritten(file=path, why=NOT_A_FILE) from error
    except OSError as error:
        raise FileNotWritten(file=path, why=reason(error)) from error
    return target


def spare_workbook(path: Path) -> None:
    """Refuse to put a paper or a report in the place of a workbook: a slip would cost an office its data.

    Raises `FileNotWritten`.
    """
    if path.suffix.lower() in _WORKBOOKS and path.exists():
        raise FileNotWritten(file=path, why=IS_WORKBOOK)


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`; after a failure the old file is as it was and nothing else is left.

    A link stays, and the file that it leads to is written.
    Raises `FileNotWritten`; where the disk is full too, as nothing of the register was at stake.
    """
    target = landing(path)
    spare_workbook(target)
    part = target.with_name(target.name + blobs.PART)  # what a power cut left is written over
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        blobs.write_whole(target, data, part=part)
    except OSError as error:
        raise FileNotWritten(file=path, why=reason(error)) from error


def picture(pdf: bytes, page: int, width: int) -> tuple[int, int, bytes]:
    """Return page `page` (from 0), `width` pixels wide, as 4-byte pixels blue-green-red-unused."""
    import pypdfium2

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            scale = width / document[page].get_width()
            bitmap = document[page].render(scale=scale, force_bitmap_format=_BGRX)
            rows = bytes(bitmap.buffer)
            size = (bitmap.width, bitmap.height, bitmap.stride)
        finally:
            document.close()
    across, down, stride = size
    if stride != across * 4:
        rows = b"".join(rows[y * stride : y * stride + across * 4] for y in range(down))
    return across, down, rows


_BGRX = 3  # FPDFBitmap_BGRx
