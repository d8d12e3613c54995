"""A whole import taken back, as long as nothing was built on it; and the same files imported again."""

from datetime import date

import pytest
from sqlalchemy import func, select, text

from fieldkit.db.tables import Household, Outbox
from fieldkit.errors import Cancelled, ImportBuiltOn, ImportTakenBack, NotAllowed, NotFound
from fieldkit.services.visits.answers import Answers
from tests.transfer.sheets import HELPER, HOUSEHOLD, MEMBER, SAMPLES, book, helper, household, member


@pytest.fixture
def three(tmp_path):
    """Write workbooks of two households, three members and a helper."""
    return [
        book(tmp_path / "h.xlsx", [HOUSEHOLD, household(1), household(2)]),
        book(tmp_path / "m.xlsx", [MEMBER, member(1, 1), member(1, 2), member(2, 1)]),
        book(tmp_path / "p.xlsx", [HELPER, helper(1), helper(2)]),
    ]


def latest(laptop):
    return laptop.importing.runs()[0]


def live(laptop, contents):
    """Return every row that is not marked, without the marks themselves."""
    return {
        table: {id: row for id, row in rows.items() if row.get("deleted_at") is None}
        for table, rows in contents(laptop).items()
    }


def test_every_import_is_noted_with_what_it_did(village, taken, three):
    draft = taken(*three)
    run = latest(village)
    assert (run.user, run.files, run.undone_at) == ("李秀英", ("h.xlsx", "m.xlsx", "p.xlsx"), None)
    assert run.summary == draft.summary
    assert [r.files for r in village.importing.runs()] == [run.files, ("divisions.csv",)]


def test_taking_back_leaves_what_was_there_before(village, taken, tmp_path, three, contents):
    taken(book(tmp_path / "before.xlsx", [HOUSEHOLD, household(1, 户联系电话="13811112222")]))
    before = live(village, contents)
    taken(*three)
    undone = village.importing.undo(latest(village).id)
    assert live(village, contents) == before
    assert undone.restored >= 1
    run = latest(village)
    assert run.undone_by == "李秀英"
    assert run.undone_at is not None


def test_taking_back_is_a_change_the_township_gets(village, taken, three):
    taken(*three)
    with village.store.reading() as session:
        before = session.scalar(select(func.max(Outbox.n)))
    village.importing.undo(latest(village).id)
    with village.store.reading() as session:
        after = session.scalars(select(Outbox).where(Outbox.n > before)).all()
        marked = session.scalars(select(Household.deleted_reason)).all()
    assert {entry.op for entry in after} == {"U"}
    assert len({entry.txn for entry in after}) == 1
    assert marked == ["undone", "undone"]


def test_the_same_files_bring_everything_back_as_it_was(laptop, taken, contents):
    files = [SAMPLES / "village"]
    first = taken(*files)
    before = contents(laptop)
    laptop.importing.undo(latest(laptop).id)
    assert not any(live(laptop, contents).values())
    again = taken(*files)
    assert again.summary == first.summary
    assert again.findings == first.findings
    assert contents(laptop) == before
    laptop.importing.undo(latest(laptop).id)
    assert not any(live(laptop, contents).values())


def test_what_a_wrong_sheet_said_does_not_come_back_with_the_right_one(village, taken, tmp_path, contents):
    wrong = household(1, 户联系电话="13899999999", 自然村="9组")
    taken(book(tmp_path / "wrong.xlsx", [[*HOUSEHOLD, "备注说明"], [*wrong, "弄错了"]]))
    village.importing.undo(latest(village).id)
    few = [h for h in HOUSEHOLD if h not in ("户联系电话", "自然村")]
    right = [v for h, v in zip(HOUSEHOLD, household(1), strict=True) if h in few]
    taken(book(tmp_path / "right.xlsx", [few, right]))
    (row,) = live(village, contents)["household"].values()
    assert {"phone", "group_id", "import_extra"} & row.keys() <= {f for f, v in row.items() if not v}
    assert row["local_no"] == "421081106201-0001"


def test_households_without_a_number_come_back_too(village, taken, tmp_path, contents):
    rows = [household(n, 户编号="") for n in (1, 2)]
    people = [member(n, 1, 户编号="", 人口编号="") for n in (1, 2)]
    files = book(tmp_path / "h.xlsx", [HOUSEHOLD, *rows]), book(tmp_path / "m.xlsx", [MEMBER, *people])
    taken(*files)
    before = contents(village)
    village.importing.undo(latest(village).id)
    taken(*files)
    assert contents(village) == before


