"""What a role may not do is not offered, and says why."""

from PySide6.QtWidgets import QPushButton

from fieldkit.domain.rights import Right
from fieldkit.ui.widgets.allow import allow


class _Person:
    def __init__(self, *rights):
        self._rights = rights

    def refusal(self, right):
        return "" if right in self._rights else f"may not {right}"


def test_a_button_stays_disabled_whatever_the_screen_does(qapp):
    shut = allow(QPushButton("x"), _Person(), Right.PAIR)
    shut.setEnabled(True)
    assert not shut.isEnabled()
    assert shut.toolTip() == "may not pair"


def test_a_person_with_all_rights_finds_the_button_as_it_was(qapp):
    free = allow(QPushButton("x"), _Person(Right.PAIR, Right.PLAN), Right.PAIR, Right.PLAN)
    assert free.isEnabled()
    assert not free.toolTip()
    assert not allow(QPushButton("x"), _Person(Right.PAIR), Right.PAIR, Right.PLAN).isEnabled()
