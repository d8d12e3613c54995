"""The floor of a server: one process that keeps posted bodies in memory and gives them back."""

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


def main() -> None:
    """Serve on a free loopback port, printed once it is open."""
    kept: list[bytes] = []

    async def post(request: Request) -> Response:
        kept.append(await request.body())
        return Response(b"\x80")

    async def get(request: Request) -> Response:
        return Response(kept[int(request.path_params["n"])])

    routes = [Route("/post", post, methods=["POST"]), Route("/get/{n}", get)]
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"http://127.0.0.1:{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    config = uvicorn.Config(Starlette(routes=routes), log_config=None, access_log=False)
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
