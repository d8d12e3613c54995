"""What can be read of a damaged file is read, what cannot is named, and the file itself is kept."""

import json
import shutil

import pytest

from fieldkit.clock import Clock
from fieldkit.db import salvage as reading
from fieldkit.db.connect import connect
from fieldkit.db.home import Home
from fieldkit.db.keys import LIGHT
from fieldkit.errors import NotAllowed, NothingToSalvage, WrongPassphrase
from fieldkit.i18n import Words
from fieldkit.services.demo import load_village
from fieldkit.services.laptop import Laptop
from fieldkit.services.restoring import Restoring
from tests.conftest import TODAY
from tests.people import PASSPHRASE

WORDS = Words("en")
PAGE = 4096


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled") / "home"
    clock = Clock(TODAY)
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        load_village(laptop)
        laptop.planning.make(2026)
        laptop.visiting.start(laptop.households.find()[0])
        laptop.users.add(passphrase=PASSPHRASE, name="刘志刚", role="helper", new_passphrase="another-1")
    return folder


@pytest.fixture
def home(filled, tmp_path):
    shutil.copytree(filled, tmp_path / "home")
    return Home(tmp_path / "home", LIGHT)


def counts(home):
    _, key = home._keys.open("李秀英", PASSPHRASE)
    opened = connect(home.database, key)
    names = ("household", "person", "visit_slot", "helper", "_outbox", "_visit_draft")
    found = {name: opened.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
    opened.close()
    return found


def pages_of(home, *tables):
    """The pages in the middle of tables, where a hole takes some rows and not all."""
    _, key = home._keys.open("李秀英", PASSPHRASE)
    opened = connect(home.database, key)
    opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    roots = [
        opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (t,)).fetchone()[0]
        for t in tables
    ]
    opened.close()
    return roots


def spoil(home, *pages):
    with home.database.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE + 100)
            file.write(b"\xa5" * 50)


def salvage(home, user="李秀英", passphrase=PASSPHRASE):
    return Restoring(home, Clock(TODAY), WORDS).salvage(user, passphrase)


def test_of_an_unharmed_file_everything_is_saved(home):
    before = counts(home)
    saved = salvage(home)
    assert saved.torn == ()
    assert counts(home) == before
    assert all(one.whole for one in saved.tables.values())


def test_rows_round_a_hole_are_saved_and_the_rest_is_named(home):
    before = counts(home)
    size = home.database.stat().st_size // PAGE
    spoil(home, *range(size * 65 // 100, size, 9))
    damaged = home.database.read_bytes()
    saved = salvage(home)
    assert saved.torn
    after = counts(home)
    assert all(after[name] <= before[name] for name in before)
    assert sum(after.values()) > sum(before.values()) * 0.7
    assert (saved.kept / "fieldkit.db").read_bytes() == damaged
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        assert laptop.store.check() == "ok"
        assert len(laptop.households.find()) == after["household"]
        assert [
            r.id
            for r in laptop.doctor.examine().results
            if r.id in ("file", "pages", "triggers", "search") and r.state != "good"
        ] == []


def test_a_table_whose_root_is_lost_does_not_take_the_others_with_it(home):
    before = counts(home)
    spoil(home, *pages_of(home, "person"))
    saved = salvage(home)
    assert saved.tables["person"].rows == 0
    assert "Members" in saved.torn
    after = counts(home)
    assert {name for name in before if after[name] != before[name]} == {"person"}


def listing_page(home):
    """A page of the list of tables: without it nobody can say what is in the file."""
    _, key = home._keys.open("李秀英", PASSPHRASE)
    opened = connect(home.database, key)
    opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.close()
    content = home.database.read_bytes()
    for page in range(20, len(content) // PAGE):
        spoil(home, page)
        lost = not reading._opens(home.database, key)
        home.database.write_bytes(content)
        if lost:
            return page
    raise AssertionError("no page of the list was found")


@pytest.mark.parametrize("which", ["one", "first", "salt"])
def test_a_spoilt_list_of_tables_loses_no_row(home, which):
    before = counts(home)
    if which == "salt":
        with home.database.open("r+b") as file:
            file.write(bytes(PAGE))
    else:
        spoil(home, listing_page(home) if which == "one" else 1)
    saved = salvage(home)
    assert saved.torn == ()
    assert counts(home) == before
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        assert laptop.store.check() == "ok"
        assert len(laptop.households.find()) == before["household"]


def test_what_lies_in_the_log_only_is_saved_with_a_spoilt_list(home):
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        laptop.store.reading().__enter__()  # whoever reads keeps the log from being folded in
        laptop.households.change(laptop.households.find()[0], address="灯下巷9号")
        log = home.database.with_name("fieldkit.db-wal").read_bytes()
        content = home.database.read_bytes()
    home.database.write_bytes(content)
    home.database.with_name("fieldkit.db-wal").write_bytes(log)
    home.database.with_name("fieldkit.db-shm").unlink(missing_ok=True)
    spoil(home, 1)
    salvage(home)
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        first = laptop.households.page(laptop.households.find()[0])
        assert any(field.shown == "灯下巷9号" for field in first.fields)


def test_without_a_note_or_with_that_of_another_file_nothing_is_guessed(home):
    note = home.folder / "fieldkit.roots"
    said = json.loads(note.read_text(encoding="utf-8"))
    spoil(home, 1)
    damaged = home.database.read_bytes()
    for content in ({**said, "salt": "00" * 16}, {"tables": 1}, None):
        note.unlink(missing_ok=True) if content is None else note.write_text(
            json.dumps(content), encoding="utf-8"
        )
        with pytest.raises(NothingToSalvage):
            salvage(home)
    assert home.database.read_bytes() == damaged
    assert not (home.folder / "restore.new").exists()


def test_a_file_that_cannot_be_read_at_all_is_left_as_it_is(home):
    content = home.database.read_bytes()
    home.database.write_bytes(
        b"".join(
            content[at : at + 100] + bytes(200) + content[at + 300 : at + PAGE]
            for at in range(0, len(content), PAGE)
        )
    )
    damaged = home.database.read_bytes()
    with pytest.raises(NothingToSalvage):
        salvage(home)
    assert home.database.read_bytes() == damaged
    assert not (home.folder / "restore.new").exists()


def test_a_cut_off_file_gives_what_is_left(home):
    content = home.database.read_bytes()
    home.database.write_bytes(content[: len(content) * 2 // 3 // PAGE * PAGE])
    try:
        saved = salvage(home)
    except NothingToSalvage:
        return
    assert saved.rows > 0


def test_a_lost_log_loses_only_what_was_in_it(home):
    for file in home.folder.glob("fieldkit.db-*"):
        file.unlink()
    with Laptop.open(home.folder, user="李秀英", passphrase=PASSPHRASE, clock=Clock(TODAY)) as laptop:
        assert laptop.store.check() == "ok"
        assert len(laptop.households.find()) == 64


def test_it_asks_who_may(home):
    with pytest.raises(WrongPassphrase):
        salvage(home, passphrase="wrong")
    with pytest.raises(NotAllowed):
        salvage(home, "刘志刚", "another-1")
