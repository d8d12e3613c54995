"""P-20, a household applies to be monitored, promises, and permits to compare (domain.md §1.22, §3.3)."""

from collections.abc import Iterator
from functools import partial

from fieldkit.documents.choices import full, is_or_not, ticks
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.posting import committee, day, dwelling, signed
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Column, Table
from fieldkit.errors import QT_TRANSLATE_NOOP

_SIGNERS = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 10),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 30),
    Column(QT_TRANSLATE_NOOP("Paper", "Relation to the head"), 28),
    Column(
        QT_TRANSLATE_NOOP("Paper", "Identity number"), 44, under=QT_TRANSLATE_NOOP("Paper", "or certificate")
    ),
    Column(QT_TRANSLATE_NOOP("Paper", "Signature and fingerprint"), 40),
    Column(QT_TRANSLATE_NOOP("Paper", "Date"), 23),
)
_TO = QT_TRANSLATE_NOOP("Paper", "To the {committee}:")
_APPLIES = QT_TRANSLATE_NOOP("Paper", "1. Application")
_PROMISES = QT_TRANSLATE_NOOP("Paper", "2. Promise")
_PERMITS = QT_TRANSLATE_NOOP("Paper", "3. Permission to compare")
_SIGN = QT_TRANSLATE_NOOP("Paper", "4. Signatures of all grown-up members")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Applicant")
_ID = QT_TRANSLATE_NOOP("Paper", "Identity number")
_PERSONS = QT_TRANSLATE_NOOP("Paper", "Persons")
_PHONE = QT_TRANSLATE_NOOP("Paper", "Telephone")
_ADDRESS = QT_TRANSLATE_NOOP("Paper", "Address")
_CHANNEL = QT_TRANSLATE_NOOP("Paper", "How applied")
_RISK = QT_TRANSLATE_NOOP("Paper", "Kind of risk")
_REASON = QT_TRANSLATE_NOOP("Paper", "Reason")
_ASK = QT_TRANSLATE_NOOP("Paper", "We apply to be taken in as a household that is monitored against poverty.")
_PROMISE = QT_TRANSLATE_NOOP(
    "Paper",
    "What we say of our members, income, expenses and property is true and complete. If anything is hidden "
    "or false, we accept that the application is refused or the recognition is withdrawn, and that we answer "
    "for it by law. When things change with us, we tell the village.",
)
_PERMISSION = QT_TRANSLATE_NOOP(
    "Paper",
    "All of us who are grown up permit the authorities to look up and compare what is ticked below, for us "
    "and for our children. It is used only to recognise and watch households that need help and to check "
    "that the risk is over. It may not be posted or used for anything else.",
)
_COMPARED = QT_TRANSLATE_NOOP("Paper", "What may be compared")
_UNTIL = QT_TRANSLATE_NOOP("Paper", "Valid to")
_OTHER = QT_TRANSLATE_NOOP("Paper", "Written by another")
_WRITER = QT_TRANSLATE_NOOP("Paper", "Written by")
_NOTE = QT_TRANSLATE_NOOP(
    "Paper",
    "Who cannot write may have it written by a village cadre, the head of the group, a grid worker or a near "
    "relative, and sets his own fingerprint.",
)
_SIGNED = QT_TRANSLATE_NOOP("Paper", "signed")
_ENDS = (
    QT_TRANSLATE_NOOP("Paper", "Writer (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Received by (signature):"),
    QT_TRANSLATE_NOOP("Paper", "Village committee (seal):"),
)
_SIZE = 11.0
_ROW = 10.0  # millimetres: a fingerprint
_LEAST_SIGNERS, _FEWEST_SIGNERS = 4, 2
_GAP = 1.5
_END = 42.0  # millimetres of what follows the signatures


