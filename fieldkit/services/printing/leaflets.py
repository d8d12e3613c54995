"""Leaflets for P-28: the profile's words with the figures of place and year, and whom to call there."""

from collections.abc import Iterator

from fieldkit.documents.facts import ContactFact, LeafletFact, LeafletPartFact
from fieldkit.documents.places import place_name
from fieldkit.domain.leaflets import EVERYONE, WATCHED
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.income.rules import YEARLY, line_for
from fieldkit.services.lines import lines_of
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.printing.teams import team
from fieldkit.services.villages import division_names, township_code

_COMMITTEE = QT_TRANSLATE_NOOP("Paper", "Villagers' committee")
_TOWNSHIP = QT_TRANSLATE_NOOP("Paper", "Township")
_COUNTY = QT_TRANSLATE_NOOP("Paper", "County")
_HOTLINE = QT_TRANSLATE_NOOP("Paper", "Hotline")


def leaflets(sources: Sources, wanted: Wanted) -> tuple[LeafletFact, ...]:
    """Return the leaflet for everyone and that for households that are helped."""
    names = division_names(sources.session)
    profile, village = sources.profile, wanted.village
    line = line_for(lines_of(sources.session, sources.codes, profile), village, wanted.year, YEARLY)
    place = {
        "year": str(wanted.year), "village": place_name(names.get(village, "")),
        "township": names.get(township_code(village), ""), "county": names.get(village[:6] + "000000", ""),
        "line": PLAIN["fen"].show(line.amount_fen) if line is not None else "",
    }  # fmt: skip
    contacts = tuple(_contacts(sources, wanted, place))
    found = []
    for name in (EVERYONE, WATCHED):
        text = profile.leaflet(name, place, sources.words.language)
        parts = tuple(LeafletPartFact(head=part.head, lines=part.lines) for part in text.parts)
        found.append(
            LeafletFact(
                name=name, title=text.title, opening=text.opening, parts=parts, source=text.source,
                contacts=contacts,
            )
        )  # fmt: skip
    return tuple(found)


def _contacts(sources: Sources, wanted: Wanted, place: dict[str, str]) -> Iterator[ContactFact]:
    """Name those who can be called; a number that is not known is left to be filled in by hand."""
    say = sources.words
    yield ContactFact(who=say("Paper", _COMMITTEE), name=place["village"])
    for one in team(sources, wanted.village, wanted.as_of)[:2]:
        yield ContactFact(who=one.role, name=one.name, phone=one.work_phone)
    yield ContactFact(who=say("Paper", _TOWNSHIP), name=place["township"], phone=sources.usual.township_phone)
    yield ContactFact(who=say("Paper", _COUNTY), name=place["county"], phone=sources.usual.county_phone)
    hotline = sources.profile.term("hotline", say.language) or say("Paper", _HOTLINE)
    yield ContactFact(who=say("Paper", _HOTLINE), name=hotline, phone=sources.profile.hotline)
