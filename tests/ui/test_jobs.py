import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from fieldkit.errors import Cancelled, DiskFull
from fieldkit.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_a_failure_somebody_can_understand_goes_to_the_caller(qtbot, jobs):
    owner, heard = QObject(), []

    def work(_):
        raise DiskFull

    jobs.start(owner, work, then=heard.append, otherwise=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], DiskFull)


def test_a_failure_nobody_waits_for_goes_to_the_window(qtbot, jobs):
    owner = QObject()

    def work(_):
        raise DiskFull

    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.start(owner, work, then=lambda _: None)
    assert isinstance(caught.args[0], DiskFull)


def test_a_bug_goes_to_the_window_even_past_the_caller(qtbot, jobs):
    owner, heard = QObject(), []
    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.start(owner, lambda _: 1 / 0, then=heard.append, otherwise=heard.append)
    assert isinstance(caught.args[0], ZeroDivisionError)
    assert not heard


def test_a_librarys_panic_which_is_no_exception_ends_the_work_like_a_bug(qtbot, jobs):
    class Panic(BaseException):
        """As calamine's and other libraries' written in Rust."""

    def work(_):
        raise Panic

    owner, heard, ended = QObject(), [], []
    with qtbot.waitSignal(jobs.failed) as caught:
        job = jobs.start(owner, work, then=heard.append, otherwise=heard.append, slow=True)
        job.broken.connect(lambda: ended.append(job))
    assert isinstance(caught.args[0], Panic)
    assert (heard, ended, jobs.busy) == ([], [job], False)


def test_stop_ends_the_work_at_its_next_report_and_says_so(qtbot, jobs):
    owner, go, steps, heard = QObject(), threading.Event(), [], []

    def work(progress):
        go.wait(5)
        for step in range(10):
            progress(step, 10)
            steps.append(step)

    job = jobs.start(owner, work, then=heard.append, otherwise=heard.append, slow=True)
    job.cancel()
    with qtbot.waitSignal(job.finished):
        go.set()
    assert steps == []
    assert [type(error) for error in heard] == [Cancelled]


def test_work_that_was_stopped_before_it_began_never_does(qtbot, jobs):
    owner, go, done = QObject(), threading.Event(), []
    jobs.start(owner, lambda _: go.wait(5), then=lambda _: None)
    second = jobs.start(owner, lambda _: done.append(1), then=lambda _: None)
    second.cancel()
    with qtbot.waitSignal(second.finished):
        go.set()
    assert not done
    assert not jobs.busy


def test_a_search_does_not_wait_for_a_sync(qtbot, jobs):
    owner, sync_may_end, heard = QObject(), threading.Event(), []
    jobs.start(owner, lambda _: sync_may_end.wait(5), then=lambda _: heard.append("sync"), slow=True)
    jobs.start(owner, lambda _: None, then=lambda _: heard.append("search"))
    qtbot.waitUntil(lambda: heard == ["search"])
    sync_may_end.set()
    qtbot.waitUntil(lambda: heard == ["search", "sync"])


def test_the_callback_of_a_screen_that_is_gone_is_not_called(qtbot, jobs):
    owner, go, heard = QObject(), threading.Event(), []
    job = jobs.start(owner, lambda _: go.wait(5), then=heard.append)
    shiboken6.delete(owner)
    with qtbot.waitSignal(job.finished):
        go.set()
    assert not heard


def test_progress_arrives_with_its_last_figure(qtbot, jobs):
    owner, go, heard = QObject(), threading.Event(), []

    def work(progress):
        go.wait(5)
        for done in range(1001):
            progress(done, 1000)

    job = jobs.start(owner, work, then=lambda _: None, slow=True)
    job.progressed.connect(lambda done, total: heard.append((done, total)))
    with qtbot.waitSignal(job.finished):
        go.set()
    assert heard[-1] == (1000, 1000)
    assert len(heard) < 100, "reports must not flood the window"


def test_lasting_work_is_told_of_to_the_window_when_its_page_is_gone(qtbot, jobs):
    owner, go, heard, told = QObject(), threading.Event(), [], []
    jobs.told.connect(told.append)
    job = jobs.start(owner, lambda _: go.wait(5), then=heard.append, afterwards=lambda _: "written")
    job.leave()
    shiboken6.delete(owner)
    assert jobs.lasting
    with qtbot.waitSignal(jobs.told):
        go.set()
    assert (heard, told) == ([], ["written"])
    assert not jobs.lasting


@pytest.mark.parametrize("lasting", [True, False])
def test_a_full_disk_is_told_of_though_the_page_is_gone(qtbot, jobs, lasting):
    owner, go = QObject(), threading.Event()

    def work(_):
        go.wait(5)
        raise DiskFull

    jobs.start(owner, work, then=print, otherwise=print, afterwards=(lambda _: "") if lasting else None)
    shiboken6.delete(owner)
    with qtbot.waitSignal(jobs.failed) as caught:
        go.set()
    assert isinstance(caught.args[0], DiskFull)


def test_closing_lets_lasting_work_finish_and_stops_the_rest(qtbot, jobs):
    owner, done = QObject(), []

    def work(progress):
        progress(0, 1)
        done.append(1)

    first = jobs.start(owner, work, then=print, slow=True, afterwards=lambda _: "")
    second = jobs.start(owner, work, then=print)
    jobs.close()
    assert not first._cancelled
    assert second._cancelled
