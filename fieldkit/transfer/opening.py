"""Opens a workbook for reading its values, so that no file ends the program or is read without end.

The reader (calamine, in Rust) takes what a file says of itself at its word.  So it is looked at first, and
what the reader gives up on, its panics too, becomes one sentence that names the file.
"""

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from fieldkit.errors import NotAWorkbook, WorkbookLocked
from fieldkit.transfer import bounds, bounds_ods, bounds_xls
from fieldkit.transfer.formulas import DAMAGED, sheet_parts

PACKED = (".xlsx", ".xlsm")
_CONTAINER = b"\xd0\xcf\x11\xe0"  # an .xls, or an .xlsx with a password in the same container
UNPACKING = (*DAMAGED, OSError, ValueError)
"""What a damaged package of a workbook makes `zipfile` raise, from its list of parts on."""


@dataclass(frozen=True)
class Opened:
    """A workbook that can be read; `far`: cells that were left out, by the name of their sheet."""

    book: Any
    far: Mapping[str, tuple[str, ...]]


def open_book(file: Path) -> Opened:
    """Open a workbook.

    Raises `NotAWorkbook`, `WorkbookLocked`, and `WorkbookTooLarge` or `SheetTooLarge` for what would take
    more memory than a laptop has.
    """
    from python_calamine import CalamineWorkbook

    suffix = file.suffix.lower()
    if suffix == ".xls":
        bounds_xls.check(file)
    elif not _contained(file):
        try:
            with ZipFile(file) as packed:
                bounds.check_size(file, packed)
                if suffix == ".ods":
                    bounds_ods.check(file, packed)
                elif far := bounds.strays(file, packed):
                    with reading(file):
                        book = CalamineWorkbook.from_filelike(bounds.without(packed, far))
                    return Opened(book, _by_sheet(packed, far))
        except UNPACKING as error:
            raise NotAWorkbook(file=file.name) from error
    with reading(file):
        return Opened(CalamineWorkbook.from_path(str(file)), {})


@contextmanager
def reading(file: Path) -> Generator[None]:
    """Turn whatever the reader gives up with into `NotAWorkbook` or `WorkbookLocked`."""
    from python_calamine import CalamineError, PasswordError, XmlError, ZipError

    try:
        with _quietly():
            yield
    except PasswordError as error:
        raise WorkbookLocked(file=file.name) from error
    except (CalamineError, XmlError, ZipError, ValueError, KeyError, IndexError, OSError) as error:
        locked = _contained(file) and file.suffix.lower() in PACKED
        raise WorkbookLocked(file=file.name) if locked else NotAWorkbook(file=file.name) from error
    except BaseException as error:
        if _is_panic(error):
            raise NotAWorkbook(file=file.name) from error
        raise


def _is_panic(error: BaseException) -> bool:
    """Tell whether an error is the reader's own failing, which is no `Exception` and has no public class."""
    return type(error).__name__ == "PanicException"


def _contained(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == _CONTAINER


def _by_sheet(packed: ZipFile, far: Mapping[str, list[bounds.Place]]) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(bounds.address(place) for place in far[part])
        for name, part in sheet_parts(packed) if part in far
    }  # fmt: skip


@contextmanager
def _quietly() -> Generator[None]:
    """Keep standard error clear: a panic is written there before anybody can catch it."""
    try:
        kept = os.dup(2)
    except OSError:  # a window has none
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
