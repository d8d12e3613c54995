"""How a household lives in one year: land, house, water, power (domain.md §1.6)."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced
from fieldkit.db.types import CodeSet, Kept, RowId


class HouseholdYear(Synced):
    """A household in one year; its id is `named_id("household_year", household_id, year)`.

    Land in hundredths of a mu, the house in hundredths of a square metre, the road in metres.
    """

    __tablename__ = "household_year"

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    members_begin: Mapped[int | None]
    members_end: Mapped[int | None]
    members_reason: Mapped[str | None] = mapped_column(String(200))  # why they are not the counted ones
    land_arable: Mapped[int | None]
    land_arable_titled: Mapped[int | None]
    land_irrigated: Mapped[int | None]
    land_forest: Mapped[int | None]
    land_converted: Mapped[int | None]
    land_orchard: Mapped[int | None]
    land_grass: Mapped[int | None]
    land_water: Mapped[int | None]
    power_production: Mapped[bool | None]
    power_living: Mapped[bool | None]
    tv: Mapped[bool | None]
    water_difficult: Mapped[bool | None]
    water_safe: Mapped[bool | None]
    water_source: Mapped[str | None] = mapped_column(String(20))  # 2.18
    road_distance_m: Mapped[int | None]
    road_type: Mapped[str | None] = mapped_column(String(20))  # 2.19
    house_area: Mapped[int | None]  # 0: no house
    house_structure: Mapped[str | None] = mapped_column(String(20))  # 2.20
    house_built_year: Mapped[int | None]
    house_dangerous: Mapped[bool | None]
    house_grade: Mapped[str | None] = mapped_column(String(20))  # 2.21
    house_repair_year: Mapped[int | None]
    fuel: Mapped[CodeSet | None]  # 2.22, three at most
    toilet: Mapped[bool | None]
    in_coop: Mapped[bool | None]
    led_by_enterprise: Mapped[bool | None]
    led_by_leader: Mapped[bool | None]
    industry_help_kind: Mapped[CodeSet | None]  # 2.24
    lives_in_resettlement: Mapped[bool | None]
    resettlement_name: Mapped[str | None] = mapped_column(String(60))
    note: Mapped[str | None] = mapped_column(String(500))
    import_extra: Mapped[Kept | None]


class GuaranteeCheck(Synced):
    """Food, clothes, school, doctor, house and water of a household on one day (§1.12, §5.2).

    Each has its answer, the code of how it was seen (table guarantee_basis) and a note.
    """

    __tablename__ = "guarantee_check"

    household_id: Mapped[RowId] = mapped_column(index=True)
    checked_on: Mapped[date]
    phase: Mapped[str | None] = mapped_column(String(2))  # table guarantee_phase
    visit_id: Mapped[RowId | None]
    procedure_id: Mapped[RowId | None]
    checked_by: Mapped[str | None] = mapped_column(String(50))
    food_ok: Mapped[bool | None]
    food_basis: Mapped[str | None] = mapped_column(String(2))
    food_note: Mapped[str | None] = mapped_column(String(200))
    clothes_ok: Mapped[bool | None]
    clothes_basis: Mapped[str | None] = mapped_column(String(2))
    clothes_note: Mapped[str | None] = mapped_column(String(200))
    edu_ok: Mapped[bool | None]
    edu_basis: Mapped[str | None] = mapped_column(String(2))
    edu_note: Mapped[str | None] = mapped_column(String(200))
    medical_ok: Mapped[bool | None]
    medical_basis: Mapped[str | None] = mapped_column(String(2))
    medical_note: Mapped[str | None] = mapped_column(String(200))
    house_ok: Mapped[bool | None]
    house_basis: Mapped[str | None] = mapped_column(String(2))
    house_note: Mapped[str | None] = mapped_column(String(200))
    water_ok: Mapped[bool | None]
    water_basis: Mapped[str | None] = mapped_column(String(2))
    water_note: Mapped[str | None] = mapped_column(String(200))
