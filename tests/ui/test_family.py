"""Changes in a family and of its standing, entered with the keyboard on the page of the household."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from fieldkit.errors import HeadNeeded
from fieldkit.ui.dialogs.family import FamilyDialog
from fieldkit.ui.dialogs.family_correct import CorrectDialog
from fieldkit.ui.dialogs.family_head import HeadDialog
from fieldkit.ui.dialogs.standing import CorrectStandingDialog, StandingDialog
from tests.ui.hands import compose, words_on

DAY = date(2026, 11, 20)


@pytest.fixture
def household(village):
    """A household of four or more, with its head and the head's wife or husband."""
    for id in village.households.find():
        members = village.households.page(id).members
        if len(members) >= 4 and members[0].is_head and members[1].field("relation").typed == "02":
            return id
    raise AssertionError("no such household in the demo village")


@pytest.fixture
def page(frame, household, qtbot, jobs):
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and page.stack.complete and not jobs.busy)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)  # a key of the page counts in the window in front only
    page.setFocus()
    return page


def test_a_birth_is_entered_with_the_keyboard_alone(page, village, household, qtbot, answer):
    before = len(village.households.page(household).members)

    def born(dialog):
        assert isinstance(dialog, FamilyDialog)
        assert dialog.focusWidget() is dialog.what
        qtbot.keyClick(dialog.what, "1")  # 新生儿
        questions = dialog.questions
        qtbot.waitUntil(lambda: dialog.focusWidget() is questions.name)
        compose(questions.name, "张新苗")
        qtbot.keyClick(questions.name, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is questions.sex
        qtbot.keyClick(questions.sex, "2")
        qtbot.keyClick(questions.sex, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is questions.relation
        questions.relation.setCurrentIndex(questions.relation.findData("08"))
        dialog.go.click()

    seen = answer(born)
    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(village.households.page(household).members) == before + 1)
    assert not seen[0].isVisible()
    child = next(m for m in village.households.page(household).members if m.name == "张新苗")
    assert (child.sex, child.age, child.relation) == ("女", 0, village.fields.label("relation", "08"))
    qtbot.waitUntil(lambda: "张新苗" in [c.who for c in village.family.history(household)])


def test_after_a_heads_death_it_is_asked_at_once_who_follows(page, village, household, qtbot, answer):
    head, wife, *others = village.households.page(household).members

    def died(dialog):
        qtbot.keyClick(dialog.what, "2")  # 死亡
        assert dialog.questions.who.code == head.id.hex
        dialog.questions.day.value = DAY
        dialog.go.click()

    def follows(dialog):
        assert isinstance(dialog, HeadDialog)
        assert head.name in words_on(dialog)
        dialog.head.setCurrentIndex(dialog.head.findData(wife.id.hex))
        assert dialog.day.value == DAY
        proposed = dialog.relations.chosen
        assert set(proposed) == {p.id for p in others}
        for person, choice in dialog.relations._choices.items():
            if not proposed[person]:
                choice.setCurrentIndex(choice.findData("99"))
        dialog.go.click()

    answer(died, follows)
    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: village.households.rows([household])[0].head == wife.name)
    assert village.family.waiting(household) == ""
    assert [c.what for c in village.family.history(household)][-1] == village.fields.label(
        "person_change", "01"
    )


def test_whoever_leaves_the_question_open_is_asked_again_before_anything_is_saved(
    page, village, household, qtbot, jobs, answer
):
    head = village.households.page(household).members[0]
    village.family.happen(head.id, "01", DAY)
    with pytest.raises(HeadNeeded):
        village.households.change(household, address="9号")
    seen = answer(lambda dialog: dialog.reject())
    value = page.values.values["address"]
    value.shown.click()
    compose(value._editor, "三组井边")
    qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert isinstance(seen[0], HeadDialog)


def test_a_relation_that_is_typed_over_asks_for_the_reason(page, village, household, qtbot, jobs, answer):
    page.members.table.choose(1)
    wife = village.households.page(household).members[1]

    def why(dialog):
        assert isinstance(dialog, CorrectDialog)
        assert dialog.value.code == "99"
        dialog.go.click()
        assert dialog.isVisible(), "without a reason nothing is corrected"
        compose(dialog.reason, "户口本看错")
        dialog.go.click()

    answer(why)
    village_relation = page.members.facts.values["relation"]
    page.doing.do(
        lambda: village.households.change_person(wife.id, relation="99"), value=village_relation, typed="99"
    )

    def corrected():
        return [
            m.field("relation").typed for m in village.households.page(household).members if m.id == wife.id
        ]

    qtbot.waitUntil(lambda: corrected() == ["99"])
    assert village.family.history(household)[0].why == "户口本看错"


