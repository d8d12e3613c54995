"""The comparison of a list, with the keyboard: from the households, over the four parts, to a household and back."""

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt

from fieldkit.db.tables import Person, PersonYear
from fieldkit.ui.screens.comparing import ComparingScreen
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.sections.export_all import ExportAll


@pytest.fixture
def quarter(village, tmp_path):
    """This quarter's list: all with 低保 but two, and a stranger."""
    book = Workbook()
    book.active.append(["2026年四季度低保名单"])
    book.active.append(["姓名", "身份证号"])
    with village.store.reading() as session:
        people = session.query(Person).join(PersonYear, PersonYear.person_id == Person.id)
        rows = people.filter(PersonYear.dibao.is_(True)).order_by(Person.person_no).all()
    for person in rows[2:]:
        book.active.append([person.name, person.id_number])
    book.active.append(["外来人", "421081199003079971"])
    book.save(tmp_path / "低保.xlsx")
    return tmp_path / "低保.xlsx", len(rows)


@pytest.fixture
def room(frame, qtbot, jobs, quarter):
    frame.go("households")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    qtbot.keyClick(frame.stack.currentWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    page = frame.stack.currentWidget()
    assert isinstance(page, ComparingScreen)
    page.compare(quarter[0])
    qtbot.waitUntil(lambda: page.pages.currentIndex() == 1 and not jobs.busy, timeout=20_000)
    return page


def test_the_chips_say_how_many_there_are_of_each(room, quarter):
    counts = [chip.text().rsplit("·", 1)[-1].split()[0] for chip in room.chips]
    assert counts == [str(quarter[1] - 2), "1", "2", "0"]
    assert "享受低保" in room.about.text()


def test_each_part_is_a_key_away_and_opens_its_household(room, frame, qtbot, jobs):
    qtbot.keyClick(room, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.people.rowCount() == 2)
    assert "*" in room.people.index(0, 3).data()
    qtbot.keyClick(room, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), HouseholdScreen))
    page = frame.stack.currentWidget()
    page.closed.emit()
    back = frame.stack.currentWidget()
    assert isinstance(back, ComparingScreen)
    assert back.pages.currentIndex() == 1


def test_somebody_only_in_the_list_has_no_household_to_open(room, qtbot):
    qtbot.keyClick(room, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: room.people.rowCount() == 1)
    assert not room.open.isEnabled()


def test_the_same_list_is_compared_with_households(room, qtbot, jobs):
    qtbot.keyClick(room, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(
        lambda: room._laptop.comparing.last.kind == "households" and not jobs.busy, timeout=20_000
    )


def test_it_is_saved_as_a_workbook(room, qtbot, jobs, tmp_path):
    room.write(tmp_path / "比对")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert load_workbook(tmp_path / "比对.xlsx").sheetnames[0] == "两边都有"
    assert "比对.xlsx" in room.message.text()


def test_what_is_no_list_is_a_sentence(room, qtbot, jobs, tmp_path):
    (tmp_path / "bad.xlsx").write_bytes(b"no")
    room.compare(tmp_path / "bad.xlsx")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert "bad.xlsx" in room.message.text()


def test_the_whole_register_is_written_from_the_import_page(frame, qtbot, jobs, tmp_path):
    page = frame.open_import([])
    link = page.findChild(ExportAll)
    link.write(tmp_path / "整册")
    qtbot.waitUntil(lambda: (tmp_path / "整册/register.xlsx").exists() and not jobs.busy, timeout=30_000)
    assert "整册" in page.message.text()
    (tmp_path / "file").write_text("in the way")
    link.write(tmp_path / "file")
    qtbot.waitUntil(lambda: "file" in page.message.text() and not jobs.busy, timeout=30_000)
