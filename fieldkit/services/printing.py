"""Forms on paper: which there are, making them, saving, printing, what was printed when.

A form is made from the register as it stands; nothing is kept of it but the record of the job, which
is enough to make the same paper again as long as its facts have not changed.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.store import Store
from fieldkit.db.tables import Helper, PrintJob
from fieldkit.db.types import new_id
from fieldkit.documents.facts import NoticeFact, VillageFact
from fieldkit.documents.places import place_name
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of, documents
from fieldkit.documents.render import Wording, render
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, MaskingTooWeak, NoSuchForm, NoSuchLayout, NotFound, NotOne
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services import printers, saving
from fieldkit.services.allowing import demand, may
from fieldkit.services.policies import Policies
from fieldkit.services.print_finding import Finder, demand_year
from fieldkit.services.print_handovers import HandoverRow, listed
from fieldkit.services.print_jobs import FormInfo, Job, Printed, file_name, job_of
from fieldkit.services.print_kinds import KINDS
from fieldkit.services.print_reading import Desk
from fieldkit.services.print_subjects import Asked, Subject
from fieldkit.services.villages import division_names, township_code

PAPER_LANGUAGE = "zh_CN"
"""Papers are Chinese whatever language the window has."""
_JOB = QT_TRANSLATE_NOOP("Paper", "print job")
_HELPER = QT_TRANSLATE_NOOP("Paper", "helper")
_UNNAMED = QT_TRANSLATE_NOOP("Paper", "village ({code})")
_UNSIGNED = QT_TRANSLATE_NOOP("Paper", "{profile} (unsigned)")


class Printing:
    """Every form, for this laptop's register."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Print from `store` in the words of `profile`; `words` are those of the screen."""
        self._store = store
        self._codes = codes
        self._profile = profile
        self._words = words

    # ------------------------------------------------------------ making

    def forms(self) -> list[FormInfo]:
        """List the forms by code, titles in the language of the screen."""
        return [
            FormInfo(
                form.code, self._title(form, self._profile, self._words), form.of.value,
                KINDS[form.of].asks, form.paper.name,
                tuple(masking.value for masking in self._maskings(form)), form.posting,
                form.posting or may(self._store, Right.PRINT_INSIDE),
                tuple((one.name, self._words("Paper", one.title)) for one in form.layouts),
            )
            for form in documents().values()
        ]  # fmt: skip

    def render(
        self, form: str, *, village: str | None = None, household: UUID | None = None,
        visit: UUID | None = None, pairing: UUID | None = None, helper: UUID | None = None,
        month: date | None = None, sync: int | None = None, year: int | None = None,
        masking: str | None = None, printed_at: datetime | None = None,
        posted_from: date | None = None, posted_to: date | None = None, ledger: str = "",
        progress: Progress = unwatched,
    ) -> Printed:  # fmt: skip
        """Make a form of one thing; nothing is written.  See `make`, which it raises like."""
        asked = Asked(
            village, (household,) if household else (), visit, (pairing,) if pairing else (), helper,
            month, sync, year, ledger,
        )  # fmt: skip
        return self.make(
            form, asked, masking=masking, printed_at=printed_at, posted_from=posted_from,
            posted_to=posted_to, progress=progress,
        )  # fmt: skip

    def make(
        self, form: str, asked: Asked, *, masking: str | None = None,
        printed_at: datetime | None = None, posted_from: date | None = None,
        posted_to: date | None = None, sample: bool = False, progress: Progress = unwatched,
    ) -> Printed:  # fmt: skip
        """Make a form of one thing or of many; nothing is written.

        What `asked` does not say is found as far as the kind of form allows (`print_kinds.KINDS`).
        `printed_at` is now if not given, in any zone; a `sample` has the first of many only, to be
        looked at.  Raises `NoSuchForm`, `SubjectNeeded`, `NotFound`, `NotAllowed`, `MaskingTooWeak`,
        `PostingRefused`, `GlyphsMissing`, `BadValue` (the year).
        """
        wanted = self._form(form)
        as_of = self._store.clock.today()
        with self._store.reading() as session:
            finder = Finder(session, self._words, wanted.code, as_of)
            found = KINDS[wanted.of].settle(finder, asked)
        demand_year(self._words, wanted, as_of.year if found.year is None else found.year, as_of)
        subject = Subject(
            found.village or "", found.year or as_of.year, as_of, found.households, found.visit,
            found.pairings, found.helper, found.month, found.sync, posted_from, posted_to, found.ledger,
            found.notice, found.meeting, self._layout(wanted, asked.layout),
        )  # fmt: skip
        return self._make(
            wanted, subject, self._profile_of(wanted, subject), masking,
            printed_at or self._store.clock.now(), progress, sample=sample,
        )  # fmt: skip

    def _profile_of(self, form: Document, subject: Subject) -> Profile:
        """Return the profile in whose words a form is made: a file of a year that is over keeps its own."""
        over = subject.year < subject.as_of.year and form.of is Of.HOUSEHOLD
        if not over or self._profile.covers(subject.year):
            return self._profile
        return Profile.of_year(subject.year) or self._profile

    def render_all(
        self, *, village: str | None = None, year: int | None = None,
        printed_at: datetime | None = None, progress: Progress = unwatched,
    ) -> Iterator[Printed]:  # fmt: skip
        """Make every form of a village, one after the other, each in its usual masking."""
        codes = list(documents())
        for done, code in enumerate(codes):
            progress(done, len(codes))
            yield self.render(code, village=village, year=year, printed_at=printed_at)
        progress(len(codes), len(codes))

    def reprint(self, job: UUID) -> Printed:
        """Make the paper of a job again: same day of facts, same print time, same masking."""
        with self._store.reading() as session:
            row = session.get(PrintJob, job)
        if row is None:
            raise NotFound(kind=self._words("Paper", _JOB), name=job)
        profile = Policies(self._store, self._words).of(row.profile)
        printed = self._make(
            self._form(row.form), Subject.from_json(row.subject), profile, row.masking,
            row.printed_at, unwatched,
        )  # fmt: skip
        return replace(printed, differs=printed.content_sha256 != row.content_sha256)

    def _make(
        self, form: Document, subject: Subject, profile: Profile, masking: str | None,
        printed_at: datetime, progress: Progress, *, sample: bool = False,
    ) -> Printed:  # fmt: skip
        chosen = self._masking(form, masking)
        if not chosen.posted:
            demand(self._store, Right.PRINT_INSIDE, self._words)
        paper_words = Words(PAPER_LANGUAGE)
        wording = Wording(
            paper_words, self._words, self._title(form, profile, paper_words),
            _named(profile, paper_words), profile.hotline,
        )  # fmt: skip
        sample = sample and KINDS[form.of].many(subject)
        desk = Desk(self._store, self._codes, profile, paper_words, sample, progress)
        facts = self._facts(form, subject, desk)
        rendered = render(
            form, facts, masking=chosen, wording=wording, printed_at=printed_at,
            turned=lambda pages: progress(pages, 0), layout=subject.layout,
        )  # fmt: skip
        return Printed(
            form.code, file_name(form, facts, subject), rendered.pdf, rendered.pages,
            form.paper_of(subject.layout).name, chosen.value, rendered.content_sha256,
            rendered.file_sha256, subject, profile.mark, printed_at, sample=sample,
        )  # fmt: skip

    def _facts(self, form: Document, subject: Subject, desk: Desk) -> VillageFact:
        with self._store.reading() as session:
            names = division_names(session)
        posted = NoticeFact(first=subject.posted_from, last=subject.posted_to)
        parts = {"notice": posted, **KINDS[form.of].load(desk, subject, form)}
        code = subject.village
        unnamed = desk.words("Paper", _UNNAMED, code=code) if code else ""
        return VillageFact(
            code=code, name=place_name(names.get(code, "")) or unnamed,
            township=names.get(township_code(code), ""), county=names.get(code[:6] + "000000", ""),
            year=subject.year, as_of=subject.as_of, **parts,
        )  # fmt: skip

    def _form(self, code: str) -> Document:
        known = documents()
        found = next((known[name] for name in known if name.casefold() == code.casefold()), None)
        if found is None:
            raise NoSuchForm(form=code, known=", ".join(known))
        return found

    def _layout(self, form: Document, asked: str) -> str:
        known = [one.name for one in form.layouts]
        if asked and asked not in known:
            raise NoSuchLayout(form=form.code, layout=asked, known=", ".join(known) or "—")
        return asked

    def _title(self, form: Document, profile: Profile, words: Words) -> str:
        term = profile.term(form.term, words.language) if form.term else None
        return term or words("Paper", form.title)

    def _maskings(self, form: Document) -> tuple[Masking, ...]:
        floor = Masking(self._profile.masking_floor)
        return tuple(m for m in form.maskings if not form.posting or m >= floor)

    def _masking(self, form: Document, asked: str | None) -> Masking:
        choices = self._maskings(form)
        try:
            chosen = Masking(asked) if asked else choices[0]
        except ValueError:
            chosen = Masking.INSIDE
        if chosen < choices[0]:
            listed = ", ".join(choice.value for choice in choices)
            raise MaskingTooWeak(form=form.code, masking=asked, choices=listed)
        return chosen

    def helper_named(self, name: str) -> UUID:
        """Return the helper of that name, or with that work phone.  Raises `NotFound`, `NotOne`."""
        with self._store.reading() as session:
            named = (Helper.name == name) | (Helper.phone == name)
            found = session.scalars(select(Helper.id).where(named, Helper.deleted_at.is_(None))).all()
        kind = self._words("Paper", _HELPER)
        if len(found) > 1:
            raise NotOne(name=name, count=len(found), kind=kind)
        if not found:
            raise NotFound(kind=kind, name=name)
        return found[0]

    def handovers(self, village: str, year: int) -> list[HandoverRow]:
        """List the hand-overs of a village in a year, to choose those to be printed."""
        with Desk(self._store, self._codes, self._profile, self._words).open() as sources:
            return listed(sources, village, year)

    # ------------------------------------------------------------ giving out

    def save(self, printed: Printed, path: Path) -> UUID:
        """Write the PDF to `path`, all or nothing, and enter it in the print record.

        Raises `NotAllowed`, `FileNotWritten`, `DiskFull`.
        """
        if not Masking(printed.masking).posted:
            demand(self._store, Right.PRINT_INSIDE, self._words)
        saving.write_whole(path, printed.pdf)
        return self._record(printed)

    def print_on(self, printer: str, printed: Printed, *, copies: int = 1) -> UUID:
        """Hand the PDF to a printer and enter it in the print record.

        Raises `NotAllowed`, `PrinterFailed`.
        """
        if not Masking(printed.masking).posted:
            demand(self._store, Right.PRINT_INSIDE, self._words)
        printers.print_on(printer, printed.pdf, paper=printed.paper, copies=copies)
        return self._record(printed)

    def printers(self) -> list[str]:
        """Name the printers this machine can hand a PDF to."""
        return printers.available()

    def preview(self, pdf: bytes, page: int, width: int) -> tuple[int, int, bytes]:
        """Return a page (from 0) as width, height and rows of 4-byte pixels blue-green-red-unused."""
        return saving.picture(pdf, page, width)

    def _record(self, printed: Printed) -> UUID:
        row = PrintJob(
            id=new_id(), form=printed.form, subject=printed.subject.to_json(),
            profile=printed.profile, masking=printed.masking, printed_at=printed.printed_at,
            user_id=self._store.author.user, pages=printed.pages,
            content_sha256=printed.content_sha256, file_sha256=printed.file_sha256,
        )  # fmt: skip
        with self._store.writing() as session:
            session.add(row)
            return row.id

    def history(self, *, limit: int = 200) -> list[Job]:
        """List what was printed here, the latest first."""
        with self._store.reading() as session:
            rows = session.scalars(
                select(PrintJob).order_by(PrintJob.printed_at.desc(), PrintJob.id.desc()).limit(limit)
            ).all()
        return [job_of(row) for row in rows]


def _named(profile: Profile, words: Words) -> str:
    """Name a profile as the footer does; a township answers for it by its signature."""
    return profile.mark if profile.signed else words("Paper", _UNSIGNED, profile=profile.mark)


__all__ = ["Asked", "FormInfo", "HandoverRow", "Job", "Printed", "Printing", "Subject"]
