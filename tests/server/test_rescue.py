"""A passphrase forgotten far from any network: the township reads a code out, and the laptop opens once with it."""

import json
import os
import signal
import subprocess
import sys

import pytest

from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.domain import spoken
from fieldkit.errors import CodeMistyped, RescueSpent, WrongCode, WrongPassphrase
from fieldkit.server import schema
from fieldkit.server.access import Access
from fieldkit.server.database import ServerFolder
from fieldkit.services.laptop import Laptop
from fieldkit.services.rescue import KEPT, Forgotten
from tests.conftest import TODAY
from tests.server.test_process import Process

OLD, NEW = "tudou 2026", "yumi 2027"


@pytest.fixture
def served(tmp_path):
    """The real server process, and a code with which one laptop may join."""
    folder = ServerFolder(tmp_path, LIGHT)
    folder.create("township", "421003")
    database = folder.open("township")
    code = Access(database, Clock(TODAY)).new_code("石桥村一号")
    database.close()
    running = Process(tmp_path)
    yield running, code, tmp_path
    running.end(signal.SIGKILL)


def command(folder, *words):
    env = {**os.environ, "FIELDKIT_PASSPHRASE": "township", "FIELDKIT_TODAY": "2026-11-21"}
    done = subprocess.run(
        [sys.executable, "-m", "fieldkit", "--home", folder, "--json", "server", *words],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout) if done.returncode == 0 else done.stderr


def synced(home, url, code=""):
    with Laptop.open(home, user="李秀英", passphrase=OLD, clock=Clock(TODAY)) as laptop:
        if code:
            laptop.syncing.enrol(url, code)
        assert laptop.syncing.now().equal


def test_a_code_heard_on_the_telephone_opens_the_laptop_once_for_any_user(served, tmp_path):
    running, join, township = served
    folder = tmp_path / "laptop"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=OLD, clock=Clock(TODAY), kdf=LIGHT)
    home = Home(folder, LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=OLD, clock=Clock(TODAY)) as laptop:
        home.add_user(laptop.store, ("李秀英", OLD), "王五", "helper", "wangwu 1")
    synced(folder, running.url, join)

    # at the door, nothing is open: the laptop shows how it is called, and its numbers
    assert [r.number for r in home.rescues()] == list(range(1, KEPT + 1))
    assert {r.laptop for r in home.rescues()} == {"石桥村一号"}
    status, answer = command(township, "rescue", "--device", "石桥村一号", "--number", "2", "--by", "陈专干")
    assert status == 0
    assert answer["number"] == 2
    assert answer["read_before"] is None
    heard = answer["code"].lower().replace("-", " ").replace("0", "o")
    assert command(township, "rescue", "--device", "石桥村一号", "--number", "2")[1]["read_before"]

    with pytest.raises(WrongCode):
        Forgotten(home).by_telephone("王五", 3, heard, NEW)
    with pytest.raises(CodeMistyped):
        Forgotten(home).by_telephone("王五", 2, heard[:-1] + ("2" if heard[-1] != "2" else "3"), NEW)
    Forgotten(home).by_telephone("王五", 2, heard, NEW)
    with pytest.raises(RescueSpent):
        Forgotten(home).by_telephone("王五", 2, heard, NEW)
    with Laptop.open(folder, user="王五", passphrase=NEW, clock=Clock(TODAY)) as laptop:
        assert laptop.user.name == "王五"
    with pytest.raises(WrongPassphrase):
        Laptop.open(folder, user="王五", passphrase="wangwu 1", clock=Clock(TODAY))

    synced(folder, running.url)  # the used one is replaced by a new one, with a new number
    assert [r.number for r in home.rescues()] == [1, 3, 4, 5, 6]
    assert command(township, "rescue", "--device", "石桥村一号", "--number", "6")[0] == 0
    status, sentence = command(township, "rescue", "--device", "石桥村一号", "--number", "2")
    assert status == 1
    assert "1, 3, 4, 5, 6" in sentence
    assert command(township, "rescue", "--device", "没有", "--number", "1")[0] == 1


def test_no_code_is_left_on_the_laptop_or_in_a_log(served, tmp_path):
    running, join, township = served
    folder = tmp_path / "laptop"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=OLD, clock=Clock(TODAY), kdf=LIGHT)
    synced(folder, running.url, join)
    codes = [
        command(township, "rescue", "--device", "石桥村一号", "--number", str(n))[1]["code"] for n in (1, 2)
    ]
    with (
        Laptop.open(folder, user="李秀英", passphrase=OLD, clock=Clock(TODAY)) as laptop,
        laptop.store.reading() as session,
    ):
        kept = "".join(session.connection().exec_driver_sql("SELECT v FROM _sync_state").scalars())
    for file in (f for f in tmp_path.rglob("*") if f.is_file()):
        kept += file.read_bytes().decode(errors="ignore")
    for code in codes:
        assert code not in kept
        assert spoken.fold(code) not in kept


def test_what_was_read_out_and_not_used_is_destroyed_later(town, tmp_path):
    from datetime import UTC, datetime, timedelta

    from fieldkit.server.rescue import RescueDesk
    from fieldkit.services.rescue import Rescues

    a = town.laptop("一号")
    rescues = Rescues(a.home, a.store)
    a.sync()
    rescues.exchange(a.remote)
    desk = RescueDesk(town.database, town.clock)
    first = desk.read("一号", 1, "陈专干")
    assert first.read_before is None
    rescues.exchange(a.remote)
    assert 1 in {r.number for r in a.home.rescues()}  # the person may be typing it just now
    with town.database.writing() as connection:
        long_ago = (datetime.now(UTC) - timedelta(days=400)).isoformat()
        connection.execute(schema.rescue.update().where(schema.rescue.c.number == 1).values(read_at=long_ago))
    rescues.exchange(a.remote)
    assert [r.number for r in a.home.rescues()] == [2, 3, 4, 5, 6]
    with pytest.raises(RescueSpent):
        a.home.rescue(1, first.code)
    with town.database.reading() as connection:
        rows = connection.execute(schema.rescue_read.select()).all()
    assert [(row.number, row.read_by) for row in rows] == [(1, "陈专干")]


def test_a_server_that_lost_the_codes_gets_new_ones(town):
    from fieldkit.services.rescue import Rescues

    a = town.laptop("一号")
    a.sync()
    Rescues(a.home, a.store).exchange(a.remote)
    with town.database.writing() as connection:
        connection.execute(schema.rescue.delete())
    Rescues(a.home, a.store).exchange(a.remote)
    numbers = [r.number for r in a.home.rescues()]
    assert len(numbers) == KEPT
    assert not set(numbers) & set(range(1, KEPT + 1))
    with town.database.reading() as connection:
        kept = [row.number for row in connection.execute(schema.rescue.select())]
    assert sorted(kept) == numbers


def test_a_cut_off_exchange_leaves_no_slot_whose_code_nobody_has(town):
    from fieldkit.errors import ServerUnreachable
    from fieldkit.services.rescue import Rescues

    a = town.laptop("一号")
    a.sync()

    class Cut:
        def rescues(self, message):
            a.remote.rescues(message)
            raise ServerUnreachable(url="")

    with pytest.raises(ServerUnreachable):
        Rescues(a.home, a.store).exchange(Cut())
    Rescues(a.home, a.store).exchange(a.remote)
    numbers = [r.number for r in a.home.rescues()]
    assert numbers == list(range(1, KEPT + 1))
    with town.database.reading() as connection:
        for row in connection.execute(schema.rescue.select()):
            assert a.home.rescue(row.number, row.code) == a.store.key
