"""Who may speak to the server, and what it makes of those who may not."""

import socket
from datetime import timedelta

import msgspec
import pytest
import zstandard
from nacl.signing import SigningKey

from fieldkit.clock import Clock
from fieldkit.db.base import SHARED
from fieldkit.db.types import new_id
from fieldkit.errors import (
    BindRefused,
    EnrolmentRefused,
    NotEnrolled,
    NotSecure,
    ServerBegun,
    WrongPassphrase,
)
from fieldkit.server.access import Access
from fieldkit.server.run import listen
from fieldkit.sync import device, outbox, wire
from fieldkit.sync.remote import check_address
from tests.sync.conftest import OTHER, TODAY, VILLAGE


def post(town, name, body, token=""):
    headers = {"authorization": f"Bearer {token}"} if token else {}
    return town.client.post(f"{wire.PREFIX}/{name}", content=body, headers=headers)


def why(reply):
    return wire.unpack(reply.content, wire.Refusal).why


def test_a_code_registers_one_laptop_once(town):
    code = town.access.new_code()
    a, b = town.unknown_laptop("a"), town.unknown_laptop("b")
    device.enrol(a.store, a.remote, code, "a", "")
    with pytest.raises(EnrolmentRefused):
        device.enrol(b.store, b.remote, code, "b", "")
    device.enrol(a.store, a.remote, code, "a", "")  # the reply was lost: the same answer again
    assert [d.label for d in town.access.devices()] == ["a"]
    assert a.sync().equal


def test_a_code_is_understood_as_people_type_it(town):
    code = town.access.new_code()
    a = town.unknown_laptop("a")
    typed = f" {code[:5].lower()}-{code[5:].replace('0', 'o').replace('1', 'l')} "
    device.enrol(a.store, a.remote, typed.strip(), "a", "")
    assert a.sync().equal


def test_a_code_of_yesterday_is_refused(town):
    earlier = Access(town.database, Clock(TODAY - timedelta(days=2)))
    code = earlier.new_code()
    a = town.unknown_laptop("a")
    with pytest.raises(EnrolmentRefused):
        device.enrol(a.store, a.remote, code, "a", "")


def test_a_new_code_says_anew_what_a_laptop_may_see(town):
    third = "421003105203"
    b = town.laptop("b")
    for village in (VILLAGE, OTHER, third):
        b.household(scope=village, village_code=village)
    b.sync()
    a = town.laptop("a", (VILLAGE,))
    session(town, a)
    for scopes, seen in [
        ((), {VILLAGE, OTHER, third}),  # the whole county, as the answer to the code says
        ((VILLAGE,), {VILLAGE}),
        ((OTHER,), {OTHER}),
        ((VILLAGE, OTHER), {VILLAGE, OTHER}),
    ]:
        device.enrol(a.store, a.remote, town.access.new_code(scopes=scopes), "a", "")
        page = a.remote.pull(wire.Pull(town.database.epoch, "ab" * 16, {}))
        assert set(page.scopes) - {SHARED} == seen


def test_whoever_has_a_code_registers_only_what_can_be_a_laptop(town):
    code, key = town.access.new_code(), SigningKey.generate()
    for name in (b"", b"short", b"x" * 17):
        signed = key.sign(wire.signed_enrolment(code, name, bytes(key.verify_key))).signature
        request = wire.Enrol(code, name, "a", "", bytes(key.verify_key), signed)
        reply = post(town, "enrol", wire.pack(request))
        assert (reply.status_code, why(reply)) == (422, "message")
    assert town.access.devices() == []


def test_codes_are_not_stored(town):
    code = town.access.new_code()
    with town.database.reading() as connection:
        (row,) = connection.exec_driver_sql("SELECT * FROM enrol_code").all()
    assert code not in str(row)
    assert code.encode() not in bytes(row.hash)


def test_somebody_without_the_laptops_key_gets_no_session(town):
    a = town.laptop("a")
    thief = SigningKey.generate()
    with pytest.raises(NotEnrolled):
        a.remote.begin(
            town.database.server_id, a.store.author.device.bytes, lambda m: thief.sign(m).signature
        )


