"""Which automatic backups are kept and how long: the whole scheme is `TIERS`."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

EVERY = timedelta(minutes=30)
"""Between two automatic backups while the program is used; none if nothing was changed."""
MOST_BYTES = 6_000_000_000
"""All automatic backups of a folder together; beyond it the oldest go, the `LEAST` newest never."""
LEAST = 3
ASIDE = 3
"""Backups made before a restore or a repair that are kept."""
AHEAD = EVERY
"""A backup made so long after now was made while the clock was ahead: it is not the newest."""
STALE = timedelta(days=3)
"""Work that is in no verified backup for so long is worth a warning."""


@dataclass(frozen=True)
class Tier:
    """Of each span of time the newest backup is kept, for the newest `count` spans with one."""

    name: str
    count: int
    span: Callable[[datetime], Hashable]


TIERS = (
    Tier("half_hourly", 8, lambda at: (at.date(), at.hour, at.minute // 30)),
    Tier("daily", 7, lambda at: at.date()),
    Tier("weekly", 5, lambda at: at.isocalendar()[:2]),
    Tier("monthly", 12, lambda at: (at.year, at.month)),
)


def kept(moments: Iterable[datetime]) -> dict[datetime, str]:
    """Return which of these local moments are kept, each with the tier that keeps it longest."""
    newest_first = sorted(moments, reverse=True)
    keep: dict[datetime, str] = {}
    for tier in TIERS:
        spans: dict[Hashable, datetime] = {}
        for moment in newest_first:
            spans.setdefault(tier.span(moment), moment)
        keep.update(dict.fromkeys(list(spans.values())[: tier.count], tier.name))
    return keep


def outdated(sizes: Mapping[datetime, int]) -> set[datetime]:
    """Return which backups of these moments and sizes (bytes) may go."""
    keep = sorted(kept(sizes), reverse=True)
    total, gone = 0, set(sizes) - set(keep)
    for number, moment in enumerate(keep):
        total += sizes[moment]
        if total > MOST_BYTES and number >= LEAST:
            gone.add(moment)
    return gone
