"""The file of a backup, and what makes sure of it (docs/decisions/0015).

`NAME.fkbackup` is a zip archive (nothing in it can be pressed smaller): `manifest.json`, `keys.json`,
`settings.json`, `fieldkit.db`, `attachments/…`; backups that fieldkit makes by itself have the contents of
attachments beside them instead, once for all of them (`db.pool`).  Everything is encrypted as it is in
the data folder; the manifest has figures and keyed digests only.
"""

import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from fieldkit.db.connect import connect, said
from fieldkit.db.contents import Held, contents, sealing_key
from fieldkit.errors import BackupDamaged, BackupMissing, BackupTooNew, DatabaseDamaged, DiskFull, NotABackup
from fieldkit.progress import Progress, unwatched

FORMAT = 1
SUFFIX = ".fkbackup"
MANIFEST, KEYS, SETTINGS, DATABASE = "manifest.json", "keys.json", "settings.json", "fieldkit.db"
ATTACHMENTS, POOL = "attachments/", "contents"
SCRATCH = ".fieldkit-"  # how the folders begin in which backups are made and tried out
_BLOCK = 1 << 20
_MOST_MANIFEST = 4 << 20
_DAMAGED = (
    zipfile.BadZipFile, LookupError, NotImplementedError, RuntimeError, zlib.error, EOFError, ValueError,
)  # fmt: skip


class Part(msgspec.Struct, frozen=True):
    """A file in the archive."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a backup; it can be read without a passphrase and names nobody."""

    format: int
    program: str
    schema: str
    kind: str
    made_at: datetime
    device: str
    txn: int  # of the last change of anything in the database
    last_n: int  # of the newest change of the work
    last_change: str  # its id, by which a common history is recognised
    waiting: int
    households: int
    people: int
    visits: int
    drafts: int
    tables: dict[str, Held]
    parts: dict[str, Part]
    seal: str = ""

    def sealed(self, key: bytes) -> str:
        """Return the seal that whoever has the database key puts on the rest."""
        bare = msgspec.json.encode(msgspec.structs.replace(self, seal=""))
        return hashlib.blake2b(bare, key=sealing_key(key), digest_size=32).hexdigest()


# ---------------------------------------------------------------- reading


def read_manifest(file: Path) -> Manifest:
    """Return what a backup says of itself.  Raises `NotABackup`, `BackupTooNew`."""
    with _opened(file) as archive:
        return _manifest(archive, file)


@contextmanager
def part_of(file: Path, name: str) -> Generator[Path]:
    """Lend one small part of a backup as a file.  Raises `NotABackup`."""
    with _opened(file) as archive, tempfile.TemporaryDirectory() as folder:
        lent = Path(folder, name)
        try:
            lent.write_bytes(archive.read(name))
        except _DAMAGED as error:
            raise NotABackup(file=file) from error
        yield lent


def pool_of(shelf: Path, device: str) -> Path:
    """Return where the backups of a laptop in the folder `shelf` keep the contents they share."""
    return shelf / POOL / (device or "unknown")


def extract(
    file: Path,
    into: Path,
    progress: Progress = unwatched,
    *,
    also: Path | None = None,
    lost: list[str] | None = None,
    trial: bool = False,
) -> Manifest:
    """Put everything of a backup into the folder `into`, comparing each part with its checksum.

    Shared contents are taken from beside the backup, else from the folder `also`.  Where a list `lost` is
    given, those that are nowhere as they should be are noted there; without it they are damage.  `trial`
    reads the shared ones without writing them.
    Raises `NotABackup`, `BackupTooNew`, `BackupDamaged`, and what the system raises.
    """
    with _opened(file) as archive:
        manifest = _manifest(archive, file)
        total, done = sum(part.bytes for part in manifest.parts.values()), 0
        inside = frozenset(archive.namelist())
        for name, part in manifest.parts.items():
            target = into / name
            if not target.resolve().is_relative_to(into.resolve()):
                raise NotABackup(file=file)
            target.parent.mkdir(parents=True, exist_ok=True)
            if name in inside:
                good = _from_archive(archive, file, name, target) == part
            else:
                pools = [pool_of(file.parent, manifest.device), *([also] if also else [])]
                good = _from_pool(pools, name, part, Path(os.devnull) if trial else target)
            if not good:
                if lost is None or not name.startswith(ATTACHMENTS):
                    raise BackupDamaged(file=file, why=name)
                lost.append(name)
                target.unlink(missing_ok=True)
            done += part.bytes
            progress(done, total)
    return manifest


def _from_archive(archive: zipfile.ZipFile, file: Path, name: str, target: Path) -> Part:
    try:
        with archive.open(name) as source, target.open("wb") as out:
            found = poured(source, out)
            out.flush()
            os.fsync(out.fileno())
    except _DAMAGED as error:
        raise BackupDamaged(file=file, why=name) from error
    return found


