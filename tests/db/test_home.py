import json
import os

import pytest

from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT, new_recovery_code
from fieldkit.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseTooNew,
    DiskFull,
    HomeInUse,
    HomeNotWritable,
    KeysDamaged,
    NoSuchUser,
    PassphraseTooShort,
    WrongCode,
    WrongPassphrase,
)

CANARY = "金丝雀在矿井里"


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path / "home", LIGHT)
    home.create("李秀英", "village_cadre", "secret-1", Clock())
    return home


def opened(home, user="李秀英", passphrase="secret-1"):
    return home.open(user, passphrase, Clock())


def test_the_right_passphrase_opens_and_names_the_user(home):
    store, who = opened(home)
    assert (who.name, who.role) == ("李秀英", "village_cadre")
    assert store.author.user == who.user
    assert store.check() == "ok"
    store.close()


def test_a_wrong_passphrase_and_a_damaged_file_give_different_sentences(home):
    with pytest.raises(WrongPassphrase):
        opened(home, passphrase="secret-2")
    damaged = bytearray(home.database.read_bytes())
    damaged[200] ^= 1
    home.database.write_bytes(damaged)
    with pytest.raises(DatabaseDamaged):
        opened(home)


def test_a_truncated_file_is_damaged_not_empty(home):
    home.database.write_bytes(home.database.read_bytes()[:1000])
    with pytest.raises(DatabaseDamaged):
        opened(home)


@pytest.mark.parametrize("place", [0, 24, 4096, 5000, 20_000])
def test_wherever_a_file_is_spoilt_it_is_damaged_and_no_bug(home, place):
    spoilt = bytearray(home.database.read_bytes())
    spoilt[place : place + 14] = b"garbagegarbage"
    home.database.write_bytes(spoilt)
    with pytest.raises(DatabaseDamaged):
        store, _ = opened(home)
        with store.reading() as session:
            session.connection().exec_driver_sql("SELECT * FROM _outbox").all()
        assert store.check() != "ok"
        store.close()
        raise DatabaseDamaged(file="", backups="")  # found by the check of the whole file


@pytest.mark.parametrize("empty", [True, False])
def test_a_missing_or_empty_file_is_said_so_and_none_is_made(home, empty):
    home.database.unlink()
    if empty:
        home.database.touch()
    with pytest.raises(DatabaseMissing):
        opened(home)
    assert home.database.exists() == empty
    assert not empty or home.database.stat().st_size == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
@pytest.mark.parametrize(("option", "failure"), [("full", DiskFull), ("ro", HomeNotWritable)])
def test_a_full_or_read_only_disk_is_not_called_damage(home, tmp_path, option, failure):
    import shutil
    import subprocess

    disk = tmp_path / "small"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], check=False).returncode:
        pytest.skip("this machine does not let tests mount")
    try:
        shutil.copytree(home.folder, disk / "home")
        if option == "ro":
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        else:
            with pytest.raises(OSError), (disk / "fill").open("wb", buffering=0) as filler:
                while True:
                    filler.write(bytes(512))
        with pytest.raises(failure):
            opened(Home(disk / "home"))
        if option == "full":
            (disk / "fill").unlink()
            store, _ = opened(Home(disk / "home"))
            assert store.check() == "ok"
            store.close()
    finally:
        subprocess.run(["umount", disk], check=True)


def test_an_unknown_user_is_told_who_works_here(home):
    with pytest.raises(NoSuchUser, match="李秀英"):
        opened(home, user="王五")


def test_a_lost_key_file_is_said_so(home):
    (home.folder / "keys.json").unlink()
    with pytest.raises(KeysDamaged):
        opened(home)


def test_a_second_user_gets_a_slot_of_their_own(home):
    store, who = opened(home)
    home.add_user(store, (who.name, "secret-1"), "王五", "helper", "another-1")
    store.close()

    store, second = opened(home, "王五", "another-1")
    assert second.name == "王五"
    assert [slot.name for slot in home.users()] == ["李秀英", "王五"]
    store.close()
    with pytest.raises(WrongPassphrase):
        opened(home, "王五", "secret-1")


def test_the_recovery_code_opens_what_the_passphrase_opens(tmp_path):
    home = Home(tmp_path / "other", LIGHT)
    code = home.create("李秀英", "village_cadre", "secret-1", Clock())
    key = home._keys.recover(code.lower().replace("-", " "))
    assert key == home._keys.open("李秀英", "secret-1")[1]
    with pytest.raises(WrongCode):
        home.recover(new_recovery_code())


def test_a_short_passphrase_is_refused_before_anything_is_made(tmp_path):
    home = Home(tmp_path / "other", LIGHT)
    with pytest.raises(PassphraseTooShort):
        home.create("李秀英", "village_cadre", "abc", Clock())
    assert not home.exists


def test_one_program_at_a_time_may_write(home):
    with home.lock(), pytest.raises(HomeInUse), Home(home.folder).lock():
        pass
    with Home(home.folder).lock():
        pass


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(HomeNotWritable):
        Home(tmp_path / "file" / "home", LIGHT).create("李秀英", "helper", "secret-1", Clock())


def test_nothing_on_the_disk_can_be_read_without_the_key(home):
    from fieldkit.db.tables import Division

    store, _ = opened(home)
    with store.writing() as session:
        session.add(Division(scope="shared", code="1", name=CANARY, level=1, **store.origin()))
    for file in home.folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert CANARY.encode() not in content
            assert not content.startswith(b"SQLite format 3")
    store.close()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(home):
    store, _ = opened(home)
    with store.writing() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9001'")
    store.close()
    before = home.database.read_bytes()
    with pytest.raises(DatabaseTooNew, match="9001"):
        opened(home)
    assert home.database.read_bytes() == before


def test_parameters_of_the_key_derivation_are_kept_with_each_slot(home):
    slots = json.loads((home.folder / "keys.json").read_text())["slots"]
    assert {slot["kdf"]["alg"] for slot in slots} == {"argon2id"}
    assert all(slot["kdf"]["memory_kib"] == LIGHT.memory_kib for slot in slots)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_is_a_sentence_and_what_was_saved_stays(tmp_path):
    import subprocess

    from fieldkit.db.tables import Division

    disk = tmp_path / "small"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], check=False)
    if mounted.returncode:
        pytest.skip("this machine does not let tests mount")
    try:
        home = Home(disk / "home", LIGHT)
        home.create("李秀英", "village_cadre", "secret-1", Clock())
        store, _ = opened(home)
        saved = 0
        with pytest.raises(DiskFull):
            while True:
                with store.writing() as session:
                    origin = store.origin()
                    session.add_all(
                        Division(scope="shared", code=str(n), name="x" * 60, level=1, **origin)
                        for n in range(50)
                    )
                saved += 50
        store.close()
        store, _ = opened(home)
        with store.reading() as session:
            assert session.query(Division).count() == saved > 0
        assert store.check() == "ok"
        store.close()
    finally:
        subprocess.run(["umount", disk], check=True)
