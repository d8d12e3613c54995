"""What the record of a visit has besides: problems, help of the day, the table of its purpose, frames for photos."""

from datetime import date

import pytest
from sqlalchemy import Engine, event

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import DevPlan, IncomeYear, Measure, PlanItem, PlanProgress, Problem, ProductSale
from fieldkit.documents.facts import VisitFact
from fieldkit.documents.facts_visit_blocks import RaisedFact, SoldFact
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.subjects import Asked
from fieldkit.services.visits.visiting import Answers
from tests.documents.conftest import (
    WORDS,
    block,
    flat,
    household,
    make,
    pages_of,
    text_of,
    ticks,
    village,
    visit,
)
from tests.people import PASSPHRASE, VILLAGE, add_household, pair

DAYS = (date(2026, 3, 10), date(2026, 5, 10), date(2026, 8, 10), date(2026, 11, 10))


def word(text, **details):
    return flat(WORDS("Paper", text, **details))


def said(one):
    return flat(text_of(make("P-09", village(household(visits=(one,)))).pdf))


@pytest.fixture(scope="module")
def laptop(tmp_path_factory):
    """One household with the four visits of its year, and one without anything but a visit."""
    folder, clock = tmp_path_factory.mktemp("blocks") / "laptop", Clock(date(2026, 11, 21))
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        fill(laptop)
        yield laptop


def fill(laptop):
    full, bare = (add_household(laptop, name, no=no) for no, name in enumerate(("张德福", "王秀兰"), 1))
    pair(laptop, full)
    laptop.planning.make(2026)
    content = "看了今年的庄稼和账本，又说了医保的事。"
    made = [laptop.visiting.add(full, Answers(visit_date=day, content=content)).visit_id for day in DAYS]
    laptop.visiting.add(bare, Answers(visit_date=DAYS[0], content=content))
    with laptop.store.writing() as session:

        def add(table, **values):
            row = table(scope=VILLAGE, household_id=full, **values, **laptop.store.origin())
            session.add(row)
            session.flush()
            return row.id

        plan = add(DevPlan, year=2026, version=1)
        item = add(
            PlanItem, dev_plan_id=plan, title="养鸡一百只", scale="100只", invest_fen=350_000, due="202610"
        )
        old = add(DevPlan, year=2025, version=1)
        add(PlanItem, dev_plan_id=old, title="去年养猪")
        add(PlanProgress, item_id=item, seen_on=DAYS[1], progress_pct=45, obstacle="缺饲料")
        add(PlanProgress, item_id=item, seen_on=date(2026, 6, 30), progress_pct=97, obstacle="另一天看的")
        add(
            ProductSale, year=2026, product="01", qty=30_000, unit="公斤", amount_fen=84_000, buyer="农商超市"
        )
        for year, net in ((2024, 111_100), (2025, 222_200), (2026, 333_300)):
            add(IncomeYear, year=year, purpose="1", net_fen=net, members=1, per_capita_fen=net)
        add(Measure, year=2026, category="01", title="当日送鸡苗", start_on=DAYS[1], state="4")
        add(Measure, year=2026, category="01", title="只是打算", start_on=DAYS[1], state="1")
        add(Measure, year=2026, category="01", title="另一天的", start_on=date(2026, 5, 11), state="4")
        add(Problem, village_code=VILLAGE, visit_id=made[1], text="鸡舍漏雨", owner_name="周建国",
            due_on=date(2026, 6, 30), state="1")  # fmt: skip
        add(Problem, village_code=VILLAGE, visit_id=None, text="别处来的问题", state="1")


@pytest.fixture(scope="module")
def records(laptop):
    """The leaves of the year's five visits, each as one text, in the order they are printed."""
    pages = [
        flat(page) for page in pages_of(laptop.printing.make("P-09", Asked(village=VILLAGE, year=2026)).pdf)
    ]
    return ["".join(pages[number : number + 2]) for number in range(0, len(pages), 2)]


