"""P-02, the roster of everybody who lives in the village's households (domain.md §4.3, §4.4); inside."""

from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import whole
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Column
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (  # 267 millimetres; on A3 the same shares
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation to the head"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Sex"), 8),
    Column(QT_TRANSLATE_NOOP("Paper", "Born"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Ethnic group"), 14),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 42, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Schooling"), 24, under=QT_TRANSLATE_NOOP("Paper", "or in school")),
    Column(QT_TRANSLATE_NOOP("Paper", "Health"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Labour"), 22),
    Column(QT_TRANSLATE_NOOP("Paper", "Worked"), 14, under=QT_TRANSLATE_NOOP("Paper", "months")),
    Column(QT_TRANSLATE_NOOP("Paper", "Insurance"), 28),
    Column(QT_TRANSLATE_NOOP("Paper", "Allowance"), 11),
)
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_SUM = QT_TRANSLATE_NOOP("Paper", "{households} households, {people} people")


@document(
    code="P-02", title=QT_TRANSLATE_NOOP("Paper", "Roster of household members"), of="village",
    paper="A4l", masking="M0", needs=("people", "lived in", "members"),
    layouts=(("A3", QT_TRANSLATE_NOOP("Paper", "On A3"), "A3l"),), by_group=True,
)  # fmt: skip
def roster(sheet: Sheet, village: View) -> None:
    """Draw a row for every member, households in their order, the head first."""
    ledger.head(sheet, village)
    table = ledger.table(sheet, _COLUMNS)
    table.rows(_rows(village), keep=8 + ledger.SIGNED, blank=ledger.blank(sheet))
    households = sum(bool(home.members) for home in village.households)
    people = sum(len(home.members) for home in village.households)
    said = sheet.say(_SUM, households=households or ledger.BY_HAND, people=people or ledger.BY_HAND)
    table.total((sheet.say(_TOTAL), 3), (said, len(_COLUMNS) - 3))
    ledger.close(sheet, ledger.FILLED_IN, ledger.SEAL, ledger.DATE)


def _rows(village: View) -> Iterator[tuple[str, ...]]:
    number = 0
    for home in village.households:
        for one in home.members:
            number += 1
            born = f"{one.birth:%Y-%m}" if one.birth else ""
            yield (
                str(number), home.head, one.name, one.relation, one.sex, born, one.ethnic,
                one.id_number or "", one.schooling, one.health or "", one.labour, whole(one.work_months),
                one.insurance, one.allowance,
            )  # fmt: skip
