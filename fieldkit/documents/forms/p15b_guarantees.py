"""P-15b, the village's ledger of the two worries, three guarantees and water; for the file (§1.12, §5.2)."""

from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import full
from fieldkit.documents.guarantees import ITEMS, guaranteed, said
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.domain.indicators import percent
from fieldkit.errors import QT_TRANSLATE_NOOP

_WORRIES = QT_TRANSLATE_NOOP("Paper", "Two worries")
_SCHOOL = QT_TRANSLATE_NOOP("Paper", "Compulsory education")
_OTHERS = QT_TRANSLATE_NOOP("Paper", "Guarantees and water")
_COLUMNS = (  # 390 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 11),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Household number"), 40),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 27),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 13),
    Column(QT_TRANSLATE_NOOP("Paper", "Type of household"), 34),
    Column(QT_TRANSLATE_NOOP("Paper", "Food"), 15, over=_WORRIES),
    Column(QT_TRANSLATE_NOOP("Paper", "Clothes"), 15, over=_WORRIES),
    Column(QT_TRANSLATE_NOOP("Paper", "Of school age"), 15, over=_SCHOOL),
    Column(QT_TRANSLATE_NOOP("Paper", "Not in school"), 15, over=_SCHOOL),
    Column(QT_TRANSLATE_NOOP("Paper", "Guaranteed"), 15, over=_SCHOOL),
    Column(QT_TRANSLATE_NOOP("Paper", "Medical guarantee"), 17, over=_OTHERS),
    Column(QT_TRANSLATE_NOOP("Paper", "Housing safety"), 17, over=_OTHERS),
    Column(QT_TRANSLATE_NOOP("Paper", "Safety of drinking water"), 17, over=_OTHERS),
    Column(QT_TRANSLATE_NOOP("Paper", "Checked on"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Checked by"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Judgement"), 28),
    Column(QT_TRANSLATE_NOOP("Paper", "Remarks"), 45, Align.LEFT),
)
_KEY = QT_TRANSLATE_NOOP("Paper", "√ in order, × not in order, empty: not asked")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Paper", "{n} households")
_SUM = QT_TRANSLATE_NOOP("Paper", "{checked} checked, {good} in order, {rate}")


@document(
    code="P-15b", title=QT_TRANSLATE_NOOP("Paper", "Ledger of the guarantees and drinking water"),
    of="village", paper="A3l", masking="M0", needs=("people", "type", "numbers", "check", "pupils"),
    layouts=(("A4", QT_TRANSLATE_NOOP("Paper", "On A4, small type"), "A4l"),), by_group=True,
)  # fmt: skip
def guarantees(sheet: Sheet, village: View) -> None:
    """Draw a row for every household with its last check, and how many are in order."""
    ledger.head(sheet, village, sheet.say(_KEY))
    table = ledger.table(sheet, _COLUMNS)
    table.rows(_rows(sheet, village), keep=8 + ledger.SIGNED, blank=ledger.blank(sheet))
    homes = village.households
    checks = [home.check for home in homes if home.check]
    good = sum(guaranteed(check) is True for check in checks)
    rate = percent(good, len(checks))
    counts = [str(ledger.counted(getattr(c, name) for c in checks)) if checks else "" for name in ITEMS]
    done = sheet.say(_SUM, checked=len(checks), good=good, rate=f"{rate}%" if rate else ledger.NONE)
    table.total(
        (sheet.say(_TOTAL), 2), (sheet.say(_HOUSEHOLDS, n=len(homes) or ledger.BY_HAND), 2),
        (str(sum(home.people for home in homes) or ""), 1), ("", 1), (counts[0], 1), (counts[1], 1),
        (str(sum(home.pupils for home in homes) if homes else ""), 1),
        (str(sum(home.dropouts for home in homes) if homes else ""), 1),
        *((count, 1) for count in counts[2:]), (done if homes else "", 4),
    )  # fmt: skip
    ledger.close(sheet, ledger.FILLED_IN, ledger.CHECKED, ledger.SEAL, ledger.DATE)


def _rows(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    for number, home in enumerate(village.households, 1):
        check = home.check
        marks = [ledger.marked(getattr(check, name)) if check else "" for name in ITEMS]
        yield (
            str(number), home.group, home.hh_no or home.local_no, home.head, str(home.people), home.type,
            *marks[:2], str(home.pupils or ""), str(home.dropouts or ""), *marks[2:],
            full(check.on) if check else "", check.by if check else "", said(sheet, check),
            check.notes if check else "",
        )  # fmt: skip
