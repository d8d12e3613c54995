"""The doctor finds each thing that can be wrong, mends what can be mended, and deletes no work."""

import json
import os
import shutil
from datetime import UTC, date, datetime, timedelta

import pytest

from fieldkit import paths
from fieldkit.clock import Clock
from fieldkit.db.base import Author
from fieldkit.db.connect import connect
from fieldkit.db.types import moment_text
from fieldkit.domain import clockwatch, keeping
from fieldkit.domain.rights import Right
from fieldkit.errors import NotAllowed
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.clock_doubts import clock_doubt
from fieldkit.services.doctor import checks as doctor_checks
from fieldkit.services.doctor.checks import CHECKS
from tests.conftest import TODAY
from tests.people import add_household, pair
from tests.services.test_attaching import picture

OLD = 1_000_000_000  # a moment long past, for files


@pytest.fixture
def filled(laptop):
    household = add_household(laptop)
    pair(laptop, household)
    laptop.planning.make(2026)
    laptop.households.prepare_search()
    laptop.backups.roll()
    return laptop


def states(health):
    return {result.id: result.state for result in health.results if result.state != "good"}


def by_force(laptop, *statements):
    """Change the file past every rule."""
    opened = connect(laptop.home.database, laptop.store.key)
    opened.execute("UPDATE _writing SET applying = 1")
    for statement in statements:
        opened.execute(statement)
    opened.execute("UPDATE _writing SET applying = 0")
    opened.close()


def test_a_folder_in_order_is_in_order(filled):
    health = filled.doctor.examine()
    assert states(health) == {"second": "note"}
    assert health.good
    assert len({check.id for check in CHECKS}) == len(CHECKS) >= 20


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DROP TRIGGER _cap_household_u", "triggers"),
        ("DELETE FROM _search", "search"),
        ("INSERT INTO _search SELECT randomblob(16), 'x', 'y', 'ghost', 99", "search"),
        ("UPDATE _outbox SET batch_no = 7", "outbox"),
    ],
)
def test_what_can_be_mended_is_mended_after_a_backup(filled, statement, found):
    by_force(filled, statement)
    assert states(filled.doctor.examine())[found] == "wrong"
    before = len(filled.backups.list())
    health = filled.doctor.mend()
    assert states(health)[found] == "mended"
    assert health.good
    kinds = [backup.kind for backup in filled.backups.list()]
    assert len(kinds) == before + 1
    assert "before_mend" in kinds
    assert states(filled.doctor.examine()) == {"second": "note"}


def test_after_mending_households_are_found_and_changes_are_noted(filled):
    by_force(filled, "DELETE FROM _search", "DROP TRIGGER _cap_household_u")
    filled.doctor.mend()
    assert len(filled.households.find("zdf")) == 1
    waiting = filled.syncing.status().waiting
    with filled.store.writing() as session:
        session.connection().exec_driver_sql("UPDATE household SET phone = '2'")
    assert filled.syncing.status().waiting == waiting + 1


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE person SET household_id = randomblob(16)", "members"),
        ("UPDATE helper_assignment SET household_id = randomblob(16)", "pairings"),
        ("UPDATE helper_assignment SET helper_id = randomblob(16)", "helpers"),
        ("UPDATE visit_slot SET plan_id = randomblob(16)", "plans"),
        ("UPDATE visit_slot SET visit_id = randomblob(16), done_on = '2026-01-01' WHERE rowid = (SELECT min(rowid) FROM visit_slot)", "slots"),
        ("DELETE FROM _outbox WHERE tbl = 'person'", "unsent"),
        ("INSERT INTO _known VALUES (randomblob(16), 'household', '1', 3, 0)", "known"),
        ("INSERT INTO _visit_draft VALUES (randomblob(16), randomblob(16), NULL, randomblob(16), '2026-01-01T00:00:00.000000Z', '{}')", "drafts"),
    ],
)  # fmt: skip
def test_rows_that_do_not_belong_together_are_named_and_kept(filled, statement, found):
    by_force(filled, statement)
    opened = connect(filled.home.database, filled.store.key)
    before = opened.execute("SELECT count(*) FROM person").fetchone()
    health = filled.doctor.mend()
    assert states(health)[found] == "wrong"
    result = next(r for r in health.results if r.id == found)
    assert any(digit in result.sentence for digit in "1234")
    assert not result.mendable
    assert opened.execute("SELECT count(*) FROM person").fetchone() == before
    opened.close()


