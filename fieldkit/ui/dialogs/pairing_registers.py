"""Enters and changes helpers and units; shows whom a helper helps and helped."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.helper_lists import HelperLoad, UnitRow
from fieldkit.services.pairing.service import PairingRow
from fieldkit.services.registers import HelperEntry, Registers, UnitEntry
from fieldkit.ui.dialogs.forms import FormDialog, PickDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import row, scrolled, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day

_LABELS = 130  # px at 100 %
_NEVER = date(1900, 1, 1)


class MaybeDay(Day):
    """A date that may be left open; the lowest date stands for open."""

    def __init__(self, value: date | None, open_words: str) -> None:
        super().__init__(value or _NEVER)
        self.setMinimumDate(QDate(_NEVER.year, _NEVER.month, _NEVER.day))
        self.setSpecialValueText(open_words)

    @property
    def day(self) -> date | None:
        """The date, or None where it is open."""
        return None if self.value == _NEVER else self.value


class HelperDialog(FormDialog):
    """A helper's entry in the register, and below whom he helps and helped."""

    def __init__(self, parent: QWidget, laptop: Laptop, helper: HelperLoad | None = None) -> None:
        super().__init__(parent, helper.name if helper else self.tr("New helper"), self.tr("Save"), self.act)
        self._registers: Registers = laptop.registers
        self._helper = helper
        registers = laptop.registers
        now = helper or HelperLoad(
            UUID(int=0), "", None, "", "", "", "", "", "", None, None, 0, 0, None, over=False, gone=False
        )
        units = [("", "—"), *((str(u.id), u.name) for u in registers.units())]
        self.name = line(now.name)
        self.unit = Choice(units, str(now.unit_id) if now.unit_id else "")
        self.post, self.phone = line(now.post), line(now.phone)
        self.sex = Choice(registers.options("sex"), now.sex)
        self.political = Choice(registers.options("political"), now.political)
        self.level = Choice(registers.options("unit_level"), now.unit_level)
        self.begun = MaybeDay(now.active_from, self.tr("not known"))
        self.left = MaybeDay(now.active_to, self.tr("still in post"))
        form = Form(_LABELS)
        for label, field in (
            (self.tr("Name"), self.name), (self.tr("Unit"), self.unit), (self.tr("Post"), self.post),
            (self.tr("Work telephone"), self.phone), (self.tr("Sex"), self.sex),
            (self.tr("Political status"), self.political), (self.tr("Unit level"), self.level),
            (self.tr("In post from"), self.begun), (self.tr("In post until"), self.left),
        ):  # fmt: skip
            form.add(label, field)
        self.unit.setMinimumContentsLength(16)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, px(8), 0)
        inside.addLayout(form)
        if helper is not None:
            note = self.tr("Correct the spelling of a name here. Another person is another helper.")
            inside.addWidget(text(note, "quiet", wrap=True))
        sides: QHBoxLayout = row(scrolled(inner), gap=18)
        if helper is not None:
            sides.addWidget(self._history(laptop.pairing.of_helper(helper.id)), 1)
        self.content.addLayout(sides)
        inner.setMinimumWidth(px(330))
        self.setMinimumSize(px(420 if helper is None else 860), px(440))

    def act(self) -> None:
        """Keep what stands in the fields."""
        entry = HelperEntry(
            self.name.text(), UUID(self.unit.code) if self.unit.code else None, self.post.text(),
            self.phone.text(), self.sex.code, self.political.code, self.level.code, self.begun.day,
            self.left.day,
        )  # fmt: skip
        if self._helper is None:
            self._registers.add_helper(entry)
        else:
            self._registers.change_helper(self._helper.id, entry)

    def _history(self, pairings: list[PairingRow]) -> Table:
        """Return the pairings of a helper, those that stand first."""
        rows: RowsModel[PairingRow] = RowsModel([
            Column(self.tr("Head"), lambda p: p.household, 100, bold=True),
            Column(self.tr("Role"), lambda p: p.role_label, 140),
            Column(self.tr("From"), lambda p: day(p.start), 104),
            Column(self.tr("To"), lambda p: f"{day(p.end)} {p.end_reason}".strip(), 0),
        ])  # fmt: skip
        rows.setParent(self)
        rows.show(pairings)
        table = Table(rows, self.tr("Households, now and before"), row_height=34)
        table.setMinimumWidth(px(300))
        return table


class UnitDialog(FormDialog):
    """A unit's entry in the register."""

    def __init__(self, parent: QWidget, laptop: Laptop, unit: UnitRow | None = None) -> None:
        super().__init__(parent, unit.name if unit else self.tr("New unit"), self.tr("Save"), self.act)
        self._registers = laptop.registers
        self._unit = unit
        now = unit or UnitRow(UUID(int=0), "", "", "", "", "", 0, 0)
        self.name, self.kind = line(now.name), line(now.kind)
        self.level = Choice(laptop.registers.options("unit_level"), now.level)
        self.leader, self.phone = line(now.leader), line(now.phone)
        form = Form(_LABELS)
        for label, field in (
            (self.tr("Name"), self.name), (self.tr("Unit level"), self.level), (self.tr("Kind"), self.kind),
            (self.tr("Leader"), self.leader), (self.tr("Telephone"), self.phone),
        ):  # fmt: skip
            form.add(label, field)
        self.content.addLayout(form)
        self.setMinimumWidth(px(480))

    def act(self) -> None:
        """Keep what stands in the fields."""
        entry = UnitEntry(
            self.name.text(), self.level.code, self.kind.text(), self.leader.text(), self.phone.text()
        )
        if self._unit is None:
            self._registers.add_unit(entry)
        else:
            self._registers.change_unit(self._unit.id, entry)


def pick_helper(parent: QWidget, laptop: Laptop, title: str, but: UUID) -> tuple[Any, str] | None:
    """Ask for another helper than `but`, also one who left; None where nobody was chosen."""

    def find(typed: str) -> list[tuple[Any, str, str]]:
        return [(h.id, h.name, f"{h.unit} {h.phone}") for h in laptop.pairing.helpers(typed) if h.id != but]

    dialog = PickDialog(parent, title, find)
    return dialog.chosen if dialog.exec() else None


def pick_unit(parent: QWidget, laptop: Laptop, title: str, but: UUID) -> tuple[Any, str] | None:
    """Ask for another unit than `but`; None where none was chosen."""

    def find(typed: str) -> list[tuple[Any, str, str]]:
        return [(u.id, u.name, "") for u in laptop.registers.units(typed) if u.id != but]

    dialog = PickDialog(parent, title, find)
    return dialog.chosen if dialog.exec() else None
