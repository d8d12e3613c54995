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
from fieldkit.server.access import Access, Device, Refused
from fieldkit.server.bodies import body_of, body_of_stranger
from fieldkit.server.content_routes import add_contents
from fieldkit.server.contents import Contents
from fieldkit.server.database import Database
from fieldkit.server.pulling import Pulls
from fieldkit.server.pushing import Pushes
from fieldkit.server.rescue import RescueDesk
from fieldkit.sync import wire

log = logging.getLogger(__name__)

MOST_PUSHES = 32
"""Pushes worked on at once; further laptops are asked to come back in a moment."""

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
        def work(device: Device, body: bytes) -> msgspec.Struct:
            # only here: a laptop whose line died in the middle of its body must not keep others out
            if not places.acquire(blocking=False):
                raise Refused(503, "busy")
            try:
                return pushes.take(device, wire.unpack(body, wire.Push))
            finally:
                places.release()

        return await _answer_known(request, access, work, handing_in=True)

    @app.post(f"{wire.PREFIX}/pull")
    async def pull(request: Request) -> Response:
        return await _answer_known(
            request, access, lambda device, body: pulls.page(device, wire.unpack(body, wire.Pull))
        )


def _add_rescue(app: FastAPI, access: Access, desk: RescueDesk) -> None:
    """Add the route by which a laptop hands over codes for the telephone, inside a session."""

    @app.post(f"{wire.PREFIX}/rescues")
    async def rescues(request: Request) -> Response:
        return await _answer_known(
            request, access, lambda device, body: desk.take(device, wire.unpack(body, wire.Rescues))
        )


async def _answer(request: Request, work: Callable[[bytes], msgspec.Struct]) -> Response:
    """Read the body of somebody who need not be known, do the work on a thread, and say what came of it."""
    try:
        body = await body_of_stranger(request)
        return _reply(*await run_in_threadpool(_done, work, body))
    except (Refused, wire.BadMessage, DiskFull) as failure:
        return _refused(failure)


async def _answer_known(
    request: Request,
    access: Access,
    work: Callable[[Device, bytes], msgspec.Struct],
    *,
    handing_in: bool = False,
) -> Response:
    """Do the same for a laptop in a session: who asks is settled before a large body is waited for."""
    try:
        token = request.headers.get("authorization", "")
        device = await run_in_threadpool(lambda: access.device_of(token, handing_in=handing_in))
        body = await body_of(request)
        return _reply(*await run_in_threadpool(_done, lambda plain: work(device, plain), body))
    except (Refused, wire.BadMessage, DiskFull) as failure:
        return _refused(failure)


def _reply(message: msgspec.Struct, data: bytes) -> Response:
    status = _STATUS[message.status] if isinstance(message, wire.Receipt) else 200
    return Response(data, status, media_type=wire.CONTENT_TYPE)


def _done(work: Callable[[bytes], msgspec.Struct], body: bytes) -> tuple[msgspec.Struct, bytes]:
    message = work(body)
    return message, wire.pack(message)


def _refused(failure: Refused | wire.BadMessage | DiskFull) -> Response:
    """Say in one word why a request is not granted."""
    if isinstance(failure, Refused):
        log.info("refused: %d %s", failure.status, failure.why)
        headers = {"Retry-After": "1"} if failure.status == 503 else None
        return _refusal(failure.status, failure.why, headers)
    if isinstance(failure, wire.BadMessage):
        log.warning("refused a message: %s", failure)
        return _refusal(422, "message")
    log.error("the disk is full")
    return _refusal(507, "disk")


def _refusal(status: int, why: str, headers: dict[str, str] | None = None) -> Response:
    return Response(wire.pack(wire.Refusal(why)), status, headers=headers, media_type=wire.CONTENT_TYPE)
