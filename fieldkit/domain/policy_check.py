"""What a profile from outside must hold; what is wrong is said with its place (domain.md §1.30).

A place is written as in the file: `procedures.W3[0].steps[2].notice`.  A file may leave out what the profile
it is based on says; only its `id`, `version` and `name` are its own.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from fieldkit.domain import leaflets
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.notices import PLACES, WORDING
from fieldkit.domain.policy_parts import NATURAL, NEEDS, STANDING, WORKING, is_day, read_windows
from fieldkit.errors import QT_TRANSLATE_NOOP, ProfileRefused, Reason, WindowsRefused

_NO_JSON = Reason(QT_TRANSLATE_NOOP("Reasons", "the file is not written as JSON"))
_MISSING = Reason(QT_TRANSLATE_NOOP("Reasons", "it is missing"))
_NO_OBJECT = Reason(QT_TRANSLATE_NOOP("Reasons", "names with values in { } are wanted here"))
_NO_LIST = Reason(QT_TRANSLATE_NOOP("Reasons", "a list in [ ] is wanted here"))
_NO_NUMBER = Reason(QT_TRANSLATE_NOOP("Reasons", "this number cannot be"))
_NO_ANSWER = Reason(QT_TRANSLATE_NOOP("Reasons", "true or false is wanted here"))
_NO_WORDS = Reason(QT_TRANSLATE_NOOP("Reasons", "words are wanted here, in Chinese at least (zh_CN)"))
_NO_CODE = Reason(QT_TRANSLATE_NOOP("Reasons", "the code table has no such code"))
_NO_NAME = Reason(QT_TRANSLATE_NOOP("Reasons", "only letters, digits and _ may stand here, thirty at most"))
_NO_DAYS = Reason(QT_TRANSLATE_NOOP("Reasons", "the windows do not follow each other inside the year"))
_NO_DAY = Reason(QT_TRANSLATE_NOOP("Reasons", "this is no day that every year has, written like 10-01"))
_UNLIKE = Reason(QT_TRANSLATE_NOOP("Reasons", "this is none of the possible values"))
_TOO_BARE = Reason(
    QT_TRANSLATE_NOOP("Reasons", "a posting may be masked more than the law asks (M2, M3), never less")
)
_NEVER = Reason(QT_TRANSLATE_NOOP("Reasons", "what is only written down never counts as income"))
_NO_FIGURE = Reason(
    QT_TRANSLATE_NOOP("Reasons", "what stands between braces is none of the figures a leaflet knows")
)
_NO_PLACE = Reason(
    QT_TRANSLATE_NOOP("Reasons", "what stands between braces is nothing that a notice fills in")
)
_TOO_LONG = Reason(QT_TRANSLATE_NOOP("Reasons", "these words are too long"))
_TWICE = Reason(QT_TRANSLATE_NOOP("Reasons", "it is there twice"))


def read_json(text: str) -> dict[str, Any]:
    """Read a file's text; a repeated name in one pair of braces is an error too.  Raises `ProfileRefused`."""
    try:
        found = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise ProfileRefused(place=f"{error.lineno}:{error.colno}", why=_NO_JSON) from error
    except RecursionError as error:
        raise ProfileRefused(place="1:1", why=_NO_JSON) from error
    if not isinstance(found, dict):
        raise ProfileRefused(place="1:1", why=_NO_OBJECT)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ProfileRefused(place=name, why=_TWICE)
        found[name] = value
    return found


