"""Of what forms are printed: households, helpers and months, hand-overs, from a real register."""

import json
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from fieldkit.cli.main import main
from fieldkit.db.tables import HelperAssignment, Household, IncomeYear, Person, PersonYear
from fieldkit.errors import BadValue, NotAllowed, NotFound, NotOne
from fieldkit.services.printing.service import Asked, Subject
from fieldkit.services.quality.lists import FindingFilter
from tests.documents.conftest import WORDS, flat, pages_of, text_of
from tests.people import PASSPHRASE, VILLAGE, add_household, pair

PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


@pytest.fixture
def homes(laptop):
    """Five households; the first two have one helper, the third another, and a plan."""
    heads = ("张德福", "李𬭎", "王秀兰", "赵铁柱", "孙小妹")
    found = [
        add_household(laptop, head, no=no, group="10组" if no == 1 else "2组")
        for no, head in enumerate(heads, 1)
    ]
    helper = laptop.pairing.add_helper(name="刘志刚", unit="市教育局", phone="13900000000", post="教师")
    for home in found[:2]:
        laptop.pairing.assign(home, helper, date(2024, 1, 1))
    pair(laptop, found[2], "陈梅")
    laptop.planning.make(2026, None)
    return found


@pytest.fixture
def handed_over(laptop, homes):
    """The first household goes from 刘志刚 to 陈梅 this November; return the new pairing."""
    (old,) = laptop.pairing.of_household(homes[0])
    new = laptop.printing.helper_named("陈梅")
    return laptop.pairing.replace(old.id, new, date(2026, 11, 1), "1")


def made(laptop, form, **asked):
    return laptop.printing.make(form, Asked(**asked), printed_at=PRINTED_AT)


def said(laptop, form, **asked) -> str:
    return flat(text_of(made(laptop, form, **asked).pdf))


# ---------------------------------------------------------------- households


def test_some_households_of_a_village_are_one_file(laptop, homes):
    printed = made(laptop, "P-08", households=(homes[3], homes[1]))
    text = flat(text_of(printed.pdf))
    assert "李𬭎" in text
    assert "赵铁柱" in text
    assert "张德福" not in text
    assert printed.file_name == f"P-08-{VILLAGE}-2026.pdf"


def test_the_households_of_a_helper_are_one_file(laptop, homes):
    text = said(laptop, "P-08", helper=laptop.printing.helper_named("刘志刚"))
    assert all(name in text for name in ("张德福", "李𬭎"))
    assert "王秀兰" not in text


def test_one_household_gives_its_number_to_the_file(laptop, homes):
    assert made(laptop, "P-01", households=(homes[0],)).file_name == f"P-01-{VILLAGE}-0001-2026.pdf"


def test_a_past_year_is_printed_as_it_was(laptop, homes):
    home = homes[0]
    with laptop.store.writing() as session:
        person = session.get(Household, home).head_person_id
        session.get(Household, home).first_identified_year = 2020
        origin = laptop.store.origin()
        for year, health, net in ((2024, "2", 5_000_00), (2026, "3", 9_000_00)):
            session.add(
                PersonYear(
                    scope=VILLAGE, person_id=person, household_id=home, year=year, health=(health,), **origin
                )
            )
            session.add(
                IncomeYear(scope=VILLAGE, household_id=home, year=year, per_capita_fen=net,
                           import_extra={"耕地面积（亩）": f"{year}.5"}, **origin)
            )  # fmt: skip
    labels = [laptop.codes["health"].label(code) for code in ("2", "3")]
    then, now = (said(laptop, "P-01", households=(home,), year=year) for year in (2024, 2026))
    assert (labels[0] in then, labels[1] in then) == (True, False)
    assert (labels[0] in now, labels[1] in now) == (False, True)
    assert ("5,000.00" in then, "9,000.00" in then) == (True, False)
    assert ("2024.5" in then, "2026.5" in now) == (True, True)
    before = said(laptop, "P-01", households=(home,), year=2023)
    assert "5,000.00" not in before
    with pytest.raises(BadValue, match="2020"):  # nothing of the village reaches back so far
        made(laptop, "P-01", year=2019)


def test_a_sample_has_the_first_households_of_the_whole(laptop, homes):
    whole = made(laptop, "P-01")
    sample = laptop.printing.make("P-01", Asked(), printed_at=PRINTED_AT, sample=True)
    assert sample.sample
    assert not whole.sample
    assert sample.pages < whole.pages
    assert flat(pages_of(sample.pdf)[0])[:200] == flat(pages_of(whole.pdf)[0])[:200]


