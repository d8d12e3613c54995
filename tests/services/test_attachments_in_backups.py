"""Photos are in every backup that counts, once on a shelf, and come back with it; measured with a thousand."""

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from fieldkit.db import archive, pool, shelf
from fieldkit.db.archive import POOL
from fieldkit.db.blobs import Blobs
from fieldkit.db.home import Home
from fieldkit.db.tables import Attachment
from fieldkit.errors import BackupDamaged
from fieldkit.i18n import Words
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.laptop import Laptop
from fieldkit.services.restoring import Restoring
from tests.people import PASSPHRASE, add_household
from tests.services.test_attaching import picture

WORDS = Words("en")
OLD = 1_000_000_000


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def put(laptop, household, *colours):
    return laptop.attaching.add(
        "household", household, household, [Pasted(picture(c), f"{c}.jpg") for c in colours], "02"
    ).ids


def held(laptop):
    """Every attachment with its content, as a person would see them."""
    with laptop.store.reading() as session:
        ids = session.scalars(
            select(Attachment.id).where(Attachment.deleted_at.is_(None)).order_by(Attachment.id)
        ).all()
    return {id: laptop.attaching.content(id).content for id in ids}


def pooled(laptop, folder=None):
    found = (folder or laptop.home.backups) / POOL
    return sorted(file for file in found.rglob("*") if file.is_file())


def made_by_itself(laptop):
    return laptop.backups.make()


def restored(folder: Path, file: Path, clock) -> tuple[Laptop, object]:
    home = Home(folder)
    with home.lock():
        done = Restoring(home, clock, WORDS).restore(file, None, PASSPHRASE)
    return Laptop.open(folder, user=None, passphrase=PASSPHRASE, clock=clock), done


def test_a_backup_by_hand_has_every_photo_inside_and_brings_it_back(laptop, household, tmp_path, clock):
    put(laptop, household, "red", "blue")
    before = held(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    assert sum(name.startswith("attachments/") for name in archive.read_manifest(made.file).parts) == 2
    assert not (tmp_path / POOL).exists()
    other, done = restored(tmp_path / "other", made.file, clock)
    with other:
        assert held(other) == before
        assert done.lost == 0


def test_backups_made_by_themselves_share_the_photos(laptop, household, tmp_path, clock):
    put(laptop, household, "red", "blue")
    first = made_by_itself(laptop)
    put(laptop, household, "green")
    second = made_by_itself(laptop)
    before = held(laptop)
    assert len(pooled(laptop)) == 3
    for made, count in ((first, 2), (second, 3)):
        manifest = archive.read_manifest(made.file)
        assert sum(name.startswith("attachments/") for name in manifest.parts) == count
    other, done = restored(tmp_path / "other", second.file, clock)
    with other:
        assert held(other) == before
        assert done.lost == 0


def test_what_is_here_now_is_kept_with_its_photos_when_an_older_backup_comes_back(laptops, tmp_path, clock):
    laptop = laptops()
    household = add_household(laptop)
    put(laptop, household, "red")
    old = made_by_itself(laptop)
    then = held(laptop)
    put(laptop, household, "blue")
    now = held(laptop)
    laptop.close()
    back, done = restored(laptop.home.folder, old.file, clock)
    with back:
        assert held(back) == then
    again, _ = restored(laptop.home.folder, done.kept, clock)
    with again:
        assert held(again) == now


def test_a_backup_whose_photo_is_not_as_it_was_does_not_count(laptop, household, monkeypatch):
    put(laptop, household, "red")
    real = pool.write_whole

    def spoil(file, content):
        real(file, content[:-1] + bytes([content[-1] ^ 1]))

    monkeypatch.setattr(pool, "write_whole", spoil)
    with pytest.raises(Exception, match=r"(?i)backup|备份"):
        made_by_itself(laptop)
    assert laptop.backups.list() == []
    monkeypatch.undo()
    assert made_by_itself(laptop).verified_at


def test_a_photo_that_rots_in_the_pool_is_replaced_by_the_next_backup(laptop, household):
    put(laptop, household, "red")
    first = made_by_itself(laptop)
    (file,) = pooled(laptop)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"x")
    with pytest.raises(BackupDamaged):
        archive.rehearse(first.file, laptop.store.key)
    add_household(laptop, "王桂英", no=2)
    made_by_itself(laptop)
    assert file.read_bytes() == whole
    archive.rehearse(first.file, laptop.store.key)


