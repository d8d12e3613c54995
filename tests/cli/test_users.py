"""`fieldkit users`: the same as the card of the settings, for scripts; and what a role may from the command line."""

import pytest
from sqlalchemy import select

from fieldkit import paths
from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import Audit, Household, Person
from fieldkit.i18n import Words
from fieldkit.services.laptop import Laptop
from tests.conftest import TODAY
from tests.people import PASSPHRASE


def named(fieldkit):
    return {user["name"]: user for user in fieldkit("users", "list", "--json").json["users"]}


@pytest.fixture
def first(fieldkit, monkeypatch):
    """The first user is made by the first command, under the account's name."""
    (name,) = named(fieldkit)
    monkeypatch.setenv("FIELDKIT_USER", name)
    return name


def test_users_are_added_listed_and_let_go(fieldkit, first, monkeypatch):
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "wangwu 1")
    assert fieldkit("users", "add", "王五", "--role", "helper", "--village", "421081102202").status == 0
    assert named(fieldkit)["王五"] == {
        "name": "王五", "role": "helper", "villages": ["421081102202"], "here": True, "left_on": None,
    }  # fmt: skip
    assert "已经有" in fieldkit("users", "add", "王五", "--role", "helper").err
    assert fieldkit("users", "add", "赵六", "--role", "gardener").status == 2
    assert fieldkit("users", "leave", "王五").status == 0
    assert named(fieldkit)["王五"]["left_on"] == "2026-11-21"
    assert fieldkit("users", "leave", first).status == 1  # the last one
    assert fieldkit("users", "leave", "nobody").status == 1


def test_ones_own_passphrase_is_changed(fieldkit, first, monkeypatch):
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "xin kouling")
    assert fieldkit("users", "passphrase").status == 0
    assert fieldkit("users", "list").status == 1
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "xin kouling")
    assert fieldkit("users", "list").status == 0


def test_a_forgotten_passphrase_is_reset_with_the_code_of_the_sheet(fieldkit, first, monkeypatch, tmp_path):
    home = next(folder.parent for folder in tmp_path.rglob("keys.json"))
    with Laptop.open(home, user=first, passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.home._kdf = LIGHT
        code = laptop.users.renew_recovery(PASSPHRASE)
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "forgotten")
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "xin kouling")
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    refused = fieldkit("users", "reset", first, "--code", wrong)
    assert refused.status == 1
    assert "第 6 组" in refused.err
    assert fieldkit("users", "reset", first, "--code", code.lower()).status == 0
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "xin kouling")
    assert fieldkit("users", "list").status == 0


def test_no_command_shows_an_inspector_a_number_in_clear(fieldkit, first, monkeypatch, tmp_path):
    from tests.transfer.sheets import SAMPLES

    assert fieldkit("import", SAMPLES / "township-dirty").status == 0
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", PASSPHRASE)
    fieldkit("users", "add", "刘督查", "--role", "inspector")
    home = next(folder.parent for folder in tmp_path.rglob("keys.json"))
    with (
        Laptop.open(home, user=first, passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop,
        laptop.store.reading() as s,
    ):
        private = {
            *s.scalars(select(Person.id_number)),
            *s.scalars(select(Person.phone)),
            *s.scalars(select(Household.phone)),
        }
        village = s.scalar(select(Household.village_code))
    private = {value for value in private if value and len(value) > 6}
    open_check = fieldkit("check", "--json").out
    assert any(value in open_check for value in private)
    monkeypatch.setenv("FIELDKIT_USER", "刘督查")
    allowed = (("check",), ("check", "--json"), ("households",), ("households", "--json"), ("users", "list"))
    for words in allowed:
        answer = fieldkit(*words)
        assert answer.status == 0, words
        assert not [value for value in private if value in answer.out], words
    forbidden = (
        ("export", "--all", tmp_path / "out"), ("plan", "--year", "2026"), ("sync",),
        ("print", "P-04", "--village", village, "--out", tmp_path / "a.pdf", "--masking", "M0"),
        ("users", "add", "赵六", "--role", "helper"), ("users", "leave", first),
        ("import", SAMPLES / "township-dirty"),
    )  # fmt: skip
    for words in forbidden:
        assert fieldkit(*words).status in (1, 2), words
    assert not (tmp_path / "out").exists()


def test_a_user_needs_a_name_and_a_village_that_can_be(fieldkit, first, monkeypatch):
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "wangwu 1")
    for name, village in (
        ("", "421081102202"),
        ("  ", "421081102202"),
        ("王五", "abc"),
        ("王五", "４２１０８１１０２２０２"),
    ):
        refused = fieldkit("users", "add", name, "--role", "helper", "--village", village)
        assert refused.status == 1, (name, village)
        assert len(refused.sentences) == 1
    assert fieldkit("import", paths.resource("demo")).status == 0  # now the villages are known
    assert fieldkit("users", "add", "王五", "--role", "helper", "--village", "431099999999").status == 1
    assert set(named(fieldkit)) == {first}
    village = fieldkit("households", "--json").json["households"][0]["village_code"]
    assert fieldkit("users", "add", "王五", "--role", "helper", "--village", village).status == 0


