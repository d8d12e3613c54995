"""Printing from a real register: facts, files, the print record, reprints, pictures."""

import dataclasses
import hashlib
import json
import os
import time
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, select

from fieldkit.cli.main import main
from fieldkit.db.tables import Division, Household, Person, PrintJob, VisitVisitor
from fieldkit.db.types import named_id
from fieldkit.documents.registry import documents
from fieldkit.errors import (
    Cancelled,
    FileNotWritten,
    GlyphsMissing,
    MaskingTooWeak,
    NoRegister,
    NoSuchForm,
    NotForPosting,
    NotFound,
    SubjectNeeded,
)
from fieldkit.services.visits.answers import Answers, Visitor
from tests.documents.conftest import WORDS, flat, text_of
from tests.people import PASSPHRASE, VILLAGE, add_household, id_number, pair

PRINTED_AT = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
FORMS = list(documents())


@pytest.fixture
def village(laptop):
    """Three households, the first with a helper and a visit that fills the fourth slot."""
    households = [
        add_household(laptop, "张德福", no=1, group="10组"),
        add_household(laptop, "李𬭎", no=2, group="2组"),
        add_household(laptop, "张德福", no=3, group="10组"),
    ]
    pair(laptop, households[0])
    laptop.planning.make(2026, None)
    return households


@pytest.fixture
def visit(laptop, village):
    draft = laptop.visiting.start(village[0])
    answers = dataclasses.replace(
        draft.answers, visit_date=date(2026, 11, 20), content="看了庄稼，说了医保的事。" * 3, topics=("01",),
        problems="屋顶漏雨", household_opinion="满意", satisfaction="1",
    )  # fmt: skip
    assert isinstance(answers, Answers)
    laptop.visiting.save(draft.id, answers)
    return laptop.visiting.complete(draft.id).visit_id


def printed(laptop, form, **how):
    return laptop.printing.render(form, printed_at=PRINTED_AT, **{"village": VILLAGE, **how})


# ---------------------------------------------------------------- facts


def test_the_ledger_lists_every_household_by_group(laptop, village):
    text = flat(text_of(printed(laptop, "P-04").pdf))
    assert text.index("李𬭎") < text.index("张德福")
    for tail in ("0001", "0003"):
        assert flat(WORDS("Paper", "{name} ({tail})", name="张德福", tail=tail)) in text
    assert "刘志刚" in text
    assert "13900000000" in text
    assert "13800001234" not in text
    assert id_number(date(1960, 2, 29)) not in text


def test_a_household_that_was_struck_off_or_deleted_is_not_listed(laptop, village):
    with laptop.store.writing() as session:
        session.get(Household, village[1]).household_type = "90"
    text = flat(text_of(printed(laptop, "P-04").pdf))
    assert "李𬭎" not in text
    assert flat(WORDS("Paper", "{n} households", n=2)) in text


def test_a_type_that_is_no_code_is_not_posted(laptop, village):
    with laptop.store.writing() as session:
        session.get(Household, village[0]).household_type = "低保户（因病）"
    assert "低保" not in text_of(printed(laptop, "P-04").pdf)


def test_the_plan_says_the_state_of_every_slot(laptop, village, visit):
    text = flat(text_of(printed(laptop, "P-10").pdf))
    assert flat(WORDS("Paper", "{day} made", day="11-20")) in text
    totals = WORDS(
        "Paper",
        "In the year: {whole} visits   To be made so far: {due}, of them made: {made}   Rate: {rate}",
        whole=12,
        due=12,
        made=1,
        rate="8.3%",
    )
    assert flat(totals) in text


def test_the_record_of_a_visit_says_what_was_written(laptop, village, visit):
    text = flat(text_of(printed(laptop, "P-09", visit=visit).pdf))
    for part in ("张德福", "看了庄稼", "屋顶漏雨", "刘志刚"):
        assert part in text
    assert text.count("☑") >= 3


def test_all_visits_of_the_village_are_one_file_and_a_household_without_gives_a_blank(laptop, village, visit):
    assert printed(laptop, "P-09").pages == 2  # one visit, one leaf
    blank = printed(laptop, "P-09", household=village[1])
    assert "李𬭎" in flat(text_of(blank.pdf))
    assert "☑" not in text_of(blank.pdf)


def test_the_number_of_questions_asked_does_not_grow_with_the_village(laptop, village, visit):
    def asked(form) -> int:
        seen: list[str] = []
        with laptop.store.reading() as session:
            engine = session.get_bind()

        def note(_conn, _cursor, statement, *_rest):
            seen.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        try:
            printed(laptop, form)
        finally:
            event.remove(engine, "before_cursor_execute", note)
        return len(seen)

    before = {form: asked(form) for form in ("P-04", "P-09", "P-10", "P-10n")}
    for no in range(10, 20):
        pair(laptop, add_household(laptop, "王五", no=no), "刘志刚")
    laptop.planning.make(2026, None)
    assert {form: asked(form) for form in before} == before


# ---------------------------------------------------------------- files