def test_a_nonce_is_good_once(town):
    a = town.laptop("a")
    me = a.store.author.device.bytes
    reply = post(town, "nonce", wire.pack(wire.NonceWanted(me)))
    nonce = wire.unpack(reply.content, wire.Nonce).nonce
    key = SigningKey(bytes.fromhex(a.ask("SELECT v FROM _sync_state WHERE k = 'sign_key'")[0][0]))
    signed = key.sign(wire.signed_nonce(town.database.server_id, me, nonce)).signature
    wanted = wire.pack(wire.SessionWanted(me, nonce, signed))
    assert post(town, "session", wanted).status_code == 200
    again = post(town, "session", wanted)
    assert (again.status_code, why(again)) == (401, "nonce")


def test_without_a_session_nothing_is_taken_or_given(town):
    for name in ("push", "pull"):
        for token in ("", "guessed"):
            reply = post(town, name, b"", token)
            assert (reply.status_code, why(reply)) == (401, "session")


def session(town, laptop):
    laptop.sync()
    return laptop.remote._token


def test_a_batch_that_somebody_altered_is_refused(town):
    a = town.laptop("a")
    token = session(town, a)
    a.household()
    frozen = outbox.freeze(a.store)
    reply = post(town, "push", wire.pack(wire.Push(frozen.payload + b"x", frozen.signature)), token)
    assert (reply.status_code, why(reply)) == (401, "signature")
    other = SigningKey.generate().sign(wire.signed_batch(frozen.sha256)).signature
    reply = post(town, "push", wire.pack(wire.Push(frozen.payload, other)), token)
    assert (reply.status_code, why(reply)) == (401, "signature")
    assert a.sync().equal


def test_a_laptop_cannot_speak_for_another(town):
    a, b = town.laptop("a"), town.laptop("b")
    token = session(town, b)
    a.household()
    frozen = outbox.freeze(a.store)
    reply = post(town, "push", wire.pack(frozen.push), token)
    assert reply.status_code == 401


def bomb():
    zeros = zstandard.ZstdCompressor(level=19).compress(bytes(64 << 20))
    assert len(zeros) < wire.MAX_BODY
    return zeros


def unsized_bomb():
    packer = zstandard.ZstdCompressor(level=19, write_content_size=False).compressobj()
    return packer.compress(bytes(64 << 20)) + packer.flush()


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"\x28\xb5\x2f\xfd", wire.pack(wire.Nonce(b"x"))[:-3], bomb(), unsized_bomb()],
    ids=["empty", "text", "only a header", "cut", "bomb", "bomb without its size"],
)
def test_a_body_that_is_no_message_is_refused_cheaply(town, body):
    a = town.laptop("a")
    token = session(town, a)
    for name in ("enrol", "nonce", "session", "push", "pull"):
        reply = post(town, name, body, token)
        assert (reply.status_code, why(reply)) == (422, "message")


def test_a_body_that_is_too_large_is_refused(town):
    reply = post(town, "enrol", bytes(wire.MAX_BODY + 1))
    assert (reply.status_code, why(reply)) == (413, "size")


def change(**fields):
    made = {
        "id": new_id().bytes, "txn": 1, "tbl": "household", "row_id": new_id().bytes, "op": "I", "base": 0,
        "scope": "v", "new": {"local_no": "1", "village_code": "v"}, "old": {}, "schema": 1, "user": None,
        "hlc": 1, "wall": "2026-11-21T00:00:00.000000Z",
    }  # fmt: skip
    return wire.Change(**{**made, **fields})


def push(town, laptop, changes, number=1, lineage="ab" * 16, epoch=""):
    key = SigningKey(bytes.fromhex(laptop.ask("SELECT v FROM _sync_state WHERE k = 'sign_key'")[0][0]))
    import hashlib

    batch = wire.Batch(
        lineage, number, epoch or town.database.epoch, laptop.store.author.device.bytes, changes
    )
    payload = wire.pack(batch)
    signature = key.sign(wire.signed_batch(hashlib.sha256(payload).digest())).signature
    reply = post(town, "push", wire.pack(wire.Push(payload, signature)), laptop.remote._token)
    return wire.unpack(reply.content, wire.Receipt)


