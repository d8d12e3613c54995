"""Numbers and names in parts: in one text with words between them, and in several cells (domain.md §4.2)."""

import dataclasses
from datetime import date

import pytest

from fieldkit.documents.facts import NoticeFact, NoticeLineFact, ParticularFact
from fieldkit.documents.wall import People, Wall
from fieldkit.errors import PostingRefused
from tests.documents.conftest import household, make, village
from tests.people import VILLAGE, add_household, id_number

ID, PHONE, ACCOUNT = "421081195707049968", "15483800261", "6219999387316726458"
PEOPLE = People(
    frozenset({"肖雪", "范梦红"}), frozenset(), frozenset({ID, PHONE, ACCOUNT, "4210810000123456"})
)
WALL = Wall(PEOPLE, named=["万堃"], said=["村委会 0716-7251234"])

STREWN = (
    "421081；19570704；9968", "421081：19570704：9968", "421081，19570704，9968", "421081、19570704、9968", "421081+19570704+9968",
    "421081（石首）19570704（生日）9968", "前六位421081，中间19570704，后四位9968", "ⅣⅡⅠ〇ⅧⅠⅠⅨⅤⅦ〇Ⅶ〇ⅣⅨⅨⅥⅧ", "IV II I 0 VIII I I IX V VII 0 VII 0 IV IX IX VI VIII",
    "421081（1）19570704（2）9968", "421081，2026年，19570704，共3户，9968", "42。10。81。19。57。07。04。99。68", "四二一零捌壹，一九五七，零七零四；九九六八",
    "si er yi ling ba yi yi jiu wu qi ling qi ling si jiu jiu liu ba", "sì èr yī líng bā yī yī jiǔ wǔ qī líng qī líng sì jiǔ jiǔ liù bā",
    "four two one zero eight one one nine five seven zero seven zero four nine nine six eight", "④②①：⓪⑧①①⑨⑤⑦；⓪⑦⓪④⑨⑨⑥⑧",
    "154；8380；0261", "154那个8380尾0261", "154加8380加0261", "打154再打83800261", "I5483800Z6I", "yao wu si ba san ba ling ling er liu yao",
    "154\n8380\n0261", "幺五四；八三八零；零二六幺", "1548380****", "154****0261", "421081********9968", "6219；9993；8731；6726；458",
    "6219（农行）9993（卡）87316726458",
)  # fmt: skip
BESIDE = (
    "2026年11月21日至11月28日", "鄂乡发〔2026〕12号", "1,350.00 1,200.00 36,000.00", "3组、5组、7组共128户436人", "每亩300元，2亩，600元", "联系电话 0716-7251234",
    "K12+500至K15+380", "421081105299-0012", "2025-11-01 至 2026-10-31，第3期、第15批", "154户483人，8.00万元，2.61公里", "一二三四五六七八九十", "zero waste",
    "one two three", "监督电话：12317；0716-7251234", "二〇二六年十一月二十一日", "IV、V级", "421081（石首市）共19570元，704户", "154元、8380元", "180****",
)  # fmt: skip


@pytest.mark.parametrize("text", STREWN)
def test_a_number_of_the_register_is_found_whatever_stands_between_its_digits(text):
    assert any(problem.hard for problem in WALL.problems(f"万堃{text}，"))


@pytest.mark.parametrize("text", BESIDE)
def test_numbers_that_only_stand_beside_each_other_are_nobodys(text):
    assert WALL.problems(text) == []


def test_anybodys_identity_number_is_found_in_its_three_parts():
    stranger = id_number(date(1970, 5, 6))
    said = f"{stranger[:6]}（石首）{stranger[6:14]}（生日）{stranger[14:]}"
    assert [problem.found for problem in WALL.problems(said)] == [stranger]
    wrong = f"{stranger[:6]}（石首）{stranger[6:14]}（生日）{stranger[14:17]}{(int(stranger[17:].replace('X', '5')) + 1) % 10}"
    assert WALL.problems(wrong) == []


CELLS = {
    "a number": {"standard": "421081", "quantity": "19570704", "note": "9968"},
    "a number with units": {"standard": "421081亩", "quantity": "19570704斤", "note": "9968元"},
    "a telephone": {"quantity": "1548380", "note": "0261"},
    "an account": {"what": "621999938", "note": "7316726458"},
    "a child": {"quantity": "范梦", "note": "红"},
    "a child of two characters": {"quantity": "肖", "note": "雪"},
}


