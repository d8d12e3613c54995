"""The print room as somebody uses it: from a choice until its first page is seen, and turning pages."""

import sys
import time
from typing import Any

from benchmarks.opened import Opened, end

# isort: split
from PySide6.QtCore import QEventLoop, Qt, QTimer

FORMS = ("P-01", "P-04", "P-05", "P-06", "P-08", "P-09", "P-10", "P-11", "P-03b", "P-L")
TURNED = 6
LOOKED_MS = 400  # somebody looks at a page before turning it
PATIENCE_MS = 20_000
RESTED_MS = 4500  # somebody reads the first room meanwhile


def main() -> None:
    """Print milliseconds: {"open", "cold", form: …, "first choice", "turn", "jump", "stuck"}.

    `cold` is the first paper after the start, from going to the room until it is seen; `first choice` the
    slowest form when it is chosen for the first time; `stuck` the longest time that the window stood still.
    Arguments: the folder, and how long somebody looks at the first room before going to print.
    """
    window = Opened(sys.argv[1])
    _rest(int(sys.argv[2]) if len(sys.argv) > 2 else RESTED_MS)
    stuck = _Stuck()
    begun, worked = time.perf_counter(), time.process_time()
    room: Any = window.frame.go("printing")
    window.app.processEvents()
    window.frame.grab()
    times: dict[str, float] = {"open": (time.perf_counter() - begun) * 1000}
    seen = _Seen(room)
    times["cold"] = seen.wait("P-04", begun)
    times["cold, processor"] = (time.process_time() - worked) * 1000
    window.settle()
    warm: dict[str, list[float]] = {}
    for form in FORMS * 2:
        asked = time.perf_counter()
        room.choose(form)
        warm.setdefault(form, []).append(seen.wait(form, asked))
        window.settle()
        _rest(100)
    times |= {form: min(took) for form, took in warm.items()}
    times["first choice"] = max(took[0] for took in warm.values())
    times |= _turning(window, room, seen)
    times["stuck"] = stuck.longest
    end(times)


class _Stuck:
    """Knows the longest time in which the window answered nothing."""

    EVERY_MS = 5

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=self.EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - self.EVERY_MS)
        self._last = now


class _Seen:
    """Waits as the window does, until a page of the paper that was asked for is on the screen."""

    def __init__(self, room: Any) -> None:
        self._room, self._form = room, ""
        self._loop = QEventLoop()
        self._patience = QTimer(singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._loop.exit(1))
        room.view.shown.connect(lambda _: self._look())

    def _look(self) -> None:
        shown = self._room.paper.shown
        if shown is not None and shown.form == self._form:
            self._loop.quit()

    def wait(self, form: str, begun: float) -> float:
        """Return the milliseconds from `begun` until a page of `form` was painted; end where none comes."""
        self._form = form
        self._patience.start()
        if self._loop.exec():
            sys.exit(f"{form}: {self._room.paper.message.text()}")
        self._patience.stop()
        self._room.view.area.viewport().repaint()
        return (time.perf_counter() - begun) * 1000


def _turning(window: Opened, room: Any, seen: _Seen) -> dict[str, float]:
    """Turn pages one by one, as one reads, and jump to pages that nobody can have drawn before."""
    room.choose("P-01")
    seen.wait("P-01", time.perf_counter())
    window.settle()
    room.paper.make_all()
    window.settle()
    _rest(LOOKED_MS)
    turned = [_turn(room, seen, 1) for _ in range(TURNED)]
    jumped = [_turn(room, seen, 9) for _ in range(TURNED)]
    return {"pages": room.view.pages, "turn": max(turned), "jump": max(jumped)}


def _turn(room: Any, seen: _Seen, pages: int) -> float:
    begun = time.perf_counter()
    before = room.view.picture.pixmap().cacheKey()
    room.view.turn(pages)
    if room.view.picture.pixmap().cacheKey() == before:  # it is not drawn yet
        seen.wait("P-01", begun)
    room.view.area.viewport().repaint()
    took = (time.perf_counter() - begun) * 1000
    _rest(LOOKED_MS)
    return took


def _rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
