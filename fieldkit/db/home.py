"""The data folder of one laptop (or of one township server): its files, its lock, its users."""

import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from filelock import FileLock, Timeout

from fieldkit.clock import Clock
from fieldkit.db import upgrade
from fieldkit.db.base import SHARED, Author
from fieldkit.db.keys import KEY_BYTES, Kdf, KeyFile, SlotInfo, new_recovery_code
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, SyncState
from fieldkit.db.types import new_id
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import rights_of
from fieldkit.errors import (
    FieldkitError,
    HomeInUse,
    HomeNotWritable,
    KeysDamaged,
    PassphraseTooShort,
    UserLeft,
    reason,
)

LEAST_PASSPHRASE = 4


class Home:
    """A folder with `keys.json`, `fieldkit.db`, settings, attachments, backups and logs."""

    def __init__(self, folder: Path, kdf: Kdf | None = None) -> None:
        """Name the folder; it need not exist.  `kdf` is for new slots."""
        self.folder = folder
        self.database = folder / "fieldkit.db"
        self.settings_file = folder / "settings.json"
        self.attachments = folder / "attachments"
        self.backups = folder / "backups"
        self.logs = folder / "logs"
        self._keys = KeyFile(folder / "keys.json")
        self._kdf = kdf or Kdf()

    @property
    def exists(self) -> bool:
        """Tell whether data were begun here."""
        return self._keys.file.exists() or self.database.exists()

    def users(self) -> list[SlotInfo]:
        """List who works on this laptop, without opening anything."""
        return self._keys.users()

    def create(self, user: str, role: str, passphrase: str, clock: Clock) -> str:
        """Begin a data folder with its first user, and return the code for the recovery sheet.

        Raises `HomeNotWritable`, `PassphraseTooShort`.  Cut off anywhere, the folder is still empty.
        """
        _check_passphrase(passphrase)
        self._make_folder()
        for inner in (self.attachments, self.backups, self.logs):
            inner.mkdir(exist_ok=True)
        key, code = secrets.token_bytes(KEY_BYTES), new_recovery_code()
        part = self.database.with_suffix(".new")
        for old in part.parent.glob(part.name + "*"):
            old.unlink()
        upgrade.create(part, key)
        who = SlotInfo(new_id(), user, role)
        store = Store(part, key, clock, Author(who.user, new_id()))
        with store.writing() as session:
            session.add(SyncState(k="device_id", v=store.author.device.hex))
            session.add(SyncState(k="lineage", v=secrets.token_hex(16)))
            session.add(_app_user(who, store))
        store.close()
        staged = KeyFile(self._keys.file.with_suffix(".new"))
        staged.create(key, code)
        staged.add(who, key, passphrase, self._kdf)
        part.replace(self.database)
        staged.file.replace(self._keys.file)
        return code

    def open(self, user: str | None, passphrase: str, clock: Clock) -> tuple[Store, SlotInfo]:
        """Open the database as `user`, upgrading it first if it is older than this program.

        Raises `NoSuchUser`, `WrongPassphrase`, `KeysDamaged`, `DatabaseDamaged`, `DatabaseTooNew`,
        `UpgradeFailed`, `UserLeft`.
        """
        if self.exists and not self._keys.file.exists():
            raise KeysDamaged(file=self._keys.file)
        who, key = self._keys.open(user, passphrase)
        device = upgrade.bring_up_to_date(self.database, key, self.backups)
        store = Store(self.database, key, clock, Author(who.user, device))
        try:
            return store, _recognised(store, who)
        except FieldkitError:
            store.close()
            raise

    def add_user(
        self, store: Store, key_holder: tuple[str, str], user: str, role: str, passphrase: str
    ) -> UUID:
        """Give another person a slot; `key_holder` is the name and passphrase of one who has one."""
        _check_passphrase(passphrase)
        _, key = self._keys.open(*key_holder)
        who = SlotInfo(new_id(), user, role)
        with store.writing() as session:
            session.add(_app_user(who, store))
        self._keys.add(who, key, passphrase, self._kdf)
        return who.user

    @contextmanager
    def lock(self) -> Generator[None]:
        """Hold the folder for writing.  Raises `HomeInUse` when another program holds it."""
        self._make_folder()
        lock = FileLock(self.folder / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise HomeInUse(home=self.folder) from error
        try:
            yield
        finally:
            lock.release()

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            probe = self.folder / ".probe"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise HomeNotWritable(home=self.folder, why=reason(error)) from error


def _check_passphrase(passphrase: str) -> None:
    if len(passphrase) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(least=LEAST_PASSPHRASE)


def _recognised(store: Store, who: SlotInfo) -> SlotInfo:
    """Give `store` its author: what the register of users says now counts, not the key file."""
    with store.reading() as session:
        user = session.get(AppUser, who.user)
        if user is not None and user.deleted_at is None:
            who = SlotInfo(who.user, user.name, user.role)
        villages = user.villages if user is not None else None
        left_on = user.left_on if user is not None else None
    if left_on is not None and left_on <= store.clock.today():
        raise UserLeft(user=who.name, day=left_on)
    rights = rights_of(CodeTables.load(), who.role)
    store.author = Author(who.user, store.author.device, rights, frozenset(villages) if villages else None)
    return who


def _app_user(who: SlotInfo, store: Store) -> AppUser:
    return AppUser(id=who.user, scope=SHARED, name=who.name, role=who.role, **store.origin())
