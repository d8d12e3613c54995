"""Leaflets on policy (P-28): their words are data of the profile, in `resources/leaflets/`.

A text may name figures between braces: those of the profile (`figures`), those of place and year (`PLACE`).
Where one of them is not known the paragraph is left out: a line of the year is never guessed (§5.4).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from fieldkit import paths

EVERYONE, WATCHED = "everyone", "watched"
"""For every farming household, and for those that are monitored or helped."""
PLACE = frozenset({"year", "village", "township", "county", "line"})


@dataclass(frozen=True)
class LeafletPart:
    """A heading and the paragraphs under it."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Leaflet:
    """A leaflet with its figures filled in; `source` is where its words are from."""

    title: str
    opening: str
    parts: tuple[LeafletPart, ...]
    source: str


def shipped(profile: str, based_on: str) -> Mapping[str, Any]:
    """Read the leaflets of a shipped profile; one without leaflets of its own has those it is based on."""
    file = paths.resource(f"leaflets/{profile}.json")
    if not file.is_file():
        file = paths.resource(f"leaflets/{based_on}.json")
    found: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def figures(kept: Mapping[str, Any]) -> dict[str, str]:
    """Return the figures of a profile that a leaflet may name, by their names."""
    found = {"hotline": str(kept["supervision_phone"]), "visits": str(kept["visits_per_year"])}
    found |= {f"days_{kind}": str(rule["days"]) for kind, rule in kept["notices"].items() if rule["days"]}
    for kind, ways in kept["procedures"].items():
        if ways and ways[0].get("days"):
            found[f"days_{kind}"] = str(ways[0]["days"])
    return found | {name: str(value) for name, value in kept["limits"].items()}


def named(text: str) -> set[str] | None:
    """Return what a text names between braces; None where its braces do not fit together."""
    try:
        found = [(name, kind, turned) for _, name, kind, turned in Formatter().parse(text)]
    except ValueError:
        return None
    if any(kind or turned for _, kind, turned in found):
        return None
    return {name for name, _, _ in found if name is not None}


def texts(kept: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Go through the texts of one leaflet: the place of each in it, and the words by language."""
    for name in ("title", "opening", "source"):
        yield name, kept[name]
    for number, part in enumerate(kept["parts"]):
        yield f"parts[{number}].head", part["head"]
        for place, line in enumerate(part["lines"]):
            yield f"parts[{number}].lines[{place}]", line


def leaflet_of(kept: Mapping[str, Any], details: Mapping[str, str], language: str) -> Leaflet:
    """Return a leaflet in one language, with `details` filled in."""

    def say(words: Mapping[str, str]) -> str:
        text = words.get(language) or words["zh_CN"]
        wanted = named(text)
        known = wanted is not None and all(details.get(name) for name in wanted)
        return text.format(**details) if known else ""

    parts = [
        LeafletPart(say(part["head"]), tuple(text for line in part["lines"] if (text := say(line))))
        for part in kept["parts"]
    ]
    return Leaflet(
        say(kept["title"]), say(kept["opening"]), tuple(part for part in parts if part.lines),
        say(kept["source"]),
    )  # fmt: skip
