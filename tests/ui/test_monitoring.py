"""The room of watched households and procedures, by hand."""

import pytest
from sqlalchemy import or_, select

from fieldkit.db.tables import Household
from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.dialogs.monitoring import BeginDialog
from fieldkit.ui.dialogs.records import AddRecordDialog
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.monitoring import MEETINGS, PROCEDURES, VILLAGE
from tests.ui.hands import press, words_on


@pytest.fixture
def room(frame, village, qtbot, jobs):
    room = frame.go("monitoring")
    qtbot.waitUntil(lambda: not jobs.busy)
    return room


def going_on(kind, seen=lambda dialog: None):
    """Answer a dialog of this kind as it stands."""

    def step(dialog):
        assert isinstance(dialog, kind)
        seen(dialog)
        dialog.go.click()

    return step


@pytest.fixture
def nobody_watched(village):
    with village.store.writing() as session:
        for home in session.scalars(
            select(Household).where(
                or_(Household.household_type == "40", Household.monitor_kind.is_not(None))
            )
        ):
            home.household_type, home.monitor_kind = "30", None


def test_an_empty_room_teaches_and_a_household_is_watched(
    nobody_watched, room, frame, village, qtbot, jobs, answer
):
    assert room.cases.pages.currentWidget() is room.cases.empty
    seen = answer(going_on(PickDialog), going_on(AddRecordDialog))
    press(room, "纳入监测")
    assert len(seen) == 2
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), HouseholdScreen))
    assert len(village.monitoring.cases()) == 1
    frame.go("monitoring")
    qtbot.waitUntil(lambda: room.cases.rows.rowCount() == 1)
    room.cases.narrow("ended")
    qtbot.waitUntil(lambda: room.cases.rows.rowCount() == 0)


def test_a_watched_household_without_a_case_says_so_and_enter_enters_one(
    nobody_watched, room, frame, village, qtbot, jobs, answer
):
    with village.store.writing() as session:
        home = session.scalars(select(Household).order_by(Household.local_no)).first()
        home.household_type = "40"
        head = home.head_name
    room.cases.narrow("watched")
    qtbot.waitUntil(lambda: room.cases.rows.rowCount() == 1)
    row = [room.cases.rows.index(0, n).data() for n in range(room.cases.rows.columnCount())]
    assert row[0] == head
    assert "尚无监测记录 · 补录" in row
    seen = answer(going_on(AddRecordDialog))
    room.cases.table.opened.emit(room.cases.rows.index(0, 0))
    assert len(seen) == 1
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), HouseholdScreen))
    assert [row.id is None for row in village.monitoring.cases()] == [False]


def test_a_procedure_begins_with_its_steps_and_opens(room, village, qtbot, jobs, answer):
    room.show_page(PROCEDURES)
    qtbot.waitUntil(lambda: not jobs.busy)
    shown = []
    seen = answer(going_on(BeginDialog, lambda dialog: shown.append(dialog.steps.text())))
    press(room, "启动程序")
    assert len(seen) == 1
    assert "→" in shown[0]
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(village.records.listed("procedure", room._of_one()).rows) == 1
    first = shown[0].split(" → ")[0]
    qtbot.waitUntil(lambda: first in words_on(room) or bool(room.findChildren(type(room.cases.table))))


@pytest.mark.parametrize("page", [MEETINGS, VILLAGE])
def test_records_of_the_village_have_their_sections(room, page, qtbot, jobs):
    room.show_page(page)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [section.block.kind.id for section in room._made[page]]
