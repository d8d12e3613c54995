"""Lock, switch, forget: nothing of the data stays in the window, and work goes on where it was."""

import threading
from time import perf_counter

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel

from fieldkit.app import HomeDoor
from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from fieldkit.ui.crash import Crash
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.unlock import UnlockScreen
from fieldkit.ui.screens.visit import VisitScreen
from fieldkit.ui.window import Window
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.ui.hands import buttons_on, compose, press, words_on

WANG = "wangwu 1"


@pytest.fixture
def home(village_home, tmp_path):
    """A copy of the demo village, with a second user."""
    import shutil

    folder = tmp_path / "shared"
    shutil.copytree(village_home, folder)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.home._kdf = LIGHT
        laptop.users.add(passphrase=PASSPHRASE, name="王五", role="helper", new_passphrase=WANG)
        laptop.sheet = laptop.users.renew_recovery(PASSPHRASE)
        Home(folder).folder.joinpath("sheet.test").write_text(laptop.sheet)
    return folder


@pytest.fixture
def window(home, qtbot, speech, theme):
    door = HomeDoor(home, TODAY)
    door.home._kdf = LIGHT
    made = Window(door, speech, theme, Crash(home / "logs"))
    made.begin()
    made.show()
    yield made
    qtbot.waitUntil(lambda: not made.jobs.busy, timeout=20_000)
    made.close()
    made.deleteLater()


def unlock(window, qtbot, passphrase=PASSPHRASE, user=""):
    door = window.stack.currentWidget()
    assert isinstance(door, UnlockScreen)
    if user:
        names = [door.user.item(row).data(Qt.ItemDataRole.UserRole) for row in range(door.user.count())]
        door.user.setCurrentRow(names.index(user))
    door.passphrase.clear()
    compose(door.passphrase, passphrase)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


def test_the_list_of_users_goes_by_arrow_keys_and_remembers_who_was_last(window, qtbot):
    door = window.stack.currentWidget()
    assert [door.user.item(n).text() for n in range(2)] == ["李秀英 · 村干部", "王五 · 帮扶责任人"]
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Down)
    assert door.user.code == "王五"
    compose(door.passphrase, WANG)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    assert window.frame.laptop.user.name == "王五"
    assert window.lock()
    assert window._door.last_user() == "王五"
    assert UnlockScreen(window._door, window.jobs, "zh_CN").user.code == "王五"


