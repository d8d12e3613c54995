"""What the list of households shows of each."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication as App

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.fields import STARS
from fieldkit.services.households import HouseholdRow
from fieldkit.services.row_states import RowState
from fieldkit.ui.widgets import dots
from fieldkit.ui.widgets.marking import Marks
from fieldkit.ui.widgets.rows import Column
from fieldkit.ui.words import money

VISITS = 7  # of `marked_columns`, the column that is drawn as dots
STATES = {
    RowState.LOCAL: QT_TRANSLATE_NOOP("States", "Saved here"),
    RowState.SENT: QT_TRANSLATE_NOOP("States", "Sent"),
    RowState.CONFIRMED: QT_TRANSLATE_NOOP("States", "Confirmed"),
    RowState.CONFLICT: QT_TRANSLATE_NOOP("States", "In conflict"),
    RowState.RETURNED: QT_TRANSLATE_NOOP("States", "Returned"),
}


def columns(*, clear: bool = True) -> list[Column[HouseholdRow]]:
    """Return what a list shows of a household; not `clear`: income is covered and nothing sorts by it."""
    return [
        Column(App.translate("HouseholdsScreen", "No."), lambda h: "…" + h.local_no[-4:], 78, key="number"),
        Column(App.translate("HouseholdsScreen", "Head"), lambda h: h.head, 116, bold=True, key="head"),
        Column(App.translate("HouseholdsScreen", "Group"), lambda h: h.group, 76, key="group"),
        Column(App.translate("HouseholdsScreen", "People"),
               lambda h: h.people, 80, numeric=True, key="people"),
        Column(App.translate("HouseholdsScreen", "Household type"), lambda h: h.type_label, 152, key="type"),
        Column(App.translate("HouseholdsScreen", "Helper"),
               helper_words, 0, colour=_helper_colour, key="helper"),
        Column(App.translate("HouseholdsScreen", "Four visits"),
               lambda h: dots.say(h.slots), 140, key="visits"),
        Column(App.translate("HouseholdsScreen", "Per head (yuan)"),
               _per_head, 132, numeric=True, key="income" if clear else ""),
        Column(App.translate("HouseholdsScreen", "State"), _state, 104, colour=_state_colour, key="state"),
    ]  # fmt: skip


def export_columns(villages: Mapping[str, str]) -> list[Column[HouseholdRow]]:
    """Return what a file about households says of each: what tells them apart, whatever the list shows.

    `villages`: their names by code.
    """
    by_key = {column.key: column for column in columns()}
    return [
        Column(App.translate("HouseholdsScreen", "Village"),
               lambda h: villages.get(h.village_code, h.village_code)),
        Column(App.translate("HouseholdsScreen", "Household no."), lambda h: h.local_no),
        Column(App.translate("HouseholdsScreen", "National household no."), lambda h: h.hh_no or ""),
        *(by_key[key] for key in ("head", "group", "people", "type", "helper", "visits", "income", "state")),
    ]  # fmt: skip


def marked_columns(marks: Marks, *, clear: bool = True) -> list[Column[HouseholdRow]]:
    """Return the columns behind one that says which households are marked."""
    return [Column("", lambda h: marks.sign(h.id), 42), *columns(clear=clear)]


def helper_words(h: HouseholdRow) -> str:
    """Say who helps a household."""
    if not h.helper:
        return App.translate("HouseholdsScreen", "No helper")
    return (
        App.translate("HouseholdsScreen", "{helper} ({unit})").format(helper=h.helper, unit=h.helper_unit)
        if h.helper_unit
        else h.helper
    )


def _helper_colour(h: HouseholdRow) -> str | None:
    return None if h.helper else "wrong"


def _per_head(h: HouseholdRow) -> str:
    return STARS if h.covered else money(h.per_capita_fen)


def _state(h: HouseholdRow) -> str:
    return App.translate("States", STATES[h.state])


def _state_colour(h: HouseholdRow) -> str | None:
    colours = {RowState.CONFLICT: "due_text", RowState.RETURNED: "wrong", RowState.LOCAL: "text"}
    return colours.get(h.state, "quiet")
