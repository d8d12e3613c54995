"""The kinds of measures that may stand on the wall: by name, folded, or not at all (domain.md §4.4, P-04)."""

from collections import defaultdict
from collections.abc import Set
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select

from fieldkit.db.tables import Measure
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.printing.reading import Sources, Wanted

_BY_NAME = frozenset(("01", "02", "03", "04", "09", "10", "12", "13", "14"))
_SCHOOLING, _SECURITY = frozenset(("06", "07")), "08"
_SCHOOLING_WORDS = QT_TRANSLATE_NOOP("Paper", "Education")
_NOT_GIVEN = ("1", "6")  # planned, cancelled (§2.40)


def was_given() -> ColumnElement[bool]:
    """Whether a measure was given, or is on its way: neither only planned nor cancelled."""
    return Measure.state.is_(None) | Measure.state.not_in(_NOT_GIVEN)


def posted(sources: Sources, wanted: Wanted, needs: Set[str]) -> dict[UUID, dict[str, Any]]:
    """Return the kinds of the year's measures of each household in words for the wall, if a form needs them.

    Health (05) and gifts of sympathy (11) are left out whatever the form is: they tell who is ill.  What is
    behind 综合保障 (08), such as an allowance for the disabled, is not said.
    """
    if "measures" not in needs:
        return {}
    found = sources.session.execute(
        select(Measure.household_id, Measure.category).where(
            wanted.of(Measure.household_id), Measure.year == wanted.year, Measure.deleted_at.is_(None),
            was_given(),
        ).distinct().order_by(Measure.category)
    )  # fmt: skip
    words: dict[UUID, dict[str, None]] = defaultdict(dict)
    for household, category in found:
        if said := _word(sources, category):
            words[household][said] = None
    return {id: {"measures": tuple(said)} for id, said in words.items()}


def _word(sources: Sources, category: str) -> str:
    if category in _SCHOOLING:
        return sources.words("Paper", _SCHOOLING_WORDS)
    if category in _BY_NAME or category == _SECURITY:
        return sources.label("measure_category", category)
    return ""
