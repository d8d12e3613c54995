"""What a form is printed of: only what the form asks for is shown, from the village to one visit."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.services.villages import VillageRow
from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.sections.print_groups import GroupChips
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.parts import button, clear
from fieldkit.ui.words import day, moment

if TYPE_CHECKING:
    from fieldkit.services.printing.service import Asked, HandoverRow, PaperRow
    from fieldkit.services.syncing import HistoryEntry

MONTHS_BEFORE, MONTHS_AFTER = 3, 3
MOST_CHIPS = 12
_SEVERAL = ","


class Picked(QWidget):
    """What was picked, as chips that can be taken away, and the button that picks more."""

    changed = Signal()

    def __init__(
        self, title: str, key: str, find: Callable[[str], Sequence[tuple[Any, str, str]]], *, several: bool
    ) -> None:
        """`title` stands over the search, `find` is what `PickDialog` asks, `key` opens it."""
        super().__init__()
        self._find, self._several, self._title = find, several, title
        self._names: dict[UUID, str] = {}
        self._line = FlowLayout(self, gap=6)
        self.add = button(self.tr("+ Choose"), self.pick, kind="chip", key=key)
        self.add.setAccessibleName(title)
        self._show()

    @property
    def ids(self) -> tuple[UUID, ...]:
        """What is picked, in the order of picking."""
        return tuple(self._names)

    def pick(self) -> None:
        """Ask for one."""
        dialog = PickDialog(self, self._title, self._find)
        if dialog.exec() and dialog.chosen is not None:
            id, name = dialog.chosen
            self.put({**self._names, id: name} if self._several else {id: name})
            self.changed.emit()

    def put(self, names: dict[UUID, str]) -> None:
        """Have these picked, by id and name, and no others; says nothing."""
        self._names = dict(names)
        self._show()

    def _take(self, id: UUID) -> None:
        self._names.pop(id, None)
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _take_all(self) -> None:
        self._names.clear()
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        self._line.removeWidget(self.add)
        clear(self._line)
        few = len(self._names) <= MOST_CHIPS
        if not few:
            chip = button(self.tr("%n chosen", "", len(self._names)) + " ×", self._take_all, kind="chip")
            chip.setAccessibleName(self.tr("%n chosen, take all away", "", len(self._names)))
            self._line.addWidget(chip)
        for id, name in self._names.items() if few else ():
            chip = button(f"{name} ×", partial(self._take, id), kind="chip")
            chip.setAccessibleName(self.tr("{name}, take away").format(name=name))
            self._line.addWidget(chip)
        self._line.addWidget(self.add)
        self.updateGeometry()


class PrintSubject(QObject):
    """The fields that choose what a form is of; `changed` when a person chooses otherwise."""

    changed = Signal()

    def __init__(self, laptop: Laptop, form: Form) -> None:
        """Put the fields into `form`; none of them shows before `ask`."""
        super().__init__()
        self._laptop = laptop
        self._asks: tuple[str, ...] = ()
        today = laptop.clock.today()
        self.village, self.pairings, self.sync = Choice([]), Choice([]), Choice([])
        self.notice, self.meeting = Choice([]), Choice([])
        self.ledger = Choice([("", self.tr("Every ledger"))])
        self.groups = GroupChips(self.village)
        self.helper = Picked(self.tr("Choose a helper"), "", self._find_helper, several=False)
        self.households = Picked(self.tr("Choose a household"), "Ctrl+F", self._find_household, several=True)
        self.visit = Picked(self.tr("Choose a visit"), "", lambda _: (), several=False)
        self.visit.add.hide()
        self.month = Choice(_months(today), f"{today:%Y-%m}")
        years = [(str(y), str(y)) for y in range(today.year + 1, today.year - 4, -1)]
        self.year = Choice(years, str(today.year))
        self._fields: dict[str, tuple[QLabel, QWidget]] = {}
        for name, label in (
            ("village", self.tr("&Village")), ("groups", self.tr("&Groups")), ("helper", self.tr("&Helper")),
            ("households", self.tr("H&ouseholds")), ("visit", self.tr("V&isit")),
            ("pairings", self.tr("Hand-&over")), ("month", self.tr("Mo&nth")),
            ("notice", self.tr("No&tice")), ("meeting", self.tr("M&eeting")),
            ("ledger", self.tr("&Ledger")), ("sync", self.tr("&Sync")), ("year", self.tr("&Year")),
        ):  # fmt: skip
            field: QWidget = getattr(self, name)
            self._fields[name] = (form.add(label, field), field)
        self._choices = (
            self.village, self.pairings, self.sync, self.month, self.year, self.ledger, self.notice,
            self.meeting,
        )  # fmt: skip
        self.village.currentIndexChanged.connect(lambda _: self.groups.forget())  # before anybody looks
        for choice in self._choices:
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        for picked in (self.groups, self.helper, self.households, self.visit):
            picked.changed.connect(self.changed)
        self.ask(())

    # ------------------------------------------------------------ what there is

    def offer(
        self, villages: Sequence[VillageRow], runs: "Sequence[HistoryEntry]", ledgers: list[tuple[str, str]]
    ) -> None:
        """Offer these villages, syncs and ledgers."""
        _fill(self.ledger, [("", self.tr("Every ledger")), *ledgers])
        _fill(self.village, [(v.code, v.name) for v in villages])
        said = self.tr("{at}, {n} reported")
        _fill(self.sync, [(str(r.id), said.format(at=moment(r.at), n=r.sent)) for r in runs])

    def offer_groups(self, village: str, names: Sequence[str]) -> None:
        """Offer the villagers' groups of a village, if it is still the one that is chosen."""
        if village == self.village.code:
            before = self.groups.chosen
            self.groups.offer(names)
            self.ask(self._asks)
            if self.groups.chosen != before:
                self.changed.emit()

    def offer_handovers(self, rows: "Sequence[HandoverRow]") -> None:
        """Offer the hand-overs of the village and year that are chosen; what was wished for stays."""
        said = self.tr("{household}: {old} → {new}")
        options = [("", self.tr("All of the year ({n})").format(n=len(rows)))]
        options += [(str(r.pairing), said.format(household=r.household, old=r.old, new=r.new)) for r in rows]
        wished = self.pairings.code
        if wished and wished not in (code for code, _ in options):
            count = len(wished.split(_SEVERAL))
            options.append((wished, self.tr("The hand-overs asked for ({n})").format(n=count)))
        _fill(self.pairings, options)

    def offer_papers(self, name: str, rows: "Sequence[PaperRow]") -> None:
        """Offer notices or meetings, the newest first; without any a form to fill in by hand is made."""
        options = [("", self.tr("The newest") if rows else self.tr("None yet"))]
        options += [(str(row.id), f"{row.name} · {day(row.day)}" if row.day else row.name) for row in rows]
        _fill(self.notice if name == "notice" else self.meeting, options)

    def ask(self, asks: tuple[str, ...]) -> None:
        """Show the fields a form asks for, and no others."""
        self._asks = asks
        for name, (label, field) in self._fields.items():
            there = {"visit": bool(self.visit.ids), "groups": self.groups.offered}
            shown = name in asks and there.get(name, True)
            label.setVisible(shown)
            field.setVisible(shown)

    # ------------------------------------------------------------ what is chosen

    def aim(self, wish: dict[str, Any]) -> None:
        """Choose what another room asks for: the fields of `Asked`, one or several of a kind."""
        self._signals(stopped=True)
        chosen = wish.get("households") or ([wish["household"]] if wish.get("household") else [])
        few = chosen if len(chosen) <= MOST_CHIPS else chosen[:1]  # of more nobody reads the names
        rows = self._laptop.households.rows(few) if few else []
        heads = {row.id: row.head for row in rows}
        self.households.put({id: heads.get(id, "") for id in chosen if id in heads or len(few) < len(chosen)})
        helper = wish.get("helper")
        self.helper.put({helper: self._helper_name(helper)} if helper else {})
        self.visit.put({wish["visit"]: self.tr("One visit")} if wish.get("visit") else {})
        pairings = wish.get("pairings") or ([wish["pairing"]] if wish.get("pairing") else [])
        wanted = _SEVERAL.join(str(id) for id in pairings)
        self.pairings.offer([(wanted, wanted)] if wanted else [])
        for name in ("notice", "meeting"):  # offered by name as soon as they are read
            wanted = str(wish.get(name) or "")
            getattr(self, name).offer([(wanted, wanted)] if wanted else [])
        for choice, name in (
            (self.village, "village"), (self.sync, "sync"), (self.month, "month"), (self.ledger, "ledger"),
        ):  # fmt: skip
            found = choice.findData(str(wish.get(name) or ""))
            if found >= 0:
                choice.setCurrentIndex(found)
        year = str(wish.get("year") or self._laptop.clock.today().year)
        self.year.setCurrentIndex(max(0, self.year.findData(year)))
        if rows and not wish.get("village"):
            self.village.setCurrentIndex(max(0, self.village.findData(rows[0].village_code)))
        self._signals(stopped=False)
        self.groups.wish(wish.get("groups", ()))

    def asked(self) -> "Asked":
        """Return what is chosen of what the form asks for."""
        from fieldkit.services.printing.service import Asked

        month = f"{self.month.code}-01" if self.month.code else ""
        said: dict[str, Any] = {
            "village": self.village.code or None, "groups": self.groups.chosen,
            "households": self.households.ids, "visit": next(iter(self.visit.ids), None),
            "helper": next(iter(self.helper.ids), None),
            "pairings": tuple(UUID(id) for id in self.pairings.code.split(_SEVERAL) if id),
            "month": date.fromisoformat(month) if month else None,
            "sync": int(self.sync.code) if self.sync.code else None, "year": int(self.year.code),
            "ledger": self.ledger.code,
            "notice": UUID(self.notice.code) if self.notice.code else None,
            "meeting": UUID(self.meeting.code) if self.meeting.code else None,
        }  # fmt: skip
        return Asked(**{name: said[name] for name in self._asks})

    def about(self) -> str:
        """Say in words what the paper is of."""
        if "sync" in self._asks:
            return self.tr("The exchange with the township that is chosen above")
        if self.visit.ids and "visit" in self._asks:
            return self.tr("One visit")
        if self.households.ids and "households" in self._asks:
            return self.tr("%n household(s)", "", len(self.households.ids))
        if self.helper.ids and "helper" in self._asks:
            return self.tr("One helper's households")
        if self.groups.chosen and "groups" in self._asks:
            return self.tr("Only {groups}").format(groups="、".join(self.groups.chosen))
        return self.tr("The whole village")

    def _signals(self, *, stopped: bool) -> None:
        for choice in self._choices:
            choice.blockSignals(stopped)

    def _find_household(self, typed: str) -> list[tuple[Any, str, str]]:
        found = self._laptop.households.find(typed, village=self.village.code or None)[:60]
        return [
            (row.id, row.head, f"{row.group}  {row.helper}") for row in self._laptop.households.rows(found)
        ]

    def _find_helper(self, typed: str) -> list[tuple[Any, str, str]]:
        found = self._laptop.pairing.helpers_found(typed, village=self.village.code)
        return [(row.id, row.name, f"{row.unit}  {self._has(row.households)}") for row in found]

    def _has(self, households: int) -> str:
        return self.tr("%n household(s)", "", households) if households else ""

    def _helper_name(self, id: UUID) -> str:
        return self._laptop.pairing.helper_name(id)


def _fill(choice: Choice, options: list[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays chosen where it is one of them."""
    choice.renew(options, choice.code, listed=True)


def _months(today: date) -> list[tuple[str, str]]:
    first = today.year * 12 + today.month - 1
    numbers = range(first - MONTHS_BEFORE, first + MONTHS_AFTER + 1)
    return [(f"{n // 12}-{n % 12 + 1:02d}", f"{n // 12}-{n % 12 + 1:02d}") for n in numbers]


__all__ = ["Picked", "PrintSubject"]