def test_files_begin_with_the_form_and_name_no_person(laptop, village, visit):
    names = {
        printed(laptop, "P-04").file_name,
        printed(laptop, "P-10n").file_name,
        printed(laptop, "P-09", household=village[0]).file_name,
        printed(laptop, "P-09", visit=visit).file_name,
    }
    assert names == {
        f"P-04-{VILLAGE}-2026.pdf", f"P-10n-{VILLAGE}-2026.pdf", f"P-09-{VILLAGE}-0001-2026.pdf",
        f"P-09-{VILLAGE}-0001-2026-11-20.pdf",
    }  # fmt: skip


def test_saving_writes_the_file_and_the_record(laptop, village, tmp_path):
    made = printed(laptop, "P-04")
    job = laptop.printing.save(made, tmp_path / "out" / made.file_name)
    data = (tmp_path / "out" / made.file_name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == made.file_sha256
    with laptop.store.reading() as session:
        row = session.get(PrintJob, job)
    assert row.printed_at == PRINTED_AT
    assert (row.form, row.masking, row.pages) == ("P-04", "M2", 1)
    assert (row.content_sha256, row.file_sha256) == (made.content_sha256, made.file_sha256)
    assert row.user_id == laptop.store.author.user
    assert "张德福" not in row.subject


def test_a_refused_print_leaves_no_file_no_record_and_the_old_file(laptop, village, tmp_path):
    file = tmp_path / "P-04.pdf"
    file.write_bytes(b"old")
    with laptop.store.writing() as session:
        person = session.scalars(select(Person)).first()
        person.name = "张\U000323af"
    with pytest.raises(GlyphsMissing):
        printed(laptop, "P-04")
    assert file.read_bytes() == b"old"
    assert laptop.printing.history() == []


def test_a_file_that_cannot_be_written_leaves_nothing_half(laptop, village, tmp_path):
    folder = tmp_path / "P-04.pdf"
    folder.mkdir()
    (folder / "kept").write_text("kept")
    with pytest.raises(FileNotWritten):
        laptop.printing.save(printed(laptop, "P-04"), folder)
    assert [path.name for path in tmp_path.glob("*.part")] == []
    assert laptop.printing.history() == []


def test_stopping_leaves_nothing(laptop, village):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        printed(laptop, "P-04", progress=stop)
    assert laptop.printing.history() == []


# ---------------------------------------------------------------- again


def test_a_reprint_is_the_same_file(laptops, clock, village, visit, laptop, tmp_path):
    made = printed(laptop, "P-10")
    job = laptop.printing.save(made, tmp_path / "a.pdf")
    again = laptop.printing.reprint(job)
    assert again.pdf == made.pdf
    assert not again.differs


def test_a_reprint_after_a_change_says_that_it_differs(laptop, village, tmp_path):
    job = laptop.printing.save(printed(laptop, "P-04"), tmp_path / "a.pdf")
    with laptop.store.writing() as session:
        session.scalars(select(Person)).first().name = "张德禄"
    assert laptop.printing.reprint(job).differs


def test_the_history_lists_the_latest_first(laptop, village, tmp_path):
    for minute, form in enumerate(("P-04", "P-10")):
        made = laptop.printing.render(form, village=VILLAGE, printed_at=PRINTED_AT.replace(minute=minute))
        laptop.printing.save(made, tmp_path / f"{form}.pdf")
    history = laptop.printing.history()
    assert [job.form for job in history] == ["P-10", "P-04"]
    assert history[0].subject.village == VILLAGE


def test_the_time_zone_of_the_print_time_does_not_matter(laptop, village, monkeypatch):
    from datetime import timedelta, timezone

    here = printed(laptop, "P-04")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        there = laptop.printing.render(
            "P-04", village=VILLAGE,
            printed_at=PRINTED_AT.astimezone(timezone(timedelta(hours=-5))),
        )  # fmt: skip
    finally:
        monkeypatch.undo()
        time.tzset()
    assert there.pdf == here.pdf


# ---------------------------------------------------------------- asking wrongly


def test_wrong_questions_have_their_sentences(laptop, village):
    from uuid import uuid4

    with pytest.raises(NoSuchForm):
        printed(laptop, "P-77")
    with pytest.raises(NotFound):
        printed(laptop, "P-09", visit=uuid4())
    with pytest.raises(NotFound):
        printed(laptop, "P-09", household=uuid4())
    with pytest.raises(MaskingTooWeak):
        printed(laptop, "P-04", masking="M0")
    with pytest.raises(NotForPosting) as refused:
        printed(laptop, "P-10n", masking="M2")
    assert refused.value.details["choices"] == "M0, M1"


def test_an_empty_register_needs_a_village_and_prints_it_blank(laptop):
    with pytest.raises(SubjectNeeded):
        laptop.printing.render("P-04")
    with pytest.raises(NotFound):
        laptop.printing.render("P-04", village=VILLAGE)
    with laptop.store.writing() as session:
        session.add(
            Division(
                id=named_id("division", VILLAGE), scope="shared", code=VILLAGE, name="南河村", level=5,
                **laptop.store.origin(),
            )
        )  # fmt: skip
    with pytest.raises(NoRegister, match="南河村"):
        laptop.printing.render("P-04", village=VILLAGE)  # it would say that nobody lives there
    by_hand = {one.form: one for one in laptop.printing.render_all(village=VILLAGE, blank=True)}
    assert list(by_hand) == FORMS
    assert "南河村" in text_of(by_hand["P-04"].pdf)
    home = add_household(laptop)
    with laptop.store.writing() as session:
        session.get(Household, home).deleted_at = PRINTED_AT
    made = list(laptop.printing.render_all(village=VILLAGE))
    assert [one.form for one in made] == FORMS
    pages = {one.form: one.pages for one in made}
    assert (pages["P-01"], pages["P-04"], pages["P-08"]) == (2, 1, 1)
    assert (
        len(laptop.ledgers.names()) / 8 <= pages["P-L"] < len(laptop.ledgers.names()) / 2
    )  # all of them, empty
    assert all("南河村" in text_of(one.pdf) for one in made if one.form in ("P-04", "P-10", "P-11"))


def test_the_forms_tell_what_they_may_show(laptop):
    forms = {form.code: form for form in laptop.printing.forms()}
    assert forms["P-04"].maskings == ("M2", "M3")
    assert forms["P-09"].maskings == ("M0", "M1")
    assert forms["P-09"].of == "visit"
    assert all(form.title for form in forms.values())


# ---------------------------------------------------------------- pictures, printers, commands


def test_a_page_becomes_a_picture(laptop, village):
    made = printed(laptop, "P-04")
    width, height, pixels = laptop.printing.preview(made.pdf, 0, 400)
    assert width == 400
    assert abs(height - 400 * 297 / 420) <= 1
    assert len(pixels) == width * height * 4
    assert pixels.count(b"\xff\xff\xff") > width * height / 3
    assert min(pixels) < 60


def test_printing_hands_the_file_to_lp(laptop, village, tmp_path, monkeypatch):
    lp = tmp_path / "bin" / "lp"
    lp.parent.mkdir()
    lp.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/args\ncat > {tmp_path}/got.pdf\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{lp.parent}{os.pathsep}{os.environ['PATH']}")
    made = printed(laptop, "P-04")
    laptop.printing.print_on("村委会", made, copies=2)
    assert (tmp_path / "got.pdf").read_bytes() == made.pdf
    args = (tmp_path / "args").read_text(encoding="utf-8")
    assert "-d 村委会 -t P-04 -n 2" in args
    assert "media=A3" in args
    assert len(laptop.printing.history()) == 1


def test_a_printer_that_refuses_is_told_and_not_recorded(laptop, village, tmp_path, monkeypatch):
    from fieldkit.errors import PrinterFailed

    lp = tmp_path / "bin" / "lp"
    lp.parent.mkdir()
    lp.write_text("#!/bin/sh\necho 'no such printer' >&2\nexit 1\n")
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{lp.parent}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(PrinterFailed, match="no such printer"):
        laptop.printing.print_on("x", printed(laptop, "P-04"))
    assert laptop.printing.history() == []


def test_the_command_prints_one_form_or_all(laptop, village, visit, tmp_path, monkeypatch, capsys):
    laptop.close()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    base = ["--home", str(tmp_path / "laptop"), "--today", "2026-11-21", "print"]
    out = tmp_path / "out"
    assert main([*base, "P-04", "--out", str(out / "x.pdf"), "--village", VILLAGE, "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert (file["form"], file["pages"]) == ("P-04", 1)
    assert hashlib.sha256((out / "x.pdf").read_bytes()).hexdigest() == file["sha256"]

    command = [*base, "all", "--village", VILLAGE, "--year", "2026", "--out", str(out), "--json"]
    assert main(command) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert [f["form"] for f in files] == FORMS
    names = {path.name for path in out.iterdir()}
    assert {f"P-04-{VILLAGE}-2026.pdf", f"P-10r-{VILLAGE}-2026-11.pdf", "P-26-2026.pdf", "x.pdf"} <= names
    for form in FORMS:  # form code first; a name of nobody
        (file,) = (f["file"] for f in files if f["form"] == form)
        assert file.rpartition("/")[2].startswith(f"{form}-")
    assert len(names) == len(FORMS) + 1

    assert main([*base, "P-04", "--out", str(out / "y.pdf"), "--masking", "M0"]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not (out / "y.pdf").exists()


def test_visitors_come_in_the_order_they_were_written(laptop, village):
    draft = laptop.visiting.start(village[0])
    who = (*draft.answers.visitors, Visitor("乙"), Visitor("甲"))
    answers = dataclasses.replace(draft.answers, content="说了很多很多很多话。", visitors=who)
    laptop.visiting.save(draft.id, answers)
    visit = laptop.visiting.complete(draft.id).visit_id
    with laptop.store.reading() as session:
        assert len(session.scalars(select(VisitVisitor)).all()) == 3
    assert "刘志刚、乙、甲" in flat(text_of(printed(laptop, "P-09", visit=visit).pdf))