def test_what_does_not_fit_is_kept_aside_and_the_rest_goes_on(town):
    a = town.laptop("a")
    session(town, a)
    bad = {
        "unknown_table": {"tbl": "sqlite_master"},
        "unknown_field": {"new": {"local_no": "1", "village_code": "v", "x); DROP TABLE": 1}},
        "missing_field": {"new": {"local_no": "1"}},
        "no_row": {"op": "U"},
        "bad_value": {"new": {"local_no": "1", "village_code": "v", "lat": "north"}},
    }
    changes = [change(), *(change(**fields) for fields in bad.values()), change(row_id=b"short"), change()]
    receipt = push(town, a, changes)
    assert [v.status for v in receipt.verdicts] == ["applied", *["parked"] * 6, "applied"]
    assert [v.reason for v in receipt.verdicts[1:7]] == [*bad, "bad_value"]
    with town.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM household").scalar() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM parked").scalar() == 6


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("household", "head_person_id", "not hex"), ("household", "head_person_id", "abcd"),
        ("household", "phone", 12), ("household", "first_identified_year", 1.5),
        ("household", "first_identified_year", "2016"), ("household", "created_at", "yesterday"),
    ],
)  # fmt: skip
def test_values_of_the_wrong_kind_are_kept_aside(town, table, field, value):
    a = town.laptop("a")
    session(town, a)
    new = {"local_no": "1", "village_code": "v", field: value}
    (verdict,) = push(town, a, [change(tbl=table, new=new)]).verdicts
    assert (verdict.status, verdict.reason) == ("parked", "bad_value")


def test_a_batch_sent_twice_gets_the_same_receipt_and_a_changed_one_a_fork(town):
    a = town.laptop("a")
    session(town, a)
    batch = [change()]
    first = push(town, a, batch)
    assert msgspec.to_builtins(push(town, a, batch)) == msgspec.to_builtins(first)
    assert push(town, a, [change()]).status == "fork"
    assert push(town, a, [change()], number=5).status == "gap"
    assert push(town, a, [change()], number=2, epoch="before").status == "epoch"
    assert push(town, a, [change()], number=2).status == "ok"
    assert msgspec.to_builtins(push(town, a, batch)) == msgspec.to_builtins(first)  # days later


def test_only_this_machine_is_served_and_spoken_to_without_tls():
    for host in ("0.0.0.0", "192.168.1.5", "example.org", "::"):
        with pytest.raises(BindRefused):
            listen(host, 0)
        with pytest.raises(NotSecure):
            check_address(f"http://[{host}]" if ":" in host else f"http://{host}")
    for host in ("127.0.0.1", "localhost"):
        with listen(host, 0) as listener:
            assert listener.proto == socket.IPPROTO_TCP  # or every reply waits 40 ms (Nagle)
        check_address(f"http://{host}:8600")
    check_address("https://township.example.org")


def test_a_server_is_begun_once_and_opens_with_its_passphrase_only(town):
    with pytest.raises(ServerBegun):
        town.server_folder.create("township", "421003")
    with pytest.raises(WrongPassphrase):
        town.server_folder.open("village")


def test_nothing_can_be_read_in_the_servers_files(town):
    a = town.laptop("a")
    a.household(head_name="李秀兰", address="CANARY-ADDRESS")
    a.sync()
    for file in town.server_folder.folder.iterdir():
        content = file.read_bytes()
        assert b"CANARY-ADDRESS" not in content
        assert "李秀兰".encode() not in content
    assert not town.server_folder.file.read_bytes().startswith(b"SQLite format 3")


def test_the_audit_notices_that_somebody_altered_it(town):
    from fieldkit.server import ledger

    a = town.laptop("a")
    a.household(), a.household("0002")
    a.sync()
    with town.database.writing() as connection:
        assert ledger.verify(connection, "421003") == []
        connection.exec_driver_sql("UPDATE audit SET received = '2020' WHERE n = 1 AND scope != 'shared'")
    with town.database.reading() as connection:
        assert ledger.verify(connection, "421003") != []
