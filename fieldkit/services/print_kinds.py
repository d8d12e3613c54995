"""What a form can be of: one declaration a kind says how it is chosen and what reads its facts.

The print room, `fieldkit print` and the batch follow from `KINDS`: a new kind of subject is a member
of `documents.registry.Of`, a line here, a function that settles what was asked, and a reader.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from fieldkit.documents.facts import HouseholdFact
from fieldkit.documents.registry import Document, Of
from fieldkit.services import print_finding as finding
from fieldkit.services import print_findings
from fieldkit.services.print_facts import FactReader
from fieldkit.services.print_finding import Finder
from fieldkit.services.print_handovers import handovers
from fieldkit.services.print_reading import Desk, Parts, Wanted
from fieldkit.services.print_receipts import receipts
from fieldkit.services.print_routes import routes
from fieldkit.services.print_subjects import Asked, Subject
from fieldkit.services.print_visits import VisitReader


@dataclass(frozen=True)
class Kind:
    """A kind of subject.

    `asks` names what chooses it, fields of `Asked` in the order a person is asked for them;
    `settle` finds what was not said, and raises `NotFound` or `SubjectNeeded`; `load` reads.
    """

    asks: tuple[str, ...]
    settle: Callable[[Finder, Asked], Asked]
    load: Callable[[Desk, Subject, Document], Parts]


def _wanted(subject: Subject, as_of: date | None = None) -> Wanted:
    return Wanted(
        subject.village, subject.year, as_of or subject.as_of, subject.households, subject.visit
    )


def _village(desk: Desk, subject: Subject, form: Document) -> Parts:
    with desk.open() as sources:
        return {"households": FactReader(sources).households(_wanted(subject), form.needs)}


def _households(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Read households as they were at the end of a past year; where there are none, a blank one."""
    wanted = _wanted(subject, min(subject.as_of, date(subject.year, 12, 31)))
    findings = print_findings.count(desk, wanted) if "findings" in form.needs else None
    with desk.open() as sources:
        reader = FactReader(sources, findings)
        nobody = subject.helper is not None and not subject.households
        found = () if nobody else reader.households(wanted, form.needs)
        return {"households": found or (reader.blank(),)}


def _visits(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Leave out households without a visit; where there is none at all, give a blank form."""
    with desk.open() as sources:
        households = FactReader(sources).households(_wanted(subject), form.needs)
        visited = tuple(household for household in households if household.visits)
        if visited:
            return {"households": visited}
        one = households[0] if subject.household is not None and households else HouseholdFact()
        return {"households": (replace(one, visits=(VisitReader(sources).blank(),)),)}


def _handovers(desk: Desk, subject: Subject, form: Document) -> Parts:
    with desk.open() as sources:
        return handovers(sources, subject, form)


def _receipts(desk: Desk, subject: Subject, _form: Document) -> Parts:
    with desk.open() as sources:
        return receipts(sources, subject)


KINDS = {
    Of.VILLAGE: Kind(("village", "year"), finding.village, _village),
    Of.HOUSEHOLD: Kind(("village", "helper", "households", "year"), finding.households, _households),
    Of.VISIT: Kind(("village", "households", "visit", "year"), finding.visit, _visits),
    Of.PAIRING: Kind(("village", "pairings", "year"), finding.pairings, _handovers),
    Of.HELPER: Kind(("village", "helper", "month"), finding.helper, routes),
    Of.SYNC: Kind(("sync",), finding.sync, _receipts),
}
