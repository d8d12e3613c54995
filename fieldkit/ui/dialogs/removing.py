"""Asks why something is deleted; lists what was deleted and brings it back."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.removing import DeletedRow, Removing
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Form, Options
from fieldkit.ui.widgets.parts import button, restyle, row, say, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import moment, sentence


class DeleteDialog(FormDialog):
    """Asks with the name of the thing and a reason; number keys choose."""

    def __init__(
        self, parent: QWidget, removing: Removing, name: str, goes_too: str, act: Callable[[str], object]
    ) -> None:
        """`goes_too` says what is deleted with it; `act` deletes for a reason."""
        super().__init__(parent, self.tr("Delete {name}?").format(name=name), self.tr("Delete"), self._delete)
        self._delete_for = act
        self.reason = Options(removing.reasons(), self.tr("Why"), needed=True)
        self.reason.advanced.connect(self.try_it)
        self.reason.changed.connect(lambda: self.go.setEnabled(True))
        self.go.setEnabled(False)
        restyle(self.go, "danger")
        form = Form(90)
        form.add(self.tr("Why"), self.reason)
        self.content.addWidget(text(goes_too, "body", wrap=True))
        self.content.addLayout(form)
        note = self.tr("It can be brought back later from “Deleted records”.")
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.reason.setFocus()

    def _delete(self) -> None:
        if self.reason.code is not None:
            self._delete_for(self.reason.code)


class DeletedDialog(QDialog):
    """What was deleted, by whom and why; Enter brings the one in hand back."""

    def __init__(self, parent: QWidget, removing: Removing, household: UUID | None = None) -> None:
        super().__init__(parent)
        self._removing = removing
        self._household = household
        self.restored: list[DeletedRow] = []
        self.setWindowTitle(self.tr("Deleted records"))
        self.rows: RowsModel[DeletedRow] = RowsModel([
            Column(self.tr("What"), lambda d: d.noun, 110),
            Column(self.tr("Name"), lambda d: d.name, 130, bold=True),
            Column(self.tr("Household"), lambda d: d.household, 120),
            Column(self.tr("Deleted on"), lambda d: moment(d.at), 170),
            Column(self.tr("By"), lambda d: d.who, 110),
            Column(self.tr("Why"), lambda d: d.reason, 0),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Deleted records"))
        self.table.setMinimumSize(px(860), px(320))
        self.table.opened.connect(lambda _: self.restore())
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.go = button(self.tr("Restore"), self.restore, kind="primary")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(22), px(18), px(22), px(18))
        outer.setSpacing(px(12))
        outer.addWidget(text(self.tr("Deleted records"), "big"))
        outer.addWidget(self.table, 1)
        outer.addWidget(self.message)
        outer.addLayout(row(None, button(self.tr("Close"), self.accept), self.go))
        self._show()
        self.table.setFocus()

    def _show(self) -> None:
        found = self._removing.deleted(self._household)
        self.rows.show(found)
        self.table.choose(0)
        self.go.setEnabled(bool(found))
        if not found:
            self._say(self.tr("Nothing is deleted."), "quiet")

    def restore(self) -> None:
        """Bring the record in hand back."""
        chosen = self.rows.row(self.table.currentIndex())
        if chosen is None:
            return
        try:
            self._removing.restore(chosen.tbl, chosen.id)
        except FieldkitError as error:
            self._say(sentence(error), "wrong")
            return
        self.restored.append(chosen)
        self._show()
        self._say(self.tr("{name} is there again.").format(name=chosen.name), "good")

    def _say(self, words: str, kind: str) -> None:
        say(self.message, words, kind)
