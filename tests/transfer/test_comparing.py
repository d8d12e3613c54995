"""An office's list beside the register: four parts, by number, by national number, by name."""

import csv
from datetime import date

import pytest
from openpyxl import load_workbook

from fieldkit.db.tables import Household, Person, PersonYear
from fieldkit.errors import FileNotWritten, ListNotCompared
from fieldkit.services.comparing import EVERYBODY
from tests.people import id_number
from tests.transfer.sheets import HOUSEHOLD, MEMBER, book, household, member

NUMBER = MEMBER.index("证件号码")
DIBAO = ["乡镇", "村", "姓名", "身份证号", "低保类别", "月保障金额"]
STRANGER = id_number(date(1990, 3, 7), 997)


def number(*at):
    return member(*at)[NUMBER]


@pytest.fixture
def three(village, taken, tmp_path):
    """Three households of two in one village; the first head and the second's wife have 低保."""
    taken(
        book(tmp_path / "h.xlsx", [HOUSEHOLD, *(household(n, 户主姓名=f"户主{n}") for n in (1, 2, 3))]),
        book(tmp_path / "m.xlsx", [[*MEMBER, "是否享受低保"], *(
            [*member(n, p, 姓名=f"{'户主' if p == 1 else '妻'}{n}", 户主姓名=f"户主{n}"), "是" if (n, p) in ((1, 1), (2, 2)) else "否"]
            for n in (1, 2, 3) for p in (1, 2)
        )]),
    )  # fmt: skip
    return village


def listed(tmp_path, *rows, title="2026年四季度农村低保对象名单", name="名单.xlsx", headers=DIBAO):
    return book(tmp_path / name, [[title], headers, *rows])


def line(name, no, village="走马岭村", amount=350, town="东升镇", kind=""):
    return [town, village, name, no, kind, amount]


def names(part):
    return [whom.name for whom in part]


def test_the_four_parts_of_a_list(three, tmp_path):
    found = three.comparing.compare(
        listed(tmp_path, line("户主1", number(1, 1)), line("户主3", number(3, 1)), line("外人", STRANGER)),
        "persons",
    )
    assert (found.among, found.villages) == ("dibao", ("走马岭村委会",))
    assert names(found.both) == ["户主1", "户主3"]
    assert names(found.only_there) == ["外人"]
    assert names(found.only_here) == ["妻2"]
    assert [(d.whom.name, d.column, d.there, d.here) for d in found.differing] == [
        ("户主3", "是否享受低保", "是", "否")
    ]
    assert found.only_there[0].row == 5


def test_a_list_of_everybody_is_compared_with_everybody(three, tmp_path):
    found = three.comparing.compare(
        listed(tmp_path, line("户主1", number(1, 1)), title="东升镇人口名单"), "persons"
    )
    assert (found.among, len(found.only_here)) == (EVERYBODY, 5)
    again = three.comparing.compare(
        listed(tmp_path, line("户主1", number(1, 1)), title="名单"), "persons", "dibao"
    )
    assert names(again.only_here) == ["妻2"]


def test_only_the_villages_of_the_list_count(three, taken, tmp_path):
    taken(book(tmp_path / "h2.xlsx", [HOUSEHOLD, household(9, 村="东升社区居委会", 户主姓名="远户")]))
    found = three.comparing.compare(listed(tmp_path, line("户主1", number(1, 1)), title="名单"), "households")
    assert names(found.only_here) == ["户主2", "户主3"]
    bare = book(tmp_path / "bare.xlsx", [["户主姓名", "身份证号"], ["户主1", number(1, 1)]])
    assert names(three.comparing.compare(bare, "households").only_here) == ["户主2", "户主3"]


def test_households_are_found_by_the_head_or_whoever_applied(three, tmp_path):
    found = three.comparing.compare(
        listed(tmp_path, line("户主1", number(1, 1)), line("妻2", number(2, 2)), line("妻1", number(1, 2))),
        "households",
    )
    assert names(found.both) == ["户主1", "户主2", "户主1"]
    assert [whom.twice for whom in found.both] == [False, False, True]
    assert found.differing == ()
    assert names(found.only_here) == []


@pytest.mark.parametrize(("row", "by"), [
    (["", "", "改了名", number(1, 1), "", 1], "id"), (["东升镇", "走马岭村", "户主1", "", "", 1], "name"),
    (["", "", "户主1", "", "", 1], "only name"),
])  # fmt: skip
def test_somebody_is_found_by_number_else_by_name_and_village(three, tmp_path, row, by):
    found = three.comparing.compare(listed(tmp_path, row), "persons")
    assert [(whom.by, whom.no) for whom in found.both] == [(by, "4210810000000101")]


