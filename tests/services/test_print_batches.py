"""Long prints: parts, going on after a stop or a power cut, whole files only, and the record of them."""

import dataclasses
import hashlib
import json
import re

import pytest
from sqlalchemy import select, update

from fieldkit.cli.main import main
from fieldkit.db.tables import Household, Person, PrintBatch, PrintJob
from fieldkit.errors import (
    BatchAtWork,
    Cancelled,
    FileNotWritten,
    MaskingTooWeak,
    NotAllowed,
    NotByHousehold,
    NotFound,
)
from fieldkit.services import saving
from fieldkit.services.printing import parts as print_parts
from fieldkit.services.printing.batches import Order
from fieldkit.services.printing.parts import Handling, Part, Stretch, Work, names_of
from tests.people import PASSPHRASE, VILLAGE, add_household

HOMES = 7


@pytest.fixture
def homes(laptop, monkeypatch):
    """Seven households; two of them are read at a time, and three make a volume."""
    monkeypatch.setattr(print_parts, "EACH", 2)
    monkeypatch.setattr(print_parts, "VOLUME", 3)
    return [add_household(laptop, f"张德{'福禄寿喜财康宁'[n]}", no=n + 1) for n in range(HOMES)]


@pytest.fixture
def stop_after():
    """Return a progress that stops the print once so many are done."""

    def after(most):
        def tell(done, _total):
            if done >= most:
                raise Cancelled

        return tell

    return after


def order(tmp_path, form="P-08", **how):
    return Order(form, tmp_path / "out", **how)


def files(tmp_path):
    return sorted(path.name for path in (tmp_path / "out").rglob("*") if path.is_file())


def digests(tmp_path):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (tmp_path / "out").rglob("*.pdf")}


# ---------------------------------------------------------------- what it comes to


def test_each_household_has_a_file_named_by_its_number_and_nobody_s_name(laptop, homes, tmp_path):
    made = laptop.batches.run(laptop.batches.begin(order(tmp_path, each=True)))
    assert (made.done, made.total, made.state) == (HOMES, HOMES, "done")
    assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in range(1, HOMES + 1)]
    with laptop.store.reading() as session:
        jobs = session.scalars(select(PrintJob)).all()
    assert {job.file_sha256 for job in jobs} == set(digests(tmp_path).values())
    assert len(jobs) == HOMES
    assert {json.loads(job.subject)["households"][0] for job in jobs} == {str(id) for id in homes}


def test_a_large_village_is_cut_into_volumes_and_a_small_one_is_one_file(
    laptop, homes, tmp_path, monkeypatch
):
    laptop.batches.run(laptop.batches.begin(order(tmp_path)))
    assert files(tmp_path) == [f"P-08-{VILLAGE}-2026-{n:02d}.pdf" for n in (1, 2, 3)]
    monkeypatch.setattr(print_parts, "VOLUME", 300)
    laptop.batches.run(laptop.batches.begin(dataclasses.replace(order(tmp_path), folder=tmp_path / "one")))
    (whole,) = (tmp_path / "one").iterdir()
    assert whole.name == f"P-08-{VILLAGE}-2026.pdf"
    at = laptop.printing.history(limit=1)[0].printed_at
    alone = laptop.printing.render("P-08", village=VILLAGE, printed_at=at)
    assert whole.read_bytes() == alone.pdf  # the very paper that the room makes


def test_a_form_of_the_village_is_a_file_a_village(laptop, homes, tmp_path):
    laptop.batches.run(laptop.batches.begin(order(tmp_path, "p-04")))
    assert files(tmp_path) == [f"P-04-{VILLAGE}-2026.pdf"]
    with pytest.raises(NotByHousehold):
        laptop.batches.begin(order(tmp_path, "P-04", each=True))


def test_chosen_households_are_printed_and_no_others(laptop, homes, tmp_path):
    laptop.batches.run(laptop.batches.begin(order(tmp_path, households=(homes[4], homes[1]), each=True)))
    assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in (2, 5)]
    laptop.batches.run(laptop.batches.begin(order(tmp_path, households=(homes[4], homes[1]))))
    assert f"P-08-{VILLAGE}-2026-n2.pdf" in files(tmp_path)  # not in the place of the village's own file


