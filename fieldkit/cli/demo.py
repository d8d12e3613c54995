"""`fieldkit demo`: a whole day on the demo village, with a township server and a second laptop."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from fieldkit import paths
from fieldkit.cli.command import Context, place
from fieldkit.clock import Clock
from fieldkit.errors import QT_TRANSLATE_NOOP, DemoFolderTaken, DemoServerFailed
from fieldkit.services.demo import Day, Script, Sheet
from fieldkit.services.laptop import Laptop

NAME = "demo"
HELP = "do a whole day's work on the village that ships, with a server and a second laptop"
WHERE = QT_TRANSLATE_NOOP("Demo", "The papers are in {folder}.")
SERVES = QT_TRANSLATE_NOOP("Demo", "A township server answers at {url}.")
LOOK = QT_TRANSLATE_NOOP(
    "Demo", "The window opens on the demo's data. User: {user}; passphrase: {passphrase}"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--headless", action="store_true", help="do not open the window afterwards")
    parser.add_argument("--out", type=place, help="the folder for the papers")


def run(args: argparse.Namespace, context: Context) -> int:
    """Do the day; status 1 when the laptops end up different."""
    script = Script()
    teller = _Teller(context)
    with ExitStack() as held:
        home = _folder(context, held, keep=not args.headless or args.out is None)
        out = (args.out or home / "papers").absolute()
        sheets, equal = _day(script, teller, home, out, context)
        context.answer(
            {"files": [_entry(sheet) for sheet in sheets], "devices_equal": equal},
            context.words("Demo", WHERE, folder=out),
        )
        if not args.headless:
            _open_window(script, teller, home / "laptop-1")
    return 0 if equal else 1


class _Teller:
    """Says each step in the user's language: at once, or on stderr where stdout is for JSON."""

    def __init__(self, context: Context) -> None:
        """Speak the language of the data folder."""
        self._context = context
        self._words = context.words

    def __call__(self, text: str, details: dict[str, object]) -> None:
        """Say `text` of context Demo."""
        said = self._words("Demo", text, **details)
        print(said, file=sys.stderr if self._context.as_json else sys.stdout, flush=True)


def _day(script: Script, tell: _Teller, home: Path, out: Path, context: Context) -> tuple[list[Sheet], bool]:
    day = Day(script, tell, context.progress)
    with ExitStack() as held:
        first = held.enter_context(_laptop(script, "first", home / "laptop-1"))
        second = held.enter_context(_laptop(script, "second", home / "laptop-2"))
        day.begin(first)
        day.visit(first)
        sheets = [*day.print_forms(first, out), day.post(first, out)]
        server = held.enter_context(_server(script, home / "township"))
        tell(SERVES, {"url": server.url})
        day.join(first, server.url, server.code())
        day.join(second, server.url, server.code())
        day.edit(first, "first")
        day.edit(second, "second")
        for laptop in (first, second, first):
            day.sync(laptop)
        settled = day.settle(first)
        for laptop in (first, second):
            day.sync(laptop)
        equal = day.compare(first, second)
    return sheets, equal and settled > 0


def _laptop(script: Script, which: str, folder: Path) -> Laptop:
    user, role = script.user(which)
    clock = Clock(script.today)
    Laptop.create(folder, user=user, role=role, passphrase=script.passphrase, clock=clock)
    return Laptop.open(folder, user=user, passphrase=script.passphrase, clock=clock)


def _folder(context: Context, held: ExitStack, *, keep: bool) -> Path:
    """Return an empty folder for the demo: the one named, else a temporary one; never real data."""
    if context.home != paths.default_home():
        if context.home.exists() and any(context.home.iterdir()):
            raise DemoFolderTaken(folder=context.home)
        return context.home
    if keep:
        return Path(tempfile.mkdtemp(prefix="fieldkit-demo-"))
    return Path(held.enter_context(tempfile.TemporaryDirectory(prefix="fieldkit-demo-")))


# ---------------------------------------------------------------- the township


class _Server:
    """A township server: a process of its own on a free port of this machine."""

    def __init__(self, script: Script, folder: Path) -> None:
        """Prepare a server in `folder`."""
        self._words = [sys.executable, "-m", "fieldkit", "--home", str(folder), "--json", "server"]
        self._environment = {
            **os.environ,
            "FIELDKIT_PASSPHRASE": script.passphrase,
            "FIELDKIT_TODAY": script.today.isoformat(),
        }
        self.url = ""

    def code(self) -> str:
        """Return a one-time code for one laptop."""
        return str(self._ask("enrol")["code"])

    def init(self) -> None:
        """Make the server's folder."""
        self._ask("init")

    def _ask(self, command: str) -> dict[str, object]:
        done = subprocess.run(  # noqa: S603 - this program itself
            [*self._words, command], env=self._environment, capture_output=True, check=False
        )
        if done.returncode:
            raise DemoServerFailed(why=done.stderr.decode(errors="replace").strip())
        answer: dict[str, object] = json.loads(done.stdout)
        return answer

    @contextmanager
    def running(self) -> Generator["_Server"]:
        """Serve for the length of the block."""
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(  # noqa: S603 - this program itself
                [*self._words, "run", "--port", "0"], env=self._environment,
                stdout=subprocess.PIPE, stderr=said,
            )  # fmt: skip
            try:
                self.url = self._address(process, said)
                yield self
            finally:
                process.terminate()
                process.wait()
                if process.stdout is not None:
                    process.stdout.close()

    def _address(self, process: subprocess.Popen[bytes], said: IO[bytes]) -> str:
        line = process.stdout.readline() if process.stdout is not None else b""
        if not line:
            process.wait()
            said.seek(0)
            raise DemoServerFailed(why=said.read().decode(errors="replace").strip())
        return str(json.loads(line)["url"])


@contextmanager
def _server(script: Script, folder: Path) -> Generator[_Server]:
    server = _Server(script, folder)
    server.init()
    with server.running():
        yield server


# ---------------------------------------------------------------- afterwards


def _open_window(script: Script, tell: _Teller, home: Path) -> None:
    user, _ = script.user("first")
    tell(LOOK, {"user": user, "passphrase": script.passphrase})
    words = [sys.executable, "-m", "fieldkit", "--home", str(home), "--user", user]
    subprocess.run([*words, "--today", script.today.isoformat()], check=False)  # noqa: S603


def _entry(sheet: Sheet) -> dict[str, object]:
    return {
        "form": sheet.form, "file": str(sheet.file), "pages": sheet.pages, "sha256": sheet.sha256,
    }  # fmt: skip
