"""Who a household is, as P-01 and the handbook ask it: the same questions, each form in rows of its own."""

from collections.abc import Iterable
from typing import cast

from fieldkit.documents.choices import is_or_not, ticks
from fieldkit.documents.facts_household import Particulars
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

Asked = tuple[str, float, float]
"""A question by its name in `QUESTIONS`, and the widths of `grid.Field`: of the field, of its label."""

QUESTIONS = {
    "head": QT_TRANSLATE_NOOP("Paper", "Head of household"),
    "sex": QT_TRANSLATE_NOOP("Paper", "Sex"),
    "ethnic": QT_TRANSLATE_NOOP("Paper", "Ethnic group"),
    "persons": QT_TRANSLATE_NOOP("Paper", "Persons"),
    "type": QT_TRANSLATE_NOOP("Paper", "Type of household"),
    "address": QT_TRANSLATE_NOOP("Paper", "Address"),
    "phone": QT_TRANSLATE_NOOP("Paper", "Telephone"),
    "first": QT_TRANSLATE_NOOP("Paper", "First recognised"),
    "hh_no": QT_TRANSLATE_NOOP("Paper", "Household number"),
    "bank": QT_TRANSLATE_NOOP("Paper", "Bank"),
    "account": QT_TRANSLATE_NOOP("Paper", "Account"),
    "standard": QT_TRANSLATE_NOOP("Paper", "Recognised by"),
    "military": QT_TRANSLATE_NOOP("Paper", "Soldier's family"),
    "relocated": QT_TRANSLATE_NOOP("Paper", "Relocated"),
    "planning": QT_TRANSLATE_NOOP("Paper", "Family planning"),
    "attribute": QT_TRANSLATE_NOOP("Paper", "Attribute"),
    "monitored": QT_TRANSLATE_NOOP("Paper", "Monitored as"),
    "cause": QT_TRANSLATE_NOOP("Paper", "Main cause"),
    "causes": QT_TRANSLATE_NOOP("Paper", "Other causes (two at most)"),
}
"""What is asked, in the words of the forms."""
CHOICES: tuple[tuple[Asked, ...], ...] = tuple(
    ((name, 0, 0),) for name in ("attribute", "monitored", "cause", "causes")
)
"""The rows of both forms that give every choice its box."""
_DISABILITY = QT_TRANSLATE_NOOP("Paper", "dis. {number}")


def draw(sheet: Sheet, grid: Grid, household: View, rows: Iterable[Iterable[Asked]]) -> None:
    """Draw rows of questions with what is known of the household."""
    known = _known(sheet, household)
    for row in rows:
        grid.row(
            *(Field(sheet.say(QUESTIONS[name]), known[name], width, label) for name, width, label in row)
        )


def _known(sheet: Sheet, household: View) -> dict[str, str]:
    head = household.members[0] if household.members else None
    more = household.particulars or cast("View", Particulars())  # nothing known reads like a view of nothing
    return {
        "head": household.head,
        "sex": head.sex if head else "",
        "ethnic": head.ethnic if head else "",
        "persons": str(household.people or ""),
        "type": household.type,
        "address": household.address or "",
        "phone": household.phone or "",
        "first": str(more.first_year or ""),
        "hh_no": household.hh_no or "",
        "bank": more.bank_name or "",
        "account": household.bank_account or "",
        "standard": more.standard,
        "military": is_or_not(sheet, more.military),
        "relocated": is_or_not(sheet, more.relocated),
        "planning": ticks(more.family_planning),
        "attribute": ticks(more.attributes),
        "monitored": ticks(more.monitored),
        "cause": ticks(more.main_causes),
        "causes": ticks(more.other_causes),
    }


def papers(sheet: Sheet, member: View) -> str:
    """Return a member's identity number, and under it the certificate of disability."""
    numbers = [member.id_number or ""]
    if member.disability:
        numbers.append(sheet.say(_DISABILITY, number=member.disability))
    return "\n".join(numbers)
