"""Asks for a new standing of a household, or what is right where one was entered wrongly."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.services.standing_history import Standing, Stretch
from fieldkit.services.standing_rows import Asked
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Day, Form, Options, line
from fieldkit.ui.widgets.parts import text

_LABELS = 150  # px at 100 %
_WATCHED, _FALLEN_BACK = ("B3", "B6"), "A5"
_COUNTY, _CORRECTED = "3", "9"  # code table decided_by


class StandingDialog(FormDialog):
    """Begins a standing: which, since when, why, decided by whom."""

    def __init__(self, parent: QWidget, standing: Standing, household: UUID, today: date) -> None:
        super().__init__(parent, self.tr("New standing"), self.tr("Set it"), self.act)
        self._standing = standing
        self._household = household
        now = standing.now(household)
        follow = {track: standing.may_follow(household, track) for track in now}
        offered = [one for options in follow.values() for one in options]
        tracks = {options[0][0]: now[track].track_label for track, options in follow.items() if options}
        self.status = Options(offered, self.tr("New standing"), needed=True, headings=tracks)
        self.day = Day(today)
        self.reason = line(hint=self.tr("such as: passed by the villagers' meeting"))
        deciders = [one for one in standing.options("decided_by") if one[0] != _CORRECTED]
        self.decided = Choice([("", "—"), *deciders], _COUNTY)
        self.kind = Choice([("", "—"), *standing.options("monitor_kind")])
        self.cause = Choice([("", "—"), *standing.options("cause")])
        said = "\n".join(f"{one.track_label}：{one.label}" for one in now.values())
        form = Form(_LABELS)
        form.add(self.tr("Now"), text(said, "body", wrap=True))
        form.add(self.tr("From now on"), self.status)
        self._kind_line = form.add(self.tr("&Kind of monitoring"), self.kind)
        self._cause_line = form.add(self.tr("&Cause of falling back"), self.cause)
        form.add(self.tr("&Since"), self.day)
        form.add(self.tr("&Decided by"), self.decided)
        form.add(self.tr("&Reason"), self.reason)
        self.content.addLayout(form)
        self.status.changed.connect(self._chosen)
        self.status.advanced.connect(self.focusNextChild)
        self.setMinimumWidth(px(680))
        self._chosen()

    def _chosen(self) -> None:
        watched, back = self.status.code in _WATCHED, self.status.code == _FALLEN_BACK
        for label, field, wanted in (
            (self._kind_line, self.kind, watched), (self._cause_line, self.cause, back)
        ):  # fmt: skip
            label.setVisible(wanted)
            field.setVisible(wanted)
        self.go.setEnabled(self.status.code is not None)

    def act(self) -> None:
        """Set the standing."""
        if self.status.code is not None:
            asked = Asked(
                self.status.code, self.day.value, self.reason.text().strip(), self.decided.code,
                kind=self.kind.code, cause=self.cause.code,
            )  # fmt: skip
            self._standing.set(self._household, asked)


class CorrectStandingDialog(FormDialog):
    """Puts a standing right that was entered wrongly."""

    def __init__(self, parent: QWidget, standing: Standing, stretch: Stretch, today: date) -> None:
        super().__init__(parent, self.tr("Correct a standing"), self.tr("Correct it"), self.act)
        self._standing = standing
        self._stretch = stretch
        self.status = Choice(standing.all_of(stretch.track), stretch.status)
        self.day = Day(stretch.since or today)
        self.reason = line(hint=self.tr("why it was wrong"))
        form = Form(_LABELS)
        form.add(self.tr("&Standing"), self.status)
        if stretch.since is not None:
            form.add(self.tr("S&ince"), self.day)
        form.add(self.tr("&Reason"), self.reason)
        self.content.addLayout(form)
        note = self.tr("The types of the years follow. Both values stay in the history.")
        self.content.addWidget(text(note, "quiet", wrap=True))
        self.setMinimumWidth(px(560))

    def act(self) -> None:
        """Put it right."""
        if self._stretch.id is not None:
            since = self.day.value if self._stretch.since is not None else None
            self._standing.correct(self._stretch.id, self.reason.text(), status=self.status.code, since=since)
