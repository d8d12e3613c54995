"""The doctor's checks of photos and scans: whole, here, and none kept that nobody needs any more."""

import time
from collections.abc import Iterator
from datetime import timedelta

from fieldkit.db import archive
from fieldkit.db.blobs import Blobs
from fieldkit.db.types import moment_text
from fieldkit.services.doctor import words as said
from fieldkit.services.doctor.service import Check, Finding, Ward
from fieldkit.sync.local import run

SWEPT_AFTER = timedelta(days=30)
"""A content that no record names is kept so long: a deletion may be taken back, a row come with a sync."""

_NAMED = "SELECT sha256 FROM attachment WHERE deleted_at IS NULL"
_KEPT = (
    f"{_NAMED} UNION SELECT sha256 FROM attachment WHERE deleted_at >= ? "  # noqa: S608 - ours
    "UNION SELECT json_extract(body, '$.sha256') FROM _quarantine WHERE tbl = 'attachment'"
)
_OWN = f"{_NAMED} AND (origin_device = ? OR sha256 IN (SELECT sha256 FROM _blob WHERE here))"  # noqa: S608


def _blobs(ward: Ward) -> Blobs:
    return Blobs(ward.home.attachments, ward.store.key)


def _names(ward: Ward, query: str, *values: object) -> set[str]:
    with ward.store.reading(whole=True) as session:
        return {row[0] for row in run(session, query, *values) if row[0]}


def _damaged(ward: Ward) -> Finding | None:
    """Read every content: it must be what its name says (sync.md §4.10)."""
    blobs = _blobs(ward)
    wrong = sum(not blobs.sound(name) for name in blobs.names())
    return Finding(said.ATTACHMENTS, {"count": wrong}) if wrong else None


def _missing(ward: Ward) -> Finding | None:
    """Look for contents put in on this laptop that are gone; those of others may still be at the township."""
    blobs = _blobs(ward)
    own = _names(ward, _OWN, ward.store.author.device.bytes)
    lost = sum(not blobs.has(name) for name in own)
    if lost:
        return Finding(said.CONTENTS_LOST, {"count": lost})
    away = sum(not blobs.has(name) for name in _names(ward, _NAMED) - own)
    return Finding(said.CONTENTS_AWAY, {"count": away}, note=True) if away else None


def _mend(ward: Ward) -> None:
    """Bring back from the backups what is damaged or gone."""
    blobs = _blobs(ward)
    device = ward.store.author.device.hex
    spare = Blobs(archive.pool_of(ward.home.backups, device), ward.store.key)
    for name in set(blobs.names()) | _names(ward, _NAMED):
        if not blobs.sound(name) and spare.sound(name):
            blobs.put(spare.get(name))


def _unused(ward: Ward) -> Iterator[str]:
    """Name what no record has named for `SWEPT_AFTER`, and what came so long ago."""
    blobs = _blobs(ward)
    since = ward.store.clock.now() - SWEPT_AFTER
    kept = _names(ward, _KEPT, moment_text(since))
    old = time.time() - SWEPT_AFTER.total_seconds()
    for name in blobs.names():
        if name not in kept and blobs.file_of(name).stat().st_mtime < old:
            yield name


def _leftover(ward: Ward) -> Finding | None:
    unused = sum(1 for _ in _unused(ward))
    return Finding(said.CONTENTS_UNUSED, {"count": unused}) if unused else None


def _sweep(ward: Ward) -> None:
    blobs = _blobs(ward)
    for name in list(_unused(ward)):
        blobs.remove(name)
        with ward.store.applying() as session:
            run(session, "DELETE FROM _blob WHERE sha256 = ?", name)


CONTENTS = (
    Check("attachments", said.NAME_ATTACHMENTS, _damaged, _mend),
    Check("contents", said.NAME_CONTENTS, _missing, _mend),
    Check("unused", said.NAME_UNUSED, _leftover, _sweep),
)
