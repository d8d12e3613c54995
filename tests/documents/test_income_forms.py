"""P-05 and P-06: the paper says what the window says, to the fen, and nothing that nobody knows."""

import dataclasses
import re
from datetime import date

import pypdfium2
import pytest
from sqlalchemy import event

from fieldkit.clock import Clock
from fieldkit.db.keys import LIGHT
from fieldkit.db.tables import IncomeYear
from fieldkit.documents.choices import yuan
from fieldkit.documents.facts_village import CaseFact
from fieldkit.documents.registry import documents
from fieldkit.documents.render import render
from fieldkit.domain.income import TOTALS
from fieldkit.services.income.views import Entry
from fieldkit.services.laptop import Laptop
from fieldkit.services.printing.income import in_parts, parts_of
from fieldkit.services.printing.subjects import Asked
from tests.documents import income_facts as facts
from tests.documents.conftest import (
    PRINTED_AT,
    flat,
    household,
    make,
    overfull,
    pages_of,
    text_of,
    village,
    wording,
)
from tests.people import PASSPHRASE, VILLAGE, add_household, pair

YEAR = 2026
PLACE = "421081000000"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def laptop(tmp_path_factory):
    """A register that all the tests here read: three households, the last without a sheet."""
    folder = tmp_path_factory.mktemp("income") / "laptop"
    clock = Clock(TODAY)
    Laptop.create(folder, user="李秀英", role="village_cadre", passphrase=PASSPHRASE, clock=clock, kdf=LIGHT)
    with Laptop.open(folder, user="李秀英", passphrase=PASSPHRASE, clock=clock) as laptop:
        homes = [add_household(laptop, name, no=n) for n, name in enumerate(("张德福", "李𬭎", "王小满"), 1)]
        pair(laptop, homes[0])
        fill(laptop, homes[0])
        second = laptop.income.begin(homes[1], YEAR)
        laptop.income.type(second, "A1", "12345.67")
        laptop.income.begin(homes[1], YEAR, "2")
        yield laptop


def fill(laptop, home):
    income = laptop.income
    sheet = income.begin(home, YEAR)
    (who, _), *_ = income.choices(home, YEAR, "A1").persons
    for month in (10, 11, 2, 3, 9):
        income.put(sheet, "A1", Entry(amount="3200.5", person=who, month=str(month)))
    income.put(
        sheet, "B1", Entry(qty="1500", unit="公斤", unit_price="2.6", method="2", rate="40", product="rice")
    )
    income.put(sheet, "B2", Entry(qty="2", unit="头", unit_price="2000", product="pig", note="自家养的"))
    income.type(sheet, "C2", "1350.33")
    income.type(sheet, "C3", "1500")
    income.type(sheet, "D4", "2580")
    income.type(sheet, "E9", "200")
    income.type(sheet, "X6", "800")
    given = income.put(sheet, "D6j", Entry(amount="2000"))
    income.switch_off(given.item, "凭证不足")


@pytest.fixture(scope="module")
def homes(laptop):
    return laptop.households.find("")


def paper(laptop, form, *households, layout="", **asked):
    return laptop.printing.make(
        form, Asked(village=VILLAGE, households=households, layout=layout, year=YEAR, **asked)
    )


ENDS = ("P-05政策配置", "六、家庭稳定", "以上收入", "没有按月登记", "对比线")
"""What stands behind a page's or a block's last row: the footer, the sums, what is signed."""


def rows(pdf, lines):
    """Return by line what stands in its row, behind the words that the line begins with."""
    text = flat(text_of(pdf))
    starts = []
    for line in lines:
        head = f"、{flat(line.label)}（{line.code}）" if not line.depth else f"{line.code}{flat(line.label)}"
        assert head in text, line.code
        at = text.index(head)
        starts.append((at if line.depth else at - 1, at + len(head), line.code))  # 一、
    starts.sort()
    stops = [start for start, _, _ in starts[1:]] + [len(text)]
    found = {code: text[begin:stop] for (_, begin, code), stop in zip(starts, stops, strict=True)}
    for end in ENDS:
        found = {code: row.partition(end)[0] for code, row in found.items()}
    return found


def test_the_paper_has_every_amount_of_the_window(laptop, homes):
    sheet = laptop.income.sheet(homes[0], YEAR)
    found = rows(paper(laptop, "P-05", homes[0]).pdf, sheet.lines)
    written = 0
    for line in sheet.lines:
        if line.amount_fen is None:
            assert not re.search(r"\d\.\d\d", found[line.code]), line.code
        else:
            assert yuan(line.amount_fen) in found[line.code], line.code
            written += 1
    assert written == 17
    text = flat(text_of(paper(laptop, "P-05", homes[0]).pdf))
    for fen in (sheet.totals.gross_fen, sheet.totals.net_fen, sheet.totals.per_capita_fen):
        assert yuan(fen) in text
    assert f"（年末，人）{sheet.totals.members}" in text


