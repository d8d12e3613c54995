"""Photos and scans of records: once on the disk, covered where private, never lost and never left open."""

import os
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select

from fieldkit.db import blobs
from fieldkit.db.base import Author
from fieldkit.db.blobs import Blobs
from fieldkit.db.tables import Attachment, Audit, Blob, Household
from fieldkit.db.types import new_id
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.errors import (
    BadValue,
    Cancelled,
    ContentDamaged,
    ContentMissing,
    ContentNotKept,
    DiskFull,
    NotAllowed,
    NotFound,
    OtherVillage,
)
from fieldkit.services.attachments.views import Pasted
from tests.people import VILLAGE, add_household

CANARY = b"CANARY-IN-THE-PLAIN"


def picture(colour="red", size=(300, 200)):
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()


def pasted(colour="red"):
    return Pasted(picture(colour), f"{colour}.jpg")


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def put(laptop, household, *colours, kind="02", **more):
    files = [pasted(colour) for colour in colours or ("red",)]
    return laptop.attaching.add("household", household, household, files, kind, **more).ids


def audited(laptop):
    with laptop.store.reading() as session:
        return [(one.action, one.object) for one in session.scalars(select(Audit).order_by(Audit.n))]


def without(laptop, *rights):
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - set(rights), author.villages)


def files(laptop):
    return sorted(file for file in laptop.home.attachments.rglob("*") if file.is_file())


def test_a_photo_is_kept_listed_and_given_back(laptop, household, tmp_path):
    file = tmp_path / "house.jpg"
    file.write_bytes(picture("blue"))
    added = laptop.attaching.add(
        "household", household, household, [file], "02", taken_on=date(2026, 5, 1), note=" 新房 "
    )
    assert (added.known, added.refused) == (0, ())
    (row,) = laptop.attaching.listed(household)
    assert (row.id,) == added.ids
    assert (row.kind_label, row.taken_on, row.note, row.sensitive) == (
        "房屋照片",
        date(2026, 5, 1),
        "新房",
        False,
    )
    assert (row.width, row.height, row.mime, row.added_by) == (300, 200, "image/jpeg", "李秀英")
    assert row.here
    assert row.mine
    content = laptop.attaching.content(row.id)
    assert Image.open(BytesIO(content.content)).size == (300, 200)
    assert len(content.content) == row.bytes
    with laptop.store.reading() as session:
        kept = session.get(Blob, row.sha256)
        assert (kept.here, kept.sent_at, kept.bytes) == (True, None, row.bytes)


def test_nothing_of_the_content_can_be_read_on_the_disk(laptop, household):
    from tests.transfer.test_pictures import scan

    content = scan() + CANARY
    laptop.attaching.add("household", household, household, [Pasted(content, "a.pdf")], "14")
    (file,) = files(laptop)
    sealed = file.read_bytes()
    assert CANARY not in sealed
    assert b"%PDF" not in sealed
    assert laptop.attaching.content(laptop.attaching.listed(household)[0].id).content == content


def test_the_same_picture_is_stored_once_and_attached_to_one_record_once(laptop, household):
    other = add_household(laptop, "王桂英", no=2)
    put(laptop, household, "red", "red")
    again = laptop.attaching.add("household", household, household, [pasted()], "03")
    assert (again.ids, again.known) == ((), 1)
    put(laptop, other, "red")
    assert len(files(laptop)) == 1
    assert len(laptop.attaching.listed(household)) == len(laptop.attaching.listed(other)) == 1


def test_a_copy_that_was_taken_out_comes_in_again_as_the_same(laptop, household, tmp_path):
    (id,) = put(laptop, household, "green")
    laptop.attaching.save_as(id, tmp_path / "copy.jpg")
    other = add_household(laptop, "王桂英", no=2)
    laptop.attaching.add("household", other, other, [tmp_path / "copy.jpg"], "02")
    assert len(files(laptop)) == 1


def test_of_several_files_the_unreadable_ones_are_named_and_the_others_kept(laptop, household, tmp_path):
    bad = tmp_path / "letter.docx"
    bad.write_bytes(b"PK\x03\x04 no picture")
    added = laptop.attaching.add(
        "household", household, household, [pasted("red"), bad, tmp_path / "gone.png", pasted("blue")], "02"
    )
    assert len(added.ids) == 2
    assert [name for name, _ in added.refused] == ["letter.docx", "gone.png"]
    assert all("文件" in why or "照片" in why or "file" in why or "photo" in why for _, why in added.refused)


def test_the_work_tells_how_far_it_is_and_can_be_stopped(laptop, household):
    told = []

    def watch(done, total):
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.attaching.add(
            "household",
            household,
            household,
            [pasted(c) for c in ("red", "blue", "green")],
            "02",
            progress=watch,
        )
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert len(laptop.attaching.listed(household)) == 2


