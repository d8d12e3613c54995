"""Puts a backup back, onto this laptop or another; the folder is closed meanwhile (docs/decisions/0015)."""

import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.db import archive, backup, shelf, swap, upgrade
from fieldkit.db.archive import Manifest
from fieldkit.db.base import Author
from fieldkit.db.home import Home
from fieldkit.db.keys import KeyFile
from fieldkit.db.shelf import OnShelf, Shelf
from fieldkit.db.store import Store
from fieldkit.domain.rights import Right
from fieldkit.errors import DiskFull, FieldkitError
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services import salvaging
from fieldkit.services.allowing import demand
from fieldkit.services.losses import Loss, loss
from fieldkit.services.salvaging import Salvaged
from fieldkit.sync import rejoining

BackupInfo = OnShelf
_Who = tuple[str | None, str]  # a user, or whoever fits, and the passphrase


@dataclass(frozen=True)
class Inside:
    """What a backup says of itself before anybody has opened it."""

    file: Path
    made_at: datetime
    program: str
    households: int
    people: int
    visits: int
    drafts: int
    waiting: int
    users: tuple[str, ...]
    bytes: int


@dataclass(frozen=True)
class Rehearsal:
    """A backup that was tried out with a passphrase: it is whole, and this is what it would mean."""

    inside: Inside
    loss: Loss
    same_laptop: bool
    data_here: bool


@dataclass(frozen=True)
class Restored:
    """What was done.  `kept`: where the data of before are, a verified backup or the files themselves."""

    inside: Inside
    user: str
    kept: Path | None
    same_laptop: bool
    enrolled: bool  # sync goes on without a new code
    lost: int = 0  # photos and scans that were nowhere as they should be


@dataclass
class _Present:
    """The data in the folder as they are now, as far as they can be read."""

    key: bytes | None = None  # where they can be read
    standing: rejoining.Standing | None = None
    loss: Loss = field(default_factory=lambda: Loss(known=False))


