"""Facts of handbooks, meetings, exits and applications, typical and as long as they can plausibly be."""

from datetime import date

from fieldkit.documents.facts_handbook import (
    EffectFact,
    HandbookFact,
    HelpedByFact,
    HelpGivenFact,
    UndertakingFact,
)
from fieldkit.documents.facts_procedure import (
    ApplicationFact,
    AttendeeFact,
    ExitFact,
    MeetingFact,
    ProofFact,
    SignerFact,
    VoteFact,
)
from fieldkit.documents.facts_visit import Tick, VisitFact

LONG_UNIT = "中国共产党荆州市石首市委员会农村工作领导小组办公室综合协调科二组"
LONG_NAME = "阿卜杜热合曼·买买提明"
KINDS = ("产业帮扶", "就业帮扶", "金融帮扶", "公益岗位帮扶", "健康帮扶", "义务教育保障", "其他教育帮扶", "综合保障",
         "住房安全保障", "饮水安全保障", "社会帮扶", "搬迁", "生产生活条件改善", "基础设施建设")  # fmt: skip
REASONS = ("人均纯收入超过标准但没有实现两不愁三保障", "享受了扶持但成效不显著", "回头看后新纳入", "因残无固定收入",
           "家中有大病重病人正在治疗", "因病因学支出明显大于收入", "收入没有稳定超过标准", "五保户",
           "无劳动能力的一类低保对象", "易地搬迁没有取得新房钥匙")  # fmt: skip


def _ticks(labels, *on) -> tuple[Tick, ...]:
    return tuple(Tick(label=label, on=label in on) for label in labels)


def unmade() -> VisitFact:
    return VisitFact(
        purposes=_ticks(("制定发展计划", "跟踪计划实施", "帮扶产品销售", "盘算全年收入")),
        topics=_ticks(
            ("产业", "就业", "教育", "医疗", "住房", "饮水", "兜底保障", "金融", "防返贫监测", "移风易俗")
        ),
        satisfaction=_ticks(("满意", "基本满意", "不满意")),
    )


def handbook() -> HandbookFact:
    return HandbookFact(
        helpers=(
            HelpedByFact(name="金财鹏", unit="石首市教育局", post="教师", phone="13465623510", role="第一帮扶责任人",
                         since=date(2024, 9, 1)),
            HelpedByFact(name="孙水海", unit="石首市交通运输局", post="科员", phone="13425213245", role="第一帮扶责任人",
                         since=date(2021, 3, 1), until=date(2024, 8, 31)),
        ),
        wants=_ticks(KINDS, "产业帮扶", "就业帮扶"), demand="想扩大养羊规模，缺本钱和技术；妻子想就近务工。", goal=1_600_000,
        made_on=date(2026, 3, 15),
        plan=(
            UndertakingFact(category="产业帮扶", title="养羊", scale="30只", horizon="短期", invest=1_500_000,
                            source="银行", expected=800_000, due="2026-12", owner="金财鹏", state="实施中"),
            UndertakingFact(category="就业帮扶", title="到镇上务工", scale="1人", horizon="短期", due="2026-06", owner="王支书"),
        ),
        help=(
            HelpGivenFact(category="金融帮扶", content="小额信贷，银行：石首农商行，到期日：2027-04-10", provider="石首农商行",
                          amount=3_000_000, first=date(2026, 4, 10), last=date(2026, 4, 10), signed=True),
            HelpGivenFact(category="公益岗位帮扶", content="护路员（邓红春），12个月", provider="中湖渔场村委会", amount=600_000,
                          first=date(2026, 1, 1), last=date(2026, 12, 31)),
        ),
        effects=(EffectFact(on=date(2026, 6, 20), text="养羊：完成60%，存在困难：缺饲草"),
                 EffectFact(on=date(2026, 9, 30), text="岗位工资按月到账，家庭收入稳定增加")),
        visit=unmade(),
    )  # fmt: skip


def overfull_handbook() -> HandbookFact:
    helper = HelpedByFact(name=LONG_NAME, unit=LONG_UNIT, post="党组成员、副局长（主持工作）", phone="13465623510",
                          role="第二帮扶责任人", since=date(2021, 3, 1), until=date(2024, 8, 31))  # fmt: skip
    item = UndertakingFact(
        category="生产生活条件改善", title="发展庭院经济种植优质柑橘并配套水肥一体化设施", scale="柑橘12.55亩、蓄水池3口、管网2公里",
        horizon="中期", invest=123_456_789, source="村集体或光伏收益", expected=98_765_432, due="2026-12",
        owner=LONG_NAME, state="已批准",
    )  # fmt: skip
    given = HelpGivenFact(
        category="生产生活条件改善", content="发展庭院经济种植优质柑橘并配套水肥一体化设施（阿卜杜热合曼·买买提明），12.55亩，" * 2,
        provider=LONG_UNIT, amount=123_456_789, first=date(2026, 1, 1), last=date(2026, 12, 31),
    )  # fmt: skip
    return HandbookFact(
        helpers=(helper,) * 8, wants=_ticks(KINDS, *KINDS), demand="想扩大养羊规模，缺本钱和技术。" * 20, goal=1_600_000_00,
        made_on=date(2026, 3, 15), plan=(item,) * 14, help=(given,) * 25,
        effects=(EffectFact(on=date(2026, 6, 20), text="养羊：完成60%，存在困难：缺饲草；联系农技站解决。" * 4),) * 12,
        visit=unmade(),
    )  # fmt: skip


