"""Notices from the draft to the day they come down."""

import json
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select

from fieldkit.clock import Clock
from fieldkit.db.tables import (
    Audit,
    Household,
    Measure,
    MonitoringCase,
    Notice,
    NoticeLine,
    Person,
    VillageGroup,
)
from fieldkit.documents.press import sha256
from fieldkit.domain.notices import State
from fieldkit.errors import (
    BadValue,
    HangsTooShort,
    NotAllowed,
    NothingToOverride,
    NoticeFlawed,
    NoticeFrozen,
    NoticeIsIssued,
    NoticeNotNow,
    ObjectionOpen,
    StillHanging,
)
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.laptop import Laptop
from fieldkit.services.notices.particulars import asked
from tests.conftest import TODAY
from tests.documents.conftest import flat, text_of
from tests.people import PASSPHRASE, VILLAGE, add_clue, add_household

PLACES = ("村务公开栏", "3组")


def photo(colour="grey"):
    file = BytesIO()
    Image.new("RGB", (64, 48), colour).save(file, "JPEG")
    return Pasted(file.getvalue(), "photo.jpg")


def ready(laptop, notice):
    laptop.notices.change(
        notice,
        places=PLACES,
        township_phone="0716-3212345",
        county_phone="0716-3254321",
        receiver="村委会 李秀英",
    )
    return notice


def drafted(laptop, kind="N11", heads=("张德福", "陈桂花")):
    homes = [add_household(laptop, head, no=n) for n, head in enumerate(heads, 1)]
    if kind == "N11":
        add_clue(laptop, *homes)
    return ready(laptop, laptop.notices.draft(kind, VILLAGE, households=homes)), homes


def on_day(laptops, days, name="laptop"):
    return laptops(name, today=Clock(TODAY + timedelta(days=days)))


@pytest.fixture
def posted(laptop):
    notice, homes = drafted(laptop)
    laptop.notice_papers.issue(notice)
    laptop.postings.put_up(notice, TODAY, photo())
    return notice, homes


def later(laptops, laptop, days):
    laptop.close()
    return on_day(laptops, days)


# ------------------------------------------------------------ the draft


def test_a_draft_has_the_days_of_its_kind_and_words_that_follow_its_list(laptop):
    notice, _ = drafted(laptop)
    view = laptop.notices.view(notice)
    assert (view.min_days, view.day_kind, view.row.ends_on) == (5, "natural", TODAY + timedelta(days=5))
    assert view.state is State.DRAFT
    assert "2户（2人）" in view.body
    assert [line.head for line in view.lines] == ["张德福", "陈桂花"]
    laptop.notices.add_lines(notice, households=[add_household(laptop, "王五福", no=3)])
    assert "3户（3人）" in laptop.notices.view(notice).body
    laptop.notices.remove_line(laptop.notices.view(notice).lines[0].id)
    assert [line.head for line in laptop.notices.view(notice).lines] == ["陈桂花", "王五福"]


def test_words_can_be_ones_own_until_it_is_issued(laptop):
    notice, _ = drafted(laptop)
    laptop.notices.change(notice, title="关于{n}户的公示", body="现将{n}户予以公示。")
    view = laptop.notices.view(notice)
    assert (view.row.title, view.body) == ("关于2户的公示", "现将2户予以公示。")
    assert view.own_title
    laptop.notices.change(notice, title="", body="")
    view = laptop.notices.view(notice)
    assert not view.own_title
    assert view.row.title.endswith("拟纳入监测对象公示")


