"""What every synced table and column is called, and how its values read: for history, undo and conflicts.

The fields a person changes are in `services.fields`; here stand the others, one line each.
"""

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import HOUSEHOLD, PERSON, PERSON_YEAR, Field

TABLES = {
    "division": QT_TRANSLATE_NOOP("SyncTables", "Divisions"),
    "village_group": QT_TRANSLATE_NOOP("SyncTables", "Village groups"),
    "household": QT_TRANSLATE_NOOP("SyncTables", "Households"),
    "person": QT_TRANSLATE_NOOP("SyncTables", "Members"),
    "person_year": QT_TRANSLATE_NOOP("SyncTables", "Members' yearly facts"),
    "income_year": QT_TRANSLATE_NOOP("SyncTables", "Income sheets"),
    "income_item": QT_TRANSLATE_NOOP("SyncTables", "Income lines"),
    "helper": QT_TRANSLATE_NOOP("SyncTables", "Helpers"),
    "helper_unit": QT_TRANSLATE_NOOP("SyncTables", "Helpers' units"),
    "helper_assignment": QT_TRANSLATE_NOOP("SyncTables", "Pairings"),
    "visit_plan": QT_TRANSLATE_NOOP("SyncTables", "Visit plans"),
    "visit_slot": QT_TRANSLATE_NOOP("SyncTables", "Planned visits"),
    "visit": QT_TRANSLATE_NOOP("SyncTables", "Visits"),
    "visit_visitor": QT_TRANSLATE_NOOP("SyncTables", "Visitors"),
    "visit_amendment": QT_TRANSLATE_NOOP("SyncTables", "Amendments of visits"),
    "app_user": QT_TRANSLATE_NOOP("SyncTables", "Users"),
    "conflict": QT_TRANSLATE_NOOP("SyncTables", "Settled conflicts"),
}
"""The words of each table, context `SyncTables`."""

NOUNS = {
    "village_group": QT_TRANSLATE_NOOP("Nouns", "group"),
    "household": QT_TRANSLATE_NOOP("Nouns", "household"),
    "person": QT_TRANSLATE_NOOP("Nouns", "member"),
    "person_year": QT_TRANSLATE_NOOP("Nouns", "facts of the year"),
    "income_year": QT_TRANSLATE_NOOP("Nouns", "income sheet"),
    "income_item": QT_TRANSLATE_NOOP("Nouns", "line of the income sheet"),
    "helper": QT_TRANSLATE_NOOP("Nouns", "helper"),
    "helper_unit": QT_TRANSLATE_NOOP("Nouns", "unit"),
    "helper_assignment": QT_TRANSLATE_NOOP("Nouns", "pairing"),
    "visit_plan": QT_TRANSLATE_NOOP("Nouns", "plan of the year"),
    "visit_slot": QT_TRANSLATE_NOOP("Nouns", "planned visit"),
    "visit": QT_TRANSLATE_NOOP("Nouns", "record of a visit"),
    "visit_visitor": QT_TRANSLATE_NOOP("Nouns", "visitor"),
    "visit_amendment": QT_TRANSLATE_NOOP("Nouns", "amendment of a visit"),
    "conflict": QT_TRANSLATE_NOOP("Nouns", "conflict"),
}
"""One record of each table, as it is named in a sentence."""


def _f(name: str, label: str, kind: str = "text", table: str = "", cover: str = "") -> Field:
    """Declare a column; beside the kinds of `Field`: `fen`, `row` (its `table`), `kept`, `still`.

    `still`: never told by itself, it only follows from something else.
    """
    return Field(name, label, kind, table, cover)


