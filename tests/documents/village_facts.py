"""Facts of a village's ledgers, typical and as long as they can plausibly be."""

import dataclasses
from datetime import date

from fieldkit.documents.facts_village import (
    CaseFact,
    CheckFact,
    LineFact,
    PartFact,
    ProblemFact,
    ProfileFact,
    SaleFact,
    YearIncomeFact,
)
from fieldkit.documents.facts_visit import Tick

LONG_UNIT = "中国共产党荆州市石首市委员会农村工作领导小组办公室综合协调科二组"
LONG_NAME = "阿卜杜热合曼·买买提明"
_MONEY = 123_456_789


def line(**changes) -> LineFact:
    return dataclasses.replace(
        LineFact(amount=850_000, label="防返贫监测范围", source="县文件2026第3号"), **changes
    )


def check(**changes) -> CheckFact:
    fact = CheckFact(
        on=date(2026, 3, 2),
        by="李秀英",
        food=True,
        clothes=True,
        edu=True,
        medical=True,
        house=True,
        water=True,
    )
    return dataclasses.replace(fact, **changes)


def case(**changes) -> CaseFact:
    fact = CaseFact(
        kind="边缘易致贫户", risks=("因病", "因学", "洪涝灾害", "", ""), recognised="2025-03", per_capita=700_000,
        line=850_000, before=check(house=False), help=("产业帮扶", "健康帮扶"), contact="何雪",
        state="监测中",
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def sale(product="禽蛋", qty=43_100, price=1450, **changes) -> SaleFact:
    fact = SaleFact(
        product=product, qty=qty, measure="公斤", price=price, amount=qty * price // 100, channel="亲友", buyer="王某某",
        on=date(2026, 9, 9), helper="何雪", stock=5000,
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def problem(**changes) -> ProblemFact:
    fact = ProblemFact(
        group="3组", head="赵生", source="走访", kind="住房", text="屋顶漏雨，雨季要用盆接水", found_on=date(2026, 2, 3),
        owner="村委会", owner_name="刘志刚", due_on=date(2026, 7, 28), state="处理中", is_open=True, late=True,
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def profile(**changes) -> ProfileFact:
    fact = ProfileFact(
        of_year=2026, standing=(Tick(label="贫困村", on=True), Tick(label="深度贫困村")), exit_year=2018,
        households=412, persons=1388, base=1402, collective=18_650_000, secretary="王国庆", first_secretary="李秀英",
        conditions=(Tick(label="通硬化路", on=True), Tick(label="安全饮用水")),
        figures=(PartFact(label="户数", share="3"), PartFact(label="结对覆盖率", count=2, whole=3, share="66.7%")),
        types=(PartFact(label="脱贫户", count=3, whole=3, share="100.0"),),
        causes=(PartFact(label="因病", count=2, share="66.7"), PartFact(label="缺技术", count=1, share="33.3")),
        incomes=tuple(
            YearIncomeFact(year=year, per_head=1_000_000 + year if year < 2026 else None, sheets=2026 - year)
            for year in range(2022, 2027)
        ),
    )  # fmt: skip
    return dataclasses.replace(fact, **changes)


def long_check() -> CheckFact:
    return check(by=LONG_NAME, house=False, water=False, edu=False, notes="住房安全：" + "山墙有裂缝，" * 20)


def long_case() -> CaseFact:
    return case(
        kind="突发严重困难户", risks=("因住房或饮水出现问题", "因产业项目失败", "其他自然灾害", "因务工就业不稳", "因意外事故"),
        per_capita=_MONEY, line=_MONEY, contact=LONG_NAME, before=check(food=False, edu=False, house=False),
        help=("产业帮扶", "就业帮扶", "健康帮扶", "教育帮扶", "综合保障", "社会帮扶"), way="帮扶消除", ended=date(2026, 6, 30),
        over=True, state="风险消除",
    )  # fmt: skip


def long_sale() -> SaleFact:
    return sale(
        "核桃和干果", 98_765_432, _MONEY, channel="消费帮扶平台或电商", helper=LONG_NAME, amount=_MONEY
    )


def long_problem() -> ProblemFact:
    return problem(
        head=LONG_NAME, group="第一百二十八村民小组", source="公示异议", kind="收入和就业", text="屋顶漏雨，雨季要用盆接水。" * 30,
        owner="帮扶责任人", owner_name=LONG_NAME, result=LONG_UNIT * 3, closed_on=date(2026, 8, 1), state="无法解决已说明",
        confirmed=True,
    )  # fmt: skip


def long_profile() -> ProfileFact:
    return profile(
        households=9_876_543, persons=9_876_543, base=9_876_543, collective=987_654_321_00, secretary=LONG_NAME,
        first_secretary=LONG_NAME,
        causes=tuple(PartFact(label="自身发展动力不足", count=9_876 - n * 300, share=f"{9 - n / 2:.1f}") for n in range(15)),
        types=tuple(PartFact(label="防止返贫致贫对象", count=9_876, share="12.5") for _ in range(8)),
        figures=tuple(PartFact(label="措施落实到位率", count=98_765, whole=98_765, share="100.0%") for _ in range(9)),
        incomes=tuple(YearIncomeFact(year=year, per_head=_MONEY, sheets=14_538) for year in range(2022, 2027)),
    )  # fmt: skip
