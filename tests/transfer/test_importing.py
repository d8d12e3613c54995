import json
from collections import Counter

import pytest
from sqlalchemy import select

from fieldkit.db.tables import Household, Outbox
from fieldkit.domain.quality.findings import Level
from fieldkit.errors import Cancelled, ColumnsMissing, NoKnownTable, RegisterChanged
from tests.transfer.sheets import HELPER, HOUSEHOLD, MEMBER, SAMPLES, book, helper, household, member


def rules(draft, level=None):
    return Counter(f.rule for f in draft.findings if level is None or f.level is level)


def captured(laptop):
    with laptop.store.reading() as session:
        return Counter(session.scalars(select(Outbox.tbl)))


def only(laptop, table, contents):
    (row,) = contents(laptop)[table].values()
    return row


# ---------------------------------------------------------------- the samples


def test_a_clean_village_comes_in_with_nothing_to_mend(laptop, taken):
    draft = taken(SAMPLES / "village")
    assert draft.total("refused") == 0
    assert {f.level for f in draft.findings} == {Level.WARNING}  # half a dozen people to ask about
    assert {f.rule for f in draft.findings} == {"DQ-20", "DQ-30", "DQ-34"}
    key = json.loads((SAMPLES / "village" / "key.json").read_text())
    assert draft.summary["household"]["added"] == key["households"]
    assert draft.summary["person"]["added"] == key["members"]
    assert draft.summary["helper_assignment"]["added"] == key["assignments"]
    assert draft.summary["helper"]["added"] == key["helpers"]


@pytest.fixture(scope="module")
def dirty_key():
    return json.loads((SAMPLES / "township-dirty" / "key.json").read_text())["faults"]


def test_every_planted_fault_is_found_and_nothing_else_is_blamed(laptop, taken, dirty_key):
    draft = taken(SAMPLES / "township-dirty")
    enough = {"E": {Level.ERROR}, "W": {Level.ERROR, Level.WARNING}, "N": {Level.INFO}}
    said: dict[str, set[Level]] = {}
    for finding in draft.findings:
        said.setdefault(finding.key, set()).add(finding.level)
    for fault, keys in dirty_key.items():
        missed = [key for key in keys if not said.get(key, set()) & enough[fault[0]]]
        assert missed == [], fault
    planted = {key for fault, keys in dirty_key.items() if fault[0] == "E" for key in keys}
    spouses = {key[:-2] for key in dirty_key["E_two_spouses"]}
    stray = [
        f for f in draft.findings
        if f.level is Level.ERROR and f.key not in planted
        and not (f.rule == "DQ-08" and f.key[:-2] in spouses)
    ]  # fmt: skip
    assert stray == []
    assert draft.summary["person"]["refused"] == 4
    assert draft.summary["helper_assignment"]["refused"] == 3


def test_what_was_normalised_says_what_was_found_and_what_is_stored(laptop, taken, dirty_key, contents):
    draft = taken(SAMPLES / "township-dirty")
    people = {p["person_no"]: p for p in contents(laptop)["person"].values()}
    stored = {(f.key, f.column): f for f in draft.findings if f.level is Level.INFO}
    for fault, column, field in (
        ("N_fullwidth_id", "证件号码", "id_number"), ("N_lowercase_x", "证件号码", "id_number"),
        ("N_spaces_in_name", "姓名", "name"), ("N_middle_dot", "姓名", "name"),
        ("N_date_slash", "出生日期", "birth_date"), ("N_date_chinese", "出生日期", "birth_date"),
    ):  # fmt: skip
        for key in dirty_key[fault]:
            finding = stored[key, column]
            assert finding.value != finding.stored
            assert finding.stored == str(people[key][field])
    for key in dirty_key["N_village_name_short"]:
        assert stored[key, "村"].stored == stored[key, "村"].value.removesuffix("村") + "村委会"


def test_importing_again_changes_nothing(laptop, taken, contents):
    first = taken(SAMPLES / "township-dirty")
    before = contents(laptop)
    again = taken(SAMPLES / "township-dirty")
    assert contents(laptop) == before
    assert again.total("added") == again.total("changed") == 0
    assert again.total("unchanged") == first.total("added")
    assert list(again.changes()) == []
    assert [f.as_json() for f in again.findings] == [f.as_json() for f in first.findings]


