"""The print room: each form asks for what it is of, shows its first paper, and gives out the whole."""

import dataclasses
import functools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from fieldkit.errors import Cancelled, NoPrinter, PrinterFailed
from fieldkit.services.printing.batches import Order
from fieldkit.services.printing.service import Asked, Printing
from fieldkit.ui import system_printing
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.find_form import FindFormDialog
from fieldkit.ui.dialogs.print_history import PrintHistoryDialog
from fieldkit.ui.dialogs.print_many import ManyDialog
from fieldkit.ui.dialogs.printing import PrintDialog
from fieldkit.ui.frame import Frame
from fieldkit.ui.widgets.print_words import found
from tests.ui.hands import press, words_on

LONG = 30_000


@pytest.fixture
def room(frame, qtbot, jobs, village, monkeypatch):
    monkeypatch.setattr("fieldkit.ui.screens.printing.TOO_MANY", 100)  # the village has 64 households
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
        ("P-04", {"village", "groups", "year"}), ("P-03b", {"village", "year"}), ("P-26", {"sync"}),
        ("P-01", {"village", "groups", "helper", "households", "year"}),
        ("P-23", {"village", "pairings", "year"}), ("P-10r", {"village", "helper", "month"}),
        ("P-09", {"village", "groups", "households", "year"}),
    ],
)  # fmt: skip
def test_each_form_asks_for_what_it_is_of(room, qtbot, jobs, form, fields):
    choose(qtbot, jobs, room, form)
    assert shown(room) == fields
    assert room.printed.form == form


def test_a_form_is_of_some_villagers_groups(room, qtbot, jobs, village, tmp_path):
    whole = room.printed
    groups = room.choices.subject.groups
    press(groups, "只打1组")
    ready(qtbot, jobs, room)
    assert room.printed.subject.groups == ("1组",)
    assert "1组" in room.choices.about.text()
    assert "-1组-" in room.printed.file_name
    assert (room.printed.pages, room.printed.content_sha256) != (whole.pages, whole.content_sha256)
    assert not room.many.isEnabled(), "a posting of a group is no long print"
    choose(qtbot, jobs, room, "P-08", groups=("1组", "3组"))
    assert room.printed.subject.groups == ("1组", "3组")
    assert {row.group for row in village.households.rows(room.printed.subject.households)} == {"1组", "3组"}
    assert room.many.isEnabled()
    room.paper.save_as(tmp_path / room.printed.file_name)
    qtbot.waitUntil(lambda: bool(village.printed.list()) and not jobs.busy, timeout=LONG)
    assert village.printed.list()[0].whom == "1组、3组"
    press(groups, "只打1组")
    press(groups, "只打3组")
    ready(qtbot, jobs, room)
    assert room.printed.subject.groups == ()
    assert "全村" in room.choices.about.text()


def test_a_paper_of_the_record_is_not_taken_for_the_one_that_is_chosen(
    room, qtbot, jobs, village, print_system, tmp_path
):
    choose(qtbot, jobs, room, "P-28")
    room.save_as(tmp_path / "P-28.pdf")
    qtbot.waitUntil(lambda: bool(village.printing.history()) and not jobs.busy, timeout=LONG)
    choose(qtbot, jobs, room, "P-04")
    print_system("Village_A3")
    room.refresh()
    ready(qtbot, jobs, room)
    press(room.history, "再打印")
    ready(qtbot, jobs, room)
    assert (room.form.code, room.printed.form) == ("P-04", "P-28")
    assert "不是一张" in room.paper.message.text()
    asked = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PrintDialog, "exec", lambda dialog: asked.append(dialog.windowTitle()))
        room.go.click()
    assert "P-28" in asked[0]
    room.paper.back.click()
    ready(qtbot, jobs, room)
    assert room.printed.form == "P-04"
    assert not room.paper.back.isVisibleTo(room)


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
    (pairing,) = [p for p in village.pairing.of_household(village.households.find("")[0]) if p.role == "1"][
        :1
    ]
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
    room.paper.changed.connect(
        lambda: seen.append((room.paper.shown.sample, room.save.isEnabled())) if room.paper.shown else None
    )
    choose(qtbot, jobs, room, "P-01")
    assert seen == [(True, False), (False, True)], "nothing can be given out before the whole is there"
    assert room.view.pages == room.printed.pages > 2


