"""Leaks planted by hand, each as a bug or a villager would: refused, whatever the template does (domain.md §4.2)."""

import dataclasses
from datetime import date

import pypdfium2
import pytest
import segno

from fieldkit.db.tables import Household, Person
from fieldkit.documents.facts import NoticeLineFact, ParticularFact
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import documents
from fieldkit.documents.wall import People, Wall
from fieldkit.errors import PostingRefused
from fieldkit.services.printing.people import people_of
from tests.documents.conftest import household, text_of, village
from tests.documents.test_privacy_property import CHILD, ID, SECRETS, print_it, print_planted
from tests.people import VILLAGE, add_household, id_number, pair

STRANGER = id_number(date(1970, 5, 6))  # in no register

# ------------------------------------------------------------ by a template


def at(sheet, text, x):
    sheet.page.text(sheet.body.stack, text, 12, x, 50)


def in_cells(*parts):
    def paint(sheet, _facts):
        for place, part in enumerate(parts):
            at(sheet, part, 20 + 25 * place)

    return paint


def one_by_one(text):
    return in_cells(*text)


def past_the_press(sheet, _facts):
    sheet.press._canvas.drawString(100, 100, ID)


def own_operators(sheet, _facts):
    sheet.page._texts.append(f"({ID}) Tj")


def own_words_for_what_is_drawn(sheet, _facts):
    at(sheet, "以上", 20)
    sheet.page._texts.insert(-1, f"/Span<</ActualText<FEFF{CHILD.encode('utf-16-be').hex()}>>>BDC")
    sheet.page._texts.append("EMC")


def kept_drawing(sheet, _facts):
    canvas = sheet.press._canvas
    canvas.beginForm("leak")
    canvas.drawString(10, 10, ID)
    canvas.endForm()


def placed_drawing(sheet, facts):
    kept_drawing(sheet, facts)
    sheet.press._canvas.doForm("leak")


def inline_picture(sheet, _facts):
    sheet.page._shapes.append("BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI")