def test_a_damaged_settings_file_is_mended(filled):
    filled.home.settings_file.write_text('{"text_size": "large"', encoding="utf-8")
    assert states(filled.doctor.examine())["settings"] == "wrong"
    assert states(filled.doctor.mend())["settings"] == "mended"
    assert json.loads(filled.home.settings_file.read_text())["text_size"] == 100


def test_leftovers_of_an_hour_ago_go_and_younger_ones_stay(filled):
    folder = filled.home.folder
    scratch = folder / "backups" / ".fieldkit-abc"
    scratch.mkdir()
    for file in (
        folder / "keys.part",
        folder / "fieldkit.upgrade",
        folder / "backups" / "x.fkbackup.part",
        scratch,
    ):
        if file != scratch:
            file.write_bytes(b"x")
        os.utime(file, (OLD, OLD))
    (folder / "fresh.part").write_bytes(b"x")
    assert states(filled.doctor.mend())["leftovers"] == "mended"
    assert not scratch.exists()
    assert not (folder / "keys.part").exists()
    assert (folder / "fresh.part").exists()
    assert filled.home.database.exists()


def test_a_missing_or_damaged_font_is_named(filled, tmp_path, monkeypatch):
    from fieldkit.documents import faces, font_files
    from fieldkit.errors import FontSpoilt

    fonts = tmp_path / "resources" / "fonts"
    shutil.copytree(paths.resource("fonts"), fonts)
    (fonts / "LiberationSerif-Bold.ttf").unlink()
    with (fonts / "LiberationSerif-Regular.ttf").open("r+b") as file:
        file.seek(5000)
        file.write(b"spoilt")
    monkeypatch.setattr(paths, "resource", lambda name: tmp_path / "resources" / name)
    font_files.checked.cache_clear()
    faces.forget()
    try:
        result = next(r for r in filled.doctor.examine().results if r.id == "fonts")
        assert result.state == "wrong"
        assert "LiberationSerif-Bold.ttf" in result.sentence
        assert "LiberationSerif-Regular.ttf" in result.sentence
        for name in (faces.LATIN, faces.LATIN_BOLD):
            with pytest.raises(FontSpoilt):
                faces.face(name)
    finally:
        font_files.checked.cache_clear()
        faces.forget()


def photographed(laptop, *colours):
    household = laptop.households.find()[0]
    files = [Pasted(picture(colour), f"{colour}.jpg") for colour in colours]
    ids = laptop.attaching.add("household", household, household, files, "02").ids
    folder = laptop.home.attachments
    return [(id, folder / sha[:2] / sha) for id in ids for sha in [laptop.attaching.row(id).sha256]]


def test_a_damaged_content_is_found(filled):
    ((_, file),) = photographed(filled, "red")
    assert states(filled.doctor.examine()) == {"second": "note"}
    sealed = file.read_bytes()
    file.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    assert states(filled.doctor.examine())["attachments"] == "wrong"
    file.write_bytes(sealed)
    assert states(filled.doctor.examine()) == {"second": "note"}


def test_a_content_that_is_gone_is_found_and_one_that_is_still_to_come_is_only_a_note(filled):
    (_, lost), (other, away) = photographed(filled, "red", "blue")
    lost.unlink()
    result = next(r for r in filled.doctor.examine().results if r.id == "contents")
    assert result.state == "wrong"
    assert "1" in result.sentence
    photographed(filled, "red")
    away.unlink()
    by_force(
        filled, f"UPDATE attachment SET origin_device = x'{'00' * 16}'",
        f"DELETE FROM _blob WHERE sha256 = '{filled.attaching.row(other).sha256}'",
    )  # fmt: skip
    assert states(filled.doctor.examine()) == {"second": "note", "contents": "note"}


