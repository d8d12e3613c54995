"""The register of households: finding them, showing them in a list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db import search
from fieldkit.db.chunks import chunks
from fieldkit.db.store import Store
from fieldkit.db.tables import (
    Helper,
    HelperAssignment,
    HelperUnit,
    Household,
    IncomeYear,
    Person,
    VillageGroup,
    VisitSlot,
)
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.ordering import natural
from fieldkit.domain.policy import Profile
from fieldkit.domain.rights import Right
from fieldkit.errors import NotFound, NotOne
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import demand, may, needs
from fieldkit.services.family.past import HEAD
from fieldkit.services.household_order import PRIVATE, Sources, ordered
from fieldkit.services.household_page import HouseholdPages
from fieldkit.services.kinds.person import PERSON
from fieldkit.services.narrowing import Narrowing, fitting, group_names
from fieldkit.services.numbering import group_row, next_number
from fieldkit.services.row_states import RowState, row_states
from fieldkit.services.visits.slots import SLOT_COLUMNS, SlotView, slot_view

_A_BIT = 250  # entries of the search renewed between two keys
_ORDINARY = "10"  # code table household_type


@dataclass(frozen=True)
class HouseholdRow:
    """A household in a list; money in fen.  `covered`: income is not for who is at the laptop."""

    id: UUID
    hh_no: str | None
    local_no: str
    village_code: str
    group: str
    head: str
    people: int
    type: str | None
    type_label: str
    helper: str | None
    helper_unit: str | None
    slots: tuple[SlotView, ...]
    per_capita_fen: int | None
    state: RowState
    covered: bool = False

    @property
    def visits_done(self) -> int:
        """Count the year's visits made."""
        return sum(slot.state.done for slot in self.slots if not slot.extra)


class Households(HouseholdPages):
    """Every household on this laptop."""

    def __init__(self, store: Store, codes: CodeTables, profile: Profile, words: Words) -> None:
        """Work on `store`, in the words of `profile` and of the language of `words`."""
        super().__init__(store, codes, profile, words)
        self._index = search.SearchIndex(store)

    def find(
        self, typed: str = "", *, village: str | None = None, only: Narrowing | None = None,
        order: tuple[str, bool] | None = None, complete: bool = True,
    ) -> list[UUID]:  # fmt: skip
        """Return the households that fit every word typed and are among `only`.

        In `order`, a key of `household_order.ORDERS` and whether downwards; else the best fits first, then
        by local number.  Without `only` nothing is left out.  Not `complete`: nobody waits for a renewal of
        the search, see `renew_search`.  Who may not see income gets no order by it.

        Raises `NotAllowed` when `only` asks for what is private and the person may not see that.
        """
        if only is not None and only.private:
            demand(self._store, Right.REVEAL, self._words)
        if order is not None and order[0] in PRIVATE and not may(self._store, Right.REVEAL):
            order = None
        found = self._index.find(typed, village, complete=complete)
        if only is None and order is None:
            return found
        by = order[0] if order else ""
        heads = self._index.head_sounds() if by == "head" else {}
        helpers = self._index.helper_sounds() if by == "helper" else {}
        with self._store.reading() as session:
            today = self._store.clock.today()
            fit = fitting(session, only, today, gone_too=bool(typed.strip())) if only else None
            if fit is not None:
                found = [id for id in found if id in fit]
            if order is None:
                return found
            sources = Sources(session, self._codes, today, heads, helpers)
            return ordered(sources, found, by, down=order[1])

    def prepare_search(self, progress: Progress = unwatched) -> None:
        """Bring the search up to date, watched: after an import this takes a moment."""
        search.refresh(self._store, progress)

    @property
    def search_behind(self) -> int:
        """How many households the last `find` that was not `complete` knew as they were before."""
        return self._index.behind

    def renew_search(self) -> int:
        """Bring a little of the search up to date, unless somebody else writes; return how much is left."""
        return search.refresh_some(self._store, _A_BIT)

    def groups(self, village: str | None = None) -> list[str]:
        """List the groups of a village, or of all, by name."""
        with self._store.reading() as session:
            return sorted(group_names(session, village), key=natural)

    @needs(Right.EDIT)
    def add(self, village: str, head: str, group: str = "") -> UUID:
        """Enter a household by hand, with its head as first member; the rest is filled in on its page.

        It gets the next running number of the village (domain.md §1.4).  Raises `BadValue`.
        """
        name = self._read(PERSON, {"name": head})["name"]
        with self._store.writing() as session:
            origin = self._store.origin()
            group_id = group_row(session, village, group, origin)
            household = Household(
                scope=village, village_code=village, local_no=next_number(session, village),
                group_id=group_id, head_name=name, household_type=_ORDINARY, **origin,
            )  # fmt: skip
            session.add(household)
            session.flush()
            person = Person(
                scope=village, household_id=household.id, name=name, relation=HEAD, status="1",
                shares_living=True, **origin,
            )  # fmt: skip
            session.add(person)
            session.flush()
            household.head_person_id = person.id
            return household.id

    def count(self) -> tuple[int, int]:
        """Count the households and persons on this laptop."""
        with self._store.reading() as session:
            return (
                session.scalar(select(func.count()).where(Household.deleted_at.is_(None))) or 0,
                session.scalar(select(func.count()).where(Person.deleted_at.is_(None))) or 0,
            )

    def by_number(self, number: str) -> UUID:
        """Return the household with this 户编号 or local number.  Raises `NotFound`, `NotOne`."""
        with self._store.reading() as session:
            found = session.scalars(
                select(Household.id).where(
                    (Household.hh_no == number) | (Household.local_no == number),
                    Household.deleted_at.is_(None),
                )
            ).all()
        kind = self._words("Fields", "household")
        if not found:
            raise NotFound(kind=kind, name=number)
        if len(found) > 1:
            raise NotOne(kind=kind, name=number, count=len(found))
        return found[0]

    def rows(self, ids: Sequence[UUID], year: int | None = None) -> list[HouseholdRow]:
        """Return the households of `ids`, in their order, with the visits of `year`."""
        wanted_year = year or self._store.clock.today().year
        made: dict[UUID, HouseholdRow] = {}
        with self._store.reading() as session:
            for part in chunks(ids):
                made.update((row.id, row) for row in self._rows(session, part, wanted_year))
        return [made[id] for id in ids if id in made]

    def _rows(self, session: Session, ids: Sequence[UUID], year: int) -> Iterable[HouseholdRow]:
        today = self._store.clock.today()
        language = self._words.language
        households = session.execute(
            select(*_SHOWN).where(Household.id.in_(ids), Household.deleted_at.is_(None))
        ).all()
        wanted = {household.group_id for household in households}
        groups = dict(
            session.execute(
                select(VillageGroup.id, VillageGroup.name).where(VillageGroup.id.in_(wanted))
            ).all()
        )
        heads, people = _people(session, ids)
        helpers = _primary_helpers(session, ids, today)
        slots = _slots(session, ids, year, today)
        clear = may(self._store, Right.REVEAL)
        incomes = _incomes(session, ids) if clear else {}
        states = row_states(session, ids)
        for household in households:
            helper, unit = helpers.get(household.id, (None, None))
            yield HouseholdRow(
                id=household.id, hh_no=household.hh_no, local_no=household.local_no,
                village_code=household.village_code, group=groups.get(household.group_id, ""),
                head=heads.get(household.head_person_id) or household.head_name or "",
                people=people.get(household.id, 0), type=household.household_type,
                type_label=self._profile.label(
                    self._codes, "household_type", household.household_type, language
                ),
                helper=helper, helper_unit=unit, slots=tuple(slots.get(household.id, ())),
                per_capita_fen=incomes.get(household.id), state=states[household.id], covered=not clear,
            )  # fmt: skip