PLANTED = {
    "number in two cells": in_cells(ID[:9], ID[9:]), "number in three cells": in_cells(ID[:6], ID[6:14], ID[14:]),
    "number digit by digit": one_by_one(ID), "telephone in two cells": in_cells("1757024", "9079"),
    "account in four cells": in_cells("6229", "3299", "5524", "7642268"), "child in two cells": in_cells(CHILD[:2], CHILD[2:]),
    "somebody else's number in two cells": in_cells(STRANGER[:10], STRANGER[10:]),
    "child letter by letter": one_by_one(CHILD), "illness letter by letter": one_by_one("脑梗"),
    **{paint.__name__: paint for paint in (
        past_the_press, own_operators, own_words_for_what_is_drawn, kept_drawing, placed_drawing, inline_picture,
    )},
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_what_a_template_breaks_up_or_draws_by_itself_is_refused(what):
    with pytest.raises(PostingRefused):
        print_planted(PLANTED[what])


def test_amounts_beside_each_other_and_names_over_two_lines_are_no_leak():
    def paint(sheet, _facts):
        for row in (
            ("1", "5组", "朱国礼", "4", "1,350.00", "1200", "180"),
            ("2", "5组", "朱曦", "3", "36,000.00", "421081102201", "0007"),
        ):
            for place, part in enumerate(row):
                at(sheet, part, 20 + 20 * place)
        sheet.paragraph(
            "根据上级文件规定，经入户核查、民主评议，现予以公示。石首市残疾人联合会、石首市康复中心。" * 3
        )

    wall = village(household(), county="石首市")
    assert "残疾人联合会" in "".join(text_of(print_planted(paint, wall).pdf).split())


# ------------------------------------------------------------ in the code


@pytest.mark.parametrize("form", sorted({form.code for form in documents().values() if form.posting}))
def test_the_code_of_a_posting_says_its_number_and_nothing_else(form):
    made = print_it(documents()[form], "", Masking.POSTING, village(household()), SECRETS.people())
    said = segno.make(f"FK1:{made.content_sha256[:32]}:{form}", error="m", micro=False).matrix
    assert squares(made.pdf, len(said)) == [bytes(row) for row in said]


def squares(pdf, count):
    """Read the code at the lower right of the first page, whatever drew it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=6).to_pil().convert("L")
    finally:
        document.close()
    corner = picture.crop((picture.width - 480, picture.height - 480, picture.width, picture.height)).point(
        lambda v: 255 * (v < 128)
    )
    left, top, right, bottom = corner.getbbox()
    side = (right - left) / count
    assert abs((bottom - top) / count - side) < 0.1
    at = lambda n: int((n + 0.5) * side)  # noqa: E731
    return [
        bytes(int(corner.getpixel((left + at(x), top + at(y))) > 0) for x in range(count))
        for y in range(count)
    ]


# ------------------------------------------------------------ by what is typed

TOLD = (
    "低视力", "视障", "听力二级", "肢体四级", "精神二级", "语言障碍", "半身不遂", "腿脚不便", "生活不能自理", "人工耳蜗", "智力三级", "残疾人两项补贴",
    "重度残疾人护理补贴", "特殊教育", "大病救助", "慢特病", "白血病", "尿毒症", "精神病", "换肾", "装了支架", "脑梗死", "心衰", "血压高", "常年服药",
    "腰椎间盘突出", "ICD-10", "N18.0", "诊断C91.0", "F20.3", "leukemia", "disabled", "尿-毒", "手-术", "残.疾", "殘疾", "困境儿童", "未成年子女", "丧失劳动力",
)  # fmt: skip
INNOCENT = (
    "居住院落整治", "视力保护宣传", "未成年人保护工作站", "智力帮扶", "石首市特殊教育学校", "大树移植", "光伏支架", "大棚支架", "防中毒宣传", "M7.5砂浆砌筑",
    "K12.5米处", "DN20.5", "东经E112.404532", "C30混凝土", "G207.5公里", "甲/乙/丙", "男/女", "1-2-3组", "Hunan Paper", "PVC管", "幼儿园旁道路", "第三高中",
    "心脏地带",
)  # fmt: skip
WALL = Wall(People(minors=frozenset({"朱曦玥", "欧阳小宝"})), units=["石首市特殊教育学校"])


@pytest.mark.parametrize("text", TOLD)
def test_words_and_codes_of_illness_disability_and_childhood_are_found(text):
    assert any(problem.hard for problem in WALL.problems(f"资助{text}户"))


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_like_them_passes(text):
    assert WALL.problems(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zhu Xiyue",
        "ZHU XIYUE",
        "zhuxiyue",
        "Xiyue Zhu",
        "ouyang xiaobao",
        "朱-曦-玥",
        "朱·曦·玥",
        "（朱）曦玥",
        "资助学生曦玥",
        "小宝同学",
        "朱 曦\n玥",
    ],
)
def test_a_child_is_found_in_pinyin_spelled_out_and_by_its_given_name(text):
    assert any(problem.hard for problem in WALL.problems(f"今天{text}，"))


SAID = {
    "title": {"title": f"关于{CHILD}的公示"}, "body": {"body": f"拟资助{CHILD}同学。"},
    "project": {"particulars": (ParticularFact(name="项目名称", text=f"{CHILD}家门前道路"),)},
    "particular's name": {"particulars": (ParticularFact(name=CHILD, text="道路"),)},
    "place": {"places": (f"{CHILD}家墙上",)}, "remark": {"lines": (NoticeLineFact(head="朱国礼", note=f"与{CHILD}同住"),)},
    "number in two columns": {"lines": (NoticeLineFact(head="朱国礼", standard=ID[:9], quantity=ID[9:]),)},
    "receiver": {"receiver": f"村委会{CHILD}"}, "issuer": {"issuer": f"{CHILD}村民委员会"},
}  # fmt: skip


@pytest.mark.parametrize("where", SAID)
@pytest.mark.parametrize("form", ["P-13", "P-17", "P-21", "P-22"])
def test_a_child_named_anywhere_on_a_notice_is_refused_where_the_form_prints_it(form, where):
    kind = documents()[form].notices[0]
    said = {"lines": (NoticeLineFact(group="5组", head="朱国礼", people=3, kind="脱贫户"),), **SAID[where]}
    facts = village(notice=dataclasses.replace(village().notice, kind=kind, stage="1", **said))
    try:
        made = print_it(documents()[form], "", Masking.POSTING, facts, SECRETS.people())
    except PostingRefused:
        return
    printed = "".join(text_of(made.pdf).split())
    assert CHILD not in printed
    assert ID not in printed


# ------------------------------------------------------------ from the register


def born(laptop, home, name, day, **more):
    with laptop.store.writing() as session:
        values = {"relation": "10", "id_number": id_number(day) if day else None, "birth_date": day, **more}
        session.add(Person(
            scope=VILLAGE, household_id=home, name=name, status="1", shares_living=True, **values, **laptop.store.origin(),
        ))  # fmt: skip


def test_a_child_is_one_until_the_day_it_turns_14(laptop):
    home = add_household(laptop)
    born(laptop, home, "张明天", date(2012, 11, 22))
    born(laptop, home, "张今天", date(2012, 11, 21))
    with laptop.store.reading() as session:
        assert people_of(session, VILLAGE, date(2026, 11, 21)).minors == {"张明天"}
        assert people_of(session, VILLAGE, date(2026, 11, 22)).minors == frozenset()


def test_a_child_without_a_day_of_birth_is_known_by_its_number(laptop):
    home = add_household(laptop)
    born(laptop, home, "张无日", None, id_number=id_number(date(2017, 3, 21)))
    born(laptop, home, "张错日", date(1917, 3, 21), id_number=id_number(date(2017, 3, 21)))
    born(laptop, home, "张未知", None, id_number=None)
    with laptop.store.reading() as session:
        people = people_of(session, VILLAGE, date(2026, 11, 21))
    assert people.minors == {"张无日", "张错日"}
    assert "张未知" in people.members


def test_a_helper_who_is_a_villager_is_called_by_the_work_telephone_and_never_by_the_household_s(laptop):
    helped, own = add_household(laptop, "张德福"), add_household(laptop, "刘志刚", no=2, phone="13711112222")
    pair(laptop, helped, "刘志刚")
    with laptop.store.writing() as session:
        session.get(Household, own).phone = "13900000000"  # the work telephone is the household's too
    assert "13900000000" in text_of(laptop.printing.render("P-11", village=VILLAGE).pdf)
    with laptop.store.writing() as session:
        session.get(Household, own).phone = "13711112222"
    assert "13711112222" not in text_of(laptop.printing.render("P-11", village=VILLAGE).pdf)


def test_a_child_in_a_helpers_post_or_unit_stops_the_board(laptop):
    home = add_household(laptop)
    born(laptop, home, "张小宝", date(2017, 3, 21))
    helper = laptop.pairing.add_helper(name="刘志刚", unit="市教育局（联系学生张小宝）", phone="13900000000")
    laptop.pairing.assign(home, helper, date(2024, 1, 1))
    with pytest.raises(PostingRefused):
        laptop.printing.render("P-11", village=VILLAGE)
