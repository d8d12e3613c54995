"""What was changed in a household and all that belongs to it: the newest first, read in portions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from fieldkit.services.history import Event, Events
from fieldkit.ui.widgets.parts import Card, button, clear, column, row, text
from fieldkit.ui.words import moment

MOST_LINES = 8
"""Of one event; an import of a whole family says more than anybody reads."""


class HistorySection(Card):
    """The events; `more_asked` wants those from a number on."""

    more_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("History"))
        self._events: list[Event] = []
        self._list = column(gap=10)
        self.more = button(self.tr("Show older changes"), lambda: self.more_asked.emit(len(self._events)))
        self.body.addLayout(self._list)
        self.body.addLayout(row(self.more, None))

    def show_events(self, found: Events) -> None:
        """Show the first events in place of any others; as many as were shown stay shown."""
        self._events = []
        clear(self._list)
        self.add(found)
        if not found.total:
            self._list.addWidget(text(self.tr("Nothing has been changed on this laptop yet."), "quiet"))

    def add(self, found: Events) -> None:
        """Show older events below."""
        self._events += found.events
        for event in found.events:
            self._list.addLayout(self._line(event))
        self.aside.setText(self.tr("%n changes", "", found.total))
        self.more.setVisible(len(self._events) < found.total)

    @property
    def shown(self) -> int:
        """How many events are shown."""
        return len(self._events)

    def _line(self, event: Event) -> QVBoxLayout:
        origin = " · ".join(p for p in (moment(event.at), event.who, event.where, event.source) if p)
        lines = list(event.lines[:MOST_LINES])
        if len(event.lines) > MOST_LINES:
            lines.append(self.tr("and %n more", "", len(event.lines) - MOST_LINES))
        return column(text(origin, "quiet"), *(text(line, "body", wrap=True) for line in lines), gap=1)
