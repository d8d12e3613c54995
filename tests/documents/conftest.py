"""Facts to print, and what can be read from a PDF again."""

import dataclasses
from datetime import UTC, date, datetime, time

import pypdfium2

from fieldkit.documents.facts import (
    Amendment,
    BatchSent,
    FlawFact,
    Given,
    HandoverFact,
    HelperFact,
    HouseholdFact,
    IncomeFact,
    Member,
    NoticeFact,
    NoticeLineFact,
    ObjectionFact,
    ParticularFact,
    Particulars,
    ReceiptFact,
    ReturnedFact,
    RouteFact,
    SlotFact,
    StopFact,
    TableSent,
    TeamFact,
    Tick,
    VillageFact,
    VisitFact,
)
from fieldkit.documents.facts_visit_blocks import BlockFact, PlannedFact, RaisedFact
from fieldkit.documents.registry import documents
from fieldkit.documents.render import Wording, render
from fieldkit.documents.wall import NOBODY
from fieldkit.domain.visits import SlotState
from fieldkit.i18n import Words
from tests.documents import income_facts as incomes
from tests.documents import procedure_facts as papers
from tests.documents import village_facts as ledgers

PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
LONG_UNIT = "中国共产党荆州市石首市委员会农村工作领导小组办公室综合协调科二组"
WORDS = Words("zh_CN")


def text_of(pdf: bytes) -> str:
    return "\n".join(pages_of(pdf))


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def flat(text: str) -> str:
    return "".join(text.split())


def wording(code: str = "P-04") -> Wording:
    return Wording(WORDS, WORDS, WORDS("Paper", documents()[code].title), "test@1", "12317")


def make(code, facts, masking=None, printed_at=PRINTED_AT, layout="", people=NOBODY):
    form = documents()[code] if isinstance(code, str) else code
    known = wording(form.code) if form.code in documents() else wording()
    return render(
        form, facts, masking=masking, wording=known, printed_at=printed_at, layout=layout, people=people
    )


def ticks(*labels: str, on: str = "") -> tuple[Tick, ...]:
    return tuple(Tick(label=label, on=label == on) for label in labels)


