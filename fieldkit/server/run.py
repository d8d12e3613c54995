"""Serves the application in this one process, until a signal ends it."""

import ipaddress
import logging
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from fieldkit import __version__
from fieldkit.clock import Clock
from fieldkit.errors import BindRefused, CertificateUnfit, PortTaken, reason
from fieldkit.server.app import build
from fieldkit.server.database import Database

log = logging.getLogger(__name__)

_BACKLOG = 512
_GRACE_SECONDS = 5


def secured(certificate: Path, key: Path) -> ssl.SSLContext:
    """Return what proves to laptops who the server is (TLS 1.3, sync.md §4.8).  Raises `CertificateUnfit`."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    try:
        context.load_cert_chain(certificate, key, password="")  # asks nobody for a passphrase
    except OSError as error:  # what ssl raises is one, too
        raise CertificateUnfit(file=certificate, why=reason(error)) from error
    return context


def listen(host: str, port: int, tls: ssl.SSLContext | None = None) -> socket.socket:
    """Open the socket; port 0 takes a free one.

    Without `tls` only this machine is served.  Raises `BindRefused`, `PortTaken`.
    """
    if tls is None and not is_loopback(host):
        raise BindRefused(host=host)
    host = "127.0.0.1" if host == "localhost" else host  # a bare machine has no name for itself
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # named, so that asyncio sends small replies at once: unnamed TCP costs 40 ms a request (Nagle)
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise PortTaken(host=host, port=port, why=reason(error)) from error
    return listener


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def url_of(listener: socket.socket, tls: ssl.SSLContext | None = None) -> str:
    """Return the address under which the server answers."""
    host, port = listener.getsockname()[:2]
    scheme = "http" if tls is None else "https"
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


class _Server(uvicorn.Server):
    """Ends quietly on a signal; uvicorn's own raises the signal once more afterwards."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Take SIGINT and SIGTERM while serving; a thread that is not the main one takes none."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {s: signal.signal(s, self.handle_exit) for s in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def serve(
    database: Database,
    clock: Clock,
    listener: socket.socket,
    ready: Callable[[str], None],
    tls: ssl.SSLContext | None = None,
) -> None:
    """Answer requests until SIGINT or SIGTERM; `ready` is told the address once it answers."""
    config = uvicorn.Config(
        build(database, clock),
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=_GRACE_SECONDS,
        ssl_context_factory=None if tls is None else lambda _config, _default: tls,
    )
    server = _Server(config)
    log.info("fieldkit %s serves county %s at %s", __version__, database.county, url_of(listener, tls))
    ready(url_of(listener, tls))  # the socket listens already: early laptops wait in its queue
    try:
        server.run(sockets=[listener])
    finally:
        listener.close()
        database.close()
        log.info("the server ended")
