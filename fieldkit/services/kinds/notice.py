"""Notices, the households on them, objections, and the calendar of working days (domain.md §1.25, §2.27)."""

from fieldkit.db.tables import Notice, NoticeLine, Objection, WorkCalendar
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds.kind import Kind

NOTICE = Kind(
    Notice,
    QT_TRANSLATE_NOOP("SyncTables", "Notices"),
    QT_TRANSLATE_NOOP("Nouns", "notice"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of notice"), "code", "notice_kind", needed=True),
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("no", QT_TRANSLATE_NOOP("Fields", "Number of the notice")),
        field("title", QT_TRANSLATE_NOOP("Fields", "Title")),
        field("body", QT_TRANSLATE_NOOP("Fields", "Text"), "long"),
        field("places", QT_TRANSLATE_NOOP("Fields", "Where it hangs"), "long"),
        field("state", QT_TRANSLATE_NOOP("Fields", "State"), "code", "notice_state"),
        field("posted_on", QT_TRANSLATE_NOOP("Fields", "Posted on"), "date"),
        field("min_days", QT_TRANSLATE_NOOP("Fields", "Least days"), "int"),
        field("day_kind", QT_TRANSLATE_NOOP("Fields", "Kind of days"), "code", "day_kind"),
        field("ends_on", QT_TRANSLATE_NOOP("Fields", "Period ends on"), "date"),
        field("taken_down_on", QT_TRANSLATE_NOOP("Fields", "Taken down on"), "date"),
        field("township_phone", QT_TRANSLATE_NOOP("Fields", "Township's number for complaints")),
        field("county_phone", QT_TRANSLATE_NOOP("Fields", "County's number for complaints")),
        field("receiver", QT_TRANSLATE_NOOP("Fields", "Who takes objections, and where")),
        field("issuer", QT_TRANSLATE_NOOP("Fields", "Issued by")),
        field("result", QT_TRANSLATE_NOOP("Fields", "Result of the posting"), "code", "notice_result"),
        field("printed_copies", QT_TRANSLATE_NOOP("Fields", "Copies printed"), "int"),
        field("cancelled_why", QT_TRANSLATE_NOOP("Fields", "Why it was cancelled")),
        field("override_why", QT_TRANSLATE_NOOP("Fields", "Why it may be posted all the same")),
        field("override_by", QT_TRANSLATE_NOOP("Fields", "Let through by")),
    ),
    others=(
        field("stage", QT_TRANSLATE_NOOP("Fields", "Stage"), "code", "notice_stage"),
        field("number", QT_TRANSLATE_NOOP("Fields", "Running number"), "int"),
        field("procedure_id", QT_TRANSLATE_NOOP("Fields", "Procedure"), "still"),
        field("particulars", QT_TRANSLATE_NOOP("Fields", "Particulars"), "still"),
        field("form", QT_TRANSLATE_NOOP("Fields", "Form"), "still"),
        field("masking", QT_TRANSLATE_NOOP("Fields", "Masking"), "still"),
        field("profile", QT_TRANSLATE_NOOP("Fields", "Profile"), "still"),
        field("frozen_at", QT_TRANSLATE_NOOP("Fields", "Issued on"), "still"),
        field("content_sha256", QT_TRANSLATE_NOOP("Fields", "Content"), "still"),
        field("pdf_sha256", QT_TRANSLATE_NOOP("Fields", "Content"), "still"),
        field("pdf_id", QT_TRANSLATE_NOOP("Fields", "Paper as issued"), "still"),
        field("posted_photo_id", QT_TRANSLATE_NOOP("Fields", "Photo of the posting"), "still"),
        field("removed_photo_id", QT_TRANSLATE_NOOP("Fields", "Photo of the place afterwards"), "still"),
        field("replaces_id", QT_TRANSLATE_NOOP("Fields", "In place of"), "still"),
        field("override_at", QT_TRANSLATE_NOOP("Fields", "Let through on"), "still"),
    ),
    columns=("no", "kind", "title", "state", "posted_on", "ends_on"),
    order="created_at",
    parent="village_code",
    own=True,
    private=False,
)

NOTICE_LINE = Kind(
    NoticeLine,
    QT_TRANSLATE_NOOP("SyncTables", "Lines of notices"),
    QT_TRANSLATE_NOOP("Nouns", "line of the notice"),
    fields=(
        field("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "row", "household"),
        field("no", QT_TRANSLATE_NOOP("Fields", "No."), "int"),
        field("kind_text", QT_TRANSLATE_NOOP("Fields", "As what")),
        field("what", QT_TRANSLATE_NOOP("Fields", "Measure")),
        field("standard", QT_TRANSLATE_NOOP("Fields", "Standard")),
        field("quantity", QT_TRANSLATE_NOOP("Fields", "Quantity")),
        field("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    others=(
        field("measure_id", QT_TRANSLATE_NOOP("Fields", "Measure"), "still"),
        field("cells", QT_TRANSLATE_NOOP("Fields", "As printed"), "still"),
    ),
    columns=("no", "household_id", "kind_text", "what", "amount_fen"),
    order="no",
    parent="notice_id",
    own=True,
    private=False,
)

OBJECTION = Kind(
    Objection,
    QT_TRANSLATE_NOOP("SyncTables", "Objections"),
    QT_TRANSLATE_NOOP("Nouns", "objection"),
    fields=(
        field("received_on", QT_TRANSLATE_NOOP("Fields", "Received on"), "date", needed=True),
        field("channel", QT_TRANSLATE_NOOP("Fields", "How it came"), "code", "objection_channel"),
        field("from_name", QT_TRANSLATE_NOOP("Fields", "From whom (may be left out)")),
        field("household_id", QT_TRANSLATE_NOOP("Fields", "About the household"), "row", "household"),
        field("content", QT_TRANSLATE_NOOP("Fields", "What is objected to"), "long", needed=True),
        field("investigators", QT_TRANSLATE_NOOP("Fields", "Looked into by (two or more)")),
        field("investigated_on", QT_TRANSLATE_NOOP("Fields", "Looked into on"), "date"),
        field("finding", QT_TRANSLATE_NOOP("Fields", "What was found"), "long"),
        field("outcome", QT_TRANSLATE_NOOP("Fields", "Outcome"), "code", "objection_outcome"),
        field("replied_on", QT_TRANSLATE_NOOP("Fields", "Answered on"), "date"),
    ),
    others=(field("attachment_id", QT_TRANSLATE_NOOP("Fields", "Picture"), "still"),),
    columns=("received_on", "channel", "content", "outcome", "replied_on"),
    order="received_on",
    past_days=("received_on", "investigated_on", "replied_on"),
    parent="notice_id",
    own=True,
)

WORK_CALENDAR = Kind(
    WorkCalendar,
    QT_TRANSLATE_NOOP("SyncTables", "Calendars of working days"),
    QT_TRANSLATE_NOOP("Nouns", "calendar of working days"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("source", QT_TRANSLATE_NOOP("Fields", "Source"), needed=True),
    ),
    others=(
        field("days_off", QT_TRANSLATE_NOOP("Fields", "Free days"), "still"),
        field("days_on", QT_TRANSLATE_NOOP("Fields", "Weekend days that are worked"), "still"),
    ),
    columns=("year", "source"),
    order="year",
    parent="",
    identity=("year",),
    own=True,
    private=False,
)
