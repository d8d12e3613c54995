"""What waits on the home page, a line each, with the way to the place where it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from fieldkit.services.today import Kind, Task
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import Card, button, clear, text
from fieldkit.ui.words import counted, day, moment


@dataclass(frozen=True)
class TaskWords:
    """A line: what waits, since or until when, what to do; `kind` is how it looks."""

    what: str
    since: str
    do: str
    kind: str


class TasksCard(Card):
    """Says what waits; says so too when nothing does."""

    went = Signal(str, str)  # a place, and what it is to show

    def __init__(self) -> None:
        super().__init__(self.tr("Waiting for you"))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(px(12))
        self._lines.setVerticalSpacing(px(10))
        self._lines.setColumnStretch(0, 1)
        self.body.addLayout(self._lines)

    def show_tasks(self, tasks: Sequence[Task], *, checked: bool) -> None:
        """Show these lines; `checked` is false while the data are still being checked."""
        clear(self._lines)
        for number, task in enumerate(tasks):
            words = self.words(task)
            go = button(f"{words.do} ›", partial(self.went.emit, task.place, task.wish), kind="link")
            go.setAccessibleName(f"{words.what} {words.do}")
            what = text(words.what, words.kind, wrap=True)
            for across, part in enumerate((what, text(words.since, "quiet"), go)):
                self._lines.addWidget(part, number, across)
        if not checked:
            self._lines.addWidget(text(self.tr("The data are being checked…"), "quiet"), len(tasks), 0, 1, 3)
        elif all(task.calm for task in tasks):
            good = text(self.tr("Nothing waits. Everything is in order."), "good", wrap=True)
            self._lines.addWidget(good, len(tasks), 0, 1, 3)

    def words(self, task: Task) -> TaskWords:
        """Say a task."""
        n, day_ = task.count, day(task.day) if task.day else ""
        at = moment(task.at) if task.at else ""
        if task.kind is Kind.GAPS:
            since = self.tr("since {day}").format(day=day_) if day_ else ""
            said = self.tr("%n household(s) without a helper", "", n)
            return TaskWords(said, since, self.tr("assign"), "wrong")
        if task.kind is Kind.CONFLICTS:
            return TaskWords(self.tr("%n place(s) where laptops differ", "", n), "", self.tr("decide"), "due")
        if task.kind is Kind.RETURNED:
            said = self.tr("%n change(s) kept aside by the township", "", n)
            return TaskWords(said, "", self.tr("look"), "due")
        if task.kind is Kind.FINDINGS:
            return TaskWords(self.tr("%n finding(s) that must be mended", "", n), "", self.tr("mend"), "due")
        if task.place == "ledger":
            return TaskWords(self._of_ledger(task), "", self.tr("look"), "due")
        if task.kind is Kind.ENDING:
            until = self.tr("until {day}").format(day=day_) if day_ else ""
            said = self.tr("%n visit(s) whose time is nearly over", "", n)
            return TaskWords(said, until, self.tr("visit"), "due")
        if task.kind is Kind.NOTICES:
            since = self.tr("day {day}").format(day=day_) if day_ else ""
            said = self.tr("%n notice(s) to put up, answer or take down", "", n)
            return TaskWords(said, since, self.tr("look"), "due")
        if task.kind is Kind.NOTICE_DRAFTS:
            return TaskWords(self.tr("%n notice(s) begun and not issued", "", n), "", self.tr("go on"), "due")
        if task.kind is Kind.PRINTS:
            said = self.tr("Half printed: {what}").format(what=task.said)
            return TaskWords(said, self.tr("begun {at}").format(at=at), self.tr("go on"), "due")
        if task.kind is Kind.BACKUP:
            if task.calm:
                return TaskWords(self.tr("Backup made and tried out"), at, self.tr("look"), "quiet")
            last = self.tr("last one {moment}").format(moment=at) if at else self.tr("none yet")
            said = task.said or self.tr("No recent backup that was tried out")
            return TaskWords(said, last, self.tr("back up"), "due")
        last = self.tr("confirmed up to {moment}").format(moment=at) if at else ""
        said = counted(self.tr("%n change(s) not sent to the township yet", "", n), n)
        return TaskWords(said, last, self.tr("sync"), "quiet")

    def _of_ledger(self, task: Task) -> str:
        if task.kind is Kind.LOANS_LATE:
            return self.tr("%n loan(s) not repaid by their day", "", task.count)
        if task.kind is Kind.LOANS_SOON:
            return self.tr("%n loan(s) due within 30 days", "", task.count)
        return self.tr("%n problem(s) not solved by their day", "", task.count)
