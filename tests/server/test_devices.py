"""A laptop that was lost: the township shuts it out, takes what was entered on it, and may take it back."""

import pytest

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.errors import DeviceDisabled, LaptopDisabled, NoSuchLaptop
from fieldkit.server.devices import Devices
from fieldkit.server.rescue import RescueDesk
from fieldkit.services.laptop import Laptop
from fieldkit.sync import device, wire
from tests.conftest import TODAY
from tests.people import add_household
from tests.server.test_rescue import OLD, command, served

__all__ = ["served"]


@pytest.fixture
def devices(town):
    return Devices(town.database, town.clock)


def on_the_server(town):
    with town.database.reading() as connection:
        return set(connection.exec_driver_sql("SELECT local_no FROM household").scalars())


def test_a_disabled_laptop_hands_in_its_work_and_gets_nothing(town, devices):
    a, b = town.laptop("a"), town.laptop("b")
    a.sync(), b.sync()
    b.household("0002")
    b.sync()
    devices.disable("a")
    a.household("0001")
    with pytest.raises(DeviceDisabled):
        a.sync()
    assert on_the_server(town) == {"0001", "0002"}
    assert a.ask("SELECT local_no FROM household") == [("0001",)]
    assert a.waiting() == 0
    assert b.sync().received == 1
    devices.enable("a")
    assert a.sync().equal
    assert len(a.ask("SELECT local_no FROM household")) == 2


def test_a_session_that_was_begun_before_is_over_at_the_next_request(town, devices):
    a = town.laptop("a")
    a.sync()
    devices.disable("a")
    request = wire.Pull(town.database.epoch, "ab" * 16, {})
    with pytest.raises(DeviceDisabled):
        a.remote.pull(request)
    with pytest.raises(DeviceDisabled):
        a.remote.rescues(wire.Rescues([], []))
    assert a.remote.content("0" * 64) is None


def test_another_code_does_not_take_a_disabled_laptop_back(town, devices):
    a = town.laptop("a")
    devices.disable("a")
    code = town.access.new_code("a")
    with pytest.raises(DeviceDisabled):
        device.enrol(a.store, a.remote, code, "a", "")
    devices.enable("a")
    device.enrol(a.store, a.remote, code, "a", "")  # the code was not used up
    assert a.sync().equal


def test_no_code_of_a_disabled_laptop_is_read_out(town, devices):
    a = town.laptop("石桥村一号")
    a.sync()
    a.remote.rescues(wire.Rescues([wire.RescueSlot(1, "ABCD", "2026-11-21T00:00:00Z")], [1]))
    desk = RescueDesk(town.database, town.clock)
    devices.disable("石桥村一号")
    with pytest.raises(LaptopDisabled):
        desk.read("石桥村一号", 1, "周玉梅")
    devices.enable("石桥村一号")
    assert desk.read("石桥村一号", 1, "周玉梅").code == "ABCD"


def test_of_two_laptops_of_one_name_the_id_says_which(town, devices):
    a, b = town.laptop("a"), town.laptop("b")
    a.remote, b.remote  # noqa: B018 - both are known
    with town.database.writing() as connection:
        connection.exec_driver_sql("UPDATE device SET label = '村里'")
    with pytest.raises(NoSuchLaptop):
        devices.disable("村里")
    assert devices.disable(a.store.author.device.hex).label == "村里"
    assert [one.disabled for one in town.access.devices()].count(True) == 1
    with pytest.raises(NoSuchLaptop):
        devices.enable("c")


def test_a_lost_laptop_is_shut_out_of_a_server_that_runs(served, tmp_path):
    running, join, township = served
    folder = tmp_path / "laptop"
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=OLD, clock=Clock(TODAY), kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=OLD, clock=Clock(TODAY)) as laptop:
        laptop.syncing.enrol(running.url, join)
        assert laptop.syncing.now().equal
        (before,) = command(township, "devices")[1]["devices"]
        status, told = command(township, "devices", "disable", "石桥村一号")
        assert (status, told) == (0, {"id": before["id"], "label": "石桥村一号", "disabled": True})
        add_household(laptop)
        with pytest.raises(DeviceDisabled):
            laptop.syncing.now()
        assert laptop.syncing.status().waiting == 0
        assert laptop.syncing.history()[0].failure == "DeviceDisabled"
        (after,) = command(township, "devices")[1]["devices"]
        assert after["disabled"]
        assert command(township, "devices", "enable", "nobody's")[0] == 1
        assert command(township, "devices", "enable", before["id"])[1]["disabled"] is False
        assert laptop.syncing.now().equal
