"""Records of every kind on the household page: added, changed where they stand, deleted, gone to."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from fieldkit.domain.rights import Right
from fieldkit.services.kinds import KINDS
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.records import AddRecordDialog
from fieldkit.ui.dialogs.removing import DeleteDialog
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.sections.household_parts import COUNTED
from tests.ui.hands import compose, press, words_on

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def household(village):
    return village.households.find("")[0]


@pytest.fixture
def page(frame, household, qtbot, jobs):
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def part(page, key):
    return next(one for one in page.sections if one.key == key)


def opened(page, key, qtbot, jobs):
    """Unfold a section and wait for its list."""
    section = part(page, key)
    section.unfold()
    qtbot.waitUntil(lambda: section.made and not jobs.busy)
    return section.block


def test_a_folded_section_is_only_a_line_with_a_count(page, village, household, qtbot, jobs):
    assert not part(page, "problem").made, "nothing is made of it"
    village.records.add("problem", household, text="屋面漏雨")
    page.refresh()
    qtbot.waitUntil(lambda: part(page, "problem").card.aside.text() == "1")
    assert not part(page, "problem").made


def test_an_empty_section_says_so_and_offers_the_first(page, qtbot, jobs):
    block = opened(page, "problem", qtbot, jobs)
    assert "还没有登记问题" in words_on(block)
    assert block.add.isVisibleTo(block)


def test_ctrl_n_in_a_section_asks_for_the_little_a_record_needs(
    page, village, household, qtbot, jobs, monkeypatch
):
    block = opened(page, "problem", qtbot, jobs)
    asked = []

    def answer(dialog):
        asked.extend(dialog.editors)
        text = dialog.editors["text"]
        text.setPlainText("屋面漏雨，雨季无法住人")
        dialog.editors["due_on"].setText("20261130")
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr(AddRecordDialog, "exec", answer)
    block.add.setFocus()
    qtbot.keyClick(block.add, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: block.facts is not None and not jobs.busy)
    assert len(asked) <= 7
    assert "text" in asked
    found = village.records.listed("problem", household).rows
    assert len(found) == 1
    values = {v.name: v.shown for v in village.records.view("problem", found[0].id).fields}
    assert (values["text"], values["due_on"]) == ("屋面漏雨，雨季无法住人", "2026-11-30")
    assert page.isVisible(), "Ctrl+N began no visit"
    assert block.facts.in_hand(), "the rest is filled in where it stands"


def test_a_question_left_empty_is_said_in_the_dialog_at_its_field(page, village, household, qtbot):
    dialog = AddRecordDialog(page, village, "problem", household)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.try_it()
    assert "问题内容" in dialog.message.text()
    assert dialog.focusWidget() is dialog.editors["text"]
    assert dialog.made is None
    dialog.reject()


def test_a_value_of_a_record_is_changed_and_refused_where_it_stands(page, village, household, qtbot, jobs):
    id = village.records.add("measure", household, category="01", title="产业奖补", amount_fen="1500")
    block = opened(page, "measure", qtbot, jobs)
    block.open_record(id)
    qtbot.waitUntil(lambda: block.facts is not None)
    amount = block.facts.values["amount_fen"]
    amount.shown.setFocus()
    qtbot.keyClick(amount.shown, Qt.Key.Key_Return)
    assert amount._editor.text() == "1,500.00"
    amount._editor.selectAll()
    qtbot.keyClicks(amount._editor, "12000.555")
    assert amount._editor.text() == "12,000.555"
    qtbot.keyClick(amount._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: amount.editing and "12,000.555" in words_on(amount))
    amount._editor.selectAll()
    qtbot.keyClicks(amount._editor, "12000.55")
    qtbot.keyClick(amount._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: amount.shown.text() == "12,000.55" and not jobs.busy)
    assert block.facts.values["amount_fen"] is amount, "it is the same widget: the cursor and the scroll stay"
    assert amount.shown.hasFocus()


def test_a_record_is_deleted_with_its_name_and_comes_back(page, village, household, qtbot, jobs, monkeypatch):
    id = village.records.add("measure", household, category="01", title="产业奖补")
    block = opened(page, "measure", qtbot, jobs)
    qtbot.waitUntil(lambda: block.table is not None and block.table.isVisible())
    titles = []

    def confirm(dialog):
        titles.append(dialog.windowTitle())
        dialog.reason.choose(next(iter(dialog.reason._buttons)))
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr(DeleteDialog, "exec", confirm)
    block.table.setFocus()
    qtbot.keyClick(block.table, Qt.Key.Key_Delete, CTRL)
    qtbot.waitUntil(lambda: not village.records.listed("measure", household).rows)
    assert "产业" in titles[0]
    qtbot.waitUntil(lambda: page.notice.isVisible() and not jobs.busy)
    press(page.notice, "撤销  Ctrl+Z")
    qtbot.waitUntil(lambda: [r.id for r in village.records.listed("measure", household).rows] == [id])


def test_what_belongs_to_a_record_stands_below_it(page, village, household, qtbot, jobs):
    plan = village.records.add("dev_plan", household, demand="种水稻")
    item = village.records.add("plan_item", plan, title="水稻八亩")
    seen = village.records.add("plan_progress", item, seen_on="2026-06-03", obstacle="春旱")
    page.show_field("plan_progress", seen, "action")

    def there():
        block = part(page, "dev_plan").block
        for kind in ("plan_item", "plan_progress"):
            block = block.parts.get(kind) if block is not None else None
        return block is not None and block.facts is not None and block.facts.in_hand() == "action"

    qtbot.waitUntil(there)


@pytest.mark.parametrize("kind", [kind for kind in COUNTED if kind in KINDS and not KINDS[kind].own])
def test_every_kind_is_added_opened_and_changed_without_a_line_of_its_own(
    page, village, household, qtbot, jobs, kind
):
    dialog = AddRecordDialog(page, village, kind, household)
    qtbot.addWidget(dialog)
    for name, editor in dialog.editors.items():
        view = next(v for v in dialog._view.fields if v.name == name)
        if (view.needed or name == "product") and not view.typed:
            if view.options:
                editor._take(view.options[0][0])
            else:
                (editor.setPlainText if view.kind == "long" else editor.setText)(
                    "20260105" if view.kind == "date" else "一二三"
                )
    dialog.try_it()
    assert dialog.made is not None, dialog.message.text()
    block = opened(page, kind, qtbot, jobs)
    block.open_record(dialog.made)
    qtbot.waitUntil(lambda: block.facts is not None and not jobs.busy)
    assert {name for name, _ in block.facts.labels()} >= {field.name for field in KINDS[kind].fields}


def test_whoever_may_not_edit_is_offered_nothing_to_add_or_change(
    frame, village, household, qtbot, jobs, monkeypatch
):
    id = village.records.add("problem", household, text="屋面漏雨")
    may = Laptop.refusal
    monkeypatch.setattr(
        Laptop,
        "refusal",
        lambda self, right: may(self, right) if right is Right.REVEAL else "您的角色不能修改",
    )
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    block = opened(page, "problem", qtbot, jobs)
    block.open_record(id)
    qtbot.waitUntil(lambda: block.facts is not None)
    assert not block.add.isVisibleTo(block)
    assert not block.facts.values["text"].may_change
    block.facts.values["text"].edit("x")
    assert not block.facts.values["text"].editing


def test_whoever_may_not_see_private_things_has_no_section_of_them(
    frame, village, household, qtbot, jobs, monkeypatch
):
    monkeypatch.setattr(type(village.records), "shown", lambda self, kind: not KINDS[kind].private)
    may = Laptop.refusal
    monkeypatch.setattr(
        Laptop, "refusal", lambda self, right: "隐私" if right is Right.REVEAL else may(self, right)
    )
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    assert "measure" not in [one.key for one in page.sections]
    assert "隐私内容，您的角色不能查看" in words_on(page.stack)


# ---------------------------------------------------------------- years


def test_last_years_value_stands_beside_and_is_taken_over_with_one_key(
    page, village, household, qtbot, jobs, monkeypatch
):
    monkeypatch.setattr("fieldkit.ui.sections.living.ask", lambda *_: True)
    page.show_year(2025)
    qtbot.waitUntil(lambda: not jobs.busy)
    village.yearly.change(household, 2025, house_structure="1", land_water="4.5")
    page.show_year(2026)
    living = page.parts.living
    qtbot.waitUntil(lambda: not jobs.busy and living.line.carry.isVisibleTo(page))
    assert "2025" in living.line.carry.text()
    living.line.carry.setFocus()
    qtbot.keyClick(living.line.carry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: living.values.values["house_structure"].shown.text() not in ("", "—"))
    assert village.yearly.of(household, 2026, []).living.begun
    assert not living.line.carry.isVisibleTo(page)


def test_an_older_year_is_read_and_only_corrected_when_that_is_meant(
    page, village, household, qtbot, jobs, monkeypatch
):
    page.show_year(2024)
    qtbot.waitUntil(lambda: not jobs.busy and page.banner.isVisible())
    living = page.parts.living
    value = living.values.open("land_arable")
    value.edit("9")
    assert not value.editing, "nothing can be changed"
    monkeypatch.setattr("fieldkit.ui.screens.household.ask", lambda *_: True)
    press(page.banner, "更正 2024 年…")
    qtbot.waitUntil(lambda: not jobs.busy and living.values.open("land_arable").may_change)
    value = living.values.open("land_arable")
    value.edit("")
    qtbot.keyClicks(value._editor, "9.5")
    qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: any(v.shown == "9.5" for v in village.yearly.of(household, 2024, []).living.fields)
    )
    press(page.banner, "回到 2026 年")
    qtbot.waitUntil(lambda: not page.banner.isVisible())


# ---------------------------------------------------------------- going about


def test_ctrl_f_goes_to_a_field_by_its_name(page, qtbot, jobs, monkeypatch):
    from fieldkit.ui.dialogs.forms import PickDialog

    def find(dialog):
        compose(dialog.search, "家庭住址")
        dialog._show()
        dialog.try_it()
        return dialog.result()

    monkeypatch.setattr(PickDialog, "exec", find)
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(lambda: page.values.in_hand() == "address")


def test_what_is_folded_stays_folded_for_the_person(page, frame, household, qtbot, jobs):
    part(page, "visit").fold.setChecked(True)
    frame.go("households")
    frame.open_household(household)
    again = frame.stack.currentWidget()
    assert isinstance(again, HouseholdScreen)
    qtbot.waitUntil(lambda: hasattr(again, "values") and not jobs.busy)
    assert not part(again, "visit").is_open


def test_typing_on_a_value_begins_to_change_it(page, village, household, qtbot, jobs):
    value = page.values.values["is_relocated"]
    value.shown.setFocus()
    qtbot.keyClick(value.shown, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: village.households.page(household).field("is_relocated").typed == "1")
    qtbot.waitUntil(lambda: value.shown.text() == "是" and not jobs.busy)
    qtbot.keyClick(value.shown, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: village.households.page(household).field("is_relocated").typed == "")
    qtbot.waitUntil(lambda: value.shown.text() == "未询问")


def test_days_are_typed_as_people_write_them():
    from fieldkit.ui.widgets.editors import day_of

    today = date(2026, 11, 21)
    for typed in ("2026-01-05", "2026.1.5", "2026/1/5", "2026年1月5日", "1.5", "1月5日", "1/5"):
        assert day_of(typed, today) == "2026-01-05", typed
    assert day_of("20260105", today) == "20260105", "the services read it"
    assert day_of("昨天", today) == "昨天"


def test_the_page_of_an_older_year_shows_only_that_year_and_offers_no_change(
    page, village, household, qtbot, jobs
):
    village.records.add("guarantee_check", household, checked_on="2026-03-01")
    village.records.add("guarantee_check", household, checked_on="2024-05-05")
    village.records.add("dev_plan", household, year="2026")
    village.records.add("problem", household, text="屋面漏雨")
    for key in ("guarantee_check", "dev_plan", "problem"):
        opened(page, key, qtbot, jobs)
    page.show_year(2024)
    qtbot.waitUntil(lambda: not jobs.busy and page.banner.isVisible())
    lists = {key: part(page, key).block for key in ("guarantee_check", "dev_plan", "problem")}
    assert {key: block.model.rowCount() if block.model else 0 for key, block in lists.items()} == {
        "guarantee_check": 1,
        "dev_plan": 0,
        "problem": 0,
    }
    assert not any(block.add.isVisibleTo(page) for block in lists.values())
    said = words_on(page.stack)
    assert "2024 年走访" in said
    assert "2026 年走访" not in said
    assert "数据疑点" not in said
    for hidden in (page.visit, page.visits.free, page.visits.plan):
        assert not hidden.isVisibleTo(page)
    assert not page.record.undo.isEnabled()
    assert not page.record.strike.isEnabled()
    assert not {"移交", "结束", "增加其他帮扶人"} & set(words_on(page.pairing).split("\n"))
    page.show_year(2026)
    qtbot.waitUntil(lambda: not jobs.busy and not page.banner.isVisible())
    assert lists["guarantee_check"].model.rowCount() == 2
    assert lists["dev_plan"].add.isVisibleTo(page)
    assert page.visits.free.isVisibleTo(page)
    assert page.visit.isVisibleTo(page)
    assert page.record.strike.isEnabled()


def test_what_is_worth_a_second_look_stands_above_the_values_and_goes_when_it_is_mended(
    page, village, household, qtbot, jobs
):
    id = village.records.add("measure", household, category="03", kind="03.01", amount_fen="700000")
    block = opened(page, "measure", qtbot, jobs)
    block.open_record(id)
    qtbot.waitUntil(lambda: block.facts is not None and not jobs.busy)
    assert "50,000" in block.remarks.text()
    assert block.remarks.isVisibleTo(block)
    village.records.change("measure", id, amount_fen="50000")
    block.open_record(id)
    qtbot.waitUntil(lambda: not jobs.busy and not block.remarks.isVisibleTo(block))
