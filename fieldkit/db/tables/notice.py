"""Public notices, what stood on them, and what people said against them (domain.md §1.25, §2.27)."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import At, CodeSet, RowId


class Notice(Synced):
    """A notice from its draft until it is taken down; what was issued never changes (§3.7).

    Once `frozen_at` is set its lines are frozen and `pdf_id` is the attachment with the very bytes that were
    posted; `pdf_sha256` is of them, `content_sha256` the number in their footer.
    """

    __tablename__ = "notice"
    rule = SyncRule(
        groups=(
            ("number", "no"),
            ("frozen_at", "form", "masking", "profile", "content_sha256", "pdf_sha256", "pdf_id"),
            ("posted_on", "min_days", "day_kind", "ends_on"),
            ("override_by", "override_why", "override_at"),
        )
    )

    kind: Mapped[str] = mapped_column(String(4))  # 2.27
    stage: Mapped[str | None] = mapped_column(String(1))  # table notice_stage
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    year: Mapped[int]
    number: Mapped[int | None]  # runs in village and year
    no: Mapped[str | None] = mapped_column(String(40))  # as printed
    title: Mapped[str | None] = mapped_column(String(120))
    body: Mapped[str | None] = mapped_column(Text)
    procedure_id: Mapped[RowId | None] = mapped_column(index=True)
    particulars: Mapped[str | None] = mapped_column(Text)  # JSON: what a kind asks besides (projects, P-22)
    places: Mapped[str | None] = mapped_column(Text)  # one a line
    state: Mapped[str] = mapped_column(String(2), default="1")  # table notice_state
    posted_on: Mapped[date | None]
    min_days: Mapped[int | None]
    day_kind: Mapped[str | None] = mapped_column(String(10))  # table day_kind
    ends_on: Mapped[date | None]
    taken_down_on: Mapped[date | None]
    township_phone: Mapped[str | None] = mapped_column(String(20))
    county_phone: Mapped[str | None] = mapped_column(String(20))
    receiver: Mapped[str | None] = mapped_column(String(120))  # who takes objections, and where
    issuer: Mapped[str | None] = mapped_column(String(80))
    result: Mapped[str | None] = mapped_column(String(2))  # table notice_result
    form: Mapped[str | None] = mapped_column(String(10))
    masking: Mapped[str | None] = mapped_column(String(2))
    profile: Mapped[str | None] = mapped_column(String(60))
    frozen_at: Mapped[At | None]
    content_sha256: Mapped[str | None] = mapped_column(String(64))
    pdf_sha256: Mapped[str | None] = mapped_column(String(64))
    pdf_id: Mapped[RowId | None]  # attachment
    printed_copies: Mapped[int | None]
    posted_photo_id: Mapped[RowId | None]  # attachment
    removed_photo_id: Mapped[RowId | None]  # attachment
    replaces_id: Mapped[RowId | None]  # the notice that was cancelled for this one
    cancelled_why: Mapped[str | None] = mapped_column(String(200))
    override_by: Mapped[str | None] = mapped_column(String(50))  # who let it pass rule DQ-70
    override_why: Mapped[str | None] = mapped_column(String(200))
    override_at: Mapped[At | None]


class NoticeLine(Synced):
    """A household on a notice; `cells` are frozen as printed when the notice is issued.

    Its id is `named_id("notice_line", notice_id, household_id)`, or new for a line without a household.
    """

    __tablename__ = "notice_line"
    rule = SyncRule(groups=(("no", "cells"),))

    notice_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    no: Mapped[int | None]
    kind_text: Mapped[str | None] = mapped_column(String(80))  # as what, in words without illness
    what: Mapped[str | None] = mapped_column(String(80))  # a measure or subsidy
    standard: Mapped[str | None] = mapped_column(String(80))
    quantity: Mapped[str | None] = mapped_column(String(40))
    amount_fen: Mapped[int | None]
    measure_id: Mapped[RowId | None]
    note: Mapped[str | None] = mapped_column(String(120))
    cells: Mapped[str | None] = mapped_column(Text)  # JSON list


class Objection(Synced):
    """Somebody said that a notice is wrong, and what came of it (§3.8)."""

    __tablename__ = "objection"
    rule = SyncRule(groups=(("outcome", "finding"),))

    notice_id: Mapped[RowId] = mapped_column(index=True)
    received_on: Mapped[date | None]
    channel: Mapped[str | None] = mapped_column(String(2))  # table objection_channel
    from_name: Mapped[str | None] = mapped_column(String(50))  # None: withheld
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    content: Mapped[str | None] = mapped_column(Text)
    investigators: Mapped[str | None] = mapped_column(String(200))  # two or more, 、 between
    investigated_on: Mapped[date | None]
    finding: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(String(2))  # table objection_outcome
    replied_on: Mapped[date | None]
    attachment_id: Mapped[RowId | None]


class WorkCalendar(Synced):
    """The township's own calendar of one year, instead of the one that came with the program.

    Its id is `named_id("work_calendar", year)`; `days_off` and `days_on` are days as `2026-10-01`: free
    though of the week, and worked though of the weekend.
    """

    __tablename__ = "work_calendar"
    rule = SyncRule(groups=(("days_off", "days_on"),))

    year: Mapped[int]
    days_off: Mapped[CodeSet | None]
    days_on: Mapped[CodeSet | None]
    source: Mapped[str | None] = mapped_column(String(200))