def test_a_profile_words_a_kind_the_room_words_one_notice_and_the_wall_reads_both(laptop, tmp_path):
    terms = {
        "notice_title.N11": {"zh_CN": "{village}{year}年拟监测对象公示"},
        "notice_body.N11": {"zh_CN": "按县里要求，现将{n}户{m}人公示{days}天。"},
        "notice_body.N13": {"zh_CN": "以下{n}户因病返贫风险已消除。"},
    }  # fmt: skip
    file = tmp_path / "shishou.json"
    own = {"id": "shishou", "version": 1, "name": {"zh_CN": "石首"}, "terms": terms}
    file.write_text(json.dumps(own, ensure_ascii=False), encoding="utf-8")
    laptop.policies.take(file, unsigned=True)
    laptop.change_setting("profile", "shishou")
    notice, homes = drafted(laptop)
    view = laptop.notices.view(notice)
    assert view.row.title.endswith("2026年拟监测对象公示")
    assert (view.body, view.own_body) == ("按县里要求，现将2户2人公示5天。", False)
    laptop.notices.change(notice, body="现将以下{n}户公示。")
    assert laptop.notices.view(notice).body == "现将以下2户公示。"
    laptop.notices.change(notice, body="现将残疾人张德福等{n}户公示。")
    assert ("body", True) in {(one.field, one.hard) for one in laptop.notices.check(notice)}
    laptop.notices.change(notice, body="")
    assert laptop.notices.view(notice).body.startswith("按县里要求")
    printed = laptop.notice_papers.issue(notice)
    assert "按县里要求，现将2户2人公示5天。" in flat(text_of(printed.pdf))
    assert laptop.notices.view(notice).row.title.endswith("2026年拟监测对象公示")
    told = ready(laptop, laptop.notices.draft("N13", VILLAGE, households=homes))
    assert ("body", True) in {(one.field, one.hard) for one in laptop.notices.check(told)}
    with pytest.raises(NoticeFlawed):
        laptop.notice_papers.issue(told)


def test_the_next_notice_of_a_village_has_its_numbers_to_call_and_places(laptop):
    drafted(laptop)
    view = laptop.notices.view(laptop.notices.draft("N41", VILLAGE))
    assert (view.township_phone, view.places) == ("0716-3212345", PLACES)


def test_working_days_pass_over_the_weekend_and_the_townships_own_holiday(laptop):
    notice, _ = drafted(laptop)
    laptop.notices.change(notice, day_kind="working", min_days=5)
    assert laptop.notices.view(notice).row.ends_on == date(2026, 11, 27)
    laptop.calendars.set_year(2026, [date(2026, 11, 24)], [], "乡镇通知")
    laptop.notices.change(notice, min_days=5)
    assert laptop.notices.view(notice).row.ends_on == date(2026, 11, 30)
    laptop.calendars.forget_year(2026)
    laptop.notices.change(notice, min_days=5, posted_on=date(2027, 1, 4))
    assert laptop.notices.view(notice).unknown_years == (2027,)


def test_candidates_come_from_monitoring_and_measures(laptop):
    home = add_household(laptop)
    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        session.add(
            MonitoringCase(scope=VILLAGE, household_id=home, kind="2", found_on=TODAY, risk_1="01", **origin)
        )
        session.add(Measure(scope=VILLAGE, household_id=home, year=2026, category="09", kind="09.01", state="2",
                            amount_fen=2_000_000, **origin))  # fmt: skip
    (case,) = laptop.notices.candidates("N11", VILLAGE)
    assert (case.head, case.kind_text) == ("张德福", "边缘易致贫户")
    (measure,) = laptop.notices.candidates("N41", VILLAGE)
    assert (measure.what, measure.amount_fen) == ("危房改造（修缮加固）", 2_000_000)
    notice = laptop.notices.draft("N41", VILLAGE, measures=[measure.measure_id])
    assert laptop.notices.view(notice).lines[0].amount_fen == 2_000_000
    assert laptop.notices.candidates("N41", VILLAGE) == []


# ------------------------------------------------------------ rule DQ-70


def test_what_names_an_illness_a_number_or_a_child_is_never_posted(laptop):
    notice, (first, _) = drafted(laptop)
    with laptop.store.writing() as session:
        session.get(Person, session.get(Household, first).head_person_id).birth_date = date(2015, 5, 1)
    line = laptop.notices.view(notice).lines[1].id
    laptop.notices.change_line(line, kind_text="因病致贫", note="13800001234")
    laptop.notices.change(notice, body="身份证 421081196002299979 的2户予以公示")
    found = laptop.notices.check(notice)
    assert {(one.field, one.hard) for one in found} == {
        ("head", True), ("kind_text", True), ("note", True), ("body", True),
    }  # fmt: skip
    with pytest.raises(NoticeFlawed):
        laptop.notice_papers.issue(notice)
    with laptop.store.reading() as session:
        assert session.get(Notice, notice).number is None