def vote(number: int = 1, **changes) -> VoteFact:
    facts = {"head": "朱国礼", "local_no": f"421081102201-{number:04d}", "group": "5组", "people": 3, "agree": 40,
             "against": 1, "abstain": 2, "passed": True}  # fmt: skip
    return VoteFact(**{**facts, **changes})


def meeting(people: int = 43, votes: int = 2, minutes: str = "") -> MeetingFact:
    roles = ("村民代表", "党员", "五老人员", "村干部", "驻村工作队", "镇干部")
    return MeetingFact(
        levels=_ticks(("村民小组会议", "村民代表会议", "村民会议", "党员大会"), "村民代表会议"), held_on=date(2026, 5, 20),
        place="村委会二楼会议室", chair="王建国", recorder="李秀英", due=50, present=people, procedure="监测对象识别",
        topic="评议拟纳入监测对象2户",
        minutes=minutes or "一、王建国介绍核实情况。\n二、代表讨论，认为两户确有返贫风险。\n三、举手表决。",
        votes=tuple(vote(number) for number in range(1, votes + 1)),
        attendees=tuple(AttendeeFact(name=f"代表{chr(0x4E00 + n)}", role=roles[n % 6]) for n in range(people)),
    )  # fmt: skip


def overfull_meeting() -> MeetingFact:
    many = meeting(120, 40, "王建国：某户家中老人常年住院，支出大。\n代表讨论后一致认为情况属实。\n" * 40)
    long = AttendeeFact(name=LONG_NAME, role="驻村工作队")
    return MeetingFact(**{**vars(many), "attendees": (long, *many.attendees), "place": LONG_UNIT, "chair": LONG_NAME,
                          "topic": "评议拟退出帮扶户四十户，并通报上年度监测对象风险消除情况和项目资金使用情况" * 2,
                          "votes": tuple(vote(n, head=LONG_NAME, group="中湖渔场生活区第十二村民小组") for n in range(1, 41))})  # fmt: skip


def leaving() -> ExitFact:
    return ExitFact(
        line=950_000, line_label="省市脱贫标准", line_source="鄂防返贫〔2026〕3号",
        food=ProofFact(ok=True, found="入户看到：存粮充足，四季有换洗衣被"),
        house=ProofFact(ok=True, found="鉴定或检测报告：B级"), medical=ProofFact(ok=True, found="部门数据比对：全家参保"),
        edu=ProofFact(ok=True, found="查验证件：一子在读小学"), water=ProofFact(ok=True, found="入户看到：自来水入户"),
        road=ProofFact(ok=True, found="水泥路，距村主干路0.3公里"), power=ProofFact(ok=True), tv=ProofFact(ok=False, found="电视机损坏"),
        checked_on=date(2026, 11, 10), checkers="李秀英、王建国", held_on=date(2026, 11, 5), due=50, present=43, vote=vote(),
        refusals=_ticks(REASONS),
    )  # fmt: skip


def overfull_leaving() -> ExitFact:
    long = ProofFact(
        ok=True, found="鉴定或检测报告：房屋为砖混结构，经第三方机构鉴定为B级，安全可住；另有厨房厕所各一间。"
    )
    facts = {
        **vars(leaving()),
        **dict.fromkeys(("food", "house", "medical", "edu", "water", "road", "power", "tv"), long),
    }
    return ExitFact(**{**facts, "line_source": LONG_UNIT + "关于公布标准的通知", "checkers": f"{LONG_NAME}、{LONG_NAME}",
                       "stays": "不通过，家中有大病重病人正在治疗，支出明显大于收入", "refusals": _ticks(REASONS, REASONS[4])})  # fmt: skip


def application(people: int = 2) -> ApplicationFact:
    return ApplicationFact(
        on=date(2026, 5, 6), channels=_ticks(("书面", "手机APP", "12317热线", "扫码", "干部代填"), "书面"),
        reason="妻子今年确诊慢性肾病，医药费自付四万多元，家里只有我一个劳动力，怕又过不下去。",
        risks=_ticks(("因病", "因自然灾害", "因意外事故", "因学", "因残", "缺劳动力", "其他"), "因病"),
        compared=_ticks(("户籍", "车辆", "房产", "工商登记", "社会保险", "公积金", "金融资产", "财政供养"),
                        "户籍", "车辆", "房产", "工商登记", "社会保险", "公积金", "金融资产", "财政供养"),
        signers=tuple(SignerFact(name="朱国礼", relation="户主", id_number="421081198902239971", signed=n == 0) for n in range(people)),
        other=True, writer="王建国（村委会）", until=date(2027, 5, 6),
    )  # fmt: skip


def overfull_application() -> ApplicationFact:
    many = application(12)
    signer = SignerFact(name=LONG_NAME, relation="之孙子或孙女的配偶", id_number="421081198902239971")
    return ApplicationFact(
        **{**vars(many), "signers": (signer,) * 12, "reason": many.reason * 6, "writer": LONG_UNIT}
    )
