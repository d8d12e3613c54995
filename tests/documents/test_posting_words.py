"""What postings say of themselves: for how long, of which place and year, to be filled in as what."""

from datetime import date

import pytest

from fieldkit.services.print_subjects import Asked
from tests.documents.conftest import flat, household, make, pages_of, text_of, village
from tests.people import VILLAGE, add_household


def blank(laptop, form):
    return flat(text_of(laptop.printing.make(form, Asked(village=VILLAGE, year=2026, blank=True)).pdf))


@pytest.mark.parametrize(("form", "said"), [("P-13", "公示"), ("P-14", "公告"), ("P-17", "公示"), ("P-22", "公示")])
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
    notice = laptop.notices.draft(kind, VILLAGE)
    laptop.notices.change(
        notice, posted_on=date(2026, 11, 20), receiver="村委会", township_phone="0716-7212345",
        county_phone="0716-7265432", places="村务公开栏",
    )  # fmt: skip
    text = flat(text_of(laptop.notice_papers.issue(notice).pdf))
    assert "长期" in text
    assert "至年月日" not in text
    if kind == "N91":
        assert "2026年度户台账公示" in text


def test_the_posted_ledger_names_township_village_and_year():
    facts = village(household(), township="久合垸乡")
    assert f"久合垸乡{facts.name}2026年度" in flat(pages_of(make("P-04", facts).pdf)[0])


def test_who_is_not_helped_stands_in_the_posted_ledger_as_an_ordinary_household(laptop):
    from fieldkit.db.tables import Household

    for number, kind in enumerate(("10", "40", None), 1):
        home = add_household(laptop, f"张德{'福禄寿'[number - 1]}", no=number)
        with laptop.store.writing() as session:
            session.get(Household, home).household_type = kind
    text = flat(text_of(laptop.printing.render("P-04", village=VILLAGE).pdf))
    assert text.count("一般农户") == 1
    assert "一般农户" not in flat(text_of(laptop.printing.render("P-11", village=VILLAGE).pdf))
