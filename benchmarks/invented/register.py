"""A register: divisions, households with their year, members and helpers."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.invented import names
from benchmarks.invented.people import Families, Family, Person
from fieldkit.domain.divisions import Division, Divisions

COUNTY = "421081"  # 石首市: the county of the sources, with invented villages under it
DEMO_TOWNSHIP = "421081105"
DEMO_VILLAGE = "芦汀洲村委会"
A_VILLAGE = 88  # households, on average, of a county's villages
DIBAO_LINE = 406  # yuan a month and person
MONITORED = ("脱贫不稳定户", "边缘易致贫户", "突发严重困难户")
ENOUGH = 8600  # yuan a person and year: above the monitoring line of the year


@dataclass
class Village:
    """A village and where it lies."""

    code: str
    name: str
    township: str


@dataclass
class Helper:
    """A helper with an office and a work phone."""

    name: str
    male: bool
    political: str
    unit: str
    post: str
    phone: str


@dataclass
class Household:
    """A household and its year; money in yuan, areas in mu, as offices write them."""

    number: str
    village: Village
    group: int
    house: int
    family: Family
    phone: str
    account: str
    kind: str = "脱贫户"
    monitored: str = ""
    cause: str = ""
    helper: Helper | None = None
    since: str = ""
    before: tuple[Helper, str, str] | None = None  # the helper before, with first and last day
    income: dict[str, int] = field(default_factory=dict)
    land: dict[str, float] = field(default_factory=dict)
    road: str = "水泥路"
    road_km: float = 0.0
    house_area: int = 0
    fuel: str = "清洁能源"
    dibao: tuple[Person, ...] = ()
    destitute: bool = False

    @property
    def people(self) -> int:
        """Return how many live here."""
        return len(self.family.members)


@dataclass
class Register:
    """Everything an office hands over."""

    divisions: list[tuple[str, str, int, str]]
    households: list[Household]

    @property
    def people(self) -> int:
        """Return how many members there are."""
        return sum(household.people for household in self.households)


def demo_village(households: int = 64, seed: int = 24) -> Register:
    """Return the village of `fieldkit demo`: always the same for the same seed."""
    maker = _Maker(random.Random(seed))
    village = Village(f"{DEMO_TOWNSHIP}299", DEMO_VILLAGE, "调关镇")
    made = [maker.household(village) for _ in range(households)]
    _special_cases(made)
    return Register(_divisions([village]), made)


def register(households: int, seed: int = 7) -> Register:
    """Return a register of any size: as many villages as a county of that size has."""
    maker = _Maker(random.Random(seed))
    townships = Divisions().children(COUNTY)
    count = max(1, households // A_VILLAGE)
    villages = [_village(i, townships[i % len(townships)], len(townships)) for i in range(count)]
    made = [maker.household(villages[i * count // households]) for i in range(households)]
    return Register(_divisions(villages), made)


def _village(i: int, township: Division, of: int) -> Village:
    return Village(f"{township.code[:9]}{300 + i // of:03}", f"第{i + 1}村委会", township.name)


def _divisions(villages: list[Village]) -> list[tuple[str, str, int, str]]:
    country = Divisions()
    codes = ["42", "4210", COUNTY, *sorted({village.code[:9] for village in villages})]
    above = [country.find(code) for code in codes]
    rows = [(d.code, d.name, d.level, d.parent_code or "") for d in above if d is not None]
    return rows + [(v.code, v.name, 5, v.code[:9] + "000") for v in villages]


class _Maker:
    """Invents households one after the other."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.numbers = names.Numbers(rng)
        self._families = Families(rng, self.numbers)
        self._free: list[Helper] = []  # one entry for every household they can still take
        self._made = 0

    def household(self, village: Village) -> Household:
        """Return the next household."""
        rng, family = self.rng, self._families.family()
        self._made += 1
        made = Household(
            number=f"{COUNTY}{90000000 + self._made:08}", village=village, group=rng.randint(1, 8),
            house=rng.randint(1, 60), family=family, phone=self.numbers.phone(),
            account=self.numbers.account(),
        )  # fmt: skip
        self._kind(made)
        self._living(made)
        self._income(made)
        self._pair(made)
        return made

    def _kind(self, made: Household) -> None:
        draw = self.rng.random()
        if draw < 0.08:
            made.kind, made.monitored = "监测对象", self.rng.choice(MONITORED)
        elif draw < 0.12:
            made.kind = "一般农户"
        members = made.family.members
        if any("残疾" in person.health for person in members):
            made.cause = "因残"
        elif any(person.health != "健康" for person in members):
            made.cause = "因病"
        elif not any(person.earns for person in members):
            made.cause = "缺劳动力"
        else:
            made.cause = self.rng.choice(("缺技术", "缺资金", "因学", "因灾"))
        if made.kind == "一般农户":
            made.cause = ""

    def _living(self, made: Household) -> None:
        rng = self.rng
        made.land = {
            "arable": round(rng.uniform(0.5, 2.6) * made.people, 2),
            "forest": round(rng.choice((0.0, rng.uniform(0.3, 5))), 2),
            "water": round(rng.choice((0.0, 0.0, rng.uniform(0.5, 6))), 2),
        }
        made.road = rng.choices(("水泥路", "沥青路", "砂石路"), (82, 8, 10))[0]
        made.road_km = round(rng.uniform(0, 3), 1)
        made.house_area = rng.randint(28, 42) * max(made.people, 2)
        made.fuel = rng.choices(("清洁能源", "柴草"), (70, 30))[0]

    def _income(self, made: Household) -> None:
        rng, members = self.rng, made.family.members
        months = {p.work_months: p for p in members if p.earns}
        wage = sum(
            p.work_months * (700 if p.public_post else rng.randint(2400, 4600)) for p in members if p.earns
        )
        self._support(made, earning=bool(months))
        pensioners = sum(p.age >= 60 for p in members)
        business = 500 * rng.randint(2, 44)
        made.income = {
            "wage": wage, "business": business, "property": rng.choice((0, 0, 600, 1200, 2000)),
            "dibao": DIBAO_LINE * 12 * len(made.dibao), "destitute": 9360 if made.destitute else 0,
            "pension": 1700 * pensioners, "ecology": rng.choice((0, 0, 300, 900)),
            "other": rng.choice((0, 450, 1000)), "cost": business * rng.randint(15, 45) // 100,
        }  # fmt: skip
        short = ENOUGH * made.people - net(made)
        if short > 0 and not made.monitored:
            made.income["business"] += short + rng.randint(0, 9000)

    def _support(self, made: Household, *, earning: bool) -> None:
        members = made.family.members
        weak = tuple(p for p in members if "残疾" in p.health or p.health == "患有大病")
        if len(members) == 1 and members[0].age >= 70 and self.rng.random() < 0.2:
            made.destitute = True
        elif weak and not earning and made.kind != "一般农户":
            made.dibao = tuple(members)
        elif weak and self.rng.random() < 0.5 and made.kind != "一般农户":
            made.dibao = weak[:1]

    def _pair(self, made: Household) -> None:
        rng = self.rng
        if not self._free:
            # five at most (§1.14 C-3), 2.2 on average as in [S2]
            for _ in range(12):
                self._free += [self._helper()] * rng.randint(1, 4)
            rng.shuffle(self._free)
        made.helper = self._free.pop()
        year = rng.randint(2017, 2025)
        made.since = f"{year}-{rng.randint(1, 12):02}-01"
        if year >= 2020 and rng.random() < 0.08:
            made.before = (self._helper(), f"{year - 3}-03-01", f"{year - 1}-12-31")

    def _helper(self) -> Helper:
        rng, male = self.rng, self.rng.random() < 0.68
        return Helper(
            name=names.surname(rng) + names.given_name(rng, male), male=male,
            political=rng.choices(("中共党员", "群众"), (72, 28))[0],
            unit="石首市" + rng.choice(names.UNITS), post=rng.choice(names.POSTS),
            phone=self.numbers.phone(),
        )  # fmt: skip


