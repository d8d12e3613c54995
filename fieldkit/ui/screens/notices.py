"""What hangs on the wall, what is to be put up or taken down next, and what hung there before."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.notice_new import NewNoticeDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.notice_words import COLOURS, next_step
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.chips import ChipChoice
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import EmptyState, Room, button, clear, row, shortcut, text
from fieldkit.ui.widgets.rows import Column, RowsModel, Table
from fieldkit.ui.words import day

if TYPE_CHECKING:
    from fieldkit.services.notices.views import Due, NoticeRow

YEARS = 4  # to choose from, this one and those before it
DUE = 3  # of what is due next, this many are named, of large text one
SHORT = 12  # characters of a title at large text


@dataclass(frozen=True)
class Listed:
    """What the room shows: the villages, the notices chosen, what is due in all of them, which day it is."""

    villages: list[VillageRow]
    notices: "list[NoticeRow]"
    due: "list[Due]"
    today: date


class NoticesScreen(Room):
    """What is due next above; below a list of notices by village and year, the newest first."""

    opened = Signal(UUID)

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Notices"))
        self._laptop, self._jobs = laptop, jobs
        self._changes = changes
        self._open_only = True
        self.village = Choice([("", self.tr("All villages"))])
        self.village.setAccessibleName(self.tr("Village"))
        this_year = laptop.clock.today().year
        years = [(str(this_year - back), str(this_year - back)) for back in range(YEARS)]
        self.year = Choice([("", self.tr("All years")), *years], "")
        self.year.setAccessibleName(self.tr("Year"))
        for choice in (self.village, self.year):
            choice.currentIndexChanged.connect(lambda _: self._read())
        self.new = button(self.tr("New notice"), self.begin, kind="primary", key="Ctrl+N")
        self.buttons.addWidget(allow(self.new, laptop, Right.NOTICE))
        self._make_page()
        for signal in (changes.notices, changes.sync):
            signal.connect(self._look_again)
        self.first = self.table

    def _make_page(self) -> None:
        self.due = QWidget()
        self._due_line = FlowLayout(self.due, gap=10)
        self.chips = ChipChoice(self)
        line = row(gap=8)
        for number, words in enumerate((self.tr("At work"), self.tr("All"))):
            line.addWidget(self.chips.offer(words, number, partial(self.narrow, number == 0)))
        self.count = text("", "quiet")
        for part in (self.count, None, self.year, self.village):
            if part is None:
                line.addStretch(1)
            else:
                line.addWidget(part)
        self.rows: RowsModel[NoticeRow] = RowsModel(self._columns())
        self.table = Table(self.rows, self.tr("Notices"))
        self.table.opened.connect(self._go_in)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.empty = EmptyState(
            self.tr("No notice is being drafted or hanging now."),
            self.tr(
                "A notice says who is to be helped, who leaves help and who receives what.\n"
                "1. Draft it: choose its kind and the households.\n"
                "2. Finish it: it gets its number, and its words stay as they are.\n"
                "3. Put it up: print it, post it, enter the day and a photo.\n"
                "4. Take it down once its days are over, and print the certificate P-15."
            ),
            self.begin, self.tr("New notice"),
        )  # fmt: skip
        allow(self.empty.first, self._laptop, Right.NOTICE)
        self.pages.addWidget(self.empty)
        self.page.addWidget(self.due)
        self.page.addLayout(line)
        self.page.addWidget(self.pages, 1)
        self.chips.choose(0)
        shortcut("Ctrl+F", self, self.table.setFocus)

    def _columns(self) -> "list[Column[NoticeRow]]":
        columns: list[Column[NoticeRow]] = [
            Column(
                self.tr("State"), lambda r: r.state_label, 130, bold=True, colour=lambda r: COLOURS[r.state]
            ),
            Column(self.tr("What is next"), next_step, 176, colour=lambda r: "wrong" if r.late else None),
            Column(self.tr("Title"), lambda r: r.title, 0),
            Column(self.tr("No."), lambda r: r.no, 216),
            Column(self.tr("Households"), lambda r: r.households or "", 84, numeric=True),
            Column(self.tr("Posted on"), lambda r: day(r.posted_on), 108),
            Column(self.tr("Until"), lambda r: day(r.ends_on), 108),
        ]
        return [columns[2], columns[1], columns[0]] if is_large() else columns

    # ------------------------------------------------------------ reading

    def narrow(self, open_only: bool) -> None:
        """Show what is at work, or all."""
        self._open_only = open_only
        self.chips.choose(0 if open_only else 1)
        self._read()

    def refresh(self) -> None:
        """Read the villages and what is listed."""
        self._read()

    def _look_again(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        village, year = self.village.code or None, int(self.year.code) if self.year.code else None
        open_only = self._open_only

        def read(_: Progress) -> Listed:
            notices = self._laptop.notices
            return Listed(
                self._laptop.villages.list(), notices.listed(village, year=year, open_only=open_only),
                notices.due(village), self._laptop.clock.today(),
            )  # fmt: skip

        self._jobs.start(self, read, then=self._show)

    def _show(self, listed: Listed) -> None:
        known = [(village.code, village.name) for village in listed.villages]
        self.village.renew([("", self.tr("All villages")), *known], self.village.code)
        self.village.setVisible(len(known) > 1)
        self.new.setEnabled(bool(known))
        self._show_due(listed.due)
        self.table.choose(self.rows.show_again(listed.notices, self.table.currentIndex()))
        self.count.setText(self.tr("%n notice(s)", "", len(listed.notices)))
        self.pages.setCurrentIndex(0 if listed.notices else 1)
        self.empty.first.setVisible(bool(known))

    def _show_due(self, due: "list[Due]") -> None:
        clear(self._due_line)
        self.due.setVisible(bool(due))
        if due:
            self._due_line.addWidget(text(self.tr("Next:"), "strong"))
        most = 1 if is_large() else DUE
        for one in due[:most]:
            title = one.notice.title
            short = f"{title[:SHORT]}…" if is_large() and len(title) > SHORT else title
            said = f"{next_step(one.notice)} · {short}"
            if one.day is not None and not is_large():
                said = self.tr("{what}, by {day}").format(what=said, day=day(one.day))
            self._due_line.addWidget(button(said, partial(self.opened.emit, one.notice.id), kind="link"))
        if len(due) > most:
            self._due_line.addWidget(text(self.tr("and %n more", "", len(due) - most), "quiet"))

    # ------------------------------------------------------------ doing

    def _go_in(self, index: QModelIndex) -> None:
        notice = self.rows.row(index)
        if notice is not None:
            self.opened.emit(notice.id)

    def begin(self) -> None:
        """Ask what a new notice is to be about, and open its draft."""
        if not self.new.isEnabled():
            return
        dialog = NewNoticeDialog(self, self._laptop, self.village.code)
        if dialog.exec() and dialog.made is not None:
            self._changes.notices.emit()
            self.opened.emit(dialog.made)
