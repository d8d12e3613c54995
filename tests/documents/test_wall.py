"""What no posting may have in any text, and how hand-outs cover (domain.md §4.2): row by row of the table."""

import dataclasses
import json
from datetime import date

import pytest

from fieldkit import paths
from fieldkit.db.tables import Household, Person
from fieldkit.documents.facts import HouseholdFact, Member, NoticeFact, NoticeLineFact
from fieldkit.documents.guard import carried_texts
from fieldkit.documents.privacy import Mask, Masking, surname
from fieldkit.documents.wall import NOBODY, People, Wall
from fieldkit.domain.codes import CodeTables
from fieldkit.errors import NotAllowed, PostingRefused
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.people import people_of
from tests.documents.conftest import household, make, text_of, village
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number

CODES = CodeTables.load()
KNOWN = Wall(
    People(
        frozenset({"王小明", "安全"}),
        frozenset({"李芳", "王大", "张三"}),
        frozenset({"E12345678", "42108110"}),
    ),
    named=["王大强"],
    units=["石首市听力康复中心（王小明，因病）"],
    places=["哑巴湾组", "421081102201-0042", "王小明桥组"],
    said=["村委会 张三 0716-7221234", "13465623510", "13465623511"],
)


def problems(text, people=NOBODY):
    return Wall(people).problems(text)


# ------------------------------------------------------------ hand-outs


def shown(fact, masking):
    return Mask(masking, "P-99", (), str).view(fact)


MEMBER = Member(
    name="邓红春", age=40, id_number="421081198902239971", birth=date(1989, 2, 23), ethnic="土家族", phone="13812341234",
    schooling="初中", health="患有大病", disability="42108119890223997143", insurance="医疗", allowance="是",
)  # fmt: skip
TABLE = {  # field: inside, handed out
    "name": ("邓红春", "邓红春"), "id_number": ("421081198902239971", "421081********9971"),
    "phone": ("13812341234", "138****1234"), "disability": ("42108119890223997143", "肢体残疾"),
    "health": ("患有大病", None), "birth": (date(1989, 2, 23), None), "ethnic": ("土家族", ""),
    "schooling": ("初中", ""), "allowance": ("是", ""),
}  # fmt: skip


@pytest.mark.parametrize("field", TABLE)
def test_a_members_field_is_inside_and_handed_out_as_the_table_says(field):
    inside, handed = TABLE[field]
    assert getattr(shown(MEMBER, Masking.INSIDE), field) == inside
    assert getattr(shown(MEMBER, Masking.HANDOUT), field) == handed
    for masking in (Masking.POSTING, Masking.STRICT):
        with pytest.raises(PostingRefused):
            getattr(shown(MEMBER, masking), field)


HOME = {
    "head": ("朱国礼", "朱国礼", "朱国礼", "朱＊＊"), "bank_account": ("6229329955247642268", "***************2268"),
    "address": ("五组三十二号", None), "group": ("5组", "5组", "5组", "5组"), "cause": ("因病", "因病"),
    "phone": ("17570249079", "175****9079"), "head_id": ("421081198902239971", "421081********9971"),
}  # fmt: skip


@pytest.mark.parametrize("field", HOME)
def test_a_households_field_is_as_the_table_says(field):
    for masking, value in zip(Masking, HOME[field], strict=False):
        assert getattr(shown(household(), masking), field) == value
    for masking in list(Masking)[len(HOME[field]) :]:
        with pytest.raises(PostingRefused):
            getattr(shown(household(), masking), field)


def test_of_a_child_under_14_a_handout_has_the_name_alone():
    child = dataclasses.replace(MEMBER, age=13)
    handed = shown(child, Masking.HANDOUT)
    assert handed.name == "邓红春"
    assert not any(getattr(handed, f.name) for f in dataclasses.fields(Member) if f.name != "name")
    assert shown(dataclasses.replace(child, age=14), Masking.HANDOUT).id_number


