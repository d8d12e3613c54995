"""The household: its own fields, its years, its standing (domain.md §1.4–1.6, §1.12)."""

from fieldkit.db.tables import GuaranteeCheck, HouseholdStatus, RigidExpense
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field, under
from fieldkit.services.kinds import checks
from fieldkit.services.kinds.kind import Kind

_MU = 999_999  # hundredths of a mu: areas are at most 9999.99 (§1.6)

HOUSEHOLD = (
    field("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), "text", "", "phone"),
    field("address", QT_TRANSLATE_NOOP("Fields", "Address")),
    field("household_type", QT_TRANSLATE_NOOP("Fields", "Household type"), "code", "household_type"),
    field("monitor_kind", QT_TRANSLATE_NOOP("Fields", "Kind of monitoring"), "code", "monitor_kind"),
    field("poverty_attr", QT_TRANSLATE_NOOP("Fields", "Household attribute"), "code", "poverty_attr"),
    field("cause_main", QT_TRANSLATE_NOOP("Fields", "Main cause of poverty"), "code", "cause"),
    field(
        "cause_other",
        QT_TRANSLATE_NOOP("Fields", "Other causes"),
        "codes",
        "cause",
        limit="causes_other_max",
    ),
    field("fallback_cause", QT_TRANSLATE_NOOP("Fields", "Cause of falling back"), "code", "cause"),
    field(
        "first_identified_year",
        QT_TRANSLATE_NOOP("Fields", "First identified in"),
        "year",
        least=2013,
        past=True,
    ),
    field("is_military_family", QT_TRANSLATE_NOOP("Fields", "Family of a soldier or martyr"), "yes"),
    field("family_planning_type", QT_TRANSLATE_NOOP("Fields", "Family planning"), "code", "family_planning"),
    field("is_relocated", QT_TRANSLATE_NOOP("Fields", "Relocated household"), "yes"),
    field("whole_hh_no_labour", QT_TRANSLATE_NOOP("Fields", "Nobody able to work"), "yes"),
    field("bank_name", QT_TRANSLATE_NOOP("Fields", "Bank")),
    field("bank_account", QT_TRANSLATE_NOOP("Fields", "Account"), "text", "", "account", digits=(16, 19)),
    field("bank_holder_id", QT_TRANSLATE_NOOP("Fields", "Holder of the account"), "row", "person"),
    field("hh_no", QT_TRANSLATE_NOOP("Fields", "National household number"), clean="number"),
    field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
)

HOUSEHOLD_YEAR = (
    *under(
        QT_TRANSLATE_NOOP("Fields", "Size of the household"),
        field("members_begin", QT_TRANSLATE_NOOP("Fields", "Members at the beginning of the year"), "int"),
        field("members_end", QT_TRANSLATE_NOOP("Fields", "Members at the end of the year"), "int"),
        field("members_reason", QT_TRANSLATE_NOOP("Fields", "Why these are not the counted ones")),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Land"),
        field("land_arable", QT_TRANSLATE_NOOP("Fields", "Arable land"), "mu", most=_MU),
        field(
            "land_arable_titled", QT_TRANSLATE_NOOP("Fields", "Of it with a confirmed title"), "mu", most=_MU
        ),
        field("land_irrigated", QT_TRANSLATE_NOOP("Fields", "Irrigated land"), "mu", most=_MU),
        field("land_forest", QT_TRANSLATE_NOOP("Fields", "Forest land"), "mu", most=_MU),
        field("land_converted", QT_TRANSLATE_NOOP("Fields", "Farmland turned to forest"), "mu", most=_MU),
        field("land_orchard", QT_TRANSLATE_NOOP("Fields", "Orchards"), "mu", most=_MU),
        field("land_grass", QT_TRANSLATE_NOOP("Fields", "Grassland"), "mu", most=_MU),
        field("land_water", QT_TRANSLATE_NOOP("Fields", "Water"), "mu", most=_MU),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "House"),
        field("house_area", QT_TRANSLATE_NOOP("Fields", "Area of the house"), "area"),
        field(
            "house_structure",
            QT_TRANSLATE_NOOP("Fields", "Structure of the house"),
            "code",
            "house_structure",
        ),
        field("house_built_year", QT_TRANSLATE_NOOP("Fields", "Built in"), "year", past=True),
        field("house_grade", QT_TRANSLATE_NOOP("Fields", "Safety grade of the house"), "code", "house_grade"),
        field("house_dangerous", QT_TRANSLATE_NOOP("Fields", "Dangerous house"), "yes"),
        field("house_repair_year", QT_TRANSLATE_NOOP("Fields", "Repaired in"), "year", past=True),
        field("lives_in_resettlement", QT_TRANSLATE_NOOP("Fields", "Lives in a resettlement site"), "yes"),
        field("resettlement_name", QT_TRANSLATE_NOOP("Fields", "Name of the site")),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Water, power, road"),
        field(
            "water_source", QT_TRANSLATE_NOOP("Fields", "Source of drinking water"), "code", "water_source"
        ),
        field("water_safe", QT_TRANSLATE_NOOP("Fields", "Safe drinking water"), "yes"),
        field("water_difficult", QT_TRANSLATE_NOOP("Fields", "Water is hard to get"), "yes"),
        field("power_living", QT_TRANSLATE_NOOP("Fields", "Electricity for living"), "yes"),
        field("power_production", QT_TRANSLATE_NOOP("Fields", "Electricity for production"), "yes"),
        field("tv", QT_TRANSLATE_NOOP("Fields", "Radio and television"), "yes"),
        field("toilet", QT_TRANSLATE_NOOP("Fields", "Sanitary toilet"), "yes"),
        field("fuel", QT_TRANSLATE_NOOP("Fields", "Fuel"), "codes", "fuel", limit="fuels_max"),
        field("road_type", QT_TRANSLATE_NOOP("Fields", "Road to the house"), "code", "road"),
        field(
            "road_distance_m",
            QT_TRANSLATE_NOOP("Fields", "Distance to the village's main road"),
            "km",
            most=50_000,
        ),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Production"),
        field("in_coop", QT_TRANSLATE_NOOP("Fields", "Member of a cooperative"), "yes"),
        field("led_by_enterprise", QT_TRANSLATE_NOOP("Fields", "Led by an enterprise"), "yes"),
        field("led_by_leader", QT_TRANSLATE_NOOP("Fields", "Led by a successful villager"), "yes"),
        field(
            "industry_help_kind", QT_TRANSLATE_NOOP("Fields", "Help with production"), "codes", "measure_kind"
        ),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
)

HOUSEHOLD_STATUS = Kind(
    HouseholdStatus,
    QT_TRANSLATE_NOOP("SyncTables", "History of the standing"),
    QT_TRANSLATE_NOOP("Nouns", "standing"),
    fields=(
        field("track", QT_TRANSLATE_NOOP("Fields", "Track"), "code", "status_track", needed=True),
        field("status", QT_TRANSLATE_NOOP("Fields", "Standing"), "code", "status", needed=True),
        field("valid_from", QT_TRANSLATE_NOOP("Fields", "Since"), "date", needed=True),
        field("valid_to", QT_TRANSLATE_NOOP("Fields", "Until"), "date"),
        field("year", QT_TRANSLATE_NOOP("Fields", "Year"), "year"),
        field("reason", QT_TRANSLATE_NOOP("Fields", "Reason")),
        field("decided_by", QT_TRANSLATE_NOOP("Fields", "Decided by"), "code", "decided_by"),
    ),
    others=(field("procedure_id", QT_TRANSLATE_NOOP("Fields", "Procedure"), "still"),),
    columns=("track", "status", "valid_from", "valid_to", "reason"),
    order="valid_from",
    own=True,
)

GUARANTEE_CHECK = Kind(
    GuaranteeCheck,
    QT_TRANSLATE_NOOP("SyncTables", "Checks of the guarantees"),
    QT_TRANSLATE_NOOP("Nouns", "check of the guarantees"),
    fields=(
        *under(
            QT_TRANSLATE_NOOP("Fields", "The check"),
            field("checked_on", QT_TRANSLATE_NOOP("Fields", "Checked on"), "date", needed=True),
            field("phase", QT_TRANSLATE_NOOP("Fields", "Occasion"), "code", "guarantee_phase"),
            field("checked_by", QT_TRANSLATE_NOOP("Fields", "Checked by")),
        ),
        *under(
            QT_TRANSLATE_NOOP("Fields", "Food and clothes"),
            field("food_ok", QT_TRANSLATE_NOOP("Fields", "Enough to eat"), "yes"),
            field("food_basis", QT_TRANSLATE_NOOP("Fields", "How food was seen"), "code", "guarantee_basis"),
            field("food_note", QT_TRANSLATE_NOOP("Fields", "About food")),
            field("clothes_ok", QT_TRANSLATE_NOOP("Fields", "Enough to wear"), "yes"),
            field(
                "clothes_basis",
                QT_TRANSLATE_NOOP("Fields", "How clothes were seen"),
                "code",
                "guarantee_basis",
            ),
            field("clothes_note", QT_TRANSLATE_NOOP("Fields", "About clothes")),
        ),
        *under(
            QT_TRANSLATE_NOOP("Fields", "School and doctor"),
            field("edu_ok", QT_TRANSLATE_NOOP("Fields", "Compulsory schooling"), "yes"),
            field(
                "edu_basis", QT_TRANSLATE_NOOP("Fields", "How schooling was seen"), "code", "guarantee_basis"
            ),
            field("edu_note", QT_TRANSLATE_NOOP("Fields", "About schooling")),
            field("medical_ok", QT_TRANSLATE_NOOP("Fields", "Basic medical care"), "yes"),
            field(
                "medical_basis",
                QT_TRANSLATE_NOOP("Fields", "How medical care was seen"),
                "code",
                "guarantee_basis",
            ),
            field("medical_note", QT_TRANSLATE_NOOP("Fields", "About medical care")),
        ),
        *under(
            QT_TRANSLATE_NOOP("Fields", "House and water"),
            field("house_ok", QT_TRANSLATE_NOOP("Fields", "Safe house"), "yes"),
            field(
                "house_basis",
                QT_TRANSLATE_NOOP("Fields", "How the house was seen"),
                "code",
                "guarantee_basis",
            ),
            field("house_note", QT_TRANSLATE_NOOP("Fields", "About the house")),
            field("water_ok", QT_TRANSLATE_NOOP("Fields", "Safe drinking water"), "yes"),
            field(
                "water_basis",
                QT_TRANSLATE_NOOP("Fields", "How the water was seen"),
                "code",
                "guarantee_basis",
            ),
            field("water_note", QT_TRANSLATE_NOOP("Fields", "About the water")),
        ),
    ),
    others=(
        field("visit_id", QT_TRANSLATE_NOOP("Fields", "Visit"), "still"),
        field("procedure_id", QT_TRANSLATE_NOOP("Fields", "Procedure"), "still"),
    ),
    columns=("checked_on", "food_ok", "clothes_ok", "edu_ok", "medical_ok", "house_ok", "water_ok"),
    order="checked_on",
    past_days=("checked_on",),
    begin=checks.seen_today("checked_on", "checked_by"),
)

RIGID_EXPENSE = Kind(
    RigidExpense,
    QT_TRANSLATE_NOOP("SyncTables", "Unavoidable expenses"),
    QT_TRANSLATE_NOOP("Nouns", "unavoidable expense"),
    fields=(
        field("kind", QT_TRANSLATE_NOOP("Fields", "Kind of expense"), "code", "expense_kind", needed=True),
        field("person_id", QT_TRANSLATE_NOOP("Fields", "For whom"), "row", "person"),
        field("period_from", QT_TRANSLATE_NOOP("Fields", "Period from"), "date"),
        field("period_to", QT_TRANSLATE_NOOP("Fields", "Period to"), "date"),
        field("total_fen", QT_TRANSLATE_NOOP("Fields", "Altogether"), "fen"),
        field("reimbursed_fen", QT_TRANSLATE_NOOP("Fields", "Reimbursed"), "fen"),
        field("claims_fen", QT_TRANSLATE_NOOP("Fields", "Paid by an insurer"), "fen"),
        field("non_compliant_fen", QT_TRANSLATE_NOOP("Fields", "Of it not covered by the rules"), "fen"),
        field("self_paid_fen", QT_TRANSLATE_NOOP("Fields", "Paid by the household within the rules"), "fen"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    columns=("kind", "person_id", "period_to", "total_fen", "self_paid_fen"),
    order="period_to",
    derived=("self_paid_fen",),
    settle=checks.settle_expense,
)
