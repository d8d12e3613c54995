"""P-07 as a booklet: pages in the order of folding, every page once, whole sheets, small footers, one code."""

import dataclasses

import pypdfium2
import pytest

from fieldkit.documents import booklet
from fieldkit.documents.booklet import Booklet, order
from fieldkit.documents.facts import HouseholdFact
from fieldkit.documents.paper import PAPERS
from fieldkit.documents.privacy import Masking
from fieldkit.documents.registry import documents
from fieldkit.documents.render import draw
from fieldkit.documents.sheet import Sheet
from tests.documents import procedure_facts as papers
from tests.documents.conftest import (
    WORDS,
    flat,
    household,
    make,
    overfull,
    pages_of,
    text_of,
    typical,
    village,
    visit,
    wording,
)

MADE = {"typical": typical, "overfull": lambda: village(overfull().households[0])}


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """Return what stands on the left and on the right half of every side of paper."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        left = text.get_text_bounded(0, 0, width / 2, height)
        found.append((flat(left), flat(text.get_text_bounded(width / 2, 0, width, height))))
    document.close()
    return found


def number(page: int, pages: int) -> str:
    return flat(WORDS("Paper", "Page {page} of {pages}", page=page, pages=pages))


def read_as_folded(sides):
    """Nest the leaves as they lie in the printer's tray, fold, and turn the pages from the front."""
    leaves = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    first = [page for front, back in leaves for page in (front[1], back[0])]
    second = [page for front, back in reversed(leaves) for page in (back[1], front[0])]
    return first + second


@pytest.mark.parametrize("pages", [4, 8, 16, 24, 40])
def test_folded_and_stitched_the_pages_follow_each_other(pages):
    assert read_as_folded(order(pages)) == list(range(pages))