def net(made: Household) -> int:
    """Return the net income of a household in yuan (domain.md §5.1.2)."""
    return sum(made.income.values()) - 2 * made.income["cost"]


def _special_cases(made: list[Household]) -> None:
    """Put in what a village has and a program must bear: rare characters, namesakes, a gap."""
    rename(made[3], made[3].family.head.name[0], rest="䶮")
    rename(made[11], made[11].family.head.name[0], rest="堃")
    young = _first(made[19:], lambda h: h.people > 3).family.members[-1]
    young.name = young.name[0] + "𬭎"
    one = made[7]
    other = _first(made[24:], lambda h: h.family.head.male == one.family.head.male)
    other.group = one.group
    rename(other, one.family.head.name[0], rest=one.family.head.name[1:])
    wed = _first(made[30:], lambda h: h.people > 2 and h.family.members[1].relation == "配偶")
    wed.family.members[1].name = names.MINORITY_FEMALE[0]
    wed.family.members[1].ethnic = "维吾尔族"
    alone = _first(made[33:], lambda h: h.people == 1)
    both = names.MINORITY_MALE if alone.family.head.male else names.MINORITY_FEMALE
    alone.family.head.name, alone.family.head.ethnic = both[2], "维吾尔族"
    made[50].family.head.ethnic = "土家族"
    gap = made[57]
    gap.helper, gap.before = None, None


def _first(made: list[Household], wanted: Callable[[Household], bool]) -> Household:
    return next(household for household in made if wanted(household))


def rename(household: Household, family_name: str, rest: str) -> None:
    """Give the head, and the children who carry the head's surname, another name."""
    old = household.family.head.name[0]
    for person in household.family.members[1:]:
        if person.name[0] == old and person.relation in ("之子", "之女", "之孙子", "之孙女"):
            person.name = family_name + person.name[1:]
    household.family.head.name = family_name + rest
