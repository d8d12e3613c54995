"""What a field of each kind is typed into; each editor says with `typed()` what the services read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from fieldkit.services.fields import FieldView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Option
from fieldkit.ui.widgets.picker import Picker

GROUPED = ("fen", "int")  # typed with a comma between thousands
_NO_YEAR = re.compile(r"(\d{1,2})[./\-月](\d{1,2})[.日号]?")
_PARTS = re.compile(r"(\d{4})[./\-年](\d{1,2})[./\-月](\d{1,2})日?")
Find = Callable[[str, str], Sequence[Option]]  # table, what was typed


class Editor(Protocol):
    """What every editor can say."""

    def typed(self) -> str:
        """Return what was typed, as the services read it."""
        ...


@dataclass(frozen=True)
class Surroundings:
    """What an editor must know beside its field: today, and how records are found by name."""

    today: date
    find: Find


def editor_for(field: FieldView, typed: str, around: Surroundings) -> QWidget:
    """Return an editor (see `Editor`) with what is there now."""
    if field.kind in ("code", "codes", "yes", "row", "rows"):
        return _picker(field, typed, around)
    if field.kind == "long":
        return Lines(typed)
    if field.kind == "date":
        return DayLine(typed, around.today)
    return Grouped(typed) if field.kind in GROUPED else Line(typed)


def _picker(field: FieldView, typed: str, around: Surroundings) -> Picker:
    several = field.kind in ("codes", "rows")
    chosen = [code for code in typed.split(",") if code]
    options = list(field.options)
    if field.kind == "yes":
        options.append(("", QCoreApplication.translate("Value", "not asked")))
    elif not several and not field.needed and options:
        options.append(("", QCoreApplication.translate("Value", "leave it empty")))
    table = field.refers if field.refers and not field.options else ""
    made = Picker(
        options, chosen, several=several, find=(lambda words: around.find(table, words)) if table else None
    )
    if field.refers and len(chosen) == 1:
        made.name(chosen[0], field.shown)
    return made


class Line(QLineEdit):
    """One line of text."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(typed)
        self.selectAll()

    def typed(self) -> str:
        """Return the text."""
        return self.text()


class Grouped(Line):
    """A number with a comma between thousands; they follow the typing hand."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(grouped(typed))
        self.selectAll()
        self.textEdited.connect(self._group)

    def _group(self, typed: str) -> None:
        after = sum(c != "," for c in typed[self.cursorPosition() :])
        words = grouped(typed)
        at = len(words)
        while after:
            at -= 1
            after -= words[at] != ","
        if words != typed:
            self.setText(words)
            self.setCursorPosition(at)


class DayLine(Line):
    """A day, typed as 20260105, 2026.1.5, 2026年1月5日, or 1.5 of this year."""

    def __init__(self, typed: str, today: date) -> None:
        super().__init__(typed)
        self._today = today
        said = QCoreApplication.translate("Value", "such as {day}")
        self.setPlaceholderText(said.format(day=today.isoformat()))

    def typed(self) -> str:
        """Return the day as 2026-01-05, or the text where it is none."""
        return day_of(self.text(), self._today)


class Lines(QPlainTextEdit):
    """Several lines of text; Ctrl+Enter ends."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(typed)
        self.setFixedHeight(px(112))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(QCoreApplication.translate("Value", "Ctrl+Enter: done"))
        self.selectAll()

    def typed(self) -> str:
        """Return the text."""
        return self.toPlainText()


def grouped(typed: str) -> str:
    """Put commas between thousands; what is no number stays as it is."""
    whole, point, after = typed.replace(",", "").partition(".")
    if not (whole.isascii() and whole.isdigit()):
        return typed
    return f"{int(whole):,}{point}{after}" if not whole.startswith("0") else f"{whole}{point}{after}"


def day_of(typed: str, today: date) -> str:
    """Read a day as people type it; a month and day alone are this year's."""
    words = typed.strip().replace(" ", "")
    if found := _PARTS.fullmatch(words):
        year, month, day = map(int, found.groups())
    elif found := _NO_YEAR.fullmatch(words):
        year, month, day = today.year, *map(int, found.groups())
    else:
        return words
    return f"{year:04d}-{month:02d}-{day:02d}"
