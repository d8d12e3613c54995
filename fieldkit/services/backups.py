"""Backups of this laptop: made by themselves, by hand, and in a second place."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

import msgspec

from fieldkit.db import archive, backup, shelf
from fieldkit.db.home import Home
from fieldkit.db.pool import Pool
from fieldkit.db.shelf import OnShelf, Shelf
from fieldkit.db.store import Store
from fieldkit.domain import keeping
from fieldkit.domain.rights import Right
from fieldkit.errors import (
    BackupDamaged,
    BackupFolderGone,
    BackupNameTaken,
    FieldkitError,
    NoRoomForBackup,
    NotABackup,
)
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.allowing import needs
from fieldkit.settings import Settings
from fieldkit.sync.local import run

BackupInfo = OnShelf
_TROUBLE = "trouble.json"
_HERE, _SECOND = "here", "second"


@dataclass(frozen=True)
class SecondPlace:
    """How the second place stands.

    `off`: none is set · `absent`: the stick is not in · `behind`: the newest is not there yet · `good` ·
    `failed`, and `problem` is the sentence why.
    """

    state: str
    folder: str = ""
    newest_at: datetime | None = None
    problem: str = ""


@dataclass(frozen=True)
class BackupStatus:
    """How safe the work is: the last verified backup, and what went wrong since (a sentence, or empty)."""

    last_verified_at: datetime | None
    where: Path | None
    kind: str
    problem: str
    stale: bool  # work has been in no verified backup for days
    count: int
    bytes: int
    second: SecondPlace


@dataclass(frozen=True)
class Rolled:
    """What one round of automatic backups did."""

    made: BackupInfo | None = None
    copied: Path | None = None
    problem: str = ""

    @property
    def anything(self) -> bool:
        """Whether there is anything new to show."""
        return bool(self.made or self.copied or self.problem)


class Backups:
    """Makes, tries out, copies and lists backups."""

    def __init__(
        self, home: Home, store: Store, settings: Settings, words: Words, attached: Path | None = None
    ) -> None:
        """Take the opened folder; the automatic backups go to its own folder `backups`.

        `attached` is where the contents of attachments are, if not in the folder.
        """
        self._home = home
        self._store = store
        self._settings = settings
        self._words = words
        self._shelf = Shelf(home.backups)
        self._attached = attached

    # ------------------------------------------------------------ asking

    def list(self) -> list[BackupInfo]:
        """List the backups here and in the second place, the newest first."""
        second = self._second()
        both = self._shelf.backups() + (second.backups() if second and second.there else [])
        return sorted(both, key=lambda one: one.made_at, reverse=True)

    def status(self) -> BackupStatus:
        """Tell of the last verified backup and of trouble since; reads no database but this one's state."""
        here = self._current(self._shelf)
        trouble = self._troubles()
        second = self._second_place(here, trouble.get(_SECOND, ""))
        place = self._second()
        there = self._current(place) if place and place.there else []
        newest = max([*here[:1], *there[:1]], key=lambda one: one.made_at, default=None)
        now = self._store.clock.now()
        stale = newest is None or (now - newest.made_at > keeping.STALE and not self._as_in(newest))
        return BackupStatus(
            newest.made_at if newest else None, newest.file.parent if newest else None,
            newest.kind if newest else "", trouble.get(_HERE, ""), stale, len(here),
            sum(one.bytes for one in here), second,
        )  # fmt: skip

    def trouble(self) -> str:
        """Return the sentence of what went wrong last, empty if nothing did; asks no disk but this one."""
        kept = self._troubles()
        return kept.get(_HERE, "") or kept.get(_SECOND, "")

    def proposed_name(self) -> str:
        """Return a name for a backup by hand: when, and nobody's name."""
        now = self._store.clock.now().astimezone()
        return f"fieldkit-{now:%Y-%m-%d-%H%M}{archive.SUFFIX}"

    def due(self) -> bool:
        """Tell whether half an hour has passed since the last one and anything was changed."""
        newest = self._newest()
        if newest is None:
            return True
        age = self._store.clock.now() - newest.made_at
        return (age >= keeping.EVERY or age.total_seconds() < 0) and not self._as_in(newest)

    # ------------------------------------------------------------ doing

    @needs(Right.BACKUP)
    def write_to(self, file: Path, progress: Progress = unwatched) -> BackupInfo:
        """Back up to a file a person chose, or into a folder under a proposed name, and try it out there.

        An older backup of this laptop under that name is replaced, one of another laptop is not: two
        laptops share a stick.
        Raises `BackupNameTaken`, `BackupTooNew` (its file is left as well), `BackupFolderGone`,
        `NoRoomForBackup`, `BackupNotWritten`, `BackupDamaged`.
        """
        if file.is_dir():  # `media/STICK.fkbackup` would lie beside the stick, on this very disk
            file = file / self.proposed_name()
        named = file if file.suffix == archive.SUFFIX else file.with_name(file.name + archive.SUFFIX)
        with suppress(NotABackup):
            if named.exists() and archive.read_manifest(named).device != self._device():
                raise BackupNameTaken(file=named)
        return self._make(named, shelf.MANUAL, progress)

    @needs(Right.BACKUP)
    def make(self, progress: Progress = unwatched) -> BackupInfo:
        """Make a backup here now, whether one is due or not.  Raises as `write_to`."""
        made = self._make_here(shelf.AUTO, progress)
        self._note(_HERE, "")
        return made

    def before(self, kind: str, progress: Progress = unwatched) -> BackupInfo:
        """Make the backup that a repair (`shelf.BEFORE_MEND`) needs first.  Raises as `write_to`."""
        return self._make_here(kind, progress)

    def roll(self, progress: Progress = unwatched) -> Rolled:
        """Do what is due: back up, copy the newest to the second place, let the old ones go.

        The program does it for whoever works, so no right is asked for.  A failure is no dialog: it
        is kept for `status` until the next one succeeds.
        """
        made = copied = None
        problem = ""
        try:
            if self.due():
                made = self._make_here(shelf.AUTO, progress)
                self._shelf.prune(self._device(), self._store.clock.now())
            problem = self._note(_HERE, "")
        except FieldkitError as error:
            problem = self._note(_HERE, self._words.sentence(error))
        try:
            copied = self._copy_to_second(progress)
        except FieldkitError as error:
            problem = problem or self._note(_SECOND, self._words.sentence(error))
        return Rolled(made, copied, problem)

    # ------------------------------------------------------------ inside

    def _make_here(self, kind: str, progress: Progress) -> BackupInfo:
        self._home.backups.mkdir(exist_ok=True)
        file = shelf.new_file(self._home.backups, self._store.clock.now(), self._device(), kind)
        return self._make(file, kind, progress)

    def _make(self, file: Path, kind: str, progress: Progress) -> BackupInfo:
        store, home, shared = self._store, self._home.folder, kind != shelf.MANUAL
        manifest = backup.write(
            home, store.key, file, kind, store.clock, progress, shared=shared, attached=self._attached
        )
        try:
            shelf.prove(file, manifest, self._store.clock.now())
        except OSError as error:
            raise backup.not_written(error, self._home.folder, file.parent) from error
        return next(one for one in Shelf(file.parent).backups() if one.file == file)

    def _copy_to_second(self, progress: Progress) -> Path | None:
        """Copy the newest verified backup to the second place if it is there and has it not."""
        second, newest = self._second(), self._newest()
        if second is None or newest is None or not second.there:
            return None
        target = second.folder / newest.file.name
        if any(one.file == target for one in second.verified()):
            self._note(_SECOND, "")
            return None
        try:
            contents = archive.read_manifest(newest.file)
            own = archive.pool_of(newest.file.parent, contents.device)
            halves = archive.stage(progress, 0, 2), archive.stage(progress, 1, 2)
            Pool(second.folder, contents.device).take_over(own, contents.parts, halves[0])
            _copy(newest.file, target, halves[1])
        except OSError as error:
            raise backup.not_written(error, self._home.folder, second.folder) from error
        second.prune(self._device(), self._store.clock.now())
        self._note(_SECOND, "")
        return target

    def _second(self) -> Shelf | None:
        named = self._settings.backup_folder.strip()
        return Shelf(Path(named)) if named else None

    def _second_place(self, here: Sequence[BackupInfo], problem: str) -> SecondPlace:
        second = self._second()
        if second is None:
            return SecondPlace("off")
        folder = str(second.folder)
        if not second.there:
            return SecondPlace("absent", folder)
        there = self._current(second)
        newest = there[0].made_at if there else None
        if problem:
            return SecondPlace("failed", folder, newest, problem)
        behind = bool(here) and (newest is None or newest < here[0].made_at)
        return SecondPlace("behind" if behind else "good", folder, newest)

    def _newest(self) -> BackupInfo | None:
        return next(iter(self._current(self._shelf)), None)

    def _current(self, place: Shelf) -> Sequence[BackupInfo]:
        return place.current(self._device(), self._store.clock.now())

    def _device(self) -> str:
        return self._store.author.device.hex

    def _as_in(self, newest: BackupInfo) -> bool:
        """Tell whether nothing was changed since a backup was made."""
        with self._store.reading(whole=True) as session:
            ((txn,),) = run(session, "SELECT txn FROM _writing")
        return bool(txn == newest.txn)

    def _troubles(self) -> dict[str, str]:
        try:
            kept = msgspec.json.decode((self._home.backups / _TROUBLE).read_bytes(), type=dict[str, str])
        except (OSError, msgspec.MsgspecError):
            return {}
        return kept

    def _note(self, place: str, problem: str) -> str:
        """Keep or forget what went wrong, and return it."""
        kept = self._troubles()
        if kept.get(place, "") != problem:
            kept[place] = problem
            try:
                (self._home.backups / _TROUBLE).write_bytes(msgspec.json.encode(kept))
            except OSError:
                return problem  # the disk is full: that is what the sentence says
        return problem


def _copy(source: Path, target: Path, progress: Progress) -> None:
    """Copy a verified backup, read it again from the disk, and only then give it its name."""
    free, size = shutil.disk_usage(target.parent).free, source.stat().st_size
    if free < size + 1_000_000:
        raise NoRoomForBackup(folder=target.parent, needed=size // 1_000_000 + 1, free=free // 1_000_000)
    if not target.parent.is_dir():
        raise BackupFolderGone(folder=target.parent)
    part = target.with_name(target.name + ".part")
    try:
        digest = archive.copied(source, part, progress)
        with part.open("rb") as again:
            if file_digest(again, "sha256").hexdigest() != digest:
                raise BackupDamaged(file=target, why="SHA-256")
        part.replace(target)
        shutil.copyfile(shelf.proof_file(source), shelf.proof_file(target))
        archive.sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)
