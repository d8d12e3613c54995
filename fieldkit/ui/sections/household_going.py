"""Going to a section or field of a household's page by its name, or to where a record stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from fieldkit.ui.dialogs.forms import PickDialog
from fieldkit.ui.sections.page import PageSection

if TYPE_CHECKING:
    from fieldkit.services.whereabouts import Whereabouts

SECTIONS = {
    "person_year": "person", "income_item": "income_year", "visit_slot": "visit", "visit_plan": "visit",
    "visit_visitor": "visit", "visit_amendment": "visit", "helper": "helper_assignment",
    "helper_unit": "helper_assignment",
}  # fmt: skip
"""The section in which records of a table stand that has none of its own."""
Goal = tuple[PageSection, str]


@dataclass(frozen=True)
class Wish:
    """A field that is to be gone to, once the page shows it."""

    section: PageSection
    chain: tuple[tuple[str, UUID], ...]
    column: str


def wish_for(sections: Sequence[PageSection], where: "Whereabouts", column: str) -> Wish | None:
    """Say which section shows the record of `where`; None if no section does."""
    table = where.chain[0][0]
    key = SECTIONS.get(table, table)
    section = next((one for one in sections if one.key == key), None)
    if section is None:
        return None
    chain = (("person", where.person),) if where.person is not None else where.chain
    return Wish(section, chain, column)


def goals(sections: Sequence[PageSection], typed: str) -> list[tuple[Goal, str, str]]:
    """List what can be gone to whose name holds what was typed: sections first, then fields."""
    wanted = typed.casefold()
    shown = [one for one in sections if not one.card.isHidden()]
    found: Iterator[tuple[Goal, str, str]] = (((one, ""), one.title, "") for one in shown)
    fields = (((one, column), label, one.title) for one in shown for column, label in one.fields() if wanted)
    return [entry for entry in (*found, *fields) if wanted in entry[1].casefold()]


def ask_where(parent: QWidget, title: str, sections: Sequence[PageSection]) -> Goal | None:
    """Ask for a section or a field by part of its name; None if nobody chose."""
    dialog = PickDialog(parent, title, lambda typed: goals(sections, typed))
    if not dialog.exec() or dialog.chosen is None:
        return None
    goal: Goal = dialog.chosen[0]
    return goal
