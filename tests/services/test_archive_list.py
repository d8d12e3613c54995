"""The list of the paper file: what the records have is there, what they lack is named, the rest is ticked."""

from datetime import date
from uuid import UUID

import pytest

from fieldkit.db.base import Author, Synced
from fieldkit.db.tables import (
    Authorization,
    DevPlan,
    GuaranteeCheck,
    Household,
    HouseholdYear,
    IncomeYear,
    Measure,
    MeetingVote,
    MonitoringCase,
    PersonChange,
    PlanItem,
    Procedure,
    ProcedureHousehold,
    Visit,
)
from fieldkit.db.types import named_id, new_id
from fieldkit.domain.archive_list import ITEMS, MISSING, NOT_NEEDED, THERE
from fieldkit.domain.rights import EVERY_RIGHT, Right
from fieldkit.errors import BadValue, NotAllowed, NotFound
from fieldkit.services.attachments.views import Pasted
from fieldkit.services.signing import Signer
from tests.people import VILLAGE, add_household, pair
from tests.services.test_attaching import picture

YEAR = 2026
HEAD = Signer("1", "张德福")


@pytest.fixture
def household(laptop):
    return add_household(laptop)


def enter(laptop, table: type[Synced], household: UUID | None = None, **values) -> UUID:
    with laptop.store.writing() as session:
        own = {"household_id": household} if household else {}
        row = table(scope=VILLAGE, **own, **values, **laptop.store.origin())
        session.add(row)
        session.flush()
        return row.id


def states(laptop, household, year=YEAR):
    return {line.item: line.state for line in laptop.archive_list.of(household, year).lines}


def photo(laptop, household, kind, colour="red", day=date(2026, 5, 1)):
    return laptop.attaching.add(
        "household", household, household, [Pasted(picture(colour), "a.jpg")], kind, day
    )


def test_a_form_that_prints_for_whoever_has_people_is_not_called_missing_on_the_cover_printed_with_it(
    laptop, household
):
    from fieldkit.services.printing.subjects import Asked
    from tests.documents.conftest import flat, text_of

    lines = {line.item: line for line in laptop.archive_list.of(household, YEAR).lines}
    assert {lines[item].state for item in ("04", "10", "11")} == {MISSING}
    assert lines["10"].said.startswith("可由本系统打印")
    assert "可由本系统打印" not in lines["13"].said
    cover = flat(text_of(laptop.printing.make("P-25", Asked(households=(household,), year=YEAR)).pdf))
    row = cover[cover.index("登记表（年度）") : cover.index("帮扶手册")]
    assert "☑" not in row
    assert "可由本系统打印" in row


def visit(laptop, household, month, **more):
    values = {
        "visit_date": date(YEAR, month, 3),
        "kind": "01",
        "content": "走访",
        "completed_at": laptop.clock.now(),
    }
    return enter(laptop, Visit, household, **values | more)


def test_all_twenty_two_items_are_listed_and_of_a_new_household_most_are_missing(laptop, household):
    found = laptop.archive_list.of(household, YEAR)
    assert [line.item for line in found.lines] == list(ITEMS) == [f"{n:02d}" for n in range(1, 23)]
    assert all(line.label and line.said and line.state_label for line in found.lines)
    assert found.there == 1
    by_state = states(laptop, household)
    assert {item for item, state in by_state.items() if state == NOT_NEEDED} == {"07", "20", "22"}
    assert by_state["19"] == MISSING  # it was lifted, says its type
    assert found.wanted == 19
    assert len(found.missing) == 18


def test_three_visits_are_missing_one_and_four_are_there(laptop, household):
    for month in (2, 4, 7):
        visit(laptop, household, month)
    visit(laptop, household, 9, household_absent=True)
    line = next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "14")
    assert line.state == MISSING
    assert "3" in line.said
    assert "4" in line.said
    visit(laptop, household, 10)
    assert states(laptop, household)["14"] == THERE
    assert states(laptop, household, YEAR - 1)["14"] == MISSING


