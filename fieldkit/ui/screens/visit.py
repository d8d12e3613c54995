"""A visit being written: made for a farmhouse table, saved as typed, completed with one key."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.progress import Progress
from fieldkit.services.household_page import HouseholdPage
from fieldkit.services.households import HouseholdRow
from fieldkit.services.laptop import Laptop
from fieldkit.services.signing import Who
from fieldkit.services.visits.answers import lacking
from fieldkit.services.visits.visiting import Completed, Draft, Prospect, VisitView
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.as_typed import AsTyped
from fieldkit.ui.sections.visit_aside import VisitAside
from fieldkit.ui.sections.visit_form import VisitForm
from fieldkit.ui.sections.visit_questions import Choices
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.covered import Covered
from fieldkit.ui.widgets.form import Option
from fieldkit.ui.widgets.large import give_way, is_large, without_keys
from fieldkit.ui.widgets.parts import Elided, Room, button, restyle, shortcut, text
from fieldkit.ui.words import coded, day, sentence


@dataclass(frozen=True)
class Setting:
    """What one wants to know while writing."""

    household: HouseholdRow
    page: HouseholdPage
    before: list[VisitView]
    prospect: Prospect
    who: list[Who]


class VisitScreen(Room):
    """Groups at the left, questions in the middle, last time at the right."""

    closed = Signal()
    completed = Signal(UUID)

    def __init__(self, laptop: Laptop, draft: Draft, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Visit"))
        self._laptop = laptop
        self._draft = draft
        self._jobs = jobs
        self._changes = changes
        self._gone = False
        self._completing = False
        self.form: VisitForm | None = None
        self.saved = Elided("good")
        self.drop = button(self.tr("Throw away"), self._discard, kind="link")
        self.aside_key = button(self.tr("Put aside"), self.closed.emit, key="Esc")
        self.finish = button(self.tr("Complete the visit"), self._complete, kind="primary", key="Ctrl+Return")
        for part in (self.saved, self.drop, self.aside_key, self.finish):
            self.buttons.addWidget(part)
        without_keys(self.aside_key, self.finish)
        give_way(self.name, self.subtitle, self.saved)
        shortcut("Ctrl+PgDown", self, lambda: self._turn(1))
        shortcut("Ctrl+PgUp", self, lambda: self._turn(-1))
        keep = partial(laptop.visiting.save, draft.id)
        self.keeping = AsTyped(self, jobs, lambda: self.form.answers if self.form else draft.answers, keep)
        self.keeping.kept.connect(self._kept)
        self.keeping.failed.connect(lambda error: self._say(sentence(error)))
        self._jobs.start(self, self._read, then=self._show)

    # ------------------------------------------------------------ showing

    def _read(self, _: Progress) -> Setting:
        lap, id = self._laptop, self._draft.household_id
        return Setting(
            lap.households.rows([id], self._laptop.clock.today().year)[0],
            lap.households.page(id, self._laptop.clock.today().year),
            lap.visiting.of_household(id),
            lap.visiting.prospect(id, self._draft.slot_id, self._draft.answers),
            lap.signing.who(id),
        )

    def _show(self, setting: Setting) -> None:
        self._setting = setting
        codes, language = self._laptop.codes, self._laptop.settings.language
        slot = next((s for s in setting.household.slots if s.id == self._draft.slot_id), None)
        if slot is not None:
            purpose = codes["visit_purpose"].label(slot.purpose, language)
            self.name.setText(self.tr("Visit {no}: {purpose}").format(no=slot.no, purpose=purpose))
        facts = (setting.household.head, setting.household.group, day(self._laptop.clock.today()))
        self.subtitle.setText(" · ".join(fact for fact in facts if fact))
        choices = Choices(
            *(self._options(name) for name in ("visit_kind", "visit_place", "topic", "satisfaction"))
        )
        numbers = self._numbers(setting)
        self.form = VisitForm(choices, setting.page.members, self._laptop.clock.today(), numbers, setting.who)
        self.form.show_answers(self._draft.answers)
        self.form.changed.connect(self._changed)
        self.form.turned.connect(lambda _: self._mark())
        self._lay_out(self.form)
        self._say_saved(self._draft.saved_at)
        self._say_counts(setting.prospect)
        self._mark()
        self.first = self.form.groups[0].questions[0]
        self.form.turn(0)

    def _numbers(self, setting: Setting) -> list[Covered]:
        """Return the family's telephone numbers, covered; looking at one is recorded."""
        reveal = self._laptop.households.reveal
        of = [("household", setting.household.id, setting.household.head, setting.page.field("phone"))]
        of += [("person", p.id, p.name, p.field("phone")) for p in setting.page.members]
        found = []
        for kind, id, name, phone in of:
            if phone.shown:
                words = self.tr("Telephone of {name}").format(name=name)
                number = Covered(f"{name} {phone.shown}", partial(reveal, kind, id, "phone"), words)
                found.append(allow(number, self._laptop, Right.REVEAL))
        return found

    def _options(self, table: str) -> list[Option]:
        return coded(self._laptop.codes[table], self._laptop.settings.language)

    def _lay_out(self, form: VisitForm) -> None:
        self.page.setContentsMargins(0, 0, 0, 0)
        body = QHBoxLayout()
        body.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(px(34), px(18), px(24), px(14))
        middle.addWidget(form, 1)
        self.message = text("", "wrong", wrap=True)
        self.message.hide()
        middle.addWidget(self.message)
        self.aside = VisitAside(self._setting.before)
        steps = self._steps(form)
        body.addWidget(steps)
        body.addLayout(middle, 1)
        if is_large():  # the questions need the whole width
            middle.addWidget(self.aside)
            steps.hide()
        else:
            body.addWidget(self.aside)
        self.page.addLayout(body)

    def _steps(self, form: VisitForm) -> QFrame:
        side = QFrame()
        side.setProperty("kind", "side")
        side.setFixedWidth(px(224))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, px(18), 0, px(14))
        layout.setSpacing(px(2))
        self._step_buttons = []
        group = QButtonGroup(side)
        for number, part in enumerate(form.groups):
            step = button(part.name, partial(form.turn, number), kind="step")
            step.setCheckable(True)
            group.addButton(step)
            self._step_buttons.append(step)
            layout.addWidget(step)
        self.done = text("", "quiet")
        self.bar = QProgressBar()
        self.bar.setRange(0, len(form.groups))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Answered"))
        low = QVBoxLayout()
        low.setContentsMargins(px(20), px(12), px(20), 0)
        low.addWidget(self.done)
        low.addWidget(self.bar)
        low.addSpacing(px(10))
        for hint in (
            self.tr("Enter  next question"),
            self.tr("Shift+Tab  back"),
            self.tr("Ctrl+PgDn  next group"),
        ):
            low.addWidget(text(hint, "quiet"))
        layout.addLayout(low)
        layout.addStretch(1)
        return side

    def _say_lack(self, form: VisitForm) -> None:
        lap = self._laptop
        self.aside.say_lack(lacking(form.answers, lap.clock.today(), lap.profile.limit("visit_minutes")))

    def _say_counts(self, found: Prospect) -> None:
        purposes = self._laptop.codes["visit_purpose"]
        self.aside.say_counts(found, purposes.label(found.purpose, self._laptop.settings.language))

    def _mark(self) -> None:
        if self.form is None:
            return
        done = 0
        for number, (step, group) in enumerate(zip(self._step_buttons, self.form.groups, strict=True)):
            answered = self.form.answered(group)
            done += answered
            step.setText(f"{'✓' if answered else '　'} {group.name}")
            step.setChecked(self.form.currentIndex() == number)
        self.done.setText(self.tr("Answered {done} of {all}").format(done=done, all=len(self.form.groups)))
        self.bar.setValue(done)
        self._say_lack(self.form)

    def _turn(self, step: int) -> None:
        if self.form is not None:
            self.form.turn(self.form.currentIndex() + step)

    # ------------------------------------------------------------ saving

    def _changed(self) -> None:
        self.keeping.touch()
        self.saved.setText(self.tr("○ Writing…"))
        restyle(self.saved, "quiet")
        self.message.hide()
        self._mark()

    def _kept(self, at: datetime) -> None:
        self._say_saved(at)
        if self.form is not None:
            draft, answers, visiting = self._draft, self.form.answers, self._laptop.visiting
            look = partial(visiting.prospect, draft.household_id, draft.slot_id, answers)
            self._jobs.start(self, lambda _: look(), then=self._say_counts)

    def _say_saved(self, at: datetime) -> None:
        if not self.keeping.unsaved:
            restyle(self.saved, "good")
            self.saved.setText(self.tr("● Saved {time}").format(time=f"{at.astimezone():%H:%M:%S}"))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()

    def leave(self) -> bool:
        """Save what is not saved yet; what was written is a draft from now on."""
        if self._completing:
            self._say(self.tr("The visit is being completed; one moment."))
            return False
        error = None if self._gone else self.keeping.leave()
        if error is not None:
            self._say(sentence(error))
            return False
        self._gone = True
        return True

    def _complete(self) -> None:
        if self.form is None or self._gone or self._completing:
            return
        self.keeping.rest()
        self._completing = True
        id, answers = self._draft.id, self.form.answers

        def complete(_: Progress) -> Completed:
            self._laptop.visiting.save(id, answers)
            return self._laptop.visiting.complete(id)

        self.finish.setEnabled(False)
        job = self._jobs.start(self, complete, then=self._done, otherwise=self._incomplete)
        job.broken.connect(self._still_a_draft)

    def _still_a_draft(self) -> None:
        """Go on as before: what could not be completed may not even be saved yet."""
        self._completing = False
        self.finish.setEnabled(True)
        self.keeping.again()

    def _done(self, done: Completed) -> None:
        self._gone, self._completing = True, False
        self._changes.visits.emit()
        self.completed.emit(done.visit_id)

    def _incomplete(self, error: FieldkitError) -> None:
        self._still_a_draft()
        self._say(sentence(error))
        if self.form is not None:
            lacks = [n for n, group in enumerate(self.form.groups[:2]) if not self.form.answered(group)]
            self.form.turn(lacks[0] if lacks else 0)

    def _discard(self) -> None:
        question = self.tr("Throw away what was written about {name}?").format(
            name=self._setting.household.head
        )
        if ask(self, question, self.tr("Throw away")):
            try:
                self._laptop.visiting.discard(self._draft.id)
            except FieldkitError as error:
                self._say(sentence(error))
                return
            self.keeping.rest()
            self._gone = True
            self._changes.visits.emit()
            self.closed.emit()
