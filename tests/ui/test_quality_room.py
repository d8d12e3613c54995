"""The room of data quality with the keyboard: choosing a rule, going to the field, explaining several, narrowing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fieldkit.domain.quality.findings import Level
from fieldkit.services.quality.service import FindingFilter, State
from fieldkit.ui.dialogs.explaining import ExplainDialog
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.sections.findings import SHAPES
from tests.ui.hands import press, words_on

WRONG = "421081197307081234"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def calm(qtbot, jobs, frame):
    """Wait until a key that presses a button has done so, and no work is under way."""

    def still():
        return not jobs.busy and not any(b.isDown() for b in frame.findChildren(QPushButton))

    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return lambda: qtbot.waitUntil(still, timeout=20_000)


@pytest.fixture
def broken(village):
    """Give two households a member with a wrong number; return them."""
    households = village.households.find()[:2]
    for household in households:
        member = village.households.page(household).members[0]
        village.households.change_person(member.id, id_number=WRONG)
    return households


@pytest.fixture
def room(broken, frame, qtbot, calm):
    qtbot.keyClick(frame, Qt.Key.Key_F7)
    calm()
    return frame.stack.currentWidget()


def rule_rows(room):
    return [room.rules.row(room.rules.index(n, 0)) for n in range(room.rules.rowCount())]


def choose_rule(room, rule, calm):
    at = next(n for n, one in enumerate(rule_rows(room)) if one.rule == rule)
    room.rule_table.choose(at)
    calm()


def test_it_judges_by_itself_and_lists_rules_beside_findings(room, village):
    known = village.quality.known()
    assert known is not None
    assert room.rows.rowCount() == known.open == village.quality.number()
    assert next(one.rule for one in rule_rows(room)) == ""
    assert {one.rule for one in rule_rows(room)} - {""} == {one.rule for one in known.rules if one.open}
    shapes = room.rules.index(1, 0).data()
    assert shapes[0] == SHAPES[Level.ERROR], "errors come first, with a shape and not only a colour"
    assert "户有疑点" in room.subtitle.text()


def test_a_rule_narrows_the_findings_and_the_strip_says_all_of_one(room, calm):
    choose_rule(room, "DQ-02", calm)
    assert room.rows.rowCount() == 2
    assert "校验位" in room.said.text()
    assert WRONG not in words_on(room)
    assert "421081********1234" in room.said.text()
    choose_rule(room, "", calm)
    assert room.rows.rowCount() > 2


def test_enter_goes_to_the_very_field(room, frame, qtbot, calm, broken):
    choose_rule(room, "DQ-02", calm)
    room.table.setFocus()
    found = room.rows.row(room.rows.index(0, 0))
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), HouseholdScreen))
    calm()
    page = frame.stack.currentWidget()
    assert frame.spot.id == found.household_id
    qtbot.waitUntil(lambda: _in_hand(page) == "id_number")


def _in_hand(page):
    from PySide6.QtWidgets import QApplication

    widget = QApplication.focusWidget()
    while widget is not None and widget is not page:
        if hasattr(widget, "field"):
            return widget.field.name
        widget = widget.parentWidget()
    return ""


def test_several_are_explained_at_once_and_stay_so(room, village, qtbot, calm, monkeypatch):
    choose_rule(room, "DQ-02", calm)
    room.table.selectAll()
    asked = []

    def run(dialog):
        asked.append(words_on(dialog))
        dialog.reason.setPlainText("身份证上就是这样")
        dialog.try_it()
        return bool(dialog.result())

    monkeypatch.setattr(ExplainDialog, "exec", run)
    qtbot.keyClick(room, Qt.Key.Key_E, CTRL)
    calm()
    assert len(asked) == 1
    assert asked[0].count("DQ-02") == 2
    assert village.quality.number(FindingFilter(rule="DQ-02")) == 0
    assert village.quality.number(FindingFilter(rule="DQ-02", state=State.EXPLAINED)) == 2
    room.filters.narrow(rule="", state=State.EXPLAINED)
    calm()
    assert room.rows.rowCount() == 2
    assert "已说明：身份证上就是这样" in room.said.text()


def test_an_explanation_is_taken_back(room, village, qtbot, calm, monkeypatch, broken):
    ids = [one.id for one in village.quality.list(FindingFilter(rule="DQ-02"))]
    village.quality.explain(ids, "身份证上就是这样")
    room.filters.narrow(rule="DQ-02", state=State.EXPLAINED)
    calm()
    room.table.selectAll()

    def run(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: bool(dialog.result()))  # a button moves before it acts
        return bool(dialog.result())

    monkeypatch.setattr(ExplainDialog, "exec", run)
    qtbot.keyClick(room, Qt.Key.Key_E, CTRL)
    calm()
    assert room.rows.rowCount() == 0
    assert village.quality.number(FindingFilter(rule="DQ-02")) == 2


def test_an_empty_reason_is_refused_where_it_is_typed(room, qtbot, calm, broken, village):
    found = village.quality.list(FindingFilter(rule="DQ-02"))
    dialog = ExplainDialog(
        room, found, lambda words: village.quality.explain([one.id for one in found], words)
    )
    qtbot.addWidget(dialog)
    dialog.try_it()
    assert not dialog.result()
    assert not dialog.message.isHidden()
    dialog.reason.setPlainText("确实如此")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CTRL)
    assert dialog.result()


def test_it_is_narrowed_by_level_group_and_state(room, village, calm):
    room.filters.narrow(level=Level.ERROR)
    calm()
    assert room.rows.rowCount() == village.quality.number(FindingFilter(level=Level.ERROR))
    group = room.rows.row(room.rows.index(0, 0)).group
    room.filters.narrow(level=None, group=group)
    calm()
    assert {room.rows.row(room.rows.index(n, 0)).group for n in range(room.rows.rowCount())} == {group}
    room.filters.all_away()
    calm()
    assert room.rows.rowCount() == village.quality.number()


def test_what_is_corrected_is_gone_at_once_and_under_mended(room, village, frame, broken, calm):
    for household in broken:
        village.undoing.undo(household)
    frame.changes.households.emit()
    calm()
    assert "DQ-02" not in {one.rule for one in rule_rows(room)}
    room.filters.narrow(state=State.MENDED)
    calm()
    assert {room.rows.row(room.rows.index(n, 0)).finding.rule for n in range(room.rows.rowCount())} >= {
        "DQ-02"
    }


def test_everything_is_checked_again_when_asked(room, qtbot, calm, village):
    with village.store.writing() as session:
        from sqlalchemy import text

        session.execute(text("DELETE FROM _finding"))
    room.refresh()
    calm()
    assert room.rows.rowCount() == 0
    qtbot.keyClick(room, Qt.Key.Key_R, CTRL)
    calm()
    assert "DQ-02" in {one.rule for one in rule_rows(room)}


def test_ctrl_p_prints_the_list(room, qtbot):
    with qtbot.waitSignal(room.print_asked) as asked:
        qtbot.keyClick(room, Qt.Key.Key_P, CTRL)
    assert asked.args[0] == "P-27"


def test_a_village_in_order_says_so(village, frame, qtbot, calm):
    from datetime import date

    gap = village.gaps.list()[0]
    village.pairing.assign(
        gap.household_id,
        village.pairing.add_helper(name="新来", unit="县局", phone="13900000000"),
        date(2026, 1, 1),
    )
    room = frame.go("quality")
    calm()
    assert room.pages.currentWidget() is room.empty
    press(room.empty, "重新检查")
    calm()
    assert room.pages.currentWidget() is room.empty


def test_the_page_of_a_household_lists_its_findings_and_goes_to_the_field(frame, broken, calm, qtbot):
    frame.open_household(broken[0])
    calm()
    page = frame.stack.currentWidget()
    part = page.parts.findings
    part.unfold()
    calm()
    qtbot.waitUntil(lambda: "校验位" in words_on(part.card))
    assert "■" in words_on(part.card)
    press(part.card, "去修改")
    calm()
    qtbot.waitUntil(lambda: _in_hand(page) != "")


def test_the_sync_room_says_how_many_errors_go_along(frame, broken, calm, qtbot):
    room = frame.go("sync")
    calm()
    qtbot.waitUntil(lambda: room.errors.isVisible())
    assert "处数据错误" in room.errors.text()
    with qtbot.waitSignal(room.print_asked) as asked:
        room.paper.click()
    assert asked.args == ["P-27", {}]