def test_the_helpers_telephone_is_handed_out_and_one_in_a_text_is_covered():
    view = shown(household(), Masking.HANDOUT)
    assert view.helper.work_phone == "13465623510"
    line = NoticeLineFact(note="电话13812341234，号码42108119890223997X，卡6229329955247642268")
    covered = shown(NoticeFact(lines=(line,)), Masking.HANDOUT).lines[0].note
    assert covered == "电话138****1234，号码421081********997X，卡***************2268"
    assert shown(NoticeFact(lines=(line,)), Masking.INSIDE).lines[0].note == line.note


@pytest.mark.parametrize(
    ("name", "covered"),
    [("张国礼", "张＊＊"), ("欧阳建军", "欧阳＊＊"), ("欧阳", "欧＊＊"), ("阿卜杜热合曼·买买提明", "阿＊＊"), ("司马光", "司马＊＊"),
     ("𠮷野", "𠮷＊＊"), ("", ""), (None, ""), ("王", "王＊＊")],
)  # fmt: skip
def test_a_strict_posting_has_the_surname(name, covered):
    assert surname(name) == covered


# ------------------------------------------------------------ the wall

TELLING = {
    "王小明": True, "王小明，": True, "石首市听力康复中心（王小明，因病）": True, "康复": True, "王 小明同学": True, "安全": True, "资助学生：安全": True, "李芳": False, "因病": True, "残疾人": True,
    "07167221235": True, "138-1234-5678": True, "138 1234 5678": True, "421081-19890223-9971": True,
    "４２１０８１１９８９０２２３９９７１": True, "4210 8119 8902 239971": True, "421081890223997": True, "E 12345678": True,
    "精神分裂症": True, "双下肢麻痹": True, "生活不能自理": True, "全身浮肿": True, "肝硬化": True, "高位截瘫": True, "痛风": True,
    "6229 3299 5524 7642 268": True, "聋哑人": True, "低保户": False, "HIV阳性": True, "孤儿": True, "病\u200b重": True,
    "四二一〇八一一九八九〇二二三九九七一": True, "号码四二一零八一一九八九零二二三九九七Ｘ。": True, "四二一〇八一八九〇二二三九九七": True,
    "肆贰壹零捌壹壹玖捌玖零贰贰叁玖玖柒壹": True, "四二一〇八一 一九八九〇二二三 九九七一": True, "421081一九八九〇二二三9971": True,
    "幺三八一二三四五六七八": True, "六二二九三二九九五五二四七六四二二六八": True,
    "住\n院": True, "42108110": True, "1 3 8 1 2 3 4 5 6 7 8": True, "42108119890223997143": True,
}  # fmt: skip
INNOCENT = (
    "王小明桥组", "住房安全保障", "王大强", "石首市听力康复中心", "石首市残疾人联合会", "市疾病预防控制中心", "0716-7221234", "07167221234",
    "电话13465623510 13465623511", "张三", "421081102201-0007", "2026-11-21 16:30 第1页", "哑巴湾组", "养老护理员",
    "义务教育、基本医疗、住房安全有保障", "12317", "P-04-421081102201-2026.pdf", "1,234,567.00", "病虫害防治", "病险水库除险加固",
    "二〇二六年十一月二十一日至二〇二六年十一月二十七日", "零七一六-七二二一二三四", "一二三四五六七八九", "人民币壹万贰仟叁佰肆拾伍元陆角柒分",
    "第一组0716-7221234", "一、二、三、四、五、六、七、八、九", "扫盲", "道路硬化", "猪瘟疫苗", "疫情防控", "瘦肉型猪", "土地贫瘠", "打通痛点", "残膜回收", "扶残助残员", "archive", "人均纯收入",
)  # fmt: skip


@pytest.mark.parametrize("text", TELLING)
def test_what_tells_of_somebody_is_found_however_it_is_written(text):
    found = KNOWN.problems(text)
    assert found
    assert any(problem.hard for problem in found) is TELLING[text]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_tells_of_nobody_passes(text):
    assert KNOWN.problems(text) == []


def test_one_text_can_be_asked_about():
    assert [problem.found for problem in problems("慰问朱国礼，身患尿毒症")] == ["尿毒症"] or problems(
        "慰问朱国礼，身患尿毒症"
    )
    assert problems("慰问朱国礼") == []


