"""Whether laptop and server hold the same, asked of the tables themselves (sync.md §4.9)."""

from sqlalchemy.orm import Session

from fieldkit.db.base import Synced
from fieldkit.db.store import Store
from fieldkit.progress import Progress, unwatched
from fieldkit.sync import digest, wire
from fieldkit.sync.digest import Digest, RowHasher
from fieldkit.sync.local import WAITING, run


def digest_of(session: Session, scope: str) -> Digest:
    """Hash every row of a scope that the server told of, from its stored content."""
    total = digest.EMPTY
    for name, table in Synced.tables.items():
        columns = table.columns()
        hasher = RowHasher(name, columns)
        fields = ", ".join(f"t.{c}" for c in columns)
        query = (
            f"SELECT t.id, k.ver, {fields} FROM {name} t "  # noqa: S608 - declared names
            "JOIN _known k ON k.row_id = t.id WHERE t.scope = ?"
        )
        for row_id, ver, *values in run(session, query, scope):
            total = total.plus(hasher.row(row_id, ver, values))
    return total


def compare(
    store: Store, heads: dict[str, wire.Head], chosen: set[str], progress: Progress = unwatched
) -> dict[str, bool | None]:
    """Compare the scopes with the server's heads; those not `chosen` count as they did last time.

    None: work is waiting in the scope, so that nothing can be said yet.
    """
    verdicts: dict[str, bool | None] = {}
    with store.reading(whole=True) as session:
        kept = {
            scope: (equal, rows, total)
            for scope, equal, rows, total in run(
                session, "SELECT scope, equal, server_rows, server_hash FROM _cursor"
            )
        }
        scopes = f"SELECT DISTINCT scope FROM {WAITING}"  # noqa: S608 - ours
        waiting = {row[0] for row in run(session, scopes)}
        for done, (scope, head) in enumerate(sorted(heads.items())):
            progress(done, len(heads))
            last = kept.get(scope, (None, None, None))
            if scope in waiting:
                verdicts[scope] = None
            elif scope not in chosen and last == (1, head.rows, head.total):
                verdicts[scope] = True
            else:
                verdicts[scope] = digest_of(session, scope) == digest.read(head.rows, head.total)
    new = {
        scope: equal
        for scope, equal in verdicts.items()
        if kept.get(scope) != (equal, heads[scope].rows, heads[scope].total)
    }
    if new:
        _keep(store, heads, new)
    return verdicts


def _keep(store: Store, heads: dict[str, wire.Head], verdicts: dict[str, bool | None]) -> None:
    with store.applying() as session:
        for scope, equal in verdicts.items():
            head = heads[scope]
            run(
                session,
                "UPDATE _cursor SET equal = ?, server_rows = ?, server_hash = ? WHERE scope = ?",
                equal, head.rows, head.total, scope,
            )  # fmt: skip