def test_sixteen_pages_lie_as_the_binder_wants_them():
    told = [(left + 1, right + 1) for left, right in order(16)]
    assert told == [(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]


def test_pages_that_fill_no_whole_sheets_are_not_imposed():
    with pytest.raises(ValueError, match="15"):
        order(15)


@pytest.mark.parametrize("size", MADE)
def test_every_page_stands_once_on_the_half_where_folding_wants_it(size):
    found = halves(make("P-07", MADE[size]()).pdf)
    pages = len(found) * 2
    assert pages >= 16
    assert pages % 4 == 0
    for (left, right), (on_left, on_right) in zip(order(pages), found, strict=True):
        assert number(left + 1, pages) in on_left
        assert number(right + 1, pages) in on_right
        assert number(right + 1, pages) not in on_left


@pytest.mark.parametrize("size", MADE)
def test_page_by_page_it_says_the_same_in_the_order_of_reading(size):
    folded = [half for side in halves(make("P-07", MADE[size]()).pdf) for half in side]
    one_by_one = [flat(page) for page in pages_of(make("P-07", MADE[size](), layout="pages").pdf)]
    assert len(folded) == len(one_by_one)
    by_number = dict(zip([at for side in order(len(folded)) for at in side], folded, strict=True))
    for at, page in enumerate(one_by_one):
        assert number(at + 1, len(one_by_one)) in page
        assert sorted(without_mark(by_number[at])) == sorted(without_mark(page))


def without_mark(text: str) -> str:
    """Leave out the check number, which is another one for another layout."""
    mark = flat(WORDS("Paper", "Check number {number}", number=""))
    while (at := text.find(mark)) >= 0:
        text = text[:at] + text[at + len(mark) + 8 :]
    return text


def test_it_is_printed_on_both_sides_and_turned_over_the_short_edge():
    made = make("P-07", typical())
    document = pypdfium2.PdfDocument(made.pdf)
    assert {tuple(round(edge / 72 * 25.4) for edge in page.get_size()) for page in document} == {(297, 210)}
    document.close()
    assert b"DuplexFlipShortEdge" in made.pdf
    assert b"DuplexFlipShortEdge" not in make("P-07", typical(), layout="pages").pdf


def test_the_code_and_the_time_of_printing_stand_on_the_last_page_only():
    facts = village(household(), household(2))
    pages = pages_of(make("P-07", facts, layout="pages").pdf)
    assert [at for at, page in enumerate(pages, 1) if "2026-11-21 16:30" in page] == [16, 32]
    form = documents()["P-07"]
    sheet = draw(form, facts, masking=Masking.INSIDE, wording=wording("P-07"))
    before = [len(page.code()) for page in sheet.pages]
    booklet.draw_feet(sheet, foot())
    grown = [len(page.code()) - length for page, length in zip(sheet.pages, before, strict=True)]
    coded = [at for at, more in enumerate(grown, 1) if more > 5000]  # hundreds of squares
    assert coded == [16, 32]
    assert all(more > 50 for more in grown)


def foot():
    from fieldkit.documents.frame import Footer
    from tests.documents.conftest import PRINTED_AT

    return Footer("P-07", "test@1", "M0", "中湖渔场生活区", PRINTED_AT)


def test_two_households_are_two_booklets_and_share_no_sheet():
    sides = halves(make("P-07", village(household(head="张德福"), household(2, head="李秀英"))).pdf)
    assert len(sides) == 16
    whose = ["张德福" if "张德福" in "".join(side) else "李秀英" for side in (sides[0], sides[8])]
    assert whose == ["张德福", "李秀英"]
    assert not any("李秀英" in half for side in sides[:8] for half in side)


def test_a_household_with_much_to_tell_gets_more_pages_of_whole_sheets():
    made = make("P-07", village(overfull().households[0]))
    assert made.pages > 8
    assert made.pages % 2 == 0
    text = text_of(make("P-07", village(overfull().households[0]), layout="pages").pdf)
    assert flat(text).count("发展庭院经济种植优质柑橘并配套水肥一体化设施") == 14 + 25 * 2


def test_sheets_that_are_not_full_are_filled_with_lines_to_write_on():
    sheet = Sheet(PAPERS["A5b"], posting=False, words=WORDS, heading=("T",))
    book, drawn = Booklet(sheet), []
    for _ in range(16):
        sheet.new_page()
    book.fill(lambda: drawn.append(len(sheet.pages)), last=1)
    sheet.new_page()
    book.end()
    assert drawn == [18, 19]
    assert sheet.booklets == [range(20)]


# ---------------------------------------------------------------- what stands in it


def words(*texts: str) -> list[str]:
    return [flat(WORDS("Paper", text)) for text in texts]


def test_the_parts_follow_each_other_as_in_the_printed_original():
    pages = [flat(page) for page in pages_of(make("P-07", typical(), layout="pages").pdf)]
    parts = words(
        "Handbook of help", "How this handbook is kept", "1. The household", "2. Production and living conditions",
        "3. Members of the household", "4. Relatives outside the household", "5. Helpers",
        "6. What the household needs", "8. Help given", "9. What the help brought",
        "10. What the household reached by its own work", "12. Other visits", "13. The household at the end of the year",
    )  # fmt: skip
    places = [next(at for at, page in enumerate(pages, 1) if part in page) for part in parts]
    assert places == [1, 2, 3, 4, 5, 6, 7, 7, 9, 10, 10, 15, 16]


def test_every_measure_has_its_cost_and_room_for_the_heads_signature():
    page = flat(pages_of(make("P-07", typical(), layout="pages").pdf)[8])
    assert words("Head's signature")[0] in page
    for part in ("金融帮扶", "石首农商行", "30,000.00", "2026-04-10", "6,000.00", "2026-12-31"):
        assert part in page
    assert page.count(words("signed")[0]) == 1


def test_each_of_the_four_visits_has_its_page_and_others_their_list():
    facts = household(visits=(visit(), visit(slot_no=3, content="第三次来卖羊"), visit(slot_no=None, content="送化肥"),
                              visit(slot_no=1, content="又来一次")))  # fmt: skip
    pages = [flat(page) for page in pages_of(make("P-07", village(facts), layout="pages").pdf)]
    assert "春耕备耕" in pages[10]
    assert "春耕备耕" not in "".join(pages[11:])
    assert "第三次来卖羊" in pages[12]
    assert "送化肥" in pages[14]
    assert "又来一次" in pages[14]


def test_a_visit_not_made_is_a_page_to_fill_in_with_all_its_boxes():
    pages = [flat(page) for page in pages_of(make("P-07", typical(), layout="pages").pdf)]
    assert "04-01至06-28" in pages[11]  # from when on it is wanted
    assert "□产业" in pages[11]
    assert "☑" not in pages[11]


def test_a_household_of_which_nothing_is_known_has_a_booklet_to_fill_in():
    blank = HouseholdFact(handbook=dataclasses.replace(papers.handbook(), **NOTHING))
    made = make("P-07", village(blank))
    assert made.pages == 8
    assert "☑" not in text_of(made.pdf)


NOTHING = {"helpers": (), "wants": papers._ticks(papers.KINDS), "demand": "", "goal": None, "made_on": None,
           "plan": (), "help": (), "effects": ()}  # fmt: skip


def test_the_cover_does_not_say_of_what_type_a_household_is():
    cover = flat(pages_of(make("P-07", typical(), layout="pages").pdf)[0])
    assert "朱国礼" in cover
    assert "低保户" not in cover
    assert "421081198902239971" not in cover


def test_no_line_of_the_longest_values_runs_into_the_fold():
    document = pypdfium2.PdfDocument(make("P-07", MADE["overfull"]()).pdf)
    middle = 148.5 / 25.4 * 72
    for page in document:
        for item in page.get_objects():
            left, _, right, _ = item.get_bounds()
            assert right < middle - 12 or left > middle + 12
    document.close()


def test_bookmarks_lead_to_the_side_on_which_a_page_has_come_to_stand():
    document = pypdfium2.PdfDocument(
        make("P-07", village(household(head="张德福"), household(2, head="李秀英"))).pdf
    )
    marks = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    document.close()
    heads = [(title, side) for level, title, side in marks if level == 0]
    assert [side for _, side in heads] == [0, 8]
    assert "张德福" in heads[0][0]
    help_given = WORDS("Paper", "8. Help given")
    assert [side for _, title, side in marks if title == help_given] == [
        7,
        15,
    ]  # page nine, beside page eight
