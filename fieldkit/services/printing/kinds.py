"""What a form can be of: one declaration a kind says how it is chosen and what reads its facts.

The print room, `fieldkit print` and the batch follow from `KINDS`: a new kind of subject is a member
of `documents.registry.Of`, a line here, a function that settles what was asked, and a reader.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from fieldkit.documents.facts import HandoverFact, HouseholdFact, RouteFact
from fieldkit.documents.registry import Document, Of
from fieldkit.services.printing import finding
from fieldkit.services.printing import findings as print_findings
from fieldkit.services.printing import income as print_income
from fieldkit.services.printing import leaflets as print_leaflets
from fieldkit.services.printing import meetings as print_meetings
from fieldkit.services.printing import notices as print_notices
from fieldkit.services.printing import papers as print_papers
from fieldkit.services.printing import photos as print_photos
from fieldkit.services.printing.facts import FactReader, first_of, first_visited
from fieldkit.services.printing.finding import Finder
from fieldkit.services.printing.handovers import handovers
from fieldkit.services.printing.ledgers import ledgers
from fieldkit.services.printing.reading import Desk, Parts, Wanted
from fieldkit.services.printing.receipts import receipts
from fieldkit.services.printing.routes import routes
from fieldkit.services.printing.subjects import Asked, Subject
from fieldkit.services.printing.village import VillageReader
from fieldkit.services.printing.visits import VisitReader

_SAMPLE = 4  # households of a sample: what a sheet of cards has


@dataclass(frozen=True)
class Kind:
    """A kind of subject.

    `asks` names what chooses it, fields of `Asked` in the order a person is asked for them;
    `settle` finds what was not said, and raises `NotFound` or `SubjectNeeded`; `load` reads; `many`
    tells whether a subject is of several, so that there is a first to be looked at; `blank` reads what a
    form to be filled in by hand is told all the same, such as boxes to tick; `each` reads many households at
    once and returns for each what a form of it alone is told, where a form can be of one household.
    """

    asks: tuple[str, ...]
    settle: Callable[[Finder, Asked], Asked]
    load: Callable[[Desk, Subject, Document], Parts]
    many: Callable[[Subject], bool] = lambda _subject: False
    blank: Callable[[Desk, Subject, Document], Parts] = lambda _desk, _subject, _form: {}
    each: Callable[[Desk, Subject, Document], dict[UUID, Parts]] | None = None


def _wanted(subject: Subject) -> Wanted:
    groups = () if subject.households else subject.groups
    return Wanted(subject.village, subject.year, subject.as_of, subject.households, subject.visit, groups)


def _in_its_year(subject: Subject) -> Wanted:
    """Want the same as it stood at the end of a year that is over."""
    return replace(_wanted(subject), as_of=min(subject.as_of, date(subject.year, 12, 31)))


def _village(desk: Desk, subject: Subject, form: Document) -> Parts:
    if "flaws" in form.needs:
        return {"flaws": print_findings.flaws(desk, subject.village)}
    wanted = _in_its_year(subject)
    with desk.open() as sources:
        return VillageReader(sources).parts(wanted, form.needs)


def _households(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Read households as they were at the end of a past year; where there are none, a blank one."""
    wanted = _in_its_year(subject)
    nobody = subject.helper is not None and not subject.households
    if not subject.households and not nobody:
        with desk.open() as sources:
            only = print_papers.concerned(sources, wanted, form.needs)
        nobody, wanted = only == (), replace(wanted, households=only or ())
    if desk.sample and not nobody:
        with desk.open() as sources:
            wanted = replace(wanted, households=first_of(sources, wanted, _SAMPLE))
    counted = "findings" in form.needs and not desk.sample  # it takes longer than all the rest
    findings = print_findings.count(desk, wanted) if counted else None
    with desk.open() as sources:
        reader = FactReader(sources, findings)
        found = () if nobody else reader.households(wanted, form.needs)
        lines = print_income.form_lines(sources, form.needs)
        return {"households": found or (reader.blank(wanted, form.needs),), **lines}


