"""Every table of a laptop: one module a noun.  A new table needs a line here."""

from fieldkit.db.tables.division import Division, VillageGroup
from fieldkit.db.tables.helper import Helper, HelperAssignment, HelperUnit
from fieldkit.db.tables.household import Household
from fieldkit.db.tables.income import IncomeItem, IncomeYear
from fieldkit.db.tables.local import (
    Arrival,
    Audit,
    Cursor,
    ImportRun,
    Inflight,
    Known,
    Outbox,
    PrintJob,
    Quarantine,
    Returned,
    SearchEntry,
    SearchStale,
    Sent,
    SyncRun,
    SyncState,
    VisitDraft,
    Writing,
)
from fieldkit.db.tables.person import Person, PersonYear
from fieldkit.db.tables.shared import AppUser, Conflict
from fieldkit.db.tables.visit import Visit, VisitAmendment, VisitPlan, VisitSlot, VisitVisitor

__all__ = [
    "AppUser", "Arrival", "Audit", "Conflict", "Cursor", "Division", "Helper", "HelperAssignment",
    "HelperUnit", "Household", "ImportRun", "IncomeItem", "IncomeYear", "Inflight", "Known", "Outbox",
    "Person", "PersonYear", "PrintJob", "Quarantine", "Returned", "SearchEntry", "SearchStale", "Sent",
    "SyncRun", "SyncState", "VillageGroup", "Visit", "VisitAmendment", "VisitDraft", "VisitPlan", "VisitSlot",
    "VisitVisitor", "Writing",
]
