"""P-08, the 一口清 card: what a helper must know of a household, in his pocket (domain.md §4.3)."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from fieldkit.documents.card import Card, fill
from fieldkit.documents.choices import short, yuan
from fieldkit.documents.privacy import View
from fieldkit.documents.registry import document
from fieldkit.documents.sheet import Sheet
from fieldkit.domain.visits import Slot, SlotState, choose_slot
from fieldkit.errors import QT_TRANSLATE_NOOP

_ACROSS, _DOWN = 2, 2
_WIDTH, _HEIGHT = 95.0, 133.0  # A6 less what printers leave white
_MOST = 12  # members who are listed; of more, how many they are
_WRITE = 9  # lines to write on, as far as there is room

_WHERE = QT_TRANSLATE_NOOP("Paper", "{village} {group}")
_REACH = QT_TRANSLATE_NOOP("Paper", "{people} people   Tel. {phone}   No. {number}")
_MEMBERS = QT_TRANSLATE_NOOP("Paper", "Members")
_YEARS = QT_TRANSLATE_NOOP("Paper", "age {n}")
_MORE = QT_TRANSLATE_NOOP("Paper", "and {n} more")
_HELPER = QT_TRANSLATE_NOOP("Paper", "Helper:")
_NOBODY = QT_TRANSLATE_NOOP("Paper", "to be paired")
_VISIT = QT_TRANSLATE_NOOP("Paper", "Visit {n}")
_MADE = QT_TRANSLATE_NOOP("Paper", "✓ {day}")
_OVERDUE = QT_TRANSLATE_NOOP("Paper", "overdue")
_EXEMPT = QT_TRANSLATE_NOOP("Paper", "none needed")
_PLANNED = QT_TRANSLATE_NOOP("Paper", "planned {day}")
_BY = QT_TRANSLATE_NOOP("Paper", "by {day}")
_INCOME = QT_TRANSLATE_NOOP("Paper", "Income per person:")
_EARNED = QT_TRANSLATE_NOOP("Paper", "{year}: {yuan} yuan")
_MORE_BY = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan more")
_LESS_BY = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan less")
_ABOVE = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan above the {line} ({amount})")
_BELOW = QT_TRANSLATE_NOOP("Paper", "{yuan} yuan below the {line} ({amount})")
_CAUSE = QT_TRANSLATE_NOOP("Paper", "Main causes:")
_FINDINGS = QT_TRANSLATE_NOOP("Paper", "Doubtful data:")
_COUNT = QT_TRANSLATE_NOOP("Paper", "{n} to check")
_CLEAN = QT_TRANSLATE_NOOP("Paper", "none")
_ASK = QT_TRANSLATE_NOOP("Paper", "To ask next:")
_NEXT = QT_TRANSLATE_NOOP("Paper", "visit {n}, {purpose}, by {day}")
_NEXT_LATE = QT_TRANSLATE_NOOP("Paper", "visit {n}, {purpose}, overdue since {day}")
_AGREED = QT_TRANSLATE_NOOP("Paper", "agreed last time: {text}")
_SOLVED = QT_TRANSLATE_NOOP("Paper", "is it solved: {text}")
_RISK = QT_TRANSLATE_NOOP("Paper", "what became of the new risk")
_NO_PHONE = QT_TRANSLATE_NOOP("Paper", "a telephone number")
_NO_INCOME = QT_TRANSLATE_NOOP("Paper", "this year's income")
_WORK = QT_TRANSLATE_NOOP("Paper", "fitness for work of {names}")
_HEAD = QT_TRANSLATE_NOOP("Paper", "Head of household:")
_NONE = "—"
_GAP = "\u3000" * 2  # room for a figure
_HAND = 1.6  # millimetres more to a line that is written on


@document(
    code="P-08", title=QT_TRANSLATE_NOOP("Paper", "Card of a household at a glance"),
    term="brief_title", of="household", paper="A4x4", masking="M1",
    needs=(
        "people", "type", "helper", "slots", "visits", "members", "private", "income", "income line",
        "cause", "findings",
    ),
)  # fmt: skip
def brief(sheet: Sheet, village: View) -> None:
    """Draw four cards a page, with marks to cut along."""
    for count, household in enumerate(_cards(village.households)):
        number = count % (_ACROSS * _DOWN)
        if count and not number:
            sheet.new_page()
        place = (
            sheet.paper.left + number % _ACROSS * _WIDTH, sheet.paper.top + number // _ACROSS * _HEIGHT,
            _WIDTH, _HEIGHT,
        )  # fmt: skip
        if household is None:
            fill(sheet, place, partial(_blank, sheet))
        else:
            sheet.mark(household.group, household.head, household.local_no)
            fill(sheet, place, partial(_write, sheet, village, household))


def _cards(households: Sequence[View]) -> "Sequence[View | None]":
    """Return whose cards are drawn; nobody's is to be filled in by hand, and of those there is a sheet."""
    known = any(h.head or h.local_no or h.members for h in households)
    return households if known else [None] * (_ACROSS * _DOWN)


