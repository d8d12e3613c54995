"""Families: who lives together, how old they are, and what is true of them this year."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.invented.names import Numbers, given_name, surname

YEAR = 2026
SCHOOL_DAY = date(YEAR, 9, 1)
SCHOOL = {12: "七年级", 13: "八年级", 14: "九年级"}
SENIOR = ("普通高中一年级", "普通高中二年级", "普通高中三年级")
VOCATIONAL = ("中职一年级", "中职二年级", "中职三年级")
UNIVERSITY = ("本科一年级", "本科二年级", "本科三年级", "本科四年级")
PLACES = ("省外", "县外省内", "乡（镇）外县内", "乡（镇）内")
CHANNELS = ("自主外出", "亲友介绍", "企业招聘", "政府组织输出")
COLLEGE = ("高职高专一年级", "高职高专二年级", "高职高专三年级")


@dataclass
class Person:
    """A member; texts as an office's sheet has them."""

    name: str
    male: bool
    birth: date
    relation: str
    id_number: str
    ethnic: str = "汉族"
    disability: str = ""
    education: str = ""
    school: str = ""
    health: str = "健康"
    labour: str = "无劳动力"
    work_months: int = 0
    work_place: str = ""
    channel: str = ""
    public_post: str = ""
    political: str = "群众"
    certificate_year: int = 0

    @property
    def age(self) -> int:
        """Return the age on the first day of the school year."""
        born = self.birth
        return YEAR - born.year - ((SCHOOL_DAY.month, SCHOOL_DAY.day) < (born.month, born.day))

    @property
    def earns(self) -> bool:
        """Tell whether this member brings a wage home."""
        return self.work_months > 0


@dataclass
class Family:
    """The members of a household, the head first."""

    members: list[Person] = field(default_factory=list)

    @property
    def head(self) -> Person:
        """Return the head."""
        return self.members[0]


