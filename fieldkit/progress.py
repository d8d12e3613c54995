"""How long work tells how far it has come, whoever is watching."""

from typing import Protocol


class Progress(Protocol):
    """Called now and then by long work; raises `Cancelled` once the person has pressed Stop."""

    def __call__(self, done: int, total: int, /) -> None:
        """Report that `done` of `total` steps are finished (`total` 0: no telling)."""


def unwatched(_done: int, _total: int, /) -> None:
    """Progress nobody watches: for tests and short work."""
