"""P-10b, what the village sold with help, by product and by household: the third visit's harvest (§1.17)."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import full, quantity, yuan
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.domain.indicators import rounded
from fieldkit.errors import QT_TRANSLATE_NOOP

_PRODUCTS = (  # 267 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Product"), 38),
    Column(QT_TRANSLATE_NOOP("Paper", "Households"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Quantity"), 27, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Unit"), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Average price (yuan)"), 27, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Amount (yuan)"), 34, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Left in stock"), 24, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Channels"), 72, Align.LEFT),
)
_SALES = (  # 267 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 17),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Product"), 29),
    Column(QT_TRANSLATE_NOOP("Paper", "Quantity"), 23, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Unit"), 13),
    Column(QT_TRANSLATE_NOOP("Paper", "Price (yuan)"), 23, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Amount (yuan)"), 29, Align.RIGHT, carried=True),
    Column(QT_TRANSLATE_NOOP("Paper", "Channel"), 39, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Sold on"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Helped by"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "Left in stock"), 17, Align.RIGHT),
)
_BY_PRODUCT = QT_TRANSLATE_NOOP("Paper", "1. By product")
_BY_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "2. By household")
_NOTHING = QT_TRANSLATE_NOOP("Paper", "nothing to sell: {reason}")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_CHANNEL = QT_TRANSLATE_NOOP("Paper", "{channel} {amount}")
_KNOWN = QT_TRANSLATE_NOOP(
    "Paper", "{sold} households sold, {nothing} had nothing to sell, {rest} not entered"
)


@document(
    code="P-10b", title=QT_TRANSLATE_NOOP("Paper", "Sums of products sold"), of="village", paper="A4l",
    masking="M1", needs=("sales",), by_group=True,
)  # fmt: skip
def sales(sheet: Sheet, village: View) -> None:
    """Draw what each product came to, then every sale."""
    sold = [(home, one) for home in village.households for one in home.sales]
    made = [one for _, one in sold if not one.nothing]
    sellers = sum(any(not one.nothing for one in home.sales) for home in village.households)
    known = sum(bool(home.sales) for home in village.households)
    counts = sheet.say(_KNOWN, sold=sellers, nothing=known - sellers, rest=len(village.households) - known)
    ledger.head(sheet, village, counts if sold else "", inside=False)
    amount = yuan(sum(one.amount or 0 for one in made)) if made else ""
    sheet.section(sheet.say(_BY_PRODUCT))
    table = ledger.table(sheet, _PRODUCTS)
    table.rows(_products(sheet, village), keep=8, blank=5)
    table.total((sheet.say(_TOTAL), 2), (str(sellers or ""), 1), ("", 3), (amount, 1), ("", 2))
    sheet.section(sheet.say(_BY_HOUSEHOLD), keep=30)
    table = ledger.table(sheet, _SALES)
    table.rows(_sales(sheet, sold), keep=8, blank=8)
    table.total((sheet.say(_TOTAL), 7), (amount, 1), ("", 4))


def _products(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    """Say what each product came to, by its unit; the most money first."""
    kinds: dict[tuple[str, str], list[tuple[str, View]]] = defaultdict(list)
    for home in village.households:
        for one in home.sales:
            if not one.nothing:
                kinds[one.product, one.measure].append((home.local_no, one))
    ordered = sorted(kinds.items(), key=lambda kind: (-sum(s.amount or 0 for _, s in kind[1]), kind[0]))
    for number, ((product, unit), rows) in enumerate(ordered, 1):
        sold = sum(one.qty or 0 for _, one in rows)
        amount = sum(one.amount or 0 for _, one in rows)
        ways = Counter[str]()
        for _, one in rows:
            ways[one.channel or ledger.NONE] += one.amount or 0
        said = (sheet.say(_CHANNEL, channel=way, amount=yuan(sum_)) for way, sum_ in ways.most_common())
        yield (
            str(number), product, str(len({home for home, _ in rows})), quantity(sold), unit,
            yuan(rounded(amount * 100, sold, 0)) if sold else "", yuan(amount),
            quantity(sum(one.stock or 0 for _, one in rows) or None), "；".join(said),
        )  # fmt: skip


def _sales(sheet: Sheet, sold: list[tuple[View, View]]) -> Iterator[tuple[str, ...]]:
    for number, (home, one) in enumerate(sold, 1):
        first = (str(number), home.group, home.head)
        if one.nothing:
            yield (*first, *[""] * 5, sheet.say(_NOTHING, reason=one.reason or ledger.NONE), "", "", "")
            continue
        yield (
            *first, one.product, quantity(one.qty), one.measure, yuan(one.price), yuan(one.amount),
            one.channel, full(one.on), one.helper, quantity(one.stock),
        )  # fmt: skip
