"""The household: the unit of everything (domain.md §1.4)."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Guard, Policy, Synced, SyncRule
from fieldkit.db.types import CodeSet, Kept, RowId


class Household(Synced):
    """One row for the life of a household; `scope` is its village code."""

    __tablename__ = "household"
    rule = SyncRule(
        groups=(("bank_name", "bank_account"), ("lat", "lon"), ("cause_main", "cause_other")),
        policies={"note": Policy.BOTH},
    )
    kept = (
        "local_no", "village_code", "group_id", "head_person_id", "head_name", "head_id_number",
        "address", "phone", "bank_name", "bank_account", "household_type", "monitor_kind", "poverty_attr",
        "is_military_family", "family_planning_type", "cause_main", "cause_other", "fallback_cause",
        "is_relocated", "whole_hh_no_labour", "note",
    )  # fmt: skip

    hh_no: Mapped[str | None] = mapped_column(String(20), index=True)  # 户编号, national
    local_no: Mapped[str] = mapped_column(String(24), index=True)  # 本地户号
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    group_id: Mapped[RowId | None]
    head_person_id: Mapped[RowId | None]
    head_name: Mapped[str | None] = mapped_column(String(50))  # as the office wrote it
    head_id_number: Mapped[str | None] = mapped_column(String(22))  # the same; matched by 18 characters
    address: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    bank_name: Mapped[str | None] = mapped_column(String(40))
    bank_account: Mapped[str | None] = mapped_column(String(30))
    bank_holder_id: Mapped[RowId | None]  # a member
    household_type: Mapped[str | None] = mapped_column(String(20), index=True)  # code table 2.10
    monitor_kind: Mapped[str | None] = mapped_column(String(20))  # 2.10b
    poverty_attr: Mapped[str | None] = mapped_column(String(20))  # 2.11
    is_military_family: Mapped[bool | None]
    family_planning_type: Mapped[str | None] = mapped_column(String(2))
    first_identified_year: Mapped[int | None]
    cause_main: Mapped[str | None] = mapped_column(String(20))  # 2.12
    cause_other: Mapped[CodeSet | None]
    fallback_cause: Mapped[str | None] = mapped_column(String(20))
    is_relocated: Mapped[bool | None]
    whole_hh_no_labour: Mapped[bool | None]
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    photo_id: Mapped[RowId | None]  # an attachment
    note: Mapped[str | None] = mapped_column(Text)
    import_extra: Mapped[Kept | None]  # columns of the office's sheet without a field here


class HouseholdStatus(Synced):
    """A stretch of a household's standing on one of two tracks (§1.5, table 2.13).

    Track A is the archive (A0…A9), track B the monitoring (B0…B9); stretches of one track do not overlap.
    """

    __tablename__ = "household_status"
    guards = (
        Guard(
            name="S1",
            when="NEW.deleted_at IS NULL",
            clash="SELECT 1 FROM household_status a WHERE a.household_id = NEW.household_id "
            "AND a.track = NEW.track AND a.deleted_at IS NULL AND a.id <> NEW.id "
            "AND a.valid_from < coalesce(NEW.valid_to, '9999-12-31') "
            "AND coalesce(a.valid_to, '9999-12-31') > NEW.valid_from",
        ),
    )

    household_id: Mapped[RowId] = mapped_column(index=True)
    track: Mapped[str] = mapped_column(String(1))  # A or B
    status: Mapped[str] = mapped_column(String(2))  # 2.13
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]  # the day the next stretch begins
    year: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(200))
    procedure_id: Mapped[RowId | None]
    decided_by: Mapped[str | None] = mapped_column(String(2))  # table decided_by


class Past(Synced):
    """What stood in a record at the end of a year, kept when it is first changed later.

    Written by a trigger (`db.capture`) from the columns a table names in `kept`, so that the file of 2019
    shows and prints as it was.  A year's state is in the row with the smallest `year` not before it; without
    one, the record has not changed since.  Its id is `past_id(tbl, row_id, year)`.
    """

    __tablename__ = "past"
    rule = SyncRule(policies={"facts": Policy.LAST})

    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)  # where it belonged then; of a helper: its own id
    year: Mapped[int]
    facts: Mapped[str] = mapped_column(Text)  # JSON of the kept columns, stored forms, ids as hex
