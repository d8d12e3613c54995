"""The laptop's end of the line: six requests, and what a person is told when they fail.

Plain HTTP goes to this machine only.  Replies are believed only if they are messages of ours: a
hotel's log-in page answers 200 as well.
"""

import base64
import ipaddress
import random
import ssl
import time
from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

import httpx2
import msgspec

from fieldkit.errors import (
    NOT_AN_ADDRESS,
    CertificateUnknown,
    DeviceDisabled,
    DeviceKnown,
    EnrolmentRefused,
    NoServer,
    NotEnrolled,
    NotOurServer,
    NotSecure,
    ServerTrouble,
    ServerUnreachable,
)
from fieldkit.sync import wire

TIMEOUT = httpx2.Timeout(60.0, connect=3.0)
GLANCE = httpx2.Timeout(1.5)
_TRIES = 6
_UNAVAILABLE = frozenset({429, 502, 503, 504})
_UNKNOWN = 404
_EPOCH = 409
_FULL = 507

M = TypeVar("M", bound=msgspec.Struct)


class EpochChanged(Exception):
    """The server was restored: cursors and versions of before do not count any more."""


class SessionOver(Exception):
    """The token is not valid any more: the half hour is over, or the server was started anew."""


def open_client(url: str, timeout: httpx2.Timeout = TIMEOUT) -> httpx2.Client:
    """Return a client for a server address.  Raises `NoServer`, `NotSecure`, `NotOurServer`."""
    check_address(url)
    address = url.strip().rstrip("/")
    secure = address.startswith("https:")  # without TLS there are no certificates to load
    return httpx2.Client(base_url=address, timeout=timeout, trust_env=False, verify=secure)


