"""Asks what a new notice is about, and whom it lists: those the register speaks of, and any others."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from fieldkit.domain.policy_parts import NATURAL, WORKING
from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.monitoring import pick_household
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.form import Choice, Form
from fieldkit.ui.widgets.marking import Marks, MarkTable
from fieldkit.ui.widgets.parts import button, column, row, text
from fieldkit.ui.widgets.picker import Picker
from fieldkit.ui.widgets.rows import Column, RowsModel
from fieldkit.ui.words import money

if TYPE_CHECKING:
    from fieldkit.services.notices.candidates import Candidate
    from fieldkit.services.notices.views import NoticeKind

USUAL = "N11"


class Suggested(QWidget):
    """Whom a notice could list, ticked; more can be found by name."""

    def __init__(self, laptop: Laptop, village: str) -> None:
        super().__init__()
        self._laptop, self._village = laptop, village
        self._found: list[Candidate] = []
        self._own: list[Candidate] = []  # added by hand; they stay when the register is asked again
        self._marks = Marks()
        self.rows: RowsModel[Candidate] = RowsModel([
            Column("", lambda c: self._marks.sign(_key(c)), 40),
            Column(self.tr("Head"), lambda c: c.head, 130, bold=True),
            Column(self.tr("Group"), lambda c: c.group, 100),
            Column(self.tr("Why"), self._why, 0),
        ])  # fmt: skip
        self.table = MarkTable(self.rows, self._marks, self.tr("Households"))
        self.table.setMinimumSize(px(480), min(px(220), 260))
        self.table.opened.connect(lambda at: self.table.toggle(at.row()))
        self.table.marked.connect(self._count)
        self.said = text("", "quiet", wrap=True)
        self.more = button(self.tr("Another household…"), self._add, key="Ctrl+H")
        self.setLayout(column(self.table, row(self.more, self.said, gap=14)))

    def _why(self, candidate: "Candidate") -> str:
        parts = [candidate.what or candidate.kind_text, candidate.quantity]
        if candidate.amount_fen is not None:
            parts.append(self.tr("{yuan} yuan").format(yuan=money(candidate.amount_fen)))
        return " · ".join(part for part in parts if part)

    def show_found(self, found: "list[Candidate]") -> None:
        """Show whom the register speaks of, all ticked; those added by hand stay as they are."""
        unticked = {_key(one) for one in self._found} - self._marks.ids
        named = {one.household_id for one in found}
        own = [one for one in self._own if one.household_id not in named]
        self._found = [*found, *own]
        self._marks.ids = {_key(one) for one in found} | ({_key(one) for one in own} - unticked)
        self._show()

    def of_village(self, village: str) -> None:
        """Find households of another village from now on; nobody is listed yet."""
        self._village, self._own = village, []
        self.more.setEnabled(bool(village))

    def _show(self) -> None:
        self.rows.show(self._found)
        self.table.show_keys([_key(one) for one in self._found])
        self.table.choose(0)

    def _count(self) -> None:
        if not self._found:
            self.said.setText(self.tr("The register names nobody for this; add whom it is about."))
        else:
            ticked = self.tr("%n ticked. Space ticks, Ctrl+A all.", "", len(self._marks.ids))
            self.said.setText(ticked)

    def _add(self) -> None:
        from fieldkit.services.notices.candidates import Candidate

        id = pick_household(self, self._laptop, self.tr("Add a household"), self._village)
        if id is None or any(one.household_id == id for one in self._found):
            return
        home = self._laptop.households.rows([id])[0]
        self._own.append(Candidate(id, home.head, home.group))
        self._found.append(self._own[-1])
        self._marks.ids.add(id)
        self._show()
        self.table.choose(self.rows.position(len(self._found) - 1))

    @property
    def households(self) -> list[UUID]:
        """The households that are ticked and come from no measure."""
        return [one.household_id for one in self._ticked if one.measure_id is None]

    @property
    def measures(self) -> list[UUID]:
        """The measures that are ticked."""
        return [one.measure_id for one in self._ticked if one.measure_id is not None]

    @property
    def _ticked(self) -> "list[Candidate]":
        return [one for one in self._found if _key(one) in self._marks.ids]


class NewNoticeDialog(FormDialog):
    """Village, kind and year, then the households; what is chosen becomes a draft."""

    def __init__(self, parent: QWidget, laptop: Laptop, village: str = "") -> None:
        """`village` may be changed; empty: it is asked for, unless there is only one."""
        super().__init__(parent, self.tr("New notice"), self.tr("Begin the draft"), self.act)
        self._laptop = laptop
        self.made: UUID | None = None
        self._kinds: dict[str, NoticeKind] = {kind.code: kind for kind in laptop.notices.kinds() if kind.form}
        rows = laptop.villages.list()
        several = len({one.township for one in rows}) > 1
        known = [(one.code, f"{one.name} {one.township}" if several else one.name) for one in rows]
        if len(known) == 1:
            village = known[0][0]
        self._codes = {code for code, _ in known}
        self._asked = village  # of which the households are shown
        self.village = Picker(known, [village] if village else [])
        self.kind = Choice([(kind.code, kind.label) for kind in self._kinds.values()], USUAL)
        this_year = laptop.clock.today().year
        self.year = Choice([(str(y), str(y)) for y in (this_year, this_year - 1)], str(this_year))
        self.hangs = text("", "quiet", wrap=True)
        self.suggested = Suggested(laptop, village)
        self._lay_out()
        self.village.done.connect(self._other_village)
        self.village.done.connect(self.kind.setFocus)
        self.village.editingFinished.connect(self._other_village)
        for choice in (self.kind, self.year):
            choice.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    def _lay_out(self) -> None:
        form = Form(90)
        form.add(self.tr("Village (&V)"), self.village)
        form.add(self.tr("Kind (&K)"), self.kind)
        form.add(self.tr("Year (&Y)"), self.year)
        form.add("", self.hangs)
        self.content.addLayout(form)
        self.content.addWidget(self.suggested)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where something is not said yet."""
        super().showEvent(event)
        if not event.spontaneous() and self._village:
            self.kind.setFocus()

    @property
    def _village(self) -> str:
        code = self.village.typed()
        return code if code in self._codes else ""

    def _other_village(self) -> None:
        if self._village != self._asked:
            self._asked = self._village
            self.suggested.of_village(self._village)
            self._look()
            self.message.hide()

    def _look(self) -> None:
        kind, village = self._kinds[self.kind.code], self._village
        self.hangs.setText(self._days(kind))
        self.suggested.setVisible(kind.lists)
        self.suggested.more.setEnabled(bool(village))
        lists = kind.lists and village
        found = self._laptop.notices.candidates(kind.code, village, int(self.year.code)) if lists else []
        self.suggested.show_found(found)

    def try_it(self) -> None:
        """Begin the draft, once it is known of which village it is."""
        self._other_village()
        if self._village:
            super().try_it()
            return
        self.refuse(self.tr("Choose the village first: type part of its name."), self.village)

    def _days(self, kind: "NoticeKind") -> str:
        if kind.days is not None and kind.day_kind == NATURAL:
            return self.tr("It hangs %n day(s).", "", kind.days)
        if kind.days is not None and kind.day_kind == WORKING:
            return self.tr("It hangs %n working day(s).", "", kind.days)
        return self.tr("It stays up until a new one takes its place.")

    def act(self) -> None:
        """Begin the draft."""
        lists = self._kinds[self.kind.code].lists
        notices, chosen = self._laptop.notices, self.suggested
        self.made = notices.draft(
            self.kind.code, self._village, year=int(self.year.code),
            households=chosen.households if lists else (), measures=chosen.measures if lists else (),
        )  # fmt: skip
        if lists and chosen.measures and chosen.households:
            notices.add_lines(self.made, households=chosen.households)


def _key(candidate: "Candidate") -> UUID:
    return candidate.measure_id or candidate.household_id
