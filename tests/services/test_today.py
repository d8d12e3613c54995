"""The home page's figures: each is that of the list it opens."""

from datetime import timedelta

import pytest

from fieldkit.services.demo import load_village
from fieldkit.services.ledgers.views import LedgerAsked
from fieldkit.services.today import Kind
from fieldkit.services.visits.answers import Answers
from fieldkit.services.which import TO_DO, Which
from tests.conftest import TODAY


@pytest.fixture
def village(laptop):
    load_village(laptop)
    laptop.planning.make(2026)
    return laptop


def kinds(day):
    return {task.kind: task for task in day.tasks}


def test_an_empty_laptop_has_nothing_but_the_backup_to_think_of(laptop):
    day = laptop.today.look()
    assert (day.households, day.urgent, day.drafts, day.window) == (0, (), (), None)
    assert day.counts.windows == ()


def test_the_visits_named_are_the_first_of_the_list_one_a_household(village):
    day = village.today.look()
    listed = village.planning.lines(village.planning.listed(Which(2026, state=TO_DO)))
    assert day.counts.due + day.counts.overdue == len(listed)
    assert [visit.planned.id for visit in day.urgent] == [row.slot.id for row in listed[: len(day.urgent)]]
    assert len({visit.household.id for visit in day.urgent}) == len(day.urgent)
    assert day.window.no == 4


def test_a_visit_made_leaves_the_page_and_fills_its_bar(village):
    before = village.today.look()
    household = before.urgent[0].household.id
    village.visiting.add(
        household, Answers(visit_date=TODAY, content="看了今年的庄稼和账本，说了医保的事。"), slot_no=1
    )
    after = village.today.look()
    assert after.counts.windows[0].done == before.counts.windows[0].done + 1
    assert after.urgent[0].household.id != household or after.urgent[0].planned.no != 1


def test_findings_are_counted_once_they_are_known_and_forgotten_after_a_change(village):
    assert not village.today.look().checked
    judged = village.quality.judge()
    day = village.today.look()
    assert day.checked
    assert kinds(day)[Kind.FINDINGS].count == judged.errors == 1
    village.households.change(village.households.find()[0], phone="123")
    assert not village.today.look().checked


def test_a_household_without_a_helper_is_named_with_the_day_since_when(village):
    task = kinds(village.today.look())[Kind.GAPS]
    rows = village.households.rows(village.households.find())
    assert task.count == sum(row.helper is None for row in rows)
    assert task.day <= TODAY
    assert (task.place, task.wish) == ("pairing", "gaps")


def test_what_waits_for_the_township_is_the_footers_figure(village):
    assert kinds(village.today.look())[Kind.UNSENT].count == village.syncing.status().waiting


def test_a_draft_is_there_until_it_is_completed(village):
    household = village.households.find()[3]
    draft = village.visiting.start(household)
    (line,) = village.today.look().drafts
    assert (line.draft.id, line.head) == (draft.id, village.households.rows([household])[0].head)
    village.visiting.discard(draft.id)
    assert village.today.look().drafts == ()


def test_the_backup_waits_until_one_was_tried_out(village):
    assert not kinds(village.today.look())[Kind.BACKUP].calm
    made = village.backups.make()
    task = kinds(village.today.look())[Kind.BACKUP]
    assert task.calm
    assert task.at == made.made_at


def test_visits_whose_window_ends_in_days_are_named_with_the_last_day(laptops):
    from fieldkit.clock import Clock

    early = laptops()
    load_village(early)
    early.planning.make(2026)
    early.close()
    last = early.profile.windows(2026)[3].last
    laptop = laptops(today=Clock(last - timedelta(days=2)))
    task = kinds(laptop.today.look())[Kind.ENDING]
    assert (task.day, task.count) == (last, laptop.planning.counts(2026).ending)


def test_a_notice_waits_until_it_hangs_and_again_when_its_period_is_over(laptops):
    from fieldkit.clock import Clock
    from tests.people import VILLAGE, add_clue, add_household

    laptop = laptops()
    home = add_household(laptop)
    add_clue(laptop, home)
    notice = laptop.notices.draft("N11", VILLAGE, households=[home])
    laptop.notices.change(
        notice, places="公开栏", receiver="村委会", township_phone="0716-3212345", county_phone="0716-3254321"
    )
    assert Kind.NOTICES not in kinds(laptop.today.look())
    laptop.notice_papers.issue(notice)
    task = kinds(laptop.today.look())[Kind.NOTICES]
    assert (task.count, task.place, task.day) == (1, "notices", TODAY)
    laptop.postings.put_up(notice, TODAY)
    assert Kind.NOTICES not in kinds(laptop.today.look())
    laptop.close()
    week = laptops(today=Clock(TODAY + timedelta(days=7)))
    assert kinds(week.today.look())[Kind.NOTICES].day == TODAY + timedelta(days=5)


def test_a_notice_begun_and_not_issued_is_a_line_of_its_own(village):
    assert Kind.NOTICE_DRAFTS not in kinds(village.today.look())
    village.notices.draft("N11", village.villages.list()[0].code)
    task = kinds(village.today.look())[Kind.NOTICE_DRAFTS]
    assert (task.count, task.place) == (1, "notices")


def test_problems_past_their_day_wait_and_the_figure_is_that_of_their_ledger(village):
    household = village.households.find()[0]
    assert Kind.PROBLEMS not in kinds(village.today.look())
    late = village.records.add(
        "problem", household, text="屋顶漏雨需要修缮", found_on="2026-08-01", due_on="2026-09-30"
    )
    village.records.add(
        "problem", household, text="想学养蜂的技术", found_on="2026-08-01", due_on=TODAY.isoformat()
    )
    task = kinds(village.today.look())[Kind.PROBLEMS]
    assert (task.count, task.place, task.wish) == (1, "ledger", "problems late")
    assert village.ledgers.open(LedgerAsked("problems", filter="late")).keys == (late.bytes,)
    village.records.change("problem", late, state="3", closed_on="2026-11-01", result="已修好")
    assert Kind.PROBLEMS not in kinds(village.today.look())


def test_loans_due_soon_and_overdue_wait_in_their_ledger(village):
    one, two = village.households.find()[:2]
    for household, due in ((one, TODAY + timedelta(days=30)), (two, TODAY - timedelta(days=1))):
        village.records.add(
            "measure", household, category="03", kind="03.01", amount_fen="50000",
            **{"detail.granted_on": "2024-01-01", "detail.due_on": due.isoformat()},
        )  # fmt: skip
    found = kinds(village.today.look())
    assert [(found[kind].count, found[kind].wish) for kind in (Kind.LOANS_LATE, Kind.LOANS_SOON)] == [
        (1, "loans late"), (1, "loans soon")
    ]  # fmt: skip
