"""A member, and what is true of them in one year (domain.md §1.7–1.9)."""

from fieldkit.db.tables import PersonChange
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import field, under
from fieldkit.services.kinds.kind import Kind

PERSON = (
    field("name", QT_TRANSLATE_NOOP("Fields", "Name"), needed=True, clean="name"),
    field("relation", QT_TRANSLATE_NOOP("Fields", "Relation to the head"), "code", "relation"),
    field("sex", QT_TRANSLATE_NOOP("Fields", "Sex"), "code", "sex"),
    field("birth_date", QT_TRANSLATE_NOOP("Fields", "Born on"), "date", past=True),
    field("id_type", QT_TRANSLATE_NOOP("Fields", "Kind of document"), "code", "id_type"),
    field("id_number", QT_TRANSLATE_NOOP("Fields", "Identity number"), "text", "", "id"),
    field("phone", QT_TRANSLATE_NOOP("Fields", "Telephone"), "text", "", "phone"),
    field("ethnic", QT_TRANSLATE_NOOP("Fields", "Ethnic group"), "code", "ethnic"),
    field("political", QT_TRANSLATE_NOOP("Fields", "Political status"), "code", "political"),
    field("marital", QT_TRANSLATE_NOOP("Fields", "Marital status"), "code", "marital"),
    field("status", QT_TRANSLATE_NOOP("Fields", "Member status"), "code", "person_status"),
    field("joined_on", QT_TRANSLATE_NOOP("Fields", "In the household since"), "date", past=True),
    field("left_on", QT_TRANSLATE_NOOP("Fields", "Left the household on"), "date", past=True),
    field("hukou_here", QT_TRANSLATE_NOOP("Fields", "Registered in this village"), "yes"),
    field("shares_living", QT_TRANSLATE_NOOP("Fields", "Lives and spends together"), "yes"),
    field("left_behind", QT_TRANSLATE_NOOP("Fields", "Left behind"), "code", "left_behind"),
    field("disability_cert", QT_TRANSLATE_NOOP("Fields", "Disability certificate"), "text", "", "id"),
    field(
        "disability_cert_year",
        QT_TRANSLATE_NOOP("Fields", "Year of the certificate"),
        "year",
        least=2008,
        past=True,
    ),
    field("person_no", QT_TRANSLATE_NOOP("Fields", "National person number"), clean="number"),
)