FROM_RECORDS = {
    "03": lambda lap, h: enter(lap, Authorization, h, applied_on=date(2020, 1, 1)),
    "04": lambda lap, h: enter(lap, GuaranteeCheck, h, checked_on=date(YEAR, 5, 5)),
    "07": lambda lap, h: enter(lap, MeetingVote, h, meeting_id=new_id(), agree=9),
    "10": lambda lap, h: enter(lap, HouseholdYear, h, year=YEAR),
    "11": lambda lap, h: visit(lap, h, 3),
    "12": lambda lap, h: pair(lap, h),
    "13": lambda lap, h: enter(lap, PlanItem, h, title="养鸡", dev_plan_id=enter(lap, DevPlan, h, year=YEAR)),
    "15": lambda lap, h: enter(lap, Measure, h, year=YEAR, category="01"),
    "16": lambda lap, h: enter(lap, IncomeYear, h, year=YEAR),
    "22": lambda lap, h: enter(
        lap, PersonChange, h, person_id=new_id(), change="11", changed_on=date(YEAR, 6, 1)
    ),
}


@pytest.mark.parametrize("item", FROM_RECORDS)
def test_what_was_entered_is_there(laptop, household, item):
    before = states(laptop, household)
    assert before.pop(item) != THERE
    FROM_RECORDS[item](laptop, household)
    after = states(laptop, household)
    assert after.pop(item) == THERE
    assert {i for i in after if after[i] != before[i]} <= {"11", "04"}


@pytest.mark.parametrize(("kind", "item"), [("15", "03"), ("06", "05"), ("08", "05"), ("11", "07"), ("12", "08"),
                                            ("14", "15"), ("10", "17"), ("09", "18"), ("01", "21"), ("02", "21")])  # fmt: skip
def test_a_photo_of_the_kind_is_as_good(laptop, household, kind, item):
    assert states(laptop, household)[item] != THERE
    photo(laptop, household, kind)
    assert states(laptop, household)[item] == THERE


def test_a_receipt_counts_for_its_year_and_a_copy_of_a_certificate_for_later_ones_too(laptop, household):
    photo(laptop, household, "09", day=date(2025, 5, 1))
    photo(laptop, household, "07", "blue", day=date(2025, 5, 1))
    assert (states(laptop, household)["18"], states(laptop, household)["05"]) == (MISSING, THERE)
    assert (states(laptop, household, 2025)["18"], states(laptop, household, 2024)["05"]) == (THERE, MISSING)


def test_photos_before_and_after_are_wanted(laptop, household):
    photo(laptop, household, "02")
    one = next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "21")
    photo(laptop, household, "02", "blue")
    two = next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "21")
    assert one.said != two.said
    assert one.state == two.state == THERE


def test_an_exit_and_the_end_of_a_risk_are_asked_for_where_they_happened(laptop, household):
    with laptop.store.writing() as session:
        session.get(Household, household).household_type = "10"
    assert (states(laptop, household)["19"], states(laptop, household)["20"]) == (NOT_NEEDED, NOT_NEEDED)
    enter(laptop, MonitoringCase, household, eliminated_on=date(YEAR, 8, 1))
    assert states(laptop, household)["20"] == MISSING
    assert states(laptop, household, 2025)["20"] == NOT_NEEDED
    for kind, item in (("W2", "19"), ("W4", "20")):
        procedure = enter(laptop, Procedure, kind=kind, village_code=VILLAGE, year=YEAR)
        enter(laptop, ProcedureHousehold, household, procedure_id=procedure)
        assert states(laptop, household)[item] == THERE


def test_an_income_sheet_without_a_signature_says_so(laptop, household):
    sheet = enter(laptop, IncomeYear, household, year=YEAR)
    unsigned = next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "16").said
    laptop.signing.on_paper("income_year", sheet, HEAD)
    assert next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "16").said != unsigned


