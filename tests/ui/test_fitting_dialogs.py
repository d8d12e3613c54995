"""Every dialog with questions fits a village laptop's screen, at any text size; what is asked can be reached."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from fieldkit.errors import BadValue
from fieldkit.services.kinds import KINDS
from fieldkit.ui.dialogs.family import FamilyDialog
from fieldkit.ui.dialogs.family_questions import Ground
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.dialogs.records import AddRecordDialog
from fieldkit.ui.dialogs.standing import StandingDialog
from fieldkit.ui.theme import Theme
from fieldkit.ui.widgets.form import Form, line
from fieldkit.ui.widgets.records import Column
from fieldkit.ui.widgets.rows import RowsModel, Table
from fieldkit.ui.words import Speech

HIGHEST = 720  # px: a screen of 768 less title bar and edges
DAY = date(2026, 11, 21)
SIZES = [("zh_CN", 100), ("zh_CN", 200), ("en", 100), ("en", 200)]


@pytest.fixture(params=SIZES, ids=str)
def large(request, qapp):
    """The application in a language and a text size."""
    language, percent = request.param
    speech, theme = Speech(qapp, language), Theme(qapp, percent)
    yield percent
    theme.apply(100, "light")
    qapp.setStyleSheet("")
    speech.be_silent()


@pytest.fixture
def household(village):
    return village.households.find("")[5]


@pytest.fixture
def shown(qtbot):
    """Show a dialog, as large as it wants to be."""
    made = []

    def show(dialog):
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isVisible)
        QApplication.processEvents()
        return dialog

    yield show
    for dialog in made:
        dialog.close()


def held(part, outer):
    """Whether all of a part can be seen in `outer`."""
    corner = part.mapTo(outer, QPoint(0, 0))
    return outer.rect().contains(part.rect().translated(corner))


def fits(dialog):
    assert dialog.height() <= HIGHEST, f"{dialog.windowTitle()}: {dialog.height()}"
    assert held(dialog.go, dialog), f"{dialog.windowTitle()}: its button is out of view"
    viewport = dialog._area.viewport()
    wide = dialog._area.widget().minimumSizeHint().width()
    assert wide <= viewport.width(), f"{dialog.windowTitle()}: cut at the right, {wide} of {viewport.width()}"


def test_what_a_new_record_needs_fits_the_screen(large, village, household, shown):
    asked = [id for id, kind in KINDS.items() if not kind.own and kind.parent == "household_id"]
    assert len(asked) > 5
    for kind in asked:
        dialog = shown(AddRecordDialog(None, village, kind, household))
        fits(dialog)
        dialog.close()


def test_enter_brings_each_question_of_a_high_form_into_view(large, village, household, shown, qtbot):
    dialog = shown(AddRecordDialog(None, village, "measure", household))
    qtbot.waitUntil(dialog.isActiveWindow)
    for editor in dialog.editors.values():
        editor.setFocus()
        QApplication.processEvents()
        assert held(editor, dialog._area.viewport()), editor.accessibleName()


def test_a_new_standing_offers_every_choice_under_its_track(large, village, household, shown):
    dialog = shown(StandingDialog(None, village.standing, household, DAY))
    fits(dialog)
    now = village.standing.now(household)
    follow = [one for track in now for one in village.standing.may_follow(household, track)]
    options = dialog.status.findChildren(QPushButton)
    assert [b.accessibleName() for b in options] == [label for _, label in follow]
    assert all(held(b, dialog.status) for b in options), "a choice is cut off"
    assert dialog.status.height() >= dialog.status.heightForWidth(dialog.status.width())


def test_a_message_makes_the_dialog_grow_no_higher_than_the_screen(large, shown, qtbot):
    def refuse():
        raise BadValue(field="x", value="y" * 40, why="z " * 60)

    dialog = FormDialog(None, "T", "Do", refuse)
    form = Form()
    for number in range(9):
        form.add(str(number), line())
    dialog.content.addLayout(form)
    shown(dialog)
    before = dialog.height()
    dialog.try_it()
    qtbot.waitUntil(lambda: dialog.message.height() >= dialog.message.heightForWidth(dialog.message.width()))
    assert before <= dialog.height() <= HIGHEST
    fits(dialog)


@pytest.mark.parametrize("change", ["06", "01", "05", "14", "19", "15"])
def test_what_happened_in_a_family_fits_the_screen(large, change, ground_and_members, shown, qtbot):
    ground, members = ground_and_members
    dialog = shown(FamilyDialog(None, ground, members, change))
    QApplication.processEvents()
    fits(dialog)


@pytest.fixture
def ground_and_members(village, household):
    page = village.households.page(household)
    found = [(id, "户主", "1") for id in village.households.find("")[:3]]
    ground = Ground(
        village.family,
        household,
        [one for one in page.members if not one.gone],
        DAY,
        [("421081105298", "邻村")],
        lambda _: found,
        village.households.groups,
    )
    return ground, lambda id: village.households.page(id).members


def test_a_table_is_as_wide_as_its_headers_and_leaves_room_for_its_bar(large, qtbot):
    title = "Development measures are carried out"
    rows = RowsModel([Column(title, str, 80) for _ in range(6)])
    table = Table(rows, "t")
    qtbot.addWidget(table)
    table.resize(500, 300)
    rows.show(["a"])
    table.be_high(1)
    table.show()
    QApplication.processEvents()
    header = table.horizontalHeader()
    assert all(table.columnWidth(n) >= header.sectionSizeHint(n) for n in range(6))
    assert table.horizontalScrollBar().isVisible()
    assert not table.verticalScrollBar().isVisible()
    assert table.viewport().height() >= table.rowHeight(0)
    table.sort(0)
    assert table.columnWidth(0) >= header.sectionSizeHint(0), "the arrow has room"


def test_a_dialog_that_grows_at_the_lower_edge_moves_up(frame, shown):
    screen = QApplication.primaryScreen().availableGeometry()
    dialog = FormDialog(frame, "问", "做", lambda: None)
    dialog.content.addWidget(line())
    shown(dialog)
    dialog.move(20, screen.bottom() - dialog.height() - 60)
    more = QWidget()
    more.setMinimumHeight(300)
    dialog.content.addWidget(more)
    more.show()
    QApplication.processEvents()
    QApplication.processEvents()
    assert dialog.height() > 300
    assert screen.contains(dialog.geometry())