def test_a_damaged_photo_keeps_no_backup_from_being_made_and_is_mended_from_one(laptop, household):
    (red, blue) = put(laptop, household, "red", "blue")
    made_by_itself(laptop)
    before = held(laptop)
    blobs = Blobs(laptop.home.attachments, laptop.store.key)
    blobs.file_of(laptop.attaching.row(red).sha256).write_bytes(b"rotten")
    blobs.file_of(laptop.attaching.row(blue).sha256).unlink()
    add_household(laptop, "王桂英", no=2)
    assert made_by_itself(laptop).verified_at
    states = {r.id: r.state for r in laptop.doctor.examine().results}
    assert (states["attachments"], states["contents"]) == ("wrong", "wrong")
    states = {r.id: r.state for r in laptop.doctor.mend().results}
    assert (states["attachments"], states["contents"]) == ("mended", "mended")
    assert held(laptop) == before


def test_without_its_shared_photos_the_register_comes_back_all_the_same(laptop, household, tmp_path, clock):
    put(laptop, household, "red", "blue")
    made = made_by_itself(laptop)
    alone = tmp_path / "alone.fkbackup"
    shutil.copyfile(made.file, alone)
    with pytest.raises(BackupDamaged):
        archive.rehearse(alone, laptop.store.key)
    other, done = restored(tmp_path / "other", alone, clock)
    with other:
        assert done.lost == 2
        assert len(other.households.find()) == 1
        assert [row.here for row in other.attaching.listed(household)] == [False, False]


def test_contents_leave_the_pool_with_the_last_backup_that_has_them(laptop, household, monkeypatch):
    (red,) = put(laptop, household, "red")
    made_by_itself(laptop)
    (shared,) = pooled(laptop)
    Blobs(laptop.home.attachments, laptop.store.key).remove(shared.name)  # as the doctor does after a month
    laptop.attaching.remove(red)
    put(laptop, household, "blue")
    kept = made_by_itself(laptop)
    assert len(pooled(laptop)) == 2
    for file in pooled(laptop):
        os.utime(file, (OLD, OLD))
    monkeypatch.setattr(shelf.keeping, "outdated", lambda sizes: set(sizes) - {kept.made_at.astimezone()})
    on = shelf.Shelf(laptop.home.backups)
    on.prune(laptop.store.author.device.hex, laptop.store.clock.now())
    assert [one.file for one in on.backups()] == [kept.file]
    assert len(pooled(laptop)) == 1
    assert not shared.exists()
    archive.rehearse(kept.file, laptop.store.key)


def test_a_stick_gets_the_photos_too_each_once(laptop, household, tmp_path, clock):
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop.settings.backup_folder = str(stick)
    put(laptop, household, "red")
    laptop.backups.roll()
    (first,) = pooled(laptop, stick)
    written = first.stat().st_ino
    put(laptop, household, "blue")
    made_by_itself(laptop)
    laptop.backups.roll()
    assert len(pooled(laptop, stick)) == 2
    assert first.stat().st_ino == written
    before = held(laptop)
    newest = max(stick.glob("*.fkbackup"))
    other, done = restored(tmp_path / "other", newest, clock)
    with other:
        assert held(other) == before
        assert done.lost == 0


def test_two_laptops_on_one_stick_do_not_disturb_each_other(laptops, tmp_path, clock):
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("one", "two"):
        laptop = laptops(name)
        laptop.settings.backup_folder = str(stick)
        put(laptop, add_household(laptop), "red")
        laptop.backups.roll()
    assert len(list((stick / POOL).iterdir())) == 2
    for number, file in enumerate(sorted(stick.glob("*.fkbackup"))):
        other, done = restored(tmp_path / f"other-{number}", file, clock)
        with other:
            assert len(held(other)) == 1
            assert done.lost == 0


def test_photos_survive_a_salvage(laptops, clock):
    laptop = laptops()
    put(laptop, add_household(laptop), "red")
    before = held(laptop)
    laptop.close()
    home = Home(laptop.home.folder)
    with home.lock():
        Restoring(home, clock, WORDS).salvage(None, PASSPHRASE)
    with Laptop.open(laptop.home.folder, user=None, passphrase=PASSPHRASE, clock=clock) as again:
        assert held(again) == before