def test_a_form_of_one_has_no_sample(laptop, homes):
    assert not laptop.printing.make("P-01", Asked(households=(homes[0],)), sample=True).sample
    assert not laptop.printing.make("P-11", Asked(), sample=True).sample


def test_what_is_wrong_with_the_data_is_counted_on_the_card(laptop, homes):
    with laptop.store.writing() as session:
        session.get(Household, homes[0]).phone = "123"
    laptop.quality.judge()
    findings = laptop.quality.number(FindingFilter(household=homes[0]))
    assert findings
    text = said(laptop, "P-08", households=(homes[0],))
    assert flat(WORDS("Paper", "{n} to check", n=findings)) in text


def test_the_number_of_questions_does_not_grow_with_the_village(laptop, homes):
    from sqlalchemy import event

    def asked(form) -> int:
        seen: list[str] = []
        with laptop.store.reading() as session:
            engine = session.get_bind()

        def note(_conn, _cursor, statement, *_rest):
            seen.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        try:
            made(laptop, form)
        finally:
            event.remove(engine, "before_cursor_execute", note)
        return len(seen)

    forms = ("P-01", "P-08", "P-11", "P-23", "P-10r")
    before = {form: asked(form) for form in forms}
    helper = laptop.printing.helper_named("刘志刚")
    for no in range(20, 30):
        laptop.pairing.assign(add_household(laptop, "王五", no=no), helper, date(2024, 1, 1))
    laptop.planning.make(2026, None)
    assert {form: asked(form) for form in forms} == before


# ---------------------------------------------------------------- hand-overs


def test_a_hand_over_names_both_and_what_is_open(laptop, homes, handed_over):
    text = said(laptop, "P-23", pairings=(handed_over,))
    for part in (
        "张德福",
        "刘志刚",
        "陈梅",
        "2026-10-31",
        "2026-11-01",
        laptop.codes["end_reason"].label("1"),
    ):
        assert part in text
    assert "2026-12-20" in text


def test_the_pairing_that_was_taken_over_is_the_one_it_names(laptop, homes, handed_over):
    old = next(row for row in laptop.pairing.of_household(homes[0]) if row.end is not None)
    assert "张德福" in said(laptop, "P-23", pairings=(old.id,))
    with laptop.store.writing() as session:
        session.get(HelperAssignment, handed_over).follows_id = old.id
    assert "刘志刚" in said(laptop, "P-23", households=(homes[0],))


def test_a_household_means_its_newest_hand_over_and_a_village_those_of_the_year(laptop, homes, handed_over):
    assert made(laptop, "P-23", households=(homes[0],)).content_sha256 == made(
        laptop, "P-23", pairings=(handed_over,)
    ).content_sha256  # fmt: skip
    printed = made(laptop, "P-23", village=VILLAGE)
    assert printed.pages == 1
    assert "张德福" in flat(text_of(printed.pdf))
    (row,) = laptop.printing.handovers(VILLAGE, 2026)
    assert (row.pairing, row.household, row.old, row.new) == (handed_over, "张德福", "刘志刚", "陈梅")
    assert laptop.printing.handovers(VILLAGE, 2025) == []


def test_a_household_without_a_helper_gets_a_form_with_its_name(laptop, homes):
    assert "孙小妹" in said(laptop, "P-23", households=(homes[4],))


# ---------------------------------------------------------------- helpers and months


def test_the_route_of_a_month_lists_the_visits_of_its_helper(laptop, homes):
    helper = laptop.printing.helper_named("刘志刚")
    printed = made(laptop, "P-10r", helper=helper, month=date(2026, 11, 1))
    text = flat(text_of(printed.pdf))
    assert printed.file_name == f"P-10r-{VILLAGE}-2026-11.pdf"
    assert "李𬭎" in text
    assert "138****1234" in text
    assert "13800001234" not in text
    assert "王秀兰" not in text


def test_a_village_means_every_helper_of_it(laptop, homes):
    pages = [flat(page) for page in pages_of(made(laptop, "P-10r", village=VILLAGE).pdf)]
    assert any("刘志刚" in page for page in pages)
    assert any("陈梅" in page for page in pages)
    assert not any("刘志刚" in page and "陈梅" in page for page in pages)


# ---------------------------------------------------------------- asking wrongly, and again