def _from_pool(pools: Sequence[Path], name: str, part: Part, target: Path) -> bool:
    """Copy a shared content from the first place that has it as it should be."""
    if not name.startswith(ATTACHMENTS):
        return False
    for pool in pools:
        kept = pool / name.removeprefix(ATTACHMENTS)
        if not kept.is_file() or kept.stat().st_size != part.bytes:
            continue
        with kept.open("rb") as source, target.open("wb") as out:
            if poured(source, out) == part:
                return True
    return False


def rehearse(file: Path, key: bytes, progress: Progress = unwatched) -> Manifest:
    """Restore a backup into a folder beside it, compare everything, and take the folder away again.

    Raises `NotABackup`, `BackupTooNew`, `BackupDamaged` saying what is not as it was.
    """
    with scratch_folder(file.parent) as scratch:
        manifest = extract(file, scratch, stage(progress, 0, 2), trial=True)
        check(file, manifest, scratch / DATABASE, key, stage(progress, 1, 2))
    return manifest


def check(file: Path, manifest: Manifest, database: Path, key: bytes, progress: Progress) -> None:
    """Compare an extracted database with what the manifest says of it.  Raises `BackupDamaged`."""
    if manifest.seal != manifest.sealed(key):
        raise BackupDamaged(file=file, why=MANIFEST)
    try:
        connection = connect(database, key)
        try:
            for pragma in ("cipher_integrity_check", "integrity_check"):
                said_of_it = [row[0] for row in connection.execute(f"PRAGMA {pragma}")]
                if said_of_it not in ([], ["ok"]):
                    raise BackupDamaged(file=file, why=pragma)
            found = contents(connection, key, progress)
        finally:
            connection.close()
    except (sqlcipher.DatabaseError, DatabaseDamaged) as error:
        failure = said(error, database)
        raise failure if isinstance(failure, DiskFull) else BackupDamaged(file=file, why=DATABASE) from error
    names = manifest.tables.keys() | found.keys()
    other = sorted(name for name in names if manifest.tables.get(name) != found.get(name))
    if other:
        raise BackupDamaged(file=file, why=", ".join(other))


@contextmanager
def _opened(file: Path) -> Generator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(file)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise BackupMissing(file=file) from error
    except (*_DAMAGED, OSError) as error:
        failure = BackupMissing if file.is_dir() else NotABackup  # Windows opens no folder
        raise failure(file=file) from error
    with archive:
        yield archive


def _manifest(archive: zipfile.ZipFile, file: Path) -> Manifest:
    try:
        if archive.getinfo(MANIFEST).file_size > _MOST_MANIFEST:
            raise NotABackup(file=file)
        raw = archive.read(MANIFEST)
        told = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
        if int(msgspec.json.decode(told["format"])) > FORMAT:
            raise BackupTooNew(file=file, program=msgspec.json.decode(told["program"]))
        return msgspec.json.decode(raw, type=Manifest)
    except (*_DAMAGED, TypeError, msgspec.MsgspecError) as error:
        raise NotABackup(file=file) from error


# ---------------------------------------------------------------- pieces


def poured(source: IO[bytes], target: IO[bytes]) -> Part:
    """Copy a file and return its size and checksum."""
    digest, size = hashlib.sha256(), 0
    while block := source.read(_BLOCK):
        target.write(block)
        digest.update(block)
        size += len(block)
    return Part(size, digest.hexdigest())


def copied(source: Path, target: Path, progress: Progress = unwatched) -> str:
    """Copy a file to the disk itself and return the SHA-256 of what was read."""
    digest, size, done = hashlib.sha256(), source.stat().st_size, 0
    with source.open("rb") as come, target.open("wb") as go:
        while block := come.read(_BLOCK):
            go.write(block)
            digest.update(block)
            done += len(block)
            progress(done, size)
        go.flush()
        os.fsync(go.fileno())
        forget_cached(go.fileno())
    return digest.hexdigest()


@contextmanager
def scratch_folder(beside: Path) -> Generator[Path]:
    """Lend a folder on the same disk as `beside`; nothing of it stays."""
    folder = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(progress: Progress, number: int, of: int) -> Progress:
    """Return the progress of the `number`th of so many equal stages."""

    def report(done: int, total: int, /) -> None:
        progress(round(1000 * (number + (done / total if total else 1)) / of), 1000)

    return report


def forget_cached(descriptor: int) -> None:
    """Ask the system to read a file from the disk the next time, not from memory."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Make sure of a folder's list of names, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows opens no folders
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # and some file systems do not sync them
    finally:
        os.close(descriptor)
