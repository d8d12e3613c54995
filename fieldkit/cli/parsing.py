"""Reads a command line in the language of the data folder: help, usage, and what is wrong with it.

argparse asks `gettext` for its words and has no other door, so its two functions of that name are ours
while one of our parsers works, and its own again afterwards.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from fieldkit.db.home import Home
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.settings import Settings

OF_ARGPARSE = (
    QT_TRANSLATE_NOOP("Cli", "usage: "),
    QT_TRANSLATE_NOOP("Cli", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("Cli", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("Cli", "positional arguments"),
    QT_TRANSLATE_NOOP("Cli", "options"),
    QT_TRANSLATE_NOOP("Cli", "show this help message and exit"),
    QT_TRANSLATE_NOOP("Cli", "show program's version number and exit"),
    QT_TRANSLATE_NOOP("Cli", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("Cli", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("Cli", "one of the arguments %s is required"),
    QT_TRANSLATE_NOOP("Cli", "not allowed with argument %s"),
    QT_TRANSLATE_NOOP("Cli", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("Cli", "expected one argument"),
    QT_TRANSLATE_NOOP("Cli", "expected at most one argument"),
    QT_TRANSLATE_NOOP("Cli", "expected at least one argument"),
    QT_TRANSLATE_NOOP("Cli", "expected %s argument"),
    QT_TRANSLATE_NOOP("Cli", "expected %s arguments"),
    QT_TRANSLATE_NOOP("Cli", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("Cli", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("Cli", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("Cli", "unknown parser %(parser_name)r (choices: %(choices)s)"),
)
"""What argparse says to whoever types; what it says to a programmer stays as it is."""
_HEADING = QT_TRANSLATE_NOOP("Cli", "{heading}:")
"""argparse writes the colon itself; Chinese has its own."""
_COLON = re.compile(r"(.*(?:: |：))(.*)", re.DOTALL)


class Parser(argparse.ArgumentParser):
    """Reads a command line, and says in the language of the data folder what is wrong with it."""

    def __init__(self, *args: Any, line: Sequence[str] = (), **options: Any) -> None:
        """Be the parser for the words `line`, which name the data folder if it is not the usual one."""
        self._line = line
        with self._speaking():
            super().__init__(*args, **options)

    def add_subparsers(  # type: ignore[override]  # every option is passed on
        self, **options: Any
    ) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
        """Let the parsers below know the words too."""
        return super().add_subparsers(**{"parser_class": partial(Parser, line=self._line), **options})

    def parse_known_args(self, *args: Any, **options: Any) -> Any:
        """Read the words; what is wrong is said in the reader's language."""
        with self._speaking():
            return super().parse_known_args(*args, **options)

    def parse_args(  # type: ignore[override]  # every option is passed on
        self, *args: Any, **options: Any
    ) -> argparse.Namespace:
        """Read the words; what is wrong is said in the reader's language."""
        with self._speaking():
            found: argparse.Namespace = super().parse_args(*args, **options)
            return found

    def format_usage(self) -> str:
        """Return how the command is used, in the reader's language."""
        with self._speaking():
            return super().format_usage()

    def format_help(self) -> str:
        """Return the help, in the reader's language."""
        with self._speaking() as said:
            self.description = said("Cli", self.description) if self.description else None
            for action in self._every():
                action.help = said("Cli", action.help) if action.help else action.help
            headings = {}
            for group in self._action_groups:
                group.title = said("Cli", group.title) if group.title else group.title
                headings[f"\n{group.title}:\n"] = f"\n{said('Cli', _HEADING, heading=group.title)}\n"
            text = super().format_help()
            for plain, ours in headings.items():
                text = text.replace(plain, ours)
            return text

    def _every(self) -> Iterator[argparse.Action]:
        """Go through the arguments, and the commands that are listed in their place."""
        for action in self._actions:
            yield action
            yield from getattr(action, "_choices_actions", ())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with status 2."""
        with self._speaking() as said:
            found = _COLON.fullmatch(message)  # our own reasons come behind the name of the argument
            super().error(f"{found[1]}{said('Cli', found[2])}" if found else said("Cli", message))

    @contextmanager
    def _speaking(self) -> Iterator[Words]:
        """Let argparse speak the language of the data folder that the words name."""
        said = _words(self._line)

        def one(text: str) -> str:
            return said("Cli", text)

        def counted(single: str, several: str, n: int) -> str:
            return one(single if n == 1 else several)

        before = argparse.__dict__["_"], argparse.__dict__["ngettext"]
        argparse.__dict__.update({"_": one, "ngettext": counted})
        try:
            yield said
        finally:
            argparse.__dict__.update({"_": before[0], "ngettext": before[1]})


def _words(line: Sequence[str]) -> Words:
    from fieldkit.cli.command import default_home

    home = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    home.add_argument("--home", type=Path, nargs="?", default=default_home())
    found = home.parse_known_args(line)[0].home or default_home()
    return Words(Settings.load(Home(found).settings_file).language)
