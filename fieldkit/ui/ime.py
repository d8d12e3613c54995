"""Chinese input: which of Qt's ways leads to the input method that runs here (docs/decisions/0017).

Looked at before the application is made, because Qt reads `QT_IM_MODULE` only then.  Imports no Qt.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from fieldkit.errors import QT_TRANSLATE_NOOP

IBUS = ("org.freedesktop.IBus", "org.freedesktop.portal.IBus")  # fcitx5 answers to these as well
FCITX5 = ("org.fcitx.Fcitx5",)
FCITX4 = ("org.fcitx.Fcitx", "org.fcitx.Fcitx-0")
PATIENCE = 2  # seconds the message bus may take

NONE = QT_TRANSLATE_NOOP(
    "Input",
    "No Chinese input method is running, so only letters can be typed. Install one and log in again: "
    "sudo apt install ibus ibus-libpinyin",
)
NOT_RUNNING = QT_TRANSLATE_NOOP(
    "Input",
    "The input method {name} is set for this desktop but is not running, so only letters can be typed. "
    "Start it, or log in again, and then open fieldkit once more.",
)
NO_FRONTEND = QT_TRANSLATE_NOOP(
    "Input",
    "fcitx5 is running, but its part for ibus programs is switched off, so only letters can be typed. "
    "Switch on “IBus Frontend” under Addons in the settings of fcitx5.",
)
FCITX_4 = QT_TRANSLATE_NOOP(
    "Input",
    "This desktop uses fcitx 4, which fieldkit cannot speak to; only letters can be typed. Install fcitx5 "
    "or ibus and log in again: sudo apt install fcitx5 fcitx5-chinese-addons",
)


@dataclass(frozen=True)
class Desk:
    """What can be seen of the desktop: its variables, who answers on its bus, Qt's own plugins."""

    variables: Mapping[str, str]
    names: frozenset[str] = frozenset()
    plugins: frozenset[str] = field(default_factory=lambda: frozenset({"ibus", "compose"}))


@dataclass(frozen=True)
class Way:
    """What to put into `QT_IM_MODULE` (empty: leave it), and what to tell the person (empty: it works)."""

    module: str = ""
    trouble: str = ""
    name: str = ""


def choose(desk: Desk) -> Way:
    """Decide how Chinese can be typed on this desktop."""
    wanted = desk.variables.get("QT_IM_MODULE", "").split(";")[0].lower()
    if wanted.startswith("fcitx") and "fcitx" in desk.plugins:
        return Way()  # somebody put the plugin beside our Qt: it is the better way
    if desk.names.intersection(IBUS):
        return Way(module="" if wanted == "ibus" else "ibus")
    if desk.names.intersection(FCITX5):
        return Way(trouble=NO_FRONTEND)
    if desk.names.intersection(FCITX4):
        return Way(trouble=FCITX_4)
    meant = wanted if wanted in ("ibus", "fcitx", "fcitx5") else _named(desk.variables.get("XMODIFIERS", ""))
    if meant:
        return Way(module="ibus", trouble=NOT_RUNNING, name=meant)
    return Way(trouble=NONE)


def _named(modifiers: str) -> str:
    name = modifiers.removeprefix("@im=").lower()
    return name if name in ("ibus", "fcitx", "fcitx5") else ""


def prepare(environment: MutableMapping[str, str]) -> Way:
    """Look at this desktop and set the way for Qt; nothing on Windows or without a screen."""
    drawn = environment.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or drawn.startswith(("offscreen", "minimal", "vnc")):
        return Way()
    way = choose(Desk(dict(environment), _names(), _plugins()))
    if way.module:
        environment["QT_IM_MODULE"] = way.module
    return way


def seen() -> Way:
    """Say how it stands, without changing anything; for `doctor`."""
    return prepare(dict(os.environ))


def _names() -> frozenset[str]:
    """Return who answers on the session's bus; nobody where there is none."""
    program = shutil.which("dbus-send")
    if program is None or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return frozenset()
    command = [
        program, "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
        "org.freedesktop.DBus.ListNames",
    ]  # fmt: skip
    try:
        answer = subprocess.run(  # noqa: S603 - our own arguments
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(word for word in answer.stdout.split() if "." in word)


def _plugins() -> frozenset[str]:
    """Return the input methods the Qt that comes with us can load."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        return frozenset()
    folder = Path(found.origin).parent / "Qt" / "plugins" / "platforminputcontexts"
    names = {file.name.removeprefix("lib") for file in folder.glob("*.so")}
    return frozenset(
        kind for kind in ("ibus", "fcitx", "compose") if any(name.startswith(kind) for name in names)
    )