@document(
    code="P-20", title=QT_TRANSLATE_NOOP("Paper", "Application, promise and permission"),
    term="application_title", of="household", paper="A4p", masking="M0",
    needs=("people", "members", "private", "application"),
)  # fmt: skip
def application(sheet: Sheet, village: View) -> None:
    """Draw the application of every household, each on a leaf of its own."""
    each_on_its_own(sheet, village.households, partial(_household, sheet, village))


def _household(sheet: Sheet, village: View, household: View) -> None:
    one = household.application
    sheet.mark(household.group, household.head, household.local_no)
    sheet.title(sheet.form_title)
    sheet.paragraph(sheet.say(_TO, committee=committee(sheet, village)))
    _applies(sheet, village, household)
    sheet.section(sheet.say(_PROMISES), keep=24)
    sheet.paragraph(sheet.say(_PROMISE), Type(sheet.body.stack, _SIZE))
    sheet.section(sheet.say(_PERMITS), keep=40)
    sheet.paragraph(sheet.say(_PERMISSION), Type(sheet.body.stack, _SIZE))
    sheet.gap(1)
    grid = Grid(sheet, label=28, size=_SIZE)
    if one is not None:
        grid.row(Field(sheet.say(_COMPARED), ticks(one.compared)))
    grid.row(Field(sheet.say(_UNTIL), day(sheet, one.until if one else None)))
    _signatures(sheet, one)


def _applies(sheet: Sheet, village: View, household: View) -> None:
    one = household.application
    head = household.members[0] if household.members else None
    sheet.section(sheet.say(_APPLIES))
    grid = Grid(sheet, label=28, size=_SIZE)
    grid.row(
        Field(sheet.say(_HEAD), household.head, 80),
        Field(sheet.say(_ID), (head.id_number if head else "") or ""),
    )
    where = household.address or dwelling(village, household)
    grid.row(Field(sheet.say(_ADDRESS), where))
    grid.row(
        Field(sheet.say(_PHONE), household.phone or "", 80),
        Field(sheet.say(_PERSONS), str(household.people or "")),
    )
    if one is not None:
        grid.row(Field(sheet.say(_CHANNEL), ticks(one.channels)))
        grid.row(Field(sheet.say(_RISK), ticks(one.risks)))
    grid.block(sheet.say(_REASON), one.reason if one else "", least=3, pitch=7.5)
    sheet.gap(1)
    sheet.paragraph(sheet.say(_ASK), Type(sheet.body.stack, _SIZE))


def _signatures(sheet: Sheet, one: View | None) -> None:
    sheet.section(sheet.say(_SIGN), keep=30)
    signers = one.signers if one else ()
    table = Table(sheet, _SIGNERS, row=_ROW, kind=Type(sheet.body.stack, _SIZE))
    table.rows(_rows(sheet, one))
    room = len(signers) + int((sheet.room - _END - _GAP) / _ROW)  # what follows stays on the page
    fewest = len(signers) or _FEWEST_SIGNERS  # whoever has to sign is known: no line more than there is room
    table.spare(min(_LEAST_SIGNERS, max(room, fewest)) - len(signers))
    table.end()
    sheet.gap(_GAP)
    sheet.need(_END)
    grid = Grid(sheet, label=28, size=_SIZE)
    grid.row(
        Field(sheet.say(_OTHER), is_or_not(sheet, one.other if one else None), 80),
        Field(sheet.say(_WRITER), one.writer if one else ""),
    )
    sheet.gap(1)
    sheet.paragraph(sheet.say(_NOTE), Type(sheet.body.stack, _SIZE - 1))
    signed(sheet, _ENDS, height=16, dates=8)


def _rows(sheet: Sheet, one: View | None) -> Iterator[tuple[str, ...]]:
    if one is None:
        return
    for number, signer in enumerate(one.signers, 1):
        signed = sheet.say(_SIGNED) if signer.signed else ""
        when = full(one.on) if signer.signed else ""
        yield str(number), signer.name, signer.relation, signer.id_number, signed, when
