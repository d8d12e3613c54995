"""The year as four windows with counts, and the chips that narrow the list below."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fieldkit.domain.codes import CodeTables
from fieldkit.services.slots import SlotView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import GAP, Card, Elided, button, restyle, row, text

ONE_LINE = 110  # percent; at larger text the counts of a window take two lines
DUE, OVERDUE, DONE, ALL = "due", "overdue", "done", "all"


class WindowCard(Card):
    """One of the four windows."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.layout().setContentsMargins(px(14), px(10), px(14), px(10))  # type: ignore[union-attr]
        self.title = Elided("strong")
        self.span = text("", "quiet")
        self.done = text("", "goodfigure")
        self.of = text("", "quiet")
        self.note = button("", kind="link")
        self.body.setSpacing(px(2))
        self.body.addWidget(self.title)
        self.body.addWidget(self.span)
        if px(100) <= ONE_LINE:
            self.body.addLayout(row(self.done, self.of, None, self.note))
        else:
            self.body.addLayout(row(self.done, self.of, None))
            self.body.addLayout(row(self.note, None))

    def show_slots(self, title: str, slots: Sequence[SlotView]) -> None:
        """Show how far this window's visits are."""
        done = sum(slot.state.done for slot in slots)
        late = sum(str(slot.state) == dots.OVERDUE for slot in slots)
        due = sum(slot.due for slot in slots)
        self.title.setText(title)
        if slots:
            self.span.setText(f"{slots[0].window_from:%m-%d} – {slots[0].window_to:%m-%d}")
        self.done.setText(f"{done:,}")
        self.of.setText(self.tr("of {all} done").format(all=f"{len(slots):,}"))
        note = self.tr("%n overdue", "", late) if late else self.tr("%n due", "", due) if due else ""
        self.note.setText(f"{note} ›" if note else "")
        self.note.setVisible(bool(note))
        self.note.setAccessibleName(f"{title} {note}")
        restyle(self.note, "latelink" if late else "duelink")


class Windows(QWidget):
    """Which window and which states the list shows."""

    changed = Signal()

    def __init__(self, codes: CodeTables, language: str) -> None:
        super().__init__()
        self._purposes = codes["visit_purpose"]
        self._language = language
        self.number = 0  # 0: all four
        self.state = DUE
        self.cards = [WindowCard(number) for number in (1, 2, 3, 4)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(GAP))
        for card in self.cards:
            layout.addWidget(card, 1)
            card.note.clicked.connect(lambda _=False, card=card: self._pick_card(card))
        self.chips = QWidget()
        line = FlowLayout(self.chips, gap=8)
        self._chips: dict[str, QPushButton] = {}
        states = {
            DUE: self.tr("Due and overdue"),
            OVERDUE: self.tr("Overdue"),
            DONE: self.tr("Done"),
            ALL: self.tr("All"),
        }
        for name, words in states.items():
            self._add_chip(line, name, words, lambda name=name: self.choose(state=name))
        for number in (1, 2, 3, 4):
            words = self.tr("Visit {no}").format(no=number)
            self._add_chip(line, str(number), words, lambda number=number: self._toggle(number))
        self.drafts = text("", "due")
        line.addWidget(self.drafts)
        self._mark()

    def _add_chip(self, line: FlowLayout, name: str, words: str, do: object) -> None:
        chip = button(words, do, kind="chip")  # type: ignore[arg-type]
        chip.setCheckable(True)
        self._chips[name] = chip
        line.addWidget(chip)

    def choose(self, *, state: str | None = None, number: int | None = None) -> None:
        """Narrow the list to a state, to a window, or both."""
        self.state = self.state if state is None else state
        self.number = self.number if number is None else number
        self._mark()
        self.changed.emit()

    def _toggle(self, number: int) -> None:
        self.choose(number=0 if self.number == number else number)

    def _pick_card(self, card: WindowCard) -> None:
        self.choose(state=DUE, number=card.number)

    def _mark(self) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name in (self.state, str(self.number)))

    def fits(self, slot: SlotView) -> bool:
        """Whether a slot belongs on the list."""
        if self.number and slot.no != self.number:
            return False
        late = str(slot.state) == dots.OVERDUE
        return {
            ALL: True,
            DUE: late or slot.due,
            OVERDUE: late,
            DONE: slot.state.done,
        }[self.state]

    def show_slots(self, slots: Sequence[SlotView]) -> None:
        """Count the slots of each window."""
        for card in self.cards:
            own = [slot for slot in slots if slot.no == card.number]
            purpose = own[0].purpose if own else str(card.number)
            label = self._purposes.label(purpose, self._language)
            card.show_slots(self.tr("{no} · {purpose}").format(no=card.number, purpose=label), own)

    def show_drafts(self, count: int) -> None:
        """Say how many visits are half written."""
        self.drafts.setText(self.tr("%n draft(s)", "", count) if count else "")