class Families:
    """Invents families of the shapes a village has."""

    def __init__(self, rng: random.Random, numbers: Numbers) -> None:
        """Draw from `rng`, take numbers from `numbers`."""
        self._rng = rng
        self._numbers = numbers

    def family(self) -> Family:
        """Return one family: the shapes and how often they come are those of [S2]'s villages."""
        shape = self._rng.choices(
            (self._alone, self._old_couple, self._couple_with_children, self._three_generations),
            (24, 24, 36, 16),
        )[0]
        found = Family(shape())
        for member in found.members:
            self._this_year(member)
        return found

    def _alone(self) -> list[Person]:
        male = self._rng.random() < 0.7
        return [self._person(self._rng.randint(50, 82), "户主", male)]

    def _old_couple(self) -> list[Person]:
        age = self._rng.randint(56, 78)
        return self._couple(age, "户主", "配偶")

    def _couple(self, age: int, first: str, second: str) -> list[Person]:
        husband = self._person(age, first, male=True)
        wife = self._person(max(age - self._rng.randint(-2, 4), 24), second, male=False)
        return [husband, wife]

    def _couple_with_children(self) -> list[Person]:
        age = self._rng.randint(32, 52)
        family = self._couple(age, "户主", "配偶")
        return family + self._children(family, "之子", "之女")

    def _three_generations(self) -> list[Person]:
        head, *rest = self._couple(self._rng.randint(54, 66), "户主", "配偶")
        son = self._child(head, self._rng.randint(23, 26), "之子", male=True)
        wife = self._person(max(son.age - self._rng.randint(-1, 3), 24), "之儿媳", male=False)
        children = self._children([son, wife], "之孙子", "之孙女")
        return [head, *rest, son, wife, *children]

    def _children(self, parents: list[Person], boy: str, girl: str) -> list[Person]:
        mother = parents[1]
        gap = self._rng.randint(22, 27)
        children: list[Person] = []
        for _ in range(self._rng.choice((1, 1, 2, 2, 2, 3) if boy == "之子" else (1, 1, 2))):
            if mother.age - gap < 0:
                break
            male = self._rng.random() < 0.5
            child = self._child(mother, gap, boy if male else girl, male)
            if not boy.startswith("之孙"):
                child.name = parents[0].name[0] + child.name[1:]
            children.append(child)
            gap += self._rng.randint(2, 5)
        return children

    def _child(self, parent: Person, gap: int, relation: str, male: bool) -> Person:
        child = self._person(parent.age - gap, relation, male)
        child.name = parent.name[0] + given_name(self._rng, male)
        return child

    def _person(self, age: int, relation: str, male: bool) -> Person:
        while True:
            days = self._rng.randrange(365)
            birth = date(YEAR - age - 1, 9, 2) + timedelta(days=days)
            root = self._numbers.identity(birth, male)
            if root:
                break
        name = surname(self._rng) + given_name(self._rng, male)
        return Person(name, male, birth, relation, root)

    # ------------------------------------------------------------ what is true this year

    def _this_year(self, person: Person) -> None:
        self._schooling(person)
        self._health(person)
        self._work(person)
        if not person.school and person.age >= 28 and self._rng.random() < 0.06:
            person.political = "中共党员"
        elif 14 <= person.age < 28 and self._rng.random() < 0.12:
            person.political = "共青团员"

    def _schooling(self, person: Person) -> None:
        age, rng = person.age, self._rng
        if age < 12:
            person.school = "学龄前儿童" if age < 3 else "学前教育" if age < 6 else "小学"
        elif age < 15:
            person.school = SCHOOL[age]
        elif age < 18:
            person.school = rng.choice((SENIOR, VOCATIONAL))[age - 15]
        elif age < 22 and rng.random() < 0.7:
            course = UNIVERSITY if age == 21 else rng.choice((UNIVERSITY, COLLEGE))
            person.school = course[age - 18]
        else:
            person.education = self._education(age)

    def _education(self, age: int) -> str:
        if age < 35:
            return self._rng.choices(("初中", "高中", "大专", "本科及以上"), (35, 30, 25, 10))[0]
        if age < 60:
            return self._rng.choices(("小学", "初中", "高中"), (25, 60, 15))[0]
        return self._rng.choices(("文盲或半文盲", "小学", "初中"), (25, 60, 15))[0]

    def _health(self, person: Person) -> None:
        old = person.age >= 60
        draw = self._rng.random()
        if person.age >= 16 and draw < (0.10 if old else 0.05):
            self._disabled(person)
        elif person.age >= 30 and draw < (0.55 if old else 0.18):
            person.health = "长期慢性病" if draw > 0.12 else "患有大病"

    def _disabled(self, person: Person) -> None:
        kinds = ("视力残疾", "听力残疾", "言语残疾", "肢体残疾", "智力残疾", "精神残疾")
        kind = self._rng.randrange(len(kinds))
        person.disability = kinds[kind]
        person.id_number += f"{kind + 1}{self._rng.randint(1, 4)}"
        person.certificate_year = self._rng.randint(2009, 2025)
        chronic = person.age >= 60 and self._rng.random() < 0.3
        person.health = "残疾,长期慢性病" if chronic else "残疾"

    def _work(self, person: Person) -> None:
        if person.school or person.age < 16:
            return
        rng, well = self._rng, person.health == "健康"
        if person.age >= 72 or (person.age >= 60 and not well):
            person.labour = "丧失劳动力" if person.disability else "无劳动力"
        elif person.age >= 60 or not well:
            person.labour = "弱劳动力或半劳动力"
        else:
            person.labour = "技能劳动力" if rng.random() < 0.08 else "普通劳动力"
            if person.age < 58 and rng.random() < 0.62:
                person.work_months = rng.randint(5, 12)
                person.work_place = rng.choices(PLACES, (40, 22, 18, 20))[0]
                person.channel = rng.choices(CHANNELS, (60, 20, 12, 8))[0]
        self._post(person)

    def _post(self, person: Person) -> None:
        helps_out = person.labour in ("弱劳动力或半劳动力", "普通劳动力") and not person.work_months
        if helps_out and self._rng.random() < 0.12:
            person.public_post = self._rng.choice(("保洁员", "生态护林员", "护路员", "管水员"))
            person.work_months, person.work_place = 12, "乡（镇）内"
            person.channel = "公益岗位"
