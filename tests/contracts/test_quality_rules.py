"""What holds of every rule of data quality: all are there, as severe as declared, in both languages."""

import inspect
import re
from pathlib import Path

import pytest

import fieldkit.db.tables  # noqa: F401 - enters every table in Synced.tables
from fieldkit.db.base import Synced
from fieldkit.domain import quality
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.insurance import QUESTIONS
from fieldkit.domain.quality.living import ITEMS
from fieldkit.domain.quality.rules import RULES
from fieldkit.domain.quality.titles import TITLES
from fieldkit.i18n import Words
from tests.domain.quality import test_notices
from tests.quality import test_helpers_and_visits, test_living_and_income, test_monitoring, test_people

IDS = list(TITLES)
REFERENCE = [f"DQ-{number:02d}" for number in range(1, 71)]
"""The rules of domain.md §1.29; whoever adds one of another source gives it the next number."""
ERRORS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 19, 22, 24, 25, 31, 33, 35, 42, 50, 54, 55, 59, 70}
TWO_LEVELS = {
    "DQ-01": {Level.ERROR, Level.WARNING},
    "DQ-56": {Level.WARNING, Level.ERROR},
    "DQ-70": {Level.WARNING, Level.ERROR},
}
"""No number at all is a warning (a newborn has none yet); waiting for help becomes an error with time."""
BROKEN_ELSEWHERE = {
    "DQ-05": test_people.test_two_members_of_two_households_with_one_number_are_both_found,
    "DQ-51": test_helpers_and_visits.test_the_sixth_household_of_a_helper_is_one_too_many,
    "DQ-70": test_notices.test_what_breaks_the_rule_is_found,
}
"""What takes more than one household, or a notice: the test that breaks it."""


def test_every_rule_is_declared_titled_and_numbered_on():
    assert sorted({rule.id for rule in RULES}) == IDS
    assert [f"DQ-{number:02d}" for number in range(1, len(IDS) + 1)] == IDS


def test_no_rule_of_the_reference_is_missing():
    assert IDS[: len(REFERENCE)] == REFERENCE


def test_every_rule_has_a_household_that_breaks_it():
    living = test_living_and_income.LIVING + test_living_and_income.INCOME
    cases = (*test_people.CASES, *living, *test_monitoring.CASES, *test_helpers_and_visits.CASES)
    broken = {case.rule for case in cases}
    assert broken.isdisjoint(BROKEN_ELSEWHERE)
    assert sorted(broken | set(BROKEN_ELSEWHERE)) == IDS
    for id, test in BROKEN_ELSEWHERE.items():
        assert id in inspect.getsource(inspect.getmodule(test)), id


@pytest.mark.parametrize("id", REFERENCE)
def test_it_is_as_severe_as_the_reference_says(id):
    wanted = TWO_LEVELS.get(id, {Level.ERROR if int(id[3:]) in ERRORS else Level.WARNING})
    assert {rule.level for rule in RULES if rule.id == id} == wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id} {rule.sentence[:30]}")
def test_what_it_reads_exists(rule):
    for at in rule.reads:
        table, _, column = at.partition(".")
        assert table in Synced.tables, at
        assert not column or column in Synced.tables[table].columns(), at
    for at in rule.asks:
        for one in at.split("|"):
            table, _, column = one.partition(".")
            assert not column or column in Synced.tables[table].columns(), at
    assert rule.source.startswith("domain.md §1.29")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_speaks_both_languages(language):
    words = Words(language)
    for text in (*(rule.sentence for rule in RULES), *TITLES.values(), *QUESTIONS.values(), *ITEMS.values()):
        said = words("Findings", text)
        assert said == text if language == "en" else re.search("[\u4e00-\u9fff]", said), text
        assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", text)), text


def test_no_two_sentences_of_a_rule_are_the_same():
    for id in IDS:
        said = [rule.sentence for rule in RULES if rule.id == id]
        assert len(said) == len(set(said)), id


@pytest.mark.parametrize("name", Profile.shipped())
def test_every_limit_is_in_every_profile(name):
    profile, folder = Profile.load(name), inspect.getfile(quality).rpartition("/")[0]
    asked = {
        limit
        for file in Path(folder).glob("*.py")
        for limit in re.findall(r'limit\("(\w+)"\)', file.read_text("utf-8"))
    }
    assert asked
    for limit in asked - {"max_primary"}:
        assert profile.limit(limit) > 0
