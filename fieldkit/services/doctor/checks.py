"""Every check of the doctor, one declaration each: to add one, write how to look and add a line below."""

import json
import logging
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from pydantic import ValidationError
from sqlalchemy import select

from fieldkit.db import archive, capture, search, swap
from fieldkit.db.connect import NEEDED
from fieldkit.db.keys import KeyFile
from fieldkit.db.tables import AppUser
from fieldkit.domain import clockwatch, keeping
from fieldkit.services.clock_doubts import newest_moment
from fieldkit.services.doctor import words as said
from fieldkit.services.doctor.contents import CONTENTS
from fieldkit.services.doctor.rows import LOST_BATCHES, OUTBOX, ROWS, count, put_back_lost_batches
from fieldkit.services.doctor.service import Check, Finding, Ward
from fieldkit.settings import Settings
from fieldkit.sync.local import run

_LEFT = (
    "*.part", "*.new", "*.new-*", "*.upgrade", "*.upgrade-*", swap.STAGED, f"{archive.SCRATCH}*",
    "backups/*.part", f"backups/{archive.SCRATCH}*", "attachments/*/*.part",
)  # fmt: skip
_HOUR = 3600  # seconds; younger leftovers may be somebody's work under way
_NOBODYS = "_search WHERE text <> '' AND household_id NOT IN (SELECT id FROM household)"


def _keys(ward: Ward) -> Finding | None:
    KeyFile(ward.home.folder / archive.KEYS).users()  # raises KeysDamaged
    return None


def _pragma(ward: Ward, pragma: str, good: list[str]) -> list[str]:
    with ward.store.reading(whole=True) as session:
        told = [str(row[0]) for row in session.connection().exec_driver_sql(f"PRAGMA {pragma}")]
    return [] if told == good else told


def _whole(ward: Ward) -> Finding | None:
    if not _pragma(ward, "integrity_check", ["ok"]):
        return None
    return Finding(said.WHOLE)


def _pages(ward: Ward) -> Finding | None:
    wrong = _pragma(ward, "cipher_integrity_check", [])
    if not wrong:
        return None
    return Finding(said.PAGES, {"count": len(wrong)})


def _triggers(ward: Ward) -> Finding | None:
    with ward.store.reading(whole=True) as session:
        query = "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'"
        found: dict[str, str] = dict(run(session, query))
    wanted = capture.triggers()
    other = sum(found.get(name) != wanted.get(name) for name in found.keys() | wanted.keys())
    if not other:
        return None
    return Finding(said.TRIGGERS, {"count": other})


def _mend_triggers(ward: Ward) -> None:
    with ward.store.applying() as session:
        capture.install(session.connection())


def _search(ward: Ward) -> Finding | None:
    missing = count(
        ward.store,
        "SELECT count(*) FROM household WHERE id NOT IN (SELECT household_id FROM _search) "
        "AND id NOT IN (SELECT household_id FROM _search_stale)",
    )
    extra = count(ward.store, f"SELECT count(*) FROM {_NOBODYS}")  # noqa: S608 - ours
    if not missing + extra:
        return None
    return Finding(said.SEARCH, {"count": missing + extra})


def _mend_search(ward: Ward) -> None:
    with ward.store.applying() as session:
        session.connection().exec_driver_sql(f"DELETE FROM {_NOBODYS}")  # noqa: S608 - ours
    search.rebuild(ward.store)


def _outbox(ward: Ward) -> Finding | None:
    lost = count(ward.store, LOST_BATCHES)
    if not lost:
        return None
    return Finding(said.OUTBOX, {"count": lost})


def _settings(ward: Ward) -> Finding | None:
    file = ward.home.settings_file
    if not file.exists():
        return None
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        Settings(**{name: value for name, value in kept.items() if name in Settings.model_fields})
    except (OSError, ValueError, TypeError, AttributeError, ValidationError):
        return Finding(said.SETTINGS)
    return None


def _mend_settings(ward: Ward) -> None:
    ward.settings.save(ward.home.settings_file)


def _fonts(_: Ward) -> Finding | None:
    from fieldkit.documents.font_files import spoilt

    wrong = spoilt()
    if not wrong:
        return None
    return Finding(said.FONTS, {"files": ", ".join(wrong)})


