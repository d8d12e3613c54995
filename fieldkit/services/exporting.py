"""The register as workbooks in the national layout; importing them gives the same register."""

from collections.abc import Sequence
from pathlib import Path

from fieldkit.db.store import Store
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import IS_WORKBOOK, FileNotWritten, reason
from fieldkit.i18n import Translate
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.services.saving import check_target
from fieldkit.transfer.books import is_ours, write_book, write_text
from fieldkit.transfer.headers import DIVISIONS, HELPERS, HOUSEHOLDS, MEMBERS
from fieldkit.transfer.layout import Layout, Page
from fieldkit.transfer.register import Register

_BOOKS = ((HOUSEHOLDS, "户信息"), (MEMBERS, "家庭成员"), (HELPERS, "结对帮扶"))
_ENGLISH = {"区划代码": "code", "名称": "name", "层级": "level", "上级代码": "parent_code"}


class Exporting:
    """Writes the register out."""

    def __init__(self, store: Store, codes: CodeTables, words: Translate) -> None:
        """Work on this laptop's register."""
        self._store = store
        self._codes = codes
        self._words = words

    @needs(Right.EXPORT)
    def shown(
        self, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], file: Path
    ) -> Path:
        """Write what a list shows to `file`, .xlsx or .csv; every cell is text, what is covered stays so.

        Raises `FileNotWritten`.
        """
        check_target(file)
        page = Page(name[:31], headers, [True] * len(headers), rows)
        try:
            if file.suffix.lower() == ".csv":
                write_text(page, list(headers), file)
            else:
                write_book(page, file)
        except OSError as error:
            raise FileNotWritten(file=file, why=reason(error)) from error
        return file

    @needs(Right.EXPORT)
    def everything(self, folder: Path, progress: Progress = unwatched) -> list[Path]:
        """Write households, members, helpers (.xlsx) and divisions (.csv) into `folder`.

        Columns that offices added come back.  Raises `FileNotWritten` where the folder cannot be or
        holds workbooks of these names that are not from here, and `Cancelled` between files when the
        person stops it.
        """
        check_target(folder / f"{DIVISIONS}.csv")
        _spare_originals(folder)
        with self._store.reading() as session:
            layout = Layout(Register(session), self._codes)
        files: list[Path] = []
        for done, (kind, sheet) in enumerate(_BOOKS, start=1):
            progress(done, len(_BOOKS) + 2)
            file = folder / f"{kind}.xlsx"
            write_book(layout.page(kind, sheet), file)
            files.append(file)
        page = layout.page(DIVISIONS, DIVISIONS)
        file = folder / f"{DIVISIONS}.csv"
        write_text(page, [_ENGLISH.get(header, header) for header in page.headers], file)
        progress(len(_BOOKS) + 2, len(_BOOKS) + 2)
        return [*files, file]


def _spare_originals(folder: Path) -> None:
    """Refuse to write over an office's own workbooks: what was refused on import is only there."""
    books = [file for kind, _ in _BOOKS if (file := folder / f"{kind}.xlsx").exists()]
    divisions = folder / f"{DIVISIONS}.csv"
    foreign = [file for file in books if not is_ours(file)]
    if not books and divisions.exists():
        foreign = [divisions]
    if foreign:
        raise FileNotWritten(file=foreign[0], why=IS_WORKBOOK)
