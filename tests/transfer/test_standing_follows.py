from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import HouseholdStatus
from tests.transfer.sheets import HOUSEHOLD, book, household


def standings(laptop):
    with laptop.store.reading() as session:
        rows = session.scalars(select(HouseholdStatus).where(HouseholdStatus.deleted_at.is_(None)))
        return sorted((row.status, row.valid_from, row.valid_to) for row in rows)


def sheet(folder, name, kind):
    return book(folder / name, [HOUSEHOLD, household(1, 户类型=kind)])


def test_a_type_that_a_later_list_changes_begins_a_standing(village, taken, tmp_path):
    taken(sheet(tmp_path, "first.xlsx", "未脱贫户"))
    assert standings(village) == []
    taken(sheet(tmp_path, "later.xlsx", "脱贫户"))
    (poor, lifted) = standings(village)
    assert (poor[0], lifted[0]) == ("A2", "A4")
    today = village.clock.today()
    assert poor[2] == lifted[1] == today
    assert lifted[2] is None
    assert isinstance(poor[1], date)


def test_the_same_list_again_begins_nothing(village, taken, tmp_path):
    for name in ("first.xlsx", "again.xlsx"):
        taken(sheet(tmp_path, name, "脱贫户"))
    assert standings(village) == []


def test_taking_the_list_back_takes_the_standing_back(village, taken, contents, tmp_path):
    taken(sheet(tmp_path, "first.xlsx", "未脱贫户"))
    taken(sheet(tmp_path, "later.xlsx", "脱贫户"))
    village.importing.undo(village.importing.runs()[0].id)
    assert standings(village) == []
    assert {row["household_type"] for row in contents(village)["household"].values()} == {"20"}
