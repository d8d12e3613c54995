"""The notices room and a notice's page, by hand: from the draft to the day it comes down."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from fieldkit.domain.notices import State
from fieldkit.services.quality.lists import FindingFilter
from fieldkit.ui.dialogs.notice_line import AddHouseholdsDialog, LineDialog
from fieldkit.ui.dialogs.notice_new import NewNoticeDialog
from fieldkit.ui.dialogs.notice_steps import ReasonDialog, WallDialog
from fieldkit.ui.dialogs.objections import FindingDialog, ReceiveDialog
from fieldkit.ui.places import open_notice
from fieldkit.ui.screens.notice import NoticeScreen
from fieldkit.ui.screens.notices import NoticesScreen
from fieldkit.ui.screens.printing import PrintingScreen
from tests.conftest import TODAY
from tests.people import add_clue
from tests.ui.hands import buttons_on, compose, press, words_on

SAID = {
    "receiver": "村委会办公室李秀英", "township_phone": "0716-7212345", "county_phone": "0716-7265432",
    "places": "村务公开栏\n1组公示栏",
}  # fmt: skip


@pytest.fixture
def room(frame, village, qtbot, jobs):
    room = frame.go("notices")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    return room


@pytest.fixture
def draft(village):
    """A draft of two households with everything a posting must say."""
    code = village.villages.list()[0].code
    households = village.households.find("")[:2]
    add_clue(village, *households)
    notice = village.notices.draft("N11", code, households=households)
    village.notices.change(notice, **SAID)
    return notice


@pytest.fixture
def page(frame, draft, qtbot, jobs):
    return opened(frame, draft, qtbot, jobs)


def opened(frame, notice, qtbot, jobs) -> NoticeScreen:
    open_notice(frame, notice)
    page = frame.stack.currentWidget()
    assert isinstance(page, NoticeScreen)
    settle(qtbot, jobs, page)
    return page


def settle(qtbot, jobs, page):
    qtbot.waitUntil(
        lambda: page.view is not None and not jobs.busy and not page._soon.isActive(), timeout=20_000
    )


def yes(dialog):
    """Press the button that is not the one that leaves everything as it is."""
    next(b for b in dialog.buttons() if dialog.buttonRole(b) == dialog.ButtonRole.AcceptRole).click()


def going_on(kind, fill=lambda dialog: None):
    def step(dialog):
        assert isinstance(dialog, kind), dialog
        fill(dialog)
        dialog.go.click()

    return step


def issued(village, notice):
    village.notice_papers.issue(notice)
    return notice


# ---------------------------------------------------------------- the room


def test_an_empty_room_teaches_and_a_draft_begins_with_households_found_by_name(
    room, frame, village, qtbot, jobs, answer
):
    assert room.pages.currentWidget() is room.empty

    def add(dialog):
        assert isinstance(dialog, NewNoticeDialog)
        assert dialog.suggested.households == []
        dialog.suggested.more.click()

    def pick(dialog):
        dialog.go.click()

    seen = answer(add, pick, lambda _: None)

    def finish():
        chosen = len(seen) >= 2 and seen[0].suggested.households
        if chosen and QApplication.activeModalWidget() is seen[0]:
            seen[0].go.click()
        elif not village.notices.listed():
            QTimer.singleShot(30, finish)

    QTimer.singleShot(60, finish)
    press(room, "新公示")
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), NoticeScreen))
    page = frame.stack.currentWidget()
    settle(qtbot, jobs, page)
    [row] = village.notices.listed()
    assert (row.kind, row.households, row.state) == ("N11", 1, State.DRAFT)


def test_the_list_says_state_next_step_and_what_is_due_first(room, frame, village, draft, qtbot, jobs):
    issued(village, draft)
    room.refresh()
    qtbot.waitUntil(lambda: room.rows.rowCount() == 1)
    cells = room.table.cells([0])[0]
    assert cells[:2] == ["待张贴", "去张贴"]
    assert "〔2026〕1号" in cells[3]
    qtbot.waitUntil(lambda: any("去张贴" in b.text() for b in buttons_on(room.due)))
    link = next(b for b in buttons_on(room.due) if "去张贴" in b.text())
    link.click()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), NoticeScreen))
    settle(qtbot, jobs, frame.stack.currentWidget())
    qtbot.keyClick(frame.stack.currentWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: frame.stack.currentWidget() is room)


def test_what_is_over_is_seen_among_all_only(room, village, draft, qtbot, jobs):
    village.postings.cancel(issued(village, draft), "名单有变化")
    room.refresh()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert room.rows.rowCount() == 0
    room.narrow(open_only=False)
    qtbot.waitUntil(lambda: room.rows.rowCount() == 1)
    assert room.table.cells([0])[0][0] == "作废"
    room.year.setCurrentIndex(room.year.findData(str(TODAY.year - 1)))
    qtbot.waitUntil(lambda: room.rows.rowCount() == 0)


def test_a_new_notice_asks_for_the_village_where_several_are_known(village, qtbot):
    other = "421081105298"
    village.households.add(other, "赵六")
    dialog = NewNoticeDialog(None, village)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.suggested.households == []
    assert not dialog.suggested.more.isEnabled()
    dialog.go.click()
    assert dialog.message.isVisibleTo(dialog)
    assert dialog.made is None
    dialog.village.setText(other)
    dialog.village.textEdited.emit(other)
    dialog.go.click()
    assert village.notices.view(dialog.made).row.village_code == other


def test_households_added_by_hand_stay_when_kind_or_year_change(village, qtbot, monkeypatch):
    dialog = NewNoticeDialog(None, village)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.village.text()  # the only village stands there
    home = village.households.find("")[3]
    monkeypatch.setattr("fieldkit.ui.dialogs.notice_new.pick_household", lambda *_: home)
    dialog.suggested.more.click()
    dialog.kind.setCurrentIndex(dialog.kind.findData("N12"))
    dialog.year.setCurrentIndex(1)
    assert home in dialog.suggested.households
    dialog.kind.setCurrentIndex(dialog.kind.findData("N51"))
    dialog.kind.setCurrentIndex(dialog.kind.findData("N11"))
    dialog.go.click()
    assert [line.household_id for line in village.notices.view(dialog.made).lines] == [home]


# ---------------------------------------------------------------- the draft


def test_what_is_typed_is_kept_and_shown_on_the_sheet(page, village, draft, qtbot, jobs):
    shown = page._turn
    title = page.draft.fields["title"]
    title.setFocus()
    title.selectAll()
    compose(title, "太平村拟纳入监测对象公示")
    title.textEdited.emit(title.text())  # an input method's words come without it
    page.draft.save()
    qtbot.waitUntil(lambda: page._turn > shown and not jobs.busy, timeout=20_000)
    assert village.notices.view(draft).row.title == "太平村拟纳入监测对象公示"
    assert page.name.text() == "太平村拟纳入监测对象公示"
    assert page.sheet.pages == 1


def test_every_field_of_the_draft_is_kept(page, village, draft, qtbot, jobs):
    fields = page.draft.fields
    fields["posted_on"].value = TODAY + timedelta(days=2)
    for name, words in (("min_days", "7"), ("issuer", "某某村村民委员会"), ("receiver", "王主任"),
                        ("township_phone", "0716-1111111"), ("county_phone", "0716-2222222")):  # fmt: skip
        fields[name].setText(words)
        fields[name].textEdited.emit(words)
    fields["places"].setPlainText("村口\n2组")
    fields["body"].setPlainText("现予以公示。")
    for name, code in (("masking", "M3"), ("day_kind", "working")):
        fields[name].setCurrentIndex(fields[name].findData(code))
        fields[name].activated.emit(fields[name].currentIndex())
    page.draft.save()
    view = village.notices.view(draft)
    assert (view.min_days, view.day_kind, view.masking) == (7, "working", "M3")
    assert (view.places, view.body, view.issuer) == (("村口", "2组"), "现予以公示。", "某某村村民委员会")
    assert (view.receiver, view.township_phone, view.county_phone) == (
        "王主任",
        "0716-1111111",
        "0716-2222222",
    )
    assert view.row.posted_on == date(2026, 11, 23)
    settle(qtbot, jobs, page)


def test_what_cannot_be_kept_stays_in_its_field_and_takes_nothing_else_with_it(page, village, draft):
    for name, words in (("min_days", "五"), ("title", "太平村公示")):
        page.draft.fields[name].setText(words)
        page.draft.fields[name].textEdited.emit(words)
    assert not page.draft.save()
    assert page.draft.wrong["min_days"].isVisibleTo(page)
    assert page.draft.wrong["min_days"].text() == "请填 1 到 366 之间的整天数。"
    assert not page.draft.wrong["title"].isVisibleTo(page)
    assert page.draft.fields["min_days"].text() == "五"
    view = village.notices.view(draft)
    assert (view.min_days, view.row.title) == (5, "太平村公示")
    page.draft.fields["min_days"].setText("6")
    page.draft.fields["min_days"].textEdited.emit("6")
    assert page.draft.save()
    assert not page.draft.wrong["min_days"].isVisibleTo(page)
    assert village.notices.view(draft).min_days == 6


def test_the_page_is_not_left_with_words_that_are_not_kept_unless_somebody_says_so(
    page, frame, village, draft, answer
):
    page.draft.fields["min_days"].setText("abc")
    page.draft.fields["min_days"].textEdited.emit("abc")
    answer(lambda box: box.reject())
    assert frame.go("home") is None
    assert frame.stack.currentWidget() is page
    assert page.draft.fields["min_days"].text() == "abc"
    answer(yes)
    assert frame.go("home") is not None


def test_going_away_keeps_the_last_words(page, frame, village, draft):
    page.draft.fields["receiver"].setText("赵会计")
    page.draft.fields["receiver"].textEdited.emit("赵会计")
    frame.go("home")
    assert village.notices.view(draft).receiver == "赵会计"


def test_each_finding_leads_to_its_place_and_an_illness_stops_the_sheet(page, village, draft, qtbot, jobs):
    village.notices.change(draft, body="该户因病致贫，现予以公示。", receiver="")
    page.refresh()
    qtbot.waitUntil(lambda: len(page.problems.links) == 2, timeout=20_000)
    settle(qtbot, jobs, page)
    assert "必须" in words_on(page.problems)
    assert "应当" in words_on(page.problems)
    assert page.message.isVisibleTo(page)
    assert page.sheet.pages == 0
    page.activateWindow()
    page.problems.links[0].click()
    assert page.draft.fields["body"].hasFocus()
    page.problems.links[1].click()
    assert page.draft.fields["receiver"].hasFocus()
    first, second = page.problems.links
    assert page.do.nextInFocusChain() is first
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_a_household_is_corrected_taken_off_and_added_again(page, village, draft, qtbot, jobs, answer):
    answer(going_on(LineDialog, lambda d: d.fields["kind_text"].setText("突发严重困难户")))
    page.lines.table.setFocus()
    qtbot.keyClick(page.lines.table, Qt.Key.Key_Return)
    settle(qtbot, jobs, page)
    first, second = village.notices.view(draft).lines
    assert first.kind_text == "突发严重困难户"
    page.lines.table.choose(1)
    page.activateWindow()
    page.lines.table.setFocus()
    qtbot.keyClick(page.lines.table, Qt.Key.Key_Delete)
    settle(qtbot, jobs, page)
    assert [line.id for line in village.notices.view(draft).lines] == [first.id]

    def tick(dialog):
        from fieldkit.services.notices.candidates import Candidate

        dialog.suggested.show_found([Candidate(second.household_id, second.head, second.group)])

    answer(going_on(AddHouseholdsDialog, tick))
    page.lines.add.click()
    settle(qtbot, jobs, page)
    assert [line.household_id for line in village.notices.view(draft).lines] == [
        first.household_id, second.household_id
    ]  # fmt: skip


def test_an_amount_is_read_to_the_fen(frame, village, qtbot, jobs, answer):
    code = village.villages.list()[0].code
    notice = village.notices.draft("N41", code, households=village.households.find("")[:1])
    page = opened(frame, notice, qtbot, jobs)

    def fill(dialog):
        dialog.fields["what"].setText("产业奖补")
        dialog.fields["amount_fen"].setText("十")
        dialog.go.click()
        assert dialog.message.isVisibleTo(dialog)
        dialog.fields["amount_fen"].setText("1,234.5")

    answer(going_on(LineDialog, fill))
    page.lines.correct.click()
    settle(qtbot, jobs, page)
    [line] = village.notices.view(notice).lines
    assert (line.what, line.amount_fen) == ("产业奖补", 123_450)


def test_a_project_is_described_a_line_each(frame, village, qtbot, jobs):
    notice = village.notices.draft("N51", village.villages.list()[0].code)
    page = opened(frame, notice, qtbot, jobs)
    area = page.draft.fields["particulars"]
    assert area.isVisibleTo(page)
    assert not page.lines.isVisibleTo(page)
    names = [line.removesuffix("：") for line in area.toPlainText().split("\n")]
    assert names[:2] == ["项目名称", "建设地点"]
    area.setPlainText("项目名称：入组路硬化\n建设地点: 3组")
    page.draft.save()
    assert village.notices.view(notice).particulars == (("项目名称", "入组路硬化"), ("建设地点", "3组"))
    settle(qtbot, jobs, page)


def test_a_draft_is_thrown_away(page, frame, village, qtbot, jobs, answer):
    answer(yes)
    page.throw.click()
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), NoticesScreen))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert village.notices.listed() == []


# ---------------------------------------------------------------- on the wall


def test_a_notice_is_issued_put_up_objected_to_answered_and_taken_down(
    page, frame, village, draft, qtbot, jobs, answer
):
    answer(yes)
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, jobs, page)
    qtbot.waitUntil(lambda: "〔2026〕1号" in words_on(page.wall))
    assert page.view.state is State.ISSUED
    assert page.first is page.do
    assert page.do.text().startswith("登记张贴…")
    assert not page.draft.isVisibleTo(page)

    answer(going_on(WallDialog))
    page.do.click()
    settle(qtbot, jobs, page)
    assert page.view.state is State.POSTED
    qtbot.waitUntil(lambda: "还剩 5 天" in words_on(page.wall))

    answer(going_on(ReceiveDialog, lambda d: d.said.setPlainText("这家买了汽车")))
    page.objections.add.click()
    settle(qtbot, jobs, page)
    assert page.view.state is State.DISPUTED
    qtbot.waitUntil(lambda: "这家买了汽车" in words_on(page.objections))

    def found(dialog):
        dialog.who.setText("张三")
        dialog.finding.setPlainText("汽车是别人的")
        dialog.go.click()
        assert dialog.message.isVisibleTo(dialog)  # one person is not enough
        dialog.who.setText("张三、李四")
        assert not dialog.replied.isVisible()
        dialog.answered.setCurrentIndex(1)
        assert dialog.replied.isVisible()
        assert dialog.replied_name.isVisible()

    answer(going_on(FindingDialog, found))
    look = next(b for b in buttons_on(page.objections) if b.accessibleName() == "核查…")
    assert look.shortcut().toString() == "Ctrl+K"
    look.click()
    settle(qtbot, jobs, page)
    assert page.view.state is State.POSTED
    qtbot.waitUntil(lambda: "不成立" in words_on(page.objections))

    def too_early(dialog):
        dialog.go.click()
        assert dialog.message.isVisibleTo(dialog)
        dialog.reject()

    answer(too_early)
    page.do.click()
    assert village.notices.view(draft).state is State.POSTED


def test_what_was_issued_is_saved_byte_for_byte_and_counted(page, village, draft, qtbot, jobs, tmp_path):
    printed = village.notice_papers.issue(draft)
    page.refresh()
    qtbot.waitUntil(lambda: page.save.isVisibleTo(page))
    page.doing.save_as(draft, tmp_path / "n.pdf")
    qtbot.waitUntil(lambda: not jobs.busy and page.told.isVisibleTo(page), timeout=20_000)
    settle(qtbot, jobs, page)
    assert (tmp_path / "n.pdf").read_bytes() == printed.pdf
    assert page.told.isVisibleTo(page)  # the sheet was read again meanwhile
    assert page.told.action.text() == "打开"
    assert village.notices.view(draft).row.copies == 0
    page.draft.saved.emit()
    assert not page.told.isVisibleTo(page)  # until the next deed


def test_a_notice_that_hangs_is_cancelled_and_made_anew(page, frame, village, draft, qtbot, jobs, answer):
    village.postings.put_up(issued(village, draft), TODAY)
    page.refresh()
    qtbot.waitUntil(lambda: page.cancel.isVisibleTo(page))
    settle(qtbot, jobs, page)
    answer(going_on(ReasonDialog, lambda d: d.reason.setPlainText("异议成立")))
    page.cancel.click()
    settle(qtbot, jobs, page)
    assert page.view.state is State.CANCELLED
    page.do.click()
    qtbot.waitUntil(lambda: frame.stack.currentWidget() is not page, timeout=20_000)
    again = frame.stack.currentWidget()
    settle(qtbot, jobs, again)
    assert again.view.state is State.DRAFT
    assert again.view.replaces_id == draft
    assert len(again.view.lines) == 2


def test_the_result_sheet_is_asked_of_the_print_room(page, frame, village, draft, qtbot, jobs, answer):
    village.postings.put_up(issued(village, draft), TODAY)
    page.refresh()
    qtbot.waitUntil(lambda: page.result.isVisibleTo(page))
    settle(qtbot, jobs, page)
    said = []
    answer(lambda box: (said.append(box.text()), yes(box)))
    page.result.click()
    assert "还没有到撤下的时候" in said[0]  # it hangs
    qtbot.waitUntil(lambda: isinstance(frame.stack.currentWidget(), PrintingScreen))
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    room = frame.stack.currentWidget()
    frame.go("help")
    frame.back_to_work()  # who looked something up is where they were, with the way back
    press(room, "‹ 返回")  # to the notice
    again = frame.stack.currentWidget()
    assert isinstance(again, NoticeScreen)
    settle(qtbot, jobs, again)
    assert again.view.id == draft
    frame.go("printing")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert not [b for b in buttons_on(room) if "返回" in b.text()]


def test_who_goes_from_the_help_to_another_room_has_no_way_back_to_a_notice(
    page, frame, village, draft, qtbot, jobs
):
    code = village.villages.list()[0].code
    page.print_asked.emit("P-15", {"village": code, "notice": draft, "year": TODAY.year})
    room = frame.stack.currentWidget()
    qtbot.waitUntil(lambda: any("返回" in b.text() for b in buttons_on(room)))
    frame.go("help")
    frame.go("visits")
    frame.go("printing")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    assert not [b for b in buttons_on(room) if "返回" in b.text()]


def test_everything_on_the_page_of_a_draft_is_reached_with_tab(page, frame, qtbot):
    frame.activateWindow()
    wanted = {b for b in buttons_on(page) if b.isEnabled() and b.focusPolicy() & Qt.FocusPolicy.TabFocus}
    wanted |= {f for f in page.draft.fields.values() if f.isVisibleTo(page)}
    page.draft.fields["title"].setFocus()
    reached = set()
    for _ in range(90):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert wanted - reached == set()


def test_a_finding_about_a_notice_leads_to_its_page(frame, village, draft, qtbot, jobs):
    village.postings.put_up(issued(village, draft), TODAY)
    room = frame.go("quality")
    room.filters.asked = FindingFilter(rule="DQ-70")
    room.refresh()
    qtbot.waitUntil(lambda: not jobs.busy and bool(room.rows.rowCount()), timeout=20_000)
    room.table.choose(0)
    room._open_chosen()
    page = frame.stack.currentWidget()
    assert isinstance(page, NoticeScreen)
    settle(qtbot, jobs, page)
    assert page.view.id == draft


def test_what_is_found_on_a_notice_is_looked_at_before_anybody_is_asked(
    page, frame, village, draft, qtbot, jobs
):
    village.notices.change(draft, body="电话13800138000")
    page.refresh()
    settle(qtbot, jobs, page)
    page.do.click()  # a question would stand there unanswered
    qtbot.waitUntil(lambda: "还不能定稿编号" in words_on(page))
    settle(qtbot, jobs, page)
    assert QApplication.focusWidget() in page.problems.links
    assert village.notices.view(draft).state is State.DRAFT


@pytest.mark.usefixtures("page")
def test_a_key_turns_to_the_sheet_at_large_text_and_back(frame, draft, theme, qtbot, jobs):
    theme.apply(200, "light")
    try:
        page = opened(frame, draft, qtbot, jobs)
        assert not page.sheet.isVisible()
        qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert page.sheet.isVisible()
        qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert not page.sheet.isVisible()
    finally:
        theme.apply(100, "light")
