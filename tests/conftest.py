"""A laptop, as many as a test wants: real data folders, real encrypted databases, a fixed day."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Generator
from contextlib import ExitStack
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.laptop import Laptop
from tests.people import PASSPHRASE

TODAY = date(2026, 11, 21)

QtBot.waitUntil.__kwdefaults__["timeout"] = 30_000  # ms: a busy machine is no failure


@pytest.fixture
def clock() -> Clock:
    return Clock(TODAY)


@pytest.fixture
def laptops(tmp_path, clock) -> Generator[Callable[[str], Laptop]]:
    """Open a laptop by name; the same name opens the same folder again once it was closed."""
    with ExitStack() as opened:

        def open_laptop(name: str = "laptop", *, today: Clock | None = None) -> Laptop:
            folder = tmp_path / name
            if not folder.exists():
                Laptop.create(
                    folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT
                )
            laptop = Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=today or clock)
            opened.callback(laptop.close)
            return laptop

        yield open_laptop


@pytest.fixture
def laptop(laptops) -> Laptop:
    return laptops()