def test_what_is_private_is_shown_to_those_who_may_and_noted(laptop, household):
    (card,) = put(laptop, household, "red", kind="06")
    (house,) = put(laptop, household, "blue", kind="02")
    (unknown,) = put(laptop, household, "green", kind=None)
    assert {row.id: row.sensitive for row in laptop.attaching.listed(household)} == {
        card: True,
        house: False,
        unknown: True,
    }
    laptop.attaching.content(house)
    laptop.attaching.thumbnail(house, 100)
    assert not [one for one in audited(laptop) if "attachment" in one[1]]
    laptop.attaching.content(card)
    laptop.attaching.thumbnail(card, 100)
    laptop.attaching.thumbnail(card, 100)
    assert [one for one in audited(laptop) if "attachment" in one[1]] == [
        ("reveal", f"attachment {card} content")
    ] * 3
    without(laptop, Right.REVEAL)
    for ask in (laptop.attaching.content, lambda id: laptop.attaching.thumbnail(id, 100)):
        ask(house)
        with pytest.raises(NotAllowed):
            ask(card)
    assert {row.id: row.may_see for row in laptop.attaching.listed(household)}[card] is False
    assert len([one for one in audited(laptop) if "attachment" in one[1]]) == 3


def test_a_copy_outside_needs_its_right_and_is_noted(laptop, household, tmp_path):
    (id,) = put(laptop, household)
    laptop.attaching.save_as(id, tmp_path / "out" / "copy.jpg")
    assert (tmp_path / "out" / "copy.jpg").read_bytes() == laptop.attaching.content(id).content
    assert ("export", f"attachment {id} content") in audited(laptop)
    without(laptop, Right.EXPORT)
    with pytest.raises(NotAllowed):
        laptop.attaching.save_as(id, tmp_path / "no.jpg")
    assert not (tmp_path / "no.jpg").exists()


def test_a_thumbnail_is_small_and_nowhere_on_the_disk(laptop, household):
    (id,) = put(laptop, household)
    before = files(laptop)
    small = laptop.attaching.thumbnail(id, 90)
    assert Image.open(BytesIO(small)).size == (90, 60)
    assert laptop.attaching.thumbnail(id, 90) is small
    assert files(laptop) == before


def test_kind_note_and_cover_are_corrected(laptop, household):
    (id,) = put(laptop, household)
    laptop.attaching.change(id, kind="03", note="秋收", sensitive=True, taken_on=date(2025, 9, 1))
    row = laptop.attaching.row(id)
    assert (row.kind, row.note, row.sensitive, row.taken_on) == ("03", "秋收", True, date(2025, 9, 1))
    for wrong in ({"kind": "77"}, {"note": "长" * 201}, {"sha256": "0" * 64}):
        with pytest.raises(BadValue):
            laptop.attaching.change(id, **wrong)
    without(laptop, Right.EDIT)
    with pytest.raises(NotAllowed):
        laptop.attaching.change(id, note="x")
    with pytest.raises(NotAllowed):
        put(laptop, household, "blue")


def test_taking_away_leaves_the_content_and_can_be_taken_back(laptop, household):
    (id,) = put(laptop, household)
    laptop.attaching.set_photo(household, id)
    assert laptop.attaching.photo(household).id == id
    laptop.attaching.remove(id)
    assert laptop.attaching.listed(household) == []
    assert laptop.attaching.photo(household) is None
    assert len(files(laptop)) == 1
    with pytest.raises(NotFound):
        laptop.attaching.content(id)
    laptop.attaching.restore(id)
    assert [row.id for row in laptop.attaching.listed(household)] == [id]
    assert laptop.attaching.content(id).content


def test_ones_own_photo_may_be_taken_away_and_others_only_with_the_right(laptop, household):
    (id,) = put(laptop, household)
    without(laptop, Right.REMOVE)
    laptop.attaching.remove(id)
    laptop.attaching.restore(id)
    laptop.store.author = Author(new_id(), laptop.store.author.device, EVERY_RIGHT - {Right.REMOVE})
    with pytest.raises(NotAllowed):
        laptop.attaching.remove(id)


def test_a_photo_of_a_visit_is_on_the_page_of_the_household(laptop, household):
    from fieldkit.db.tables import Visit

    with laptop.store.writing() as session:
        visit = Visit(scope=VILLAGE, household_id=household, visit_date=date(2026, 3, 3), kind="01",
                      content="走访", completed_at=laptop.clock.now(), **laptop.store.origin())  # fmt: skip
        session.add(visit)
        session.flush()
        visit_id = visit.id
    laptop.attaching.add("visit", visit_id, None, [pasted()], "03")
    assert [row.owner_id for row in laptop.attaching.listed(household)] == [visit_id]
    assert [row.owner_id for row in laptop.attaching.listed(owner=visit_id)] == [visit_id]
    with pytest.raises(NotFound):
        laptop.attaching.add("visit", new_id(), None, [pasted("blue")], "03")
    with pytest.raises(NotFound):
        laptop.attaching.add("_audit", new_id(), None, [pasted("blue")], "03")
    assert len(files(laptop)) == 1


