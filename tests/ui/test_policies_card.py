"""The settings room: profiles taken in and worked by, keys, lines and rates with their papers."""

import json
from dataclasses import replace

import pytest
from nacl.signing import SigningKey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from fieldkit.domain.lines import MONITORING
from fieldkit.domain.rights import Right
from fieldkit.ui.changes import Changes
from fieldkit.ui.sections.lines import LinesCard
from fieldkit.ui.sections.policies import PoliciesCard
from tests.ui.hands import words_on

KEY = SigningKey(b"k" * 32)
COUNTY = "421081000000"


@pytest.fixture
def room(frame, qtbot):
    settings = frame.go("settings")
    qtbot.waitUntil(lambda: settings.rows["profile"].editor.choice.count() >= 3, timeout=20_000)
    return settings


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "shishou.json"
    content = {"id": "shishou", "version": 3, "name": {"zh_CN": "石首方案"}, "max_primary": 2}
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file


def offered(room):
    choice = room.rows["profile"].editor.choice
    return [choice.itemData(n) for n in range(choice.count())]


def answer(monkeypatch, given):
    asked = []
    monkeypatch.setattr(
        "fieldkit.ui.sections.policies.ask", lambda _, words, yes: asked.append(words) or given
    )
    return asked


def test_an_unsigned_profile_is_taken_only_after_yes(room, file, qtbot, monkeypatch, village):
    card = room.cards["policies"]
    asked = answer(monkeypatch, False)
    card.take_in(file)
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert "没有签名" in asked[0]
    assert "shishou" not in {row.id for row in village.policies.rows()}
    answer(monkeypatch, True)
    card.take_in(file)
    qtbot.waitUntil(lambda: "shishou" in offered(room), timeout=20_000)
    qtbot.waitUntil(lambda: "未签名" in words_on(card), timeout=20_000)
    assert "石首方案" in card.message.text()


def test_a_signed_profile_is_chosen_and_worked_by(room, file, qtbot, tmp_path, village):
    card = room.cards["policies"]
    (tmp_path / "乡镇.key").write_text(KEY.verify_key.encode().hex())
    file.with_name("shishou.json.sig").write_bytes(KEY.sign(file.read_bytes()).signature)
    card.take_in(file)
    qtbot.waitUntil(lambda: "公钥" in card.message.text(), timeout=20_000)
    card.trust_in(tmp_path / "乡镇.key")
    qtbot.waitUntil(lambda: "“乡镇”的公钥" in words_on(card), timeout=20_000)
    card.take_in(file)
    qtbot.waitUntil(lambda: "shishou" in offered(room), timeout=20_000)
    qtbot.waitUntil(lambda: "由“乡镇”签名" in words_on(card), timeout=20_000)
    choice = room.rows["profile"].editor.choice
    choice.setCurrentIndex(choice.findData("shishou"))
    with qtbot.waitSignal(room.changed) as told:
        choice.activated.emit(choice.currentIndex())
    assert told.args == ["profile"]
    assert (village.profile.id, village.profile.max_primary) == ("shishou", 2)


def test_a_new_version_of_the_profile_in_use_counts_at_once(room, file, qtbot, village, monkeypatch):
    answer(monkeypatch, True)
    own = json.loads(file.read_text(encoding="utf-8")) | {"id": "2026_normal", "version": 60}
    file.write_text(json.dumps(own), encoding="utf-8")
    card = room.cards["policies"]
    assert village.profile.version < 60
    with qtbot.waitSignal(room.changed, timeout=20_000) as told:
        card.take_in(file)
    assert told.args == ["profile"]
    assert (village.profile.version, village.profile.max_primary) == (60, 2)


def test_a_newer_version_that_a_sync_brought_is_told_once(frame, qtbot, village, file):
    own = json.loads(file.read_text(encoding="utf-8")) | {"id": "2026_normal", "version": 60}
    file.write_text(json.dumps(own), encoding="utf-8")
    before = village.profile.mark
    village.policies.take(file, unsigned=True)
    frame.changes.sync.emit()
    qtbot.waitUntil(lambda: "第 60 版" in frame.notice.words.text(), timeout=20_000)
    assert village.profile.mark == before  # nobody's work changes under their hands
    frame.notice.hide()
    frame.changes.sync.emit()
    qtbot.waitUntil(lambda: not frame.jobs.busy, timeout=20_000)
    assert frame.notice.isHidden()


def test_a_profile_that_is_set_but_not_here_is_named(room, qtbot, village):
    village.change_setting("profile", "shishou")
    card = room.cards["policies"]
    card.refresh()
    qtbot.waitUntil(lambda: "（shishou）" in words_on(card), timeout=20_000)


