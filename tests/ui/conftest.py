"""A dressed application, a laptop with the demo village, a frame with every room."""

import shutil
import threading
from collections.abc import Generator

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.demo import load_village
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import Theme
from fieldkit.ui.words import Speech
from tests.conftest import TODAY
from tests.people import PASSPHRASE


@pytest.fixture(scope="session")
def village_home(tmp_path_factory):
    """A data folder with the demo village; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("demo") / "home"
    clock = Clock(TODAY)
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        load_village(laptop)
        laptop.households.prepare_search()
    return folder


@pytest.fixture
def village(village_home, tmp_path) -> Generator[Laptop]:
    """An opened laptop with the demo village."""
    folder = tmp_path / "village"
    shutil.copytree(village_home, folder)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        yield laptop


@pytest.fixture
def speech(qapp) -> Generator[Speech]:
    """The application speaks Chinese, as for a cadre."""
    spoken = Speech(qapp, "zh_CN")
    yield spoken
    spoken.be_silent()


@pytest.fixture
def theme(qapp) -> Generator[Theme]:
    """The application dressed; undressed again afterwards."""
    dressed = Theme(qapp)
    yield dressed
    qapp.setStyleSheet("")


@pytest.fixture
def jobs(qtbot) -> Generator[Jobs]:
    """Both lanes; a bug in one fails the test."""
    jobs = Jobs()
    bugs: list[Exception] = []
    jobs.failed.connect(bugs.append)
    yield jobs
    jobs.close()
    assert not bugs, bugs


@pytest.fixture
def frame(qtbot, village, jobs, speech, theme) -> Generator[Frame]:
    """Every room, on the demo village; shown as large as a village laptop's screen."""
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    yield frame
    frame.hide()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)


@pytest.fixture(autouse=True)
def nothing_left_behind(request) -> Generator[None]:
    """Fail a test that leaves a timer running, a window open or a lane alive."""
    before = set(threading.enumerate())
    yield
    if "qtbot" in request.fixturenames:
        QApplication.processEvents()
        # now, on this thread: else a lane's garbage collection may get hold of a closed window first
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        timers = [t for w in tops for t in w.findChildren(QTimer) if t.isActive()]
        assert not tops, tops
        assert not timers, timers
    left = [t for t in set(threading.enumerate()) - before if t.name.startswith(("quick", "slow"))]
    assert not left, left


@pytest.fixture
def answer():
    """Do one step in each dialog that opens, one after the other; return the dialogs.

    Whoever waits for a dialog waits no longer than the test: the next one's dialogs are its own.
    """
    over = []

    def begin(*steps):
        seen, left = [], list(steps)

        def look():
            dialog = QApplication.activeModalWidget()
            if over:
                return
            if dialog is None or (seen and dialog is seen[-1]):
                QTimer.singleShot(20, look)
                return
            seen.append(dialog)
            step = left.pop(0)
            if left:
                QTimer.singleShot(20, look)
            try:
                step(dialog)
            except BaseException:
                dialog.reject()  # pytest-qt fails the test for it
                raise

        QTimer.singleShot(20, look)
        return seen

    yield begin
    over.append(True)
