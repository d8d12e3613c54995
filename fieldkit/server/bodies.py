"""Reads what a laptop sends, with an end to patience: a connection that died says so to nobody."""

import asyncio

from fastapi import Request
from starlette.requests import ClientDisconnect

from fieldkit.server.access import Refused
from fieldkit.sync import wire

SILENT_SECONDS = 60.0
"""Between two pieces of a body; a slow line goes on sending, a dead one does not."""
LONGEST_SECONDS = 600.0
"""For a whole body of a laptop that is known: 2 MB over 2G take five minutes."""
STRANGER_SECONDS = 60.0
"""For a whole body of anybody: codes, nonces and signatures are a few hundred bytes."""
STRANGER_BYTES = 64 << 10


async def body_of(
    request: Request,
    most: int = wire.MAX_BODY,
    silent: float = SILENT_SECONDS,
    longest: float = LONGEST_SECONDS,
) -> bytes:
    """Return the body of a request: at most `most` bytes, in at most `longest` seconds altogether.

    Raises `Refused` when it is larger, when nothing came for `silent` seconds, or when it was cut off.
    """
    body = bytearray()
    pieces = request.stream()
    try:
        async with asyncio.timeout(longest):
            while True:
                piece = await asyncio.wait_for(anext(pieces, None), silent)
                if piece is None:
                    return bytes(body)
                body += piece
                if len(body) > most:
                    raise Refused(413, "size")
    except TimeoutError:
        raise Refused(408, "slow") from None
    except ClientDisconnect:
        raise Refused(400, "cut") from None


async def body_of_stranger(request: Request) -> bytes:
    """Return the body of a request that needs no session.  Raises `Refused`."""
    return await body_of(request, STRANGER_BYTES, longest=STRANGER_SECONDS)
