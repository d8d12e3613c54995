"""The register as workbooks in the national layout; importing them gives the same register."""

import re
import shutil
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path

from sqlalchemy.orm import Session

from fieldkit.db import archive, narrow
from fieldkit.db.home import Home
from fieldkit.db.store import SCHEMA_VER, Store
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import IS_WORKBOOK, FileNotWritten, reason
from fieldkit.i18n import Translate, Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.services.columns import TABLES
from fieldkit.services.importing import contents as import_contents
from fieldkit.services.saving import check_target
from fieldkit.transfer import whole
from fieldkit.transfer.books import is_ours, write_book, write_text
from fieldkit.transfer.headers import DIVISIONS, HELPERS, HOUSEHOLDS, MEMBERS
from fieldkit.transfer.layout import Layout, Page
from fieldkit.transfer.register import Register

_BOOKS = ((HOUSEHOLDS, "户信息"), (MEMBERS, "家庭成员"), (HELPERS, "结对帮扶"))
_WHOLE, _STEP = 1000, 60  # of the progress: each workbook of the national layout takes so much
_FIGURE = re.compile(r"-?\d[\d,]*(\.\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell of a .csv
_SIGNS = re.compile(r"[\[\]:*?/\\]")  # what the name of a sheet cannot have
_ENGLISH = {"区划代码": "code", "名称": "name", "层级": "level", "上级代码": "parent_code"}


class Exporting:
    """Writes the register out."""

    def __init__(self, home: Home, store: Store, codes: CodeTables, words: Translate) -> None:
        """Work on this laptop's register."""
        self._home = home
        self._store = store
        self._codes = codes
        self._words = words

    @needs(Right.EXPORT)
    def shown(
        self, name: str, headers: Sequence[str], rows: Sequence[Sequence[str]], file: Path,
        numeric: Sequence[bool] = (),
    ) -> Path:  # fmt: skip
        """Write what a list shows to `file`, .xlsx or .csv; what is covered stays so.

        Columns that are `numeric` can be added up; all others are text, for they name somebody or something.
        What stands in a .csv is never a formula, whatever an office typed.  Raises `FileNotWritten`.
        """
        check_target(file)
        figures = [*numeric, *(False for _ in headers)][: len(headers)]
        csv = file.suffix.lower() == ".csv"
        cells = [
            [_cell(value, figure, csv=csv) for value, figure in zip(line, figures, strict=True)]
            for line in rows
        ]
        page = Page(_SIGNS.sub(" ", name)[:31] or "1", headers, [not one for one in figures], cells)
        try:
            if csv:
                write_text(page, list(headers), file)
            else:
                write_book(file, page)
        except OSError as error:
            raise FileNotWritten(file=file, why=reason(error)) from error
        return file

    @needs(Right.EXPORT)
    def everything(self, folder: Path, progress: Progress = unwatched) -> list[Path]:
        """Write the whole register into `folder`; imported into an empty folder it is the same register.

        Households, members, helpers (.xlsx) and divisions (.csv) in the national layout, with the columns
        that offices added; `register.xlsx` with everything, exactly; the contents of attachments.
        The same register gives the same bytes (docs/decisions/0023).
        Of a person who sees only some villages it has the helpers who work in those, and nobody else's
        telephone (domain.md §1.31).  Until all of it is written, the folder stays as it was.
        Raises `FileNotWritten` where the folder cannot be, is full or holds workbooks of these names that
        are not from here, and `Cancelled` when the person stops it.
        """
        begun = not folder.exists()
        check_target(folder / f"{DIVISIONS}.csv")
        _spare_originals(folder)
        try:
            with self._store.reading() as session, archive.scratch_folder(folder) as scratch:
                if self._store.author.villages is not None:
                    narrow.hide_strangers(session.connection())
                files, contents = self._everything(session, scratch, folder, progress)
                return _put_in_place(files, contents, scratch, folder)
        except OSError as error:
            raise FileNotWritten(file=folder, why=reason(error)) from error
        finally:
            if begun:
                with suppress(OSError):
                    folder.rmdir()  # where nothing was written into it

    def _everything(
        self, session: Session, folder: Path, beside: Path, progress: Progress
    ) -> tuple[list[Path], Collection[str]]:
        """Write all into `folder`; of the contents only those that `beside` has not yet."""
        layout = Layout(Register(session), self._codes)
        files: list[Path] = []
        for done, (kind, sheet) in enumerate(_BOOKS, start=1):
            progress(_STEP * done, _WHOLE)
            file = folder / f"{kind}.xlsx"
            write_book(file, layout.page(kind, sheet))
            files.append(file)
        page = layout.page(DIVISIONS, DIVISIONS)
        file = folder / f"{DIVISIONS}.csv"
        write_text(page, [_ENGLISH.get(header, header) for header in page.headers], file)
        files.append(file)
        del layout, page
        begun = _STEP * (len(_BOOKS) + 1)

        def writing(done: int, total: int) -> None:
            progress(begun + (_WHOLE - begun) * done // max(total, 1), _WHOLE)

        inner = import_contents.FOLDER
        contents = import_contents.write(
            self._home, self._store, session, folder / inner, beside / inner, progress
        )
        chinese = Words("zh_CN")  # a file says the same whoever writes it
        titles = {name: chinese("SyncTables", title) for name, title in TABLES.items()}
        whole.write(session, folder / whole.FILE, titles, files, SCHEMA_VER, writing)
        progress(_WHOLE, _WHOLE)
        return [*files, folder / whole.FILE], contents


def _put_in_place(files: list[Path], contents: Collection[str], scratch: Path, folder: Path) -> list[Path]:
    """Move what was written to where it belongs; contents that are in the register no more go."""
    inner = import_contents.FOLDER
    for old in (folder / inner).glob("*"):
        if old.name not in contents:
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    for new in (scratch / inner).glob("*"):
        (folder / inner).mkdir(exist_ok=True)
        new.replace(folder / inner / new.name)
    if not contents:
        with suppress(OSError):
            (folder / inner).rmdir()
    return [file.replace(folder / file.name) for file in files]


def _cell(value: str, figure: bool, *, csv: bool) -> str | float:
    """Return a cell of a list as it is written: a figure without its commas, and no formula of a text."""
    if figure and _FIGURE.fullmatch(value):
        return value.replace(",", "") if csv else float(value.replace(",", ""))
    return f"'{value}" if csv and value.startswith(_FORMULA) and not _FIGURE.fullmatch(value) else value


def _spare_originals(folder: Path) -> None:
    """Refuse to write over an office's own workbooks: what was refused on import is only there."""
    names = [*(f"{kind}.xlsx" for kind, _ in _BOOKS), whole.FILE]
    books = [file for name in names if (file := folder / name).exists()]
    divisions = folder / f"{DIVISIONS}.csv"
    foreign = [file for file in books if not is_ours(file)]
    if not books and divisions.exists():
        foreign = [divisions]
    if foreign:
        raise FileNotWritten(file=foreign[0], why=IS_WORKBOOK)
