"""Why a finding is right all the same: of each sentence by itself, and what was explained in older versions."""

import pytest

from fieldkit.db.tables import FindingNote, OpenFinding
from fieldkit.db.types import named_id
from fieldkit.services.demo import load_village
from fieldkit.services.quality.service import FindingFilter, State
from tests.people import VILLAGE


@pytest.fixture
def member(laptop):
    """Return a household of the demo village and a member whose certificate is wrong in two ways."""
    load_village(laptop)
    household = laptop.households.find()[0]
    one = laptop.households.page(household).members[0].id
    laptop.households.change_person(one, disability_cert="123456")
    return laptop, household, one


def certificates(laptop, household):
    return [row for row in laptop.quality.of_household(household) if row.finding.rule == "DQ-06"]


def test_two_sentences_about_one_field_are_explained_one_by_one(member):
    laptop, household, _ = member
    first, second = certificates(laptop, household)
    assert first.finding.at == second.finding.at
    laptop.quality.explain([first.id], "a new card is coming")
    assert {row.id: row.explanation for row in certificates(laptop, household)} == {
        first.id: "a new card is coming",
        second.id: "",
    }
    assert laptop.quality.number(FindingFilter(rule="DQ-06")) == 1
    laptop.quality.explain([second.id], "it is her husband's")
    assert {row.explanation for row in certificates(laptop, household)} == {
        "a new card is coming",
        "it is her husband's",
    }
    assert laptop.quality.withdraw([first.id]) == 1
    assert {row.id: row.state for row in certificates(laptop, household)} == {
        first.id: State.OPEN,
        second.id: State.EXPLAINED,
    }


def test_what_was_explained_before_sentences_were_told_apart_stays_explained(member):
    laptop, household, person = member
    laptop.households.change_person(person, id_number="")
    (found,) = certificates(laptop, household)
    with laptop.store.writing() as session:
        kept = session.get(OpenFinding, found.id)
        session.add(FindingNote(
            id=named_id("finding", "DQ-06", person, kept.at), scope=VILLAGE, rule_id="DQ-06", household_id=household,
            tbl="person", row_id=person, at=kept.at, stands=kept.stands.split()[-1], explanation="a new card is coming",
            **laptop.store.origin(),
        ))  # fmt: skip
    (explained,) = certificates(laptop, household)
    assert (explained.state, explained.explanation) == (State.EXPLAINED, "a new card is coming")
    laptop.quality.explain([found.id], "it came")
    assert [row.explanation for row in certificates(laptop, household)] == ["it came"]
    assert laptop.quality.withdraw([found.id]) == 1
    assert certificates(laptop, household)[0].state is State.OPEN


def test_an_older_explanation_is_of_no_finding_in_particular_once_there_are_two(member):
    laptop, household, _person = member
    laptop.quality.of_household(household)
    with laptop.store.reading() as session:
        stands = {row.stands for row in session.query(OpenFinding).where(OpenFinding.rule == "DQ-06")}
    assert len(stands) == 2
    assert all(" " not in one for one in stands)
