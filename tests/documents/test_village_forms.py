"""The ledgers of a village on paper: the right values in the right row, sums, empty forms, longest values."""

import dataclasses
from datetime import date

import pytest

from fieldkit.documents.facts import LineFact
from fieldkit.documents.facts_village import SaleFact
from fieldkit.documents.registry import documents
from tests.documents import village_facts
from tests.documents.conftest import LONG_UNIT, flat, household, income, make, pages_of, text_of, village
from tests.documents.village_facts import LONG_NAME, case, check, problem, profile, sale

LEDGERS = ("P-02", "P-03", "P-03b", "P-05b", "P-10b", "P-15b", "P-16", "P-24")


def three():
    """A village of three households, each with something of its own."""
    one = household(
        1, check=check(), pupils=2, dropouts=1, case=case(), sales=(sale(), sale("水稻", 20_000, 300, channel="市场或商贩")),
        note="独居老人",
    )  # fmt: skip
    two = household(
        2, head="李建国", pupils=0, note="", head_id="421081196612309979", hh_no="42108100000002", group="6组", people=4, helper=None,
        check=check(house=False, water=None, notes="住房安全：山墙有裂缝"), members=(), slots=(), sales=(sale(qty=6_900, stock=None),),
        incomes=(income(wage=100, business=None, cost=50, net=50_000, members=5, per_capita=10_000),),
        case=case(state="风险消除", over=True, way="帮扶消除", ended=date(2026, 6, 30)),
    )  # fmt: skip
    three_ = household(
        3, head="王䶮", pupils=0, note="", hh_no="42108100000003", group="10组", people=2, check=None, incomes=(income(2025),),
        sales=(SaleFact(nothing=True, reason="土地流转"),), case=None,
    )  # fmt: skip
    return village(
        one, two, three_, line=LineFact(amount=400_000, label="防返贫监测范围", source="县文件2026第3号"),
        problems=(
            problem(),
            problem(head="（全村）", group="", text="村口桥栏杆断了", late=False, due_on=date(2026, 12, 1), state="新增"),
            problem(head="李建国", is_open=False, late=False, state="已解决", result="已换瓦", closed_on=date(2026, 8, 1),
                    confirmed=True),
        ),
        profile=profile(),
    )  # fmt: skip


@pytest.fixture(scope="module")
def said():
    """Every ledger of the three households, without its spaces."""
    facts = three()
    return {code: flat(text_of(make(code, facts).pdf)) for code in LEDGERS}


def test_the_roster_has_a_row_for_every_member(said):
    assert (
        "1朱国礼朱国礼户主男1986-03汉族421081198902239971初中长期慢性病普通劳动力医疗、大病、养老是"
        in said["P-02"]
    )
    assert "3朱国礼朱小宝之子女2017-03汉族421081201703219965" in said["P-02"]
    assert "6王䶮朱小宝" in said["P-02"]
    assert "合计2户6人" in said["P-02"]  # nobody is entered of the second


def test_the_household_ledger_has_what_the_posted_one_may_not_show(said):
    row = "1421081000000000朱国礼42108119890223997135组低保户因病4,700.73达标金财鹏4独居老人"
    assert row.replace("421081000000000", "42108100000000") in said["P-03"]
    assert "242108100000002李建国42108119661230997946组低保户因病100.00住房安全未达标—0" in said["P-03"]
    assert (
        "342108100000003王䶮421081198902239971210组低保户因病4,700.73（2025年）未核查金财鹏4" in said["P-03"]
    )
    assert "合计3户9已结对2户，已走访8户次" in said["P-03"]


def test_the_income_ledger_adds_up_and_divides_all_by_all(said):
    text = said["P-05b"]
    assert "防返贫监测范围：4,000.00元/人（县文件2026第3号）" in text
    one = "15组朱国礼低保户312,345.672,000.50300.00456.00999.9914,102.184,700.734,400.00+300.73达标"
    assert one in text
    assert "26组李建国低保户51.00300.00456.000.50500.00100.00未达标" in text
    assert "310组王䶮低保户24,700.73" in text  # no sheet of the year: last year's only
    # (1,410,218 + 50,000) fen by 3 + 5 people; last year 2 sheets of 1,410,218 fen by 6
    total = (
        "合计3户，已核算2户，达标1户812,346.672,000.50600.00912.001,000.4914,602.181,825.274,700.73-2,875.46"
    )
    assert total in text


def test_sales_are_added_up_by_product_and_listed_by_household(said):
    text = said["P-10b"]
    assert "已销售2户，无可售1户，未登记0户" in text
    assert "1禽蛋2500公斤14.507,250.0050亲友7,250.00" in text  # 431 and 69 kilograms of two households
    assert "2水稻1200公斤3.00600.0050市场或商贩600.00" in text
    assert "合计27,850.00" in text
    assert "15组朱国礼禽蛋431公斤14.506,249.50亲友2026-09-09何雪50" in text
    assert "410组王䶮无可售产品：土地流转" in text
    assert "王某某" not in text  # the buyer is nobody's business on a hand-out


def test_the_guarantees_are_marked_and_counted(said):
    text = said["P-15b"]
    assert "15组42108100000000朱国礼3低保户√√21√√√√2026-03-02李秀英达标" in text
    assert "26组42108100000002李建国4低保户√√√√×2026-03-02李秀英住房安全未达标住房安全：山墙有裂缝" in text
    assert "310组42108100000003王䶮2低保户未核查" in text
    assert "合计3户922212211已核查2户，达标1户，达标率50.0%" in text


