"""Photos to the township and from it: after the records, from where it stopped, only to who may have them."""

import base64
import hashlib
import os

import httpx2
import pytest
from sqlalchemy import select

from fieldkit.db.blobs import MOST_BYTES, Blobs
from fieldkit.db.tables import Attachment, Blob
from fieldkit.db.types import new_id
from fieldkit.errors import Cancelled, ContentMissing, ServerTrouble
from fieldkit.services.attachments.intake import now_here
from fieldkit.sync import contents
from fieldkit.sync.contents import PIECE
from fieldkit.sync.remote import SessionOver
from tests.sync.conftest import OTHER, VILLAGE, Laptop, Township


def attach(laptop: Laptop, content: bytes, scope: str = VILLAGE, size: int | None = None) -> str:
    """Attach a content to a household as the service does, whatever it is a picture of."""
    name = Blobs(laptop.home.attachments, laptop.store.key).put(content)
    with laptop.store.writing() as session:
        session.add(Attachment(
            scope=scope, owner_kind="household", owner_id=new_id(), kind="02", sha256=name,
            bytes=len(content) if size is None else size, mime="image/jpeg", sensitive=False,
            **laptop.store.origin(),
        ))  # fmt: skip
        now_here(session, name, len(content))
    return name


def blobs(laptop: Laptop) -> Blobs:
    return Blobs(laptop.home.attachments, laptop.store.key)


def at_server(town: Township) -> Blobs:
    return Blobs(town.database.contents, town.database.key)


def send(laptop: Laptop, progress=lambda *_: None) -> contents.Sent:
    return contents.send(laptop.store, blobs(laptop), laptop.remote, progress)


def offsets(town: Township) -> list[str]:
    return sorted(file.name for file in (town.database.contents / "pieces").rglob("*-*"))


def photo(size: int, seed: int = 1) -> bytes:
    return bytes([seed]) + os.urandom(size - 1)


def test_a_photo_goes_after_its_record_and_comes_to_another_laptop_when_asked_for(town):
    a, b = town.laptop("a"), town.laptop("b")
    content = photo(700_000)
    name = attach(a, content)
    a.sync()
    assert contents.waiting(a.store) == 1
    assert send(a) == contents.Sent(1, 0)
    assert contents.waiting(a.store) == 0
    assert at_server(town).get(name) == content
    b.sync()
    assert [r.sha256 for r in rows(b)] == [name]
    assert not blobs(b).has(name)
    assert contents.fetch(b.store, blobs(b), b.remote, name) == content
    assert blobs(b).get(name) == content
    assert contents.waiting(b.store) == 0


def rows(laptop: Laptop) -> list[Attachment]:
    with laptop.store.reading() as session:
        return list(session.scalars(select(Attachment)))


def test_at_the_township_nothing_can_be_read_not_even_of_half_a_photo(town):
    a = town.laptop("a")
    canary = b"CANARY" * 100_000
    name = attach(a, canary)
    a.sync()
    with pytest.raises(Cancelled):
        send(a, stop_after(a, pieces=1))
    send(a)
    assert at_server(town).has(name)
    for file in town.database.contents.rglob("*"):
        if file.is_file():
            assert b"CANARY" not in file.read_bytes()


def stop_after(laptop: Laptop, pieces: int):
    """Progress that stops the work before the piece after so many."""
    calls = []

    def progress(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) > pieces + 1:
            raise Cancelled

    return progress


def test_what_was_stopped_goes_on_from_where_it_was(town):
    a = town.laptop("a")
    content = photo(5 * PIECE + 17)
    name = attach(a, content)
    a.sync()
    with pytest.raises(Cancelled):
        send(a, stop_after(a, pieces=3))
    assert a.remote.content_offset(name) == 3 * PIECE
    taken = []
    real = a.remote.send_piece
    a.remote.send_piece = lambda n, offset, piece: taken.append(offset) or real(n, offset, piece)
    assert send(a).sent == 1
    assert taken == [3 * PIECE, 4 * PIECE, 5 * PIECE]
    assert at_server(town).get(name) == content
    assert offsets(town) == []


def test_pieces_outlive_a_server_that_is_started_anew(town):
    a = town.laptop("a")
    content = photo(2 * PIECE + 5)
    name = attach(a, content)
    a.sync()
    with pytest.raises(Cancelled):
        send(a, stop_after(a, pieces=1))
    town.restart()
    with pytest.raises(SessionOver):
        send(a)
    a.sync()
    assert a.remote.content_offset(name) == PIECE
    assert send(a).sent == 1
    assert at_server(town).get(name) == content


def test_a_lost_reply_costs_no_piece_twice(town):
    a = town.laptop("a")
    name = attach(a, photo(2 * PIECE))
    a.sync()
    real = a.remote.send_piece

    def lost(n, offset, piece):
        real(n, offset, piece)
        a.remote.send_piece = real
        raise httpx2.ReadTimeout("lost")

    a.remote.send_piece = lost
    with pytest.raises(httpx2.ReadTimeout):
        send(a)
    assert a.remote.content_offset(name) == PIECE
    assert send(a).sent == 1


def test_two_laptops_with_one_picture_send_it_once(town):
    a, b = town.laptop("a"), town.laptop("b")
    content = photo(400_000)
    name = attach(a, content)
    attach(b, content)
    for laptop in (a, b):
        laptop.sync()
    send(a)
    taken = []
    b.remote.send_piece = lambda *told: taken.append(told)
    assert send(b).sent == 1
    assert taken == []
    assert at_server(town).get(name) == content


