"""Cut anywhere, restored, cloned, put back: what was acknowledged is there once, and all agree."""

import json
import shutil

import httpx2
import pytest

from fieldkit.db.base import Synced
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Household
from fieldkit.errors import (
    NotEnrolled,
    NotOurServer,
    RemovalStopped,
    ServerTrouble,
    ServerUnreachable,
    WrongServer,
)
from fieldkit.sync import inbox, outbox
from fieldkit.sync.remote import Remote
from tests.sync.conftest import URL, VILLAGE, Laptop
from tests.sync.test_two_laptops import never_read_anew, rows_of, settle_down


class Wire:
    """A line that fails on purpose: passes requests on, and spoils those it is told to."""

    def __init__(self, client, spoil):
        self._client, self._spoil = client, spoil
        self.pushed = []

    def request(self, method, path, **kw):
        if path.endswith("push"):
            self.pushed.append(kw["content"])
        return self._spoil(lambda: self._client.request(method, path, **kw), path)


def broken(client, name, times, after):
    """Fail `times` requests of one kind: `after` they reached the server, or before."""
    left = [times]

    def spoil(send, path):
        if path.endswith(name) and left[0]:
            left[0] -= 1
            if after:
                send()
            raise httpx2.ReadTimeout("cut")
        return send()

    return Wire(client, spoil)


def applied_once(town):
    """Every change in the audit exactly once, counters without gaps, chains unbroken."""
    with town.database.reading() as connection:
        ids = connection.exec_driver_sql("SELECT change_id FROM audit").scalars().all()
        assert len(ids) == len(set(ids))
        from fieldkit.server import ledger

        assert ledger.verify(connection, town.database.county) == []
        for scope, head in connection.exec_driver_sql("SELECT scope, head FROM stream").all():
            seqs = (
                connection.exec_driver_sql("SELECT seq FROM sync_row WHERE scope = ? ORDER BY seq", (scope,))
                .scalars()
                .all()
            )
            assert not seqs or seqs[-1] <= head
        return len(ids)


@pytest.mark.parametrize("after", [True, False])
def test_a_lost_push_is_sent_again_with_the_same_bytes(town, after):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1")
    wire = broken(town.client, "push", 1, after)
    a.remote = Remote(wire, URL)
    with pytest.raises(ServerUnreachable):
        a.sync()
    assert a.waiting() == 2
    a.edit(Household, row, phone="2")  # work goes on
    assert a.sync().equal
    assert wire.pushed[0] == wire.pushed[1]
    assert len(wire.pushed) == 3
    settle_down(a, b)
    assert b.get(Household, row).phone == "2"
    assert applied_once(town) == a.ask("SELECT count(*) FROM _outbox")[0][0]


def test_the_bytes_stay_the_same_when_the_laptop_dies_before_it_reads_the_reply(town, monkeypatch):
    a = town.laptop("a")
    a.household()
    died = []

    def die(*_):
        died.append(True)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(outbox, "taken", die)
        a.sync()
    (before,) = a.ask("SELECT payload, sha256 FROM _inflight")
    a.store.close()
    a.store, _ = a.home.open(None, "laptop", town.clock)
    assert a.ask("SELECT payload, sha256 FROM _inflight") == [before]
    assert a.sync().equal
    assert died
    assert applied_once(town) == 2


