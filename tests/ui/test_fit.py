"""Every room in both languages and at larger text: it opens, nothing on a button is cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from fieldkit.ui.changes import Changes
from fieldkit.ui.frame import Frame
from fieldkit.ui.places import PLACES
from fieldkit.ui.widgets.parts import Elided
from tests.ui.hands import buttons_on

WIDE = 1366


@pytest.fixture(params=[("zh_CN", 100), ("zh_CN", 150), ("en", 100), ("en", 125)], ids=str)
def dressed(request, qtbot, village, jobs, speech, theme):
    language, percent = request.param
    village.settings.language = language
    village.save_settings()
    speech.speak(language)
    theme.apply(percent)
    village.planning.make(2026)
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.resize(WIDE, 768)
    frame.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    yield frame
    frame.hide()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)


def cut_off(widget):
    """Name the buttons and headings that are narrower than their words."""
    found = [
        b.text() for b in buttons_on(widget)
        if b.text() and b.property("kind") not in ("value", "novalue") and b.width() < b.minimumSizeHint().width()
    ]  # fmt: skip
    headings = (
        w for w in widget.findChildren(QLabel)
        if w.property("kind") in ("section", "strong") and not isinstance(w, Elided)
    )  # fmt: skip
    found += [w.text() for w in headings if w.isVisibleTo(widget) and w.width() < w.sizeHint().width() - 1]
    return found


def test_every_room_opens_and_nothing_is_cut_off(dressed, qtbot, jobs, village):
    for place in PLACES:
        dressed.go(place.id)
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
        assert cut_off(dressed) == [], place.id
        assert dressed.width() == WIDE, place.id
    dressed.open_import([])
    assert cut_off(dressed) == []
    household = village.households.find("")[1]
    dressed.open_household(household)
    page = dressed.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy, timeout=20_000)
    assert cut_off(dressed) == []
    dressed.start_visit(household, None)
    qtbot.waitUntil(lambda: getattr(dressed.stack.currentWidget(), "form", None) is not None, timeout=20_000)
    form = dressed.stack.currentWidget().form
    for number in range(len(form.groups)):
        form.turn(number)
        assert cut_off(dressed) == [], number
    assert dressed.width() == WIDE, "the visit is wider than a village laptop's screen"


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