def _room(ward: Ward) -> Finding | None:
    size = sum(file.stat().st_size for file in ward.home.folder.glob(archive.DATABASE + "*"))
    free, wanted = shutil.disk_usage(ward.home.folder).free, 3 * size + 200_000_000
    if free >= wanted:
        return None
    return Finding(said.ROOM, {"free": free // 1_000_000, "wanted": wanted // 1_000_000})


def _clock(ward: Ward) -> Finding | None:
    found = clockwatch.doubt(ward.store.clock.now(), newest_moment(ward.store))
    if found is None:
        return None
    shown = f"{found.shown.astimezone():%Y-%m-%d %H:%M}"
    return Finding(said.CLOCK, {"shown": shown})


def _logs(ward: Ward) -> Finding | None:
    probe = ward.home.logs / ".probe"
    try:
        ward.home.logs.mkdir(exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return Finding(said.LOGS, {"folder": ward.home.logs})
    return None


def _left(ward: Ward) -> Iterator[Path]:
    """Find what an interrupted upgrade, backup or restore left behind, an hour ago or more."""
    folder, young = ward.home.folder, time.time() - _HOUR
    for pattern in _LEFT:
        yield from (file for file in folder.glob(pattern) if file.stat().st_mtime < young)


def _leftovers(ward: Ward) -> Finding | None:
    left = list(_left(ward))
    return Finding(said.LEFTOVERS, {"count": len(left)}) if left else None


def _mend_leftovers(ward: Ward) -> None:
    for file in list(_left(ward)):
        shutil.rmtree(file, ignore_errors=True) if file.is_dir() else file.unlink(missing_ok=True)


def _backup(ward: Ward) -> Finding | None:
    status = ward.backups.status()
    if not status.stale:
        return None
    new = status.last_verified_at is None and _age(ward) <= keeping.STALE
    return Finding(said.BACKUP, note=new)  # a folder begun today has nothing of the last days to lose


def _age(ward: Ward) -> timedelta:
    """Return since when anybody has worked in this folder."""
    with ward.store.reading(whole=True) as session:
        begun = session.scalar(select(AppUser.created_at).order_by(AppUser.created_at).limit(1))
    return ward.store.clock.now() - begun if begun else timedelta.max


def _mend_backup(ward: Ward) -> None:
    ward.backups.roll()


def _second(ward: Ward) -> Finding | None:
    second = ward.backups.status().second
    if second.state == "off":
        return Finding(said.SECOND, note=True)
    if second.state in ("absent", "behind"):
        return Finding(said.SECOND_2, {"folder": second.folder}, note=True)
    return Finding(said.SECOND_3, {"folder": second.folder}) if second.state == "failed" else None


def _sqlite(_: Ward) -> Finding | None:
    if sqlcipher.sqlite_version_info >= NEEDED:
        return None
    return Finding(said.SQLITE, {"found": sqlcipher.sqlite_version})


def _report(ward: Ward) -> Finding | None:
    bugs = len(list(ward.home.logs.glob("bug-*.txt")))
    if not bugs:
        return None
    logging.getLogger(__name__).info("%d reports of faults are kept", bugs)
    return Finding(said.REPORT, {"count": bugs, "folder": ward.home.logs}, note=True)


CHECKS = (
    Check("keys", said.NAME_KEYS, _keys),
    Check("file", said.NAME_FILE, _whole),
    Check("pages", said.NAME_PAGES, _pages),
    Check("triggers", said.NAME_TRIGGERS, _triggers, _mend_triggers),
    Check("search", said.NAME_SEARCH, _search, _mend_search),
    *(Check(rows.id, rows.name, rows.look) for rows in ROWS),
    Check("outbox", OUTBOX, _outbox, put_back_lost_batches),
    Check("settings", said.NAME_SETTINGS, _settings, _mend_settings),
    Check("fonts", said.NAME_FONTS, _fonts),
    Check("room", said.NAME_ROOM, _room),
    Check("clock", said.NAME_CLOCK, _clock),
    Check("logs", said.NAME_LOGS, _logs),
    Check("leftovers", said.NAME_LEFTOVERS, _leftovers, _mend_leftovers),
    Check("backup", said.NAME_BACKUP, _backup, _mend_backup),
    Check("second", said.NAME_SECOND, _second),
    Check("sqlite", said.NAME_SQLITE, _sqlite),
    *CONTENTS,
    Check("reports", said.NAME_REPORTS, _report),
)
"""In the order in which they are told."""
