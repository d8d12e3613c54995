"""A folder with backups: what is there, which of them were tried out, and which may go.

Beside `NAME.fkbackup` lies `NAME.fkbackup.json`, written when the backup had been restored and compared:
so the list and the last verified backup are told without opening anything.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

import msgspec

from fieldkit.db.archive import SUFFIX, Manifest, read_manifest
from fieldkit.db.pool import Pool
from fieldkit.domain import keeping
from fieldkit.errors import FieldkitError

AUTO, MANUAL, BEFORE_RESTORE, BEFORE_MEND = "auto", "manual", "before_restore", "before_mend"
PROOF = ".json"
_DIGITS = 6  # of a device, in the names of its backups


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """That a backup was restored and compared, and what is in it."""

    verified_at: datetime
    bytes: int
    kind: str
    made_at: datetime
    device: str
    txn: int
    last_change: str
    households: int
    people: int
    visits: int
    drafts: int
    waiting: int
    program: str


@dataclass(frozen=True)
class OnShelf:
    """A backup in the folder; `verified_at` None while nobody has tried it out."""

    file: Path
    bytes: int
    kind: str
    made_at: datetime
    verified_at: datetime | None
    device: str
    txn: int
    last_change: str
    households: int
    people: int
    visits: int
    drafts: int
    waiting: int
    program: str


class Shelf:
    """The backups in one folder."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it need not be there."""
        self.folder = folder

    @property
    def there(self) -> bool:
        """Whether the folder is there: a stick may not be in."""
        return self.folder.is_dir()

    def backups(self) -> list[OnShelf]:
        """List what is there, the newest first; a file that is none of ours is left out."""
        found = (self._seen(file) for file in self._files())
        return sorted((one for one in found if one), key=lambda one: one.made_at, reverse=True)

    def verified(self, device: str | None = None) -> list[OnShelf]:
        """List those that were tried out, of one device if it is given, the newest first."""
        return [b for b in self.backups() if b.verified_at and device in (None, b.device)]

    def current(self, device: str, now: datetime) -> list[OnShelf]:
        """List those of a device that were tried out, the newest first, none from a clock that was ahead.

        One of those would for months be taken for newer than all that follow it.
        """
        return [b for b in self.verified(device) if b.made_at <= now + keeping.AHEAD]

    def _files(self) -> Iterator[Path]:
        try:
            yield from self.folder.glob("*" + SUFFIX)
        except OSError:
            return  # pulled out while we look

    def _seen(self, file: Path) -> OnShelf | None:
        try:
            size = file.stat().st_size
            proof = _proof_of(file)
            if proof is not None and proof.bytes == size:
                return OnShelf(file=file, **msgspec.structs.asdict(proof))
            told = read_manifest(file)
        except (FieldkitError, OSError):
            return None
        return OnShelf(
            file, size, told.kind, told.made_at, None, told.device, told.txn, told.last_change,
            told.households, told.people, told.visits, told.drafts, told.waiting, told.program,
        )  # fmt: skip

    def prune(self, device: str, now: datetime) -> list[Path]:
        """Take away what `domain.keeping` no longer keeps of a device's own, and return what went.

        Nothing is taken while no verified backup is newer; what a person made by hand stays, and what
        was made while the clock was ahead until its day has come.
        """
        own = [b for b in self.backups() if b.device == device and b.made_at <= now + keeping.AHEAD]
        automatic = [b for b in own if b.kind == AUTO and b.verified_at]
        sizes = {b.made_at.astimezone(): b.bytes for b in automatic}
        gone = keeping.outdated(sizes)
        out = [b for b in automatic if b.made_at.astimezone() in gone]
        for kind in (BEFORE_RESTORE, BEFORE_MEND):
            out += [b for b in own if b.kind == kind and b.verified_at][keeping.ASIDE :]
        newest = max((b.made_at for b in automatic), default=None)
        out = [b for b in out if newest is not None and b.made_at < newest]
        for backup in out:
            backup.file.unlink(missing_ok=True)
            proof_file(backup.file).unlink(missing_ok=True)
        if out:
            self._prune_contents(device)
        return [backup.file for backup in out]

    def _prune_contents(self, device: str) -> None:
        """Let contents go that none of a device's backups has any more; none while one cannot be read."""
        kept: set[str] = set()
        for file in self._files():
            try:
                told = read_manifest(file)
            except (FieldkitError, OSError):
                return
            if told.device == device:
                kept |= told.parts.keys()
        Pool(self.folder, device).prune(kept)


def new_file(folder: Path, now: datetime, device: str, kind: str) -> Path:
    """Return a name for a backup that is not taken: when, which laptop, and why if not by itself."""
    why = "" if kind == AUTO else f"-{kind.replace('_', '-')}"
    stem = f"fieldkit-{now:%Y%m%d-%H%M%S}Z-{device[-_DIGITS:]}{why}"
    names = (f"{stem}{more}{SUFFIX}" for more in chain([""], (f"-{n}" for n in count(2))))
    return next(folder / name for name in names if not (folder / name).exists())


def proof_file(file: Path) -> Path:
    """Return where it is kept that a backup was tried out."""
    return file.with_name(file.name + PROOF)


def prove(file: Path, manifest: Manifest, now: datetime) -> None:
    """Keep beside a backup that it was restored and compared at this moment."""
    told = {name: getattr(manifest, name) for name in Proof.__struct_fields__ if hasattr(manifest, name)}
    proof = Proof(verified_at=now, bytes=file.stat().st_size, **told)
    part = file.with_name(file.name + PROOF + ".part")
    with part.open("wb") as out:
        out.write(msgspec.json.format(msgspec.json.encode(proof)))
        out.flush()
        os.fsync(out.fileno())
    part.replace(proof_file(file))


def _proof_of(file: Path) -> Proof | None:
    try:
        return msgspec.json.decode(proof_file(file).read_bytes(), type=Proof)
    except (OSError, msgspec.MsgspecError):
        return None
