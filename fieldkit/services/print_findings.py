"""How much is wrong with the data of households, for the cards that helpers carry (domain.md §1.29)."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import Household
from fieldkit.services.finding_judging import Judging
from fieldkit.services.finding_lists import open_of
from fieldkit.services.print_reading import Desk, Wanted


def count(desk: Desk, wanted: Wanted) -> Mapping[UUID, int]:
    """Count the open findings of each household; infos and explained ones are none."""
    with desk.store.reading() as session:
        ids = [id.bytes for id in session.scalars(select(Household.id).where(wanted.which))]
    Judging(desk.store, desk.codes, desk.profile).look(ids)
    with desk.store.reading() as session:
        return open_of(session, ids)
