"""What happened in the family? Chosen with a number key; then only what that change needs is asked."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from fieldkit.services.family.service import Happened
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.dialogs.family_questions import (
    Ground,
    HeadQuestions,
    MergeQuestions,
    MoveQuestions,
    NewcomerQuestions,
    Questions,
    SplitQuestions,
    WhoQuestions,
)
from fieldkit.ui.dialogs.forms import FormDialog, put_in_order
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Options
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import button, clear, column, row, text

# code table person_change, in the order in which they happen most
_OFTEN = ("06", "01", "05", "02", "14", "19", "12", "13", "07", "08", "17", "03", "15", "21")
_STATES = {  # changes of those who stay: the member status they begin from
    "10": "1", "04": "1", "16": "1", "22": "1", "11": "5", "09": "4", "24": "7", "23": "8",
}  # fmt: skip
_NEW, _SPLIT, _HEAD, _MERGE, _MOVE = ("05", "06", "07", "12", "13"), "14", "19", "15", "21"
_WIDEST = 1280  # px: what a village laptop's screen has


class FamilyDialog(FormDialog):
    """One change in a family."""

    def __init__(
        self, parent: QWidget, ground: Ground, members: Callable[[UUID], Sequence[PersonRow]],
        chosen: str = "",
    ) -> None:  # fmt: skip
        """`members` returns who is in another household; `chosen` is a change that is meant already."""
        super().__init__(parent, self.tr("Changes in the family"), self.tr("Write it down"), self.act)
        self._ground = ground
        self._members = members
        self.questions: Questions | None = None
        self.happened: Happened | None = None
        labels = dict(ground.family.changes("join", "leave", "move", "mend"))
        offered = [(code, labels[code]) for code in self._offered()]
        self.what = Options(offered, self.tr("What happened"), needed=True)
        self.what.changed.connect(self._ask)
        self._hint = text(self.tr("What happened? One key chooses."), "body", wrap=True)
        self._chosen = text("", "strong")
        self.other = button(self.tr("Something else happened"), self._ask_again, kind="link", key="Alt+Left")
        without_keys(self.other)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.what)
        self.content.addLayout(row(self._chosen, None, self.other))
        self._place = column()
        self.content.addLayout(self._place)
        self._labels = labels
        self.setMinimumWidth(min(px(760), _WIDEST))
        self._ask_again()
        if chosen in labels:
            self.what.choose(chosen)
            self._ask()

    def _offered(self) -> list[str]:
        """Leave out what cannot have happened: nobody comes back who is not away."""
        states = {person.field("status").typed for person in self._ground.members}
        several = len(self._ground.members) > 1
        need = {_SPLIT: several, _HEAD: several, _MOVE: bool(self._ground.villages)}
        often = [code for code in _OFTEN if need.get(code, True)]
        return [*often, *(code for code, state in _STATES.items() if state in states)]

    def _ask_again(self) -> None:
        """Ask from the beginning what happened."""
        clear(self._place)
        self.questions = None
        self._turn(chosen=False)
        self.what.setFocus()

    def _ask(self) -> None:
        """Ask what the change that is chosen needs, and nothing else."""
        change = self.what.code
        if change is None:
            return
        clear(self._place)
        self.questions = self._questions(change)
        self._chosen.setText(self._labels[change])
        self._place.addWidget(self.questions)
        self._turn(chosen=True)
        QTimer.singleShot(0, self, self._begin)  # they can have the cursor once they are there

    def _begin(self) -> None:
        """Put the cursor into the first question."""
        fields = put_in_order(self, self.other, self._cancel, self.go)
        if fields and self.questions is not None:
            fields[0].setFocus()

    def _turn(self, *, chosen: bool) -> None:
        shown: dict[QWidget, bool] = {
            self._hint: not chosen, self.what: not chosen, self._chosen: chosen, self.other: chosen,
        }  # fmt: skip
        for part, visible in shown.items():
            part.setVisible(visible)
        self.message.hide()
        self.go.setEnabled(chosen)
        self.fit()

    def _questions(self, change: str) -> Questions:
        ground = self._ground
        if change in _NEW:
            return NewcomerQuestions(ground, change)
        if change == _SPLIT:
            return SplitQuestions(ground)
        if change == _HEAD:
            return HeadQuestions(ground)
        if change == _MERGE:
            return MergeQuestions(ground, self._members)
        if change == _MOVE:
            return MoveQuestions(ground)
        state = _STATES.get(change)
        who = [p for p in ground.members if state is None or p.field("status").typed == state]
        return WhoQuestions(ground, change, who)

    def act(self) -> None:
        """Write down what happened."""
        if self.questions is not None:
            self.happened = self.questions.act()