def test_the_township_may_let_pass_what_is_not_hard_with_a_reason(laptops, laptop, tmp_path):
    notice, _ = drafted(laptop)
    laptop.notices.change(notice, min_days=3, county_phone="")
    assert {one.field for one in laptop.notices.check(notice)} == {"min_days", "county_phone"}
    with pytest.raises(NotAllowed):
        laptop.notices.override(notice, "县里通知")
    with pytest.raises(NoticeFlawed):
        laptop.notice_papers.issue(notice)
    with pytest.raises(NotAllowed):  # the village makes nobody a clerk of the township
        laptop.users.add(
            passphrase=PASSPHRASE, name="周玉梅", role="township_clerk", new_passphrase="小麦返青 2026"
        )
    laptop.home.add_user(
        laptop.store, (laptop.user.name, PASSPHRASE), "周玉梅", "township_clerk", "小麦返青 2026", None
    )
    laptop.close()
    township = Laptop.open(tmp_path / "laptop", user="周玉梅", passphrase="小麦返青 2026", clock=Clock(TODAY))
    try:
        with pytest.raises(BadValue):
            township.notices.override(notice, "  ")
        township.notices.override(notice, "县里通知三天")
        with township.store.reading() as session:
            noted = session.scalars(select(Audit).where(Audit.action == "override")).one()
            assert "县里通知三天" in noted.object
        township.notices.change(notice, min_days=2)  # what is changed is asked again
        with pytest.raises(NoticeFlawed):
            township.notice_papers.issue(notice)
        township.notices.override(notice, "县里通知两天")
        township.notice_papers.issue(notice)
        assert township.notices.view(notice).override_by == "周玉梅"
        line = drafted(township, heads=("何秋生",))[0]
        township.notices.change_line(township.notices.view(line).lines[0].id, note="残疾")
        with pytest.raises(NothingToOverride):
            township.notices.override(line, "没关系")
    finally:
        township.close()


def test_a_helper_s_work_telephone_that_is_another_household_s_is_told_before_the_board_is_issued(laptop):
    home, own = add_household(laptop, "张德福"), add_household(laptop, "刘志刚", no=2, phone="13711112222")
    helper = laptop.pairing.add_helper(name="刘志刚", unit="村委会", phone="13711112222")
    laptop.pairing.assign(home, helper, date(2024, 1, 1))
    board = laptop.notices.draft("N31", VILLAGE)
    assert [one for one in laptop.notices.check(board) if one.field == "helper"] == []  # a villager who helps
    with laptop.store.writing() as session:
        session.get(Household, own).phone = "13711113333"
        session.get(Household, home).phone = "13711112222"
    (told,) = [one for one in laptop.notices.check(board) if one.field == "helper"]
    assert told.note
    assert "刘志刚" in told.sentence
    assert "张德福" in told.sentence


def test_what_a_group_is_called_is_looked_at_before_the_notice_is_issued(laptop):
    notice, (home, _) = drafted(laptop)
    with laptop.store.writing() as session:
        group = VillageGroup(
            scope=VILLAGE, village_code=VILLAGE, no=9, name="尿毒症组", **laptop.store.origin()
        )
        session.add(group)
        session.flush()
        session.get(Household, home).group_id = group.id
    assert [(one.hard, one.note) for one in laptop.notices.check(notice) if one.field == "group"] == [
        (False, False)
    ]


def test_text_that_speaks_of_another_number_of_households_is_asked_about(laptop):
    notice, _ = drafted(laptop)
    laptop.notices.change(notice, body="现将以下5户予以公示。")
    assert [one.field for one in laptop.notices.check(notice)] == ["body"]


# ------------------------------------------------------------ issued


