"""Finding what a form is of: the rows somebody named, and what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks
from fieldkit.db.tables import Helper, HelperAssignment, Household, SyncRun, VillageGroup, Visit
from fieldkit.documents.registry import Document, Of
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, NotFound, SubjectNeeded
from fieldkit.i18n import Words
from fieldkit.services.narrowing import group_names
from fieldkit.services.printing.handovers import began_in, newest_of
from fieldkit.services.printing.helpers import households_of
from fieldkit.services.printing.subjects import Asked
from fieldkit.services.villages import is_known

_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "household")
_VISIT = QT_TRANSLATE_NOOP("Paper", "visit")
_VILLAGE = QT_TRANSLATE_NOOP("Paper", "village")
_HELPER = QT_TRANSLATE_NOOP("Paper", "helper")
_PAIRING = QT_TRANSLATE_NOOP("Paper", "pairing")
_SYNC = QT_TRANSLATE_NOOP("Paper", "sync")
_GROUP = QT_TRANSLATE_NOOP("Paper", "villagers' group")
_OF_GROUP = QT_TRANSLATE_NOOP("Paper", "household of the group")
_WHOLE = QT_TRANSLATE_NOOP("Fields", "this form is of the whole village")
_GROUPS = QT_TRANSLATE_NOOP("Fields", "Villagers' group")
_YEAR = QT_TRANSLATE_NOOP("Fields", "Year")
_AHEAD = QT_TRANSLATE_NOOP("Fields", "this year has not come yet")
_TOO_EARLY = QT_TRANSLATE_NOOP("Fields", "no file of a household reaches back so far")
_EARLIEST = 1990  # the first year that a policy profile can cover


@dataclass(frozen=True)
class Finder:
    """Looks rows up for one form, and says in the reader's words what is missing."""

    session: Session
    words: Words
    form: str
    as_of: date

    def missing(self, kind: str, name: object) -> NotFound:
        """Return the failure that something named is not there."""
        return NotFound(kind=self.words("Paper", kind), name=name)

    def household(self, id: UUID) -> Household:
        """Return a household.  Raises `NotFound`."""
        found = self.session.get(Household, id)
        if found is None or found.deleted_at is not None:
            raise self.missing(_HOUSEHOLD, id)
        return found

    def households(self, ids: Sequence[UUID]) -> list[Household]:
        """Return households in the order of `ids`, read at once.  Raises `NotFound`."""
        found: dict[UUID, Household] = {}
        for part in chunks(ids):
            rows = self.session.scalars(
                select(Household).where(Household.id.in_(part), Household.deleted_at.is_(None))
            )
            found.update((row.id, row) for row in rows)
        for id in ids:
            if id not in found:
                raise self.missing(_HOUSEHOLD, id)
        return [found[id] for id in ids]

    def of_groups(self, village: str, names: Sequence[str]) -> tuple[UUID, ...]:
        """Return the households of villagers' groups, by number.  Raises `NotFound`."""
        asked = (
            select(Household.id)
            .join(VillageGroup, VillageGroup.id == Household.group_id)
            .where(
                Household.village_code == village, VillageGroup.name.in_(names),
                Household.deleted_at.is_(None),
            )
            .order_by(Household.local_no)
        )  # fmt: skip
        found = tuple(self.session.scalars(asked))
        if not found:
            raise self.missing(_OF_GROUP, "、".join(names))
        return found

    def helper(self, id: UUID) -> Helper:
        """Return a helper.  Raises `NotFound`."""
        found = self.session.get(Helper, id)
        if found is None or found.deleted_at is not None:
            raise self.missing(_HELPER, id)
        return found

    def village(self, code: str | None) -> str:
        """Return a village that is there, or the only one.  Raises `NotFound`, `SubjectNeeded`."""
        if code:
            if not is_known(self.session, code):
                raise self.missing(_VILLAGE, code)
            return code
        only = self.only_village()
        if not only:
            raise SubjectNeeded(subject=self.words("Paper", _VILLAGE), form=self.form)
        return only

    def only_village(self) -> str:
        """Return the village of this laptop if there is just one, else nothing."""
        codes = self.session.scalars(
            select(Household.village_code).where(Household.deleted_at.is_(None)).distinct().limit(2)
        ).all()
        return codes[0] if len(codes) == 1 else ""


def demand_year(words: Words, form: Document, year: int, today: date) -> None:
    """Refuse a year that has not come, but for next year's plan, or that no file reaches back to.

    Raises `BadValue`.
    """
    planned = form.of is Of.HELPER or (form.of is Of.VILLAGE and "slots" in form.needs)
    if year > today.year + planned:
        raise BadValue(field=words("Fields", _YEAR), value=year, why=words("Fields", _AHEAD))
    if year < _EARLIEST:
        raise BadValue(field=words("Fields", _YEAR), value=year, why=words("Fields", _TOO_EARLY))


def demand_groups(finder: Finder, asked: Asked, *, offered: bool) -> None:
    """Refuse groups that the village has not, or for a form of the whole village.

    Raises `NotFound`, `BadValue`.
    """
    if not asked.groups or asked.households or asked.visit:
        return
    if not offered:
        raise whole_village(finder.words, asked.groups)
    code = finder.village(asked.village)
    known = group_names(finder.session, code)
    for name in asked.groups:
        if name not in known:
            raise finder.missing(_GROUP, name)