def test_files_one_at_a_time_in_the_worst_order_give_the_same_register(laptops, taken, contents):
    together, apart = laptops("together"), laptops("apart")
    taken(SAMPLES / "village", into=together)
    for name in ("divisions.csv", "helpers.xlsx", "members.xlsx", "households.xlsx"):
        draft = taken(SAMPLES / "village" / name, into=apart)
        assert draft.total("refused") == 0, name
        assert not any(f.level is Level.ERROR for f in draft.findings), name
    assert contents(apart) == contents(together)
    again = taken(SAMPLES / "village", into=apart)
    assert again.total("added") == again.total("changed") == 0


# ---------------------------------------------------------------- who is who


def test_members_alone_create_their_household(village, taken, tmp_path, contents):
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), member(1, 2)]))
    row = only(village, "household", contents)
    assert (row["hh_no"], row["head_name"]) == ("42108100000001", "张德福")
    assert (row["village_code"], row["local_no"]) == ("421081106201", "421081106201-0001")
    people = contents(village)["person"].values()
    head = next(p for p in people if p["relation"] == "01")
    assert row["head_person_id"] == head["id"]


def test_one_number_with_two_person_numbers_is_two_people_and_both_are_named(village, taken, tmp_path):
    twin = member(2, 1, 人口编号="4210810000000299", 证件号码=member(1, 1)[7], 姓名="李四")
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)]))
    draft = taken(book(tmp_path / "n.xlsx", [MEMBER, twin]))
    assert draft.summary["person"]["added"] == 1
    named = {f.key for f in draft.findings if f.rule == "DQ-05"}
    assert named == {"4210810000000101", "4210810000000299"}


def test_without_a_person_number_the_identity_number_tells_who(village, taken, tmp_path):
    columns = [header for header in MEMBER if header != "人口编号"]
    rows = [[v for h, v in zip(MEMBER, member(1, p), strict=True) if h != "人口编号"] for p in (1, 2)]
    taken(book(tmp_path / "m.xlsx", [columns, *rows]))
    taken(book(tmp_path / "again.xlsx", [columns, *reversed(rows)]))
    draft = taken(book(tmp_path / "numbered.xlsx", [MEMBER, member(1, 1), member(1, 2)]))
    assert draft.summary["person"] == {"added": 0, "changed": 2, "unchanged": 0, "refused": 0}
    assert "DQ-05" not in rules(draft)


def test_without_a_household_number_the_heads_number_tells_which(village, taken, tmp_path, contents):
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    row = household(1, 户编号="", 户联系电话="13811112222")
    draft = taken(book(tmp_path / "again.xlsx", [HOUSEHOLD, row]))
    assert draft.summary["household"]["changed"] == 1
    assert only(village, "household", contents)["phone"] == "13811112222"


def test_a_person_listed_in_another_household_has_moved(village, taken, tmp_path, contents):
    taken(book(tmp_path / "a.xlsx", [MEMBER, member(1, 1), member(1, 2), member(2, 1)]))
    moved = member(1, 2, 户编号="42108100000002")
    draft = taken(book(tmp_path / "b.xlsx", [MEMBER, moved]))
    assert draft.summary["person"] == {"added": 0, "changed": 1, "unchanged": 0, "refused": 0}
    rows = contents(village)
    person = next(p for p in rows["person"].values() if p["person_no"] == "4210810000000102")
    assert rows["household"][person["household_id"]]["hh_no"] == "42108100000002"


# ---------------------------------------------------------------- what is refused, and what is not


@pytest.mark.parametrize(("row", "rule"), [
    (member(1, 1, 村="不存在村"), "IMP-05"),
    (member(1, 1, 证件号码=421081196002299972.0), "IMP-01"),
    (member(1, 1, 证件号码="4.21081E+17"), "IMP-01"),
    (member(1, 1, 户编号="", 姓名="", 户主姓名="", 人口编号="", 证件号码=""), "IMP-04"),
])  # fmt: skip
def test_a_row_that_cannot_be_placed_is_refused_with_its_reason(village, taken, tmp_path, row, rule):
    draft = taken(book(tmp_path / "m.xlsx", [MEMBER, row, member(2, 1)]))
    assert draft.summary["person"] == {"added": 1, "changed": 0, "unchanged": 0, "refused": 1}
    (refusal,) = draft.refused
    assert (refusal.rule, refusal.file, refusal.row) == (rule, "m.xlsx", 2)
    assert refusal.message


