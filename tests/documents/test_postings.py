"""What the posting forms of notices say: P-13 P-14 P-17 P-19 P-21 P-22, and the layouts of P-04 and P-11."""

import dataclasses
from datetime import date

import pytest

from fieldkit.db.tables import Household, Measure, TeamMember, VillageYear, WorkTeam
from fieldkit.db.types import new_id
from fieldkit.documents.facts import NoticeFact
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import documents
from tests.documents.conftest import (
    WORDS,
    flat,
    household,
    make,
    notice,
    notice_line,
    overfull_notice,
    pages_of,
    particular,
    teammate,
    text_of,
    village,
)
from tests.people import VILLAGE, add_household

LISTS = ["P-13", "P-14", "P-17", "P-19"]
KINDS = {"P-13": "N01", "P-14": "N12", "P-17": "N11", "P-19": "N21", "P-21": "N41", "P-22": "N51"}
POSTINGS = sorted(KINDS)


def said(code, facts, masking=None, layout="") -> str:
    return flat(text_of(make(code, facts, masking, layout=layout).pdf))


def word(text: str, **details) -> str:
    return flat(WORDS("Paper", text, **details))


def a_notice(code, **changes):
    return village(notice=notice(KINDS[code], **changes))


@pytest.mark.parametrize("code", POSTINGS)
def test_without_a_notice_it_is_a_form_to_fill_in_by_hand(code):
    text = said(code, village())
    assert make(code, village()).pages == 1
    assert "〔2026〕" in text
    assert "自年月日起至年月日止" in text
    assert "监督电话：12317" in text
    assert "（盖章）" in text


@pytest.mark.parametrize("code", POSTINGS)
def test_a_notice_says_number_title_text_period_receiver_numbers_places_and_who_seals_it(code):
    facts = a_notice(code)
    text = said(code, facts)
    for part in (
        facts.notice.no, facts.notice.title, facts.notice.body, "5天，自2026年11月21日起至2026年11月26日止",
        "村委会办公室李秀英", "监督电话：12317；乡镇：0716-7212345；县：0716-7265432", "村务公开栏、1组公示栏",
        "2026年11月21日", "（盖章）",
    ):  # fmt: skip
        assert flat(part) in text, part


@pytest.mark.parametrize("code", LISTS)
def test_a_list_has_group_head_people_and_what_they_are_listed_as(code):
    text = said(code, a_notice(code))
    for part in ("朱国礼", "王秀英", "李建国", "突发严重困难户", word("Total: {households} households, {people} people",
                                                         households=5, people=15)):  # fmt: skip
        assert part in text, part
    assert "产业奖补" not in text  # an amount or measure is for P-21 only
    assert "1,200.00" not in text


@pytest.mark.parametrize("code", LISTS)
def test_two_of_one_name_in_a_group_are_told_apart_by_their_local_number(code):
    lines = (notice_line(1, head="张伟", group="1组"), notice_line(2, head="张伟", group="1组"))
    text = said(code, a_notice(code, lines=lines))
    assert word("{name} ({tail})", name="张伟", tail="0001") in text
    assert word("{name} ({tail})", name="张伟", tail="0002") in text


def test_a_long_list_has_two_households_in_a_row_and_every_one_once():
    lines = tuple(notice_line(n, head=f"甲{n:02d}乙") for n in range(1, 62))
    made = make("P-17", a_notice("P-17", lines=lines))
    text = flat(text_of(made.pdf))
    assert all(text.count(f"甲{n:02d}乙") == 1 for n in range(1, 62))
    one, two = (text.index(f"甲{n:02d}乙") for n in (1, 2))
    assert made.pages < make("P-17", a_notice("P-17", lines=tuple(
        dataclasses.replace(line, note="备注") for line in lines))).pages  # fmt: skip
    assert word("To be monitored as") not in text[one:two]  # a head of its own stands over each half
    assert text[:one].count(word("To be monitored as")) == 2


@pytest.mark.parametrize("layout", ["", "A4"])
@pytest.mark.parametrize("code", LISTS)
@pytest.mark.parametrize("count", [8, 9, 10, 13, 14, 15, 30, 47])
def test_the_seal_never_stands_alone_on_a_page(code, count, layout):
    lines = tuple(notice_line(n, head=f"甲{n:02d}乙") for n in range(1, count + 1))
    pages = [flat(page) for page in pages_of(make(code, a_notice(code, lines=lines), layout=layout).pdf)]
    with_seal = [page for page in pages if "（盖章）" in page]
    assert with_seal == pages[-1:]
    assert f"甲{count:02d}乙" in pages[-1] or word("To complain: {hotline}", hotline="12317")[:4] in pages[-1]


@pytest.mark.parametrize("code", [*LISTS, "P-21"])
def test_the_strict_posting_says_surnames_only(code):
    text = said(code, a_notice(code), Masking.STRICT)
    assert "朱＊＊" in text
    assert "朱国礼" not in text


