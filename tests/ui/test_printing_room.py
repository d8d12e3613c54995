"""The print room: each form asks for what it is of, shows its first paper, and gives out the whole."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldkit.services.printing import Printing
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.printing import PrintDialog
from fieldkit.ui.frame import Frame
from tests.ui.hands import press, words_on

LONG = 30_000


@pytest.fixture
def room(frame, qtbot, jobs, village):
    village.planning.make(2026)
    room = frame.go("printing")
    ready(qtbot, jobs, room)
    return room


def ready(qtbot, jobs, room):
    """Wait until the paper that is chosen now is whole."""
    qtbot.waitUntil(lambda: not room._soon.isActive() and not jobs.busy, timeout=LONG)


def shown(room: QWidget) -> set[str]:
    fields = room.choices.subject._fields
    return {name for name, (_, field) in fields.items() if field.isVisibleTo(room)}


def choose(qtbot, jobs, room, form, **subject):
    room.choose(form, **subject)
    ready(qtbot, jobs, room)


def test_the_room_opens_with_the_ledger_that_shows_nothing_private(room):
    assert room.form.code == "P-04"
    assert room.printed.masking == "M2"
    assert room.save.isEnabled()


def test_forms_stand_in_groups_whose_headings_cannot_be_chosen(room, village):
    codes = [room.form.itemData(n) for n in range(room.form.count())]
    assert {form.code for form in village.printing.forms()} == {code for code in codes if code}
    for place, code in enumerate(codes):
        assert room.form.model().item(place).isEnabled() == bool(code)
    room.form.setFocus()


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("P-04", {"village", "year"}), ("P-11", {"village", "year"}), ("P-26", {"sync"}),
        ("P-01", {"village", "helper", "households", "year"}), ("P-23", {"village", "pairings", "year"}),
        ("P-10r", {"village", "helper", "month"}), ("P-09", {"village", "households", "year"}),
    ],
)  # fmt: skip
def test_each_form_asks_for_what_it_is_of(room, qtbot, jobs, form, fields):
    choose(qtbot, jobs, room, form)
    assert shown(room) == fields
    assert room.printed.form == form


def test_households_are_chosen_and_taken_away_again(room, qtbot, jobs, village):
    homes = village.households.find("")[:3]
    choose(qtbot, jobs, room, "P-08", households=homes)
    assert room.printed.subject.households == tuple(homes)
    assert "3 户" in room.choices.about.text()
    head = village.households.rows(homes[:1])[0].head
    press(room, f"{head}，去掉")
    ready(qtbot, jobs, room)
    assert room.printed.subject.households == tuple(homes[1:])
    choose(qtbot, jobs, room, "P-08", household=homes[0])
    assert room.printed.subject.household == homes[0]
    assert room.printed.file_name.startswith("P-08-")


def test_a_helper_and_a_month_come_from_another_room(room, qtbot, jobs, village):
    helper = next(h for h in village.pairing.helpers() if h.households)
    choose(qtbot, jobs, room, "P-10r", helper=helper.id, month="2026-10")
    assert room.printed.subject.helper == helper.id
    assert room.printed.subject.month.isoformat() == "2026-10-01"
    assert helper.name in words_on(room.choices)


def test_a_hand_over_is_chosen_from_the_year_or_comes_from_another_room(room, qtbot, jobs, village, frame):
    from datetime import date

    helpers = village.pairing.helpers()
    (pairing,) = [p for p in village.pairing.of_household(village.households.find("")[0]) if p.role == "1"][:1]
    other = next(h for h in helpers if h.id != pairing.helper_id)
    new = village.pairing.replace(pairing.id, other.id, date(2026, 11, 1), "1")
    frame.print_form("P-23", {"pairing": new})
    ready(qtbot, jobs, room)
    assert room.printed.subject.pairings == (new,)
    subject = room.choices.subject
    assert subject.pairings.findData(str(new)) >= 0
    subject.pairings.setCurrentIndex(subject.pairings.findData(""))
    ready(qtbot, jobs, room)
    assert new in room.printed.subject.pairings


def test_the_first_paper_is_shown_before_the_whole_is_made(room, qtbot, jobs):
    seen = []
    room.paper.changed.connect(lambda: seen.append((room.paper.shown.sample, room.save.isEnabled())))
    choose(qtbot, jobs, room, "P-01")
    assert seen == [(True, False), (False, True)]
    assert room.view.pages == room.printed.pages > 2


def test_stopping_leaves_the_first_paper_and_a_way_on(room, qtbot, jobs, monkeypatch):
    from fieldkit.errors import Cancelled

    make = Printing.make

    def stopped(self, form, asked, *, sample=False, **more):
        if not sample:
            raise Cancelled
        return make(self, form, asked, sample=sample, **more)

    monkeypatch.setattr(Printing, "make", stopped)
    choose(qtbot, jobs, room, "P-01")
    assert room.printed is None
    assert not room.save.isEnabled()
    assert room.view.pages == 2 * 4
    monkeypatch.undo()
    room.paper.all.click()
    ready(qtbot, jobs, room)
    assert room.printed.pages > 8
    assert not room.paper.all.isVisibleTo(room)


def test_a_batch_is_saved_recorded_and_printed_again_the_same(room, qtbot, jobs, village, tmp_path):
    choose(qtbot, jobs, room, "P-08")
    first = room.printed
    room.save_as(tmp_path / first.file_name)
    qtbot.waitUntil(lambda: len(village.printing.history()) == 1 and not jobs.busy, timeout=LONG)
    assert (tmp_path / first.file_name).read_bytes() == first.pdf
    choose(qtbot, jobs, room, "P-04")
    title = next(f.title for f in village.printing.forms() if f.code == "P-08")
    press(room.history, f"再打印 P-08 {title}")
    ready(qtbot, jobs, room)
    assert room.printed.pdf == first.pdf


@pytest.fixture
def print_system(tmp_path, monkeypatch):
    """A print system of one's own: `lpstat -e` lists what is put into it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def have(*printers):
        script = folder / "lpstat"
        script.write_text("#!/bin/sh\n" + "".join(f"echo {name}\n" for name in printers))
        script.chmod(0o755)

    return have


