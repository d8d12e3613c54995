"""`fieldkit profile`: the township's profile from the command line."""

import json

import pytest
from nacl.signing import SigningKey

from fieldkit.domain.policy import DEFAULT, Profile

KEY = SigningKey(b"k" * 32)


@pytest.fixture
def files(tmp_path):
    """Return a profile's file, its signature elsewhere, and the key."""
    profile, signature, key = tmp_path / "shishou.json", tmp_path / "signature", tmp_path / "乡镇.key"
    content = {"id": "shishou", "version": 3, "name": {"zh_CN": "石首", "en": "Shishou"}}
    profile.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    signature.write_bytes(KEY.sign(profile.read_bytes()).signature)
    key.write_text(KEY.verify_key.encode().hex())
    return profile, signature, key


def listed(fieldkit):
    return {row["id"]: row for row in fieldkit("profile", "list", "--json").json["profiles"]}


def test_the_shipped_profiles_are_listed_and_one_is_in_use(fieldkit):
    assert sorted(listed(fieldkit)) == Profile.shipped()
    assert [row["id"] for row in listed(fieldkit).values() if row["used"]] == [DEFAULT]
    assert "随程序提供" in fieldkit("profile", "list").out


def test_a_signed_profile_is_taken_with_its_key_and_used(fieldkit, files):
    profile, signature, key = files
    taken = fieldkit("profile", "import", profile, "--signature", signature, "--trust", key, "--json").json
    assert taken == {"id": "shishou", "version": 3, "signed": True, "signer": "乡镇", "key": key.read_text()}
    assert fieldkit("profile", "use", "shishou").status == 0
    assert listed(fieldkit)["shishou"]["used"]
    keys = fieldkit("profile", "list", "--json").json["keys"]
    assert keys == [{"key": key.read_text(), "name": "乡镇"}]


def test_an_unsigned_one_must_be_said_to_be_wanted(fieldkit, files):
    refused = fieldkit("profile", "import", files[0])
    assert refused.status == 1
    assert "没有签名" in refused.err
    taken = fieldkit("profile", "import", files[0], "--unsigned")
    assert (taken.status, "未签名" in taken.out) == (0, True)


def test_a_forged_one_is_refused(fieldkit, files):
    profile, signature, key = files
    profile.write_text(profile.read_text().replace("3", "4"))
    refused = fieldkit("profile", "import", profile, "--signature", signature, "--trust", key, "--unsigned")
    assert refused.status == 1
    assert "shishou" not in listed(fieldkit)


def test_a_profile_is_written_out_to_be_edited(fieldkit, tmp_path):
    out = fieldkit("profile", "export", "2021_transition", tmp_path / "own.json", "--json").json
    assert json.loads((tmp_path / "own.json").read_text(encoding="utf-8"))["id"] == "2021_transition"
    assert out["file"].endswith("own.json")
    assert fieldkit("profile", "export", "nobody", tmp_path / "b.json").status == 1
    assert fieldkit("profile", "use", "nobody").status == 1
    assert fieldkit("profile", "import").status == 2


def test_a_profile_that_is_not_there_is_a_missing_file(fieldkit, tmp_path):
    fieldkit("households")
    ended = fieldkit("profile", "import", tmp_path / "none.json")
    assert ended.status == 1
    assert "没有这个文件" in ended.err