def test_what_was_issued_is_the_same_bytes_for_ever(laptops, laptop):
    notice, (home, _) = drafted(laptop)
    printed = laptop.notice_papers.issue(notice)
    view = laptop.notices.view(notice)
    assert view.row.no.endswith("公示〔2026〕1号")
    assert sha256(printed.pdf) == view.pdf_sha256
    with laptop.store.writing() as session:
        session.get(Person, session.get(Household, home).head_person_id).name = "改名人"
    years = later(laptops, laptop, 1200)
    assert years.notice_papers.paper(notice).pdf == printed.pdf
    assert years.notice_papers.preview(notice).pdf == printed.pdf
    assert [line.head for line in years.notices.view(notice).lines] == ["张德福", "陈桂花"]


def test_nothing_on_an_issued_notice_can_be_changed(laptop):
    notice, homes = drafted(laptop)
    laptop.notice_papers.issue(notice)
    line = laptop.notices.view(notice).lines[0].id
    for change in (
        lambda: laptop.notices.change(notice, title="别的"), lambda: laptop.notices.remove(notice),
        lambda: laptop.notices.add_lines(notice, households=homes), lambda: laptop.notices.remove_line(line),
        lambda: laptop.notices.change_line(line, note="改"), lambda: laptop.notice_papers.issue(notice),
    ):  # fmt: skip
        with pytest.raises(NoticeFrozen):
            change()


def test_numbers_run_in_a_village_and_year_and_are_never_given_again(laptop, tmp_path):
    first, homes = drafted(laptop)
    second = laptop.notices.draft("N21", VILLAGE, households=homes)
    laptop.notice_papers.issue(first)
    laptop.notice_papers.issue(second)
    laptop.postings.cancel(second, "名单有误")
    third = laptop.postings.replace(second)
    laptop.notice_papers.issue(third)
    assert [laptop.notices.view(one).row.no[-5:] for one in (first, second, third)] == [
        "26〕1号", "26〕2号", "26〕3号",
    ]  # fmt: skip
    assert laptop.notices.view(third).replaces_id == second
    assert laptop.notices.view(second).replaced_by == third
    laptop.notice_papers.save(third, tmp_path / "p.pdf", copies=4)
    laptop.notice_papers.save(third, tmp_path / "p.pdf")
    assert laptop.notices.view(third).row.copies == 4  # a file that is only kept is no copy
    assert laptop.printing.history()[0].file_sha256 == laptop.notices.view(third).pdf_sha256


@pytest.mark.parametrize(("kind", "form"), [("N91", "P-04"), ("N31", "P-11")])
def test_boards_and_ledgers_are_notices_too(laptop, kind, form):
    add_household(laptop)
    notice = ready(laptop, laptop.notices.draft(kind, VILLAGE))
    assert laptop.notice_papers.issue(notice).form == form
    laptop.postings.put_up(notice, TODAY)
    view = laptop.notices.view(notice)
    assert (view.row.ends_on, view.state) == (None, State.POSTED)
    laptop.postings.take_down(notice, TODAY)


def test_every_kind_has_words_and_a_paper(laptop):
    kinds = {kind.code: kind for kind in laptop.notices.kinds()}
    assert len(kinds) == 18
    for kind in kinds.values():
        view = laptop.notices.view(laptop.notices.draft(kind.code, VILLAGE))
        assert view.row.title, kind
        assert view.body, kind
        assert "{" not in view.row.title + view.body
    assert all(kind.form for kind in kinds.values())


def test_the_check_of_social_assistance_is_posted_on_request_and_names_no_sort_of_assistance_by_itself(
    laptop,
):
    assert laptop.notices.candidates("N61", VILLAGE) == []
    notice, _ = drafted(laptop, "N61")
    view = laptop.notices.view(notice)
    assert (view.form, view.min_days, view.day_kind) == ("P-13", 7, "working")
    assert [line.kind_text for line in view.lines] == ["", ""]
    assert not [one for one in laptop.notices.check(notice) if not one.note]
    laptop.notices.change_line(view.lines[0].id, kind_text="低保")
    assert [(one.field, one.hard) for one in laptop.notices.check(notice)] == [
        ("kind_text", False)
    ]  # the township's to let pass
    for line in view.lines:
        laptop.notices.change_line(line.id, kind_text="拟同意")
    text = flat(text_of(laptop.notice_papers.issue(notice).pdf))
    for part in ("社会救助审核公示", "审核结果", "拟同意", "公示期：7个工作日", "人民政府（盖章）"):
        assert part in text, part


