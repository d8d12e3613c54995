"""Facts to print, and what can be read from a PDF again."""

import dataclasses
from datetime import UTC, date, datetime, time

import pypdfium2
import pytest

from fieldkit.documents.facts import (
    Amendment,
    HelperFact,
    HouseholdFact,
    Member,
    SlotFact,
    Tick,
    VillageFact,
    VisitFact,
)
from fieldkit.documents.registry import documents
from fieldkit.documents.render import Wording, render
from fieldkit.domain.visits import SlotState
from fieldkit.i18n import Words

PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
LONG_UNIT = "中国共产党荆州市石首市委员会农村工作领导小组办公室综合协调科二组"
WORDS = Words("zh_CN")


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def flat(text: str) -> str:
    return "".join(text.split())


def wording(code: str = "P-04") -> Wording:
    return Wording(WORDS, WORDS, WORDS("Paper", documents()[code].title), "test@1", "12317")


def make(code, facts, masking=None, printed_at=PRINTED_AT):
    form = documents()[code] if isinstance(code, str) else code
    known = wording(form.code) if form.code in documents() else wording()
    return render(form, facts, masking=masking, wording=known, printed_at=printed_at)


def ticks(*labels: str, on: str = "") -> tuple[Tick, ...]:
    return tuple(Tick(label=label, on=label == on) for label in labels)


def visit(**changes) -> VisitFact:
    fact = VisitFact(
        day=date(2026, 3, 15), start=time(8, 30), end=time(9, 10), kind="计划走访", slot_no=1,
        purposes=ticks("制定发展计划", "跟踪计划实施", on="制定发展计划"), visitors=("金财鹏",),
        met="本人", place="家中", member_changed=False, income_changed=True,
        content="了解春耕备耕情况：种子、化肥已经备齐，计划种植水稻3.5亩（其中油菜2亩）。",
        topics=ticks("产业", "就业", on="产业"), problems="入户路雨季泥泞", opinion="感谢关心",
        satisfaction=ticks("满意", "不满意", on="满意"), next_plan="六月跟踪",
        amendments=(Amendment(content="已联系农技站", on=date(2026, 3, 20), reason="漏记"),),
    )
    return dataclasses.replace(fact, **changes)


def household(number: int = 1, **changes) -> HouseholdFact:
    fact = HouseholdFact(
        local_no=f"421081102201-{number:04d}", head="朱国礼", group="5组", people=3, type="低保户",
        target_type="脱贫户",
        helper=HelperFact(name="金财鹏", unit="石首市教育局", post="教师", work_phone="13465623510"),
        slots=tuple(
            SlotFact(
                no=no, state=SlotState.DONE, window_to=date(2026, 3 * no, 28),
                planned_on=date(2026, 3 * no, 1), done_on=date(2026, 3 * no, 5),
            )
            for no in range(1, 5)
        ),
        hh_no="42108100000000", head_id="421081198902239971", phone="17570249079",
        bank_account="6229329955247642268", address="五组三十二号", cause="因病",
        members=(Member(name="邓红春", relation="配偶", id_number="421081198603219962"),),
        visits=(visit(),), open_problems=2, reason_open="外出务工",
    )
    return dataclasses.replace(fact, **changes)


def village(*households: HouseholdFact, **changes) -> VillageFact:
    fact = VillageFact(
        code="421081102201", name="中湖渔场生活区", township="调关镇", county="石首市", year=2026,
        as_of=date(2026, 11, 21), households=households,
    )
    return dataclasses.replace(fact, **changes)


@pytest.fixture(params=["empty", "short", "long"])
def facts(request) -> VillageFact:
    if request.param == "empty":
        return village()
    if request.param == "short":
        return village(household())
    return village(*(_overfull(number) for number in range(1, 67)))


def _overfull(number: int) -> HouseholdFact:
    names = ("阿卜杜热合曼·买买提明", "张𬭎", "王䶮", "李𠅤", "买买提·艾力")
    return household(
        number, head=names[number % 5], group=f"{number // 7 + 1}组", people=12,
        target_type="防止返贫致贫对象",
        helper=HelperFact(name=names[0], unit=LONG_UNIT, work_phone="13465623510"),
        visits=(visit(content="今年春耕备耕，（种子）化肥“已经”备齐；3.5亩。" * 80),)
        if number % 20 == 0 else (),
        reason_open="全家外出务工，电话联系未接通，已托邻居转告下次走访时间",
    )