def _blank(sheet: Sheet, card: Card) -> None:
    """Draw a card to be filled in by hand."""
    card.cut_marks()
    card.foot()
    card.said(sheet.say(_HEAD), "")
    card.y += _HAND
    card.line((sheet.say(_REACH, people=_GAP, phone=_GAP * 4, number=""), card.width))
    card.rule()
    card.said(sheet.say(_MEMBERS), "")
    card.ruled(5)
    card.y += 2
    card.said(sheet.say(_HELPER), "")
    card.y += _HAND
    card.boxes([(sheet.say(_VISIT, n=no), "") for no in range(1, 5)], 12)
    card.y += 1.2
    for label in (_INCOME, _CAUSE, _FINDINGS):
        card.said(sheet.say(label), "")
        card.y += _HAND
    card.rule()
    card.said(sheet.say(_ASK), "")
    card.ruled(_WRITE, least=2)


def _write(sheet: Sheet, village: View, household: View, card: Card) -> None:
    card.cut_marks()
    card.foot()
    card.ends(household.head or _NONE, household.type, card.name)
    where = sheet.say(_WHERE, village=household.village or village.name, group=household.group)
    reach = sheet.say(
        _REACH, people=household.people or _NONE, phone=household.phone or _NONE,
        number=household.local_no.rpartition("-")[2] or _NONE,
    )  # fmt: skip
    card.line((where.strip(), card.width))
    card.line((reach, card.width))
    card.rule()
    _members(sheet, card, household)
    card.rule()
    _helper(sheet, card, household.helper)
    card.boxes([_slot(sheet, household, no) for no in range(1, 5)], 9.5 * card.scale)
    card.y += 1.2
    _money(sheet, card, village, household)
    card.rule()
    card.said(sheet.say(_ASK), "")
    for ask in _asks(sheet, village, household):
        card.line(("·", 2.5), (ask, card.width - 2.5))
    card.ruled(_WRITE, least=2 if card.scale >= 1 else 0)


def _members(sheet: Sheet, card: Card, household: View) -> None:
    for member in household.members[:_MOST]:
        age = sheet.say(_YEARS, n=member.age) if member.age is not None else ""
        card.line((member.name, 25), (member.relation, 13), (age, 10), (member.work or member.labour, 39))
    beyond = len(household.members) - _MOST
    if beyond > 0:
        card.line((sheet.say(_MORE, n=beyond), card.width))
    if not household.members:
        card.said(sheet.say(_MEMBERS), "")
        card.ruled(3)


def _helper(sheet: Sheet, card: Card, helper: View | None) -> None:
    if helper is None:
        card.said(sheet.say(_HELPER), sheet.say(_NOBODY))
        return
    said = (helper.name, helper.work_phone, helper.unit, helper.post)
    card.said(sheet.say(_HELPER), "\u3000".join(part for part in said if part))
    card.y += 0.6