# ------------------------------------------------------------ on the wall


def test_a_notice_hangs_its_days_and_then_comes_down(laptops, posted, laptop):
    notice, _ = posted
    view = laptop.notices.view(notice)
    assert (view.state, view.row.days_left) == (State.POSTED, 5)
    with pytest.raises(HangsTooShort):
        laptop.postings.take_down(notice, TODAY)
    with pytest.raises(NoticeNotNow):
        laptop.postings.put_up(notice, TODAY)
    with pytest.raises(StillHanging):
        laptop.postings.cancel(notice, "名单有误")
    week = later(laptops, laptop, 6)
    assert week.notices.view(notice).state is State.OVER
    (due,) = week.notices.due()
    assert due.day == TODAY + timedelta(days=8)
    week.postings.take_down(notice, TODAY + timedelta(days=6), photo("white"))
    view = week.notices.view(notice)
    assert (view.state, view.result) == (State.DOWN, "1")
    assert view.posted_photo_id
    assert view.removed_photo_id
    assert week.notices.due() == []


def test_days_that_cannot_be_are_refused(laptop):
    notice, _ = drafted(laptop)
    laptop.notice_papers.issue(notice)
    for wrong in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        with pytest.raises(BadValue):
            laptop.postings.put_up(notice, wrong)


def test_the_period_is_counted_from_the_day_it_was_put_up(laptops, laptop):
    notice, _ = drafted(laptop)
    laptop.notice_papers.issue(notice)
    two = later(laptops, laptop, 2)
    assert not two.notices.view(notice).other_days
    two.postings.put_up(notice, TODAY + timedelta(days=2))
    view = two.notices.view(notice)
    assert view.row.ends_on == TODAY + timedelta(days=7)
    assert view.other_days  # its paper says TODAY
    assert view.paper_days == (TODAY, TODAY + timedelta(days=5))


def test_a_measure_knows_the_notice_it_was_posted_in(laptop):
    home = add_household(laptop)
    with laptop.store.writing() as session:
        row = Measure(scope=VILLAGE, household_id=home, year=2026, category="01", kind="01.01", state="1",
                      amount_fen=50_000, **laptop.store.origin())  # fmt: skip
        session.add(row)
        session.flush()
        measure = row.id
    notice = ready(laptop, laptop.notices.draft("N41", VILLAGE, measures=[measure]))
    laptop.notice_papers.issue(notice)
    laptop.postings.put_up(notice, TODAY)
    with laptop.store.reading() as session:
        assert session.get(Measure, measure).posted_in == notice


# ------------------------------------------------------------ objections


def test_an_open_objection_keeps_a_notice_from_being_closed(laptops, posted, laptop):
    notice, (home, _) = posted
    with pytest.raises(BadValue):
        laptop.objections.receive(notice, TODAY + timedelta(days=1), "不符合条件")
    day = later(laptops, laptop, 3)
    when = TODAY + timedelta(days=3)
    objection = day.objections.receive(notice, when, "不符合条件", channel="3", household=home)
    view = day.notices.view(notice)
    assert (view.state, view.objections[0].about) == (State.DISPUTED, "张德福")
    assert view.objections[0].due == when + timedelta(days=5)
    with pytest.raises(BadValue):
        day.objections.investigate(objection, ["李秀英"], when, "属实", "2")
    with pytest.raises(BadValue):
        day.objections.answer(objection, when)
    end = later(laptops, day, 7)
    with pytest.raises(ObjectionOpen):
        end.postings.take_down(notice, TODAY + timedelta(days=7))
    with pytest.raises(BadValue):  # after the period
        end.objections.receive(notice, TODAY + timedelta(days=7), "太迟了")
    end.objections.investigate(objection, "李秀英，王建国", when, "经核查不属实", "2")
    end.objections.answer(objection, TODAY + timedelta(days=7))
    assert end.notices.view(notice).state is State.OVER
    end.postings.take_down(notice, TODAY + timedelta(days=7))
    assert end.notices.view(notice).result == "2"


