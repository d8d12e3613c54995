"""One opened data folder and everything one user can do with it on this device."""

from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from fieldkit import log
from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.db.keys import Kdf, SlotInfo
from fieldkit.db.store import Store
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import RIGHTS, Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, FieldkitError, NotAllowed
from fieldkit.services.allowing import demand
from fieldkit.services.offered.services import Services
from fieldkit.settings import Settings

_TOO_LONG = QT_TRANSLATE_NOOP("Fields", "it is too long")


class Laptop(Services):
    """The services of one opened data folder; close it, or use it in a `with`."""

    def __init__(self, home: Home, store: Store, user: SlotInfo, held: ExitStack) -> None:
        """Take over an opened store; `held` is released on closing."""
        self.home = home
        self.store = store
        self.user = user
        self.clock = store.clock
        self.settings = Settings.load(home.settings_file, str(user.user))
        self.codes = CodeTables.load()
        self.printing_now = {}
        self._held = held

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        user: str,
        role: str,
        passphrase: str,
        clock: Clock,
        kdf: Kdf | None = None,
    ) -> str:
        """Begin a data folder and return the code for the recovery sheet."""
        return Home(folder, kdf).create(user, role, passphrase, clock)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        user: str | None,
        passphrase: str,
        clock: Clock,
        exclusive: bool = True,
    ) -> Self:
        """Open a data folder as `user`, or as whoever the passphrase fits.

        `exclusive` holds the folder for writing.  Raises `HomeInUse` and what `Home.open` raises.
        """
        home = Home(folder)
        with ExitStack() as held:
            if exclusive:
                held.enter_context(home.lock())
            log.start(home.logs)
            store, who = home.open(user, passphrase, clock)
            held.callback(store.close)
            laptop = cls(home, store, who, held.pop_all())
        home.reserve.keep()
        with suppress(FieldkitError):  # a full disk keeps nobody from reading
            laptop.users.came_in()
        return laptop

    def __enter__(self) -> Self:
        """Stay open for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close at the end of the block."""
        self.close()

    def close(self) -> None:
        """Give the folder back."""
        self._held.close()

    def save_settings(self) -> None:
        """Keep the settings as they now are, and let every service see them."""
        self.settings.save(self.home.settings_file)
        self.forget()

    def change_setting(self, name: str, value: object) -> None:
        """Set one setting and keep it; every service sees it.  Raises `NotAllowed`, `BadValue`."""
        declared = Settings.declared()[name]
        if not declared.personal:
            demand(self.store, Right(declared.right), self.words)
        try:
            setattr(self.settings, name, value)
        except ValidationError as error:
            if not isinstance(value, str):
                raise
            label, why = self.words("Settings", declared.label), self.words("Fields", _TOO_LONG)
            raise BadValue(field=label, value=str(value)[:20], why=why) from error
        self.save_settings()

    def may(self, right: Right) -> bool:
        """Tell whether the person who opened it may do this."""
        return right in self.store.author.rights

    def refusal(self, right: Right) -> str:
        """Return the sentence why the person may not do this; empty if they may."""
        if self.may(right):
            return ""
        return self.words.sentence(NotAllowed(what=self.words("Rights", RIGHTS[right])))
