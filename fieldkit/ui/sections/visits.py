"""The visits of a household: the year's four windows, and the visits made."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLayout

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.slots import SlotView
from fieldkit.services.visits.visiting import VisitView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, row, rule, text
from fieldkit.ui.widgets.rows import RowsModel
from fieldkit.ui.words import day


class VisitsSection(Card):
    """Start a visit from its window, or freely; open a visit that was made."""

    start_asked = Signal(object)  # a slot's id, or None
    opened = Signal(UUID)  # a visit
    plan_asked = Signal()

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(self.tr("Visits"))
        self._laptop = laptop
        self._codes = laptop.codes
        self._language = laptop.settings.language
        free = button(self.tr("Other visit"), lambda: self.start_asked.emit(None))
        self.free = allow(free, laptop, Right.VISIT)
        self.plan = allow(button(self.tr("Plan the four visits"), self.plan_asked.emit), laptop, Right.PLAN)
        self.top.addWidget(self.plan)
        self.top.addWidget(self.free)

    def show_visits(
        self, slots: tuple[SlotView, ...], visits: list[VisitView], today: date, *, past: bool = False
    ) -> None:
        """Show the year's slots and the visits made; of a `past` year nothing is planned or begun."""
        clear(self.body)
        self.plan.setVisible(not slots and not past)
        self.free.setVisible(not past)
        self.aside.setText(self.tr("%n made", "", len(visits)))
        if slots:
            self.body.addLayout(self._windows(slots, today, past=past))
        if slots and visits:
            self.body.addWidget(rule())
        for visit in visits:
            self.body.addLayout(self._made(visit))
        if not slots and not visits:
            self.body.addWidget(text(self.tr("No visit is planned and none was made yet."), "quiet"))

    def _windows(self, slots: tuple[SlotView, ...], today: date, *, past: bool) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(18))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(3, 1)
        for line, slot in enumerate(slots):
            mark = dots.Dots()
            mark.show_slots([slot])
            purpose = self._codes["visit_purpose"].label(slot.purpose, self._language)
            window = f"{day(slot.window_from)} – {day(slot.window_to)}"
            parts = (
                mark,
                Elided("body", purpose),
                text("" if is_large() else window, "quiet"),
                text(slot_words(slot, today), _kind(slot)),
            )
            for across, part in enumerate(parts):
                grid.addWidget(part, line, across)
            if slot.visit_id is not None:
                visit = slot.visit_id
                go = button(self.tr("Read"), partial(self.opened.emit, visit), kind="link")
            elif past:
                continue
            else:
                start = button(self.tr("Start ›"), partial(self.start_asked.emit, slot.id), kind="link")
                go = allow(start, self._laptop, Right.VISIT)
            go.setAccessibleName(f"{go.text()} {purpose}")
            grid.addWidget(go, line, 4)
        return grid

    def _made(self, visit: VisitView) -> QLayout:
        answers = visit.answers
        kind = self._codes["visit_kind"].label(answers.kind, self._language)
        who = "、".join(visitor.name for visitor in answers.visitors)
        content = Elided("quiet", " ".join(answers.content.split())[:60])
        content.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        number = self.tr("visit {no}").format(no=visit.slot_no) if visit.slot_no else kind
        go = button(self.tr("Read"), lambda: self.opened.emit(visit.id), kind="link")
        return row(
            text(day(answers.visit_date), "body"),
            text(number, "body"),
            Elided("body", who),
            content,
            None,
            go,
            gap=16,
        )


def slot_words(slot: SlotView, today: date) -> str:
    """Say how a planned visit stands, with its days."""
    said = dots.state_words(slot)
    if slot.done_on is not None:
        return f"{said} {day(slot.done_on)}"
    if str(slot.state) == dots.OVERDUE:
        if slot.window_to.year < today.year:
            return QCoreApplication.translate("Slots", "missed")
        days = (today - slot.window_to).days
        return QCoreApplication.translate("Slots", "overdue by %n days", "", days)
    if slot.due:
        days = (slot.window_to - today).days
        return QCoreApplication.translate("Slots", "%n days left", "", days)
    return f"{said} {day(slot.planned_on)}".strip()


def _kind(slot: SlotView) -> str:
    if str(slot.state) == dots.OVERDUE:
        return "wrong"
    if slot.due:
        return "due"
    return "good" if str(slot.state) in dots.DONE else "quiet"


def slots_of(rows: RowsModel[Any], name: str = "household") -> Callable[[QModelIndex], Sequence[dots.Slot]]:
    """Return what finds the year's visits of the household in a row; `name` is empty where it is the row."""

    def found(index: QModelIndex) -> Sequence[dots.Slot]:
        line = rows.row(index)
        home = getattr(line, name) if line and name else line
        return home.slots if home else ()

    return found
