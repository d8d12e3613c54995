"""P-24, what households and the village complain of, who solves it until when; for the file (§1.18, §3.9)."""

from collections.abc import Iterator

from fieldkit.documents import village_table as ledger
from fieldkit.documents.choices import full
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.errors import QT_TRANSLATE_NOOP

_COLUMNS = (  # 267 millimetres
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 9),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 16),
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Where it came from"), 17),
    Column(QT_TRANSLATE_NOOP("Paper", "Kind"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Found on"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "Problem"), 53, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "To be solved by"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Deadline"), 20),
    Column(QT_TRANSLATE_NOOP("Paper", "State"), 17),
    Column(QT_TRANSLATE_NOOP("Paper", "How it was solved"), 33, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Closed on"), 20),
)
_LATE = QT_TRANSLATE_NOOP("Paper", "{day}\noverdue")
_CONFIRMED = QT_TRANSLATE_NOOP("Paper", "{result} (the household agrees)")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_SUM = QT_TRANSLATE_NOOP("Paper", "{n} problems: {closed} closed, {open} open, {late} of them overdue")


@document(
    code="P-24", title=QT_TRANSLATE_NOOP("Paper", "Ledger of problems"), of="village", paper="A4l",
    masking="M0", needs=("village problems",),
)  # fmt: skip
def problems(sheet: Sheet, village: View) -> None:
    """Draw a row for every problem, what is overdue first, and how many are left."""
    ledger.head(sheet, village)
    table = ledger.table(sheet, _COLUMNS, row=9)
    table.rows(_rows(sheet, village), keep=9 + ledger.SIGNED, blank=ledger.blank(sheet, 9))
    every = village.problems
    left = [one for one in every if one.is_open]
    late = sum(one.late for one in left)
    said = sheet.say(_SUM, n=len(every), closed=len(every) - len(left), open=len(left), late=late)
    table.total((sheet.say(_TOTAL), 2), (said if every else "", len(_COLUMNS) - 2))
    ledger.close(sheet, ledger.FILLED_IN, ledger.IN_CHARGE, ledger.DATE)


def _rows(sheet: Sheet, village: View) -> Iterator[tuple[str, ...]]:
    for number, one in enumerate(village.problems, 1):
        due, result = full(one.due_on), one.result
        if one.late:
            due = sheet.say(_LATE, day=due)
        if one.confirmed:
            result = sheet.say(_CONFIRMED, result=result)
        owner = "\n".join(part for part in (one.owner, one.owner_name) if part)
        yield (
            str(number), one.group, one.head, one.source, one.kind, full(one.found_on), one.text, owner,
            due, one.state, result, full(one.closed_on),
        )  # fmt: skip
