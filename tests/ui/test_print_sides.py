"""Choices and paper: side by side where there is room, one at a time where the text is large."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from fieldkit.db.types import new_id
from fieldkit.services.ledgers.views import LedgerAsked
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.places import open_ledger
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.ledger import LedgerScreen
from tests.ui.hands import press

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


def test_keys_of_the_choices_work_over_the_paper_alone_too(large, qtbot, jobs, answer):
    room = opened(large, qtbot, jobs)
    turn(qtbot, room)
    assert seen(room) == (False, True)
    answer(lambda dialog: dialog.reject())
    qtbot.keyClick(room.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert seen(room) == (True, False)
    answer(lambda dialog: dialog.reject())
    qtbot.keyClick(room.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)  # one answers, not two


def test_from_printing_one_comes_back_to_the_household(large, qtbot, jobs, village):
    household = village.households.find("")[0]
    large.open_household(household)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    large.print_form("P-08", {"household": household})
    opened_room = large.stack.currentWidget()
    qtbot.waitUntil(lambda: not opened_room._soon.isActive() and not jobs.busy, timeout=LONG)
    qtbot.keyClick(opened_room.window(), Qt.Key.Key_Escape)
    assert isinstance(large.stack.currentWidget(), HouseholdScreen)
    assert large.spot.id == household


def test_from_printing_one_comes_back_to_the_ledger(frame, qtbot, jobs):
    open_ledger(frame, LedgerAsked("school", 2026))
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    page.print_asked.emit("P-L", {"ledger": "school", "year": 2026, "village": None})
    room = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: not room._soon.isActive() and not jobs.busy, timeout=LONG)
    press(room, "‹ 返回")
    back = frame.stack.currentWidget()
    assert isinstance(back, LedgerScreen)
    assert back is not page
    assert back.asked == LedgerAsked("school", 2026)


def test_tab_comes_to_the_groups_right_after_the_village(room, qtbot):
    room.choose("P-04")
    qtbot.waitUntil(lambda: room.choices.subject.groups.offered, timeout=LONG)
    subject = room.choices.subject
    chips = list(subject.groups._chips.values())
    assert subject.village.nextInFocusChain() is chips[0]
    assert chips[0].nextInFocusChain() is chips[1]


def test_the_cursor_stays_with_a_long_print_that_is_stopped_and_gone_on_with(room, qtbot):
    card, id = room.batches, new_id()
    moment = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
    card.titles = {}
    rest = {"id": id, "form": "P-04", "printed_at": moment, "done": 1, "total": 9, "problem": ""}
    half, running = SimpleNamespace(**rest, at_work=False), SimpleNamespace(**rest, at_work=True)
    card.show_rows([half])
    card.aim()
    card.show_rows([running])
    card._look.stop()
    assert card._ways[id].hasFocus()
    assert "停止" in card._ways[id].accessibleName()
    card.show_rows([half])
    assert card._ways[id].hasFocus()
    card.show_rows([])
    assert room.form.hasFocus()