def test_a_file_that_is_no_profile_is_said_to_be_none(room, qtbot, tmp_path):
    (tmp_path / "名册.json").write_text("户主,电话")
    card = room.cards["policies"]
    card.take_in(tmp_path / "名册.json")
    qtbot.waitUntil(lambda: "JSON" in card.message.text(), timeout=20_000)


def test_a_profile_is_written_out_and_one_taken_in_given_up(
    room, file, qtbot, tmp_path, village, monkeypatch
):
    card = room.cards["policies"]
    card.export_to("2021_transition", tmp_path / "out.json")
    qtbot.waitUntil(lambda: "out.json" in card.message.text(), timeout=20_000)
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["id"] == "2021_transition"
    village.policies.take(file, unsigned=True)
    card.refresh()
    qtbot.waitUntil(lambda: "shishou" in offered(room), timeout=20_000)
    answer(monkeypatch, True)
    give_up = [b for b in card.findChildren(QPushButton) if b.accessibleName() == "弃用… 石首方案"]
    give_up[0].click()
    qtbot.waitUntil(lambda: "石首方案" not in words_on(card), timeout=20_000)


def test_a_line_is_entered_changed_and_taken_back(room, qtbot, village, monkeypatch):
    card = room.cards["lines"]
    qtbot.waitUntil(lambda: card.rows.rowCount() > 10, timeout=20_000)
    shipped = card.rows.rowCount()

    def type_in(source, amount="8,800"):
        def fill(dialog):
            dialog.place.setCurrentIndex(dialog.place.findData(COUNTY))
            dialog.amount.setText(amount)
            dialog.source.setText(source)
            dialog.show()
            qtbot.keyClick(dialog.source, Qt.Key.Key_Return)
            if dialog.result() == 0 and not dialog.message.isHidden():
                dialog.source.setText("乡镇文件")
                dialog.try_it()
            return dialog.result()

        return fill

    monkeypatch.setattr("fieldkit.ui.dialogs.lines.EntryDialog.exec", type_in(""))
    card.add.click()
    assert "依据" in card.dialog.message.text()  # it was refused without its paper, then saved with it
    qtbot.waitUntil(lambda: card.rows.rowCount() == shipped + 1, timeout=20_000)
    assert village.lines.now().line(MONITORING, "421081102201", 2026) == 880000
    card.table.choose(0)
    assert card.remove.isEnabled()
    monkeypatch.setattr("fieldkit.ui.dialogs.lines.EntryDialog.exec", type_in("县文件", "9000"))
    card.change.click()
    qtbot.waitUntil(
        lambda: village.lines.now().line(MONITORING, "421081102201", 2026) == 900000, timeout=20_000
    )
    qtbot.waitUntil(lambda: card.rows.row(card.rows.index(0, 0)).source == "县文件", timeout=20_000)
    card.table.choose(0)
    monkeypatch.setattr("fieldkit.ui.sections.lines.ask", lambda *_: True)
    card.remove.click()
    qtbot.waitUntil(lambda: card.rows.rowCount() == shipped, timeout=20_000)
    card.table.choose(0)
    assert not card.remove.isEnabled()  # what ships is not taken back


def test_rates_are_typed_in_the_unit_of_their_kind(room, qtbot, village, monkeypatch):
    card = room.cards["lines"]
    card.which.setCurrentIndex(1)
    qtbot.waitUntil(lambda: any(row == "成本率 粮食" for row in _shown(card)), timeout=20_000)
    seen = []

    def fill(dialog):
        dialog.kind.setCurrentIndex(dialog.kind.findData("basic_pension"))
        seen.append((dialog.unit.text(), dialog.product.isVisibleTo(dialog)))
        dialog.kind.setCurrentIndex(dialog.kind.findData("cost_rate"))
        seen.append((dialog.unit.text(), dialog.product.isVisibleTo(dialog)))
        dialog.product.setCurrentIndex(dialog.product.findData("tobacco"))
        dialog.place.setCurrentIndex(dialog.place.findData(COUNTY))
        dialog.amount.setText("45.5")
        dialog.source.setText("县核算办法")
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr("fieldkit.ui.dialogs.lines.EntryDialog.exec", fill)
    card.add.click()
    assert seen == [("元/月", False), ("%", True)]
    assert village.lines.now().rate("cost_rate", "421081102201", 2026, "tobacco") == 4550


def _shown(card):
    return [card.rows.index(n, 0).data() for n in range(card.rows.rowCount())]


def test_who_may_not_change_settings_only_looks(qtbot, village, jobs, speech, theme):
    author = village.store.author
    village.store.author = replace(author, rights=author.rights - {Right.SETTINGS})
    changes = Changes(jobs)
    for card in (PoliciesCard(village, jobs, changes), LinesCard(village, jobs, changes)):
        qtbot.addWidget(card)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        for name in ("take", "trust", "add", "change", "remove"):
            if hasattr(card, name):
                assert not getattr(card, name).isEnabled()
                assert getattr(card, name).toolTip()
