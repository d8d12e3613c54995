"""Procedures, meetings, applications, and households that are watched (domain.md §1.22–1.26)."""

from fieldkit.db.tables import (
    Authorization,
    MeetingAttendee,
    MeetingVote,
    MonitoringCase,
    Procedure,
    ProcedureHousehold,
    ProcedureStep,
    ReviewMeeting,
)
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field, under
from fieldkit.services.kinds import checks
from fieldkit.services.kinds.kind import Kind

_RISKS = (
    QT_TRANSLATE_NOOP("Fields", "Main risk"),
    QT_TRANSLATE_NOOP("Fields", "Second risk"),
    QT_TRANSLATE_NOOP("Fields", "Third risk"),
    QT_TRANSLATE_NOOP("Fields", "Fourth risk"),
    QT_TRANSLATE_NOOP("Fields", "Fifth risk"),
)

AUTHORIZATION = Kind(
    Authorization,
    QT_TRANSLATE_NOOP("SyncTables", "Applications and permissions"),
    QT_TRANSLATE_NOOP("Nouns", "application"),
    fields=(
        field("applied_on", QT_TRANSLATE_NOOP("Fields", "Applied on"), "date", needed=True),
        field("channel", QT_TRANSLATE_NOOP("Fields", "How it was made"), "code", "application_channel"),
        field("reason", QT_TRANSLATE_NOOP("Fields", "Reason"), "long"),
        field("signers", QT_TRANSLATE_NOOP("Fields", "Signed by"), "rows", "person"),
        field("written_by_other", QT_TRANSLATE_NOOP("Fields", "Written by somebody else"), "yes"),
        field("writer_name", QT_TRANSLATE_NOOP("Fields", "Written by")),
        field("compared", QT_TRANSLATE_NOOP("Fields", "What may be compared"), "codes", "compare_scope"),
        field("valid_to", QT_TRANSLATE_NOOP("Fields", "Valid to"), "date"),
    ),
    columns=("applied_on", "channel", "reason", "valid_to"),
    order="applied_on",
    past_days=("applied_on",),
    begin=checks.begin_application,
    settle=checks.settle_application,
)

