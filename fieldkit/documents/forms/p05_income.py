"""P-05, a household's income reckoned line by line and signed by its head (domain.md §2.29, §4.4, §5.1)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from fieldkit.documents.choices import either, full, whole, yuan
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.income_words import counts, quantities, remarks
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.posting import day, whole_place
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.domain.income import UNCOUNTED
from fieldkit.errors import QT_TRANSLATE_NOOP

_MONTHLY = "monthly"
_ITEM = QT_TRANSLATE_NOOP("Paper", "Item")
_QUANTITY = QT_TRANSLATE_NOOP("Paper", "Quantity, kind")
_AMOUNT = QT_TRANSLATE_NOOP("Paper", "Amount (yuan)")
_COUNTS = QT_TRANSLATE_NOOP("Paper", "Counts")
_REMARKS = QT_TRANSLATE_NOOP("Paper", "Explanation")
_YEARLY = (
    Column(_ITEM, 55, Align.LEFT), Column(_QUANTITY, 32, Align.LEFT), Column(_AMOUNT, 26, Align.RIGHT),
    Column(_COUNTS, 12), Column(_REMARKS, 50, Align.LEFT),
)  # fmt: skip
_PART = 29.0  # millimetres of one part of the period on A3
_TITLE = QT_TRANSLATE_NOOP("Paper", "{title}, {year}")
_NUMERALS = QT_TRANSLATE_NOOP("Paper", "I II III IV V VI VII VIII IX X")
_BLOCK = QT_TRANSLATE_NOOP("Paper", "{no}. {label} ({code})")
_LINE = QT_TRANSLATE_NOOP("Paper", "{code} {label}")
_GROSS = QT_TRANSLATE_NOOP("Paper", "{no}. Stable income of the household (A+B+C+D)")
_NET = QT_TRANSLATE_NOOP("Paper", "{no}. Stable net income ({gross} − E)")
_MEMBERS = QT_TRANSLATE_NOOP("Paper", "{no}. Persons at the end of the year")
_PER_HEAD = QT_TRANSLATE_NOOP("Paper", "{no}. Stable net income per person ({net} ÷ {members})")
_NOT_ADDED = QT_TRANSLATE_NOOP("Paper", "written down, not added")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household")
_TYPE = QT_TRANSLATE_NOOP("Paper", "Type of household")
_PERIOD = QT_TRANSLATE_NOOP("Paper", "Period: {start} to {end}")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper")
_NUMBERED = QT_TRANSLATE_NOOP("Paper", "{purpose}, sheet {n}")
_COMPARED = QT_TRANSLATE_NOOP("Paper", "Compared with")
_STANDARD = QT_TRANSLATE_NOOP("Paper", "{name} {amount} yuan")
_ANY_LINE = QT_TRANSLATE_NOOP("Paper", "Standard")
_BY_HAND = "\u3000" * 6
_DIFFERENCE = QT_TRANSLATE_NOOP("Paper", "Difference")
_REACHED = QT_TRANSLATE_NOOP("Paper", "Reached")
_IS_REACHED = QT_TRANSLATE_NOOP("Paper", "reached")
_NOT_REACHED = QT_TRANSLATE_NOOP("Paper", "not reached")
_NOTE = QT_TRANSLATE_NOOP("Paper", "Remarks")
_CHECKED = QT_TRANSLATE_NOOP("Paper", "Checked by: {name}")
_CONFIRMED = QT_TRANSLATE_NOOP("Paper", "Confirmed by the household on {day}")
_MONTH = QT_TRANSLATE_NOOP("Paper", "Month {m}")
_MONTH_BEFORE = QT_TRANSLATE_NOOP("Paper", "Month {m} of last year")
_MONTHS = QT_TRANSLATE_NOOP("Paper", "Months {m} to {n}")
_MONTHS_BEFORE = QT_TRANSLATE_NOOP("Paper", "Months {m} to {n} of last year")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total (yuan)")
_BY_MONTH = QT_TRANSLATE_NOOP("Paper", "What has no month stands in the total only.")
_DECLARED = QT_TRANSLATE_NOOP(
    "Paper", "The figures above were reckoned with us, item by item; they are right."
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Head (signature, fingerprint):"),
    QT_TRANSLATE_NOOP("Paper", "Helper (signature):"),
    QT_TRANSLATE_NOOP("Paper", "First secretary or team leader:"),
    QT_TRANSLATE_NOOP("Paper", "Villagers' committee (seal):"),
)
_ROW = 5.65
_SIZE = 9.5  # the seventy rows of a household stand on both sides of one leaf
_END = 36.0  # millimetres of what is signed


@document(
    code="P-05", title=QT_TRANSLATE_NOOP("Paper", "Income of a household"), term="income_title",
    of="household", paper="A4p", masking="M0", needs=("people", "type", "helper", "income sheets"),
    layouts=((_MONTHLY, QT_TRANSLATE_NOOP("Paper", "By months"), "A3l"),),
)  # fmt: skip
def income(sheet: Sheet, village: View) -> None:
    """Draw a leaf for every sheet of the year, more where its entries need them."""
    blocks = list(_blocks(sheet, village))
    drawings = (
        _Drawing(sheet, village, blocks, household, one)
        for household in village.households for one in household.sheets
    )  # fmt: skip
    each_on_its_own(sheet, drawings, _Drawing.draw)


class _Item(NamedTuple):
    """A line of the year's income as it is called, and whether it counts where nothing stands on it."""

    line: View
    said: str
    counted: str


