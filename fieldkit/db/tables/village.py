"""A village in one year, and who is linked to it (domain.md §1.3, §1.13, §1.14, §1.21)."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import CodeSet, RowId


class VillageYear(Synced):
    """A village in one year; its id is `named_id("village_year", village_code, year)`."""

    __tablename__ = "village_year"

    village_code: Mapped[str] = mapped_column(String(12), index=True)
    year: Mapped[int]
    is_poor_village: Mapped[bool | None]
    is_deep_poor: Mapped[bool | None]
    exit_year: Mapped[int | None]
    total_households: Mapped[int | None]
    total_persons: Mapped[int | None]
    base_rural_persons: Mapped[int | None]  # the denominator of I-01
    collective_income_fen: Mapped[int | None]
    secretary_name: Mapped[str | None] = mapped_column(String(50))
    secretary_phone: Mapped[str | None] = mapped_column(String(20))
    first_secretary_name: Mapped[str | None] = mapped_column(String(50))
    hard_road: Mapped[bool | None]
    power: Mapped[bool | None]
    broadband: Mapped[bool | None]
    clinic: Mapped[bool | None]
    safe_water: Mapped[bool | None]


class VillageLink(Synced):
    """A unit, and a helper of it, that helps a whole village (§1.13 villages, §1.14 target village)."""

    __tablename__ = "village_link"
    rule = SyncRule(groups=(("start_date", "end_date"),))

    village_code: Mapped[str] = mapped_column(String(12), index=True)
    unit_id: Mapped[RowId | None] = mapped_column(index=True)
    helper_id: Mapped[RowId | None]
    role: Mapped[str | None] = mapped_column(String(2))  # table assignment_role
    start_date: Mapped[date | None]
    end_date: Mapped[date | None]


class WorkTeam(Synced):
    """A team that lives in a village, or serves several (§1.21)."""

    __tablename__ = "work_team"
    rule = SyncRule(groups=(("start_on", "end_on"),))

    village_code: Mapped[str] = mapped_column(String(12), index=True)
    villages: Mapped[CodeSet | None]  # further villages that it serves
    name: Mapped[str] = mapped_column(String(80))
    unit_ids: Mapped[CodeSet | None]  # the units that sent it, ids as hex
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]


class TeamMember(Synced):
    """Somebody in a work team; the work telephone is posted (P-11)."""

    __tablename__ = "team_member"
    rule = SyncRule(groups=(("from_on", "to_on"),))

    team_id: Mapped[RowId] = mapped_column(index=True)
    village_code: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(50))
    unit_name: Mapped[str | None] = mapped_column(String(80))
    role: Mapped[str | None] = mapped_column(String(2))  # table team_role
    phone: Mapped[str | None] = mapped_column(String(20))
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
