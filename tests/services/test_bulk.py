"""Many households at once: put into a group, and all taken back."""

import pytest

from fieldkit.errors import ChangedSince
from tests.people import add_household


def groups(laptop, ids):
    return [row.group for row in laptop.households.rows(ids)]


@pytest.fixture
def some(laptop):
    return [add_household(laptop, name, no=n) for n, name in enumerate(("张三", "李四", "王五"), 1)]


def test_households_get_a_group_that_is_new_and_give_it_back_together(laptop, some):
    done = laptop.bulk.set_group(some, "99组")
    assert done.count == 3
    assert groups(laptop, some) == ["99组"] * 3
    laptop.bulk.take_back(done)
    assert groups(laptop, some) == ["3组"] * 3
    assert "99组" not in laptop.households.groups()


def test_who_is_in_the_group_already_is_not_counted(laptop, some):
    laptop.bulk.set_group(some[:1], "99组")
    assert laptop.bulk.set_group(some, " 99组 ").count == 2


def test_without_a_name_they_are_in_no_group(laptop, some):
    assert laptop.bulk.set_group(some, "").count == 3
    assert groups(laptop, some) == [""] * 3


def test_what_was_changed_since_is_not_taken_back(laptop, some):
    done = laptop.bulk.set_group(some, "99组")
    laptop.bulk.set_group(some[1:2], "98组")
    with pytest.raises(ChangedSince):
        laptop.bulk.take_back(done)
    assert groups(laptop, some) == ["99组", "98组", "99组"], "all or nothing"