def _blocks(sheet: Sheet, village: View) -> Iterator[tuple[View, list[_Item]]]:
    """Give out the first lines, each with the lines below it: the same for every household."""
    items: list[_Item] = []
    for line in village.income_lines:
        if not line.depth:
            items = []
            yield line, items
            continue
        said = "\u3000" * (line.depth - 1) + sheet.say(_LINE, code=line.code, label=line.label)
        items.append(_Item(line, said, counts(sheet, line, None)))


class _Drawing:
    """Draws one sheet of one household."""

    def __init__(
        self, sheet: Sheet, village: View, blocks: Sequence[tuple[View, Sequence[_Item]]],
        household: View, one: View,
    ) -> None:  # fmt: skip
        self._sheet = sheet
        self._village = village
        self._blocks = blocks
        self._household = household
        self._one = one
        self._on: Mapping[str, View] = {line.code: line for line in one.lines}
        self._parts = len(one.parts) if sheet.layout == _MONTHLY else 0
        self._no = sheet.say(_NUMERALS).split()

    def draw(self) -> None:
        sheet = self._sheet
        title = sheet.say(_TITLE, title=sheet.form_title, year=self._one.year)
        home = self._household
        sheet.mark(home.group, home.head, home.local_no)
        sheet.title(title, under=self._under())
        self._who()
        sheet.gap(1.5)
        size = _SIZE + (0.5 if sheet.layout == _MONTHLY else 0)
        kind, heads = Type(sheet.body.stack, size), Type(sheet.head.stack, size)
        table = Table(sheet, self._columns(), row=_ROW, kind=kind, heads=heads)
        self._lines(table)
        table.end()
        self._beside()
        self._signed()

    def _under(self) -> str:
        """Say where the household lives, of which months the sheet is, and what it is for."""
        sheet, one, village = self._sheet, self._one, self._village
        place = whole_place(village, self._household)
        purpose = one.purpose
        if one.number > 1:
            purpose = sheet.say(_NUMBERED, purpose=purpose, n=one.number)
        span = ""
        if one.first:
            span = sheet.say(_PERIOD, start=full(one.first), end=full(one.last))
        return "\u3000".join(text for text in (place, span, purpose) if text)

    def _who(self) -> None:
        sheet, household = self._sheet, self._household
        helper = household.helper
        wide = sheet.paper.usable
        Grid(sheet, label=16, row=7.4, size=10.5).row(
            Field(sheet.say(_HEAD), household.head, wide * 0.3),
            Field(sheet.say(_TYPE), household.type, wide * 0.36),
            Field(sheet.say(_HELPER), helper.name if helper else "", 0, 23),
        )

    # ------------------------------------------------------------ the table

    def _columns(self) -> Sequence[Column]:
        if self._sheet.layout != _MONTHLY:
            return _YEARLY
        free = 6 - self._parts  # of a shorter period the columns are fewer and the remarks wider
        return (
            Column(_ITEM, 62, Align.LEFT), Column(_QUANTITY, 42, Align.LEFT),
            *(Column(part, _PART, Align.RIGHT) for part in self._part_heads()),
            Column(_TOTAL, 32, Align.RIGHT), Column(_COUNTS, 14),
            Column(_REMARKS, 66 + free * _PART, Align.LEFT),
        )  # fmt: skip

    def _part_heads(self) -> Iterator[str]:
        sheet, year = self._sheet, self._one.year
        for part in self._one.parts:
            m, n, before = part.first.month, part.last.month, part.first.year < year
            if m == n:
                yield sheet.say(_MONTH_BEFORE if before else _MONTH, m=m)
            else:
                yield sheet.say(_MONTHS_BEFORE if before else _MONTHS, m=m, n=n)

    def _row(
        self, item: str, amount: str, *, quantity: str = "", parts: Sequence[int | None] = (),
        counted: str = "", remark: str = "",
    ) -> Sequence[str]:  # fmt: skip
        known = [*parts, *[None] * (self._parts - len(parts))]
        if self._sheet.layout != _MONTHLY:
            return item, quantity, amount, counted, remark
        return item, quantity, *(yuan(fen) for fen in known), amount, counted, remark

    def _lines(self, table: Table) -> None:
        """Draw the five blocks, what they come to, and what is only written down."""
        for number, (line, below) in enumerate(self._blocks):
            if line.code == UNCOUNTED:
                self._sums(table, number)
            last = line.code == UNCOUNTED
            self._block(table, line, below, self._no[9 if last else number])

    def _block(self, table: Table, line: View, below: Sequence[_Item], no: str) -> None:
        sheet, on = self._sheet, self._on.get(line.code)
        title = sheet.say(_BLOCK, no=no, label=line.label, code=line.code)
        remark = remarks(sheet, line, on)
        if line.code == UNCOUNTED:
            remark = sheet.say(_NOT_ADDED)
        amount = yuan(on.amount) if on is not None else ""
        whole = on is not None and sum(fen or 0 for fen in on.parts) == on.amount
        table.strong(
            self._row(
                title, amount, quantity=quantities(sheet, on), remark=remark,
                parts=on.parts if on is not None and whole else (), counted=counts(sheet, line, on),
            ),
            keep=2,
        )  # fmt: skip
        table.rows(self._line(one) for one in below)

    def _line(self, item: _Item) -> Sequence[str]:
        sheet, line = self._sheet, item.line
        on = self._on.get(line.code)
        if on is None:
            return self._row(item.said, "", counted=item.counted)
        return self._row(
            item.said, yuan(on.amount), quantity=quantities(sheet, on), parts=on.parts,
            counted=counts(sheet, line, on), remark=remarks(sheet, line, on),
        )  # fmt: skip

    def _sums(self, table: Table, costs: int) -> None:
        """Draw six to nine; `costs` is how many blocks stand above."""
        sheet, one, no = self._sheet, self._one, self._no[costs : costs + 4]
        for said, amount, remark in (
            (sheet.say(_GROSS, no=no[0]), yuan(one.gross), ""),
            (sheet.say(_NET, no=no[1], gross=no[0]), yuan(one.net), ""),
            (sheet.say(_MEMBERS, no=no[2]), whole(one.members), one.members_reason),
            (sheet.say(_PER_HEAD, no=no[3], net=no[1], members=no[2]), yuan(one.per_capita), ""),
        ):
            table.strong(self._row(said, amount, remark=remark))

    # ------------------------------------------------------------ below it

    def _beside(self) -> None:
        """Hold the income against the line of year and place; without one it is left to write (§5.4)."""
        sheet, one = self._sheet, self._one
        sheet.gap(1.5)
        grid = Grid(sheet, label=16, row=7.4, size=10)
        name = one.line_label or sheet.say(_ANY_LINE)
        named = sheet.say(_STANDARD, name=name, amount=yuan(one.line) or _BY_HAND)
        source = f"（{one.line_source}）" if one.line_source else ""
        wide = sheet.paper.usable
        grid.row(
            Field(sheet.say(_COMPARED), named + source, wide * 0.5),
            Field(sheet.say(_DIFFERENCE), yuan(one.difference), wide * 0.21, 14),
            Field(sheet.say(_REACHED), either(sheet, one.reached, _IS_REACHED, _NOT_REACHED), 0, 12),
        )
        if one.note:
            grid.row(Field(sheet.say(_NOTE), one.note))

    def _signed(self) -> None:
        sheet, one = self._sheet, self._one
        small = Type(sheet.body.stack, 10)
        sheet.need(_END)
        sheet.gap(1.5)
        if sheet.layout == _MONTHLY:
            sheet.paragraph(sheet.say(_BY_MONTH), small)
        said = [sheet.say(_CHECKED, name=one.checker)] if one.checker else []
        if one.confirmed:
            said.append(sheet.say(_CONFIRMED, day=full(one.confirmed)))
        sheet.paragraph("\u3000\u3000".join((sheet.say(_DECLARED), *said)), small)
        labels = [sheet.say(label) for label in _SIGNS]
        share = len(labels) if sheet.layout == _MONTHLY else 2
        for start in range(0, len(labels), share):
            sheet.signatures(*labels[start : start + share], height=10)
        sheet.signatures(*[""] * (share - 1), day(sheet, None), height=7)
