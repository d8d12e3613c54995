"""The findings of the whole register: whose they are, covered, and read again only after a change."""

import pytest

from fieldkit.domain.quality.findings import Level
from fieldkit.progress import unwatched
from fieldkit.services.demo import load_village


@pytest.fixture
def village(laptop):
    load_village(laptop)
    return laptop


def test_a_finding_names_the_household_it_is_about(village):
    (found,) = village.quality.judge().rows
    row = village.households.rows([found.household_id])[0]
    assert (found.head, found.group, found.finding.rule) == (row.head, row.group, "DQ-50")
    assert row.helper is None


def test_a_wrong_number_is_found_after_the_change_and_shown_covered(village):
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    before = village.quality.judge()
    village.households.change_person(member.id, id_number="421081197307081234")

    assert village.quality.known() is None
    after = village.quality.judge()

    new = [row for row in after.rows if row.household_id == household and row.finding.at == "person.id_number"]
    assert new
    assert all("19730708" not in row.value for row in new)
    assert after.errors > before.errors
    assert [row.finding.level for row in after.rows] == sorted((row.finding.level for row in after.rows), key=list(Level).index)


def test_nothing_is_checked_twice_without_a_change(village):
    first = village.quality.judge()
    assert village.quality.known() is first
    assert village.quality.judge(_refuse) is first


def test_a_finding_about_yearly_facts_leads_to_the_household_too(village):
    household = village.households.find()[0]
    member = village.households.page(household).members[0]
    village.households.change_person(member.id, education="", school_status="")
    found = [row for row in village.quality.judge(unwatched).rows if row.finding.rule == "DQ-12"]
    assert [row.household_id for row in found] == [household]


def _refuse(_done, _total):
    raise AssertionError("checked again")
