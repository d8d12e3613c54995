"""From a household's page every form of a household can be printed."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def page(frame, village, qtbot, jobs):
    frame.open_household(village.households.find("")[0])
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values") and not jobs.busy)
    page.print_asked.disconnect(frame.print_form)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_key_offers_every_form_of_a_household_with_its_layouts(page, village, qtbot, jobs):
    qtbot.keyClick(
        page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    menu = page.record.forms
    qtbot.waitUntil(menu.isVisible)
    shown = [action.text() for action in menu.actions()]
    forms = [form for form in village.printing.forms() if form.of == "household"]
    assert {form.code for form in forms} == {text.split()[0] for text in shown}
    assert len(shown) == sum(1 + len(form.layouts) for form in forms)
    assert {"P-01", "P-05", "P-06", "P-08", "P-25"} <= {form.code for form in forms}
    with qtbot.waitSignal(page.print_asked) as asked:
        next(a for a in menu.actions() if a.text().startswith("P-05") and "·" in a.text()).trigger()
    menu.close()
    form, subject = asked.args
    assert form == "P-05"
    assert subject == {"household": page._id, "layout": "monthly", "year": 2026}


def test_the_card_keeps_its_own_key(page, qtbot):
    with qtbot.waitSignal(page.print_asked) as asked:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args[0] == "P-08"
