"""The room of watched households and procedures, by hand."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

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


@pytest.fixture
def meeting(qtbot):
    """Do something with each dialog that opens, one after the other."""

    def meet(*steps):
        left = list(steps)

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None or not isinstance(dialog, left[0][0]):
                QTimer.singleShot(20, look)
                return
            _, do = left.pop(0)
            if left:
                QTimer.singleShot(20, look)
            do(dialog)
            dialog.go.click()

        QTimer.singleShot(20, look)
        return left

    return meet


def test_an_empty_room_teaches_and_a_household_is_watched(room, frame, village, qtbot, jobs, meeting):
    assert room.cases.pages.currentWidget() is room.cases.empty
    left = meeting(
        (PickDialog, lambda d: None),
        (AddRecordDialog, lambda d: None),
    )
    press(room, "纳入监测")
    assert not left
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), HouseholdScreen))
    assert len(village.monitoring.cases()) == 1
    frame.go("monitoring")
    qtbot.waitUntil(lambda: room.cases.rows.rowCount() == 1)
    room.cases.narrow("ended")
    qtbot.waitUntil(lambda: room.cases.rows.rowCount() == 0)


def test_a_procedure_begins_with_its_steps_and_opens(room, village, qtbot, jobs, meeting):
    room.show_page(PROCEDURES)
    qtbot.waitUntil(lambda: not jobs.busy)
    shown = []
    left = meeting((BeginDialog, lambda d: shown.append(d.steps.text())))
    press(room, "启动程序")
    assert not left
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
