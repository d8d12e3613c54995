"""A household taken through five years: every year's registration prints again as it was."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Helper, Household, IncomeYear, Person
from fieldkit.domain.policy import Profile
from fieldkit.services.family.service import Newcomer
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.service import Asked as Print
from fieldkit.services.standing_rows import Asked
from tests.documents.conftest import flat, pages_of
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number, pair

YEARS = range(2022, 2027)


def cells(laptop, household, year):
    """Return what a year's form says, without when it was printed and the check number that follows from it."""
    printed = laptop.printing.render("P-01", household=household, year=year)
    lines = [line for page in pages_of(printed.pdf) for line in page.splitlines()]
    return [line for line in lines if not any(word in line for word in ("打印时间", "校验码", "打印 20"))]


def member(laptop, household, name, relation, sex, born):
    with laptop.store.writing() as session:
        person = Person(
            scope=VILLAGE, household_id=household, name=name, relation=relation, sex=sex, birth_date=born,
            id_number=id_number(born, 998 if sex == "2" else 997), id_type="1", shares_living=True, status="1",
            **laptop.store.origin(),
        )  # fmt: skip
        session.add(person)
        session.flush()
        return person.id


def years_of(laptop, household, year, net):
    """Fill in what is asked every year."""
    laptop.yearly.change(
        household, year, land_arable=str(year - 2018), house_area=str(80 + year - 2020), tv="1"
    )
    for person in laptop.households.page(household, year).members:
        if not person.gone:
            laptop.households.change_person(person.id, year=year, health="1", labour="1", dibao="0")
    with laptop.store.writing() as session:
        session.add(
            IncomeYear(scope=VILLAGE, household_id=household, year=year, wage_fen=net * 100, net_fen=net * 100,
                       per_capita_fen=net * 30, members=3, **laptop.store.origin())
        )  # fmt: skip


def first(laptop, home):
    """2022: identified as poor, a child is born."""
    laptop.households.change(
        home.id, address="3组7号", cause_main="01", note="2022年新识别\n识别标准：国家标准"
    )
    pair(laptop, home.id, start=date(2022, 2, 1))
    laptop.family.join(home.id, "06", date(2022, 9, 3), Newcomer("张乐", "07", "1"))


def second(laptop, home):
    """2023: the exit; that the head died on 30 December is typed in January."""
    laptop.standing.set(home.id, Asked("A4", date(2023, 12, 20), "评议通过", "3"))


def in_january(laptop, home):
    """January 2024: the head died in the year before, and his widow is the head."""
    head = laptop.households.page(home.id).members[0].id
    laptop.family.happen(head, "01", date(2023, 12, 30))
    others = {home.son: "03", home.daughter: "05", home.child(laptop): "07"}
    laptop.family.new_head(home.id, home.wife, others, date(2023, 12, 30))


def third(laptop, home):
    """2024: the helper changes, the second child is born three days before the end."""
    helper = laptop.pairing.add_helper(name="周志远", unit="市档案馆", phone="13900000001")
    (old,) = laptop.pairing.of_household(home.id)
    laptop.pairing.replace(old.id, helper, date(2024, 6, 1), "3")
    laptop.family.join(home.id, "06", date(2024, 12, 28), Newcomer("张喜", "08", "2"))


def fourth(laptop, home):
    """2025: it falls back, and the son's family splits off."""
    laptop.standing.set(home.id, Asked("A5", date(2025, 3, 1), cause="02"))
    going = [
        m.id for m in laptop.households.page(home.id).members if m.name in ("张小宝", "陈秀", "张乐", "张喜")
    ]
    told = {p.person: p.proposed for p in laptop.family.propose(home.id, home.son, going)}
    home.split = laptop.family.split(home.id, going, home.son, told, date(2025, 8, 1), group="5组")


def fifth(laptop, home):
    """2026: the exit again; the helper has another post, and the telephone is a new one."""
    laptop.standing.set(home.id, Asked("A3", date(2026, 5, 1)))
    laptop.standing.set(home.id, Asked("A4", date(2026, 10, 20)))
    laptop.households.change(
        home.id, phone="13911112222", address="3组9号", note="2026年搬家", cause_main="02"
    )
    with laptop.store.writing() as session:
        for helper in session.query(Helper).all():
            helper.post, helper.phone = "副局长", "13988887777"


