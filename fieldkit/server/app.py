"""The HTTP face of the server: its routes under `/sync/v1` (sync.md §4.8)."""

import logging
import threading
from collections.abc import Callable

import msgspec
from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from fieldkit.clock import Clock
from fieldkit.db.types import moment_text
from fieldkit.errors import DiskFull
from fieldkit.server.access import Access, Refused
from fieldkit.server.content_routes import add_contents
from fieldkit.server.contents import Contents
from fieldkit.server.database import Database
from fieldkit.server.pulling import Pulls
from fieldkit.server.pushing import Pushes
from fieldkit.server.rescue import RescueDesk
from fieldkit.sync import wire

log = logging.getLogger(__name__)

MOST_PUSHES = 32
"""Pushes taken at once; further laptops are asked to come back in a moment."""

_STATUS = {"ok": 200, "fork": 409, "gap": 409, "epoch": 409}


def build(database: Database, clock: Clock) -> FastAPI:
    """Return the application over an open database."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    access = Access(database, clock)
    _add_entrance(app, database, clock, access)
    _add_exchange(app, access, Pushes(database, clock), Pulls(database, clock))
    _add_rescue(app, access, RescueDesk(database, clock))
    add_contents(app, access, Contents(database))
    return app


def _add_entrance(app: FastAPI, database: Database, clock: Clock, access: Access) -> None:
    """Add the routes by which a laptop finds the server, is made known to it and begins a session."""

    @app.get(f"{wire.PREFIX}/hello")
    async def hello() -> Response:
        message = wire.Hello(
            database.server_id, database.epoch, database.county, wire.PROTOCOL,
            moment_text(clock.now()),
        )  # fmt: skip
        return Response(msgspec.json.encode(message), media_type="application/json")

    @app.post(f"{wire.PREFIX}/enrol")
    async def enrol(request: Request) -> Response:
        return await _answer(request, lambda b: access.enrol(wire.unpack(b, wire.Enrol)))

    @app.post(f"{wire.PREFIX}/nonce")
    async def nonce(request: Request) -> Response:
        return await _answer(request, lambda b: access.nonce(wire.unpack(b, wire.NonceWanted)))

    @app.post(f"{wire.PREFIX}/session")
    async def session(request: Request) -> Response:
        return await _answer(request, lambda b: access.session(wire.unpack(b, wire.SessionWanted)))


def _add_exchange(app: FastAPI, access: Access, pushes: Pushes, pulls: Pulls) -> None:
    """Add the routes by which changes come and rows go, inside a session."""
    places = threading.BoundedSemaphore(MOST_PUSHES)

    @app.post(f"{wire.PREFIX}/push")
    async def push(request: Request) -> Response:
        token = request.headers.get("authorization", "")

        def work(body: bytes) -> msgspec.Struct:
            device = access.device_of(token)
            return pushes.take(device, wire.unpack(body, wire.Push))

        if not places.acquire(blocking=False):
            return _refusal(503, "busy", {"Retry-After": "1"})
        try:
            return await _answer(request, work)
        finally:
            places.release()

    @app.post(f"{wire.PREFIX}/pull")
    async def pull(request: Request) -> Response:
        token = request.headers.get("authorization", "")

        def work(body: bytes) -> msgspec.Struct:
            device = access.device_of(token)
            return pulls.page(device, wire.unpack(body, wire.Pull))

        return await _answer(request, work)


def _add_rescue(app: FastAPI, access: Access, desk: RescueDesk) -> None:
    """Add the route by which a laptop hands over codes for the telephone, inside a session."""

    @app.post(f"{wire.PREFIX}/rescues")
    async def rescues(request: Request) -> Response:
        token = request.headers.get("authorization", "")
        return await _answer(
            request, lambda body: desk.take(access.device_of(token), wire.unpack(body, wire.Rescues))
        )


async def _answer(request: Request, work: Callable[[bytes], msgspec.Struct]) -> Response:
    """Read the body, do the work on a thread, and say what came of it."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > wire.MAX_BODY:
            return _refusal(413, "size")
    try:
        message, data = await run_in_threadpool(_done, work, bytes(body))
    except Refused as refused:
        return _refusal(refused.status, refused.why)
    except wire.BadMessage as bad:
        log.warning("refused a message: %s", bad)
        return _refusal(422, "message")
    except DiskFull:
        return _refusal(507, "disk")
    status = _STATUS[message.status] if isinstance(message, wire.Receipt) else 200
    return Response(data, status, media_type=wire.CONTENT_TYPE)


def _done(work: Callable[[bytes], msgspec.Struct], body: bytes) -> tuple[msgspec.Struct, bytes]:
    message = work(body)
    return message, wire.pack(message)


def _refusal(status: int, why: str, headers: dict[str, str] | None = None) -> Response:
    return Response(wire.pack(wire.Refusal(why)), status, headers=headers, media_type=wire.CONTENT_TYPE)
