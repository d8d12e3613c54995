"""Judging keeps nobody from saving, and loses no change that was saved while it went on."""

import threading

import pytest

from fieldkit.services.demo import load_village
from fieldkit.services.quality.judging import Judging
from fieldkit.services.quality.service import FindingFilter
from tests.people import add_household

WRONG = "421081197307081234"


class PowerCutError(Exception):
    """Ends a judgement in the middle."""


class JudgingBeside(Judging):
    """Judges as ever, and lets something happen between the judgement and the writing."""

    meanwhile = staticmethod(lambda: None)

    def _found(self, *args):
        found = super()._found(*args)
        self.meanwhile()
        return found


@pytest.fixture
def village(laptop):
    load_village(laptop)
    return laptop


@pytest.fixture
def judging(village):
    return JudgingBeside(village.store, village.quality._codes, village.quality._profile)


def rules_of(laptop, household):
    return {row.finding.rule for row in laptop.quality.list(FindingFilter(household=household))}


def test_another_thread_saves_while_a_judgement_is_under_way(village, judging):
    village_code = village.villages.list()[0].code
    saved = []

    def save():
        other = threading.Thread(target=lambda: saved.append(village.households.add(village_code, "赵新来")))
        other.start()
        other.join(timeout=5)
        assert not other.is_alive(), "saving waits for the judgement"

    judging.meanwhile = save
    judging.renew()
    assert saved
    assert village.households.find("赵新来")


def test_what_was_changed_while_it_was_judged_is_judged_again(village, judging):
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    judging.meanwhile = lambda: village.households.change_person(member.id, id_number=WRONG)
    judging.renew()
    assert not judging.is_current()
    assert "DQ-02" not in rules_of(village, household)
    judging.meanwhile = lambda: None
    judging.renew()
    assert judging.is_current()
    assert "DQ-02" in rules_of(village, household)


def test_what_was_being_judged_when_the_power_went_is_judged_after_it(village, judging):
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    judging.renew()
    village.households.change_person(member.id, id_number=WRONG)

    def power_cut():
        raise PowerCutError

    judging.meanwhile = power_cut
    with pytest.raises(PowerCutError):
        judging.renew()
    assert village.quality.known() is None
    assert "DQ-02" in {row.finding.rule for row in village.quality.of_household(household)}
    village.quality.judge()
    assert village.quality.known() is not None
    assert "DQ-02" in rules_of(village, household)


def test_a_page_that_is_judged_while_all_are_judged_keeps_the_newer_findings(village, judging):
    household = add_household(village, "张三", no=900)
    judging.meanwhile = lambda: village.quality.judge_household(household)
    judging.renew()
    assert judging.is_current()
    before = rules_of(village, household)
    village.quality.check_all()
    assert rules_of(village, household) == before
