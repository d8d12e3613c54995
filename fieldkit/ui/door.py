"""What the window needs of a data folder before it is open; `app.py` provides it."""

from dataclasses import dataclass
from typing import Protocol

from fieldkit.clock import Clock
from fieldkit.services.laptop import Laptop
from fieldkit.settings import Settings


@dataclass(frozen=True)
class Inhabitant:
    """Somebody who has a passphrase on this laptop; `role` is a code of table 2.33."""

    name: str
    role: str


class Door(Protocol):
    """A data folder that may not exist yet, and the way in."""

    clock: Clock
    settings: Settings

    @property
    def exists(self) -> bool:
        """Whether data were begun here."""

    def users(self) -> list[Inhabitant]:
        """List who may come in."""

    def create(self, user: str, role: str, passphrase: str) -> tuple[Laptop, str]:
        """Begin the folder; return the opened laptop and the code for the recovery sheet."""

    def open(self, user: str, passphrase: str) -> Laptop:
        """Open the folder.  Raises what `services.laptop.Laptop.open` raises."""

    def save_settings(self) -> None:
        """Keep the settings of this machine, if the folder exists."""
