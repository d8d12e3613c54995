"""The data folder of one laptop (or of one township server): its files, its lock, its users."""

import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from filelock import FileLock, Timeout
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db import swap, upgrade
from fieldkit.db.base import SHARED, Author
from fieldkit.db.doorbook import Doorbook
from fieldkit.db.keys import (
    KEY_BYTES,
    RECOVERY_GROUPS,
    RESCUE_GROUPS,
    Kdf,
    KeyFile,
    RescueInfo,
    SlotInfo,
    new_recovery_code,
    new_rescue_code,
)
from fieldkit.db.reserve import Reserve
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, SyncState
from fieldkit.db.types import new_id
from fieldkit.domain import spoken
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import rights_of
from fieldkit.errors import (
    CodeOfSheet,
    CodeOfTelephone,
    DiskFull,
    FieldkitError,
    HomeInUse,
    HomeNotWritable,
    HomeReadOnly,
    KeysDamaged,
    NoRoomToOpen,
    PassphraseTooShort,
    UserKnown,
    UserLeft,
    UserUnregistered,
    reason,
)

LEAST_PASSPHRASE = 4
_TO_OPEN = 2  # MB that opening needs on the disk


class Home:
    """A folder with `keys.json`, `fieldkit.db`, settings, attachments, backups and logs."""

    def __init__(self, folder: Path, kdf: Kdf | None = None) -> None:
        """Name the folder; it need not exist.  `kdf` is for new slots."""
        swap.finish(folder)  # a restore that a power cut interrupted
        self.folder = folder
        self.database = folder / "fieldkit.db"
        self.settings_file = folder / "settings.json"
        self.attachments = folder / "attachments"
        self.backups = folder / "backups"
        self.logs = folder / "logs"
        self.doorbook = Doorbook(folder / "door.json")
        self.reserve = Reserve(folder / "reserve")
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
        `UpgradeFailed`, `UserLeft`, `UserUnregistered`, `NoRoomToOpen`, `HomeReadOnly`.
        """
        if self.exists and not self._keys.file.exists():
            raise KeysDamaged(file=self._keys.file)
        who, key = self._keys.open(user, passphrase)
        while True:
            try:
                return self._entered(who, key, clock)
            except DiskFull as full:
                if not self.reserve.give_up():
                    raise NoRoomToOpen(home=self.folder, needed=_TO_OPEN) from full
            except HomeNotWritable as error:
                raise HomeReadOnly(**error.details) from error

    def _entered(self, who: SlotInfo, key: bytes, clock: Clock) -> tuple[Store, SlotInfo]:
        device = upgrade.bring_up_to_date(self.database, key, self.backups)
        store = Store(self.database, key, clock, Author(who.user, device))
        try:
            with suppress(OSError):  # a full or read-only disk keeps the list at the door as it was
                self.show_register(store)
            return store, _recognised(store, who)
        except FieldkitError:
            store.close()
            raise

    # ------------------------------------------------------------ slots

    def add_user(
        self,
        store: Store,
        key_holder: tuple[str, str],
        user: str,
        role: str,
        passphrase: str,
        villages: frozenset[str] | None = None,
    ) -> UUID:
        """Give another person a slot; `key_holder` is the name and passphrase of one who has one.

        Raises `WrongPassphrase`, `PassphraseTooShort`, `UserKnown`.
        """
        _check_passphrase(passphrase)
        self.check_name(user)
        _, key = self._keys.open(*key_holder)
        who = SlotInfo(new_id(), user, role)
        with store.writing() as session:
            session.add(_app_user(who, store, villages))
        self._keys.add(who, key, passphrase, self._kdf)
        return who.user

    def check_name(self, name: str, of: UUID | None = None) -> None:
        """Raise `UserKnown` if somebody else than `of` is called so here."""
        if any(who.name == name and who.user != of for who in self.users()):
            raise UserKnown(user=name)

    def has_passphrase(self, user: str, passphrase: str) -> None:
        """Raise `WrongPassphrase` unless this is the user's passphrase."""
        self._keys.open(user, passphrase)

    def set_passphrase(self, who: SlotInfo, key: bytes, passphrase: str) -> None:
        """Give a user a new passphrase, or a slot again.  Raises `PassphraseTooShort`."""
        _check_passphrase(passphrase)
        self._keys.add(who, key, passphrase, self._kdf)

    def show_register(self, store: Store) -> None:
        """Let names, roles and who left be at the door as the register has them."""
        self._keys.register(_registered(store))

    def renew_recovery(self, key: bytes) -> str:
        """Return a new code for the recovery sheet; the one before does not open any more."""
        code = new_recovery_code()
        self._keys.renew_recovery(key, code)
        return code

    # ------------------------------------------------------------ a passphrase forgotten

    def recover(self, code: str) -> bytes:
        """Return the key for the code on the recovery sheet.

        Raises `CodeMistyped`, `WrongCode`, `CodeOfTelephone`.
        """
        if spoken.groups_of(code) == RESCUE_GROUPS:
            raise CodeOfTelephone
        return self._keys.recover(code)

    def rescues(self) -> list[RescueInfo]:
        """List the slots that a code read over the telephone opens, by number."""
        return self._keys.rescues()

    def rescue(self, number: int, code: str) -> bytes:
        """Return the key for the code of a slot.

        Raises `RescueSpent`, `CodeMistyped`, `WrongCode`, `CodeOfSheet`.
        """
        if spoken.groups_of(code) == RECOVERY_GROUPS:
            raise CodeOfSheet
        return self._keys.rescue(number, code)

    def rescue_code(self) -> str:
        """Return a new code for a slot that will be made."""
        return new_rescue_code()

    def new_rescue(self, number: int, key: bytes, code: str) -> None:
        """Make the slot `number`, which `code` opens."""
        self._keys.put_rescue(number, key, code)

    def drop_rescues(self, *numbers: int) -> None:
        """Destroy slots for the telephone."""
        self._keys.drop_rescues(numbers)

    def name_laptop(self, label: str) -> None:
        """Keep how the township calls this laptop where it can be read at the door."""
        self._keys.name_laptop(label)

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
            failure = HomeReadOnly if self.exists else HomeNotWritable
            raise failure(home=self.folder, why=reason(error)) from error