def test_wrong_names_have_their_sentences(laptop, homes):
    for asked in ({"households": (uuid4(),)}, {"helper": uuid4()}):
        with pytest.raises(NotFound):
            made(laptop, "P-08", **asked)
    with pytest.raises(NotFound):
        made(laptop, "P-23", pairings=(uuid4(),))
    with pytest.raises(NotFound):
        made(laptop, "P-26", sync=77)
    with pytest.raises(NotFound):
        laptop.printing.helper_named("没有这个人")
    laptop.pairing.add_helper(name="刘志刚", unit="市医院", phone="13911111111")
    with pytest.raises(NotOne):
        laptop.printing.helper_named("刘志刚")
    assert laptop.printing.helper_named("13911111111")


def test_a_subject_survives_the_print_record(laptop, homes, handed_over, tmp_path):
    for form, asked in (
        ("P-08", {"households": tuple(homes[:2])}), ("P-23", {"pairings": (handed_over,)}),
        ("P-10r", {"helper": laptop.printing.helper_named("陈梅"), "month": date(2026, 11, 1)}),
    ):  # fmt: skip
        printed = made(laptop, form, **asked)
        job = laptop.printing.save(printed, tmp_path / printed.file_name)
        assert laptop.printing.reprint(job).pdf == printed.pdf


def test_a_reprint_on_a_later_day_has_the_facts_of_the_first(laptops, laptop, homes, tmp_path):
    from fieldkit.clock import Clock

    jobs = {}
    for form in ("P-08", "P-10r", "P-11"):
        printed = made(laptop, form)
        jobs[laptop.printing.save(printed, tmp_path / printed.file_name)] = printed.pdf
    laptop.close()
    later = laptops(today=Clock(date(2026, 12, 28)))
    for job, pdf in jobs.items():
        assert later.printing.reprint(job).pdf == pdf
    assert made(later, "P-10r").pdf not in jobs.values()


def test_a_subject_as_the_first_release_kept_it_is_read():
    id = uuid4()
    kept = {"village": VILLAGE, "household": str(id), "visit": None, "year": "2026", "as_of": "2026-11-21",
            "posted_from": None, "posted_to": None}  # fmt: skip
    subject = Subject.from_json(json.dumps(kept))
    assert (subject.household, subject.year, subject.as_of) == (id, 2026, date(2026, 11, 21))
    assert Subject.from_json(subject.to_json()) == subject


def test_who_may_not_print_papers_for_the_file_prints_postings_only(laptop, homes, tmp_path):
    import dataclasses

    posted = made(laptop, "P-11")
    inside = made(laptop, "P-01", households=(homes[0],))
    laptop.store.author = dataclasses.replace(laptop.store.author, rights=frozenset())
    postings = {form.code for form in laptop.printing.forms() if form.posting}
    assert (
        {form.code for form in laptop.printing.forms() if form.allowed}
        == postings
        >= {"P-04", "P-10", "P-11"}
    )
    laptop.printing.save(posted, tmp_path / "a.pdf")
    with pytest.raises(NotAllowed):
        laptop.printing.save(inside, tmp_path / "b.pdf")
    with pytest.raises(NotAllowed):
        laptop.printing.print_on("x", inside)
    with pytest.raises(NotAllowed):
        made(laptop, "P-08")
    assert not (tmp_path / "b.pdf").exists()


def test_the_command_takes_helper_month_household_and_pairing(
    laptop, homes, handed_over, tmp_path, monkeypatch, capsys
):
    laptop.close()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    base = ["--home", str(tmp_path / "laptop"), "--today", "2026-11-21", "print"]
    for number, (form, options) in enumerate((
        ("P-10r", ["--helper", "刘志刚", "--month", "2026-11"]), ("P-23", ["--pairing", str(handed_over)]),
        ("p-23", ["--household", f"{VILLAGE}-0001"]), ("P-26", []),
        ("P-08", ["--household", f"{VILLAGE}-0001", "--household", f"{VILLAGE}-0002"]),
    )):  # fmt: skip
        out = tmp_path / f"{number}.pdf"
        assert main([*base, form, *options, "--out", str(out), "--json"]) == 0
        (file,) = json.loads(capsys.readouterr().out)["files"]
        assert file["form"] == form.upper().replace("R", "r")
        assert "张德福" in flat(text_of(out.read_bytes())) or form in ("P-26", "P-10r")
    assert main([*base, "P-10r", "--month", "November", "--out", str(tmp_path / "x.pdf")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_members_names_are_read_for_no_posting(laptop, homes):
    with laptop.store.writing() as session:
        session.add(
            Person(scope=VILLAGE, household_id=homes[0], name="张不能见", relation="02", status="1",
                   shares_living=True, **laptop.store.origin())
        )  # fmt: skip
    for form in ("P-04", "P-10", "P-11"):
        assert "张不能见" not in said(laptop, form)
    assert "张不能见" in said(laptop, "P-01")
