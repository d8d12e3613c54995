"""The questions of a visit, a group at a time, answered by keyboard alone."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldkit.domain.visits import BY_PHONE, PHONE_VISIT, PLANNED_VISIT
from fieldkit.services.household_page import PersonRow
from fieldkit.services.visits.answers import Answers, Visitor
from fieldkit.ui.sections.signatures import DraftSignatures
from fieldkit.ui.sections.visit_questions import ELSE, Choices, Group, page, put, time_of
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Day, Options, as_code, line, three_valued, yes_no
from fieldkit.ui.widgets.parts import row, scrolled, text
from fieldkit.ui.widgets.tabbing import go_out, in_view

if TYPE_CHECKING:
    from fieldkit.services.signing import Who


class VisitForm(QStackedWidget):
    """All groups; one is on screen.  Enter and Tab go on, across groups."""

    changed = Signal()
    turned = Signal(int)  # to this group

    def __init__(
        self, choices: Choices, members: Sequence[PersonRow], today: date, calls: Sequence[QWidget] = (),
        who: "Sequence[Who]" = (),
    ) -> None:  # fmt: skip
        """Ask; `calls` are the family's covered telephones, shown when nobody is at home; `who` may sign."""
        super().__init__()
        self.drawn = DraftSignatures(who)
        self._calls = list(calls)
        self._by_phone = False
        self._members = {str(person.id): person for person in members}
        self._filling = False
        self.groups: list[Group] = []
        self._situation(choices, members, today)
        self._content(choices)
        self._changes()
        self._opinion(choices)
        for group in self.groups:
            group.layout.addStretch(1)
            self.addWidget(group.page)
            for question in group.questions:
                question.installEventFilter(self)
                self._watch(question)
        self.drawn.listed.connect(self._of_signatures)

    # ------------------------------------------------------------ the groups

    def _situation(self, choices: Choices, members: Sequence[PersonRow], today: date) -> None:
        group = self._group(self.tr("The visit"))
        self.date = Day(today)
        self.begin, self.end = line(hint="09:30", width=110), line(hint="10:10", width=110)
        self.why_short = line(hint=self.tr("Reason, if it took very little time"))
        self.kind = Options(choices.kinds, self.tr("Kind of visit"), needed=True)
        self.visitors = line(hint=self.tr("Names, with a comma between"))
        met = [*((str(p.id), p.name) for p in members[:8]), (ELSE, self.tr("Somebody else"))]
        self.met = Options(met, self.tr("Who was met?"))
        self.met_text = line(hint=self.tr("Who, if it was somebody else"))
        self.absent = yes_no(self.tr("Was nobody at home?"), self.tr("Yes, away"), self.tr("No"))
        self.place = Options(choices.places, self.tr("Place"))
        self.begin.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("To"))
        self.why_short.setAccessibleName(self.why_short.placeholderText())
        dash = text("–", "label")
        put(group, self.tr("Day and time"), row(self.date, 8, self.begin, dash, self.end, None))
        put(group, "", self.why_short)
        put(group, self.tr("Kind of visit"), self.kind, keys=True)
        put(group, self.tr("Who went?"), self.visitors)
        put(group, self.tr("Was nobody at home?"), self.absent, keys=True)
        self.phones = QWidget()
        flow = FlowLayout(self.phones, gap=8)
        for number in self._calls:
            flow.addWidget(number)
        self.phones.hide()
        self.met_name = put(group, self.tr("Who was met?"), self.met, keys=True)
        put(group, "", self.phones)
        put(group, "", self.met_text)
        for question in (self.absent, self.met):
            question.changed.connect(self._called)
        put(group, self.tr("Place"), self.place, keys=True)
        group.questions[:] = [
            self.date, self.begin, self.end, self.why_short, self.kind, self.visitors, self.absent,
            *self._calls, self.met, self.met_text, self.place,
        ]  # fmt: skip

    def _called(self) -> None:
        """Make it a telephone visit when nobody was at home and somebody was spoken to (§3.6)."""
        away = three_valued(self.absent.code) is True
        self.met_name.setText(self.tr("Spoke by telephone with…") if away else self.tr("Who was met?"))
        self.phones.setVisible(away and bool(self._calls))
        spoke = away and self.met.code is not None
        if spoke and self.kind.code == PLANNED_VISIT:
            self._by_phone = True
            self.kind.choose(PHONE_VISIT)
            if self.place.code is None:
                self.place.choose(BY_PHONE)
        elif not spoke and self._by_phone and self.kind.code == PHONE_VISIT:
            self._by_phone = False
            self.kind.choose(PLANNED_VISIT)
            if self.place.code == BY_PHONE:
                self.place.choose()

    def _content(self, choices: Choices) -> None:
        group = self._group(self.tr("What was talked about"))
        self.content = page(self.tr("At least ten characters"), 190)
        self.topics = Options(choices.topics, self.tr("Policies explained"), several=True)
        put(group, self.tr("Record of the visit"), self.content)
        put(group, self.tr("Policies explained"), self.topics, keys=True)
        group.questions[:] = [self.content, self.topics]

    def _changes(self) -> None:
        group = self._group(self.tr("Changes and problems"))
        yes, no = self.tr("Yes"), self.tr("No")
        names = {
            "member_changed": self.tr("Have the members changed?"),
            "income_changed": self.tr("Has the income changed much?"),
            "guarantee_problem": self.tr("Is anything wrong with food, school, doctor, house or water?"),
            "new_risk": self.tr("Is there a new risk of falling back?"),
        }  # fmt: skip
        self.flags = {name: yes_no(question, yes, no) for name, question in names.items()}
        self.problems = page(self.tr("What the family needs, in its own words"), 110)
        for name, question in names.items():
            put(group, question, self.flags[name], keys=True)
        put(group, self.tr("Problems"), self.problems)
        group.questions[:] = [*self.flags.values(), self.problems]

    def _opinion(self, choices: Choices) -> None:
        group = self._group(self.tr("Opinion and signature"))
        self.opinion = page("", 110)
        self.satisfaction = Options(choices.satisfaction, self.tr("How satisfied is the family?"))
        self.signed = yes_no(self.tr("Signed on paper?"), self.tr("Yes"), self.tr("Not yet"))
        self.next_plan = line()
        put(group, self.tr("Opinion of the family"), self.opinion)
        put(group, self.tr("How satisfied is the family?"), self.satisfaction, keys=True)
        put(group, self.tr("Signed on paper?"), self.signed, keys=True)
        put(group, self.tr("What comes next"), self.next_plan)
        put(group, self.tr("Signatures on the screen"), self.drawn)  # the last thing one does
        group.questions[:] = [self.opinion, self.satisfaction, self.signed, self.next_plan, self.drawn.sign]

    def _of_signatures(self) -> None:
        """Let Tab reach what takes a signature away, before another is asked for."""
        self.groups[-1].questions[4:] = [*self.drawn.takes, self.drawn.sign]
        for made in self.drawn.takes:
            made.installEventFilter(self)

    def _group(self, name: str) -> Group:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, px(8), 0)
        layout.setSpacing(px(6))
        layout.addWidget(text(name, "name"))
        layout.addSpacing(px(4))
        group = Group(name, [], scrolled(page), layout)
        self.groups.append(group)
        return group

    def sizeHint(self) -> QSize:
        """Ask for little: a group scrolls, and the page around it must not scroll as well."""
        return self.minimumSizeHint()

    # ------------------------------------------------------------ values

    def show_answers(self, a: Answers) -> None:
        """Fill in what was answered so far."""
        self._filling = True
        if a.visit_date is not None:
            self.date.value = a.visit_date
        self.begin.setText(f"{a.start_time:%H:%M}" if a.start_time else "")
        self.end.setText(f"{a.end_time:%H:%M}" if a.end_time else "")
        self.why_short.setText(a.short_reason)
        self.kind.choose(a.kind)
        self._known = {visitor.name: visitor for visitor in a.visitors}
        self.visitors.setText("，".join(visitor.name for visitor in a.visitors))
        if a.met_person_id is not None:
            self.met.choose(str(a.met_person_id))
        elif a.met_text:
            self.met.choose(ELSE)
        self.met_text.setText(a.met_text)
        self.absent.choose(*as_code(a.household_absent))
        self.place.choose(a.place or "")
        self.content.setPlainText(a.content)
        self.topics.choose(*a.topics)
        for name, question in self.flags.items():
            question.choose(*as_code(getattr(a, name)))
        self.problems.setPlainText(a.problems)
        self.opinion.setPlainText(a.household_opinion)
        self.satisfaction.choose(a.satisfaction or "")
        self.signed.choose(*as_code(a.paper_signed))
        self.next_plan.setText(a.next_plan)
        self.drawn.show_signed(a.signed)
        self._by_phone = a.kind == PHONE_VISIT and a.household_absent is True
        self._called()
        self._filling = False

    @property
    def answers(self) -> Answers:
        """What is answered now."""
        met = self._members.get(self.met.code or "")
        names = self.visitors.text().replace("、", "，").replace(",", "，").split("，")
        visitors = tuple(self._known.get(n.strip(), Visitor(n.strip())) for n in names if n.strip())
        return Answers(
            visit_date=self.date.value, kind=self.kind.code or "", start_time=time_of(self.begin),
            end_time=time_of(self.end), short_reason=self.why_short.text().strip(), visitors=visitors,
            met_person_id=met.id if met else None, met_text=self.met_text.text().strip(),
            household_absent=three_valued(self.absent.code), place=self.place.code,
            content=self.content.toPlainText(), topics=self.topics.codes,
            problems=self.problems.toPlainText(), household_opinion=self.opinion.toPlainText(),
            satisfaction=self.satisfaction.code, paper_signed=three_valued(self.signed.code),
            next_plan=self.next_plan.text().strip(), signed=self.drawn.signed,
            **{name: three_valued(question.code) for name, question in self.flags.items()},
        )  # fmt: skip

    def answered(self, group: Group) -> bool:
        """Whether a group has all it needs; what is optional may be empty."""
        a = self.answers
        whole = {
            0: bool(a.visit_date and a.kind and a.visitors),
            1: len(a.content.strip()) >= 10,
            2: all(getattr(a, name) is not None for name in self.flags),
            3: bool(a.household_opinion or a.satisfaction or a.paper_signed is not None or a.signed),
        }
        return whole[self.groups.index(group)]

    # ------------------------------------------------------------ going on

    def turn(self, number: int, question: QWidget | None = None) -> None:
        """Show a group, with the cursor in its first question."""
        group = self.groups[number % len(self.groups)]
        self.setCurrentWidget(group.page)
        first = question or group.questions[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        in_view(first, px(70))
        self.turned.emit(number % len(self.groups))

    def advance(self, question: QWidget, step: int = 1) -> bool:
        """Go to the next question, in the next group if need be; false where there is none."""
        order = [
            (n, q)
            for n, group in enumerate(self.groups)
            for q in group.questions
            if q.isEnabled() and (q is question or q.isVisibleTo(group.page))
        ]
        at = next(n for n, (_, q) in enumerate(order) if q is question) + step
        if not 0 <= at < len(order):
            return False
        self.turn(*order[at])
        return True

    def _watch(self, question: QWidget) -> None:
        if isinstance(question, Options):
            question.changed.connect(self._note)
        elif isinstance(question, QLineEdit | QPlainTextEdit):
            question.textChanged.connect(self._note)
        elif isinstance(question, QDateEdit):
            question.dateChanged.connect(self._note)
        elif question is self.drawn.sign:
            self.drawn.changed.connect(self._note)

    def _note(self) -> None:
        if not self._filling:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
            if isinstance(watched, QWidget):
                if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and plain:
                    step = 1 if key == Qt.Key.Key_Tab else -1
                    if not self.advance(watched, step):
                        go_out(self, watched, step)
                    return True
                if enter and not isinstance(watched, QPlainTextEdit) and watched not in self.drawn.takes:
                    self.advance(watched)
                    return True
        return super().eventFilter(watched, event)
