"""Contents of attachments at the township: taken piece by piece, given whole (sync.md §4.10).

They lie sealed beside the server's database, named by their SHA-256, as on a laptop.  A content is taken
only if a record that the laptop may see names it, and counts only once it is whole and what its name says.
Pieces survive a server that is killed: the laptop asks how far it came and goes on from there.
"""

import hashlib
import threading
import time
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from sqlalchemy import select

from fieldkit.db.blobs import MOST_BYTES, Blobs, is_name, write_whole
from fieldkit.errors import ContentDamaged, ContentMissing
from fieldkit.server import schema
from fieldkit.server.access import Device, Refused
from fieldkit.server.database import Database

_STALE = 7 * 24 * 3600
"""Seconds after which the pieces of a content nobody goes on with are forgotten."""


class Contents:
    """The contents that records of this county name; any thread."""

    def __init__(self, database: Database) -> None:
        """Keep them beside the database."""
        self._database = database
        self._blobs = Blobs(database.contents, database.key)
        self._pieces = _Pieces(database.contents / "pieces", database.key)
        self._one_at_a_time = threading.Lock()

    def length(self, device: Device, name: str) -> int:
        """Return how long a content is, as the record says.  Raises `Refused`: 404, 413."""
        table = schema.rows["attachment"]
        query = select(table.c.scope, table.c.bytes).where(
            table.c.county_id == self._database.county, table.c.sha256 == name
        )
        with self._database.reading() as connection:
            found = connection.execute(query).all() if is_name(name) else []
        seen = [row.bytes for row in found if device.scopes is None or row.scope in device.scopes]
        if not seen:
            raise Refused(404, "content")
        if not 0 < seen[0] <= MOST_BYTES:
            raise Refused(413, "size")
        return int(seen[0])

    def offset(self, device: Device, name: str) -> tuple[int, int]:
        """Return how much of a content is here, and how long it is.  Raises `Refused`."""
        length = self.length(device, name)
        if self._blobs.sound(name):
            return length, length
        with self._one_at_a_time:
            return min(self._pieces.offset(name), length), length

    def take(self, device: Device, name: str, offset: int, piece: bytes) -> int:
        """Take the next piece and return how much is here then.

        Raises `Refused`: 409 for a piece that does not follow, 460 for a content that is not what its name
        says, whose pieces are forgotten; and what `Blobs.put` raises.
        """
        length = self.length(device, name)
        with self._one_at_a_time:
            if self._blobs.sound(name):
                return length
            here = self._pieces.offset(name)
            if offset != here or not piece or here + len(piece) > length:
                raise Refused(409, "offset")
            self._pieces.add(name, here, piece)
            if here + len(piece) < length:
                return here + len(piece)
            whole = self._pieces.joined(name)
            if hashlib.sha256(whole).hexdigest() != name:
                self._pieces.forget(name)
                raise Refused(460, "checksum")
            self._blobs.put(whole)
            self._pieces.forget(name)
            return length

    def give(self, device: Device, name: str) -> bytes:
        """Return a content.  Raises `Refused`: 404."""
        self.length(device, name)
        try:
            return self._blobs.get(name)
        except (ContentMissing, ContentDamaged):
            raise Refused(404, "content") from None


class _Pieces:
    """Pieces of contents on their way, each sealed in a file `NAME/OFFSET-LENGTH`."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._box = SecretBox(hashlib.blake2b(key, digest_size=32, person=b"fieldkit-pieces").digest())
        for old in folder.glob("*"):
            if old.is_dir() and old.stat().st_mtime < time.time() - _STALE:
                self.forget(old.name)

    def offset(self, name: str) -> int:
        """Return up to where the pieces follow on each other."""
        return sum(length for _, length, _ in self._chain(name))

    def add(self, name: str, offset: int, piece: bytes) -> None:
        """Keep a piece, on the disk itself."""
        folder = self._folder / name
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{offset}-{len(piece)}", self._box.encrypt(piece))

    def joined(self, name: str) -> bytes:
        """Return the pieces one after another; damaged ones give something else than was sent."""
        try:
            return b"".join(self._box.decrypt(file.read_bytes()) for _, _, file in self._chain(name))
        except (CryptoError, ValueError, OSError):
            return b""

    def forget(self, name: str) -> None:
        """Let the pieces go."""
        folder = self._folder / name
        for file in folder.glob("*"):
            file.unlink(missing_ok=True)
        if folder.is_dir():
            folder.rmdir()

    def _chain(self, name: str) -> list[tuple[int, int, Path]]:
        found: dict[int, tuple[int, int, Path]] = {}
        for file in (self._folder / name).glob("*-*"):
            offset, _, length = file.name.partition("-")
            if offset.isdigit() and length.isdigit():
                found[int(offset)] = (int(offset), int(length), file)
        chain, at = [], 0
        while at in found:
            chain.append(found[at])
            at += found[at][1]
        return chain
