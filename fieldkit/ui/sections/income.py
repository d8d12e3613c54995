"""The income of a household: a sheet a year, its lines typed where they stand, last year beside."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent

from fieldkit.domain.income import TOTALS
from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.income.views import Overruled, Put, Sheet, SheetLine
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.evidence import proving
from fieldkit.ui.dialogs.income_head import BeginSheetDialog, SheetHeadDialog
from fieldkit.ui.dialogs.income_items import ItemDialog, ItemsDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.income_model import SheetModel
from fieldkit.ui.sections.income_summary import IncomeSummary
from fieldkit.ui.sections.income_table import SheetTable
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import flowing
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import Card, button, column, row, say, text
from fieldkit.ui.words import money, sentence

YEARLY = "1"
_QUIET_MS = 1200  # after the last amount typed the rest of the page looks again


@dataclass(frozen=True)
class Found:
    """What the section shows: the sheets there are, and the chosen one."""

    sheets: list[SheetLine]
    sheet: Sheet


class IncomeSection(Card):
    """One sheet at a time, chosen by year; the table is made when there is something to type."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Income"))
        self._laptop, self._jobs, self._changes = laptop, jobs, changes
        self._household: UUID | None = None
        self._page_year, self._fixed = self._laptop.clock.today().year, False
        self._of = (self._laptop.clock.today().year, YEARLY, 1)
        self.sheet: Sheet | None = None
        self.lines = SheetModel()
        self.lines.typed.connect(self._typed)
        self.table: SheetTable | None = None
        self._sheets: list[SheetLine] = []
        self._wish: tuple[str, UUID | None, UUID | None] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._rest.timeout.connect(self._tell_others)
        self.year = Choice([])
        self.year.setMinimumContentsLength(14)
        self.year.setAccessibleName(self.tr("Income sheet of the year"))
        self.year.activated.connect(lambda _: self._choose())
        self.head = text("", "quiet", wrap=True)
        self.begin = allow(button("", self._begin, kind="primary"), laptop, Right.EDIT)
        self.edit_head = allow(button(self.tr("Period and members…"), self._edit_head), laptop, Right.EDIT)
        self.another = allow(button(self.tr("Another sheet…"), self._another), laptop, Right.EDIT)
        self.summary = IncomeSummary(laptop, ", " if laptop.settings.language == "en" else "、")
        self.summary.reckon_asked.connect(self._reckon)
        self.message = text("", "wrong", wrap=True)
        self.note, self.keys = text("", "quiet", wrap=True), text("", "quiet", wrap=True)
        self._place = column(gap=6)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(flowing(self.year, self.edit_head, self.another))
        self.body.addWidget(self.head)
        self.body.addLayout(row(self.begin, None))
        self.body.addLayout(self._place)
        self.body.addWidget(self.message)
        self.body.addWidget(self.keys)
        self.body.addWidget(self.summary)
        for part in (self.message, self.keys, self.begin, self.summary):
            part.hide()

    @property
    def editing(self) -> bool:
        """Whether somebody is typing here: the page then looks again later."""
        return self.table is not None and self.table.editing

    # ------------------------------------------------------------ showing

    def reader(self, household: UUID, year: int) -> Callable[[], Found]:
        """Return what reads the sheet of `year`, off the ui thread; `show_found` shows it.

        Another sheet that was chosen here stays, until the page shows another year.
        """
        if (self._household, self._page_year) != (household, year):
            self._household, self._page_year, self._of = household, year, (year, YEARLY, 1)
        income, of = self._laptop.income, self._of
        return lambda: Found(income.sheets(household), income.sheet(household, *of))

    def show_household(self, household: UUID, year: int, *, fixed: bool = False) -> None:
        """Read and show the sheet of `year`; `fixed`: it is only looked at."""
        self._fixed = fixed
        read = self.reader(household, year)
        self._jobs.start(self, lambda _: read(), then=self._show)

    def show_found(self, found: Found, *, fixed: bool) -> None:
        """Show what `reader` read; `fixed`: it is only looked at."""
        self._fixed = fixed
        self._show(found)

    def refresh(self) -> None:
        """Read the sheet again."""
        if self._household is not None:
            self.show_household(self._household, self._page_year, fixed=self._fixed)

    def _show(self, found: Found) -> None:
        sheet = replace(found.sheet, changeable=found.sheet.changeable and not self._fixed)
        if (sheet.year, sheet.purpose, sheet.no) != self._of:
            return  # another one was chosen meanwhile
        self.sheet = sheet
        self._sheets = found.sheets
        self._offer(found.sheets)
        there = sheet.id is not None
        self.begin.setVisible(not there and not self._fixed)
        self.another.setVisible(not self._fixed)
        self.begin.setText(self.tr("Begin the sheet of {year}").format(year=sheet.year))
        self.edit_head.setVisible(there and not self._fixed)
        self.head.setText(self.summary.head(sheet))
        self.aside.setText("" if sheet.covered else self._brief(sheet))
        if there and not sheet.covered:
            self._make_table()
            self.lines.show(sheet)
            self._show_note()
        if self.table is not None:
            self.table.setVisible(there and not sheet.covered)
        self.keys.setVisible(there and sheet.changeable)
        self.summary.setVisible(there)
        self.summary.show_sheet(sheet)
        if self._wish is not None:
            wish, self._wish = self._wish, None
            self.go_to(*wish)

    def _show_note(self) -> None:
        said = self.table.note if self.table is not None else ""
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _offer(self, sheets: list[SheetLine]) -> None:
        year, purpose, no = self._of
        options = [(f"{s.year}|{s.purpose}|{s.no}", f"{s.year} {s.label}") for s in sheets]
        known = {code for code, _ in options}
        for wanted in sorted({self._laptop.clock.today().year, year}):
            if f"{wanted}|{YEARLY}|1" not in known:
                options.insert(0, (f"{wanted}|{YEARLY}|1", self.tr("{year} (not begun)").format(year=wanted)))
        self.year.offer(options, f"{year}|{purpose}|{no}")

    def _make_table(self) -> None:
        if self.table is not None:
            return
        self.table = SheetTable(self.lines, self.tr("Lines of the income sheet"))
        self.table.opened.connect(self._open_line)
        self.table.hint_taken.connect(self._take_hint)
        self.keys.setText(
            self.tr("Digits type an amount · Enter goes on · Ctrl+Enter entries of the line · "
                    "Ctrl+T takes the amount suggested · ← → fold")
        )  # fmt: skip
        self.table.marked.connect(self._show_note)
        self._place.addWidget(self.table)
        self._place.addWidget(self.note)

    def _brief(self, sheet: Sheet) -> str:
        amount = money(sheet.totals.per_capita_fen)
        said = self.tr("{year}: {amount} yuan a head")
        return said.format(year=sheet.year, amount=amount) if amount else ""

    def go_to(self, column: str, sheet: UUID | None = None, item: UUID | None = None) -> None:
        """Put the cursor on a line: of an entry, of a total by its column, by its code; else on the head."""
        other = next((s for s in self._sheets if s.id == sheet), None)
        if other is not None and self.sheet is not None and self.sheet.id != sheet:
            self._of = (other.year, other.purpose, other.no)
            self._wish = (column, sheet, item)  # once it is read
            self.refresh()
            return
        lines = self.sheet.lines if self.sheet is not None else ()
        of_item = (line.code for line in lines if item in [one.id for one in line.items])
        of_total = (total for total, name in TOTALS.items() if name == column)
        code = next(of_item, None) or next(of_total, column)
        if self.table is not None and self.lines.block_of(code) is not None:
            self.table.go_to(code)
        else:
            (self.begin if self.begin.isVisibleTo(self) else self.edit_head).setFocus()

    # ------------------------------------------------------------ changing

    def _do(self, work: Callable[[], object], then: Callable[[object], object] | None = None) -> None:
        """Change something, look again, and let the rest of the page look when one pauses."""

        def done(result: object) -> None:
            self.message.hide()
            if isinstance(result, Put):
                self._say_overruled(result.overruled)
            if then is not None:
                then(result)
            self._rest.start()
            self.refresh()

        self._jobs.start(self, lambda _: work(), then=done, otherwise=self._failed)

    def _failed(self, error: FieldkitError) -> None:
        self.lines.forget()
        self._say(sentence(error), "wrong")

    def _say(self, words: str, kind: str) -> None:
        say(self.message, words, kind)

    def _say_overruled(self, overruled: tuple[Overruled, ...]) -> None:
        if overruled:
            said = self.tr("{total}: the sheet said {given}; its lines now give {lines}. Ctrl+Z undoes it.")
            told = (said.format(total=o.label, given=money(o.given_fen), lines=money(o.lines_fen))
                    for o in overruled)  # fmt: skip
            self._say(" ".join(told), "due")

    def _tell_others(self) -> None:
        if self.editing:
            self._rest.start()
        else:
            self._changes.households.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the other rooms at once what was typed, when the page is left."""
        if self._rest.isActive():
            self._rest.stop()
            self._changes.households.emit()
        super().hideEvent(event)

    def _typed(self, line: str, typed: str) -> None:
        if self.sheet is not None and self.sheet.id is not None:
            id, income = self.sheet.id, self._laptop.income
            self._do(lambda: income.type(id, line, typed))

    def _take_hint(self, code: str) -> None:
        hint = self.sheet.line(code).hint if self.sheet is not None else None
        if hint is not None and self.lines.typable(self.sheet.line(code)):  # type: ignore[union-attr]
            self._typed(code, f"{hint.amount_fen / 100:.2f}")

    def _choose(self) -> None:
        year, purpose, no = self.year.code.split("|")
        self._of = (int(year), purpose, int(no))
        self.message.hide()
        self.refresh()

    def _begin(self) -> None:
        if self._household is not None:
            household, (year, purpose, _) = self._household, self._of
            income = self._laptop.income
            self._do(lambda: income.begin(household, year, purpose), then=lambda _: self._first())

    def _first(self) -> None:
        QTimer.singleShot(0, self, lambda: self.table is not None and self.table.setFocus())

    def _reckon(self) -> None:
        if self.sheet is not None and self.sheet.id is not None:
            id = self.sheet.id
            self._do(lambda: self._laptop.income.reckon(id))

    def _edit_head(self) -> None:
        sheet, income = self.sheet, self._laptop.income
        if sheet is not None and SheetHeadDialog(self, income, sheet, self._laptop.clock.today()).exec():
            self._after_dialog()

    def _another(self) -> None:
        if self._household is None:
            return
        lap, year = self._laptop, self._of[0]
        asked = BeginSheetDialog(self, lap.income, self._household, year, lap.clock.today())
        if asked.exec() and asked.begun is not None:
            self._of = asked.begun
            self._after_dialog()

    def _open_line(self, code: str) -> None:
        sheet = self.sheet
        if sheet is None or sheet.id is None or self._household is None:
            return
        shown, income = sheet.line(code), self._laptop.income
        if shown.items:
            prove = proving(self._laptop, self._jobs, "income_item", self._household)
            asked = ItemsDialog(self, income, self._household, *self._of, code, prove)
            asked.exec()
            self._say_overruled(asked.overruled)
            self._after_dialog()
        elif sheet.changeable and not shown.is_sum:
            one = ItemDialog(self, income, sheet.id, shown, income.choices(self._household, sheet.year, code))
            if one.exec():
                self._say_overruled(one.outcome.overruled if one.outcome is not None else ())
                self._after_dialog()

    def _after_dialog(self) -> None:
        self.refresh()
        self._changes.households.emit()
