"""Households for tests: nobody in them exists."""

from datetime import date
from uuid import UUID

from stdnum.cn import ric

from fieldkit.db.tables import Household, MonitoringCase, Person, VillageGroup
from fieldkit.db.types import named_id
from fieldkit.services.laptop import Laptop

PASSPHRASE = "麦子熟了 2026"
VILLAGE = "421081102201"


def id_number(born: date, serial: int = 997) -> str:
    """Make a valid number that belongs to nobody (sequence codes 996-999 are not given out)."""
    root = f"421081{born:%Y%m%d}{serial:03d}"
    return root + ric.calc_check_digit(root + "0")


def add_household(
    laptop: Laptop,
    head: str = "张德福",
    *,
    no: int = 1,
    group: str = "3组",
    phone: str | None = "13800001234",
) -> UUID:
    """Enter a household of one, straight into the tables."""
    origin = laptop.store.origin()
    number = id_number(date(1960, 2, 29))
    with laptop.store.writing() as session:
        group_id = named_id("group", VILLAGE, group)
        if session.get(VillageGroup, group_id) is None:
            row = VillageGroup(id=group_id, scope=VILLAGE, village_code=VILLAGE, name=group, **origin)
            session.add(row)
        household = Household(
            scope=VILLAGE, village_code=VILLAGE, local_no=f"{VILLAGE}-{no:04d}",
            hh_no=f"4210810000{no:04d}", group_id=group_id, head_name=head, head_id_number=number,
            household_type="30", phone=phone, **origin,
        )  # fmt: skip
        session.add(household)
        session.flush()
        person = Person(
            scope=VILLAGE, household_id=household.id, name=head, relation="01", sex="1",
            birth_date=date(1960, 2, 29), id_type="1", id_number=number, shares_living=True,
            status="1", **origin,
        )  # fmt: skip
        session.add(person)
        session.flush()
        household.head_person_id = person.id
        return household.id


def add_clue(laptop: Laptop, *households: UUID, kind: str = "2") -> None:
    """Enter households as found, and to be monitored: what a posting N11 is about."""
    with laptop.store.writing() as session:
        for id in households:
            scope = session.get_one(Household, id).scope
            session.add(MonitoringCase(
                scope=scope, household_id=id, kind=kind, found_on=laptop.store.clock.today(), risk_1="01",
                **laptop.store.origin(),
            ))  # fmt: skip


def pair(laptop: Laptop, household: UUID, name: str = "刘志刚", start: date = date(2024, 1, 1)) -> UUID:
    """Give a household its primary helper, and return the pairing's id."""
    helper = laptop.pairing.add_helper(name=name, unit="市教育局", phone="13900000000")
    return laptop.pairing.assign(household, helper, start)


def add_team(laptop):
    """Enter a village work team with its secretary."""
    from fieldkit.db.tables import TeamMember, WorkTeam

    origin = {"scope": VILLAGE, "village_code": VILLAGE, **laptop.store.origin()}
    with laptop.store.writing() as session:
        team = WorkTeam(name="工作队", **origin)
        session.add(team)
        session.flush()
        session.add(
            TeamMember(
                team_id=team.id, name="周书记", role="1", unit_name="市教育局", phone="13900000000", **origin
            )
        )
