"""Puts the parts together: the command line, or the window."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldkit.services.laptop import Laptop
    from fieldkit.services.restoring import Restoring
    from fieldkit.ui.door import CallNumber, Inhabitant

WINDOW_OPTIONS = ("--home", "--user", "--today")
_SAID_FOR = 10  # seconds; nobody may be there to press the button


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command if one is named, else open the window; return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if names_command(words):
        from fieldkit.cli.main import main as command_line

        return command_line(words)
    return open_window(words)


def names_command(words: Sequence[str]) -> bool:
    """Tell whether anything but the window's own options is on the command line."""
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in WINDOW_OPTIONS and rest:
            rest.pop(0)
        elif not word.startswith(tuple(f"{option}=" for option in WINDOW_OPTIONS)):
            return True
    return False


def open_window(words: Sequence[str]) -> int:
    """Open the window and return when it is closed; 1 without a screen or with the folder in use."""
    from fieldkit.errors import FieldkitError, NoScreen
    from fieldkit.i18n import Words

    options = _options(words)
    door = HomeDoor(options.home, options.today)
    with ExitStack() as held:
        try:
            if not _has_screen():
                raise NoScreen
            held.enter_context(door.home.lock())
        except FieldkitError as error:
            refusal = Words(door.settings.language).sentence(error)
            print(refusal, file=sys.stderr, flush=True)  # noqa: T201 - for scripts
            return 1 if isinstance(error, NoScreen) else _refuse(door, refusal)
        return _run(door, options.user)


def _run(door: "HomeDoor", user: str | None) -> int:
    from fieldkit.ui import ime

    way = ime.prepare(os.environ)  # Qt reads its variable when the application is made
    from PySide6.QtWidgets import QApplication

    from fieldkit.ui.crash import Crash
    from fieldkit.ui.theme import Theme
    from fieldkit.ui.window import Window
    from fieldkit.ui.words import Speech

    app = QApplication(sys.argv[:1])
    app.setApplicationName("fieldkit")
    speech = Speech(app, door.settings.language)
    theme = Theme(app, door.settings.text_size, door.settings.scheme)
    crash = Crash(door.home.logs)
    crash.install()
    window = Window(door, speech, theme, crash)
    window.hint = speech.words("Input", way.trouble, name=way.name) if way.trouble else ""
    window.begin(user)
    window.appear()
    return app.exec()


def _refuse(door: "HomeDoor", refusal: str) -> int:
    """Say on the screen, for a while, why there is no second window."""
    from PySide6.QtWidgets import QApplication

    from fieldkit.ui.dialogs.questions import say
    from fieldkit.ui.theme import Theme
    from fieldkit.ui.words import Speech

    app = QApplication(sys.argv[:1])
    speech = Speech(app, door.settings.language)
    Theme(app, door.settings.text_size, door.settings.scheme)
    say(None, refusal, seconds=_SAID_FOR)
    speech.be_silent()
    return 1


def _has_screen() -> bool:
    """Tell whether Qt will find a screen; where it finds none, it ends the program on the spot."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


def _options(words: Sequence[str]) -> argparse.Namespace:
    from fieldkit.cli.main import add_general_options
    from fieldkit.cli.parsing import Parser

    parser = Parser(prog="fieldkit", line=words)
    add_general_options(parser)
    return parser.parse_args(words)


class HomeDoor:
    """The data folder before it is opened, and the window's way in.

    Whoever makes one holds the folder's lock as long as the window is open.
    """

    def __init__(self, folder: Path, today: date | None = None) -> None:
        """`today` stands still, for scripts and pictures."""
        from fieldkit.clock import Clock
        from fieldkit.db.home import Home
        from fieldkit.settings import Settings

        self.home = Home(folder)
        self.clock = Clock(today)
        self.settings = Settings.load(self.home.settings_file)

    @property
    def exists(self) -> bool:
        """Whether data were begun here."""
        return self.home.exists

    def users(self) -> list["Inhabitant"]:
        """List who may come in.  Raises `KeysDamaged`."""
        from fieldkit.ui.door import Inhabitant

        return [Inhabitant(who.name, who.role) for who in self.home.users()]

    def create(self, user: str, role: str, passphrase: str) -> "tuple[Laptop, str]":
        """Begin the folder; return the opened laptop and the code for the recovery sheet."""
        from fieldkit.services.laptop import Laptop

        code = Laptop.create(self.home.folder, user=user, role=role, passphrase=passphrase, clock=self.clock)
        return self.open(user, passphrase), code

    def open(self, user: str, passphrase: str) -> "Laptop":
        """Open the folder as `user`.  Raises what `services.laptop.Laptop.open` raises."""
        from fieldkit.errors import WrongPassphrase
        from fieldkit.services.laptop import Laptop

        book = self.home.doorbook
        try:
            laptop = Laptop.open(
                self.home.folder, user=user, passphrase=passphrase, clock=self.clock, exclusive=False
            )
        except WrongPassphrase:
            book.failed(user, "failed login")
            raise
        book.came_in(user, laptop.user.name)
        return laptop

    def last_user(self) -> str | None:
        """Return who came in last; None if nobody did."""
        return self.home.doorbook.last

    def wait(self, user: str) -> float:
        """Return the seconds until `user` may try again after a wrong passphrase."""
        return self.home.doorbook.wait(user)

    def rescues(self) -> "list[CallNumber]":
        """List the numbers of which the township has a code."""
        from fieldkit.ui.door import CallNumber

        return [CallNumber(of.number, of.laptop) for of in self.home.rescues() if of.laptop]

    def reset_with_sheet(self, user: str, code: str, passphrase: str) -> None:
        """Give `user` a new passphrase.  Raises what `services.rescue.Forgotten` raises."""
        from fieldkit.services.rescue import Forgotten

        Forgotten(self.home).with_sheet(user, code, passphrase)

    def reset_by_telephone(self, user: str, number: int, code: str, passphrase: str) -> None:
        """Give `user` a new passphrase.  Raises what `services.rescue.Forgotten` raises."""
        from fieldkit.services.rescue import Forgotten

        Forgotten(self.home).by_telephone(user, number, code, passphrase)

    def restoring(self) -> "Restoring":
        """Return the way back from a backup; only while nothing has the folder open."""
        from fieldkit.i18n import Words
        from fieldkit.services.restoring import Restoring

        return Restoring(self.home, self.clock, Words(self.settings.language))

    def save_settings(self) -> None:
        """Keep the settings of this machine."""
        self.home.folder.mkdir(parents=True, exist_ok=True)
        self.settings.save(self.home.settings_file)
