"""The card of the settings room with the working days of a year, by which notices are counted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from fieldkit.domain.rights import Right
from fieldkit.domain.workdays import spans
from fieldkit.progress import Progress
from fieldkit.services.calendars import YearView
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.history import ValueHistoryDialog
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.dialogs.working_days import YearDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import Card, button, restyle, row, say, text
from fieldkit.ui.words import sentence

_PATTERNS = "*.csv *.xlsx *.xls *.ods"
_BACK = 3  # years before this one that are offered


class WorkingDaysCard(Card):
    """A year's free and worked days: those that ship, or others entered in their place."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Working days"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self.view: YearView | None = None
        note = self.tr(
            "The periods of notices in working days follow this calendar. The State Council's notice of the "
            "next year comes in November: enter it here, or take it in as a file."
        )
        this = laptop.clock.today().year
        self.year = Choice([(str(y), str(y)) for y in range(this + 1, this - _BACK, -1)], str(this))
        self.year.setAccessibleName(self.tr("Year"))
        self.year.currentIndexChanged.connect(lambda _: self.refresh())
        self.state = text("", "quiet", wrap=True)
        self.off, self.on = text("", "body", wrap=True), text("", "body", wrap=True)
        self.message = text("", "good", wrap=True)
        self.message.hide()
        self._make_buttons()
        self.body.addWidget(text(note, "quiet", wrap=True))
        self.body.addLayout(row(self.year, self.state, gap=14))
        for part in (self.off, self.on, self.message):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons)
        changes.sync.connect(self.refresh)
        self.refresh()

    def _make_buttons(self) -> None:
        laptop, may = self._laptop, Right.SETTINGS
        self.change = allow(button(self.tr("Change the days…"), self._change), laptop, may)
        self.take = allow(button(self.tr("Take in a file…"), self._take), laptop, may)
        self.write = button(self.tr("Write out…"), self._write)
        self.history = button(self.tr("History…"), self._history)
        self.back = allow(button(self.tr("Back to the shipped one…"), self._forget), laptop, may)
        self._buttons = FlowLayout(gap=8)
        for made in (self.change, self.take, self.write, self.history, self.back):
            self._buttons.addWidget(made)

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Look again at the year that is chosen."""
        year = int(self.year.code)
        self._jobs.start(self, lambda _: self._laptop.calendars.of(year), then=self._show)

    def _show(self, view: YearView) -> None:
        self.view = view
        if view.own:
            said = self.tr("Entered here or by the township: {source}").format(source=view.source)
        elif view.known:
            said = self.tr("Ships with the program: {source}").format(source=view.source)
        else:
            said = self.tr(
                "The calendar for {year} is not known: only Saturdays and Sundays are counted as free."
            ).format(year=view.year)
        self.state.setText(said)
        restyle(self.state, "quiet" if view.known else "due")
        for line, words, days in (
            (self.off, self.tr("Free: {days}"), view.days_off),
            (self.on, self.tr("Worked at weekends: {days}"), view.days_on),
        ):
            line.setText(words.format(days=self.tr(", ").join(_spans(days))))
            line.setVisible(bool(days))
        self.write.setEnabled(view.known)
        self.back.setVisible(view.own)
        self.back.setText(
            self.tr("Back to the shipped one…") if view.ships else self.tr("Take the calendar back…")
        )

    # ------------------------------------------------------------ doing

    def _change(self) -> None:
        if self.view is not None:
            self.ask(YearDialog(self, self._laptop, self.view))

    def ask(self, dialog: YearDialog) -> None:
        """Let the person tick days."""
        self.dialog = dialog
        if dialog.exec():
            self._done(self.tr("The days are kept. Notices that are still drafts follow them."))

    def _done(self, words: str) -> None:
        say(self.message, words, "good")
        self.refresh()
        self._changes.notices.emit()

    def _take(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take in a calendar"), str(Path.home()), _PATTERNS
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Take in the chosen year from a file."""
        year = int(self.year.code)
        done = self.tr("The days are kept. Notices that are still drafts follow them.")
        self._do(lambda: self._laptop.calendars.take(year, file), lambda _: self._done(done))

    def _write(self) -> None:
        proposed = str(Path.home() / f"{self.year.code}.csv")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write out"), proposed, "*.csv")
        if name:
            self.write_to(Path(name))

    def write_to(self, file: Path) -> None:
        """Write the chosen year to a file."""
        year = int(self.year.code)
        done = self.tr("Written: {file}").format(file=file)
        self._do(lambda: self._laptop.calendars.write(year, file), lambda _: say(self.message, done, "good"))

    def _history(self) -> None:
        year = int(self.year.code)
        title = self.tr("Working days of {year}").format(year=year)
        self._jobs.start(
            self, lambda _: self._laptop.calendars.changes(year),
            then=lambda found: ValueHistoryDialog(self, title, found, None).exec(),
        )  # fmt: skip

    def _forget(self) -> None:
        if self.view is None or not self.view.own:
            return
        year, ships = self.view.year, self.view.ships
        words = self.tr("The calendar of {year} that ships with the program holds again.")
        if not ships:
            words = self.tr("For {year} only Saturdays and Sundays are counted as free again.")
        if ask(self, words.format(year=year), self.tr("Take it back")):
            done = self.tr("Taken back. It stays in the history.")
            self._do(lambda: self._laptop.calendars.forget_year(year), lambda _: self._done(done))

    def _do(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        def run(_: Progress) -> object:
            return work()

        self._jobs.start(
            self, run, then=then, otherwise=lambda error: say(self.message, sentence(error), "wrong")
        )


def _spans(days: tuple[date, ...]) -> list[str]:
    """Say days by month and day, those in a row as first and last."""
    return [
        f"{first:%m-%d}" if first == last else f"{first:%m-%d} – {last:%m-%d}" for first, last in spans(days)
    ]