_SHOWN = (
    Household.id, Household.hh_no, Household.local_no, Household.village_code, Household.group_id,
    Household.head_person_id, Household.head_name, Household.household_type,
)  # fmt: skip
"""What a line of the list takes from the household's own row: a key press reads nothing else."""


def _people(session: Session, ids: Sequence[UUID]) -> tuple[dict[UUID, str], dict[UUID, int]]:
    """Return names by person, and how many live in each household (status 1, 4, 5: §5.1.1)."""
    names: dict[UUID, str] = {}
    people: dict[UUID, int] = defaultdict(int)
    found = session.execute(
        select(Person.id, Person.household_id, Person.name, Person.status, Person.shares_living)
        .where(Person.household_id.in_(ids), Person.deleted_at.is_(None))
    )  # fmt: skip
    for id, household_id, name, status, shares in found:
        names[id] = name
        people[household_id] += status in ("1", "4", "5") and shares is not False
    return names, people


def _primary_helpers(
    session: Session, ids: Sequence[UUID], today: date
) -> dict[UUID, tuple[str | None, str | None]]:
    """Return the primary helper today, and the unit, by household."""
    found = session.execute(
        select(HelperAssignment.household_id, Helper.name, HelperUnit.name)
        .join(Helper, Helper.id == HelperAssignment.helper_id)
        .outerjoin(HelperUnit, HelperUnit.id == Helper.unit_id)
        .where(
            HelperAssignment.household_id.in_(ids),
            HelperAssignment.role == "1",
            HelperAssignment.standing(today),
        )
        .order_by(HelperAssignment.start_date)
    )
    return {household_id: (helper, unit) for household_id, helper, unit in found}


def _slots(session: Session, ids: Sequence[UUID], year: int, today: date) -> dict[UUID, list[SlotView]]:
    """Return the year's slots of each household, in order."""
    found = session.execute(
        select(VisitSlot.household_id, *SLOT_COLUMNS)
        .where(
            VisitSlot.household_id.in_(ids),
            VisitSlot.year + 0 == year,  # + 0: by the household's index, not by the year's
            VisitSlot.deleted_at.is_(None),
        )
        .order_by(VisitSlot.no)
    )
    slots: dict[UUID, list[SlotView]] = defaultdict(list)
    for slot in found:
        slots[slot.household_id].append(slot_view(slot, today))
    return slots


def _incomes(session: Session, ids: Sequence[UUID]) -> dict[UUID, int | None]:
    """Return the newest yearly income per head, by household."""
    found = session.execute(
        select(IncomeYear.household_id, IncomeYear.per_capita_fen)
        .where(
            IncomeYear.household_id.in_(ids), IncomeYear.purpose == "1",
            IncomeYear.deleted_at.is_(None),
        )
        .order_by(IncomeYear.year)
    )  # fmt: skip
    return dict(found.all())
