"""The sections of a household's page, in the order of its paper file (domain.md §2.47)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication as App

from fieldkit.services.fields import FieldView
from fieldkit.services.pairing.service import PairingRow
from fieldkit.ui.dialogs.pairing import AssignDialog, CorrectDialog, EndDialog
from fieldkit.ui.sections.family import FamilyAsking, FamilyPart
from fieldkit.ui.sections.findings import FindingsPart
from fieldkit.ui.sections.history import HistorySection
from fieldkit.ui.sections.household_papers import ArchivePart, AttachmentsPart
from fieldkit.ui.sections.income import IncomeSection
from fieldkit.ui.sections.living import LivingSection
from fieldkit.ui.sections.members import MembersPart
from fieldkit.ui.sections.page import Basis, PageDoing, PageSection
from fieldkit.ui.sections.pairing import PairingSection
from fieldkit.ui.sections.record_block import RecordBlock
from fieldkit.ui.sections.standing_history import StandingAsking, StandingPart
from fieldkit.ui.sections.visits import VisitsSection
from fieldkit.ui.widgets.facts import Facts
from fieldkit.ui.widgets.parts import Card, clear, row, text

BEFORE_VISITS = ("rigid_expense", "guarantee_check", "dev_plan")
AFTER_VISITS = ("measure", "product_sale", "problem", "monitoring_case", "authorization")
STANDING = ("household_status", "person_change")
COUNTED = (*BEFORE_VISITS, *AFTER_VISITS, *STANDING, "attachment")
"""The kinds that have a section of their own on the page."""


class OwnFacts(PageSection):
    """What is true of the household itself, whatever the year."""

    def __init__(self, doing: PageDoing) -> None:
        super().__init__(doing, "household", Card(App.translate("HouseholdScreen", "Household")))
        self.values: Facts | None = None

    def fill(self, basis: Basis) -> None:
        """Show the household's own fields."""
        shown = self.values
        if shown is not None and shown.of(self.doing.past) and shown.show_fields(basis.page.fields):
            return
        clear(self.card.body)
        laptop, id = self.doing.laptop, self.doing.household

        def save(field: FieldView, typed: str) -> None:
            laptop.households.change(id, **{field.name: typed})

        editing = self.doing.editing(save, self.doing.reveal("household", id), still=self.doing.past)
        self.values = Facts(basis.page.fields, editing, self.doing.room)
        self.values.history_asked.connect(self.doing.history_asked)
        self.card.body.addWidget(self.values)

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the household's fields."""
        return self.values.labels() if self.values is not None else ()

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Put the cursor into one of them."""
        if self.values is None or not self.values.take_focus(column):
            self.fold.setFocus()


class RecordPart(PageSection):
    """Records of one kind, made when it is first open."""

    def __init__(self, doing: PageDoing, kind: str) -> None:
        super().__init__(doing, kind, Card(doing.laptop.records.title(kind)), folded=True)
        self.block: RecordBlock | None = None

    def make(self) -> None:
        """Put the list in."""
        self.block = RecordBlock(self.doing, self.key)
        self.card.body.addWidget(self.block)

    def reader(self) -> Callable[[], Any]:
        """Return what reads the list."""
        laptop, household, kind = self.doing.laptop, self.doing.household, self.key
        year = self.doing.wanted_year
        return lambda: laptop.records.listed(kind, household, year)

    def fill(self, basis: Basis) -> None:
        """Show the list."""
        if self.block is not None and self.key in basis.found:
            self.block.show_list(self.doing.household, basis.found[self.key])

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the fields of its records."""
        from fieldkit.services.kinds import KINDS

        return [(one.name, self.doing.laptop.fields.name(one)) for one in KINDS[self.key].fields]

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Open one record after the other, and put the cursor into the field."""
        if self.block is not None:
            _open(self.block, list(chain), column)


def _open(block: RecordBlock, chain: list[tuple[str, UUID]], column: str) -> None:
    """Open the first record of `chain` in `block`, and the next one in the list below it."""
    if not chain:
        block.add.setFocus()
        return
    (_, id), below = chain[0], chain[1:]

    def shown() -> None:
        if below and below[0][0] in block.parts:
            _open(block.parts[below[0][0]], below, column)
        elif block.facts is not None:
            block.facts.take_focus(column)

    block.open_record(id, shown)


class IncomePart(PageSection):
    """The income sheets."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = IncomeSection(doing.laptop, doing.jobs, doing.changes)
        super().__init__(doing, "income_year", self.section)

    def reader(self) -> Callable[[], Any]:
        """Return what reads the sheet of the year."""
        return self.section.reader(self.doing.household, self.doing.year)

    def fill(self, basis: Basis) -> None:
        """Show the sheet of the year."""
        if self.key in basis.found:
            self.section.show_found(basis.found[self.key], fixed=self.doing.fixed)

    def fields(self) -> Iterable[tuple[str, str]]:
        """List the lines of the sheet."""
        sheet = self.section.sheet
        return [(line.code, line.label) for line in sheet.lines] if sheet is not None else ()

    def go_to(self, chain: Sequence[tuple[str, UUID]], column: str) -> None:
        """Put the cursor on a line of the sheet of `chain`."""
        ids = dict(chain)
        self.section.go_to(column, ids.get("income_year"), ids.get("income_item"))


