"""Photos and scans on their way in: every kind of file is a picture afterwards, or a sentence."""

import random
import struct
import zlib
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from fieldkit.errors import (
    ContentDamaged,
    FieldkitError,
    FileMissing,
    NotAPicture,
    PhoneFormat,
    PictureTooLarge,
    ScanLocked,
    ScanTooLarge,
    SeveralPages,
)
from fieldkit.services.attachments.views import Content
from fieldkit.transfer import pictures
from fieldkit.transfer.pictures import LONGEST, MOST_BYTES, prepare, small
from fieldkit.transfer.scans import drawn, pages_of


def scene(width=800, height=600, mode="RGB"):
    """A picture whose left upper corner is red and whose rest is blue."""
    made = Image.new("RGB", (width, height), "blue")
    ImageDraw.Draw(made).rectangle((0, 0, width // 2, height // 2), fill="red")
    return made.convert(mode)


def noisy(width, height):
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))


def saved(picture, form="JPEG", **options):
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def shown(made):
    picture = Image.open(BytesIO(made.content))
    picture.load()
    return picture


def colour(picture, x, y):
    red, _, blue = picture.convert("RGB").getpixel((int(x * picture.width), int(y * picture.height)))
    return "red" if red > 150 and blue < 100 else "blue" if blue > 150 and red < 100 else f"{red} {blue}"


def test_a_photo_becomes_an_upright_jpeg_within_the_limits():
    made = prepare(saved(noisy(3000, 2000)), name="photo.jpg")
    picture = shown(made)
    assert made.mime == "image/jpeg"
    assert picture.format == "JPEG"
    assert (made.width, made.height) == picture.size
    assert max(picture.size) <= LONGEST
    assert len(made.content) <= MOST_BYTES
    assert picture.width / picture.height == pytest.approx(1.5, abs=0.01)


def test_a_small_photo_is_not_made_larger():
    assert prepare(saved(scene(80, 60))).width == 80


@pytest.mark.parametrize(
    ("turned", "place"),
    [(1, (0.2, 0.2)), (3, (0.8, 0.8)), (6, (0.8, 0.2)), (8, (0.2, 0.8)), (2, (0.8, 0.2)), (4, (0.2, 0.8))],
)
@pytest.mark.parametrize("form", ["JPEG", "TIFF", "PNG", "WEBP"])
def test_the_picture_stands_as_the_camera_was_held(turned, place, form):
    notes = Image.Exif()
    notes[0x0112] = turned
    picture = shown(prepare(saved(scene(), form, exif=notes)))
    assert colour(picture, *place) == "red"
    assert colour(picture, 1 - place[0], 1 - place[1]) == "blue"
    assert (picture.width > picture.height) == (turned not in (6, 8))
    assert 0x0112 not in picture.getexif()


def photographed(*, day="2026:03:05 10:11:12"):
    notes = Image.Exif()
    notes[0x010F] = "CANARY-MAKER"
    notes.get_ifd(0x8769)[0x9003] = day
    notes.get_ifd(0x8825).update(
        {1: "N", 2: (30.0, 12.0, 5.0), 3: "E", 4: (112.0, 1.0, 2.0), 29: "CANARY-DAY"}
    )
    return saved(scene(), exif=notes, comment=b"CANARY-COMMENT")


def test_what_the_camera_noted_is_gone_but_the_day():
    made = prepare(photographed())
    assert made.taken_on == date(2026, 3, 5)
    assert b"CANARY" not in made.content
    assert b"Exif" not in made.content
    assert not shown(made).getexif()


def test_the_place_is_kept_only_where_it_is_wanted():
    made = prepare(photographed(), keep_place=True)
    place = shown(made).getexif().get_ifd(0x8825)
    assert place[1] == "N"
    assert [float(part) for part in place[4]] == [112.0, 1.0, 2.0]
    assert b"CANARY" not in made.content


@pytest.mark.parametrize("day", ["0000:00:00 00:00:00", "yesterday", "1904:01:01 00:00:00", ""])
def test_a_camera_without_a_clock_notes_no_day(day):
    assert prepare(photographed(day=day)).taken_on is None


@pytest.mark.parametrize(
    ("mode", "form"),
    [("RGB", "PNG"), ("L", "PNG"), ("P", "PNG"), ("1", "PNG"), ("1", "TIFF"), ("CMYK", "JPEG"), ("CMYK", "TIFF"),
     ("RGB", "BMP"), ("P", "BMP"), ("RGB", "WEBP"), ("L", "JPEG"), ("YCbCr", "TIFF"), ("RGB", "MPO"), ("LAB", "TIFF"), ("F", "TIFF")],
)  # fmt: skip
def test_every_kind_of_colour_is_taken(mode, form):
    made = prepare(saved(scene(mode=mode), form))
    picture = shown(made)
    assert picture.mode in ("RGB", "L")
    assert picture.size == (800, 600)
    if mode in ("RGB", "P", "CMYK", "YCbCr", "LAB"):
        assert colour(picture, 0.2, 0.2) == "red"
        assert colour(picture, 0.8, 0.8) == "blue"
    else:
        assert picture.convert("L").getextrema()[1] > picture.convert("L").getextrema()[0] + 20


def test_sixteen_bits_keep_their_light_and_shade():
    grey = Image.new("I;16", (100, 100))
    grey.putdata([x * 655 for _ in range(100) for x in range(100)])
    picture = shown(prepare(saved(grey, "PNG")))
    left, middle, right = (picture.convert("L").getpixel((x, 50)) for x in (2, 50, 97))
    assert left < 15
    assert 115 < middle < 140
    assert right > 240


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_white_as_paper(mode):
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0)).convert(mode)
    options = {"transparency": clear.getpixel((0, 0))} if mode == "P" else {}
    picture = shown(prepare(saved(clear, "PNG", **options)))
    assert min(picture.convert("L").get_flattened_data()) > 245