_YEAR = _f("year", QT_TRANSLATE_NOOP("Fields", "Year"), "int")
_EXTRA = _f("import_extra", QT_TRANSLATE_NOOP("Fields", "Further columns of the office's sheet"), "kept")
_TELEPHONE = _f("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), cover="phone")
_DELETED = (
    _f("deleted_at", QT_TRANSLATE_NOOP("Fields", "Deleted"), "still"),
    _f("deleted_reason", QT_TRANSLATE_NOOP("Fields", "Reason of the deletion"), "code", "delete_reason"),
)
_HELPER = _f("helper_id", QT_TRANSLATE_NOOP("Fields", "Helper"), "row", "helper")

_OTHERS: dict[str, tuple[Field, ...]] = {
    "household": (
        *HOUSEHOLD, _EXTRA,
        _f("local_no", QT_TRANSLATE_NOOP("Fields", "Local number")),
        _f("village_code", QT_TRANSLATE_NOOP("Fields", "Village")),
        _f("group_id", QT_TRANSLATE_NOOP("Fields", "Group"), "row", "village_group"),
        _f("head_person_id", QT_TRANSLATE_NOOP("Fields", "Head of household"), "row", "person"),
        _f("head_name", QT_TRANSLATE_NOOP("Fields", "Head of household")),
        _f("head_id_number", QT_TRANSLATE_NOOP("Fields", "Number of the head"), cover="id"),
        _f("poverty_attr", QT_TRANSLATE_NOOP("Fields", "Household attribute"), "code", "poverty_attr"),
        _f("family_planning_type", QT_TRANSLATE_NOOP("Fields", "Family planning"), "code", "family_planning"),
        _f("first_identified_year", QT_TRANSLATE_NOOP("Fields", "First identified in"), "int"),
        _f("fallback_cause", QT_TRANSLATE_NOOP("Fields", "Cause of falling back"), "code", "cause"),
        _f("is_relocated", QT_TRANSLATE_NOOP("Fields", "Relocated household"), "yes"),
        _f("whole_hh_no_labour", QT_TRANSLATE_NOOP("Fields", "Nobody able to work"), "yes"),
        _f("lat", QT_TRANSLATE_NOOP("Fields", "Latitude")),
        _f("lon", QT_TRANSLATE_NOOP("Fields", "Longitude")),
    ),
    "person": (
        *PERSON, _EXTRA,
        _f("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "row", "household"),
        _f("person_no", QT_TRANSLATE_NOOP("Fields", "National person number")),
        _f("id_type", QT_TRANSLATE_NOOP("Fields", "Kind of document"), "code", "id_type"),
        _f("left_behind", QT_TRANSLATE_NOOP("Fields", "Left behind"), "code", "left_behind"),
        _f("disability_cert", QT_TRANSLATE_NOOP("Fields", "Disability certificate"), cover="id"),
        _f("disability_cert_year", QT_TRANSLATE_NOOP("Fields", "Year of the certificate"), "int"),
    ),
    "person_year": (
        *PERSON_YEAR, _EXTRA, _YEAR, _f("household_id", "", "still"), _f("person_id", "", "still"),
        _f("not_in_school_reason", QT_TRANSLATE_NOOP("Fields", "Why not in school"), "code", "not_in_school"),
        _f("work_company", QT_TRANSLATE_NOOP("Fields", "Employer")),
        _f("work_channel", QT_TRANSLATE_NOOP("Fields", "How the work was found"), "code", "work_channel"),
        _f("work_abroad", QT_TRANSLATE_NOOP("Fields", "Works abroad"), "yes"),
        _f("public_post", QT_TRANSLATE_NOOP("Fields", "Public post"), "code", "public_post"),
        _f("public_post_months", QT_TRANSLATE_NOOP("Fields", "Months in the public post"), "int"),
        _f("med_serious", QT_TRANSLATE_NOOP("Fields", "Serious illness insurance"), "yes"),
        _f("med_commercial", QT_TRANSLATE_NOOP("Fields", "Commercial medical insurance"), "yes"),
        _f("med_assist", QT_TRANSLATE_NOOP("Fields", "Medical assistance"), "yes"),
        _f("pension_resident", QT_TRANSLATE_NOOP("Fields", "Residents' pension"), "yes"),
        _f("pension_employee", QT_TRANSLATE_NOOP("Fields", "Employees' pension"), "yes"),
        _f("destitute_care", QT_TRANSLATE_NOOP("Fields", "Care for the destitute"), "code", "destitute_care"),
        _f("mandarin", QT_TRANSLATE_NOOP("Fields", "Speaks Mandarin"), "yes"),
    ),
    "helper_assignment": (
        _HELPER, _EXTRA, _f("household_id", "", "still"), _f("follows_id", "", "still"),
        _f("role", QT_TRANSLATE_NOOP("Fields", "Role of the helper"), "code", "assignment_role"),
        _f("start_date", QT_TRANSLATE_NOOP("Fields", "Begin of the pairing")),
        _f("end_date", QT_TRANSLATE_NOOP("Fields", "End of the pairing")),
        _f("end_reason", QT_TRANSLATE_NOOP("Fields", "Reason of the end"), "code", "end_reason"),
        _f("approved_by", QT_TRANSLATE_NOOP("Fields", "Approved by")),
        _f("approved_on", QT_TRANSLATE_NOOP("Fields", "Approved on")),
        _f("handover_done", QT_TRANSLATE_NOOP("Fields", "Hand-over signed"), "yes"),
    ),
    "helper": (
        _TELEPHONE, _EXTRA,
        _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        _f("sex", QT_TRANSLATE_NOOP("Fields", "Sex"), "code", "sex"),
        _f("political", QT_TRANSLATE_NOOP("Fields", "Political status"), "code", "political"),
        _f("unit_id", QT_TRANSLATE_NOOP("Fields", "Unit"), "row", "helper_unit"),
        _f("unit_level", QT_TRANSLATE_NOOP("Fields", "Level of the unit"), "code", "unit_level"),
        _f("post", QT_TRANSLATE_NOOP("Fields", "Post")),
        _f("id_number", QT_TRANSLATE_NOOP("Fields", "Identity number"), cover="id"),
        _f("is_primary_capable", QT_TRANSLATE_NOOP("Fields", "May be a primary helper"), "yes"),
        _f("active_from", QT_TRANSLATE_NOOP("Fields", "Helps since")),
        _f("active_to", QT_TRANSLATE_NOOP("Fields", "Helps until")),
    ),
    "helper_unit": (
        _TELEPHONE, _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        _f("level", QT_TRANSLATE_NOOP("Fields", "Level of the unit"), "code", "unit_level"),
        _f("kind", QT_TRANSLATE_NOOP("Fields", "Kind of unit")),
        _f("leader_name", QT_TRANSLATE_NOOP("Fields", "Leader")),
    ),
    "visit_plan": (
        _HELPER, _YEAR, _f("household_id", "", "still"), _f("state", QT_TRANSLATE_NOOP("Fields", "State")),
    ),
    "visit_slot": (
        _YEAR, _f("plan_id", "", "still"), _f("household_id", "", "still"),
        _f("no", QT_TRANSLATE_NOOP("Fields", "Number of the visit"), "int"),
        _f("purpose", QT_TRANSLATE_NOOP("Fields", "Purpose"), "code", "visit_purpose"),
        _f("window_from", QT_TRANSLATE_NOOP("Fields", "Window from")),
        _f("window_to", QT_TRANSLATE_NOOP("Fields", "Window to")),
        _f("planned_on", QT_TRANSLATE_NOOP("Fields", "Planned for")),
        _f("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),
        _f("done_on", QT_TRANSLATE_NOOP("Fields", "Visited on")),
        _f("skip_reason", QT_TRANSLATE_NOOP("Fields", "Why there was no visit")),
        _f("moved_reason", QT_TRANSLATE_NOOP("Fields", "Why it was moved")),
    ),
    "income_year": (
        _YEAR, _EXTRA, _f("household_id", "", "still"), _f("purpose", "", "still"),
        _f("period_from", QT_TRANSLATE_NOOP("Fields", "Period from")),
        _f("period_to", QT_TRANSLATE_NOOP("Fields", "Period to")),
        _f("members", QT_TRANSLATE_NOOP("Fields", "Members"), "int"),
        _f("wage_fen", QT_TRANSLATE_NOOP("Fields", "Wages"), "fen"),
        _f("business_fen", QT_TRANSLATE_NOOP("Fields", "Business income"), "fen"),
        _f("property_fen", QT_TRANSLATE_NOOP("Fields", "Property income"), "fen"),
        _f("transfer_fen", QT_TRANSLATE_NOOP("Fields", "Transfers"), "fen"),
        _f("cost_fen", QT_TRANSLATE_NOOP("Fields", "Costs"), "fen"),
        _f("net_fen", QT_TRANSLATE_NOOP("Fields", "Net income"), "fen"),
        _f("per_capita_fen", QT_TRANSLATE_NOOP("Fields", "Net income per head"), "fen"),
    ),
    "income_item": (
        _f("income_id", "", "still"),
        _f("line", QT_TRANSLATE_NOOP("Fields", "Line"), "code", "income_line"),
        _f("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen"),
    ),
    "village_group": (_f("name", QT_TRANSLATE_NOOP("Fields", "Name")),),
}  # fmt: skip
COLUMNS: dict[str, dict[str, Field]] = {
    table: {field.name: field for field in (*_OTHERS.get(table, ()), *_DELETED)} for table in TABLES
}
"""Every column that has words, by table and name."""

COVERED = {"phone": "phone", "id_number": "id", "head_id_number": "id", "bank_account": "account",
           "disability_cert": "id"}  # fmt: skip
"""Columns that no screen shows openly, whatever the table (domain.md §4.2)."""


def column(table: str, name: str) -> Field:
    """Return the declaration of a column; one without words is called by its own name."""
    return COLUMNS.get(table, {}).get(name) or Field(name, name, cover=COVERED.get(name, ""))
