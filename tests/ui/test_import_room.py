"""The import room: what would change is narrowed, mended and taken back, with the keyboard alone."""

import json

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fieldkit.errors import Cancelled
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.screens.importing import ImportScreen
from fieldkit.ui.sections import import_runs
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, divisions, household, member
from tests.ui.hands import compose, words_on

NUMBER = MEMBER.index("证件号码")


@pytest.fixture
def sent(tmp_path):
    """Workbooks in which one number is blurred, one telephone is short, one village is unknown."""
    folder = tmp_path / "名册"
    folder.mkdir()
    divisions(folder)
    book(folder / "h.xlsx", [HOUSEHOLD, household(1, 户联系电话="138"), household(2, 村="不存在村")])
    book(folder / "m.xlsx", [MEMBER, member(1, 1, 证件号码=4.2108119600229997e17), member(1, 2)])
    return folder


@pytest.fixture
def room(frame, qtbot, jobs, sent):
    page = frame.open_import([sent])
    qtbot.waitUntil(lambda: page.pages.currentIndex() == 1 and not jobs.busy, timeout=20_000)
    return page


def rules(room):
    return [room.preview.rows.index(n, 6).data() for n in range(room.preview.rows.rowCount())]


def test_findings_are_narrowed_by_level_file_and_reason(room):
    preview = room.preview
    assert set(rules(room)) == {"IMP-01", "IMP-05", "DQ-29", "DQ-08"}
    file, reason = preview.filters.file, preview.filters.reason
    file.setCurrentIndex(file.findData("h.xlsx"))
    assert set(rules(room)) == {"IMP-05", "DQ-29", "DQ-08"}
    reason.setCurrentIndex(reason.findData("DQ-29"))
    assert rules(room) == ["DQ-29"]
    preview.choose("refused")
    assert rules(room) == []
    reason.setCurrentIndex(0)
    assert rules(room) == ["IMP-05"]
    assert "2" in preview.chips["refused"].text()


def test_the_counts_say_what_would_happen_in_words(room):
    said = words_on(room.preview.counts)
    assert "新增" in said
    assert "退回 2" in said
    assert "household" not in said


