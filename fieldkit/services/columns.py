"""What every synced table and column is called, and how its values read: for history, undo and conflicts.

The fields a person changes are in `services.fields`; here stand the others, one line each.
"""

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import Field, cover_of
from fieldkit.services.kinds import KINDS
from fieldkit.services.kinds.household import HOUSEHOLD, HOUSEHOLD_YEAR
from fieldkit.services.kinds.person import PERSON, PERSON_YEAR

TABLES = {
    "division": QT_TRANSLATE_NOOP("SyncTables", "Divisions"),
    "village_group": QT_TRANSLATE_NOOP("SyncTables", "Village groups"),
    "household": QT_TRANSLATE_NOOP("SyncTables", "Households"),
    "household_year": QT_TRANSLATE_NOOP("SyncTables", "Households' yearly facts"),
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
    **{kind.id: kind.title for kind in KINDS.values()},
}
"""The words of each table, context `SyncTables`."""

NOUNS = {
    "division": QT_TRANSLATE_NOOP("Nouns", "division"),
    "app_user": QT_TRANSLATE_NOOP("Nouns", "user"),
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
    "household_year": QT_TRANSLATE_NOOP("Nouns", "living conditions of the year"),
    **{kind.id: kind.noun for kind in KINDS.values()},
}
"""One record of each table, as it is named in a sentence."""


def _f(name: str, label: str, kind: str = "text", table: str = "", cover: str = "") -> Field:
    """Declare a column; beside the kinds of `Field`: `fen`, `row` (its `table`), `kept`, `place`, `still`.

    `place`: codes of divisions, told by their names.  `still`: never told by itself, it only follows
    from something else.
    """
    return Field(name, label, kind, table, cover)


