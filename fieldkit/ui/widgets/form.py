"""Labelled fields one under another, and the choices that are made with number keys."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import restyle, text

Option = tuple[str, str]  # code and label
TEXT_EDGES = 4  # px, what Qt keeps free at both ends of the text of a choice
KEYS = "1234567890abcdefghijklmnopq"  # what chooses the first, second, … option


class Form(QGridLayout):
    """Labels at the left, fields at the right; a mistake stands under its field."""

    def __init__(self, label_width: int = 140) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(px(14))
        self.setVerticalSpacing(px(10))
        self.setColumnMinimumWidth(0, px(label_width))
        self.setColumnStretch(1, 1)

    def add(self, label: str, field: QWidget | QLayout, note: str = "") -> QLabel:
        """Add a field with its label, and return the label; `&` in it marks its Alt key."""
        name = text("", "label")
        name.setTextFormat(Qt.TextFormat.AutoText)
        name.setText(label)
        line = self.rowCount()
        top = Qt.AlignmentFlag.AlignTop if not isinstance(field, QWidget) else Qt.AlignmentFlag(0)
        self.addWidget(name, line, 0, top)
        if isinstance(field, QWidget):
            name.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(label.replace("&", ""))
            self.addWidget(field, line, 1)
        else:
            self.addLayout(field, line, 1)
        if note:
            self.addWidget(text(note, "quiet", wrap=True), line + 1, 1)
        return name


def line(value: str = "", *, width: int = 0, hint: str = "") -> QLineEdit:
    """Return a field for one line of text."""
    field = QLineEdit(value)
    field.setPlaceholderText(hint)
    if width:
        field.setFixedWidth(px(width))
    return field


def secret() -> QLineEdit:
    """Return a field for a passphrase."""
    field = line()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class Choice(QComboBox):
    """One of several codes, chosen from a list."""

    CUT = Qt.TextElideMode.ElideRight  # where dots stand for what is too long for the field

    def __init__(self, options: Sequence[Option], chosen: str | None = None) -> None:
        super().__init__()
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(options, chosen)

    def offer(self, options: Sequence[Option], chosen: str | None = None) -> None:
        """Offer other options; `chosen` stays on the list even if it is none of them."""
        self.clear()
        for code, label in options:
            self.addItem(label, code)
        if chosen is not None and self.findData(chosen) < 0:
            self.addItem(chosen, chosen)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    def renew(self, options: Sequence[Option], chosen: str | None = None, *, listed: bool = False) -> None:
        """Offer other options without telling that another is chosen.

        `listed`: where `chosen` is none of them it gives way to the first.
        """
        if listed and all(code != chosen for code, _ in options):
            chosen = None
        self.blockSignals(True)
        self.offer(options, chosen)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog everywhere: on some desktops Qt would open the list with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """End what is too long for the field in dots: under a style sheet Qt cuts it through a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, self.CUT, field.width() - px(TEXT_EDGES)
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @property
    def code(self) -> str:
        """The code that is chosen; empty where the empty option is."""
        return self.currentData() or ""


class Day(QDateEdit):
    """A date, typed or picked."""

    def __init__(self, value: date) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.setMinimumWidth(px(150))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.value = value

    @property
    def value(self) -> date:
        """The date in the field."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    @value.setter
    def value(self, value: date) -> None:
        self.setDate(QDate(value.year, value.month, value.day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the year, however the cursor came here: eight digits are a day."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setSelectedSection(self.Section.YearSection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.setSelectedSection(self.Section.YearSection)
        else:
            super().keyPressEvent(event)


class Options(QWidget):
    """Options as buttons in a row, chosen by number key, arrow and space, or mouse.

    One place in the tab order; `several` lets more than one be chosen, else choosing the chosen
    one again takes it back.
    """

    changed = Signal()
    advanced = Signal()  # Enter: on to the next question

    def __init__(
        self, options: Sequence[Option], name: str, *, several: bool = False, needed: bool = False,
        headings: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """`name` is the question, for a screen reader; `needed`: an answer is not taken back.

        `headings`: what stands above the option of a code and those after it.
        """
        super().__init__()
        self._needed, self._several, self._name = needed, several, name
        self._buttons: dict[str, QPushButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        groups = QVBoxLayout(self)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(px(6))
        layout: QLayout | None = None
        for key, (code, label) in zip(KEYS, options, strict=False):
            made = QPushButton(f"{key}  {label}")
            made.setProperty("kind", "option")
            made.setAccessibleName(label)
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _checked=False, code=code: self._chosen(code))
            self._buttons[code] = made
            if headings and code in headings:
                groups.addWidget(text(headings[code], "label"))
                layout = None
            if layout is None:
                layout = FlowLayout(gap=8)
                groups.addLayout(layout)
            layout.addWidget(made)
        self._mark = next(iter(self._buttons), "")
        self._say()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes chosen, in the order offered."""
        return tuple(code for code, made in self._buttons.items() if made.isChecked())

    @property
    def code(self) -> str | None:
        """The code chosen, of a question with one answer."""
        return next(iter(self.codes), None)

    def choose(self, *codes: str) -> None:
        """Choose these codes and no others."""
        for code, made in self._buttons.items():
            made.setChecked(code in codes)
        self._say()

    def offer(self, code: str, offered: bool) -> None:
        """Show the last option, or take it away where it does not fit; another must be chosen then."""
        self._buttons[code].setVisible(offered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [code for code, made in self._buttons.items() if not made.isHidden()]
        typed, codes = event.text().lower(), shown
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.advanced.emit()
        elif typed and typed in KEYS[: len(codes)]:
            self._press(codes[KEYS.index(typed)])
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self._mark = codes[(codes.index(self._mark) + step) % len(codes)]
            self._show_mark()
        elif event.key() == Qt.Key.Key_Space:
            self._press(self._mark)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._show_mark()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._show_mark()

    def _press(self, code: str) -> None:
        made = self._buttons[code]
        made.setChecked(self._needed or not made.isChecked())
        self._mark = code
        self._chosen(code)
        self._show_mark()

    def _chosen(self, code: str) -> None:
        if self._needed:
            self._buttons[code].setChecked(True)
        if not self._several and self._buttons[code].isChecked():
            for other, made in self._buttons.items():
                made.setChecked(other == code)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = "、".join(self._buttons[code].accessibleName() for code in self.codes)
        self.setAccessibleName(f"{self._name} {chosen}".strip())

    def _show_mark(self) -> None:
        focused = self.hasFocus()
        for code, made in self._buttons.items():
            restyle(made, "marked" if focused and code == self._mark else "option")


def yes_no(name: str, yes: str, no: str) -> Options:
    """Return a question that is answered with 1 yes or 2 no, or not at all."""
    return Options([("1", yes), ("0", no)], name)


def three_valued(chosen: str | None) -> bool | None:
    """Return what the answer of `yes_no` means: None is not asked (domain.md §0.3-6)."""
    return None if chosen is None else chosen == "1"


def as_code(value: bool | None) -> tuple[str, ...]:
    """Return what to choose in `yes_no` for a value."""
    return () if value is None else ("1" if value else "0",)
