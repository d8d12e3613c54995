"""`fieldkit import`, `check` and `export` as acceptance runs them."""

import json

import pytest

from fieldkit.cli.main import main
from tests.people import PASSPHRASE
from tests.transfer.sheets import SAMPLES

FIELDS = {
    "file", "sheet", "row", "column", "cell", "key", "level", "rule", "value", "stored", "message",
}  # fmt: skip


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)

    def call(*argv):
        status = main(["--home", str(tmp_path / "home"), "--today", "2026-11-21", *map(str, argv)])
        out, err = capsys.readouterr()
        return status, out, err

    return call


def test_import_preview_check_and_export_answer_with_one_document(run, tmp_path):
    dirty = SAMPLES / "township-dirty"
    status, out, _ = run("import", dirty, "--preview", "--json")
    preview = json.loads(out)
    assert status == 0
    assert json.loads(run("households", "--json")[1]) == {"households": []}

    status, out, _ = run("import", dirty, "--report", tmp_path / "report.json", "--json")
    report = json.loads(out)
    assert status == 0  # refused rows are a result, not a failure
    assert report == preview == json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert set(report) == {"summary", "findings"}
    assert report["summary"]["person"] == {"added": 984, "changed": 0, "unchanged": 0, "refused": 4}
    assert all(set(finding) == FIELDS for finding in report["findings"])
    assert {finding["level"] for finding in report["findings"]} == {"error", "warning", "info"}

    findings = json.loads(run("check", "--json")[1])["findings"]
    assert findings
    assert all(set(finding) >= FIELDS for finding in findings)

    status, out, _ = run("export", "--all", tmp_path / "out", "--json")
    assert status == 0
    assert len(json.loads(out)["files"]) == 5


def test_a_file_that_is_not_there_is_one_sentence_and_status_one(run, tmp_path):
    status, out, err = run("import", tmp_path / "away.xlsx", "--json")
    assert status == 1
    assert out == ""
    assert "away.xlsx" in err.splitlines()[-1]
