"""An office's list beside the register: in both, only there, only here, differing fields (domain.md §1.35).

A list that is compared is never written into the register.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from fieldkit.db.store import Store
from fieldkit.db.tables import (
    Division,
    Household,
    HouseholdYear,
    IncomeItem,
    IncomeYear,
    MonitoringCase,
    Person,
    PersonYear,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_id
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    IS_FOLDER,
    IS_WORKBOOK,
    NO_FILE,
    QT_TRANSLATE_NOOP,
    FileMissing,
    FileNotWritten,
    ListNotCompared,
    NoKnownTable,
    NotAWorkbook,
    SheetTooLarge,
    WorkbookEmpty,
    WorkbookLocked,
    WorkbookTooLarge,
    reason,
)
from fieldkit.i18n import Translate
from fieldkit.progress import Progress, unwatched, without_collecting
from fieldkit.services.allowing import may, needs
from fieldkit.services.fields import STARS, covered, withheld
from fieldkit.services.saving import check_target
from fieldkit.transfer.books import is_ours, write_book
from fieldkit.transfer.comparing import NAME, NO, NUMBER, ONLY_NAME, Comparison, Difference, Whom
from fieldkit.transfer.headers import HOUSEHOLDS, MEMBERS
from fieldkit.transfer.layout import Page
from fieldkit.transfer.register import Register
from fieldkit.transfer.remarks import Remarks, Row
from fieldkit.transfer.rows import open_sheet
from fieldkit.transfer.subjects import BY_ID, SUBJECTS, Subject, subject_of
from fieldkit.transfer.workbook import open_sheets

__all__ = ["EVERYBODY", "GUESSED", "KINDS", "Compared", "Comparing", "Difference", "Line", "Whom"]

KINDS = {"persons": MEMBERS, "households": HOUSEHOLDS}
"""With what a list can be compared."""
GUESSED, EVERYBODY = "", "all"
"""Whom of the register a list should have: told by its name and titles; everybody of its villages."""
ALL = QT_TRANSLATE_NOOP("Comparing", "Everybody")
_TABLES = (
    Division, Household, Person, PersonYear, HouseholdYear, IncomeYear, IncomeItem, MonitoringCase,
)  # fmt: skip
_NOT_READ = (
    FileMissing, NotAWorkbook, WorkbookEmpty, WorkbookLocked, WorkbookTooLarge, SheetTooLarge, NoKnownTable,
)  # fmt: skip
_PORTION, _READING, _WHOLE = 500, 500, 1000

_SHEETS = (
    QT_TRANSLATE_NOOP("Comparing", "In both"), QT_TRANSLATE_NOOP("Comparing", "Only in the list"),
    QT_TRANSLATE_NOOP("Comparing", "Only here"), QT_TRANSLATE_NOOP("Comparing", "Differing"),
)  # fmt: skip
_VILLAGE = QT_TRANSLATE_NOOP("Comparing", "Village")
_HEAD = QT_TRANSLATE_NOOP("Comparing", "Head")
_NAME = QT_TRANSLATE_NOOP("Comparing", "Name")
_NUMBER = QT_TRANSLATE_NOOP("Comparing", "Identity number")
_PERSON_NO = QT_TRANSLATE_NOOP("Comparing", "Person number")
_HOUSEHOLD_NO = QT_TRANSLATE_NOOP("Comparing", "Household number")
_ROW = QT_TRANSLATE_NOOP("Comparing", "Row of the list")
_SAID = QT_TRANSLATE_NOOP("Comparing", "Remark")
_FIELD = QT_TRANSLATE_NOOP("Comparing", "Field")
_THERE = QT_TRANSLATE_NOOP("Comparing", "The list says")
_HERE = QT_TRANSLATE_NOOP("Comparing", "The register says")
_BY = {
    NUMBER: QT_TRANSLATE_NOOP("Comparing", "found by identity number"),
    NO: QT_TRANSLATE_NOOP("Comparing", "found by national number"),
    NAME: QT_TRANSLATE_NOOP("Comparing", "found by name and village"),
    ONLY_NAME: QT_TRANSLATE_NOOP("Comparing", "found by name only, no village was compared"),
}
_TWICE = QT_TRANSLATE_NOOP("Comparing", "a second time in the list")
_LOST = QT_TRANSLATE_NOOP("Comparing", "the spreadsheet spoilt the number")
_BETWEEN = QT_TRANSLATE_NOOP("Comparing", "; ")


@dataclass(frozen=True)
class Compared:
    """What comparing a list found; `kind` is a key of `KINDS`, `among` says whom the list should have.

    `only_here` are those of the villages the list covers, of the kind of people it is about.
    """

    file: Path
    kind: str
    among: str
    among_label: str
    rows: int
    villages: tuple[str, ...]
    both: tuple[Whom, ...]
    only_there: tuple[Whom, ...]
    only_here: tuple[Whom, ...]
    differing: tuple[Difference, ...]

    @property
    def known(self) -> int:
        """How many are in both, each once: a list may have somebody twice."""
        return sum(not whom.twice for whom in self.both)


@dataclass(frozen=True)
class Line:
    """One line of a part for the screen: numbers covered, and what a person may not see as stars."""

    household: UUID | None
    village: str
    head: str
    name: str
    number: str
    row: str
    remark: str
    field: str = ""
    there: str = ""
    here: str = ""


class Comparing:
    """Compares lists with the register."""

    def __init__(self, store: Store, codes: CodeTables, words: Translate) -> None:
        """Look at this laptop's register, speaking the reader's language."""
        self._store = store
        self._codes = codes
        self._words = words
        self.last: Compared | None = None
        """What was compared last, while the program runs."""

    def subjects(self) -> list[tuple[str, str]]:
        """List whom a list may be about: id and words."""
        told = [(subject.id, self._words("Comparing", subject.label)) for subject in SUBJECTS]
        return [(EVERYBODY, self._words("Comparing", ALL)), *told]

    def compare(
        self, file: Path, with_: str, among: str = GUESSED, progress: Progress = unwatched
    ) -> Compared:
        """Compare a list, any layout and format that import reads, with persons or households.

        `among` is an id of `subjects`, or `GUESSED`.  Raises `ListNotCompared` for what is no list,
        or one in which no sheet names anybody; `Cancelled`.
        """
        if file.is_dir() or not file.exists():
            raise ListNotCompared(file=file, why=IS_FOLDER if file.is_dir() else NO_FILE)
        kind = KINDS[with_]
        with without_collecting():
            try:
                rows = self._rows(file, kind, progress)
            except _NOT_READ as error:
                raise ListNotCompared.of(file, error) from error
            subject = self._subject(file, rows, among)
            with self._store.reading() as session:
                register = Register(session, tables=_TABLES)
            progress(_READING, _WHOLE)
            found = Comparison(register, self._codes, kind, subject).of(rows)
        progress(_WHOLE, _WHOLE)
        names = {row["code"]: row["name"] for _, row in register["division"].live()}
        self.last = Compared(
            file, with_, subject.id if subject else EVERYBODY,
            self._words("Comparing", subject.label if subject else ALL), len(rows),
            tuple(names.get(code, code) for code in sorted(found.villages)),
            tuple(found.both), tuple(found.there), tuple(found.here), tuple(found.differing),
        )  # fmt: skip
        return self.last

    def lines(self, compared: Compared, part: int) -> list[Line]:
        """Return a part for the screen, in the order of `_SHEETS`: 0 both, 1 there, 2 here, 3 differing."""
        clear = may(self._store, Right.REVEAL)
        parts = (compared.both, compared.only_there, compared.only_here)
        if part < len(parts):
            return [self._shown(whom) for whom in parts[part]]
        return [
            replace(
                self._shown(one.whom), field=one.column, there=cover(one.field, one.there, clear=clear),
                here=cover(one.field, one.here, clear=clear),
            )
            for one in compared.differing
        ]  # fmt: skip

    @needs(Right.EXPORT)
    def write(self, compared: Compared, file: Path) -> Path:
        """Write the four parts as .xlsx, numbers as text; the same comparison gives the same bytes.

        Raises `FileNotWritten`; an office's own workbook is not written over.
        """
        check_target(file)
        if file.exists() and not is_ours(file):
            raise FileNotWritten(file=file, why=IS_WORKBOOK)
        try:
            write_book(file, *self.pages(compared))
        except OSError as error:
            raise FileNotWritten(file=file, why=reason(error)) from error
        return file

    def pages(self, compared: Compared) -> list[Page]:
        """Lay the four parts out as sheets."""
        say = self._say
        who = [say(title) for title in self._who(compared.kind)]
        parts = (compared.both, compared.only_there, compared.only_here)
        pages = [
            _page(say(title), [*who, say(_ROW), say(_SAID)], [self._line(compared, whom) for whom in part])
            for title, part in zip(_SHEETS, parts, strict=False)
        ]
        lines = [
            [*self._line(compared, one.whom)[: len(who)], one.column, one.there, one.here, _row_of(one.whom)]
            for one in compared.differing
        ]
        headers = [*who, say(_FIELD), say(_THERE), say(_HERE), say(_ROW)]
        return [*pages, _page(say(_SHEETS[-1]), headers, lines)]

    def remark(self, whom: Whom) -> str:
        """Say how somebody was found, and what else there is to say."""
        said = [_BY.get(whom.by, ""), _TWICE if whom.twice else "", _LOST if whom.lost else ""]
        return self._say(_BETWEEN).join(self._say(text) for text in said if text)

    # ------------------------------------------------------------ inside

    def _say(self, text: str) -> str:
        return self._words("Comparing", text)

    @staticmethod
    def _who(kind: str) -> Sequence[str]:
        if kind == "persons":
            return (_VILLAGE, _HEAD, _NAME, _NUMBER, _PERSON_NO)
        return (_VILLAGE, _HEAD, _NUMBER, _HOUSEHOLD_NO)

    def _shown(self, whom: Whom) -> Line:
        return Line(
            whom.household, whom.village, whom.head or whom.name, whom.name, cover_id(whom.id_number),
            _row_of(whom), self.remark(whom),
        )  # fmt: skip

    def _line(self, compared: Compared, whom: Whom) -> list[str]:
        names = [whom.head, whom.name] if compared.kind == "persons" else [whom.name]
        return [whom.village, *names, whom.id_number, whom.no, _row_of(whom), self.remark(whom)]

    def _rows(self, file: Path, kind: str, progress: Progress) -> list[Row]:
        remarks = Remarks(self._words)
        rows: list[Row] = []
        known = False
        for grid in open_sheets(file):
            opened = open_sheet(grid, self._codes, remarks, kind)
            if opened is None:
                continue
            known = True
            for row in opened[1]:
                rows.append(row)
                if len(rows) % _PORTION == 0:
                    progress(_READING * row.number // max(grid.height, 1), _WHOLE)
        if not known:
            raise NoKnownTable(file=file.name)
        return rows

    @staticmethod
    def _subject(file: Path, rows: Sequence[Row], among: str) -> Subject | None:
        if among:
            return BY_ID.get(among)
        sheets = {row.sheet for row in rows}
        texts = [file.stem, *(sheet.name for sheet in sheets), *(t for s in sheets for t in s.titles)]
        return subject_of(texts)


def _row_of(whom: Whom) -> str:
    """Say in which sheet and row of the list somebody stands."""
    return f"{whom.sheet} {whom.row}" if whom.row else ""


def cover(at: str, said: str, *, clear: bool) -> str:
    """Cover a number in a difference; stars for what may not be seen (`clear` False), be it nothing."""
    name = at.partition(".")[2]
    number = covered(name, said)
    if number is not None:
        return number
    return STARS if withheld(name) and not clear else said


def _page(title: str, headers: Sequence[str], lines: Sequence[Sequence[str]]) -> Page:
    rows = [[cell or None for cell in line] for line in lines]
    return Page(title, headers, [True] * len(headers), rows)