def test_stopping_leaves_the_first_paper_and_a_way_on(room, qtbot, jobs, monkeypatch):
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
        session.add(
            SyncRun(started_at=at, ended_at=at, sent=3, received=1, conflicts=0, parked=0, equal=True)
        )
    sync = frame.go("sync")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    found = [b for b in sync.findChildren(QWidget) if "的回执" in b.accessibleName()]
    assert len(found) == 1
    found[0].click()
    room = frame.stack.currentWidget()
    ready(qtbot, jobs, room)
    assert room.printed.form == "P-26"
    assert room.printed.subject.sync == sync._laptop.syncing.history()[0].id


# ---------------------------------------------------------------- which form, in which layout


def test_a_form_is_found_by_code_by_words_and_by_first_letters(room, village):
    forms = village.printing.forms()
    assert [f.code for f in found(forms, "p04")] == ["P-04"]
    assert {"P-04"} <= {f.code for f in found(forms, "公示 台账")} < {f.code for f in forms}
    assert "P-04" in {f.code for f in found(forms, "gsb")}
    assert found(forms, "没有这样的表") == []
    assert len(found(forms, "")) == len(forms) > 25


def test_a_layout_for_smaller_paper_is_chosen_and_saved_under_its_own_name(room, qtbot, jobs):
    assert room.choices.way.isVisibleTo(room)
    assert room.printed.paper == "A3l"
    form = room.choices.chosen
    room.choices.set_layout(next(name for name, _ in form.layouts if form.paper_of(name).startswith("A4")))
    ready(qtbot, jobs, room)
    assert room.printed.paper.startswith("A4")
    assert f"P-04-{room.choices.way.code}-" in room.printed.file_name
    choose(qtbot, jobs, room, "P-26")
    assert not room.choices.way.isVisibleTo(room)


def test_a_blank_form_is_of_nobody(room, qtbot, jobs, village):
    choose(qtbot, jobs, room, "P-01", blank=True)
    assert room.printed.pages == 2
    assert room.printed.subject.blank
    assert "空白" in room.choices.about.text()
    assert not room.many.isEnabled()


# ---------------------------------------------------------------- looking at it


def test_pages_are_drawn_beside_the_window_and_the_next_is_there_before_it_is_turned_to(room, qtbot, jobs):
    choose(qtbot, jobs, room, "P-01")
    view = room.view
    qtbot.waitUntil(lambda: len(view._kept) == 2 and not jobs.busy, timeout=LONG)
    seen = []
    view.shown.connect(seen.append)
    qtbot.keyClick(view.area, Qt.Key.Key_PageDown)
    assert seen == [1]  # at once, without waiting for anything
    qtbot.keyClick(view.area, Qt.Key.Key_End)
    assert view.where.text().startswith(f"第 {view.pages} 页")
    qtbot.waitUntil(lambda: seen[-1] == view.pages - 1, timeout=LONG)
    wide = view.picture.pixmap().width()
    qtbot.keyClick(view.area, "+")
    qtbot.waitUntil(lambda: view.picture.pixmap().width() > wide, timeout=LONG)


# ---------------------------------------------------------------- printing


