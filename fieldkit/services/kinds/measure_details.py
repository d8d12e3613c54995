"""What a measure asks for beyond what all have, by its kind (domain.md §1.20, code table 2.24)."""

from collections.abc import Mapping
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import Field, field

LOAN = (
    field("bank", QT_TRANSLATE_NOOP("Fields", "Bank")),
    field("contract_no", QT_TRANSLATE_NOOP("Fields", "Number of the contract")),
    field("granted_on", QT_TRANSLATE_NOOP("Fields", "Granted on"), "date"),
    field("due_on", QT_TRANSLATE_NOOP("Fields", "Due on"), "date"),
    field("rate", QT_TRANSLATE_NOOP("Fields", "Yearly interest"), "share"),
    field("subsidised_interest", QT_TRANSLATE_NOOP("Fields", "Interest subsidised"), "fen"),
    field("subsidy_share", QT_TRANSLATE_NOOP("Fields", "Share of the interest subsidised"), "share"),
    field("use_text", QT_TRANSLATE_NOOP("Fields", "Purpose of the loan")),
    field("actual_use", QT_TRANSLATE_NOOP("Fields", "Real use of the loan"), "code", "actual_use"),
    field("repaid_on", QT_TRANSLATE_NOOP("Fields", "Repaid on"), "date"),
    field("extended", QT_TRANSLATE_NOOP("Fields", "Extended"), "yes"),
    field("renewed", QT_TRANSLATE_NOOP("Fields", "Renewed without repaying"), "yes"),
    field("overdue", QT_TRANSLATE_NOOP("Fields", "Overdue"), "yes"),
)
YULU = (
    field("school", QT_TRANSLATE_NOOP("Fields", "School")),
    field("stage", QT_TRANSLATE_NOOP("Fields", "Stage of schooling"), "code", "school_stage"),
    field("term", QT_TRANSLATE_NOOP("Fields", "Term")),
)
SCHOOLING = (
    field("stage", QT_TRANSLATE_NOOP("Fields", "Stage of schooling"), "code", "school_stage"),
    field("fund_name", QT_TRANSLATE_NOOP("Fields", "Name of the grant")),
    field("term", QT_TRANSLATE_NOOP("Fields", "Term")),
)
POST = (
    field("post_fund", QT_TRANSLATE_NOOP("Fields", "Paid from"), "code", "post_fund"),
    field("monthly", QT_TRANSLATE_NOOP("Fields", "Pay a month"), "fen"),
    field("months", QT_TRANSLATE_NOOP("Fields", "Months"), "int"),
    field("contract_on", QT_TRANSLATE_NOOP("Fields", "Contract of"), "date"),
)
HOUSE = (
    field("grade", QT_TRANSLATE_NOOP("Fields", "Safety grade of the house"), "code", "house_grade"),
    field("way", QT_TRANSLATE_NOOP("Fields", "How the house was mended"), "code", "repair_way"),
    field("area", QT_TRANSLATE_NOOP("Fields", "Area of the house"), "area"),
    field("started_on", QT_TRANSLATE_NOOP("Fields", "Work begun on"), "date"),
    field("finished_on", QT_TRANSLATE_NOOP("Fields", "Work finished on"), "date"),
    field("accepted_on", QT_TRANSLATE_NOOP("Fields", "Accepted on"), "date"),
)
MOVE = (
    field("way", QT_TRANSLATE_NOOP("Fields", "How the village moved"), "code", "relocation_way"),
    field("settle", QT_TRANSLATE_NOOP("Fields", "How they were settled"), "code", "settling"),
    field("place", QT_TRANSLATE_NOOP("Fields", "Where they were settled"), "code", "relocation_place"),
    field("area", QT_TRANSLATE_NOOP("Fields", "Area of the house"), "area"),
    field("moved_in_on", QT_TRANSLATE_NOOP("Fields", "Moved in on"), "date"),
    field("old_house", QT_TRANSLATE_NOOP("Fields", "The old house"), "code", "old_house"),
    field("reclaimed", QT_TRANSLATE_NOOP("Fields", "Land won back"), "mu"),
)
ALLOWANCE = (
    field("class", QT_TRANSLATE_NOOP("Fields", "Class of the allowance"), "code", "dibao_class"),
    field("insured", QT_TRANSLATE_NOOP("Fields", "Persons who receive it"), "rows", "person"),
    field("monthly", QT_TRANSLATE_NOOP("Fields", "Amount a person and month"), "fen"),
)
DISABILITY = (field("monthly", QT_TRANSLATE_NOOP("Fields", "Amount a month"), "fen"),)
MEDICAL = (
    field("visit_kind", QT_TRANSLATE_NOOP("Fields", "Kind of treatment"), "code", "medical_kind"),
    field("total", QT_TRANSLATE_NOOP("Fields", "Altogether"), "fen"),
    field("basic", QT_TRANSLATE_NOOP("Fields", "Paid by the basic insurance"), "fen"),
    field("serious", QT_TRANSLATE_NOOP("Fields", "Paid by the serious illness insurance"), "fen"),
    field("assist", QT_TRANSLATE_NOOP("Fields", "Paid by medical assistance"), "fen"),
    field("commercial", QT_TRANSLATE_NOOP("Fields", "Paid by a commercial insurer"), "fen"),
    field("self_paid", QT_TRANSLATE_NOOP("Fields", "Paid by the household"), "fen"),
)
SHARES = (
    field("project", QT_TRANSLATE_NOOP("Fields", "Project")),
    field("share", QT_TRANSLATE_NOOP("Fields", "Share"), "fen"),
    field("dividend", QT_TRANSLATE_NOOP("Fields", "Dividend"), "fen"),
)
TRAINING = (
    field("course", QT_TRANSLATE_NOOP("Fields", "Course")),
    field("days", QT_TRANSLATE_NOOP("Fields", "Days"), "int"),
    field("certificate", QT_TRANSLATE_NOOP("Fields", "Certificate")),
    field("employed_after", QT_TRANSLATE_NOOP("Fields", "Found work afterwards"), "yes"),
)
TECHNICAL = (
    field("school", QT_TRANSLATE_NOOP("Fields", "School")),
    field("free", QT_TRANSLATE_NOOP("Fields", "Free of charge"), "yes"),
)
INSURANCE = (
    field("insurer", QT_TRANSLATE_NOOP("Fields", "Insurer")),
    field("premium", QT_TRANSLATE_NOOP("Fields", "Premium"), "fen"),
    field("claim", QT_TRANSLATE_NOOP("Fields", "Claim paid"), "fen"),
)
SUBSIDISED_INSURANCE = (field("insurance", QT_TRANSLATE_NOOP("Fields", "Insurance")),)
GIFT = (
    field("reason", QT_TRANSLATE_NOOP("Fields", "Reason of the help")),
    field("goods", QT_TRANSLATE_NOOP("Fields", "Goods")),
)
_OF: dict[str, tuple[Field, ...]] = {
    "03.01": LOAN,
    "03.02": LOAN,
    "03.03": LOAN,
    "07.01": YULU,
    **dict.fromkeys(
        ("06.01", "06.02", "06.03", "06.04", "06.99", "07.02", "07.03", "07.04", "07.05", "07.99"), SCHOOLING
    ),
    **dict.fromkeys(
        (
            "04.01",
            "04.02",
            "04.03",
            "04.04",
            "04.05",
            "04.06",
            "04.07",
            "04.08",
            "04.09",
            "04.10",
            "04.11",
            "04.12",
            "04.13",
            "04.14",
            "04.99",
        ),
        POST,
    ),
    "09.01": HOUSE,
    "09.02": HOUSE,
    "09.03": HOUSE,
    "09.04": HOUSE,
    "12.01": MOVE,
    "12.02": MOVE,
    "12.03": MOVE,
    "12.04": MOVE,
    "08.01": ALLOWANCE,
    "08.02": ALLOWANCE,
    "08.03": DISABILITY,
    "08.04": DISABILITY,
    "05.02": MEDICAL,
    "05.03": MEDICAL,
    "05.04": MEDICAL,
    "05.06": MEDICAL,
    "05.07": MEDICAL,
    "05.08": MEDICAL,
    "01.06": SHARES,
    "01.07": SHARES,
    "02.05": TRAINING,
    "01.05": TRAINING,
    "02.08": TECHNICAL,
    "08.10": INSURANCE,
    "03.05": INSURANCE,
    "05.01": SUBSIDISED_INSURANCE,
    "08.06": SUBSIDISED_INSURANCE,
    "08.05": GIFT,
    "11.01": GIFT,
    "11.03": GIFT,
    "11.04": GIFT,
}


def of(values: Mapping[str, Any]) -> tuple[Field, ...]:
    """Return the further fields of a measure of this kind."""
    return _OF.get(str(values.get("kind") or ""), ())
