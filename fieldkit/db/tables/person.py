"""Members of households, and what is true of them in one year (domain.md §1.7, §1.9)."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import CodeSet, Kept, RowId, ShortCodes


class Person(Synced):
    """A member of a household."""

    __tablename__ = "person"
    rule = SyncRule(groups=(("id_type", "id_number"), ("status", "left_on")))
    kept = (
        "household_id", "relation", "status", "joined_on", "left_on", "political", "marital", "phone",
        "hukou_here", "shares_living", "left_behind", "disability_cert",
    )  # fmt: skip

    household_id: Mapped[RowId] = mapped_column(index=True)
    person_no: Mapped[str | None] = mapped_column(String(20), index=True)  # 人口编号
    name: Mapped[str] = mapped_column(String(50))
    id_type: Mapped[str | None] = mapped_column(String(20))  # 2.9
    id_number: Mapped[str | None] = mapped_column(String(30), index=True)
    sex: Mapped[str | None] = mapped_column(String(10))  # 2.3
    birth_date: Mapped[date | None]
    ethnic: Mapped[str | None] = mapped_column(String(20))  # 2.6
    relation: Mapped[str | None] = mapped_column(String(20))  # 2.5
    political: Mapped[str | None] = mapped_column(String(20))  # 2.8
    marital: Mapped[str | None] = mapped_column(String(20))  # 2.4
    phone: Mapped[str | None] = mapped_column(String(20))
    hukou_here: Mapped[bool | None]
    shares_living: Mapped[bool | None]
    left_behind: Mapped[str | None] = mapped_column(String(2))
    status: Mapped[str] = mapped_column(String(2), default="1")  # 2.14
    joined_on: Mapped[date | None]  # the first day in this household; None: always was
    left_on: Mapped[date | None]  # the first day not in this household any more
    disability_cert: Mapped[str | None] = mapped_column(String(22))
    disability_cert_year: Mapped[int | None]
    import_extra: Mapped[Kept | None]


class PersonYear(Synced):
    """A member in one year; its id is `named_id("person_year", person_id, year)`."""

    __tablename__ = "person_year"
    rule = SyncRule(groups=(("work_place", "work_months"), ("education", "school_status")))

    person_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int]
    education: Mapped[str | None] = mapped_column(String(20))  # 2.7
    school_status: Mapped[str | None] = mapped_column(String(20))  # 2.15
    school_name: Mapped[str | None] = mapped_column(String(40))
    grade: Mapped[str | None] = mapped_column(String(10))
    boarding: Mapped[bool | None]
    not_in_school_reason: Mapped[str | None] = mapped_column(String(40))  # 2.16
    health: Mapped[CodeSet | None]  # 2.17
    disease_name: Mapped[str | None] = mapped_column(String(60))
    labour: Mapped[str | None] = mapped_column(String(20))  # 2.23
    work_place: Mapped[str | None] = mapped_column(String(40))  # 2.25
    work_area: Mapped[str | None] = mapped_column(String(12))  # division code of the place of work
    work_kind: Mapped[str | None] = mapped_column(String(30))
    work_months: Mapped[int | None]
    work_company: Mapped[str | None] = mapped_column(String(60))
    work_channel: Mapped[str | None] = mapped_column(String(20))  # 2.26
    work_abroad: Mapped[bool | None]
    work_willing: Mapped[bool | None]
    train_willing: Mapped[bool | None]
    returned_home: Mapped[bool | None]
    reemployed: Mapped[bool | None]
    public_post: Mapped[tuple[str, ...] | None] = mapped_column(ShortCodes)  # 2.28; two at most
    public_post_months: Mapped[int | None]
    med_resident: Mapped[bool | None]
    med_employee: Mapped[bool | None]
    med_serious: Mapped[bool | None]
    med_commercial: Mapped[bool | None]
    med_assist: Mapped[bool | None]
    med_other: Mapped[bool | None]  # 是否接受其他健康扶贫
    family_doctor: Mapped[bool | None]
    health_check: Mapped[bool | None]
    pension_resident: Mapped[bool | None]
    pension_employee: Mapped[bool | None]
    dibao: Mapped[bool | None]
    dibao_class: Mapped[str | None] = mapped_column(String(2))
    destitute_care: Mapped[str | None] = mapped_column(String(20))
    orphan_like: Mapped[bool | None]
    mandarin: Mapped[bool | None]
    accident_ins: Mapped[bool | None]
    grad_unemployed_reason: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(String(500))
    import_extra: Mapped[Kept | None]


class PersonChange(Synced):
    """Somebody came to a household or left it, or was found to be written down wrongly (§1.8, §3.11).

    `before` and `after` are the member's kept columns that changed, as JSON of stored forms.
    """

    __tablename__ = "person_change"
    rule = SyncRule(append_only=True, retractable=True)

    person_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)  # on whose page it stands
    change: Mapped[str] = mapped_column(String(2))  # 2.14, table person_change
    changed_on: Mapped[date]
    from_household_id: Mapped[RowId | None]
    to_household_id: Mapped[RowId | None]
    reason: Mapped[str | None] = mapped_column(String(200))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    evidence_id: Mapped[RowId | None]  # an attachment
    note: Mapped[str | None] = mapped_column(String(200))
