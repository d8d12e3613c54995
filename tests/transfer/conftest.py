from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.services.importing.service import Draft
from fieldkit.services.laptop import Laptop
from fieldkit.transfer.register import Register
from tests.transfer import sheets


@pytest.fixture
def taken(laptop: Laptop) -> Callable[..., Draft]:
    """Import files into the laptop and return the draft."""

    def take(*files: Path, into: Laptop = laptop) -> Draft:
        draft = into.importing.read(list(files))
        into.importing.commit(draft)
        return draft

    return take


@pytest.fixture
def village(laptop: Laptop, tmp_path: Path, taken) -> Laptop:
    """Open a laptop that knows its divisions."""
    taken(sheets.divisions(tmp_path))
    return laptop


@pytest.fixture
def contents() -> Callable[[Laptop], dict[str, dict]]:
    """Return everything in the register, by table and id, without who made it and when."""

    def read(laptop: Laptop) -> dict[str, dict]:
        with laptop.store.reading() as session:
            register = Register(session)
        return {name: target.rows for name, target in register.targets.items()}

    return read
