"""P-09, the record of one visit, signed by the household (domain.md §1.16, §4.4)."""

from fieldkit.documents import visit_blocks
from fieldkit.documents.choices import GAP, box, ticks, yes_no
from fieldkit.documents.grid import Field, Grid
from fieldkit.documents.leaves import each_on_its_own
from fieldkit.documents.posting import day
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.domain.visits import FIRST_EXTRA
from fieldkit.errors import QT_TRANSLATE_NOOP

_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household")
_GROUP = QT_TRANSLATE_NOOP("Paper", "Group")
_PEOPLE = QT_TRANSLATE_NOOP("Paper", "People")
_TYPE = QT_TRANSLATE_NOOP("Paper", "Type of household")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper")
_DATE = QT_TRANSLATE_NOOP("Paper", "Date of visit")
_TIME = QT_TRANSLATE_NOOP("Paper", "Time")
_PLACE = QT_TRANSLATE_NOOP("Paper", "Place of the visit")
_KIND = QT_TRANSLATE_NOOP("Paper", "Kind of visit")
_WHICH = QT_TRANSLATE_NOOP("Paper", "Which visit")
_MET = QT_TRANSLATE_NOOP("Paper", "Person met")
_VISITORS = QT_TRANSLATE_NOOP("Paper", "Visitors")
_PURPOSE = QT_TRANSLATE_NOOP("Paper", "Purpose")
_CHANGES = QT_TRANSLATE_NOOP("Paper", "Changes in the household")
_CONTENT = QT_TRANSLATE_NOOP("Paper", "What was talked about")
_TOPICS = QT_TRANSLATE_NOOP("Paper", "Policies explained")
_PROBLEMS = QT_TRANSLATE_NOOP("Paper", "Problems")
_OPINION = QT_TRANSLATE_NOOP("Paper", "Household's opinion")
_SATISFIED = QT_TRANSLATE_NOOP("Paper", "Satisfaction")
_NEXT = QT_TRANSLATE_NOOP("Paper", "Next visit")
_AMENDMENT = QT_TRANSLATE_NOOP("Paper", "Added later")
_UNDER = QT_TRANSLATE_NOOP("Paper", "{township} {village}   {year}")
_SPAN = QT_TRANSLATE_NOOP("Paper", "{start} to {end}")
_NUMBER = QT_TRANSLATE_NOOP("Paper", "no. {n}")
_SIGN_HOUSEHOLD = QT_TRANSLATE_NOOP("Paper", "Household (signature, fingerprint):")
_SIGN_VISITOR = QT_TRANSLATE_NOOP("Paper", "Visitors (signature):")
_SIGN_DATE = QT_TRANSLATE_NOOP("Paper", "Date:")
_SIGNED_HIGH = 12.0  # mm


@document(
    code="P-09", title=QT_TRANSLATE_NOOP("Paper", "Record of a visit"), term="visit_title",
    of="visit", paper="A4p", masking="M0",
    needs=("people", "type", "helper", "visits", "visit blocks", "photos"),
)  # fmt: skip
def record(sheet: Sheet, village: View) -> None:
    """Draw a leaf or more for every visit in the facts."""
    visits = ((household, visit) for household in village.households for visit in household.visits)
    each_on_its_own(sheet, visits, lambda which: _visit(sheet, village, *which))


def _visit(sheet: Sheet, village: View, household: View, visit: View) -> None:
    under = sheet.say(_UNDER, township=village.township, village=village.name, year=village.year)
    sheet.mark(household.group, household.head, household.local_no)
    sheet.title(sheet.form_title, under=under.strip())
    grid = Grid(sheet)
    _who(sheet, grid, household, visit)
    _boxes(sheet, grid, visit)
    grid.block(sheet.say(_CONTENT), visit.content, least=12)
    grid.row(Field(sheet.say(_TOPICS), ticks(visit.topics)))
    grid.block(sheet.say(_PROBLEMS), visit.problems, least=2)
    visit_blocks.problems(sheet, grid, visit)
    grid.block(sheet.say(_OPINION), visit.opinion, least=2)
    grid.row(
        Field(sheet.say(_SATISFIED), ticks(visit.satisfaction), 87),
        Field(sheet.say(_NEXT), visit.next_plan),
    )
    for amendment in visit.amendments:
        when = day(sheet, amendment.on) if amendment.on else ""
        said = (when, amendment.content, amendment.reason or "")
        grid.block(sheet.say(_AMENDMENT), GAP.join(text for text in said if text))
    visit_blocks.purpose(sheet, visit)
    sheet.gap(3)
    _signatures(sheet, visit)
    visit_blocks.photos(sheet, visit)


def _signatures(sheet: Sheet, visit: View) -> None:
    """Leave places to sign; what was signed on the screen stands there already."""
    labels = [sheet.say(label) for label in (_SIGN_HOUSEHOLD, _SIGN_VISITOR, _SIGN_DATE)]
    sheet.signatures(*labels, height=_SIGNED_HIGH)
    width = sheet.paper.usable / len(labels)
    for place, drawn in enumerate((visit.signed, visit.signed_visitor)):
        if drawn:
            begin = sheet.body.width(labels[place]) + 1
            x, y = sheet.paper.left + place * width + begin, sheet.y - _SIGNED_HIGH
            sheet.picture(drawn.jpeg, x, y, width - begin - 2, _SIGNED_HIGH, noted=drawn.sha256)


def _who(sheet: Sheet, grid: Grid, household: View, visit: View) -> None:
    helper = household.helper
    people = str(household.people) if household.people else ""
    grid.row(
        Field(sheet.say(_HEAD), household.head, 64),
        Field(sheet.say(_GROUP), household.group, 64),
        Field(sheet.say(_PEOPLE), people),
    )
    grid.row(
        Field(sheet.say(_TYPE), household.type, 87),
        Field(sheet.say(_HELPER), helper.name if helper else ""),
    )
    grid.row(
        Field(sheet.say(_DATE), day(sheet, visit.day), 64),
        Field(sheet.say(_TIME), _span(sheet, visit), 64),
        Field(sheet.say(_PLACE), visit.place),
    )
    which = sheet.say(_NUMBER, n=visit.slot_no or GAP * 2)
    if visit.day is None:
        which = " ".join(f"{box(False)}{number}" for number in range(1, FIRST_EXTRA))
    grid.row(
        Field(sheet.say(_KIND), visit.kind, 64),
        Field(sheet.say(_MET), visit_blocks.met(sheet, visit), 64),
        Field(sheet.say(_WHICH), which),
    )
    grid.row(Field(sheet.say(_VISITORS), "、".join(visit.visitors)))


def _span(sheet: Sheet, visit: View) -> str:
    if not (visit.start or visit.end):
        return ""
    start = f"{visit.start:%H:%M}" if visit.start else GAP * 2
    end = f"{visit.end:%H:%M}" if visit.end else GAP * 2
    return sheet.say(_SPAN, start=start, end=end)


def _boxes(sheet: Sheet, grid: Grid, visit: View) -> None:
    grid.row(Field(sheet.say(_PURPOSE), ticks(visit.purposes, numbered=True)))
    questions = {name: sheet.say(text) for name, text in visit_blocks.QUESTIONS.items()}
    longest = max(len(text) for text in questions.values())
    answers = []
    for name, question in questions.items():
        value: bool | None = getattr(visit, name)
        answers.append(f"{question.ljust(longest, GAP)}{GAP}{yes_no(sheet, value)}")
    half = len(answers) // 2
    said = "\n".join((GAP * 3).join(part) for part in (answers[:half], answers[half:]))
    grid.row(Field(sheet.say(_CHANGES), said))