def test_only_a_photo_of_the_household_can_stand_for_it(laptop, household):
    other = add_household(laptop, "王桂英", no=2)
    (id,) = put(laptop, other)
    with pytest.raises(NotFound):
        laptop.attaching.set_photo(household, id)


def test_a_person_of_another_village_sees_and_adds_nothing(laptop, household):
    (id,) = put(laptop, household)
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT, frozenset({"421081102202"}))
    assert laptop.attaching.listed(household) == []
    for ask in (
        lambda: laptop.attaching.content(id), lambda: laptop.attaching.thumbnail(id, 50),
        lambda: laptop.attaching.remove(id), lambda: put(laptop, household, "blue"),
    ):  # fmt: skip
        with pytest.raises((NotFound, OtherVillage)):
            ask()
    assert len(files(laptop)) == 1


# ---------------------------------------------------------------- the files


def test_a_damaged_and_a_missing_content_are_sentences(laptop, household):
    (id,) = put(laptop, household)
    (file,) = files(laptop)
    whole = file.read_bytes()
    for spoilt in (
        whole[:-1],
        whole[:50] + bytes([whole[50] ^ 1]) + whole[51:],
        b"",
        b"FKB1",
        bytes(9 << 20),
    ):
        file.write_bytes(spoilt)
        with pytest.raises(ContentDamaged):
            laptop.attaching.content(id)
    file.unlink()
    assert not laptop.attaching.listed(household)[0].here
    with pytest.raises(ContentMissing):
        laptop.attaching.content(id)


def test_a_content_cannot_take_the_place_of_another(laptop, household):
    first, second = put(laptop, household, "red", "blue")
    one, other = (
        Blobs(laptop.home.attachments, laptop.store.key).file_of(laptop.attaching.row(i).sha256)
        for i in (first, second)
    )
    one.write_bytes(other.read_bytes())
    with pytest.raises(ContentDamaged):
        laptop.attaching.content(first)


def test_putting_a_damaged_picture_in_again_mends_it(laptop, household):
    (id,) = put(laptop, household)
    (file,) = files(laptop)
    file.write_bytes(b"spoilt")
    added = laptop.attaching.add("household", household, household, [pasted()], "02")
    assert added.known == 1
    assert laptop.attaching.content(id).content


def test_the_contents_of_another_folder_do_not_open(laptop, laptops, household):
    (id,) = put(laptop, household)
    name = laptop.attaching.row(id).sha256
    other = laptops("other")
    with pytest.raises(ContentDamaged):
        Blobs(laptop.home.attachments, other.store.key).get(name)


@pytest.mark.parametrize("name", ["", "../../keys.json", "A" * 64, "a" * 63, "/etc/passwd"])
def test_only_a_digest_names_a_content(laptop, name):
    with pytest.raises(ContentMissing):
        Blobs(laptop.home.attachments, laptop.store.key).get(name)


@pytest.mark.parametrize(("number", "failure"), [(28, DiskFull), (5, ContentNotKept)])
def test_a_disk_that_refuses_leaves_neither_file_nor_row(laptop, household, monkeypatch, number, failure):
    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as broken:
        broken.setattr(blobs.os, "fsync", refuse)
        with pytest.raises(failure):
            Blobs(laptop.home.attachments, laptop.store.key).put(b"photo")
        added = laptop.attaching.add("household", household, household, [pasted()], "02")
        assert added.ids == ()
        assert len(added.refused) == 1
    assert files(laptop) == []
    assert laptop.attaching.listed(household) == []
    put(laptop, household)
    assert len(laptop.attaching.listed(household)) == 1


def test_the_row_comes_only_when_the_file_is_whole_on_the_disk(laptop, household, monkeypatch):
    order = []
    real_put, real_sync = Blobs.put, os.fsync
    monkeypatch.setattr(blobs.os, "fsync", lambda d: (order.append("sync"), real_sync(d))[1])

    def note(self, content):
        name = real_put(self, content)
        with laptop.store.reading() as session:
            order.append(len(session.scalars(select(Attachment)).all()))
        return name

    monkeypatch.setattr(Blobs, "put", note)
    put(laptop, household)
    assert order[0] == "sync"
    assert order[-1] == 0  # no row yet when the content is whole
    assert len(laptop.attaching.listed(household)) == 1


def test_history_and_undo_know_attachments(laptop, household):
    (id,) = put(laptop, household)
    laptop.attaching.change(id, note="门前")
    assert laptop.undoing.offer(household).undo is not None
    laptop.undoing.undo(household)
    assert laptop.attaching.row(id).note == ""
    laptop.undoing.undo(household)
    assert laptop.attaching.listed(household) == []
    laptop.undoing.redo(household)
    assert [row.id for row in laptop.attaching.listed(household)] == [id]


def test_the_name_of_a_copy_names_nobody(laptop, household):
    put(laptop, household, kind="06")
    (row,) = laptop.attaching.listed(household)
    assert row.file_name.startswith("身份证-")
    assert "张" not in row.file_name
    with laptop.store.reading() as session:
        assert session.get(Household, household).head_name not in row.file_name
