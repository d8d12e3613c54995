"""Who helps this household, now and before."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from fieldkit.domain.rights import Right
from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.service import PairingRow
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, Elided, button, clear, column, row, text
from fieldkit.ui.words import day


class PairingSection(Card):
    """The pairings, the newest first; assign, hand over, end."""

    assign_asked = Signal()
    replace_asked = Signal(object)  # a PairingRow
    end_asked = Signal(object)  # a PairingRow
    correct_asked = Signal(object)  # a PairingRow

    def __init__(self, laptop: Laptop, most: int = 0) -> None:
        """`most` lines are shown, 0 all of them."""
        super().__init__(self.tr("Helpers"))
        self._laptop = laptop
        self._most = most

    def show_pairings(self, pairings: list[PairingRow], today: date, year: int | None = None) -> None:
        """Show these pairings as they stand today; with `year` as they stood in it, to be read."""
        clear(self.body)
        if year is not None:
            self._show_past(pairings, year)
            return
        primary = [p for p in pairings if p.role == "1" and p.active(today)]
        if not primary:
            self.body.addWidget(text(self.tr("No helper today."), "wrong"))
        shown = sorted(pairings, key=lambda p: not p.active(today))
        for pairing in shown[: self._most or None]:
            self.body.addLayout(self._line(pairing, today))
        words = self.tr("Add another helper") if primary else self.tr("Assign a helper")
        assign = button(words, self.assign_asked.emit, kind="link" if self._most else "")
        self.assign = allow(assign, self._laptop, Right.PAIR)
        hidden = len(pairings) - self._most if self._most else 0
        more = text(self.tr("%n earlier pairing(s)", "", hidden) if hidden > 0 else "", "quiet")
        self.body.addLayout(row(self.assign, more, None))

    def _show_past(self, pairings: list[PairingRow], year: int) -> None:
        for pairing in pairings:
            self.body.addLayout(self._line(pairing, date(year, 12, 31), past=True))
        if not pairings:
            words = self.tr("No helper is noted for {year}.").format(year=year)
            self.body.addWidget(text(words, "quiet"))

    def _line(self, pairing: PairingRow, today: date, *, past: bool = False) -> QHBoxLayout:
        active = pairing.active(today)
        who = text(pairing.helper, "strong" if active else "quiet")
        post = " ".join(part for part in (pairing.unit, pairing.post) if part)
        since = (
            self.tr("since {start}").format(start=day(pairing.start))
            if pairing.end is None
            else f"{day(pairing.start)} – {day(pairing.end)} {pairing.end_reason}"
        )
        kind = "body" if active else "quiet"
        parts = [who, Elided(kind, post), text(pairing.phone, kind)]
        stands = Elided("quiet", f"{pairing.role_label} · {since}")
        if is_large():  # one below the other
            line = row(column(row(*parts, None, gap=16), stands, gap=0), None, gap=16)
        else:
            line = row(*parts, stands, None, gap=16)
        if not past:
            for made in self._links(pairing, active=active):
                line.addWidget(allow(made, self._laptop, Right.PAIR))
        return line

    def _links(self, pairing: PairingRow, *, active: bool) -> list[QPushButton]:
        """Offer what can be done; days that were entered wrongly are corrected of what has ended too."""
        links = []
        if active and pairing.end is None:
            hand_over = button(self.tr("Hand over"), lambda: self.replace_asked.emit(pairing), kind="link")
            end = button(self.tr("End"), lambda: self.end_asked.emit(pairing), kind="link")
            links += [hand_over, end]
        words = self.tr("Correct the date")
        links.append(button(words, lambda: self.correct_asked.emit(pairing), kind="link"))
        return links
