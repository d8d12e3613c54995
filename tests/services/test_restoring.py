"""Putting a backup back: what would be lost is counted, what was here is kept, who may is asked."""

import contextlib
import json
import shutil
from pathlib import Path

import pytest

from fieldkit.db import backup, swap
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT, KeyFile
from fieldkit.db.tables import Household
from fieldkit.errors import (
    BackupDamaged,
    DatabaseDamaged,
    NoSuchUser,
    NotABackup,
    NotAllowed,
    WrongPassphrase,
)
from fieldkit.i18n import Words
from fieldkit.services.laptop import Laptop
from fieldkit.services.restoring import Restoring
from tests.people import PASSPHRASE, add_household

WORDS = Words("en")


@pytest.fixture
def restoring(laptop, clock):
    return Restoring(laptop.home, clock, WORDS)


def number(laptop):
    with laptop.store.reading() as session:
        return session.query(Household).count()


def spoil(file):
    content = bytearray(file.read_bytes())
    for place in range(4096, len(content), 8192):
        content[place : place + 500] = b"\xa5" * 500
    file.write_bytes(content)


def test_what_is_inside_is_told_without_a_passphrase(laptop, restoring, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    inside = restoring.look(made.file)
    assert (inside.households, inside.people, inside.visits) == (1, 1, 0)
    assert inside.users == ("李秀英",)
    with pytest.raises(NotABackup):
        restoring.look(tmp_path / "nothing.fkbackup")


def test_a_rehearsal_counts_what_was_done_since_and_changes_nothing(laptop, laptops, restoring, tmp_path):
    household = add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    add_household(laptop, no=2)
    laptop.visiting.start(household)
    laptop.close()
    before = laptop.home.database.read_bytes()
    found = restoring.rehearse(made.file, "李秀英", PASSPHRASE)
    assert laptop.home.database.read_bytes() == before
    assert found.same_laptop
    assert found.data_here
    assert found.loss.known
    assert {one.what: (one.records, one.unsent) for one in found.loss.changed} == {
        "Households": (1, 1), "Members": (1, 1),
    }  # fmt: skip
    assert (found.loss.unsent, found.loss.drafts, found.loss.households_now) == (2, 1, 2)
    assert sorted(f.name for f in laptop.home.folder.iterdir() if f.name.startswith((".", "restore"))) == []


def test_what_was_here_is_kept_as_a_verified_backup_and_can_be_put_back(laptop, laptops, restoring, tmp_path):
    add_household(laptop)
    (laptop.home.attachments / "a").write_bytes(b"old photo")
    made = laptop.backups.write_to(tmp_path / "one")
    add_household(laptop, no=2)
    (laptop.home.attachments / "b").write_bytes(b"new photo")
    laptop.settings.text_size = 150
    laptop.save_settings()
    laptop.close()

    done = restoring.restore(made.file, "李秀英", PASSPHRASE)
    assert done.same_laptop
    assert done.kept is not None
    assert done.kept.suffix == ".fkbackup"
    with laptops() as now:
        assert number(now) == 1
        assert [f.name for f in now.home.attachments.iterdir()] == ["a"]
        assert now.settings.text_size == 150  # of the machine, not of the data
        assert [b.kind for b in now.backups.list() if b.verified_at] == ["before_restore"]
    assert not (laptop.home.folder / "replaced").exists()

    restoring.restore(done.kept, "李秀英", PASSPHRASE)
    with laptops() as again:
        assert number(again) == 2
        assert sorted(f.name for f in again.home.attachments.iterdir()) == ["a", "b"]


def test_a_wrong_passphrase_changes_nothing(laptop, laptops, restoring, tmp_path):
    made = laptop.backups.write_to(tmp_path / "one")
    add_household(laptop)
    laptop.close()
    for user, passphrase, error in (("李秀英", "wrong", WrongPassphrase), ("王五", PASSPHRASE, NoSuchUser)):
        with pytest.raises(error):
            restoring.restore(made.file, user, passphrase)
    with laptops() as now:
        assert number(now) == 1
    assert not (laptop.home.folder / swap.STAGED).exists()


def test_who_may_not_restore_is_refused(laptop, laptops, restoring, tmp_path):
    laptop.users.add(passphrase=PASSPHRASE, name="刘志刚", role="helper", new_passphrase="another-1")
    made = laptop.backups.write_to(tmp_path / "one")
    laptop.close()
    with pytest.raises(NotAllowed):
        restoring.rehearse(made.file, "刘志刚", "another-1")
    with pytest.raises(NotAllowed):
        restoring.restore(made.file, "刘志刚", "another-1")
    with laptops():
        pass


def test_a_damaged_backup_is_not_restored(laptop, laptops, restoring, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    spoil(made.file)
    laptop.close()
    with pytest.raises((BackupDamaged, NotABackup, WrongPassphrase)):
        restoring.restore(made.file, "李秀英", PASSPHRASE)
    with laptops() as now:
        assert number(now) == 1


def test_damaged_data_are_put_aside_and_never_deleted(laptop, laptops, restoring, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    device = laptop.store.author.device
    laptop.close()
    spoil(laptop.home.database)
    damaged = laptop.home.database.read_bytes()
    with pytest.raises(DatabaseDamaged), laptops() as opened:
        opened.store.check()
        raise DatabaseDamaged(file="", backups="")
    done = restoring.restore(made.file, "李秀英", PASSPHRASE)
    assert done.same_laptop  # its key file says so
    assert done.kept is not None
    assert done.kept.parent.name == "replaced"
    assert (done.kept / "fieldkit.db").read_bytes() == damaged
    with laptops() as now:
        assert number(now) == 1
        assert now.store.author.device == device


@pytest.mark.parametrize("lost", ["fieldkit.db", "keys.json", "both"])
def test_lost_files_are_replaced_from_the_folders_own_backup(laptop, laptops, restoring, lost):
    add_household(laptop)
    made = laptop.backups.make()
    laptop.close()
    for name in ("fieldkit.db", "keys.json") if lost == "both" else (lost,):
        (laptop.home.folder / name).unlink()
    done = restoring.restore(made.file, "李秀英", PASSPHRASE)
    assert done.same_laptop
    with laptops() as now:
        assert number(now) == 1


def test_an_empty_folder_becomes_another_laptop(laptop, clock, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    laptop.settings.language = "en"
    home = Home(tmp_path / "new" / "home", LIGHT)
    found = Restoring(home, clock, WORDS).rehearse(made.file, None, PASSPHRASE)
    assert (found.same_laptop, found.data_here, found.loss.known) == (False, False, False)
    assert not home.folder.exists()
    done = Restoring(home, clock, WORDS).restore(made.file, None, PASSPHRASE)
    assert (done.same_laptop, done.enrolled, done.kept, done.user) == (False, False, None, "李秀英")
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as new:
        assert number(new) == 1
        assert new.store.author.device != laptop.store.author.device
    assert {f.name for f in home.folder.iterdir()} == {
        "attachments", "backups", "fieldkit.db", "fieldkit.roots", "keys.json", "lock", "logs", "reserve",
    }  # fmt: skip


def test_data_of_another_origin_are_put_aside_as_they_are(laptop, laptops, clock, tmp_path):
    add_household(laptop)
    made = laptop.backups.write_to(tmp_path / "one")
    other = laptops("other")
    add_household(other, "王五", no=9)
    other.close()
    database = other.home.database.read_bytes()
    done = Restoring(other.home, clock, WORDS).restore(made.file, "李秀英", PASSPHRASE)
    assert not done.same_laptop
    assert (done.kept / "fieldkit.db").read_bytes() == database
    assert (done.kept / "keys.json").exists()
    with laptops("other") as now:
        assert number(now) == 1


@pytest.mark.parametrize("steps", range(12))
def test_a_power_cut_at_any_step_of_the_exchange_leaves_old_or_new(tmp_path, monkeypatch, steps):
    """Every rename and every deletion is a step; after any of them the power goes."""
    folder = tmp_path / "home"
    staged = swap.stage(folder)
    for name, old, new in (
        ("fieldkit.db", "o", "n"),
        ("keys.json", "o", "n"),
        ("fieldkit.db-wal", "o", None),
    ):
        (folder / name).write_text(old)
        if new:
            (staged / name).write_text(new)
    for side, where in (("o", folder), ("n", staged)):
        (where / "attachments").mkdir()
        (where / "attachments" / side).write_text(side)
    done = 0

    class PowerCut(Exception):
        pass

    def cutting(name, original):
        def step(*args, **kwargs):
            nonlocal done
            if done == steps:
                raise PowerCut
            done += 1
            return original(*args, **kwargs)

        return step

    with monkeypatch.context() as patch:
        for kind, name in (
            (swap.Path, "rename"),
            (swap.Path, "replace"),
            (swap.Path, "unlink"),
            (swap.shutil, "rmtree"),
        ):
            patch.setattr(kind, name, cutting(name, getattr(kind, name)))
        with contextlib.suppress(PowerCut):
            swap.decide(folder, "before")
    Home(folder)  # whoever names the folder next
    held = {(folder / name).read_text() for name in ("fieldkit.db", "keys.json")}
    (attached,) = (folder / "attachments").iterdir()
    assert held | {attached.name} in ({"o"}, {"n"})
    assert (folder / "fieldkit.db-wal").exists() == (held == {"o"})
    if held == {"n"}:
        aside = folder / "replaced" / "before"
        assert {f.name for f in aside.iterdir()} == {
            "fieldkit.db",
            "keys.json",
            "fieldkit.db-wal",
            "attachments",
        }
        assert not (folder / swap.DECIDED).exists()
    assert (steps == 0) == (held == {"o"})


def test_backups_are_listed_with_those_of_the_second_place(laptop, restoring, tmp_path):
    own = laptop.backups.make()
    (tmp_path / "stick").mkdir()
    shutil.copyfile(own.file, tmp_path / "stick" / "copy.fkbackup")
    listed = restoring.backups(str(tmp_path / "stick"))
    assert {b.file.name: b.verified_at is not None for b in listed} == {
        own.file.name: True,
        "copy.fkbackup": False,
    }


def test_a_backup_of_an_older_release_is_upgraded_on_the_way(tmp_path, clock):
    release = Path(__file__).parents[1] / "upgrades" / "01"
    facts = json.loads((release / "facts.json").read_text(encoding="utf-8"))
    shutil.copytree(release / "home", tmp_path / "old")
    _, key = KeyFile(tmp_path / "old" / "keys.json").open("李秀英", facts["passphrase"])
    made = backup.write(tmp_path / "old", key, tmp_path / "one.fkbackup", "manual", clock)
    assert made.schema == "0001"
    done = Restoring(Home(tmp_path / "new"), clock, WORDS).restore(
        tmp_path / "one.fkbackup", "李秀英", facts["passphrase"]
    )
    assert done.inside.households == made.households
    with Laptop.open(tmp_path / "new", user="李秀英", passphrase=facts["passphrase"], clock=clock) as new:
        assert number(new) == facts["rows"]["household"]
        assert new.visiting.drafts()[0].answers.content == facts["draft"]
        assert new.syncing.status().waiting >= facts["waiting"]  # and what was sent is owed again
