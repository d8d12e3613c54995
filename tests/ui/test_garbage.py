"""Circular garbage with Qt objects in it is found on the ui thread only."""

import gc
import threading

from PySide6.QtCore import QObject

from fieldkit.ui.jobs import Jobs


def test_a_lane_never_destroys_a_window(qtbot):
    jobs, died_on = Jobs(), []

    class Ring(QObject):
        def __init__(self):
            super().__init__()
            self.itself = self

        def __del__(self):
            died_on.append(threading.current_thread())

    try:
        for _ in range(50):
            Ring()
        done = []
        jobs.start(jobs, lambda _: [[[] for _ in range(100)] for _ in range(2000)], then=done.append)
        qtbot.waitUntil(lambda: bool(done))
        jobs._garbage.collect()
        gc.collect()
        assert len(died_on) == 50
        assert set(died_on) == {threading.main_thread()}
    finally:
        jobs.close()
    assert gc.isenabled()