def test_two_villages_of_one_name_are_told_apart_by_township(village, taken, tmp_path, contents):
    rows = [household(1, 乡="大垸镇", 村="民主村"), household(2, 乡="东升镇", 村="民主村民委员会")]
    draft = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, *rows]))
    found = {r["hh_no"][-1]: r["village_code"] for r in contents(village)["household"].values()}
    assert found == {"1": "421081102202", "2": "421081106202"}
    assert {f.stored for f in draft.findings if f.rule == "IMP-18"} == {"民主村委会"}
    refused = taken(book(tmp_path / "x.xlsx", [HOUSEHOLD, household(3, 乡="", 村="民主村")]))
    assert [f.rule for f in refused.refused] == ["IMP-05"]


def test_a_value_that_does_not_fit_is_kept_beside_and_let_go_when_mended(village, taken, tmp_path, contents):
    odd = member(1, 1, 出生日期="不详", **{"务工时间（月）": "很多"})
    draft = taken(book(tmp_path / "m.xlsx", [MEMBER, odd]))
    assert rules(draft)["IMP-07"] == 2
    assert only(village, "person", contents)["import_extra"] == {"出生日期": "不详"}
    assert only(village, "person_year", contents)["import_extra"] == {"务工时间（月）": "很多"}
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)]))
    assert "import_extra" not in only(village, "person", contents)


def test_unknown_columns_are_kept_with_the_nearest_record(village, taken, tmp_path, contents):
    taken(
        book(tmp_path / "h.xlsx", [[*HOUSEHOLD, "网格员", "序号"], [*household(1), "赵敏", 1.0]]),
        book(tmp_path / "m.xlsx", [[*MEMBER, "特长"], [*member(1, 1), "养蜂"]]),
        book(tmp_path / "p.xlsx", [[*HELPER, "备案号"], [*helper(1), 7.0]]),
    )
    assert only(village, "household", contents)["import_extra"] == {"网格员": "赵敏"}
    assert only(village, "person", contents)["import_extra"] == {"特长": "养蜂"}
    assert only(village, "helper_assignment", contents)["import_extra"] == {"备案号": "7"}


def test_an_empty_cell_leaves_what_was_collected_here(village, taken, tmp_path, contents):
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    draft = taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 户联系电话="", 户类型="")]))
    assert draft.total("changed") == 0
    assert only(village, "household", contents)["phone"] == "13800001234"


def test_a_fault_that_the_office_mended_by_emptying_a_cell_is_gone(village, taken, tmp_path):
    twice = member(1, 1, 在校生状况="小学")
    assert rules(taken(book(tmp_path / "m.xlsx", [MEMBER, twice])))["DQ-12"] == 1
    assert rules(taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)])))["DQ-12"] == 0


def test_last_years_sheet_does_not_undo_this_years(village, taken, tmp_path, contents):
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1, 健康状况="残疾")]))
    taken(book(tmp_path / "old.xlsx", [MEMBER, member(1, 1, 年度=2025, 姓名="张得福", 健康状况="健康")]))
    assert only(village, "person", contents)["name"] == "张德福"
    years = {y["year"]: y["health"] for y in contents(village)["person_year"].values()}
    assert years == {2026: ("4",), 2025: ("1",)}


def test_a_household_sheet_owns_its_fields_and_members_only_check_them(village, taken, tmp_path, contents):
    columns = [*MEMBER, "户联系电话"]
    rows = [[*member(1, 1), "13900000000"], [*member(1, 2), "1390000"]]
    draft = taken(
        book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]), book(tmp_path / "m.xlsx", [columns, *rows])
    )
    assert only(village, "household", contents)["phone"] == "13800001234"
    assert {(f.rule, f.key) for f in draft.findings} == {
        ("IMP-06", "4210810000000101"), ("DQ-29", "4210810000000102"),
    }  # fmt: skip


def test_contradicting_rows_of_one_person_are_said(village, taken, tmp_path):
    draft = taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), member(1, 1, 姓名="张得福")]))
    assert rules(draft)["IMP-09"] == 1
    assert rules(taken(book(tmp_path / "n.xlsx", [MEMBER, member(2, 1), member(2, 1)])))["IMP-09"] == 0


# ---------------------------------------------------------------- helpers


def test_a_second_open_primary_helper_is_refused_naming_the_first(village, taken, tmp_path, contents):
    second = helper(1, 帮扶责任人姓名="赵敏", 联系电话="13700001111", 帮扶开始时间="2025-03-01")
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, second, helper(1)]))
    assert [(f.rule, f.key, f.value) for f in draft.refused] == [("IMP-02", "42108100000001", "赵敏")]
    assert "李卫国" in draft.refused[0].message
    assert [h["name"] for h in contents(village)["helper"].values()] == ["李卫国"]


