"""Several households marked in the list: helper, group, print, export; nothing without a mark."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from fieldkit.ui.dialogs.pairing_batch import BatchDialog
from fieldkit.ui.sections.household_bulk import GroupDialog
from tests.ui.hands import press, words_on

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(frame, qtbot, jobs):
    room = frame.go("households")
    qtbot.waitUntil(lambda: not jobs.busy and room.rows.rowCount() > 0)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    return room


@pytest.fixture
def three(room, qtbot):
    """Three households marked with the keyboard."""
    room.table.choose(0)
    room.table.setFocus()
    for _ in range(3):
        qtbot.keyClick(room.table, Qt.Key.Key_Space)
    return room._ids[:3]


def test_space_marks_and_the_bar_says_how_many(room, three):
    assert room.bulk.chosen == list(three)
    assert "已选 3 户" in words_on(room.bulk)
    assert room.bulk.isVisible()
    assert not room.strip.isVisible(), "the bar has its place"


def test_ctrl_a_marks_all_that_the_list_has_and_esc_none(room, qtbot):
    room.table.setFocus()
    qtbot.keyClick(room.table, Qt.Key.Key_A, CTRL)
    assert len(room.bulk.chosen) == 64
    qtbot.keyClick(room.table, Qt.Key.Key_Escape)
    assert not room.bulk.isVisible()


def test_the_group_is_set_and_taken_back(room, three, village, qtbot, jobs, monkeypatch):
    before = [row.group for row in village.households.rows(three)]
    titles = []

    def answer(dialog):
        titles.append(dialog.windowTitle())
        dialog.group.setText("99组")
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr(GroupDialog, "exec", answer)
    qtbot.keyClick(room, Qt.Key.Key_G, CTRL | SHIFT)
    qtbot.waitUntil(lambda: [row.group for row in village.households.rows(three)] == ["99组"] * 3)
    assert "3 户" in titles[0]
    qtbot.waitUntil(lambda: not jobs.busy and room.notice.isVisible())
    assert not room.bulk.isVisible(), "what was done is not done twice"
    press(room.notice, "撤回")
    qtbot.waitUntil(lambda: [row.group for row in village.households.rows(three)] == before)


def test_a_helper_is_assigned_to_all_of_them(room, three, village, qtbot, jobs, monkeypatch):
    asked = []

    def answer(dialog):
        asked.append([wish.household_id for wish in dialog.wishes])
        qtbot.waitUntil(lambda: not jobs.busy)
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr(BatchDialog, "exec", answer)
    qtbot.keyClick(room, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(lambda: not jobs.busy and bool(asked))
    assert asked == [list(three)]
    qtbot.waitUntil(lambda: room.notice.isVisible())
    assert "已安排" in words_on(room.notice)


def test_the_marked_ones_are_printed_by_the_print_room(room, three, qtbot):
    wished = []
    room.form_asked.connect(lambda form, subject: wished.append((form, subject)))
    room.bulk._offer_forms()
    forms = {action.text().split()[0]: action for action in room.bulk.menu.actions()}
    assert {"P-01", "P-08"} <= forms.keys()
    room.bulk.menu.close()
    forms["P-08"].trigger()
    assert wished == [("P-08", {"households": list(three)})]


def test_the_marked_ones_are_exported_as_the_list_shows_them(room, three, village, tmp_path, qtbot, jobs):
    file = tmp_path / "three.xlsx"
    room.bulk.export_to(file)
    qtbot.waitUntil(lambda: file.exists() and not jobs.busy)
    rows = list(load_workbook(file).active.iter_rows(values_only=True))
    heads = [row.head for row in village.households.rows(three)]
    at = rows[0].index("户主")
    assert [row[at] for row in rows[1:]] == heads


def test_a_file_of_marked_households_tells_them_apart_and_its_figures_can_be_added_up(
    room, three, village, tmp_path, qtbot, jobs
):
    file = tmp_path / "three.xlsx"
    room.bulk.export_to(file)
    qtbot.waitUntil(lambda: file.exists() and not jobs.busy)
    headers, *rows = load_workbook(file).active.iter_rows(values_only=True)
    homes = village.households.rows(three)
    names = {one.code: one.name for one in village.villages.list()}
    assert [row[headers.index("户号")] for row in rows] == [home.local_no for home in homes]
    assert [row[headers.index("户编号")] or "" for row in rows] == [home.hh_no or "" for home in homes]
    assert [row[headers.index("村")] for row in rows] == [names[home.village_code] for home in homes]
    assert [row[headers.index("人口")] for row in rows] == [home.people for home in homes]
    assert all(isinstance(row[headers.index("人均纯收入(元)")], int | float | None) for row in rows)
