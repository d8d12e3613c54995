"""What holds of every policy profile (domain.md §0.2, §1.15, §1.30, §2.10)."""

import json
from datetime import date
from itertools import pairwise

import pytest

from fieldkit import paths
from fieldkit.domain import leaflets
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.policy import DEFAULT, Profile
from fieldkit.settings import Settings

NAMES = Profile.shipped()
WORDS = {
    "target_group", "target_household", "ledger_title", "ledger_posted_title", "plan_title",
    "visit_title", "work", "helper", "hotline", "monitored_ledger_title", "exit_title",
}  # fmt: skip
each = pytest.mark.parametrize("name", NAMES)


def test_the_three_periods_of_the_law_ship() -> None:
    assert NAMES[:3] == ["2016_tuopin", "2021_transition", "2026_normal"]


def test_the_profile_that_is_meant_where_none_is_named_ships() -> None:
    assert DEFAULT in NAMES
    assert Settings().profile == DEFAULT


def test_a_new_period_has_the_leaflets_of_the_one_it_is_based_on_until_it_brings_its_own() -> None:
    assert leaflets.shipped("2031_next", DEFAULT) == leaflets.shipped(DEFAULT, DEFAULT)
    own = {file.stem for file in paths.resource("leaflets").glob("*.json")}
    assert own <= set(NAMES)


@each
def test_a_profile_has_every_term_in_both_languages(name: str) -> None:
    profile, codes = Profile.load(name), CodeTables.load()
    wanted = WORDS | {
        f"{table}.{code.code}" for table in ("household_type", "monitor_kind") for code in codes[table]
    }
    assert set(profile.terms) >= wanted
    for key in set(profile.terms) - wanted:
        table, _, code = key.partition(".")
        assert code in codes[table], key
    for key in profile.terms:
        assert set(profile.terms[key]) == {"zh_CN", "en"}, key
        assert all(profile.terms[key].values()), key
    assert set(profile.names) == {"zh_CN", "en"}


@each
def test_an_office_that_writes_the_words_of_any_profile_is_understood(name: str) -> None:
    profile, codes = Profile.load(name), CodeTables.load()
    for table in ("household_type", "monitor_kind"):
        for code in codes[table]:
            assert codes[table].find(profile.label(codes, table, code.code)) == code.code


@each
@pytest.mark.parametrize("year", [2024, 2026])
def test_the_windows_follow_each_other_inside_the_year(name: str, year: int) -> None:
    profile = Profile.load(name)
    windows = profile.windows(year)
    assert [window.no for window in windows] == list(range(1, profile.visits_per_year + 1))
    before = date(year - 1, 12, 31)
    for window in windows:
        assert before < window.first <= window.last <= date(year, 12, 31)
        before = window.last


@each
def test_the_purposes_of_the_windows_are_codes_and_each_comes_once(name: str) -> None:
    purposes = [window.purpose for window in Profile.load(name).windows(2026)]
    assert len(purposes) == len(set(purposes))
    assert all(purpose in CodeTables.load()["visit_purpose"] for purpose in purposes)


@each
def test_a_posting_is_never_barer_than_m2(name: str) -> None:
    assert Profile.load(name).masking_floor in {"M2", "M3"}


@each
def test_a_phone_visit_may_fill_only_the_second_and_third_slot(name: str) -> None:
    assert Profile.load(name).phone_visit_slots == (2, 3)


@each
def test_a_profile_file_says_who_it_is(name: str) -> None:
    kept = json.loads(paths.resource(f"profiles/{name}.json").read_text(encoding="utf-8"))
    assert kept["id"] == name
    assert kept["version"] >= 1
    assert kept["source"]
    assert kept["supervision_phone"] == "12317"


def test_the_periods_leave_no_year_without_a_profile() -> None:
    files = [paths.resource(f"profiles/{name}.json") for name in NAMES]
    kept = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    for before, after in pairwise(kept):
        assert after["valid_from"] == before["valid_to"] + 1
    assert kept[-1]["valid_to"] is None