def _check_passphrase(passphrase: str) -> None:
    if len(passphrase) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(least=LEAST_PASSPHRASE)


def _registered(store: Store) -> dict[UUID, SlotInfo | None]:
    """Return every user of the register as the door shows them; None: does not work here any more."""
    today = store.clock.today()
    with store.reading(whole=True) as session:
        return {
            user.id: None
            if user.deleted_at is not None or (user.left_on is not None and user.left_on <= today)
            else SlotInfo(user.id, user.name, user.role)
            for user in session.scalars(select(AppUser))
        }


def _recognised(store: Store, who: SlotInfo) -> SlotInfo:
    """Give `store` its author: what the register of users says now counts, not the key file."""
    with store.reading(whole=True) as session:
        user = session.get(AppUser, who.user)
    if user is None or user.deleted_at is not None:
        raise UserUnregistered(user=who.name)
    if user.left_on is not None and user.left_on <= store.clock.today():
        raise UserLeft(user=user.name, day=user.left_on)
    rights = rights_of(CodeTables.load(), user.role)
    villages = frozenset(user.villages) if user.villages else None
    store.author = Author(user.id, store.author.device, rights, villages)
    return SlotInfo(user.id, user.name, user.role)


def _app_user(who: SlotInfo, store: Store, villages: frozenset[str] | None = None) -> AppUser:
    seen = tuple(sorted(villages)) if villages else None
    return AppUser(id=who.user, scope=SHARED, name=who.name, role=who.role, villages=seen, **store.origin())