def test_a_helper_who_was_replaced_leaves_room_for_the_next(village, taken, tmp_path, contents):
    taken(book(tmp_path / "p.xlsx", [HELPER, helper(1)]))
    ended = helper(1, 帮扶结束时间="2025-02-28")
    second = helper(1, 帮扶责任人姓名="赵敏", 联系电话="13700001111", 帮扶开始时间="2025-03-01")
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, second, ended]))
    assert draft.summary["helper_assignment"] == {"added": 1, "changed": 1, "unchanged": 0, "refused": 0}


def test_a_handover_within_one_day_ends_the_first_pairing_the_day_before(village, taken, tmp_path, contents):
    rows = [
        helper(1, 帮扶责任人姓名="赵敏", 联系电话="13700001111", 帮扶开始时间="2025-03-01"),
        helper(1, 帮扶结束时间="2025-03-01"),
    ]
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, *rows]))
    assert draft.total("refused") == 0
    assert [(f.value, f.stored) for f in draft.findings if f.rule == "IMP-26"] == [
        ("2025-03-01", "2025-02-28")
    ]
    before = contents(village)
    again = taken(book(tmp_path / "p.xlsx", [HELPER, *reversed(rows)]))
    assert again.total("changed") == again.total("added") == again.total("refused") == 0
    assert contents(village) == before


def test_a_pairing_that_ends_before_it_begins_is_taken_as_it_is_and_told(village, taken, tmp_path, contents):
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, helper(1, 帮扶结束时间="2020-02-01")]))
    assert draft.total("refused") == 0
    assert [f.value for f in draft.findings if f.rule == "IMP-44"] == ["2020-02-01"]
    assert len(contents(village)["helper_assignment"]) == 1


def test_a_handover_made_here_is_not_undone_by_last_years_sheet(village, taken, tmp_path, contents):
    taken(book(tmp_path / "old.xlsx", [HELPER, helper(1)]))
    second = helper(1, 帮扶责任人姓名="赵敏", 联系电话="13700001111", 帮扶开始时间="2025-03-01")
    taken(book(tmp_path / "new.xlsx", [HELPER, helper(1, 帮扶结束时间="2025-02-28"), second]))
    before = contents(village)
    again = taken(book(tmp_path / "old.xlsx", [HELPER, helper(1)]))
    assert again.total("refused") == again.total("changed") == 0
    assert contents(village) == before


def test_a_helper_without_a_telephone_is_the_one_of_that_name_and_unit(village, taken, tmp_path, contents):
    rows = [helper(1, 联系电话=""), helper(2)]
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, *rows]))
    assert [(f.rule, f.key) for f in draft.findings if f.rule[:3] == "IMP"] == [("IMP-03", "42108100000001")]
    assert only(village, "helper", contents)["phone"] == "13900005678"
    mended = taken(book(tmp_path / "p.xlsx", [HELPER, helper(1), helper(2)]))
    assert mended.total("changed") == mended.total("added") == mended.total("refused") == 0


def test_a_helpers_new_telephone_is_not_a_second_helper(village, taken, tmp_path, contents):
    taken(book(tmp_path / "p.xlsx", [HELPER, helper(1)]))
    draft = taken(book(tmp_path / "p.xlsx", [HELPER, helper(1, 联系电话="13911112222")]))
    assert draft.total("refused") == 0
    assert only(village, "helper", contents)["phone"] == "13911112222"


def test_helpers_of_one_name_with_two_telephones_are_two(village, taken, tmp_path, contents):
    taken(book(tmp_path / "p.xlsx", [HELPER, helper(1), helper(2, 联系电话="13911112222")]))
    assert len(contents(village)["helper"]) == 2


# ---------------------------------------------------------------- one transaction


def test_a_preview_writes_nothing(village, tmp_path, contents):
    before = contents(village)
    draft = village.importing.read([book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)])])
    assert draft.summary["household"]["added"] == 1
    assert [c.key for c in draft.changes() if c.table == "person"] == ["4210810000000101"]
    assert contents(village) == before


def test_a_changed_record_shows_old_and_new_in_the_preview(village, taken, tmp_path):
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    draft = village.importing.read([book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1, 户类型="监测对象")])])
    (change,) = draft.changes()
    assert (change.table, change.key) == ("household", "42108100000001")
    assert change.fields == (("户类型", "原建档立卡脱贫户", "防止返贫致贫对象"),)


