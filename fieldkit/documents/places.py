"""How a village is called on its own paper.

The statistics list villages by their committee (新堤村委会, 文峰居委会); a title says 新堤村, and the
place of the seal 新堤村村民委员会.
"""

import re

_VILLAGE = re.compile(r"(?P<stem>.+?)村?(?:村民委员会|村委会|村委)")
_COMMUNITY = re.compile(r"(?P<stem>.+?)(?:社区)?(?:居民委员会|居委会)")


def place_name(listed: str) -> str:
    """Return the name of a village or community, from the name the statistics list."""
    if match := _VILLAGE.fullmatch(listed):
        return match["stem"] + "村"
    if match := _COMMUNITY.fullmatch(listed):
        return match["stem"] + "社区"
    return listed


def is_community(name: str) -> bool:
    """Tell whether a place is a community in town: it has a residents' committee."""
    return name.endswith("社区")
