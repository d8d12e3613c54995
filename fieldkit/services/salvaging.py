"""Makes a working data folder of what can still be read of a damaged one; the damaged file is kept."""

import secrets
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from fieldkit.clock import Clock
from fieldkit.db import archive, search, swap, upgrade
from fieldkit.db import salvage as reading
from fieldkit.db.base import Author
from fieldkit.db.home import Home
from fieldkit.db.keys import KeyFile
from fieldkit.db.salvage import Saved
from fieldkit.db.store import Store
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import RIGHTS, Right, rights_of
from fieldkit.errors import NotAllowed
from fieldkit.i18n import Words
from fieldkit.progress import Progress
from fieldkit.services.columns import TABLES
from fieldkit.sync import local, rejoining


@dataclass(frozen=True)
class Salvaged:
    """What was read: rows of the work, the kinds of which some could not be read, where the old file is."""

    rows: int
    torn: tuple[str, ...]
    kept: Path
    tables: Mapping[str, Saved]


def salvage(
    home: Home, clock: Clock, words: Words, who: tuple[str | None, str], progress: Progress
) -> Salvaged:
    """Copy what can be read, let the copy take the place of the damaged file, and keep that one.

    Raises `NothingToSalvage`, `WrongPassphrase`, `KeysDamaged`, `NotAllowed`.
    """
    person, key = KeyFile(home.folder / archive.KEYS).open(*who)
    if Right.RESTORE not in rights_of(CodeTables.load(), person.role):  # the register cannot be asked
        raise NotAllowed(what=words("Rights", RIGHTS[Right.RESTORE]))
    staged = swap.stage(home.folder)
    try:
        made = staged / archive.DATABASE
        upgrade.create(made, key)
        tables = reading.salvage(home.database, key, made, progress)
        with closing(Store(made, key, clock, Author(None, new_id()))) as store:
            _rejoined(store)
            search.rebuild(store)
        kept = swap.decide(home.folder, f"{clock.now():%Y%m%d-%H%M%S}Z-damaged")
    finally:
        swap.forget(home.folder)
    holed = [name for name, saved in tables.items() if not saved.whole and name in TABLES]
    torn = tuple(words("SyncTables", TABLES[name]) for name in holed)
    return Salvaged(sum(s.rows for t, s in tables.items() if t in TABLES), torn, kept, tables)


def _rejoined(store: Store) -> None:
    """Begin a new lineage; a device whose id could not be read becomes a new one."""
    known = rejoining.standing(store).device
    try:
        UUID(hex=known)
    except ValueError:
        with store.applying() as session:
            local.write(session, device_id=new_id().hex, lineage=secrets.token_hex(16))
    rejoining.rejoin(store, None, same=True)
