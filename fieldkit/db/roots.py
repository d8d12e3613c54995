"""Where each table begins in the database file, noted beside it: so a spoilt list of tables loses no table.

SQLite keeps the list (`sqlite_master`) in pages of the file like any others; the capture triggers make them
many.  When one of them is spoilt nothing can be opened.  The note (`fieldkit.roots`: names and declarations
of tables, no data) says where the tables are; `rebuilt` makes a copy of the file with a new list.  Pages are
sealed with the key, the file's salt and their own number, so they keep their places; the new list is made by
SQLCipher itself, in a file of the same salt that is longer than the damaged one: its pages come behind.
"""

import json
import shutil
import struct
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

SUFFIX = ".roots"
PAGE, SALT = 4096, 16  # bytes, as SQLCipher 4 has them
_WAL_HEAD, _FRAME_HEAD = 32, 24
_A_PIECE = 64 << 20  # bytes written at once to make a file long
_LIST = "SELECT name, rootpage, sql FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name"


@dataclass(frozen=True)
class Root:
    """Where a table begins, and its declaration."""

    name: str
    page: int
    sql: str | None


@dataclass(frozen=True)
class Noted:
    """What is known of a file: its salt, and where its tables begin."""

    salt: bytes
    tables: tuple[Root, ...]


def note(connection: Connection, file: Path) -> None:
    """Write down where the tables of an opened file begin, if that is not known yet.

    A disk that is full or a folder that cannot be written changes nothing: the note is a spare.
    """
    found = [list(row) for row in connection.exec_driver_sql(_LIST)]
    try:
        with file.open("rb") as opened:
            said = json.dumps({"salt": opened.read(SALT).hex(), "tables": found}, ensure_ascii=False)
        kept = _note_of(file)
        if not kept.is_file() or kept.read_text(encoding="utf-8") != said:
            part = kept.with_suffix(".roots-new")
            part.write_text(said, encoding="utf-8")
            part.replace(kept)
    except OSError:
        return


def known(file: Path) -> Noted | None:
    """Return what is noted of a file; None where nothing can be read.

    A note of another file does no harm: nothing opens with its salt.
    """
    try:
        noted = json.loads(_note_of(file).read_text(encoding="utf-8"))
        return Noted(bytes.fromhex(noted["salt"]), tuple(Root(*row) for row in noted["tables"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def rebuilt(damaged: Path, key: bytes, noted: Noted, target: Path) -> Path:
    """Make a copy of a damaged file at `target` whose list of tables is the noted one; return it.

    Committed changes that still lie in the log beside the file are in it.  Raises `OSError`.
    """
    log = _committed(damaged)
    pages = max(-(-damaged.stat().st_size // PAGE), 1, *log)  # one that was cut short counts
    _list_of(key, noted, pages, target)
    with target.open("r+b") as out, damaged.open("rb") as source:
        source.seek(PAGE)
        out.seek(PAGE)
        shutil.copyfileobj(source, out, _A_PIECE)
        for number, page in log.items():
            if number > 1:
                out.seek((number - 1) * PAGE)
                out.write(page)
    return target


def _note_of(file: Path) -> Path:
    return file.with_suffix(SUFFIX)


def _list_of(key: bytes, noted: Noted, pages: int, target: Path) -> None:
    """Make a file of the same key and salt whose list of tables lies behind page `pages`."""
    target.unlink(missing_ok=True)
    with closing(sqlcipher.connect(str(target), isolation_level=None)) as made:
        made.execute(f"PRAGMA key=\"x'{key.hex()}{noted.salt.hex()}'\"")
        made.execute("PRAGMA journal_mode=OFF")
        made.execute("CREATE TABLE long(x)")
        while made.execute("PRAGMA page_count").fetchone()[0] <= pages:
            missing = pages - made.execute("PRAGMA page_count").fetchone()[0] + 8
            made.execute("INSERT INTO long VALUES (zeroblob(?))", (min(missing * PAGE, _A_PIECE),))
        made.execute("PRAGMA writable_schema=ON")
        made.execute("BEGIN")
        for root in noted.tables:
            made.execute(
                "INSERT INTO sqlite_master(type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
                (root.name, root.name, root.page, root.sql),
            )
        made.execute("DELETE FROM sqlite_master WHERE name = 'long'")
        made.execute("COMMIT")


def _committed(damaged: Path) -> dict[int, bytes]:
    """Return the pages that the log beside a file holds, as they were at its last whole change."""
    file = damaged.with_name(damaged.name + "-wal")
    if not file.is_file():
        return {}
    content = file.read_bytes()
    if len(content) < _WAL_HEAD:
        return {}
    salts = content[16:24]
    done: dict[int, bytes] = {}
    begun: dict[int, bytes] = {}
    for at in range(_WAL_HEAD, len(content) - _FRAME_HEAD - PAGE + 1, _FRAME_HEAD + PAGE):
        number, size = struct.unpack(">II", content[at : at + 8])
        if content[at + 8 : at + 16] != salts or not number:
            break
        begun[number] = content[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE]
        if size:
            done |= begun
            begun = {}
    return done
