"""A cadre's first day, from an empty folder to a township that has everything, by hand and eye."""

import time

from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt

from fieldkit.services.demo import differences, village_files
from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.visit import VisitScreen
from tests.journeys.cadre import LONG, township
from tests.ui.hands import compose

RECORD = "盘算了全年收入：稻谷、土鸡和务工三项，比去年多了一千二百元，𬭎家老屋已经修好。"


def test_a_new_user_reaches_the_first_saved_visit_in_three_minutes_and_forty_actions(cadre):
    """From an empty folder, on the demo village, to a visit that fills its slot (issue: the stopwatch)."""
    began = time.monotonic()
    li = cadre("李秀英")
    li.begin("麦子熟了 2026")
    li.keys("2")
    li.sees("64")
    li.waits(lambda: li.laptop is not None and li.laptop.households.count()[0] == 64, "the demo village")
    li.rests()
    li.keys("F3")
    li.sees("这一年还没有走访计划")
    li.keys("Ctrl+L")
    li.waits(lambda: li.here.rows.rowCount() > 0, "the year is planned")
    li.rests()
    li.keys("Ctrl+N")
    page = li.waits_for(VisitScreen)
    li.waits(lambda: page.form is not None and page.form.date.hasFocus(), "the form")
    li.fills_until_the_content(page)
    li.types(RECORD)
    li.keys("Ctrl+Return")
    li.waits_for(RecordScreen)
    li.sees("次走访")
    assert time.monotonic() - began < 180
    assert li.actions < 40, li.actions


def test_a_first_day_from_first_run_to_a_township_that_has_everything(cadre, qtbot, tmp_path):
    li = cadre("李秀英")
    first = li.begin("麦子熟了 2026")
    first.ways["import"].click()

    households = _import(li, qtbot)
    _plan(li, qtbot)
    visit = _visit_by_keyboard_only(li, qtbot)
    _print_the_posted_ledger(li, qtbot, tmp_path)

    with township(tmp_path / "township") as (url, new_code):
        _sync(li, qtbot, url, new_code())
        wang = cadre("王建国")
        second = wang.begin("秋收冬藏 2026")
        second._ask_server()
        second.server.setText(url)
        second.code.setText(new_code())
        second._finish("enrol")
        wang.sees("两边完全一致")
        wang.window.frame.go("households")
        wang.sees(f"{households} 户 / 共 {households} 户")
        seen = wang.laptop.visiting.visit(visit)
        assert seen.answers.content == RECORD
        _change_the_same_phone_on_both(li, wang, qtbot)
        different, rows = differences(li.laptop.store, wang.laptop.store)
        assert not different
        assert rows > 500


def _import(li, qtbot):
    page = li.here
    page.read(village_files())
    li.sees("将要发生的变化")
    li.picture("day-1-preview")
    assert li.laptop.households.count() == (0, 0), "nothing is written before 确认导入"
    qtbot.waitUntil(lambda: page.confirm.isVisible(), timeout=LONG)
    page.confirm.setFocus()
    li.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    li.sees("已导入")
    page.done.click()
    li.sees("64 户 / 共 64 户 193 人")
    li.notes(fact="households", count=64)
    li.picture("day-2-households")
    return 64


def _plan(li, qtbot):
    li.key(Qt.Key.Key_F3)
    li.sees("这一年还没有走访计划")
    li.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    li.sees("到期和逾期")
    qtbot.waitUntil(lambda: li.here.rows.rowCount() == 256, timeout=LONG)


