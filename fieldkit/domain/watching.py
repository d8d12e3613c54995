"""Whether a household that is watched still is: the risk ended, or it came back (domain.md §1.26, §3.4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def is_over(case: Mapping[str, Any], day: date = date.max) -> bool:
    """Tell whether the risk of a case had ended by `day` and had not come back since.

    What came back (风险消除回退) is watched as before, without a new recognition, until it ends once more.
    `MonitoringCase.over` asks the same of the database.
    """
    ended, back = case.get("eliminated_on"), case.get("rolled_back_on")
    return ended is not None and ended <= day and not (back is not None and ended <= back <= day)
