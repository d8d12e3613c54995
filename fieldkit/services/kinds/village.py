"""A village: its years, the units linked to it, its work team (domain.md §1.3, §1.13, §1.21)."""

from fieldkit.db.tables import TeamMember, VillageLink, VillageYear, WorkTeam
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field
from fieldkit.services.kinds import checks
from fieldkit.services.kinds.kind import Kind

VILLAGE_YEAR = Kind(
    VillageYear,
    QT_TRANSLATE_NOOP("SyncTables", "The village by year"),
    QT_TRANSLATE_NOOP("Nouns", "facts of the village"),
    fields=(
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year", needed=True),
        field("is_poor_village", QT_TRANSLATE_NOOP("Fields", "Poor village"), "yes"),
        field("is_deep_poor", QT_TRANSLATE_NOOP("Fields", "Deeply poor village"), "yes"),
        field("exit_year", QT_TRANSLATE_NOOP("Fields", "Lifted in"), "year"),
        field("total_households", QT_TRANSLATE_NOOP("Fields", "Households"), "int"),
        field("total_persons", QT_TRANSLATE_NOOP("Fields", "Inhabitants"), "int"),
        field("base_rural_persons", QT_TRANSLATE_NOOP("Fields", "Registered rural population"), "int"),
        field("collective_income_fen", QT_TRANSLATE_NOOP("Fields", "Income of the collective"), "fen"),
        field("secretary_name", QT_TRANSLATE_NOOP("Fields", "Secretary")),
        field(
            "secretary_phone", QT_TRANSLATE_NOOP("Fields", "Telephone of the secretary"), "text", "", "phone"
        ),
        field("first_secretary_name", QT_TRANSLATE_NOOP("Fields", "First secretary")),
        field("hard_road", QT_TRANSLATE_NOOP("Fields", "Hard road"), "yes"),
        field("power", QT_TRANSLATE_NOOP("Fields", "Electricity"), "yes"),
        field("broadband", QT_TRANSLATE_NOOP("Fields", "Broadband"), "yes"),
        field("clinic", QT_TRANSLATE_NOOP("Fields", "Clinic"), "yes"),
        field("safe_water", QT_TRANSLATE_NOOP("Fields", "Safe drinking water"), "yes"),
    ),
    columns=("year", "total_households", "total_persons", "base_rural_persons", "collective_income_fen"),
    order="year",
    parent="village_code",
    identity=("village_code", "year"),
    private=False,
    begin=checks.this_year(),
)

VILLAGE_LINK = Kind(
    VillageLink,
    QT_TRANSLATE_NOOP("SyncTables", "Units linked to the village"),
    QT_TRANSLATE_NOOP("Nouns", "link to the village"),
    fields=(
        field("unit_id", QT_TRANSLATE_NOOP("Fields", "Unit"), "row", "helper_unit"),
        field("helper_id", QT_TRANSLATE_NOOP("Fields", "Helper"), "row", "helper"),
        field("role", QT_TRANSLATE_NOOP("Fields", "Role of the helper"), "code", "assignment_role"),
        field("start_date", QT_TRANSLATE_NOOP("Fields", "From"), "date"),
        field("end_date", QT_TRANSLATE_NOOP("Fields", "To"), "date"),
    ),
    columns=("unit_id", "helper_id", "role", "start_date", "end_date"),
    order="start_date",
    parent="village_code",
    private=False,
    begin=checks.seen_today("start_date"),
    settle=checks.in_order("start_date", "end_date"),
)

WORK_TEAM = Kind(
    WorkTeam,
    QT_TRANSLATE_NOOP("SyncTables", "Work teams"),
    QT_TRANSLATE_NOOP("Nouns", "work team"),
    fields=(
        field("name", QT_TRANSLATE_NOOP("Fields", "Name of the team"), needed=True),
        field("start_on", QT_TRANSLATE_NOOP("Fields", "From"), "date"),
        field("end_on", QT_TRANSLATE_NOOP("Fields", "To"), "date"),
        field("unit_ids", QT_TRANSLATE_NOOP("Fields", "Units that sent it"), "rows", "helper_unit"),
    ),
    others=(field("villages", QT_TRANSLATE_NOOP("Fields", "Further villages"), "still"),),
    columns=("name", "start_on", "end_on"),
    order="start_on",
    parent="village_code",
    private=False,
    begin=checks.seen_today("start_on"),
    settle=checks.in_order("start_on", "end_on"),
)

TEAM_MEMBER = Kind(
    TeamMember,
    QT_TRANSLATE_NOOP("SyncTables", "Members of the team"),
    QT_TRANSLATE_NOOP("Nouns", "member of the team"),
    fields=(
        field("name", QT_TRANSLATE_NOOP("Fields", "Name"), needed=True, clean="name"),
        field("role", QT_TRANSLATE_NOOP("Fields", "Role"), "code", "team_role"),
        field("unit_name", QT_TRANSLATE_NOOP("Fields", "Unit")),
        field("phone", QT_TRANSLATE_NOOP("Fields", "Work telephone"), clean="phone"),
        field("from_on", QT_TRANSLATE_NOOP("Fields", "From"), "date"),
        field("to_on", QT_TRANSLATE_NOOP("Fields", "To"), "date"),
    ),
    others=(field("village_code", QT_TRANSLATE_NOOP("Fields", "Village"), "still"),),
    columns=("name", "role", "unit_name", "phone", "from_on", "to_on"),
    order="from_on",
    parent="team_id",
    private=False,
    begin=checks.seen_today("from_on"),
    settle=checks.in_order("from_on", "to_on"),
)
