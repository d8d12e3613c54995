"""What can be done with the households that are marked in the list, all of them at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QFileDialog, QMenu, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.questions import tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.household_columns import export_columns
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Form, line
from fieldkit.ui.widgets.notice import Notice
from fieldkit.ui.widgets.parts import Card, button, shortcut, text
from fieldkit.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from fieldkit.services.bulk import Changed

MOST_PRINTED = 3000  # households; a whole village is chosen in the print room


class GroupDialog(FormDialog):
    """Asks for the group that households are put into."""

    def __init__(self, parent: QWidget, groups: Sequence[str], count: int) -> None:
        title = self.tr("Put %n household(s) into a group", "", count)
        super().__init__(parent, title, self.tr("Set it"), lambda: None)
        self.group = line(width=260, hint=self.tr("such as 3组"))
        self.group.setCompleter(QCompleter(list(groups), self.group))
        form = Form(90)
        form.add(self.tr("&Group"), self.group)
        self.content.addLayout(form)
        self.content.addWidget(text(self.tr("It can be taken back afterwards."), "quiet"))


class BulkBar(Card):
    """Shown while households are marked; every action has a key and can be taken back where it changes."""

    print_asked = Signal(str, dict)
    done = Signal()  # what was marked is marked no longer

    def __init__(self, page: QWidget, laptop: Laptop, jobs: Jobs, changes: Changes, notice: Notice) -> None:
        """`page` is where the keys work, `notice` where it is said what was done."""
        super().__init__()
        self._page, self._laptop, self._jobs, self._changes = page, laptop, jobs, changes
        self._notice = notice
        self.chosen: list[UUID] = []
        self.said = text("", "strong")
        inner = QWidget()
        self._line = FlowLayout(inner, gap=10)
        self._line.addWidget(self.said)
        self.assign = self._action(self.tr("Assign a helper…"), "Ctrl+G", self._assign, Right.PAIR)
        self.group = self._action(self.tr("Set the group…"), "Ctrl+Shift+G", self._set_group, Right.EDIT)
        self.print = self._action(self.tr("Print…"), "Ctrl+Shift+P", self._offer_forms)
        self.export = self._action(self.tr("Export…"), "Ctrl+Shift+E", self._export, Right.EXPORT)
        self.none = button(self.tr("Unmark"), self.done.emit, kind="link")
        self.none.setText(self.tr("Unmark") + "  Esc")
        self._line.addWidget(self.none)
        self.menu = QMenu(self.print)
        self.progress = ProgressStrip()
        self.body.addWidget(inner)
        self.body.addWidget(self.progress)
        self.hide()

    def _action(self, words: str, key: str, do: Callable[[], object], *rights: Right) -> QWidget:
        made = button(words, do)
        made.setText(f"{words}  {key}")
        shortcut(key, self._page, made.click)
        self._line.addWidget(allow(made, self._laptop, *rights))
        return made

    def show_marked(self, chosen: list[UUID]) -> None:
        """Offer what can be done with these; nothing without any."""
        self.chosen = chosen
        self.said.setText(self.tr("%n household(s) marked", "", len(chosen)))
        self.setVisible(bool(chosen))
        self._line.invalidate()

    # ------------------------------------------------------------ doing

    def _assign(self) -> None:
        from fieldkit.ui.dialogs.pairing_batch import BatchDialog

        if not self.chosen:
            return
        dialog = BatchDialog(self._page, self._laptop, self._jobs, self.chosen)
        if not dialog.exec():
            return
        wishes, day, reason, role = dialog.wishes, dialog.day.value, dialog.reason.code, dialog.role.code
        pairing = self._laptop.pairing
        job = self._jobs.start(
            self,
            lambda progress: pairing.assign_many(wishes, day, reason=reason, role=role, progress=progress),
            then=lambda made: self._finish(
                self.tr("%n household(s) assigned.", "", sum(step.happens.done for step in made.steps)),
                lambda: pairing.take_back(made),
            ),
            otherwise=partial(tell, self._page),
        )
        self.progress.follow(job, self.tr("Assigning"))

    def _set_group(self) -> None:
        if not self.chosen:
            return
        dialog = GroupDialog(self._page, self._laptop.households.groups(), len(self.chosen))
        if not dialog.exec():
            return
        bulk, chosen, group = self._laptop.bulk, list(self.chosen), dialog.group.text()

        def finish(made: "Changed") -> None:
            said = self.tr("%n household(s) are now in {group}.", "", made.count)
            self._finish(said.format(group=group.strip() or "—"), lambda: bulk.take_back(made))

        self._jobs.start(
            self, lambda _: bulk.set_group(chosen, group), then=finish, otherwise=partial(tell, self._page)
        )

    def _finish(self, words: str, back: Callable[[], object]) -> None:
        """Say what was done, and offer to take it back."""

        def undone(_: object) -> None:
            self._notice.say(self.tr("Taken back; everything is as it was."))
            self._changes.all()

        def take_back() -> None:
            self._jobs.start(self, lambda _: back(), then=undone, otherwise=partial(tell, self._page))

        self._notice.say(words, self.tr("Take it back"), take_back)
        self.done.emit()
        self._changes.all()

    # ------------------------------------------------------------ giving out

    def _offer_forms(self) -> None:
        if not self.chosen:
            return
        if len(self.chosen) > MOST_PRINTED:
            said = self.tr("At most {most} are printed from here; choose the village in the print room.")
            self._notice.say(said.format(most=MOST_PRINTED))
            return
        self.menu.clear()
        for form in self._laptop.printing.forms():
            if "households" in form.asks:
                subject = {"households": list(self.chosen)}
                self.menu.addAction(
                    f"{form.code}  {form.title}", partial(self.print_asked.emit, form.code, subject)
                )
        self.menu.popup(self.print.mapToGlobal(self.print.rect().topLeft()))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def _export(self) -> None:
        if not self.chosen:
            return
        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        title = self.tr("Export %n marked household(s)", "", len(self.chosen))
        name, kind = QFileDialog.getSaveFileName(self._page, title, self.tr("Households") + ".xlsx", kinds)
        if name:
            file = Path(name)
            self.export_to(file if file.suffix else file.with_suffix(".csv" if "csv" in kind else ".xlsx"))

    def export_to(self, file: Path) -> None:
        """Write the marked households to `file`, .xlsx or .csv: who they are and what the list shows."""
        lap, chosen, year = self._laptop, list(self.chosen), self._laptop.clock.today().year
        title, said = self.tr("Households"), self.tr("Written: {file}")

        def write(_: Progress) -> Path:
            shown = export_columns({one.code: one.name for one in lap.villages.list()})
            rows = [[str(c.show(h)) for c in shown] for h in lap.households.rows(chosen, year)]
            headers, figures = [c.title for c in shown], [c.numeric for c in shown]
            return lap.exporting.shown(title, headers, rows, file, figures)

        job = self._jobs.start(
            self, write,
            then=lambda written: self._notice.say(said.format(file=written.name)),
            otherwise=partial(tell, self._page), slow=True,
            afterwards=lambda written: said.format(file=written.name),
        )  # fmt: skip
        self.progress.follow(job, self.tr("Exporting"))