def test_watched_households_stand_with_their_risks_and_how_they_ended(said):
    text = said["P-16"]
    first = (
        "142108100000000朱国礼4210811989022399713边缘易致贫户因病因学洪涝灾害2025-037,000.008,500.00"
        "住房安全未达标产业帮扶、健康帮扶何雪监测中"
    )
    assert first in text
    assert "何雪帮扶消除2026-06-30风险消除" in text
    assert "王䶮" not in text  # never watched
    assert "合计2户7人：监测中1户，风险已消除1户" in text


def test_problems_say_who_solves_them_and_what_is_late(said):
    text = said["P-24"]
    assert "13组赵生走访住房2026-02-03屋顶漏雨，雨季要用盆接水村委会刘志刚2026-07-28已逾期处理中" in text
    assert "2（全村）走访住房2026-02-03村口桥栏杆断了村委会刘志刚2026-12-01新增" in text
    assert "已解决已换瓦（农户已确认）2026-08-01" in text
    assert "合计共3件：已办结1件，未办结2件，其中逾期1件" in text


def test_the_village_on_one_page_has_three_charts(said):
    text = said["P-03b"]
    assert "全村总户数412全村总人口1,388农村户籍人口1,402" in text
    assert "☑贫困村□深度贫困村" in text
    assert "结对覆盖率66.7%（2/3）" in text
    assert "主要致贫原因构成（3户）因病2户66.7%缺技术1户33.3%" in text
    assert "近五年人均纯收入（元）" in text
    assert "10,020.22" in text
    assert "第一次" in text
    assert "2/2" in text  # both that have a plan were visited
    assert make("P-03b", three()).pages == 1


@pytest.mark.parametrize("code", LEDGERS)
def test_a_ledger_without_anything_is_a_form_to_fill_in(code):
    made = make(code, village())
    text = flat(text_of(made.pdf))
    assert made.pages == 1
    assert "None" not in text
    assert not any(figure in text for figure in ("0户", "0人", "0件", "0.00"))


@pytest.mark.parametrize("code", [code for code in LEDGERS if documents()[code].masking == "M0"])
def test_a_ledger_for_the_file_says_that_it_may_not_be_posted(code, said):
    assert "内部资料，不得张贴" in said[code]


def full_of_everything():
    """Sixty households with the longest values there are."""
    members = tuple(
        dataclasses.replace(
            household().members[1], name=LONG_NAME, relation="之孙子或孙女的配偶", ethnic="维吾尔族",
            schooling="高中一年级（中等职业技术学校）", health="残疾、长期慢性病、患有大病", labour="弱劳动力或半劳动力",
            insurance="医疗、大病、养老", allowance="分散供养", work_months=12,
        )
        for _ in range(12)
    )  # fmt: skip
    money = 123_456_789
    homes = tuple(
        household(
            number, head=LONG_NAME, group="第一百二十八村民小组", people=12, hh_no=None, type="防止返贫致贫对象", note="备注" * 60,
            head_id="421081198902239971" + "4212", cause="自身发展动力不足、交通条件落后、缺劳动力", members=members, case=village_facts.long_case(),
            helper=dataclasses.replace(household().helper, name=LONG_NAME),
            check=village_facts.long_check(),
            pupils=10, dropouts=10,
            sales=(village_facts.long_sale(),),
            incomes=(
                income(wage=money, business=money, property=money, transfer=money, cost=money, net=money, members=12,
                       per_capita=money),
                income(2025, per_capita=-money),
            ),
        )
        for number in range(1, 61)
    )  # fmt: skip
    return village(
        *homes,
        name="中湖渔场生活区",
        profile=village_facts.long_profile(),
        problems=tuple(village_facts.long_problem() for _ in range(30)),
        line=LineFact(amount=money, label="防止返贫致贫监测范围", source=LONG_UNIT),
    )


@pytest.mark.parametrize("code", LEDGERS)
def test_the_longest_values_are_all_there_and_inside_the_margins(code):
    import pypdfium2

    made = make(code, full_of_everything())
    text = flat(text_of(made.pdf))
    wanted = {
        "P-02": [LONG_NAME, "高中一年级（中等职业技术学校）"], "P-03": ["备注" * 60, "交通条件落后"], "P-03b": [LONG_NAME, "1,234,567.89"],
        "P-05b": ["1,234,567.89", "-1,234,567.89", "74,074,073.40"], "P-10b": ["987,654.32", "1,234,567.89"],
        "P-15b": ["山墙有裂缝，" * 20], "P-16": ["因住房或饮水出现问题", "社会帮扶"], "P-24": ["屋顶漏雨，雨季要用盆接水。" * 30, LONG_UNIT * 3],
    }  # fmt: skip
    assert [part for part in wanted[code] if flat(part) not in text] == []
    document = pypdfium2.PdfDocument(made.pdf)
    for page in document:
        width, height = page.get_size()
        for item in page.get_objects():
            left, bottom, right, top = item.get_bounds()
            assert left >= 30, code
            assert right <= width - 30, code
            assert bottom >= 15, code
            assert top <= height - 30, code
    document.close()


@pytest.mark.parametrize(
    ("code", "layout"), [("P-02", "A3"), ("P-03", "A4"), ("P-05b", "A4"), ("P-15b", "A4")]
)
def test_on_the_other_paper_the_same_is_said(code, layout, said):
    made = make(code, three(), layout=layout)
    assert len(pages_of(made.pdf)) == 1
    one, other = (set(line) for line in (said[code], flat(text_of(made.pdf))))
    assert one <= other | set("0123456789ABCDEF")  # the check number differs
    assert documents()[code].paper_of(layout).name == f"{layout}l"
