"""What is said beside a record that can be so all the same, and the few things that certainly cannot."""

from datetime import date

import pytest

from fieldkit.db.tables import MeetingVote, Person, ReviewMeeting
from fieldkit.errors import BadValue
from fieldkit.services.records import remarks as said
from tests.people import VILLAGE, add_household


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def remarks(laptop, kind, id):
    return laptop.records.view(kind, id).remarks


def member(laptop, household, name, born):
    with laptop.store.writing() as session:
        person = Person(
            scope=VILLAGE,
            household_id=household,
            name=name,
            birth_date=born,
            relation="04",
            status="1",
            **laptop.store.origin(),
        )
        session.add(person)
        session.flush()
        return person.id


def loan(laptop, household, **changed):
    usual = {
        "category": "03",
        "kind": "03.01",
        "amount_fen": "50000",
        "start_on": "2026-01-01",
        "end_on": "2028-12-31",
    }
    return laptop.records.add("measure", household, **(usual | changed))


def test_a_loan_within_the_limits_of_the_profile_has_no_remark(laptop, household):
    assert remarks(laptop, "measure", loan(laptop, household)) == ()


@pytest.mark.parametrize(("changed", "named"), [
    ({"amount_fen": "50000.01"}, "50,000"), ({"amount_fen": "700000"}, "50,000"), ({"end_on": "2029-01-02"}, "36"),
    ({"start_on": "2024-01-01", "end_on": "2026-12-21"}, "2026-12-21"),
])  # fmt: skip
def test_a_loan_beyond_a_limit_of_the_profile_is_remarked(laptop, household, changed, named):
    (one,) = remarks(laptop, "measure", loan(laptop, household, **changed))
    assert named in one


def test_a_loan_that_is_repaid_is_not_due(laptop, household):
    id = loan(laptop, household, start_on="2023-12-01", end_on="2026-11-30")
    assert len(remarks(laptop, "measure", id)) == 1
    laptop.records.change("measure", id, **{"detail.repaid_on": "2026-11-20"})
    assert remarks(laptop, "measure", id) == ()


@pytest.mark.parametrize(("born", "remarked"), [
    (date(2013, 5, 5), True), (date(2008, 1, 1), False), (date(2008, 1, 2), True), (date(1960, 1, 2), False), (date(1960, 1, 1), True),
])  # fmt: skip
def test_a_borrower_is_from_18_to_65_years_old(laptop, household, born, remarked):
    girl = member(laptop, household, "张小燕", born)
    found = remarks(laptop, "measure", loan(laptop, household, person_id=girl.hex))
    assert any("张小燕" in one for one in found) is remarked


@pytest.mark.parametrize(("people", "area", "remarked"), [
    (1, "60", False), (1, "60.01", True), (1, "39.9", True), (4, "72", False), (4, "73", True), (4, "51", True),
])  # fmt: skip
def test_a_rebuilt_house_is_as_large_as_its_people_need(laptop, household, people, area, remarked):
    there = len(laptop.households.page(household).members)
    for number in range(people - there):
        member(laptop, household, f"人{number}", date(1990, 1, 1))
    id = laptop.records.add("measure", household, category="09", kind="09.02")
    laptop.records.change("measure", id, **{"detail.way": "2", "detail.area": area})
    assert bool(remarks(laptop, "measure", id)) is remarked
    laptop.records.change("measure", id, **{"detail.way": "1"})  # only repaired
    assert remarks(laptop, "measure", id) == ()


def test_a_new_home_has_25_square_metres_a_head(laptop, household):
    id = laptop.records.add("measure", household, category="12", kind="12.01")
    people = len(laptop.households.page(household).members)
    laptop.records.change("measure", id, **{"detail.area": str(25 * people)})
    assert remarks(laptop, "measure", id) == ()
    laptop.records.change("measure", id, **{"detail.area": str(25 * people + 1)})
    assert len(remarks(laptop, "measure", id)) == 1


# ---------------------------------------------------------------- meetings


def meeting(laptop, due="30", present="20"):
    return laptop.records.add(
        "review_meeting", VILLAGE, held_on="2026-10-05", members_due=due, members_present=present
    )


def vote(laptop, meeting, household, **votes):
    return laptop.records.add("meeting_vote", meeting, household_id=household.hex, **votes)


def result(laptop, id):
    return next(
        view.typed for view in laptop.records.view("meeting_vote", id).fields if view.name == "passed"
    )