def test_stopping_a_commit_leaves_nothing(laptop, contents):
    draft = laptop.importing.read([SAMPLES / "village"])
    before = captured(laptop)

    def stop(done, total):
        if done > 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.importing.commit(draft, stop)
    assert not any(contents(laptop).values())
    assert captured(laptop) == before


def test_stopping_while_reading_leaves_nothing(laptop, contents):
    def stop(done, total):
        if done > 300:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.importing.read([SAMPLES / "village"], stop)
    assert not any(contents(laptop).values())


def test_a_register_that_changed_since_the_preview_is_not_overwritten(village, taken, tmp_path, contents):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)])
    draft = village.importing.read([file])
    taken(book(tmp_path / "other.xlsx", [HOUSEHOLD, household(2)]))
    with pytest.raises(RegisterChanged):
        village.importing.commit(draft)
    assert len(contents(village)["household"]) == 1


def test_what_is_imported_is_captured_for_sync_with_its_maker(village, taken, tmp_path):
    taken(book(tmp_path / "m.xlsx", [MEMBER, member(1, 1)]))
    with village.store.reading() as session:
        (row,) = session.scalars(select(Household))
        assert (row.created_by, row.origin_device) == (
            village.store.author.user, village.store.author.device,
        )  # fmt: skip
    tables = captured(village)
    assert tables["household"] == tables["person"] == tables["person_year"] == 1


def test_two_laptops_that_read_one_sheet_make_the_same_rows(laptops, taken, contents):
    a, b = laptops("a"), laptops("b")
    taken(SAMPLES / "village", into=a)
    taken(SAMPLES / "village", into=b)
    assert contents(a) == contents(b)


# ---------------------------------------------------------------- files that are wrong


def test_missing_columns_stop_the_file_with_their_names(village, tmp_path):
    rows = [["户编号", "姓名", "与户主关系", "村"], ["1", "张三", "户主", "走马岭村"]]
    file = book(tmp_path / "m.xlsx", rows)
    with pytest.raises(ColumnsMissing) as failed:
        village.importing.read([file])
    assert failed.value.details == {"file": "m.xlsx", "sheet": "Sheet1", "columns": "证件号码"}


def test_a_workbook_without_a_known_table_is_named(village, tmp_path):
    with pytest.raises(NoKnownTable, match=r"menu\.xlsx"):
        village.importing.read([book(tmp_path / "menu.xlsx", [["星期", "早餐"], ["一", "粥"]])])


def test_a_sheet_of_explanations_beside_the_table_is_passed_over(village, taken, tmp_path):
    file = book(tmp_path / "m.xlsx", [["填表说明"], ["一、请如实填写。"]], [MEMBER, member(1, 1)])
    draft = taken(file)
    assert draft.summary["person"]["added"] == 1
    assert rules(draft)["IMP-21"] == 1


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_household_number_that_only_one_members_row_has_is_the_households(
    village, taken, tmp_path, contents, order
):
    header = (*MEMBER, "户主证件号码")
    number = member(1, 1)[MEMBER.index("证件号码")]
    rows = [[*member(1, 1, 户编号=""), ""], [*member(1, 2), number]]
    taken(book(tmp_path / "m.xlsx", [header, *(rows[at] for at in order)]))
    (household,) = contents(village)["household"].values()
    assert household["hh_no"] == "42108100000001"
    assert {p["household_id"] for p in contents(village)["person"].values()} == {household["id"]}


def test_a_household_known_without_a_number_gets_it_from_a_members_row(village, taken, tmp_path, contents):
    header = (*MEMBER, "户主证件号码")
    number = member(1, 1)[MEMBER.index("证件号码")]
    taken(book(tmp_path / "a.xlsx", [header, [*member(1, 1, 户编号=""), number]]))
    second = book(tmp_path / "b.xlsx", [header, [*member(1, 2), number]])
    taken(second)
    (household,) = contents(village)["household"].values()
    assert household["hh_no"] == "42108100000001"
    assert taken(second).total("changed") == taken(second).total("added") == 0


def test_a_helper_sheet_without_helpers_changes_no_households(village, taken, tmp_path, contents):
    taken(book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    before = contents(village)
    at = HELPER.index("帮扶责任人姓名")
    rows = [[cell for place, cell in enumerate(row) if place != at] for row in (HELPER, helper(1))]
    with pytest.raises(ColumnsMissing, match="帮扶责任人姓名"):
        taken(book(tmp_path / "a.xlsx", rows))
    assert contents(village) == before