def test_contents_nobody_names_go_after_a_month_and_no_others(filled):
    (gone, old), (late, fresh), (kept, live), (_, loose) = photographed(
        filled, "red", "blue", "green", "yellow"
    )
    twin = add_household(filled, "王桂英", no=2)
    filled.attaching.add("household", twin, twin, [Pasted(picture("green"), "g.jpg")], "02")
    for id in (gone, late, kept):
        filled.attaching.remove(id)
    stale = moment_text(filled.clock.now() - timedelta(days=31))
    by_force(
        filled, f"UPDATE attachment SET deleted_at = '{stale}' WHERE id IN (x'{gone.hex}', x'{kept.hex}')",
        f"DELETE FROM attachment WHERE sha256 = '{loose.name}'",
    )  # fmt: skip
    left = loose.with_name(f"{'0' * 64}.abcd.part")
    left.write_bytes(b"cut off")
    for file in (old, fresh, live, left):
        os.utime(file, (OLD, OLD))
    found = states(filled.doctor.examine())
    assert (found["unused"], found["leftovers"]) == ("wrong", "wrong")
    filled.doctor.mend()
    assert [file.exists() for file in (old, fresh, live, loose, left)] == [False, True, True, True, False]
    os.utime(loose, (OLD, OLD))
    filled.doctor.mend()
    assert not loose.exists()
    assert live.exists()


def test_a_missing_key_file_little_room_and_a_log_that_cannot_be_written_are_found(filled, monkeypatch):
    filled.home.folder.joinpath("keys.json").unlink()
    shutil.rmtree(filled.home.logs)
    filled.home.logs.write_text("a file")
    monkeypatch.setattr(
        doctor_checks.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 5_000_000)
    )
    found = states(filled.doctor.examine())
    assert {"keys", "room", "logs"} <= found.keys()
    filled.home.logs.unlink()


def test_damaged_pages_are_found(filled, laptops):
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_person_household_id'"
    opened = connect(filled.home.database, filled.store.key)
    (page,) = opened.execute(query).fetchone()  # nothing is read from it on the way in
    opened.close()
    filled.close()
    with filled.home.database.open("r+b") as file:
        file.seek(4096 * (page - 1) + 100)
        file.write(b"\xa5" * 900)
    found = states(laptops().doctor.examine())
    assert found["pages"] == "wrong"
    assert found["file"] == "wrong"


class LaterClock(Clock):
    """Days after the folder was begun."""

    def now(self):
        return super().now() + keeping.STALE * 2


def test_a_folder_begun_today_is_in_order_without_a_backup(filled):
    for file in filled.home.backups.iterdir():
        file.unlink()
    health = filled.doctor.examine()
    assert states(health)["backup"] == "note"
    assert health.good


def test_work_in_no_backup_is_found_and_mended(filled):
    for file in filled.home.backups.iterdir():
        file.unlink()
    filled.store.clock = LaterClock(TODAY)
    assert states(filled.doctor.examine())["backup"] == "wrong"
    assert states(filled.doctor.mend())["backup"] == "mended"
    assert {b.kind for b in filled.backups.list()} == {"before_mend"}


def test_mending_needs_the_right_and_looking_does_not(filled):
    author = filled.store.author
    filled.store.author = Author(author.user, author.device, author.rights - {Right.BACKUP})
    assert filled.doctor.examine().good
    with pytest.raises(NotAllowed):
        filled.doctor.mend()


# ---------------------------------------------------------------- clock

NEWEST = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        (NEWEST + timedelta(hours=3), None),
        (NEWEST - timedelta(hours=20), None),
        (NEWEST - timedelta(days=2), clockwatch.BEHIND),
        (datetime(2002, 1, 1, tzinfo=UTC), clockwatch.BEHIND),
        (datetime(2036, 1, 1, tzinfo=UTC), clockwatch.FAR_AHEAD),
        (NEWEST + timedelta(days=700), None),
    ],
)
def test_a_clock_is_held_against_the_newest_change(now, kind):
    found = clockwatch.doubt(now, NEWEST)
    assert (found.kind if found else None) == kind


def test_a_clock_from_before_the_program_is_not_believed_even_on_an_empty_folder():
    found = clockwatch.doubt(datetime(2011, 1, 1, tzinfo=UTC), None)
    assert found is not None
    assert found.kind == clockwatch.BEFORE_RELEASE


def test_a_doubtful_clock_is_noted_in_the_audit_and_work_goes_on(filled, laptops, clock):
    assert clock_doubt(filled.store) is None
    filled.close()
    early = laptops(today=Clock(date(2002, 1, 1)))
    found = clock_doubt(early.store)
    assert found is not None
    assert found.kind == clockwatch.BEHIND
    assert states(early.doctor.examine())["clock"] == "wrong"
    with early.store.reading() as session:
        noted = session.connection().exec_driver_sql("SELECT object FROM _audit WHERE action = 'clock'").all()
    assert noted == [("behind",)]
    add_household(early, no=5)
    assert len(early.households.find()) == 2
