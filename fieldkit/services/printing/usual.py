"""What is typed once and stands on every posting: whom to call, who takes objections (domain.md §4.1)."""

from dataclasses import dataclass
from typing import Self

from fieldkit.documents.facts import NoticeFact
from fieldkit.documents.wall import People, Wall
from fieldkit.settings import Settings


@dataclass(frozen=True)
class Usual:
    """The numbers and the receiver set on this laptop; empty what is not set."""

    township_phone: str = ""
    county_phone: str = ""
    receiver: str = ""

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return what is set."""
        said = (settings.township_phone, settings.county_phone, settings.receiver)
        return cls(*(text.strip() for text in said))

    @property
    def said(self) -> dict[str, str]:
        """What is set, by the names of a notice's columns; what is not is left out."""
        return {name: text for name, text in vars(self).items() if text}


def of_a_villager(notice: NoticeFact, people: People) -> bool:
    """Tell whether a number to call is a villager's own in the register: no posting shows it."""
    wall = Wall(people)
    said = "\n".join((notice.township_phone, notice.county_phone, notice.receiver))
    return any(one.found in people.numbers for one in wall.problems(said))
