"""P-14, a list announced once approved, and answers to objections (N03 N12 N14 N71; N22 is P-19; §4.3)."""

from fieldkit.documents.notice_list import households
from fieldkit.documents.notice_sheet import A4_LAYOUT, issuer
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("Paper", "Announcement of the list")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "After the village's review and posting, the township's check and the county's approval, the list is"
    " announced as follows.",
)
_ANSWERS = QT_TRANSLATE_NOOP("Paper", "Announcement of how objections were settled")
_ANSWERED = QT_TRANSLATE_NOOP(
    "Paper",
    "Objections were received while the list was posted. They have been looked into, and what came of them is"
    " announced as follows.",
)
_KIND = QT_TRANSLATE_NOOP("Paper", "Listed as")
_OUTCOME = QT_TRANSLATE_NOOP("Paper", "What came of it")
_SETTLED, _LIST = "N71", "N12"


@document(
    code="P-14", title=QT_TRANSLATE_NOOP("Paper", "List announced"), of="notice", paper="A3p", masking="M2",
    posting=True, typed=("kind", "note"), layouts=(A4_LAYOUT,), notices=("N03", "N12", "N14", "N71"),
)  # fmt: skip
def announcement(sheet: Sheet, village: View) -> None:
    """Draw the notice with its list."""
    if village.notice.kind == _SETTLED:
        households(
            sheet, village, title=sheet.say(_ANSWERS), body=sheet.say(_ANSWERED), kind=_OUTCOME
        )  # fmt: skip
        return
    households(
        sheet, village, title=sheet.say(_TITLE), body=sheet.say(_BODY), kind=_KIND,
        issued_by=issuer(sheet, village, _LIST),
    )  # fmt: skip