@pytest.mark.parametrize("moment", ["freeze", "apply", "finish"])
def test_dying_at_any_step_loses_nothing(town, monkeypatch, moment):
    a, b = town.laptop("a"), town.laptop("b")
    row = b.household(phone="1")
    b.sync()
    a.household("0002")
    module, name = {
        "freeze": (outbox, "freeze"), "apply": (inbox, "apply"), "finish": (inbox, "finish_rereading"),
    }[moment]  # fmt: skip
    real = getattr(module, name)

    def die(*args):
        real(*args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(module, name, die)
        a.sync()
    settle_down(a, b)
    assert a.get(Household, row).phone == "1"
    assert applied_once(town) == 3  # two households, and the user both laptops came with


def test_a_pull_cut_off_moves_no_cursor_without_its_rows(town, monkeypatch):
    a, b = town.laptop("a"), town.laptop("b")
    a.household()
    a.sync()
    monkeypatch.setattr(inbox._Apply, "_move_cursors", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        b.sync()
    assert b.ask("SELECT count(*) FROM household") == [(0,)]
    assert b.ask("SELECT * FROM _cursor") == []
    monkeypatch.undo()
    settle_down(a, b)


def test_the_outbox_is_kept_as_history(town):
    a = town.laptop("a")
    a.household(phone="1")
    a.sync()
    rows = a.ask("SELECT tbl, op, batch_no, acked_at IS NOT NULL FROM _outbox ORDER BY n")
    assert rows == [("app_user", "I", 1, 1), ("household", "I", 1, 1)]


def restored(laptop, backup):
    """Put the laptop's files back to what they were in `backup`."""
    laptop.store.close()
    shutil.rmtree(laptop.home.folder)
    shutil.copytree(backup, laptop.home.folder)
    laptop.home = Home(laptop.home.folder, LIGHT)
    laptop.store, _ = laptop.home.open(None, "laptop", laptop.store.clock)


def backed_up(laptop, to):
    with laptop.store.writing():  # nobody writes now
        shutil.copytree(laptop.home.folder, to)
    return to


def test_a_laptop_restored_from_a_backup_forks_and_joins_again(town, tmp_path):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1", address="x")
    settle_down(a, b)
    backup = backed_up(a, tmp_path / "backup")
    a.edit(Household, row, phone="2")
    a.sync()
    restored(a, backup)
    a.edit(Household, row, address="y")
    lineage = a.ask("SELECT v FROM _sync_state WHERE k = 'lineage'")
    outcome = a.sync()
    assert outcome.equal
    assert a.ask("SELECT v FROM _sync_state WHERE k = 'lineage'") != lineage
    settle_down(a, b)
    kept = b.get(Household, row)
    assert (kept.phone, kept.address) == ("2", "y")
    applied_once(town)


def test_a_restored_laptop_that_only_reads_gets_its_own_work_back(town, tmp_path):
    a = town.laptop("a")
    row = a.household(phone="1")
    a.sync()
    backup = backed_up(a, tmp_path / "backup")
    a.edit(Household, row, phone="2")
    other = a.household("0002")
    a.sync()
    restored(a, backup)
    assert a.sync().equal
    assert never_read_anew(a)  # the server was asked for what it thought we had
    assert a.get(Household, row).phone == "2"
    assert a.get(Household, other)


def test_two_copies_of_one_laptop_both_keep_their_work(town, tmp_path):
    a = town.laptop("a")
    row = a.household(phone="1")
    a.sync()
    copied = backed_up(a, town.folder / "copy")
    home = Home(copied, LIGHT)
    store, _ = home.open(None, "laptop", town.clock)
    twin = Laptop(home, store, town.client)
    town.laptops.append(twin)
    a.edit(Household, row, phone="2")
    twin.edit(Household, row, phone="3")
    mine, others = a.household("0002"), twin.household("0003")
    a.sync(), twin.sync()
    settle_down(a, twin)
    assert a.get(Household, others)
    assert twin.get(Household, mine)
    (conflict,) = a.conflicts()
    assert {json.loads(conflict.server_value)["phone"], json.loads(conflict.other_value)["phone"]} == {
        "2", "3",
    }  # fmt: skip


def server_files(town):
    return town.server_folder.folder


def test_a_server_file_put_back_gets_everything_again(town, tmp_path):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1")
    settle_down(a, b)
    town.database.close()
    shutil.copytree(server_files(town), tmp_path / "old")
    town.restart()
    a.edit(Household, row, phone="2")
    new = a.household("0002")
    settle_down(a, b)
    town.database.close()
    shutil.rmtree(server_files(town))
    shutil.copytree(tmp_path / "old", server_files(town))
    town.restart()
    a.household("0003")
    settle_down(a, b, repaired=True)
    with town.database.reading() as connection:
        phones = connection.exec_driver_sql("SELECT phone FROM household ORDER BY local_no").all()
    assert phones == [("2",), (None,), (None,)]
    assert b.get(Household, new)
    applied_once(town)


def test_a_restored_server_with_a_new_epoch_gets_everything_again(town, tmp_path):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1")
    settle_down(a, b)
    town.database.close()
    shutil.copytree(server_files(town), tmp_path / "old")
    town.restart()
    a.edit(Household, row, phone="2")
    settle_down(a, b)
    town.database.close()
    shutil.rmtree(server_files(town))
    shutil.copytree(tmp_path / "old", server_files(town))
    town.restart()
    with town.database.writing() as connection:
        connection.exec_driver_sql("UPDATE server_state SET v = 'restored' WHERE k = 'epoch'")
    town.restart()
    settle_down(b, a, repaired=True)
    assert b.get(Household, row).phone == "2"
    applied_once(town)


def test_a_row_that_was_altered_behind_our_back_is_found_and_repaired(town):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1")
    settle_down(a, b)
    with b.store.applying() as session:  # a bug, a bad disk: nothing is captured
        session.get_one(Household, row).phone = "9"
    outcome = b.sync()
    assert outcome.equal
    assert b.get(Household, row).phone == "1"


def test_a_row_missing_on_a_laptop_is_found_and_fetched(town):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household()
    settle_down(a, b)
    with b.store.applying() as session:
        session.delete(session.get_one(Household, row))
    assert b.sync().equal
    assert b.get(Household, row)


def test_a_row_the_server_does_not_know_goes_to_quarantine(town):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(head_name="李秀兰")
    settle_down(a, b)
    with town.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM household")
        connection.exec_driver_sql("DELETE FROM sync_row WHERE tbl = 'household'")
        connection.exec_driver_sql(
            "UPDATE stream SET rows = 0, total = zeroblob(16) WHERE scope = ?", (VILLAGE,)
        )
    assert b.sync().equal
    assert b.get(Household, row) is None
    ((body,),) = b.ask("SELECT body FROM _quarantine")
    assert json.loads(body)["head_name"] == "李秀兰"


def test_a_server_that_lost_a_village_removes_nothing(town):
    a, b = town.laptop("a"), town.laptop("b")
    for number in range(30):
        a.household(f"{number:04}")
    settle_down(a, b)
    with town.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM household")
        connection.exec_driver_sql("DELETE FROM sync_row WHERE tbl = 'household'")
        connection.exec_driver_sql(
            "UPDATE stream SET rows = 0, total = zeroblob(16) WHERE scope = ?", (VILLAGE,)
        )
    with pytest.raises(RemovalStopped):
        b.sync()
    assert b.ask("SELECT count(*) FROM household") == [(30,)]


def test_a_wrong_hash_on_the_server_is_told_and_not_hidden(town):
    a = town.laptop("a")
    a.household()
    a.sync()
    with town.database.writing() as connection:
        connection.exec_driver_sql("UPDATE stream SET total = zeroblob(16) WHERE scope = ?", (VILLAGE,))
    assert not a.sync().equal
    assert a.ask("SELECT count(*) FROM household") == [(1,)]


def test_another_server_at_the_address_is_noticed(town, make_township):
    a = town.laptop("a")
    a.household()
    other = make_township()
    a.remote = Remote(other.client, URL)
    with pytest.raises(WrongServer):
        a.sync()
    assert a.waiting() == 2


def test_a_login_page_that_answers_200_changes_nothing(town):
    a = town.laptop("a")
    a.household()

    def page(_send, _path):
        return httpx2.Response(200, html="<html>Wi-Fi</html>", request=httpx2.Request("GET", URL))

    a.remote = Remote(Wire(town.client, page), URL)
    with pytest.raises(NotOurServer):
        a.sync()
    assert a.waiting() == 2


@pytest.mark.parametrize("harm", ["cut", "flipped", "empty"])
def test_a_damaged_reply_changes_nothing(town, harm):
    a, b = town.laptop("a"), town.laptop("b")
    a.household()
    a.sync()

    def spoil(send, path):
        reply = send()
        if not path.endswith("pull"):
            return reply
        body = bytearray(reply.content)
        body[len(body) // 2] ^= 0x55
        content = {"cut": reply.content[:-7], "flipped": bytes(body), "empty": b""}[harm]
        return httpx2.Response(
            200, content=content, headers={"content-type": "application/x-fieldkit"},
            request=reply.request,
        )  # fmt: skip

    b.remote = Remote(Wire(town.client, spoil), URL)
    with pytest.raises(NotOurServer):
        b.sync()
    assert b.ask("SELECT count(*) FROM household") == [(0,)]
    b.remote = Remote(town.client, URL)
    assert b.sync().equal


def test_a_busy_server_is_asked_again(town):
    a = town.laptop("a")
    a.household()
    waits, left = [], [3]

    def busy(send, path):
        if path.endswith("push") and left[0]:
            left[0] -= 1
            return httpx2.Response(503, request=httpx2.Request("POST", URL))
        return send()

    a.remote = Remote(Wire(town.client, busy), URL, pause=waits.append)
    assert a.sync().equal
    assert len(waits) == 3
    left[0] = 100
    a.household("0002")
    with pytest.raises(ServerTrouble):
        a.sync()
    assert a.waiting() == 1


def test_a_session_that_ended_is_begun_again(town):
    a = town.laptop("a")
    a.household()
    expired = [False]

    def expire(send, path):
        if path.endswith("push") and not expired[0]:
            expired[0] = True
            town.restart_sessions()
        return send()

    a.remote = Remote(Wire(town.client, expire), URL)
    assert a.sync().equal
    assert expired[0]


def test_edits_made_while_syncing_are_kept_and_go_with_it(town, monkeypatch):
    a, b = town.laptop("a"), town.laptop("b")
    row = a.household(phone="1", address="x")
    settle_down(a, b)
    b.edit(Household, row, phone="2", address="y")
    b.sync()
    real, done = inbox.apply, []

    def type_meanwhile(store, page):
        if done:
            return real(store, page)
        a.edit(Household, row, phone="3")
        came = real(store, page)
        done.append((a.get(Household, row).phone, a.get(Household, row).address))
        return came

    monkeypatch.setattr(inbox, "apply", type_meanwhile)
    outcome = a.sync()
    assert done == [("3", "x")]  # what is being typed stays on the screen, with what it was made on
    assert outcome.equal
    assert outcome.sent == 1
    settle_down(a, b)
    assert a.get(Household, row).phone == "2"
    assert a.get(Household, row).address == "y"
    (conflict,) = a.conflicts()  # typed on what b had changed already: a person decides
    assert json.loads(conflict.other_value) == {"phone": "3"}


def test_a_laptop_that_is_not_enrolled_is_told_so(town):
    with pytest.raises(NotEnrolled):
        town.unknown_laptop("a").sync()


def test_many_changes_go_in_several_batches_and_survive_a_cut_between_them(town):
    a, b = town.laptop("a"), town.laptop("b")
    with a.store.writing() as session:
        session.add_all(
            Household(scope=VILLAGE, village_code=VILLAGE, local_no=f"{n:05}", **a.store.origin())
            for n in range(1_200)
        )
    sent = [0]

    def cut(send, path):
        sent[0] += path.endswith("push")
        if path.endswith("push") and sent[0] == 2:
            raise httpx2.ConnectError("gone")
        return send()

    wire = Wire(town.client, cut)
    a.remote = Remote(wire, URL)
    with pytest.raises(ServerUnreachable):
        a.sync()
    assert a.waiting() == 1_201 - 1  # the first batch was the user's own transaction
    assert a.sync().equal
    settle_down(a, b)
    assert b.ask("SELECT count(*) FROM household") == [(1_200,)]
    assert applied_once(town) == 1_201


def test_rows_are_equal_in_every_synced_table(town):
    a, b = town.laptop("a"), town.laptop("b")
    a.household()
    settle_down(a, b)
    assert {name for name, _ in rows_of(a)} <= set(Synced.tables)