def test_a_notice_with_a_wrong_list_is_cancelled_taken_down_and_made_anew(posted, laptop):
    notice, (home, other) = posted
    objection = laptop.objections.receive(notice, TODAY, "有车有房", household=home)
    laptop.objections.investigate(objection, "李秀英、王建国", TODAY, "属实", "1")
    laptop.objections.answer(objection, TODAY)
    laptop.postings.cancel(notice, "异议成立", taken_down_on=TODAY)
    assert laptop.notices.view(notice).result == "3"
    anew = laptop.postings.replace(notice)
    lines = laptop.notices.view(anew).lines
    laptop.notices.remove_line(next(line.id for line in lines if line.household_id == home))
    laptop.notice_papers.issue(anew)
    view = laptop.notices.view(anew)
    assert view.row.no.endswith("2号")
    assert [line.household_id for line in view.lines] == [other]
    with laptop.store.reading() as session:
        assert len(session.scalars(select(NoticeLine).where(NoticeLine.notice_id == notice)).all()) == 2


# ------------------------------------------------------------ what the rules find of what hangs


def test_what_is_wrong_with_a_posted_notice_is_found_until_it_is_mended(laptops, laptop):
    notice, _ = drafted(laptop)
    laptop.notice_papers.issue(notice)
    laptop.quality.judge()
    laptop.postings.put_up(notice, TODAY)

    def found(at):
        return [row.finding.column for row in at.checking.rows(None) if row.finding.rule == "DQ-70"]

    assert len(found(laptop)) == 1  # no photo
    late = later(laptops, laptop, 9)
    assert len(found(late)) == 2  # and it hangs
    late.postings.take_down(notice, TODAY + timedelta(days=9))
    assert len(found(late)) == 1


def test_each_thing_that_the_posting_of_a_project_leaves_out_is_named_before_it_is_issued(laptop):
    notice = ready(laptop, laptop.notices.draft("N52", VILLAGE))
    names = asked("N52")
    assert len(names) == 9
    first, short = names[0], names[3].partition("（")[0]
    assert short != names[3]
    laptop.notices.change(
        notice, particulars=[(first, "入组道路硬化"), (short, "省级30万元"), *((n, "") for n in names[4:])]
    )
    told = [one for one in laptop.notices.check(notice) if one.field == "particulars"]
    assert [one.sentence for one in told] == [f"缺少“{name}”。" for name in (*names[1:3], *names[4:])]
    assert not any(one.hard for one in told)
    whole = [(name, "有") for name in names]
    laptop.notices.change(
        notice, particulars=[*whole, *whole[:4], (names[4], " "), *whole[5:]]
    )  # of two projects
    told = [one.sentence for one in laptop.notices.check(notice) if one.field == "particulars"]
    assert told == [f"缺少“{names[4]}”。"]
    laptop.notices.change(notice, particulars=whole * 2)
    assert laptop.notices.check(notice) == []


@pytest.mark.parametrize("kind", ["N31", "N51", "N91"])
def test_what_is_wrong_with_a_board_or_a_project_is_found_as_well_though_it_lists_nobody(
    laptops, laptop, kind
):
    for number, head in enumerate(("张德福", "陈桂花"), 1):
        add_household(laptop, head, no=number)
    notice = ready(laptop, laptop.notices.draft(kind, VILLAGE))
    if kind == "N51":
        laptop.notices.change(notice, particulars=[(name, "入组道路硬化") for name in asked(kind)])
    laptop.notice_papers.issue(notice)
    laptop.quality.judge()

    def found(at):
        return sorted(row.finding.at for row in at.checking.rows(None) if row.finding.rule == "DQ-70")

    assert found(laptop) == []
    laptop.postings.put_up(notice, TODAY)
    assert found(laptop) == ["notice.posted_photo_id"]
    [row] = [row for row in laptop.checking.rows(None) if row.finding.rule == "DQ-70"]
    assert (
        row.head == row.finding.key == laptop.notices.view(notice).row.no
    )  # it is about the notice, of no household
    assert not [
        one
        for home in laptop.households.find("")
        for one in laptop.quality.of_household(home)
        if one.id == row.id
    ]
    late = later(laptops, laptop, 14)
    hangs = ["notice.ends_on"] if kind == "N51" else []  # a board stays up
    assert found(late) == [*hangs, "notice.posted_photo_id"]
    if hangs:
        late.postings.take_down(notice, TODAY + timedelta(days=14))
        assert found(late) == ["notice.posted_photo_id"]


