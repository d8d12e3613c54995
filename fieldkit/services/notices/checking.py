"""Rule DQ-70 before a notice is issued: what no wall may show, what a posting must say (§4.1, §4.2).

What names a person's number, illness, disability or child is hard: nobody can let it pass, and the wall of
the papers (`documents.wall`) refuses it once more when it is printed.  The rest the township may let pass.
"""

import re
from collections.abc import Iterator

from fieldkit.documents.wall import Wall
from fieldkit.domain.policy_parts import NATURAL, WORKING
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.i18n import Words
from fieldkit.services.fields import Field
from fieldkit.services.kinds.notice import NOTICE, NOTICE_LINE
from fieldkit.services.notices import texts as notice_texts
from fieldkit.services.notices.particulars import asked
from fieldkit.services.notices.phones import of_others
from fieldkit.services.notices.standing import ANSWERS, answers, bound, standings, watching
from fieldkit.services.notices.views import LineView, NoticeView, Problem
from fieldkit.services.printing.people import people_of
from fieldkit.services.printing.reading import Sources
from fieldkit.services.printing.teams import team

_FOUND = QT_TRANSLATE_NOOP("Notices", "“{field}” says “{found}”: {what}.")
_FOUND_OF = QT_TRANSLATE_NOOP("Notices", "{head}: “{field}” says “{found}”: {what}.")
_MISSING = QT_TRANSLATE_NOOP("Notices", "“{field}” is missing.")
_MISSING_OF = QT_TRANSLATE_NOOP("Notices", "{head}: “{field}” is missing.")
_PASSED = QT_TRANSLATE_NOOP(
    "Notices", "The day it is to be put up, {day}, has passed; issued today it says {today}."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Notices",
    "The calendar of {years} is not known: only Saturdays and Sundays are counted as free. Enter it in the "
    "settings.",
)
_AS_WHAT = QT_TRANSLATE_NOOP("Notices", "No household says as what it is listed; the column stays empty.")
_NOBODY = QT_TRANSLATE_NOOP("Notices", "Nobody is on the list.")
_NO_HEAD = QT_TRANSLATE_NOOP("Notices", "A household on the list has no head with a name.")
_NOTHING = QT_TRANSLATE_NOOP("Notices", "The project is not described.")
_SHORT = QT_TRANSLATE_NOOP("Notices", "It is to hang {days} days; at least {least} are laid down.")
_NATURAL = QT_TRANSLATE_NOOP("Notices", "Its days are to be working days.")
_FLOOR = QT_TRANSLATE_NOOP("Notices", "Its masking {masking} is weaker than {floor}, which is laid down.")
_COUNT = QT_TRANSLATE_NOOP("Notices", "The text speaks of {said} households, the list has {there}.")
_NO_FORM = QT_TRANSLATE_NOOP("Notices", "There is no paper for this kind of notice.")
_NOT_OF_KIND = QT_TRANSLATE_NOOP(
    "Notices",
    "{head}: the register says “{standing}”, and “{kind}” does not list such households. Take it off the"
    " list, or set the register right first.",
)
_NO_ANSWER = QT_TRANSLATE_NOOP(
    "Notices",
    "{head}: no objection about this household has been looked into; there is no result to announce.",
)
_NO_TEAM = QT_TRANSLATE_NOOP(
    "Notices", "Nobody is known in the work team of the village; enter the team in the register first."
)
_OTHERS_PHONE = QT_TRANSLATE_NOOP(
    "Notices",
    "The work telephone of {helper} on this paper is also that of the household of {head}. Make sure that it "
    "is the helper's.",
)
_HEAD = Field("head", QT_TRANSLATE_NOOP("Fields", "Head of household"))
_GROUP = Field("group", QT_TRANSLATE_NOOP("Fields", "Group"))
_TEXTS = ("title", "body", "places", "receiver", "issuer")
_LINE_TEXTS = ("kind_text", "what", "standard", "quantity", "note")
_NUMBERS = ("township_phone", "county_phone", "places", "receiver")
_HOUSEHOLDS = re.compile(r"(\d+)\s*户")
_BRACKET = re.compile(r"[（(]")
_AS_SOMETHING = frozenset({"P-13", "P-14", "P-17", "P-19"})  # with a column for it
_PROJECTS = frozenset({"N51", "N52"})
_TEAM_BOARD = "N32"
_WITH_HELPERS = frozenset({"P-04", "P-11"})  # and their work telephones


def problems_of(sources: Sources, view: NoticeView, words: Words) -> list[Problem]:
    """Return what is wrong with a notice, the hard ones first, in the words of the screen."""
    found = [*_telling(sources, view, words), *_lacking(sources, view, words), *_listed(sources, view, words)]
    found += _phones(sources, view, words)
    return sorted(dict.fromkeys(found), key=lambda one: not one.hard)