PROCEDURE = Kind(
    Procedure,
    QT_TRANSLATE_NOOP("SyncTables", "Procedures"),
    QT_TRANSLATE_NOOP("Nouns", "procedure"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind"), "code", "procedure_kind", needed=True),
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("opened_on", QT_TRANSLATE_NOOP("Fields", "Begun on"), "date"),
        field("deadline_on", QT_TRANSLATE_NOOP("Fields", "To be finished by"), "date"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "procedure_state", needed=True),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    others=(
        field("profile", QT_TRANSLATE_NOOP("Fields", "Profile"), "still"),
        field("template_version", QT_TRANSLATE_NOOP("Fields", "Version of the steps"), "still"),
    ),
    columns=("kind", "year", "opened_on", "deadline_on", "state"),
    order="opened_on",
    past_days=("opened_on",),
    parent="village_code",
    begin=checks.this_year("opened_on", state=checks.OPEN),
    settle=checks.in_order("opened_on", "deadline_on"),
)

PROCEDURE_HOUSEHOLD = Kind(
    ProcedureHousehold,
    QT_TRANSLATE_NOOP("SyncTables", "Households of the procedure"),
    QT_TRANSLATE_NOOP("Nouns", "household of the procedure"),
    fields=(
        field("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "row", "household", needed=True),
        field("outcome", QT_TRANSLATE_NOOP("Fields", "Outcome"), "code", "procedure_outcome"),
        field("reason", QT_TRANSLATE_NOOP("Fields", "Reason")),
    ),
    columns=("household_id", "outcome", "reason"),
    order="created_at",
    identity=("procedure_id", "household_id"),
    parent="procedure_id",
)

PROCEDURE_STEP = Kind(
    ProcedureStep,
    QT_TRANSLATE_NOOP("SyncTables", "Steps"),
    QT_TRANSLATE_NOOP("Nouns", "step"),
    fields=(
        field("no", QT_TRANSLATE_NOOP("Fields", "No."), "int", needed=True),
        field("name", QT_TRANSLATE_NOOP("Fields", "Step"), needed=True),
        field("actor_role", QT_TRANSLATE_NOOP("Fields", "Done by"), "code", "role"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "step_state", needed=True),
        field("done_on", QT_TRANSLATE_NOOP("Fields", "Done on"), "date"),
        field("min_days", QT_TRANSLATE_NOOP("Fields", "Least days"), "int"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    others=(field("doc_id", QT_TRANSLATE_NOOP("Fields", "Paper"), "still"),),
    columns=("no", "name", "state", "done_on", "min_days"),
    order="no",
    past_days=("done_on",),
    identity=("procedure_id", "no"),
    parent="procedure_id",
    begin=lambda _: {"state": "0"},
)

REVIEW_MEETING = Kind(
    ReviewMeeting,
    QT_TRANSLATE_NOOP("SyncTables", "Meetings"),
    QT_TRANSLATE_NOOP("Nouns", "meeting"),
    fields=(
        field("held_on", QT_TRANSLATE_NOOP("Fields", "Held on"), "date", needed=True),
        field("level", QT_TRANSLATE_NOOP("Fields", "Meeting of"), "code", "meeting_level"),
        field("place", QT_TRANSLATE_NOOP("Fields", "Place")),
        field("chair", QT_TRANSLATE_NOOP("Fields", "Chair")),
        field("recorder", QT_TRANSLATE_NOOP("Fields", "Recorded by")),
        field("members_due", QT_TRANSLATE_NOOP("Fields", "Should be present"), "int"),
        field("members_present", QT_TRANSLATE_NOOP("Fields", "Were present"), "int"),
        field("topic", QT_TRANSLATE_NOOP("Fields", "Topic")),
        field("minutes", QT_TRANSLATE_NOOP("Fields", "Minutes"), "long"),
        field("procedure_id", QT_TRANSLATE_NOOP("Fields", "Procedure"), "row", "procedure"),
    ),
    columns=("held_on", "level", "topic", "members_present", "members_due"),
    order="held_on",
    past_days=("held_on",),
    parent="village_code",
    begin=checks.seen_today("held_on"),
    settle=checks.settle_meeting,
)

MEETING_ATTENDEE = Kind(
    MeetingAttendee,
    QT_TRANSLATE_NOOP("SyncTables", "Who came"),
    QT_TRANSLATE_NOOP("Nouns", "attendee"),
    fields=(
        field("name", QT_TRANSLATE_NOOP("Fields", "Name"), needed=True, clean="name"),
        field("role", QT_TRANSLATE_NOOP("Fields", "As"), "code", "attendee_role"),
        field("signed", QT_TRANSLATE_NOOP("Fields", "Signed"), "yes"),
    ),
    columns=("name", "role", "signed"),
    order="created_at",
    parent="meeting_id",
)

MEETING_VOTE = Kind(
    MeetingVote,
    QT_TRANSLATE_NOOP("SyncTables", "Votes"),
    QT_TRANSLATE_NOOP("Nouns", "vote"),
    fields=(
        field("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "row", "household", needed=True),
        field("agree", QT_TRANSLATE_NOOP("Fields", "Agree"), "int"),
        field("against", QT_TRANSLATE_NOOP("Fields", "Against"), "int"),
        field("abstain", QT_TRANSLATE_NOOP("Fields", "Abstain"), "int"),
        field("passed", QT_TRANSLATE_NOOP("Fields", "Passed"), "yes"),
    ),
    columns=("household_id", "agree", "against", "abstain", "passed"),
    order="created_at",
    identity=("meeting_id", "household_id"),
    parent="meeting_id",
    within=checks.settle_vote,
)

MONITORING_CASE = Kind(
    MonitoringCase,
    QT_TRANSLATE_NOOP("SyncTables", "Monitoring"),
    QT_TRANSLATE_NOOP("Nouns", "monitoring"),
    fields=(
        *under(
            QT_TRANSLATE_NOOP("Fields", "Recognition"),
            field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of monitoring"), "code", "monitor_kind"),
            field("found_on", QT_TRANSLATE_NOOP("Fields", "First noticed on"), "date", needed=True),
            field("found_by", QT_TRANSLATE_NOOP("Fields", "How it was found"), "code", "found_by"),
            field("recognised_ym", QT_TRANSLATE_NOOP("Fields", "Recognised in"), "month"),
            *(
                field(f"risk_{n}", label, "code", "risk", limit="risks_max", rank=n)
                for n, label in enumerate(_RISKS, start=1)
            ),
            field("line_total_fen", QT_TRANSLATE_NOOP("Fields", "Line of the year, household"), "fen"),
            field("line_pc_fen", QT_TRANSLATE_NOOP("Fields", "Line of the year, per head"), "fen"),
            field("is_former_poor", QT_TRANSLATE_NOOP("Fields", "Was on the poverty register"), "yes"),
            field(
                "no_labour_floor",
                QT_TRANSLATE_NOOP("Fields", "Nobody able to work, kept by the state"),
                "yes",
            ),
        ),
        *under(
            QT_TRANSLATE_NOOP("Fields", "Help"),
            field("dev_help_state", QT_TRANSLATE_NOOP("Fields", "Help to develop"), "code", "dev_help_state"),
            field("first_help_due", QT_TRANSLATE_NOOP("Fields", "First help due by"), "date"),
            field("monitor_helper_id", QT_TRANSLATE_NOOP("Fields", "Contact"), "row", "helper"),
        ),
        *under(
            QT_TRANSLATE_NOOP("Fields", "End of the risk"),
            field(
                "eliminated_way", QT_TRANSLATE_NOOP("Fields", "How the risk ended"), "code", "eliminated_way"
            ),
            field("eliminated_on", QT_TRANSLATE_NOOP("Fields", "The risk ended on"), "date"),
            field("house_damaged_after", QT_TRANSLATE_NOOP("Fields", "House damaged afterwards"), "yes"),
            field(
                "water_damaged_after", QT_TRANSLATE_NOOP("Fields", "Water supply damaged afterwards"), "yes"
            ),
            field("rolled_back_on", QT_TRANSLATE_NOOP("Fields", "Taken back on"), "date"),
            field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
        ),
    ),
    others=(
        field("income_before_id", QT_TRANSLATE_NOOP("Fields", "Income at recognition"), "still"),
        field("guarantee_before_id", QT_TRANSLATE_NOOP("Fields", "Guarantees at recognition"), "still"),
        field("income_after_id", QT_TRANSLATE_NOOP("Fields", "Income at the end"), "still"),
        field("guarantee_after_id", QT_TRANSLATE_NOOP("Fields", "Guarantees at the end"), "still"),
    ),
    columns=("recognised_ym", "kind", "risk_1", "dev_help_state", "eliminated_on"),
    order="found_on",
    past_days=("found_on", "recognised_ym", "eliminated_on", "rolled_back_on"),
    begin=checks.begin_case,
    settle=checks.settle_case,
)
