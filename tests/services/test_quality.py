"""The findings of the whole register: judged after every change, listed covered, explained, mended."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from fieldkit.clock import Clock
from fieldkit.db.tables import FindingNote, Household, Person
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.rights import Right
from fieldkit.errors import BadValue, Cancelled, NotAllowed
from fieldkit.services.demo import load_village
from fieldkit.services.quality.service import FindingFilter, State
from fieldkit.services.registers import HelperEntry
from tests.conftest import TODAY
from tests.people import VILLAGE, add_household, pair

WRONG = "421081197307081234"


@pytest.fixture
def village(laptop):
    load_village(laptop)
    laptop.quality.judge()
    return laptop


@pytest.fixture
def broken(village):
    """Return the demo village and a household with a wrong number in it."""
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    village.households.change_person(member.id, id_number=WRONG)
    return village, household, member


def rules_of(laptop, household):
    return {row.finding.rule for row in laptop.quality.of_household(household) if row.state is State.OPEN}


def test_a_finding_names_the_household_it_is_about(village):
    (found,) = village.quality.list()
    row = village.households.rows([found.household_id])[0]
    assert (found.head, found.group, found.finding.rule) == (row.head, row.group, "DQ-50")
    assert row.helper is None


def test_a_wrong_number_is_found_after_the_change_and_shown_covered(broken):
    village, household, _ = broken
    assert village.quality.known() is None
    after = village.quality.judge()
    new = [row for row in village.quality.list() if row.finding.at == "person.id_number"]
    assert {row.household_id for row in new} == {household}
    assert all("19730708" not in row.value for row in new)
    assert after.errors == sum(r.open for r in after.rules if r.level is Level.ERROR) > 1
    order = [list(Level).index(row.finding.level) for row in village.quality.list()]
    assert order == sorted(order)


def test_only_what_changed_is_judged_again(broken):
    village, _, _ = broken
    asked = []
    village.quality.judge(lambda done, total: asked.append(total))
    assert max(asked) < 10  # the household, and those of the same helper
    village.quality.judge(_refuse)


def test_a_household_can_be_judged_alone(broken):
    village, household, _member = broken
    assert "DQ-02" in rules_of(village, household)
    assert village.quality.known() is None  # who shares something with it still waits
    village.undoing.undo(household)
    assert "DQ-02" not in rules_of(village, household)


def test_a_finding_about_yearly_facts_leads_to_the_household_too(village):
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    village.households.change_person(member.id, education="", school_status="")
    village.quality.judge()
    found = village.quality.list(FindingFilter(rule="DQ-12"))
    assert [row.household_id for row in found] == [household]
    assert found[0].finding.key == village.quality.list(FindingFilter(rule="DQ-12"))[0].finding.key


def test_what_was_mended_is_remembered_for_a_while(broken, laptops):
    village, household, _ = broken
    village.quality.judge()
    village.undoing.undo(household)
    village.quality.judge()
    assert village.quality.number(FindingFilter(rule="DQ-02")) == 0
    (mended,) = village.quality.list(FindingFilter(rule="DQ-02", state=State.MENDED))
    assert (mended.household_id, mended.since) == (household, TODAY)
    village.close()
    later = laptops(today=Clock(TODAY + timedelta(days=91)))
    later.quality.judge()
    assert later.quality.number(FindingFilter(rule="DQ-02", state=State.MENDED)) == 0


def test_an_explained_finding_stays_explained_until_the_values_change(broken):
    village, household, member = broken
    (found,) = [row for row in village.quality.of_household(household) if row.finding.rule == "DQ-02"]
    assert village.quality.explain([found.id], "  the card itself \n says so ") == 1
    village.quality.check_all()
    (explained,) = village.quality.list(FindingFilter(rule="DQ-02", state=State.EXPLAINED))
    assert (explained.id, explained.explanation, explained.explained_by) == (
        found.id, "the card itself says so", "李秀英",
    )  # fmt: skip
    assert "DQ-02" not in rules_of(village, household)

    village.households.change_person(member.id, phone="13900001111")
    assert "DQ-02" not in rules_of(village, household)  # the rule does not read that
    village.households.change_person(member.id, id_number="421081197307081233")
    assert "DQ-02" in rules_of(village, household)


def test_an_explanation_is_taken_back(broken):
    village, household, _ = broken
    (found,) = [row for row in village.quality.of_household(household) if row.finding.rule == "DQ-02"]
    village.quality.explain([found.id], "so it is")
    assert village.quality.withdraw([found.id]) == 1
    assert "DQ-02" in rules_of(village, household)
    village.quality.explain([found.id], "so it is after all")
    assert "DQ-02" not in rules_of(village, household)


@pytest.mark.parametrize("words", ["", "  ", "x" * 501])
def test_an_explanation_says_something(broken, words):
    village, household, _ = broken
    found = village.quality.of_household(household)[0]
    with pytest.raises(BadValue):
        village.quality.explain([found.id], words)


def test_who_may_not_edit_may_not_explain(broken):
    village, household, _ = broken
    found = village.quality.of_household(household)[0]
    village.store._author = type(village.store.author)(
        village.store.author.user, village.store.author.device, frozenset({Right.REVEAL})
    )
    with pytest.raises(NotAllowed):
        village.quality.explain([found.id], "so it is")


def test_an_explanation_travels_and_is_judged_alike_elsewhere(broken):
    village, household, _ = broken
    (found,) = [row for row in village.quality.of_household(household) if row.finding.rule == "DQ-02"]
    village.quality.explain([found.id], "so it is")
    with village.store.reading() as session:
        (note,) = session.query(FindingNote).all()
        assert (note.scope, note.rule_id, note.household_id) == (
            VILLAGE[:6] + note.scope[6:],
            "DQ-02",
            household,
        )
        (sent,) = session.execute(text("SELECT tbl FROM _outbox WHERE row_id = :id"), {"id": note.id.bytes})
    assert sent.tbl == "finding_note"


def test_a_check_that_was_stopped_goes_on_where_it_was(village):
    village.quality.judge()
    village.quality._judging.forget()

    def stop(done, _total):
        if done == 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        village.quality.judge(stop)
    assert village.quality.known() is None
    village.quality.judge()
    assert village.quality.known() is not None


def test_another_day_is_another_judgement(laptop, laptops):
    household = add_household(laptop)
    helper = laptop.pairing.add_helper(name="刘志刚", unit="市教育局", phone="13900000000")
    laptop.pairing.assign(household, helper, TODAY - timedelta(days=9))
    assert "DQ-50" not in rules_of(laptop, household)
    laptop.registers.change_helper(helper, HelperEntry("刘志刚", phone="13900000000", active_to=TODAY))
    assert "DQ-50" not in rules_of(laptop, household)
    laptop.close()
    assert "DQ-50" in rules_of(laptops(today=Clock(TODAY + timedelta(days=1))), household)


def test_two_households_with_one_number_name_each_other_and_are_mended_together(laptop):
    first, second = add_household(laptop), add_household(laptop, "李四", no=2)
    pair(laptop, first)
    found = [row for row in laptop.quality.of_household(first) if row.finding.rule == "DQ-05"]
    assert "李四" in found[0].finding.message
    laptop.quality.judge()
    assert laptop.quality.number(FindingFilter(rule="DQ-05")) == 2
    member = laptop.households.page(second).members[0]
    laptop.households.change_person(member.id, id_number=WRONG, birth_date="1973-07-08")
    laptop.quality.judge()
    assert laptop.quality.number(FindingFilter(rule="DQ-05")) == 0


def test_who_sees_one_village_sees_its_findings_and_no_name_of_another(laptop):
    here, there = add_household(laptop), add_household(laptop, "李四", no=2)
    with laptop.store.writing() as session:
        for row in (session.get(Household, there), *session.query(Person).filter_by(household_id=there)):
            row.scope = "421081106201"
        session.get(Household, there).village_code = "421081106201"
    laptop.quality.judge()
    laptop.store.author = replace(laptop.store.author, villages=frozenset({VILLAGE}))
    rows = laptop.quality.list(FindingFilter(rule="DQ-05"))
    assert [row.household_id for row in rows] == [here]
    assert "李四" not in rows[0].finding.message
    assert "外村" in rows[0].finding.message
    assert {row.village_code for row in laptop.quality.list(FindingFilter(state=None))} == {VILLAGE}
    assert laptop.quality.households_found() == {here}
    hidden = [one.id for one in rows]
    laptop.store.author = replace(laptop.store.author, villages=frozenset({"421081106201"}))
    assert laptop.quality.explain(hidden, "so it is") == 0


def test_who_may_not_see_numbers_sees_stars(broken):
    village, _household, _ = broken
    village.quality.judge()
    village.store.author = replace(village.store.author, rights=frozenset())
    (row,) = [one for one in village.quality.list() if one.finding.rule == "DQ-02"]
    assert row.finding.value == "421081********1234"


def test_a_deleted_household_has_no_findings(broken):
    village, household, _ = broken
    village.quality.judge()
    with village.store.writing() as session:
        session.get(Household, household).deleted_at = village.clock.now()
    village.quality.judge()
    assert village.quality.list(FindingFilter(household=household, state=None)) == []


def test_the_filters_of_the_list(broken):
    village, household, _ = broken
    village.quality.judge()
    everything = village.quality.list(FindingFilter(state=None))
    for which, kept in (
        (FindingFilter(level=Level.ERROR), lambda r: r.finding.level is Level.ERROR),
        (FindingFilter(group=everything[0].group), lambda r: r.group == everything[0].group),
        (FindingFilter(household=household), lambda r: r.household_id == household),
        (FindingFilter(ids=(everything[1].id,)), lambda r: r.id == everything[1].id),
        (FindingFilter(village="no such"), lambda r: False),
    ):
        assert village.quality.list(which) == [row for row in everything if kept(row)]
        assert village.quality.number(which) == len(village.quality.list(which))
    assert [r.id for r in village.quality.list(FindingFilter(state=None), 1, 2)] == [
        r.id for r in everything[1:3]
    ]
    assert village.quality.households_found() == {row.household_id for row in everything}


def _refuse(_done, _total):
    raise AssertionError("checked again")


def add_measures(laptop, households):
    for household in households:
        laptop.records.add(
            "measure", household, year="2026", title="养羊", category="01", kind="01.01", state="4"
        )


def unanswered(laptop):
    laptop.quality.judge()
    return {row.household_id for row in laptop.quality.list() if row.finding.rule == "DQ-69"}


def test_gaps_in_a_ledger_are_only_told_where_a_tenth_of_the_village_keeps_it(village):
    homes = village.households.find()
    for household in homes:
        village.households.change(household, cause_main="01")  # illness, which no goat answers
    elsewhere = add_household(village, no=900)
    with village.store.writing() as session:
        session.get(Household, elsewhere).village_code = "421081102299"
    village.households.change(elsewhere, cause_main="01")
    assert unanswered(village) == set()
    add_measures(village, homes[:1])
    assert unanswered(village) == {homes[0]}, "who has a measure is asked about it"
    add_measures(village, homes[1 : len(homes) // 10])
    assert unanswered(village) < set(homes[: len(homes) // 10 + 1]), (
        "but for who is not on the register any more"
    )
    add_measures(village, homes[len(homes) // 10 : len(homes) // 10 + 1])
    asked = unanswered(village)
    assert len(asked) > len(homes) // 2
    assert elsewhere not in asked, "its village keeps no measures"
