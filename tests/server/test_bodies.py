"""Connections that die in the middle of what they send, and bodies that nobody should wait for."""

import asyncio
import socket
from contextlib import ExitStack

import httpx2
import msgspec
import pytest
import zstandard
from fastapi import Request

from fieldkit.server import bodies
from fieldkit.server.access import Refused
from fieldkit.server.app import MOST_PUSHES
from fieldkit.sync import wire
from fieldkit.sync.remote import Remote, open_client
from tests.server.test_process import Process


def held(url, token):
    """A push that says it will send a thousand bytes and then falls silent; what is answered is left unread."""
    address = httpx2.URL(url)
    line = socket.create_connection((address.host, address.port))
    line.settimeout(10)
    line.sendall(
        f"POST {wire.PREFIX}/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
        "Content-Length: 1000\r\n\r\nx".encode()
    )
    return line


def test_laptops_whose_line_died_while_they_pushed_keep_nobody_else_out(town):
    a = town.laptop("a")
    a.household()
    town.database.close()
    running = Process(town.folder)
    try:
        with open_client(running.url) as client, ExitStack() as lines:
            a.remote = Remote(client, running.url, pause=lambda _: None)
            assert a.sync().equal
            a.household("0002")
            for token in ("nobody's", a.remote._token):
                for _ in range(MOST_PUSHES):
                    lines.enter_context(held(running.url, token))
            stranger = lines.enter_context(held(running.url, ""))
            assert stranger.recv(12) == b"HTTP/1.1 401", "without waiting for the body"
            assert a.sync().sent == 1
    finally:
        running.end()


def request(*messages):
    """A request whose body comes in these messages, and then nothing more."""
    left = list(messages)

    async def receive():
        return left.pop(0) if left else await asyncio.Event().wait()

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


def piece(data, *, more=True):
    return {"type": "http.request", "body": data, "more_body": more}


def test_a_body_comes_in_pieces():
    whole = request(piece(b"ab"), piece(b"c"), piece(b"", more=False))
    assert asyncio.run(bodies.body_of(whole)) == b"abc"


@pytest.mark.parametrize(
    ("sent", "patience", "status", "why"),
    [
        ([piece(b"a")], {"silent": 0.01}, 408, "slow"),
        ([piece(b"a")], {"longest": 0.01}, 408, "slow"),
        ([piece(b"a"), {"type": "http.disconnect"}], {}, 400, "cut"),
        ([piece(b"abcd")], {"most": 3}, 413, "size"),
    ],
    ids=["silent", "drop by drop", "cut off", "too large"],
)
def test_a_body_that_does_not_come_to_its_end_is_given_up(sent, patience, status, why):
    with pytest.raises(Refused) as refused:
        asyncio.run(bodies.body_of(request(*sent), **patience))
    assert (refused.value.status, refused.value.why) == (status, why)


def test_of_a_stranger_only_little_is_read(town):
    reply = town.client.post(f"{wire.PREFIX}/nonce", content=bytes(bodies.STRANGER_BYTES + 1))
    assert reply.status_code == 413


def packed(plain):
    return zstandard.ZstdCompressor(level=3).compress(plain)


@pytest.mark.parametrize(
    "plain",
    [
        b"\x82\xa6device\xc4\x01a\xa1z" + b"\x91" * 200_000 + b"\xc0",
        msgspec.msgpack.encode(wire.Pull("epoch", "lineage", {})).replace(b"lineage", b"linea\xff\xff"),
    ],
    ids=["nested two hundred thousand deep", "text that is none"],
)
def test_a_message_that_python_stumbles_over_is_no_message(plain):
    for kind in (wire.NonceWanted, wire.Pull, wire.Push):
        with pytest.raises(wire.BadMessage):
            wire.unpack(packed(plain), kind)


def test_a_deeply_nested_message_of_a_stranger_is_refused_as_any_other(town):
    deep = b"\x82\xa6device\xc4\x01a\xa1z" + b"\x91" * 200_000 + b"\xc0"
    reply = town.client.post(f"{wire.PREFIX}/nonce", content=packed(deep))
    assert (reply.status_code, wire.unpack(reply.content, wire.Refusal).why) == (422, "message")