def test_whoever_prints_an_issued_notice_gets_its_very_bytes(laptop, tmp_path):
    from fieldkit.services.printing.subjects import Asked

    notice, _ = drafted(laptop)
    laptop.notices.change(notice, layout="A4")
    printed = laptop.notice_papers.issue(notice)
    assert printed.paper == "A4p"
    again = laptop.printing.make("P-17", Asked(notice=notice))
    assert (again.pdf, again.paper) == (printed.pdf, "A4p")
    job = laptop.printing.save(again, tmp_path / "a.pdf")
    assert laptop.printing.reprint(job).pdf == printed.pdf
    with pytest.raises(NoticeIsIssued):  # one number stands on one paper
        laptop.printing.make("P-17", Asked(notice=notice), masking="M3")


# ------------------------------------------------------------ where a list comes from


def test_a_procedures_households_are_drafted_and_one_whose_objection_was_right_is_put_out(laptop):
    from fieldkit.db.tables import ProcedureHousehold
    from fieldkit.db.types import named_id

    kept, refused = add_household(laptop), add_household(laptop, "陈桂花", no=2)
    procedure = laptop.monitoring.begin(VILLAGE, "W2", households=[kept, refused])
    with laptop.store.writing() as session:
        session.get(ProcedureHousehold, named_id("procedure_household", procedure, refused)).outcome = "2"
    notice = ready(laptop, laptop.notices.draft("N21", VILLAGE, procedure=procedure))
    assert [line.household_id for line in laptop.notices.view(notice).lines] == [kept]
    laptop.notice_papers.issue(notice)
    laptop.postings.put_up(notice, TODAY)
    objection = laptop.objections.receive(notice, TODAY, "家里开着小卖部", household=kept)
    laptop.objections.investigate(objection, "李秀英、王建国", TODAY, "属实", "1")
    laptop.objections.answer(objection, TODAY)
    with laptop.store.reading() as session:
        row = session.get(ProcedureHousehold, named_id("procedure_household", procedure, kept))
        assert (row.outcome, row.reason) == ("4", "属实")


def test_cases_are_suggested_for_the_notice_of_their_stage(laptop):
    homes = [add_household(laptop, name, no=n) for n, name in enumerate(("甲一", "乙二", "丙三", "丁四"), 1)]
    ended = {"recognised_ym": "202503", "eliminated_on": date(2026, 6, 1)}
    stages = ({}, {"recognised_ym": "202605"}, ended, ended | {"rolled_back_on": date(2026, 9, 1)})
    with laptop.store.writing() as session:
        for home, stage in zip(homes, stages, strict=True):
            session.add(MonitoringCase(scope=VILLAGE, household_id=home, kind="1", found_on=date(2025, 1, 5), **stage,
                                       **laptop.store.origin()))  # fmt: skip
    found = {
        kind: [one.head for one in laptop.notices.candidates(kind, VILLAGE)]
        for kind in ("N11", "N12", "N13", "N14")
    }
    assert found == {"N11": ["甲一"], "N12": ["乙二"], "N13": ["乙二", "丁四"], "N14": ["丙三"]}
    assert {row.head for row in laptop.monitoring.cases(VILLAGE)} == {
        "甲一",
        "乙二",
        "丁四",
    }  # the room says the same


