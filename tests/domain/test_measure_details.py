"""What only some measures have is held within what can be."""

from datetime import date

import pytest

from fieldkit.domain.measure_details import LABELS, misfits
from fieldkit.services.kinds.measure_details import _OF

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("detail", "name"),
    [
        ({"days": "400"}, "days"), ({"days": "0"}, "days"), ({"days": "-3"}, "days"), ({"days": "三天"}, "days"),
        ({"months": "13"}, "months"), ({"rate": "120"}, "rate"), ({"subsidy_share": "100.5"}, "subsidy_share"),
        ({"monthly": "9000000"}, "monthly"), ({"area": "50000"}, "area"), ({"monthly": "-1"}, "monthly"),
        ({"granted_on": "2026-03-01", "due_on": "2026-02-01"}, "due_on"), ({"granted_on": "2027-01-01"}, "granted_on"),
        ({"started_on": "2026-03-01", "finished_on": "2026-02-01"}, "finished_on"), ({"due_on": "明年"}, "due_on"),
        ({"total": "100", "basic": "80", "self_paid": "30"}, "total"), ({"days": "NaN"}, "days"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_is_named(detail, name):
    assert [one.name for one in misfits(detail, TODAY)] == [name]


@pytest.mark.parametrize(
    "detail",
    [
        {}, {"days": "15"}, {"months": "12"}, {"rate": "4.35", "subsidy_share": "100"}, {"monthly": "580.00"},
        {"granted_on": "2026-03-01", "due_on": "2029-03-01", "repaid_on": "2026-11-21"},
        {"total": "100", "basic": "80", "self_paid": "20"}, {"basic": "80"}, {"bank": "农商行", "area": "60"},
    ],
    ids=str,
)  # fmt: skip
def test_what_can_be_is_left_alone(detail):
    assert list(misfits(detail, TODAY)) == []


def test_a_field_is_called_as_where_it_is_typed():
    declared = {one.name: set() for fields in _OF.values() for one in fields}
    for fields in _OF.values():
        for one in fields:
            declared[one.name].add(one.label)
    assert {name for name, label in LABELS.items() if label not in declared[name]} == set()
