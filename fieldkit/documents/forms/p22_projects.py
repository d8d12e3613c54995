"""P-22, the money of a project: to be spent, or spent (notices N51 and N52; domain.md §4.3, §4.4)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.notice_sheet import (
    A4_LAYOUT,
    ANNOUNCED,
    beginning,
    cell_type,
    ending,
    ending_height,
    row_height,
)
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.errors import QT_TRANSLATE_NOOP

PARTICULARS = (
    QT_TRANSLATE_NOOP("Paper", "Name of the project"),
    QT_TRANSLATE_NOOP("Paper", "Where it is built"),
    QT_TRANSLATE_NOOP("Paper", "What is built, and how much"),
    QT_TRANSLATE_NOOP("Paper", "Money and where it is from (central, province, city, county, other)"),
    QT_TRANSLATE_NOOP("Paper", "Who carries it out, and who is responsible"),
    QT_TRANSLATE_NOOP("Paper", "From when to when"),
    QT_TRANSLATE_NOOP("Paper", "What it is to achieve, and for whom"),
)
"""What the posting of a project says (§4.4), English source; `COMPLETED` when it is done, besides."""
COMPLETED = (
    QT_TRANSLATE_NOOP("Paper", "How it was completed"),
    QT_TRANSLATE_NOOP("Paper", "Final account (yuan)"),
)
_GAP = 4.0  # millimetres between projects
_TITLE = QT_TRANSLATE_NOOP("Paper", "Projects and their money")
_BODY = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules on publishing projects and money, what is planned is posted for everybody to"
    " see.",
)
_DONE_TITLE = QT_TRANSLATE_NOOP("Paper", "Projects completed")
_DONE = QT_TRANSLATE_NOOP(
    "Paper",
    "According to the rules on publishing projects and money, what was completed is announced for everybody"
    " to see.",
)


@document(
    code="P-22", title=QT_TRANSLATE_NOOP("Paper", "Posting of a project's money"), of="notice", paper="A3p",
    masking="M2", posting=True, layouts=(A4_LAYOUT,), notices=("N51", "N52"),
)  # fmt: skip
def projects(sheet: Sheet, village: View) -> None:
    """Draw the notice with what it says of each project; without one, the questions to be answered."""
    notice = village.notice
    done = notice.stage == ANNOUNCED
    beginning(sheet, village, sheet.say(_DONE_TITLE if done else _TITLE), sheet.say(_DONE if done else _BODY))
    asked = (*PARTICULARS, *(COMPLETED if done else ()))
    given = [(one.name, one.text) for one in notice.particulars] or [(sheet.say(name), "") for name in asked]
    parts = list(_projects(given))
    for project in parts:
        keep = ending_height(sheet, village) if project is parts[-1] else 0.0
        row = row_height(sheet) * 1.3
        if not notice.particulars:  # as high as the page allows, to write in
            row = max(row_height(sheet), min(row * 1.5, (sheet.room - keep - 2 * _GAP) / len(project)))
        _project(sheet, project, row, keep)
    ending(sheet, village)


def _project(sheet: Sheet, project: Sequence[tuple[str, str]], row: float, keep: float) -> None:
    """Draw a project in one piece, with what follows, as long as a page holds it."""
    kind = cell_type(sheet)
    label = kind.size * 4
    rows = [len(sheet.lines(kind, text, sheet.paper.usable - label - 3)) for _, text in project]
    height = sum(max(row, lines * kind.leading + 2) for lines in rows) + keep + _GAP
    if height <= sheet.paper.bottom - sheet.paper.top:
        sheet.need(height)
    grid = Grid(sheet, label=label, row=row, size=kind.size)
    for name, text in project:
        grid.row(Field(name, text))
    sheet.gap(_GAP)


def _projects(given: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Divide what is said where the first name comes again: another project begins there."""
    project: list[tuple[str, str]] = []
    for pair in given:
        if project and pair[0] == project[0][0]:
            yield project
            project = []
        project.append(pair)
    yield project
