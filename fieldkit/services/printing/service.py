"""Forms on paper: which there are, making them, saving, printing, what was printed when.

A form is made from the register as it stands; nothing is kept of it but the record of the job, which
is enough to make the same paper again as long as its facts have not changed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.store import Store
from fieldkit.db.tables import Helper, PrintJob
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, documents
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    QT_TRANSLATE_NOOP,
    FieldkitError,
    GlyphsMissing,
    NoExitLine,
    NotAllowed,
    NotFound,
    NotOne,
    PostingRefused,
)
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import may
from fieldkit.services.policies import Policies
from fieldkit.services.printing.bounds import demand_as_issued, demand_own_form, demand_subject
from fieldkit.services.printing.finding import demand_year, whole_village
from fieldkit.services.printing.giving import GivingOut
from fieldkit.services.printing.handovers import HandoverRow, listed
from fieldkit.services.printing.jobs import FormInfo, Job, Printed
from fieldkit.services.printing.kinds import asks
from fieldkit.services.printing.offers import PaperRow, offered
from fieldkit.services.printing.printers import Abilities, Handling
from fieldkit.services.printing.reading import Contents, Desk
from fieldkit.services.printing.subjects import Asked, Subject
from fieldkit.services.printing.typesetting import PAPER_LANGUAGE, Typesetter
from fieldkit.services.printing.usual import Usual

_JOB = QT_TRANSLATE_NOOP("Paper", "print job")
_HELPER = QT_TRANSLATE_NOOP("Paper", "helper")


_USUAL = "P-04"  # may be printed by everybody
_SMALL = 64  # pixels

Originals = Callable[[UUID, str, str], Printed | None]
"""Returns the paper of a notice as it was issued, of a form and masking (empty: its own), or None."""


Refused = Callable[[str, FieldkitError], None]
"""Is told the code of a form that cannot be made, and why."""
REFUSALS = (GlyphsMissing, PostingRefused, NotAllowed)
"""What keeps one form from being made, and says nothing of the others."""


def _no_original(_notice: UUID, _form: str, _masking: str) -> Printed | None:
    return None


class Printing(Typesetter, GivingOut):
    """Every form, for this laptop's register."""

    def __init__(
        self, store: Store, codes: CodeTables, profile: Profile, words: Words, *,
        originals: Originals = _no_original, contents: Contents | None = None,
        usual: Usual | None = None,
    ) -> None:  # fmt: skip
        """Print from `store` in the words of `profile`; `words` are those of the screen.

        `originals` gives the paper of a notice that was issued: it is never made anew; `contents` reads
        pictures that a paper shows; `usual` is what stands on every posting.
        """
        self._originals = originals
        self._contents = contents
        self._usual = usual or Usual()
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
                asks(form), form.paper.name,
                tuple(masking.value for masking in self._maskings(form)), form.posting,
                form.posting or may(self._store, Right.PRINT_INSIDE),
                tuple((one.name, self._words("Paper", one.title)) for one in form.layouts),
                tuple(one.paper.name for one in form.layouts),
            )
            for form in documents().values()
        ]  # fmt: skip

    def ready(self, progress: Progress = unwatched) -> None:
        """Have in memory what every paper needs, so that the first one is made as fast as the next.

        Those are the forms, the faces, the readers, and what draws pages on the screen: half a second.
        Nothing is written.
        """
        self.forms()
        progress(1, 2)
        printed = self.make(_USUAL, Asked(blank=True), progress=progress)
        self.preview(printed.pdf, 0, _SMALL)
        progress(2, 2)

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
        `PostingRefused`, `GlyphsMissing`, `BadValue` (the year), `NoRegister`, `NotYourVillage`,
        `NoticeOfAnotherForm`, `NoticeIsIssued`.
        """
        wanted = self.form(form)
        as_of = self._store.clock.today()
        chosen = self.masking(wanted, masking)
        demand_own_form(self._store, self._words, wanted, asked)
        found = self.settle(wanted, asked, as_of)
        if found.village and not found.blank:  # a receipt of a sync is of no village
            demand_subject(self._store, self._words, (found.village,), found.year, as_of)
        demand_year(self._words, wanted, as_of.year if found.year is None else found.year, as_of)
        subject = Subject.of(
            found, as_of, layout=self.layout(wanted, asked.layout), posted_from=posted_from,
            posted_to=posted_to,
        )  # fmt: skip
        of_notice = replace(subject, notice=subject.notice or asked.notice)
        issued = self.issued(wanted, of_notice, chosen if masking else None)
        if issued is not None:
            return issued
        return self.set(
            wanted, subject, self.profile_of(wanted, subject), chosen,
            printed_at or self._store.clock.now(), sample=sample, progress=progress,
        )  # fmt: skip

    def issued(self, form: Document, subject: Subject, masking: Masking | None) -> Printed | None:
        """Return the paper of a notice as it was issued; None of what is not issued, or not on this form.

        Without a masking or layout it is the issued one, whatever that is.  Raises `NoticeIsIssued` of
        another masking or layout: a number stands on one paper.
        """
        if subject.notice is None:
            return None
        paper = self._originals(subject.notice, form.code, masking.value if masking else "")
        if paper is not None and subject.layout in ("", paper.subject.layout):
            return paper
        demand_as_issued(self._store, form, subject)
        return None

    def render_all(
        self, *, village: str | None = None, year: int | None = None,
        printed_at: datetime | None = None, progress: Progress = unwatched,
        refused: Refused | None = None, blank: bool = False,
    ) -> Iterator[Printed]:  # fmt: skip
        """Make every form of a village, one after the other, each in its usual masking; `blank`: empty.

        `refused` is told each form that cannot be made as the register stands, or that the person may not
        print; without it the first of them is raised.
        """
        codes = list(documents())
        for done, code in enumerate(codes):
            progress(done, len(codes))
            try:
                made = self._one_of_all(code, Asked(village, year=year, blank=blank), printed_at)
            except REFUSALS as error:
                if refused is None:
                    raise
                refused(code, error)
            else:
                yield made
        progress(len(codes), len(codes))

    def _one_of_all(self, code: str, asked: Asked, printed_at: datetime | None) -> Printed:
        try:
            return self.make(code, asked, printed_at=printed_at)
        except NoExitLine:  # nobody is judged without it; what is left is a sheet to fill in by hand
            return self.make(code, replace(asked, blank=True), printed_at=printed_at)

    def reprint(self, job: UUID) -> Printed:
        """Make the paper of a job again: same day of facts, same print time, same masking."""
        with self._store.reading() as session:
            row = session.get(PrintJob, job)
        if row is None:
            raise NotFound(kind=self._words("Paper", _JOB), name=job)
        subject = Subject.from_json(row.subject)
        if subject.notice is not None:
            issued = self._originals(subject.notice, row.form, row.masking)
            if issued is not None and issued.file_sha256 == row.file_sha256:
                return issued
        profile = Policies(self._store, self._words).of(row.profile)
        printed = self.set(self.form(row.form), subject, profile, Masking(row.masking), row.printed_at)
        return replace(printed, differs=printed.content_sha256 != row.content_sha256)

    def in_groups(self, form: str, village: str | None, groups: Sequence[str]) -> tuple[UUID, ...]:
        """Return the households of villagers' groups, for a print of each of them.

        Raises `NotFound`, and `BadValue` for a form that is of a village as a whole.
        """
        wanted = self.form(form)
        asked = Asked(village, groups=tuple(groups))
        settled = self.settle(wanted, asked, self._store.clock.today())
        if not settled.households:
            raise whole_village(self._words, groups)
        return settled.households

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

    def papers_of(self, form: str, village: str, year: int) -> list[PaperRow]:
        """List the notices or meetings of a village and year that `form` can be of, the newest first."""
        with self._store.reading() as session:
            return offered(session, self.form(form), village, year, self._label)

    def _label(self, table: str, code: str) -> str:
        return self._profile.label(self._codes, table, code, self._words.language)

    def handovers(self, village: str, year: int) -> list[HandoverRow]:
        """List the hand-overs of a village in a year, to choose those to be printed."""
        desk = Desk(self._store, self._codes, self._profile, self._words)
        with desk.open() as sources:
            return listed(sources, village, year)


__all__ = [
    "PAPER_LANGUAGE", "Abilities", "Asked", "FormInfo", "Handling", "HandoverRow", "Job", "PaperRow",
    "Printed", "Printing", "Subject",
]  # fmt: skip