def test_a_cell_is_corrected_with_the_keyboard_and_judged_at_once(room, qtbot, jobs, village, sent):
    preview = room.preview
    before = (sent / "m.xlsx").read_bytes()
    preview.filters.reason.setCurrentIndex(preview.filters.reason.findData("IMP-01"))
    preview.table.setFocus()
    qtbot.keyClick(preview.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview.fix.open)
    assert "张德福" in preview.fix.who.text()
    assert preview.fix.column.currentText() == "证件号码"
    assert QApplication.focusWidget() is preview.fix.value
    compose(preview.fix.value, member(1, 1)[NUMBER])  # what was there is chosen, and gives way
    qtbot.keyClick(preview.fix.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "IMP-01" not in rules(room)
    assert QApplication.focusWidget() is preview.table
    preview.filters.reason.setCurrentIndex(preview.filters.reason.findData("IMP-28"))
    assert [preview.rows.index(0, n).data() for n in (3, 4)] == ["4.21081196002300E+17", member(1, 1)[NUMBER]]
    room.confirm.click()
    qtbot.waitUntil(lambda: room._report is not None and not jobs.busy, timeout=20_000)
    assert village.households.find("张德福")
    assert (sent / "m.xlsx").read_bytes() == before
    room.save_report(sent / "report.json")
    report = json.loads((sent / "report.json").read_text(encoding="utf-8"))
    assert [f["stored"] for f in report["findings"] if f["rule"] == "IMP-28"] == [member(1, 1)[NUMBER]]


def test_another_cell_of_the_row_can_be_meant(room, qtbot, jobs):
    preview = room.preview
    preview.filters.reason.setCurrentIndex(preview.filters.reason.findData("IMP-05"))
    preview.open_chosen()
    qtbot.waitUntil(lambda: preview.fix.open)
    column = preview.fix.column
    assert column.currentText() == "村"
    column.setCurrentIndex(column.findText("户联系电话"))
    assert preview.fix.value.text() == "13800001234"
    column.setCurrentIndex(column.findText("村"))
    preview.fix.value.setText("走马岭村委会")
    preview.fix.take.click()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert "IMP-05" not in [f.rule for f in preview.draft.findings]


def test_corrections_typed_while_the_rows_are_judged_are_not_lost(room, qtbot, jobs):
    preview = room.preview
    by_rule = {f.rule: f for f in preview.draft.findings}
    phone, place = HOUSEHOLD.index("户联系电话"), HOUSEHOLD.index("村")
    preview.fix.taken.emit(by_rule["DQ-29"], phone, "13800001234")
    preview.fix.taken.emit(by_rule["IMP-05"], place, "走马岭村委会")
    qtbot.waitUntil(lambda: not jobs.busy)
    left = [f.rule for f in preview.draft.findings]
    assert left.count("IMP-28") == 2
    assert {"DQ-29", "IMP-05"}.isdisjoint(left)


def test_escape_leaves_the_cell_and_not_the_room(room, qtbot, jobs):
    preview = room.preview
    preview.open_chosen()
    qtbot.waitUntil(lambda: preview.fix.open)
    qtbot.keyClick(preview.fix.value, Qt.Key.Key_Escape)
    assert not preview.fix.open
    assert room.isVisible()


def test_marked_copies_are_written_beside_nothing_else(room, qtbot, jobs, tmp_path):
    room.write_marked(tmp_path / "marked")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert "h.xlsx" in room.message.text()
    cells = load_workbook(tmp_path / "marked" / "h.xlsx").worksheets[0]
    assert "DQ-29" in cells["G2"].comment.text
    assert "本机没有这个村" in cells["B3"].comment.text


def test_an_import_is_listed_and_taken_back(frame, room, qtbot, jobs, village, monkeypatch):
    before = len(village.households.find(""))
    room.confirm.click()
    qtbot.waitUntil(lambda: room._report is not None and not jobs.busy, timeout=20_000)
    assert len(village.households.find("")) == before + 1
    room.done.click()
    page = frame.open_import([])
    qtbot.waitUntil(lambda: page.past.isVisibleTo(page) and not jobs.busy)
    first = [page.past.rows.index(0, n).data() for n in range(7)]
    assert first[1:3] == ["李秀英", "divisions.csv、h.xlsx、m.xlsx"]
    monkeypatch.setattr(import_runs, "ask", lambda *_: True)
    page.past.back.click()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert len(village.households.find("")) == before
    assert "已撤回" in page.message.text()
    assert "已撤回" in page.past.rows.index(0, 6).data()
    assert not page.past.back.isEnabled()


def test_who_stops_the_search_after_an_import_is_not_told_that_nothing_changed(village, sent):
    def stop(*_):
        raise Cancelled

    village.importing.commit(village.importing.read([sent]))
    import_runs.make_findable(village, stop)
    assert len(village.importing.runs()) == 2


def test_what_stands_in_the_way_of_taking_back_is_said(frame, room, qtbot, jobs, village):
    room.confirm.click()
    qtbot.waitUntil(lambda: room._report is not None and not jobs.busy, timeout=20_000)
    village.planning.make(2026)
    room.done.click()
    page = frame.open_import([])
    qtbot.waitUntil(lambda: page.past.isVisibleTo(page) and not jobs.busy)
    page.past.undo(village.importing.runs()[0])
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert "不能再撤回" in page.message.text()
    assert "张德福" in page.message.text()
    assert page.past.back.isEnabled()


def test_a_bug_while_reading_leaves_a_room_in_which_one_can_go_on(
    village, qtbot, speech, theme, sent, monkeypatch
):
    class Panic(BaseException):
        """As a library's that is written in Rust."""

    def breaks(*_):
        raise Panic

    jobs = Jobs()  # the one of the tests takes no bug
    page = ImportScreen(village, jobs, Changes(jobs), [])
    qtbot.addWidget(page)
    monkeypatch.setattr("fieldkit.services.importing.service.open_sheets", breaks)
    with qtbot.waitSignal(jobs.failed, timeout=20_000):
        page.read([sent])
    assert not jobs.busy
    assert not page.progress.busy
    assert page.choose.isVisibleTo(page)
    monkeypatch.undo()
    page.read([sent])
    qtbot.waitUntil(lambda: page.pages.currentIndex() == 1 and not jobs.busy, timeout=20_000)
    jobs.close()


@pytest.mark.parametrize("away", ["escape", "f12", "lock"])
def test_an_import_that_was_confirmed_is_written_though_the_room_is_left(
    away, frame, room, qtbot, jobs, village
):
    told, before = [], len(village.households.find(""))
    jobs.told.connect(told.append)
    room.confirm.click()
    if away == "escape":
        qtbot.keyClick(room, Qt.Key.Key_Escape)
    elif away == "f12":
        frame.go("visits")
    else:
        assert frame.leave()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert len(village.households.find("")) == before + 1
    assert len(village.importing.runs()) == 2
    assert "做完会在这里告诉您" in told[0]
    assert "h.xlsx" in told[1]


def test_taking_an_import_back_and_marked_copies_go_on_when_the_room_is_left(
    frame, room, qtbot, jobs, village, tmp_path
):
    room.write_marked(tmp_path / "marked")
    frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert (tmp_path / "marked" / "h.xlsx").exists()
    page = frame.open_import([])
    page.past.undo(village.importing.runs()[0])
    frame.go("home")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert village.importing.runs()[0].undone_at is not None


def test_reading_is_given_up_when_the_room_is_left(frame, qtbot, jobs, village, sent):
    page = frame.open_import([sent])
    job = page._job
    frame.go("visits")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert job._cancelled
