"""What postings say of themselves: for how long, of which place and year, to be filled in as what."""

from datetime import date

import pypdfium2
import pypdfium2.raw as raw
import pytest

from fieldkit.documents.facts import NoticeFact, NoticeLineFact
from fieldkit.services.printing.subjects import Asked
from tests.documents.conftest import flat, household, make, pages_of, text_of, village
from tests.people import VILLAGE, add_household, add_team


def blank(laptop, form):
    return flat(text_of(laptop.printing.make(form, Asked(village=VILLAGE, year=2026, blank=True)).pdf))


@pytest.mark.parametrize(
    ("form", "said"), [("P-13", "公示"), ("P-14", "公告"), ("P-17", "公示"), ("P-22", "公示")]
)
def test_a_blank_notice_is_what_its_form_is_for(laptop, form, said):
    add_household(laptop, "张德福", no=1)
    for text in (blank(laptop, form), flat(text_of(laptop.printing.render(form, village=VILLAGE).pdf))):
        assert f"{said}〔2026〕" in text
        assert f"{said}期：" in text


def test_only_what_is_completed_is_asked_how(laptop):
    add_household(laptop, "张德福", no=1)
    assert "决算" not in blank(laptop, "P-22")


@pytest.mark.parametrize(("form", "kind"), [("P-04", "N91"), ("P-11", "N31"), ("P-11", "N32")])
def test_what_hangs_until_the_next_one_has_no_open_end(laptop, form, kind):
    add_household(laptop, "张德福", no=1)
    assert "公示期：长期" in flat(text_of(laptop.printing.render(form, village=VILLAGE).pdf))
    add_team(laptop)
    notice = laptop.notices.draft(kind, VILLAGE)
    laptop.notices.change(
        notice, posted_on=date(2026, 11, 20), receiver="村委会", township_phone="0716-7212345",
        county_phone="0716-7265432", places="村务公开栏",
    )  # fmt: skip
    text = flat(text_of(laptop.notice_papers.issue(notice).pdf))
    assert "长期" in text
    assert "至年月日" not in text
    assert "异议受理人及地点：村委会" in text
    assert "张贴地点：村务公开栏。" in text
    if kind == "N91":
        assert "2026年度户台账公示" in text


def test_the_posted_ledger_names_township_village_and_year():
    facts = village(household(), township="久合垸乡")
    assert f"久合垸乡{facts.name}2026年度" in flat(pages_of(make("P-04", facts).pdf)[0])


def test_who_is_neither_helped_nor_monitored_is_not_in_the_posted_ledger(laptop):
    from fieldkit.db.tables import Household

    for number, kind in enumerate(("10", "40", None), 1):
        home = add_household(laptop, f"张德{'福禄寿'[number - 1]}", no=number)
        with laptop.store.writing() as session:
            session.get(Household, home).household_type = kind
    text = flat(text_of(laptop.printing.render("P-04", village=VILLAGE).pdf))
    assert "一般农户" not in text
    assert "张德福" not in text
    assert "2户" in text
    assert "一般农户" not in flat(text_of(laptop.printing.render("P-11", village=VILLAGE).pdf))


def test_a_short_list_is_as_large_as_the_text_around_it():
    """Half a dozen names on a sheet of A3 are read from where the text is (§4.1)."""
    few, many = (sizes(make("P-13", village(notice=listed(count))).pdf, "赵小满") for count in (5, 60))
    assert few > 20
    assert many < few


def listed(count):
    lines = tuple(
        NoticeLineFact(group="1组", head="赵小满", local_no=f"{VILLAGE}-{n:04d}", people=3, kind="脱贫户")
        for n in range(count)
    )
    return NoticeFact(kind="N01", stage="1", lines=lines)


def sizes(pdf, name):
    """Return the size in points of the largest text with a name in it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        text = page.get_textpage()
        at = text.get_text_range().index(name)
        return raw.FPDFText_GetFontSize(text, at)
    finally:
        document.close()


def test_the_foot_of_a_large_posting_is_large():
    for form, size in (("P-04", 10.5), ("P-01", 8.5)):
        assert sizes(make(form, village(household())).pdf, f"{form}") == pytest.approx(size)
