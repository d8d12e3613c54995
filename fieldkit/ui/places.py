"""The rooms of the navigation, one declaration each; a room is read and made when first gone to.

To add a room: a function that makes it and connects what it asks for, and a line in `PLACES`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.ui.widgets.parts import Room

if TYPE_CHECKING:
    from fieldkit.services.ledgers.views import LedgerAsked
    from fieldkit.ui.frame import Frame


@dataclass(frozen=True)
class Place:
    """A room: its name, its key, how it is made, and whether it stands at the bottom."""

    id: str
    name: str
    key: str
    make: "Callable[[Frame], Room]"
    low: bool = False


def _home(frame: "Frame") -> Room:
    from fieldkit.ui.screens.home import HomeScreen

    room = HomeScreen(frame.laptop, frame.jobs, frame.changes)
    room.visit_asked.connect(frame.start_visit)
    room.household_opened.connect(frame.open_household)
    room.draft_opened.connect(frame.open_draft)
    room.went.connect(partial(_to_task, frame))
    room.import_asked.connect(lambda: frame.open_import([]))
    room.demo_asked.connect(frame.open_demo)
    return room


def _to_task(frame: "Frame", place: str, wish: str) -> None:
    """Go where what waits is done: a room, or a ledger behind one of its filters."""
    from fieldkit.services.ledgers.views import LedgerAsked

    if place == "ledger":
        ledger, _, narrowed = wish.partition(" ")
        open_ledger(frame, LedgerAsked(ledger, filter=narrowed))
    else:
        frame.go(place, wish)


def _households(frame: "Frame") -> Room:
    from fieldkit.ui.screens.households import HouseholdsScreen

    room = HouseholdsScreen(frame.laptop, frame.jobs, frame.changes)
    room.opened.connect(frame.open_household)
    room.import_asked.connect(frame.open_import)
    room.compare_asked.connect(lambda: _compare(frame))
    room.print_asked.connect(lambda: frame.print_form("P-04", {}))
    room.form_asked.connect(frame.print_form)
    room.ledgers_asked.connect(lambda: frame.go("statistics", "ledgers"))
    return room


def _compare(frame: "Frame") -> None:
    """Compare a list with the register, or look again at what was compared."""
    from fieldkit.ui.screens.comparing import ComparingScreen
    from fieldkit.ui.screens.household import HouseholdScreen

    def opened(household: UUID) -> None:
        frame.open_household(household)
        page = frame.stack.currentWidget()
        if isinstance(page, HouseholdScreen):  # from there one comes back to the list
            page.closed.disconnect()
            page.closed.connect(lambda: _compare(frame))

    page = ComparingScreen(frame.laptop, frame.jobs)
    page.closed.connect(lambda: frame.go("households"))
    page.household_opened.connect(opened)
    frame.open_page("households", page, "compare")


def _visits(frame: "Frame") -> Room:
    from fieldkit.ui.screens.visits import VisitsScreen

    room = VisitsScreen(frame.laptop, frame.jobs, frame.changes)
    room.visit_asked.connect(frame.start_visit)
    room.draft_opened.connect(frame.open_draft)
    room.household_opened.connect(frame.open_household)
    room.record_opened.connect(frame.open_record)
    room.print_asked.connect(frame.print_form)
    return room


def _pairing(frame: "Frame") -> Room:
    from fieldkit.ui.screens.pairing import PairingScreen

    room = PairingScreen(frame.laptop, frame.jobs, frame.changes)
    room.household_opened.connect(frame.open_household)
    room.print_asked.connect(frame.print_form)
    return room


def _monitoring(frame: "Frame") -> Room:
    from fieldkit.ui.screens.monitoring import MonitoringScreen

    room = MonitoringScreen(frame.laptop, frame.jobs, frame.changes)
    room.household_opened.connect(frame.open_household)
    room.print_asked.connect(frame.print_form)
    return room


def _printing(frame: "Frame") -> Room:
    from fieldkit.ui.screens.printing import PrintingScreen

    return PrintingScreen(frame.laptop, frame.jobs, frame.changes)


def _notices(frame: "Frame") -> Room:
    from fieldkit.ui.screens.notices import NoticesScreen

    room = NoticesScreen(frame.laptop, frame.jobs, frame.changes)
    room.opened.connect(lambda notice: open_notice(frame, notice))
    return room


def open_notice(frame: "Frame", notice: UUID) -> None:
    """Show one notice as a page of the notices."""
    from fieldkit.ui.screens.notice import NoticeScreen

    page = NoticeScreen(frame.laptop, frame.jobs, frame.changes, notice)
    page.closed.connect(lambda: frame.go("notices"))
    page.notice_opened.connect(lambda other: open_notice(frame, other))
    page.print_asked.connect(
        lambda form, subject: frame.print_form(form, subject, lambda: open_notice(frame, notice))
    )
    page.calendar_asked.connect(lambda: frame.go("settings", "calendar"))
    frame.open_page("notices", page, "notice")


def _quality(frame: "Frame") -> Room:
    from fieldkit.ui.screens.quality import QualityScreen

    room = QualityScreen(frame.laptop, frame.jobs, frame.changes)
    room.field_wanted.connect(frame.open_field)
    room.notice_wanted.connect(lambda notice: open_notice(frame, notice))
    room.print_asked.connect(frame.print_form)
    return room


def _statistics(frame: "Frame") -> Room:
    from fieldkit.ui.screens.statistics import StatisticsScreen

    room = StatisticsScreen(frame.laptop, frame.jobs, frame.changes)
    room.print_asked.connect(frame.print_form)
    room.went.connect(frame.go)
    room.ledger_asked.connect(lambda asked: open_ledger(frame, asked))
    return room


def open_ledger(frame: "Frame", asked: "LedgerAsked") -> None:
    """Show a ledger as a page of the statistics."""
    from fieldkit.ui.screens.ledger import LedgerScreen

    page = LedgerScreen(frame.laptop, frame.jobs, frame.changes, asked)
    page.closed.connect(lambda: frame.go("statistics"))
    page.household_opened.connect(frame.open_household)

    def print_it(form: str, subject: dict[str, Any]) -> None:
        shown = page.asked  # the page itself is gone by the time one comes back
        frame.print_form(form, subject, lambda: open_ledger(frame, shown))

    page.print_asked.connect(print_it)
    frame.open_page("statistics", page, "ledger")


def _sync(frame: "Frame") -> Room:
    from fieldkit.ui.screens.syncing import SyncScreen

    room = SyncScreen(frame.laptop, frame.jobs, frame.changes, frame.autosync)
    room.print_asked.connect(frame.print_form)
    return room


def _settings(frame: "Frame") -> Room:
    from fieldkit.ui.screens.settings import SettingsScreen
    from fieldkit.ui.sections.backups import BackupsCard

    room = SettingsScreen(frame.laptop, frame.jobs, frame.changes)
    room.changed.connect(frame.settings_changed)
    for card in room.findChildren(BackupsCard):
        card.restore_asked.connect(frame.restore_asked)
    return room


def _help(frame: "Frame") -> Room:
    from fieldkit.ui.screens.help import HelpScreen

    room = HelpScreen(frame.laptop.settings.language)
    room.closed.connect(frame.back_to_work)
    return room


PLACES = (
    Place("home", QT_TRANSLATE_NOOP("Places", "Today"), "F12", _home),
    Place("households", QT_TRANSLATE_NOOP("Places", "Households"), "F2", _households),
    Place("visits", QT_TRANSLATE_NOOP("Places", "Visits"), "F3", _visits),
    Place("pairing", QT_TRANSLATE_NOOP("Places", "Pairing"), "F4", _pairing),
    Place("monitoring", QT_TRANSLATE_NOOP("Places", "Monitoring"), "F5", _monitoring),
    Place("printing", QT_TRANSLATE_NOOP("Places", "Printing"), "F6", _printing),
    Place("notices", QT_TRANSLATE_NOOP("Places", "Notices"), "F11", _notices),
    Place("quality", QT_TRANSLATE_NOOP("Places", "Data quality"), "F7", _quality),
    Place("statistics", QT_TRANSLATE_NOOP("Places", "Statistics"), "F8", _statistics),
    Place("sync", QT_TRANSLATE_NOOP("Places", "Sync"), "F9", _sync),
    Place("settings", QT_TRANSLATE_NOOP("Places", "Settings"), "F10", _settings, low=True),
    Place("help", QT_TRANSLATE_NOOP("Places", "Help"), "F1", _help, low=True),
)
