"""Makes backups: the live database is copied page by page within one moment, packed and tried out.

Nothing is written in plain text, not even for a moment.  A backup gets its name only once it was
restored beside itself and compared, table by table, with what the live database held at that moment.
"""

import errno
import os
import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from fieldkit import __version__
from fieldkit.clock import Clock
from fieldkit.db.archive import (
    ATTACHMENTS,
    DATABASE,
    FORMAT,
    KEYS,
    MANIFEST,
    POOL,
    SETTINGS,
    Manifest,
    Part,
    forget_cached,
    poured,
    rehearse,
    scratch_folder,
    stage,
    sync_folder,
)
from fieldkit.db.connect import connect, said
from fieldkit.db.contents import contents
from fieldkit.db.pool import Pool
from fieldkit.errors import (
    BackupFolderGone,
    BackupNotWritten,
    DiskFull,
    FieldkitError,
    NoRoomForBackup,
    reason,
)
from fieldkit.progress import Progress, unwatched

_PAGES = 1_000  # copied between two reports
_MARGIN = 20 << 20  # bytes that stay free
_MEGA = 1_000_000


def write(
    home: Path,
    key: bytes,
    file: Path,
    kind: str,
    clock: Clock,
    progress: Progress = unwatched,
    keys: Path | None = None,
    *,
    shared: bool = False,
    attached: Path | None = None,
) -> Manifest:
    """Back up the data folder `home` to `file`, try it out, and only then give it its name.

    `shared`: contents of attachments are kept once beside the backups of the folder, not in each.
    `keys` is the key file to put in, where that of the folder is lost; `attached` the folder of the contents
    of attachments, where it is not that in `home`.
    Raises `BackupFolderGone`, `NoRoomForBackup`, `BackupNotWritten`, `BackupDamaged`, and what `connect`
    raises.  Whatever happens, no half-written file of that name is left.
    """
    if not file.parent.is_dir():
        raise BackupFolderGone(folder=file.parent)
    attached = attached or home / "attachments"
    room_for(home, file.parent, shared=shared, attached=attached)
    part = file.with_name(file.name + ".part")
    try:
        with scratch_folder(file.parent) as scratch:
            draft = _copy(home, key, scratch / DATABASE, kind, clock, stage(progress, 0, 3))
            beside: dict[str, Part] = {}
            if shared:
                beside = Pool(file.parent, draft.device).take_in(home, key, stage(progress, 1, 3))
            _pack(home, keys or home / KEYS, scratch / DATABASE, part, draft, key, beside, attached)
        manifest = rehearse(part, key, stage(progress, 2, 3))
        part.replace(file)
        sync_folder(file.parent)
    except (OSError, DiskFull) as error:
        raise not_written(error, home, file.parent) from error
    finally:
        part.unlink(missing_ok=True)
    return manifest


def room_for(
    home: Path, folder: Path, *, shared: bool = False, attached: Path | None = None, copies: int = 2
) -> None:
    """Raise `NoRoomForBackup` unless a backup of `home` can be written to `folder` and tried out.

    `copies` is how often the database is there at once meanwhile.
    """
    database = sum(f.stat().st_size for f in home.glob(DATABASE + "*") if f.suffix in (".db", ".db-wal"))
    held = sum(f.stat().st_size for f in _attached(attached or home / "attachments"))
    there = sum(f.stat().st_size for f in (folder / POOL).rglob("*") if f.is_file()) if shared else 0
    needed = copies * database + (max(held - there, 0) if shared else 2 * held) + _MARGIN
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NoRoomForBackup(folder=folder, needed=needed // _MEGA + 1, free=free // _MEGA)


def not_written(error: OSError | DiskFull, home: Path, folder: Path) -> FieldkitError:
    """Return what to say of a failure of the system while a backup is written."""
    if isinstance(error, DiskFull) or error.errno == errno.ENOSPC:
        size = 2 * sum(f.stat().st_size for f in home.glob(DATABASE + "*"))
        free = shutil.disk_usage(folder).free
        return NoRoomForBackup(folder=folder, needed=size // _MEGA + 1, free=free // _MEGA)
    return BackupNotWritten(folder=folder, why=reason(error))


def _copy(home: Path, key: bytes, copy: Path, kind: str, clock: Clock, progress: Progress) -> Manifest:
    """Copy the database as it is at one moment, and return what it held then."""
    source = connect(home / DATABASE, key)
    try:
        source.execute("PRAGMA query_only=ON")
        source.execute("BEGIN")
        manifest = _described(source, kind, clock.now())
        target = connect(copy, key, create=True)
        try:
            target.execute("PRAGMA synchronous=OFF")  # it is checked and made sure of as a whole
            halves = stage(progress, 0, 2)
            source.backup(target, pages=_PAGES, progress=lambda _, left, all_: halves(all_ - left, all_))
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            target.close()
        return msgspec.structs.replace(manifest, tables=contents(source, key, stage(progress, 1, 2)))
    except sqlcipher.DatabaseError as error:
        raise said(error, home / DATABASE) or error from error
    finally:
        source.close()


def _described(source: sqlcipher.Connection, kind: str, now: datetime) -> Manifest:
    def one(sql: str) -> int:
        return int(source.execute(sql).fetchone()[0] or 0)

    newest = source.execute("SELECT n, hex(change_id) FROM _outbox ORDER BY n DESC LIMIT 1").fetchone()
    kept = dict(source.execute("SELECT k, v FROM _sync_state WHERE k = 'device_id'").fetchall())
    there = "SELECT count(*) FROM {} WHERE deleted_at IS NULL"
    return Manifest(
        format=FORMAT, program=__version__, kind=kind, made_at=now, device=str(kept.get("device_id", "")),
        schema=str(source.execute("SELECT version_num FROM alembic_version").fetchone()[0]),
        txn=one("SELECT txn FROM _writing"),
        last_n=newest[0] if newest else 0, last_change=newest[1].lower() if newest else "",
        waiting=one("SELECT count(*) FROM _outbox WHERE acked_at IS NULL"),
        households=one(there.format("household")), people=one(there.format("person")),
        visits=one(there.format("visit")), drafts=one("SELECT count(*) FROM _visit_draft"),
        tables={}, parts={},
    )  # fmt: skip


def _pack(
    home: Path, keys: Path, database: Path, part: Path, draft: Manifest, key: bytes, beside: dict[str, Part],
    contents_of: Path,
) -> None:  # fmt: skip
    files = {KEYS: keys, SETTINGS: home / SETTINGS, DATABASE: database}
    attached = {ATTACHMENTS + f.relative_to(contents_of).as_posix(): f for f in _attached(contents_of)}
    files |= {name: file for name, file in attached.items() if name not in beside}
    parts: dict[str, Part] = {}
    with part.open("wb") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
            for name, file in files.items():
                if name == SETTINGS and not file.exists():
                    continue
                with file.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
                    parts[name] = poured(source, target)
            whole = msgspec.structs.replace(draft, parts=parts | beside)
            whole = msgspec.structs.replace(whole, seal=whole.sealed(key))
            archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(whole)))
        raw.flush()
        os.fsync(raw.fileno())
        forget_cached(raw.fileno())


def _attached(folder: Path) -> Iterator[Path]:
    yield from (f for f in sorted(folder.rglob("*")) if f.is_file())