PERSON_YEAR = (
    *under(
        QT_TRANSLATE_NOOP("Fields", "School"),
        field("education", QT_TRANSLATE_NOOP("Fields", "Education"), "code", "education"),
        field("school_status", QT_TRANSLATE_NOOP("Fields", "In school"), "code", "school_status"),
        field("school_name", QT_TRANSLATE_NOOP("Fields", "Name of the school")),
        field("grade", QT_TRANSLATE_NOOP("Fields", "Grade")),
        field("boarding", QT_TRANSLATE_NOOP("Fields", "Boards at school"), "yes"),
        field(
            "not_in_school_reason", QT_TRANSLATE_NOOP("Fields", "Why not in school"), "code", "not_in_school"
        ),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Health"),
        field("health", QT_TRANSLATE_NOOP("Fields", "Health"), "codes", "health"),
        field("disease_name", QT_TRANSLATE_NOOP("Fields", "Disease")),
        field("family_doctor", QT_TRANSLATE_NOOP("Fields", "Family doctor signed"), "yes"),
        field("health_check", QT_TRANSLATE_NOOP("Fields", "Yearly health check"), "yes"),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Work"),
        field("labour", QT_TRANSLATE_NOOP("Fields", "Labour"), "code", "labour"),
        field("work_place", QT_TRANSLATE_NOOP("Fields", "Place of work"), "code", "work_place"),
        field("work_area", QT_TRANSLATE_NOOP("Fields", "District of the work")),
        field("work_months", QT_TRANSLATE_NOOP("Fields", "Months of work"), "int", most=12),
        field("work_company", QT_TRANSLATE_NOOP("Fields", "Employer")),
        field("work_kind", QT_TRANSLATE_NOOP("Fields", "Kind of work")),
        field("work_channel", QT_TRANSLATE_NOOP("Fields", "How the work was found"), "code", "work_channel"),
        field("work_abroad", QT_TRANSLATE_NOOP("Fields", "Works abroad"), "yes"),
        field("work_willing", QT_TRANSLATE_NOOP("Fields", "Willing to work"), "yes"),
        field("train_willing", QT_TRANSLATE_NOOP("Fields", "Willing to be trained"), "yes"),
        field("returned_home", QT_TRANSLATE_NOOP("Fields", "Came back home"), "yes"),
        field("reemployed", QT_TRANSLATE_NOOP("Fields", "Found work again"), "yes"),
        field("public_post", QT_TRANSLATE_NOOP("Fields", "Public post"), "codes", "public_post"),
        field(
            "public_post_months",
            QT_TRANSLATE_NOOP("Fields", "Months in the public post"),
            "int",
            least=1,
            most=12,
        ),
        field(
            "grad_unemployed_reason",
            QT_TRANSLATE_NOOP("Fields", "Why a graduate has no work"),
            "code",
            "grad_unemployed",
        ),
    ),
    *under(
        QT_TRANSLATE_NOOP("Fields", "Insurance and help"),
        field("med_resident", QT_TRANSLATE_NOOP("Fields", "Residents' medical insurance"), "yes"),
        field("med_employee", QT_TRANSLATE_NOOP("Fields", "Employees' medical insurance"), "yes"),
        field("med_serious", QT_TRANSLATE_NOOP("Fields", "Serious illness insurance"), "yes"),
        field("med_commercial", QT_TRANSLATE_NOOP("Fields", "Commercial medical insurance"), "yes"),
        field("med_assist", QT_TRANSLATE_NOOP("Fields", "Medical assistance"), "yes"),
        field("med_other", QT_TRANSLATE_NOOP("Fields", "Other help with health"), "yes"),
        field("pension_resident", QT_TRANSLATE_NOOP("Fields", "Residents' pension"), "yes"),
        field("pension_employee", QT_TRANSLATE_NOOP("Fields", "Employees' pension"), "yes"),
        field("dibao", QT_TRANSLATE_NOOP("Fields", "Subsistence allowance"), "yes"),
        field("dibao_class", QT_TRANSLATE_NOOP("Fields", "Class of the allowance"), "code", "dibao_class"),
        field(
            "destitute_care", QT_TRANSLATE_NOOP("Fields", "Care for the destitute"), "code", "destitute_care"
        ),
        field("orphan_like", QT_TRANSLATE_NOOP("Fields", "Child without support"), "yes"),
        field("accident_ins", QT_TRANSLATE_NOOP("Fields", "Accident insurance subsidised"), "yes"),
        field("mandarin", QT_TRANSLATE_NOOP("Fields", "Speaks Mandarin"), "yes"),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
)

PERSON_CHANGE = Kind(
    PersonChange,
    QT_TRANSLATE_NOOP("SyncTables", "Changes in the family"),
    QT_TRANSLATE_NOOP("Nouns", "change in the family"),
    fields=(
        field("person_id", QT_TRANSLATE_NOOP("Fields", "Who"), "row", "person", needed=True),
        field("change", QT_TRANSLATE_NOOP("Fields", "What happened"), "code", "person_change", needed=True),
        field("changed_on", QT_TRANSLATE_NOOP("Fields", "On"), "date", needed=True),
        field("from_household_id", QT_TRANSLATE_NOOP("Fields", "From the household"), "row", "household"),
        field("to_household_id", QT_TRANSLATE_NOOP("Fields", "To the household"), "row", "household"),
        field("reason", QT_TRANSLATE_NOOP("Fields", "Reason")),
        field("note", QT_TRANSLATE_NOOP("Fields", "Note")),
    ),
    others=(
        field("before", QT_TRANSLATE_NOOP("Fields", "Before"), "still"),
        field("after", QT_TRANSLATE_NOOP("Fields", "After"), "still"),
        field("evidence_id", QT_TRANSLATE_NOOP("Fields", "Evidence"), "row", "attachment"),
    ),
    columns=("changed_on", "change", "person_id", "reason"),
    order="changed_on",
    own=True,
)