REVEALING = [
    *(("cause", code) for code in ("01", "02")), *(("risk", code) for code in ("01", "03")),
    *(("health", code) for code in ("2", "3", "4")), *(("disability_kind", one.code) for one in CODES["disability_kind"]),
    *(("measure_kind", one.code) for one in CODES["measure_kind"] if one.code[:2] == "05"),
    *(("measure_kind", code) for code in ("08.03", "08.04", "08.08", "08.09", "06.04")), ("measure_category", "05"),
    ("not_in_school", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "code"), [pair for pair in REVEALING if pair[1] in CODES[pair[0]]])
def test_no_label_that_reveals_an_illness_or_a_disability_passes(table, code):
    assert any(problem.hard for problem in problems(CODES[table][code].label)), CODES[table][code].label


@pytest.mark.parametrize(
    "code",
    [one.code for one in CODES["measure_kind"] if one.code[:2] not in ("05", "08") and one.code != "06.04"],
)
def test_the_measures_that_may_be_posted_pass(code):
    assert problems(CODES["measure_kind"][code].label) == []


def test_a_longer_name_is_not_taken_for_the_shorter_in_it():
    wall = Wall(People(members=frozenset({"王芳"})), named=["王芳华"])
    assert wall.problems("王芳华") == []
    assert [problem.found for problem in wall.problems("王芳华、王芳")] == ["王芳"]


def test_bookmarks_and_properties_are_read_in_every_coding():
    said = "王小明".encode("utf-16-be").hex()
    octal = b"\\376\\377" + b"".join(b"\\%03o" % byte for byte in "王小明".encode("utf-16-be"))
    pdf = f"<< /Title <FEFF{said}> >>".encode() + b"<< /Subject (" + octal + rb") /Keywords (a\)b) >>"
    assert list(carried_texts(pdf)) == ["王小明", "王小明", "a)b"]


# ------------------------------------------------------------ from the register


