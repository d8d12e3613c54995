"""Whether a sheet is the one that was issued: a PDF, or the code in its square, against the record.

A paper says its number, the SHA-256 of its content, in the properties of its file and in the square at its
foot.  The record of what was printed knows the SHA-256 of every file; a notice knows its own for ever.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Notice, PrintJob
from fieldkit.errors import QT_TRANSLATE_NOOP, NoSuchPaper, NotACheckCode, NotAPaper
from fieldkit.i18n import Words
from fieldkit.services.printing.jobs import JOINED_IN, in_file
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.villages import division_names

_MARK = re.compile(r"FK1 (?P<form>[\w.-]+) (?P<number>[0-9a-f]{64})")
_CODE = re.compile(r"(?:FK1:)?(?P<number>[0-9a-f]{8,64})(?::(?P<form>[\w.-]+))?", re.IGNORECASE)
_KEYWORDS = re.compile(r"FK1 (?P<form>[\w.-]+) (?P<number>[0-9a-f]{8,64})…?", re.IGNORECASE)
_LARGEST = 200_000_000  # bytes

_UNCHANGED = QT_TRANSLATE_NOOP("Verify", "{form} of {village}, printed on {day}. The file is as it was made.")
_CHANGED = QT_TRANSLATE_NOOP(
    "Verify",
    "{form} of {village} was printed here on {day}, but this file is not as it was made: it was changed, or "
    "saved anew by another program. Do not rely on it.",
)
_ON_PAPER = QT_TRANSLATE_NOOP(
    "Verify",
    "{form} of {village}, printed on {day}. Compare the sheet with a reprint: the code cannot tell whether "
    "the paper itself was changed.",
)
_JOINED = QT_TRANSLATE_NOOP(
    "Verify", "{form}, {villages} villages in one file, printed on {day}. The file is as it was made."
)
_JOINED_CHANGED = QT_TRANSLATE_NOOP(
    "Verify",
    "{form}, {villages} villages in one file, was printed here on {day}, but this file is not as it was "
    "made: it was changed, or saved anew by another program. Do not rely on it.",
)
_JOINED_NUMBER = QT_TRANSLATE_NOOP(
    "Verify",
    "{form}, {villages} villages in one file, printed on {day}. Whether the file was changed only the file "
    "itself can tell.",
)
_SEVERAL = QT_TRANSLATE_NOOP(
    "Verify",
    "{n} papers printed here begin with these digits; this is the newest. The square at the foot of the "
    "sheet tells them apart.",
)
_NOTICE = QT_TRANSLATE_NOOP("Verify", "It is notice {no}, which is “{state}”.")
_NO_JOB = QT_TRANSLATE_NOOP(
    "Verify", "A paper made with fieldkit ({form}), but not on this laptop; ask where it was printed."
)
_FOREIGN = QT_TRANSLATE_NOOP("Verify", "This PDF was not made with fieldkit.")
_OF_ONE = {True: _UNCHANGED, False: _CHANGED, None: _ON_PAPER}
_OF_JOINED = {True: _JOINED, False: _JOINED_CHANGED, None: _JOINED_NUMBER}


@dataclass(frozen=True)
class Verdict:
    """What is known of a paper.

    `unchanged` is None where only a code was looked up; `notice` is the number of a notice, empty for other
    papers; `villages` tells of how many a file is that has several papers, 0 of every other.
    `sentence` says it all.
    """

    known: bool
    sentence: str
    form: str = ""
    village: str = ""
    printed_at: datetime | None = None
    file_sha256: str = ""
    content_sha256: str = ""
    unchanged: bool | None = None
    notice: str = ""
    notice_id: UUID | None = None
    villages: int = 0

    @property
    def good(self) -> bool:
        """Tell whether the paper is known, and as it was made as far as can be told."""
        return self.known and self.unchanged is not False

    def as_json(self) -> dict[str, Any]:
        """Return it as `fieldkit verify --json` says it."""
        return {
            "known": self.known, "form": self.form or None, "village": self.village or None,
            "printed_at": self.printed_at.isoformat() if self.printed_at else None,
            "file_sha256": self.file_sha256 or None, "content_sha256": self.content_sha256 or None,
            "unchanged": self.unchanged, "notice": self.notice or None,
            "villages": self.villages or None, "sentence": self.sentence,
        }  # fmt: skip


@dataclass(frozen=True)
class _Found:
    """A paper that was made here."""

    form: str
    village: str
    at: datetime
    file: str
    content: str
    notice: Notice | None = None
    villages: int = 0  # of a file of several papers
    alike: int = 1  # papers whose numbers begin so


class Verifying:
    """Compares papers with what was printed; reads only."""

    def __init__(self, store: Store, words: Words, say_state: Callable[[Session, Notice], str]) -> None:
        """Look in `store`; `say_state` says the state of a notice in the words of the screen."""
        self._store = store
        self._words = words
        self._say_state = say_state

    def file(self, path: Path) -> Verdict:
        """Look a PDF up.  Raises `NoSuchPaper`, `NotAPaper`."""
        content = _read(path)
        mine = sha256(content).hexdigest()
        keywords = _keywords(content, path)
        mark = _MARK.search(keywords)
        number, form = (mark["number"], mark["form"]) if mark else ("", "")
        with self._store.reading() as session:
            found = self._find(session, file=mine) or (self._find(session, number=number) if number else None)
            return self._verdict(session, found, mine, number, form)

    def code(self, text: str) -> Verdict:
        """Look a paper up by its square, `FK1:…`, the properties of its file, `FK1 P-17 …`, or its foot.

        The foot has the first eight digits of the number only; where several papers begin so that is said.
        Raises `NotACheckCode`.
        """
        match = _CODE.fullmatch("".join(text.split())) or _KEYWORDS.fullmatch(" ".join(text.split()))
        if match is None:
            raise NotACheckCode(code=text[:60])
        number, form = match["number"].lower(), match["form"] or ""
        with self._store.reading() as session:
            found = self._find(session, number=number)
            if found is not None:
                found = replace(found, alike=_alike(session, number))
            return self._verdict(session, found, "", found.content if found else number, form)

    # ------------------------------------------------------------ inside

    def _find(self, session: Session, *, file: str = "", number: str = "") -> _Found | None:
        """Find a paper by its file, or by its number or the beginning of it; a notice before other papers."""
        by_file = Notice.pdf_sha256 == file if file else Notice.content_sha256.startswith(number)
        notice = session.scalars(
            select(Notice).where(by_file, Notice.deleted_at.is_(None)).order_by(Notice.frozen_at.desc())
        ).first()
        if notice is not None and notice.frozen_at is not None:
            return _Found(
                notice.form or "", notice.village_code, notice.frozen_at, notice.pdf_sha256 or "",
                notice.content_sha256 or "", notice,
            )  # fmt: skip
        of_job = PrintJob.file_sha256 == file if file else PrintJob.content_sha256.startswith(number)
        job = _latest(session, of_job)
        if job is not None and not (file and in_file(job.subject)):
            village = Subject.from_json(job.subject).village
            return _Found(job.form, village, job.printed_at, job.file_sha256, job.content_sha256)
        if job is None and number:
            job = _latest(session, PrintJob.subject.contains(JOINED_IN + number, autoescape=True))
        whole = in_file(job.subject) if job is not None else None
        if job is None or whole is None:
            return None
        return _Found(job.form, "", job.printed_at, job.file_sha256, whole.number, villages=whole.villages)

    def _verdict(self, session: Session, found: _Found | None, file: str, number: str, form: str) -> Verdict:
        if found is None:
            said = self._words("Verify", _NO_JOB, form=form) if number else self._words("Verify", _FOREIGN)
            return Verdict(False, said, form, file_sha256=file, content_sha256=number)
        unchanged = found.file == file if file else None
        sentence = (_OF_JOINED if found.villages else _OF_ONE)[unchanged]
        from fieldkit.documents.render import CHINA

        village = division_names(session).get(found.village, found.village)
        day = found.at.astimezone(CHINA).date()
        said = self._words(
            "Verify", sentence, form=found.form, village=village or "—", villages=found.villages, day=day
        )
        if found.alike > 1:
            said += " " + self._words("Verify", _SEVERAL, n=found.alike)
        no = ""
        if found.notice is not None:
            no = found.notice.no or ""
            said += " " + self._words("Verify", _NOTICE, no=no, state=self._say_state(session, found.notice))
        return Verdict(
            True, said, found.form, village, found.at, file or found.file, number or found.content, unchanged,
            no, found.notice.id if found.notice is not None else None, found.villages,
        )  # fmt: skip


def reads_as_code(text: str) -> bool:
    """Tell whether a text is a check number as it stands at the foot of a sheet or in its square."""
    return _CODE.fullmatch("".join(text.split())) is not None


def _alike(session: Session, number: str) -> int:
    """Count the papers whose numbers begin with `number`."""
    found = {
        one
        for column in (PrintJob.content_sha256, Notice.content_sha256)
        for one in session.scalars(select(column).where(column.startswith(number)))
    }
    return len(found) or 1


def _latest(session: Session, which: ColumnElement[bool]) -> PrintJob | None:
    return session.scalars(select(PrintJob).where(which).order_by(PrintJob.printed_at.desc())).first()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise NotAPaper(file=path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchPaper(file=path) from error
    except OSError as error:
        raise NotAPaper(file=path) from error


def _keywords(content: bytes, path: Path) -> str:
    """Return the keywords of a PDF.  Raises `NotAPaper`."""
    import pypdfium2

    from fieldkit.transfer.scans import ONE_AT_A_TIME

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise NotAPaper(file=path) from error
        try:
            return str(document.get_metadata_value("Keywords"))
        finally:
            document.close()
