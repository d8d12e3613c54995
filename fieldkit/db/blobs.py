"""Contents of attachments: files beside the database, named by what is in them (docs/decisions/0022).

`ab/abcd…` holds one content, named by the SHA-256 of its plain bytes and sealed with a key made from the
database's.  The nonce is made from the name: equal contents give equal files, so that a backup copies
each once, and a nonce never meets two contents.  A file gets its name only when it is whole on the disk.
"""

import contextlib
import errno
import os
import re
import secrets
from collections.abc import Iterator
from hashlib import blake2b, sha256
from pathlib import Path

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as unseal
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal
from nacl.exceptions import CryptoError

from fieldkit.db.archive import sync_folder
from fieldkit.errors import ContentDamaged, ContentMissing, ContentNotKept, DiskFull, reason

MOST_BYTES = 8 << 20
"""No content is larger: photos are scaled down before they come here, scans are refused above 5 MB."""

PART = ".part"
_HEAD = b"FKB1"
_NONCE_BYTES = 24
_OVERHEAD = len(_HEAD) + 16
_NAME = re.compile(r"[0-9a-f]{64}")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def is_name(name: str) -> bool:
    """Tell whether this can be the name of a content: a SHA-256 in hex."""
    return _NAME.fullmatch(name) is not None


def place_of(sha256: str) -> str:
    """Return where a content lies inside its folder, `ab/abcd…`; `sha256` must be a name."""
    return f"{sha256[:2]}/{sha256}"


class Blobs:
    """The contents in one folder; any thread."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Name the folder, which need not exist; `key` opens the database it belongs to."""
        self.folder = folder
        self._key = blake2b(key, digest_size=32, person=b"fieldkit-blobs").digest()

    def put(self, content: bytes) -> str:
        """Keep a content, on the disk itself, and return its name; one that is there is not written again.

        A damaged file of that name is replaced.  Raises `DiskFull`, `ContentNotKept`.
        """
        name = sha256(content).hexdigest()
        file = self.file_of(name)
        try:
            if not self._renewed(name, file):
                self._write(file, self._sealed(name, content))
        except OSError as error:
            if error.errno in _FULL:
                raise DiskFull from error
            raise ContentNotKept(folder=self.folder, why=reason(error)) from error
        return name

    def get(self, name: str) -> bytes:
        """Return a content, which is what its name says.  Raises `ContentMissing`, `ContentDamaged`."""
        file = self.file_of(name)
        try:
            if file.stat().st_size > MOST_BYTES + _OVERHEAD:
                raise ContentDamaged(name=name[:8])
            kept = file.read_bytes()
        except FileNotFoundError as error:
            raise ContentMissing(name=name[:8]) from error
        except OSError as error:
            raise ContentDamaged(name=name[:8]) from error
        return self.opened(name, kept)

    def opened(self, name: str, sealed: bytes) -> bytes:
        """Return what the bytes of a file hold, which is what `name` says.  Raises `ContentDamaged`."""
        try:
            if sealed[: len(_HEAD)] != _HEAD or len(sealed) < _OVERHEAD:
                raise ContentDamaged(name=name[:8])
            content = unseal(sealed[len(_HEAD) :], name.encode(), self._nonce(name), self._key)
        except CryptoError as error:
            raise ContentDamaged(name=name[:8]) from error
        if sha256(content).hexdigest() != name:
            raise ContentDamaged(name=name[:8])
        return content

    def has(self, name: str) -> bool:
        """Tell whether a content is here, without reading it."""
        return self.file_of(name).is_file()

    def sound(self, name: str) -> bool:
        """Tell whether a content is here and whole."""
        try:
            self.get(name)
        except (ContentMissing, ContentDamaged):
            return False
        return True

    def names(self) -> Iterator[str]:
        """Name every content that is here."""
        yield from (file.name for file in sorted(self.folder.glob("??/*")) if is_name(file.name))

    def remove(self, name: str) -> None:
        """Take a content away; nobody may need it any more."""
        self.file_of(name).unlink(missing_ok=True)

    def file_of(self, name: str) -> Path:
        """Return the file of a content.  Raises `ContentMissing` for what is no name."""
        if not is_name(name):
            raise ContentMissing(name=name[:8])
        return self.folder / place_of(name)

    # ------------------------------------------------------------ inside

    def _nonce(self, name: str) -> bytes:
        return blake2b(name.encode(), key=self._key, digest_size=_NONCE_BYTES).digest()

    def _sealed(self, name: str, content: bytes) -> bytes:
        return _HEAD + seal(content, name.encode(), self._nonce(name), self._key)

    def _renewed(self, name: str, file: Path) -> bool:
        """Tell whether the content is there already; then it counts as put now, for the sweep."""
        if not self.sound(name):
            return False
        os.utime(file)
        return True

    def _write(self, file: Path, sealed: bytes) -> None:
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True, exist_ok=True)
            sync_folder(self.folder)
        write_whole(file, sealed)


def write_whole(file: Path, content: bytes, *, part: Path | None = None) -> None:
    """Write a file of which, whatever happens, either all is there under its name or nothing.

    `part` is where it grows, in the same folder; usually a name that nobody else takes.
    """
    part = part or file.with_name(f"{file.name}.{secrets.token_hex(4)}{PART}")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
        sync_folder(file.parent)
    finally:
        with contextlib.suppress(OSError):  # what went wrong before is what is told
            part.unlink(missing_ok=True)