class Home:
    """Who is in the household."""

    def __init__(self, laptop):
        self.id = add_household(laptop)
        with laptop.store.writing() as session:
            session.get(Household, self.id).household_type = "20"
            session.get(Household, self.id).first_identified_year = 2022
        self.wife = member(laptop, self.id, "李桂兰", "02", "2", date(1962, 3, 4))
        self.son = member(laptop, self.id, "张小宝", "03", "1", date(1990, 5, 6))
        self.daughter = member(laptop, self.id, "陈秀", "05", "2", date(1992, 7, 8))
        self.split = None

    def child(self, laptop):
        return next(m.id for m in laptop.households.page(self.id).members if m.name == "张乐")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Live through the five years, printing each at its end; give the laptop of 2028, the home, the papers."""
    folder = tmp_path_factory.mktemp("years") / "home"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE,
                  clock=Clock(date(2022, 1, 5)), kdf=LIGHT)  # fmt: skip

    def opened(day):
        laptop = Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(day))
        laptop.settings.profile = "2026_normal" if day.year > 2025 else "2021_transition"
        laptop.save_settings()
        return laptop

    papers = {}
    with opened(date(2022, 1, 5)) as laptop:
        home = Home(laptop)
    for year, happens in zip(YEARS, (first, second, third, fourth, fifth), strict=True):
        with opened(date(year, 12, 29)) as laptop:
            happens(laptop, home)
            years_of(laptop, home.id, year, 10_000 + year)
            papers[year] = cells(laptop, home.id, year)
        if year == 2023:
            with opened(date(2024, 1, 10)) as laptop:
                in_january(laptop, home)
                papers[year] = cells(laptop, home.id, year)
    with opened(date(2028, 3, 1)) as laptop:
        laptop.households.change(home.id, address="镇上", note="")
        yield laptop, home, papers


@pytest.mark.parametrize("year", YEARS)
def test_every_years_registration_prints_again_as_it_was(told, year):
    laptop, home, papers = told
    assert cells(laptop, home.id, year) == papers[year]


@pytest.mark.parametrize(
    ("year", "there", "not_there"),
    [
        (2022, ("张德福", "李桂兰", "张乐", "3组7号", "刘志刚", "1380000", "12,022.00", "2022年新识别", "国家标准"),
         ("张喜", "周志远", "镇上", "2026年搬家", "识别标准：")),
        (2023, ("李桂兰", "张小宝", "张乐", "刘志刚", "12,023.00"), ("张德福", "张喜", "周志远")),
        (2024, ("李桂兰", "张喜", "周志远", "13900000001", "12,024.00"), ("张德福", "刘志刚", "副局长")),
        (2025, ("李桂兰", "周志远", "13900000001"), ("张小宝", "陈秀", "张乐", "张喜", "副局长")),
        (2026, ("李桂兰", "副局长", "13988887777", "3组9号", "13911112222", "2026年搬家"), ("张小宝", "镇上")),
    ],
)  # fmt: skip
def test_each_form_says_what_was_true_then(told, year, there, not_there):
    laptop, home, _ = told
    said = flat("".join(cells(laptop, home.id, year)))
    assert [word for word in there if word not in said] == []
    assert [word for word in not_there if word in said] == []


def test_the_types_of_the_years_are_said_in_the_words_of_the_years(told):
    laptop, home, _ = told
    transition, normal = Profile.load("2021_transition"), Profile.load("2026_normal")
    for year, profile, code in ((2022, transition, "20"), (2023, transition, "30"), (2026, normal, "30")):
        label = flat(profile.label(laptop.codes, "household_type", code))
        assert label in flat("".join(cells(laptop, home.id, year))), (year, label)


def lifted(laptop, year):
    """Return what the short ledger on the wall says of when its households were lifted."""
    printed = laptop.printing.make("P-04", Print(village=VILLAGE, year=year, layout="short"))
    head = flat("".join(pages_of(printed.pdf))).partition("序号")[0]
    return head[head.find("脱贫年度") :][5:9] if "脱贫年度" in head else ""


def test_the_short_ledger_says_when_its_households_were_lifted_as_far_as_it_is_known(told):
    laptop, *_ = told
    said = {year: lifted(laptop, year) for year in YEARS}
    assert said == {2022: "", 2023: "2023", 2024: "2023", 2025: "", 2026: "2026"}, "it fell back in 2025"


def test_the_household_that_split_off_begins_in_its_year(told):
    laptop, home, _ = told
    said = flat("".join(cells(laptop, home.split, 2025)))
    assert all(name in said for name in ("张小宝", "陈秀", "张乐", "张喜", "周志远"))

    def village(year):
        printed = laptop.printing.render("P-01", village=VILLAGE, year=year)
        return flat("".join(pages_of(printed.pdf)))

    assert "张小宝" in village(2024)  # in the household of his mother
    assert village(2024).count("农户基本信息") < village(2026).count("农户基本信息")


def test_the_page_shows_an_older_year_as_it_was(told):
    laptop, home, _ = told
    page = laptop.households.page(home.id, 2022)
    assert (page.as_it_was, page.year) == (True, 2022)
    assert [(m.name, m.is_head, m.gone) for m in page.members] == [
        ("张德福", True, False), ("李桂兰", False, False), ("张小宝", False, False), ("陈秀", False, False),
        ("张乐", False, False),
    ]  # fmt: skip
    assert (page.members[0].age, page.members[-1].age) == (62, 0)
    assert page.field("address").shown == "3组7号"
    assert [m.name for m in laptop.households.page(home.id, 2023).members if not m.gone] == [
        "李桂兰", "张小宝", "陈秀", "张乐"
    ]  # fmt: skip
    now = laptop.households.page(home.id)
    assert (now.as_it_was, [m.name for m in now.members if not m.gone]) == (False, ["李桂兰"])