def _telling(sources: Sources, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Find what no posting may show, in every text that somebody can edit."""
    people = people_of(sources.session, view.row.village_code, sources.store.clock.today())
    heads = {line.head for line in view.lines} - people.minors
    phones = (sources.profile.hotline, view.township_phone, view.county_phone)
    wall = Wall(
        people, named=heads, places={view.row.village}, called={line.group for line in view.lines},
        said={view.receiver, view.issuer, *(phone for phone in phones if phone not in people.numbers)},
    )  # fmt: skip
    numbers = Wall(people)
    texts = {name: _text(view, name) for name in _TEXTS}
    texts["particulars"] = "\n".join(f"{name}\n{text}" for name, text in view.particulars)
    for name, text in texts.items():
        # of who receives and who issues only a villager's number or a word counts: their names are known
        for one in wall.problems(text):
            yield Problem(_say(words, NOTICE.by_name[name], one.label, one.found), one.hard, name)
    for name in ("township_phone", "county_phone", "receiver", "issuer"):
        for one in numbers.problems(_text(view, name)):
            if one.found in people.numbers or (name == "issuer" and one.found.isdigit()):  # nobody calls it
                yield Problem(_say(words, NOTICE.by_name[name], one.label, one.found), True, name)
    for line in view.lines:
        yield from _of_line(wall, line, words)
    yield from _in_parts(wall, view, words)


def _in_parts(wall: Wall, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Find what is told in parts: in several cells of a line, or down the list, or in several texts."""
    for line in view.lines:
        typed = [name for name in _LINE_TEXTS if getattr(line, name)]
        alone = {one for name in typed for one in wall.problems(getattr(line, name))}
        for one in wall.row((line.head, *(getattr(line, name) for name in typed))):
            if one not in alone:
                where = [name for name in typed if one.found in getattr(line, name)] or typed
                label = "、".join(words("Fields", NOTICE_LINE.by_name[name].label) for name in where)
                what = words("Paper", one.label)
                said = words("Notices", _FOUND_OF, head=line.head, field=label, found=one.found, what=what)
                yield Problem(said, one.hard, where[0], line.id, line.head)
    rows: list[tuple[str, tuple[str, ...]]] = [
        ("particulars", tuple(text for _, text in view.particulars)),
        ("particulars", tuple(name for name, _ in view.particulars)),
        ("body", tuple(_text(view, name) for name in _TEXTS)),
    ]
    for name, texts in rows:
        alone = {one for text in texts for one in wall.problems(text)}
        for one in wall.row(texts):
            if one not in alone:
                yield Problem(_say(words, NOTICE.by_name[name], one.label, one.found), one.hard, name)
    for name in _LINE_TEXTS:
        column = [getattr(line, name) for line in view.lines]
        for one in wall.row(column):
            yield Problem(_say(words, NOTICE_LINE.by_name[name], one.label, one.found), one.hard, name)


def _of_line(wall: Wall, line: LineView, words: Words) -> Iterator[Problem]:
    fields = [(_HEAD, line.head), *((NOTICE_LINE.by_name[n], getattr(line, n)) for n in _LINE_TEXTS)]
    fields.append((_GROUP, line.group))
    for field, text in fields:
        for one in wall.problems(text):
            said = words(
                "Notices", _FOUND_OF, head=line.head, field=words("Fields", field.label), found=one.found,
                what=words("Paper", one.label),
            )  # fmt: skip
            yield Problem(said, one.hard, field.name, line.id, line.head)


def _noted(sources: Sources, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Find what is only to be noted about the days of a notice."""
    today = sources.store.clock.today()
    if view.row.posted_on is not None and view.row.posted_on < today:
        said = words("Notices", _PASSED, day=view.row.posted_on, today=today)
        yield Problem(said, False, "posted_on", note=True)
    if view.unknown_years:
        years = "、".join(str(year) for year in view.unknown_years)
        yield Problem(words("Notices", _UNKNOWN, years=years), False, "calendar", note=True)


def _lacking(sources: Sources, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Find what a posting must have and does not (§4.1)."""
    kind = view.row.kind
    known = notice_texts.kind_of(sources.profile, sources.codes, kind, words.language)
    if not view.form:
        yield Problem(words("Notices", _NO_FORM), True, "kind")
    if known.lists and not view.lines:
        yield Problem(words("Notices", _NOBODY), True, "lines")
    if any(not line.head for line in view.lines):
        yield Problem(words("Notices", _NO_HEAD), True, "lines")
    if kind == _TEAM_BOARD and not team(sources, view.row.village_code, sources.store.clock.today()):
        yield Problem(words("Notices", _NO_TEAM), True, "team")
    for said in _unsaid(view, words) if kind in _PROJECTS else ():
        yield Problem(said, False, "particulars")
    for line in view.lines if kind in notice_texts.LISTED_BY_MEASURE else ():
        for name in line.lacking:
            label = words("Fields", NOTICE_LINE.by_name[name].label)
            said = words("Notices", _MISSING_OF, head=line.head, field=label)
            yield Problem(said, False, name, line.id, line.head)
    yield from _noted(sources, view, words)
    for name in _NUMBERS:
        if not _text(view, name):
            label = words("Fields", NOTICE.by_name[name].label)
            yield Problem(words("Notices", _MISSING, field=label), False, name)
    if known.days is not None and (view.min_days or 0) < known.days:
        yield Problem(words("Notices", _SHORT, days=view.min_days or 0, least=known.days), False, "min_days")
    if known.day_kind == WORKING and view.day_kind == NATURAL:
        yield Problem(words("Notices", _NATURAL), False, "day_kind")
    if view.masking < sources.profile.masking_floor:
        said = words("Notices", _FLOOR, masking=view.masking, floor=sources.profile.masking_floor)
        yield Problem(said, True, "masking")
    there = view.row.households
    for number in _HOUSEHOLDS.findall(view.body) if known.lists and view.own_body else ():
        if int(number) != there:
            yield Problem(words("Notices", _COUNT, said=number, there=there), False, "body")


def _unsaid(view: NoticeView, words: Words) -> Iterator[str]:
    """Say what a notice of a project leaves out, of each of its projects, of what is to be posted (§4.4)."""
    if not any(text for _, text in view.particulars):
        yield words("Notices", _NOTHING)
        return
    for name in asked(view.row.kind):
        given = [text for which, text in view.particulars if _plain(which) == _plain(name)]
        if not given or not all(text.strip() for text in given):
            yield words("Notices", _MISSING, field=name)


def _plain(name: str) -> str:
    """Return what is asked without what stands in brackets behind it, which not everybody types."""
    return _BRACKET.split(name, maxsplit=1)[0].strip()


def _listed(sources: Sources, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Find households that are not such as the kind of notice is about, and those listed as nothing."""
    kind, ids = view.row.kind, {line.household_id for line in view.lines if line.household_id is not None}
    stand = standings(sources, ids) if bound(kind) else {}
    came = answers(sources, view.row.village_code) if kind == ANSWERS else {}
    for line in view.lines:
        one = stand.get(line.household_id) if line.household_id is not None else None
        unanswered = kind == ANSWERS and not came.keys() & {line.household_id, None}
        if one is not None and line.head and not one.fits(kind):  # who has no head is found above
            standing = one.said(sources, kind)
            said = words("Notices", _NOT_OF_KIND, head=line.head, standing=standing, kind=view.row.kind_label)
            yield Problem(said, False, "lines", line.id, line.head)
        elif unanswered:
            yield Problem(words("Notices", _NO_ANSWER, head=line.head), False, "lines", line.id, line.head)
        elif (watching(kind) or kind == ANSWERS) and not line.kind_text:
            label = words("Fields", NOTICE_LINE.by_name["kind_text"].label)
            said = words("Notices", _MISSING_OF, head=line.head, field=label)
            yield Problem(said, False, "kind_text", line.id, line.head)
    told = watching(kind) or kind == ANSWERS
    if view.form in _AS_SOMETHING and not told and view.lines and not any(n.kind_text for n in view.lines):
        yield Problem(words("Notices", _AS_WHAT), False, "kind_text", view.lines[0].id, note=True)


def _phones(sources: Sources, view: NoticeView, words: Words) -> Iterator[Problem]:
    """Tell of helpers' telephones on the paper that are another household's."""
    if view.form in _WITH_HELPERS and view.row.kind != _TEAM_BOARD:
        today = sources.store.clock.today()
        for helper, head in of_others(sources.session, view.row.village_code, today):
            said = words("Notices", _OTHERS_PHONE, helper=helper, head=head)
            yield Problem(said, False, "helper", note=True)


def _text(view: NoticeView, name: str) -> str:
    if name == "title":
        return view.row.title
    value = getattr(view, name)
    return "\n".join(value) if isinstance(value, tuple) else value


def _say(words: Words, field: Field, label: str, found: str) -> str:
    return words(
        "Notices", _FOUND, field=words("Fields", field.label), found=found, what=words("Paper", label)
    )