def test_records_of_visits_are_printed_of_those_who_were_visited(laptop, homes, tmp_path):
    draft = laptop.visiting.start(homes[2])
    answers = dataclasses.replace(draft.answers, content="看了庄稼，说了医保的事。" * 3)
    laptop.visiting.save(draft.id, answers)
    laptop.visiting.complete(draft.id)
    made = laptop.batches.run(laptop.batches.begin(order(tmp_path, "P-09", each=True)))
    assert made.done == HOMES
    assert files(tmp_path) == [f"P-09-{VILLAGE}-0003-2026.pdf"]


def test_a_wrong_order_is_refused_before_anything_is_begun(laptop, homes, tmp_path):
    for wrong, error in (
        (order(tmp_path, "P-04", masking="M0"), MaskingTooWeak), (order(tmp_path, villages=("429999999999",)), NotFound),
    ):  # fmt: skip
        with pytest.raises(error):
            laptop.batches.begin(wrong)
    (tmp_path / "file").write_text("here")
    with pytest.raises(FileNotWritten):
        laptop.batches.begin(Order("P-08", tmp_path / "file" / "out"))
    laptop.store.author = dataclasses.replace(laptop.store.author, rights=frozenset())
    with pytest.raises(NotAllowed):
        laptop.batches.begin(order(tmp_path, "P-01"))
    assert laptop.batches.unfinished() == []


# ---------------------------------------------------------------- stopping and going on


@pytest.mark.parametrize("each", [True, False])
@pytest.mark.parametrize("most", [1, 3])
def test_what_was_stopped_goes_on_to_the_same_bytes(laptop, homes, tmp_path, stop_after, each, most):
    batch = laptop.batches.begin(order(tmp_path, each=each))
    with pytest.raises(Cancelled):
        laptop.batches.run(batch, stop_after(most))
    (half,) = laptop.batches.unfinished()
    assert (half.id, half.state, half.at_work) == (batch, "stopped", False)
    assert half.done <= most + 2
    assert not [name for name in files(tmp_path) if not name.endswith(".pdf")]
    before = digests(tmp_path)
    made = laptop.batches.run(batch)
    assert (made.done, made.state) == (HOMES, "done")
    assert before.items() <= digests(tmp_path).items()
    assert laptop.batches.unfinished() == []
    whole = digests(tmp_path)
    with laptop.store.reading() as session:
        assert len(session.scalars(select(PrintJob)).all()) == len(whole)  # none was made or noted twice
    assert {job.file_sha256 for job in laptop.printing.history()} == set(whole.values())


def test_how_far_it_has_come_is_noted_while_files_are_written(laptop, homes, tmp_path, monkeypatch):
    monkeypatch.setattr("fieldkit.services.printing.running._NOTED", 0)
    batch = laptop.batches.begin(order(tmp_path, each=True))
    noted = []

    def look(done, _total):
        with laptop.store.reading() as session:
            noted.append((done, session.get(PrintBatch, batch).done, len(files(tmp_path))))

    laptop.batches.run(batch, look)
    assert {done for done, _, _ in noted} == set(range(HOMES + 1))
    assert all(done == in_record == written for done, in_record, written in noted)
    assert len(laptop.printing.history()) == HOMES


def test_after_a_power_cut_the_rest_is_printed_and_the_half_file_is_gone(
    laptop, laptops, homes, tmp_path, monkeypatch
):
    batch = laptop.batches.begin(order(tmp_path, each=True))

    class PowerCut(BaseException):
        pass

    write, written = saving.write_whole, []

    def until_the_light_goes(path, data):
        if len(written) == 4:
            path.with_name(path.name + ".part").write_bytes(data[:100])  # what a disk may keep of it
            raise PowerCut
        written.append(path)
        write(path, data)

    monkeypatch.setattr(saving, "write_whole", until_the_light_goes)
    with pytest.raises(PowerCut):
        laptop.batches.run(batch)
    monkeypatch.undo()
    with laptop.store.writing() as session:  # nobody came to say that it stopped, nor how far the part was
        session.execute(update(PrintBatch).values(state="running", done=2))
    laptop.close()
    again = laptops()
    (half,) = again.batches.unfinished()
    assert (half.done, half.total, half.at_work) == (2, HOMES, False)
    (task,) = [task for task in again.today.look().tasks if task.kind == "prints"]
    assert (task.said, task.place) == ("P-08 2 / 7", "printing")
    again.batches.run(batch)
    assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in range(1, HOMES + 1)]


