"""The routes for contents: the part of tus 1.0 that is needed, HEAD and PATCH, and GET (sync.md §4.10)."""

import base64
import binascii
import hashlib
from collections.abc import Callable

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from fieldkit.errors import ContentNotKept, DiskFull
from fieldkit.server.access import Access, Refused
from fieldkit.server.bodies import body_of
from fieldkit.server.contents import Contents
from fieldkit.sync import wire

_TUS = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store"}
PIECE_TYPE = "application/offset+octet-stream"


def add_contents(app: FastAPI, access: Access, contents: Contents) -> None:
    """Add the routes by which contents come and go, inside a session."""
    path = wire.PREFIX + "/blob/{name}"

    @app.head(path)
    async def head(name: str, request: Request) -> Response:
        def work(token: str) -> Response:
            offset, length = contents.offset(access.device_of(token, handing_in=True), name)
            told = {"Upload-Offset": str(offset), "Upload-Length": str(length)}
            return Response(headers=_TUS | told)

        return await _answered(request, work)

    @app.patch(path)
    async def patch(name: str, request: Request) -> Response:
        token = request.headers.get("authorization", "")
        try:
            device = await run_in_threadpool(lambda: access.device_of(token, handing_in=True))
            piece = await body_of(request)
        except Refused as refused:
            return _refused(refused)

        def work(_: str) -> Response:
            here = contents.take(device, name, _checked(request, piece), piece)
            return Response(status_code=204, headers=_TUS | {"Upload-Offset": str(here)})

        return await _answered(request, work)

    @app.get(path)
    async def get(name: str, request: Request) -> Response:
        def work(token: str) -> Response:
            content = contents.give(access.device_of(token), name)
            return Response(content, headers=_TUS, media_type="application/octet-stream")

        return await _answered(request, work)


def _checked(request: Request, piece: bytes) -> int:
    """Return where a piece begins; it must be what its checksum says."""
    if request.headers.get("content-type", "") != PIECE_TYPE:
        raise Refused(415, "type")
    kind, _, sum_ = request.headers.get("upload-checksum", "").partition(" ")
    try:
        good = kind == "sha256" and base64.b64decode(sum_) == hashlib.sha256(piece).digest()
        offset = int(request.headers.get("upload-offset", ""))
    except (ValueError, binascii.Error):
        raise Refused(400, "headers") from None
    if not good:
        raise Refused(460, "checksum")
    return offset


async def _answered(request: Request, work: Callable[[str], Response]) -> Response:
    token = request.headers.get("authorization", "")
    try:
        return await run_in_threadpool(work, token)
    except Refused as refused:
        return _refused(refused)
    except (DiskFull, ContentNotKept, OSError):
        return _refused(Refused(507, "disk"))


def _refused(refused: Refused) -> Response:
    body = wire.pack(wire.Refusal(refused.why))
    return Response(body, refused.status, headers=_TUS, media_type=wire.CONTENT_TYPE)
