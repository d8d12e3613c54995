"""The two worries, the three guarantees and water, said in words (domain.md §5.2)."""

from fieldkit.documents.facts_village import GUARANTEES
from fieldkit.documents.privacy import View
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

ITEMS = {
    "food": QT_TRANSLATE_NOOP("Paper", "No worry about food"),
    "clothes": QT_TRANSLATE_NOOP("Paper", "No worry about clothes"),
    "edu": QT_TRANSLATE_NOOP("Paper", "Compulsory education"),
    "medical": QT_TRANSLATE_NOOP("Paper", "Medical guarantee"),
    "house": QT_TRANSLATE_NOOP("Paper", "Housing safety"),
    "water": QT_TRANSLATE_NOOP("Paper", "Safety of drinking water"),
}
"""What a check asks, by the names of its fields."""
_GOOD = QT_TRANSLATE_NOOP("Paper", "in order")
_LACKING = QT_TRANSLATE_NOOP("Paper", "lacking: {items}")
_UNCLEAR = QT_TRANSLATE_NOOP("Paper", "not all asked")
_UNCHECKED = QT_TRANSLATE_NOOP("Paper", "not checked")


def guaranteed(check: View | None) -> bool | None:
    """Tell whether school, doctor, house and water are all in order; None without a check (I-05)."""
    if check is None:
        return None
    return all(getattr(check, name) is True for name in GUARANTEES)


def said(sheet: Sheet, check: View | None) -> str:
    """Say how the guarantees stand, naming what is lacking."""
    if check is None:
        return sheet.say(_UNCHECKED)
    answers = {name: getattr(check, name) for name in ITEMS}
    lacking = [sheet.say(ITEMS[name]) for name, answer in answers.items() if answer is False]
    if lacking:
        return sheet.say(_LACKING, items="、".join(lacking))
    return sheet.say(_GOOD) if guaranteed(check) else sheet.say(_UNCLEAR)
