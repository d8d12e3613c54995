"""What holds of every rule of data quality: all are there, as severe as declared, in both languages."""

import re

import pytest

import fieldkit.db.tables  # noqa: F401 - enters every table in Synced.tables
from fieldkit.db.base import Synced
from fieldkit.domain.policy import Profile
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.insurance import QUESTIONS
from fieldkit.domain.quality.living import ITEMS
from fieldkit.domain.quality.rules import RULES
from fieldkit.domain.quality.titles import TITLES
from fieldkit.i18n import Words

IDS = [f"DQ-{number:02d}" for number in range(1, 71)]
ERRORS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 19, 22, 24, 25, 31, 33, 35, 42, 50, 54, 55, 59, 70}
TWO_LEVELS = {"DQ-01": {Level.ERROR, Level.WARNING}, "DQ-56": {Level.WARNING, Level.ERROR},
              "DQ-70": {Level.WARNING, Level.ERROR}}
"""No number at all is a warning (a newborn has none yet); waiting for help becomes an error with time."""


def test_every_rule_is_declared_and_no_other():
    assert sorted({rule.id for rule in RULES}) == IDS
    assert list(TITLES) == IDS


@pytest.mark.parametrize("id", IDS)
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
    import inspect

    from fieldkit.domain import quality

    profile, folder = Profile.load(name), inspect.getfile(quality).rpartition("/")[0]
    from pathlib import Path

    asked = {limit for file in Path(folder).glob("*.py") for limit in re.findall(r'limit\("(\w+)"\)', file.read_text("utf-8"))}
    assert asked
    for limit in asked - {"max_primary"}:
        assert profile.limit(limit) > 0
