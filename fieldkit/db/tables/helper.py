"""Who helps whom: units, helpers and one-on-one assignments (domain.md §1.13, §1.14)."""

from datetime import date

from sqlalchemy import ColumnElement, String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Guard, Synced, SyncRule
from fieldkit.db.types import Kept, RowId


class HelperUnit(Synced):
    """An office or enterprise that sends helpers; shared by the county."""

    __tablename__ = "helper_unit"
    kept = ("name",)

    name: Mapped[str] = mapped_column(String(80), index=True)
    level: Mapped[str | None] = mapped_column(String(20))  # 2.30
    kind: Mapped[str | None] = mapped_column(String(20))
    leader_name: Mapped[str | None] = mapped_column(String(50))
    phone: Mapped[str | None] = mapped_column(String(20))


class Helper(Synced):
    """A person who helps households; shared by the county."""

    __tablename__ = "helper"
    kept = ("name", "unit_id", "post", "phone")

    name: Mapped[str] = mapped_column(String(50), index=True)
    sex: Mapped[str | None] = mapped_column(String(10))
    political: Mapped[str | None] = mapped_column(String(20))
    unit_id: Mapped[RowId | None] = mapped_column(index=True)
    unit_level: Mapped[str | None] = mapped_column(String(20))
    post: Mapped[str | None] = mapped_column(String(40))
    phone: Mapped[str | None] = mapped_column(String(20))
    id_number: Mapped[str | None] = mapped_column(String(22))
    is_primary_capable: Mapped[bool | None]
    active_from: Mapped[date | None]
    active_to: Mapped[date | None]
    import_extra: Mapped[Kept | None]


class HelperAssignment(Synced):
    """A pairing with its dates.  A change of helper ends one row and begins another (C-5).

    C-1, no two primary helpers of a household on one day, is held by a trigger for changes made
    here (`db.capture`), and becomes a conflict row when two laptops' pairings meet on the server.
    """

    __tablename__ = "helper_assignment"
    rule = SyncRule(groups=(("end_date", "end_reason"), ("approved_by", "approved_on")))
    guards = (
        Guard(
            name="C1",
            when="NEW.role = '1' AND NEW.deleted_at IS NULL",
            clash="SELECT 1 FROM helper_assignment a WHERE a.household_id = NEW.household_id "
            "AND a.role = '1' AND a.deleted_at IS NULL AND a.id <> NEW.id "
            "AND a.start_date <= coalesce(NEW.end_date, '9999-12-31') "
            "AND coalesce(a.end_date, '9999-12-31') >= NEW.start_date",
        ),
    )

    household_id: Mapped[RowId] = mapped_column(index=True)
    helper_id: Mapped[RowId] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(String(2), default="1")  # 1 primary, 2 second, ...
    start_date: Mapped[date]
    end_date: Mapped[date | None]
    end_reason: Mapped[str | None] = mapped_column(String(20))
    approved_by: Mapped[str | None] = mapped_column(String(50))
    approved_on: Mapped[date | None]
    handover_done: Mapped[bool | None]  # P-23 is signed by both helpers
    follows_id: Mapped[RowId | None]  # the pairing this one took over from
    proxy_of: Mapped[RowId | None]  # the pairing it stands in for, thirty days at most (§3.5)
    import_extra: Mapped[Kept | None]

    @classmethod
    def standing(cls, day: date) -> ColumnElement[bool]:
        """Return the condition that a pairing stands on `day`; both its days belong to it."""
        not_ended = cls.end_date.is_(None) | (cls.end_date >= day)
        return cls.deleted_at.is_(None) & (cls.start_date <= day) & not_ended
