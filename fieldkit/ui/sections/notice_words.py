"""A notice's state in colours and words: what is to be done with it next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.notices import State
from fieldkit.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from fieldkit.services.notices.views import NoticeRow

COLOURS = {
    State.DRAFT: "quiet", State.ISSUED: "due_text", State.POSTED: "accent", State.DISPUTED: "wrong",
    State.OVER: "due_text", State.DOWN: "quiet", State.CANCELLED: "quiet",
}  # fmt: skip
"""The token of a state's words; the words themselves say it too."""
_STEPS = {
    State.DRAFT: QT_TRANSLATE_NOOP("NoticeSteps", "finish it and issue it"),
    State.ISSUED: QT_TRANSLATE_NOOP("NoticeSteps", "put it up"),
    State.OVER: QT_TRANSLATE_NOOP("NoticeSteps", "take it down"),
}
_LATE = QT_TRANSLATE_NOOP("NoticeSteps", "! take it down, late")
_STANDING = QT_TRANSLATE_NOOP("NoticeSteps", "stays up")
_DAYS = QT_TRANSLATE_NOOP("NoticeSteps", "%n day(s) left")
_LAST_DAY = QT_TRANSLATE_NOOP("NoticeSteps", "last day")
_OBJECTIONS = QT_TRANSLATE_NOOP("NoticeSteps", "answer %n objection(s)")


def next_step(notice: "NoticeRow") -> str:
    """Say what is to be done with a notice next, or for how long it hangs yet; empty: nothing."""
    say = QCoreApplication.translate
    if notice.state is State.OVER and notice.late:
        return say("NoticeSteps", _LATE)
    if notice.state in _STEPS:
        return say("NoticeSteps", _STEPS[notice.state])
    if notice.state is State.DISPUTED:
        return say("NoticeSteps", _OBJECTIONS, "", notice.open_objections)
    if notice.state is not State.POSTED:
        return ""
    if notice.days_left is None:
        return say("NoticeSteps", _STANDING)
    if not notice.days_left:
        return say("NoticeSteps", _LAST_DAY)
    return say("NoticeSteps", _DAYS, "", notice.days_left)
