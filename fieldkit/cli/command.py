"""What every command is given, and what a command is."""

import argparse
import getpass
import json
import math
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeAlias
from uuid import UUID

from fieldkit import paths
from fieldkit.clock import Clock
from fieldkit.db.home import Home
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError, NotFound, PassphraseNeeded, WrongPassphrase
from fieldkit.i18n import Words
from fieldkit.services.laptop import Laptop
from fieldkit.settings import Settings

NEW_FOLDER = QT_TRANSLATE_NOOP(
    "Cli",
    "A new data folder was made for {user}. Write down the recovery code and lock it away: {code}",
)
_PAUSE = QT_TRANSLATE_NOOP("Cli", "After a wrong passphrase or code there is a pause of {seconds} s.")
VILLAGE = QT_TRANSLATE_NOOP("Paper", "village")
NOTICE = QT_TRANSLATE_NOOP("Paper", "notice")
_A_DAY = QT_TRANSLATE_NOOP("Cli", "a day is written as 2026-11-21")
_A_TIME = QT_TRANSLATE_NOOP("Cli", "a time is written as 2026-11-21T10:00+08:00")
_YEARS = (2000, 2100)
Actions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name
_A_NUMBER = QT_TRANSLATE_NOOP("Cli", "a whole number is needed")
_A_PLACE = QT_TRANSLATE_NOOP("Cli", "the name of a file or folder is needed")


def action(actions: Actions, name: str, text: str) -> argparse.ArgumentParser:
    """Add what a command can do, with its own place for `--json`."""
    parser = actions.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    return parser


def day(text: str) -> date:
    """Read a day of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_A_DAY) from None


def moment(text: str) -> datetime:
    """Read a time of the command line, with its distance from UTC."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_A_TIME) from None
    if found.tzinfo is None or not _YEARS[0] <= found.year <= _YEARS[1]:
        raise argparse.ArgumentTypeError(_A_TIME)
    return found


def number(text: str) -> int:
    """Read a whole number of the command line."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_A_NUMBER) from None


def place(text: str) -> Path:
    """Read where something is to be written; nothing at all is not the folder one stands in."""
    if not text.strip():
        raise argparse.ArgumentTypeError(_A_PLACE)
    return Path(text)


def iso(when: date | None) -> str | None:
    """Write a day, or none, as JSON has it."""
    return when.isoformat() if when else None


def row_id(text: str, kind: str) -> UUID:
    """Read an id; `kind` says in words of what.  Raises `NotFound`."""
    with suppress(ValueError):
        return UUID(text)
    raise NotFound(kind=kind, name=text)


def default_home() -> Path:
    """Return the data folder that is meant where none is named."""
    named = os.environ.get("FIELDKIT_HOME")
    return Path(named) if named else paths.default_home()


class Progress:
    """Tells on stderr how far long work has come, every half second."""

    def __init__(self) -> None:
        """Begin to watch now."""
        self._last = time.monotonic()
        self.stage = ""

    def __call__(self, done: int, total: int, /) -> None:
        """Report that `done` of `total` steps are finished."""
        now = time.monotonic()
        if now - self._last >= 0.5:
            self._last = now
            figures = f"{done}/{total}" if total else f"{done}"
            print(f"… {self.stage} {figures}" if self.stage else f"… {figures}", file=sys.stderr, flush=True)


@dataclass
class Context:
    """What a command needs to know of how it was called."""

    home: Path
    user: str | None
    clock: Clock
    as_json: bool
    progress: Progress = field(default_factory=Progress)

    @property
    def words(self) -> Words:
        """The language set in the data folder."""
        return Words(Settings.load(Home(self.home).settings_file).language)

    def passphrase(self) -> str:
        """Return the passphrase from the environment, or ask for it.  Raises `PassphraseNeeded`."""
        given = os.environ.get("FIELDKIT_PASSPHRASE")
        if given:
            return given
        if not sys.stdin.isatty():
            raise PassphraseNeeded
        return getpass.getpass()

    def laptop(self, *, exclusive: bool = False) -> Laptop:
        """Open the data folder, making it first if it is empty; `exclusive` to write in it."""
        passphrase = self.passphrase()
        if not Home(self.home).exists:
            user = self.user or getpass.getuser()
            code = Laptop.create(
                self.home, user=user, role="village_clerk", passphrase=passphrase, clock=self.clock
            )
            print(self.words("Cli", NEW_FOLDER, user=user, code=code), file=sys.stderr)
        book, who = Home(self.home).doorbook, self._somebody()
        self.pause(who)
        try:
            laptop = Laptop.open(
                self.home, user=self.user, passphrase=passphrase, clock=self.clock, exclusive=exclusive
            )
        except WrongPassphrase:
            book.failed(who, "failed login")
            raise
        book.forgive(who)
        return laptop

    def pause(self, user: str) -> None:
        """Wait as long as `user` must after wrong passphrases or codes (sync.md §4.13), as at the door."""
        left = math.ceil(Home(self.home).doorbook.wait(user))
        if left > 0:
            print("… " + self.words("Cli", _PAUSE, seconds=left), file=sys.stderr, flush=True)
            time.sleep(left)

    def _somebody(self) -> str:
        """Return who the passphrase is said to be of; of whoever it fits, where nobody is named."""
        if self.user:
            return self.user
        with suppress(FieldkitError):
            return "、".join(who.name for who in Home(self.home).users())
        return ""

    def village(self, laptop: Laptop, code: str | None) -> str | None:
        """Return the village that somebody named, if any.  Raises `NotFound`."""
        if code and not laptop.villages.knows(code):
            raise NotFound(kind=self.words("Paper", VILLAGE), name=code)
        return code or None

    def notice(self, laptop: Laptop, named: str) -> UUID:
        """Return the notice of an id or a number.  Raises `NotFound`."""
        for row in laptop.notices.listed():
            if named in (str(row.id), row.id.hex, row.no):
                return row.id
        raise NotFound(kind=self.words("Paper", NOTICE), name=named)

    def answer(self, document: Mapping[str, Any], text: str) -> None:
        """Print the one JSON document with `--json`, else the text for a person."""
        print(json.dumps(document, ensure_ascii=False) if self.as_json else text, flush=True)


class Command(Protocol):
    """A module of `fieldkit.cli` that is a command."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace, context: Context) -> int | None:
        """Do the work; None is success."""