def _visits(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Leave out households without a visit; where there is none at all, give a blank form."""
    wanted = _wanted(subject)
    with desk.open() as sources:
        if desk.sample:
            first = first_visited(sources, wanted, 1)
            wanted = replace(wanted, households=first or wanted.households)
        households = FactReader(sources).households(wanted, form.needs)
    visited = tuple(household for household in households if household.visits)
    if visited:
        return {"households": print_photos.developed(desk, visited)}
    with desk.open() as sources:
        one = households[0] if subject.household is not None and households else HouseholdFact()
        return {"households": (replace(one, visits=(VisitReader(sources).blank(),)),)}


def _handovers(desk: Desk, subject: Subject, form: Document) -> Parts:
    first = replace(subject, pairings=subject.pairings[:1]) if desk.sample else subject
    with desk.open() as sources:
        return handovers(sources, first, form)


def _receipts(desk: Desk, subject: Subject, _form: Document) -> Parts:
    print_findings.renew(desk)
    with desk.open() as sources:
        return receipts(sources, subject)


def _each_household(desk: Desk, subject: Subject, form: Document) -> dict[UUID, Parts]:
    wanted = _in_its_year(subject)
    findings = print_findings.count(desk, wanted) if "findings" in form.needs else None
    with desk.open() as sources:
        read = FactReader(sources, findings).by_id(wanted, form.needs)
        lines = print_income.form_lines(sources, form.needs)
    return {id: {"households": (household,), **lines} for id, household in read.items()}


def _each_visited(desk: Desk, subject: Subject, form: Document) -> dict[UUID, Parts]:
    """Read households with the visits of the year; who had none has no record."""
    with desk.open() as sources:
        read = FactReader(sources).by_id(_wanted(subject), form.needs)
    visited = {id: household for id, household in read.items() if household.visits}
    shown = print_photos.developed(desk, visited.values())
    return {id: {"households": (household,)} for id, household in zip(visited, shown, strict=True)}


def _no_village(desk: Desk, subject: Subject, form: Document) -> Parts:
    if "leaflets" not in form.needs:
        return {}
    with desk.open() as sources:
        return {"leaflets": print_leaflets.leaflets(sources, _wanted(subject))}


def _nobody(desk: Desk, subject: Subject, form: Document) -> Parts:
    with desk.open() as sources:
        blank = FactReader(sources).blank(_wanted(subject), form.needs)
        return {"households": (blank,), **print_income.form_lines(sources, form.needs)}


def _no_visit(desk: Desk, _subject: Subject, _form: Document) -> Parts:
    with desk.open() as sources:
        return {"households": (HouseholdFact(visits=(VisitReader(sources).blank(),)),)}


def _no_handover(_desk: Desk, _subject: Subject, _form: Document) -> Parts:
    return {"handovers": (HandoverFact(household=HouseholdFact()),)}


def _no_route(_desk: Desk, subject: Subject, _form: Document) -> Parts:
    return {"routes": (RouteFact(month=subject.month or subject.as_of.replace(day=1)),)}


def _no_rows(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Read ledgers for their heads only."""
    read = ledgers(desk, subject, form)["ledgers"]
    return {"ledgers": tuple(replace(one, rows=(), sums=()) for one in read)}


def _several(subject: Subject) -> bool:
    return subject.household is None and subject.visit is None


KINDS = {
    Of.VILLAGE: Kind(("village", "groups", "year"), finding.village, _village, blank=_no_village),
    Of.HOUSEHOLD: Kind(
        ("village", "groups", "helper", "households", "year"),
        finding.households,
        _households,
        _several,
        _nobody,
        _each_household,
    ),
    Of.VISIT: Kind(
        ("village", "groups", "households", "visit", "year"),
        finding.visit,
        _visits,
        _several,
        blank=_no_visit,
        each=_each_visited,
    ),
    Of.PAIRING: Kind(
        ("village", "pairings", "year"),
        finding.pairings,
        _handovers,
        lambda of: len(of.pairings) > 1,
        _no_handover,
    ),
    Of.HELPER: Kind(
        ("village", "helper", "month"), finding.helper, routes, lambda of: of.helper is None, _no_route
    ),
    Of.LEDGER: Kind(("village", "ledger", "year"), finding.ledger, ledgers, lambda _: True, _no_rows),
    Of.NOTICE: Kind(
        ("village", "notice", "year"), print_notices.notice, print_notices.notices, blank=print_notices.blank
    ),
    Of.MEETING: Kind(
        ("village", "meeting", "year"),
        print_meetings.meeting,
        print_meetings.meetings,
        blank=print_meetings.nobody_met,
    ),
    Of.SYNC: Kind(("sync",), finding.sync, _receipts),
}


def asks(form: Document) -> tuple[str, ...]:
    """Name what chooses of what `form` is; of a form of the whole village no groups are chosen."""
    named = KINDS[form.of].asks
    return tuple(name for name in named if name != "groups" or form.of is not Of.VILLAGE or form.by_group)
