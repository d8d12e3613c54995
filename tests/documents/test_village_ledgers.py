"""A village's ledgers from the register: paper and screen say the same, an older year prints as it was."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import (
    GuaranteeCheck,
    Household,
    IncomeYear,
    Measure,
    MonitoringCase,
    Person,
    PersonYear,
    Problem,
    ProductSale,
    VillageYear,
)
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.service import LedgerAsked
from fieldkit.services.printing.subjects import Asked as Wanted
from fieldkit.services.standing_rows import Asked
from tests.documents.conftest import flat, pages_of
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number, pair

LEDGERS = ("P-02", "P-03", "P-03b", "P-05b", "P-10b", "P-15b", "P-16", "P-24")


def lines(laptop, code, year):
    """Return what a ledger says, without its footer."""
    printed = laptop.printing.make(code, Wanted(village=VILLAGE, year=year))
    every = [line for page in pages_of(printed.pdf) for line in page.splitlines()]
    return [line for line in every if not any(word in line for word in ("打印时间", "校验码"))]


def add(laptop, table, household=None, **values):
    with laptop.store.writing() as session:
        own = {} if household is None else {"household_id": household}
        row = table(scope=VILLAGE, **own, **values, **laptop.store.origin())
        session.add(row)
        session.flush()
        return row.id


def person(laptop, household, name, relation, sex, born):
    return add(
        laptop, Person, household, name=name, relation=relation, sex=sex, birth_date=born, id_type="1",
        id_number=id_number(born), shares_living=True, status="1",
    )  # fmt: skip


def earned(laptop, household, year, net, members):
    add(
        laptop, IncomeYear, household, year=year, wage_fen=net, net_fen=net, members=members,
        per_capita_fen=net // members, purpose="1",
    )  # fmt: skip


def checked(laptop, household, on, **answers):
    good = dict.fromkeys(("food_ok", "clothes_ok", "edu_ok", "medical_ok", "house_ok", "water_ok"), True)
    add(laptop, GuaranteeCheck, household, checked_on=on, checked_by="李秀英", **(good | answers))


def in_2019(laptop):
    """Three poor households; one is watched, one has a problem, one sells rice."""
    first, second, third = (
        add_household(laptop, name, no=number, group=f"{number}组")
        for number, name in ((1, "张德福"), (2, "李建国"), (3, "王秀兰"))
    )
    wife = person(laptop, first, "李桂兰", "02", "2", date(1962, 3, 4))
    person(laptop, second, "李小妹", "04", "2", date(2010, 3, 4))
    with laptop.store.writing() as session:
        for home in session.query(Household).all():
            home.household_type, home.cause_main, home.note = "20", "01", "2019年在册"
        for one in session.query(Person).all():
            session.add(PersonYear(scope=VILLAGE, person_id=one.id, household_id=one.household_id, year=2019,
                                   education="2", work_months=3, **laptop.store.origin()))  # fmt: skip
    laptop.planning.make(2019)
    pair(laptop, first, start=date(2019, 2, 1))
    for number, home in enumerate((first, second), 1):
        earned(laptop, home, 2018, 600_000, 2)
        earned(laptop, home, 2019, 700_000 * number, 2)
        checked(laptop, home, date(2019, 5, number), water_ok=number == 1)
    add(laptop, MonitoringCase, second, kind="2", recognised_ym="201908", risk_1="01", line_pc_fen=500_000)
    add(laptop, Measure, second, year=2019, category="01", state="4")
    add(laptop, ProductSale, first, year=2019, product="01", qty=30_000, unit="公斤", unit_price_fen=280,
        amount_fen=84_000, channel="1", sold_on=date(2019, 9, 3))  # fmt: skip
    problem = add(laptop, Problem, first, village_code=VILLAGE, text="屋顶漏雨", found_on=date(2019, 6, 1),
                  due_on=date(2019, 8, 1), owner="1", state="2")  # fmt: skip
    add(laptop, VillageYear, village_code=VILLAGE, year=2019, total_households=300, secretary_name="王国庆",
        is_poor_village=True)  # fmt: skip
    return first, second, third, wife, problem


def in_2021(laptop, first, second, third, wife, problem):
    """Everything that a ledger shows changes."""
    head = laptop.households.page(first).members[0].id
    laptop.family.happen(head, "01", date(2021, 1, 5))
    laptop.family.new_head(first, wife, {}, date(2021, 1, 5))
    laptop.standing.set(third, Asked("A9", date(2021, 2, 1), "整户搬迁", "3"))
    for home in (first, second):
        laptop.standing.set(home, Asked("A4", date(2021, 2, 1), "评议通过", "3"))
        earned(laptop, home, 2021, 3_000_000, 1)
        checked(laptop, home, date(2021, 3, 1), house_ok=False)
        laptop.households.change(home, note="2021年已脱贫", cause_main="02")
    with laptop.store.writing() as session:
        case = session.query(MonitoringCase).one()
        case.eliminated_way, case.eliminated_on = "1", date(2021, 6, 1)
        found = session.get(Problem, problem)
        found.state, found.result, found.closed_on = "3", "已换瓦", date(2021, 4, 1)
        for one in session.query(Person).all():
            session.add(PersonYear(scope=VILLAGE, person_id=one.id, household_id=one.household_id, year=2021,
                                   education="3", work_months=10, **laptop.store.origin()))  # fmt: skip
    add(
        laptop, Problem, second, village_code=VILLAGE, text="自来水停水", found_on=date(2021, 5, 5), state="1"
    )
    add(laptop, ProductSale, second, year=2021, nothing_to_sell=True, reason="土地流转")
    add(laptop, VillageYear, village_code=VILLAGE, year=2021, total_households=280, secretary_name="赵新民")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Give the laptop of 2021 and the ledgers as they were printed on the last day of 2019."""
    folder = tmp_path_factory.mktemp("ledgers") / "home"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE,
                  clock=Clock(date(2019, 12, 31)), kdf=LIGHT)  # fmt: skip

    def opened(day, profile):
        laptop = Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(day))
        laptop.settings.profile = profile
        laptop.save_settings()
        return laptop

    with opened(date(2019, 12, 31), "2016_tuopin") as laptop:
        rows = in_2019(laptop)
        papers = {code: lines(laptop, code, 2019) for code in LEDGERS}
    with opened(date(2021, 12, 1), "2021_transition") as laptop:
        laptop.planning.make(2021)
        in_2021(laptop, *rows)
        yield laptop, papers


