"""A year's income as forms show it: what it is made of, its columns and its sums (domain.md §1.10, §5.1)."""

from fieldkit.documents.choices import yuan
from fieldkit.documents.columns import Align, Column
from fieldkit.documents.privacy import View
from fieldkit.errors import QT_TRANSLATE_NOOP

ITEMS = {
    "wage": QT_TRANSLATE_NOOP("Paper", "A Wages"),
    "business": QT_TRANSLATE_NOOP("Paper", "B Business"),
    "property": QT_TRANSLATE_NOOP("Paper", "C Property"),
    "transfer": QT_TRANSLATE_NOOP("Paper", "D Transfers"),
    "cost": QT_TRANSLATE_NOOP("Paper", "E Costs of business"),
    "net": QT_TRANSLATE_NOOP("Paper", "Net income A+B+C+D−E"),
}
"""What a year's income is made of and comes to, by the names of the fields of `IncomeFact`."""
PER_PERSON = QT_TRANSLATE_NOOP("Paper", "Net income per person")


def income_columns(*widths: float, over: str = "", carried: bool = False) -> tuple[Column, ...]:
    """Return a column for each of the first `ITEMS`, as many as there are widths in millimetres."""
    return tuple(
        Column(head, width, Align.RIGHT, over=over, carried=carried)
        for head, width in zip(ITEMS.values(), widths, strict=False)
    )


def sums(income: View | None) -> tuple[str, ...]:
    """Return what stands in the columns of all `ITEMS`; nothing where there is no sheet."""
    return tuple(yuan(getattr(income, name)) if income is not None else "" for name in ITEMS)


def income_row(when: str, income: View | None) -> tuple[str, ...]:
    """Return a year, its sums, of how many people, and what comes to each."""
    if income is None:
        return (when, *sums(None), "", "")
    return (when, *sums(income), str(income.members or ""), yuan(income.per_capita))
