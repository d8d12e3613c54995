"""P-26, what was reported to the township and what came back, signed by both (domain.md §4.4, §3.12)."""

from datetime import datetime

from fieldkit.documents.choices import is_or_not
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.posting import signed
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.render import CHINA
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_TABLES = (
    Column(QT_TRANSLATE_NOOP("Paper", "Kind of record"), 70, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "New"), 35, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Changed"), 35, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Together"), 35, Align.RIGHT),
)
_BATCHES = (
    Column(QT_TRANSLATE_NOOP("Paper", "Batch"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Changes"), 22, Align.RIGHT),
    Column(QT_TRANSLATE_NOOP("Paper", "Hash (SHA-256)"), 92),
    Column(QT_TRANSLATE_NOOP("Paper", "Receipt no."), 43),
)
_RETURNED = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Kind of record"), 45, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Record"), 50),
    Column(QT_TRANSLATE_NOOP("Paper", "Why it was returned"), 65, Align.LEFT),
)
_FLAWS = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 15),
    Column(QT_TRANSLATE_NOOP("Paper", "Record"), 50),
    Column(QT_TRANSLATE_NOOP("Paper", "Rule"), 75, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Explained"), 35),
)
_SENT = QT_TRANSLATE_NOOP("Paper", "1. The sync")
_WHAT = QT_TRANSLATE_NOOP("Paper", "2. Records reported (one may have changed several times)")
_PACKED = QT_TRANSLATE_NOOP("Paper", "3. Batches and receipts")
_BACK = QT_TRANSLATE_NOOP("Paper", "4. Returned by the township: {n}")
_WRONG = QT_TRANSLATE_NOOP("Paper", "5. Records reported with errors: {n} (marked, none held back)")
_SIGNED = QT_TRANSLATE_NOOP("Paper", "6. Signatures")
_YES = QT_TRANSLATE_NOOP("Paper", "yes")
_RULE = QT_TRANSLATE_NOOP("Paper", "{rule} {title}")
_DEVICE = QT_TRANSLATE_NOOP("Paper", "Device")
_SERVER = QT_TRANSLATE_NOOP("Paper", "Server")
_USERS = QT_TRANSLATE_NOOP("Paper", "Entered by")
_TIME = QT_TRANSLATE_NOOP("Paper", "Time")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{start} to {end}")
_COUNTS = QT_TRANSLATE_NOOP("Paper", "Numbers")
_SUMS = QT_TRANSLATE_NOOP("Paper", "changes reported {sent}, received {received}; conflicts {conflicts}")
_ATTACHED = QT_TRANSLATE_NOOP("Paper", "Attachments")
_EQUAL = QT_TRANSLATE_NOOP("Paper", "Equal on both sides")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_SAFE = QT_TRANSLATE_NOOP("Paper", "in the township's backup")
_SIGNS = (
    QT_TRANSLATE_NOOP("Paper", "Received at the township (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Reported by (signature):"),
)
_SHOWN = 32  # hex digits of a hash, enough to find a batch by


@document(
    code="P-26", title=QT_TRANSLATE_NOOP("Paper", "Receipt of data reported"), term="receipt_title",
    of="sync", paper="A4p", masking="M1",
)  # fmt: skip
def receipt(sheet: Sheet, village: View) -> None:
    """Draw the receipt of a sync; without one, a form to fill in."""
    for run in village.receipts:
        sheet.title(sheet.form_title)
        _sync(sheet, run)
        _tables(sheet, run)
        _batches(sheet, run)
        _returned(sheet, run)
        _flaws(sheet, run)
        sheet.section(sheet.say(_SIGNED), keep=26)
        signed(sheet, _SIGNS, height=14, dates=8)


def _sync(sheet: Sheet, run: View) -> None:
    sheet.section(sheet.say(_SENT))
    grid = Grid(sheet, label=28)
    grid.row(Field(sheet.say(_DEVICE), run.device, 87), Field(sheet.say(_SERVER), run.server))
    grid.row(Field(sheet.say(_USERS), "、".join(run.users)))
    span = sheet.say(_SPAN, start=_moment(run.started), end=_moment(run.ended)) if run.started else ""
    grid.row(Field(sheet.say(_TIME), span))
    sums = (
        sheet.say(_SUMS, sent=run.sent, received=run.received, conflicts=run.conflicts)
        if run.started else ""
    )  # fmt: skip
    grid.row(Field(sheet.say(_COUNTS), sums))
    grid.row(
        Field(sheet.say(_ATTACHED), str(run.attachments) if run.started else "", 87),
        Field(sheet.say(_EQUAL), is_or_not(sheet, run.equal)),
    )


def _moment(when: datetime | None) -> str:
    return f"{when.astimezone(CHINA):%Y-%m-%d %H:%M:%S}" if when else ""


def _tables(sheet: Sheet, run: View) -> None:
    sheet.section(sheet.say(_WHAT), keep=30)
    table = Table(sheet, _TABLES, row=7.4, kind=Type(sheet.body.stack, 11))
    table.rows(
        ((t.name, f"{t.new:,}", f"{t.changed:,}", f"{t.new + t.changed:,}") for t in run.tables), blank=4
    )
    new, changed = sum(t.new for t in run.tables), sum(t.changed for t in run.tables)
    said = (f"{new:,}", f"{changed:,}", f"{new + changed:,}") if run.tables else ("", "", "")
    table.total((sheet.say(_TOTAL), 1), *((text, 1) for text in said))


def _batches(sheet: Sheet, run: View) -> None:
    sheet.section(sheet.say(_PACKED), keep=30)
    table = Table(sheet, _BATCHES, row=7.4, kind=Type(sheet.body.stack, 10.5))
    table.rows(
        (
            (str(b.number), f"{b.changes:,}", b.sha256[:_SHOWN] or sheet.say(_SAFE), b.receipt)
            for b in run.batches
        ),
        blank=2,
    )
    table.end()


def _returned(sheet: Sheet, run: View) -> None:
    count = len(run.returned) if run.started else "\u3000"
    sheet.section(sheet.say(_BACK, n=count), keep=26)
    if run.started and not run.returned:
        return
    table = Table(sheet, _RETURNED, row=7.4, kind=Type(sheet.body.stack, 11))
    table.rows(
        ((str(number), row.table, row.what, row.why) for number, row in enumerate(run.returned, 1)),
        blank=3,
    )
    table.end()


def _flaws(sheet: Sheet, run: View) -> None:
    """List the records that went with errors, by number and rule: a receipt names no person."""
    records = len({row.about for row in run.flaws}) if run.started else "\u3000"
    sheet.section(sheet.say(_WRONG, n=records), keep=26)
    if not run.flaws:
        return
    table = Table(sheet, _FLAWS, row=7.4, kind=Type(sheet.body.stack, 11))
    table.rows(
        (
            (str(number), row.about, sheet.say(_RULE, rule=row.rule, title=row.title),
             sheet.say(_YES) if row.explanation else "")
            for number, row in enumerate(run.flaws, 1)
        )
    )  # fmt: skip
    table.end()
