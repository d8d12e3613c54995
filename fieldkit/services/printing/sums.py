"""The sums behind a village's figures on paper, from the households as its other papers show them.

They are the sums of the statistics room (`services.indicator_sums`) by the same names; a test holds the two
together.  The room reckons with the register of today, these with the households of the paper's year.
"""

from collections.abc import Iterable
from datetime import date

from fieldkit.documents.facts import HouseholdFact, SlotFact
from fieldkit.documents.facts_village import GUARANTEES
from fieldkit.domain.visits import FIRST_EXTRA, to_be_made

NEEDED = frozenset({"people", "helper", "slots", "income", "check", "case"})
"""What has to be read of households for `sums_of`."""


def sums_of(households: Iterable[HouseholdFact], year: int, day: date) -> dict[str, int]:
    """Add up households, persons, income, guarantees, helpers, visits and who is watched."""
    homes = list(households)
    checks = [home.check for home in homes if home.check is not None]
    sheets = [
        one
        for home in homes
        for one in home.incomes
        if one.year == year and one.net is not None and one.members
    ]
    slots = [slot for home in homes for slot in home.slots if slot.no < FIRST_EXTRA]
    begun = [
        slot for slot in slots
        if to_be_made(slot.no, slot.window_from, day, freed=slot.skip_reason is not None)
    ]  # fmt: skip
    done = [slot for slot in slots if slot.done_on is not None]
    return {
        "households": len(homes), "persons": sum(home.people for home in homes),
        "net_fen": sum(one.net or 0 for one in sheets), "members": sum(one.members or 0 for one in sheets),
        "checked": len(checks),
        "guaranteed": sum(all(getattr(check, name) for name in GUARANTEES) for check in checks),
        "paired": sum(home.helper is not None for home in homes),
        "slots_begun": len(begun), "slots_made": sum(slot.done_on is not None for slot in begun),
        "slots_done": len(done), "slots_in_time": sum(map(_in_time, done)),
        "watched": sum(home.case is not None and not home.case.over for home in homes),
    }  # fmt: skip


def _in_time(slot: SlotFact) -> bool:
    return slot.done_on is not None and slot.window_to is not None and slot.done_on <= slot.window_to