class Restoring:
    """The way back from a backup; whoever uses it holds the folder's lock, and nothing has it open."""

    def __init__(self, home: Home, clock: Clock, words: Words) -> None:
        """Take the folder that is to be replaced; it may be empty or damaged."""
        self._home = home
        self._clock = clock
        self._words = words
        self._lost: list[str] = []

    def backups(self, second: str = "") -> list[BackupInfo]:
        """List the backups of this folder and of the second place, the newest first."""
        there = Shelf(Path(second)).backups() if second.strip() else []
        return sorted(Shelf(self._home.backups).backups() + there, key=lambda b: b.made_at, reverse=True)

    def look(self, file: Path) -> Inside:
        """Tell what is in a backup, without a passphrase.  Raises `NotABackup`, `BackupTooNew`."""
        manifest = archive.read_manifest(file)
        with archive.part_of(file, archive.KEYS) as keys:
            users = tuple(who.name for who in KeyFile(keys).users())
        return _inside(file, manifest, users)

    def rehearse(
        self, file: Path, user: str | None, passphrase: str, progress: Progress = unwatched
    ) -> Rehearsal:
        """Restore into a folder of its own, compare, tell what it would mean, and change nothing.

        Raises `NotABackup`, `BackupTooNew`, `BackupDamaged`, `WrongPassphrase`, `NoSuchUser`, `NotAllowed`,
        `NoRoomForBackup`.
        """
        inside = self.look(file)
        place = self._home.folder if _roomy(self._home.folder, inside) else file.parent
        with archive.scratch_folder(place) as scratch:
            try:
                manifest, key = self._extracted(file, user, passphrase, scratch, progress)
            except (OSError, DiskFull) as error:
                raise backup.not_written(error, self._home.folder, place) from error
            store, _ = self._entered(scratch, user, passphrase)
            store.close()
        present = self._present(key, manifest)
        same = self._same_laptop(file, manifest, present, (user, passphrase))
        return Rehearsal(inside, present.loss, same, self._home.exists)

    def restore(
        self, file: Path, user: str | None, passphrase: str, progress: Progress = unwatched
    ) -> Restored:
        """Put a backup in the place of what is here, after what is here was itself kept.

        A crash at any moment leaves the folder as it was, or as it shall be.  Raises as `rehearse`, and
        what keeps the present data from being backed up.
        """
        inside = self.look(file)
        try:
            staged = swap.stage(self._home.folder)
            try:
                manifest, key = self._extracted(file, user, passphrase, staged, archive.stage(progress, 0, 2))
                rest = archive.stage(progress, 1, 2)
                return self._exchange(inside, manifest, key, (user, passphrase), rest)
            finally:
                swap.forget(self._home.folder)
        except (OSError, DiskFull) as error:
            raise backup.not_written(error, self._home.folder, self._home.folder) from error

    def salvage(self, user: str | None, passphrase: str, progress: Progress = unwatched) -> Salvaged:
        """Make a working folder of what can still be read of a damaged one, which is kept.

        Raises `NothingToSalvage`, `WrongPassphrase`, `NoSuchUser`, `KeysDamaged`, `NoRoomForBackup`.
        """
        try:
            return salvaging.salvage(self._home, self._clock, self._words, (user, passphrase), progress)
        except (OSError, DiskFull) as error:
            raise backup.not_written(error, self._home.folder, self._home.folder) from error

    # ------------------------------------------------------------ steps

    def _extracted(
        self, file: Path, user: str | None, passphrase: str, into: Path, progress: Progress
    ) -> tuple[Manifest, bytes]:
        with archive.part_of(file, archive.KEYS) as keys:
            _, key = KeyFile(keys).open(user, passphrase)
        halves = archive.stage(progress, 0, 2), archive.stage(progress, 1, 2)
        self._lost = []
        also = self._home.attachments
        manifest = archive.extract(file, into, halves[0], also=also, lost=self._lost)
        archive.check(file, manifest, into / archive.DATABASE, key, halves[1])
        return manifest, key

    def _entered(self, folder: Path, user: str | None, passphrase: str) -> tuple[Store, str]:
        """Open what was extracted as the person, and see that the person may restore."""
        store, who = Home(folder).open(user, passphrase, self._clock)
        try:
            demand(store, Right.RESTORE, self._words)
        except FieldkitError:
            store.close()
            raise
        return store, who.name

    def _exchange(
        self, inside: Inside, manifest: Manifest, key: bytes, who: _Who, progress: Progress
    ) -> Restored:
        staged = self._home.folder / swap.STAGED
        store, name = self._entered(staged, *who)
        with closing(store):
            present = self._present(key, manifest)
            same = self._same_laptop(inside.file, manifest, present, who)
            kept = self._keep_present(present, progress)
            now = rejoining.rejoin(store, present.standing, same=same)
        self._tidy(staged)
        moment = self._clock.now()
        aside = swap.decide(self._home.folder, f"{moment:%Y%m%d-%H%M%S}Z")
        for folder in (self._home.backups, self._home.logs, self._home.attachments):
            folder.mkdir(exist_ok=True)
        if kept is not None:
            shutil.rmtree(aside, ignore_errors=True)  # all of it is in the verified backup
        elif any(aside.iterdir()):
            kept = aside
        with suppress(OSError):  # where something is kept
            aside.rmdir()
        with suppress(OSError):
            aside.parent.rmdir()
        return Restored(inside, name, kept, same, now.enrolled, len(self._lost))

    def _keep_present(self, present: _Present, progress: Progress) -> Path | None:
        """Back up what is here, if it can be read; else the files themselves are put aside."""
        if present.key is None:
            return None
        self._home.backups.mkdir(exist_ok=True)
        now, kind = self._clock.now(), shelf.BEFORE_RESTORE
        device = present.standing.device if present.standing else ""
        file = shelf.new_file(self._home.backups, now, device, kind)
        folder, keys = self._home.folder, self._keys_of_present()
        made = backup.write(folder, present.key, file, kind, self._clock, progress, keys, shared=True)
        shelf.prove(file, made, now)
        return file

    def _keys_of_present(self) -> Path:
        """Return the folder's key file; where it is lost, that of the backup opens the data as well."""
        own = self._home.folder / archive.KEYS
        try:
            KeyFile(own).users()
        except FieldkitError:
            return self._home.folder / swap.STAGED / archive.KEYS
        return own

    def _tidy(self, staged: Path) -> None:
        """Leave in the staged folder only what takes its place."""
        if self._home.settings_file.exists():
            (staged / archive.SETTINGS).unlink(missing_ok=True)  # of the machine, not of the data
        (staged / "attachments").mkdir(exist_ok=True)
        for other in staged.iterdir():
            if other.name not in (archive.DATABASE, archive.KEYS, archive.SETTINGS, "attachments"):
                shutil.rmtree(other) if other.is_dir() else other.unlink()

    # ------------------------------------------------------------ the present data

    def _present(self, key: bytes, manifest: Manifest) -> _Present:
        """Read the data that are here now, if the backup's key opens them: then they are of one origin."""
        if not self._home.database.exists():
            return _Present()
        try:
            device = upgrade.bring_up_to_date(self._home.database, key, self._home.backups)
            with closing(Store(self._home.database, key, self._clock, Author(None, device))) as store:
                if store.check() != "ok":
                    return _Present()
                return _Present(key, rejoining.standing(store), loss(store, manifest, self._words))
        except FieldkitError:
            return _Present()

    def _same_laptop(self, file: Path, manifest: Manifest, present: _Present, who: _Who) -> bool:
        """Tell whether the backup was made of this very folder, even if its data cannot be read any more."""
        if present.standing is not None:
            return present.standing.device == manifest.device
        if file.parent.resolve() == self._home.backups.resolve():
            return True
        try:
            _, key = KeyFile(self._home.folder / archive.KEYS).open(*who)
        except FieldkitError:
            return False
        with archive.part_of(file, archive.KEYS) as keys:
            return KeyFile(keys).open(*who)[1] == key


def _inside(file: Path, manifest: Manifest, users: tuple[str, ...]) -> Inside:
    return Inside(
        file, manifest.made_at, manifest.program, manifest.households, manifest.people, manifest.visits,
        manifest.drafts, manifest.waiting, users, file.stat().st_size,
    )  # fmt: skip


def _roomy(folder: Path, inside: Inside) -> bool:
    """Tell whether a backup can be tried out in `folder`: it may not be there, or full, or only be read."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > 2 * inside.bytes
