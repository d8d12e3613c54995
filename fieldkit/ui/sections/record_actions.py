"""What can be done with a whole household: undo and redo, its history, deleting, striking off."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError, HouseholdInUse
from fieldkit.services.household_page import PersonRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.undoing import Offer, Step
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.dialogs.removing import DeletedDialog, DeleteDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.household_forms import HouseholdForms
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import button, shortcut
from fieldkit.ui.words import moment, sentence

MOST_LINES = 3
CARD = "P-08"


class RecordActions(QWidget):
    """Two buttons and a menu; every action has its key."""

    history_asked = Signal()
    print_asked = Signal(str, str)  # a form's code and layout
    go_asked = Signal()
    family_asked = Signal()
    standing_asked = Signal()
    failed = Signal(Exception)  # a FieldkitError
    gone = Signal()  # the household was deleted

    def __init__(
        self, page: QWidget, laptop: Laptop, household: UUID, jobs: Jobs, changes: Changes, notice: Notice
    ) -> None:
        """`page` is where the keys work, `notice` where it is said what was done."""
        super().__init__()
        self._page = page
        self._laptop = laptop
        self._id = household
        self._jobs = jobs
        self._changes = changes
        self._notice = notice
        self._name = ""
        self._offered: Step | None = None
        self._allowed: list[QAction] = []
        self.undo = allow(button(self.tr("Undo"), self._undo), laptop, Right.EDIT)
        self.undo.setText(self.tr("Undo") + "  Ctrl+Z")
        self.more = button(self.tr("More"), self._open)
        self.more.setText(self.tr("More") + "  Alt+M")
        self.menu = QMenu(self.more)
        self.forms = HouseholdForms(page, laptop, jobs)
        self.forms.chosen.connect(self.print_asked)
        without_keys(self.undo, self.more)
        self._fill_menu()
        shortcut("Alt+M", page, self._open)
        shortcut("Ctrl+Z", page, self.undo.click)
        shortcut("Ctrl+Shift+Z", page, self.redo.trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.undo)
        layout.addWidget(self.more)
        self.show_offer("", Offer(None, None))

    def _fill_menu(self) -> None:
        self.redo = self._action(self.tr("Redo"), "Ctrl+Y", self._redo, Right.EDIT)
        self.history = self._action(self.tr("History of the value in hand"), "Alt+H", self.history_asked.emit)
        card, inside = partial(self.print_asked.emit, CARD, ""), Right.PRINT_INSIDE
        self.print = self._action(self.tr("Print the card"), "Ctrl+P", card, inside)
        self.others = self._action(self.tr("Print another form…"), "Ctrl+Shift+P", self._ask_form, inside)
        self.go = self._action(self.tr("Go to a section or field…"), "Ctrl+F", self.go_asked.emit)
        self.menu.addSeparator()
        family, standing = self.family_asked.emit, self.standing_asked.emit
        self.family = self._action(self.tr("Changes in the family…"), "Ctrl+M", family, Right.EDIT)
        self.standing = self._action(self.tr("New standing…"), "Ctrl+J", standing, Right.EDIT)
        self.menu.addSeparator()
        self.strike = self._action(self.tr("Strike the household off…"), "", self._strike_off, Right.EDIT)
        self.delete = self._action(
            self.tr("Delete the household…"), "Ctrl+Shift+Del", self._delete, Right.REMOVE
        )
        self.deleted = self._action(
            self.tr("Deleted records of the household…"), "", self._deleted, Right.REMOVE
        )

    def _action(self, words: str, key: str, do: Callable[[], object], *rights: Right) -> QAction:
        action = QAction(f"{words}\t{key}" if key else words, self.menu)
        why = next((said for right in rights if (said := self._laptop.refusal(right))), "")
        action.setEnabled(not why)
        if not why:
            self._allowed.append(action)
        action.setToolTip(why)
        action.triggered.connect(partial(_without_arguments, do))
        self.menu.addAction(action)
        if key and not why:
            shortcut(key, self._page, action.trigger)
        return action

    def _ask_form(self) -> None:
        self.forms.ask(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _open(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        self.menu.setActiveAction(next(a for a in self.menu.actions() if a.isEnabled()))

    def show_offer(self, name: str, offer: Offer, *, fixed: bool = False, past: bool = False) -> None:
        """Say what undo and redo would do now; `name` is the household's.

        `fixed`: nothing is changed on the page; `past`: an older year is shown.
        """
        self._name = name
        self._offered = offer.undo
        self.undo.setEnabled(offer.undo is not None and not fixed)
        words = _said(offer.undo)
        self.undo.setToolTip(words)
        self.undo.setAccessibleDescription(words)
        refused = bool(self._laptop.refusal(Right.EDIT))
        self.redo.setEnabled(offer.redo is not None and not refused and not fixed)
        for action in (self.family, self.standing, self.strike, self.delete, self.deleted):
            action.setEnabled(not past and action in self._allowed)
        self.redo.setToolTip(_said(offer.redo))

    # ------------------------------------------------------------ undo and redo

    def _undo(self) -> None:
        step = self._offered
        if step is not None and step.passed:  # it is not what was done last: nobody expects it
            stay, what = step.passed[:MOST_LINES], step.lines[:MOST_LINES]
            before = self.tr("Take back what was changed before, {when}?").format(when=moment(step.at))
            words = "\n".join((self.tr("This stays:"), *stay, "", before, *what))
            if not ask(self._page, words, self.tr("Take it back")):
                return

        def done(step: Step) -> None:
            said = self.tr("Taken back: {what}").format(what="；".join(step.lines[:MOST_LINES]))
            self._notice.say(said, self.tr("Redo  Ctrl+Y"), self._redo)
            self._tell()

        self._jobs.start(
            self, lambda _: self._laptop.undoing.undo(self._id), then=done, otherwise=self._refused
        )

    def _redo(self) -> None:
        def done(step: Step) -> None:
            self._notice.say(self.tr("Done again: {what}").format(what="；".join(step.lines[:MOST_LINES])))
            self._tell()

        self._jobs.start(
            self, lambda _: self._laptop.undoing.redo(self._id), then=done, otherwise=self._refused
        )

    def _tell(self) -> None:
        for signal in (self._changes.households, self._changes.pairings, self._changes.plans):
            signal.emit()

    def _refused(self, error: FieldkitError) -> None:
        self.failed.emit(error)

    # ------------------------------------------------------------ deleting

    def delete_person(self, person: PersonRow) -> None:
        """Ask why, and delete a member."""
        removing = self._laptop.removing
        goes = self.tr("The facts of every year go with {name}.").format(name=person.name)
        if DeleteDialog(self._page, removing, person.name, goes, partial(removing.person, person.id)).exec():
            said = self.tr("Deleted: {name}").format(name=person.name)
            self._notice.say(said, self.tr("Undo  Ctrl+Z"), self._undo)
            self._tell()

    def _delete(self) -> None:
        goes = self.tr("The members, the helpers' pairings and the plan of the household go with it.")
        if DeleteDialog(self._page, self._laptop.removing, self._name, goes, self._delete_or_strike).exec():
            if self._laptop.households.rows([self._id]):
                self._struck_off()
            else:
                self.gone.emit()
            self._changes.all()

    def _delete_or_strike(self, reason: str) -> None:
        """Delete the household; if it must be kept, offer to strike it off instead (domain.md §3.11)."""
        removing = self._laptop.removing
        try:
            removing.household(self._id, reason)
        except HouseholdInUse as error:
            if not ask(self._page, sentence(error), self.tr("Strike off")):
                raise
            removing.strike_off(self._id)

    def _strike_off(self) -> None:
        words = self.tr("Strike {name} off the register? Everything is kept, and nobody is planned to visit.")
        if ask(self._page, words.format(name=self._name), self.tr("Strike off")):
            strike = self._laptop.removing.strike_off
            self._jobs.start(
                self, lambda _: strike(self._id), then=lambda _: self._struck_off(), otherwise=self._refused
            )

    def _struck_off(self) -> None:
        self._notice.say(self.tr("Struck off the register."), self.tr("Undo  Ctrl+Z"), self._undo)
        self._changes.all()

    def _deleted(self) -> None:
        dialog = DeletedDialog(self._page, self._laptop.removing, self._id)
        dialog.exec()
        if dialog.restored:
            self._changes.all()


def _said(step: Step | None) -> str:
    """Say a step in a few lines, or why it stays."""
    if step is None:
        return ""
    more = ["…"] if len(step.lines) > MOST_LINES else []
    return "\n".join([*step.lines[:MOST_LINES], *more, *([step.hindered] if step.hindered else [])])


def _without_arguments(do: Callable[[], object], *_: object) -> None:
    do()
