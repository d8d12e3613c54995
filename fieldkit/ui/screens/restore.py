"""The assistant that puts a backup back: choose, passphrase, what it would mean, done."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.services.restoring import BackupInfo, Inside, Rehearsal, Restored, Restoring
from fieldkit.services.salvaging import Salvaged
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.parts import Card, button, empty, restyle, row, scrolled, text
from fieldkit.ui.widgets.passphrase import Passphrase, with_show
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import moment, sentence

PATTERN = "*.fkbackup"
_WIDTH = 900


class RestoreScreen(QWidget):
    """Four steps on one card; until the third is confirmed nothing is changed.

    Shown only while the folder is closed.  `closed` is sent when the person goes back or is done.
    """

    closed = Signal()

    def __init__(
        self,
        restoring: Restoring,
        jobs: Jobs,
        second: str,
        users: list[str],
        damage: FieldkitError | None = None,
    ) -> None:
        """`damage` is what is wrong with the data here, if that is why the person came."""
        super().__init__()
        self._restoring = restoring
        self._jobs = jobs
        self._users = users
        self._damage = damage
        self._second = second
        self._who = ("", "")
        self.pages = QStackedWidget()
        self.message = text("", "wrong", wrap=True)
        self.strip = ProgressStrip()
        self.card = Card()
        self.card.setMaximumWidth(px(_WIDTH))
        self.card.body.addWidget(text(self.tr("Restore a backup"), "big"))
        self.card.body.addWidget(self.pages)
        self.card.body.addWidget(self.strip)
        self.card.body.addWidget(self.message)
        inner = QWidget()
        middle = QVBoxLayout(inner)
        middle.addStretch(1)
        line = row(None, self.card, None)
        line.setStretch(1, 100)  # as wide as it may be, or as the window is
        middle.addLayout(line)
        middle.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inner)
        outer.addWidget(self.area)
        self.first: QWidget = self
        self._choose()

    # ------------------------------------------------------------ 1 which

    def _choose(self) -> None:
        page, layout = _page()
        if self._damage is not None:
            layout.addWidget(text(sentence(self._damage), "wrong", wrap=True))
        hint = self.tr("Choose the newest one that was tried out. Nothing is changed before you confirm it.")
        layout.addWidget(text(hint, "quiet", wrap=True))
        yes, no = self.tr("tried out"), self.tr("not tried out")
        columns: list[Column[BackupInfo]] = [
            Column(self.tr("Made"), lambda b: moment(b.made_at), 170, bold=True),
            Column(self.tr("Households"), lambda b: b.households, 110, numeric=True),
            Column(self.tr("Size"), lambda b: f"{b.bytes / 1e6:,.1f} MB", 110, numeric=True),
            Column(self.tr("State"), lambda b: yes if b.verified_at else no, 120),
            Column(self.tr("Where"), lambda b: str(b.file.parent)),
        ]
        self.model = RowsModel(columns)
        self.table = Table(self.model, self.tr("Backups"), row_height=36)
        self.table.setMinimumHeight(px(170))
        self.table.opened.connect(lambda index: self._chosen(index.row()))
        layout.addWidget(self.table)
        self.none = text("", "due", wrap=True)
        self.none.hide()
        layout.addWidget(self.none)
        self.next = button(self.tr("Next"), self._next, kind="primary")
        self.other = button(self.tr("&Another file…"), self._another)
        self.back = button(self.tr("Back"), self.closed.emit, key="Esc")
        parts: list[QWidget | None] = [self.back, self.other]
        if self._damage is not None:
            self.salvage = button(self.tr("&Save what can still be read…"), self._ask_salvage)
            parts.append(self.salvage)
        layout.addLayout(row(*parts, None, self.next))
        self._show(page, self.table)
        self._jobs.start(self, lambda _: self._restoring.backups(self._second), then=self._list)

    def _list(self, backups: list[BackupInfo]) -> None:
        self.model.show(backups)
        self.next.setEnabled(bool(backups))
        self.table.choose(0)
        if not backups:
            words = self.tr("There is no backup in this folder. Put in the stick and choose the file.")
            self.none.setText(words)
            self.none.show()
            self.other.setFocus()

    def _next(self) -> None:
        self._chosen(self.table.currentIndex().row())

    def _chosen(self, number: int) -> None:
        chosen = self.model.row(self.model.index(number, 0)) if number >= 0 else None
        if chosen is not None:
            self.choose_file(chosen.file)

    def _another(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"), self._second, PATTERN)
        if name:
            self.choose_file(Path(name))

    def choose_file(self, file: Path) -> None:
        """Look into a backup and go on to the passphrase."""
        self._jobs.start(self, lambda _: self._restoring.look(file), then=self._ask, otherwise=self._failed)

    # ------------------------------------------------------------ 2 who

    def _ask(self, inside: Inside) -> None:
        self._inside = inside
        page, layout = _page()
        words = self.tr("Made {moment}: {households} households, {people} people, {visits} visits.")
        layout.addWidget(text(words.format(
            moment=moment(inside.made_at), households=f"{inside.households:,}", people=f"{inside.people:,}",
            visits=f"{inside.visits:,}"), "strong", wrap=True))  # fmt: skip
        whose = self.tr("Who can open it: {users}. The passphrases are those of that day.")
        layout.addWidget(text(whose.format(users="、".join(inside.users)), "body", wrap=True))
        self._form(layout, list(inside.users), self.tr("Try it out"), self._rehearse)
        self._show(page, self.passphrase)

    def _form(self, layout: QVBoxLayout, users: list[str], go: str, do: object) -> None:
        self.user = Choice([(name, name) for name in users])
        self.passphrase = Passphrase()
        form = Form(140)
        form.add(self.tr("&User"), self.user)
        form.add(self.tr("Pass&phrase"), with_show(self.passphrase, words=self.tr("&Show"))).setBuddy(
            self.passphrase
        )
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        layout.addLayout(form)
        self.go = button(go, do, kind="primary")  # type: ignore[arg-type]
        self.passphrase.returnPressed.connect(do)
        layout.addLayout(row(button(self.tr("Back"), self._choose, key="Esc"), None, self.go))

    def _rehearse(self) -> None:
        file, who = self._inside.file, (self.user.code, self.passphrase.text())
        self._who = who
        self._work(
            lambda progress: self._restoring.rehearse(file, *who, progress), self._confirm,
            self.tr("Trying the backup out"),
        )  # fmt: skip

    # ------------------------------------------------------------ 3 what it would mean

    def _confirm(self, found: Rehearsal) -> None:
        page, layout = _page()
        layout.addWidget(text(self.tr("The backup is whole."), "good"))
        for words, kind in self._means(found):
            layout.addWidget(text(words, kind, wrap=True))
        self.now = button(self.tr("Restore now"), self._restore, kind="primary")
        layout.addLayout(row(button(self.tr("Leave as it is"), self.closed.emit, key="Esc"), None, self.now))
        self._show(page, self.now)

    def _means(self, found: Rehearsal) -> list[tuple[str, str]]:
        loss, said = found.loss, []
        if found.data_here and loss.known:
            for one in loss.changed:
                words = self.tr("Changed here since then: {what}: {records}, of them not sent: {unsent}")
                said.append((words.format(what=one.what, records=one.records, unsent=one.unsent), "body"))
            if loss.drafts:
                said.append((self.tr("Drafts of visits begun since then: {n}").format(n=loss.drafts), "body"))
            if not loss.changed and not loss.drafts:
                said.append((self.tr("Nothing was changed here since then."), "body"))
            said.append((self.tr("What the township has comes back with the next sync."), "quiet"))
        elif found.data_here:
            words = self.tr("The present data cannot be read with this passphrase: nothing can be compared.")
            said.append((words, "due"))
        if found.data_here:
            words = self.tr("The present data are kept: as a backup, or as they are if they cannot be read.")
            said.append((words, "quiet"))
        if not found.same_laptop:
            words = self.tr(
                "For the township this becomes a laptop of its own: ask for a registration code before the "
                "next sync."
            )
            said.append((words, "due"))
        return said

    def _restore(self) -> None:
        file, who = self._inside.file, self._who
        self._work(
            lambda progress: self._restoring.restore(file, *who, progress), self._done,
            self.tr("Restoring"),
        )  # fmt: skip

    # ------------------------------------------------------------ 4 done

    def _done(self, done: Restored) -> None:
        lines = [self.tr("Restored: the data are as of {moment}.").format(moment=moment(done.inside.made_at))]
        if done.lost:
            lines.append(self.tr("%n photos or scans were not with the backup.", "", done.lost))
        if done.kept is not None:
            lines.append(self.tr("What was here before is in {kept}.").format(kept=done.kept))
        if done.enrolled:
            lines.append(self.tr("Sync goes on as before."))
        self._finish(lines)

    def _finish(self, lines: list[str]) -> None:
        self._who = ("", "")
        page, layout = _page()
        layout.addWidget(text(lines[0], "good", wrap=True))
        for line in lines[1:]:
            layout.addWidget(text(line, "body", wrap=True))
        self.enter = button(self.tr("Go to the door"), self.closed.emit, kind="primary")
        layout.addLayout(row(None, self.enter))
        self._show(page, self.enter)

    # ------------------------------------------------------------ what can still be read

    def _ask_salvage(self) -> None:
        page, layout = _page()
        hint = self.tr(
            "Every row that can still be read is copied to a new data file. The damaged one is kept. A "
            "backup is better where there is one; what the township has comes back with the next sync."
        )
        layout.addWidget(text(hint, "body", wrap=True))
        self._form(layout, self._users, self.tr("Save what can be read"), self._salvage)
        self._show(page, self.passphrase)

    def _salvage(self) -> None:
        user, typed = self.user.code, self.passphrase.text()
        self._work(
            lambda progress: self._restoring.salvage(user, typed, progress), self._salvaged,
            self.tr("Reading what can be read"),
        )  # fmt: skip

    def _salvaged(self, saved: Salvaged) -> None:
        lines = [self.tr("{rows} rows were saved.").format(rows=f"{saved.rows:,}")]
        if saved.torn:
            lines.append(self.tr("Not all of these could be read: {what}").format(what="、".join(saved.torn)))
        lines.append(self.tr("What was here before is in {kept}.").format(kept=saved.kept))
        self._finish(lines)

    # ------------------------------------------------------------ pieces

    def _work(self, work: object, then: object, what: str) -> None:
        if not self.pages.isEnabled():
            return
        self.pages.setEnabled(False)
        self.message.setText("")
        job = self._jobs.start(self, work, then=then, otherwise=self._failed, slow=True)  # type: ignore[arg-type]
        self.strip.follow(job, what)

    def _failed(self, error: FieldkitError) -> None:
        self.pages.setEnabled(True)
        restyle(self.message, "wrong")
        self.message.setText(sentence(error))
        self.first.setFocus()

    def _show(self, page: QWidget, first: QWidget) -> None:
        empty(self.pages)
        self.pages.addWidget(page)
        self.pages.setEnabled(True)
        self.message.setText("")
        self.first = first
        first.setFocus()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.first))

    def leave(self) -> bool:
        """Whether the window may close now: not while data are exchanged; a crash would be harmless too."""
        return self.pages.isEnabled()


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, px(6), 0, 0)
    layout.setSpacing(px(12))
    return page, layout
