from fieldkit.domain.quality.findings import Level
from tests.transfer.sheets import HOUSEHOLD, MEMBER, SAMPLES, book, household, member

FROM_THE_ROW = {"IMP", "DQ-29"}  # about cells that are not stored


def test_checking_finds_what_the_import_found(laptop, taken):
    draft = taken(SAMPLES / "township-dirty")
    imported = {(f.rule, f.level, f.key, f.value) for f in draft.findings if f.rule[:3] != "IMP"}
    checked = {(f.rule, f.level, f.key, f.value) for f in laptop.checking.check()}
    assert {f[0] for f in imported - checked} == {"DQ-29"}  # the household's number on a member's row
    assert {f[0] for f in checked - imported} == {"DQ-51"}  # a load is counted in the whole register


def test_findings_of_the_register_have_no_place_in_a_workbook(laptop, taken):
    taken(SAMPLES / "township-dirty")
    for finding in laptop.checking.check():
        assert (finding.file, finding.sheet, finding.row, finding.column, finding.cell) == (None,) * 5


def test_a_clean_village_has_nothing_to_mend(laptop, taken):
    taken(SAMPLES / "village")
    assert {f.level for f in laptop.checking.check()} == {Level.WARNING}


def test_one_village_is_judged_alone_but_its_numbers_against_all(village, taken, tmp_path):
    twin = member(2, 1, 乡="大垸镇", 村="大公湖村委会", 证件号码=member(1, 1)[7], 姓名="李四", 健康状况="")
    taken(
        book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), household(2, 乡="大垸镇", 村="大公湖村委会")]),
        book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), twin]),
    )
    found = village.checking.check("421081106201")
    (double,) = [f for f in found if f.rule == "DQ-05"]
    assert double.key == "4210810000000101"
    assert "42108100000002" in double.message  # in the other village
    assert "DQ-16" not in {f.rule for f in found}
    assert "DQ-16" in {f.rule for f in village.checking.check("421081102201")}


def test_what_was_never_asked_is_missing_in_a_check(village, taken, tmp_path):
    columns = [h for h in MEMBER if h != "健康状况"]
    row = [v for h, v in zip(MEMBER, member(1, 1), strict=True) if h != "健康状况"]
    draft = taken(book(tmp_path / "m.xlsx", [columns, row]))
    assert "DQ-16" not in {f.rule for f in draft.findings}
    assert "DQ-16" in {f.rule for f in village.checking.check()}
