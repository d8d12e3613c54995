"""P-22, the money of a project: to be spent, or spent (notices N51 and N52; domain.md §4.3, §4.4)."""

from collections.abc import Iterator, Sequence

from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.notice_sheet import A4_LAYOUT, ANNOUNCED, beginning, cell_type, ending, row_height
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
    asked = (*PARTICULARS, *(COMPLETED if done or not notice.kind else ()))
    given = [(one.name, one.text) for one in notice.particulars] or [(sheet.say(name), "") for name in asked]
    size = cell_type(sheet).size
    high = row_height(sheet) * (1.3 if notice.particulars else 2)
    for project in _projects(given):
        grid = Grid(sheet, label=size * 4, row=high, size=size)
        for name, text in project:
            grid.row(Field(name, text))
        sheet.gap(4)
    ending(sheet, village)


def _projects(given: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Divide what is said where the first name comes again: another project begins there."""
    project: list[tuple[str, str]] = []
    for pair in given:
        if project and pair[0] == project[0][0]:
            yield project
            project = []
        project.append(pair)
    yield project
