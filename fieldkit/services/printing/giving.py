"""Giving papers out: into files, onto printers, and into the record of what was printed."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.store import Store
from fieldkit.db.tables import PrintJob
from fieldkit.db.types import new_id
from fieldkit.documents.privacy import Masking
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue
from fieldkit.i18n import Words
from fieldkit.services import saving
from fieldkit.services.allowing import demand
from fieldkit.services.printing import printers
from fieldkit.services.printing.jobs import Job, Printed, job_of
from fieldkit.services.printing.printers import Abilities, Handling

_PAGES = QT_TRANSLATE_NOOP("Fields", "Pages")
_NO_PAGES = QT_TRANSLATE_NOOP("Fields", "pages are written as 1-4,7")


class GivingOut:
    """What is done with a paper once it is made."""

    _store: Store
    _words: Words

    def save(self, printed: Printed, path: Path, *, copies: int = 1) -> UUID:
        """Write the PDF to `path`, all or nothing, and enter it in the print record.

        Raises `NotAllowed`, `FileNotWritten`, and `DiskFull` where the record cannot be kept.
        """
        demand(self._store, right_to_print(Masking(printed.masking)), self._words)
        saving.write_whole(path, printed.pdf)
        return self.record(printed, copies=copies)

    def print_on(
        self, printer: str, printed: Printed, *, copies: int = 1, how: Handling | None = None
    ) -> UUID:
        """Hand the PDF to a printer and enter it in the print record; `how` says more than `copies`.

        Raises `NotAllowed`, `BadValue` (the pages), `PaperNotInPrinter`, `PrinterFailed`.
        """
        handling = how or Handling(copies)
        self.check(printed, handling)
        printers.print_on(printer, printed.pdf, paper=printed.paper, how=handling, title=printed.form)
        return self.record(printed, copies=handling.copies, printer=printer)

    def check(self, printed: Printed, how: Handling) -> None:
        """Make sure that a paper may be printed so.  Raises `NotAllowed`, `BadValue`."""
        demand(self._store, right_to_print(Masking(printed.masking)), self._words)
        if how.pages and not printers.is_range(how.pages):
            raise BadValue(
                field=self._words("Fields", _PAGES), value=how.pages, why=self._words("Fields", _NO_PAGES)
            )

    def printers(self) -> list[str]:
        """Name the printers this machine can hand a PDF to."""
        return printers.available()

    def abilities(self, printer: str) -> Abilities:
        """Tell what a printer can, as far as the print system knows."""
        return printers.abilities(printer) if printer else Abilities()

    def preview(self, pdf: bytes, page: int, width: int) -> tuple[int, int, bytes]:
        """Return a page (from 0) as width, height and rows of 4-byte pixels blue-green-red-unused."""
        return saving.picture(pdf, page, width)

    # ------------------------------------------------------------ the record

    def record(self, printed: Printed, *, copies: int = 1, printer: str = "") -> UUID:
        """Enter a paper that was given out; without a printer it went into a file."""
        demand(self._store, right_to_print(Masking(printed.masking)), self._words)
        row = self.row_of(printed, copies, printer)
        with self._store.writing() as session:
            session.add(row)
            return row.id

    def row_of(self, printed: Printed, copies: int, printer: str) -> PrintJob:
        """Return the line of the print record for a paper."""
        return PrintJob(
            id=new_id(), form=printed.form, subject=printed.subject_json(),
            profile=printed.profile, masking=printed.masking, printed_at=printed.printed_at,
            user_id=self._store.author.user, pages=printed.pages,
            content_sha256=printed.content_sha256, file_sha256=printed.file_sha256,
            copies=copies, printer=printer or None,
        )  # fmt: skip

    def history(self, *, limit: int = 200) -> list[Job]:
        """List what was printed here, the latest first."""
        with self._store.reading() as session:
            rows = session.scalars(
                select(PrintJob).order_by(PrintJob.printed_at.desc(), PrintJob.id.desc()).limit(limit)
            ).all()
        return [job_of(row) for row in rows]


def right_to_print(masking: Masking) -> Right | None:
    """Return the right that printing in `masking` needs; what may hang on the wall needs none."""
    return None if masking.posted else Right.PRINT_INSIDE
