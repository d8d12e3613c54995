"""Asks for the day, the window or the reason when planned visits are changed."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.services.visits.rescheduling import OTHER, Moved, Rescheduling
from fieldkit.services.visits.routes import HelperChoice, Routes
from fieldkit.ui.dialogs.forms import FormDialog, PickDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, line
from fieldkit.ui.widgets.parts import button, text
from fieldkit.ui.words import coded

_LABELS = 150  # px at 100 %


class PlanDayDialog(FormDialog):
    """Plans a day for visits; says when a reason is needed for it."""

    def __init__(
        self, parent: QWidget, rescheduling: Rescheduling, slots: Sequence[UUID], whose: str, day: date
    ) -> None:
        super().__init__(parent, self.tr("Plan a day"), self.tr("Plan it"), self.act)
        self._rescheduling = rescheduling
        self._slots = list(slots)
        self.taking_back = False
        self.day = Day(day)
        self._set = rescheduling.needs_reason(self._slots, None)
        self.reason = line()
        self.why = text("", "due", wrap=True)
        form = Form(_LABELS)
        form.add(self.tr("Visits"), text(whose, "body", wrap=True))
        form.add(self.tr("Day"), self.day)
        form.add(self.tr("Reason"), self.reason)
        self.content.addLayout(form)
        self.content.addWidget(self.why)
        self.content.addWidget(button(self.tr("Take the day back"), self._take_back, kind="link"))
        self.day.dateChanged.connect(lambda _: self._say())
        self.setMinimumWidth(px(520))
        self._say()

    def _say(self) -> None:
        needed = self._rescheduling.needs_reason(self._slots, self.day.value)
        self.why.setText(
            self.tr("A day is moved, or lies outside its window: please say why.")
            if needed
            else self.tr("No reason is needed for this; taking the set day back needs one.")
            if self._set
            else self.tr("No reason is needed for this.")
        )

    def act(self) -> Moved:
        """Plan the day."""
        return self._rescheduling.plan_day(self._slots, self.day.value, self.reason.text())

    def _take_back(self) -> None:
        self.taking_back = True
        self.try_this(lambda: self._rescheduling.plan_day(self._slots, None, self.reason.text()))


class MoveWindowDialog(FormDialog):
    """Moves the window of visits, as when the harvest is early (domain.md §3.6)."""

    def __init__(
        self, parent: QWidget, rescheduling: Rescheduling, slots: Sequence[UUID], whose: str,
        window: tuple[date, date],
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Move the window"), self.tr("Move it"), self.act)
        self._rescheduling = rescheduling
        self._slots = list(slots)
        self.begin, self.end = Day(window[0]), Day(window[1])
        self.reason = line(hint=self.tr("Such as: the harvest is early this year"))
        form = Form(_LABELS)
        form.add(self.tr("Visits"), text(whose, "body", wrap=True))
        form.add(self.tr("From"), self.begin)
        form.add(self.tr("To"), self.end)
        form.add(self.tr("Reason"), self.reason)
        self.content.addLayout(form)
        self.setMinimumWidth(px(520))

    def act(self) -> Moved:
        """Move the window."""
        days = self.begin.value, self.end.value
        return self._rescheduling.move_window(self._slots, *days, self.reason.text())


class ExemptDialog(FormDialog):
    """Frees households from visits, with a reason."""

    def __init__(
        self, parent: QWidget, rescheduling: Rescheduling, codes: CodeTables, language: str,
        slots: Sequence[UUID], whose: str,
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("Free from the visit"), self.tr("Free"), self.act)
        self._rescheduling = rescheduling
        self._slots = list(slots)
        reasons = coded(codes["skip_reason"], language)
        self.reason = Choice([("", self.tr("Please choose a reason")), *reasons])
        self.told = line(hint=self.tr("The reason in words, if it is another"))
        self.told.setAccessibleName(self.told.placeholderText())
        self.told.setEnabled(False)
        self.reason.currentIndexChanged.connect(lambda _: self.told.setEnabled(self.reason.code == OTHER))
        form = Form(_LABELS)
        form.add(self.tr("Visits"), text(whose, "body", wrap=True))
        form.add(self.tr("Reason"), self.reason)
        form.add("", self.told)
        self.content.addLayout(form)
        self.content.addWidget(
            text(self.tr("The visit is no longer asked for. This can be taken back."), "quiet", wrap=True)
        )
        self.setMinimumWidth(px(520))

    def act(self) -> Moved:
        """Free the households."""
        return self._rescheduling.exempt(self._slots, self.reason.code, self.told.text())


class ExtraDialog(FormDialog):
    """Plans a visit beside the four."""

    def __init__(
        self, parent: QWidget, rescheduling: Rescheduling, household: UUID, head: str, today: date
    ) -> None:
        super().__init__(parent, self.tr("Plan an extra visit"), self.tr("Plan it"), self.act)
        self._rescheduling = rescheduling
        self._household = household
        self.day = Day(today + timedelta(7))
        form = Form(_LABELS)
        form.add(self.tr("Household"), text(head, "body"))
        form.add(self.tr("Day"), self.day)
        self.content.addLayout(form)
        self.content.addWidget(
            text(self.tr("It is counted by itself, never towards the four visits."), "quiet", wrap=True)
        )
        self.setMinimumWidth(px(520))

    def act(self) -> None:
        """Plan the visit."""
        self._rescheduling.add_extra(self._household, self.day.value)


class ReasonDialog(FormDialog):
    """Asks why before something is done."""

    def __init__(self, parent: QWidget, title: str, what: str, do: str, act: Callable[[str], object]) -> None:
        super().__init__(parent, title, do, lambda: act(self.reason.text()))
        self.reason = line()
        form = Form(_LABELS)
        form.add(self.tr("Reason"), self.reason)
        self.content.addWidget(text(what, "body", wrap=True))
        self.content.addLayout(form)
        self.setMinimumWidth(px(520))


class RouteDialog(PickDialog):
    """Asks whose round, and of which month."""

    def __init__(self, parent: QWidget, title: str, routes: Routes, today: date, helper: UUID | None) -> None:
        super().__init__(parent, title, lambda typed: self._offered(routes.helpers(typed, helper)))
        self.go.setText(self.tr("To the paper"))
        self.month = Choice([(month, month) for month in (_later(today, n) for n in range(4))])
        form = Form(_LABELS)
        form.add(self.tr("Month"), self.month)
        self.content.addLayout(form)

    def _offered(self, found: Sequence[HelperChoice]) -> list[tuple[UUID, str, str]]:
        """Say of each helper the unit, and of how many households he is in charge."""
        return [
            (one.id, one.name, f"{one.unit}  {self.tr('%n household(s)', '', one.households)}".strip())
            for one in found
        ]


def _later(today: date, months: int) -> str:
    at = today.year * 12 + today.month - 1 + months
    return f"{at // 12}-{at % 12 + 1:02d}"
