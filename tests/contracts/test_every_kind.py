"""What holds of every kind of record, asked of each declaration by itself."""

from datetime import date

import pytest

from fieldkit.db.base import Synced
from fieldkit.db.tables import HelperUnit, Household
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import BadValue
from fieldkit.services.field_kinds import PLAIN, Unreadable
from fieldkit.services.kinds import KINDS, below
from tests.people import VILLAGE, add_household, pair

CODES = CodeTables.load()
TYPED = {
    "text": "晒谷场", "long": "今年雨水多，谷子没有晒干", "date": "2026-05-04", "int": "3", "year": "2026",
    "month": "202609", "fen": "1200.50", "mu": "2.5", "area": "86.4", "qty": "12.25", "share": "40",
    "percent": "60", "km": "1.25", "yes": "1",
}  # fmt: skip
ALSO = {"product_sale": {"product"}}  # what a record is not without, depending on the rest
TYPED_HERE = [name for name, kind in KINDS.items() if not kind.own]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kind_names_columns_code_tables_and_tables_that_there_are(name):
    kind = KINDS[name]
    columns = kind.table.columns()
    assert set(kind.by_name) <= set(columns)
    assert set(kind.columns) <= set(kind.by_name)
    assert kind.columns
    assert kind.order in columns
    assert not kind.parent or kind.parent in columns
    assert set(kind.derived) <= set(kind.by_name)
    for field in kind.fields:
        if field.kind in ("code", "codes"):
            assert field.table in CODES.names(), field
        elif field.kind in ("row", "rows"):
            assert field.table in Synced.tables, field
        else:
            assert field.kind in PLAIN or field.kind == "yes", field


def parent_of(laptop, kind, household):
    if kind.above is None:
        return VILLAGE if kind.parent else ""
    if kind.above is Household:
        return household
    above = KINDS[kind.above.__tablename__]
    return laptop.records.add(
        above.id, parent_of(laptop, above, household), **typed_of(laptop, above, household)
    )


def least(kind):
    return {field.name for field in kind.fields if field.needed} | ALSO.get(kind.id, set())


def typed_of(laptop, kind, household, only=None):
    member = laptop.households.page(household).members[0].id.hex
    with laptop.store.reading() as session:
        helper = laptop.records.find("helper", "")[0][0]
        unit = session.query(HelperUnit).first().id.hex
    rows = {"person": member, "helper": helper, "helper_unit": unit, "household": household.hex}
    typed = {}
    for field in kind.fields:
        if field.name in kind.derived or (only is not None and field.name not in only):
            continue
        if field.kind in ("code", "codes"):
            typed[field.name] = next(iter(CODES[field.table])).code
        elif field.kind in ("row", "rows"):
            if field.table in rows:
                typed[field.name] = rows[field.table]
        else:
            typed[field.name] = TYPED[field.kind]
    return typed


@pytest.mark.parametrize("name", TYPED_HERE)
def test_a_record_is_added_listed_changed_and_removed(laptop, name):
    kind, household = KINDS[name], add_household(laptop)
    pair(laptop, household)
    parent = parent_of(laptop, kind, household)
    blank = laptop.records.blank(name, parent)
    assert [view.name for view in blank.fields] == [field.name for field in kind.fields]
    needed = typed_of(laptop, kind, household, least(kind))
    id = laptop.records.add(name, parent, **needed)
    assert [row.id for row in laptop.records.listed(name, parent).rows] == [id]
    view = laptop.records.view(name, id)
    assert view.below == tuple(other.id for other in below(kind))
    for field in view.fields:
        if field.name in needed:
            assert field.typed == needed[field.name]
            assert field.shown
    laptop.records.remove(name, id)
    assert laptop.records.listed(name, parent).rows == ()


@pytest.mark.parametrize("name", TYPED_HERE)
def test_a_needed_field_is_asked_for(laptop, name):
    kind, household = KINDS[name], add_household(laptop)
    pair(laptop, household)
    parent = parent_of(laptop, kind, household)
    id = laptop.records.add(name, parent, **typed_of(laptop, kind, household, least(kind)))
    for field in (f for f in kind.fields if f.needed):
        with pytest.raises(BadValue):
            laptop.records.change(name, id, **{field.name: ""})


def test_money_land_and_ways_are_typed_as_people_say_them(laptop):
    read = {kind: PLAIN[kind].read for kind in PLAIN}
    assert read["fen"]("1,200.50") == 120050
    assert read["mu"]("２.５") == 250
    assert read["km"]("1.25") == 1250
    assert read["share"]("40") == 4000
    assert read["month"]("2026-09") == "202609"
    assert read["date"]("2026-05-04") == date(2026, 5, 4)
    for wrong in ("1e9", "-3", "NaN", "١٢", "1.2.3", "."):
        with pytest.raises(Unreadable):
            read["fen"](wrong)
    assert PLAIN["fen"].show(123456789) == "1,234,567.89"
    assert PLAIN["mu"].show(250) == "2.5"
    assert PLAIN["mu"].show(200) == "2"
