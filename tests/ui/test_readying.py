"""Before somebody prints, what papers need is read in a pause, and when mouse or cursor come near."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from fieldkit.ui.readying import LOOK_MS, REST_MS, Readying


class Asked:
    """A laptop that counts how often its papers are made ready."""

    def __init__(self) -> None:
        self.times = 0

    @property
    def printing(self) -> "Asked":
        return self

    def ready(self, _progress: object) -> None:
        self.times += 1


@pytest.fixture
def place(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    return button


def looked(readying: Readying, times: int) -> None:
    for _ in range(times):
        readying._look()


def test_papers_are_made_ready_once_after_a_pause(qtbot, jobs, place):
    laptop = Asked()
    readying = Readying(laptop, jobs, place, place)
    looked(readying, REST_MS // LOOK_MS - 1)
    assert not jobs.busy
    looked(readying, 3)
    qtbot.waitUntil(lambda: not jobs.busy)
    readying.begin()
    QApplication.sendEvent(place, QEvent(QEvent.Type.Enter))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert laptop.times == 1


def test_while_anything_is_under_way_it_waits(qtbot, jobs, place):
    laptop = Asked()
    readying = Readying(laptop, jobs, place, place)
    looked(readying, REST_MS // LOOK_MS - 1)
    jobs.start(place, lambda _: None, then=lambda _: None)
    looked(readying, 1)
    qtbot.waitUntil(lambda: not jobs.busy)
    looked(readying, 1)
    assert not jobs.busy
    assert laptop.times == 0


@pytest.mark.parametrize("near", [QEvent.Type.Enter, QEvent.Type.FocusIn])
def test_mouse_or_cursor_at_the_place_are_enough(qtbot, jobs, place, near):
    laptop = Asked()
    Readying(laptop, jobs, place, place)
    QApplication.sendEvent(place, QEvent(near))
    qtbot.waitUntil(lambda: laptop.times == 1 and not jobs.busy)


def test_what_papers_need_is_read_and_nothing_is_written(village):
    steps = []
    village.printing.ready(lambda done, total: steps.append((done, total)))
    assert steps[-1] == (2, 2)
    assert village.printing.history() == []


def test_a_frame_makes_papers_ready_by_itself(frame):
    assert frame.findChild(Readying) is not None
