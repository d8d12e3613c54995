"""How much is wrong with the data of households, for the cards that helpers carry (domain.md §1.29)."""

from collections import Counter
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import Household
from fieldkit.services.checking import Checking
from fieldkit.services.print_reading import Desk, Wanted
from fieldkit.services.quality import homes


def count(desk: Desk, wanted: Wanted) -> Counter[UUID]:
    """Count the findings of each household; infos are none."""
    with desk.store.reading() as session:
        villages = session.scalars(select(Household.village_code).where(wanted.which).distinct()).all()
    checking = Checking(desk.store, desk.codes, desk.words)
    findings = [finding for village in villages for finding in checking.check(village)]
    with desk.store.reading() as session:
        home = homes(session, findings)
    return Counter(home[found.about] for found in findings if found.about in home)
