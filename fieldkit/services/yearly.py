"""What is true of a household and its members in one year, beside the year before (domain.md §1.6, §1.9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.db.tables import Household, HouseholdYear, Person, PersonYear
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.errors import BadValue
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.family.heads import demand_head
from fieldkit.services.fields import Field, Fields, FieldView
from fieldkit.services.history import changed_columns
from fieldkit.services.kinds.household import HOUSEHOLD_YEAR
from fieldkit.services.kinds.household_checks import check_year
from fieldkit.services.kinds.person import PERSON_YEAR
from fieldkit.services.live_rows import live
from fieldkit.services.records.fitness import demand_come
from fieldkit.services.told import told

FIRST = 2013
"""The first year of the registers (domain.md §0)."""
_OF_ITS_YEAR = frozenset({"members_begin", "members_end", "members_reason", "note"})
_Row = HouseholdYear | PersonYear


@dataclass(frozen=True)
class YearFacts:
    """One year's facts: `begun` when something of the year is known; `lasts` by column, of `last_year`."""

    year: int
    begun: bool
    fields: tuple[FieldView, ...]
    lasts: Mapping[str, str]
    last_year: int  # 0: no earlier year is known

    @property
    def missing(self) -> int:
        """How many values of the earlier year have none in this one."""
        empty = {view.name for view in self.fields if not view.shown} - _OF_ITS_YEAR
        return len(empty & self.lasts.keys())


@dataclass(frozen=True)
class YearOfHousehold:
    """A year of a household and of each of its members."""

    living: YearFacts
    members: Mapping[UUID, YearFacts]


class Yearly:
    """Reads and changes the facts of one year; what another year says stays."""

    def __init__(self, store: Store, fields: Fields, words: Words) -> None:
        """Work on `store`, in the words of `fields` and `words`."""
        self._store = store
        self._fields = fields
        self._words = words

    def of(self, household: UUID, year: int, members: Iterable[UUID]) -> YearOfHousehold:
        """Return a year of a household and of these members, empty where nobody asked yet."""
        with self._store.reading() as session:
            homes = _rows(session, HouseholdYear, HouseholdYear.household_id, [household], year)
            people = list(members)
            lives = _rows(session, PersonYear, PersonYear.person_id, people, year)
            ids = [row.id for rows in (*homes.values(), *lives.values()) for row in rows if row is not None]
            changed = changed_columns(session, ids)
            none = (None, None)
            return YearOfHousehold(
                self._facts(HOUSEHOLD_YEAR, year, homes.get(household, none), changed),
                {p: self._facts(PERSON_YEAR, year, lives.get(p, none), changed) for p in people},
            )

    def _facts(
        self, fields: tuple[Field, ...], year: int, rows: tuple[_Row | None, _Row | None],
        changed: Mapping[UUID, set[str]],
    ) -> YearFacts:  # fmt: skip
        now, last = rows
        views, lasts = [], {}
        for field in fields:
            value, was = getattr(now, field.name, None), getattr(last, field.name, None)
            view = self._fields.view(field, value)
            if view.typed is None:  # covered, and so is whether it was the same
                was = None
            if was is not None and (said := self._fields.view(field, was).shown):
                lasts[field.name] = said
            if now is not None:
                view = replace(
                    view, row=now.id, table=now.__tablename__,
                    changed=field.name in changed.get(now.id, ()),
                    before=lasts.get(field.name, "") if value is not None and value != was else "",
                )  # fmt: skip
            views.append(view)
        return YearFacts(year, now is not None, tuple(views), lasts, last.year if last is not None else 0)

    # ------------------------------------------------------------ changing

    @needs(Right.EDIT)
    def change(self, household: UUID, year: int, /, **typed: str | None) -> None:
        """Change what a year says of a household to what was typed; one transaction.  Raises `BadValue`."""
        known = {field.name: field for field in HOUSEHOLD_YEAR}
        if unknown := typed.keys() - known.keys():
            raise BadValue(field=", ".join(sorted(unknown)), value="", why="?")
        values = {name: self._fields.read(known[name], text) for name, text in typed.items()}
        demand_come(self._fields, HOUSEHOLD_YEAR, values, self._store.clock.today())
        with self._store.writing() as session:
            demand_head(session, household)
            row = self._year_of(session, household, year)
            both = {name: getattr(row, name) for name in known} | values
            with told(self._fields, known, both):
                check_year(both, values.keys())
            for name, value in values.items():
                setattr(row, name, value)

    @needs(Right.EDIT)
    def carry(self, household: UUID, year: int, *, living: bool = True, members: Iterable[UUID] = ()) -> int:
        """Say again for `year` what the year before says, where nothing is said yet; one transaction.

        Returns how many values were taken over.  Columns that only make sense together are taken over
        together.  Notes and counts of a year stay with it.
        """
        taken = 0
        with self._store.writing() as session:
            demand_head(session, household)
            if living:
                known = _rows(session, HouseholdYear, HouseholdYear.household_id, [household], year)
                before = known.get(household, (None, None))[1]
                if before is not None:
                    row = self._year_of(session, household, year)
                    taken += _fill(row, before, HOUSEHOLD_YEAR)
            people = _rows(session, PersonYear, PersonYear.person_id, list(members), year)
            for person, (now, last) in people.items():
                if last is not None:
                    taken += _fill(now or self._life_of(session, person, year), last, PERSON_YEAR)
        return taken

    def _year_of(self, session: Session, household: UUID, year: int) -> HouseholdYear:
        id = named_id("household_year", household, year)
        row = session.get(HouseholdYear, id)
        if row is None:
            home = live(session, Household, household, self._words("Fields", "household"))
            row = HouseholdYear(
                id=id, scope=home.scope, household_id=household, year=year, **self._store.origin()
            )
            session.add(row)
        row.deleted_at, row.deleted_reason = None, None
        return row

    def _life_of(self, session: Session, person: UUID, year: int) -> PersonYear:
        whose = session.get_one(Person, person)
        row = PersonYear(
            id=named_id("person_year", person, year), scope=whose.scope, person_id=person,
            household_id=whose.household_id, year=year, **self._store.origin(),
        )  # fmt: skip
        session.add(row)
        return row


def _rows(
    session: Session, table: Any, owner: Any, ids: list[UUID], year: int
) -> dict[UUID, tuple[Any | None, Any | None]]:
    """Return by owner the row of `year` and the newest of an earlier year."""
    found = session.scalars(
        select(table)
        .where(owner.in_(ids), table.year <= year, table.deleted_at.is_(None))
        .order_by(table.year)
    )
    rows: dict[UUID, tuple[Any | None, Any | None]] = {}
    for row in found:
        now, last = rows.get(getattr(row, owner.key), (None, None))
        rows[getattr(row, owner.key)] = (row, last) if row.year == year else (now, row)
    return rows


def _fill(row: Synced, before: Synced, fields: tuple[Field, ...]) -> int:
    """Copy into `row` what it does not say and `before` does; return how much it was."""
    wanted = {field.name for field in fields} - _OF_ITS_YEAR
    for group in row.rule.groups:
        if any(getattr(row, name) is not None for name in group):
            wanted -= set(group)
    taken = 0
    for name in sorted(wanted):
        if getattr(row, name) is None and getattr(before, name) is not None:
            setattr(row, name, getattr(before, name))
            taken += 1
    if isinstance(row, HouseholdYear) and isinstance(before, HouseholdYear) and row.members_begin is None:
        row.members_begin = before.members_end
    return taken
