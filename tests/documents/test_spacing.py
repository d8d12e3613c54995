"""The space between characters: on the paper, in what is measured, and never in what is read."""

import itertools
import subprocess

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from fieldkit import paths
from fieldkit.documents import faces, stack
from fieldkit.documents.breaker import break_lines
from fieldkit.documents.paper import PAPERS, POINTS
from fieldkit.documents.press import About, Page, Press
from fieldkit.documents.spacing import CLOSING, OPENING, Setting, justified, spaces
from tests.documents.conftest import PRINTED_AT

SIZE = 10.0
MIXED = (
    "现将我村2025年度监测对象（名单见附件），予以公示：“不诬告”、《指南》。",
    "合计1,234.00元；第12项A类",
    "☑是□否，2026年1月5日（10天）。",
    "张𠄀3人，李𬭎A组",
    "（《指南》），“甲”：乙",
)


def paper(*texts: str, size: float = SIZE) -> bytes:
    """Print texts one under another from 50 mm on."""
    press = Press(PAPERS["A4p"])
    page = Page(press, 297)
    for number, text in enumerate(texts):
        page.text(stack.body(), text, size, 50, 30 + 10 * number)
    return press.finish([page.code()], About("t", "s", "k", PRINTED_AT))


def ends(pdf: bytes) -> list[tuple[float, float]]:
    """Return where the ink of each line begins and ends, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[0].render(scale=10, grayscale=True).to_pil()
    finally:
        document.close()
    found = []
    unit = 10 * POINTS
    for number in itertools.count():
        top = int((30 + 10 * number - 6) * unit)
        strip = image.crop((0, top, image.width, top + int(9 * unit)))
        box = Image.eval(strip, lambda value: 255 - value).getbbox()
        if box is None:
            return found
        found.append((box[0] / unit, box[2] / unit))
    return found


def test_a_quarter_of_a_square_stands_between_chinese_and_latin():
    body = stack.body()
    for apart, together in (("村2025年", ("村", "2025", "年")), ("A类", ("A", "类")), ("5%的", ("5%", "的"))):
        gaps = len(together) - 1
        assert body.width(apart, SIZE) == pytest.approx(
            sum(body.width(part, SIZE) for part in together) + gaps * SIZE / 4
        )


def test_figures_marks_and_names_of_chinese_have_no_gap():
    body = stack.body()
    for text in ("1,234.00", "张三", "（5）", "5．", "阿卜杜热合曼·买", "＊1"):
        assert body.width(text, SIZE) == pytest.approx(sum(body.width(char, SIZE) for char in text))


def test_two_marks_side_by_side_give_up_half_a_square():
    body = stack.body()
    for text, halves in (
        ("是，“不", 1),
        ("（《指", 1),
        ("了。”）", 2),
        ("甲、乙", 0),
        ("……”", 0),
        ("了！）（", 2),
    ):
        natural = sum(body.width(char, SIZE) for char in text)
        assert body.width(text, SIZE) == pytest.approx(natural - halves * SIZE / 2), text


@pytest.mark.parametrize("name", [faces.SERIF, faces.SERIF_BOLD, faces.SANS_BOLD])
def test_the_half_that_a_mark_gives_up_is_empty_in_every_face(name):
    font = ImageFont.truetype(str(paths.resource("fonts") / faces.FILES[name]), 200)
    for char in CLOSING + OPENING:
        image = Image.new("L", (400, 400))
        ImageDraw.Draw(image).text((100, 50), char, font=font, fill=255)
        left, _, right, _ = image.getbbox()
        assert right <= 200 + 1 if char in CLOSING else left >= 200 - 1, char


@pytest.mark.parametrize("text", MIXED)
def test_what_is_measured_is_what_is_painted(text):
    """A stroke after the text stands where the measure says that the text ends."""
    body = stack.body()
    (_, alone), (_, after) = ends(paper("|", text + "|"))
    expected = body.width(text + "|", SIZE) - body.width("|", SIZE)
    assert (after - alone) * POINTS == pytest.approx(expected, abs=0.3)


@pytest.mark.parametrize("text", MIXED)
def test_spaces_are_not_in_what_is_read(text, tmp_path):
    pdf = paper(text, Setting(text, 0.1, 0.12))
    document = pypdfium2.PdfDocument(pdf)
    assert document[0].get_textpage().get_text_range().splitlines() == [text, text]
    document.close()
    (tmp_path / "a.pdf").write_bytes(pdf)
    try:
        read = subprocess.run(["pdftotext", "-raw", tmp_path / "a.pdf", "-"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("poppler is not here")
    assert read.stdout.decode().split() == [text, text]


def test_a_text_that_just_fits_gives_up_its_gaps_first():
    body = stack.body()
    tight = sum(body.width(part, SIZE) for part in ("共", "300", "户"))
    (line,) = break_lines(body, "共300户", SIZE, tight + 1)
    assert line.text == "共300户"
    assert line.width == pytest.approx(tight + 1, abs=0.05)
    assert body.width(line.text, SIZE) == pytest.approx(line.width, abs=0.05)
    (_, alone), (_, end) = ends(paper("|", line.text))
    assert (end - 50) * POINTS <= tight + 1.2, alone


def test_no_line_is_painted_wider_than_it_may_be():
    body = stack.body()
    text = (
        "全村9个村民小组共300户脱贫户和监测对象（名单见附件），其中脱贫不稳定户72户、边缘易致贫户81户。" * 3
    )
    for ems in (8, 11.3, 17, 28):
        for line in break_lines(body, text, SIZE, ems * SIZE):
            half = SIZE / 2 if line.text[-1] in CLOSING else 0
            assert body.width(line.text, SIZE) - half <= ems * SIZE + 0.02


def test_a_justified_line_spreads_squares_and_never_figures():
    line = justified("全村共300户脱贫", 0.5)
    after = spaces(line)
    assert all(place not in after for place in (3, 4))  # between the figures of 300
    assert after[0] == after[1] > 0
    assert stack.body().width(line, 1) == pytest.approx(
        stack.body().width("全村共300户脱贫", 1) + 0.5, abs=0.02
    )


def test_a_line_that_would_be_torn_apart_is_left_as_it_is():
    assert justified("甲乙丙", 1.0) == "甲乙丙"
    assert not isinstance(justified("甲乙丙", 1.0), Setting)
    assert not isinstance(justified("300", 0.1), Setting)


def test_the_same_words_set_otherwise_do_not_mix_in_one_document():
    (_, wide), (_, tight), (_, again) = ends(paper("共300户|", Setting("共300户|", 0.0), "共300户|"))
    assert wide == again
    assert (wide - tight) * POINTS == pytest.approx(SIZE / 2, abs=0.2)


def test_running_text_cells_and_ruled_lines_are_read_as_they_were_written():
    from fieldkit.documents.grid import Grid
    from fieldkit.documents.sheet import Sheet
    from fieldkit.documents.table import Align, Column, Table
    from tests.documents.conftest import WORDS, flat
    from tests.documents.test_breaker import TEXTS

    sheet = Sheet(PAPERS["A4p"], posting=False, words=WORDS, heading=("T",))
    texts = [text * 2 for text in (*TEXTS, *MIXED)]
    for text in texts:
        sheet.paragraph(text)
        Grid(sheet).block("标签", text)
        table = Table(sheet, [Column("甲", 60, Align.LEFT), Column("乙", 50), Column("丙", 60, Align.RIGHT)])
        table.rows([(text, "", "")])
        table.end()
    pdf = sheet.press.finish([page.code() for page in sheet.pages], About("t", "s", "k", PRINTED_AT))
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    read = flat("".join(pages))
    joined = "".join(pages).replace("甲 乙 丙", "").replace("标签 ", "")
    around = [joined[at - 4 : at + 4] for at, char in enumerate(joined) if char == " "]
    assert not around
    for text in texts:
        assert read.count(flat(text)) >= 2, text
