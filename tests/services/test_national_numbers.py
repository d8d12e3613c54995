"""A national number belongs to one household and one person; typing another's is refused."""

import pytest

from fieldkit.errors import BadValue
from tests.people import VILLAGE, add_household


@pytest.fixture
def two(laptop):
    laptop.settings.language = "en"
    laptop.save_settings()
    return add_household(laptop), add_household(laptop, "王大山", no=2)


def head(laptop, household):
    return laptop.households.page(household).members[0].id


def test_the_number_of_another_household_is_refused_by_its_name(laptop, two):
    first, second = two
    with pytest.raises(BadValue, match=f"张德福 {VILLAGE}-0001 has this number"):
        laptop.households.change(second, hh_no="42108100000001", address="9号")
    assert laptop.households.page(second).field("address").typed == ""
    laptop.households.change(second, hh_no="42108100000002")  # its own
    laptop.households.change(first, hh_no="")
    laptop.households.change(second, hh_no="42108100000001")


def test_the_number_of_another_person_is_refused_typed_or_corrected(laptop, two):
    first, second = (head(laptop, one) for one in two)
    laptop.households.change_person(first, person_no="4210810000000101")
    for way in (
        lambda: laptop.households.change_person(second, person_no="4210810000000101"),
        lambda: laptop.family.correct(second, "误录", person_no="4210810000000101"),
    ):
        with pytest.raises(BadValue, match=r"张德福.*has this number"):
            way()
    laptop.households.change_person(first, person_no="4210810000000101")


def test_a_number_that_came_twice_holds_up_nothing_else(laptop, two):
    from fieldkit.db.tables import Household

    with laptop.store.writing() as session:
        session.get(Household, two[1]).hh_no = "42108100000001"
    laptop.households.change(two[1], address="9号")
    assert laptop.households.page(two[1]).field("address").typed == "9号"
