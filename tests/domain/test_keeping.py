from datetime import datetime, timedelta

from fieldkit.domain import keeping
from fieldkit.domain.keeping import EVERY, LEAST, TIERS, kept, outdated

NOON = datetime(2026, 11, 21, 12, 0)


def test_the_newest_of_each_span_is_kept_and_the_scheme_is_as_declared():
    assert [(tier.name, tier.count) for tier in TIERS] == [
        ("half_hourly", 8), ("daily", 7), ("weekly", 5), ("monthly", 12),
    ]  # fmt: skip
    a_year = [NOON - EVERY * n for n in range(2 * 24 * 500)]
    keep = kept(a_year)
    assert set(a_year[:8]) <= keep.keys()
    days = sorted({moment.date() for moment in keep}, reverse=True)
    assert days[:7] == [(NOON - timedelta(days=n)).date() for n in range(7)]
    assert len({(m.year, m.month) for m in keep}) == 12
    assert len(keep) <= 8 + 7 + 5 + 12


def test_what_is_kept_today_is_not_lost_by_a_day_without_work():
    moments = [NOON - timedelta(days=n) for n in range(0, 300, 9)]
    assert set(moments[:7]) <= kept(moments).keys()


def test_a_backup_that_serves_several_spans_is_kept_once_under_the_longest():
    assert kept([NOON]) == {NOON: "monthly"}


def test_too_much_for_the_disk_goes_from_the_oldest_and_the_newest_always_stay(monkeypatch):
    monkeypatch.setattr(keeping, "MOST_BYTES", 1000)
    sizes = {NOON - timedelta(days=n): 300 for n in range(6)}
    assert outdated(sizes) == set(sorted(sizes)[: 6 - LEAST])
    assert outdated({NOON: 5000, NOON - timedelta(days=1): 5000}) == set()
