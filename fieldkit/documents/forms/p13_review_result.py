"""P-13, who is to be recognised after the villagers' review: notices N01 and N02 (domain.md §4.3, §4.4).

The township's check of social assistance, N61, is civil affairs' own business and posted on request only
(§2.27): it is the same sheet, and says what came of the check, not what sort of assistance it is.
"""

from fieldkit.documents.notice_list import households
from fieldkit.documents.notice_sheet import A4_LAYOUT, issuer
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "Result of the villagers' review")
_CHECKED = QT_TRANSLATE_NOOP("Paper", "Households checked by the township")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules in force, after visits to the households and the villagers' review, the following"
    " households are to be recognised. This is posted for everybody to see.",
)
_KIND = QT_TRANSLATE_NOOP("Paper", "To be recognised as")
_ASSISTED = QT_TRANSLATE_NOOP("Paper", "Check of social assistance")
_ASSISTANCE = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules on social assistance, after visits to the households and the township's check,"
    " the result for the following households is posted for everybody to see.",
)
_CAME = QT_TRANSLATE_NOOP("Paper", "Result of the check")
_BY_TOWNSHIP = "N02"
_SOCIAL = "N61"


@document(
    code="P-13", title=QT_TRANSLATE_NOOP("Paper", "Posting of the review's result"), of="notice", paper="A3p",
    masking="M2", posting=True, typed=("kind", "note"), layouts=(A4_LAYOUT,),
    notices=("N01", "N02", "N61"),
)  # fmt: skip
def review_result(sheet: Sheet, village: View) -> None:
    """Draw the notice with its list."""
    title, body, kind = _TITLE, _BODY, _KIND
    if village.notice.kind == _BY_TOWNSHIP:
        title = _CHECKED
    if village.notice.kind == _SOCIAL:
        title, body, kind = _ASSISTED, _ASSISTANCE, _CAME
    households(
        sheet, village, title=sheet.say(title), body=sheet.say(body), kind=kind,
        issued_by=issuer(sheet, village),
    )  # fmt: skip
