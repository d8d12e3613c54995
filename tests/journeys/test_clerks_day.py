"""A township clerk's day: three villages come in, many pairings change at once, ten papers, two laptops agree."""

import pytest
from pypdfium2 import PdfDocument

from benchmarks.invented import register, write
from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.demo import differences
from fieldkit.services.laptop import Laptop
from fieldkit.ui.screens.importing import ImportScreen
from fieldkit.ui.screens.pairing import PairingScreen
from tests.conftest import TODAY
from tests.journeys.cadre import township

CLERK, PASSPHRASE = "周专干", "镇上的桂花开了"
VILLAGES, HOUSEHOLDS = 3, 264
PAPERS = [("P-04", 3), ("P-10", 3), ("P-11", 3), ("P-10n", 1)]  # form, and for how many villages


@pytest.fixture
def rosters(tmp_path):
    """The workbooks of three villages as a county hands them over."""
    folder = tmp_path / "rosters"
    folder.mkdir()
    write(register(HOUSEHOLDS), folder)
    return folder


@pytest.fixture
def desk(tmp_path):
    """The clerk's own laptop, empty."""
    folder = tmp_path / "desk"
    Laptop.create(
        folder, user=CLERK, role="township_clerk", passphrase=PASSPHRASE, clock=Clock(TODAY), kdf=LIGHT
    )
    return folder


def test_a_clerks_day_from_three_rosters_to_two_laptops_that_agree(cadre, desk, rosters, tmp_path):
    zhou = cadre(CLERK, folder=desk.name, user=CLERK)
    zhou.notes(fact="user", passphrase=PASSPHRASE)
    zhou.unlocks(PASSPHRASE)
    _imports(zhou, rosters)
    _plans(zhou)
    _gives_a_village_one_helper(zhou)
    _prints_ten_papers(zhou, tmp_path)
    with township(tmp_path / "township") as (url, new_code):
        _joins(zhou, url, new_code())
        wang = cadre("王建国")
        second = wang.begin("秋收冬藏 2026")
        second._ask_server()
        second.server.setText(url)
        second.code.setText(new_code())
        second._finish("enrol")
        wang.sees("两边完全一致")
        wang.notes(fact="households", count=HOUSEHOLDS)
        wang.rests()
        zhou.here.now.click()  # the second laptop's user has come to the township meanwhile
        zhou.rests()
        different, rows = differences(zhou.laptop.store, wang.laptop.store)
        assert not different
        assert rows > 10 * HOUSEHOLDS
        wang.keys("F12")
        wang.rests()
        wang.picture("clerk-4-second-laptop")


def _imports(zhou, rosters):
    page = zhou.window.frame.open_import([rosters])
    assert isinstance(page, ImportScreen)
    zhou.sees("将要发生的变化")
    zhou.waits(page.confirm.isVisible, "the preview")
    zhou.rests()
    zhou.picture("clerk-1-preview")
    page.confirm.setFocus()
    zhou.keys("Ctrl+Return")
    zhou.sees("已导入")
    zhou.waits(lambda: zhou.laptop.households.count()[0] == HOUSEHOLDS, "every household")
    zhou.notes(fact="households", count=HOUSEHOLDS)
    assert len(zhou.laptop.villages.list()) == VILLAGES
    zhou.rests()


def _plans(zhou):
    zhou.keys("F3")
    zhou.sees("这一年还没有走访计划")
    zhou.keys("Ctrl+L")
    zhou.waits(lambda: zhou.laptop.planning.counts(TODAY.year).all >= 4 * (HOUSEHOLDS - 10), "the plan")
    zhou.rests()


def _gives_a_village_one_helper(zhou):
    """Every household of one village goes to one helper: said first, done once, and signed for later."""
    helper = zhou.laptop.pairing.helpers()[0]
    village = zhou.laptop.villages.list()[0]
    zhou.keys("F4")
    room = zhou.waits_for(PairingScreen)
    zhou.rests()
    view = room.view
    view.village.setFocus()
    zhou.keys("Down")
    zhou.rests()
    assert view.village.code == village.code
    many = list(view.table.keys)
    assert 0 < len(many) < HOUSEHOLDS
    view.table.setFocus()
    zhou.keys("Ctrl+A")
    zhou.in_dialog(
        "Ctrl+N",
        lambda: zhou.types(helper.name),
        lambda: zhou.waits(lambda: zhou.dialog.helpers.current is not None, "the helper"),
        lambda: zhou.waits(
            lambda: zhou.dialog.go.isEnabled() and zhou.dialog.rows.rowCount() == len(many), "what"
        ),
        lambda: zhou.picture("clerk-2-assign"),
        lambda: zhou.reaches(zhou.dialog.go),
        lambda: zhou.keys("Return"),
    )
    zhou.rests()
    zhou.sees("已指派")
    rows = zhou.laptop.households.rows(many)
    assert {row.helper for row in rows} == {helper.name}
    for row in rows[:5]:
        zhou.notes(fact="pairing", id=str(row.id), helper=helper.name)
    assert len(zhou.laptop.pairing.handovers()) > 0
    zhou.picture("clerk-3-assigned")


def _prints_ten_papers(zhou, folder):
    villages = [village.code for village in zhou.laptop.villages.list()]
    zhou.keys("F6")
    room = zhou.here
    printed = 0
    for form, times in PAPERS:
        for village in villages[:times]:
            file = folder / f"{form}-{village}.pdf"
            before = room.printed
            room.choose(form, village=village)
            zhou.waits(lambda before=before: room.printed not in (None, before), f"{form} of {village}")
            zhou.rests()
            assert room.printed.form == form
            room.save_as(file)
            zhou.waits(file.exists, f"{form} of {village}")
            zhou.rests()
            pdf = PdfDocument(file)
            assert len(pdf) >= 1
            pdf.close()
            printed += 1
    assert printed == 10
    assert len({file.read_bytes() for file in folder.glob("P-*.pdf")}) == 10


def _joins(zhou, url, code):
    zhou.keys("F9")
    room = zhou.here
    room.server.setText(url)
    room.code.setFocus()
    zhou.types(code)
    zhou.keys("Return")
    zhou.sees("两边完全一致")
    zhou.rests()