def test_a_row_that_somebody_deleted_comes_back_and_that_is_said(village, taken, three, contents):
    taken(*three)
    gone = [row["id"] for row in contents(village)["household"].values() if row["hh_no"].endswith("2")]
    with village.store.writing() as session:
        session.execute(
            text("UPDATE household SET deleted_at = '2026-11-21T00:00:00.000000Z', deleted_reason = 'twice' "
                 "WHERE id = :id"), {"id": gone[0].bytes},
        )  # fmt: skip
    again = taken(*three)
    assert again.summary["household"] == {"added": 1, "changed": 0, "unchanged": 1, "refused": 0}
    assert [(f.rule, f.key) for f in again.findings if f.rule == "IMP-29"] == [("IMP-29", "42108100000002")]
    assert set(live(village, contents)["household"]) == set(contents(village)["household"])


# ---------------------------------------------------------------- what stands on an import


def refusal(laptop, run=None):
    with pytest.raises(ImportBuiltOn) as caught:
        laptop.importing.undo((run or latest(laptop)).id)
    assert latest(laptop).undone_at is None
    return laptop.words.sentence(caught.value)


def test_a_visit_keeps_its_household(village, taken, three):
    taken(*three)
    home = village.households.find("")[0]
    village.visiting.add(
        home, Answers(visit_date=date(2026, 11, 20), content="看了今年的庄稼和账本，说了医保的事。")
    )
    assert "张德福" in refusal(village)


def test_a_plan_keeps_its_household(village, taken, three):
    taken(*three)
    village.planning.make(2026)
    assert refusal(village)


def test_a_draft_of_a_visit_keeps_its_household(village, taken, three):
    taken(*three)
    village.visiting.start(village.households.find("")[0])
    assert refusal(village)


def test_a_printed_ledger_keeps_its_village(village, taken, three, tmp_path):
    taken(*three)
    printed = village.printing.render("P-04", village="421081106201", year=2026)
    village.printing.save(printed, tmp_path / "p.pdf")
    assert refusal(village)


def test_a_later_change_of_a_row_is_named_with_whose_it_is(village, taken, three):
    taken(*three)
    with village.store.writing() as session:
        session.execute(text("UPDATE household SET phone = '13700000000' WHERE hh_no LIKE '%1'"))
    assert "张德福" in refusal(village)


def test_a_change_that_was_changed_back_does_not_stand_in_the_way(village, taken, three, contents):
    taken(*three)
    for phone in ("13700000000", "13800001234"):
        with village.store.writing() as session:
            session.execute(text("UPDATE household SET phone = :p WHERE hh_no LIKE '%1'"), {"p": phone})
    village.importing.undo(latest(village).id)
    assert not live(village, contents)["household"]


def test_a_later_import_must_be_taken_back_first(village, taken, three, tmp_path, contents):
    taken(*three)
    first = latest(village)
    taken(book(tmp_path / "later.xlsx", [HOUSEHOLD, household(1, 户联系电话="13811112222")]))
    assert "later.xlsx" in refusal(village, first)
    village.importing.undo(latest(village).id)
    village.importing.undo(first.id)
    assert not live(village, contents)["household"]


def test_people_of_a_later_import_keep_their_household_and_households_their_village(village, taken, three):
    divisions = latest(village)
    taken(three[0])
    first = latest(village)
    taken(three[1])
    assert "张德福" in refusal(village, first)
    assert "421081106201" not in refusal(village, divisions)


def test_an_import_of_another_village_is_independent(village, taken, three, tmp_path, contents):
    taken(*three)
    first = latest(village)
    taken(book(tmp_path / "other.xlsx", [HOUSEHOLD, household(7, 村="民主村委会")]))
    village.importing.undo(first.id)
    assert [h["hh_no"][-1] for h in live(village, contents)["household"].values()] == ["7"]


# ---------------------------------------------------------------- manners


def test_an_import_is_taken_back_once(village, taken, three):
    taken(*three)
    run = latest(village)
    village.importing.undo(run.id)
    with pytest.raises(ImportTakenBack):
        village.importing.undo(run.id)


def test_an_import_that_is_not_here_has_a_sentence(village, tmp_path):
    with pytest.raises(NotFound):
        village.importing.undo(village.store.author.device)


def test_stopping_leaves_everything(village, taken, three, contents):
    taken(*three)
    before = contents(village)

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        village.importing.undo(latest(village).id, stop)
    assert contents(village) == before
    assert latest(village).undone_at is None


def test_who_may_not_delete_may_not_take_an_import_back(village, taken, three):
    from dataclasses import replace

    taken(*three)
    village.store.author = replace(village.store.author, rights=frozenset())
    with pytest.raises(NotAllowed):
        village.importing.undo(latest(village).id)