def test_by_the_national_number_where_there_is_no_identity_number(three, tmp_path):
    file = book(tmp_path / "l.xlsx", [["人口编号", "姓名"], ["4210810000000202", "随便"]])
    found = three.comparing.compare(file, "persons", EVERYBODY)
    assert [(whom.name, whom.by) for whom in found.both] == [("妻2", "no")]
    assert [(d.column, d.there, d.here) for d in found.differing] == [("姓名", "随便", "妻2")]


def test_a_name_with_another_number_is_somebody_else(three, tmp_path):
    found = three.comparing.compare(listed(tmp_path, line("户主1", STRANGER)), "persons")
    assert (names(found.both), names(found.only_there)) == ([], ["户主1"])


def test_two_of_one_name_are_nobody_until_more_is_said(three, taken, tmp_path):
    taken(book(tmp_path / "m2.xlsx", [MEMBER, member(3, 3, 姓名="户主1", 与户主关系="之子")]))
    file = listed(tmp_path, line("户主1", ""))
    assert names(three.comparing.compare(file, "persons").only_there) == ["户主1"]
    told = book(tmp_path / "b.xlsx", [["村", "姓名", "出生日期"], ["走马岭村", "户主1", "1960-02-29"]])
    assert [whom.no for whom in three.comparing.compare(told, "persons").both] == ["4210810000000101"]


def test_a_number_the_spreadsheet_spoilt_is_said_and_the_rest_is_compared(three, tmp_path):
    found = three.comparing.compare(listed(tmp_path, line("某某", 4.2108119600229997e17)), "persons")
    assert [(whom.name, whom.lost) for whom in found.only_there] == [("某某", True)]


def test_the_dead_and_the_struck_off_are_not_missed(three, tmp_path):
    with three.store.writing() as session:
        person = session.get(
            Household, session.query(Household).filter_by(hh_no="42108100000001").one().id
        ).head_person_id
        session.get(Person, person).status = "2"
    found = three.comparing.compare(listed(tmp_path, line("外人", STRANGER)), "persons")
    assert names(found.only_here) == ["妻2"]


@pytest.mark.parametrize("name", ["低保.csv", "低保.gbk.csv"])
def test_any_format_that_import_reads(three, tmp_path, name):
    file = tmp_path / name
    with file.open("w", encoding="gb18030" if "gbk" in name else "utf-8-sig", newline="") as opened:
        csv.writer(opened).writerows([DIBAO, line("户主1", number(1, 1)), line("外人", STRANGER)])
    found = three.comparing.compare(file, "persons")
    assert (found.among, len(found.both), len(found.only_there)) == ("dibao", 1, 1)


def test_what_cannot_be_compared_is_named(three, tmp_path):
    with pytest.raises(ListNotCompared):
        three.comparing.compare(tmp_path / "nirgends.xlsx", "persons")
    with pytest.raises(ListNotCompared):
        three.comparing.compare(book(tmp_path / "x.xlsx", [["天气", "温度"], ["晴", "20"]]), "persons")


def test_nothing_of_a_list_goes_into_the_register(three, tmp_path):
    def everything():
        with three.store.reading() as session:
            return (
                session.execute(PersonYear.__table__.select()).all(), session.execute(Household.__table__.select()).all(),
                session.connection().exec_driver_sql("SELECT count(*) FROM _outbox").scalar(),
            )  # fmt: skip

    before = everything()
    three.comparing.compare(listed(tmp_path, line("户主3", number(3, 1)), line("外人", STRANGER)), "persons")
    assert everything() == before


def test_the_workbook_has_four_sheets_with_numbers_as_text_and_the_same_bytes(three, tmp_path):
    found = three.comparing.compare(
        listed(tmp_path, line("户主3", number(3, 1)), line("外人", STRANGER)), "persons"
    )
    file = three.comparing.write(found, tmp_path / "out.xlsx")
    first = file.read_bytes()
    made = load_workbook(file)
    assert made.sheetnames == ["两边都有", "仅名单有", "仅本册有", "不一致项"]
    head, row = made["仅名单有"].iter_rows(min_row=1, max_row=2)
    assert [cell.value for cell in head] == ["村", "户主", "姓名", "证件号码", "人口编号", "名单行号", "说明"]
    assert [cell.value for cell in row[:4]] == ["走马岭村委会", None, "外人", STRANGER]
    assert row[3].number_format == "@"
    assert three.comparing.write(found, file).read_bytes() == first


def test_an_offices_list_is_not_written_over(three, tmp_path):
    file = listed(tmp_path, line("户主1", number(1, 1)))
    found = three.comparing.compare(file, "persons")
    with pytest.raises(FileNotWritten):
        three.comparing.write(found, file)


