"""A backup counts once it was restored and compared; what is wrong with one is found."""

import json
import os
import shutil
import zipfile
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from fieldkit.clock import Clock
from fieldkit.db import archive, backup, shelf
from fieldkit.db.base import Author
from fieldkit.db.connect import connect
from fieldkit.db.contents import contents
from fieldkit.db.shelf import Shelf
from fieldkit.domain import keeping
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.errors import (
    BackupDamaged,
    BackupFolderGone,
    BackupNameTaken,
    BackupTooNew,
    Cancelled,
    NoRoomForBackup,
    NotABackup,
    NotAllowed,
)
from tests.people import add_household

CANARY = "张德福"


class MovingClock(Clock):
    """A clock somebody turns."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def moving(laptop) -> MovingClock:
    clock = MovingClock()
    laptop.store.clock = clock
    return clock


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_is_tried_out_and_nothing_else_is_left(laptop, tmp_path):
    add_household(laptop)
    (laptop.home.attachments / "ab").mkdir()
    (laptop.home.attachments / "ab" / "photo").write_bytes(b"\x00\xff" * 700_000)
    stick = tmp_path / "stick"
    stick.mkdir()
    made = laptop.backups.write_to(stick / "mine")
    assert names(stick) == ["mine.fkbackup", "mine.fkbackup.json"]
    assert made.verified_at is not None
    assert (made.households, made.people, made.visits) == (1, 1, 0)
    manifest = archive.read_manifest(made.file)
    assert set(manifest.parts) == {"keys.json", "fieldkit.db", "attachments/ab/photo"}
    assert manifest.waiting == manifest.tables["_outbox"].rows > 0
    assert {"household", "_outbox", "_writing", "sqlite_master", "sqlite_sequence"} <= manifest.tables.keys()


def test_what_is_restored_holds_exactly_what_the_live_database_holds(laptop, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    (tmp_path / "out").mkdir()
    archive.extract(made.file, tmp_path / "out")
    held = []
    for file in (laptop.home.database, tmp_path / "out" / "fieldkit.db"):
        opened = connect(file, laptop.store.key)
        held.append(contents(opened, laptop.store.key))
        opened.close()
    assert held[0] == held[1] == archive.read_manifest(made.file).tables


def test_every_value_counts_in_the_digest(laptop):
    add_household(laptop)
    opened = connect(laptop.home.database, laptop.store.key)
    before = contents(opened, laptop.store.key)
    opened.execute("BEGIN")
    opened.execute("UPDATE _outbox SET wall = wall || ' ' WHERE n = 1")
    opened.execute("DROP TRIGGER _cap_household_u")
    after = contents(opened, laptop.store.key)
    opened.rollback()
    opened.close()
    assert {name for name in before if before[name] != after[name]} == {"_outbox", "sqlite_master"}


def test_nothing_in_the_file_or_beside_it_can_be_read(laptop, tmp_path):
    add_household(laptop)
    seen = []

    def look(done, total):
        for file in tmp_path.rglob("*"):
            if file.is_file() and "laptop" not in file.parts:
                content = file.read_bytes()
                seen.append(file.suffix)
                assert CANARY.encode() not in content
                assert b"SQLite format 3" not in content
                assert b"13800001234" not in content

    made = laptop.backups.write_to(tmp_path / "one", look)
    look(1, 1)
    assert {".db", ".part", ".fkbackup"} <= set(seen)
    with zipfile.ZipFile(made.file) as opened:
        assert "李秀英" not in opened.read("manifest.json").decode()


@pytest.mark.parametrize("place", [0.02, 0.3, 0.5, 0.8, 0.999])
def test_a_flipped_byte_is_found_wherever_it_is(laptop, tmp_path, place):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    spoilt = bytearray(made.file.read_bytes())
    spoilt[int(len(spoilt) * place)] ^= 4
    made.file.write_bytes(spoilt)
    with pytest.raises((BackupDamaged, NotABackup)):
        archive.rehearse(made.file, laptop.store.key)
    assert not [f for f in tmp_path.iterdir() if f.name.startswith(archive.SCRATCH)]


def test_a_manifest_that_was_changed_is_found_by_its_seal(laptop, tmp_path):
    made = laptop.backups.write_to(tmp_path / "one")
    with zipfile.ZipFile(made.file) as old, zipfile.ZipFile(tmp_path / "two.fkbackup", "w") as new:
        for name in old.namelist():
            body = old.read(name)
            new.writestr(
                name, body.replace(b'"visits": 0', b'"visits": 9') if name == "manifest.json" else body
            )
    with pytest.raises(BackupDamaged, match="manifest"):
        archive.rehearse(tmp_path / "two.fkbackup", laptop.store.key)


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"letter", bytes(4000)])
def test_a_file_that_is_no_backup_is_said_so(tmp_path, content):
    file = tmp_path / "x.fkbackup"
    file.write_bytes(content)
    with pytest.raises(NotABackup):
        archive.read_manifest(file)
    assert Shelf(tmp_path).backups() == []


def test_a_cut_off_backup_is_no_backup(laptop, tmp_path):
    made = laptop.backups.write_to(tmp_path / "one")
    made.file.write_bytes(made.file.read_bytes()[:-5000])
    with pytest.raises(NotABackup):
        archive.read_manifest(made.file)


@pytest.mark.parametrize(("at", "value"), [(10, 99), (6, 200), (8, 32)], ids=["method", "version", "patched"])
def test_a_backup_packed_in_a_way_nobody_knows_is_damaged(laptop, tmp_path, at, value):
    made = laptop.backups.write_to(tmp_path / "one")
    spoilt = bytearray(made.file.read_bytes())
    spoilt[spoilt.rindex(b"PK\x01\x02") + at] = value
    made.file.write_bytes(spoilt)
    with pytest.raises((BackupDamaged, NotABackup)):
        archive.rehearse(made.file, laptop.store.key)


def test_a_backup_of_a_newer_program_is_said_so(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.fkbackup", "w") as new:
        new.writestr("manifest.json", json.dumps({"format": 2, "program": "9.9"}))
    with pytest.raises(BackupTooNew, match=r"9\.9"):
        archive.read_manifest(tmp_path / "x.fkbackup")


def test_names_in_an_archive_cannot_leave_the_folder(laptop, tmp_path):
    made = laptop.backups.write_to(tmp_path / "one")
    with zipfile.ZipFile(made.file) as old, zipfile.ZipFile(tmp_path / "evil.fkbackup", "w") as new:
        new.writestr("manifest.json", old.read("manifest.json").replace(b'"keys.json"', b'"../../out"'))
        new.writestr("../../out", old.read("keys.json"))
    (tmp_path / "into" / "deep").mkdir(parents=True)
    with pytest.raises((NotABackup, BackupDamaged)):
        archive.extract(tmp_path / "evil.fkbackup", tmp_path / "into" / "deep")
    assert not (tmp_path / "out").exists()


def test_stopping_leaves_nothing_behind(laptop, tmp_path):
    (tmp_path / "stick").mkdir()
    reports = []

    def stop(done, total):
        reports.append(done)
        if len(reports) > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.backups.write_to(tmp_path / "stick" / "one", stop)
    assert names(tmp_path / "stick") == []


def test_work_goes_on_while_a_backup_is_made_and_is_not_half_in_it(laptop, tmp_path):
    add_household(laptop)
    written = []

    def work(done, total):
        if len(written) < 3:
            written.append(add_household(laptop, no=2 + len(written)))

    made = laptop.backups.write_to(tmp_path / "one", work)
    assert made.households == 1
    assert len(written) == 3
    assert laptop.backups.write_to(tmp_path / "two").households == 4


def test_without_room_nothing_is_begun(laptop, tmp_path, monkeypatch):
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1_000_000))
    with pytest.raises(NoRoomForBackup):
        laptop.backups.write_to(tmp_path / "stick" / "one")
    assert names(tmp_path / "stick") == []


def test_a_stick_that_is_not_in_is_said_so(laptop, tmp_path):
    with pytest.raises(BackupFolderGone):
        laptop.backups.write_to(tmp_path / "no" / "one")


def test_a_backup_of_another_laptop_on_the_same_stick_is_left_as_it_is(laptop, tmp_path):
    ours = laptop.backups.write_to(tmp_path / "today")
    add_household(laptop)
    assert laptop.backups.write_to(tmp_path / "today").households == 1  # one's own is renewed
    content = ours.file.read_bytes()
    author = laptop.store.author
    laptop.store.author = Author(author.user, UUID("f" * 32), author.rights)
    with pytest.raises(BackupNameTaken):
        laptop.backups.write_to(tmp_path / "today")
    assert ours.file.read_bytes() == content


def test_who_may_not_back_up_is_refused_and_the_automatic_one_is_made_all_the_same(laptop):
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.BACKUP})
    with pytest.raises(NotAllowed):
        laptop.backups.write_to(laptop.home.backups / "one")
    assert laptop.backups.roll().made is not None


# ---------------------------------------------------------------- by themselves


def test_a_backup_is_due_when_half_an_hour_passed_and_something_changed(laptop, moving):
    assert laptop.backups.status().stale
    assert laptop.backups.roll().made is not None
    assert not laptop.backups.status().stale
    moving.moment += timedelta(hours=5)
    assert not laptop.backups.due()  # nothing was changed
    add_household(laptop)
    assert laptop.backups.due()
    moving.moment += timedelta(minutes=1)
    made = laptop.backups.roll().made
    assert made is not None
    assert made.households == 1
    add_household(laptop, no=2)
    moving.moment += timedelta(minutes=29)
    assert not laptop.backups.roll().anything
    moving.moment += timedelta(minutes=1)
    assert laptop.backups.roll().made is not None
    status = laptop.backups.status()
    assert status.last_verified_at == moving.moment
    assert (status.where, status.count, status.problem) == (laptop.home.backups, 3, "")


def test_work_that_is_in_no_backup_for_days_is_stale(laptop, moving):
    laptop.backups.roll()
    moving.moment += keeping.STALE * 2
    assert not laptop.backups.status().stale
    add_household(laptop)
    assert laptop.backups.status().stale


def test_old_backups_go_as_declared_and_only_once_a_newer_one_is_verified(laptop, moving, tmp_path):
    first = laptop.backups.roll().made
    assert first is not None
    own = laptop.home.backups
    proof = json.loads(shelf.proof_file(first.file).read_text())
    for n in range(40):  # three weeks of backups twice a day
        at = moving.moment - timedelta(hours=12 * (n + 1))
        file = own / f"fieldkit-{n}.fkbackup"
        shutil.copyfile(first.file, file)
        told = proof | {"made_at": at.isoformat()}
        shelf.proof_file(file).write_text(json.dumps(told))
    by_hand = own / "by-hand.fkbackup"
    shutil.copyfile(first.file, by_hand)
    shelf.proof_file(by_hand).write_text(
        json.dumps(proof | {"kind": "manual", "made_at": "2020-01-01T00:00:00Z"})
    )
    of_another = own / "other.fkbackup"
    shutil.copyfile(first.file, of_another)
    shelf.proof_file(of_another).write_text(
        json.dumps(proof | {"device": "ab", "made_at": "2020-01-01T00:00:00Z"})
    )
    add_household(laptop)
    moving.moment += timedelta(hours=1)
    laptop.backups.roll()
    left = [one for one in laptop.backups.list() if one.kind == "auto" and one.device != "ab"]
    assert {one.made_at.astimezone() for one in left} == set(
        keeping.kept(one.made_at.astimezone() for one in left)
    )
    assert 8 <= len(left) < 20
    assert by_hand.exists()
    assert of_another.exists()
    assert len(list(own.glob("*.json"))) == len(left) + 2


def test_a_failure_is_kept_for_the_home_page_until_the_next_one_succeeds(laptop, moving, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(backup.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 0))
        rolled = laptop.backups.roll()
    assert rolled.made is None
    assert rolled.problem
    assert laptop.backups.status().problem == rolled.problem
    assert laptop.backups.roll().problem == ""
    assert laptop.backups.status().problem == ""


# ---------------------------------------------------------------- second place


@pytest.fixture
def stick(laptop, tmp_path):
    folder = tmp_path / "stick"
    laptop.settings.backup_folder = str(folder)
    return folder


def test_a_stick_gets_the_newest_when_it_is_in_and_is_no_error_when_not(laptop, moving, stick):
    laptop.backups.roll()
    assert laptop.backups.status().second.state == "absent"
    assert laptop.backups.status().problem == ""
    stick.mkdir()
    assert laptop.backups.status().second.state == "behind"
    copied = laptop.backups.roll().copied
    assert copied is not None
    assert copied.parent == stick
    assert laptop.backups.status().second.state == "good"
    assert not laptop.backups.roll().anything
    archive.rehearse(copied, laptop.store.key)
    assert names(stick) == [copied.name, copied.name + ".json"]
    assert [one.file.parent.name for one in laptop.backups.list()] == ["backups", "stick"]


def test_a_backup_of_a_clock_that_was_ahead_does_not_stand_in_the_way_of_those_that_follow(
    laptop, moving, stick
):
    stick.mkdir()
    true = moving.moment
    laptop.backups.roll()
    add_household(laptop)
    moving.moment = true + timedelta(days=366)
    ahead = laptop.backups.roll().copied
    for days in (1, 9, 39):
        moving.moment = true + timedelta(days=days)
        add_household(laptop, no=1 + days)
        rolled = laptop.backups.roll()
        assert rolled.made is not None
        assert rolled.copied is not None
        assert rolled.copied.name == rolled.made.file.name
        status = laptop.backups.status()
        assert (status.last_verified_at, status.second.newest_at) == (moving.moment, moving.moment)
    moving.moment += keeping.STALE * 2
    add_household(laptop, no=99)
    assert laptop.backups.status().stale
    assert ahead is not None
    assert ahead.exists()  # nobody knows which of the two clocks was right


def test_a_folder_is_given_a_backup_and_not_a_neighbour(laptop, moving, stick):
    stick.mkdir()
    made = laptop.backups.write_to(stick)
    assert made.file.parent == stick
    assert made.file.name == laptop.backups.proposed_name()


def test_a_copy_that_is_not_what_was_read_does_not_count(laptop, moving, stick, monkeypatch):
    stick.mkdir()
    original = archive.copied

    def spoiling(source, target, progress):
        digest = original(source, target, progress)
        with target.open("r+b") as file:
            file.seek(5000)
            file.write(b"spoilt")
        return digest

    with monkeypatch.context() as patch:
        patch.setattr(archive, "copied", spoiling)
        rolled = laptop.backups.roll()
    assert rolled.made is not None
    assert rolled.copied is None
    assert "SHA-256" in rolled.problem
    assert names(stick) == []
    assert laptop.backups.status().second.state == "failed"
    assert laptop.backups.roll().copied is not None
    assert laptop.backups.status().second.state == "good"


def test_a_stick_pulled_out_is_not_taken_for_the_disk(laptop, moving, stick):
    stick.mkdir()
    laptop.backups.roll()
    shutil.rmtree(stick)
    add_household(laptop)
    moving.moment += timedelta(hours=1)
    assert laptop.backups.roll().made is not None
    assert not stick.exists()
    assert laptop.backups.status().second.state == "absent"


def test_a_proposed_name_says_when_and_nobody(laptop, moving):
    name = laptop.backups.proposed_name()
    assert name.startswith("fieldkit-2026-11-2")
    assert name.endswith(".fkbackup")
    assert name.isascii()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_a_sentence(laptop, tmp_path):
    from fieldkit.errors import BackupNotWritten

    (tmp_path / "shut").mkdir(mode=0o500)
    with pytest.raises(BackupNotWritten):
        laptop.backups.write_to(tmp_path / "shut" / "one")