@pytest.mark.parametrize(("kind", "issuer"), [("N12", "调关镇人民政府"), ("N71", "中湖渔场生活区村民委员会")])
def test_what_is_announced_is_sealed_by_the_township_answers_by_the_village(kind, issuer):
    assert f"{issuer}（盖章）" in said("P-14", village(notice=notice(kind, stage="2")))


def test_who_issues_is_as_the_notice_says():
    assert "石首市农业农村局（盖章）" in said("P-19", a_notice("P-19", issuer="石首市农业农村局"))


def test_an_announcement_does_not_ask_for_objections():
    text = said("P-14", village(notice=notice("N12", stage="2", working=True)))
    assert "公告期：5个工作日" in text
    assert "如有异议" not in text
    assert "如有异议" in said("P-17", a_notice("P-17"))


def test_each_kind_of_a_form_has_its_own_words():
    bare = {"title": "", "body": ""}
    assert word("Households to be monitored") in said("P-17", a_notice("P-17", **bare))
    over = said("P-17", village(notice=notice("N13", **bare)))
    assert word("Households whose risk is to be called eliminated") in over
    assisted = said("P-13", village(notice=notice("N61", **bare)))
    assert word("Check of social assistance") in assisted
    assert word("Result of the check") in assisted
    assert word("To be recognised as") not in assisted
    assert "调关镇人民政府（盖章）" in assisted
    gone = said("P-19", village(notice=notice("N22", stage="2", **bare)))
    assert word("Households that have left help") in gone


# ---------------------------------------------------------------- P-21, P-22


def test_beneficiaries_are_listed_with_what_they_receive_and_the_sum():
    text = said("P-21", a_notice("P-21"))
    for part in ("产业奖补", "每亩300元", "4亩", "1,200.00", "6,000.00", word("Total: {n} households", n=5)):
        assert part in text, part
    assert "突发严重困难户" not in text  # a kind of household is not for this list


def test_the_sum_is_carried_from_page_to_page_and_right_to_the_fen():
    made = make("P-21", village(notice=overfull_notice()))
    pages = [flat(page) for page in pages_of(made.pdf)]
    assert len(pages) > 3
    assert all(word("Brought forward") in page for page in pages[1:-1])
    assert "81,481,480.74" in pages[-1]  # 66 × 1,234,567.89


def test_a_household_with_two_grants_is_one_household_of_the_sum():
    lines = (notice_line(1), notice_line(1, what="稳岗补贴", amount=50_000))
    text = said("P-21", a_notice("P-21", lines=lines))
    assert word("Total: {n} households", n=1) in text
    assert "1,700.00" in text


def test_a_project_is_told_by_its_particulars_and_a_second_one_stays_in_one_piece():
    asked = (
        "项目名称",
        "建设地点",
        "建设内容及规模",
        "资金规模及来源",
        "实施单位及责任人",
        "实施期限",
        "绩效目标",
    )
    parts = tuple(particular(name, f"{n}号{name}") for n in range(1, 6) for name in asked)
    pages = [flat(page) for page in pages_of(make("P-22", a_notice("P-22", particulars=parts)).pdf)]
    for n in range(1, 6):
        on = [place for place, page in enumerate(pages) if f"{n}号项目名称" in page]
        assert len(on) == 1
        assert all(f"{n}号{name}" in pages[on[0]] for name in asked)


def test_a_blank_project_asks_what_the_rule_wants_and_a_completed_one_more():
    done = ("How it was completed", "Final account (yuan)")
    text = said("P-22", village())
    assert word("Name of the project") in text
    assert not any(word(part) in text for part in done)
    text = said("P-22", village(notice=NoticeFact(kind="N52", stage="2")))
    assert all(word(part) in text for part in done)
    planned = said("P-22", a_notice("P-22", particulars=()))
    assert word("Final account (yuan)") not in planned


# ---------------------------------------------------------------- P-04, P-11

HELPED = ("产业帮扶", "教育帮扶", "综合保障")


def test_the_ledger_shows_kinds_of_help_only_where_that_is_asked_for():
    facts = village(household(measures=HELPED))
    assert "、".join(HELPED) in said("P-04", facts, layout="measures")
    for layout in ("", "short", "A4"):
        assert "产业帮扶" not in said("P-04", facts, layout=layout)


def test_the_short_ledger_says_number_group_head_and_people_of_two_in_a_row():
    made = make("P-04", village(*(household(n, head=f"甲{n:02d}乙") for n in range(1, 65))), layout="short")
    text = flat(text_of(made.pdf))
    assert made.pages <= 2
    assert all(text.count(f"甲{n:02d}乙") == 1 for n in range(1, 65))
    assert "金财鹏" not in text
    assert word("{n} households", n=64) in text
    assert word("{n} people", n=192) in text


