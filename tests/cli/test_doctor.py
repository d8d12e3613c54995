"""The doctor on the command line where the folder cannot be opened: it looks from the outside, and mends."""

import pytest

from fieldkit import paths

PAGE = 4096


@pytest.fixture
def village(fieldkit, tmp_path):
    assert fieldkit("import", paths.resource("demo")).status == 0
    return tmp_path / "home"


def spoil(home):
    content = bytearray((home / "fieldkit.db").read_bytes())
    for start in range(0, len(content), 23 * PAGE):
        content[start + 200 : start + 300] = b"\xa5" * 100
    (home / "fieldkit.db").write_bytes(content)
    return bytes(content)


def states(ended):
    assert ended.status == 0, ended.err
    return {check["id"]: check["state"] for check in ended.json["checks"]}


def test_the_doctor_answers_for_a_damaged_file_and_saves_what_can_be_read(fieldkit, village):
    content = spoil(village)
    refused = fieldkit("households")
    assert refused.status == 1
    assert "doctor --mend" in refused.sentences[0]  # there is no backup to name
    told = fieldkit("--json", "doctor")
    assert told.json["verified"] is False
    assert states(told) == {"keys": "good", "file": "wrong", "backup": "wrong"}
    assert set(told.json["checks"][0]) == {"id", "state", "sentence", "mendable"}
    assert (village / "fieldkit.db").read_bytes() == content
    assert states(fieldkit("--json", "doctor", "--mend"))["file"] == "mended"
    assert fieldkit("--json", "households").json["households"]
    (kept,) = (village / "replaced").iterdir()
    assert (kept / "fieldkit.db").read_bytes() == content


def test_the_doctor_puts_a_lost_key_file_back_from_a_backup(fieldkit, village, tmp_path):
    (village / "backups").mkdir(exist_ok=True)
    backup = village / "backups" / "one.fkbackup"
    assert fieldkit("backup", backup).status == 0
    (village / "keys.json").write_text("{", encoding="utf-8")
    assert "doctor --mend" in fieldkit("households").sentences[0]
    told = fieldkit("--json", "doctor")
    assert states(told) == {"keys": "wrong", "file": "note", "backup": "note"}
    assert str(backup) in told.json["checks"][2]["sentence"]
    assert states(fieldkit("--json", "doctor", "--mend"))["keys"] == "mended"
    assert len(fieldkit("--json", "households").json["households"]) == 64
    assert (village / "damaged-keys.json").read_text(encoding="utf-8") == "{"


def test_what_is_said_of_a_damaged_file_names_the_newest_backup_that_was_tried_out(fieldkit, village):
    backup = village / "backups" / "one.fkbackup"
    assert fieldkit("backup", backup).status == 0
    spoil(village)
    assert str(backup) in fieldkit("households").sentences[0]


def test_only_the_right_passphrase_puts_a_key_file_back(fieldkit, village, monkeypatch):
    assert fieldkit("backup", village / "backups" / "one.fkbackup").status == 0
    (village / "keys.json").unlink()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "not the one")
    ended = fieldkit("doctor", "--mend")
    assert ended.status == 1
    assert not (village / "keys.json").exists()


@pytest.mark.parametrize("name", ["gone.fkbackup", "gone/one.fkbackup", "folder"])
def test_a_backup_that_is_not_there_is_asked_for_and_not_called_damaged(fieldkit, tmp_path, name):
    (tmp_path / "folder").mkdir()
    for words in (("restore",), ("restore", "--rehearse")):
        refused = fieldkit(*words, tmp_path / name)
        assert refused.status == 1
        assert "不是本程序的备份" not in refused.sentences[0]
        assert "NAME" in refused.sentences[0] or "U盘" in refused.sentences[0]
