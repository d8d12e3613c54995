"""Filters of lists: chips that go away, are remembered for a person, and orders that the service keeps."""

import pytest
from pypinyin import lazy_pinyin
from sqlalchemy import text

from fieldkit.db.tables import Household
from fieldkit.services.narrowing import Narrowing
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from tests.ui.hands import press


@pytest.fixture
def room(frame, qtbot, jobs):
    room = frame.go("households")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    return room


def again(village, jobs, qtbot):
    """The window of the next day: the same folder, the same person."""
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    return frame


def column(rows, key):
    return next(n for n, one in enumerate(rows.columns) if one.key == key)


def heads(room):
    return [room.rows.index(n, column(room.rows, "head")).data() for n in range(room.rows.rowCount())]


def test_what_somebody_filtered_is_there_the_next_day(room, village, qtbot, jobs):
    some = village.households.rows(village.households.find("")[:1])[0]
    room.filters.narrow(group=some.group)
    qtbot.waitUntil(lambda: room.rows.rowCount() < 64)
    count = room.rows.rowCount()
    other = again(village, jobs, qtbot).go("households")
    qtbot.waitUntil(lambda: other.rows.rowCount() == count)
    assert other.filters.only == Narrowing(group=some.group)
    press(other, f"去掉筛选：{some.group}")
    third = again(village, jobs, qtbot).go("households")
    qtbot.waitUntil(lambda: third.rows.rowCount() == 64)


def test_a_helper_that_was_filtered_for_is_named_the_next_day(room, village, qtbot, jobs):
    helper = village.routes.helpers()[0]
    room.filters._names["helper"] = helper.name
    room.filters.narrow(helper=helper.id)
    qtbot.waitUntil(lambda: room.rows.rowCount() == helper.households)
    other = again(village, jobs, qtbot).go("households")
    qtbot.waitUntil(lambda: other.rows.rowCount() == helper.households)
    assert next(iter(other.filters.chips()))[0] == helper.name


def test_what_another_room_asked_for_is_not_remembered(frame, village, qtbot, jobs):
    room = frame.go("households", "without_helper")
    assert room.filters.only.without_helper
    other = again(village, jobs, qtbot).go("households")
    assert other.filters.only == Narrowing()


def test_a_wish_may_name_a_type_and_a_village(frame):
    room = frame.go("households", "type=30 village=421081105299")
    assert room.filters.only == Narrowing(type="30", village="421081105299")


def test_the_visits_remember_whose_they_are_but_not_the_state(frame, village, qtbot, jobs):
    village.planning.make(2026)
    visits = frame.go("visits")
    helper = village.routes.helpers()[0]
    visits.filters.narrow(helper=helper.id, state="done", number=2)
    other = again(village, jobs, qtbot).go("visits")
    assert other.filters.which.helper == helper.id
    assert (other.filters.which.state, other.filters.which.number) == ("todo", 0)


@pytest.mark.parametrize(
    "key", ["number", "head", "group", "people", "type", "helper", "visits", "income", "state"]
)
def test_every_header_puts_the_whole_list_in_order(room, village, qtbot, jobs, key):
    place = column(room.rows, key)
    for down in (False, True):
        room.table.sort_next(place)
        wanted = village.households.find(order=(key, down))
        qtbot.waitUntil(lambda wanted=wanted: room._ids == wanted and not jobs.busy)
    room.table.sort_next(place)
    qtbot.waitUntil(lambda: room._ids == village.households.find() and not jobs.busy)


def test_heads_are_sorted_by_sound(room, village, qtbot, jobs):
    room.table.sort_next(column(room.rows, "head"))
    qtbot.waitUntil(lambda: not jobs.busy)
    room.table.verticalScrollBar().setValue(room.table.verticalScrollBar().maximum())
    rows = village.households.rows(village.households.find(order=("head", False)))
    sounds = ["".join(lazy_pinyin(row.head)) for row in rows]
    assert sounds == sorted(sounds)


@pytest.mark.parametrize("key", ["head", "group", "helper", "visits", "no", "window", "planned", "state"])
def test_visits_are_put_in_order_by_every_header(frame, village, qtbot, jobs, key):
    village.planning.make(2026)
    visits = frame.go("visits")
    visits.filters.only(state="all")
    qtbot.waitUntil(lambda: visits.rows.rowCount() == 256 and not jobs.busy)
    before = list(visits.list._keys)
    visits.table.sort_next(column(visits.rows, key))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert sorted(visits.list._keys) == sorted(before)
    lines = village.planning.lines(visits.list._keys)
    if key == "no":
        assert [line.slot.no for line in lines] == sorted(line.slot.no for line in lines)
    if key == "window":
        assert [line.slot.window_from for line in lines] == sorted(line.slot.window_from for line in lines)
    if key == "head":
        order = {id: n for n, id in enumerate(village.households.find(order=("head", False)))}
        assert [order[line.household_id] for line in lines] == sorted(
            order[line.household_id] for line in lines
        )


def test_a_household_struck_off_is_found_by_name_and_shown_when_asked_for(room, village, qtbot, jobs):
    id = village.households.find("")[0]
    head = village.households.rows([id])[0].head
    with village.store.writing() as session:
        session.get(Household, id).household_type = "90"
    room.refresh()
    qtbot.waitUntil(lambda: room.rows.rowCount() == 63)
    room.search.setText(head)
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() < 63)
    assert head in heads(room)
    room.search.clear()
    room.filters.narrow(struck_off=True)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64)


def test_what_changed_since_the_last_sync(village):
    with village.store.writing() as session:
        session.execute(text("UPDATE _outbox SET acked_at = '2026-11-01T00:00:00.000000Z'"))
    assert village.households.find(only=Narrowing(unsent=True)) == []
    first, second = village.households.find()[:2]
    village.households.change(first, note="门前有狗")
    member = village.households.page(second).members[0]
    village.households.change_person(member.id, phone="13800009999")
    assert set(village.households.find(only=Narrowing(unsent=True))) == {first, second}


def test_the_menu_offers_every_filter_by_key(room, qtbot):
    room.filters.add.click()
    said = [action.text() for action in room.filters.menu.actions() if action.text()]
    room.filters.menu.close()
    assert len(said) == len({words.partition("(&")[2] for words in said})  # each its own letter
    assert any("致贫原因" in words for words in said)
