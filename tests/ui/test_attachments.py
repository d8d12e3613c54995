"""Photos on the household's page: by keyboard alone, covered where private, nothing read before it is seen."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from sqlalchemy import select

from fieldkit.db.base import Author
from fieldkit.db.tables import Audit
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.services.attachments.views import Pasted
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.archive_tick import ArchiveDialog
from fieldkit.ui.dialogs.attachment_add import AttachmentDialog
from fieldkit.ui.dialogs.attachment_view import AttachmentView, facts
from fieldkit.ui.sections.archive import ArchiveSection
from fieldkit.ui.sections.attachments import AttachmentsSection
from fieldkit.ui.widgets import pictures
from tests.services.test_attaching import picture

YEAR = 2026


@pytest.fixture
def household(village):
    return village.households.find()[0]


def put(village, household, *kinds):
    for number, kind in enumerate(kinds):
        village.attaching.add(
            "household",
            household,
            household,
            [Pasted(picture(("red", "blue", "green")[number]), "x.jpg")],
            kind,
        )


@pytest.fixture
def show(qtbot, village, jobs, speech, theme, household):
    """Put a section on the screen with a household in it."""
    shown = []

    def make(kind, *, folded=False):
        section = kind(village, jobs, Changes(jobs)).foldable()
        qtbot.addWidget(section)
        section.resize(1000, 700)
        section.fold.setChecked(folded)
        section.show()
        section.show_household(household, YEAR)
        shown.append(section)
        settle(qtbot, jobs)
        return section

    yield make
    for section in shown:
        section.hide()


def settle(qtbot, jobs):
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not jobs.busy)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not jobs.busy)


def noted(village):
    with village.store.reading() as session:
        return [o for o in session.scalars(select(Audit.object)) if o.startswith("attachment")]


def answer(monkeypatch, kind, do):
    """Let a dialog be answered instead of waited for."""

    def run(self):
        do(self)
        return 1

    monkeypatch.setattr(kind, "exec", run)


def test_an_empty_section_says_what_to_do(show):
    section = show(AttachmentsSection)
    assert section.nothing.isVisible()
    assert not section.grid.isVisible()
    assert "Ctrl+V" in section.nothing.text()


def test_a_folded_section_knows_how_many_there_are_and_reads_none(show, village, household, monkeypatch):
    put(village, household, "02", "03")
    read = []
    monkeypatch.setattr(type(village.attaching), "_read", lambda self, row: read.append(row))
    section = show(AttachmentsSection, folded=True)
    assert section.aside.text() == "2"
    assert read == []


def test_open_pictures_are_shown_and_private_ones_stay_covered(show, village, household, qtbot):
    put(village, household, "02", "06")
    section = show(AttachmentsSection)
    assert len(section.grid.pictures.tiles) == 2
    qtbot.waitUntil(lambda: bool(section.grid.pictures.pictures))
    shown = {tile.id: tile.id in section.grid.pictures.pictures for tile in section.grid.pictures.tiles}
    assert shown == {row.id: row.kind == "02" for row in section.rows}
    assert noted(village) == []


def test_enter_uncovers_a_private_picture_which_is_noted_and_covers_itself(
    show, village, household, qtbot, jobs, monkeypatch
):
    monkeypatch.setattr(pictures, "SHOWN_MS", 400)
    put(village, household, "06")
    section = show(AttachmentsSection)
    section.grid.setFocus()
    QTest.keyClick(section.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(section.grid.pictures.pictures))
    assert noted(village) == [f"attachment {section.rows[0].id} content"]
    qtbot.waitUntil(lambda: not section.grid.pictures.pictures)


def test_leaving_the_section_covers_at_once(show, village, household, qtbot):
    put(village, household, "06")
    section = show(AttachmentsSection)
    QTest.mouseClick(section.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    qtbot.waitUntil(lambda: bool(section.grid.pictures.pictures))
    section.fold.setChecked(True)
    assert not section.grid.pictures.pictures


def test_whoever_may_not_see_private_things_is_offered_nothing(show, village, household):
    put(village, household, "06")
    author = village.store.author
    village.store.author = Author(
        author.user, author.device, EVERY_RIGHT - {Right.REVEAL, Right.EDIT, Right.EXPORT}
    )
    section = show(AttachmentsSection)
    for made in (
        section.open,
        section.change,
        section.save,
        section.remove,
        section.add,
        section.paste,
        section.stand,
    ):
        assert not made.isEnabled(), made.text()
    assert not section.acceptDrops()


def test_arrows_walk_and_enter_opens_the_viewer(show, village, household, qtbot, jobs, monkeypatch):
    put(village, household, "02", "03", "01")
    section = show(AttachmentsSection)
    seen = []
    answer(monkeypatch, AttachmentView, lambda view: seen.append(view.shown.id))
    section.grid.setFocus()
    QTest.keyClick(section.grid, Qt.Key.Key_Right)
    QTest.keyClick(section.grid, Qt.Key.Key_Return)
    settle(qtbot, jobs)
    assert seen == [section.rows[1].id]


def test_the_viewer_zooms_turns_and_goes_on_by_keys(village, household, qtbot, jobs, speech, theme):
    put(village, household, "02", "06", "03")
    rows = village.attaching.listed(household)
    start = next(row for row in rows if row.kind == "02")
    view = AttachmentView(None, village.attaching, jobs, rows, start.id, facts)
    qtbot.addWidget(view)
    view.show()
    settle(qtbot, jobs)
    size = view.picture.pixmap().size()
    assert (size.width(), size.height()) == (300, 200)
    QTest.keyClick(view, Qt.Key.Key_R)
    assert view.picture.pixmap().height() == 300
    QTest.keyClick(view, Qt.Key.Key_L)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.picture.pixmap().width() > 300
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.picture.pixmap().width() == 300
    for _ in rows:
        QTest.keyClick(view, Qt.Key.Key_Right)
        settle(qtbot, jobs)
        private = view.shown.sensitive
        assert (view.stack.currentWidget() is view.covered) == private
        if private:
            assert view.picture.pixmap().isNull()
            assert noted(village) == []
            QTest.keyClick(view.show_it, Qt.Key.Key_Return)
            settle(qtbot, jobs)
            assert not view.picture.pixmap().isNull()
            assert len(noted(village)) == 1
    assert view.shown.id == start.id
    view.hide()


def test_a_scan_is_read_page_by_page_and_a_missing_one_is_a_sentence(
    village, household, qtbot, jobs, speech, theme
):
    from tests.transfer.test_pictures import scan

    village.attaching.add("household", household, household, [Pasted(scan(3), "a.pdf")], "10")
    (row,) = village.attaching.listed(household)
    view = AttachmentView(None, village.attaching, jobs, [row], row.id, facts)
    qtbot.addWidget(view)
    view.show()
    settle(qtbot, jobs)
    assert "1" in view.where.text()
    assert "3" in view.where.text()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    settle(qtbot, jobs)
    assert "2" in view.where.text()
    next(iter(village.home.attachments.glob("??/*"))).unlink()
    view.go(0, asked=True)
    settle(qtbot, jobs)
    assert view.stack.currentWidget() is view.message
    assert "不在本机" in view.message.text()
    view.hide()


# ---------------------------------------------------------------- putting in and correcting


def say(kind="02", day="", note=""):
    def do(dialog):
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        dialog.taken.setText(day)
        dialog.note.setText(note)
        dialog.try_it()

    return do


def test_files_are_chosen_told_about_and_taken_in(
    show, village, household, tmp_path, qtbot, jobs, monkeypatch
):
    file = tmp_path / "new.jpg"
    file.write_bytes(picture("blue"))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a, **k: ([str(file)], ""))
    answer(monkeypatch, AttachmentDialog, say("02", "2026/5/01".replace("/5/", "/05/"), "新房"))
    section = show(AttachmentsSection)
    section.add.click()
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: len(section.rows) == 1)
    (row,) = section.rows
    assert (row.kind, str(row.taken_on), row.note) == ("02", "2026-05-01", "新房")


def test_a_copied_picture_is_pasted_and_an_empty_clipboard_says_so(show, qtbot, jobs, monkeypatch):
    said = []
    answer(monkeypatch, AttachmentDialog, say("03"))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    section = show(AttachmentsSection)
    QGuiApplication.clipboard().setText("words")
    section.paste.click()
    assert len(said) == 1
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    section.grid.setFocus()
    section.paste_now()
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: len(section.rows) == 1)
    assert (section.rows[0].width, section.rows[0].height) == (40, 30)


def test_files_are_dropped_and_what_cannot_be_read_is_said_by_name(show, qtbot, jobs, tmp_path, monkeypatch):
    good, bad = tmp_path / "good.png", tmp_path / "bad.jpg"
    good.write_bytes(picture())
    bad.write_bytes(b"no picture")
    said = []
    answer(monkeypatch, AttachmentDialog, say("03"))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    section = show(AttachmentsSection)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in (good, bad)])
    drop = QDropEvent(
        QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    section.dropEvent(drop)
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: bool(said))
    assert "bad.jpg" in said[0]
    qtbot.waitUntil(lambda: len(section.rows) == 1)


def test_a_wrong_day_is_asked_again(village, qtbot, speech, theme):
    from fieldkit.ui.dialogs.attachment_add import Answers

    told = []
    begin = Answers("02", None, "", keep_place=False, sensitive=False)
    dialog = AttachmentDialog(None, "x", "y", village.attaching.kinds(), told.append, begin, new=True)
    qtbot.addWidget(dialog)
    dialog.taken.setText("soon")
    dialog.try_it()
    assert told == []
    assert dialog.message.text()
    dialog.taken.setText("2026.05.01")
    dialog.try_it()
    assert str(told[0].taken_on) == "2026-05-01"


def test_one_is_corrected_stands_for_the_household_and_is_taken_away(
    show, village, household, qtbot, jobs, monkeypatch, tmp_path
):
    put(village, household, "02")
    section = show(AttachmentsSection)
    answer(monkeypatch, AttachmentDialog, say("01", "", "全家"))
    section.change.click()
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: section.rows[0].note == "全家")
    section.stand.click()
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: section.rows[0].photo)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "copy.jpg"), ""))
    section.save.click()
    settle(qtbot, jobs)
    assert (tmp_path / "copy.jpg").exists()
    monkeypatch.setattr("fieldkit.ui.sections.attachments.ask", lambda *a: True)
    section.grid.setFocus()
    section._remove()
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: not section.rows)
    assert village.attaching.photo(household) is None


# ---------------------------------------------------------------- the paper file


def test_the_list_of_the_paper_file_names_what_is_missing_and_is_ticked_by_enter(
    show, village, household, qtbot, jobs, monkeypatch
):
    section = show(ArchiveSection)
    assert section.rows.rowCount() == 22
    assert "农户申请书" in section.summary.text()

    def tick(dialog):
        QTest.keyClick(dialog.state, Qt.Key.Key_1)
        dialog.box.setText("3")
        dialog.page.setText("12")
        dialog.try_it()

    answer(monkeypatch, ArchiveDialog, tick)
    section.table.choose(1)
    section.table.setFocus()
    QTest.keyClick(section.table, Qt.Key.Key_Return)
    settle(qtbot, jobs)
    qtbot.waitUntil(lambda: "农户申请书" not in section.summary.text())
    line = village.archive_list.of(household, YEAR).lines[1]
    assert (line.state, line.by_hand, line.box_no, line.page_no) == ("1", True, "3", "12")
    assert section.table.currentIndex().row() == 1


def test_whoever_may_not_edit_ticks_nothing(show, village, household, monkeypatch):
    author = village.store.author
    village.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.EDIT})
    section = show(ArchiveSection)
    asked = []
    answer(monkeypatch, ArchiveDialog, asked.append)
    section.table.choose(1)
    QTest.keyClick(section.table, Qt.Key.Key_Return)
    assert asked == []
    assert not section.hint.isVisible()