def test_each_planned_visit_has_the_table_of_its_purpose_and_no_other(records):
    assert len(records) == 5
    titles = [
        word(title) for title in (
            "The year's plan of the household", "How far the plan has come", "Products sold with help",
            "What the year brought (yuan)",
        )
    ]  # fmt: skip
    assert [[title in record for title in titles] for record in records[:4]] == [
        [here == place for here in range(4)] for place in range(4)
    ]


def test_the_tables_say_what_was_entered(records):
    plan, progress, sale, income = records[:4]
    assert all(part in plan for part in ("养鸡一百只", "100只", "3,500.00", "2026-10"))
    assert "养鸡一百只45" in progress
    assert "缺饲料" in progress
    assert all(part in sale for part in ("300", "公斤", "840.00", "农商超市"))
    assert all(part in income for part in ("2026", "3,333.00", "2025", "2,222.00"))
    assert not any(
        part in "".join(records) for part in ("去年养猪", "另一天看的", "1,111.00", "别处来的问题")
    )


def test_a_visit_names_its_problems_and_the_help_of_its_day(records):
    assert all(part in records[1] for part in ("鸡舍漏雨", "周建国", "2026-06-30", "当日送鸡苗"))
    assert not any(part in records[1] for part in ("只是打算", "另一天的"))
    assert not any("鸡舍漏雨" in record or "当日送鸡苗" in record for record in (records[0], *records[2:]))


def test_each_noun_is_read_once_for_all_visits(laptop):
    asked = []
    event.listen(Engine, "before_cursor_execute", tell := lambda *told: asked.append(told[2]))
    try:
        laptop.printing.make("P-09", Asked(village=VILLAGE, year=2026))
    finally:
        event.remove(Engine, "before_cursor_execute", tell)
    for table in ("plan_item", "plan_progress", "product_sale", "problem", "income_year"):
        assert sum(f"FROM {table} \n" in text for text in asked) == 1, table


def test_every_record_has_two_frames_for_photos_and_a_place_for_who_settles_what(records):
    for record in records:
        assert all(word("Photo of the visit ({n})", n=number) in record for number in (1, 2))
        assert all(
            word(label) in record for label in ("Responsible for it", "To be settled by", "Help given today")
        )


def test_a_problem_that_was_written_down_twice_is_printed_once():
    assert said(visit()).count("入户路雨季泥泞") == 1
    other = block(raised=(RaisedFact(text="屋顶漏雨"),))
    assert "屋顶漏雨" in said(visit(block=other))


def test_of_several_problems_each_has_a_number_and_so_has_who_solves_it():
    both = (RaisedFact(text="入户路雨季泥泞", owner="周建国"), RaisedFact(text="屋顶漏雨", owner="刘志刚"))
    text = said(visit(block=block(raised=(*both, both[1]))))
    assert all(part in text for part in ("1.入户路雨季泥泞", "1.周建国", "2.屋顶漏雨", "2.刘志刚"))
    assert text.count("刘志刚") == 1
    assert "1.入户路" not in said(visit(block=block(raised=both[:1])))


def test_nothing_to_sell_is_said_with_its_reason():
    nothing = block(purpose="3", plan=(), sold=(SoldFact(nothing=True, reason="全部自用"),))
    assert word("nothing to sell: {reason}", reason="全部自用") in said(visit(block=nothing))


def test_a_visit_beside_the_plan_has_no_table():
    assert "种植水稻3.5亩" in said(visit())
    assert word("Scale") not in said(visit(slot_no=None, block=block(purpose="5", plan=())))


def test_a_blank_has_boxes_for_the_number_and_one_table_for_any_purpose():
    text = said(VisitFact(purposes=ticks("制定发展计划"), topics=ticks("产业"), satisfaction=ticks("满意")))
    assert "□1□2□3□4" in text
    assert word("What this visit was for (plan, progress, sales or income)") in text
    assert not any(word(title) in text for title in ("How far the plan has come", "Products sold with help"))
