"""P-06, the income card left with a household: one copy to keep, one for the file (domain.md §4.3, §4.4)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from fieldkit.documents.card import Card, fill
from fieldkit.documents.choices import either, quantity, whole, yuan
from fieldkit.documents.posting import day, dwelling
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_TWO = "two"
_TITLE = QT_TRANSLATE_NOOP("Paper", "{title}, {year}")
_KEPT = QT_TRANSLATE_NOOP("Paper", "kept by the household")
_FILED = QT_TRANSLATE_NOOP("Paper", "kept in the file")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head: {name}   {place}")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper: {name}   Tel. {phone}")
_BLANK = "＿" * 4
_LAND, _MU = QT_TRANSLATE_NOOP("Paper", "People, land"), QT_TRANSLATE_NOOP("Paper", "persons, mu")
_HARVEST, _SOLD = QT_TRANSLATE_NOOP("Paper", "Harvest"), QT_TRANSLATE_NOOP("Paper", "Animals sold")
_YUAN = QT_TRANSLATE_NOOP("Paper", "yuan")
_INCOME = QT_TRANSLATE_NOOP("Paper", "Income")
_BUSINESS = QT_TRANSLATE_NOOP("Paper", "of it M")
_TRANSFERS = QT_TRANSLATE_NOOP("Paper", "of it P")
_COSTS = QT_TRANSLATE_NOOP("Paper", "Costs")
_RESULT = QT_TRANSLATE_NOOP("Paper", "Result")
_OF_LAND = (  # heads, and the registration form's heading of each (`documents.living`)
    (QT_TRANSLATE_NOOP("Paper", "C1 Arable"), "耕地面积（亩）"),
    (QT_TRANSLATE_NOOP("Paper", "C2 Irrigated"), "有效灌溉面积（亩）"),
    (QT_TRANSLATE_NOOP("Paper", "C3 To forest"), "退耕还林面积（亩）"),
    (QT_TRANSLATE_NOOP("Paper", "D1 Orchard"), "林果面积（亩）"),
    (QT_TRANSLATE_NOOP("Paper", "D2 Forest"), "林地面积（亩）"),
    (QT_TRANSLATE_NOOP("Paper", "D3 Grass"), "牧草地面积（亩）"),
)
_PERSONS, _WORKERS = QT_TRANSLATE_NOOP("Paper", "A Persons"), QT_TRANSLATE_NOOP("Paper", "B Workers")
_CROPS = (  # heads, and products of code table rate_product
    (QT_TRANSLATE_NOOP("Paper", "E1 Rice"), "rice"), (QT_TRANSLATE_NOOP("Paper", "E2 Wheat"), "wheat"),
    (QT_TRANSLATE_NOOP("Paper", "E3 Maize"), "maize"), (QT_TRANSLATE_NOOP("Paper", "E4 Potatoes"), "potato"),
    (QT_TRANSLATE_NOOP("Paper", "E5 Others"), "grain"),
)  # fmt: skip
_ANIMALS = (
    (QT_TRANSLATE_NOOP("Paper", "F Pigs"), "pig"), (QT_TRANSLATE_NOOP("Paper", "G Cattle"), "cattle"),
    (QT_TRANSLATE_NOOP("Paper", "H Sheep"), "sheep"), (QT_TRANSLATE_NOOP("Paper", "I Poultry"), "poultry"),
    (QT_TRANSLATE_NOOP("Paper", "J Others"), "livestock"),
)  # fmt: skip
_TOTALS = (
    (QT_TRANSLATE_NOOP("Paper", "L Wages"), "A"), (QT_TRANSLATE_NOOP("Paper", "M Business"), "B"),
    (QT_TRANSLATE_NOOP("Paper", "N Property"), "C"), (QT_TRANSLATE_NOOP("Paper", "P Transfers"), "D"),
)  # fmt: skip
_GROSS = QT_TRANSLATE_NOOP("Paper", "K=L+M+N+P")
_CROP_LINE = "B1"
_GRAIN, _OTHER_CROPS = QT_TRANSLATE_NOOP("Paper", "M1 Grain"), QT_TRANSLATE_NOOP("Paper", "M2 Other crops")
_EARNED = (
    (QT_TRANSLATE_NOOP("Paper", "M3 Livestock"), ("B2",)), (QT_TRANSLATE_NOOP("Paper", "M4 Forest"), ("B3",)),
    (QT_TRANSLATE_NOOP("Paper", "M5 Others"), ("B4",)),
)  # fmt: skip
_GIVEN = (
    (QT_TRANSLATE_NOOP("Paper", "P1 Subsistence"), ("D2", "D3")),
    (QT_TRANSLATE_NOOP("Paper", "P2 Pensions"), ("D4", "D7")),
    (QT_TRANSLATE_NOOP("Paper", "P3 Ecology"), ("D5",)),
    (QT_TRANSLATE_NOOP("Paper", "P4 Farming"), ("D6a", "D6b")),
    (QT_TRANSLATE_NOOP("Paper", "P5 Others"), ("D1", "D6", "-D6a", "-D6b")),
)
_SPENT = (
    (QT_TRANSLATE_NOOP("Paper", "R1 Crops"), ("E1",)), (QT_TRANSLATE_NOOP("Paper", "R2 Livestock"), ("E2",)),
    (QT_TRANSLATE_NOOP("Paper", "R3 Forest"), ("E3",)), (QT_TRANSLATE_NOOP("Paper", "R4 Others"), ("E4",)),
    (QT_TRANSLATE_NOOP("Paper", "R5 less subsidies"), ("-E9",)),
)  # fmt: skip
_SPENT_IN_ALL = QT_TRANSLATE_NOOP("Paper", "R in all")
_NET, _PER_HEAD = QT_TRANSLATE_NOOP("Paper", "S=K−R Net"), QT_TRANSLATE_NOOP("Paper", "T=S÷A A person")
_LINE, _MORE = QT_TRANSLATE_NOOP("Paper", "Line of the year"), QT_TRANSLATE_NOOP("Paper", "Difference")
_REACHED = QT_TRANSLATE_NOOP("Paper", "reached")
_NOT_REACHED = QT_TRANSLATE_NOOP("Paper", "not reached")
_ASK = QT_TRANSLATE_NOOP(
    "Paper",
    "Reckoned with the household for {start} to {end}; the items stand in the income sheet of the file. "
    "Questions: your helper or {hotline}.",
)
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Head:"), QT_TRANSLATE_NOOP("Paper", "Helper:"),
    QT_TRANSLATE_NOOP("Paper", "Party secretary:"), QT_TRANSLATE_NOOP("Paper", "First secretary:"),
)  # fmt: skip
_TOPS, _WIDE, _HIGH = (10.0, 148.0), 190.0, 127.0  # millimetres; the sheet is cut in the middle
_BOX, _SIGNED, _SCALE = 9.4, 9.0, 1.09


@document(
    code="P-06", title=QT_TRANSLATE_NOOP("Paper", "Income card"), term="income_card_title",
    of="household", paper="A4x2", masking="M1",
    needs=("people", "helper", "income sheets", "labourers", "living"),
    layouts=((_TWO, QT_TRANSLATE_NOOP("Paper", "Two households a sheet"), "A4x2"),),
)  # fmt: skip
def income_card(sheet: Sheet, village: View) -> None:
    """Draw two copies a sheet, or with layout `two` two households."""
    for place, (household, copy) in enumerate(_cards(sheet, village)):
        if place and not place % len(_TOPS):
            sheet.new_page()
        corner = (sheet.paper.left, _TOPS[place % len(_TOPS)])
        if sheet.layout == _TWO or not place % len(_TOPS):
            sheet.mark(household.group, household.head, household.local_no)
        fill(sheet, (*corner, _WIDE, _HIGH), partial(_write, sheet, village, household, copy), most=_SCALE)


def _cards(sheet: Sheet, village: View) -> Iterator[tuple[View, str]]:
    for household in village.households:
        if sheet.layout == _TWO:
            yield household, ""
        else:
            yield household, sheet.say(_KEPT)
            yield household, sheet.say(_FILED)


def _write(sheet: Sheet, village: View, household: View, copy: str, card: Card) -> None:
    one = household.sheets[0] if household.sheets else None
    card.cut_marks()
    card.foot()
    year = one.year if one is not None else village.year
    card.ends(sheet.say(_TITLE, title=sheet.form_title, year=year), copy, card.name)
    place = f"{village.township}{dwelling(village, household)}"
    helper = household.helper
    card.line(
        (sheet.say(_HEAD, name=household.head or _BLANK * 2, place=place), card.width * 0.6),
        (
            sheet.say(
                _HELPER, name=helper.name if helper else _BLANK,
                phone=(helper.work_phone if helper else None) or _BLANK,
            ),
            card.width * 0.4,
        ),
    )  # fmt: skip
    card.y += 0.8
    on = {line.code: line for line in one.lines} if one is not None else {}
    for label, unit, cells in _rows(sheet, household, one, on):
        card.boxes([(sheet.say(label), sheet.say(unit) if unit else ""), *cells], _BOX * card.scale)
    card.y += 0.8
    span = (f"{one.first:%Y-%m}", f"{one.last:%Y-%m}") if one is not None and one.first else (_BLANK, _BLANK)
    asked = sheet.say(_ASK, start=span[0], end=span[1], hotline=sheet.hotline)
    card.line((asked, card.width))
    card.y += (_SIGNED - 4) * card.scale
    share = card.width / (len(_SIGNS) + 0.7)
    signs = [(sheet.say(label), share) for label in _SIGNS]
    card.line(*signs, (day(sheet, None), share * 0.7))


_Cells = Sequence[tuple[str, str]]


def _rows(
    sheet: Sheet, household: View, one: View | None, on: Mapping[str, View]
) -> Iterator[tuple[str, str, _Cells]]:
    """Give out the rows of boxes: a heading, what it is counted in, the boxes."""
    said = sheet.say
    members = one.members if one is not None and one.members is not None else household.people or None
    land = {given.label: given.value for given in household.living}
    people = [(said(_PERSONS), whole(members)), (said(_WORKERS), whole(household.labourers))]
    yield _LAND, _MU, [*people, *((said(head), land.get(key, "")) for head, key in _OF_LAND)]
    yield _HARVEST, "", [(said(head), _much(on.get("B1"), product)) for head, product in _CROPS]
    yield _SOLD, "", [(said(head), _much(on.get("B2"), product)) for head, product in _ANIMALS]
    totals = [(said(head), _total(on, code)) for head, code in _TOTALS]
    yield _INCOME, _YUAN, [(said(_GROSS), yuan(one.gross) if one is not None else ""), *totals]
    yield _BUSINESS, _YUAN, _earned(sheet, on)
    yield _TRANSFERS, _YUAN, _parts(sheet, on, "D", _GIVEN)
    yield _COSTS, _YUAN, [(said(_SPENT_IN_ALL), _total(on, "E")), *_parts(sheet, on, "E", _SPENT)]
    yield _RESULT, _YUAN, _result(sheet, one)


def _result(sheet: Sheet, one: View | None) -> _Cells:
    """Set what is left beside the line of the year, where there is one (§5.4)."""
    found = [
        (sheet.say(_NET), yuan(one.net) if one is not None else ""),
        (sheet.say(_PER_HEAD), yuan(one.per_capita) if one is not None else ""),
    ]
    if one is not None and one.line is not None:
        found += [
            (sheet.say(_LINE), yuan(one.line)), (sheet.say(_MORE), yuan(one.difference)),
            (either(sheet, one.reached, _REACHED, _NOT_REACHED, gap=" "), ""),
        ]  # fmt: skip
    return found


def _total(on: Mapping[str, View], code: str) -> str:
    return yuan(on[code].amount) if code in on else ""


def _earned(sheet: Sheet, on: Mapping[str, View]) -> _Cells:
    """Part what business brought into M1 to M5; of crops, grain is what names a product of E1 to E5."""
    (head, crops), *others = _parts(sheet, on, "B", ((_GRAIN, (_CROP_LINE,)), *_EARNED))
    known, line = {product for _, product in _CROPS}, on.get(_CROP_LINE)
    grain = rest = None
    if crops and line is not None:
        grain = sum(e.amount for e in line.entries if e.counts and e.product in known) or None
        rest = line.counted - (grain or 0) or None
    return [(head, yuan(grain)), (sheet.say(_OTHER_CROPS), yuan(rest)), *others]


def _parts(
    sheet: Sheet, on: Mapping[str, View], total: str, parts: Sequence[tuple[str, tuple[str, ...]]]
) -> _Cells:
    """Add up what counts of the lines of each part; nothing where they do not come to the total."""
    sums = [_sum(on, codes) for _, codes in parts]
    known = sum(fen or 0 for fen in sums)
    fits = total in on and on[total].amount == known
    return [(sheet.say(head), yuan(fen) if fits else "") for (head, _), fen in zip(parts, sums, strict=True)]


def _sum(on: Mapping[str, View], codes: Sequence[str]) -> int | None:
    """Add up lines, those with a minus taken off; below a line that was entered as one sum nothing adds."""
    found: int | None = None
    for code in codes:
        line = on.get(code.lstrip("-"))
        above = on.get(_above(code.lstrip("-")))
        if line is None or line.counted is None or (above is not None and above.entries):
            continue
        found = (found or 0) + (-line.counted if code.startswith("-") else line.counted)
    return found


def _above(code: str) -> str:
    """Name the line that D6a stands below; of others none that can be entered as one sum."""
    return code[:-1] if code[-1:].islower() else ""


def _much(line: View | None, product: str) -> str:
    """Say how much of a product was entered on a line, by its units."""
    if line is None:
        return ""
    found: dict[str, int] = {}
    for entry in line.entries:
        if entry.product == product and entry.qty is not None:
            found[entry.unit] = found.get(entry.unit, 0) + entry.qty
    return "、".join(f"{quantity(much)}{unit}" for unit, much in found.items())