def combine(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` with what `own` says instead; what stands in braces is combined name by name."""
    made = dict(base)
    for name, value in own.items():
        below = made.get(name)
        both = isinstance(value, dict) and isinstance(below, dict)
        made[name] = combine(below, value) if both and isinstance(below, dict) else value
    return made


def check(kept: Mapping[str, Any], own: Mapping[str, Any], shipped: list[str]) -> None:
    """Raise `ProfileRefused` at the first place where `kept` cannot be; `own` is the file as it was given."""
    for name in ("id", "version", "name"):
        if name not in own:
            raise ProfileRefused(place=name, why=_MISSING)
    _Check(kept, shipped).run()


class _Check:
    def __init__(self, kept: Mapping[str, Any], shipped: list[str]) -> None:
        self._kept = kept
        self._shipped = shipped
        self._codes = CodeTables.load()

    def run(self) -> None:
        kept = self._kept
        self._name(kept["id"], "id", 30)
        self._number(kept["version"], "version", 1, 999_999)
        self._words(kept["name"], "name")
        self._ask(kept.get("based_on", self._shipped[-1]) in self._shipped, "based_on", _UNLIKE)
        self._number(kept["valid_from"], "valid_from", 1990, 2200)
        if kept["valid_to"] is not None:
            self._number(kept["valid_to"], "valid_to", kept["valid_from"], 2200)
        for key, words in self._object(kept["terms"], "terms"):
            self._term(key, words, f"terms.{key}")
        self._visits()
        self._ask(kept["masking_floor"] in ("M2", "M3"), "masking_floor", _TOO_BARE)
        phone = re.fullmatch(r"[0-9\- ]{3,20}", str(kept["supervision_phone"]))
        self._ask(phone is not None, "supervision_phone", _UNLIKE)
        self._income()
        for kind, rule in self._object(kept["notices"], "notices"):
            self._notice(kind, dict(self._object(rule, f"notices.{kind}")))
        for number, code in enumerate(self._list(kept["posted_measures"], "posted_measures")):
            table = "measure_kind" if "." in str(code) else "measure_category"
            self._code(code, table, f"posted_measures[{number}]")
        for name, value in self._object(kept["limits"], "limits"):
            self._number(value, f"limits.{name}", 0, 10_000_000_000)
        for kind, templates in self._object(kept["procedures"], "procedures"):
            self._code(kind, "procedure_kind", f"procedures.{kind}")
            self._templates(templates, f"procedures.{kind}")
        for name, one in self._object(kept["leaflets"], "leaflets"):
            self._ask(name in (leaflets.EVERYONE, leaflets.WATCHED), f"leaflets.{name}", _UNLIKE)
            self._leaflet(dict(self._object(one, f"leaflets.{name}")), f"leaflets.{name}")

    # ------------------------------------------------------------ parts

    def _term(self, key: str, words: Any, place: str) -> None:
        """Check a word for a code, `table.code`, the wording of a notice of a kind, or a plain key."""
        self._words(words, place)
        table, dot, code = key.partition(".")
        longest = WORDING.get(table)
        if longest is not None:
            self._code(code, "notice_kind", place)
            for text in words.values():
                self._ask(len(text) <= longest, place, _TOO_LONG)
                named = leaflets.named(text)
                self._ask(named is not None and named <= PLACES, place, _NO_PLACE)
            return
        known = table in self._codes.names() and code in self._codes[table]
        self._ask(known or not dot, place, _NO_CODE)

    def _visits(self) -> None:
        kept = self._kept
        visits = kept["visits_per_year"]
        self._number(visits, "visits_per_year", 1, 12)
        self._number(kept["max_primary"], "max_primary", 1, 500)
        self._number(kept["reminder_days"], "reminder_days", 0, 60)
        windows = self._list(kept["windows"], "windows")
        self._ask(len(windows) == visits, "windows", _NO_DAYS)
        for no, window in enumerate(windows, start=1):
            place = f"windows[{no - 1}]"
            found = dict(self._object(window, place))
            self._ask(found.get("no") == no, f"{place}.no", _NO_NUMBER)
            self._code(found.get("purpose"), "visit_purpose", f"{place}.purpose")
        try:
            read_windows(" ".join(f"{window.get('from')}/{window.get('to')}" for window in windows))
        except WindowsRefused as error:
            raise ProfileRefused(place="windows", why=_NO_DAYS) from error
        for number, slot in enumerate(self._list(kept["phone_visit_slots"], "phone_visit_slots")):
            self._number(slot, f"phone_visit_slots[{number}]", 1, visits)

    def _income(self) -> None:
        income = dict(self._object(self._kept["income"], "income"))
        period = dict(self._object(income["period"], "income.period"))
        for end in ("from", "to"):
            self._ask(is_day(str(period.get(end, ""))), f"income.period.{end}", _NO_DAY)
        self._number(income["monitoring_months"], "income.monitoring_months", 1, 36)
        statuses = self._list(income["divisor_statuses"], "income.divisor_statuses")
        self._ask(bool(statuses), "income.divisor_statuses", _MISSING)
        for number, code in enumerate(statuses):
            self._code(code, "person_status", f"income.divisor_statuses[{number}]")
        self._answer(income["divisor_shares_living"], "income.divisor_shares_living")
        lines = self._codes["income_line"]
        for line, counts in self._object(income["counts"], "income.counts"):
            place = f"income.counts.{line}"
            self._code(line, "income_line", place)
            self._answer(counts, place)
            self._ask(lines[line].extra["counts"] in ("C", "-"), place, _UNLIKE)
            self._ask(not (counts and line.startswith("X")), place, _NEVER)
        for kind, rates in self._object(income["rates"], "income.rates"):
            place = f"income.rates.{kind}"
            self._ask(kind in ("cost_rate", "net_rate"), place, _UNLIKE)
            found = dict(self._object(rates, place))
            self._words(found.get("source"), f"{place}.source")
            for product, share in self._object(found.get("products"), f"{place}.products"):
                self._code(product, "rate_product", f"{place}.products.{product}")
                self._number(share, f"{place}.products.{product}", 0, 1, whole=False)

    def _notice(self, kind: str, rule: Mapping[str, Any]) -> None:
        place = f"notices.{kind}"
        self._code(kind, "notice_kind", place)
        self._ask(rule.get("day_kind") in (NATURAL, WORKING, STANDING), f"{place}.day_kind", _UNLIKE)
        if rule["day_kind"] == STANDING:
            self._ask(rule.get("days") is None, f"{place}.days", _NO_NUMBER)
        else:
            self._number(rule.get("days"), f"{place}.days", 1, 365)

    def _templates(self, templates: Any, place: str) -> None:
        seen: set[str] = set()
        for number, one in enumerate(self._list(templates, place)):
            here = f"{place}[{number}]"
            found = dict(self._object(one, here))
            self._name(found.get("id"), f"{here}.id", 10)
            self._ask(found["id"] not in seen, f"{here}.id", _TWICE)
            seen.add(found["id"])
            self._words(found.get("name"), f"{here}.name")
            self._ask(found.get("day_kind", NATURAL) in (NATURAL, WORKING), f"{here}.day_kind", _UNLIKE)
            if found.get("days") is not None:
                self._number(found["days"], f"{here}.days", 1, 365)
            steps = self._list(found.get("steps"), f"{here}.steps")
            self._ask(bool(steps), f"{here}.steps", _MISSING)
            for n, step in enumerate(steps):
                self._step(dict(self._object(step, f"{here}.steps[{n}]")), f"{here}.steps[{n}]")

    def _step(self, step: Mapping[str, Any], place: str) -> None:
        self._words(step.get("name"), f"{place}.name")
        self._ask(max(len(word) for word in step["name"].values()) <= 80, f"{place}.name", _NO_WORDS)
        self._code(step.get("actor"), "role", f"{place}.actor")
        if step.get("notice") is not None:
            known = step["notice"] in self._kept["notices"]
            self._ask(known, f"{place}.notice", _NO_CODE)
        if step.get("days") is not None:
            self._number(step["days"], f"{place}.days", 1, 365)
        self._answer(step.get("may_skip", False), f"{place}.may_skip")
        for number, need in enumerate(self._list(step.get("needs", []), f"{place}.needs")):
            self._ask(need in NEEDS, f"{place}.needs[{number}]", _UNLIKE)

    def _leaflet(self, one: Mapping[str, Any], place: str) -> None:
        for name in ("title", "opening", "source"):
            self._words(one.get(name), f"{place}.{name}")
        for number, part in enumerate(self._list(one.get("parts"), f"{place}.parts")):
            here = f"{place}.parts[{number}]"
            found = dict(self._object(part, here))
            self._words(found.get("head"), f"{here}.head")
            for n, line in enumerate(self._list(found.get("lines"), f"{here}.lines")):
                self._words(line, f"{here}.lines[{n}]")
        known = leaflets.PLACE | leaflets.figures(self._kept).keys()
        for where, words in leaflets.texts(one):
            for text in words.values():
                named = leaflets.named(text)
                self._ask(named is not None and named <= known, f"{place}.{where}", _NO_FIGURE)

    # ------------------------------------------------------------ single values

    def _ask(self, holds: bool, place: str, why: Reason) -> None:
        if not holds:
            raise ProfileRefused(place=place, why=why)

    def _object(self, value: Any, place: str) -> list[tuple[str, Any]]:
        self._ask(isinstance(value, dict), place, _NO_OBJECT)
        return list(value.items())

    def _list(self, value: Any, place: str) -> list[Any]:
        self._ask(isinstance(value, list), place, _NO_LIST)
        return list(value)

    def _number(self, value: Any, place: str, least: float, most: float, *, whole: bool = True) -> None:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or (whole and not isinstance(value, int)) or not least <= value <= most:
            raise ProfileRefused(place=place, why=_NO_NUMBER)

    def _answer(self, value: Any, place: str) -> None:
        self._ask(isinstance(value, bool), place, _NO_ANSWER)

    def _words(self, value: Any, place: str) -> None:
        good = isinstance(value, dict) and all(isinstance(words, str) for words in value.values())
        self._ask(good and bool(value.get("zh_CN")), place, _NO_WORDS)

    def _name(self, value: Any, place: str, longest: int) -> None:
        good = isinstance(value, str) and len(value) <= longest
        self._ask(good and re.fullmatch(r"\w+", value, re.ASCII) is not None, place, _NO_NAME)

    def _code(self, value: Any, table: str, place: str) -> None:
        self._ask(isinstance(value, str) and value in self._codes[table], place, _NO_CODE)
