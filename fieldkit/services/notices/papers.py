"""The paper of a notice: looked at, issued, printed again (domain.md §1.25, §3.7).

What was issued is a file among the attachments; whenever it is printed again it is those very bytes.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from fieldkit.db.store import Store
from fieldkit.db.tables import Notice, NoticeLine
from fieldkit.domain.notices import HANGING, State
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    BadValue,
    NoNoticeForm,
    NoticeFlawed,
    NoticeNotNow,
    StillHanging,
)
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.attachments.service import Attaching
from fieldkit.services.notices.extra import Extra
from fieldkit.services.notices.numbers import next_number, number_text
from fieldkit.services.notices.reading import frozen
from fieldkit.services.notices.service import Notices
from fieldkit.services.notices.views import NoticeView
from fieldkit.services.printing.jobs import Printed
from fieldkit.services.printing.notices import fact_of
from fieldkit.services.printing.printers import Handling
from fieldkit.services.printing.service import Printing
from fieldkit.services.printing.subjects import Subject

_ISSUED = "16"  # code table attachment_kind
_COPIES = QT_TRANSLATE_NOOP("Fields", "Copies printed")
_NO_COPIES = QT_TRANSLATE_NOOP("Fields", "it is a number of copies, at least one")


class NoticePapers:
    """Makes and keeps the papers of notices."""

    def __init__(
        self, store: Store, words: Words, notices: Notices, printing: Callable[[], Printing],
        attaching: Callable[[], Attaching],
    ) -> None:  # fmt: skip
        """Work on `store`; papers are made by `printing` and kept by `attaching`, when they are needed."""
        self._store = store
        self._words = words
        self._notices = notices
        self._printing = printing
        self._attaching = attaching

    def preview(self, id: UUID) -> Printed:
        """Return the paper: as it was issued, else as it would be now.  Raises as `issue` and `paper`."""
        view = self._notices.view(id)
        return self.paper(id) if view.pdf_id is not None else self._set(view, view.row.no, None)

    def original(self, id: UUID, form: str, masking: str) -> Printed | None:
        """Return the issued paper if it is of this form and masking; None where it has to be made.

        An empty masking is the one it was issued in.
        """
        view = self._notices.view(id)
        own = view.pdf_id is not None and view.form == form
        issued = own and masking in ("", view.masking)
        return self.paper(id) if issued else None

    def _set(self, view: NoticeView, no: str, printed_at: datetime | None) -> Printed:
        if not view.form:
            raise NoNoticeForm(kind=view.row.kind_label)
        printing = self._printing()
        form = printing.form(view.form)
        masking = printing.masking(form, view.masking)
        printing.layout(form, view.layout)
        subject = self._subject(view, self._store.clock.today())
        facts = printing.collect(form, subject, printing.desk(self._notices.profile))
        facts = replace(facts, notice=replace(fact_of(view), no=no, draft=not no))
        return printing.set_facts(
            form, subject, facts, self._notices.profile, masking, printed_at or self._store.clock.now()
        )

    def _subject(self, view: NoticeView, day: date) -> Subject:
        row = view.row
        return Subject(
            row.village_code, row.year, day, notice=row.id, posted_from=row.posted_on,
            posted_to=row.ends_on, layout=view.layout,
        )  # fmt: skip

    @needs(Right.NOTICE)
    def issue(self, id: UUID, *, printed_at: datetime | None = None) -> Printed:
        """Make the paper of a draft, number it and freeze it; from now on it is these bytes.

        Raises `NotFound`, `NoticeFrozen`, `NoticeFlawed` (DQ-70), and as `Printing.make` does.
        """
        problems = [one for one in self._notices.check(id) if not one.note]
        with self._store.reading() as session:
            notice = self._notices.get_draft(session, id)
            replaced = session.get(Notice, notice.replaces_id) if notice.replaces_id else None
            if replaced is not None and self._notices.state_of(session, replaced) in HANGING:
                raise StillHanging(notice=replaced.no or "")
        view = self._put_on_today(id)
        if any(one.hard for one in problems) or (problems and view.override_at is None):
            said = " ".join(one.sentence for one in problems)
            raise NoticeFlawed(notice=view.row.title, problems=said)
        when = printed_at or self._store.clock.now()
        while True:
            with self._store.reading() as session:
                number = next_number(session, view.row.village_code, view.row.year)
            no = number_text(view.row.village, view.stage, view.row.year, number)
            printed = self._set(view, no, when)
            if self._freeze(id, view, printed, (number, no)):
                return printed

    def _put_on_today(self, id: UUID) -> NoticeView:
        """Return a draft, put off to today if its day has passed: the paper must not say a day gone by."""
        view, today = self._notices.view(id), self._store.clock.today()
        if view.row.posted_on is None or view.row.posted_on >= today:
            return view
        self._notices.put_off(id, today)
        return self._notices.view(id)

    def _freeze(self, id: UUID, view: NoticeView, printed: Printed, number: tuple[int, str]) -> bool:
        """Keep the paper and freeze what is on it; False where somebody took the number meanwhile."""
        intake = self._attaching().intake
        sha = intake.keep(printed.pdf)
        with self._store.writing() as session:
            notice = self._notices.get_draft(session, id)
            if next_number(session, notice.village_code, notice.year) != number[0]:
                return False
            notice.pdf_id = intake.enter_paper(session, notice, sha, printed.pdf, _ISSUED)
            notice.number, notice.no = number
            own = tuple(n for n, is_own in (("title", view.own_title), ("body", view.own_body)) if is_own)
            notice.title, notice.body = view.row.title[:120], view.body
            notice.form, notice.masking, notice.profile = printed.form, printed.masking, printed.profile
            notice.content_sha256, notice.pdf_sha256 = printed.content_sha256, printed.file_sha256
            notice.frozen_at, notice.state = printed.printed_at, State.ISSUED.value
            notice.ends_on = view.row.ends_on
            days = (notice.posted_on, notice.ends_on)
            notice.particulars = Extra(view.particulars, days, own, view.layout).write()
            for line in view.lines:
                row = session.get(NoticeLine, line.id)
                if row is not None:
                    row.no, row.cells = line.no, frozen(line)
        return True

    def paper(self, id: UUID) -> Printed:
        """Return the paper as it was issued, byte for byte.

        Raises `NotFound`, `NoticeNotNow`, `ContentMissing`, `ContentDamaged`.
        """
        from fieldkit.documents.registry import documents
        from fieldkit.transfer.scans import pages_of

        view = self._notices.view(id)
        if view.pdf_id is None or view.issued_at is None:
            raise NoticeNotNow(notice=view.row.title, state=view.row.state_label)
        pdf = self._attaching().content(view.pdf_id).content
        with self._store.reading() as session:
            profile = self._notices.get(session, id).profile or ""
        form = documents()[view.form]
        name = f"{view.form}-{view.row.village_code}-{view.row.year}-{view.row.kind}.pdf"
        paper = form.paper_of(view.layout).name
        return Printed(
            view.form, name, pdf, pages_of(pdf), paper, view.masking, view.content_sha256,
            view.pdf_sha256, self._subject(view, view.issued_at.date()), profile, view.issued_at,
        )  # fmt: skip

    @needs(Right.NOTICE)
    def save(self, id: UUID, path: Path, *, copies: int = 0) -> Printed:
        """Write the issued paper into a file and enter it in the print record.

        `copies` are counted that are printed from the file; 0: it is only kept.
        """
        if copies:
            self._demand_copies(copies)
        printed = self.paper(id)
        self._printing().save(printed, path, copies=max(copies, 1))
        if copies:
            self._count(id, copies)
        return printed

    @needs(Right.NOTICE)
    def print_on(self, printer: str, id: UUID, how: Handling) -> Printed:
        """Hand the issued paper to a printer, enter it in the print record and count the copies."""
        printed = self.paper(id)
        self._printing().print_on(printer, printed, how=how)
        self._count(id, how.copies)
        return printed

    def _demand_copies(self, copies: int) -> None:
        if copies < 1:
            why = self._words("Fields", _NO_COPIES)
            raise BadValue(field=self._words("Fields", _COPIES), value=copies, why=why)

    def _count(self, id: UUID, copies: int) -> None:
        with self._store.writing() as session:
            notice = self._notices.get(session, id)
            notice.printed_copies = (notice.printed_copies or 0) + copies