def block(**changes) -> BlockFact:
    fact = BlockFact(
        purpose="1", given=("春耕种子补助",),
        raised=(RaisedFact(text="入户路雨季泥泞", owner="村 周建国", due_on=date(2026, 6, 30)),),
        plan=(PlannedFact(title="种植水稻3.5亩", scale="3.5亩", invest=250_000, expected=680_000, due="2026-10", owner="金财鹏"),),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def visit(**changes) -> VisitFact:
    fact = VisitFact(
        day=date(2026, 3, 15),
        start=time(8, 30),
        end=time(9, 10),
        kind="计划走访",
        slot_no=1,
        purposes=ticks("制定发展计划", "跟踪计划实施", on="制定发展计划"),
        visitors=("金财鹏",),
        met="本人",
        place="家中",
        member_changed=False,
        income_changed=True,
        content="了解春耕备耕情况：种子、化肥已经备齐，计划种植水稻3.5亩（其中油菜2亩）。",
        topics=ticks("产业", "就业", on="产业"),
        problems="入户路雨季泥泞",
        opinion="感谢关心",
        satisfaction=ticks("满意", "不满意", on="满意"),
        next_plan="六月跟踪",
        amendments=(Amendment(content="已联系农技站", on=date(2026, 3, 20), reason="漏记"),),
        block=block(),
    )
    return dataclasses.replace(fact, **changes)


def member(**changes) -> Member:
    fact = Member(
        name="邓红春", relation="配偶", sex="女", age=40, id_number="421081198603219962",
        birth=date(1986, 3, 21), ethnic="汉族", phone="15871234567", schooling="初中", health="长期慢性病",
        disability="42108119860321996243", labour="普通劳动力", work="县外省内 10个月",
        insurance="医疗、大病、养老", allowance="是",
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def income(year: int = 2026, **changes) -> IncomeFact:
    fact = IncomeFact(
        year=year, members=3, wage=1_234_567, business=200_050, property=30_000, transfer=45_600, cost=99_999,
        net=1_410_218, per_capita=470_073,
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def particulars(**changes) -> Particulars:
    causes = ("因病", "因残", "因学", "因灾", "缺土地", "缺水", "缺技术", "缺劳动力", "缺资金", "交通条件落后",
              "自身发展动力不足", "因婚", "因丧", "产业失败", "其他")  # fmt: skip
    fact = Particulars(
        bank_name="农村商业银行", standard="国家标准", first_year=2014, military=False, relocated=True,
        family_planning=ticks("独生子女户", "双女户"), attributes=ticks("一般脱贫户", "低保户（全家）", on="一般脱贫户"),
        monitored=ticks("脱贫不稳定户", "边缘易致贫户"), main_causes=ticks(*causes, on="因病"),
        other_causes=ticks(*causes, on="因学"), note="门前有狗",
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def slots(window=(1, 28)) -> tuple[SlotFact, ...]:
    return tuple(
        SlotFact(
            no=no, state=SlotState.DONE, purpose="制定发展计划", window_from=date(2026, 3 * no - 2, 1),
            window_to=date(2026, 3 * no, 28), planned_on=date(2026, 3 * no, 1), done_on=date(2026, 3 * no, 5),
        )
        for no in range(1, 5)
    )  # fmt: skip


def household(number: int = 1, **changes) -> HouseholdFact:
    fact = HouseholdFact(
        local_no=f"421081102201-{number:04d}", head="朱国礼", village="中湖渔场生活区", group="5组", people=3,
        type="低保户", target_type="脱贫户", lifted_in=2017 + number % 3,
        helper=HelperFact(
            name="金财鹏", unit="石首市教育局", post="教师", work_phone="13465623510", since=date(2024, 9, 1)
        ),
        slots=slots(), hh_no="42108100000000", head_id="421081198902239971", phone="17570249079",
        bank_account="6229329955247642268", address="五组三十二号", cause="因病",
        members=(
            member(name="朱国礼", relation="户主", sex="男", id_number="421081198902239971"), member(),
            member(name="朱小宝", relation="之子", age=9, id_number="421081201703219965", birth=date(2017, 3, 21)),
        ),
        particulars=particulars(), living=(Given(label="耕地面积（亩）", value="4.56"), Given(label="是否危房户", value="否")),
        incomes=(income(line=850_000, line_label="防止返贫监测线"), income(2025, per_capita=440_000)), findings=2,
        sheets=(incomes.sheet(),), labourers=2, file=incomes.file(),
        check=ledgers.check(), pupils=1, case=ledgers.case(), sales=(ledgers.sale(),), note="门前有狗",
        visits=(visit(),), open_problems=2, reason_open="外出务工", handbook=papers.handbook(),
        leaving=papers.leaving(), application=papers.application(),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def handover(of: HouseholdFact | None = None, **changes) -> HandoverFact:
    fact = HandoverFact(
        household=of or household(), old=HelperFact(
            name="金财鹏", unit="石首市教育局", post="教师", work_phone="13465623510", since=date(2024, 9, 1)
        ),
        old_until=date(2026, 10, 31),
        new=HelperFact(name="孙水海", unit="石首市交通运输局", post="科员", work_phone="13425213245", since=date(2026, 11, 1)),
        reason="工作调动", approved="乡镇党委",
        open_slots=(
            SlotFact(no=4, state=SlotState.TO_PLAN, purpose="盘算全年收入", window_from=date(2026, 10, 1), window_to=date(2026, 12, 20)),
        ),
        last_visit=date(2026, 9, 5), last_said="秋收后再来算账", problems="入户路雨季泥泞",
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def route(stops: int = 3, **changes) -> RouteFact:
    fact = RouteFact(
        helper=HelperFact(name="金财鹏", unit="石首市教育局", post="教师", work_phone="13465623510"),
        month=date(2026, 11, 1),
        stops=tuple(
            StopFact(
                household=household(number),
                slot=SlotFact(
                    no=4, state=SlotState.PLANNED, purpose="盘算全年收入", window_from=date(2026, 10, 1),
                    window_to=date(2026, 12, 20), planned_on=date(2026, 11, 1 + number % 28),
                ),
                note="上次说好带种子",
            )
            for number in range(1, stops + 1)
        ),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def receipt(**changes) -> ReceiptFact:
    fact = ReceiptFact(
        device="0193A7B2C4D5", server="9f0c2d", users=("李秀英",), started=datetime(2026, 11, 21, 6, 30, tzinfo=UTC),
        ended=datetime(2026, 11, 21, 6, 31, 5, tzinfo=UTC), sent=207, received=12, conflicts=1, equal=True,
        tables=(TableSent(name="农户", new=64, changed=3), TableSent(name="走访记录", new=140)),
        batches=(BatchSent(number=7, changes=207, sha256="ab" * 32, receipt="3F2A9C01-7"),),
        returned=(ReturnedFact(table="结对关系", what="421081102201-0007", why="clock"),),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def flaw(**changes) -> FlawFact:
    fact = FlawFact(
        rule="DQ-02", title="证件号码：校验位", group="5组", head="朱国礼", about="4210810000000001",
        message="证件号码校验位不对：有数字录错了。", value="421081198902239970", since=date(2026, 11, 20),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def village(*households: HouseholdFact, **changes) -> VillageFact:
    fact = VillageFact(
        code="421081102201",
        name="中湖渔场生活区",
        township="调关镇",
        county="石首市",
        year=2026,
        as_of=date(2026, 11, 21),
        households=households,
        income_lines=incomes.form_lines(),
        leaflets=incomes.leaflets(),
    )
    return dataclasses.replace(fact, **changes)


def notice_line(number: int = 1, **changes) -> NoticeLineFact:
    fact = NoticeLineFact(
        group=f"{number // 7 + 1}组", head=("朱国礼", "王秀英", "李建国")[number % 3],
        local_no=f"421081102201-{number:04d}", people=3, kind="突发严重困难户", what="产业奖补",
        standard="每亩300元", quantity="4亩", amount=120_000,
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def particular(name: str, text: str) -> ParticularFact:
    return ParticularFact(name=name, text=text)


def notice(kind: str = "N11", count: int = 5, **changes) -> NoticeFact:
    fact = NoticeFact(
        kind=kind, stage="1", no="中湖渔场公示〔2026〕3号", title="中湖渔场生活区拟纳入监测对象公示",
        body="根据防止返贫监测帮扶有关规定，经入户核查、民主评议，拟将以下5户15人纳入监测对象，现予以公示。",
        days=5, first=date(2026, 11, 21), last=date(2026, 11, 26), township_phone="0716-7212345",
        county_phone="0716-7265432", receiver="村委会办公室李秀英", places=("村务公开栏", "1组公示栏"),
        lines=tuple(notice_line(number) for number in range(1, count + 1)),
        particulars=(particular("项目名称", "2026年入组道路硬化工程"), particular("建设地点", "3组")),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def teammate(**changes) -> TeamFact:
    return dataclasses.replace(
        TeamFact(name="张建国", role="第一书记", unit="石首市交通运输局", work_phone="13425213245"), **changes
    )


def objections(times: int = 1) -> tuple[ObjectionFact, ...]:
    """One that was looked into and answered, one that is still open; at length if several `times`."""
    fact = ObjectionFact(
        received=date(2026, 11, 23), content="名单上有一户在县城买了房，不应纳入" + "，他家去年还买了车" * (times - 1),
        investigators="李秀英、王建国", finding="房屋登记在其兄弟名下，本户无房" + "，车辆已于上年过户" * (times - 1),
        outcome="不成立", replied=date(2026, 11, 25),
    )  # fmt: skip
    still = dataclasses.replace(
        fact, received=date(2026, 11, 26), investigators="", finding="", outcome="", replied=None
    )
    return (fact, still) * times


def overfull_notice() -> NoticeFact:
    asked = ("项目名称", "建设地点", "建设内容及规模", "资金规模及来源", "实施单位及责任人")
    return notice(
        title="石首市调关镇中湖渔场生活区2026年度拟纳入防止返贫致贫监测对象名单公示",
        body="根据有关规定，经入户核查、民主评议，现予以公示。\n各村民小组应当张贴在本组公示栏。" * 3,
        receiver=f"{LONG_UNIT}办公室",
        places=tuple(f"{n}组公示栏" for n in range(1, 12)),
        lines=tuple(
            notice_line(
                n, group="中湖渔场生活区五组", head="阿卜杜热合曼·买买提明", people=12, kind="防止返贫致贫对象",
                what="农村分散供水入户工程材料及人工费补助（第二批）", standard="按实际投入的30%，每户最高30000元",
                quantity="1,234.56平方米", amount=123_456_789, note="分两次发放，秋后补齐" if n % 2 else "",
            )
            for n in range(1, 67)
        ),
        particulars=tuple(particular(name, LONG_UNIT * 3) for name in asked) * 4, objections=objections(5),
    )  # fmt: skip


def typical() -> VillageFact:
    return village(household(), line=ledgers.line(), profile=ledgers.profile(), problems=(ledgers.problem(),), notice=notice(objections=objections()), meetings=(papers.meeting(),), team=(teammate(),), handovers=(handover(),), routes=(route(),), receipts=(receipt(),),
                   flaws=(flaw(), flaw(rule="DQ-50", explanation="新帮扶责任人下周到位")))  # fmt: skip


def overfull() -> VillageFact:
    homes = tuple(_overfull(number) for number in range(1, 67))
    long = HelperFact(
        name="阿卜杜热合曼·买买提明",
        unit=LONG_UNIT,
        post="党组成员、副局长（主持工作）",
        work_phone="13465623510",
    )
    late = tuple(dataclasses.replace(slot, state=SlotState.OVERDUE, done_on=None) for slot in slots())
    stops = tuple(dataclasses.replace(stop, household=home, note="上次说好带种子、化肥和农药，再看一看水管" * 2)
                  for stop, home in zip(route(66).stops, homes, strict=True))  # fmt: skip
    return village(
        *homes, meetings=(papers.overfull_meeting(),), line=ledgers.line(source=LONG_UNIT),
        profile=ledgers.long_profile(), problems=tuple(ledgers.long_problem() for _ in range(9)),
        notice=overfull_notice(),
        team=tuple(teammate(name="阿卜杜热合曼·买买提明", unit=LONG_UNIT, work_phone="13465623510") for _ in range(9)),
        handovers=tuple(handover(home, old=long, new=long, open_slots=late, problems="入户路雨季泥泞。" * 40) for home in homes[:5]),
        routes=(route(stops=0, helper=long), dataclasses.replace(route(), helper=long, stops=stops)),
        receipts=(
            receipt(
                users=("李秀英", "阿卜杜热合曼·买买提明") * 4,
                tables=tuple(TableSent(name=f"数据类别{n}", new=n * 1000, changed=n) for n in range(1, 18)),
                batches=tuple(BatchSent(number=n, changes=500, sha256="ab" * 32, receipt=f"3F2A9C01-{n}") for n in range(1, 40)),
                returned=tuple(ReturnedFact(table="结对关系", what=f"421081102201-{n:04d}", why="clock") for n in range(1, 60)),
                flaws=tuple(flaw(about=f"42108100000{n:05d}") for n in range(1, 80)),
            ),
        ),
        flaws=tuple(flaw(about=f"42108100000{n:05d}", head="阿卜杜热合曼·买买提明", message="证件号码长度不对，请核对证件后重新录入。" * 3)
                    for n in range(1, 90)),
    )  # fmt: skip


SIZES = {"empty": village, "short": typical, "long": overfull}


def _long_block() -> BlockFact:
    name = "阿卜杜热合曼·买买提明"
    return block(
        given=(LONG_UNIT,) * 4,
        raised=(RaisedFact(text=LONG_UNIT * 3, owner=f"{LONG_UNIT} {name}", due_on=date(2026, 6, 30)),) * 3,
        plan=(PlannedFact(title=LONG_UNIT * 2, scale=LONG_UNIT, invest=987_654_321, expected=987_654_321, due="2026-10", owner=name),) * 12,
    )  # fmt: skip


def _overfull(number: int) -> HouseholdFact:
    names = ("阿卜杜热合曼·买买提明", "张𬭎", "王䶮", "李𠅤", "买买提·艾力")
    return household(
        number, head=names[number % 5], group=f"{number // 7 + 1}组", people=12,
        target_type="防止返贫致贫对象", type="防止返贫致贫对象",
        address="内蒙古自治区鄂尔多斯市杭锦旗巴拉贡镇昌汉白牧业新村嘎查三组三十二号附一号",
        helper=HelperFact(
            name=names[0], unit=LONG_UNIT, post="党组成员、副局长（主持工作）", work_phone="13465623510",
            since=date(2024, 9, 1),
        ),
        members=tuple(
            member(name="张小宝" if n == 11 else names[n % 5], relation="之孙子或孙女的配偶" if n else "户主", ethnic="维吾尔族",
                   schooling="高中一年级（中等职业技术学校）", health="残疾、长期慢性病、患有大病",
                   work="乡（镇）外县内 12个月 公益性岗位（护林员）", age=9 if n == 11 else 40)
            for n in range(12)
        ),
        incomes=(income(wage=123_456_789, net=987_654_321, per_capita=82_304_526), income(2025)),
        sheets=(incomes.overfull_sheet(), incomes.sheet()) if number % 20 == 0 else (), labourers=12,
        file=incomes.overfull_file(),
        visits=(visit(content="今年春耕备耕，（种子）化肥“已经”备齐；3.5亩。" * 80, block=_long_block()),)
        if number % 20 == 0 else (),
        check=ledgers.long_check(), case=ledgers.long_case(), sales=(ledgers.long_sale(),), note="备注" * 60,
        reason_open="全家外出务工，电话联系未接通，已托邻居转告下次走访时间",
        handbook=papers.overfull_handbook() if number % 30 == 1 else papers.handbook(),
        leaving=papers.overfull_leaving(), application=papers.overfull_application(),
    )  # fmt: skip
