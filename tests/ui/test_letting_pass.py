"""Letting a notice pass in the window: shut for a village's roles, with a reason for a township's (DQ-70)."""

import pytest
from sqlalchemy import select

from fieldkit.db.store import Author
from fieldkit.db.tables import Audit
from fieldkit.domain.rights import Right, rights_of
from fieldkit.ui.dialogs.notice_steps import ReasonDialog
from tests.people import add_clue
from tests.ui.hands import buttons_on, compose
from tests.ui.test_notices import SAID, going_on, opened, settle


@pytest.fixture
def short(village):
    """A draft that would hang for too few days: a soft finding."""
    code = village.villages.list()[0].code
    households = village.households.find("")[:2]
    add_clue(village, *households)
    notice = village.notices.draft("N11", code, households=households)
    village.notices.change(notice, **SAID, min_days=2)
    return notice


def as_role(laptop, role):
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, rights_of(laptop.codes, role), author.villages)


def the_button(page):
    return next(one for one in buttons_on(page.problems) if one.shortcut().toString() == "Ctrl+Shift+G")


@pytest.mark.parametrize("role", ["village_cadre", "first_secretary", "village_clerk"])
def test_a_village_role_sees_why_it_may_not_let_a_notice_pass(frame, village, short, qtbot, jobs, role):
    as_role(village, role)
    page = opened(frame, short, qtbot, jobs)
    button = the_button(page)
    assert not button.isEnabled()
    assert button.toolTip() == village.refusal(Right.OVERRIDE)


def test_a_township_role_lets_it_pass_with_a_reason_that_is_kept_and_logged(
    frame, village, short, qtbot, jobs, answer
):
    as_role(village, "township_clerk")
    page = opened(frame, short, qtbot, jobs)
    answer(going_on(ReasonDialog, lambda dialog: compose(dialog.reason, "县里通知公示两天")))
    the_button(page).click()
    settle(qtbot, jobs, page)
    assert village.notices.view(short).override_why == "县里通知公示两天"
    with village.store.reading() as session:
        assert (
            "县里通知公示两天"
            in session.scalars(select(Audit).where(Audit.action == "override")).one().object
        )
