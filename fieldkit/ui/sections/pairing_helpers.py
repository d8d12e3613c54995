"""Helpers with how much each does, and the units that send them: lists and registers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.helper_lists import HelperLoad, UnitRow
from fieldkit.services.pairing.service import PRIMARY
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.pairing_registers import HelperDialog, UnitDialog, pick_helper, pick_unit
from fieldkit.ui.dialogs.pairing_transfer import TransferDialog
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.pairing_view import PairingView
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import button
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day

ALL, OVER, NO_PHONE, GONE, IDLE = "all", "over", "no_phone", "gone", "idle"
_FITS: dict[str, Callable[[HelperLoad], bool]] = {
    ALL: lambda _: True,
    OVER: lambda h: h.over,
    NO_PHONE: lambda h: not h.phone and not h.gone,
    GONE: lambda h: h.gone and h.households > 0,
    IDLE: lambda h: not h.households and not h.gone,
}


class HelpersView(PairingView):
    """Each helper with the households, the limit, the last visit; Enter opens the entry."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(laptop, jobs, changes)
        self.hint = self.tr("Name, pinyin, unit, telephone")
        self.do = self.tr("New helper")
        self._state = ALL
        self._found: list[HelperLoad] = []
        self._make_chips(laptop.registers.limit)
        self.change = self.action(self.tr("Open"), self.open_current, "Ctrl+O")
        self.all_over = self.action(self.tr("Hand all over"), self._all_over, "Ctrl+H")
        self.join = self.action(self.tr("Same person twice"), self._join, "Ctrl+J")
        self.remove = self.action(self.tr("Delete"), self._remove, "Ctrl+Del")
        self.line.addWidget(self.count)
        self.rows: RowsModel[HelperLoad] = RowsModel([
            Column(self.tr("Helper"), lambda h: h.name, 110, bold=True),
            Column(self.tr("Households"), lambda h: h.households, 104, numeric=True,
                   colour=lambda h: "due_text" if h.over else None),
            Column(self.tr("Others"), lambda h: h.others or "", 76, numeric=True),
            Column(self.tr("Unit"), lambda h: h.unit, 0),
            Column(self.tr("Post"), lambda h: h.post, 120),
            Column(self.tr("Work telephone"), lambda h: h.phone or self.tr("none"), 132,
                   colour=lambda h: None if h.phone else "wrong"),
            Column(self.tr("Last visit"), lambda h: day(h.last_visit), 112),
            Column(self.tr("To note"), self._note, 190, colour=lambda h: "wrong" if h.gone else "due_text"),
        ])  # fmt: skip
        if is_large():
            self.rows.columns = [c for n, c in enumerate(self.rows.columns) if n not in (2, 3, 4, 6)]
        self.table = Table(self.rows, self.tr("Helpers"))
        self.table.opened.connect(lambda _: self.open_current())
        self.body.addWidget(self.table, 1)

    def _make_chips(self, limit: int) -> None:
        self._chips: dict[str, QPushButton] = {}
        words = {
            ALL: self.tr("All"),
            OVER: self.tr("More than {limit} households").format(limit=limit),
            NO_PHONE: self.tr("Without a telephone"),
            GONE: self.tr("Left, still has households"),
            IDLE: self.tr("Without households"),
        }
        for state, said in words.items():
            chip = button(said, partial(self.narrow, state), kind="chip")
            chip.setCheckable(True)
            chip.setChecked(state == ALL)
            self._chips[state] = chip
            self.line.addWidget(chip)

    def _note(self, h: HelperLoad) -> str:
        if h.gone:
            return self.tr("left on {day}").format(day=day(h.active_to))
        limit = self._laptop.registers.limit
        return self.tr("more than the policy's {limit}").format(limit=limit) if h.over else ""

    def narrow(self, state: str) -> None:
        """Show only helpers in this state: all, over, no_phone, gone, idle."""
        self._state = state
        for name, chip in self._chips.items():
            chip.setChecked(name == state)
        self._list()

    def refresh(self) -> None:
        """Read the register again."""
        typed = self._typed
        self._start(lambda: self._laptop.registers.helpers(typed), self._show)

    def _show(self, found: list[HelperLoad]) -> None:
        self._found = found
        self._list()

    def _list(self) -> None:
        kept = self.current
        shown = [h for h in self._found if _FITS[self._state](h)]
        self.rows.show(shown)
        at = next((n for n, h in enumerate(shown) if kept is not None and h.id == kept.id), 0)
        self.table.choose(at)
        self.count.setText(self.tr("%n helper(s)", "", len(shown)))
        self.line.invalidate()

    @property
    def current(self) -> HelperLoad | None:
        """The helper the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    def open_current(self) -> None:
        """Open the entry of the helper in hand, with the households."""
        may = self.current is not None and self._laptop.may(Right.PAIR)
        if may and HelperDialog(self, self._laptop, self.current).exec():
            self._changes.pairings.emit()

    def act(self) -> None:
        """Enter a helper."""
        if HelperDialog(self, self._laptop).exec():
            self._changes.pairings.emit()

    def step(self, down: int) -> None:
        """Move the mark."""
        self.table.step(down)

    def _all_over(self) -> None:
        """Give all households of a helper to somebody else."""
        helper = self.current
        if helper is None:
            return
        rows = self._laptop.pairing.of_helper(helper.id)
        today = self._today
        homes = [row.household_id for row in rows if row.role == PRIMARY and row.active(today)]
        if homes:
            self.batch_asked.emit(homes)

    def _join(self) -> None:
        helper = self.current
        if helper is None:
            return
        title = self.tr("Who is the same person as {name}?").format(name=helper.name)
        other = pick_helper(self, self._laptop, title, helper.id)
        if other is None:
            return
        words = self.tr("The pairings of “{other}” go to “{name}” ({unit}); the other entry is deleted.")
        question = words.format(other=other[1], name=helper.name, unit=helper.unit)
        if ask(self, question, self.tr("Make one of them")):
            self._do(lambda: self._laptop.registers.merge_helpers(helper.id, other[0]))

    def _remove(self) -> None:
        helper = self.current
        if helper is None:
            return
        words = self.tr("Delete the helper “{name}”, entered by mistake?")
        if ask(self, words.format(name=helper.name), self.tr("Delete")):
            self._do(lambda: self._laptop.registers.remove_helper(helper.id))


class UnitsView(PairingView):
    """Each unit with its helpers and their households; from unit to unit."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(laptop, jobs, changes)
        self.hint = self.tr("Name, pinyin, leader")
        self.do = self.tr("New unit")
        self.change = self.action(self.tr("Open"), self.open_current, "Ctrl+O")
        self.over = self.action(self.tr("Hand over to another unit"), self._transfer, "Ctrl+H")
        self.join = self.action(self.tr("Same unit twice"), self._join, "Ctrl+J")
        self.remove = self.action(self.tr("Delete"), self._remove, "Ctrl+Del")
        self.line.addWidget(self.count)
        levels = dict(laptop.registers.options("unit_level"))
        self.rows: RowsModel[UnitRow] = RowsModel([
            Column(self.tr("Unit"), lambda u: u.name, 0, bold=True),
            Column(self.tr("Unit level"), lambda u: levels.get(u.level, u.level) if u.level else "", 110),
            Column(self.tr("Kind"), lambda u: u.kind, 110),
            Column(self.tr("Leader"), lambda u: u.leader, 110),
            Column(self.tr("Telephone"), lambda u: u.phone, 132),
            Column(self.tr("Helpers"), lambda u: u.helpers, 104, numeric=True),
            Column(self.tr("Households"), lambda u: f"{u.households:,}", 104, numeric=True),
        ])  # fmt: skip
        self.table = Table(self.rows, self.tr("Units"))
        self.table.opened.connect(lambda _: self.open_current())
        self.body.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read the register again."""
        typed = self._typed
        self._start(lambda: self._laptop.registers.units(typed), self._show)

    def _show(self, found: list[UnitRow]) -> None:
        at = max(self.table.currentIndex().row(), 0)
        self.rows.show(found)
        self.table.choose(min(at, len(found) - 1))
        self.count.setText(self.tr("%n unit(s)", "", len(found)))
        self.line.invalidate()

    @property
    def current(self) -> UnitRow | None:
        """The unit the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    def open_current(self) -> None:
        """Open the entry of the unit in hand."""
        may = self.current is not None and self._laptop.may(Right.PAIR)
        if may and UnitDialog(self, self._laptop, self.current).exec():
            self._changes.pairings.emit()

    def act(self) -> None:
        """Enter a unit."""
        if UnitDialog(self, self._laptop).exec():
            self._changes.pairings.emit()

    def step(self, down: int) -> None:
        """Move the mark."""
        self.table.step(down)

    def _transfer(self) -> None:
        dialog = TransferDialog(self, self._laptop, self._jobs, self.current)
        if dialog.exec():
            self.transfer(dialog)

    def transfer(self, dialog: TransferDialog) -> None:
        """Carry out what a transfer dialog proposed."""
        wishes, on, reason = dialog.wishes, dialog.day.value, dialog.reason.code
        pairing = self._laptop.pairing

        def failed(error: FieldkitError) -> None:
            tell(self, error)

        self._jobs.start(
            self, lambda progress: pairing.assign_many(wishes, on, reason=reason, progress=progress),
            then=lambda done: self.said.emit("", done), otherwise=failed,
        )  # fmt: skip

    def _join(self) -> None:
        unit = self.current
        if unit is None:
            return
        title = self.tr("Which is the same unit as {name}?").format(name=unit.name)
        other = pick_unit(self, self._laptop, title, unit.id)
        if other is None:
            return
        words = self.tr("The helpers of “{other}” go to “{name}”; the other entry is deleted.")
        if ask(self, words.format(other=other[1], name=unit.name), self.tr("Make one of them")):
            self._do(lambda: self._laptop.registers.merge_units(unit.id, other[0]))

    def _remove(self) -> None:
        unit = self.current
        if unit is None:
            return
        words = self.tr("Delete the unit “{name}”, entered by mistake?")
        if ask(self, words.format(name=unit.name), self.tr("Delete")):
            self._do(lambda: self._laptop.registers.remove_unit(unit.id))
