"""The fields of a record, in columns and under their headings; each is changed where it stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fieldkit.services.fields import FieldView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import Elided, button, restyle, row, text
from fieldkit.ui.widgets.value import Editing, Value
from fieldkit.ui.widgets.value_parts import bring_into_view

LEAST = 160  # px at 100 %, of a value with the space around it
LAST = 110  # px at 100 %, of what a value was the year before
MOST = 3  # columns
_WIDE = frozenset({"long"})


@dataclass
class _Group:
    """Fields under one heading: folded into a line while nothing is known of them."""

    heading: str
    names: list[str]
    place: QVBoxLayout
    asks: QWidget | None = None  # the line that stands for fields that nobody asked for yet
    grid: QGridLayout | None = None
    years: list[QLabel] = field(default_factory=list)
    lasts: dict[str, QLabel] = field(default_factory=dict)


class Facts(QWidget):
    """Fields in as many columns as there is `room` for, px.

    `lasts`, by column, are the values of the year before, shown beside; `still` names fields that follow
    from others.  A heading under which nothing is known is one line, unless it is the only one.
    """

    history_asked = Signal(object)  # a FieldView

    def __init__(
        self, fields: Sequence[FieldView], editing: Editing, room: int, *,
        lasts: Mapping[str, str] | None = None, still: Collection[str] = (), years: tuple[int, int] = (0, 0),
    ) -> None:  # fmt: skip
        """`years` stand above the values and those of the year before."""
        super().__init__()
        self._editing = editing
        self._still = frozenset(still)
        self._lasts = lasts
        self._years = years
        self._fields = {view.name: view for view in fields}
        self.values: dict[str, Value] = {}
        self._groups: list[_Group] = []
        self._labels = {view.name: text(view.label, "label") for view in fields}
        self._label_width = max((label.sizeHint().width() for label in self._labels.values()), default=0)
        self._across = self._columns(room)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(4))
        for heading, views in groupby(fields, key=lambda view: view.heading):
            place = QVBoxLayout()
            place.setSpacing(px(2))
            outer.addLayout(place)
            self._groups.append(_Group(heading, [view.name for view in views], place))
        for group in self._groups:
            if self._known(group) or len(self._groups) == 1:
                self._fill(group)
            else:
                self._ask(group)

    # ------------------------------------------------------------ showing

    def show_fields(self, fields: Sequence[FieldView], lasts: Mapping[str, str] | None = None) -> bool:
        """Show the fields as they stand now; false if these are others, and nothing was done."""
        if [view.name for view in fields] != list(self._fields):
            return False
        self._fields = {view.name: view for view in fields}
        self._lasts = lasts if self._lasts is not None else None
        for group in self._groups:
            if group.asks is not None and self._known(group):
                self.open(group.names[0])
            for name, label in group.lasts.items():
                self._say_last(name, label)
        for name, value in self.values.items():
            value.show_field(self._fields[name])
        return True

    @property
    def editing(self) -> bool:
        """Whether somebody is typing in one of the values."""
        return any(value.editing for value in self.values.values())

    def open(self, name: str) -> Value:
        """Make sure that a field is shown, and return it.  Raises `KeyError`."""
        if name not in self.values:
            group = next(group for group in self._groups if name in group.names)
            if group.asks is not None:
                group.asks.hide()
                group.asks.deleteLater()
                group.asks = None
            self._fill(group)
        return self.values[name]

    def labels(self) -> list[tuple[str, str]]:
        """List the fields: column and label."""
        return [(view.name, view.label) for view in self._fields.values()]

    def in_hand(self) -> str:
        """Return the field that has the cursor, empty where none has."""
        focused = self.window().focusWidget()
        return next((name for name, v in self.values.items() if focused and v.isAncestorOf(focused)), "")

    def take_focus(self, name: str) -> bool:
        """Put the cursor into a field, if it is one of these."""
        if name not in self._fields:
            return False
        shown = self.open(name).shown
        shown.setFocus()
        QTimer.singleShot(0, shown, lambda: bring_into_view(shown))
        return True

    def of(self, fixed: bool) -> bool:
        """Tell whether these are values that may be changed, or with `fixed` that may not."""
        return self._editing.fixed == fixed

    def _known(self, group: _Group) -> bool:
        return any(self._fields[name].shown or (self._lasts or {}).get(name) for name in group.names)

    def _ask(self, group: _Group) -> None:
        group.asks = QWidget()
        line = row(text(group.heading, "strong"), gap=12)
        line.setContentsMargins(0, px(4), 0, px(4))
        group.asks.setLayout(line)
        if self._editing.fixed or self._editing.laptop.refusal(self._editing.right):
            line.addWidget(text(self.tr("not asked"), "quiet"))
        else:
            line.addWidget(self._fill_in(group))
        line.addStretch(1)
        group.place.addWidget(group.asks)

    def _fill_in(self, group: _Group) -> QPushButton:
        def begin() -> None:
            self.open(group.names[0]).shown.setFocus()

        made = button(self.tr("not asked yet – fill in"), begin, kind="link")
        made.setAccessibleName(self.tr("{heading}: not asked yet, fill in").format(heading=group.heading))
        return made

    # ------------------------------------------------------------ making

    def _fill(self, group: _Group) -> None:
        if group.heading:
            title = text(group.heading, "strong")
            title.setContentsMargins(0, px(8), 0, px(2))
            group.place.addWidget(title)
        for name in group.names:
            value = Value(self._fields[name], self._editing, fixed=name in self._still)
            value.history_asked.connect(self.history_asked)
            self.values[name] = value
            if self._lasts is not None and self._fields[name].kind not in _WIDE:
                group.lasts[name] = self._last(name)
        self._lay(group)

    def _lay(self, group: _Group) -> None:
        """Put the values of a group into as many columns as there are now."""
        if group.grid is not None:
            group.place.removeItem(group.grid)
            for part in group.years:
                part.hide()
                part.deleteLater()
        group.grid = grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2))
        group.place.addLayout(grid)
        step, columns = 2 if self._lasts is None else 3, self._across
        group.years = self._say_years(grid, min(columns, len(group.names)))
        line, across = (1 if group.years else 0), 0
        for name in group.names:
            wide = self._fields[name].kind in _WIDE and columns > 1
            if wide and across:
                line, across = line + 1, 0
            grid.addWidget(self._labels[name], line, across * step)
            span = columns * step - 1 if wide else 1
            grid.addWidget(self.values[name], line, across * step + 1, 1, span)
            if name in group.lasts:
                grid.addWidget(group.lasts[name], line, across * step + 2)
            across += 1
            if wide or across >= columns:
                line, across = line + 1, 0
        for across in range(columns):  # the same under every heading, so that they stand in line
            grid.setColumnMinimumWidth(across * step, self._label_width)
            grid.setColumnStretch(across * step + 1, 3)
            if step == 3:
                grid.setColumnStretch(across * step + 2, 1)

    def _say_years(self, grid: QGridLayout, columns: int) -> list[QLabel]:
        """Put the years above the values and those of the year before."""
        first = next(group for group in self._groups if group.asks is None)
        if self._lasts is None or not self._years[0] or first.grid is not grid:
            return []
        labels = [_year(year, 7 - 7 * side) for _ in range(columns) for side, year in enumerate(self._years)]
        for number, label in enumerate(labels):
            across, which = divmod(number, 2)
            grid.addWidget(label, 0, across * 3 + 1 + which)
        return labels

    def _columns(self, room: int) -> int:
        covered = [view.shown for view in self._fields.values() if view.typed is None]
        widest = max((self.fontMetrics().horizontalAdvance(words) for words in covered), default=0)
        least = max(px(LEAST), widest + px(36)) + (px(LAST) if self._lasts is not None else 0)
        most = MOST if self._lasts is None else MOST - 1
        return max(1, min(most, room // (self._label_width + least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit now."""
        super().resizeEvent(event)
        across = self._columns(event.size().width())
        if across != self._across:
            self._across = across
            for group in self._groups:
                if group.grid is not None:
                    self._lay(group)

    def _last(self, name: str) -> QLabel:
        label = Elided("quiet")
        label.setMinimumWidth(px(48))
        self._say_last(name, label)
        return label

    def _say_last(self, name: str, label: QLabel) -> None:
        said = (self._lasts or {}).get(name, "")
        label.setText(said)
        view = self._fields[name]
        restyle(label, "due" if said and view.row is not None and said != view.shown else "quiet")
        if said:
            label.setAccessibleName(self.tr("{label}, the year before: {said}").format(
                label=view.label, said=said))  # fmt: skip


def _year(year: int, inset: int) -> QLabel:
    made = text(str(year), "quiet")
    made.setContentsMargins(px(inset), 0, 0, 0)
    return made