def test_it_says_whether_a_line_counts_and_how_it_was_reckoned(laptop, homes):
    sheet = laptop.income.sheet(homes[0], YEAR)
    found = rows(paper(laptop, "P-05", homes[0]).pdf, sheet.lines)
    assert found["A1"] == "张德福5个月16,002.50是"
    assert found["B1"] == "水稻1,500公斤×2.60元3,900.00是按成本率40%"
    assert found["B2"] == "生猪2头×2,000.00元4,000.00是自家养的"
    assert found["C3"] == "1,500.00否"
    assert found["D6j"] == "2,000.00否不计入：凭证不足"
    assert found["D6"] == "2,000.00其中计入0.00"
    assert found["E1"] == "1,560.00是其中按成本率推算1,560.00"
    assert found["E9"].startswith("200.00是")


def test_without_a_line_of_year_and_place_the_comparison_is_left_to_be_written(laptop, homes):
    for bare in (paper(laptop, "P-05", homes[0]), paper(laptop, "P-05", blank=True)):
        assert "对比线标准元差额是否达标□达标□未达标" in flat(text_of(bare.pdf))
    ledger = flat(text_of(laptop.printing.make("P-05b", Asked(village=VILLAGE, year=YEAR)).pdf))
    assert "标准：元/人（尚未录入）" in ledger
    assert "达标户" in ledger


def test_the_income_altogether_is_the_sum_of_the_four_where_the_office_gave_none(laptop, homes):
    """Papers say what the window says (`Totals.known_gross_fen`)."""
    given = text_of(paper(laptop, "P-06", homes[1]).pdf).count("12,345.67")
    with laptop.store.writing() as session:
        row = session.get(IncomeYear, laptop.income.sheet(homes[1], YEAR).id)
        kept, row.gross_fen = row.gross_fen, None
    try:
        totals = laptop.income.sheet(homes[1], YEAR).totals
        assert totals.gross_fen is None
        assert totals.known_gross_fen == 1_234_567
        assert "（A+B+C+D）12,345.67" in flat(text_of(paper(laptop, "P-05", homes[1]).pdf))
        assert text_of(paper(laptop, "P-06", homes[1]).pdf).count("12,345.67") == given
    finally:
        with laptop.store.writing() as session:
            session.get(IncomeYear, row.id).gross_fen = kept


def test_it_is_held_against_the_line_of_year_and_place_where_there_is_one(laptop, homes):
    line = laptop.lines.set_line("3", PLACE, YEAR, 850_000, "市里的通知")
    try:
        text = flat(text_of(paper(laptop, "P-05", homes[0]).pdf))
        compared = laptop.income.compare(homes[0], YEAR)
        assert f"8,500.00元（市里的通知）差额{yuan(compared.difference_fen)}" in text
        assert "☑达标□未达标" in text
        blank = flat(text_of(paper(laptop, "P-05", blank=True).pdf))
        assert "8,500.00元" in blank
        assert "□达标□未达标" in blank
    finally:
        laptop.lines.remove(line)


@pytest.mark.parametrize("layout", ["", "monthly"])
def test_a_form_to_fill_in_has_every_line_and_no_figure(laptop, homes, layout):
    lines = laptop.income.sheet(homes[2], YEAR).lines
    for printed in (
        paper(laptop, "P-05", homes[2], layout=layout),
        paper(laptop, "P-05", layout=layout, blank=True),
    ):
        assert printed.pages == 2
        found = rows(printed.pdf, lines)
        for line in lines:
            said = "" if line.is_sum else "是" if line.counts else "否"
            assert found[line.code] == ("否只登记，不计入收入" if line.code == "X" else said), line.code
        text = text_of(printed.pdf)
        assert not re.search(r"\d,\d{3}\.\d\d", text)
        for sign in ("户主", "帮扶责任人（签字）", "第一书记", "村委会（盖章）"):
            assert sign in text


def test_months_stand_in_their_part_of_the_income_year(laptop, homes):
    printed = paper(laptop, "P-05", homes[0], layout="monthly")
    assert printed.paper == "A3l"
    sheet = laptop.income.sheet(homes[0], YEAR)
    text = flat(text_of(printed.pdf))
    assert "上年10月上年11月上年12月1—3月4—6月7—9月合计（元）" in text
    found = rows(printed.pdf, sheet.lines)
    assert found["A1"] == "张德福5个月3,200.503,200.506,401.003,200.5016,002.50是"
    assert found["A"] == "3,200.503,200.506,401.003,200.5016,002.50", "all of it has a month"
    assert found["D4"] == "2,580.00是", "of a year's amount nobody knows the months"


def test_a_period_is_parted_into_three_months_and_quarters():
    usual = parts_of(date(2025, 10, 1), date(2026, 9, 30))
    assert [(p.first.month, p.last.month) for p in usual] == [
        (10, 10),
        (11, 11),
        (12, 12),
        (1, 3),
        (4, 6),
        (7, 9),
    ]
    half = parts_of(date(2026, 1, 1), date(2026, 6, 30))
    assert [(p.first.month, p.last.month) for p in half] == [(1, 1), (2, 2), (3, 3), (4, 6)]
    assert in_parts(half, {2: 5, 4: 1, 6: 2}) == (None, 5, None, 3)
    assert in_parts(half, {}) == ()


