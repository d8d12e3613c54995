"""Papers as GB/T 9704 sets them."""

import pypdfium2
import pytest

from fieldkit.documents.official import SEAL, Official
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.press import About
from fieldkit.documents.sheet import Sheet
from tests.documents.conftest import LONG_UNIT, PRINTED_AT, WORDS, flat

BODY = (
    "按照《工作指南》要求，经农户申请、村民小组评议、村级初审公示、镇级审核、县级审定，现将我村2025年度"
    "监测对象及享受帮扶措施情况予以公示，请广大村民监督。\n一、公示范围\n全村9个村民小组共300户。"
)
SIGNED = ("石板沟村村民委员会", "2026年1月5日")


def sheet_of(paper="A4p") -> Sheet:
    return Sheet(PAPERS[paper], posting=False, words=WORDS, heading=("T",))


def texts(sheet: Sheet) -> list[str]:
    document = pypdfium2.PdfDocument(
        sheet.press.finish([page.code() for page in sheet.pages], About("t", "s", "k", PRINTED_AT))
    )
    try:
        return [flat(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("paper", ["A4p", "A3p"])
def test_a_page_has_about_the_lines_and_characters_of_the_standard(paper):
    sheet = sheet_of(paper)
    official = Official(sheet)
    characters = sheet.paper.usable / official.text.width("字")
    assert 28 <= characters <= 36
    assert (sheet.paper.bottom - sheet.paper.top) / official.pitch >= 22
    assert official.text.size >= 15.8


@pytest.mark.parametrize("paragraphs", range(1, 26))
def test_a_signature_is_never_alone_on_a_page(paragraphs):
    sheet = sheet_of()
    official = Official(sheet)
    official.title("监测对象公示")
    text = BODY + "\n另有事项请向村民委员会反映，联系人张三，联系电话见后。" * paragraphs
    official.body(text, keep=official.sign_height(SIGNED))
    official.sign(SIGNED)
    last = texts(sheet)[-1]
    assert SIGNED[1] in last
    assert flat("监测对象公示" + text).endswith(last[: last.index(SIGNED[0])])
    assert len(last) > len("".join(SIGNED)) + 10


def test_a_heading_stays_with_the_lines_under_it():
    for filler in range(15, 25):
        sheet = sheet_of()
        official = Official(sheet)
        official.body("字\n" * filler + "一、公示范围\n全村共三百户，其中脱贫户二百户。\n请监督。")
        for page in texts(sheet):
            assert not page.endswith("一、公示范围")


def test_the_issuer_stands_in_the_middle_over_the_date_and_a_long_one_stays_on_the_paper():
    for name in ("石板沟村村民委员会", LONG_UNIT):
        sheet = sheet_of()
        official = Official(sheet)
        (centre,) = official._centres([(name, SIGNED[1])])
        for text in (name, SIGNED[1]):
            assert centre + official.text.width(text) / 2 <= sheet.paper.width - sheet.paper.right
    date = official.text.width(SIGNED[1]) / 2
    (centre,) = Official(sheet_of())._centres([SIGNED])
    assert sheet.paper.width - sheet.paper.right - centre - date >= 3 * official.text.width("字")


def test_there_is_room_for_a_seal():
    assert Official(sheet_of()).sign_height(SIGNED) >= SEAL


def test_a_long_title_stands_in_lines_of_about_one_length():
    official = Official(sheet_of())
    lines = official.even("云岭县青山镇石板沟村2025年度防返贫监测对象及帮扶措施公示")
    assert len(lines) == 2
    assert max(line.width for line in lines) < 1.25 * min(line.width for line in lines)


def test_what_is_read_is_the_text_without_the_spaces_of_a_justified_line():
    sheet = sheet_of()
    Official(sheet).body(BODY)
    assert texts(sheet)[0] == flat(BODY)


def test_no_character_stands_alone_on_the_last_line():
    for more in range(40):
        official = Official(sheet_of())
        lines = official._laid(official.text, "请广大村民监督" * 3 + "字" * more + "完。")
        assert len(lines) == 1 or len(lines[-1].text) > 2
