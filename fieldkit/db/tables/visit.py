"""The four visits: plans, their slots, visits and what is added to them (domain.md §1.15, §1.16)."""

from datetime import date, time

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import At, CodeSet, RowId


class VisitPlan(Synced):
    """The year's plan of a household; its id is `named_id("plan", household_id, year)`."""

    __tablename__ = "visit_plan"

    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int] = mapped_column(index=True)
    helper_id: Mapped[RowId | None]  # at planning time
    state: Mapped[str] = mapped_column(String(10), default="active")


class VisitSlot(Synced):
    """One planned visit; its id is `named_id("slot", plan_id, no)`.

    Its state is never stored: `domain.visits.slot_state` tells it from these fields and today.
    """

    __tablename__ = "visit_slot"
    rule = SyncRule(groups=(("window_from", "window_to"),))

    plan_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    year: Mapped[int] = mapped_column(index=True)
    no: Mapped[int]
    purpose: Mapped[str] = mapped_column(String(2))  # 2.31
    window_from: Mapped[date]
    window_to: Mapped[date]
    planned_on: Mapped[date | None]
    visit_id: Mapped[RowId | None]
    done_on: Mapped[date | None]  # the date of that visit
    skip_reason: Mapped[str | None] = mapped_column(String(200))
    moved_reason: Mapped[str | None] = mapped_column(String(200))  # why the day or window was changed


class Visit(Synced):
    """A completed visit; written once.  What is learned later is a `VisitAmendment`."""

    __tablename__ = "visit"
    rule = SyncRule(append_only=True)

    household_id: Mapped[RowId] = mapped_column(index=True)
    visit_date: Mapped[date] = mapped_column(index=True)
    start_time: Mapped[time | None]
    end_time: Mapped[time | None]
    short_reason: Mapped[str | None] = mapped_column(String(200))  # when under five minutes
    kind: Mapped[str] = mapped_column(String(2))  # 2.31b
    slot_id: Mapped[RowId | None]
    met_person_id: Mapped[RowId | None]
    met_text: Mapped[str | None] = mapped_column(String(50))
    household_absent: Mapped[bool | None]
    place: Mapped[str | None] = mapped_column(String(2))  # 2.43
    content: Mapped[str] = mapped_column(Text)
    topics: Mapped[CodeSet | None]  # 2.34
    member_changed: Mapped[bool | None]
    income_changed: Mapped[bool | None]
    guarantee_problem: Mapped[bool | None]
    new_risk: Mapped[bool | None]
    problems: Mapped[str | None] = mapped_column(Text)
    household_opinion: Mapped[str | None] = mapped_column(Text)
    satisfaction: Mapped[str | None] = mapped_column(String(2))
    paper_signed: Mapped[bool | None]  # signed on paper, a tick instead of a drawing
    next_plan: Mapped[str | None] = mapped_column(String(200))
    completed_at: Mapped[At]


class VisitVisitor(Synced):
    """Who went on a visit."""

    __tablename__ = "visit_visitor"
    rule = SyncRule(append_only=True)

    visit_id: Mapped[RowId] = mapped_column(index=True)
    helper_id: Mapped[RowId | None] = mapped_column(index=True)
    name: Mapped[str] = mapped_column(String(50))


class VisitAmendment(Synced):
    """What was added to a completed visit, by whom and why."""

    __tablename__ = "visit_amendment"
    rule = SyncRule(append_only=True)

    visit_id: Mapped[RowId] = mapped_column(index=True)
    content: Mapped[str] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(String(200))