def test_every_sheet_of_the_year_has_a_leaf_of_its_own(laptop, homes):
    printed = paper(laptop, "P-05", *homes)
    pages = [flat(page) for page in pages_of(printed.pdf)]
    titled = [number for number, page in enumerate(pages) if "年度家庭收入核算表" in page]
    assert len(titled) == 4, "one, the two of the second household, one to be filled in"
    assert all(number % 2 == 0 for number in titled), "printed on both sides, no leaf holds two"
    assert "监测识别" in pages[titled[2]]


def test_a_village_is_read_with_as_many_queries_as_a_household(laptop, homes):
    engine = laptop.store._reader
    seen = {}

    def note(_connection, _cursor, statement, *_rest):
        seen.setdefault(key, []).append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        for form in ("P-05", "P-06", "P-25"):
            for chosen in (homes[:1], homes):
                key = form, len(chosen)
                paper(laptop, form, *chosen)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    for form in ("P-05", "P-06", "P-25"):
        assert len(seen[form, 1]) == len(seen[form, 3]) > 10


def test_the_card_is_there_twice_with_the_sums_of_the_sheet(laptop, homes):
    printed = paper(laptop, "P-06", homes[0])
    assert (printed.pages, printed.masking) == (1, "M1")
    text = flat(text_of(printed.pdf))
    totals = laptop.income.sheet(homes[0], YEAR).totals
    assert text.count("农户收入明白卡") == 2
    assert text.count("农户留存") == text.count("存档") == 1
    assert text.count(printed.content_sha256[:8].upper()) == 3, "one on each card, one in the footer"
    for fen in (totals.gross_fen, totals.net_fen, totals.per_capita_fen, *(totals.of(one) for one in TOTALS)):
        assert text.count(yuan(fen)) >= 2
    assert "E1水稻1,500公斤" in text
    assert "F生猪2头" in text
    assert "R1种植业1,560.00" in text
    assert "R5减：补贴-200.00" in text
    assert "自家养的" not in text, "what somebody noted down stays in the file"


def test_two_households_share_a_sheet_of_cards_where_that_is_wanted(laptop, homes):
    printed = paper(laptop, "P-06", *homes, layout="two")
    pages = [flat(page) for page in pages_of(printed.pdf)]
    assert [page.count("农户收入明白卡") for page in pages] == [2, 1]
    assert "农户留存" not in "".join(pages)


def test_parts_that_do_not_come_to_their_total_are_left_to_be_filled_in():
    whole = facts.sheet()
    good = flat(text_of(make("P-06", village(household(sheets=(whole,)))).pdf))
    assert "M1粮食3,900.00M2其他种植1,560.00M3养殖业6,300.00M4林果业M5其他经营" in good, (
        "crops by their products"
    )
    given = tuple(
        dataclasses.replace(line, amount=line.amount + 1) if line.code == "B" else line
        for line in whole.lines
    )
    bad = flat(
        text_of(make("P-06", village(household(sheets=(dataclasses.replace(whole, lines=given),)))).pdf)
    )
    assert "11,760.01" in bad
    assert "M1粮食M2其他种植M3养殖业M4" in bad


def test_of_a_line_that_was_given_as_one_sum_nothing_below_is_added():
    line, entry = facts.line, facts.EntryFact
    lines = (
        line("D", 100_000),
        line("D6", 100_000, entry(amount=100_000)),
        line("D6a", 30_000, entry(amount=30_000)),
    )
    one = flat(text_of(make("P-06", village(household(sheets=(facts.sheet(lines=lines),)))).pdf))
    assert "P5其他转移1,000.00" in one
    assert "P4惠农补贴300.00" not in one


@pytest.mark.parametrize(("form", "layout"), [("P-05", "monthly"), ("P-06", "two"), ("P-28", "watched")])
def test_the_longest_values_stay_on_the_paper_in_every_layout(form, layout):
    paper_of = documents()[form]
    facts_ = overfull()
    home = dataclasses.replace(facts_.households[19], case=CaseFact(kind="突发严重困难户"))
    village_ = dataclasses.replace(facts_, households=(home,))
    made = render(
        paper_of, village_, masking=None, wording=wording(form), printed_at=PRINTED_AT, layout=layout
    )
    with pypdfium2.PdfDocument(made.pdf) as pdf:
        for page in pdf:
            width, height = page.get_size()
            for item in page.get_objects():
                left, bottom, right, top = item.get_bounds()
                assert left >= 10
                assert right <= width - 10
                assert bottom >= 10
                assert top <= height - 10
    text = flat(text_of(made.pdf))
    assert "阿卜杜热合曼·买买提明" in text
    if form != "P-28":
        assert "9,999,999.99" in text
