"""Who works on this laptop."""

from uuid import UUID

from fieldkit.db.home import Home
from fieldkit.db.keys import SlotInfo
from fieldkit.db.store import Store


class Users:
    """The people with a key slot in this data folder."""

    def __init__(self, home: Home, store: Store, current: SlotInfo) -> None:
        """Speak for the opened folder and the user who opened it."""
        self._home = home
        self._store = store
        self.current = current

    def list(self) -> list[SlotInfo]:
        """List everybody who can open this laptop."""
        return self._home.users()

    def add(self, *, passphrase: str, name: str, role: str, new_passphrase: str) -> UUID:
        """Give another person a slot; `passphrase` is the current user's.

        Raises `WrongPassphrase`, `PassphraseTooShort`.
        """
        holder = (self.current.name, passphrase)
        return self._home.add_user(self._store, holder, name, role, new_passphrase)
