"""A laptop put back from a backup, and a copy of one on a second machine: nothing lost, nothing twice."""

from uuid import UUID

import pytest

from fieldkit.clock import Clock
from fieldkit.db import backup, shelf
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import AppUser, Conflict, Household
from fieldkit.errors import EnrolmentRefused
from fieldkit.i18n import Words
from fieldkit.services.restoring import Restored, Restoring
from fieldkit.sync import device, local, outbox
from tests.sync.conftest import VILLAGE, Laptop, Township

WORDS = Words("en")


def back_up(laptop: Laptop, name: str = "one"):
    file = laptop.home.folder.parent / f"{name}.fkbackup"
    made = backup.write(laptop.home.folder, laptop.store.key, file, shelf.MANUAL, Clock())
    shelf.prove(file, made, Clock().now())
    return file


def restore(town: Township, file, folder) -> tuple[Laptop, Restored]:
    """Put a backup into a folder that nobody has open, and open it."""
    home = Home(folder, LIGHT)
    done = Restoring(home, town.clock, WORDS).restore(file, None, "laptop")
    store, _ = home.open(None, "laptop", town.clock)
    laptop = Laptop(home, store, town.client)
    town.laptops.append(laptop)
    return laptop, done


def shut(town: Township, laptop: Laptop):
    laptop.close()
    town.laptops.remove(laptop)
    return laptop.home.folder


def names(laptop: Laptop) -> dict[str, str]:
    return dict(laptop.ask("SELECT local_no, head_name FROM household WHERE deleted_at IS NULL ORDER BY 1"))


def server_rows(town: Township) -> int:
    with town.database.reading() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM household").scalar_one()


def changes_in_audit(town: Township) -> int:
    with town.database.reading() as connection:
        query = "SELECT count(*) FROM audit WHERE status NOT LIKE 'dup%'"
        return connection.exec_driver_sql(query).scalar_one()


@pytest.fixture
def first(town: Township) -> Laptop:
    laptop = town.laptop("first")
    with laptop.store.writing() as session:
        for user in session.query(AppUser):
            user.role = "village_cadre"
    return laptop


def test_work_done_after_the_backup_and_synced_comes_back_and_nothing_is_doubled(town, first):
    second = town.laptop("second")
    kept = first.household("0001", head_name="甲")
    assert first.sync().equal
    file = back_up(first)
    first.edit(Household, kept, head_name="乙")
    first.household("0002", head_name="丙")
    assert first.sync().equal
    second.sync()
    second.edit(Household, kept, phone="13800000000")
    second.sync()

    audited = changes_in_audit(town)

    first, done = restore(town, file, shut(town, first))
    assert done.same_laptop
    assert done.enrolled
    assert done.kept is not None
    assert names(first) == {"0001": "甲"}
    outcome = first.sync()
    assert outcome.equal
    assert outcome.conflicts == 0
    assert outcome.parked == 0
    assert changes_in_audit(town) == audited  # what was sent again was recognised
    assert names(first) == {"0001": "乙", "0002": "丙"}
    assert first.get(Household, kept).phone == "13800000000"
    second.sync()
    assert names(second) == names(first)
    assert server_rows(town) == 2
    assert first.conflicts() == []


def test_work_that_waited_in_the_backup_and_was_sent_since_is_recognised(town, first):
    first.sync()
    kept = first.household("0001", head_name="甲")
    file = back_up(first)  # with a full outbox
    assert first.sync().equal
    first.edit(Household, kept, head_name="乙")
    assert first.sync().equal

    first, _ = restore(town, file, shut(town, first))
    assert first.waiting() > 0
    outcome = first.sync()
    assert outcome.equal
    assert outcome.conflicts == 0
    assert outcome.parked == 0
    assert names(first) == {"0001": "乙"}
    assert server_rows(town) == 1


def test_work_that_no_server_has_yet_is_sent_after_the_restore(town, first):
    first.household("0001", head_name="甲")
    file = back_up(first)
    second = town.laptop("second")
    first, _ = restore(town, file, shut(town, first))
    first.household("0002", head_name="乙")
    assert first.sync().equal
    second.sync()
    assert names(second) == {"0001": "甲", "0002": "乙"}


def test_a_batch_that_was_on_its_way_in_the_backup_is_harmless(town, first):
    first.sync()
    first.household("0001", head_name="甲")
    frozen = outbox.freeze(first.store)
    assert frozen is not None
    file = back_up(first)
    assert first.sync().equal
    first.household("0002", head_name="乙")
    assert first.sync().equal

    first, _ = restore(town, file, shut(town, first))
    assert first.ask("SELECT count(*) FROM _inflight") == [(0,)]
    first.household("0003", head_name="丙")
    assert first.sync().equal
    assert names(first) == {"0001": "甲", "0002": "乙", "0003": "丙"}
    assert server_rows(town) == 3