class PairingPart(PageSection):
    """Who helps."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = PairingSection(doing.laptop)
        super().__init__(doing, "helper_assignment", self.section)
        self.section.assign_asked.connect(self._assign)
        self.section.replace_asked.connect(self._assign)
        self.section.end_asked.connect(self._end)
        self.section.correct_asked.connect(self._correct)

    def fill(self, basis: Basis) -> None:
        """Show the pairings."""
        year = self.doing.wanted_year
        if self.is_new((basis.pairings, year)):
            self.section.show_pairings(basis.pairings, self.doing.laptop.clock.today(), year)

    def _assign(self, instead: PairingRow | None = None) -> None:
        laptop = self.doing.laptop
        today = laptop.clock.today()
        if AssignDialog(self.card, laptop.pairing, self.doing.household, today, instead).exec():
            self.doing.changes.pairings.emit()

    def _end(self, pairing: PairingRow) -> None:
        laptop = self.doing.laptop
        if EndDialog(self.card, laptop.pairing, pairing, laptop.clock.today()).exec():
            self.doing.changes.pairings.emit()

    def _correct(self, pairing: PairingRow) -> None:
        if CorrectDialog(self.card, self.doing.laptop.pairing, pairing).exec():
            self.doing.changes.pairings.emit()


class VisitsPart(PageSection):
    """The four windows and the visits made."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = VisitsSection(doing.laptop)
        super().__init__(doing, "visit", self.section)
        self.section.plan_asked.connect(self._plan)

    def reader(self) -> Callable[[], Any]:
        """Return what reads the visits."""
        laptop, household, year = self.doing.laptop, self.doing.household, self.doing.wanted_year
        return lambda: laptop.visiting.of_household(household, year)

    def fill(self, basis: Basis) -> None:
        """Show the windows and the visits."""
        today = self.doing.laptop.clock.today()
        visits = basis.found.get(self.key, [])
        past = self.doing.past
        if self.is_new((basis.row.slots, visits, past)):
            self.section.show_visits(basis.row.slots, visits, today, past=past)

    def _plan(self) -> None:
        laptop, household = self.doing.laptop, self.doing.household
        self.doing.do(lambda: laptop.planning.make(laptop.clock.today().year, household))


class OtherColumns(PageSection):
    """What the office's workbook had beside all that."""

    def __init__(self, doing: PageDoing) -> None:
        title = App.translate("HouseholdScreen", "Other columns of the office's workbook")
        super().__init__(doing, "import_extra", Card(title))

    def fill(self, basis: Basis) -> None:
        """Show the columns; without any there is no section."""
        if not self.is_new(basis.page.extra):
            return
        clear(self.card.body)
        self.card.setVisible(bool(basis.page.extra))
        for name, value in basis.page.extra.items():
            self.card.body.addLayout(row(text(name, "label"), text(value, "body"), None, gap=16))


class HistoryPart(PageSection):
    """Who changed what and when."""

    def __init__(self, doing: PageDoing) -> None:
        self.section = HistorySection()
        super().__init__(doing, "history", self.section)
        self.section.more_asked.connect(self._older)

    def reader(self) -> Callable[[], Any]:
        """Return what reads the newest events."""
        laptop, household = self.doing.laptop, self.doing.household
        return lambda: laptop.history.of_household(household)

    def fill(self, basis: Basis) -> None:
        """Show the events."""
        if self.key in basis.found and self.is_new(basis.found[self.key]):
            self.section.show_events(basis.found[self.key])

    def _older(self, start: int) -> None:
        read, household = self.doing.laptop.history.of_household, self.doing.household
        self.doing.jobs.start(self.section, lambda _: read(household, start), then=self.section.add)


class Parts:
    """The sections of one page that the person may see, in the order in which they stand."""

    def __init__(self, doing: PageDoing) -> None:
        """Make the `first`; `rest` makes the others."""
        self._doing = doing
        self.findings, self.own, self.members = FindingsPart(doing), OwnFacts(doing), MembersPart(doing)
        self.findings.folded_at_first = True
        self.standing, self.family = StandingAsking(doing), FamilyAsking(doing)
        self.first: tuple[PageSection, ...] = (self.findings, self.own, self.members)

    def rest(self) -> Iterator[PageSection]:
        """Make the sections below the first, each when it is asked for."""
        doing, shown = self._doing, self._doing.laptop.records.shown
        self.living = LivingSection(doing)
        yield self.living
        self.income = IncomePart(doing)
        yield self.income
        yield from (RecordPart(doing, kind) for kind in BEFORE_VISITS if shown(kind))
        self.pairing = PairingPart(doing)
        yield self.pairing
        self.visits = VisitsPart(doing)
        yield self.visits
        yield from (RecordPart(doing, kind) for kind in AFTER_VISITS if shown(kind))
        if shown("attachment"):
            yield AttachmentsPart(doing)
            yield ArchivePart(doing)
        if shown("person_change"):
            yield StandingPart(doing, self.standing)
            yield FamilyPart(doing, self.family)
        self.extra = OtherColumns(doing)
        yield self.extra
        self.history = HistoryPart(doing)
        yield self.history