def whole_village(words: Words, groups: Sequence[str]) -> BadValue:
    """Return the failure that groups were chosen for a form that is of a whole village."""
    return BadValue(field=words("Fields", _GROUPS), value="、".join(groups), why=words("Fields", _WHOLE))


def blank(finder: Finder, asked: Asked) -> Asked:
    """Settle a form to be filled in by hand: of the village named or the only one, else of none."""
    code = finder.village(asked.village) if asked.village else finder.only_village()
    month = asked.month.replace(day=1) if asked.month else None
    return Asked(village=code, year=asked.year, month=month, ledger=asked.ledger, blank=True)


def village(finder: Finder, asked: Asked) -> Asked:
    """Settle a form of a village; a household's or a helper's is as good as its code."""
    code = asked.village
    if code is None and asked.households:
        code = finder.household(asked.households[0]).village_code
    return Asked(village=finder.village(code), year=asked.year, groups=asked.groups)


def households(finder: Finder, asked: Asked) -> Asked:
    """Settle a form of households: those named, else a helper's, else a village's."""
    chosen = asked.households
    if not chosen and asked.helper is not None:
        finder.helper(asked.helper)
        chosen = households_of(finder.session, asked.helper, finder.as_of)
        if asked.groups:
            here = set(finder.of_groups(finder.village(asked.village), asked.groups))
            chosen = tuple(id for id in chosen if id in here)
        code = finder.household(chosen[0]).village_code if chosen else finder.only_village()
        return Asked(village=code, households=chosen, helper=asked.helper, year=asked.year)
    return _of_households(finder, asked)


def visit(finder: Finder, asked: Asked) -> Asked:
    """Settle a record of visits: one, else a household's of the year, else a village's."""
    if asked.visit is None:
        return _of_households(finder, asked)
    found = finder.session.get(Visit, asked.visit)
    if found is None or found.deleted_at is not None:
        raise finder.missing(_VISIT, asked.visit)
    settled = _of_households(finder, replace(asked, households=(found.household_id,)))
    return replace(settled, visit=asked.visit, year=found.visit_date.year)


def _of_households(finder: Finder, asked: Asked) -> Asked:
    if asked.groups and not asked.households:
        code = finder.village(asked.village)
        homes = finder.of_groups(code, asked.groups)
        return Asked(village=code, households=homes, year=asked.year, groups=asked.groups)
    rows = finder.households(asked.households)
    code = rows[0].village_code if rows else finder.village(asked.village)
    return Asked(village=code, households=asked.households, year=asked.year)


def pairings(finder: Finder, asked: Asked) -> Asked:
    """Settle a hand-over: the pairings named, else a household's newest, else a village's year."""
    if asked.pairings:
        rows = [finder.session.get(HelperAssignment, id) for id in asked.pairings]
        for id, row in zip(asked.pairings, rows, strict=True):
            if row is None or row.deleted_at is not None:
                raise finder.missing(_PAIRING, id)
        homes = [finder.household(row.household_id) for row in rows if row is not None]
        return Asked(village=homes[0].village_code, pairings=asked.pairings, year=asked.year)
    if asked.households:
        homes = [finder.household(id) for id in asked.households]
        found = newest_of(finder.session, asked.households)
        code = homes[0].village_code
        kept = () if found else asked.households  # nobody yet: a form with the household's name
        return Asked(village=code, pairings=found, households=kept, year=asked.year)
    code = finder.village(asked.village)
    began = began_in(finder.session, code, asked.year or finder.as_of.year)
    return Asked(village=code, pairings=began, year=asked.year)


def helper(finder: Finder, asked: Asked) -> Asked:
    """Settle a helper's month: the one named, else every helper of a village."""
    month = asked.month or _month(finder, asked.year)
    if asked.helper is not None:
        finder.helper(asked.helper)
        own = households_of(finder.session, asked.helper, finder.as_of)
        code = finder.household(own[0]).village_code if own else finder.only_village()
        return Asked(village=code, helper=asked.helper, month=month, year=month.year)
    return Asked(village=finder.village(asked.village), month=month, year=month.year)


def _month(finder: Finder, year: int | None) -> date:
    """Return the month that is now, or the last one of a year that is over."""
    if year is None or year == finder.as_of.year:
        return finder.as_of.replace(day=1)
    return date(year, 12 if year < finder.as_of.year else 1, 1)


def ledger(finder: Finder, asked: Asked) -> Asked:
    """Settle a ledger of a village; without one named it is every ledger."""
    return Asked(village=finder.village(asked.village), ledger=asked.ledger, year=asked.year)


def sync(finder: Finder, asked: Asked) -> Asked:
    """Settle a receipt: the run named, else the newest that reached the township, else none."""
    if asked.sync is not None:
        if finder.session.get(SyncRun, asked.sync) is None:
            raise finder.missing(_SYNC, asked.sync)
        return Asked(village="", sync=asked.sync, year=asked.year)
    newest = finder.session.scalar(
        select(SyncRun.id).where(SyncRun.ended_at.is_not(None)).order_by(SyncRun.id.desc()).limit(1)
    )
    return Asked(village="", sync=newest, year=asked.year)