def test_households_that_come_later_are_not_slipped_into_a_print(laptop, homes, tmp_path, stop_after):
    batch = laptop.batches.begin(order(tmp_path, each=True))
    with pytest.raises(Cancelled):
        laptop.batches.run(batch, stop_after(3))
    add_household(laptop, "新来的", no=0)
    with laptop.store.writing() as session:
        session.get(Household, homes[6]).deleted_at = laptop.clock.now()
    made = laptop.batches.run(batch)
    assert made.done == made.total == HOMES
    assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in range(1, HOMES)]


def test_a_print_is_stopped_from_elsewhere_and_is_not_made_twice_at_once(laptop, homes, tmp_path):
    batch = laptop.batches.begin(order(tmp_path, each=True))
    seen = []

    def tell(done, _total):
        seen.append(laptop.batches.one(batch).done)
        if done == 2:
            with pytest.raises(BatchAtWork):
                laptop.batches.run(batch)
            laptop.batches.stop(batch)
            laptop.forget()  # as a change of settings does: the services are made anew
            assert laptop.batches.unfinished()[0].at_work

    with pytest.raises(Cancelled):
        laptop.batches.run(batch, tell)
    assert {0, 1, 2} <= set(seen)  # told as it goes, not part by part
    assert laptop.batches.unfinished()[0].done < HOMES


def test_a_print_that_is_given_up_keeps_its_files_and_waits_no_longer(laptop, homes, tmp_path, stop_after):
    batch = laptop.batches.begin(order(tmp_path, each=True))
    with pytest.raises(Cancelled):
        laptop.batches.run(batch, stop_after(3))
    (tmp_path / "out" / f"P-08-{VILLAGE}-0009-2026.pdf.part").write_text("half")
    laptop.batches.give_up(batch)
    assert laptop.batches.unfinished() == []
    assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in (1, 2, 3)]


def test_a_full_disk_stops_a_print_with_its_sentence(laptop, homes, tmp_path, monkeypatch):
    batch = laptop.batches.begin(order(tmp_path, each=True))

    def full(path, _data):
        raise FileNotWritten(file=path, why="no space")

    monkeypatch.setattr(saving, "write_whole", full)
    with pytest.raises(FileNotWritten):
        laptop.batches.run(batch)
    (half,) = laptop.batches.unfinished()
    assert "no space" in half.problem
    monkeypatch.undo()
    assert laptop.batches.run(batch).problem == ""


@pytest.mark.parametrize("each", [True, False])
def test_one_name_that_no_font_has_keeps_nobody_else_s_paper_back(laptop, homes, tmp_path, each):
    with laptop.store.writing() as session:
        session.scalars(select(Person).where(Person.household_id == homes[1])).one().name = "张\U000323af"
    made = laptop.batches.run(laptop.batches.begin(order(tmp_path, each=each)))
    assert (made.state, made.done, made.left_out_count) == ("done", HOMES, 1)
    assert "U+323AF" in made.left_out[0]
    if each:
        assert files(tmp_path) == [f"P-08-{VILLAGE}-{n:04d}-2026.pdf" for n in (1, 3, 4, 5, 6, 7)]
    else:
        assert len(files(tmp_path)) == 3
    of_first = next(job for job in laptop.printing.history() if homes[0] in job.subject.households)
    assert homes[1] not in of_first.subject.households
    assert not laptop.printing.reprint(of_first.id).differs


# ---------------------------------------------------------------- printers and the record


def test_a_long_print_goes_to_a_printer_paper_by_paper(laptop, homes, tmp_path, monkeypatch):
    lp = tmp_path / "bin" / "lp"
    lp.parent.mkdir()
    lp.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/jobs\ncat > /dev/null\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{lp.parent}:/usr/bin:/bin")
    batch = laptop.batches.begin(
        Order("P-08", None, each=True, printer="村委会", how=Handling(2, "long", "Tray1"))
    )
    laptop.batches.run(batch)
    jobs = (tmp_path / "jobs").read_text(encoding="utf-8").splitlines()
    assert len(jobs) == HOMES
    assert all("-n 2" in job and "two-sided-long-edge" in job and "InputSlot=Tray1" in job for job in jobs)
    assert all("张" not in job for job in jobs)
    (line,) = laptop.printed.list()
    assert (line.papers, line.copies, line.printer) == (HOMES, 2, "村委会")


