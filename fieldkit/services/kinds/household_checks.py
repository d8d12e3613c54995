"""What cannot be of a household and its year beside what else is said of it (domain.md §1.4, §1.6).

Asked of what a person types now; what stands beside it may be as it came.
"""

from collections.abc import Collection, Mapping
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.kinds.kind import Unfit

SAME_CAUSE = QT_TRANSLATE_NOOP("Fields", "the main cause is not among the other causes as well")
NOT_BACK = QT_TRANSLATE_NOOP("Fields", "only a household that fell back has a cause of it")
MORE_THAN_LAND = QT_TRANSLATE_NOOP("Fields", "it is more than arable and forest land together")


def check_household(values: Mapping[str, Any], typed: Collection[str], *, fallen_back: bool) -> None:
    """Refuse a cause named twice, and a cause of falling back of who did not.  Raises `Unfit`."""
    if values.get("cause_main") in (values.get("cause_other") or ()):
        for name in ("cause_main", "cause_other"):
            if name in typed:
                raise Unfit(name, SAME_CAUSE)
    if "fallback_cause" in typed and values.get("fallback_cause") and not fallen_back:
        raise Unfit("fallback_cause", NOT_BACK)


def check_year(values: Mapping[str, Any], typed: Collection[str]) -> None:
    """Refuse more farmland turned to forest than there is land, where all of it is known.  Raises `Unfit`.

    Parts of the arable land and what goes with no house are found by DQ-33.
    """
    parts = [values.get(name) for name in ("land_arable", "land_forest")]
    turned = values.get("land_converted")
    if "land_converted" not in typed or turned is None or None in parts:
        return
    if turned > sum(part or 0 for part in parts):
        raise Unfit("land_converted", MORE_THAN_LAND)
