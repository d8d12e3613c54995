"""A helper's November on a laptop that is shared: planned, walked, written, mended, without the mouse."""

from datetime import date

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QApplication

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.services.demo import load_village
from fieldkit.services.laptop import Laptop
from fieldkit.ui.screens.household import HouseholdScreen
from fieldkit.ui.screens.record import RecordScreen
from fieldkit.ui.screens.visit import VisitScreen

CLERK, HELPER = "李秀英", "付志明"
PASSPHRASES = {CLERK: "麦子熟了 2026", HELPER: "talk to everybody"}
FIRST, SECOND, THIRD, LAST = (date(2026, 11, day) for day in (2, 10, 17, 28))
SAID = "核对了稻谷和务工的收入，医保已交，屋顶的瓦补好了。"
BY_PHONE = "全家在外务工，电话里问了收入和老人的身体，都好。"
LATER = "电话里补充：女儿的助学金已经到账。"


@pytest.fixture
def shared(tmp_path):
    """A laptop of the village on which the clerk has let the helper in; the year is planned."""
    folder = tmp_path / "shared"
    clock = Clock(FIRST)
    Laptop.create(
        folder, user=CLERK, role="village_cadre", passphrase=PASSPHRASES[CLERK], clock=clock, kdf=LIGHT
    )
    with Laptop.open(folder, user=CLERK, passphrase=PASSPHRASES[CLERK], clock=clock) as laptop:
        load_village(laptop)
        laptop.planning.make(2026)
        laptop.users.add(
            passphrase=PASSPHRASES[CLERK], name=HELPER, role="helper", new_passphrase=PASSPHRASES[HELPER]
        )
    return folder


def test_a_helpers_month_without_the_mouse(cadre, shared):
    fu = comes(cadre, shared, FIRST)
    mine = _plans_the_round(fu)
    _takes_the_route_along(fu)
    fu.close()

    fu = comes(cadre, shared, SECOND)
    _visits(fu)
    _is_called_away_in_the_middle(fu)
    fu.close()

    fu = comes(cadre, shared, THIRD)
    _finishes_the_draft(fu)
    _speaks_by_telephone(fu)
    _mends_a_value_and_takes_it_back(fu)
    fu.close()

    fu = comes(cadre, shared, LAST)
    _moves_frees_and_adds(fu)
    counts = fu.laptop.planning.counts(2026, helper=mine)
    assert counts.windows[3].exempt == 1
    assert sum(window.done for window in counts.windows) == 3
    assert counts.extra.all == 1
    assert fu.laptop.store.check() == "ok"


def comes(cadre, folder, today):
    """The helper sits down; the laptop was last used by whoever it was."""
    fu = cadre(HELPER, folder=folder.name, user=CLERK, today=today)
    fu.notes(fact="user", passphrase=PASSPHRASES[HELPER])
    fu.unlocks(PASSPHRASES[HELPER], down=1)
    fu.sees("工作台")
    return fu


def _only_my_households(fu, number=4):
    """Narrow the list to the helper's own households, and to one of the four visits."""
    room = fu.here
    fu.keys("Ctrl+F")
    menu = room.filters.menu
    fu.waits(menu.isVisible, "the menu of filters")
    fu.in_dialog(
        "H",
        lambda: fu.types(HELPER),
        lambda: fu.waits(
            lambda: fu.dialog.rows.rowCount() == 1, f"one helper: {fu.focus} {fu.dialog.search.text()}"
        ),
        lambda: fu.keys("Return"),
    )
    fu.sees(HELPER)
    fu.rests()
    fu.keys("Ctrl+F")
    fu.waits(menu.isVisible, "the menu of filters")
    fu.keys("V")
    fu.waits(lambda: QApplication.activePopupWidget() is not menu, "the menu of windows")
    fu.keys(*["Down"] * (number - 1), "Return")
    fu.rests()
    assert room.filters.which.number == number


def _plans_the_round(fu):
    fu.keys("F3")
    fu.sees("第4次")
    fu.rests()
    _only_my_households(fu)
    helper = fu.here.filters.which.helper
    assert helper is not None
    for day in ("2026-11-10", "2026-11-17"):
        line = fu.here.list.current
        fu.in_dialog("Ctrl+D", lambda day=day: fu.types_day(day), lambda: fu.keys("Return"))
        fu.sees("已安排")
        fu.notes(fact="planned", id=str(line.planned.id), day=day)
        fu.rests()
        fu.keys("Down")
    fu.picture("month-1-planned")
    return helper


def _takes_the_route_along(fu):
    fu.in_dialog("Ctrl+P", lambda: fu.reaches(fu.dialog.go), lambda: fu.keys("Return"))
    fu.waits(
        lambda: getattr(fu.here, "printed", None) is not None and fu.here.printed.form == "P-10r", "the route"
    )
    fu.picture("month-2-route")
    file = fu.folder / "route.pdf"
    fu.here.save_as(file)
    fu.sees("已保存为")
    pdf = PdfDocument(file)
    said = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    assert HELPER in said