def _visit_by_keyboard_only(li, qtbot):
    """From the list to the locked record without touching the mouse."""
    room = li.here
    li.tabs_to("64 户到期")
    li.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 64)
    li.reaches(room.table)
    li.key(Qt.Key.Key_Down)
    li.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(li.here, VisitScreen) and li.here.form is not None, timeout=LONG)
    page, form = li.here, li.here.form
    qtbot.waitUntil(lambda: form.date.hasFocus())
    enter = Qt.Key.Key_Return
    li.key(enter)
    qtbot.keyClicks(li.focus, "0930")
    li.key(enter)
    qtbot.keyClicks(li.focus, "1015")
    one, two = Qt.Key.Key_1, Qt.Key.Key_2
    no_reason, kind, visitors, at_home = (enter, enter), (one, enter), (enter,), (two, enter)
    met, nobody_else, place = (one, enter), (enter,), (one, enter)
    for key in (*no_reason, *kind, *visitors, *at_home, *met, *nobody_else, *place):
        li.key(key)
    assert form.content.hasFocus(), "the last question of a group leads into the next"
    compose(li.focus, RECORD)
    li.key(Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_1, Qt.Key.Key_5, enter):
        li.key(key)
    for _ in range(4):
        li.key(Qt.Key.Key_2)
        li.key(enter)
    compose(li.focus, "想把后屋翻修")
    li.key(Qt.Key.Key_Tab)
    compose(li.focus, "满意，感谢")
    li.key(Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_1, enter, Qt.Key.Key_1, enter):
        li.key(key)
    compose(li.focus, "腊月送春联时再来")
    li.picture("day-3-visit")
    answers = form.answers
    assert answers.household_absent is False
    assert answers.met_person_id is not None
    assert answers.topics == ("01", "05")
    assert (answers.new_risk, answers.paper_signed, answers.satisfaction) == (False, True, "1")
    li.key(enter, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(li.here, RecordScreen), timeout=LONG)
    li.sees("计为本年第 4 次走访")
    li.notes(fact="visit", id=str(page._draft.id), content=RECORD)
    li.sees(RECORD)
    li.picture("day-4-record")
    assert page is not li.here
    return li.here._id


def _print_the_posted_ledger(li, qtbot, tmp_path):
    li.key(Qt.Key.Key_F6)
    room = li.here
    room.choose("P-04")
    qtbot.waitUntil(lambda: room.printed is not None and room.printed.form == "P-04", timeout=LONG)
    qtbot.waitUntil(lambda: not room.view.picture.pixmap().isNull(), timeout=LONG)
    room.save_as(tmp_path / "P-04.pdf")
    li.sees("已保存为")
    li.picture("day-5-printing")
    pdf = PdfDocument(tmp_path / "P-04.pdf")
    said = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    laptop = li.laptop
    household = laptop.households.find("")[0]
    number = laptop.households.reveal("household", household, "phone")
    assert laptop.households.rows([household])[0].head in said
    assert number
    assert number not in said


def _sync(li, qtbot, url, code):
    li.key(Qt.Key.Key_F9)
    room = li.here
    room.server.setText(url)
    room.code.setFocus()
    qtbot.keyClicks(room.code, code)
    li.key(Qt.Key.Key_Return)
    li.sees("两边完全一致")
    li.sees("本机的内容乡镇都已收到")


def _change_the_same_phone_on_both(li, wang, qtbot):
    """Both change one number without a connection; the second to sync decides with one key."""
    household = li.laptop.households.find("")[2]
    for somebody, phone in ((li, "13900000001"), (wang, "13900000002")):
        somebody.window.activateWindow()
        qtbot.waitUntil(somebody.window.isActiveWindow)
        somebody.window.frame.open_household(household)
        somebody.rests()
        somebody.here.show_field("household", household, "phone")
        own = somebody.here.parts.own.values
        somebody.waits(lambda own=own: own.in_hand() == "phone", "the cursor at the phone")
        somebody.rests()
        somebody.keys("Return")  # shows the number
        somebody.waits(lambda own=own: "*" not in own.values["phone"].shown.text(), "the number")
        somebody.keys("Return")
        somebody.waits(lambda own=own: own.editing, "the number, ready to be changed")
        somebody.keys("Ctrl+A")
        somebody.types(phone)
        somebody.keys("Return")
        read = somebody.laptop.households.reveal
        qtbot.waitUntil(lambda read=read, phone=phone: read("household", household, "phone") == phone)
    for somebody in (li, wang):
        room = somebody.window.frame.go("sync")
        qtbot.waitUntil(lambda room=room: room.now.isEnabled(), timeout=LONG)
        room.now.click()
        somebody.rests()
    wang.sees("有 1 处两边不一样")
    wang.picture("day-6-conflict")
    wang.window.activateWindow()
    qtbot.waitUntil(wang.window.isActiveWindow)
    qtbot.keyClick(room, Qt.Key.Key_2)
    wang.sees("没有不一致")
    for somebody in (wang, li):
        room = somebody.window.frame.go("sync")
        qtbot.waitUntil(lambda room=room: room.now.isEnabled(), timeout=LONG)
        room.now.click()
        somebody.rests()
    li.picture("day-7-synced")
    assert li.laptop.households.reveal("household", household, "phone") == "13900000002"