def test_the_record_says_what_when_for_whom_by_whom_and_where(laptop, homes, tmp_path):
    laptop.batches.run(laptop.batches.begin(order(tmp_path, each=True)))
    one = laptop.printing.render("P-08", household=homes[0])
    job = laptop.printing.save(one, tmp_path / "a.pdf")
    laptop.printing.record(laptop.printing.reprint(job), copies=3, printer="村委会")
    laptop.printing.save(laptop.printing.render("P-04", village=VILLAGE), tmp_path / "b.pdf")
    posted, *of_one, many = laptop.printed.list()
    assert (posted.form, posted.whom, posted.households, posted.masking) == ("P-04", "", 0, "M2")
    assert {(row.whom, row.papers, row.copies, row.printer) for row in of_one} == {
        ("张德福 0001", 1, 1, ""), ("张德福 0001", 1, 3, "村委会"),
    }  # fmt: skip
    assert (many.papers, many.households, many.whom) == (HOMES, HOMES, "")
    assert {row.who for row in (posted, *of_one, many)} == {"李秀英"}
    assert [row.form for row in laptop.printed.list(form="P-04")] == ["P-04"]
    again = laptop.batches.run(laptop.batches.again(many.batch, tmp_path / "again"))
    assert again.done == HOMES


# ---------------------------------------------------------------- the parts themselves


def test_parts_cover_every_household_once_from_wherever_they_go_on(homes):
    work = Work(
        Order("P-08", each=True),
        2026,
        homes_day(),
        "x",
        (Stretch("a", tuple(homes[:5])), Stretch("b", tuple(homes[5:]))),
    )
    for done in range(HOMES + 1):
        left = [id for part in work.parts(done) for id in part.of.households]
        assert left == homes[done:]
    volumes = dataclasses.replace(work, order=Order("P-08"))
    assert [part.volume for part in volumes.parts(0)] == [1, 2, 0]
    assert [part.volume for part in volumes.parts(3)] == [2, 0]
    asked, settings = work.to_json()
    assert Work.from_json(asked, settings, "").stretches == work.stretches
    villages = Work(Order("P-04"), 2026, homes_day(), "x", (Stretch("a"), Stretch("b")))
    assert list(villages.parts(1)) == [Part(Stretch("b"))]


def homes_day():
    from datetime import date

    return date(2026, 11, 21)


def test_households_with_one_number_or_none_get_files_of_their_own(homes):
    names = names_of({homes[0]: "0001", homes[1]: "0001", homes[2]: "", homes[3]: "0002"}, VILLAGE)
    assert names[homes[3]] == "0002"
    assert len(set(names.values())) == 4
    assert names[homes[2]].startswith(VILLAGE)


# ---------------------------------------------------------------- the command line


def test_the_command_prints_each_household_of_a_township_and_goes_on(
    laptop, homes, tmp_path, monkeypatch, capsys, stop_after
):
    half = laptop.batches.begin(order(tmp_path, each=True))
    with pytest.raises(Cancelled):
        laptop.batches.run(half, stop_after(2))
    laptop.close()
    monkeypatch.setenv("FIELDKIT_PASSPHRASE", PASSPHRASE)
    base = ["--home", str(tmp_path / "laptop"), "--today", "2026-11-21", "print"]
    out = str(tmp_path / "out")
    assert main([*base, "P-08", "--out", out, "--resume", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["files"]) == HOMES - 2
    assert len(files(tmp_path)) == HOMES
    assert main([*base, "P-08", "--out", out, "--resume"]) == 1
    assert out in capsys.readouterr().err
    there = str(tmp_path / "there")
    assert main([*base, "P-01", "--township", VILLAGE[:9], "--each", "--out", there, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["left_out"] == 0
    assert {re.sub(r".*/", "", one["file"]) for one in answer["files"]} == {
        p.name for p in (tmp_path / "there").iterdir()
    }
    assert main([*base, "P-01", "--township", "429999999", "--out", there]) == 1
    assert main([*base, "P-01", "--blank", "--out", str(tmp_path / "b.pdf"), "--village", VILLAGE]) == 0