def test_a_backup_from_before_the_enrolment_keeps_the_enrolment_of_now(town):
    first = town.unknown_laptop("early")
    with first.store.writing() as session:
        for user in session.query(AppUser):
            user.role = "village_cadre"
    kept = first.household("0001", head_name="甲")
    file = back_up(first)
    device.enrol(first.store, first.remote, town.access.new_code("early", ()), "early", "x")
    assert first.sync().equal
    first.edit(Household, kept, head_name="乙")
    assert first.sync().equal

    first, done = restore(town, file, shut(town, first))
    assert done.same_laptop
    assert done.enrolled
    assert first.sync().equal
    assert names(first) == {"0001": "乙"}
    assert server_rows(town) == 1
    assert len(town.access.devices()) == 1


def test_an_edit_on_old_data_is_a_conflict_for_a_person_and_not_lost(town, first):
    kept = first.household("0001", head_name="甲")
    first.sync()
    file = back_up(first)
    first.edit(Household, kept, head_name="乙")
    first.sync()
    first, _ = restore(town, file, shut(town, first))
    first.edit(Household, kept, head_name="丁")
    assert first.sync().conflicts == 1
    conflict = first.conflicts()[0]
    assert isinstance(conflict, Conflict)
    assert names(first) == {"0001": "乙"}
    assert "丁" in str(vars(conflict))


def test_a_restore_taken_back_again_is_as_if_it_had_not_been(town, first):
    first.household("0001", head_name="甲")
    first.sync()
    file = back_up(first)
    first.household("0002", head_name="乙")  # not sent
    first, done = restore(town, file, shut(town, first))
    first.household("0003", head_name="丙")
    assert first.sync().equal
    first, _ = restore(town, done.kept, shut(town, first))
    assert names(first) == {"0001": "甲", "0002": "乙"}
    assert first.sync().equal
    assert names(first) == {"0001": "甲", "0002": "乙", "0003": "丙"}
    assert server_rows(town) == 3


def test_a_copy_on_a_second_laptop_is_a_device_of_its_own(town, first):
    kept = first.household("0001", head_name="甲")
    first.household("0002", head_name="乙")
    first.sync()
    first.household("0003", head_name="丙")  # waits, in the backup as well
    file = back_up(first)

    second, done = restore(town, file, town.folder / "another")
    assert not done.same_laptop
    assert not done.enrolled
    assert second.store.author.device != first.store.author.device
    device.enrol(second.store, second.remote, town.access.new_code("second", ()), "second", "x")
    assert second.sync().equal
    assert first.sync().equal
    first.edit(Household, kept, phone="13811111111")
    second.edit(Household, kept, head_name="甲二")
    second.household("0004", head_name="丁")
    for laptop in (first, second, first):
        assert laptop.sync().equal
    assert names(first) == names(second) == {"0001": "甲二", "0002": "乙", "0003": "丙", "0004": "丁"}
    assert first.get(Household, kept).phone == second.get(Household, kept).phone == "13811111111"
    assert server_rows(town) == 4
    assert len(town.access.devices()) == 2
    assert first.conflicts() == second.conflicts() == []


def test_a_folder_copied_by_hand_before_the_enrolment_becomes_a_device_of_its_own(town, tmp_path):
    import shutil

    first = town.unknown_laptop("first")
    first.household("0001", head_name="甲")
    folder = shut(town, first)
    shutil.copytree(folder, tmp_path / "copy")
    opened = []
    for place in (folder, tmp_path / "copy"):
        home = Home(place, LIGHT)
        store, who = home.open(None, "laptop", town.clock)
        laptop = Laptop(home, store, town.client)
        town.laptops.append(laptop)
        device.enrol(store, laptop.remote, town.access.new_code("x", ()), "x", who.name)
        assert laptop.sync().equal
        opened.append(laptop)
    one, other = opened
    assert one.store.author.device != other.store.author.device
    with other.store.reading() as session:
        assert (
            UUID(hex=dict(local.run(session, "SELECT k, v FROM _sync_state"))["device_id"])
            == other.store.author.device
        )
    assert names(one) == names(other)
    assert server_rows(town) == 1


def test_a_code_that_is_wrong_is_still_said_to_be_wrong(town):
    laptop = town.unknown_laptop("wrong")
    with pytest.raises(EnrolmentRefused):
        device.enrol(laptop.store, laptop.remote, "AAAAAAAAAA", "x", "y")


def test_a_laptop_restored_while_another_worked_holds_the_same_as_both(town, first):
    second = town.laptop("second")
    rows = [first.household(f"{n:04d}", head_name=str(n)) for n in range(30)]
    first.sync()
    second.sync()
    file = back_up(first)
    for n, row in enumerate(rows):
        (first if n % 2 else second).edit(Household, row, head_name=f"{n}!")
    for laptop in (first, second, first):
        laptop.sync()
    first, _ = restore(town, file, shut(town, first))
    assert first.sync().equal
    second.sync()
    assert names(first) == names(second) == {f"{n:04d}": f"{n}!" for n in range(30)}
    scopes = first.ask("SELECT DISTINCT scope FROM household")
    assert scopes == [(VILLAGE,)]
