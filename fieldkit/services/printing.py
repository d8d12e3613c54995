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
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Division, Household, PrintJob, Visit
from fieldkit.db.types import new_id
from fieldkit.documents.facts import HouseholdFact, NoticeFact, VillageFact
from fieldkit.documents.places import place_name
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of, documents
from fieldkit.documents.render import Wording, render
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    MaskingTooWeak,
    NoSuchForm,
    NotFound,
    SubjectNeeded,
)
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services import printers, saving
from fieldkit.services.print_facts import FactReader, Wanted
from fieldkit.services.print_jobs import FormInfo, Job, Printed, Subject, file_name, job_of
from fieldkit.services.print_visits import VisitReader
from fieldkit.services.villages import division_names, township_code

PAPER_LANGUAGE = "zh_CN"
"""Papers are Chinese whatever language the window has."""
_JOB = QT_TRANSLATE_NOOP("Paper", "print job")
_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "household")
_VISIT = QT_TRANSLATE_NOOP("Paper", "visit")
_UNNAMED = QT_TRANSLATE_NOOP("Paper", "village ({code})")
_VILLAGE = QT_TRANSLATE_NOOP("Paper", "village")


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
                form.paper.name, tuple(masking.value for masking in self._maskings(form)),
                form.posting,
            )
            for form in documents().values()
        ]  # fmt: skip

    def render(
        self, form: str, *, village: str | None = None, household: UUID | None = None,
        visit: UUID | None = None, year: int | None = None, masking: str | None = None,
        printed_at: datetime | None = None, posted_from: date | None = None,
        posted_to: date | None = None, progress: Progress = unwatched,
    ) -> Printed:  # fmt: skip
        """Make a form; nothing is written.

        A form of the village needs `village`, unless there is one only; a record of visits takes
        `visit`, `household` or the whole village.  `printed_at` is now if not given, in any zone.
        Raises `NoSuchForm`, `SubjectNeeded`, `NotFound`, `MaskingTooWeak`, `PostingRefused`,
        `GlyphsMissing`.
        """
        wanted = self._form(form)
        as_of = self._store.clock.today()
        subject = self._subject(wanted, village, household, visit, year, as_of)
        subject = replace(subject, posted_from=posted_from, posted_to=posted_to)
        return self._make(
            wanted, subject, self._profile, masking,
            printed_at or self._store.clock.now(), progress,
        )  # fmt: skip

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
        profile = Profile.load(row.profile.partition("@")[0])
        printed = self._make(
            self._form(row.form), Subject.from_json(row.subject), profile, row.masking,
            row.printed_at, unwatched,
        )  # fmt: skip
        return replace(printed, differs=printed.content_sha256 != row.content_sha256)

    def _make(
        self, form: Document, subject: Subject, profile: Profile, masking: str | None,
        printed_at: datetime, progress: Progress,
    ) -> Printed:  # fmt: skip
        chosen = self._masking(form, masking)
        paper_words = Words(PAPER_LANGUAGE)
        wording = Wording(
            paper_words, self._words, self._title(form, profile, paper_words), _named(profile),
            profile.hotline,
        )  # fmt: skip
        facts = self._facts(form, subject, profile)
        rendered = render(
            form, facts, masking=chosen, wording=wording, printed_at=printed_at,
            turned=lambda pages: progress(pages, 0),
        )  # fmt: skip
        return Printed(
            form.code, file_name(form, facts, subject), rendered.pdf, rendered.pages,
            form.paper.name, chosen.value, rendered.content_sha256, rendered.file_sha256, subject,
            _named(profile), printed_at,
        )  # fmt: skip

    def _facts(self, form: Document, subject: Subject, profile: Profile) -> VillageFact:
        wanted = Wanted(
            subject.village, subject.household, subject.visit, subject.year, subject.as_of
        )
        with self._store.reading() as session:
            names = division_names(session)
            reader = FactReader(session, self._codes, profile)
            households = reader.households(wanted, form.needs)
            if form.of is Of.VISIT:
                households = _with_visits(households, VisitReader(session, self._codes), subject)
        unnamed = Words(PAPER_LANGUAGE)("Paper", _UNNAMED, code=subject.village)
        return VillageFact(
            code=subject.village, name=place_name(names.get(subject.village, "")) or unnamed,
            township=names.get(township_code(subject.village), ""),
            county=names.get(subject.village[:6] + "000000", ""),
            year=subject.year, as_of=subject.as_of,
            notice=NoticeFact(first=subject.posted_from, last=subject.posted_to),
            households=households,
        )  # fmt: skip

    def _form(self, code: str) -> Document:
        known = documents()
        form = known.get(code) or known.get(code.upper())
        if form is None:
            raise NoSuchForm(form=code, known=", ".join(known))
        return form

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

    # ------------------------------------------------------------ of what

    def _subject(
        self, form: Document, village: str | None, household: UUID | None, visit: UUID | None,
        year: int | None, as_of: date,
    ) -> Subject:  # fmt: skip
        with self._store.reading() as session:
            if visit is not None:
                found = session.get(Visit, visit)
                if found is None or found.deleted_at is not None:
                    raise NotFound(kind=self._words("Paper", _VISIT), name=visit)
                household, year = found.household_id, found.visit_date.year
            if household is not None:
                owner = session.get(Household, household)
                if owner is None or owner.deleted_at is not None:
                    raise NotFound(kind=self._words("Paper", _HOUSEHOLD), name=household)
                village = owner.village_code
            elif village is not None:
                self._must_exist(session, village)
            village = village or self._only_village(session, form)
        if form.of is Of.VILLAGE:
            household = visit = None
        return Subject(village, household, visit, year or as_of.year, as_of)

    def _must_exist(self, session: Session, village: str) -> None:
        """Raise `NotFound` for a village without a name and without households."""
        named = session.scalar(
            select(Division.id).where(Division.code == village, Division.deleted_at.is_(None))
        )
        lived_in = session.scalar(
            select(Household.id).where(Household.village_code == village).limit(1)
        )
        if named is None and lived_in is None:
            raise NotFound(kind=self._words("Paper", _VILLAGE), name=village)

    def _only_village(self, session: Session, form: Document) -> str:
        codes = session.scalars(
            select(Household.village_code).where(Household.deleted_at.is_(None)).distinct()
        ).all()
        if len(codes) != 1:
            raise SubjectNeeded(subject=self._words("Paper", _VILLAGE), form=form.code)
        return codes[0]

    # ------------------------------------------------------------ giving out

    def save(self, printed: Printed, path: Path) -> UUID:
        """Write the PDF to `path`, all or nothing, and enter it in the print record."""
        saving.write_whole(path, printed.pdf)
        return self._record(printed)

    def print_on(self, printer: str, printed: Printed, *, copies: int = 1) -> UUID:
        """Hand the PDF to a printer and enter it in the print record.  Raises `PrinterFailed`."""
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


def _named(profile: Profile) -> str:
    return f"{profile.id}@{profile.version}"


def _with_visits(
    households: tuple[HouseholdFact, ...], reader: VisitReader, subject: Subject
) -> tuple[HouseholdFact, ...]:
    """Leave out households without a visit; where there is none at all, give a blank form."""
    visited = tuple(household for household in households if household.visits)
    if visited:
        return visited
    one = households[0] if subject.household is not None and households else HouseholdFact()
    return (replace(one, visits=(reader.blank(),)),)


__all__ = ["FormInfo", "Job", "Printed", "Printing", "Subject"]
