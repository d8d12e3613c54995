"""What the questions of a visit are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Option
from fieldkit.ui.widgets.parts import row, text

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


def put(group: Group, question: str, answer: QWidget | QLayout, *, keys: bool = False) -> QLabel:
    """Put a question and its answer into a group; return the label with the question."""
    layout = group.layout
    name = text(question, "body")
    if question:
        hint = QCoreApplication.translate("VisitForm", "number keys choose") if keys else ""
        layout.addSpacing(px(6))
        layout.addLayout(row(name, text(hint, "quiet"), None, gap=10))
    if isinstance(answer, QWidget):
        if not answer.accessibleName():
            answer.setAccessibleName(question)
        layout.addWidget(answer)
    else:
        layout.addLayout(answer)
    return name


def page(hint: str, height: int) -> QPlainTextEdit:
    """Return a field for several lines; `height` in px at 100 %."""
    field = QPlainTextEdit()
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(px(height))
    return field


def time_of(field: QLineEdit) -> time | None:
    """Return the time somebody typed, as 9:30, 0930 or 9：30; None if it is none."""
    digits = field.text().replace("：", ":").replace(".", ":").strip()
    if ":" not in digits and len(digits) in (3, 4):
        digits = f"{digits[:-2]}:{digits[-2:]}"
    hour, _, minute = digits.partition(":")
    if hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60:
        return time(int(hour), int(minute))
    return None