def child(laptop, household_id, name, born=date(2017, 3, 21), relation="10", **more):
    with laptop.store.writing() as session:
        row = Person(
            scope=VILLAGE, household_id=household_id, name=name, relation=relation, birth_date=born, status="1",
            id_number=id_number(born), shares_living=True, **more, **laptop.store.origin(),
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row.id


def test_the_wall_knows_children_members_and_numbers_of_the_village(laptop):
    first = add_household(laptop, "张德福")
    add_household(laptop, "王芳", no=2)
    child(laptop, first, "张小宝", phone="13900001111")
    child(laptop, first, "张玉兰", born=date(1962, 1, 1))
    child(laptop, first, "张十四", born=date(2012, 11, 21))
    with laptop.store.reading() as session:
        people = people_of(session, VILLAGE, date(2026, 11, 21))
        assert people_of(session, "421081999999", date(2026, 11, 21)) == People()
    assert people.minors == {"张小宝"}
    assert people.members == {"张玉兰", "张十四"}
    assert {"13900001111", "13800001234", id_number(date(2017, 3, 21)), "42108100000001"} <= people.numbers


def test_a_child_with_the_name_of_a_grown_up_head_does_not_stop_the_ledger(laptop):
    home = add_household(laptop, "张德福")
    child(laptop, home, "李伟")
    child(laptop, home, "王强")
    add_household(laptop, "李伟", no=2)
    unread = add_household(laptop, "王强", no=3)
    with laptop.store.writing() as session:
        row = session.get(Household, unread)
        session.get(Person, row.head_person_id).deleted_at = laptop.store.clock.now()
        row.head_person_id = None
    text = text_of(laptop.printing.render("P-04", village=VILLAGE).pdf)
    assert "李伟" in text
    assert "王强" in text


def test_a_household_headed_by_a_child_stops_the_ledger_and_is_named(laptop):
    home = add_household(laptop, "张德福")
    orphan = child(laptop, home, "张小宝", relation="01")
    with laptop.store.writing() as session:
        session.get(Household, home).head_person_id = orphan
    with pytest.raises(PostingRefused) as refused:
        laptop.printing.render("P-04", village=VILLAGE)
    assert "张小宝" in refused.value.details["field"]


def test_a_telephone_of_a_villager_is_refused_even_where_it_looks_like_none(laptop):
    home = add_household(laptop, "张德福")
    with laptop.store.writing() as session:
        session.get(Household, home).bank_account = "8100123"
    with laptop.store.reading() as session:
        people = people_of(session, VILLAGE, date(2026, 11, 21))
    assert [problem.found for problem in problems("卡号8100123", people)] == ["8100123"]


def test_an_inspector_prints_postings_and_nothing_from_inside(laptop):
    add_household(laptop, "张德福")
    laptop.users.add(passphrase=PASSPHRASE, name="督查员", role="inspector", new_passphrase="gaoliang 2026")
    folder, clock = laptop.home.folder, laptop.clock
    laptop.close()
    with Laptop.open(folder, user="督查员", passphrase="gaoliang 2026", clock=clock) as other:
        assert other.printing.render("P-04", village=VILLAGE).masking == "M2"
        for code, masking in (("P-01", None), ("P-01", "M1"), ("P-08", None), ("P-10n", None)):
            with pytest.raises(NotAllowed):
                other.printing.render(code, village=VILLAGE, masking=masking)
        forms = other.printing.forms()
    assert {form.code for form in forms if form.allowed} == {form.code for form in forms if form.posting}


def test_a_strict_notice_refuses_the_full_name_in_its_text():
    line = NoticeLineFact(group="5组", head="朱国礼", local_no="421081102201-0007", people=3)
    of = village(
        notice=NoticeFact(kind="N11", stage="1", title="公示", body="拟将朱国礼户纳入。", lines=(line,))
    )
    assert "朱国礼户" in "".join(text_of(make("P-17", of).pdf).split())
    with pytest.raises(PostingRefused):
        make("P-17", of, Masking.STRICT)
    plain = dataclasses.replace(of, notice=dataclasses.replace(of.notice, body="拟纳入以下农户。"))
    text = text_of(make("P-17", plain, Masking.STRICT).pdf)
    assert "朱＊＊" in text
    assert "朱国礼" not in text


def test_what_a_township_role_let_pass_is_printed_but_never_a_hard_one():
    line = NoticeLineFact(group="5组", head="朱国礼", what="低保金", amount=10_000)
    notice = NoticeFact(kind="N41", stage="1", title="公示", body="公示如下。", lines=(line,))
    with pytest.raises(PostingRefused):
        make("P-21", village(notice=notice))
    assert "低保金" in text_of(make("P-21", village(notice=dataclasses.replace(notice, passed=True))).pdf)
    ill = dataclasses.replace(notice, passed=True, lines=(dataclasses.replace(line, what="尿毒症救助"),))
    with pytest.raises(PostingRefused):
        make("P-21", village(notice=ill))


def test_a_blank_household_has_no_head_to_cover():
    assert shown(HouseholdFact(), Masking.STRICT).head == ""


# ------------------------------------------------------------ sentences about one person

REGISTER = People(
    frozenset({"朱丽"}), frozenset({"邓红春"}), frozenset({"421081198902239971"}), frozenset({"中湖渔场生活区10组32号"}),
)  # fmt: skip
SENTENCES = Wall(
    REGISTER,
    named=["朱国礼"],
    said=["村委会（解放路12号）"],
    units=["市司法局解放路8号"],
    places=["土家族自治县"],
)
TALES = {
    "身份证尾号9971": True, "身份证后四位 9971": True, "尾号9971": True, "银行卡尾号 2268": True, "尾号5566": False,
    "朱国礼 1989年2月23日出生": True, "生于一九八九年二月": True, "出生日期：1989-02-23": True, "朱国礼（1989-02-23）": False,
    "该户肢体二级": True, "听力一级": True, "人均纯收入2370.67元": True, "该户年收入23000元": True, "家庭人均纯收入5200元": False,
    "中湖渔场生活区10组32号": True, "10组32号旁": True, "光明路15号": False, "初中文化，汉族，37岁": True, "37岁": False, "土家族": False,
    "朱・丽": True, "朱·丽": True, "朱•丽": True, "朱‧丽": True, "朱･丽": True, "朱●丽": True, "朱◦丽": True, "朱᛫丽": True,
    "١٣٨١٢٣٤٥٦٧٨": True, "❶❸❽❶❷❸❹❺❻❼❽": True, "፩፫፰፩፪፫፬፭፮፯፰": True, "۴۲۱۰۸۱۱۹۸۹۰۲۲۳۹۹۷۱": True,
    "hepatitis, cancer": True, "lung cancer": True, "Hepatitis B": True, "Patients": True,
}  # fmt: skip
OF_NOBODY = (
    "村委会（解放路12号）", "市司法局解放路8号", "全村人均可支配收入12345.67元", "人均纯收入低于7000元", "人均纯收入达到8000元以上", "村集体经济收入12.5万元",
    "带动户均增收1000元", "预计年收入5万元", "年满60周岁", "60岁以上老人", "18至60岁", "3组5号机井", "2026年3月15日", "鄂乡发〔2026〕12号", "初中及以上文化程度",
    "土家族自治县", "小学文化活动室", "高中毕业生招聘", "1998年5月3日起", "村委会路8号公开栏", "5号楼前公示栏", "2010年9月1日以后出生的儿童", "大学生村官", "第3号台区",
    "尾水渠50米", "公司位于路口", "生产资料补助", "2025年生产奖补", "村务公开栏（3组晒谷场）", "雨露计划补助3000元", "Archives",
)  # fmt: skip


@pytest.mark.parametrize("text", TALES)
def test_a_sentence_about_one_person_is_found(text):
    found = SENTENCES.problems(text)
    assert found
    assert any(problem.hard for problem in found) is TALES[text]


@pytest.mark.parametrize("text", OF_NOBODY)
def test_a_sentence_about_everybody_passes(text):
    assert SENTENCES.problems(text) == []


def test_no_wording_of_a_notice_that_is_shipped_is_found_fault_with():
    texts = json.loads(paths.resource("notices/texts.json").read_text(encoding="utf-8"))["kinds"]
    said = [text for kind in texts.values() for part in ("title", "body") for text in kind[part].values()]
    known = {"n": 12, "m": 34, "village": "芦汀洲村", "township": "久合垸乡", "year": 2026}
    assert len(said) > 30
    assert [text for text in said if SENTENCES.problems(text.format(**known))] == []


CALLED = {
    "尿毒症组": True,
    "朱丽组": True,
    "朱丽湾3组": True,
    "残疾组": True,
    "病组": True,
    "哑巴湾组": False,
    "1组": False,
    "痘姆组": False,
    "朱丽英湾": False,
}


@pytest.mark.parametrize("place", CALLED)
def test_what_a_place_is_called_passes_unless_it_tells_of_somebody(place):
    found = Wall(REGISTER, called=[place]).problems(f"{place} 张德福")
    assert [problem.found for problem in found] == ([place] if CALLED[place] else [])
    assert not any(
        problem.hard for problem in found
    )  # it may be its name since olden times: the township knows


@pytest.mark.parametrize("group", ["尿毒症组", "朱丽组"])
@pytest.mark.parametrize("form", ["P-04", "P-11"])
def test_a_posting_with_a_group_that_is_called_so_is_refused(form, group):
    facts = village(dataclasses.replace(household(), group=group))
    with pytest.raises(PostingRefused) as refused:
        make(form, facts, people=REGISTER)
    assert group in refused.value.details["field"]
    make(form, village(dataclasses.replace(household(), group="哑巴湾组")), people=REGISTER)


def test_where_a_household_lives_is_known_from_the_register(laptop):
    home = add_household(laptop, "张德福")
    with laptop.store.writing() as session:
        session.get(Household, home).address = "生活区10组32号"
    with laptop.store.reading() as session:
        people = people_of(session, VILLAGE, date(2026, 11, 21))
    assert [problem.hard for problem in problems("慰问10组32号", people)] == [True]
