"""Changes of helper: which wait for the signatures of both, and whether the new one has come (P-23)."""

from fieldkit.services.laptop import Laptop
from fieldkit.services.pairing.lists import Handover
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.pairing_view import PairingView
from fieldkit.ui.widgets.marking import Marks, MarkTable
from fieldkit.ui.widgets.parts import button
from fieldkit.ui.widgets.rows import Column, RowsModel
from fieldkit.ui.words import day


class HandoversView(PairingView):
    """The hand-overs; several are marked, printed and ticked together."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(laptop, jobs, changes)
        self.hint = self.tr("Household or helper")
        self.do = self.tr("Both have signed")
        self.signed = button(self.tr("Signed ones too"), self.refresh, kind="chip")
        self.signed.setCheckable(True)
        self.line.addWidget(self.signed)
        self.print = self.action(self.tr("Print hand-over sheets"), self._print, "Ctrl+Shift+P", free=True)
        self.back = self.action(self.tr("Not signed after all"), self._take_back, "Ctrl+U")
        self.line.addWidget(self.count)
        marks = Marks()
        self.rows: RowsModel[Handover] = RowsModel([
            Column("", lambda h: marks.sign(h.id), 42),
            Column(self.tr("Head"), lambda h: h.household, 116, bold=True),
            Column(self.tr("From"), lambda h: h.old, 110),
            Column(self.tr("To"), lambda h: h.new, 110),
            Column(self.tr("Since"), lambda h: day(h.since), 112),
            Column(self.tr("Reason"), lambda h: h.reason, 110),
            Column(self.tr("Signatures"), self._signatures, 0,
                   colour=lambda h: "accent_dark" if h.signed else "due_text"),
            Column(self.tr("First visit of the new helper"), self._visited, 210,
                   colour=lambda h: "accent_dark" if h.visited else "due_text"),
        ])  # fmt: skip
        self.table = MarkTable(self.rows, marks, self.tr("Changes of helper"))
        self.table.marked.connect(self._say_count)
        self.table.opened.connect(lambda _: self.open_current())
        self.body.addWidget(self.table, 1)

    def _signatures(self, h: Handover) -> str:
        return self.tr("both have signed") if h.signed else self.tr("waiting for signatures")

    def _visited(self, h: Handover) -> str:
        return day(h.visited) if h.visited else self.tr("has not visited yet")

    def refresh(self) -> None:
        """Read the hand-overs again."""
        waiting, typed = not self.signed.isChecked(), self._typed
        self._start(lambda: self._read(typed, waiting=waiting), self._show)

    def _read(self, typed: str, *, waiting: bool) -> list[Handover]:
        found = self._laptop.pairing.handovers(waiting=waiting)
        if not typed:
            return found
        homes = set(self._laptop.households.find(typed))
        return [h for h in found if h.household_id in homes or typed in h.old + " " + h.new]

    def _show(self, found: list[Handover]) -> None:
        at = max(self.table.currentIndex().row(), 0)
        self.rows.show(found)
        self.table.show_keys([h.id for h in found])
        self.table.choose(min(at, len(found) - 1))

    def _say_count(self) -> None:
        marked = len(self.table.marks.ids)
        more = self.tr("%n marked", "", marked) if marked else self.tr("Space marks, Ctrl+A all")
        all_of_them = self.tr("%n hand-over(s)", "", len(self.table.keys))
        self.count.setText(f"{all_of_them} · {more}")
        if not self.table.keys and not self._typed:
            self.count.setText(self.tr("No hand-over waits for signatures."))
        self.line.invalidate()

    @property
    def current(self) -> Handover | None:
        """The hand-over the mark stands on."""
        return self.rows.row(self.table.currentIndex())

    def act(self) -> None:
        """Note that both have signed the sheets that are marked."""
        chosen = self.table.chosen
        if chosen:
            words = self.tr("%n hand-over(s) signed by both.", "", len(chosen))
            self._do(lambda: self._laptop.pairing.sign(chosen), words)

    def _take_back(self) -> None:
        chosen = self.table.chosen
        if chosen:
            self._do(lambda: self._laptop.pairing.sign(chosen, signed=False))

    def _print(self) -> None:
        chosen = self.table.chosen
        if chosen:
            subject = {"pairing": chosen[0]} if len(chosen) == 1 else {"pairings": chosen}
            self.print_asked.emit("P-23", subject)

    def step(self, down: int) -> None:
        """Move the mark."""
        self.table.step(down)

    def open_current(self) -> None:
        """Open the household's page."""
        if self.current is not None:
            self.household_opened.emit(self.current.household_id)