@pytest.mark.parametrize("what", CELLS)
def test_what_is_told_in_several_cells_is_refused_though_an_amount_stands_between_them(what):
    line = NoticeLineFact(group="1组", head="万堃", people=1, amount=60_000, **CELLS[what])
    notice = NoticeFact(kind="N41", stage="1", title="公示", body="公示如下。", lines=(line,))
    with pytest.raises(PostingRefused):
        make("P-21", village(notice=notice), people=PEOPLE)
    plain = dataclasses.replace(line, what="产业奖补", standard="每亩300元", quantity="2亩", note="3组")
    make("P-21", village(notice=dataclasses.replace(notice, lines=(plain,))), people=PEOPLE)


@pytest.mark.parametrize(
    "parts", [("421081", "19570704", "9968"), ("范梦", "红", "硬化"), ("154", "8380", "0261")]
)
def test_what_is_told_in_several_particulars_is_refused_though_their_names_stand_between_them(parts):
    names = ("项目名称", "建设地点", "建设内容及规模")
    told = tuple(ParticularFact(name=name, text=text) for name, text in zip(names, parts, strict=True))
    notice = NoticeFact(kind="N51", stage="1", title="公示", body="公示如下。", particulars=told)
    with pytest.raises(PostingRefused):
        make("P-22", village(notice=notice), people=PEOPLE)


def test_a_number_down_the_column_of_a_list_is_refused():
    lines = tuple(
        NoticeLineFact(group="1组", head="万堃", note=part) for part in ("421081", "19570704", "9968")
    )
    notice = NoticeFact(kind="N11", stage="1", title="公示", body="公示如下。", lines=lines)
    with pytest.raises(PostingRefused):
        make("P-17", village(notice=notice), people=PEOPLE)


def test_the_unit_and_the_post_of_a_helper_make_no_number_together():
    home = household()
    helper = dataclasses.replace(home.helper, unit="市教育局421081", post="科员19570704（9968）")
    with pytest.raises(PostingRefused):
        make("P-11", village(dataclasses.replace(home, helper=helper)), people=PEOPLE)


def test_the_check_of_a_notice_names_household_and_columns_of_what_is_told_in_parts(laptop):
    from tests.documents.test_wall import child

    home = add_household(laptop, "张德福")
    child(laptop, home, "张小宝", phone="13900001111")
    notice = laptop.notices.draft("N41", VILLAGE, households=[home])
    (line,) = laptop.notices.view(notice).lines

    def found(**cells):
        laptop.notices.change_line(
            line.id,
            **{"what": "产业奖补", "standard": "", "quantity": "", "note": "", "amount_fen": "600", **cells},
        )
        return [one.sentence for one in laptop.notices.check(notice) if one.hard]

    before = found(standard="每亩300元", quantity="2亩")
    told = [one for one in found(quantity="1390000", note="1111") if one not in before]
    assert len(told) == 1
    assert all(part in told[0] for part in ("张德福", "13900001111"))
    assert [one for one in found(quantity="张小", note="宝") if one not in before and "张小宝" in one]
    found(note="尾1234")
    (tail,) = [one.sentence for one in laptop.notices.check(notice) if "1234" in one.sentence]
    assert "“备注”" in tail
    laptop.notices.change(notice, title="补助公示139；0000", body="其余1111，见下。")
    assert [one for one in found() if one not in before and "13900001111" in one]


def test_the_check_of_a_notice_refuses_what_its_paper_refuses_of_who_receives_and_who_issues(laptop):
    home = add_household(laptop, "张德福", phone="13800005678")
    notice = laptop.notices.draft("N41", VILLAGE, households=[home])

    def hard():
        return [one.sentence for one in laptop.notices.check(notice) if one.hard]

    before = hard()
    for name, said in (("receiver", "张德福，电话13800005678"), ("issuer", "调关镇人民政府 13911112222")):
        laptop.notices.change(notice, receiver="李秀英（村委会）", issuer="")
        laptop.notices.change(notice, **{name: said})
        assert len([one for one in hard() if one not in before and said[-11:] in one]) == 1
