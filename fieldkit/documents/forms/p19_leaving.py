"""P-19, who is to leave help, and who has: notices N21 and N22 (domain.md §4.3, §4.4)."""

from fieldkit.documents.notice_list import households
from fieldkit.documents.notice_sheet import A4_LAYOUT, issuer
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "Households about to leave help")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules in force, after the households themselves agreed, checks in their homes and the"
    " villagers' review, the following households are to leave help. This is posted for everybody to see.",
)
_GONE_TITLE = QT_TRANSLATE_NOOP("Paper", "Households that have left help")
_GONE = QT_TRANSLATE_NOOP(
    "Paper",
    "After the village's review and posting, the township's check and the county's approval, the following"
    " households have left help. This is announced for everybody to see.",
)
_KIND = QT_TRANSLATE_NOOP("Paper", "Kind of household")
_ANNOUNCED = "N22"


@document(
    code="P-19", title=QT_TRANSLATE_NOOP("Paper", "Posting of households that leave help"), of="notice",
    paper="A3p", masking="M2", posting=True, typed=("kind", "note"), layouts=(A4_LAYOUT,),
    notices=("N21", "N22"),
)  # fmt: skip
def leaving(sheet: Sheet, village: View) -> None:
    """Draw the notice with its list; a county's department seals the announcement."""
    if village.notice.kind == _ANNOUNCED:
        households(
            sheet, village, title=sheet.say(_GONE_TITLE), body=sheet.say(_GONE), kind=_KIND,
            issued_by=issuer(sheet, village),
        )  # fmt: skip
    else:
        households(sheet, village, title=sheet.say(_TITLE), body=sheet.say(_BODY), kind=_KIND)
