"""Signing on the screen: a sheet, strokes that are taken back, a picture that is kept under the record."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldkit.services.signing import Signer, Who
from fieldkit.services.visits.answers import Answers
from fieldkit.ui.dialogs.signing import SignDialog
from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.visit import VisitScreen
from fieldkit.ui.widgets.pad import SignaturePad

WHO = [Who(Signer("1", "张德福"), "张德福（户主）"), Who(Signer("3", "刘志刚"), "刘志刚（帮扶责任人）")]


def stroke(pad, begin=(60, 60), end=(260, 120)):
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*begin))
    for part in range(1, 11):
        at = [round(b + (e - b) * part / 10) for b, e in zip(begin, end, strict=True)]
        QTest.mouseMove(pad, QPoint(*at))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*end))


@pytest.fixture
def pad(qtbot):
    made = SignaturePad("签名板", "请签名")
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def test_a_stroke_is_drawn_with_the_mouse_and_kept_black_on_white(pad):
    assert pad.picture() == b""
    stroke(pad)
    assert pad.enough
    picture = Image.open(BytesIO(pad.picture())).convert("L")
    assert picture.getpixel((0, 0)) == 255
    assert picture.getextrema()[0] < 40
    assert picture.width <= 1200
    assert picture.height <= 300


def test_a_slip_of_the_hand_is_no_signature(pad):
    stroke(pad, (60, 60), (70, 62))
    assert not pad.enough


def test_strokes_are_taken_back_one_by_one_or_all(pad, qtbot):
    for top in (40, 80, 120):
        stroke(pad, (60, top), (200, top))
    assert "3" in pad.accessibleDescription()
    qtbot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes) == 2
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.strokes == []


def test_a_pen_draws_as_hard_as_it_presses(pad):
    pen = QPointingDevice.PointerType.Pen
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, pen, QInputDevice.Capability.Pressure, 1, 1
    )
    for kind, x, pressure in (
        (QEvent.Type.TabletPress, 60, 0.2), (QEvent.Type.TabletMove, 160, 0.9), (QEvent.Type.TabletRelease, 160, 0.0),
    ):  # fmt: skip
        at = QPointF(x, 60)
        event = QTabletEvent(
            kind, device, at, at, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
    assert [round(point.pressure, 1) for point in pad.strokes[0]] == [0.2, 0.9]


def test_the_sheet_is_entered_and_left_by_key_and_an_empty_one_is_not_kept(qtbot):
    kept = []
    dialog = SignDialog(None, WHO, lambda signer, picture: kept.append((signer.name, picture)))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.form.choice.hasFocus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.pad.hasFocus()
    qtbot.keyClick(dialog.pad, Qt.Key.Key_Return)
    assert dialog.message.isVisible()
    assert not kept
    stroke(dialog.pad)
    assert not dialog.message.isVisible()
    qtbot.keyClick(dialog.pad, Qt.Key.Key_Return)
    assert [name for name, _ in kept] == ["张德福"]
    assert kept[0][1].startswith(b"\x89PNG")
    assert not dialog.isVisible()


def test_somebody_else_says_the_name(qtbot):
    kept = []
    dialog = SignDialog(None, WHO, lambda signer, _: kept.append(signer))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.choice.setCurrentIndex(2)
    stroke(dialog.pad)
    dialog.go.click()
    assert not kept
    assert dialog.form.name.isVisible()
    dialog.form.name.setText("王老五")
    dialog.go.click()
    assert kept == [Signer("9", "王老五")]


def test_what_is_signed_during_a_visit_is_kept_with_the_draft_and_then_under_the_visit(
    frame, village, qtbot, jobs, answer
):
    village.planning.make(2026)
    household = village.households.find("")[0]
    frame.start_visit(household, None)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), VisitScreen))
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: page.form is not None and not jobs.busy)
    page.form.turn(3)
    name = page.form.drawn._who[0].signer.name
    answer(lambda dialog: (stroke(dialog.pad), dialog.go.click()))
    page.form.drawn.sign.click()
    assert page.form.answered(page.form.groups[3])
    (take,) = page.form.drawn.takes
    qtbot.waitUntil(take.isVisible)
    page.form.next_plan.setFocus()
    qtbot.keyClick(page.form.next_plan, Qt.Key.Key_Tab)
    assert frame.focusWidget() is take
    qtbot.keyClick(take, Qt.Key.Key_Tab)
    assert frame.focusWidget() is page.form.drawn.sign
    qtbot.keyClick(page.form.drawn.sign, Qt.Key.Key_Tab)
    assert not page.form.drawn.isAncestorOf(frame.focusWidget()), "Tab is caught by the last question"
    kept = lambda: [s.name for s in village.visiting.drafts()[0].answers.signed] == [name]  # noqa: E731
    qtbot.waitUntil(kept)
    page.form.content.setPlainText("看了今年的庄稼和账本，说了医保的事。")
    page._complete()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), RecordScreen))
    record = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: len(record.signatures.rows) == 1 and not jobs.busy)
    (signed,) = record.signatures.rows
    assert (signed.name, signed.mode) == (name, "1")
    row = village.attaching.row(signed.attachment_id)
    assert (row.kind, row.household_id, row.sensitive) == ("04", household, True)
    assert village.attaching.content(signed.attachment_id).content[:2] == b"\xff\xd8"


def test_a_draft_of_an_older_release_has_no_signatures():
    assert Answers.from_json('{"content": "看了庄稼"}').signed == ()
