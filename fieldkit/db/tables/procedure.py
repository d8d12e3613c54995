"""Procedures, their meetings, applications, and the households that are watched (domain.md §1.22–1.26)."""

from datetime import date

from sqlalchemy import ColumnElement, String, Text, func
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Synced, SyncRule
from fieldkit.db.types import CodeSet, RowId


class Authorization(Synced):
    """A household's application, with the promise and the permission to compare (§1.22)."""

    __tablename__ = "authorization"

    household_id: Mapped[RowId] = mapped_column(index=True)
    channel: Mapped[str | None] = mapped_column(String(2))  # table application_channel
    applied_on: Mapped[date | None]
    reason: Mapped[str | None] = mapped_column(Text)
    signers: Mapped[CodeSet | None]  # members, ids as hex
    written_by_other: Mapped[bool | None]
    writer_name: Mapped[str | None] = mapped_column(String(50))
    compared: Mapped[CodeSet | None]  # table compare_scope
    valid_to: Mapped[date | None]


class Procedure(Synced):
    """A recognition, exit or elimination, for one household or many (§1.23)."""

    __tablename__ = "procedure"

    kind: Mapped[str] = mapped_column(String(2))  # table procedure_kind
    profile: Mapped[str | None] = mapped_column(String(40))
    template_version: Mapped[int | None]
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    year: Mapped[int]
    opened_on: Mapped[date | None]
    deadline_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(2), default="1")  # table procedure_state
    note: Mapped[str | None] = mapped_column(String(500))


class ProcedureHousehold(Synced):
    """A household in a procedure; its id is `named_id("procedure_household", procedure, household)`."""

    __tablename__ = "procedure_household"
    rule = SyncRule(groups=(("outcome", "reason"),))

    procedure_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    outcome: Mapped[str | None] = mapped_column(String(2))  # table procedure_outcome
    reason: Mapped[str | None] = mapped_column(String(200))


class ProcedureStep(Synced):
    """A step of a procedure; its id is `named_id("procedure_step", procedure_id, no)`."""

    __tablename__ = "procedure_step"
    rule = SyncRule(groups=(("state", "done_on"),))

    procedure_id: Mapped[RowId] = mapped_column(index=True)
    no: Mapped[int]
    name: Mapped[str] = mapped_column(String(80))
    actor_role: Mapped[str | None] = mapped_column(String(20))  # 2.33
    state: Mapped[str] = mapped_column(String(1), default="0")  # 2.49
    done_on: Mapped[date | None]
    min_days: Mapped[int | None]
    doc_id: Mapped[RowId | None]  # a meeting, a notice or an attachment
    note: Mapped[str | None] = mapped_column(String(200))


class ReviewMeeting(Synced):
    """A meeting that reviewed households (§1.24)."""

    __tablename__ = "review_meeting"
    rule = SyncRule(groups=(("members_due", "members_present"),))

    procedure_id: Mapped[RowId | None] = mapped_column(index=True)
    village_code: Mapped[str] = mapped_column(String(12), index=True)
    level: Mapped[str | None] = mapped_column(String(2))  # table meeting_level
    held_on: Mapped[date | None]
    place: Mapped[str | None] = mapped_column(String(80))
    chair: Mapped[str | None] = mapped_column(String(50))
    recorder: Mapped[str | None] = mapped_column(String(50))
    members_due: Mapped[int | None]
    members_present: Mapped[int | None]
    topic: Mapped[str | None] = mapped_column(String(200))
    minutes: Mapped[str | None] = mapped_column(Text)


class MeetingAttendee(Synced):
    """Somebody who came to a meeting."""

    __tablename__ = "meeting_attendee"

    meeting_id: Mapped[RowId] = mapped_column(index=True)
    name: Mapped[str] = mapped_column(String(50))
    role: Mapped[str | None] = mapped_column(String(2))  # table attendee_role
    signed: Mapped[bool | None]


class MeetingVote(Synced):
    """How a meeting voted on a household; its id is `named_id("meeting_vote", meeting_id, household_id)`."""

    __tablename__ = "meeting_vote"
    rule = SyncRule(groups=(("agree", "against", "abstain", "passed"),))

    meeting_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId] = mapped_column(index=True)
    agree: Mapped[int | None]
    against: Mapped[int | None]
    abstain: Mapped[int | None]
    passed: Mapped[bool | None]


class MonitoringCase(Synced):
    """A household that is watched, from the clue to the end of the risk (§1.26)."""

    __tablename__ = "monitoring_case"
    rule = SyncRule(groups=(("eliminated_way", "eliminated_on"), ("line_total_fen", "line_pc_fen")))

    household_id: Mapped[RowId] = mapped_column(index=True)
    kind: Mapped[str | None] = mapped_column(String(2))  # 2.10b
    found_on: Mapped[date | None]
    found_by: Mapped[str | None] = mapped_column(String(2))  # 2.44
    recognised_ym: Mapped[str | None] = mapped_column(String(6))  # yyyymm
    risk_1: Mapped[str | None] = mapped_column(String(4))  # 2.45; the first is the main one
    risk_2: Mapped[str | None] = mapped_column(String(4))
    risk_3: Mapped[str | None] = mapped_column(String(4))
    risk_4: Mapped[str | None] = mapped_column(String(4))
    risk_5: Mapped[str | None] = mapped_column(String(4))
    line_total_fen: Mapped[int | None]
    line_pc_fen: Mapped[int | None]
    income_before_id: Mapped[RowId | None]
    guarantee_before_id: Mapped[RowId | None]
    is_former_poor: Mapped[bool | None]
    no_labour_floor: Mapped[bool | None]
    dev_help_state: Mapped[str | None] = mapped_column(String(2))  # table dev_help_state
    first_help_due: Mapped[date | None]
    monitor_helper_id: Mapped[RowId | None]
    eliminated_way: Mapped[str | None] = mapped_column(String(2))  # table eliminated_way
    eliminated_on: Mapped[date | None]
    income_after_id: Mapped[RowId | None]
    guarantee_after_id: Mapped[RowId | None]
    house_damaged_after: Mapped[bool | None]
    water_damaged_after: Mapped[bool | None]
    rolled_back_on: Mapped[date | None]
    note: Mapped[str | None] = mapped_column(String(500))

    @classmethod
    def over(cls, day: date = date.max) -> ColumnElement[bool]:
        """Return the condition that the risk had ended by `day` and had not come back: `watching.is_over`."""
        ended = func.coalesce(cls.eliminated_on <= day, False)
        back = func.coalesce(cls.rolled_back_on.between(cls.eliminated_on, day), False)
        return ended.is_(True) & back.is_(False)
