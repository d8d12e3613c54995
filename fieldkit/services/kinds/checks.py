"""What new records begin with, what follows from what was typed, what cannot be (domain.md §1.11–1.26)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.kinds.kind import Beginning, Unfit, Values

BACKWARDS = QT_TRANSLATE_NOOP("Fields", "it lies before the beginning")
TOO_MUCH = QT_TRANSLATE_NOOP("Fields", "more was taken off than there was")
NOT_OF_CATEGORY = QT_TRANSLATE_NOOP("Fields", "this kind belongs to another category")
ABOVE_HUNDRED = QT_TRANSLATE_NOOP("Fields", "it is more than a hundred per cent")
NOT_THE_PRODUCT = QT_TRANSLATE_NOOP("Fields", "quantity and price give another amount")
SAY_WHY = QT_TRANSLATE_NOOP("Fields", "with nothing to sell, say why")
SAY_WHAT = QT_TRANSLATE_NOOP("Fields", "say what was sold, or that there is nothing to sell")
SAY_WHO = QT_TRANSLATE_NOOP("Fields", "say who wrote it")
SAY_LINE = QT_TRANSLATE_NOOP("Fields", "say in which line of the income sheet it counts")
TWICE = QT_TRANSLATE_NOOP("Fields", "this risk is there already")
IN_ORDER = QT_TRANSLATE_NOOP("Fields", "the risks are filled in one after the other, the main one first")
MORE_THAN_DUE = QT_TRANSLATE_NOOP("Fields", "more were present than should have been")
MORE_THAN_PRESENT = QT_TRANSLATE_NOOP("Fields", "more votes than people who were present")
AGAINST_THE_VOTES = QT_TRANSLATE_NOOP("Fields", "it passes when more than half of those present agree")
NEEDS_BOTH = QT_TRANSLATE_NOOP("Fields", "day and way of the end belong together")
LIFTED = ("30", "31", "32")  # household types of those who were once on the register (§2.10)
VOTES = ("agree", "against", "abstain")
RISKS = ("risk_1", "risk_2", "risk_3", "risk_4", "risk_5")
OPEN, PLANNED = "1", "1"  # of problem_state and procedure_state, of measure_state
_ROUNDING = 1  # fen


# ---------------------------------------------------------------- beginnings


def seen_today(column: str, by: str = "") -> Any:
    """Return what begins a record with today's day in `column`, and with the writer's name in `by`."""

    def begin(beginning: Beginning) -> Mapping[str, Any]:
        return {column: beginning.today, **({by: beginning.author} if by else {})}

    return begin


def this_year(*days: str, **others: Any) -> Any:
    """Return what begins a record with this year, with today in the columns `days`, and with `others`."""

    def begin(beginning: Beginning) -> Mapping[str, Any]:
        return {"year": beginning.year, **dict.fromkeys(days, beginning.today), **others}

    return begin


def begin_problem(beginning: Beginning) -> Mapping[str, Any]:
    """Begin a problem: new, found today by the writer (§3.9)."""
    return {"found_on": beginning.today, "found_by": beginning.author, "state": OPEN}


def begin_application(beginning: Beginning) -> Mapping[str, Any]:
    """Begin an application: of today; how long it is valid follows from the day that is typed (§1.22)."""
    return {"applied_on": beginning.today}


def begin_case(beginning: Beginning) -> Mapping[str, Any]:
    """Begin the monitoring of a household: noticed today; whether it was lifted follows from its type."""
    type_ = getattr(beginning.above, "household_type", None)
    kind = getattr(beginning.above, "monitor_kind", None)
    return {"found_on": beginning.today, "is_former_poor": type_ in LIFTED or None, "kind": kind}


# ---------------------------------------------------------------- what follows, and what cannot be


def in_order(first: str, last: str) -> Any:
    """Return the check that the day `last` does not lie before the day `first`."""

    def settle(values: Values) -> None:
        if values.get(first) and values.get(last) and values[last] < values[first]:
            raise Unfit(last, BACKWARDS)

    return settle


def settle_expense(values: Values) -> None:
    """Reckon what the household paid itself: total less what was reimbursed or is not covered (§1.11)."""
    in_order("period_from", "period_to")(values)
    if values.get("total_fen") is None:
        values["self_paid_fen"] = None
        return
    own = values["total_fen"] - (values.get("reimbursed_fen") or 0) - (values.get("non_compliant_fen") or 0)
    if own < 0:
        raise Unfit("reimbursed_fen", TOO_MUCH)
    values["self_paid_fen"] = own


def settle_category(values: Values) -> None:
    """Let the category follow from the kind, and refuse a kind of another category (§2.24)."""
    kind = values.get("kind")
    if kind and values.get("category") and not str(kind).startswith(str(values["category"])):
        raise Unfit("kind", NOT_OF_CATEGORY)
    if kind:
        values["category"] = str(kind)[:2]


def settle_measure(values: Values) -> None:
    """Check a measure: its category, its days, and the income line where it is income (§1.20)."""
    settle_category(values)
    in_order("start_on", "end_on")(values)
    if values.get("is_income") and not values.get("income_line"):
        raise Unfit("income_line", SAY_LINE)


def settle_progress(values: Values) -> None:
    """Refuse more than a hundred per cent."""
    if (values.get("progress_pct") or 0) > 100:
        raise Unfit("progress_pct", ABOVE_HUNDRED)


def settle_sale(values: Values) -> None:
    """Reckon the amount of a sale, within a fen; or ask why there is nothing to sell (§1.17)."""
    if values.get("nothing_to_sell"):
        if not values.get("reason"):
            raise Unfit("reason", SAY_WHY)
        return
    if not values.get("product"):
        raise Unfit("product", SAY_WHAT)
    if values.get("qty") is None or values.get("unit_price_fen") is None:
        return
    amount = (values["qty"] * values["unit_price_fen"] * 2 + 100) // 200  # hundredths; half up
    if values.get("amount_fen") is None:
        values["amount_fen"] = amount
    elif abs(values["amount_fen"] - amount) > _ROUNDING:
        raise Unfit("amount_fen", NOT_THE_PRODUCT)


def settle_problem(values: Values) -> None:
    """Check the days of a problem."""
    in_order("found_on", "due_on")(values)
    in_order("found_on", "closed_on")(values)


def settle_application(values: Values) -> None:
    """Let it be valid for a year unless another day is said, and ask who wrote it for somebody (§1.22)."""
    day = values.get("applied_on")
    if day and not values.get("valid_to"):
        values["valid_to"] = date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
    in_order("applied_on", "valid_to")(values)
    if values.get("written_by_other") and not values.get("writer_name"):
        raise Unfit("writer_name", SAY_WHO)


def settle_meeting(values: Values) -> None:
    """Refuse more people than there could be."""
    due, present = values.get("members_due"), values.get("members_present")
    if due is not None and present is not None and present > due:
        raise Unfit("members_present", MORE_THAN_DUE)


def settle_vote(values: Values, meeting: Any, typed: Collection[str]) -> None:
    """Say by the votes whether a household passed: more than half of those present agreed (§1.24).

    Refuses more votes than people, and a result that is typed against the votes.
    """
    votes = [values.get(name) for name in VOTES]
    counted, present = sum(vote or 0 for vote in votes), getattr(meeting, "members_present", None)
    now = [name for name in VOTES if name in typed]
    others = counted - sum(values.get(name) or 0 for name in now)
    if now and present is not None and counted > present >= others:  # what came wrong is mended step by step
        raise Unfit(now[0], MORE_THAN_PRESENT)
    if votes[0] is None:
        return
    passed = votes[0] * 2 > max(counted, present or 0)
    if "passed" in typed and values.get("passed") is not None and values["passed"] != passed:
        raise Unfit("passed", AGAINST_THE_VOTES)
    values["passed"] = passed


def settle_case(values: Values) -> None:
    """Check the risks (one after the other, none twice), and the end; help is due a month on (§1.26)."""
    given = [(name, values.get(name)) for name in RISKS]
    seen: set[str] = set()
    for at, (name, risk) in enumerate(given):
        if risk and at and not given[at - 1][1]:
            raise Unfit(name, IN_ORDER)
        if risk in seen:
            raise Unfit(name, TWICE)
        if risk:
            seen.add(risk)
    if bool(values.get("eliminated_on")) != bool(values.get("eliminated_way")):
        raise Unfit("eliminated_way" if values.get("eliminated_on") else "eliminated_on", NEEDS_BOTH)
    in_order("found_on", "eliminated_on")(values)
    recognised = values.get("recognised_ym")
    if recognised and values.get("first_help_due") is None:
        year, month = int(recognised[:4]), int(recognised[4:])
        after = year * 12 + month + 1  # the month after the next, counted from 0
        values["first_help_due"] = date(after // 12, after % 12 + 1, 1) - date.resolution
