"""Whom a notice lists, as the register has it: what does not fit is mended, or let pass by the township."""

import pytest

from fieldkit.db.store import Author
from fieldkit.db.tables import Household, MonitoringCase, Objection
from fieldkit.domain.rights import rights_of
from fieldkit.errors import NotAllowed, NoticeFlawed, NoticeNotNow
from tests.conftest import TODAY
from tests.documents.conftest import flat, text_of
from tests.people import VILLAGE, add_clue, add_household, add_team
from tests.services.test_notices import ready


def drafted(laptop, kind, *homes):
    return ready(laptop, laptop.notices.draft(kind, VILLAGE, households=homes))


def found(laptop, notice):
    return [(one.field, one.hard) for one in laptop.notices.check(notice) if not one.note]


def as_role(laptop, role):
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, rights_of(laptop.codes, role), author.villages)


def change(laptop, home, **values):
    with laptop.store.writing() as session:
        for name, value in values.items():
            setattr(session.get(Household, home), name, value)


def case(laptop, home, **values):
    with laptop.store.writing() as session:
        row = MonitoringCase(
            scope=VILLAGE, household_id=home, kind="2", found_on=TODAY, **laptop.store.origin()
        )
        session.add(row)
        for name, value in values.items():
            setattr(row, name, value)


@pytest.mark.parametrize(
    ("kind", "fitting"), [("N01", {"10"}), ("N03", {"20", "32"}), ("N21", {"20", "21", "30", "32"})]
)
def test_a_notice_lists_only_households_of_the_standing_it_is_about(laptop, kind, fitting):
    home = add_household(laptop)
    notice = drafted(laptop, kind, home)
    for code in ("10", "20", "21", "30", "31", "32", "90"):
        change(laptop, home, household_type=code)
        hard = code == "90"  # struck off: there is nobody to be listed
        assert found(laptop, notice) == ([] if code in fitting else [("lines", hard)]), code


def test_a_recognition_says_what_a_household_is_to_be_and_not_what_it_was(laptop):
    notice = drafted(laptop, "N01", add_household(laptop))
    assert laptop.notices.view(notice).lines[0].kind_text == ""  # nobody is recognised as poor any more
    with pytest.raises(NoticeFlawed, match="原建档立卡脱贫户"):
        laptop.notice_papers.issue(notice)
    as_role(laptop, "township_clerk")
    laptop.notices.override(notice, "县里批复")
    assert "原建档立卡脱贫户" not in text_of(laptop.notice_papers.issue(notice).pdf)


@pytest.mark.parametrize(("kind", "fits"), [
    ("N11", [False, True, False, True]), ("N12", [False, False, True, False]), ("N13", [False, False, True, False]),
    ("N14", [False, False, False, True]),
])  # fmt: skip
def test_notices_of_monitoring_list_who_is_found_watched_or_past_it(laptop, kind, fits):
    nobody, clue, watched, over = (add_household(laptop, head, no=n) for n, head in enumerate("甲乙丙丁", 1))
    add_clue(laptop, clue)
    case(laptop, watched, recognised_ym="202605")
    case(laptop, over, recognised_ym="202501", eliminated_on=TODAY)
    for home, right in zip((nobody, clue, watched, over), fits, strict=True):
        assert (found(laptop, drafted(laptop, kind, home)) == []) is right


def test_who_is_to_be_monitored_is_listed_as_something(laptop):
    notice = drafted(laptop, "N11", add_household(laptop))
    assert found(laptop, notice) == [("kind_text", False)]
    laptop.notices.change_line(laptop.notices.view(notice).lines[0].id, kind_text="边缘易致贫户")
    assert found(laptop, notice) == []


def test_the_answer_to_an_objection_says_what_came_of_it(laptop):
    home, other = add_household(laptop), add_household(laptop, "陈桂花", no=2)
    early = drafted(laptop, "N71", home)
    assert found(laptop, early) == [("lines", False)]
    laptop.notices.remove(early)
    posted = drafted(laptop, "N21", home)
    with laptop.store.writing() as session:
        session.add(Objection(
            scope=VILLAGE, notice_id=posted, household_id=home, received_on=TODAY, content="不符", outcome="2",
            investigated_on=TODAY, **laptop.store.origin(),
        ))  # fmt: skip
    (candidate,) = laptop.notices.candidates("N71", VILLAGE)
    assert (candidate.household_id, candidate.kind_text) == (home, "不成立")
    notice = drafted(laptop, "N71", home)
    assert "不成立" in text_of(laptop.notice_papers.issue(notice).pdf)
    assert found(laptop, drafted(laptop, "N71", other)) == [("lines", False)]


def test_the_board_of_the_work_team_is_the_team_and_nobody_else(laptop):
    add_household(laptop)
    notice = ready(laptop, laptop.notices.draft("N32", VILLAGE))
    assert found(laptop, notice) == [("team", True)]
    with pytest.raises(NoticeFlawed):
        laptop.notice_papers.issue(notice)
    add_team(laptop)
    printed = laptop.notice_papers.issue(notice)
    text = flat(text_of(printed.pdf))
    assert (printed.form, printed.pages) == ("P-11", 1)
    assert "周书记" in text
    assert "张德福" not in text
    assert "帮扶责任人" not in text


def test_a_namesake_in_the_group_is_told_apart_though_only_one_is_on_the_notice(laptop):
    home, other = add_household(laptop, "董荣磊", no=8), add_household(laptop, "董荣磊", no=25)
    add_household(laptop, "陈桂花", no=9, group="2组")
    assert "董荣磊（0008）" in flat(text_of(laptop.notice_papers.preview(drafted(laptop, "N21", home)).pdf))
    issued = drafted(laptop, "N21", home)
    laptop.notice_papers.issue(issued)
    change(laptop, other, household_type="90")
    assert laptop.notices.view(issued).lines[0].namesake
    assert not laptop.notices.view(drafted(laptop, "N21", home)).lines[0].namesake


def test_who_may_make_notices_and_who_is_told_that_he_may_not(laptop):
    notice = drafted(laptop, "N21", add_household(laptop))
    as_role(laptop, "county_reviewer")
    with pytest.raises(NotAllowed) as refused:
        laptop.notice_papers.issue(notice)
    assert "公示公告" in laptop.words.sentence(refused.value)
    as_role(laptop, "township_lead")
    assert laptop.notice_papers.issue(notice).form == "P-19"


def test_a_draft_is_named_by_its_title_in_what_is_said_of_it(laptop):
    notice = drafted(laptop, "N21", add_household(laptop))
    for step in (lambda: laptop.postings.put_up(notice, TODAY), lambda: laptop.postings.replace(notice)):
        with pytest.raises(NoticeNotNow, match="拟退出户公示"):
            step()
    laptop.notices.change(notice, title="关于二户的公示")
    with pytest.raises(NoticeNotNow, match="关于二户的公示"):
        laptop.postings.put_up(notice, TODAY)