def test_without_a_printer_the_room_says_what_to_do(room, qtbot, jobs, print_system):
    room.refresh()
    ready(qtbot, jobs, room)
    assert "没有找到打印机" in words_on(room.choices)
    assert not room.go.isEnabled()
    assert room.save.isEnabled()


def test_the_printer_of_the_settings_is_chosen_beforehand(room, qtbot, jobs, village, print_system):
    print_system("Canon_LBP", "Village_A3")
    village.settings.printer = "Village_A3"
    room.refresh()
    ready(qtbot, jobs, room)
    assert room.go.isEnabled()
    form = room.choices.chosen
    dialog = PrintDialog(room, village, jobs, room.printers, room.printed, form)
    qtbot.addWidget(dialog)
    assert dialog.printers.code == "Village_A3"
    assert "没有找到打印机" not in words_on(room.choices)


def test_who_may_not_print_inside_papers_is_offered_postings(qtbot, village, jobs, speech, theme):
    village.store.author = dataclasses.replace(village.store.author, rights=frozenset())
    frame = Frame(village, jobs, Changes(jobs))
    qtbot.addWidget(frame)
    frame.show()
    room = frame.go("printing")
    ready(qtbot, jobs, room)
    open_ones = {
        room.form.itemData(n) for n in range(room.form.count()) if room.form.model().item(n).isEnabled()
    }
    assert open_ones == {form.code for form in village.printing.forms() if form.posting}
    assert open_ones >= {"P-04", "P-10", "P-11"}
    choose(qtbot, jobs, room, "P-01")
    assert room.form.code in open_ones


def test_the_room_is_worked_by_keys(room, qtbot, jobs):
    room.take_focus()
    assert room.form.hasFocus() or not room.isActiveWindow()
    before = room.form.code
    qtbot.keyClick(room.form, Qt.Key.Key_Down)
    ready(qtbot, jobs, room)
    assert room.form.code != before
    assert room.printed.form == room.form.code


def test_the_receipt_of_an_exchange_is_asked_for_from_the_sync_room(frame, qtbot, jobs, village):
    from datetime import UTC, datetime

    from fieldkit.db.tables import SyncRun

    with village.store.applying() as session:
        at = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
        session.add(SyncRun(started_at=at, ended_at=at, sent=3, received=1, conflicts=0, parked=0, equal=True))
    sync = frame.go("sync")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    found = [b for b in sync.findChildren(QWidget) if "的回执" in b.accessibleName()]
    assert len(found) == 1
    found[0].click()
    room = frame.stack.currentWidget()
    ready(qtbot, jobs, room)
    assert room.printed.form == "P-26"
    assert room.printed.subject.sync == sync._laptop.syncing.history()[0].id
