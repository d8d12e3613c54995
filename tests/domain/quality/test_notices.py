"""Rule DQ-70 on notices that hang or hung."""

from datetime import date

import pytest

from tests.domain.quality.test_rules import AROUND, TODAY, apply, chosen, home

GOOD = {
    "id": "n", "kind": "N11", "no": "新堤村公示〔2026〕1号", "state": "6", "min_days": 5, "masking": "M2",
    "posted_on": date(2026, 11, 1), "ends_on": date(2026, 11, 6), "taken_down_on": date(2026, 11, 7),
    "posted_photo_id": "p",
}  # fmt: skip


def flaws(**changed):
    rows = {"notice": [GOOD | changed]}
    return [(rule.level.value, flaw.at) for rule, flaw in apply(home(rows=rows), AROUND, chosen(lambda _: True))
            if rule.id == "DQ-70"]  # fmt: skip


def test_a_notice_in_order_has_no_flaws():
    assert flaws() == []


@pytest.mark.parametrize(("changed", "found"), [
    ({"taken_down_on": date(2026, 11, 5)}, ("error", "notice.taken_down_on")),
    ({"min_days": 3}, ("error", "notice.min_days")),
    ({"masking": "M1"}, ("error", "notice.masking")),
    ({"open_since": date(2026, 11, 3)}, ("error", "notice.result")),
    ({"state": "3", "taken_down_on": None}, ("warning", "notice.ends_on")),
    ({"posted_photo_id": None}, ("warning", "notice.posted_photo_id")),
    ({"shared_number": True}, ("error", "notice.no")),
    ({"state": "3", "taken_down_on": None, "ends_on": TODAY, "first_on_paper": date(2026, 10, 31)},
     ("warning", "notice.posted_on")),
])  # fmt: skip
def test_what_breaks_the_rule_is_found(changed, found):
    assert flaws(**changed) == [found]


@pytest.mark.parametrize("changed", [
    {"min_days": 3, "override_at": "2026-11-01"}, {"state": "7", "min_days": 1}, {"state": "1", "masking": "M0"},
    {"state": "3", "taken_down_on": None, "ends_on": TODAY}, {"kind": "N31", "min_days": None, "ends_on": None},
    {"state": "3", "taken_down_on": None, "ends_on": TODAY, "open_since": TODAY}, {"state": "2", "shared_number": True},
])  # fmt: skip
def test_what_does_not_break_it_is_left_alone(changed):
    assert flaws(**changed) == []