def test_on_the_screen_numbers_are_covered_and_what_is_private_is_starred(three, tmp_path):
    file = book(tmp_path / "l.xlsx", [["村", "姓名", "身份证号", "联系电话", "是否享受低保"],
                                      ["走马岭村", "户主3", number(3, 1), "13911112222", "是"]])  # fmt: skip
    found = three.comparing.compare(file, "persons", EVERYBODY)
    lines = three.comparing.lines(found, 3)
    assert [(one.field, one.there, one.here) for one in lines] == [
        ("联系电话", "139****2222", "138****1234"), ("是否享受低保", "是", "否"),
    ]  # fmt: skip
    assert number(3, 1)[6:14] not in lines[0].number
    author = three.store.author
    three.store.author = type(author)(author.user, author.device, frozenset(), author.villages)
    assert [one.there for one in three.comparing.lines(found, 3)] == ["139****2222", "＊＊＊"]


def with_person(laptop, no, **values):
    with laptop.store.writing() as session:
        home = session.query(Household).filter_by(hh_no=f"4210810000000{no}").one()
        for name, value in values.items():
            setattr(session.get(Person, home.head_person_id), name, value)


def test_a_certificate_under_the_identity_number_is_not_missed(three, tmp_path):
    whole = f"{number(1, 1)}42"
    with_person(three, 1, id_type="2", id_number=whole)
    file = book(
        tmp_path / "l.xlsx",
        [["残疾人名单"], ["村", "姓名", "身份证号", "残疾证号"], ["走马岭村", "户主1", number(1, 1), whole]],
    )
    found = three.comparing.compare(file, "persons")
    assert (found.among, names(found.both), found.differing) == ("disabled", ["户主1"], ())


@pytest.mark.parametrize("headers", [["乡镇", "村", "姓名"], ["村", "户主姓名", "姓名"]])
def test_a_name_of_a_village_or_a_household_that_is_not_ours_is_nobody_of_ours(three, tmp_path, headers):
    row = {"乡镇": "东升镇", "村": "别的村" if "乡镇" in headers else "", "户主姓名": "外人", "姓名": "妻1"}
    found = three.comparing.compare(
        book(tmp_path / "l.xlsx", [["名单"], headers, [row[h] for h in headers]]), "persons", EVERYBODY
    )
    assert (names(found.both), names(found.only_there)) == ([], ["妻1"])


def test_a_name_found_without_a_village_says_so(three, tmp_path):
    found = three.comparing.compare(
        book(tmp_path / "l.xlsx", [["名单"], ["户主姓名", "姓名"], ["户主1", "妻1"]]), "persons", EVERYBODY
    )
    assert [three.comparing.remark(whom) for whom in found.both] == ["仅按姓名找到，没有比对村"]


def test_a_list_of_the_watched_says_who_of_them_the_register_does_not_watch(three, tmp_path):
    homes = {row.hh_no: row.id for row in three.households.rows(three.households.find(""))}
    first, second = homes["42108100000001"], homes["42108100000002"]
    three.records.add(
        "monitoring_case", first, kind="2", found_on="2026-03-01", recognised_ym="202603", risk_1="01"
    )
    with three.store.writing() as session:
        session.get(Household, second).household_type = "30"
    file = book(
        tmp_path / "监测对象.xlsx",
        [["村", "户主姓名", "户主身份证号码"], *(["走马岭村", f"户主{n}", number(n, 1)] for n in (1, 2))],
    )
    found = three.comparing.compare(file, "households")
    assert [(d.whom.name, d.column, d.there, d.here) for d in found.differing] == [
        ("户主2", "是否监测对象", "是", "否")
    ]
    other = three.comparing.compare(
        listed(tmp_path, line("户主3", number(3, 1)), title="名单"), "households", "monitored"
    )
    assert names(other.only_here) == ["户主1"]


def test_who_was_struck_off_is_not_missed_in_a_list(three, tmp_path):
    with three.store.writing() as session:
        session.query(Household).filter_by(hh_no="42108100000002").one().household_type = "90"
    rows = listed(tmp_path, line("户主1", number(1, 1)), title="名单")
    assert names(three.comparing.compare(rows, "households").only_here) == ["户主3"]
    assert "妻2" not in names(three.comparing.compare(rows, "persons", EVERYBODY).only_here)
    named = three.comparing.compare(listed(tmp_path, line("户主2", number(2, 1)), title="名单"), "households")
    assert names(named.both) == ["户主2"]


def test_a_spoilt_number_is_said_of_somebody_found_by_name_and_who_stands_twice_counts_once(three, tmp_path):
    rows = [line("户主1", 4.2108119600229997e17), line("户主3", number(3, 1)), line("户主3", number(3, 1))]
    found = three.comparing.compare(listed(tmp_path, *rows), "persons")
    assert [(whom.name, whom.lost, whom.twice) for whom in found.both] == [
        ("户主1", True, False),
        ("户主3", False, False),
        ("户主3", False, True),
    ]
    assert found.known == 2