def test_who_may_not_see_private_things_does_not_read_objections(laptop, posted, tmp_path):
    notice, (home, _) = posted
    laptop.objections.receive(notice, TODAY, "他家有两套房", from_name="王五", household=home)
    laptop.users.add(passphrase=PASSPHRASE, name="督查员", role="inspector", new_passphrase="只看不改 2026")
    laptop.close()
    with Laptop.open(
        tmp_path / "laptop", user="督查员", passphrase="只看不改 2026", clock=Clock(TODAY)
    ) as inspector:
        (objection,) = inspector.notices.view(notice).objections
        assert objection.content == objection.from_name == "＊＊＊"
        assert inspector.notices.view(notice).lines[0].head == "张德福"  # it hangs for everybody to read
        with pytest.raises(NotAllowed):
            inspector.postings.cancel(notice, "不该张贴", taken_down_on=TODAY)


def test_the_certificate_shows_the_photos_of_the_wall_and_no_other_picture(laptops, posted, laptop):
    from fieldkit.services.printing.subjects import Asked

    notice, (home, _) = posted
    asked = Asked(notice=notice)

    def pictures(at):
        return at.printing.make("P-15", asked).pdf.count(b"/DCTDecode")

    assert pictures(laptop) == 1
    card = laptop.attaching.add("household", home, home, [photo("red")], "06", TODAY).ids[0]
    with laptop.store.writing() as session:
        session.get(Notice, notice).posted_photo_id = card  # an identity card, whoever wrote it there
    assert pictures(laptop) == 0


def test_what_never_hung_or_was_cancelled_is_not_certified(posted, laptop):
    from fieldkit.services.printing.subjects import Asked

    hangs, _ = posted
    draft, _ = drafted(laptop, heads=("王二", "赵六"))
    issued, _ = drafted(laptop, heads=("王五", "赵七"))
    laptop.notice_papers.issue(issued)
    laptop.postings.cancel(hangs, "名单有误", taken_down_on=TODAY)
    for notice in (draft, issued, hangs):
        with pytest.raises(NoticeNotNow):
            laptop.printing.make("P-15", Asked(notice=notice))


def test_a_draft_says_on_its_paper_that_it_is_one(laptop):
    from fieldkit.services.printing.subjects import Asked

    notice, _ = drafted(laptop)
    said = "草稿"
    assert said in text_of(laptop.printing.make("P-17", Asked(notice=notice)).pdf)
    assert said in text_of(laptop.notice_papers.preview(notice).pdf)
    assert said not in text_of(laptop.notice_papers.issue(notice).pdf)


@pytest.mark.parametrize("kind", ["N41", "N42"])
def test_every_line_of_a_list_of_grants_says_what_is_given_and_how_much(laptop, kind):
    home = add_household(laptop, "张德福", no=1)
    notice = ready(laptop, laptop.notices.draft(kind, VILLAGE, households=[home]))
    (line,) = laptop.notices.view(notice).lines
    found = laptop.notices.check(notice)
    assert [(one.field, one.line_id, one.hard) for one in found] == [
        ("what", line.id, False), ("amount_fen", line.id, False)
    ]  # fmt: skip
    with pytest.raises(NoticeFlawed):
        laptop.notice_papers.issue(notice)
    laptop.notices.change_line(line.id, what="产业奖补", standard="每亩300元")
    assert [one.field for one in laptop.notices.check(notice)] == ["amount_fen"]
    laptop.notices.change_line(line.id, quantity="2亩")
    assert laptop.notices.check(notice) == []
    laptop.notices.change_line(line.id, standard="", quantity="", amount_fen=60_000)
    assert laptop.notices.check(notice) == []


def test_a_day_gone_by_is_told_and_does_not_stand_in_the_way(laptop):
    notice, _ = drafted(laptop, "N61")
    laptop.notices.change(notice, posted_on=date(2026, 11, 2))
    told, nameless = laptop.notices.check(notice)  # none of them says as what it is listed
    assert (nameless.field, nameless.note) == ("kind_text", True)
    assert (told.hard, told.note, told.field) == (False, True, "posted_on")
    assert "2026-11-02" in told.sentence
    assert "2026-11-21" in told.sentence
    laptop.notice_papers.issue(notice)
    assert laptop.notices.view(notice).row.posted_on == TODAY
