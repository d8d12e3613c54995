"""P-03, the village's household ledger for the file: what the posted one may not show (domain.md §4.4)."""

from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import yuan
from fieldkit.documents.guarantees import said
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (  # 390 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Household number"), 42),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 26),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 41, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 13),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Type of household"), 36),
    Column(QT_TRANSLATE_NOOP("Paper", "Main cause"), 32),
    Column(QT_TRANSLATE_NOOP("Paper", "Net income per person"), 30, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Guarantees and water"), 34),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper"), 28),
    Column(QT_TRANSLATE_NOOP("Paper", "Visits made"), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Remarks"), 61, Align.LEFT),
)
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Paper", "{n} households")
_OF_YEAR = QT_TRANSLATE_NOOP("Paper", "{amount}\n({year})")
_SUM = QT_TRANSLATE_NOOP("Paper", "{helped} with a helper, {visits} visits made")


@document(
    code="P-03", title=QT_TRANSLATE_NOOP("Paper", "Ledger of households (file)"), of="village",
    paper="A3l", masking="M0",
    needs=("people", "type", "cause", "income", "helper", "slots", "numbers", "check"),
    layouts=(("A4", QT_TRANSLATE_NOOP("Paper", "On A4, small type"), "A4l"),), by_group=True,
)  # fmt: skip
def households(sheet: Sheet, village: View) -> None:
    """Draw a row for every household, totals, who filled it in and who checked it."""
    ledger.head(sheet, village)
    table = ledger.table(sheet, _COLUMNS)
    table.rows(_rows(sheet, village), keep=8 + ledger.SIGNED, blank=ledger.blank(sheet))
    homes = village.households
    visits = sum(_visits(home) for home in homes)
    done = sheet.say(_SUM, helped=sum(home.helper is not None for home in homes), visits=visits)
    table.total(
        (sheet.say(_TOTAL), 2), (sheet.say(_HOUSEHOLDS, n=len(homes) or ledger.BY_HAND), 2),
        (str(sum(home.people for home in homes) or ""), 1), (done if homes else "", len(_COLUMNS) - 5),
    )  # fmt: skip
    ledger.close(sheet, ledger.FILLED_IN, ledger.CHECKED, ledger.SEAL, ledger.DATE)


def _rows(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    for number, home in enumerate(village.households, 1):
        yield (
            str(number), home.hh_no or home.local_no, home.head, home.head_id or "", str(home.people),
            home.group, home.type, home.cause or "", _income(sheet, village.year, home),
            said(sheet, home.check), home.helper.name if home.helper else ledger.NONE,
            str(_visits(home)), home.note,
        )  # fmt: skip


def _visits(home: View) -> int:
    return sum(slot.state.done for slot in home.slots if slot.no < FIRST_EXTRA)


def _income(sheet: Sheet, year: int, home: View) -> str:
    """Say the income of the year, else the last one known, with its year."""
    sheets = [one for one in home.incomes if one.per_capita is not None]
    if not sheets:
        return ""
    amount = yuan(sheets[0].per_capita)
    return amount if sheets[0].year == year else sheet.say(_OF_YEAR, amount=amount, year=sheets[0].year)