_YEAR = _f("year", QT_TRANSLATE_NOOP("Fields", "Year"), "int")
_EXTRA = _f("import_extra", QT_TRANSLATE_NOOP("Fields", "Further columns of the office's sheet"), "kept")
_TELEPHONE = _f("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), cover="phone")
_DELETED = (
    _f("deleted_at", QT_TRANSLATE_NOOP("Fields", "Deleted"), "still"),
    _f("deleted_reason", QT_TRANSLATE_NOOP("Fields", "Reason of the deletion"), "code", "delete_reason"),
)
_HOME = _f("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "still", "household")
_WHOSE = _f("person_id", QT_TRANSLATE_NOOP("Fields", "Member"), "still", "person")
_VISIT = _f("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still")
_HELPER = _f("helper_id", QT_TRANSLATE_NOOP("Fields", "Helper"), "row", "helper")

_OTHERS: dict[str, tuple[Field, ...]] = {
    "household": (
        *HOUSEHOLD, _EXTRA,
        _f("local_no", QT_TRANSLATE_NOOP("Fields", "Local number")),
        _f("village_code", QT_TRANSLATE_NOOP("Fields", "Village"), "place"),
        _f("group_id", QT_TRANSLATE_NOOP("Fields", "Group"), "row", "village_group"),
        _f("head_person_id", QT_TRANSLATE_NOOP("Fields", "Head of household"), "row", "person"),
        _f("head_name", QT_TRANSLATE_NOOP("Fields", "Head of household")),
        _f("head_id_number", QT_TRANSLATE_NOOP("Fields", "Number of the head"), cover="id"),
        _f("photo_id", "", "still"),
        _f("lat", QT_TRANSLATE_NOOP("Fields", "Latitude")),
        _f("lon", QT_TRANSLATE_NOOP("Fields", "Longitude")),
    ),
    "person": (
        *PERSON, _EXTRA,
        _f("household_id", QT_TRANSLATE_NOOP("Fields", "Household"), "row", "household"),
    ),
    "person_year": (
        *PERSON_YEAR, _EXTRA, _YEAR, _HOME, _WHOSE,
    ),
    "household_year": (*HOUSEHOLD_YEAR, _EXTRA, _YEAR, _HOME),
    "helper_assignment": (
        _HELPER, _EXTRA, _HOME, _f("follows_id", "", "still"),
        _f("proxy_of", QT_TRANSLATE_NOOP("Fields", "Stands in for another pairing"), "still"),
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
        _HELPER, _YEAR, _HOME, _f("state", QT_TRANSLATE_NOOP("Fields", "State")),
    ),
    "visit_slot": (
        _YEAR, _f("plan_id", "", "still"), _HOME,
        _f("no", QT_TRANSLATE_NOOP("Fields", "Number of the visit"), "int"),
        _f("purpose", QT_TRANSLATE_NOOP("Fields", "Purpose"), "code", "visit_purpose"),
        _f("window_from", QT_TRANSLATE_NOOP("Fields", "Window from")),
        _f("window_to", QT_TRANSLATE_NOOP("Fields", "Window to")),
        _f("planned_on", QT_TRANSLATE_NOOP("Fields", "Planned for")),
        _VISIT, _f("done_on", QT_TRANSLATE_NOOP("Fields", "Visited on")),
        _f("skip_reason", QT_TRANSLATE_NOOP("Fields", "Why there was no visit")),
        _f("moved_reason", QT_TRANSLATE_NOOP("Fields", "Why it was moved")),
    ),
    "income_year": (
        _YEAR, _EXTRA, _HOME, _f("purpose", "", "still"),
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
        _f("gross_fen", QT_TRANSLATE_NOOP("Fields", "Income altogether"), "fen"), _HELPER,
        _f("sheet_no", QT_TRANSLATE_NOOP("Fields", "Number of the sheet"), "int"),
        _f("members_reason", QT_TRANSLATE_NOOP("Fields", "Why these are not the counted ones")),
        _f("confirmed_on", QT_TRANSLATE_NOOP("Fields", "Confirmed by the household on")),
        _f("checker", QT_TRANSLATE_NOOP("Fields", "Checked by")),
        _f("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    "income_item": (
        _f("income_id", "", "still"),
        _f("line", QT_TRANSLATE_NOOP("Fields", "Line"), "code", "income_line"),
        _f("amount_fen", QT_TRANSLATE_NOOP("Fields", "Amount"), "fen"),
        _f("person_id", QT_TRANSLATE_NOOP("Fields", "For whom"), "row", "person"),
        _f("product", QT_TRANSLATE_NOOP("Fields", "Product")),
        _f("qty", QT_TRANSLATE_NOOP("Fields", "Quantity"), "qty"),
        _f("unit", QT_TRANSLATE_NOOP("Fields", "Unit")),
        _f("unit_price_fen", QT_TRANSLATE_NOOP("Fields", "Price of one"), "fen"),
        _f("cost_method", QT_TRANSLATE_NOOP("Fields", "Method"), "code", "cost_method"),
        _f("rate", QT_TRANSLATE_NOOP("Fields", "Rate"), "share"),
        _f("month", QT_TRANSLATE_NOOP("Fields", "Month"), "int"),
        _f("counts", QT_TRANSLATE_NOOP("Fields", "Counts"), "yes"),
        _f("uncounted_reason", QT_TRANSLATE_NOOP("Fields", "Why it does not count")),
        _f("evidence_id", QT_TRANSLATE_NOOP("Fields", "Evidence"), "row", "attachment"),
        _f("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    "visit": (
        _HOME, _f("slot_id", "", "still"), _f("completed_at", "", "still"),
        _f("kind", QT_TRANSLATE_NOOP("Fields", "Kind of visit"), "code", "visit_kind"),
        _f("visit_date", QT_TRANSLATE_NOOP("Fields", "Visited on")),
        _f("start_time", QT_TRANSLATE_NOOP("Fields", "Begin of the visit")),
        _f("end_time", QT_TRANSLATE_NOOP("Fields", "End of the visit")),
        _f("short_reason", QT_TRANSLATE_NOOP("Fields", "Why it took less than five minutes")),
        _f("met_person_id", QT_TRANSLATE_NOOP("Fields", "Who was met"), "row", "person"),
        _f("met_text", QT_TRANSLATE_NOOP("Fields", "Who was met, if somebody else")),
        _f("household_absent", QT_TRANSLATE_NOOP("Fields", "Nobody was at home"), "yes"),
        _f("place", QT_TRANSLATE_NOOP("Fields", "Place of the visit"), "code", "visit_place"),
        _f("content", QT_TRANSLATE_NOOP("Fields", "Record of the visit")),
        _f("topics", QT_TRANSLATE_NOOP("Fields", "Policies explained"), "codes", "topic"),
        _f("member_changed", QT_TRANSLATE_NOOP("Fields", "The members changed"), "yes"),
        _f("income_changed", QT_TRANSLATE_NOOP("Fields", "The income changed much"), "yes"),
        _f("guarantee_problem", QT_TRANSLATE_NOOP("Fields", "Something is wrong with a guarantee"), "yes"),
        _f("new_risk", QT_TRANSLATE_NOOP("Fields", "A new risk of falling back"), "yes"),
        _f("problems", QT_TRANSLATE_NOOP("Fields", "Problems told at the visit")),
        _f("household_opinion", QT_TRANSLATE_NOOP("Fields", "Opinion of the family")),
        _f("satisfaction", QT_TRANSLATE_NOOP("Fields", "Satisfaction"), "code", "satisfaction"),
        _f("paper_signed", QT_TRANSLATE_NOOP("Fields", "Signed on paper"), "yes"),
        _f("next_plan", QT_TRANSLATE_NOOP("Fields", "What comes next")),
    ),
    "visit_visitor": (
        _VISIT, _HELPER, _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
    ),
    "visit_amendment": (
        _VISIT, _f("content", QT_TRANSLATE_NOOP("Fields", "Added note")),
        _f("reason", QT_TRANSLATE_NOOP("Fields", "Reason of the note")),
    ),
    "village_group": (
        _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        _f("no", QT_TRANSLATE_NOOP("Fields", "Number of the group"), "int"),
        _f("leader_name", QT_TRANSLATE_NOOP("Fields", "Leader of the group")),
        _f("village_code", QT_TRANSLATE_NOOP("Fields", "Village"), "place"),
    ),
    "division": (
        _f("code", QT_TRANSLATE_NOOP("Fields", "Code of the division")),
        _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        _f("level", QT_TRANSLATE_NOOP("Fields", "Level of the division"), "int"),
        _f("parent_code", QT_TRANSLATE_NOOP("Fields", "Belongs to"), "place"),
        _f("urban_rural", QT_TRANSLATE_NOOP("Fields", "Town or country"), "code", "urban_rural"),
        _f("valid_from", QT_TRANSLATE_NOOP("Fields", "Valid from")),
        _f("valid_to", QT_TRANSLATE_NOOP("Fields", "Valid until")),
        _f("successor_code", QT_TRANSLATE_NOOP("Fields", "Followed by"), "place"),
    ),
    "app_user": (
        _TELEPHONE, _HELPER, _f("name", QT_TRANSLATE_NOOP("Fields", "Name")),
        _f("role", QT_TRANSLATE_NOOP("Fields", "Role of the user"), "code", "role"),
        _f("unit_name", QT_TRANSLATE_NOOP("Fields", "Unit")),
        _f("villages", QT_TRANSLATE_NOOP("Fields", "Sees only these villages"), "place"),
        _f("left_on", QT_TRANSLATE_NOOP("Fields", "Works here no more since")),
    ),
    "conflict": tuple(
        _f(name, "", "still")  # the history tells of the values, by the records they are of
        for name in (
            "kind", "tbl", "row_id", "household_id", "field", "base_value", "server_value", "server_user",
            "server_device", "server_wall", "other_value", "other_user", "other_device", "other_wall",
            "chosen", "settled_by", "settled_at",
        )
    ),
}  # fmt: skip


def _parent(table: str) -> tuple[Field, ...]:
    kind = KINDS.get(table)
    known = {one.name: one for one in (_HOME, _WHOSE)}
    if kind is None or not kind.parent:
        return ()
    return (known.get(kind.parent) or _f(kind.parent, "", "still"),)


def _of(table: str) -> tuple[Field, ...]:
    kind = KINDS.get(table)
    own = (*kind.fields, *kind.others) if kind is not None else ()
    return (*_parent(table), *_OTHERS.get(table, ()), *own, *_DELETED)


COLUMNS: dict[str, dict[str, Field]] = {table: {one.name: one for one in _of(table)} for table in TABLES}
"""Every column that has words, by table and name."""


def column(table: str, name: str) -> Field:
    """Return the declaration of a column; one without words is called by its own name."""
    return COLUMNS.get(table, {}).get(name) or Field(name, name, cover=cover_of(name))
