"""P-15, the certificate that a notice hung and what came of it, for the file (domain.md §4.3)."""

from fieldkit.documents.choices import full
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.notice_sheet import issuer
from fieldkit.documents.posting import committee, day
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

_PLACE = QT_TRANSLATE_NOOP("Paper", "{township} {village}")
_WHAT = QT_TRANSLATE_NOOP("Paper", "1. What was posted")
_CAME = QT_TRANSLATE_NOOP("Paper", "2. What was said against it")
_PROOF = QT_TRANSLATE_NOOP("Paper", "3. Photos")
_TITLE = QT_TRANSLATE_NOOP("Paper", "Title of the notice")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "Number")
_ISSUER = QT_TRANSLATE_NOOP("Paper", "Issued by")
_LISTED = QT_TRANSLATE_NOOP("Paper", "On the list")
_PERIOD = QT_TRANSLATE_NOOP("Paper", "Period")
_PLACES = QT_TRANSLATE_NOOP("Paper", "Where it hung")
_UP, _DOWN = QT_TRANSLATE_NOOP("Paper", "Put up on"), QT_TRANSLATE_NOOP("Paper", "Taken down on")
_COUNT = QT_TRANSLATE_NOOP("Paper", "{households} households, {people} people")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{first} to {last}")
_OBJECTIONS = QT_TRANSLATE_NOOP("Paper", "Objections")
_RESULT = QT_TRANSLATE_NOOP("Paper", "Result of the posting")
_NONE = QT_TRANSLATE_NOOP("Paper", "None were received while it was posted.")
_ONE = QT_TRANSLATE_NOOP(
    "Paper",
    "{number}. {received}: {content} Looked into by {investigators}: {finding} ({outcome}, answered "
    "{replied})",
)
_OPEN = QT_TRANSLATE_NOOP(
    "Paper",
    "{number}. {received}: {content} To be filled in: looked into by {investigators}, found {finding}, "
    "outcome {outcome}, answered {replied}",
)
_PHOTO_UP = QT_TRANSLATE_NOOP("Paper", "Photo of the notice on the wall")
_PHOTO_DOWN = QT_TRANSLATE_NOOP("Paper", "Photo of the wall afterwards")
_HERE = QT_TRANSLATE_NOOP("Paper", "glue on here")
_CERTIFIED = QT_TRANSLATE_NOOP("Paper", "This certifies that the notice above was posted as stated.")
_BY = QT_TRANSLATE_NOOP("Paper", "Person in charge (signature):")
_SEAL = QT_TRANSLATE_NOOP("Paper", "{committee} (seal):")
_NOT_STANDING = (
    "N01", "N02", "N03", "N11", "N12", "N13", "N14", "N21", "N22", "N41", "N42", "N51", "N52", "N61", "N71",
)  # fmt: skip
_LINE = "_" * 10  # to be filled in by hand
_LABEL, _WIDE, _HIGH, _BETWEEN = 30.0, 85.0, 63.75, 5.0  # millimetres; photos are 4 to 3


@document(
    code="P-15", title=QT_TRANSLATE_NOOP("Paper", "Certificate of a posting's result"), term="result_title",
    of="notice", paper="A4p", masking="M1", needs=("photos",), notices=_NOT_STANDING,
)  # fmt: skip
def result(sheet: Sheet, village: View) -> None:
    """Draw what was posted, for how long, what was said against it, both photos, the signatures."""
    notice = village.notice
    sheet.title(
        sheet.form_title, under=sheet.say(_PLACE, township=village.township, village=village.name).strip()
    )
    _posted(sheet, village, notice)
    sheet.section(sheet.say(_CAME))
    grid = Grid(sheet, label=_LABEL, row=9)
    grid.block(sheet.say(_OBJECTIONS), _objections(sheet, notice), least=2)
    grid.row(Field(sheet.say(_RESULT), notice.result))
    sheet.section(sheet.say(_PROOF), keep=_HIGH + 12)
    _photos(sheet, notice)
    sheet.need(42)
    sheet.gap(3)
    if notice.taken_down or not notice.kind:  # while it hangs nobody knows yet
        sheet.paragraph(sheet.say(_CERTIFIED))
        sheet.gap(2)
    sheet.signatures(sheet.say(_BY), sheet.say(_SEAL, committee=committee(sheet, village)), height=14)
    sheet.signatures("", day(sheet, None), height=9)


def _posted(sheet: Sheet, village: View, notice: View) -> None:
    sheet.section(sheet.say(_WHAT))
    grid = Grid(sheet, label=_LABEL, row=9)
    grid.row(Field(sheet.say(_TITLE), notice.title))
    issued_by = issuer(sheet, village) if notice.kind else notice.issuer
    grid.row(Field(sheet.say(_NUMBER), notice.no, 87.5), Field(sheet.say(_ISSUER), issued_by))
    homes = {(line.group, line.head, line.local_no): line.people for line in notice.lines}
    listed = sheet.say(_COUNT, households=len(homes), people=sum(homes.values())) if homes else ""
    span = sheet.say(_SPAN, first=full(notice.first), last=full(notice.last)) if notice.last else ""
    grid.row(Field(sheet.say(_LISTED), listed, 87.5), Field(sheet.say(_PERIOD), span))
    grid.row(Field(sheet.say(_PLACES), "、".join(notice.places)))
    grid.row(
        Field(sheet.say(_UP), day(sheet, notice.first), 87.5),
        Field(sheet.say(_DOWN), day(sheet, notice.taken_down)),
    )


def _objections(sheet: Sheet, notice: View) -> str:
    said = [
        sheet.say(
            _ONE if one.replied else _OPEN, number=number, received=full(one.received), content=one.content,
            investigators=one.investigators or _LINE * 2, finding=one.finding or _LINE * 3,
            outcome=one.outcome or _LINE, replied=full(one.replied) if one.replied else day(sheet, None),
        )
        for number, one in enumerate(notice.objections, 1)
    ]  # fmt: skip
    return "\n".join(said) or (sheet.say(_NONE) if notice.taken_down else "")


def _photos(sheet: Sheet, notice: View) -> None:
    """Set both photos side by side, in frames to glue them into where there are none."""
    top = sheet.y + 1
    pairs = ((notice.posted_photo, _PHOTO_UP), (notice.removed_photo, _PHOTO_DOWN))
    for place, (photo, label) in enumerate(pairs):
        x = sheet.paper.left + place * (_WIDE + _BETWEEN)
        if not (photo and sheet.picture(photo, x, top, _WIDE, _HIGH)):
            sheet.page.box(x, top, _WIDE, _HIGH, 0.5)
            said = sheet.say(_HERE)
            sheet.note("text", said)
            sheet.put(sheet.small, said, x + (_WIDE - sheet.small.width(said)) / 2, top + _HIGH / 2)
        said = sheet.say(label)
        sheet.note("text", said)
        sheet.put(sheet.small, said, x + (_WIDE - sheet.small.width(said)) / 2, top + _HIGH + 4)
    sheet.gap(_HIGH + 9)