def test_while_locked_nothing_of_the_data_is_in_the_window(window, qtbot):
    unlock(window, qtbot)
    laptop = window.frame.laptop
    window.frame.go("households")
    window.frame.open_household(laptop.households.find()[0])
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    head = laptop.households.rows(laptop.households.find())[0].head
    assert head in words_on(window.frame)
    QApplication.clipboard().setText("421003199001011234")
    frame = window.frame
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(
        window.frame.stack.currentWidget(),
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert isinstance(window.stack.currentWidget(), UnlockScreen)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    del frame
    assert head not in "\n".join(label.text() for label in window.findChildren(QLabel))
    assert "421003" not in QApplication.clipboard().text()
    qtbot.waitUntil(
        lambda: window._behind.laptop is None, timeout=20_000
    )  # the file is closed, the key let go


def test_the_same_person_comes_back_to_where_they_were_within_a_second(window, qtbot):
    unlock(window, qtbot)
    one = window.frame.laptop.households.find()[3]
    window.frame.open_household(one)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    begun = perf_counter()
    assert window.lock()
    locking = perf_counter() - begun
    door = window.stack.currentWidget()
    laptop = window._door.open("李秀英", PASSPHRASE)
    begun = perf_counter()
    door.came_in(laptop)
    assert locking < 0.5
    assert perf_counter() - begun < 1.0
    assert isinstance(window.frame.stack.currentWidget(), HouseholdScreen)
    assert window.frame.spot.id == one
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


def test_a_visit_being_written_is_saved_and_gone_on_with(window, qtbot):
    unlock(window, qtbot)
    laptop = window.frame.laptop
    window.frame.start_visit(laptop.households.find()[0], None)
    qtbot.waitUntil(lambda: isinstance(window.frame.stack.currentWidget(), VisitScreen), timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    (draft,) = [d for d in laptop.visiting.drafts() if d.id == window.frame.spot.id]
    assert window.lock()
    unlock(window, qtbot)
    qtbot.waitUntil(lambda: isinstance(window.frame.stack.currentWidget(), VisitScreen), timeout=20_000)
    assert window.frame.spot.id == draft.id


def test_somebody_else_begins_at_the_beginning_with_their_own_rights(window, qtbot):
    unlock(window, qtbot)
    window.frame.open_household(window.frame.laptop.households.find()[0])
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    press(window.frame, "换人 Ctrl+Shift+U")
    unlock(window, qtbot, WANG, "王五")
    assert window.frame.laptop.user.name == "王五"
    assert window.frame.spot.page == ""


def test_long_work_goes_on_behind_the_lock_and_somebody_else_waits_for_it(window, qtbot):
    unlock(window, qtbot)
    go_on, store = threading.Event(), window.frame.laptop.store
    done = []

    def work(_):
        assert go_on.wait(20)
        with store.reading() as session:  # the data are still open for it
            done.append(session.connection().exec_driver_sql("SELECT count(*) FROM household").scalar())

    window.jobs.start(window, work, then=lambda _: None, slow=True)
    assert window.lock(switch=True)
    door = window.stack.currentWidget()
    door.user.setCurrentRow(1)
    compose(door.passphrase, WANG)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "李秀英" in door.message.text(), timeout=20_000)
    assert not hasattr(window, "frame")
    go_on.set()
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    assert done == [64]
    assert window.frame.laptop.user.name == "王五"


def test_what_came_of_work_that_was_left_is_told_after_the_lock_and_not_at_the_door(window, qtbot):
    unlock(window, qtbot)
    go_on, page = threading.Event(), QObject()
    window.jobs.start(
        page, lambda _: go_on.wait(20), then=print, slow=True, afterwards=lambda _: "导入完成：名册.xlsx"
    )
    shiboken6.delete(page)
    assert window.lock()
    go_on.set()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert "名册" not in words_on(window)
    unlock(window, qtbot)
    assert "导入完成：名册.xlsx" in words_on(window.frame.notice)


def test_the_window_closes_when_what_is_being_written_is_finished(window, qtbot):
    unlock(window, qtbot)
    go_on, done = threading.Event(), []

    def work(_):
        go_on.wait(20)
        done.append(1)

    window.jobs.start(window.frame, work, then=lambda _: None, slow=True, afterwards=lambda _: "")
    assert not window.close()
    assert "自动关闭" in words_on(window.frame.notice)
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert done == [1]


def test_the_same_person_need_not_wait_for_what_they_began(window, qtbot):
    unlock(window, qtbot)
    go_on, laptop = threading.Event(), window.frame.laptop
    window.jobs.start(window, lambda _: go_on.wait(20), then=lambda _: None, slow=True)
    assert window.lock()
    door = window.stack.currentWidget()
    compose(door.passphrase, PASSPHRASE)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    assert window.frame.laptop is laptop
    go_on.set()


def test_idle_minutes_lock_and_any_sign_of_life_begins_them_anew(window, qtbot):
    unlock(window, qtbot)
    window.activateWindow()
    window.frame.stack.currentWidget().setFocus()
    for sign in (
        lambda: qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift),
        lambda: QApplication.sendEvent(window.focusWidget(), QInputMethodEvent()),
    ):
        window.idle.watch(1)
        before = window.idle._timer.remainingTime()
        qtbot.waitUntil(lambda before=before: window.idle._timer.remainingTime() < before - 400)
        lapsed = window.idle._timer.remainingTime()
        sign()
        assert window.idle._timer.remainingTime() > lapsed + 200
    window.idle.elapsed.emit()
    assert isinstance(window.stack.currentWidget(), UnlockScreen)


