"""A helper's month as P-10r prints it: whom to visit, in the order of groups and households."""

from fieldkit.documents.facts import HelperFact, HouseholdFact, RouteFact, SlotFact, StopFact
from fieldkit.documents.registry import Document
from fieldkit.services.printing.helpers import helpers_in
from fieldkit.services.printing.reading import Desk, Parts
from fieldkit.services.printing.subjects import Subject
from fieldkit.services.visits.routes import RouteList, RouteRow, Routes


def routes(desk: Desk, subject: Subject, _form: Document) -> Parts:
    """Read the month of a helper, or of every helper of a village; where there is none, a blank."""
    month = subject.month or subject.as_of.replace(day=1)
    with desk.open() as sources:
        chosen = (
            (subject.helper,) if subject.helper is not None
            else helpers_in(sources.session, subject.village, subject.as_of)
        )  # fmt: skip
    reader = Routes(desk.store, desk.codes, desk.words)
    found: list[RouteFact] = []
    for done, id in enumerate(chosen):
        desk.progress(done, len(chosen))
        found.append(_route(reader.month(id, f"{month:%Y-%m}", subject.as_of)))
        if desk.sample and found[-1].stops:
            break
    made = [route for route in found if route.stops] or found[:1]
    return {"routes": tuple(made) or (RouteFact(month=month),)}


def _route(listed: RouteList) -> RouteFact:
    helper = HelperFact(name=listed.helper, unit=listed.unit, work_phone=listed.helper_phone or None)
    return RouteFact(helper=helper, month=listed.month, stops=tuple(_stop(row) for row in listed.rows))


def _stop(row: RouteRow) -> StopFact:
    household = HouseholdFact(
        local_no=row.local_no, head=row.household, village=row.village, group=row.group,
        phone=row.phone or None, address=row.address or None,
    )  # fmt: skip
    slot = SlotFact(
        no=row.slot_no, state=row.state, purpose=row.purpose, window_from=row.window_from,
        window_to=row.window_to, planned_on=row.planned_on,
    )  # fmt: skip
    return StopFact(household=household, slot=slot, note=row.note)