def _opens_the_first_visit(fu, number=4):
    fu.keys("F3")
    fu.rests()
    _only_my_households(fu, number)
    fu.keys("Ctrl+N")
    page = fu.waits_for(VisitScreen)
    fu.waits(lambda: page.form is not None and page.form.date.hasFocus(), "the form")
    return page


def _visits(fu):
    page = _opens_the_first_visit(fu)
    fu.fills_until_the_content(page)
    fu.types(SAID)
    fu.keys("Ctrl+Return")
    fu.waits_for(RecordScreen)
    fu.sees(SAID)
    fu.notes(fact="visit", id=str(page._draft.id), content=SAID)


def _is_called_away_in_the_middle(fu):
    """Half a visit is written; the clerk needs the laptop, unlocks for a look, and goes."""
    page = _opens_the_first_visit(fu)
    fu.fills_until_the_content(page)
    fu.types(SAID[:10])
    fu.keys("Ctrl+Shift+U")
    fu.notes(fact="draft", id=str(page._draft.id), content=SAID[:10])
    fu.unlocks(PASSPHRASES[CLERK], up=1)
    assert fu.laptop.user.name == CLERK
    assert SAID[:10] not in fu.everything()
    fu.keys("Ctrl+Shift+L")


def _finishes_the_draft(fu):
    fu.keys("F12")
    fu.sees("未完成的草稿")
    fu.rests()
    fu.tabs_to("继续")
    fu.keys("Return")
    page = fu.waits_for(VisitScreen)
    fu.waits(lambda: page.form is not None, "the form")
    assert page.form.answers.content == SAID[:10]
    fu.keys("Ctrl+PgDown")
    fu.waits(page.form.content.isVisible, "what was talked about")
    fu.reaches(page.form.content)
    fu.keys("Ctrl+End")
    fu.types(SAID[10:])
    fu.keys("Ctrl+Return")
    fu.waits_for(RecordScreen)
    fu.sees(SAID)
    fu.notes(fact="visit", id=str(page._draft.id), content=SAID)
    fu.reaches(fu.here.content)
    fu.types(LATER)
    fu.tabs_to("添加")
    fu.keys("Return")
    fu.sees(LATER)


def _speaks_by_telephone(fu):
    """Nobody was at home: who was spoken to, and the form says which visit that fills."""
    page = _opens_the_first_visit(fu, number=3)
    fu.keys("Return", "Return", "Return", "Return", "1", "Return", "Return", "1")
    fu.reaches(page.form.met)
    fu.keys("1", "Return", "Return", "Return")
    assert page.form.content.hasFocus()
    assert page.form.answers.kind == "08", "a telephone visit by itself"
    fu.types(BY_PHONE)
    fu.picture("month-3-telephone")
    fu.keys("Ctrl+Return")
    fu.waits_for(RecordScreen)
    fu.sees(BY_PHONE)
    fu.notes(fact="visit", id=str(page._draft.id), content=BY_PHONE)


def _mends_a_value_and_takes_it_back(fu):
    """The bank was changed, but at another household: back with one key, and both are in the history."""
    fu.keys("F2")
    fu.rests()
    fu.keys("Return")
    page = fu.waits_for(HouseholdScreen)
    fu.waits(lambda: hasattr(page, "values"), "the page")
    fu.rests()

    def bank():
        return fu.laptop.households.page(page._id).field("bank_name").shown

    before = bank()
    fu.tabs_to("开户银行", most=120)
    fu.keys("Return", "Ctrl+A")
    fu.types("邮政储蓄银行")
    fu.keys("Return")
    fu.waits(lambda: bank() == "邮政储蓄银行", "the bank as typed")
    fu.rests()
    fu.keys("Ctrl+Z")
    fu.waits(lambda: bank() == before, "what was there before")
    fu.rests()
    changes = fu.laptop.history.of_field("household", page._id, "bank_name")
    assert len(changes) == 3, "brought in by the import, changed, taken back"
    fu.picture("month-5-undone")


def _moves_frees_and_adds(fu):
    """One visit gets another day for a reason, one household is freed, one gets an extra visit."""
    fu.keys("F3")
    fu.rests()
    _only_my_households(fu)
    fu.waits(lambda: fu.here.rows.rowCount() == 2, "two are left")
    fu.in_dialog(
        "Ctrl+D",
        lambda: fu.types_day("2026-12-08"),
        lambda: fu.keys("Tab"),
        lambda: fu.types("户主下月才回来"),
        lambda: fu.keys("Return"),
    )
    fu.rests()
    line = fu.here.list.current
    assert str(line.planned.planned_on) == "2026-12-08"
    fu.notes(fact="planned", id=str(line.planned.id), day="2026-12-08")
    fu.keys("Down")
    fu.in_dialog("Ctrl+E", lambda: fu.keys("Down", "Down", "Down", "Return"))
    fu.rests()
    fu.in_dialog("Ctrl+Shift+N", lambda: fu.keys("Return"))
    fu.rests()
    fu.picture("month-4-moved")