def test_zero_minutes_never_lock(window, qtbot):
    unlock(window, qtbot)
    window.frame.laptop.settings.lock_minutes = 0
    window._redress("lock_minutes")
    assert not window.idle._timer.isActive()


def test_a_wrong_passphrase_is_followed_by_a_pause_and_then_tried_by_itself(window, qtbot):
    door = window.stack.currentWidget()
    qtbot.keyClicks(door.passphrase, "wrong")
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "口令不对" in door.message.text(), timeout=20_000)
    compose(door.passphrase, PASSPHRASE)
    qtbot.keyClick(door.passphrase, Qt.Key.Key_Return)
    assert "1 秒" in door.message.text()
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)


def test_a_forgotten_passphrase_is_replaced_with_the_sheet(window, qtbot, home):
    code = (home / "sheet.test").read_text()
    door = window.stack.currentWidget()
    door.user.setCurrentRow(1)
    door.forgot.click()
    card = door.forgotten
    assert "王五" in words_on(card)
    assert card.number.isHidden()
    wrong = "y" if code[0] == "X" else "x"
    qtbot.keyClicks(card.code, wrong + code[1:].lower())
    for field in (card.passphrase, card.once_more):
        compose(field, "wangwu 2027")
    assert "很好" in card.message.text()
    card.go.click()
    qtbot.waitUntil(lambda: "第 1 组" in card.message.text(), timeout=20_000)
    card.code.setText(code.replace("-", " ").lower())
    card.once_more.setText("wangwu 2028")
    card.go.click()
    assert "两次" in card.message.text()
    card.once_more.setText("wangwu 2027")
    card.go.click()
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    assert window.frame.laptop.user.name == "王五"
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


def test_the_telephone_is_offered_with_name_and_number_once_the_township_has_codes(window, qtbot, home):
    of = Home(home, LIGHT)
    with Laptop.open(
        home, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY), exclusive=False
    ) as laptop:
        of.new_rescue(7, laptop.store.key, heard := of.rescue_code())
    of.name_laptop("石桥村一号")
    door = window.stack.currentWidget()
    door.forgot.click()
    card = door.forgotten
    card.way.choose("call")
    card._show_way()
    assert "石桥村一号" in card.hint.text()
    assert "7" in card.hint.text()
    card.code.setText(heard.lower())
    for field in (card.passphrase, card.once_more):
        compose(field, "lixiuying 1")
    card.go.click()
    qtbot.waitUntil(lambda: hasattr(window, "frame"), timeout=20_000)
    assert of.rescues() == []
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


def test_escape_leads_back_from_the_forgotten_passphrase(window, qtbot):
    door = window.stack.currentWidget()
    door.forgot.click()
    next(b for b in buttons_on(door.forgotten) if "Esc" in b.text()).click()
    assert door.pages.count() == 1
    assert door.focusWidget() is door.passphrase or door.passphrase.hasFocus()


def test_the_caps_lock_is_mentioned(window, qtbot):
    door = window.stack.currentWidget()
    qtbot.keyClick(door.passphrase, "A", Qt.KeyboardModifier.NoModifier)
    assert "大写" in door.message.text()
    qtbot.keyClick(door.passphrase, "a")
    assert not door.message.text()


def test_the_house_opens_at_the_day_s_work_with_the_cursor_in_it(window, qtbot):
    unlock(window, qtbot)
    room = window.frame.stack.currentWidget()
    assert window.frame.spot.place == "home"
    window.activateWindow()
    qtbot.waitUntil(lambda: room.isAncestorOf(QApplication.focusWidget() or window))


def test_on_a_screen_with_no_room_for_a_title_bar_the_window_fills_the_screen(window):
    room = window.screen().availableGeometry()
    window.resize(room.width() + 1, room.height())
    window.appear()
    assert window.isMaximized()
    assert window.height() <= room.height()
    window.showNormal()
    window.resize(room.width() // 2, room.height() // 2)
    window.hide()
    window.appear()
    assert not window.isMaximized()
