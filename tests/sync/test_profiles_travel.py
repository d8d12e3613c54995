"""A profile, its key and a line that one laptop takes in are on the others after a sync, still signed."""

import json

import pytest
from nacl.signing import SigningKey

from fieldkit.db.tables import ProfileFile
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.lines import MONITORING
from fieldkit.domain.policy import Profile
from fieldkit.i18n import Words
from fieldkit.services.lines import LineBook
from fieldkit.services.policies import Policies
from tests.sync.conftest import VILLAGE
from tests.sync.test_two_laptops import settle_down

KEY = SigningKey(b"k" * 32)


def policies(laptop):
    return Policies(laptop.store, Words("zh_CN"))


def book(laptop):
    return LineBook(laptop.store, CodeTables.load(), Profile.load("2026_normal"), Words("zh_CN"))


@pytest.fixture
def two(town):
    return town.laptop("a"), town.laptop("b")


@pytest.fixture
def taken(two, tmp_path):
    """A signed profile that the first laptop took in."""
    file = tmp_path / "shishou.json"
    file.write_text(json.dumps({"id": "shishou", "version": 3, "name": {"zh_CN": "石首"}}), encoding="utf-8")
    file.with_name("shishou.json.sig").write_bytes(KEY.sign(file.read_bytes()).signature)
    (tmp_path / "乡镇.key").write_bytes(KEY.verify_key.encode())
    policies(two[0]).trust(tmp_path / "乡镇.key")
    return policies(two[0]).take(file)


def test_a_signed_profile_travels_with_its_key(two, taken):
    settle_down(*two)
    here = policies(two[1]).get("shishou")
    assert (here.mark, here.signed) == ("shishou@3", True)
    (row,) = [row for row in policies(two[1]).rows() if not row.shipped]
    assert (row.signer, row.row) == ("乡镇", taken.row)


def test_a_profile_that_another_laptop_changed_counts_as_unsigned(two, taken):
    settle_down(*two)
    two[0].edit(
        ProfileFile,
        taken.row,
        content='{"id": "shishou", "version": 3, "name": {"zh_CN": "石首"}, "max_primary": 99}',
    )
    settle_down(*two)
    assert policies(two[1]).get("shishou").max_primary == 99
    assert policies(two[1]).get("shishou").signed is False


def test_two_laptops_that_enter_one_line_have_one_line(two):
    settle_down(*two)
    for laptop in two:
        book(laptop).set_line(MONITORING, "421003000000", 2026, 880000, "县文件")
    settle_down(*two)
    for laptop in two:
        assert len([row for row in book(laptop).lines() if row.id is not None]) == 1
        assert book(laptop).now().line(MONITORING, VILLAGE, 2026) == 880000
