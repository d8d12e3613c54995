"""Somebody at a laptop, and the township: what hands do and eyes see, counted and kept in a journal."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.exceptions import TimeoutError as NotSeen
from shiboken6 import isValid

from fieldkit.app import HomeDoor
from fieldkit.ui.crash import Crash
from fieldkit.ui.window import Window
from tests.conftest import TODAY
from tests.ui.hands import compose, words_on

LONG = int(os.environ.get("FIELDKIT_PATIENCE", "60")) * 1000
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@contextmanager
def township(folder):
    """Run a real township server in a process of its own, on a free port of this machine."""
    words = [sys.executable, "-m", "fieldkit", "--home", str(folder), "--json", "server"]
    env = os.environ | {"FIELDKIT_PASSPHRASE": "township of 2026"}
    subprocess.run([*words, "init"], env=env, check=True, capture_output=True)
    with subprocess.Popen(
        [*words, "run", "--port", "0"], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            yield json.loads(server.stdout.readline())["url"], lambda: _code(words, env)
        finally:
            server.terminate()
            server.stdout.close()
            server.wait(timeout=20)


def _code(words, env):
    answer = subprocess.run([*words, "enrol"], env=env, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)["code"]


class Cadre:
    """Somebody at one laptop; does what hands do, waits for what eyes see.

    `actions` counts what the hands did: a key, a press, or a field filled in.  What the window called
    saved goes into the journal that FIELDKIT_JOURNAL names, on disk before the next key is pressed.
    """

    def __init__(self, qtbot, speech, theme, folder, name, user=None, today=TODAY):
        self.qtbot, self.name, self.folder = qtbot, name, folder
        self.actions = 0
        self.window = Window(HomeDoor(folder, today), speech, theme, Crash(folder / "logs"))
        self.window.begin(user)
        self.window.show()
        self.window.activateWindow()

    # ------------------------------------------------------------ eyes

    @property
    def here(self):
        return self.window.frame.stack.currentWidget()

    @property
    def laptop(self):
        return self.window._laptop

    @property
    def focus(self):
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def sees(self, words, where=None):
        self.waits(lambda: words in words_on(where or self.window), words)

    def waits(self, until, why=""):
        try:
            self.qtbot.waitUntil(lambda: bool(until()), timeout=LONG)
        except NotSeen as error:
            raise AssertionError(f"waited in vain: {why}\n{words_on(self.window)}") from error

    @property
    def dialog(self):
        """The question that is asked now."""
        return QApplication.activeModalWidget()

    def everything(self):
        """All that any widget of the window holds, seen or not."""
        texts = [w.text() for w in self.window.findChildren(QWidget) if hasattr(w, "text")]
        return "\n".join(texts + [w.toPlainText() for w in self.window.findChildren(QPlainTextEdit)])

    def reaches(self, widget, most=120):
        """Press Tab until the cursor is in `widget`."""
        for _ in range(most):
            if self.focus is widget or widget.isAncestorOf(self.focus):
                return
            self.keys("Tab")
        raise AssertionError(f"Tab does not lead to {widget}")

    def types_day(self, text):
        """Type a day into the date field where the cursor is."""
        self.keys("Home")
        self.qtbot.keyClicks(self.focus, text.replace("-", ""))

    def waits_for(self, kind, ready="first"):
        """Wait until a room of this kind is shown, and return it."""
        self.waits(lambda: isinstance(self.here, kind), kind.__name__)
        return self.here

    def rests(self):
        """Wait until nothing is under way."""

        def quiet():
            return self.window.frame.autosync.job is None and not self.window.jobs.busy

        self.waits(quiet, "the window is busy")

    def picture(self, name):
        """Keep what can be seen now, where FIELDKIT_SHOTS names a folder."""
        if folder := os.environ.get("FIELDKIT_SHOTS"):
            (self.dialog or self.window).grab().save(f"{folder}/{name}.png")

    def notes(self, **fact):
        """Write down what the window has called saved."""
        if file := os.environ.get("FIELDKIT_JOURNAL"):
            with Path(file).open("a", encoding="utf-8") as journal:
                journal.write(json.dumps({"home": str(self.folder), **fact}, ensure_ascii=False) + "\n")
                journal.flush()
                os.fsync(journal.fileno())

    # ------------------------------------------------------------ hands

    def key(self, key, modifier=NONE):
        """Press a key wherever the cursor is."""
        self.actions += 1
        QApplication.processEvents()  # what is new on the screen can be seen before the next key
        self.qtbot.keyClick(self.focus, key, modifier)

    def keys(self, *names):
        """Press keys by their names, such as `Ctrl+N`, `Down`, `5`."""
        for name in names:
            pressed = QKeySequence(name)[0]
            self.key(pressed.key(), pressed.keyboardModifiers())

    def types(self, text):
        """Fill in the field where the cursor is: Latin letters and digits by keys, Chinese as composed."""
        self.actions += 1
        if text.isascii():
            self.qtbot.keyClicks(self.focus, text)
        else:
            compose(self.focus, text)

    def tabs_to(self, name, most=80, back=False):
        """Press Tab until the cursor is where `name` stands."""
        for _ in range(most):
            named = self.focus.accessibleName() or getattr(self.focus, "text", str)()
            if name in named:
                return
            self.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
        raise AssertionError(f"Tab does not lead to {name!r}:\n{words_on(self.window)}")

    def in_dialog(self, opens, *does):
        """Press the key that opens a dialog, and do this in it; it must be closed by the end of that.

        A dialog holds up whoever opened it, so what is done in it waits in the event loop.
        """
        shown = []

        def within():
            dialog = QApplication.activeModalWidget()
            if QApplication.activePopupWidget() or dialog is None or not dialog.isAncestorOf(self.focus):
                QTimer.singleShot(20, within)
                return
            try:
                for do in does:
                    do()
            except Exception as error:  # noqa: BLE001 - told once the dialog is gone
                shown.append(error)
                dialog.reject()
            shown.append(dialog)

        QTimer.singleShot(20, within)
        self.keys(opens)
        self.waits(lambda: shown and QApplication.activeModalWidget() is None, f"the dialog of {opens}")
        if isinstance(shown[0], Exception):
            raise shown[0]
        self.window.activateWindow()  # what a window manager does
        self.waits(self.window.isActiveWindow, "the window is in front again")

    def fills_until_the_content(self, page):
        """Answer a visit's form: Enter for the day and times, then kind, visitors, at home, whom one met, where."""
        back = "Return"
        self.keys(back, back, back, back, "1", back, back, "2", back, "1", back, back)
        self.keys("1", back)
        assert page.form.content.hasFocus(), "the last question of a group leads into the next"

    def unlocks(self, passphrase, up=0, down=0):
        """Choose oneself at the door and type the passphrase."""
        door = self.window.stack.currentWidget()
        self.waits(lambda: door.isAncestorOf(self.focus), "the door")
        for name, times in (("Up", up), ("Down", down)):
            self.keys(*[name] * times)
        if self.focus is not door.passphrase:
            self.keys("Return")
        self.types(passphrase)
        self.keys("Return")
        self.waits(
            lambda: self.laptop is not None and self.window.stack.currentWidget() is not door, "coming in"
        )
        self.rests()

    def begin(self, passphrase):
        """Go through the first-run assistant as far as the one question, by keys alone."""
        first = self.window.stack.currentWidget()
        self.waits(lambda: first.isAncestorOf(self.focus), "the first question")
        self.keys("1")
        self.waits(lambda: self.focus is getattr(first, "user", None), "the name of the first user")
        self.types(self.name)
        self.keys("Return")
        if self.focus is not first.passphrase:
            self.keys("Tab")
        self.types(passphrase)
        self.keys("Return")
        self.types(passphrase)
        self.keys("Return")
        self.waits(lambda: hasattr(first, "kept"), "the recovery sheet")
        self.notes(fact="user", passphrase=passphrase)
        self.sees("恢复单")
        self.keys("Return")
        self.waits(lambda: hasattr(first, "ways"), "the one question")
        return first

    def close(self):
        if not isValid(self.window):
            return
        self.window.close()
        self.window.deleteLater()