@pytest.mark.parametrize("code", LEDGERS)
def test_the_ledger_of_2019_prints_again_as_it_was(told, code):
    laptop, papers = told
    assert lines(laptop, code, 2019) == papers[code]
    assert lines(laptop, code, 2021) != papers[code]


@pytest.mark.parametrize(
    ("code", "then", "now"),
    [
        ("P-02", ("张德福", "李桂兰", "王秀兰", "合计3户5人"), ("李桂兰", "李小妹", "合计2户3人")),
        ("P-03", ("张德福", "2019年在册", "因病", "3,500.00", "合计3户"), ("李桂兰", "2021年已脱贫", "30,000.00", "合计2户")),
        ("P-03b", ("全村总户数300", "王国庆", "第一次", "因病"), ("全村总户数280", "赵新民", "30,000.00")),
        ("P-05b", ("7,000.00", "14,000.00", "3,000.00", "5,250.00"), ("60,000.00", "30,000.00")),
        ("P-10b", ("水稻", "840.00", "已销售1户"), ("无可售产品：土地流转",)),
        ("P-15b", ("饮水安全未达标", "2019-05-02", "达标率50.0%"), ("住房安全未达标", "2021-03-01", "达标率0.0%")),
        ("P-16", ("边缘易致贫户台账", "李建国", "边缘户", "2019-08", "5,000.00", "产业扶贫", "监测中1户"), ("监测对象台账", "2021-06-01")),
        ("P-24", ("张德福", "屋顶漏雨", "已逾期", "处理中", "未办结1件"), ("已换瓦", "自来水停水", "李桂兰", "已办结1件")),
    ],
)  # fmt: skip
def test_each_year_says_what_was_true_of_it(told, code, then, now):
    laptop, papers = told
    old, new = flat("".join(papers[code])), flat("".join(lines(laptop, code, 2021)))
    assert [part for part in then if part not in old] == []
    assert [part for part in now if part not in new] == []


def rows_on_screen(laptop, ledger):
    found = laptop.ledgers.open(LedgerAsked(ledger, 2021, VILLAGE))
    return found, laptop.ledgers.rows(LedgerAsked(ledger, 2021, VILLAGE), found.keys, clear=True)


def test_paper_and_screen_list_the_same(told):
    laptop, _ = told
    for ledger, code in (
        ("households", "P-03"),
        ("watched", "P-16"),
        ("problems", "P-24"),
        ("guarantees", "P-15b"),
    ):
        said = flat("".join(lines(laptop, code, 2021)))
        _, rows = rows_on_screen(laptop, ledger)
        assert rows
        for row in rows:
            assert row.cells[1] in said, (ledger, row.cells)  # the head
    assert len(rows_on_screen(laptop, "watched")[1]) == 1
    assert "合计1户" in flat("".join(lines(laptop, "P-16", 2021)))
    assert "共2件" in flat("".join(lines(laptop, "P-24", 2021)))


def test_paper_and_statistics_say_the_same_figures(told):
    laptop, _ = told
    (own,) = laptop.indicators.year(2021, VILLAGE).villages
    page = flat("".join(lines(laptop, "P-03b", 2021)))
    figures = own.figures
    for id, unit in (("I-02", "元"), ("I-05", "%"), ("I-07", "%"), ("I-09", "%"), ("I-16", "%")):
        assert figures[id].text
        assert figures[id].text + unit in page, id
    assert figures["I-02"].text in flat("".join(lines(laptop, "P-05b", 2021)))
    assert f"达标率{figures['I-05'].text}%" in flat("".join(lines(laptop, "P-15b", 2021)))
    assert f"户数{figures['I-03'].text}人口数{figures['I-03p'].text}" in page


def test_the_screen_of_2019_knows_nothing_of_later_either(told):
    laptop, _ = told
    asked = LedgerAsked("problems", 2019, VILLAGE)
    assert [row.cells[4] for row in laptop.ledgers.rows(asked, laptop.ledgers.open(asked).keys)] == [
        "屋顶漏雨"
    ]
    asked = LedgerAsked("watched", 2019, VILLAGE)
    (watched,) = laptop.ledgers.rows(asked, laptop.ledgers.open(asked).keys, clear=True)
    assert "2019-08" in watched.cells
    assert "2021-06-01" not in watched.cells
    (watched,) = rows_on_screen(laptop, "watched")[1]
    assert "2021-06-01" in watched.cells
