"""`fieldkit import --marked`, `--runs` and `--undo`, and what a person reads of an import."""

import json

import pytest
from openpyxl import load_workbook

from fieldkit.cli.main import main
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from tests.people import PASSPHRASE
from tests.transfer.sheets import HOUSEHOLD, SAMPLES, book, divisions, household


@pytest.fixture
def run(tmp_path, monkeypatch, capsys, clock):
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    Laptop.create(
        tmp_path / "home", user="李秀英", role="village_clerk", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT
    )

    def call(*argv):
        status = main(["--home", str(tmp_path / "home"), "--today", "2026-11-21", *map(str, argv)])
        out, err = capsys.readouterr()
        return status, out, err

    return call


def test_marked_copies_come_with_a_preview_as_well(run, tmp_path):
    dirty, target = SAMPLES / "township-dirty", tmp_path / "marked"
    status, out, _ = run("import", dirty, "--preview", "--marked", target, "--json")
    document = json.loads(out)
    assert status == 0
    assert {name.rsplit("/", 1)[-1] for name in document["marked"]} == {f.name for f in target.iterdir()}
    assert {f.stem for f in target.iterdir()} == {"divisions", "helpers", "households", "members"}
    cells = [c for row in load_workbook(target / "members.xlsx").worksheets[0].iter_rows() for c in row]
    placed = {f["cell"] for f in document["findings"] if f["file"] == "members.xlsx" and f["cell"]}
    assert placed <= {c.coordinate for c in cells if c.comment}
    assert json.loads(run("households", "--json")[1]) == {"households": []}
    assert json.loads(run("import", "--runs", "--json")[1]) == {"runs": []}


def test_a_person_reads_tables_in_words(run, tmp_path):
    status, out, _ = run("import", divisions(tmp_path), book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    assert status == 0
    assert "农户：新增 1，变化 0，不变 0，退回 0" in out
    assert "household" not in out


def test_an_import_is_listed_taken_back_and_made_again(run, tmp_path):
    file = book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), household(2)])
    run("import", divisions(tmp_path))
    first = json.loads(run("import", file, "--json")[1])
    newest, oldest = json.loads(run("import", "--runs", "--json")[1])["runs"]
    assert (newest["files"], oldest["files"]) == (["h.xlsx"], ["divisions.csv"])
    assert newest["summary"] == first["summary"]
    status, out, _ = run("import", "--undo", "--json")
    undone = json.loads(out)
    assert (status, undone["undone"], undone["restored"]) == (0, newest["id"], 0)
    assert json.loads(run("households", "--json")[1]) == {"households": []}
    assert json.loads(run("import", file, "--json")[1]) == first
    again = json.loads(run("import", "--runs", "--json")[1])["runs"]
    assert [bool(found["undone_at"]) for found in again] == [False, True, False]
    assert run("import", "--undo", again[0]["id"][-8:])[0] == 0
    assert newest["id"][-8:] in run("import", "--runs")[1]


def test_what_cannot_be_taken_back_ends_with_one_sentence(run, tmp_path):
    run("import", divisions(tmp_path), book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1)]))
    run("plan", "--year", "2026")
    status, out, err = run("import", "--undo", "--json")
    assert (status, out) == (1, "")
    assert "走访" in err.splitlines()[-1]
    status, _, err = run("import", "--undo", "0000")
    assert status == 1
    assert "0000" in err


@pytest.mark.parametrize("argv", [(), ("--runs", "--undo"), ("x.xlsx", "--undo")])
def test_one_thing_at_a_time(run, argv):
    with pytest.raises(SystemExit) as ended:
        run("import", *argv)
    assert ended.value.code == 2
