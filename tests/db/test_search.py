"""One box finds a household by whatever somebody remembers, and the best fit stands first."""

import threading
from datetime import date

import pytest
from sqlalchemy import text

from fieldkit.db import search
from fieldkit.db.search_rank import ways
from fieldkit.db.tables import Household, Person
from fieldkit.errors import FieldkitError
from tests.people import VILLAGE, add_household, id_number, pair


@pytest.fixture
def village(laptop):
    """Six households that share parts of their names, numbers and places."""
    made = {
        name: add_household(laptop, name, no=no, group=group, phone=f"1380000{no:04d}")
        for no, (name, group) in enumerate(
            [
                ("李张氏", "1组"),
                ("张三", "13组"),
                ("张三丰", "3组"),
                ("王张飞", "3组"),
                ("赵六", "2组"),
                ("孙七", "5组"),
            ],
            start=1,
        )
    }
    with laptop.store.writing() as session:
        session.get(Household, made["赵六"]).address = "张家湾12号"
        session.add(
            Person(
                scope=VILLAGE, household_id=made["孙七"], name="张三", relation="02", status="1",
                id_type="1", id_number=id_number(date(1985, 3, 4), 998), **laptop.store.origin(),
            )
        )  # fmt: skip
    return made


def found(laptop, village, typed):
    names = {id: name for name, id in village.items()}
    return [names[id] for id in laptop.households.find(typed)]


def test_whoever_is_called_so_stands_before_whose_name_begins_so_and_before_members_and_streets(
    laptop, village
):
    assert found(laptop, village, "张三") == ["张三", "张三丰", "孙七"]
    assert found(laptop, village, "张") == ["张三", "张三丰", "孙七", "李张氏", "王张飞", "赵六"]


def test_the_whole_number_stands_before_numbers_that_end_so(laptop, village):
    assert found(laptop, village, "0003")[0] == "张三丰"
    assert found(laptop, village, f"{VILLAGE}-0004") == ["王张飞"]
    assert found(laptop, village, "42108100000002") == ["张三"]
    assert found(laptop, village, "5")[0] == "赵六"  # number 5 of the village, before group 5


def test_a_group_is_not_taken_for_a_part_of_another(laptop, village):
    assert found(laptop, village, "3组") == ["张三丰", "王张飞"]
    assert found(laptop, village, "张 3组") == ["张三丰", "王张飞"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("zhangsan", "张三"), ("zs", "张三"), ("zsf", "张三丰"), ("zhangjia", None), ("张家湾", "赵六"), ("12号", "赵六"),
     ("三丰", "张三丰"), ("13800000006", "孙七"), ("0006", "孙七")],
)  # fmt: skip
def test_sound_initials_two_characters_address_and_tails_find(laptop, village, typed, first):
    assert next(iter(found(laptop, village, typed)), None) == first


@pytest.mark.parametrize(
    ("typed", "there"),
    [("３组", ["张三丰", "王张飞"]), ("三组", ["张三丰", "王张飞"]), ("十三组", ["张三"]), ("张 三组", ["张三丰", "王张飞"]), ("０００６", ["孙七"]),
     ("138 0000 0006", ["孙七"]), ("138-0000-0006", ["孙七"]), ("１３８　００００　０００６", ["孙七"]), (f"{VILLAGE}-0004", ["王张飞"])],
)  # fmt: skip
def test_what_an_input_method_makes_of_a_number_is_the_number(laptop, village, typed, there):
    assert found(laptop, village, typed) == there


def test_an_identity_number_typed_with_gaps_finds_the_household(laptop, village):
    number = id_number(date(1985, 3, 4), 998)
    for typed in (
        f"{number[:6]} {number[6:14]} {number[14:]}",
        f"{number[:6]}-{number[6:14]}-{number[14:]}".lower(),
    ):
        assert found(laptop, village, typed) == ["孙七"]


def test_a_group_written_in_chinese_numerals_is_found_by_digits(laptop, village):
    group = add_household(laptop, "周八", no=7, group="二十一组")
    assert laptop.households.find("21组") == laptop.households.find("二十一组") == [group]
    assert laptop.households.find("1组") == [village["李张氏"]]


def test_the_number_of_any_member_finds_the_household(laptop, village):
    assert found(laptop, village, id_number(date(1985, 3, 4), 998)[-6:]) == ["孙七"]


def test_a_helper_is_found_by_name_and_sound_behind_heads_of_that_name(laptop, village):
    pair(laptop, village["赵六"], "张三")
    assert found(laptop, village, "张三")[-1] == "赵六"
    assert found(laptop, village, "zhangsan")[-1] == "赵六"


def test_a_changed_address_is_found_at_once(laptop, village):
    laptop.households.change(village["孙七"], address="石桥路9号")
    assert found(laptop, village, "石桥") == ["孙七"]


def test_entries_of_an_earlier_release_are_made_anew(laptop, village):
    laptop.households.find("")
    with laptop.store.writing() as session:
        session.execute(text("UPDATE _search SET text = '张三 zhangsan zs 0002#'"))
        session.execute(text("DELETE FROM _search_stale"))
    again = search.SearchIndex(laptop.store)
    assert len(again.find("张三", None)) == 3


def test_what_is_typed_is_never_taken_for_a_mark(laptop, village):
    assert found(laptop, village, "K") == found(laptop, village, "p") == []
    assert all(way.pattern for typed in ("x", "3", "张", "12x", "a1-2") for way in ways(typed))


def test_the_index_answers_while_somebody_writes_and_follows_afterwards(laptop, village):
    laptop.households.find("")
    laptop.households.change(village["孙七"], address="石桥路9号")
    answers = []
    with laptop.store.writing():
        asking = threading.Thread(
            target=lambda: answers.append(laptop.households.find("张三", complete=False))
        )
        asking.start()
        asking.join(timeout=5)
        assert not asking.is_alive(), "the search waits for whoever writes"
        assert answers == [[village["张三"], village["张三丰"], village["孙七"]]]
        assert laptop.households.search_behind == 1
    assert laptop.households.find("石桥", complete=False) == [village["孙七"]]
    assert laptop.households.search_behind == 0


def test_a_register_without_entries_is_listed_by_number_at_once_and_renewed_bit_by_bit(laptop, village):
    more = [add_household(laptop, f"周{no}", no=no) for no in range(100, 170)]
    laptop.households.find("")
    with laptop.store.writing() as session:
        session.execute(text("DELETE FROM _search"))
        session.execute(text("INSERT OR IGNORE INTO _search_stale SELECT id FROM household"))
    again = search.SearchIndex(laptop.store)
    assert again.find("", None, complete=False) == [*village.values(), *more]
    assert again.behind == len(more) + len(village)
    while search.refresh_some(laptop.store, 20):
        pass
    assert again.find("张三丰", None, complete=False) == [village["张三丰"]]


def test_threads_wait_for_each_other_and_are_never_told_of_another_program(laptop, village):
    wrong = []

    def save(no):
        try:
            for _ in range(5):
                laptop.households.change(village["孙七"], address=f"石桥路{no}号")
        except FieldkitError as error:
            wrong.append(error)

    threads = [threading.Thread(target=save, args=(no,)) for no in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert wrong == []
