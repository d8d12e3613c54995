"""The command line as scripts rely on it: status, one sentence, one document."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from fieldkit.cli import main as cli_main
from fieldkit.db.home import Home
from fieldkit.services.laptop import Laptop
from tests.people import PASSPHRASE

SAMPLE = Path(__file__).parents[1] / "data" / "import" / "village"
CONTENT = "看了今年的庄稼和账本，说了医保的事。"


@pytest.fixture(scope="session")
def village_home(tmp_path_factory, light_keys):
    """A data folder with the village, made once."""
    folder = tmp_path_factory.mktemp("village") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
        assert cli_main.main(["--home", str(folder), "--today", "2026-11-21", "import", str(SAMPLE)]) == 0
    return folder


@pytest.fixture
def village(fieldkit, village_home, tmp_path):
    shutil.copytree(village_home, tmp_path / "home")
    return fieldkit


def test_a_command_on_an_empty_folder_makes_it_and_tells_the_recovery_code(fieldkit):
    ended = fieldkit("households", "--json")
    assert (ended.status, ended.json) == (0, {"households": []})
    assert ended.err.count("-") >= 5
    assert fieldkit("households", "--json").err == ""


def test_without_a_passphrase_it_says_what_to_do(fieldkit, monkeypatch):
    monkeypatch.delenv("FIELDKIT_PASSPHRASE")
    ended = fieldkit("households")
    assert ended.status == 1
    assert "FIELDKIT_PASSPHRASE" in ended.err


def test_a_wrong_passphrase_is_one_sentence(fieldkit, monkeypatch):
    fieldkit("households")
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "nicht richtig")
    ended = fieldkit("households", "--json")
    assert (ended.status, ended.out, len(ended.sentences)) == (1, "", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["plan"],
        ["visit"],
        ["households", "--colour", "red"],
        ["plan", "--year", "2026", "--extra", "2026-11-25"],
    ],
)
def test_wrong_usage_is_two(fieldkit, words):
    assert fieldkit(*words).status == 2


def test_a_bug_is_three_and_leaves_a_report_without_personal_data(fieldkit, monkeypatch, tmp_path):
    fieldkit("households")

    number = "42108119600229" + "0019"

    def broken(*_, **__):
        raise RuntimeError(number)

    monkeypatch.setattr("fieldkit.services.households.Households.find", broken)
    ended = fieldkit("households")
    assert (ended.status, len(ended.sentences)) == (3, 1)
    (report,) = (tmp_path / "home" / "logs").glob("bug-*.txt")
    assert "RuntimeError" in report.read_text()
    assert number not in report.read_text()
    assert "Traceback" not in ended.err


def test_a_full_disk_outside_the_database_is_a_sentence(fieldkit, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    fieldkit("households")
    monkeypatch.setattr("fieldkit.services.households.Households.find", full)
    assert fieldkit("households").status == 1


def test_households_are_listed_by_local_number_and_found(village):
    rows = village("households", "--json").json["households"]
    assert len(rows) == 66
    assert [r["local_no"] for r in rows] == sorted(r["local_no"] for r in rows)
    assert sum(r["people"] for r in rows) == 178
    assert rows[0].keys() == {
        "hh_no", "local_no", "village_code", "group", "head", "people", "type", "helper", "visits_done",
    }  # fmt: skip
    found = village("households", "--find", rows[3]["head"], "--json").json["households"]
    assert rows[3] in found


def test_a_year_is_planned_and_visits_fill_it(village):
    first = village("households", "--json").json["households"][0]
    assert village("plan", "--year", "2026", "--json").json == {"plans": 66, "slots": 264}
    assert village("plan", "--year", "2026", "--json").json == {"plans": 0, "slots": 0}
    by_number = ["visit", "add", "--household", first["hh_no"], "--content", CONTENT, "--json"]

    done = village(*by_number, "--date", "2026-11-20").json
    assert (done["slot"], done["state"]) == (4, "done")
    late = village(*by_number, "--date", "2026-11-20", "--slot", "2").json
    assert (late["slot"], late["state"]) == (2, "done_late")
    free = village(*by_number, "--date", "2026-11-20", "--kind", "02").json
    assert free["slot"] is None

    (row,) = village("households", "--find", first["local_no"], "--json").json["households"]
    assert row["visits_done"] == 2


def test_a_visit_that_lacks_something_is_refused_in_one_sentence(village):
    number = village("households", "--json").json["households"][0]["local_no"]
    short = ["visit", "add", "--household", number, "--date", "2026-11-20", "--content", "去了"]
    ended = village(*short)
    assert (ended.status, len(ended.sentences)) == (1, 1)
    nobody = ["visit", "add", "--household", "404", "--date", "2026-11-20", "--content", CONTENT]
    assert village(*nobody).status == 1


def test_a_folder_open_elsewhere_is_not_written_and_may_be_read(village, tmp_path):
    with Home(tmp_path / "home").lock():
        refused = village("plan", "--year", "2026")
        assert (refused.status, len(refused.sentences)) == (1, 1)
        assert village("households", "--json").status == 0


def test_every_command_explains_itself(fieldkit):
    for module in cli_main._modules():
        assert module.HELP
        assert fieldkit(module.NAME, "--help").status == 0


def test_a_reader_who_stops_reading_is_no_bug(tmp_path, village):
    import subprocess
    import sys

    command = [sys.executable, "-m", "fieldkit", "--home", str(tmp_path / "home"), "households", "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


def test_a_day_that_is_none_is_wrong_usage_wherever_it_stands(fieldkit, monkeypatch):
    assert fieldkit("--today", "bogus", "households").status == 2
    monkeypatch.setenv("FIELDKIT_TODAY", "bogus")
    assert main_alone("households") == 2


def main_alone(*words):
    with pytest.raises(SystemExit) as stop:
        cli_main.main(words)
    return stop.value.code


@pytest.mark.parametrize("report", ["folder", "file/under/it.json"])
def test_a_report_that_cannot_be_written_is_said_before_anything_is_imported(fieldkit, tmp_path, report):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    ended = fieldkit("import", SAMPLE, "--report", tmp_path / report)
    assert (ended.status, len(ended.sentences)) == (1, 1)
    assert fieldkit("households", "--json").json == {"households": []}


def test_an_export_that_cannot_be_written_is_a_sentence(village, tmp_path):
    (tmp_path / "file").touch()
    ended = village("export", "--all", tmp_path / "file" / "folder")
    assert (ended.status, len(ended.sentences)) == (1, 1)


@pytest.mark.parametrize("wrong", [["--kind", "99"], ["--date", "1900-01-01"], ["--content", "长" * 2001]])
def test_a_visit_nobody_can_mean_is_refused(village, wrong):
    number = village("households", "--json").json["households"][0]["local_no"]
    words = ["--household", number, "--date", "2026-11-20", "--content", CONTENT, *wrong]
    assert village("visit", "add", *words).status == 1


def test_a_year_nobody_can_mean_is_not_planned(village):
    assert village("plan", "--year", "1").status == 1
    assert village("plan", "--year", "2027").status == 0


def test_a_planned_visit_is_moved_freed_and_added_by_command(village):
    number = village("households", "--json").json["households"][0]["local_no"]
    plan = ("plan", "--year", "2026", "--json", "--household", number)
    village("plan", "--year", "2026")
    moved = village(*plan, "--slot", "4", "--move", "2026-11-28")
    assert moved.json == {
        "slot": 4, "state": "planned", "planned_on": "2026-11-28",
        "window_from": "2026-10-01", "window_to": "2026-12-20",
    }  # fmt: skip
    again = village(*plan, "--slot", "4", "--move", "2026-12-01")
    assert again.status == 1
    assert village(*plan, "--slot", "4", "--move", "2026-12-01", "--reason", "户主住院").status == 0
    window = village(*plan, "--slot", "3", "--window", "2026-11-01", "2026-11-30", "--reason", "收成晚")
    assert window.json["state"] == "to_plan"
    assert village(*plan, "--slot", "1", "--free", "--reason", "全家外出").json["state"] == "exempt"
    assert village(*plan, "--slot", "1", "--unfree").json["state"] == "overdue"
    assert village(*plan, "--extra", "2026-11-25").json["slot"] == 5
    assert village(*plan, "--slot", "9", "--free", "--reason", "1").status == 1
    assert village("households", "--json").json["households"][0]["visits_done"] == 0


def test_a_report_or_a_paper_never_takes_the_place_of_a_workbook(village, tmp_path):
    workbook = tmp_path / "members.xlsx"
    shutil.copyfile(SAMPLE / "members.xlsx", workbook)
    content = workbook.read_bytes()
    ended = village("import", workbook, "--preview", "--report", workbook)
    assert (ended.status, len(ended.sentences)) == (1, 1)
    first = village("households", "--json").json["households"][0]
    ended = village("print", "P-04", "--village", first["village_code"], "--out", workbook)
    assert (ended.status, len(ended.sentences)) == (1, 1)
    assert workbook.read_bytes() == content


def test_gaps_are_listed_and_a_household_gets_its_helper(village, tmp_path, clock):
    assert village("pair", "--gaps", "--json").json == {"gaps": []}
    with Laptop.open(tmp_path / "home", user=None, passphrase=PASSPHRASE, clock=clock) as laptop:
        home = laptop.households.find("")[0]
        laptop.pairing.end(laptop.pairing.of_household(home)[0].id, date(2026, 11, 2), "1")
    (gap,) = village("pair", "--gaps", "--json").json["gaps"]
    assert gap["since"] == "2026-11-03"
    paired = village("households", "--json").json["households"]
    helper = next(h["helper"] for h in paired if h["helper"])
    ended = village(
        "pair", "--household", gap["local_no"], "--helper", helper, "--from", "2026-11-21", "--json"
    )
    assert (ended.status, ended.json["happened"]) == (0, "new"), ended.err
    assert village("pair", "--gaps", "--json").json == {"gaps": []}


def test_a_household_changes_its_helper_from_a_day_on(village):
    rows = village("households", "--json").json["households"]
    first = next(h for h in rows if h["helper"])
    other = next(h["helper"] for h in rows if h["helper"] not in (None, first["helper"]))
    ended = village("pair", "--household", first["local_no"], "--helper", other, "--reason", "1", "--json")
    assert (ended.json["happened"], ended.json["before"]) == ("change", first["helper"])
    now = village("households", "--json", "--find", first["hh_no"]).json["households"]
    assert now[0]["helper"] == other
    missing = village("pair", "--household", first["local_no"], "--helper", "查无此人")
    assert (missing.status, len(missing.sentences)) == (1, 1)


@pytest.mark.parametrize(
    "command", [("check",), ("households",), ("pair", "--gaps"), ("print", "P-04", "--out", "x.pdf")]
)
def test_a_village_that_is_not_here_is_said_so(village, command):
    refused = village(*command, "--village", "999")
    assert (refused.status, refused.out) == (1, "")
    assert refused.sentences == ["本机没有行政村“999”。"]
    assert village("households", "--village", "421081102201").status == 0


@pytest.mark.parametrize("form", ["P-01", "P-04", "P-08", "P-L", "all"])
@pytest.mark.parametrize("year", ["2031", "2027", "0", "-3", "1300"])
def test_a_year_without_a_file_is_not_printed(village, tmp_path, form, year):
    out = tmp_path / ("out" if form == "all" else "out.pdf")
    refused = village("print", form, "--year", year, "--out", str(out))
    assert (refused.status, len(refused.sentences)) == (1, 1)
    assert year in refused.err
    assert not out.exists()


def test_the_plan_of_next_year_is_printed_this_year(village, tmp_path):
    assert village("print", "P-10", "--year", "2027", "--out", str(tmp_path / "plan.pdf")).status == 0
    assert village("print", "P-10", "--year", "2028", "--out", str(tmp_path / "later.pdf")).status == 1


@pytest.mark.parametrize(("words", "said"), [
    (("--today", "xx", "check"), "日期要写成 2026-11-21"),
    (("visit", "add", "--household", "1", "--date", "2026-13-01", "--content", "x"), "日期要写成 2026-11-21"),
    (("print", "P-01", "--year", "abc", "--out", "x.pdf"), "要填整数"),
    (("import",), "请给出要导入的表格，或者用 --runs、--undo"),
])  # fmt: skip
def test_wrong_usage_is_said_in_chinese(fieldkit, words, said):
    ended = fieldkit(*words)
    assert ended.status == 2
    assert ended.err.splitlines()[-1].endswith(said)
    assert "invalid" not in ended.err


def test_a_librarys_panic_ends_a_command_with_three_and_one_sentence(fieldkit, monkeypatch):
    class Panic(BaseException):
        """As a library's that is written in Rust: no `Exception`."""

    def breaks(*_):
        raise Panic

    monkeypatch.setattr("fieldkit.cli.households.run", breaks)
    ended = fieldkit("households")
    assert ended.status == 3
    assert "Traceback" not in ended.err
    assert len(ended.sentences) == 1