def test_a_household_splits_on_the_page(page, village, household, qtbot, answer):
    *_, last = village.households.page(household).members
    count = len(village.households.find())

    def split(dialog):
        qtbot.keyClick(dialog.what, "5")  # 分户
        dialog.questions.going[last.id].setChecked(True)
        assert dialog.questions.head.code == last.id.hex
        dialog.go.click()
        assert not dialog.isVisible(), words_on(dialog)

    answer(split)
    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(village.households.find()) == count + 1)


def test_who_has_a_number_in_the_register_is_brought_over(frame, village, household, qtbot, jobs, answer):
    from fieldkit.db.tables import Person

    other = next(
        id for id in village.households.find()
        if id != household and len(village.households.page(id).members) >= 3
    )  # fmt: skip
    guest = village.households.page(other).members[-1]
    with village.store.reading() as session:
        number = session.get(Person, guest.id).id_number
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and page.stack.complete and not jobs.busy)

    def comes(dialog):
        qtbot.keyClick(dialog.what, "3")  # 嫁入
        questions = dialog.questions
        questions.number.setText(number)
        qtbot.waitUntil(lambda: questions.found.isVisible())
        assert questions.name.text() == guest.name
        assert not questions.name.isEnabled()
        questions.relation.setCurrentIndex(questions.relation.findData("05"))
        dialog.go.click()
        assert not dialog.isVisible(), words_on(dialog)

    answer(comes)
    page.record.family.trigger()
    qtbot.waitUntil(lambda: guest.name in [m.name for m in village.households.page(household).members])
    assert guest.name not in [m.name for m in village.households.page(other).members]


def test_who_is_corrected_to_have_died_is_asked_for_the_day(page, village, household, answer, jobs):
    wife = village.households.page(household).members[1]
    dialog = CorrectDialog(page, village.family, wife.id, wife.field("status"), "5")
    dialog.show()
    assert not dialog.left.isVisible()
    dialog.value.setCurrentIndex(dialog.value.findData("2"))
    assert dialog.left.isVisible()
    compose(dialog.reason, "漏录")
    dialog.go.click()
    assert dialog.isVisible(), "without its day nobody died"
    compose(dialog.left, "2026-03-01")
    dialog.go.click()
    gone = next(m for m in village.households.page(household).members if m.id == wife.id)
    assert (gone.gone, gone.field("left_on").typed) == (True, "2026-03-01")


def test_a_standing_is_set_and_corrected_on_the_page(page, village, household, qtbot, jobs, answer):
    village.households.change(household, household_type="30")
    qtbot.waitUntil(lambda: not jobs.busy)

    def watch(dialog):
        assert isinstance(dialog, StandingDialog)
        keys = [code for code, _ in village.standing.may_follow(household, "A")]
        keys += [code for code, _ in village.standing.may_follow(household, "B")]
        qtbot.keyClick(dialog.status, str(keys.index("B3") + 1))
        assert dialog.kind.isVisible()
        dialog.kind.setCurrentIndex(dialog.kind.findData("1"))
        dialog.go.click()
        assert not dialog.isVisible(), words_on(dialog)

    answer(watch)
    qtbot.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: village.households.rows([household])[0].type == "40")

    stretch = next(s for s in village.standing.history(household) if s.status == "B3")
    dialog = CorrectStandingDialog(page, village.standing, stretch, date(2026, 11, 21))
    dialog.day.value = date(2026, 9, 1)
    compose(dialog.reason, "批复是九月的")
    dialog.try_it()
    assert next(s.since for s in village.standing.history(household) if s.status == "B3") == date(2026, 9, 1)
    qtbot.waitUntil(lambda: not jobs.busy)


def test_an_older_year_is_shown_as_it_was_and_nothing_happens_in_it(
    page, village, household, qtbot, jobs, answer
):
    page.show_year(2025)
    qtbot.waitUntil(lambda: not jobs.busy)
    seen = answer(lambda dialog: dialog.reject())
    page.record.family.trigger()
    page.record.standing.trigger()
    assert seen == []
    assert village.households.page(household, 2025).as_it_was
