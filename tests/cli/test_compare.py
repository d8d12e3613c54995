"""`fieldkit compare` and a whole register from one folder to another."""

from openpyxl import Workbook, load_workbook

from fieldkit.services.demo import village_files


def listed(file, *rows):
    book = Workbook()
    for row in (["2026年四季度低保名单"], ["村", "姓名", "身份证号"], *rows):
        book.active.append(row)
    book.save(file)
    return file


def test_a_list_is_compared_and_the_counts_are_one_document(fieldkit, tmp_path):
    fieldkit("import", *village_files())
    households = fieldkit("households", "--json").json["households"]
    out = tmp_path / "out.xlsx"
    asked = ("compare", listed(tmp_path / "l.xlsx", ["", "查无此人", ""]), "--with", "persons", "--out", out)
    ended = fieldkit(*asked, "--json")
    assert ended.status == 0
    assert ended.json["files"] == [str(out)]
    assert (ended.json["among"], ended.json["both"], ended.json["only_there"]) == ("dibao", 0, 1)
    assert 0 < ended.json["only_here"] < 10 * len(households)
    assert load_workbook(out)["仅本册有"].max_row == 1 + ended.json["only_here"]
    said = fieldkit(*asked)
    assert said.out.startswith("对照对象：享受低保的。两边都有 0；仅名单有 1；")
    first = out.read_bytes()
    fieldkit(*asked)
    assert out.read_bytes() == first


def test_what_is_wrong_with_a_list_is_a_sentence(fieldkit, tmp_path):
    fieldkit("households")  # makes the folder, which is a sentence too
    missing = fieldkit(
        "compare", tmp_path / "none.xlsx", "--with", "households", "--out", tmp_path / "o.xlsx"
    )
    assert (missing.status, len(missing.sentences)) == (1, 1)
    ours = listed(tmp_path / "l.xlsx", ["", "甲", ""])
    over = fieldkit("compare", ours, "--with", "persons", "--out", ours)
    assert (over.status, len(over.sentences)) == (1, 1)


def test_why_a_list_is_not_compared_says_nothing_of_imports(fieldkit, tmp_path):
    fieldkit("households")
    broken, empty, folder = tmp_path / "坏.xlsx", tmp_path / "空.csv", tmp_path / "夹"
    broken.write_bytes(b"PK no more")
    empty.write_bytes(b"")
    folder.mkdir()
    whys = {broken: "损坏", empty: "是空的", folder: "文件夹", tmp_path / "无.xlsx": "没有这个文件"}
    for file, why in whys.items():
        ended = fieldkit("compare", file, "--with", "persons", "--out", tmp_path / "o.xlsx")
        assert (ended.status, len(ended.sentences)) == (1, 1), file
        assert file.name in ended.err
        assert why in ended.err
        assert "导入" not in ended.err


def test_a_register_goes_from_one_folder_to_another_and_gives_the_same_files(fieldkit, tmp_path):
    fieldkit("import", *village_files())
    fieldkit("plan", "--year", "2026")
    exported = fieldkit("export", "--all", tmp_path / "a", "--json").json["files"]
    assert [name.rsplit("/", 1)[-1] for name in exported][-1] == "register.xlsx"
    there = ("--home", tmp_path / "there")
    preview = fieldkit(*there, "import", tmp_path / "a", "--preview", "--json").json
    report = tmp_path / "report.json"
    document = fieldkit(*there, "import", tmp_path / "a", "--report", report, "--json").json
    assert document == preview
    assert document["summary"]["visit_slot"]["added"] == 4 * document["summary"]["household"]["added"]
    assert report.is_file()
    fieldkit(*there, "export", "--all", tmp_path / "b")
    for file in sorted((tmp_path / "a").iterdir()):
        assert (tmp_path / "b" / file.name).read_bytes() == file.read_bytes(), file.name
    again = fieldkit(*there, "import", tmp_path / "b", "--json").json
    assert all(counts["added"] == counts["changed"] == 0 for counts in again["summary"].values())