def test_a_damaged_one_is_left_and_the_others_go(town):
    a = town.laptop("a")
    good, bad = photo(1000, 1), photo(2000, 2)
    names = [attach(a, content) for content in (good, bad)]
    a.sync()
    blobs(a).file_of(names[1]).write_bytes(b"rotten")
    assert send(a) == contents.Sent(1, 1)
    assert at_server(town).has(names[0])
    assert not at_server(town).has(names[1])


def test_a_record_that_was_taken_away_sends_nothing(town):
    a = town.laptop("a")
    attach(a, photo(1000))
    (row,) = rows(a)
    a.edit(Attachment, row.id, deleted_at=town.clock.now(), deleted_reason="mistake")
    a.sync()
    assert contents.waiting(a.store) == 0
    assert send(a).sent == 0


def test_after_the_server_was_put_back_from_a_backup_all_is_offered_again(town):
    a = town.laptop("a")
    name = attach(a, photo(1000))
    a.sync()
    send(a)
    at_server(town).remove(name)
    assert send(a).sent == 0
    with a.store.applying() as session:
        from fieldkit.sync import local

        local.write(session, epoch="another")
    assert send(a).sent == 1
    assert at_server(town).has(name)


# ---------------------------------------------------------------- who may


def test_a_laptop_of_another_village_gets_and_gives_nothing(town):
    a, b = town.laptop("a"), town.laptop("b", scopes=(OTHER,))
    content = photo(1000)
    name = attach(a, content)
    a.sync()
    send(a)
    b.sync()
    assert b.remote.content(name) is None
    assert b.remote.content_offset(name) is None
    assert b.remote.send_piece(name, 0, content) is None
    with pytest.raises(ContentMissing):
        contents.fetch(b.store, blobs(b), b.remote, name)


def test_without_a_record_that_names_it_nothing_is_taken(town):
    a = town.laptop("a")
    a.sync()
    content = photo(1000)
    name = hashlib.sha256(content).hexdigest()
    assert a.remote.content_offset(name) is None
    assert a.remote.send_piece(name, 0, content) is None
    for odd in ("..%2F..%2Fkeys.json", "A" * 64, "x"):
        assert a.remote.content_offset(odd) is None
    assert not list(town.database.contents.rglob("*"))


def test_without_a_session_there_is_nothing(town):
    a = town.laptop("a")
    name = attach(a, photo(1000))
    a.sync()
    a.remote._token = "guessed"
    for ask in (lambda: a.remote.content(name), lambda: a.remote.content_offset(name),
                lambda: a.remote.send_piece(name, 0, b"x")):  # fmt: skip
        with pytest.raises(SessionOver):
            ask()


def patch(laptop: Laptop, name: str, offset: object, piece: bytes, **headers: str) -> int:
    told = {
        "authorization": f"Bearer {laptop.remote._token}", "content-type": "application/offset+octet-stream",
        "upload-offset": str(offset),
        "upload-checksum": "sha256 " + base64.b64encode(hashlib.sha256(piece).digest()).decode(),
    } | headers  # fmt: skip
    return laptop.remote._client.patch(f"/sync/v1/blob/{name}", content=piece, headers=told).status_code


def test_pieces_that_do_not_fit_are_refused_and_cost_nothing(town):
    a = town.laptop("a")
    content = photo(3000)
    name = attach(a, content)
    a.sync()
    assert patch(a, name, 1, content[1:]) == 409
    assert patch(a, name, 0, content + b"x") == 409
    assert patch(a, name, 0, b"") == 409
    assert patch(a, name, "many", content) == 400
    assert patch(a, name, 0, content, **{"content-type": "text/plain"}) == 415
    assert patch(a, name, 0, content, **{"upload-checksum": "sha256 AAAA"}) == 460
    assert patch(a, name, 0, content, **{"upload-checksum": "sha256 A"}) == 400
    assert a.remote.content_offset(name) == 0
    assert patch(a, name, 0, content) == 204


def test_what_is_not_what_its_name_says_does_not_stay(town):
    a = town.laptop("a")
    content = photo(3000)
    name = attach(a, content)
    a.sync()
    other = bytes(3000)
    assert patch(a, name, 0, other) == 460
    assert not at_server(town).has(name)
    assert offsets(town) == []
    assert send(a).sent == 1


def test_a_record_that_claims_too_much_is_refused(town):
    a = town.laptop("a")
    content = photo(3000)
    name = attach(a, content, size=MOST_BYTES + 1)
    a.sync()
    assert patch(a, name, 0, content) == 413


def test_a_full_disk_at_the_township_is_said_and_the_rest_waits(town, monkeypatch):
    from fieldkit.db import blobs as kept

    a = town.laptop("a")
    attach(a, photo(3000))
    a.sync()

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(kept.os, "fsync", full)
        with pytest.raises(ServerTrouble):
            send(a)
    assert send(a).sent == 1


def test_a_log_in_page_of_a_hotel_is_no_content(town):
    a = town.laptop("a")
    name = attach(a, photo(3000))
    a.sync()
    page = httpx2.MockTransport(lambda request: httpx2.Response(200, html="<h1>Welcome</h1>"))
    a.remote._client = httpx2.Client(transport=page, base_url="http://127.0.0.1:1")
    assert send(a).sent == 0
    assert a.remote.content(name) is None
    with a.store.reading() as session:
        assert session.get(Blob, name).sent_at is None
