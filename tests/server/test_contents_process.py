"""Photos over the loopback to the real server process, as the services send and fetch them; it is killed meanwhile."""

import signal
from io import BytesIO

import pytest
from PIL import Image

from fieldkit.db.blobs import Blobs
from fieldkit.errors import ContentMissing, ServerUnreachable
from fieldkit.services.attachments.views import Pasted
from tests.people import add_household
from tests.server.test_process import Process


def picture(seed: int) -> bytes:
    out = BytesIO()
    Image.effect_noise((900, 700), 40 + seed).save(out, "JPEG", quality=92)
    return out.getvalue()


@pytest.fixture
def enrolled(town, laptops):
    """Two laptops of the running server, and the server."""
    codes = [town.access.new_code() for _ in range(2)]
    town.database.close()
    running = [Process(town.folder)]
    opened = []
    for name, code in zip(("one", "two"), codes, strict=True):
        laptop = laptops(name)
        laptop.syncing.enrol(running[0].url, code, name)
        opened.append(laptop)
    yield town, running, *opened
    running[-1].end(signal.SIGKILL)


def contents_of(laptop):
    return {
        row.id: laptop.attaching.content(row.id).content
        for row in laptop.attaching.listed(laptop.households.find()[0])
    }


def test_photos_go_with_a_sync_and_open_on_another_laptop_while_there_is_a_network(enrolled):
    _, running, one, two = enrolled
    household = add_household(one)
    for seed in range(3):
        one.attaching.add("household", household, household, [Pasted(picture(seed), "x.jpg")], "02")
    assert one.syncing.status().contents == 3
    assert one.syncing.now().equal
    assert one.syncing.status().contents == 0
    assert two.syncing.now().equal
    rows = two.attaching.listed(household)
    assert [row.here for row in rows] == [False] * 3
    first, second, third = (row.id for row in rows)
    assert two.attaching.content(first).content == one.attaching.content(first).content
    assert two.attaching.thumbnail(second, 100)
    assert [row.here for row in two.attaching.listed(household)] == [True, True, False]
    running[-1].end(signal.SIGKILL)
    assert two.attaching.content(first).content
    with pytest.raises(ServerUnreachable):
        two.attaching.content(third)


def test_a_server_killed_while_photos_come_has_them_all_in_the_end(enrolled):
    town, running, one, two = enrolled
    household = add_household(one)
    one.syncing.now()
    for seed in range(12):
        one.attaching.add("household", household, household, [Pasted(picture(seed), "x.jpg")], "02")
    reports = []

    def kill_at(done, total):
        if total == 12:
            reports.append(done)
            if len(reports) == 9:
                running[-1].end(signal.SIGKILL)

    assert one.syncing.now(kill_at).equal  # the records were safe before
    left = one.syncing.status().contents
    assert 0 < left < 12
    port = int(running[-1].url.rpartition(":")[2])
    running.append(Process(town.folder, port))
    assert one.syncing.now().equal
    assert one.syncing.status().contents == 0
    two.syncing.now()
    assert contents_of(two) == contents_of(one)
    running[-1].end(signal.SIGTERM)
    database = town.server_folder.open("township")
    kept = Blobs(database.contents, database.key)
    assert all(kept.sound(row.sha256) for row in one.attaching.listed(household))
    database.close()
    running.append(Process(town.folder, port))


def test_without_a_server_a_photo_of_another_laptop_is_a_sentence(laptops):
    laptop = laptops()
    household = add_household(laptop)
    (id,) = laptop.attaching.add("household", household, household, [Pasted(picture(1), "x.jpg")], "02").ids
    Blobs(laptop.home.attachments, laptop.store.key).remove(laptop.attaching.row(id).sha256)
    with pytest.raises(ContentMissing):
        laptop.attaching.content(id)
