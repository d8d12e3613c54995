"""P-09 with the photos of the visit: small, in order, for the file only, and frames where there are none."""

from datetime import date
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from fieldkit.clock import Clock
from fieldkit.db.base import Author
from fieldkit.db.keys import LIGHT
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.errors import Cancelled
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing import photos as print_photos
from fieldkit.services.printing.subjects import Asked
from fieldkit.services.signing import Signer
from fieldkit.services.visits.visiting import Answers
from tests.documents.conftest import flat, text_of
from tests.people import PASSPHRASE, VILLAGE, add_household

DAY = date(2026, 3, 10)


def picture(colour, size=(1600, 1200)):
    out = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(out, "JPEG") if colour is None else Image.new(
        "RGB", size, colour
    ).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture(scope="module")
def laptop(tmp_path_factory):
    folder, clock = tmp_path_factory.mktemp("photos") / "laptop", Clock(date(2026, 11, 21))
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        laptop.with_three, laptop.with_one, laptop.bare = (
            visited(laptop, name, no) for no, name in enumerate(("张德福", "王秀兰", "李建国"), 1)
        )
        attach(laptop, laptop.with_three, "02", "blue")
        attach(laptop, laptop.with_three, "03", "red")
        attach(laptop, laptop.with_three, "03", "green")
        attach(laptop, laptop.with_one, "03", "white")
        attach(laptop, laptop.bare, "06", "yellow")  # an identity card is on no paper
        yield laptop


def visited(laptop, name, no):
    answers = Answers(visit_date=DAY, content="看了今年的庄稼和账本，又说了医保的事。")
    return laptop.visiting.add(add_household(laptop, name, no=no), answers).visit_id


def attach(laptop, visit, kind, colour, size=(1600, 1200)):
    given = [Pasted(picture(colour, size), "a.jpg")]
    return laptop.attaching.add("visit", visit, None, given, kind).ids


def pictures_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            [obj.get_px_size() for obj in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]
            for page in document
        ]
    finally:
        document.close()


def colours_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        images = [o for page in document for o in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]
        return [image.get_bitmap().to_pil().convert("RGB").getpixel((5, 5)) for image in images]
    finally:
        document.close()


def frames(pdf):
    text = flat(text_of(pdf))
    return text.count("走访照片（1）"), text.count("走访照片（2）")


def of_one(laptop, visit, **more):
    return laptop.printing.make("P-09", Asked(visit=visit), **more).pdf


def test_two_photos_of_the_visit_are_printed_those_of_the_visit_itself_first(laptop):
    pdf = of_one(laptop, laptop.with_three)
    assert sum(map(len, pictures_of(pdf))) == 2
    assert [tuple(value > 100 for value in pixel) for pixel in colours_of(pdf)] == [
        (True, False, False),
        (False, True, False),
    ]
    assert frames(pdf) == (0, 0)


def test_where_one_is_missing_its_frame_stays(laptop):
    pdf = of_one(laptop, laptop.with_one)
    assert sum(map(len, pictures_of(pdf))) == 1
    assert frames(pdf) == (0, 1)


def test_what_was_put_in_at_the_household_as_a_photo_of_a_visit_belongs_to_the_visit_of_its_day(laptop):
    home = add_household(laptop, "周老三", no=6)
    days = (DAY, date(2026, 6, 1))
    first, second = (
        laptop.visiting.add(
            home, Answers(visit_date=day, content="看了今年的庄稼和账本，又说了医保的事。")
        ).visit_id
        for day in days
    )
    given = [Pasted(picture("red"), "a.jpg")]
    laptop.attaching.add("household", home, home, given, "03", taken_on=DAY)
    laptop.attaching.add("household", home, home, [Pasted(picture("blue"), "b.jpg")], "02", taken_on=DAY)
    assert sum(map(len, pictures_of(of_one(laptop, first)))) == 1
    assert not any(pictures_of(of_one(laptop, second)))


def test_papers_of_people_are_no_photos_of_the_visit(laptop):
    pdf = of_one(laptop, laptop.bare)
    assert not any(pictures_of(pdf))
    assert frames(pdf) == (1, 1)


def test_what_was_signed_on_the_screen_stands_in_its_place_and_a_fingerprint_does_not(laptop):
    home = add_household(laptop, "吴老四", no=7)
    visit = laptop.visiting.add(
        home, Answers(visit_date=DAY, content="看了今年的庄稼和账本，又说了医保的事。")
    ).visit_id
    laptop.signing.scanned(
        "visit", visit, Signer("1", "吴老四"), Pasted(picture("green"), "c.jpg"), fingerprint=True
    )
    assert not any(pictures_of(of_one(laptop, visit)))
    laptop.signing.drawn("visit", visit, Signer("1", "吴老四"), picture("black"))
    laptop.signing.drawn("visit", visit, Signer("3", "刘志刚"), picture("blue"))
    pdf = of_one(laptop, visit)
    assert sum(map(len, pictures_of(pdf))) == 2
    assert frames(pdf) == (1, 1)
    assert not any(pictures_of(of_one(laptop, visit, masking="M1")))


def test_they_are_as_large_as_paper_needs_and_the_bytes_are_the_same_every_time(laptop):
    at = laptop.store.clock.now()
    one, again = (
        laptop.printing.make("P-09", Asked(visit=laptop.with_three), printed_at=at) for _ in range(2)
    )
    assert one.pdf == again.pdf
    assert {max(size) for page in pictures_of(one.pdf) for size in page} == {500}


def test_a_hand_out_shows_none(laptop):
    pdf = of_one(laptop, laptop.with_three, masking="M1")
    assert not any(pictures_of(pdf))
    assert frames(pdf) == (1, 1)


def test_another_photo_is_another_paper_however_it_is_pressed(laptop, monkeypatch):
    one = laptop.printing.make("P-09", Asked(visit=laptop.with_three))
    monkeypatch.setattr(print_photos, "_LONGEST", (200,))
    smaller = laptop.printing.make("P-09", Asked(visit=laptop.with_three))
    assert smaller.content_sha256 == one.content_sha256
    assert smaller.pdf != one.pdf
    assert laptop.printing.make("P-09", Asked(visit=laptop.with_one)).content_sha256 != one.content_sha256


def test_many_photos_take_no_more_room_than_few(laptop, monkeypatch):
    attach(laptop, visit := visited(laptop, "赵大山", 4), "03", None)
    large = of_one(laptop, visit)
    monkeypatch.setattr(print_photos, "_VOLUME", 60_000)
    small = of_one(laptop, visit)
    assert pictures_of(small)[-1][0][0] < pictures_of(large)[-1][0][0] == 500
    assert len(large) - len(small) > 10_000


def test_a_covered_photo_is_not_printed_for_who_may_not_see_it(laptop):
    visit = visited(laptop, "陈小妹", 5)
    laptop.attaching.change(attach(laptop, visit, "03", "red")[0], sensitive=True)
    assert any(pictures_of(of_one(laptop, visit)))
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.REVEAL}, author.villages)
    try:
        pdf = of_one(laptop, visit)
        assert not any(pictures_of(pdf))
        assert frames(pdf) == (1, 1)
    finally:
        laptop.store.author = author


def test_the_records_of_a_village_have_theirs_and_reading_them_can_be_stopped(laptop):
    pdf = laptop.printing.make("P-09", Asked(village=VILLAGE)).pdf
    assert sum(map(len, pictures_of(pdf))) >= 3

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        laptop.printing.make("P-09", Asked(village=VILLAGE), progress=stop)