@pytest.fixture
def small_printer(print_system, tmp_path):
    """A printer that has A4 in two trays and prints on both sides; what it gets is in `jobs`."""
    print_system("Small_A4")
    for name, script in (
        ("lpoptions", "echo 'PageSize/Size: *A4 A5'\necho 'InputSlot/Tray: *Auto Tray1'\necho 'Duplex/2: *None DuplexTumble'\n"),
        ("lp", f'echo "$@" >> {tmp_path}/jobs\nwhile read -r _; do :; done\n'),
    ):  # fmt: skip
        (tmp_path / "bin" / name).write_text("#!/bin/sh\n" + script)
        (tmp_path / "bin" / name).chmod(0o755)


def asked_how(qtbot, jobs, room, village):
    dialog = PrintDialog(room, village, jobs, room.printers, room.printed, room.choices.chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    return dialog


def test_a_printer_without_a3_is_offered_the_a4_layout_instead(room, qtbot, jobs, village, small_printer):
    room.refresh()
    ready(qtbot, jobs, room)
    dialog = asked_how(qtbot, jobs, room, village)
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(
        lambda: "没有 A3 纸" in words_on(dialog)
    )  # what is put into a shown dialog shows a moment later
    ways = [b for b in dialog.findChildren(QPushButton) if b.text().startswith("改用")]
    ways[0].click()
    room.choices.set_layout(dialog.instead)
    ready(qtbot, jobs, room)
    assert asked_how(qtbot, jobs, room, village).go.isEnabled()


def test_copies_sides_tray_and_pages_reach_the_printer_and_the_record(
    room, qtbot, jobs, village, small_printer, tmp_path
):
    choose(qtbot, jobs, room, "P-01", household=village.households.find("")[0])
    room.refresh()
    ready(qtbot, jobs, room)
    dialog = asked_how(qtbot, jobs, room, village)
    for choice, code in ((dialog.copies, "3"), (dialog.sides, "short"), (dialog.tray, "Tray1")):
        choice.setCurrentIndex(choice.findData(code))
    dialog.pages.setText("二")
    dialog.try_it()
    assert "1-4,7" in dialog.message.text()
    dialog.pages.setText("1-2")
    dialog.try_it()
    room.paper.print_on(dialog.printers.code, dialog.how)
    qtbot.waitUntil(lambda: bool(village.printed.list()) and not jobs.busy, timeout=LONG)
    job = (tmp_path / "jobs").read_text(encoding="utf-8")
    for part in ("-d Small_A4", "-n 3", "media=A4", "print-scaling=none", "two-sided-short-edge", "InputSlot=Tray1",
                 "-P 1-2"):  # fmt: skip
        assert part in job
    (line,) = village.printed.list()
    assert (line.copies, line.printer) == (3, "Small_A4")
    qtbot.waitUntil(lambda: "Small_A4" in words_on(room.history), timeout=LONG)


def test_where_the_system_takes_no_pdf_its_pages_are_drawn_for_the_printer(
    room, qtbot, jobs, village, tmp_path
):
    import pypdfium2

    printed = village.printing.make("P-04", room.choices.asked())
    drawn = []

    def picture(page, width):
        drawn.append((page, width))
        return village.printing.preview(printed.pdf, page, width)

    file = tmp_path / "sheet.pdf"
    wish = system_printing.Wish(printed.paper, pages="1", file=str(file))
    system_printing.send("", printed.pages, picture, wish)
    assert [page for page, _ in drawn] == [0, 0]  # first a small one: which way it lies
    assert abs(drawn[1][1] - 420 / 25.4 * 300) < 60  # A3 across, 300 dpi
    sheet = pypdfium2.PdfDocument(file)
    wide, high = sheet[0].get_size()
    assert len(sheet) == 1
    assert (round(wide / 72 * 25.4), round(high / 72 * 25.4)) == (420, 297)
    sheet.close()
    assert system_printing.chosen("1-2,9-12,3", 10) == [0, 1, 8, 9, 2]
    with pytest.raises(NoPrinter):
        system_printing.send("a printer that was taken away", 1, picture, system_printing.Wish("A4p"))
    with pytest.raises(PrinterFailed, match="7-9"):
        system_printing.send("", 3, picture, system_printing.Wish("A4p", pages="7-9", file=str(file)))


def test_copies_are_sent_one_by_one_where_the_printer_makes_none_and_upright_pages_stand(
    room, village, tmp_path
):
    import pypdfium2

    printed = village.printing.make("P-09", Asked(village=village.villages.list()[0].code, blank=True))
    picture = functools.partial(village.printing.preview, printed.pdf)
    file = tmp_path / "copies.pdf"
    system_printing.send("", printed.pages, picture, system_printing.Wish("A5b", copies=2, file=str(file)))
    sheet = pypdfium2.PdfDocument(file)
    assert len(sheet) == 2 * printed.pages
    wide, high = sheet[0].get_size()
    assert wide < high
    sheet.close()


# ---------------------------------------------------------------- many at once


def test_many_are_printed_while_one_works_on_and_stand_in_the_record_as_one_line(
    room, qtbot, jobs, village, tmp_path
):
    homes = village.households.find("")[:3]
    choose(qtbot, jobs, room, "P-08", households=homes)
    dialog = ManyDialog(
        room, village, room.choices.chosen, room.choices.asked(), "M1", village.villages.list(), []
    )
    qtbot.addWidget(dialog)
    assert dialog.whose.code == "chosen"
    dialog.files.choose("household")
    dialog.folder.setText(str(tmp_path / "many"))
    room.batches.begin(dialog.order)
    qtbot.waitUntil(lambda: len(village.printed.list()) == 1 and not jobs.busy, timeout=LONG)
    assert len(list((tmp_path / "many").iterdir())) == 3
    assert "P-08：已存入文件夹 3 份" in words_on(room.paper)
    assert not room.batches.isVisibleTo(room)
    history = PrintHistoryDialog(room, village, jobs, room._titles)
    qtbot.addWidget(history)
    qtbot.waitUntil(lambda: history.rows.rowCount() == 1, timeout=LONG)
    history.search.setText("p-09")
    assert not history.go.isEnabled()
    history.search.setText("p-08 成批")
    history.again()
    assert history.batch is not None


def test_all_villages_go_into_one_file_where_that_makes_sense(room, qtbot, jobs, village):
    (here,) = village.villages.list()
    others = [dataclasses.replace(here, code=f"{here.code[:9]}{n}") for n in (298, 299)]

    def asked(form, villages, printers=()):
        choose(qtbot, jobs, room, form)
        chosen = room.choices.chosen
        dialog = ManyDialog(room, village, chosen, Asked(here.code, year=2026), "", villages, [*printers])
        qtbot.addWidget(dialog)
        dialog.whose.setCurrentIndex(1)
        return dialog

    assert asked("P-04", [here]).files.isHidden()  # it would be the very file
    dialog = asked("P-04", [here, *others], ["村委会"])
    assert not dialog.files.isHidden()
    qtbot.keyClicks(dialog.files, "2")
    assert (dialog.order.joined, dialog.order.each, len(dialog.order.villages)) == (True, False, 3)
    assert "约 1 份文件" in dialog.sum.text()
    assert "50 MB" in dialog.note.text()
    dialog.place.setCurrentIndex(1)
    assert (dialog.order.joined, dialog.order.printer) == (False, "村委会")
    assert asked("P-17", [here, *others]).files.isHidden()  # what was issued is a file already
    dialog = asked("P-01", [here, *others], ["村委会"])
    dialog.place.setCurrentIndex(1)
    qtbot.keyClicks(dialog.files, "3")
    assert dialog.files.code == "village"
    dialog.place.setCurrentIndex(0)
    qtbot.keyClicks(dialog.files, "3")
    assert dialog.order.joined


def test_what_is_half_printed_is_said_on_the_first_page_and_goes_on_by_one_key(
    frame, qtbot, jobs, village, tmp_path
):
    def stop(done, _total):
        if done:
            raise Cancelled

    homes = tuple(village.households.find("")[:3])
    batch = village.batches.begin(Order("P-08", tmp_path / "many", households=homes, each=True))
    with pytest.raises(Cancelled):
        village.batches.run(batch, stop)
    home = frame.go("home")
    home.refresh()
    qtbot.waitUntil(lambda: "打印到一半：P-08 1 / 3" in words_on(home), timeout=LONG)
    room = frame.go("printing", "batches")
    ready(qtbot, jobs, room)
    go = room.batches._first
    assert go.shortcut().toString() == "Ctrl+R"
    go.click()
    qtbot.waitUntil(lambda: village.batches.one(batch).state == "done" and not jobs.busy, timeout=LONG)
    assert len(list((tmp_path / "many").iterdir())) == 3
    assert village.today.look().tasks == tuple(t for t in village.today.look().tasks if t.kind != "prints")


def test_a_large_village_is_not_set_whole_before_somebody_wants_it(room, qtbot, jobs, monkeypatch):
    from fieldkit.ui.screens import printing

    monkeypatch.setattr(printing, "TOO_MANY", 10)
    choose(qtbot, jobs, room, "P-01")
    assert room.printed is None
    assert "64 户" in room.paper.message.text()
    room.paper.all.click()
    ready(qtbot, jobs, room)
    assert room.printed.pages > 100


def test_saving_a_large_village_makes_the_whole_first(room, qtbot, jobs, monkeypatch, tmp_path):
    monkeypatch.setattr("fieldkit.ui.screens.printing.TOO_MANY", 10)
    file = tmp_path / "all.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    choose(qtbot, jobs, room, "P-01")
    assert room.printed is None
    assert room.save.isEnabled()
    qtbot.keyClick(room, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: file.exists() and not jobs.busy, timeout=LONG)
    assert file.read_bytes() == room.printed.pdf
    assert room.printed.pages > 100


# ---------------------------------------------------------------- never another paper than the chosen one


def nothing_to_give(room) -> bool:
    return not any(part.isEnabled() for part in (room.save, room.go, room.many))


def expected(jobs) -> list[Exception]:
    """Take the bugs that a test makes itself away from the fixture, which fails of any."""
    told: list[Exception] = []
    jobs.failed.disconnect()
    jobs.failed.connect(told.append)
    return told


@pytest.fixture
def saved(monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: asked.append(a[2]) or ("", ""))
    return asked


@pytest.mark.parametrize("what", ["form", "year", "masking", "layout", "blank"])
def test_the_paper_before_cannot_be_given_out_under_new_choices(room, qtbot, jobs, saved, what):
    choices = room.choices
    field = {
        "form": choices.form,
        "year": choices.subject.year,
        "masking": choices.masking,
        "layout": choices.way,
    }
    if what == "blank":
        choices.blank.setFocus()
        qtbot.keyClick(choices.blank, Qt.Key.Key_Space)
    else:
        qtbot.keyClick(field[what], Qt.Key.Key_Down)
    assert room.printed is None
    assert nothing_to_give(room)
    qtbot.keyClick(room, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ready(qtbot, jobs, room)
    assert saved == []
    qtbot.keyClick(room, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: saved == [room.printed.file_name], timeout=LONG)


def test_each_form_comes_in_its_own_masking_unless_one_was_chosen_for_it(room, qtbot, jobs):
    usual = {form.code: form.maskings[0] for form in room.choices._forms}
    choose(qtbot, jobs, room, "P-01")
    assert room.choices.masking.code == usual["P-01"]
    choices = [room.choices.masking.itemData(n) for n in range(room.choices.masking.count())]
    other = next(code for code in choices if code != usual["P-01"])
    room.choices.masking.setCurrentIndex(choices.index(other))
    for form in ("P-04", "P-08", "P-11"):
        choose(qtbot, jobs, room, form)
        assert room.printed.masking == usual[form]
    choose(qtbot, jobs, room, "P-01")
    assert room.printed.masking == other


def test_a_fault_of_the_program_takes_the_earlier_paper_away_and_is_reported(room, qtbot, jobs, monkeypatch):
    def broken(self, *_, **__):
        raise KeyError("a fault")

    told = expected(jobs)
    monkeypatch.setattr(Printing, "make", broken)
    choose(qtbot, jobs, room, "P-11")
    assert room.printed is None
    assert room.view.pages == 0
    assert nothing_to_give(room)
    assert room.paper.message.isVisibleTo(room)
    assert [type(error) for error in told] == [KeyError]


def test_a_page_that_cannot_be_drawn_does_not_leave_the_picture_of_the_paper_before(
    room, qtbot, jobs, monkeypatch
):
    def broken(self, *_):
        raise KeyError("a fault")

    assert not room.view.picture.pixmap().isNull()
    expected(jobs)
    monkeypatch.setattr(Printing, "preview", broken)
    choose(qtbot, jobs, room, "P-11")
    assert room.view.picture.pixmap().isNull()


def test_a_paper_as_wide_as_there_is_room_needs_no_bar_below_it(room, qtbot, jobs):
    choose(qtbot, jobs, room, "P-18")
    qtbot.waitUntil(lambda: not (jobs.busy or room.view._soon.isActive()), timeout=LONG)
    assert room.view.area.verticalScrollBar().maximum() > 0
    assert room.view.area.horizontalScrollBar().maximum() == 0
    assert room.view.picture.pixmap().width() > 200


def test_a_long_print_that_met_a_fault_says_so(room, qtbot, jobs, village, tmp_path, monkeypatch):
    homes = tuple(village.households.find("")[:3])
    batch = village.batches.begin(Order("P-08", tmp_path / "many", households=homes, each=True))

    def broken(self, *_, **__):
        raise KeyError("a fault")

    expected(jobs)
    monkeypatch.setattr(Printing, "set_facts", broken)
    room.batches.go_on(batch)
    ready(qtbot, jobs, room)
    assert village.batches.one(batch).problem
    assert village.batches.one(batch).problem in words_on(room.batches)


# ---------------------------------------------------------------- what one may not print


def test_a_form_one_may_not_print_is_found_with_the_reason_and_cannot_be_chosen(room, qtbot, village):
    forms = [dataclasses.replace(form, allowed=form.code != "P-15") for form in village.printing.forms()]
    dialog = FindFormDialog(room, forms, "没有权限")
    qtbot.addWidget(dialog)
    dialog.search.setText("p15")
    qtbot.waitUntil(lambda: dialog.rows.rowCount() < 5, timeout=LONG)
    assert dialog.rows.row(dialog.table.currentIndex())[0] == "P-15"
    assert dialog.why_not.text() == "没有权限"
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.chosen is None
    dialog.search.setText("p04")
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=LONG)
    assert dialog.why_not.text() == ""
    dialog.accept()
    assert dialog.chosen[0] == "P-04"


def test_an_inside_paper_cannot_be_made_again_by_who_may_not_print_it(room, qtbot, jobs, village, tmp_path):
    choose(qtbot, jobs, room, "P-01", household=village.households.find("")[0])
    room.save_as(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: bool(village.printed.list()) and not jobs.busy, timeout=LONG)
    village.store.author = dataclasses.replace(village.store.author, rights=frozenset())
    room.refresh()
    ready(qtbot, jobs, room)
    (again,) = [b for b in room.history.findChildren(QPushButton) if b.accessibleName().startswith("再打印")]
    assert not again.isEnabled()
    assert again.accessibleDescription() in words_on(room.history)
    history = PrintHistoryDialog(room, village, jobs, room._titles)
    qtbot.addWidget(history)
    qtbot.waitUntil(lambda: history.rows.rowCount() == 1, timeout=LONG)
    assert not history.go.isEnabled()
    assert history.why_not.text()
    history.again()
    assert history.job is None
