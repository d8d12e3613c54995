"""Facts for the golden papers, the same on every machine: typical ones, and the longest plausible ones.

Both begin with the facts of `tests.documents.conftest` and go through the frozen dataclasses as they are declared,
so that a noun that was added this morning is on the papers without a word here.
"""

import dataclasses
import types
import typing
from datetime import date, datetime, time
from enum import Enum
from itertools import count, cycle, islice

from fieldkit.documents.facts import HouseholdFact, Member, VillageFact
from fieldkit.documents.privacy import rules
from tests.documents.conftest import LONG_UNIT, PRINTED_AT, WORDS, typical

_DEEP = 4  # facts within facts that are made up
_MONEY = 999_999_999  # fen: 9,999,999.99 yuan
_LAST = "买艾依古热克孜木𬭎䶮吐尔逊阿里玉素甫江力提𠅤卡德沙拉汗赛买提再那甫帕夏库完布威"
_LENGTHS = {"households": 30, "members": 12, "lines": 40, "stops": 24, "visits": 2, "sheets": 1, "entries": 3}
_WHOLE, _LIGHT = 2, 15  # households with everything; facts that a part of the others may have
_TOLD_OF = ("household",)  # in a fact about a household it is only named
_KEPT = {"slots", "incomes", "columns", "cells", "covered", "sums", "forms", "items", "parts"}
_PEOPLE = {"Member", "HelperFact", "TeamFact", "AttendeeFact", "HelpedByFact", "ContactFact"}
_FIGURES = {"year", "no", "code", "age", "slot_no"}


def usual() -> VillageFact:
    """Return a village with a few households, and something of every noun that papers are told of."""
    return _related(_fill(typical(), 0), 1)


def longest() -> VillageFact:
    """Return the same village with long names and units, large sums, twelve members and many rows."""
    return _related(_Stretcher().fact(_fill(typical(), 0), ""), 9)


def _related(village, many):
    """Return the village with relatives of its first household: apart, so that nobody else gets another name."""
    one = Member(
        name="热依汗古丽·阿卜杜热合曼" if many > 1 else "朱丽丽", relation="之女", sex="女", age=33, schooling="初中",
        work="县外省内 10个月", health="健康", id_number="421081199303219962",
    )  # fmt: skip
    first, *others = village.households
    return dataclasses.replace(
        village, households=(dataclasses.replace(first, relatives=(one,) * many), *others)
    )


# ------------------------------------------------------------ what is missing


def _fill(fact, depth):
    """Make up the facts within `fact` that nobody thought of; what it says itself stays."""
    hints = typing.get_type_hints(type(fact))
    changes = {}
    for field in dataclasses.fields(fact):
        value = getattr(fact, field.name)
        if value in (None, ()) and _of_facts(hints[field.name]) and field.name != "relatives":
            if isinstance(fact, VillageFact | HouseholdFact):
                changes[field.name] = _made(hints[field.name], field, type(fact), depth + 1)
        elif dataclasses.is_dataclass(value):
            changes[field.name] = _fill(value, depth + 1)
        elif isinstance(value, tuple) and value and dataclasses.is_dataclass(value[0]):
            changes[field.name] = tuple(_fill(part, depth + 1) for part in value)
    return dataclasses.replace(fact, **changes)


def _of_facts(hint) -> bool:
    return any(dataclasses.is_dataclass(part) for part in (hint, *typing.get_args(hint)))


def _made(hint, field, of, depth):
    """Make up a value of a declared type."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        part = typing.get_args(hint)[0]
        return tuple(_made(part, field, of, depth) for _ in range(2 if depth <= _DEEP else 0))
    if dataclasses.is_dataclass(hint):
        return _built(hint, depth)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    plain = {
        str: WORDS("Paper", rules(of)[field.name].label), int: 2026 if field.name == "year" else 12,
        bool: True, date: date(2026, 3, 15), time: time(9, 30), datetime: PRINTED_AT, float: 1.5,
    }  # fmt: skip
    return plain[hint]


def _built(kind, depth):
    hints = typing.get_type_hints(kind)
    deep = depth >= _DEEP
    return kind(
        **{
            field.name: _made(hints[field.name], field, kind, depth + 1)
            for field in dataclasses.fields(kind)
            if not (deep and _of_facts(hints[field.name]))
        }
    )


# ------------------------------------------------------------ what is too much


def _size(value) -> int:
    """Count the facts within a value."""
    if dataclasses.is_dataclass(value):
        return 1 + sum(_size(getattr(value, field.name)) for field in dataclasses.fields(value))
    return sum(map(_size, value)) if isinstance(value, tuple) else 0


def _empty(value):
    return () if isinstance(value, tuple) else None


class _Stretcher:
    """Makes everything as long as it may plausibly be; every person has another name."""

    def __init__(self):
        self._people = count()
        self._homes = 0

    def fact(self, fact, within):
        changes = {
            field.name: self._value(fact, field.name, getattr(fact, field.name))
            for field in dataclasses.fields(fact)
            if within not in _TOLD_OF or not isinstance(getattr(fact, field.name), tuple)
        }
        if isinstance(fact, HouseholdFact):
            if within == "households":
                self._homes += 1
            if self._homes > _WHOLE:
                changes |= {name: _empty(value) for name, value in changes.items() if _size(value) > _LIGHT}
            changes["people"] = 12 if fact.members else fact.people
        return dataclasses.replace(fact, **changes)

    def _value(self, fact, name, value):
        if dataclasses.is_dataclass(value):
            return self.fact(value, name)
        if isinstance(value, tuple):
            return self._several(name, value)
        if isinstance(value, str) and not isinstance(value, Enum):
            return self._text(type(fact).__name__, name, value)
        if type(value) is int and value > 9_999 and name not in _FIGURES:
            return _MONEY
        return value

    def _several(self, name, values):
        if not values or not dataclasses.is_dataclass(values[0]):
            return values
        plain = {field.name for field in dataclasses.fields(values[0])}
        many = len(values) if name in _KEPT or plain & {"code", "on", "label"} else _LENGTHS.get(name, 9)
        return tuple(self.fact(part, name) for part in islice(cycle(values), max(many, len(values))))

    def _text(self, kind, name, text):
        if (name == "head" and kind != "LeafletPartFact") or (name == "name" and kind in _PEOPLE):
            return self._name() if text else text
        if name == "unit" and kind in _PEOPLE and text:
            return LONG_UNIT[:30]
        if name == "local_no" and text:
            return f"421081102201-{next(self._people):04d}"
        if (
            len(text) > 9
            and not text.isascii()
            and "\n" not in text
            and name not in ("title", "name", "no", "label")
        ):
            return "；".join([text.rstrip("。；")] * max(2, 120 // len(text)))
        return text

    def _name(self):
        number = next(self._people)
        first, last = divmod(number, len(_LAST))
        return f"{_LAST[first % len(_LAST)]}卜杜热合曼·{_LAST[last]}"
