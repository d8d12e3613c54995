"""Choices and paper: side by side where there is room, one at a time where the text is large."""

import pytest
from PySide6.QtCore import Qt

from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame

LONG = 30_000


@pytest.fixture
def room(frame, qtbot, jobs):
    return opened(frame, qtbot, jobs)


def opened(frame, qtbot, jobs):
    room = frame.go("printing")
    qtbot.waitUntil(lambda: not room._soon.isActive() and not jobs.busy, timeout=LONG)
    return room


def turn(qtbot, room):
    qtbot.keyClick(room.window(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def seen(room):
    return room.choices.isVisibleTo(room), room.view.isVisibleTo(room)


def test_choices_stand_beside_the_paper_and_go_when_it_is_wanted_large(room, qtbot):
    assert seen(room) == (True, True)
    narrow = room.view.width()
    turn(qtbot, room)
    assert seen(room) == (False, True)
    qtbot.waitUntil(lambda: room.view.width() > narrow + 200)
    assert room.first is room.view.area
    assert room.view.area.hasFocus()
    turn(qtbot, room)
    assert seen(room) == (True, True)
    assert room.form.hasFocus()


@pytest.fixture
def large(qtbot, village, jobs, speech, theme):
    theme.apply(200)
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    yield frame
    theme.apply(100)


def test_at_large_text_one_of_them_is_seen_and_has_the_whole_room(large, qtbot, jobs):
    room = opened(large, qtbot, jobs)
    assert seen(room) == (True, False)
    turn(qtbot, room)
    assert seen(room) == (False, True)
    assert room.view.width() > 0.9 * room.sides.width()
    assert room.sides.back.accessibleName() == "回到选项"
    room.sides.back.click()
    assert seen(room) == (True, False)
    room.sides.see.click()
    assert seen(room) == (False, True)


def test_who_comes_with_a_choice_from_elsewhere_sees_the_paper(large, qtbot, jobs, village):
    large.print_form("P-08", {"household": village.households.find("")[0]})
    room = opened(large, qtbot, jobs)
    assert seen(room) == (False, True)
    room.aim("batches")
    assert seen(room) == (True, False)


def test_what_there_is_to_say_is_seen_over_the_choices_too(large, qtbot, jobs):
    room = opened(large, qtbot, jobs)
    room.paper.say("纸上没有")
    assert room.paper.message.isVisibleTo(room)
    turn(qtbot, room)
    assert room.paper.message.isVisibleTo(room)
