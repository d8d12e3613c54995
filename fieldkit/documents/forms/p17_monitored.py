"""P-17, who is to be monitored, or monitored no more: notices N11 and N13 (domain.md §4.3, §4.4)."""

from fieldkit.documents.notice_list import households
from fieldkit.documents.notice_sheet import A4_LAYOUT
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "Households to be monitored")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules on monitoring against falling back into poverty, after visits to the households"
    " and the villagers' review, the following households are to be monitored. This is posted for everybody"
    " to see.",
)
_KIND = QT_TRANSLATE_NOOP("Paper", "To be monitored as")
_OVER_TITLE = QT_TRANSLATE_NOOP("Paper", "Households whose risk is to be called eliminated")
_OVER = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules on monitoring against falling back into poverty, after visits to the households"
    " and the villagers' review, the risk of the following households is to be called eliminated. This is"
    " posted for everybody to see.",
)
_WAS = QT_TRANSLATE_NOOP("Paper", "Monitored as")
_ELIMINATED = "N13"


@document(
    code="P-17", title=QT_TRANSLATE_NOOP("Paper", "Posting of households to be monitored or no longer"),
    of="notice", paper="A3p", masking="M2", posting=True, typed=("kind", "note"), layouts=(A4_LAYOUT,),
    notices=("N11", "N13"),
)  # fmt: skip
def monitored(sheet: Sheet, village: View) -> None:
    """Draw the notice with its list; without one, the posting of households to be monitored."""
    if village.notice.kind == _ELIMINATED:
        households(sheet, village, title=sheet.say(_OVER_TITLE), body=sheet.say(_OVER), kind=_WAS)
    else:
        households(sheet, village, title=sheet.say(_TITLE), body=sheet.say(_BODY), kind=_KIND)
