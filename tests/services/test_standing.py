"""The standing of households on two tracks, and the type of household that follows from it."""

from datetime import date

import pytest
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.tables import HelperAssignment, Household, HouseholdStatus
from fieldkit.errors import BadValue, ReasonNeeded, StandingRefused
from fieldkit.services.family.past import Past
from fieldkit.services.standing_rows import Asked
from tests.people import add_household, pair


@pytest.fixture
def household(laptop):
    """A household that was identified as poor in 2019."""
    laptop.settings.language = "en"
    laptop.save_settings()
    id = add_household(laptop)
    with laptop.store.writing() as session:
        row = session.get(Household, id)
        row.household_type, row.first_identified_year = "20", 2019
    return id


def kind(laptop, household, year=None):
    with laptop.store.reading() as session:
        today = laptop.clock.today()
        row = Past(session, year or today.year, today).household(household)
        return row.household_type, row.monitor_kind, row.fallback_cause


def told(laptop, household, track="A"):
    return [(s.status, s.since, s.until) for s in laptop.standing.history(household) if s.track == track]


def test_a_household_without_rows_stands_as_its_type_says(laptop, household):
    assert told(laptop, household) == [("A2", date(2019, 1, 1), None)]
    assert told(laptop, household, "B") == [("B0", None, None)]
    with laptop.store.writing() as session:
        row = session.get(Household, household)
        row.household_type, row.monitor_kind = "40", "1"
    assert [(s, since) for s, since, _ in told(laptop, household)] == [("A4", None)]
    assert told(laptop, household, "B") == [("B3", None, None)]


def test_exit_falling_back_and_exit_again_change_type_and_history(laptop, household):
    for status, day, cause in (
        ("A3", date(2022, 11, 1), ""), ("A4", date(2022, 12, 20), ""), ("A5", date(2024, 6, 1), "01"),
        ("A3", date(2025, 10, 8), ""), ("A4", date(2025, 12, 28), ""),
    ):  # fmt: skip
        laptop.standing.set(household, Asked(status, day, "评议通过", "3", cause=cause))
    assert [s for s, _, _ in told(laptop, household)] == ["A4", "A3", "A5", "A4", "A3", "A2"]
    assert told(laptop, household)[1:3] == [
        ("A3", date(2025, 10, 8), date(2025, 12, 28)), ("A5", date(2024, 6, 1), date(2025, 10, 8))
    ]  # fmt: skip
    types = {year: kind(laptop, household, year)[0] for year in range(2020, 2027)}
    assert types == {2020: "20", 2021: "20", 2022: "30", 2023: "30", 2024: "32", 2025: "30", 2026: "30"}
    assert kind(laptop, household, 2024) == ("32", None, "01")
    assert kind(laptop, household) == ("30", None, None)
    assert laptop.households.rows([household])[0].type == "30"


def test_what_does_not_follow_is_refused(laptop, household):
    with pytest.raises(StandingRefused, match="Fallen back"):
        laptop.standing.set(household, Asked("A5", date(2025, 1, 1)))
    assert [code for code, _ in laptop.standing.may_follow(household, "A")] == ["A3", "A4", "A9"]
    laptop.standing.set(household, Asked("A3", date(2025, 5, 1)))
    for day in (date(2025, 5, 1), date(2025, 4, 1), date(2026, 12, 1)):
        with pytest.raises(BadValue):
            laptop.standing.set(household, Asked("A4", day))


def test_a_household_is_on_both_tracks_at_once(laptop, household):
    laptop.standing.set(household, Asked("A4", date(2023, 12, 1)))
    with pytest.raises(BadValue, match="Kind of monitoring"):
        laptop.standing.set(household, Asked("B3", date(2025, 3, 1)))
    laptop.standing.set(household, Asked("B3", date(2025, 3, 1), kind="1"))
    assert kind(laptop, household) == ("40", "1", None)
    assert [s.status for s in laptop.standing.now(household).values()] == ["A4", "B3"]
    laptop.standing.set(household, Asked("B5", date(2026, 2, 1)))
    assert kind(laptop, household) == ("30", None, None)
    assert kind(laptop, household, 2025) == ("40", "1", None)
    laptop.standing.set(household, Asked("B6", date(2026, 5, 1), kind="1"))
    assert kind(laptop, household)[0] == "40"


