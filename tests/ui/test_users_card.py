"""The card of the settings where users are added, changed and let go."""

import shutil

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.users import UserQuestion
from fieldkit.ui.sections.users import UsersCard
from tests.conftest import TODAY
from tests.people import PASSPHRASE
from tests.ui.hands import buttons_on, compose, press, words_on


@pytest.fixture
def card(qtbot, village, jobs, speech, theme):
    village.home._kdf = LIGHT
    made = UsersCard(village, jobs, Changes(jobs))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    qtbot.waitUntil(lambda: bool(made.rows))
    return made


def answer(card, name, fill, qtbot):
    """Press a button of the card and fill in the dialog that opens; return what it said last."""
    said = []

    def hands():
        dialog = card.dialog
        fill(dialog)
        dialog.go.click()
        qtbot.waitUntil(lambda: not dialog.isVisible() or dialog.go.isEnabled(), timeout=20_000)
        said.append(dialog.message.text())
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, hands)
    press(card, name)
    return said[0]


def test_a_user_is_added_changed_and_let_go(card, village, qtbot):
    def new(dialog):
        compose(dialog.name, "陈小红")
        dialog.role.setCurrentIndex(dialog.role.findData("first_secretary"))
        for field in (dialog.new, dialog.again):
            compose(field, "chen 2026")
        compose(dialog.own, PASSPHRASE)

    answer(card, "添加用户…", new, qtbot)
    qtbot.waitUntil(lambda: "陈小红" in card.rows, timeout=20_000)
    assert "第一书记" in words_on(card)

    def change(dialog):
        dialog.role.setCurrentIndex(dialog.role.findData("helper"))
        dialog.villages.item(0).setCheckState(Qt.CheckState.Checked)

    answer(card, "修改… 陈小红", change, qtbot)
    qtbot.waitUntil(
        lambda: "陈小红" in card.rows and "芦汀洲村" in words_on(card.rows["陈小红"]), timeout=20_000
    )
    with Laptop.open(
        village.home.folder, user="陈小红", passphrase="chen 2026", clock=Clock(TODAY), exclusive=False
    ) as hers:
        assert hers.user.role == "helper"
        assert len(hers.store.author.villages) == 1

    QTimer.singleShot(0, lambda: press(card.findChild(QMessageBox), "陈小红 已离岗"))
    press(card, "离岗… 陈小红")
    qtbot.waitUntil(lambda: "2026-11-21 离岗" in words_on(card), timeout=20_000)
    assert [who.name for who in village.users.list()] == ["李秀英"]


def test_mistakes_are_said_in_the_dialog(card, qtbot):
    assert "姓名" in answer(card, "添加用户…", lambda _: None, qtbot)

    def differ(dialog):
        compose(dialog.name, "陈小红")
        compose(dialog.new, "chen 2026")

    assert "两次" in answer(card, "添加用户…", differ, qtbot)

    def wrong(dialog):
        compose(dialog.old, "no")
        for field in (dialog.new, dialog.again):
            compose(field, "li 20262026")

    assert "口令不对" in answer(card, "修改我的口令…", wrong, qtbot)


def test_a_new_recovery_sheet_is_shown_in_the_dialog(card, village, qtbot, tmp_path):
    def renew():
        dialog = card.dialog
        compose(dialog.own, PASSPHRASE)
        dialog.go.click()
        qtbot.waitUntil(lambda: hasattr(dialog, "sheet"), timeout=20_000)
        dialog.sheet.save(tmp_path / "sheet.txt")
        assert village.home.recover(dialog.sheet.shown.text()) == village.store.key
        dialog.go.click()

    QTimer.singleShot(0, renew)
    press(card, "换恢复单…")
    assert (tmp_path / "sheet.txt").exists()


def test_a_helper_may_change_only_their_own_passphrase(village_home, tmp_path, qtbot, jobs, speech, theme):
    folder = tmp_path / "shared"
    shutil.copytree(village_home, folder)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.home._kdf = LIGHT
        laptop.users.add(passphrase=PASSPHRASE, name="王五", role="helper", new_passphrase="wangwu 1")
    with Laptop.open(folder, user="王五", passphrase="wangwu 1", clock=Clock(TODAY)) as laptop:
        card = UsersCard(laptop, jobs, Changes(jobs))
        qtbot.addWidget(card)
        card.show()
        qtbot.waitUntil(lambda: bool(card.rows))
        assert {b.accessibleName(): b.isEnabled() for b in buttons_on(card)} == {
            "修改我的口令…": True, "添加用户…": False, "换恢复单…": False,
        }  # fmt: skip
        assert "管理用户" in card.add.toolTip()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_dialog_fits_the_screen(card, village, jobs, theme, qtbot, percent):
    from fieldkit.ui.dialogs.users import (
        GivePassphraseDialog,
        OwnPassphraseDialog,
        RecoveryDialog,
        UserDialog,
    )

    theme.apply(percent)
    user = village.users.rows()[0]
    for make in (
        lambda: UserDialog(card, village, jobs), lambda: UserDialog(card, village, jobs, user),
        lambda: OwnPassphraseDialog(card, village, jobs), lambda: RecoveryDialog(card, village, jobs),
        lambda: GivePassphraseDialog(card, village, jobs, user),
    ):  # fmt: skip
        dialog: UserQuestion = make()
        dialog.show()
        assert dialog.width() <= 1366
        assert dialog.area.horizontalScrollBar().maximum() == 0, type(dialog)
        dialog.reject()
    theme.apply(100)


def test_a_dialog_begins_at_its_first_question_and_ends_with_its_buttons(card, village, jobs, qtbot):
    from fieldkit.ui.dialogs.users import UserDialog

    dialog = UserDialog(card, village, jobs)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.name.hasFocus)
    met = []
    for _ in range(8):
        met.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert met[:5] == [dialog.name, dialog.role, dialog.villages, dialog.new, dialog.again]
    assert [met[6], met[7], dialog.focusWidget()] == [dialog.own, dialog.cancel, dialog.go]
    dialog.reject()


def test_a_village_is_offered_no_role_of_the_township_and_no_way_in_as_one(card, village, qtbot):
    village.home.add_user(
        village.store, (village.user.name, PASSPHRASE), "周玉梅", "township_clerk", "zhou 2026", None
    )
    card.refresh()
    qtbot.waitUntil(lambda: "周玉梅" in card.rows, timeout=20_000)
    assert not list(buttons_on(card.rows["周玉梅"]))
    seen = []

    def look(dialog):
        seen.extend(dialog.role.itemData(n) for n in range(dialog.role.count()))
        dialog.reject()

    QTimer.singleShot(0, lambda: look(card.dialog))
    press(card, "添加用户…")
    assert "village_cadre" in seen
    assert not {"township_clerk", "township_lead", "county_reviewer"} & set(seen)