@pytest.mark.parametrize("layout", [one.name for one in documents()["P-04"].layouts])
def test_every_layout_of_the_ledger_is_blank_on_one_page(layout):
    assert make("P-04", village(), layout=layout).pages == 1


def test_the_board_names_the_work_team_with_unit_and_number():
    text = said("P-11", village(household(), team=(teammate(), teammate(name="赵敏", role="队员"))))
    for part in ("张建国", "第一书记", "石首市交通运输局", "13425213245", "赵敏"):
        assert part in text
    assert word("Team member") not in said("P-11", village(household(), team=(teammate(),)))
    assert word("Team member") in said("P-11", village(household()))


# ---------------------------------------------------------------- from the register


def _measure(laptop, home, category, **values):
    with laptop.store.writing() as session:
        session.add(Measure(
            id=new_id(), scope=VILLAGE, household_id=home, category=category,
            **{"state": "4", "year": 2026, **values}, **laptop.store.origin(),
        ))  # fmt: skip


def test_health_and_gifts_are_left_out_schooling_is_one_word_and_allowances_are_not_named(laptop):
    home = add_household(laptop, "张德福", no=1)
    with laptop.store.writing() as session:
        session.get(Household, home).household_type = "40"
    for category, kind in (("05", "05.02"), ("06", "06.01"), ("07", "07.01"), ("08", "08.03"), ("11", "11.04"),
                           ("01", "01.01"), ("01", "01.02")):  # fmt: skip
        _measure(laptop, home, category, kind=kind)
    _measure(laptop, home, "09", state="1")  # planned only
    _measure(laptop, home, "13", year=2025)
    made = laptop.printing.make("P-04", _asked("measures"))
    text = flat(text_of(made.pdf))
    assert "产业帮扶、教育帮扶、综合保障" in text
    for told in ("健康", "残疾", "慰问", "社会帮扶", "住房安全保障", "生产生活条件改善", "义务教育"):
        assert told not in text, told


def _asked(layout: str):
    from fieldkit.services.printing.subjects import Asked

    return Asked(village=VILLAGE, year=2026, layout=layout)


def test_the_board_has_those_who_are_in_the_team_that_day(laptop):
    add_household(laptop, "张德福", no=1)
    with laptop.store.writing() as session:
        team = WorkTeam(
            id=new_id(), scope=VILLAGE, village_code=VILLAGE, name="驻村工作队", **laptop.store.origin()
        )
        session.add(team)
        for name, role, until in (
            ("王队员", "3", None),
            ("陈队长", "1", None),
            ("旧书记", "2", date(2026, 6, 30)),
        ):
            session.add(TeamMember(
                id=new_id(), scope=VILLAGE, team_id=team.id, village_code=VILLAGE, name=name, role=role,
                phone="13425213245", unit_name="石首市交通运输局", to_on=until, **laptop.store.origin(),
            ))  # fmt: skip
    text = flat(text_of(laptop.printing.render("P-11", village=VILLAGE).pdf))
    assert text.index("陈队长") < text.index("王队员")
    assert "旧书记" not in text
    assert "13425213245" in text


def test_without_a_team_the_board_has_the_first_secretary_whom_the_villages_year_names(laptop):
    add_household(laptop, "张德福", no=1)
    with laptop.store.writing() as session:
        for year, name in ((2024, "旧书记"), (2026, "周书记")):
            session.add(VillageYear(
                id=new_id(), scope=VILLAGE, village_code=VILLAGE, year=year, first_secretary_name=name,
                secretary_phone="13425213245", **laptop.store.origin(),
            ))  # fmt: skip
    text = flat(text_of(laptop.printing.render("P-11", village=VILLAGE).pdf))
    assert "第一书记周书记" in text
    assert "旧书记" not in text
    assert "13425213245" not in text, "the number is that of the village's own secretary"


@pytest.mark.parametrize(("kind", "form"), [("N91", "P-04"), ("N31", "P-11")])
def test_a_ledger_or_board_that_is_a_notice_has_its_title_and_number(laptop, kind, form):
    add_household(laptop, "张德福", no=1)
    notice = laptop.notices.draft(kind, VILLAGE)
    laptop.notices.change(
        notice, title="本村户台账上墙版", receiver="村委会", township_phone="0716-7212345",
        county_phone="0716-7265432", places="村务公开栏",
    )  # fmt: skip
    printed = laptop.notice_papers.issue(notice)
    text = flat(text_of(printed.pdf))
    assert printed.form == form
    assert "本村户台账上墙版" in text
    assert flat(laptop.notices.view(notice).row.no) in text
    assert "张德福" in text


def test_a_leaving_announced_is_on_its_own_form():
    assert "N22" in documents()["P-19"].notices
    assert "N22" not in documents()["P-14"].notices
