"""A completed visit: locked, readable, and added to when something more is learned."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.household_page import HouseholdPage
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.visits.visiting import Unsaid, VisitView
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Job, Jobs
from fieldkit.ui.sections.as_typed import AsTyped
from fieldkit.ui.sections.signatures import Signatures
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.dots import Dots
from fieldkit.ui.widgets.form import Form, line
from fieldkit.ui.widgets.large import give_way, is_large, without_keys
from fieldkit.ui.widgets.parts import (
    GAP,
    Card,
    Elided,
    Room,
    button,
    clear,
    row,
    say,
    scrolled,
    shortcut,
    text,
)
from fieldkit.ui.words import day, moment, sentence


@dataclass(frozen=True)
class Record:
    """The visit and whose it is."""

    visit: VisitView
    household: HouseholdRow
    page: HouseholdPage
    unsaid: Unsaid


class RecordScreen(Room):
    """What was written, and below it what was added."""

    closed = Signal()
    household_opened = Signal(UUID)
    print_asked = Signal(str, dict)

    def __init__(self, laptop: Laptop, visit: UUID, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Completed visit"))
        self._laptop = laptop
        self._id = visit
        self._jobs = jobs
        self._changes = changes
        self.header.insertWidget(0, button("‹ " + self.tr("Back"), self.closed.emit, kind="link"))
        shortcut("Esc", self, self.closed.emit)
        self.household = button(self.tr("Household page"), self._open)
        self.print = button(self.tr("Print the record"), self._print, kind="primary", key="Ctrl+P")
        self.buttons.addWidget(self.household)
        self.buttons.addWidget(allow(self.print, laptop, Right.PRINT_INSIDE))
        without_keys(self.print)
        give_way(self.name, self.subtitle)
        self.top, self.said = Card(), Card()
        self.signed = Card(self.tr("Signatures"))
        self.signatures = Signatures(laptop, jobs, changes)
        self.signed.body.addWidget(self.signatures)
        self._make_amendments()
        self._keep()
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, px(6), 0)
        layout.setSpacing(px(GAP))
        for part in (self.top, self.said, self.signed, self.added):
            layout.addWidget(part)
        layout.addStretch(1)
        self.page.addWidget(scrolled(inner))
        self.first = self.print

    def _make_amendments(self) -> None:
        self.added = Card(self.tr("Amendments"))
        self.content = QPlainTextEdit()
        self.content.setPlaceholderText(self.tr("What was learned later; the record itself stays as it is"))
        self.content.setAccessibleName(self.tr("Amendment"))
        self.content.setTabChangesFocus(True)
        self.content.setFixedHeight(px(80))
        self.reason = line(hint=self.tr("Why it is added"))
        self.reason.setAccessibleName(self.tr("Why it is added"))
        self.add = button(self.tr("Add amendment"), self._amend)
        self.saved = text("", "quiet", wrap=True)
        self.saved.hide()
        for field in (self.content, self.reason, self.add):
            allow(field, self._laptop, Right.VISIT)
        self.list = QVBoxLayout()
        self.added.body.addLayout(self.list)
        self.added.body.addWidget(self.content)
        self.added.body.addLayout(row(self.reason, self.add))
        self.added.body.addWidget(self.saved)

    def _keep(self) -> None:
        """Save the amendment as it is typed."""
        keep = self._laptop.visiting.keep_unsaid
        self._begun = False  # what was written before is shown
        self._adding: Job | None = None
        self.keeping = AsTyped(
            self, self._jobs, lambda: (self.content.toPlainText(), self.reason.text()),
            lambda written: keep(self._id, *written),
        )  # fmt: skip
        self.keeping.writing.connect(lambda: say(self.saved, self.tr("○ Writing…"), "quiet"))
        self.keeping.kept.connect(self._say_kept)
        self.keeping.failed.connect(self._failed)
        self.content.textChanged.connect(self._typed)
        self.reason.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if self._begun:
            self.keeping.touch()

    def _say_kept(self, at: datetime) -> None:
        if not self.keeping.unsaved:
            words = self.tr("● Kept {time}, not added yet").format(time=f"{at.astimezone():%H:%M:%S}")
            say(self.saved, words, "good")

    def _failed(self, error: FieldkitError) -> None:
        say(self.saved, sentence(error), "wrong")

    def leave(self) -> bool:
        """Save the amendment that is being written; one that is being added is added first."""
        if self._adding is not None:
            return False
        if (error := self.keeping.leave()) is not None:
            self._failed(error)
        return error is None

    def refresh(self) -> None:
        """Read the visit again."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> Record:
        visit = self._laptop.visiting.visit(self._id)
        year = visit.answers.visit_date.year if visit.answers.visit_date else None
        id = visit.household_id
        households = self._laptop.households
        unsaid = self._laptop.visiting.unsaid(self._id)
        return Record(visit, households.rows([id], year)[0], households.page(id, year), unsaid)

    def _label(self, table: str, code: str | None) -> str:
        return self._laptop.codes[table].label(code, self._laptop.settings.language)

    def _show(self, record: Record) -> None:
        self._record = record
        a, household = record.visit.answers, record.household
        facts = (household.head, household.group, day(a.visit_date))
        self.subtitle.setText(" · ".join(fact for fact in facts if fact))
        clear(self.top.body)
        dots = Dots()
        dots.show_slots(household.slots)
        filled = (
            self.tr("It counts as visit {no} of the year.").format(no=record.visit.slot_no)
            if record.visit.slot_no
            else self.tr("It counts for no planned visit.")
        )
        locked = self.tr("Completed {moment} by {user}; locked.").format(
            moment=moment(record.visit.completed_at), user=record.visit.by
        )
        if is_large():
            self.top.body.addLayout(row(text(filled, "strong", wrap=True), dots, gap=16))
            self.top.body.addWidget(text(locked, "quiet", wrap=True))
        else:
            self.top.body.addLayout(row(text(filled, "strong"), Elided("quiet", locked), None, dots, gap=16))
        clear(self.said.body)
        form = Form(170)
        for name, value in self._lines(record):
            if value:
                label = text(value, "body", wrap=True)
                form.add(name, label)
        self.said.body.addLayout(form)
        self._show_amendments(record.visit)
        self._go_on(record.unsaid)
        self.signatures.show_record("visit", record.visit.id, record.visit.household_id)

    def _lines(self, record: Record) -> list[tuple[str, str]]:
        a = record.visit.answers
        met = next((p.name for p in record.page.members if p.id == a.met_person_id), a.met_text)
        times = f"{a.start_time:%H:%M} – {a.end_time:%H:%M}" if a.start_time and a.end_time else ""
        return [
            (self.tr("Day and time"), f"{day(a.visit_date)}  {times}".strip()),
            (self.tr("Kind of visit"), self._label("visit_kind", a.kind)),
            (self.tr("Visitors"), "、".join(visitor.name for visitor in a.visitors)),
            (self.tr("Who was met"), self.tr("nobody, the family was away") if a.household_absent else met),
            (self.tr("Place"), self._label("visit_place", a.place) if a.place else ""),
            (self.tr("Record"), a.content),
            (self.tr("Policies explained"), "、".join(self._label("topic", code) for code in a.topics)),
            (self.tr("Changed members"), self._yes_no(a.member_changed)),
            (self.tr("Changed income"), self._yes_no(a.income_changed)),
            (self.tr("Guarantee problem"), self._yes_no(a.guarantee_problem)),
            (self.tr("New risk"), self._yes_no(a.new_risk)),
            (self.tr("Problems"), a.problems),
            (self.tr("Opinion of the family"), a.household_opinion),
            (self.tr("Satisfaction"), self._label("satisfaction", a.satisfaction) if a.satisfaction else ""),
            (self.tr("Signed on paper"), self._yes_no(a.paper_signed)),
            (self.tr("What comes next"), a.next_plan),
        ]  # fmt: skip

    def _yes_no(self, value: bool | None) -> str:
        if value is None:
            return ""
        return QCoreApplication.translate("Fields", "Yes" if value else "No")

    def _show_amendments(self, visit: VisitView) -> None:
        clear(self.list)
        if not visit.amendments:
            self.list.addWidget(text(self.tr("Nothing was added."), "quiet"))
        for note in visit.amendments:
            head = f"{moment(note.at)} {note.by} {note.reason}".strip()
            self.list.addWidget(text(head, "quiet"))
            self.list.addWidget(text(note.content, "body", wrap=True))

    def _go_on(self, unsaid: Unsaid) -> None:
        """Show what was being written when the page was left; what is typed already stays."""
        if not self._begun and not self.content.toPlainText() and not self.reason.text():
            self.content.setPlainText(unsaid.content)
            self.reason.setText(unsaid.reason)
            if unsaid.saved_at is not None:
                self._say_kept(unsaid.saved_at)
        elif not self._begun:
            self.keeping.touch()
        self._begun = True

    def _amend(self) -> None:
        content, reason = self.content.toPlainText().strip(), self.reason.text().strip()
        if not content or self._adding is not None:
            self.content.setFocus()
            return
        id = self._id

        def done(_: None) -> None:
            self._begun = False  # what is cleared is not kept
            self.content.clear()
            self.reason.clear()
            self.saved.hide()
            self._begun = True
            self._changes.visits.emit()
            self.refresh()

        def failed(error: FieldkitError) -> None:
            self._failed(error)
            self.keeping.again()

        def add(_: Progress) -> None:
            self._laptop.visiting.keep_unsaid(id, content, reason)
            self._laptop.visiting.amend(id, content, reason)

        self.keeping.rest()
        self.add.setEnabled(False)
        self._adding = self._jobs.start(self, add, then=done, otherwise=failed)
        self._adding.finished.connect(self._added)

    def _added(self) -> None:
        self._adding = None
        self.add.setEnabled(True)

    def _open(self) -> None:
        self.household_opened.emit(self._record.household.id)

    def _print(self) -> None:
        household = self._record.household
        self.print_asked.emit("P-09", {"village": household.village_code, "visit": self._id})