def _slot(sheet: Sheet, household: View, no: int) -> tuple[str, str]:
    """Return the heading of a visit and, under it, when it was made or is due."""
    head = sheet.say(_VISIT, n=no)
    slot = next((slot for slot in household.slots if slot.no == no), None)
    if slot is None:
        return head, _NONE
    match slot.state:
        case SlotState.DONE | SlotState.DONE_LATE:
            return head, sheet.say(_MADE, day=short(slot.done_on))
        case SlotState.OVERDUE:
            return head, sheet.say(_OVERDUE)
        case SlotState.EXEMPT:
            return head, sheet.say(_EXEMPT)
        case SlotState.PLANNED:
            return head, sheet.say(_PLANNED, day=short(slot.planned_on))
    return head, sheet.say(_BY, day=short(slot.window_to))


def _money(sheet: Sheet, card: Card, village: View, household: View) -> None:
    known = {income.year: income.per_capita for income in household.incomes}
    now, before = known.get(village.year), known.get(village.year - 1)
    earned = [
        sheet.say(_EARNED, year=year, yuan=yuan(known[year]))
        for year in (village.year, village.year - 1) if known.get(year) is not None
    ]  # fmt: skip
    if now is not None and before is not None and now != before:
        earned.append(sheet.say(_MORE_BY if now > before else _LESS_BY, yuan=yuan(abs(now - before))))
    earned += _held(sheet, household.incomes)
    card.said(sheet.say(_INCOME), "\u3000".join(earned) or _NONE)
    card.said(sheet.say(_CAUSE), household.cause or _NONE)
    found = household.findings
    said = sheet.say(_COUNT, n=found) if found else sheet.say(_CLEAN)
    card.said(sheet.say(_FINDINGS), _NONE if found is None else said)


def _held(sheet: Sheet, incomes: Sequence[View]) -> Iterator[str]:
    """Hold the newest income against the line of its year; nothing where there is none (§5.4)."""
    known = [one for one in incomes if one.per_capita is not None]
    newest = max(known, key=lambda one: one.year, default=None)
    if newest is not None and newest.line is not None:
        over = newest.per_capita - newest.line
        amounts = {"yuan": yuan(abs(over)), "amount": yuan(newest.line)}
        yield sheet.say(_ABOVE if over >= 0 else _BELOW, **amounts, line=newest.line_label)


def _following(slots: Sequence[View], today: date) -> View | None:
    """Return the visit that one made today would fill, else the next one to come."""
    wanted = {
        Slot(slot.no, slot.window_from or date.min, slot.window_to or date.max): slot
        for slot in slots if slot.state.open
    }  # fmt: skip
    chosen = choose_slot(wanted, today) or min(wanted, key=lambda slot: slot.window_from, default=None)
    return wanted[chosen] if chosen is not None else None


def _asks(sheet: Sheet, village: View, household: View) -> Iterator[str]:
    """Say what is open since the last visit, and what the register does not know yet."""
    following = _following(household.slots, village.as_of)
    if following is not None:
        said = _NEXT_LATE if following.state is SlotState.OVERDUE else _NEXT
        yield sheet.say(said, n=following.no, purpose=following.purpose, day=short(following.window_to))
    last = household.visits[-1] if household.visits else None
    if last is not None:
        if last.next_plan:
            yield sheet.say(_AGREED, text=_shortened(last.next_plan))
        if last.problems:
            yield sheet.say(_SOLVED, text=_shortened(last.problems))
        if last.new_risk or last.guarantee_problem:
            yield sheet.say(_RISK)
    if household.head and not household.phone:
        yield sheet.say(_NO_PHONE)
    if household.members and all(income.year != village.year for income in household.incomes):
        yield sheet.say(_NO_INCOME)
    unknown = [m.name for m in household.members if not m.labour and m.age is not None]
    if unknown:
        yield sheet.say(_WORK, names="、".join(unknown[:4]))


def _shortened(text: str) -> str:
    """Return the beginning of a long text: a card is no record."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
