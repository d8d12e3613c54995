"""Work telephones on a board that are a villager's in the register (domain.md §1.13, §4.2).

A helper's work telephone is posted, whoever else has it: people must be able to call.  But where it is the
telephone of a household that is not the helper's own, somebody may have mixed up two numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Helper, HelperAssignment, Household, Person
from fieldkit.services.pairing.service import PRIMARY

_DIGITS = re.compile(r"\D")


def of_others(session: Session, village: str, day: date) -> Iterator[tuple[str, str]]:
    """Go through the helpers on the board of `village` by name, and whose household has the number.

    A helper's own household is one in which somebody has the helper's name.
    """
    found = session.execute(
        select(Helper.name, Helper.phone)
        .join(HelperAssignment, HelperAssignment.helper_id == Helper.id)
        .join(Household, Household.id == HelperAssignment.household_id)
        .where(
            Household.village_code == village, Household.deleted_at.is_(None), Helper.phone.is_not(None),
            HelperAssignment.role == PRIMARY, HelperAssignment.standing(day),
        )
        .order_by(Helper.name)
        .distinct()
    ).all()  # fmt: skip
    phones = {name: _DIGITS.sub("", phone or "") for name, phone in found}
    wanted = set(phones.values()) - {""}
    if not wanted:
        return
    owners, living, heads = defaultdict(set), defaultdict(set), {}
    for id, head, phone in session.execute(
        select(Household.id, Household.head_name, Household.phone)
        .where(Household.village_code == village, Household.deleted_at.is_(None))
    ):  # fmt: skip
        heads[id] = head or ""
        living[id].add(head)
        owners[_DIGITS.sub("", phone or "")].add(id)
    for id, name, phone in session.execute(
        select(Person.household_id, Person.name, Person.phone)
        .join(Household, Household.id == Person.household_id)
        .where(Household.village_code == village, Household.deleted_at.is_(None), Person.deleted_at.is_(None))
    ):
        living[id].add(name)
        owners[_DIGITS.sub("", phone or "")].add(id)
    for name, phone in phones.items():
        homes = owners[phone] if phone in wanted else set()
        if homes and not any(name in living[id] for id in homes):
            yield name, "、".join(sorted(heads[id] for id in homes))