def test_paper_is_ticked_by_hand_with_box_and_page_and_the_hand_counts(laptop, household):
    laptop.archive_list.tick(household, YEAR, "02", state=THERE, box_no=" 3 ", page_no="17")
    line = next(x for x in laptop.archive_list.of(household, YEAR).lines if x.item == "02")
    assert (line.state, line.by_hand, line.box_no, line.page_no, line.checked_on) == (
        THERE, True, "3", "17", date(2026, 11, 21)
    )  # fmt: skip
    laptop.archive_list.tick(household, YEAR, "01", state=MISSING)
    assert states(laptop, household)["01"] == MISSING
    laptop.archive_list.tick(household, YEAR, "01", state=None, box_no="4")
    line = laptop.archive_list.of(household, YEAR).lines[0]
    assert (line.state, line.by_hand, line.box_no) == (THERE, False, "4")
    assert states(laptop, household, 2025)["02"] == MISSING


def test_two_laptops_tick_one_row(laptop, household):
    from fieldkit.db.tables import ArchiveItem

    for _ in range(2):
        laptop.archive_list.tick(household, YEAR, "05", state=THERE)
    with laptop.store.reading() as session:
        assert session.get(ArchiveItem, named_id("archive", household, YEAR, "05")).state == THERE


def test_what_cannot_be_ticked_is_refused(laptop, household):
    for wrong in ({"item": "99", "state": THERE}, {"item": "02", "state": "7"},
                  {"item": "02", "state": THERE, "box_no": "x" * 21}):  # fmt: skip
        item = wrong.pop("item")
        with pytest.raises(BadValue):
            laptop.archive_list.tick(household, YEAR, item, **wrong)
    with pytest.raises(NotFound):
        laptop.archive_list.of(new_id(), YEAR)
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.EDIT})
    with pytest.raises(NotAllowed):
        laptop.archive_list.tick(household, YEAR, "02", state=THERE)


# ---------------------------------------------------------------- signatures


def test_a_signature_is_drawn_scanned_or_noted(laptop, household):
    seen = visit(laptop, household, 3)
    laptop.signing.drawn("visit", seen, HEAD, picture("red"))
    laptop.signing.scanned("visit", seen, Signer("3", "刘志刚"), Pasted(picture("blue"), "p.jpg"))
    laptop.signing.scanned("visit", seen, HEAD, Pasted(picture("green"), "f.jpg"), fingerprint=True)
    laptop.signing.on_paper("visit", seen, HEAD, date(2026, 3, 3))
    rows = laptop.signing.listed(seen)
    assert sorted(row.mode for row in rows) == ["1", "2", "3", "4"]
    pictures = {row.mode: row.attachment_id for row in rows}
    assert pictures["4"] is None
    kinds = {mode: laptop.attaching.row(id).kind for mode, id in pictures.items() if id}
    assert kinds == {"1": "04", "2": "04", "3": "05"}
    assert all(laptop.attaching.row(id).sensitive for id in pictures.values() if id)
    first = next(row for row in rows if row.mode == "1")
    laptop.signing.remove(first.id)
    assert len(laptop.signing.listed(seen)) == 3
    with pytest.raises(NotFound):
        laptop.attaching.row(first.attachment_id)


def test_a_signature_needs_a_record_a_known_signer_and_the_right(laptop, household):
    with pytest.raises(NotFound):
        laptop.signing.on_paper("visit", new_id(), HEAD)
    with pytest.raises(BadValue):
        laptop.signing.drawn("household", household, Signer("77", "x"), picture())
    assert laptop.attaching.listed(household) == []
    author = laptop.store.author
    laptop.store.author = Author(author.user, author.device, EVERY_RIGHT - {Right.EDIT})
    with pytest.raises(NotAllowed):
        laptop.signing.drawn("household", household, HEAD, picture())
