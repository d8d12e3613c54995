from PySide6.QtCore import Qt
from sqlalchemy import select

from fieldkit.db.tables import Audit
from fieldkit.ui.widgets.covered import Covered
from tests.ui.hands import words_on


def test_a_value_is_covered_until_clicked_and_can_be_read_then(qtbot):
    asked = []
    covered = Covered("138****1234", lambda: asked.append(1) or "13800001234", "电话")
    qtbot.addWidget(covered)
    covered.show()
    assert covered.text() == "138****1234"
    assert "13800001234" not in covered.accessibleName()

    qtbot.mouseClick(covered, Qt.MouseButton.LeftButton)

    assert covered.text() == "13800001234"
    assert asked == [1]
    covered.hide()
    assert covered.text() == "138****1234", "whoever leaves the page leaves nothing open"


def test_the_click_on_a_household_page_is_recorded_and_nothing_private_shows_before(frame, village, qtbot):
    household = village.households.find("")[0]
    frame.open_household(household)
    page = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: hasattr(page, "values"))
    member = village.households.page(household).members[0]
    number = village.households.reveal("person", member.id, "id_number")
    with village.store.reading() as session:
        before = len(session.scalars(select(Audit)).all())
    assert number
    assert number not in words_on(page)

    covered = page.members.facts.values["id_number"].shown
    qtbot.waitUntil(covered.isVisible)
    covered.click()

    assert number in words_on(page)
    with village.store.reading() as session:
        audits = session.scalars(select(Audit).order_by(Audit.at)).all()
    assert len(audits) == before + 1
    assert number not in audits[-1].object
