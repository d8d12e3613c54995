"""What the window needs of a data folder before it is open; `app.py` provides it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fieldkit.clock import Clock
from fieldkit.settings import Settings

if TYPE_CHECKING:  # imported while the passphrase is checked: the door opens without them
    from fieldkit.services.laptop import Laptop
    from fieldkit.services.restoring import Restoring


@dataclass(frozen=True)
class Inhabitant:
    """Somebody who has a passphrase on this laptop; `role` is a code of table 2.33."""

    name: str
    role: str


@dataclass(frozen=True)
class CallNumber:
    """A number to say on the telephone, and how the township calls this laptop."""

    number: int
    laptop: str


class Door(Protocol):
    """A data folder that may not exist yet, and the way in."""

    clock: Clock
    settings: Settings

    @property
    def exists(self) -> bool:
        """Whether data were begun here."""

    def users(self) -> list[Inhabitant]:
        """List who may come in."""

    def create(self, user: str, role: str, passphrase: str) -> "tuple[Laptop, str]":
        """Begin the folder; return the opened laptop and the code for the recovery sheet."""

    def open(self, user: str, passphrase: str) -> "Laptop":
        """Open the folder; a wrong passphrase is noted.  Raises what `services.laptop.Laptop.open` raises."""

    def last_user(self) -> str | None:
        """Return who came in last; None if nobody did."""

    def wait(self, user: str) -> float:
        """Return the seconds until `user` may try again after a wrong passphrase."""

    def rescues(self) -> list[CallNumber]:
        """List the numbers of which the township has a code; none before the first sync."""

    def reset_with_sheet(self, user: str, code: str, passphrase: str) -> None:
        """Give `user` a new passphrase.  Raises what `services.rescue.Forgotten` raises."""

    def reset_by_telephone(self, user: str, number: int, code: str, passphrase: str) -> None:
        """Give `user` a new passphrase.  Raises what `services.rescue.Forgotten` raises."""

    def restoring(self) -> "Restoring":
        """Return the way back from a backup; only while nothing has the folder open."""

    def save_settings(self) -> None:
        """Keep the settings of this machine, if the folder exists."""