def test_fewer_than_two_thirds_present_is_remarked_at_the_meeting_and_the_vote(laptop, household):
    thin = meeting(laptop, present="19")
    assert ["19" in one for one in remarks(laptop, "review_meeting", thin)] == [True]
    assert remarks(laptop, "review_meeting", meeting(laptop)) == ()
    assert (
        len(
            remarks(
                laptop, "meeting_vote", vote(laptop, thin, household, agree="15", against="3", abstain="1")
            )
        )
        == 1
    )


def test_more_votes_than_people_are_refused(laptop, household):
    held = meeting(laptop)
    with pytest.raises(BadValue, match="同意"):
        vote(laptop, held, household, agree="50", against="3", abstain="1")
    id = vote(laptop, held, household, agree="15", against="3", abstain="1")
    with pytest.raises(BadValue, match="不同意"):
        laptop.records.change("meeting_vote", id, against="5")
    laptop.records.change("meeting_vote", id, against="4")


def test_votes_that_came_wrong_are_mended_step_by_step(laptop, household):
    held = meeting(laptop)
    id = vote(laptop, held, household, agree="15", against="3", abstain="1")
    with laptop.store.writing() as session:
        session.get(MeetingVote, id).agree, session.get(MeetingVote, id).against = 50, 30
    laptop.records.change("meeting_vote", id, agree="12")
    laptop.records.change("meeting_vote", id, against="7")
    assert remarks(laptop, "meeting_vote", id) == ()


def test_votes_that_are_not_those_present_are_remarked(laptop, household):
    id = vote(laptop, meeting(laptop), household, agree="15", against="3")
    assert remarks(laptop, "meeting_vote", id) == ()  # not all are typed yet
    laptop.records.change("meeting_vote", id, abstain="1")
    assert len(remarks(laptop, "meeting_vote", id)) == 1


def test_a_household_passes_when_more_than_half_of_those_present_agree(laptop, household):
    held = meeting(laptop)
    id = vote(laptop, held, household, agree="10")
    assert result(laptop, id) == "0"
    laptop.records.change("meeting_vote", id, agree="11")
    assert result(laptop, id) == "1"
    laptop.records.change("meeting_vote", id, agree="5", against="10")
    assert result(laptop, id) == "0"
    with pytest.raises(BadValue, match="通过"):
        laptop.records.change("meeting_vote", id, passed="1")
    laptop.records.change("meeting_vote", id, agree="", against="")
    laptop.records.change("meeting_vote", id, passed="1")  # only the minutes say so


def test_a_result_that_came_against_the_votes_is_remarked(laptop, household):
    held = meeting(laptop)
    id = vote(laptop, held, household, agree="5", against="10", abstain="5")
    with laptop.store.writing() as session:
        session.get(MeetingVote, id).passed = True
    assert len(remarks(laptop, "meeting_vote", id)) == 1
    assert laptop.words("Remarks", said.NO_MAJORITY) in remarks(laptop, "meeting_vote", id)


def test_members_of_the_reviewed_household_at_the_meeting_are_named(laptop, household):
    held = meeting(laptop)
    name = laptop.households.page(household).members[0].name
    laptop.records.add("meeting_attendee", held, name=name)
    (one,) = remarks(laptop, "meeting_vote", vote(laptop, held, household, agree="15", against="5"))
    assert name in one


def test_a_meeting_without_figures_has_no_remark(laptop, household):
    held = laptop.records.add("review_meeting", VILLAGE, held_on="2026-10-05")
    id = vote(laptop, held, household, agree="15", against="5", abstain="0")
    assert (result(laptop, id), remarks(laptop, "meeting_vote", id)) == ("1", ())
    with laptop.store.reading() as session:
        assert session.get(ReviewMeeting, held).members_present is None


def test_a_risk_that_ended_before_half_a_year_is_remarked(laptop, household):
    def case(ym, way="1"):
        return laptop.records.add("monitoring_case", household, found_on="2026-01-01", recognised_ym=ym,
                                  eliminated_on="2026-11-01", eliminated_way=way)  # fmt: skip

    assert remarks(laptop, "monitoring_case", case("2026-04")) == ()
    assert len(remarks(laptop, "monitoring_case", case("2026-05"))) == 1
    assert remarks(laptop, "monitoring_case", case("2026-05", "2")) == ()
