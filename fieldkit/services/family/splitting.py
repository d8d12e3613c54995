"""Households that split, join and move: members go with a date, history stays where it was (§3.11)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from fieldkit.db import history, kept
from fieldkit.db.base import Synced
from fieldkit.db.tables import HelperAssignment, Household, Person, VisitPlan, VisitSlot
from fieldkit.db.types import named_id
from fieldkit.domain.rights import Right
from fieldkit.domain.visits import windows_left
from fieldkit.errors import QT_TRANSLATE_NOOP, NotFound, OneHousehold, SomebodyMustStay
from fieldkit.services import standing_rows
from fieldkit.services.allowing import needs
from fieldkit.services.family.heading import Heading
from fieldkit.services.family.past import HEAD, SPLIT_OFF
from fieldkit.services.family.rows import JOINED_WITH, MOVED_IN
from fieldkit.services.numbering import group_row, next_number

_SPLIT = QT_TRANSLATE_NOOP("Family", "split from household {number}")
_JOINED = QT_TRANSLATE_NOOP("Family", "joined with household {number}")
_MOVED = QT_TRANSLATE_NOOP("Family", "until then household {number}")
_VILLAGE = QT_TRANSLATE_NOOP("Fields", "village")
_HANDED_ON = (
    "household_type", "monitor_kind", "poverty_attr", "is_military_family", "first_identified_year",
    "cause_main", "cause_other", "fallback_cause", "is_relocated", "address",
)  # fmt: skip
"""What a household that splits off begins with: it is as much on the register as the one it came from."""


class Splitting(Heading):
    """Households made of others."""

    @needs(Right.EDIT)
    def split(
        self, household_id: UUID, members: Sequence[UUID], head: UUID, relations: Mapping[UUID, str],
        on: date, *, group: str = "", keep_helper: bool = True, note: str = "",
    ) -> UUID:  # fmt: skip
        """Make a household of some members of another from a day on, and return it.

        It gets the next number of the village, its standing and, unless said otherwise, its helper from
        where it came, and the visits whose windows are left.  `relations` as for `new_head`.  Raises
        `SomebodyMustStay`, `RelationsNeeded`, `HeadNeeded`, `LaterChange`, `BadValue`, `NotFound`.
        """
        with self._store.writing() as session:
            old = self._free(session, household_id)
            there = self._there(session, household_id)
            going = [person for person in there if person.id in members]
            if not going or len(going) == len(there) or head not in members:
                raise SomebodyMustStay
            for person in going:
                self._check_order(session, person, on)
            new_head = next((p for p in going if p.id == head), None)
            if new_head is None:
                raise NotFound(kind=self._words("Fields", "person"), name=head)
            said = self._said(going, new_head, relations)
            new = self._founded(session, old, new_head, group)
            for person in going:
                values = {  # what they are stays: a soldier, a prisoner, somebody out of contact (§2.14)
                    "household_id": new.id,
                    "relation": said[person.id],
                    "joined_on": on,
                    "left_on": None,
                }
                self._happen(session, person, SPLIT_OFF, on, values, source=old.id, target=new.id, note=note)
            reason = self._said_of(_SPLIT, old)
            standing_rows.hand_on(session, self._store, self._codes, old, new, on, reason)
            if keep_helper:
                self._keep_helper(session, old, new, on)
            self._plan(session, old, new, on)
            return new.id

    @needs(Right.EDIT)
    def merge(self, into: UUID, other: UUID, relations: Mapping[UUID, str], on: date, note: str = "") -> None:
        """Move all members of a household to another one of the village, and strike the empty one off.

        `relations` says what each is to the head of `into`.  Raises `OneHousehold`, `RelationsNeeded`,
        `HeadNeeded`, `LaterChange`, `BadValue`, `NotFound`.
        """
        with self._store.writing() as session:
            home, gone = self._free(session, into), self._free(session, other)
            if home.id == gone.id or home.village_code != gone.village_code:
                raise OneHousehold
            going = self._there(session, gone.id)
            head = self._old_head(session, home.id)
            for person in going:
                self._check_order(session, person, on)
            self._check_day(on)
            missing = [p for p in going if self._relation(relations.get(p.id)) in (None, HEAD)]
            if missing or head is None:
                self._said(going, head or going[0], relations)  # it names them
            for person in going:
                values = {
                    "household_id": home.id, "relation": self._relation(relations[person.id]),
                    "joined_on": on, "left_on": None,
                }  # fmt: skip
                self._happen(
                    session, person, JOINED_WITH, on, values, source=gone.id, target=home.id, note=note
                )
            reason = self._said_of(_JOINED, home)
            standing_rows.strike_off(session, self._store, self._codes, gone, on, reason)

    @needs(Right.EDIT)
    def move(self, household_id: UUID, village: str, on: date, *, group: str = "", note: str = "") -> None:
        """Move a whole household with its file to another village of this laptop.

        It gets a number of that village.  Raises `NotFound`, `HeadNeeded`, `LaterChange`, `BadValue`,
        `OtherVillage`.
        """
        with self._store.writing() as session:
            household = self._free(session, household_id)
            known = select(Household.id).where(Household.village_code == village).limit(1)
            if household.village_code == village or session.scalar(known) is None:
                raise NotFound(kind=self._words("Fields", _VILLAGE), name=village)
            there = self._there(session, household_id)
            for person in there:
                self._check_order(session, person, on)
            self._check_day(on)
            values: dict[str, Any] = {
                "village_code": village, "local_no": next_number(session, village),
                "group_id": group_row(session, village, group, self._store.origin()),
            }  # fmt: skip
            source = household.local_no
            kept.happen(session, self._store, household, on, values)
            for person in there:
                said = note or self._words("Family", _MOVED, number=source)
                self._note(session, person, MOVED_IN, on, household_id, {}, {}, note=said)
            self._take_along(session, household_id, village)

    # ------------------------------------------------------------ inside

    def _take_along(self, session: Session, household_id: UUID, village: str) -> None:
        """Give every record of a household the scope of its village: the file goes along."""
        session.flush()
        for name, ids in history.belonging(session, household_id).items():
            history.run(
                session,
                f"UPDATE {name} SET scope = ? WHERE scope IS NOT ? "  # noqa: S608 - declared names
                "AND id IN (SELECT unhex(value) FROM json_each(?))",
                village, village, history.hexes(ids),
            )  # fmt: skip
        for table in (t for t in Synced.tables.values() if "village_code" in t.columns()):
            if "household_id" in table.columns():
                session.execute(
                    update(table)
                    .where(table.__table__.c.household_id == household_id)
                    .values(village_code=village)
                )
        session.expire_all()

    def _founded(self, session: Session, old: Household, head: Person, group: str) -> Household:
        origin = self._store.origin()
        new = Household(
            scope=old.scope, village_code=old.village_code, local_no=next_number(session, old.village_code),
            group_id=group_row(session, old.village_code, group, origin) or old.group_id,
            head_person_id=head.id, head_name=head.name, head_id_number=head.id_number,
            phone=head.phone, **{name: getattr(old, name) for name in _HANDED_ON}, **origin,
        )  # fmt: skip
        session.add(new)
        session.flush()
        return new

    def _said_of(self, text: str, household: Household) -> str:
        return self._words("Family", text, number=household.local_no)

    def _keep_helper(self, session: Session, old: Household, new: Household, on: date) -> None:
        """Let the helpers of a household help the one that split off as well, from that day on.

        Who took over since then takes over there too: a split is often entered months later.
        """
        found = session.scalars(
            select(HelperAssignment).where(
                HelperAssignment.household_id == old.id, HelperAssignment.deleted_at.is_(None),
                HelperAssignment.end_date.is_(None) | (HelperAssignment.end_date >= on),
            )
        )  # fmt: skip
        for row in found.all():
            session.add(
                HelperAssignment(
                    scope=new.scope, household_id=new.id, helper_id=row.helper_id, role=row.role,
                    start_date=max(row.start_date, on), end_date=row.end_date, end_reason=row.end_reason,
                    **self._store.origin(),
                )
            )  # fmt: skip
        session.flush()

    def _plan(self, session: Session, old: Household, new: Household, on: date) -> None:
        """Plan the visits whose windows are left, in every year of which the old household has a plan."""
        years = session.scalars(
            select(VisitPlan.year).where(
                VisitPlan.household_id == old.id, VisitPlan.year >= on.year, VisitPlan.deleted_at.is_(None)
            )
        ).all()
        helper = session.scalar(
            select(HelperAssignment.helper_id).where(
                HelperAssignment.household_id == new.id, HelperAssignment.role == "1",
                HelperAssignment.deleted_at.is_(None),
            ).order_by(HelperAssignment.start_date.desc()).limit(1)
        )  # fmt: skip
        for year in years:
            left = windows_left(self._profile.windows(year), on)
            if not left:
                continue
            both = {"scope": new.scope, "household_id": new.id, "year": year, **self._store.origin()}
            plan_id = named_id("plan", new.id, year)
            session.add(VisitPlan(id=plan_id, helper_id=helper, state="active", **both))
            for window in left:
                session.add(
                    VisitSlot(
                        id=named_id("slot", plan_id, window.no), plan_id=plan_id, no=window.no,
                        purpose=window.purpose, window_from=window.first, window_to=window.last, **both,
                    )
                )  # fmt: skip
        session.flush()
