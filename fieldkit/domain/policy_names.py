"""What is asked of a profile that is taken in anew, not of one that was taken in before (domain.md §1.30)."""

from collections.abc import Collection, Mapping
from typing import Any

from fieldkit.errors import QT_TRANSLATE_NOOP, ProfileRefused, Reason

_UNKNOWN = Reason(QT_TRANSLATE_NOOP("Reasons", "the program reads no such name here; it may be mistyped"))
_CROSSED = Reason(QT_TRANSLATE_NOOP("Reasons", "it lies above the bound up to which it holds"))


def check_names(own: Mapping[str, Any], base: Mapping[str, Any]) -> None:
    """Raise `ProfileRefused` for a name in a file that no program reads: it is most likely mistyped."""
    rules = list(base["notices"].values())
    ways = [way for kind in base["procedures"].values() for way in kind]
    steps = [{"may_skip": False}, *(step for way in ways for step in way["steps"])]
    _demand_names(own, {*base, "based_on", "source"}, "")
    _demand_names(own.get("limits"), base["limits"], "limits.")
    _demand_names(own.get("income"), base["income"], "income.")
    _demand_names((own.get("income") or {}).get("period"), base["income"]["period"], "income.period.")
    for number, window in enumerate(own.get("windows") or ()):
        _demand_names(window, base["windows"][0], f"windows[{number}].")
    for kind, rule in (own.get("notices") or {}).items():
        _demand_names(rule, _names(rules), f"notices.{kind}.")
    for kind, templates in (own.get("procedures") or {}).items():
        for number, way in enumerate(templates):
            _demand_names(way, _names(ways), f"procedures.{kind}[{number}].")
            for n, step in enumerate(way["steps"]):
                _demand_names(step, _names(steps), f"procedures.{kind}[{number}].steps[{n}].")


def check_bounds(limits: Mapping[str, int]) -> None:
    """Raise `ProfileRefused` where a limit from which something holds lies above the one up to which."""
    for name, value in limits.items():
        for first, last in (("_from", "_to"), ("_min", "_max")):
            other = limits.get(name.removesuffix(first) + last) if name.endswith(first) else None
            if other is not None and value > other:
                raise ProfileRefused(place=f"limits.{name}", why=_CROSSED)


def _demand_names(given: Any, known: Collection[str], place: str) -> None:
    for name in given if isinstance(given, dict) else ():
        if name not in known:
            raise ProfileRefused(place=f"{place}{name}", why=_UNKNOWN)


def _names(found: list[Any]) -> set[str]:
    return {name for one in found for name in one}