def test_very_long_and_very_narrow_pictures_keep_at_least_a_point():
    made = prepare(saved(Image.new("RGB", (20_000, 3), "red"), "PNG"))
    assert (made.width, made.height) == (1600, 1)
    made = prepare(saved(Image.new("RGB", (4, 30_000), "red")))
    assert made.height == 1600


def test_a_jpeg_of_sixty_megapixels_is_read_in_little_memory():
    import resource

    data = saved(Image.new("L", (9_000, 7_000), 128), quality=30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    made = prepare(data)
    assert max(made.width, made.height) == 1600
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kB


def claimed(width, height):
    """A PNG of a few bytes that says it is very large."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(9_000, 7_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_a_small_file_that_claims_to_be_huge_is_refused_before_memory_is_taken(width, height):
    with pytest.raises(PictureTooLarge):
        prepare(claimed(width, height), name="bomb.png")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP", "TIFF"])
def test_half_a_picture_is_no_picture(form):
    whole = saved(noisy(300, 300), form)
    with pytest.raises(NotAPicture):
        prepare(whole[: len(whole) // 2], name="half")


def test_whatever_bytes_come_in_the_answer_is_a_picture_or_a_sentence():
    dice = random.Random(7)
    wholes = [saved(scene(60, 40), form) for form in ("JPEG", "PNG", "WEBP", "BMP", "TIFF")] + [
        photographed()
    ]
    for _ in range(300):
        spoilt = bytearray(dice.choice(wholes))
        for _ in range(dice.randint(1, 12)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        try:
            made = prepare(bytes(spoilt), name="x")
        except FieldkitError:
            continue
        assert len(made.content) <= MOST_BYTES


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"GIF89a" + bytes(100), b"%!PS-Adobe-3.0\n", b"<svg xmlns='x'></svg>", bytes(5000)],
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(NotAPicture):
        prepare(content, name="x")


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_a_phones_own_format_is_told_what_to_do(brand):
    with pytest.raises(PhoneFormat) as told:
        prepare(b"\x00\x00\x00\x18ftyp" + brand + bytes(64), name="IMG_1.HEIC")
    assert told.value.details["file"] == "IMG_1.HEIC"


def test_a_tiff_of_several_pages_is_not_cut_to_its_first(tmp_path):
    pages = saved(scene(), "TIFF", save_all=True, append_images=[scene(), scene()])
    with pytest.raises(SeveralPages) as told:
        prepare(pages, name="scan.tif")
    assert told.value.details["pages"] == 3


def test_a_file_that_is_not_there_and_a_folder_are_sentences(tmp_path):
    for path in (tmp_path / "none.jpg", tmp_path):
        with pytest.raises(FileMissing):
            prepare(path)


def test_a_file_of_half_a_gigabyte_is_refused_at_once(tmp_path):
    for name, head in (
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("b.png", b"\x89PNG\r\n\x1a\n"),
        ("c.pdf", b"%PDF-1.4"),
    ):
        with (tmp_path / name).open("wb") as file:
            file.write(head)
            file.truncate(500_000_000 if name != "a.jpg" else 150_000_000)
        with pytest.raises(FieldkitError):
            prepare(tmp_path / name)


# ---------------------------------------------------------------- scans


def scan(pages=2, password=None):
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(out, encrypt=lock)
    for _ in range(pages):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_pdf_stays_as_it_is_and_its_pages_can_be_shown():
    content = scan()
    made = prepare(content, name="scan.pdf")
    assert made.content == content
    assert made.mime == "application/pdf"
    assert pages_of(content) == 2
    picture = Image.open(BytesIO(drawn(content, 1, 700)))
    assert max(picture.size) == 700
    with pytest.raises(IndexError):
        drawn(content, 2, 700)


def test_a_pdf_that_is_too_large_locked_or_damaged_is_a_sentence(tmp_path):
    large = tmp_path / "large.pdf"
    large.write_bytes(scan() + bytes(pictures.MOST_SCAN))
    with pytest.raises(ScanTooLarge) as told:
        prepare(large)
    assert told.value.details == {"file": "large.pdf", "size": "5.0", "most": 5}
    with pytest.raises(ScanLocked):
        prepare(scan(password="秘密".encode().hex()), name="locked.pdf")
    with pytest.raises(NotAPicture):
        prepare(b"%PDF-1.7\n" + bytes(3000), name="damaged.pdf")


def test_a_pdf_with_a_page_that_cannot_be_read_is_refused_and_one_that_came_from_elsewhere_is_said_to_be_damaged():
    spoilt = scan().replace(b"/Kids [ 3 0 R 4 0 R ]", b"/Kids [ 3 0 R 99 0 R]")
    with pytest.raises(NotAPicture):
        prepare(spoilt, name="spoilt.pdf")
    with pytest.raises(ContentDamaged):
        Content(spoilt, "application/pdf").picture(1)
    with pytest.raises(ContentDamaged):
        assert Content(b"%PDF-1.7" + bytes(99), "application/pdf").pages


def test_a_thumbnail_is_small():
    made = prepare(saved(scene(2000, 1000)))
    picture = Image.open(BytesIO(small(made.content, 160)))
    assert picture.size == (160, 80)
    with pytest.raises(NotAPicture):
        small(b"nothing", 160)
