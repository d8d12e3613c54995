"""Long work: how it tells how far it has come, whoever is watching, and how it is not held up."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """Called now and then by long work; raises `Cancelled` once the person has pressed Stop."""

    def __call__(self, done: int, total: int, /) -> None:
        """Report that `done` of `total` steps are finished (`total` 0: no telling)."""


def unwatched(_done: int, _total: int, /) -> None:
    """Progress nobody watches: for tests and short work."""


@contextmanager
def without_collecting() -> Generator[None]:
    """Keep Python from looking for rings among a million values that have none: a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
