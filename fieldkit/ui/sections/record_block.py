"""The records of a kind: their list, and below it everything about the one that is open."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.ui.sections.doing import Doing
from fieldkit.ui.sections.opened_record import Opened, read_record
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.facts import Facts
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Elided, button, clear, column, row, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.widgets.tabbing import in_reading_order

if TYPE_CHECKING:
    from fieldkit.services.records.service import Parent, RecordList, RecordRow
    from fieldkit.ui.sections.signatures import Signatures

ROWS = 8  # seen together; more are scrolled
_OVERRIDE = QEvent.Type.ShortcutOverride
HIGH = 36  # px at 100 %, of one


class RecordBlock(QWidget):
    """A list of records, the first action where there is none, and everything about the one that is open."""

    counted = Signal(int)
    opened_one = Signal()

    def __init__(self, doing: Doing, kind: str, *, heading: bool = False) -> None:
        """With `heading` the block says itself what it lists."""
        super().__init__()
        from fieldkit.services.kinds import KINDS

        self.kind = KINDS[kind]
        self._doing = doing
        self._laptop = doing.laptop
        self._parent: Parent | None = None
        self._heading = heading
        self.model: RowsModel[RecordRow] | None = None
        self.table: Table | None = None
        self.facts: Facts | None = None
        self.signatures: Signatures | None = None
        self.open_id: UUID | None = None
        self.parts: dict[str, RecordBlock] = {}
        self._wanted: Callable[[], object] | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(px(8))
        self._make_line()
        self._list = QVBoxLayout()
        self._body.addLayout(self._list)
        self.detail = QVBoxLayout()
        self.detail.setSpacing(px(6))
        self._body.addLayout(self.detail)

    def _make_line(self) -> None:
        records = self._laptop.records
        self.said = text("", "quiet")
        self.add = button(self.tr("Add"), self.add_one, kind="link")
        self.add.setText(self.tr("＋ Add  Ctrl+N"))
        self.add.setAccessibleName(self.tr("Add: {noun}").format(noun=records.noun(self.kind.id)))
        without_keys(self.add)
        title = text(records.title(self.kind.id), "strong")
        self._body.addLayout(row(title, self.said, self.add, None, gap=12))
        title.setVisible(self._heading)
        self.add.setVisible(self._may_add())

    def _may_add(self, *rights: Right) -> bool:
        return self._doing.may(self.kind.right, *rights) and not (self.kind.own or self._doing.past)

    # ------------------------------------------------------------ showing

    def show_list(self, parent: "Parent", found: "RecordList") -> None:
        """Show the records of `parent`; the one that was open stays open."""
        self._parent = parent
        self.add.setVisible(self._may_add())
        self.counted.emit(len(found.rows))
        of_year, yet = self.tr("No {noun} is recorded of that year."), self.tr("No {noun} is recorded yet.")
        noun = self._laptop.records.noun(self.kind.id)
        self.said.setText((of_year if self._doing.past else yet).format(noun=noun))
        self.said.setVisible(not found.rows)
        if found.rows and self.table is None:
            self._make_table(found)
        if self.table is not None and self.model is not None:
            self.table.setVisible(bool(found.rows))
            marked = self.model.row(self.table.currentIndex())
            self.model.show(list(found.rows))
            self.table.be_high(min(max(len(found.rows), 1), ROWS))
            ids = [record.id for record in found.rows]
            wanted = self.open_id or (marked.id if marked is not None else None)
            self.table.choose(self.model.position(ids.index(wanted) if wanted in ids else 0))
            if self.open_id is not None and self.open_id not in ids:
                self.close_record()
        if self.open_id is not None:
            self._read(self.open_id)

    def _make_table(self, found: "RecordList") -> None:
        kinds = [self.kind.by_name[name].kind for name in self.kind.columns]
        words = [at for at, kind in enumerate(kinds) if kind == "long"] or [
            at for at, kind in enumerate(kinds) if kind == "text"
        ]
        wide = set(words[:1] or [len(kinds) - 1])
        columns = [
            Column(
                title, partial(_cell, at=at), 0 if at in wide else _width(title, numeric=found.numeric[at]),
                numeric=found.numeric[at], bold=at == 0,
            )
            for at, title in enumerate(found.headers)
        ]  # fmt: skip
        self.model = RowsModel(columns)
        self.table = Table(self.model, found.title, row_height=HIGH)
        self.table.setProperty("kind", "plain")
        self.table.opened.connect(self._turn)
        self.table.clicked.connect(self._show_clicked)
        self.table.moved.connect(self._follow)
        if self._doing.may(self.kind.right, Right.REMOVE) and not self.kind.own:
            shortcut("Ctrl+Del", self.table, self.delete).setContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.addWidget(self.table)

    # ------------------------------------------------------------ the record that is open

    def _turn(self, index: QModelIndex) -> None:
        """Open a record with Enter, and fold it again."""
        record = self.model.row(index) if self.model is not None else None
        if record is None:
            return
        if record.id == self.open_id and self.facts is not None:
            self.close_record()
        else:
            self.open_record(record.id)

    def _show_clicked(self, index: QModelIndex) -> None:
        record = self.model.row(index) if self.model is not None else None
        if record is not None and record.id != self.open_id:
            self.open_record(record.id)

    def _follow(self, index: QModelIndex) -> None:
        record = self.model.row(index) if self.model is not None else None
        if self.open_id is not None and record is not None and record.id != self.open_id:
            self.open_record(record.id)

    def open_record(self, id: UUID, then: Callable[[], object] | None = None) -> None:
        """Show everything about a record; `then` is done when it is shown."""
        self._wanted = then or self._wanted
        self.open_id = id
        if self.table is not None and self.model is not None:
            rows = (self.model.row(self.model.index(n, 0)) for n in range(self.model.rowCount()))
            self.table.choose(next((n for n, one in enumerate(rows) if one is not None and one.id == id), -1))
        self._read(id)

    def close_record(self) -> None:
        """Show the list alone."""
        self.open_id, self.facts, self.parts = None, None, {}
        clear(self.detail)

    def _read(self, id: UUID) -> None:
        laptop, kind = self._laptop, self.kind.id
        self._doing.jobs.start(
            self, lambda _: read_record(laptop, kind, id), then=self._show, otherwise=lambda _: None
        )

    def _show(self, found: Opened) -> None:
        id = found.view.id
        if id is None or id != self.open_id:
            return
        if self.facts is None or self.facts.property("of") != id.hex or not self._again(found):
            held = self.facts.in_hand() if self.facts is not None else ""
            self._build(id, found)
            if held and self.facts is not None:  # other fields belong to it now: one goes on where one was
                self.facts.take_focus(held)
        self.remarks.setText("\n".join(f"⚠ {said}" for said in found.view.remarks))
        self.remarks.setVisible(bool(found.view.remarks))
        for name, block in self.parts.items():
            block.show_list(id, found.below[name])
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()
        self.opened_one.emit()

    def _again(self, found: Opened) -> bool:
        """Show a record that is shown already, as it stands now; true if that could be done in place."""
        if self.facts is None or not (self.kind.own or self.facts.of(self._doing.fixed)):
            return False
        return self.facts.show_fields(found.view.fields) or self.facts.editing

    def _build(self, id: UUID, found: Opened) -> None:
        clear(self.detail)
        records, kind = self._laptop.records, self.kind.id

        def save(field: object, typed: str) -> None:
            records.change(kind, id, **{field.name: typed})  # type: ignore[attr-defined]

        still = [field.name for field in found.view.fields] if self.kind.own else found.view.derived
        editing, room = self._doing.editing(save, right=self.kind.right), self._doing.owner.width() - px(110)
        self.facts = Facts(found.view.fields, editing, room, still=still)
        self.facts.setProperty("of", id.hex)
        self.facts.history_asked.connect(self._doing.history_asked)
        self.remarks = text("", "due", wrap=True)
        self.detail.addLayout(self._title(found))
        self.detail.addWidget(self.remarks)
        self.detail.addWidget(self.facts)
        self._sign(id)
        self.parts = {name: RecordBlock(self._doing, name, heading=True) for name in found.view.below}
        for block in self.parts.values():
            inside = column(block)
            inside.setContentsMargins(px(18), px(4), 0, px(4))
            self.detail.addLayout(inside)
        in_reading_order(self)

    def _sign(self, id: UUID) -> None:
        """Show who signed the record, where records of its kind are signed."""
        from fieldkit.ui.sections.signatures import signatures_below

        fixed = not self._may_add()
        self.signatures = signatures_below(self._doing, self.kind.id, id, self._parent, fixed=fixed)
        if self.signatures is not None:
            self.detail.addWidget(self.signatures)

    def _title(self, found: Opened) -> QHBoxLayout:
        delete = button(self.tr("Delete"), self.delete, kind="link")
        delete.setText(self.tr("Delete") + "  Ctrl+Del")
        without_keys(delete)
        if not self._may_add(Right.REMOVE):
            delete.hide()
        fold = button(self.tr("Fold"), self.close_record, kind="link")
        hint = self.tr("Every value can be changed where it stands.") if self._may_add() else ""
        return row(text(found.view.noun, "strong"), Elided("quiet", hint), None, delete, fold, gap=14)

    # ------------------------------------------------------------ adding and deleting

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+N for this list, before the page has it."""
        if isinstance(event, QKeyEvent) and event.type() == _OVERRIDE and self._adds(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._adds(event):
            self.add_one()
        else:
            super().keyPressEvent(event)

    def _adds(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return bool(event.key() == Qt.Key.Key_N and control and self.add.isVisibleTo(self))

    def add_one(self) -> None:
        """Ask for the little that a new record needs, add it, and open it."""
        from fieldkit.ui.dialogs.records import AddRecordDialog

        if self._parent is None:
            return
        dialog = AddRecordDialog(self, self._laptop, self.kind.id, self._parent)
        if dialog.exec() and dialog.made is not None:
            self.open_id = dialog.made
            self._wanted = self._begin
            self._doing.tell()

    def _begin(self) -> None:
        """Put the cursor into the first field that is empty still."""
        if self.facts is not None:
            values = list(self.facts.values.values())
            empty = next((v for v in values if not v.field.shown), values[0] if values else None)
            if empty is not None:
                empty.shown.setFocus()

    def delete(self) -> None:
        """Ask why, with the name of the record, and delete it."""
        from fieldkit.ui.dialogs.removing import DeleteDialog

        record = self.model.row(self.table.currentIndex()) if self.model and self.table else None
        if record is None or not self._may_add(Right.REMOVE):
            return
        records, kind, id = self._laptop.records, self.kind.id, record.id
        name = " ".join([records.noun(kind), *(cell for cell in record.cells[:3] if cell)])
        goes = self.tr("What belongs to it goes with it.") if self.parts else ""
        dialog = DeleteDialog(
            self, self._laptop.removing, name, goes, lambda reason: records.remove(kind, id, reason)
        )
        if dialog.exec():
            self.close_record()
            self._doing.tell()
            self._doing.said.emit(self.tr("Deleted: {name}").format(name=name), True)


def _cell(record: "RecordRow", at: int) -> str:
    return record.cells[at]


def _width(title: str, *, numeric: bool) -> int:
    return max(118, 24 + 15 * len(title)) if numeric else 128
