"""The questions of a visit, a group at a time, answered by keyboard alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldkit.services.answers import Answers, Visitor
from fieldkit.services.household_page import PersonRow
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Day, Option, Options, as_code, line, three_valued, yes_no
from fieldkit.ui.widgets.parts import row, scrolled, text

ELSE = "else"


@dataclass(frozen=True)
class Choices:
    """The options the questions offer: code and label each."""

    kinds: Sequence[Option]
    places: Sequence[Option]
    topics: Sequence[Option]
    satisfaction: Sequence[Option]


@dataclass(frozen=True)
class Group:
    """Questions shown together."""

    name: str
    questions: list[QWidget]
    page: QScrollArea
    layout: QVBoxLayout


class VisitForm(QStackedWidget):
    """All groups; one is on screen.  Enter and Tab go on, across groups."""

    changed = Signal()
    turned = Signal(int)  # to this group

    def __init__(self, choices: Choices, members: Sequence[PersonRow], today: date) -> None:
        super().__init__()
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

    # ------------------------------------------------------------ the groups

    def _situation(self, choices: Choices, members: Sequence[PersonRow], today: date) -> None:
        group = self._group(self.tr("The visit"))
        self.date = Day(today)
        self.begin, self.end = line(hint="09:30", width=110), line(hint="10:10", width=110)
        self.why_short = line(hint=self.tr("Reason, if it took less than five minutes"))
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
        _ask(group, self.tr("Day and time"), row(self.date, 8, self.begin, dash, self.end, None))
        _ask(group, "", self.why_short)
        _ask(group, self.tr("Kind of visit"), self.kind, keys=True)
        _ask(group, self.tr("Who went?"), self.visitors)
        _ask(group, self.tr("Was nobody at home?"), self.absent, keys=True)
        _ask(group, self.tr("Who was met?"), self.met, keys=True)
        _ask(group, "", self.met_text)
        _ask(group, self.tr("Place"), self.place, keys=True)
        group.questions[:] = [
            self.date, self.begin, self.end, self.why_short, self.kind, self.visitors, self.absent,
            self.met, self.met_text, self.place,
        ]  # fmt: skip

    def _content(self, choices: Choices) -> None:
        group = self._group(self.tr("What was talked about"))
        self.content = _page(self.tr("At least ten characters"), 190)
        self.topics = Options(choices.topics, self.tr("Policies explained"), several=True)
        _ask(group, self.tr("Record of the visit"), self.content)
        _ask(group, self.tr("Policies explained"), self.topics, keys=True)
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
        self.problems = _page(self.tr("What the family needs, in its own words"), 110)
        for name, question in names.items():
            _ask(group, question, self.flags[name], keys=True)
        _ask(group, self.tr("Problems"), self.problems)
        group.questions[:] = [*self.flags.values(), self.problems]

    def _opinion(self, choices: Choices) -> None:
        group = self._group(self.tr("Opinion and signature"))
        self.opinion = _page("", 110)
        self.satisfaction = Options(choices.satisfaction, self.tr("How satisfied is the family?"))
        self.signed = yes_no(self.tr("Signed on paper?"), self.tr("Yes"), self.tr("Not yet"))
        self.next_plan = line()
        _ask(group, self.tr("Opinion of the family"), self.opinion)
        _ask(group, self.tr("How satisfied is the family?"), self.satisfaction, keys=True)
        _ask(group, self.tr("Signed on paper?"), self.signed, keys=True)
        _ask(group, self.tr("What comes next"), self.next_plan)
        group.questions[:] = [self.opinion, self.satisfaction, self.signed, self.next_plan]

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
        self._filling = False

    @property
    def answers(self) -> Answers:
        """What is answered now."""
        met = self._members.get(self.met.code or "")
        names = self.visitors.text().replace("、", "，").replace(",", "，").split("，")
        visitors = tuple(self._known.get(n.strip(), Visitor(n.strip())) for n in names if n.strip())
        return Answers(
            visit_date=self.date.value, kind=self.kind.code or "", start_time=_time(self.begin),
            end_time=_time(self.end), short_reason=self.why_short.text().strip(), visitors=visitors,
            met_person_id=met.id if met else None, met_text=self.met_text.text().strip(),
            household_absent=three_valued(self.absent.code), place=self.place.code,
            content=self.content.toPlainText(), topics=self.topics.codes,
            problems=self.problems.toPlainText(), household_opinion=self.opinion.toPlainText(),
            satisfaction=self.satisfaction.code, paper_signed=three_valued(self.signed.code),
            next_plan=self.next_plan.text().strip(),
            **{name: three_valued(question.code) for name, question in self.flags.items()},
        )  # fmt: skip

    def answered(self, group: Group) -> bool:
        """Whether a group has all it needs; what is optional may be empty."""
        a = self.answers
        whole = {
            0: bool(a.visit_date and a.kind and a.visitors),
            1: len(a.content.strip()) >= 10,
            2: all(getattr(a, name) is not None for name in self.flags),
            3: bool(a.household_opinion or a.satisfaction or a.paper_signed is not None),
        }
        return whole[self.groups.index(group)]

    # ------------------------------------------------------------ going on

    def turn(self, number: int, question: QWidget | None = None) -> None:
        """Show a group, with the cursor in its first question."""
        group = self.groups[number % len(self.groups)]
        self.setCurrentWidget(group.page)
        first = question or group.questions[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        group.page.ensureWidgetVisible(first, 0, px(70))
        self.turned.emit(number % len(self.groups))

    def advance(self, question: QWidget, step: int = 1) -> None:
        """Go to the next question, in the next group if need be."""
        order = [(n, q) for n, group in enumerate(self.groups) for q in group.questions]
        at = next(n for n, (_, q) in enumerate(order) if q is question) + step
        if 0 <= at < len(order):
            self.turn(*order[at])

    def _watch(self, question: QWidget) -> None:
        if isinstance(question, Options):
            question.changed.connect(self._note)
        elif isinstance(question, QLineEdit | QPlainTextEdit):
            question.textChanged.connect(self._note)
        elif isinstance(question, QDateEdit):
            question.dateChanged.connect(self._note)

    def _note(self) -> None:
        if not self._filling:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
            if isinstance(watched, QWidget):
                if key == Qt.Key.Key_Tab or (enter and not isinstance(watched, QPlainTextEdit)):
                    self.advance(watched)
                    return True
                if key == Qt.Key.Key_Backtab:
                    self.advance(watched, -1)
                    return True
        return super().eventFilter(watched, event)


def _ask(group: Group, question: str, answer: QWidget | QLayout, *, keys: bool = False) -> None:
    layout = group.layout
    if question:
        hint = QCoreApplication.translate("VisitForm", "number keys choose") if keys else ""
        layout.addSpacing(px(6))
        layout.addLayout(row(text(question, "body"), text(hint, "quiet"), None, gap=10))
    if isinstance(answer, QWidget):
        if not answer.accessibleName():
            answer.setAccessibleName(question)
        layout.addWidget(answer)
    else:
        layout.addLayout(answer)


def _page(hint: str, height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(px(height))
    return field


def _time(field: QLineEdit) -> time | None:
    digits = field.text().replace("：", ":").replace(".", ":").strip()
    if ":" not in digits and len(digits) in (3, 4):
        digits = f"{digits[:-2]}:{digits[-2:]}"
    hour, _, minute = digits.partition(":")
    if hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60:
        return time(int(hour), int(minute))
    return None
