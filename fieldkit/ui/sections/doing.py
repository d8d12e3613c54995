"""How the parts of a page change something: off the ui thread, said to everybody, refused where it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from fieldkit.domain.rights import Right
from fieldkit.errors import BadValue, FieldkitError
from fieldkit.services.fields import FieldView
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.value import Editing, Value
from fieldkit.ui.words import sentence

if TYPE_CHECKING:
    from fieldkit.ui.widgets.editors import Surroundings


class Doing(QObject):
    """What the parts of one page share.

    `done`: something was changed.  `said`: a sentence for the page's notice, and whether undo takes it
    back.  `history_asked`: of a field's value.
    """

    done = Signal()
    said = Signal(str, bool)
    history_asked = Signal(object)  # a FieldView

    def __init__(self, owner: QWidget, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(owner)
        self.owner = owner
        self.laptop = laptop
        self.jobs = jobs
        self.changes = changes
        self.answers: dict[type[FieldkitError], Callable[[FieldkitError, Value | None, str], object]] = {}
        self.telling = False  # what was done here is just being said to everybody
        self.fixed = False  # an older year is shown: nothing is changed

    @property
    def past(self) -> bool:
        """Whether an older year is shown: nothing is added to it, and nothing of it goes."""
        return False

    def do(
        self, work: Callable[[], object], *, value: Value | None = None, typed: str = "",
        then: Callable[[object], object] | None = None,
    ) -> None:  # fmt: skip
        """Change something and tell the screens; what cannot be kept is said at the `value` typed in."""

        def finished(result: object) -> None:
            self.tell()
            if then is not None:
                then(result)

        def refused(error: FieldkitError) -> None:
            if isinstance(error, BadValue) and value is not None and isValid(value):
                value.refuse(typed, sentence(error))
            elif type(error) in self.answers:  # a failure that asks a question of its own
                still_there = value if value is not None and isValid(value) else None
                self.answers[type(error)](error, still_there, typed)
            else:
                tell(self.owner, error)
                self.changes.households.emit()

        self.jobs.start(self.owner, lambda _: work(), then=finished, otherwise=refused)

    def tell(self) -> None:
        """Say that something was changed here: to this page first, then to everybody else."""
        self.done.emit()
        self.telling = True
        try:
            self.changes.households.emit()
        finally:
            self.telling = False

    def editing(
        self, save: Callable[[FieldView, str], object], reveal: Callable[[FieldView], str] | None = None,
        right: Right = Right.EDIT, *, still: bool = False,
    ) -> Editing:  # fmt: skip
        """Say how values are changed: `save` writes what was typed into a field, off the ui thread.

        With `still` they are not changed even where the rest of the page is.
        """

        def keep(value: Value, typed: str) -> None:
            field = value.field
            self.do(lambda: save(field, typed), value=value, typed=typed)

        fixed = self.fixed or still
        uncover = reveal or (lambda field: field.shown)
        return Editing(keep, uncover, self.around, self.laptop, right, fixed=fixed)

    def around(self) -> "Surroundings":
        """Return what editors must know."""
        from fieldkit.ui.widgets.editors import Surroundings

        return Surroundings(self.laptop.clock.today(), self.laptop.records.find)

    def may(self, *rights: Right) -> bool:
        """Tell whether changing is offered here at all."""
        return not self.fixed and not any(self.laptop.refusal(right) for right in rights)

    def reveal(self, kind: str, id: UUID) -> Callable[[FieldView], str]:
        """Return what uncovers values of a household or a member, and notes it."""
        return lambda field: self.laptop.households.reveal(kind, id, field.name)
