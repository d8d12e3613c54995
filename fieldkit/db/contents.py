"""What a database holds, in figures that can be compared: rows and a digest of every table.

The digest is keyed, so that a manifest lying open on a stick tells nothing of what was hashed.  The
row's text is put together by SQLite: little of the work holds up the window's thread.
"""

from hashlib import blake2b

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from fieldkit.progress import Progress, unwatched

SCHEMA = "sqlite_master"
_ROWS_BETWEEN = 5_000
_MOST_ARGUMENTS = 100  # of a function of SQLite


class Held(msgspec.Struct, frozen=True):
    """How many rows a table has, and the keyed hash of them all."""

    rows: int
    digest: str


def sealing_key(key: bytes) -> bytes:
    """Return the key of digests and seals that belongs to a database key, and does not betray it."""
    return blake2b(key, digest_size=32, person=b"fieldkit-backup").digest()


def contents(connection: sqlcipher.Connection, key: bytes, progress: Progress = unwatched) -> dict[str, Held]:
    """Return what every table holds, the schema with its triggers included; `key` opened the file."""
    named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    tables = [SCHEMA, *(row[0] for row in named)]
    counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608
    total, done, found = sum(counts.values()), 0, dict[str, Held]()
    for name in tables:
        digest, rows = blake2b(key=sealing_key(key), digest_size=16), 0
        for (line,) in connection.execute(_lines(connection, name)):
            digest.update(line.encode())
            rows += 1
            if rows % _ROWS_BETWEEN == 0:
                progress(done + rows, total)
        done += rows
        found[name] = Held(rows, digest.hexdigest())
        progress(done, total)
    return found


def _lines(connection: sqlcipher.Connection, name: str) -> str:
    """Return the query for a table's rows as text, in an order that the file does not decide."""
    if name == SCHEMA:
        return "SELECT concat_ws(',', quote(type), quote(name), quote(sql)) FROM sqlite_master ORDER BY name"
    described = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    quoted = [f'quote("{column[1]}")' for column in described]
    parts = [quoted[at : at + _MOST_ARGUMENTS] for at in range(0, len(quoted), _MOST_ARGUMENTS)]
    line = " || ',' || ".join(f"concat_ws(',', {', '.join(part)})" for part in parts)
    keys = [f'"{column[1]}"' for column in sorted(described, key=lambda c: c[5]) if column[5]]
    order = ", ".join(keys) or "1"
    return f'SELECT {line} FROM "{name}" ORDER BY {order}'  # noqa: S608 - names from the schema
