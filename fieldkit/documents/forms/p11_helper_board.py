"""P-11, the board that tells the village who helps whom, with the number to call (domain.md §4.3, §4.4)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents.columns import resized, scaled
from fieldkit.documents.posting import PHONE, SEAL_HEIGHT, heads, issuers, standing, titled
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet, Type
from fieldkit.documents.table import Align, Column, Table, fitted
from fieldkit.errors import QT_TRANSLATE_NOOP

_NAMES = 32.0  # millimetres at the most, where space is short: long names take two lines
_DAY = 30.5  # millimetres that a day takes
_COLUMNS = (
    Column(QT_TRANSLATE_NOOP("Paper", "No."), 12, least=14),
    Column(QT_TRANSLATE_NOOP("Paper", "Group"), 30),
    Column(QT_TRANSLATE_NOOP("Paper", "Name of the head of household"), 36, least=25.5, most=_NAMES),
    Column(QT_TRANSLATE_NOOP("Paper", "Persons"), 18),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper"), 36, least=25.5, most=_NAMES),
    Column(QT_TRANSLATE_NOOP("Paper", "Helper's unit and post"), 130, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Telephone (work)"), 48, least=PHONE),
    Column(QT_TRANSLATE_NOOP("Paper", "Paired since"), 36, least=_DAY),
    Column(QT_TRANSLATE_NOOP("Paper", "Remarks"), 44, least=20),
)
_UPRIGHT = resized(_COLUMNS, 15, 24, 32, 15, 32, 55, 38, 31, 20)
_TEAM = (
    Column(QT_TRANSLATE_NOOP("Paper", "Village work team"), 70),
    Column(QT_TRANSLATE_NOOP("Paper", "Name"), 70),
    Column(QT_TRANSLATE_NOOP("Paper", "Sent by"), 190, Align.LEFT),
    Column(QT_TRANSLATE_NOOP("Paper", "Telephone (work)"), 60),
)
_TEAM_POSTS = (
    QT_TRANSLATE_NOOP("Paper", "Team leader"), QT_TRANSLATE_NOOP("Paper", "First secretary"),
    QT_TRANSLATE_NOOP("Paper", "Team member"), QT_TRANSLATE_NOOP("Paper", "Team member"),
)  # fmt: skip
_TITLE = QT_TRANSLATE_NOOP("Paper", "{village}: {title}")
_TOTAL = QT_TRANSLATE_NOOP("Paper", "Total")
_SUM = QT_TRANSLATE_NOOP("Paper", "{households} households, {helpers} helpers")
_WITHOUT = QT_TRANSLATE_NOOP("Paper", "to be paired")
_TEAM_ALONE = "N32"
_POSTED_AS = ("N31",)  # code table notice_kind
_NONE = "—"
_ROW = 8.2
_LARGE = 1.5  # times the usual type, where the team alone is on the board
_TOGETHER = 8  # of the team, who stay together with the seals
_BLANK = 15  # rows to fill in by hand where nothing is known


@document(
    code="P-11", title=QT_TRANSLATE_NOOP("Paper", "Board of helpers and the households they help"),
    term="board_title", of="village", paper="A3l", masking="M2", posting=True,
    typed=("target_type", "work_phone"), needs=("people", "helper", "team"),
    layouts=(("upright", QT_TRANSLATE_NOOP("Paper", "Upright"), "A3p"),), by_group=True,
)  # fmt: skip
def board(sheet: Sheet, village: View) -> None:
    """Draw a row for every household that is helped, the village's team below, and the seals."""
    if village.notice.kind == _TEAM_ALONE:
        _team_board(sheet, village)
        return
    titled(sheet, village, sheet.say(_TITLE, village=village.name, title=sheet.form_title), *_POSTED_AS)
    standing(sheet, village)
    named = zip(village.households, heads(sheet, village.households), strict=True)
    known = [(h, name) for h, name in named if h.helper or h.target_type]
    helped = [household for household, _ in known]
    rows, columns = list(_rows(sheet, known)), scaled(sheet, _UPRIGHT if sheet.layout else _COLUMNS)
    table = Table(sheet, fitted(columns, rows, sheet) if sheet.layout and rows else columns, row=_ROW)
    table.rows(rows, keep=2 * _ROW, blank=_BLANK)
    helpers = {(h.helper.name, h.helper.work_phone) for h in helped if h.helper}
    count = sheet.say(_SUM, households=len(helped), helpers=len(helpers)) if helped else ""
    table.total((sheet.say(_TOTAL), 2), (count, len(_COLUMNS) - 2))
    _team(sheet, village.team)
    issuers(sheet, village)


def _rows(sheet: Sheet, known: Sequence[tuple[View, str]]) -> Iterator[tuple[str, ...]]:
    for number, (household, name) in enumerate(known, 1):
        helper = household.helper
        yield (
            str(number), household.group or _NONE, name, str(household.people or _NONE),
            helper.name if helper else _NONE,
            "\u3000".join(part for part in (helper.unit, helper.post) if part) if helper else _NONE,
            (helper.work_phone if helper else "") or _NONE,
            f"{helper.since:%Y-%m-%d}" if helper and helper.since else _NONE,
            "" if helper else sheet.say(_WITHOUT),
        )  # fmt: skip


def _team_board(sheet: Sheet, village: View) -> None:
    """Draw the board of the work team: nobody but the team is on it (notice N32)."""
    titled(sheet, village, "", _TEAM_ALONE)
    standing(sheet, village)
    large = Type(sheet.body.stack, round(sheet.body.size * _LARGE, 1))
    sheet.head = Type(sheet.head.stack, large.size)
    _team(sheet, village.team, large)
    issuers(sheet, village)


def _team(sheet: Sheet, people: Sequence[View], kind: Type | None = None) -> None:
    """Draw the village's work team; where nobody is known, lines to fill in by hand."""
    row = _ROW * (kind.size / sheet.body.size if kind else 1)
    rows = [(one.role or _NONE, one.name, one.unit or _NONE, one.work_phone or _NONE) for one in people]
    if not rows:
        rows = [(sheet.say(post), "", "", "") for post in _TEAM_POSTS]
    sheet.gap(5)
    sheet.need((min(len(rows), _TOGETHER) + 1.5) * row + SEAL_HEIGHT)
    team = Table(sheet, scaled(sheet, _TEAM), row=row, kind=kind)
    team.rows(rows, keep=SEAL_HEIGHT)
    team.end()