def test_after_a_wrong_passphrase_the_command_line_waits_as_the_door_does(fieldkit, first, monkeypatch):
    waits = []
    monkeypatch.setattr("fieldkit.cli.command.time.sleep", waits.append)
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "not the one")
    for _ in range(3):
        assert fieldkit("households").status == 1
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "xin kouling")
    refused = fieldkit("users", "reset", first, "--code", "AAAA AAAA")
    assert refused.status == 1
    assert waits == [1, 2, 4]
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    assert fieldkit("households").status == 0
    assert waits == [1, 2, 4, 8]
    assert fieldkit("households").status == 0
    assert waits == [1, 2, 4, 8]  # who was never wrong waits for nothing


def test_wrong_passphrases_on_the_command_line_are_in_the_audit(fieldkit, first, monkeypatch, tmp_path):
    monkeypatch.setattr("fieldkit.cli.command.time.sleep", lambda _: None)
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "not the one")
    fieldkit("households")
    home = next(folder.parent for folder in tmp_path.rglob("keys.json"))
    with (
        Laptop.open(home, user=first, passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop,
        laptop.store.reading() as s,
    ):
        assert "failed login" in set(s.scalars(select(Audit.action)))


def test_who_may_not_import_is_told_before_anything_is_read(fieldkit, first, monkeypatch, tmp_path):
    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", PASSPHRASE)
    assert fieldkit("users", "add", "刘督查", "--role", "inspector").status == 0
    monkeypatch.setenv("FIELDKIT_USER", "刘督查")
    (tmp_path / "list.xlsx").write_bytes(b"no workbook: reading it would be refused with another sentence")
    before = fieldkit("import", tmp_path / "list.xlsx")
    assert before.status == 1
    assert "list.xlsx" not in before.sentences[0]
    assert "list.xlsx" in fieldkit("import", "--preview", tmp_path / "list.xlsx").sentences[0]


@pytest.mark.parametrize("port", ["70000", "-1", "65536"])
def test_a_port_that_cannot_be_is_wrong_usage(fieldkit, port):
    assert fieldkit("server", "run", "--port", port).status == 2


def test_a_code_of_the_other_kind_is_recognised_and_counts_as_no_failure(
    fieldkit, first, monkeypatch, tmp_path
):
    from fieldkit.db.home import Home
    from fieldkit.db.keys import new_recovery_code, new_rescue_code
    from fieldkit.errors import CodeOfSheet, CodeOfTelephone

    monkeypatch.setenv("FIELDKIT_NEW_PASSPHRASE", "xin kouling")
    home = Home(next(folder.parent for folder in tmp_path.rglob("keys.json")))
    for raised, words in (
        (CodeOfSheet, ("--code", new_recovery_code(), "--number", "1")),
        (CodeOfTelephone, ("--code", new_rescue_code())),
    ):
        refused = fieldkit("users", "reset", first, *words)
        assert refused.status == 1
        assert refused.sentences == [Words("zh_CN").sentence(raised())]
    assert home.doorbook.wait(first) == 0


def test_the_passphrase_of_the_server_is_said_in_a_word_of_its_own(fieldkit, monkeypatch):
    assert fieldkit("server", "init").status == 0
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", "not the one")
    refused = fieldkit("server", "devices")
    assert refused.status == 1
    assert "server" not in refused.sentences[0]
