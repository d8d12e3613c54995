"""Setting forms: what every way of printing them, singly or by the thousand, has in common."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from fieldkit.db.store import Store
from fieldkit.documents.facts import NoticeFact, VillageFact
from fieldkit.documents.joining import Joined
from fieldkit.documents.places import place_name
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import Document, Of, documents
from fieldkit.documents.render import Wording, allow, listed, render
from fieldkit.documents.wall import A_NUMBER, NOBODY, People
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import Profile
from fieldkit.errors import QT_TRANSLATE_NOOP, MaskingTooWeak, NoSuchForm, NoSuchLayout, PostingRefused
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import demand
from fieldkit.services.printing.finding import Finder, blank, demand_groups
from fieldkit.services.printing.giving import right_to_print
from fieldkit.services.printing.jobs import Printed, file_name
from fieldkit.services.printing.kinds import KINDS, asks
from fieldkit.services.printing.people import people_of
from fieldkit.services.printing.reading import Contents, Desk, Parts
from fieldkit.services.printing.subjects import Asked, Subject
from fieldkit.services.printing.usual import Usual, of_a_villager
from fieldkit.services.villages import division_names, township_code

PAPER_LANGUAGE = "zh_CN"
"""Papers are Chinese whatever language the window has."""
_UNNAMED = QT_TRANSLATE_NOOP("Paper", "village ({code})")
_UNSIGNED = QT_TRANSLATE_NOOP("Paper", "{profile} (unsigned)")


class Typesetter:
    """Finds forms, reads their facts, sets them; nothing is written."""

    _store: Store
    _codes: CodeTables
    _profile: Profile
    _words: Words
    _contents: Contents | None
    _usual: Usual

    def desk(self, profile: Profile, *, sample: bool = False, progress: Progress = unwatched) -> Desk:
        """Return where papers in the words of `profile` are made."""
        words = Words(PAPER_LANGUAGE)
        return Desk(self._store, self._codes, profile, words, sample, progress, self._contents, self._usual)

    def set(
        self, form: Document, subject: Subject, profile: Profile, masking: Masking, printed_at: datetime, *,
        sample: bool = False, progress: Progress = unwatched,
    ) -> Printed:  # fmt: skip
        """Read the facts of `subject` and set `form` of them.  Raises as `Printing.make` does."""
        demand(self._store, right_to_print(masking), self._words)
        sample = sample and KINDS[form.of].many(subject)
        facts = self.collect(form, subject, self.desk(profile, sample=sample, progress=progress))
        printed = self.set_facts(form, subject, facts, profile, masking, printed_at, progress=progress)
        return replace(printed, sample=sample)

    def set_facts(
        self, form: Document, subject: Subject, facts: VillageFact, profile: Profile, masking: Masking,
        printed_at: datetime, *, progress: Progress = unwatched, onto: Joined | None = None, label: str = "",
    ) -> Printed:  # fmt: skip
        """Set `form` of facts that were read; `onto` a file of several it has no bytes of its own.

        `label` is its bookmark there.  Raises `joining.NoRoom` where that file would be too large.
        """
        people = self._people(subject) if masking.posted else NOBODY
        if people.numbers and of_a_villager(facts.notice, people):
            raise PostingRefused(form=form.code, field=self._words("Paper", A_NUMBER))
        paper_words = Words(PAPER_LANGUAGE)
        wording = Wording(
            paper_words, self._words, self._title(form, profile, paper_words),
            _named(profile, paper_words), profile.hotline,
        )  # fmt: skip
        make = render if onto is None else partial(onto.add, label=label)
        rendered = make(
            form, facts, masking=masking, wording=wording, printed_at=printed_at,
            turned=lambda pages: progress(pages, 0), layout=subject.layout,
            people=people,
        )  # fmt: skip
        return Printed(
            form.code, file_name(form, facts, subject), rendered.pdf, rendered.pages,
            form.paper_of(subject.layout).name, masking.value, rendered.content_sha256,
            rendered.file_sha256, subject, profile.mark, printed_at,
        )  # fmt: skip

    def _people(self, subject: Subject) -> People:
        with self._store.reading() as session:
            return people_of(session, subject.village, subject.as_of)

    def settle(self, form: Document, asked: Asked, as_of: date) -> Asked:
        """Find what was not said of the subject of `form`.  Raises `NotFound`, `SubjectNeeded`."""
        with self._store.reading() as session:
            finder = Finder(session, self._words, form.code, as_of)
            demand_groups(finder, asked, offered="groups" in asks(form))
            return blank(finder, asked) if asked.blank else KINDS[form.of].settle(finder, asked)

    def collect(self, form: Document, subject: Subject, desk: Desk) -> VillageFact:
        """Read what `form` is told of `subject`."""
        kind = KINDS[form.of]
        usual = desk.usual
        posted = NoticeFact(
            first=subject.posted_from, last=subject.posted_to, township_phone=usual.township_phone,
            county_phone=usual.county_phone, receiver=usual.receiver,
        )  # fmt: skip
        read = kind.blank if subject.blank else kind.load
        return self.village_of(subject, desk, {"notice": posted, **read(desk, subject, form)})

    def village_of(self, subject: Subject, desk: Desk, parts: Parts) -> VillageFact:
        """Return the village of `subject` with what a form is of in it."""
        with self._store.reading() as session:
            names = division_names(session)
        code = subject.village
        unnamed = desk.words("Paper", _UNNAMED, code=code) if code else ""
        return VillageFact(
            code=code, name=place_name(names.get(code, "")) or unnamed,
            township=names.get(township_code(code), ""), county=names.get(code[:6] + "000000", ""),
            year=subject.year, as_of=subject.as_of, groups=subject.groups, **parts,
        )  # fmt: skip

    def profile_of(self, form: Document, subject: Subject) -> Profile:
        """Return the profile in whose words a form is made: a file of a year that is over keeps its own."""
        kept = form.of is Of.HOUSEHOLD or (form.of is Of.VILLAGE and not form.posting)
        over = kept and subject.year < subject.as_of.year
        if not over or self._profile.covers(subject.year):
            return self._profile
        return Profile.of_year(subject.year) or self._profile

    def form(self, code: str) -> Document:
        """Return the form of a code, in capitals or not.  Raises `NoSuchForm`."""
        known = documents()
        found = next((known[name] for name in known if name.casefold() == code.casefold()), None)
        if found is None:
            raise NoSuchForm(form=code, known=", ".join(known))
        return found

    def layout(self, form: Document, asked: str) -> str:
        """Return the layout that was asked for.  Raises `NoSuchLayout`."""
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

    def masking(self, form: Document, asked: str | None) -> Masking:
        """Return the masking asked for, else the usual one.  Raises `MaskingTooWeak`, `NotForPosting`."""
        choices = self._maskings(form)
        try:
            chosen = Masking(asked) if asked else choices[0]
        except ValueError:
            chosen = Masking.INSIDE
        if chosen < choices[0]:
            raise MaskingTooWeak(form=form.code, masking=asked, choices=listed(choices))
        allow(form, chosen)
        return chosen


def _named(profile: Profile, words: Words) -> str:
    """Name a profile as the footer does; a township answers for it by its signature."""
    return profile.mark if profile.signed else words("Paper", _UNSIGNED, profile=profile.mark)
