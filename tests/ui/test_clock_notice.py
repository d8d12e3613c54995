"""The bar that doubts the clock, and the person who knows better."""

from datetime import date

from fieldkit.clock import Clock
from fieldkit.ui.sections.notice import NoticeBar
from tests.people import add_household


def test_somebody_says_that_the_clock_is_right_and_is_not_asked_again(laptops, jobs, qtbot):
    ahead = laptops(today=Clock(date(2027, 11, 21)))
    add_household(ahead)
    ahead.close()
    right = laptops(today=Clock(date(2026, 11, 21)))
    bar = NoticeBar(right, jobs)
    qtbot.addWidget(bar)
    qtbot.waitUntil(lambda: not bar.isHidden())
    assert not bar.right.isHidden()
    bar.right.click()
    qtbot.waitUntil(bar.isHidden)
    again = NoticeBar(right, jobs)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert again.isHidden()


def test_a_clock_from_before_the_program_was_made_cannot_be_called_right(laptops, jobs, qtbot):
    bar = NoticeBar(laptops(today=Clock(date(2002, 1, 1))), jobs)
    qtbot.addWidget(bar)
    qtbot.waitUntil(lambda: not bar.isHidden())
    assert bar.right.isHidden()
