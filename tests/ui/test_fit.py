"""Every room in both languages and at larger text: it opens, nothing on a button is cut off."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton

from fieldkit.services.ledgers.views import LedgerAsked
from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.places import PLACES, open_ledger
from fieldkit.ui.widgets.parts import Elided
from tests.ui.hands import buttons_on

WIDE, HIGH = 1366, 768
LOOKS = [
    ("zh_CN", 100, "light"), ("zh_CN", 100, "dark"), ("zh_CN", 150, "light"), ("zh_CN", 200, "light"),
    ("en", 100, "light"), ("en", 150, "light"), ("en", 200, "light"),
]  # fmt: skip


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def dressed(request, qtbot, village, jobs, speech, theme):
    language, percent, scheme = request.param
    village.settings.language = language
    village.save_settings()
    speech.speak(language)
    theme.apply(percent, scheme)
    village.planning.make(2026)
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(WIDE, HIGH)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    yield frame
    frame.hide()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    theme.apply(100, "light")


def cut_off(widget):
    """Name the buttons and headings that are narrower or lower than their words, or outside the window."""
    found = [
        b.text() for b in buttons_on(widget)
        if b.text() and b.property("kind") not in ("value", "novalue")
        and (b.width() < b.minimumSizeHint().width() or b.height() < b.fontMetrics().height())
    ]  # fmt: skip
    headings = (
        w for w in widget.findChildren(QLabel)
        if w.property("kind") in ("section", "strong", "room") and not isinstance(w, Elided) and not w.wordWrap()
    )  # fmt: skip
    found += [w.text() for w in headings if w.isVisibleTo(widget) and w.width() < w.sizeHint().width() - 1]
    found += [f"outside: {b.text()}" for b in buttons_on(widget) if outside(b, widget)]
    if (widget.width(), widget.height()) != (WIDE, HIGH):
        found.append(f"the window grew to {widget.width()} x {widget.height()}")
        widget.resize(WIDE, HIGH)
    return found


def outside(part, widget):
    """Tell whether a part cannot be seen whole from left to right, nor scrolled to."""
    above = part.parentWidget()
    while above is not None and above is not widget:
        if (
            isinstance(above, QAbstractScrollArea)
            and above.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        ):
            return False
        if isinstance(above, QAbstractScrollArea):
            right = part.mapTo(above, part.rect().topRight()).x()
            return right > above.width()
        above = above.parentWidget()
    right = part.mapTo(widget, part.rect().bottomRight())
    return right.x() > WIDE or right.y() > HIGH


def test_every_room_opens_and_nothing_is_cut_off(dressed, qtbot, jobs, village):
    found = {}

    def look(name):
        qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
        if cut := cut_off(dressed):
            found[name] = cut

    for place in PLACES:
        dressed.go(place.id)
        look(place.id)
    dressed.open_import([])
    look("import")
    household = village.households.find("")[1]
    dressed.open_household(household)
    page = dressed.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy, timeout=20_000)
    look("household")
    dressed.start_visit(household, None)
    qtbot.waitUntil(lambda: getattr(dressed.stack.currentWidget(), "form", None) is not None, timeout=20_000)
    form = dressed.stack.currentWidget().form
    for number in range(len(form.groups)):
        form.turn(number)
        look(f"visit {number}")
    assert found == {}


def test_a_room_opens_at_once(frame, qtbot, jobs):
    """200 ms is the aim on a machine of its own; here others work beside, so the best of three counts."""
    slow = {}
    for place in PLACES:
        times = []
        for _ in range(3):
            frame._rooms.pop(place.id, None)
            begun = time.perf_counter()
            frame.go(place.id)
            QApplication.processEvents()
            times.append(time.perf_counter() - begun)
            qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        if min(times) > 0.4:
            slow[place.id] = round(min(times) * 1000)
    assert slow == {}


def test_every_button_has_a_name_for_a_screen_reader(frame, qtbot, jobs):
    for place in PLACES:
        frame.go(place.id)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        nameless = [b for b in frame.findChildren(QPushButton) if not (b.accessibleName() or b.text())]
        assert not nameless, place.id


@pytest.mark.parametrize("place", [place.id for place in PLACES])
def test_tab_leads_to_everything_that_can_be_pressed(frame, village, qtbot, jobs, place):
    village.planning.make(2026)
    frame.activateWindow()
    frame.go(place)
    qtbot.waitUntil(lambda: not jobs.busy and QApplication.focusWidget() is not None, timeout=20_000)
    wanted = {b for b in buttons_on(frame) if b.isEnabled() and b.focusPolicy() & Qt.FocusPolicy.TabFocus}
    reached = set()
    for _ in range(150):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    left = [b.accessibleName() or b.text() for b in wanted - reached]
    assert not left


@pytest.fixture(params=["zh_CN", "en"])
def doubled(request, qtbot, village, jobs, speech, theme):
    village.settings.language = request.param
    village.save_settings()
    speech.speak(request.param)
    theme.apply(200, "light")
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(WIDE, HIGH)
    frame.show()
    yield frame
    frame.hide()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    theme.apply(100, "light")


def test_at_double_size_no_list_is_wider_than_the_window_and_it_shows_five_rows_together(
    doubled, qtbot, jobs
):
    wide, low = [], []
    for place in ("households", "monitoring", "quality", "ledger"):
        if place == "ledger":
            open_ledger(doubled, LedgerAsked("households"))
        else:
            doubled.go(place)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
        room = doubled.stack.currentWidget()
        QApplication.processEvents()
        if room.area.horizontalScrollBar().maximum():
            wide.append(place)
        table = room.cases.table if place == "monitoring" else room.table
        if (
            place != "monitoring"
            and table.viewport().height() < 5 * table.verticalHeader().defaultSectionSize()
        ):
            low.append((place, table.viewport().height()))
    assert (wide, low) == ([], [])
