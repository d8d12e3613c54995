"""Every table of a laptop: one module a noun.  A new table needs a line here."""

from fieldkit.db.tables.division import Division, VillageGroup
from fieldkit.db.tables.help_work import (
    DevPlan,
    Measure,
    PlanItem,
    PlanProgress,
    Problem,
    ProductSale,
)
from fieldkit.db.tables.helper import Helper, HelperAssignment, HelperUnit
from fieldkit.db.tables.household import Household, HouseholdStatus, Past
from fieldkit.db.tables.household_year import GuaranteeCheck, HouseholdYear
from fieldkit.db.tables.income import IncomeItem, IncomeYear, Rate, RigidExpense, Threshold
from fieldkit.db.tables.local import (
    Arrival,
    Audit,
    Blob,
    Cursor,
    ImportRun,
    Inflight,
    Known,
    OpenFinding,
    Outbox,
    Quarantine,
    Returned,
    SearchEntry,
    SearchStale,
    Sent,
    SyncRun,
    SyncState,
    Unchecked,
    VisitDraft,
    Writing,
)
from fieldkit.db.tables.notice import Notice, NoticeLine, Objection, WorkCalendar
from fieldkit.db.tables.papers import (
    ArchiveItem,
    Attachment,
    FindingNote,
    ProfileFile,
    ProfileKey,
    Signature,
)
from fieldkit.db.tables.person import Person, PersonChange, PersonYear
from fieldkit.db.tables.printed import PrintBatch, PrintJob
from fieldkit.db.tables.procedure import (
    Authorization,
    MeetingAttendee,
    MeetingVote,
    MonitoringCase,
    Procedure,
    ProcedureHousehold,
    ProcedureStep,
    ReviewMeeting,
)
from fieldkit.db.tables.shared import AppUser, Conflict
from fieldkit.db.tables.village import TeamMember, VillageLink, VillageYear, WorkTeam
from fieldkit.db.tables.visit import Visit, VisitAmendment, VisitPlan, VisitSlot, VisitVisitor

__all__ = [
    "AppUser", "ArchiveItem", "Arrival", "Attachment", "Audit", "Authorization", "Blob", "Conflict",
    "Cursor", "DevPlan", "Division", "FindingNote", "GuaranteeCheck", "Helper", "HelperAssignment",
    "HelperUnit", "Household", "HouseholdStatus", "HouseholdYear", "ImportRun", "IncomeItem", "IncomeYear",
    "Inflight", "Known", "Measure", "MeetingAttendee", "MeetingVote", "MonitoringCase", "Notice",
    "NoticeLine", "Objection", "OpenFinding", "Outbox", "Past", "Person", "PersonChange", "PersonYear",
    "PlanItem", "PlanProgress", "PrintBatch", "PrintJob", "Problem", "Procedure", "ProcedureHousehold",
    "ProcedureStep", "ProductSale", "ProfileFile", "ProfileKey", "Quarantine", "Rate", "Returned",
    "ReviewMeeting", "RigidExpense", "SearchEntry", "SearchStale", "Sent", "Signature", "SyncRun",
    "SyncState", "TeamMember", "Threshold", "Unchecked", "VillageGroup", "VillageLink", "VillageYear",
    "Visit", "VisitAmendment", "VisitDraft", "VisitPlan", "VisitSlot", "VisitVisitor", "WorkCalendar",
    "WorkTeam", "Writing",
]  # fmt: skip
