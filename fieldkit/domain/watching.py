"""Whether a household that is watched still is: the risk ended, or it came back (domain.md §1.26, §3.4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def noticed(case: Mapping[str, Any]) -> str:
    """Return the month (yyyymm) a case was recognised in, else found in; what is unknown is the oldest.

    The last case by this month counts, not the one typed last: an old file may be typed later (§1.26).
    """
    found: date | None = case.get("found_on")
    return str(case.get("recognised_ym") or (f"{found:%Y%m}" if found else ""))


def is_over(case: Mapping[str, Any], day: date = date.max) -> bool:
    """Tell whether the risk of a case had ended by `day` and had not come back since.

    What came back (风险消除回退) is watched as before, without a new recognition, until it ends once more.
    `MonitoringCase.over` asks the same of the database.
    """
    ended, back = case.get("eliminated_on"), case.get("rolled_back_on")
    return ended is not None and ended <= day and not (back is not None and ended <= back <= day)
