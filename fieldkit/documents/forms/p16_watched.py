"""P-16, the village's ledger of watched households, from the first risk to its end; for the file (§1.26)."""

from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import full, yuan
from fieldkit.documents.guarantees import said
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.errors import QT_TRANSLATE_NOOP

_RISKS = QT_TRANSLATE_NOOP("Paper", "Risks, the main one first")
_FIRST = QT_TRANSLATE_NOOP("Paper", "When recognised")
_LAST = QT_TRANSLATE_NOOP("Paper", "Risk eliminated")
_COLUMNS = (  # 390 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 9),
    Column(QT_TRANSLATE_NOOP("Paper", "Household number"), 33),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 22),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 41, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Kind"), 25),
    *(Column(str(number), 14, over=_RISKS) for number in range(1, 6)),
    Column(QT_TRANSLATE_NOOP("Paper", "Recognised in"), 18, over=_FIRST),
    Column(QT_TRANSLATE_NOOP("Paper", "Net income per person"), 25, Align.RIGHT, over=_FIRST),
    Column(QT_TRANSLATE_NOOP("Paper", "Monitoring line"), 21, Align.RIGHT, over=_FIRST),
    Column(QT_TRANSLATE_NOOP("Paper", "Guarantees and water"), 25, over=_FIRST),
    Column(QT_TRANSLATE_NOOP("Paper", "Measures of help"), 33, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Monitoring contact"), 21),
    Column(QT_TRANSLATE_NOOP("Paper", "How it ended"), 17, over=_LAST),
    Column(QT_TRANSLATE_NOOP("Paper", "Ended on"), 21, over=_LAST),
    Column(QT_TRANSLATE_NOOP("Paper", "State"), 16),
)
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_SUM = QT_TRANSLATE_NOOP(
    "Paper", "{n} households, {people} people: {now} watched now, {over} without the risk"
)


@document(
    code="P-16", title=QT_TRANSLATE_NOOP("Paper", "Ledger of monitored households (file)"),
    term="monitored_ledger_title", of="village", paper="A3l", masking="M0",
    needs=("people", "numbers", "case"), by_group=True,
)  # fmt: skip
def watched(sheet: Sheet, village: View) -> None:
    """Draw a row for every household that is watched or was, and how many still are."""
    homes = [home for home in village.households if home.case]
    ledger.head(sheet, village)
    table = ledger.table(sheet, _COLUMNS, size=9.5, row=9)
    table.rows(_rows(sheet, homes), keep=8 + ledger.SIGNED, blank=ledger.blank(sheet, 9))
    over = sum(home.case.over for home in homes)
    done = sheet.say(
        _SUM, n=len(homes), people=sum(home.people for home in homes), now=len(homes) - over, over=over
    )
    table.total((sheet.say(_TOTAL), 2), (done if homes else "", len(_COLUMNS) - 2))
    ledger.close(sheet, ledger.FILLED_IN, ledger.CHECKED, ledger.SEAL, ledger.DATE)


def _rows(sheet: Sheet, homes: list[View]) -> Iterator[tuple[str, ...]]:
    for number, home in enumerate(homes, 1):
        case = home.case
        risks = (*case.risks, *[""] * 5)[:5]
        yield (
            str(number), home.hh_no or home.local_no, home.head, home.head_id or "", str(home.people),
            case.kind, *risks, case.recognised, yuan(case.per_capita), yuan(case.line),
            said(sheet, case.before) if case.before else "", "、".join(case.help), case.contact, case.way,
            full(case.ended), case.state,
        )  # fmt: skip
