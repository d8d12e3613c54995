"""P-21, who is to receive a measure or grant, and how much: notices N41 and N42 (domain.md §4.3, §4.4)."""

from dataclasses import replace

from fieldkit.documents.choices import yuan
from fieldkit.documents.notice_list import GROUP, NUMBER, Listing, draw_list, names
from fieldkit.documents.notice_sheet import A4_LAYOUT, ANNOUNCED, beginning, ending, ending_height
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.documents.table import Align, Column
from fieldkit.errors import QT_TRANSLATE_NOOP

_A4_LAYOUT = (*A4_LAYOUT[:2], "A4l")  # eight columns
_COLUMNS = (  # shares of the width
    replace(NUMBER, width=17.0),
    GROUP,
    Column(QT_TRANSLATE_NOOP("Paper", "Head of household (beneficiary)"), 38),
    Column(QT_TRANSLATE_NOOP("Paper", "Project or kind"), 52),
    Column(QT_TRANSLATE_NOOP("Paper", "Standard"), 36),
    Column(QT_TRANSLATE_NOOP("Paper", "Quantity"), 24),
    Column(QT_TRANSLATE_NOOP("Paper", "Amount (yuan)"), 43, Align.RIGHT, carried=True),
    Column(QT_TRANSLATE_NOOP("Paper", "Remarks"), 28),
)
_TITLE = QT_TRANSLATE_NOOP("Paper", "Who is to receive help and grants")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules in force, after applications, the village's check and the villagers' review, the"
    " following are to receive help. This is posted for everybody to see.",
)
_PAID_TITLE = QT_TRANSLATE_NOOP("Paper", "Help and grants given out")
_PAID = QT_TRANSLATE_NOOP(
    "Paper", "The following has been given out and paid. This is announced for everybody to see."
)
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total: {n} households")


@document(
    code="P-21", title=QT_TRANSLATE_NOOP("Paper", "Posting of beneficiaries"), of="notice", paper="A3p",
    masking="M2", posting=True, typed=("what", "standard", "quantity", "amount", "note"),
    layouts=(_A4_LAYOUT,), notices=("N41", "N42"),
)  # fmt: skip
def beneficiaries(sheet: Sheet, village: View) -> None:
    """Draw the notice with its list and the sum of the amounts."""
    paid = village.notice.stage == ANNOUNCED
    lines = village.notice.lines
    beginning(sheet, village, sheet.say(_PAID_TITLE if paid else _TITLE), sheet.say(_PAID if paid else _BODY))
    cells = [
        (
            str(number), line.group, name, line.what, line.standard, line.quantity, yuan(line.amount),
            line.note,
        )
        for number, (line, name) in enumerate(zip(lines, names(sheet, lines), strict=True), 1)
    ]  # fmt: skip
    count = len({(line.group, line.head, line.local_no) for line in lines})
    amounts = [line.amount for line in lines if line.amount is not None]
    total = (
        (sheet.say(_TOTAL, n=count or "\u3000"), 6), (yuan(sum(amounts)) if amounts else "", 1), ("", 1)
    )  # fmt: skip
    draw_list(sheet, Listing(_COLUMNS, cells, total), ending_height(sheet, village))
    ending(sheet, village)
