"""The household: the unit of everything (domain.md §1.4)."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Policy, Synced, SyncRule
from fieldkit.db.types import CodeSet, Kept, RowId


class Household(Synced):
    """One row for the life of a household; `scope` is its village code."""

    __tablename__ = "household"
    rule = SyncRule(
        groups=(("bank_name", "bank_account"), ("lat", "lon"), ("cause_main", "cause_other")),
        policies={"note": Policy.BOTH},
    )

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
    note: Mapped[str | None] = mapped_column(Text)
    import_extra: Mapped[Kept | None]  # columns of the office's sheet without a field here
