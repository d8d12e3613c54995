"""The real server process over loopback: many at once, killed at any moment, gone when it is ended."""

import json
import os
import signal
import subprocess
import sys
import threading

import httpx2
import pytest

from fieldkit.db.keys import LIGHT
from fieldkit.errors import FieldkitError
from fieldkit.server.access import Access
from fieldkit.server.database import ServerFolder
from fieldkit.sync import device
from fieldkit.sync.remote import Remote, open_client

LAPTOPS = 4
EACH = 8


class Process:
    """`fieldkit server run` on a township's folder."""

    def __init__(self, home, port=0, *more):
        env = {**os.environ, "FIELDKIT_PASSPHRASE": "township", "FIELDKIT_TODAY": "2026-11-21"}
        self.child = subprocess.Popen(
            [sys.executable, "-m", "fieldkit", "--home", home, "--json", "server", "run", f"--port={port}", *more],
            env=env, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.url = json.loads(self.child.stdout.readline())["url"]

    def end(self, how=signal.SIGTERM):
        self.child.send_signal(how)
        self.child.stdout.close()
        return self.child.wait(20)


@pytest.fixture
def process(town):
    town.database.close()
    running = Process(town.folder)
    yield running
    running.end(signal.SIGKILL)


def answers(url):
    with open_client(url) as client:
        return Remote(client, url).reachable()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_an_ended_server_serves_nobody(town, how):
    running = Process(town.folder)
    assert answers(running.url)
    assert running.end(how) == (-how if how is signal.SIGKILL else 0)
    assert not answers(running.url)


def test_a_code_can_be_made_while_the_server_runs(town, process):
    folder = ServerFolder(town.folder, LIGHT)
    database = folder.open("township")
    code = Access(database, town.clock).new_code()
    database.close()
    a = town.unknown_laptop("a")
    with open_client(process.url) as client:
        a.remote = Remote(client, process.url)
        device.enrol(a.store, a.remote, code, "a", "")
        a.household()
        assert a.sync().equal


def work(laptop, url, number, up):
    """Enter households and push each until it is taken, whatever happens to the server."""
    with open_client(url) as client:
        laptop.remote = Remote(client, url, pause=lambda _: None)
        for entry in range(EACH):
            laptop.household(f"{number}-{entry}")
            while laptop.waiting():
                try:
                    laptop.sync(thorough=False)
                except FieldkitError:
                    up.wait()


def test_killed_again_and_again_nothing_is_lost_or_applied_twice(town):
    laptops = [town.laptop(f"l{number}") for number in range(LAPTOPS)]
    town.database.close()
    running = Process(town.folder)
    url, port = running.url, httpx2.URL(running.url).port
    up, kills = threading.Event(), 0
    threads = [
        threading.Thread(target=work, args=(laptop, url, number, up)) for number, laptop in enumerate(laptops)
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        threads[0].join(0.4)
        if kills < 3:
            up.clear()
            running.end(signal.SIGKILL)
            kills += 1
            running = Process(town.folder, port)
            up.set()
    for thread in threads:
        thread.join()
    running.end()
    town.database = town.server_folder.open("township")
    with town.database.reading() as connection:
        ids = connection.exec_driver_sql("SELECT change_id FROM audit").scalars().all()
        rows = connection.exec_driver_sql("SELECT count(*) FROM household").scalar()
        seqs = connection.exec_driver_sql("SELECT seq FROM sync_row WHERE scope != 'shared' ORDER BY seq")
        numbers = seqs.scalars().all()
    assert rows == LAPTOPS * EACH
    assert len(ids) == len(set(ids)) == rows + 1  # and the user all laptops came with
    assert numbers == list(range(1, rows + 1))
    assert kills == 3


def test_pushes_at_the_same_moment_are_numbered_without_gaps(town):
    laptops = [town.laptop(f"l{number}") for number in range(LAPTOPS)]
    for number, laptop in enumerate(laptops):
        for entry in range(EACH):
            laptop.household(f"{number}-{entry}")
    failures = []

    def push(laptop):
        try:
            laptop.sync()
        except Exception as error:  # noqa: BLE001 - told in the main thread
            failures.append(error)

    threads = [threading.Thread(target=push, args=(laptop,)) for laptop in laptops]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with town.database.reading() as connection:
        seqs = connection.exec_driver_sql("SELECT seq FROM sync_row WHERE scope != 'shared' ORDER BY seq")
        assert seqs.scalars().all() == list(range(1, LAPTOPS * EACH + 1))
    assert all(laptop.sync().equal for laptop in laptops)