def check_address(url: str) -> None:
    """Refuse an address that would send personal data unprotected over a network."""
    if not url.strip():
        raise NoServer
    try:
        parts = httpx2.URL(url.strip())
    except httpx2.InvalidURL as error:
        raise NotOurServer(url=url, why=NOT_AN_ADDRESS) from error
    if parts.scheme == "https" and parts.host:
        return
    if parts.scheme != "http" or not parts.host:
        raise NotOurServer(url=url, why=NOT_AN_ADDRESS)
    if not _is_this_machine(parts.host):
        raise NotSecure(url=url)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Remote:
    """One server, through any httpx2 client: the network, or the application itself in tests."""

    def __init__(self, client: httpx2.Client, url: str, pause: Callable[[float], None] = time.sleep) -> None:
        """Take a client whose base URL is the server's; `pause` waits before another try."""
        self._client = client
        self.url = url
        self._pause = pause
        self._token = ""

    def hello(self) -> wire.Hello:
        """Ask who the server is."""
        reply = self._send("GET", "hello")
        try:
            return msgspec.json.decode(reply.content, type=wire.Hello)
        except msgspec.MsgspecError as error:
            raise NotOurServer(url=self.url, why=f"HTTP {reply.status_code}") from error

    def reachable(self) -> bool:
        """Tell whether a fieldkit server answers; quick with a client of timeout `GLANCE`."""
        try:
            reply = self._client.get(f"{wire.PREFIX}/hello")
            msgspec.json.decode(reply.content, type=wire.Hello)
        except (httpx2.HTTPError, msgspec.MsgspecError):
            return False
        return True

    def enrol(self, request: wire.Enrol) -> wire.Enrolled:
        """Make this laptop known.  Raises `EnrolmentRefused`, `DeviceKnown`, `DeviceDisabled`."""
        reply = self._post("enrol", request)
        if reply.status_code in (401, 403, 422):
            raise {"device": DeviceKnown, "disabled": DeviceDisabled}.get(_refusal(reply), EnrolmentRefused)
        return self._read(reply, wire.Enrolled)

    def begin(self, server: str, device: bytes, sign: Callable[[bytes], bytes]) -> None:
        """Begin a session.  Raises `NotEnrolled`."""
        nonce = self._read(self._post("nonce", wire.NonceWanted(device)), wire.Nonce).nonce
        signature = sign(wire.signed_nonce(server, device, nonce))
        reply = self._post("session", wire.SessionWanted(device, nonce, signature))
        if reply.status_code == 401:
            raise NotEnrolled
        self._token = self._read(reply, wire.Session).token

    def push(self, batch: wire.Push) -> wire.Receipt:
        """Send a batch; the receipt says whether it was taken."""
        return self._read(self._post("push", batch), wire.Receipt, also=(_EPOCH,))

    def pull(self, request: wire.Pull) -> wire.Page:
        """Fetch the next rows.  Raises `EpochChanged`, `DeviceDisabled`."""
        reply = self._post("pull", request)
        if reply.status_code == _EPOCH:
            raise EpochChanged
        return self._read(reply, wire.Page)

    def rescues(self, message: wire.Rescues) -> wire.RescuesKept | None:
        """Hand over codes for the telephone; None from a server that does not know of them yet."""
        reply = self._post("rescues", message)
        if reply.status_code == _UNKNOWN:
            return None
        return self._read(reply, wire.RescuesKept)

    def content_offset(self, name: str) -> int | None:
        """Ask how much of a content the server has; None if no record there names it."""
        reply = self._send("HEAD", f"blob/{name}")
        if reply.status_code in _UNAVAILABLE or reply.status_code == _FULL:
            raise ServerTrouble(url=self.url, why=f"HTTP {reply.status_code}")
        return self._offset(reply)

    def send_piece(self, name: str, offset: int, piece: bytes) -> int | None:
        """Send the next piece; return how much is there then, None if the piece did not fit."""
        checksum = base64.b64encode(sha256(piece).digest()).decode()
        headers = {
            "content-type": "application/offset+octet-stream", "upload-offset": str(offset),
            "upload-checksum": f"sha256 {checksum}",
        }  # fmt: skip
        reply = self._send("PATCH", f"blob/{name}", piece, headers)
        if reply.status_code in _UNAVAILABLE or reply.status_code == _FULL:
            raise ServerTrouble(url=self.url, why=f"HTTP {reply.status_code}")
        return self._offset(reply)

    def content(self, name: str) -> bytes | None:
        """Fetch a content that is what its name says; None if the server has it not."""
        reply = self._send("GET", f"blob/{name}")
        if reply.status_code == 401:
            raise SessionOver
        if reply.status_code != 200 or sha256(reply.content).hexdigest() != name:
            return None
        return reply.content

    def _offset(self, reply: httpx2.Response) -> int | None:
        if reply.status_code == 401:
            raise SessionOver
        told = reply.headers.get("upload-offset", "")
        return int(told) if reply.status_code in (200, 204) and told.isdigit() else None

    def _post(self, path: str, message: msgspec.Struct) -> httpx2.Response:
        """Send a message, several times while the server is busy."""
        body = wire.pack(message)
        for attempt in range(_TRIES):
            reply = self._send("POST", path, body)
            if reply.status_code not in _UNAVAILABLE or attempt == _TRIES - 1:
                break
            self._pause(random.uniform(0.5, 1.0) * min(0.5 * 2**attempt, 10.0))  # noqa: S311
        return reply

    def _send(
        self, method: str, path: str, body: bytes | None = None, also: dict[str, str] | None = None
    ) -> httpx2.Response:
        headers = {"content-type": wire.CONTENT_TYPE, **(also or {})}
        if self._token:
            headers["authorization"] = f"Bearer {self._token}"
        try:
            return self._client.request(method, f"{wire.PREFIX}/{path}", content=body, headers=headers)
        except httpx2.HTTPError as error:
            unproven = _unproven(error)
            if unproven is not None:
                raise CertificateUnknown(url=self.url, why=unproven.verify_message) from error
            raise ServerUnreachable(url=self.url) from error

    def _read(self, reply: httpx2.Response, kind: type[M], also: tuple[int, ...] = ()) -> M:
        """Return the message of a reply, or the failure it stands for."""
        status = reply.status_code
        if reply.headers.get("content-type", "").split(";")[0] != wire.CONTENT_TYPE:
            if status >= 500:
                raise ServerTrouble(url=self.url, why=f"HTTP {status}")
            raise NotOurServer(url=self.url, why=f"HTTP {status}")
        try:
            if status == 200 or status in also:
                return wire.unpack(reply.content, kind)
            why = wire.unpack(reply.content, wire.Refusal).why
        except wire.BadMessage as error:
            raise NotOurServer(url=self.url, why="damaged reply") from error
        if why == "session":
            raise SessionOver
        if why == "disabled":
            raise DeviceDisabled
        if why in ("unknown", "signature", "device"):
            raise NotEnrolled
        raise ServerTrouble(url=self.url, why=f"HTTP {status}, {why}")


def _unproven(error: BaseException | None) -> ssl.SSLCertVerificationError | None:
    """Return why the other end is not believed to be the server, if that is what went wrong."""
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error


def _refusal(reply: httpx2.Response) -> str:
    """Return the one word why a request was refused; empty if the reply is none of ours."""
    try:
        return wire.unpack(reply.content, wire.Refusal).why
    except wire.BadMessage:
        return ""