def test_a_type_that_only_said_monitored_is_what_it_was_before_again(laptop, household):
    with laptop.store.writing() as session:
        session.get(Household, household).household_type = "30"
    laptop.standing.set(household, Asked("B3", date(2025, 3, 1), kind="1"))
    laptop.standing.set(household, Asked("B5", date(2026, 3, 1)))
    assert kind(laptop, household)[0] == "30"


def test_a_decision_of_december_typed_in_january_belongs_to_december(laptops, laptop, household):
    laptop.close()
    laptop = laptops(today=Clock(date(2027, 1, 8)))
    laptop.standing.set(household, Asked("A4", date(2026, 12, 25)))
    assert [kind(laptop, household, year)[0] for year in (2025, 2026, 2027)] == ["20", "30", "30"]


def test_a_wrong_standing_is_corrected_with_its_reason_and_the_years_follow(laptop, household):
    laptop.standing.set(household, Asked("A4", date(2023, 12, 1)))
    wrong = laptop.standing.history(household)[0]
    with pytest.raises(ReasonNeeded):
        laptop.standing.correct(wrong.id, "", since=date(2024, 12, 1))
    laptop.standing.correct(wrong.id, "批复日期看错", since=date(2024, 12, 1))
    assert told(laptop, household) == [
        ("A4", date(2024, 12, 1), None), ("A2", date(2019, 1, 1), date(2024, 12, 1))
    ]  # fmt: skip
    assert [kind(laptop, household, year)[0] for year in (2023, 2024)] == ["20", "30"]
    laptop.standing.correct(wrong.id, "只是预脱贫", status="A3")
    assert kind(laptop, household)[0] == "21"
    assert kind(laptop, household, 2024)[0] == "21"
    with pytest.raises(BadValue):
        laptop.standing.correct(wrong.id, "更早", since=date(2018, 1, 1))


def test_who_is_struck_off_is_not_helped_any_more(laptop, household):
    pair(laptop, household)
    laptop.removing.strike_off(household)
    assert kind(laptop, household)[0] == "90"
    assert laptop.standing.now(household)["A"].status == "A9"
    with laptop.store.reading() as session:
        pairing = session.scalars(select(HelperAssignment)).one()
    assert (pairing.end_date, pairing.end_reason) == (date(2026, 11, 20), "4")


def test_a_type_typed_on_the_page_is_a_standing_from_today_on(laptop, household):
    laptop.households.change(household, household_type="30")
    assert told(laptop, household)[0] == ("A4", date(2026, 11, 21), None)
    laptop.households.change(household, household_type="40", monitor_kind="1")
    assert kind(laptop, household)[:2] == ("40", "1")
    assert told(laptop, household, "B")[0] == ("B3", date(2026, 11, 21), None)
    laptop.households.change(household, household_type="32")
    assert kind(laptop, household)[0] == "32"
    with laptop.store.reading() as session:
        rows = session.scalars(select(HouseholdStatus).where(HouseholdStatus.deleted_at.is_(None))).all()
    assert sorted((r.status, r.valid_to) for r in rows if r.valid_to is None) == [("A5", None), ("B5", None)]


def test_a_standing_is_taken_back_and_given_again(laptop, household):
    laptop.standing.set(household, Asked("A4", date(2025, 12, 1)))
    laptop.undoing.undo(household)
    assert kind(laptop, household) == ("20", None, None)
    assert told(laptop, household) == [("A2", date(2019, 1, 1), None)]
    laptop.undoing.redo(household)
    assert told(laptop, household)[0] == ("A4", date(2025, 12, 1), None)
    laptop.undoing.undo(household)
    laptop.standing.set(household, Asked("A3", date(2025, 11, 1)))
    assert [s for s, _, _ in told(laptop, household)] == ["A3", "A2"]
