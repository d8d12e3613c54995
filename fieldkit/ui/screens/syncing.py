"""Is everything safe at the township: one sentence, what waits, what clashes, what happened."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.ui.autosync import AutoSync
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.conflicts import ConflictsSection
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.form import Form, line
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import (
    GAP,
    Card,
    Room,
    button,
    clear,
    row,
    say,
    scrolled,
    shortcut,
    text,
)
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.words import counted, moment, sentence

if TYPE_CHECKING:
    from fieldkit.services.conflict_views import ConflictView
    from fieldkit.services.quality.service import Judgement
    from fieldkit.services.syncing import HistoryEntry, Outcome, SyncStatus

FAILURES = {  # what the history says of a sync that did not end well
    "ServerUnreachable": QT_TRANSLATE_NOOP("SyncFailures", "the server could not be reached"),
    "DeviceDisabled": QT_TRANSLATE_NOOP("SyncFailures", "the township has disabled this laptop"),
    "CertificateUnknown": QT_TRANSLATE_NOOP("SyncFailures", "this laptop does not trust its certificate"),
    "Cancelled": QT_TRANSLATE_NOOP("SyncFailures", "it was stopped"),
    "WrongServer": QT_TRANSLATE_NOOP("SyncFailures", "it was another server"),
}
BROKE_OFF = QT_TRANSLATE_NOOP("SyncFailures", "it broke off")


@dataclass(frozen=True)
class State:
    """What the room shows."""

    status: "SyncStatus"
    conflicts: "list[ConflictView]"
    history: "list[HistoryEntry]"
    judged: "Judgement | None"


class SyncScreen(Room):
    """The sync desk of one laptop."""

    print_asked = Signal(str, dict)  # form and subject

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, auto: AutoSync) -> None:
        super().__init__(self.tr("Sync"))
        self._laptop = laptop
        self._jobs = jobs
        self._changes = changes
        self._auto = auto
        self.now = button(self.tr("Sync now"), self._now, kind="primary", key="Ctrl+R")
        self.buttons.addWidget(allow(self.now, laptop, Right.SYNC))
        self._make_page()
        auto.begun.connect(self._follow)
        auto.done.connect(self._done)
        auto.failed.connect(self._failed)
        changes.sync.connect(self.refresh)
        for key, choice in (("1", "server"), ("2", "other")):  # a field with the cursor comes first
            shortcut(key, self, partial(self.conflicts.settle, choice))

    def _make_page(self) -> None:
        self.sentence = text("", "big", wrap=True)
        self.detail = text("", "quiet", wrap=True)
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        self.progress = ProgressStrip()
        self.errors = text("", "due", wrap=True)
        self.paper = button(
            self.tr("List of errors"), lambda: self.print_asked.emit("P-27", {}), kind="link", key="Ctrl+P"
        )
        allow(self.paper, self._laptop, Right.PRINT_INSIDE)
        top = Card()
        for part in (self.sentence, self.detail, self.progress, self.message):
            top.body.addWidget(part)
        top.body.addLayout(row(self.errors, self.paper, None, gap=16))
        for hidden in (self.errors, self.paper):
            hidden.hide()
        self.conflicts = ConflictsSection(self._laptop)
        self.conflicts.settled.connect(self._settle)
        self.waiting = Card(self.tr("Waiting to be sent"))
        self.history = Card(self.tr("What happened"))
        middle = QVBoxLayout() if is_large() else QHBoxLayout()
        middle.setSpacing(px(GAP))
        middle.addWidget(self.conflicts, 1)
        middle.addWidget(self.waiting, 1)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        layout.addWidget(top)
        layout.addWidget(self._enrolment())
        layout.addLayout(middle)
        layout.addWidget(self.history)
        layout.addStretch(1)
        self.page.addWidget(scrolled(inner))
        self.first = self.now

    def _enrolment(self) -> Card:
        self.join = Card(self.tr("Join a township"))
        self.server = line(self._laptop.settings.server_url or "http://127.0.0.1:8600")
        self.code = line(hint=self.tr("Code from the township"))
        self.code.returnPressed.connect(self._enrol)
        form = Form(160)
        form.add(self.tr("&Server"), self.server)
        form.add(self.tr("&Code"), self.code)
        once = self.tr("The township gives every laptop a code, once. After that it syncs by itself.")
        self.join.body.addWidget(text(once, "quiet", wrap=True))
        self.join.body.addLayout(form)
        join = button(self.tr("Join"), self._enrol)
        for part in (self.server, self.code, join):
            allow(part, self._laptop, Right.SYNC)
        self.join.body.addLayout(row(None, join))
        return self.join

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Ask again how things are."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> State:
        syncing = self._laptop.syncing
        return State(syncing.status(), syncing.conflicts(), syncing.history(), self._laptop.quality.known())

    def _show(self, state: State) -> None:
        status = state.status
        self.now.setEnabled(status.enrolled and self._auto.job is None)
        self.join.setVisible(not status.enrolled)
        self.sentence.setText(self._sentence(status))
        self.detail.setText(self._detail(status))
        self.conflicts.show_conflicts(state.conflicts)
        self.conflicts.setVisible(status.enrolled or bool(state.conflicts))
        self._show_waiting(status)
        self._show_errors(state.judged)
        self._show_history(state.history)

    def _sentence(self, status: "SyncStatus") -> str:
        if status.conflicts:
            return self.tr(
                "Your data are on this laptop; %n place(s) need your decision.", "", status.conflicts
            )
        if status.waiting:
            return self.tr(
                "Your data are on this laptop; %n change(s) have not reached the township yet.",
                "",
                status.waiting,
            )
        if not status.enrolled:
            return self.tr("Your data are on this laptop. It has not joined a township yet.")
        if status.contents:
            return self.tr(
                "Everything that was typed is safe at the township; %n photo(s) or scan(s) are still to go.",
                "",
                status.contents,
            )
        return self.tr("Everything on this laptop is safe at the township.")

    def _detail(self, status: "SyncStatus") -> str:
        if not status.enrolled:
            return self.tr("You can work as usual; nothing is sent anywhere.")
        if status.confirmed_at is None:
            return self.tr("Server {url}. Nothing was exchanged yet.").format(url=status.server)
        said = self.tr("The township at {url} has confirmed everything up to {moment}.")
        return said.format(url=status.server, moment=moment(status.confirmed_at))

    def _show_waiting(self, status: "SyncStatus") -> None:
        clear(self.waiting.body)
        self.waiting.aside.setText(counted(self.tr("%n change(s)", "", status.waiting), status.waiting))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(18))
        most = len(status.waiting_by_table)
        half = most if is_large() else (most + 1) // 2
        for number, (table, count) in enumerate(status.waiting_by_table.items()):
            beside, down = divmod(number, half)
            name = QCoreApplication.translate("SyncTables", table)
            grid.addWidget(text(name, "body"), down, beside * 3)
            grid.addWidget(text(f"{count:,}", "strong"), down, beside * 3 + 1)
            grid.setColumnStretch(beside * 3 + 2, 1)
        self.waiting.body.addLayout(grid)
        if status.contents:
            photos = self.tr("%n photo(s) or scan(s) go after the records.", "", status.contents)
            self.waiting.body.addWidget(text(photos, "body", wrap=True))
        elif not status.waiting:
            self.waiting.body.addWidget(text(self.tr("Nothing waits."), "quiet"))
        self.waiting.body.addStretch(1)

    def _show_errors(self, judged: "Judgement | None") -> None:
        """Say how many errors go along, once everything that changed was judged."""
        if judged is None:
            self._jobs.start(self, self._laptop.quality.judge, then=self._show_errors, slow=True)
            return
        said = self.tr("%n error(s) in the data will go along, marked.", "", judged.errors)
        self.errors.setText(counted(said, judged.errors))
        for part in (self.errors, self.paper):
            part.setVisible(bool(judged.errors))

    def _show_history(self, history: "list[HistoryEntry]") -> None:
        clear(self.history.body)
        if not history:
            self.history.body.addWidget(text(self.tr("No sync yet."), "quiet"))
        for entry in history[:12]:
            line = row(text(moment(entry.at), "quiet"), text(self._said(entry), "body"), None, gap=40)
            if entry.id and not entry.failure:
                line.addWidget(self._receipt(entry))
            self.history.body.addLayout(line)

    def _receipt(self, entry: "HistoryEntry") -> QPushButton:
        made = button(
            self.tr("Receipt"), partial(self.print_asked.emit, "P-26", {"sync": entry.id}), kind="link"
        )
        made.setAccessibleName(self.tr("Receipt of {at}").format(at=moment(entry.at)))
        return allow(made, self._laptop, Right.PRINT_INSIDE)

    def _said(self, entry: "HistoryEntry") -> str:
        if entry.failure:
            why = FAILURES.get(entry.failure, BROKE_OFF)
            return self.tr("Not exchanged: {why}").format(why=QCoreApplication.translate("SyncFailures", why))
        said = self.tr("Sent {sent}, received {received}.").format(sent=entry.sent, received=entry.received)
        if entry.conflicts:
            said += " " + self.tr("%n conflict(s).", "", entry.conflicts)
        if entry.parked:
            said += " " + self.tr("%n kept aside by the township for review.", "", entry.parked)
        if entry.equal:
            said += " " + self.tr("Both sides are equal.")
        return said

    # ------------------------------------------------------------ doing

    def _now(self) -> None:
        self._auto.now()

    def _follow(self, job: Job) -> None:
        self.now.setEnabled(False)
        self.message.hide()
        self.progress.follow(job, self.tr("Exchanging with the township"))

    def _done(self, _: "Outcome") -> None:
        self.refresh()

    def _failed(self, error: FieldkitError) -> None:
        self._say(sentence(error))
        self.refresh()

    def enrol(self, server: str, code: str) -> None:
        """Join the township at `server` with its `code`."""
        self.server.setText(server)
        self.code.setText(code)
        self._enrol()

    def _enrol(self) -> None:
        url, code = self.server.text().strip(), self.code.text().strip()
        if not code:
            self._say(self.tr("Please type the code the township gave you."))
            self.code.setFocus()
            return

        def joined(_: object) -> None:
            self._laptop.settings.save(self._laptop.home.settings_file)
            self.code.clear()
            self._say(self.tr("Joined. The first sync begins."), good=True)
            self._changes.sync.emit()
            self._auto.now()

        enrol = self._laptop.syncing.enrol
        self._jobs.start(self, lambda _: enrol(url, code), then=joined, otherwise=self._failed, slow=True)

    def _settle(self, conflict: UUID, choice: str) -> None:
        self._jobs.start(
            self,
            lambda _: self._laptop.syncing.settle(conflict, choice),
            then=lambda _: self._changes.all(),
            otherwise=self._failed,
        )

    def _say(self, words: str, *, good: bool = False) -> None:
        say(self.message, words, "good" if good else "wrong")
