"""Assigning, handing over, many at once, unit to unit; the registers of helpers and units."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select, text

from fieldkit.db.tables import Helper, HelperAssignment, HelperUnit, Household, Visit, VisitVisitor
from fieldkit.errors import BadValue, ChangedSince, HelperAway, HelperInUse, NotAllowed, PrimaryHelperClash
from fieldkit.services.pairing.handing_over import Happens, Wish
from fieldkit.services.registers import HelperEntry, UnitEntry
from tests.people import VILLAGE, add_household, pair

TODAY = date(2026, 11, 21)
MAY = date(2026, 5, 1)


@pytest.fixture
def unit(laptop):
    return laptop.registers.add_unit(UnitEntry("县医院", level="04", phone="0716-7221234"))


def helper(laptop, name, unit=None, **more):
    return laptop.registers.add_helper(HelperEntry(name, unit, phone="13900000001", **more))


def spans(laptop, household):
    return [(r.helper, r.start, r.end) for r in laptop.pairing.of_household(household)]


# ------------------------------------------------------------ many at once


def test_each_household_is_told_apart_before_anything_is_written(laptop):
    zhou = helper(laptop, "周敏")
    fresh, helped, same, off, later = (add_household(laptop, f"户主{n}", no=n) for n in range(1, 6))
    pair(laptop, helped, "刘志刚")
    laptop.pairing.assign(same, zhou, date(2025, 1, 1))
    with laptop.store.writing() as session:
        session.get(Household, off).household_type = "90"
    laptop.pairing.assign(later, helper(laptop, "何雪"), date(2026, 12, 1))

    wishes = [Wish(home, zhou) for home in (fresh, helped, same, off, later)]
    found = laptop.pairing.preview(wishes, MAY)

    assert [step.happens for step in found] == [
        Happens.NEW, Happens.CHANGE, Happens.ALREADY, Happens.STRUCK_OFF, Happens.CLASH,
    ]  # fmt: skip
    assert found[1].before == "刘志刚"
    assert spans(laptop, fresh) == []

    done = laptop.pairing.assign_many(wishes, MAY, reason="1")
    assert (done.count(Happens.NEW, Happens.CHANGE), done.count(Happens.CLASH)) == (2, 1)
    assert spans(laptop, fresh) == [("周敏", MAY, None)]
    assert spans(laptop, helped) == [("周敏", MAY, None), ("刘志刚", date(2024, 1, 1), date(2026, 4, 30))]
    assert laptop.pairing.of_household(helped)[1].end_reason == "工作调动"
    assert len(spans(laptop, later)) == 1
    new, old = laptop.pairing.of_household(helped)
    assert new.follows == old.id
    assert done.handed_over == (new.id,)


def test_many_are_taken_back_at_once_and_not_over_later_changes(laptop):
    zhou = helper(laptop, "周敏")
    homes = [add_household(laptop, f"户主{n}", no=n) for n in range(1, 4)]
    pair(laptop, homes[0], "刘志刚")
    before = [spans(laptop, home) for home in homes]
    done = laptop.pairing.assign_many([Wish(home, zhou) for home in homes], MAY)
    laptop.pairing.take_back(done)
    assert [spans(laptop, home) for home in homes] == before

    again = laptop.pairing.assign_many([Wish(home, zhou) for home in homes], MAY)
    laptop.pairing.end(laptop.pairing.of_household(homes[1])[0].id, TODAY, "6")
    with pytest.raises(ChangedSince):
        laptop.pairing.take_back(again)
    assert spans(laptop, homes[2]) == [("周敏", MAY, None)], "all or nothing"


def test_a_thousand_households_are_one_transaction_within_two_seconds(laptop):
    zhou, liu = helper(laptop, "周敏"), helper(laptop, "刘志刚")
    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        rows = [
            Household(
                scope=VILLAGE, village_code=VILLAGE, local_no=f"{n:05d}", head_name=f"户主{n}", **origin
            )
            for n in range(1000)
        ]
        session.add_all(rows)
        session.flush()
        homes = [row.id for row in rows]
    laptop.pairing.assign_many([Wish(home, liu) for home in homes], date(2025, 1, 1))
    clock = laptop.store.clock
    began = clock.now()
    done = laptop.pairing.assign_many([Wish(home, zhou) for home in homes], MAY)
    assert clock.now() - began < timedelta(seconds=2)
    assert done.count(Happens.CHANGE) == 1000
    with laptop.store.reading() as session:
        assert session.scalar(select(func.count()).select_from(HelperAssignment)) == 2000
        assert (
            len(
                set(
                    session.execute(text("SELECT txn FROM _outbox WHERE tbl = 'helper_assignment'")).scalars()
                )
            )
            == 2
        )


def test_the_same_helper_again_at_once_is_one_pairing(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = laptop.pairing.assign(home, zhou, date(2025, 1, 1))
    laptop.pairing.end(first, date(2026, 4, 30), "6")
    assert laptop.pairing.assign(home, zhou, MAY) == first
    assert spans(laptop, home) == [("周敏", date(2025, 1, 1), None)]


def test_who_becomes_the_first_is_not_the_second_any_longer(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    pair(laptop, home)
    second = laptop.pairing.assign(home, zhou, date(2025, 1, 1), role="2")
    laptop.pairing.assign_many([Wish(home, zhou)], MAY)
    ended = next(row for row in laptop.pairing.of_household(home) if row.id == second)
    assert ended.end == date(2026, 4, 30)


def test_a_helper_who_left_is_not_offered_and_not_assigned_but_stays_in_history(laptop):
    home = add_household(laptop)
    zhou = helper(laptop, "周敏", active_to=date(2026, 4, 30))
    laptop.pairing.assign(home, zhou, date(2025, 1, 1))
    assert [h.name for h in laptop.pairing.helpers(on=TODAY)] == []
    assert [h.name for h in laptop.pairing.helpers()] == ["周敏"]
    with pytest.raises(HelperAway, match="周敏"):
        laptop.pairing.assign(add_household(laptop, "王才静", no=2), zhou, MAY)
    (row,) = laptop.registers.helpers()
    assert row.gone
    assert row.households == 1


def test_helpers_are_found_by_pinyin_and_by_initials(laptop, unit):
    helper(laptop, "周敏", unit)
    helper(laptop, "刘志刚")
    for typed in ("zhoumin", "zm", "县医", "周"):
        assert [h.name for h in laptop.pairing.helpers(typed)] == ["周敏"], typed


# ------------------------------------------------------------ handing over


def test_a_handover_waits_for_both_signatures_and_says_whether_the_new_one_came(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    new = laptop.pairing.replace(pair(laptop, home), zhou, MAY, "1")
    (waiting,) = laptop.pairing.handovers()
    assert (waiting.id, waiting.old, waiting.new, waiting.since) == (new, "刘志刚", "周敏", MAY)
    assert waiting.visited is None

    origin = laptop.store.origin()
    with laptop.store.writing() as session:
        for day, who in (
            (date(2026, 4, 1), "周敏"),
            (date(2026, 5, 9), "刘志刚"),
            (date(2026, 6, 3), "周敏"),
        ):
            visit = Visit(scope=VILLAGE, household_id=home, visit_date=day, kind="02", content="到家中走访",
                          completed_at=laptop.clock.now(), **origin)  # fmt: skip
            session.add(visit)
            session.flush()
            session.add(VisitVisitor(scope=VILLAGE, visit_id=visit.id, name=who, **origin))
    assert laptop.pairing.handovers()[0].visited == date(2026, 6, 3)

    laptop.pairing.sign([new])
    assert laptop.pairing.handovers() == []
    assert laptop.pairing.handovers(waiting=False)[0].signed


def test_a_handover_on_the_first_day_or_before_is_refused(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    with pytest.raises(BadValue):
        laptop.pairing.replace(first, zhou, date(2024, 1, 1), "1")
    assert spans(laptop, home) == [("刘志刚", date(2024, 1, 1), None)], "nothing half done"


def test_a_second_helper_is_handed_over_too(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    pair(laptop, home)
    second = laptop.pairing.assign(home, helper(laptop, "何雪"), date(2025, 1, 1), role="2")
    new = laptop.pairing.replace(second, zhou, MAY, "3")
    rows = {row.helper: row for row in laptop.pairing.of_household(home)}
    assert rows["何雪"].end == date(2026, 4, 30)
    assert (rows["周敏"].role, rows["周敏"].follows, rows["周敏"].id) == ("2", second, new)
    assert rows["刘志刚"].end is None


def test_the_open_visits_go_with_the_household(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    laptop.planning.make(2026)
    before = laptop.households.rows([home])[0].slots
    laptop.pairing.replace(first, zhou, MAY, "1")
    row = laptop.households.rows([home])[0]
    assert row.helper == "周敏"
    assert [s.id for s in row.slots] == [s.id for s in before]


def test_a_wrong_first_day_is_corrected_and_the_history_does_not_overlap(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    new = laptop.pairing.replace(first, zhou, MAY, "1")
    laptop.pairing.correct_start(new, date(2026, 5, 6))
    assert spans(laptop, home)[0] == ("周敏", date(2026, 5, 6), None)
    with pytest.raises(PrimaryHelperClash) as refused:
        laptop.pairing.correct_start(new, date(2023, 12, 1))
    assert refused.value.details["helper"] == "刘志刚"
    with pytest.raises(BadValue):
        laptop.pairing.correct_start(first, date(2026, 5, 6))


def test_the_day_of_a_handover_is_corrected_for_both_helpers(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    new = laptop.pairing.replace(first, zhou, MAY, "1")
    for day in (date(2026, 4, 10), date(2026, 6, 5)):
        laptop.pairing.correct_start(new, day)
        assert spans(laptop, home) == [("周敏", day, None), ("刘志刚", date(2024, 1, 1), day - timedelta(1))]
    assert laptop.gaps.list() == []
    laptop.pairing.correct_days(first, date(2024, 2, 1), date(2026, 4, 30))
    assert spans(laptop, home) == [("周敏", MAY, None), ("刘志刚", date(2024, 2, 1), date(2026, 4, 30))]


def test_a_pairing_that_just_ended_and_was_not_handed_over_is_corrected_alone(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    laptop.pairing.end(first, date(2026, 3, 31), "1")
    new = laptop.pairing.assign(home, zhou, MAY)
    laptop.pairing.correct_start(new, date(2026, 5, 20))
    assert spans(laptop, home)[1] == ("刘志刚", date(2024, 1, 1), date(2026, 3, 31))
    with pytest.raises(PrimaryHelperClash) as refused:
        laptop.pairing.correct_days(first, date(2024, 1, 1), date(2026, 6, 1))
    assert refused.value.details["helper"] == "周敏"
    with pytest.raises(PrimaryHelperClash):
        laptop.pairing.end(first, date(2026, 6, 1), "1")


def test_a_household_whose_helper_left_the_post_is_a_gap_as_dq_50_says(laptop):
    homes = [add_household(laptop, f"户主{n}", no=n) for n in range(1, 4)]
    zhou = helper(laptop, "周敏", active_to=date(2026, 10, 31))
    for home in homes[:2]:
        laptop.pairing.assign(home, zhou, MAY)
    pair(laptop, homes[2])
    laptop.quality.check_all()
    assert {(gap.head, gap.since) for gap in laptop.gaps.list()} == {
        (f"户主{n}", date(2026, 11, 1)) for n in (1, 2)
    }
    unhelped = [
        home for home in homes if any(f.finding.rule == "DQ-50" for f in laptop.quality.of_household(home))
    ]
    assert unhelped == homes[:2]


def test_a_pairing_that_ends_before_it_begins_tells_no_day_a_gap_began(laptop):
    home = add_household(laptop)
    zhou = helper(laptop, "周敏")
    with laptop.store.applying() as session:  # as another laptop imported it
        session.add(
            HelperAssignment(
                scope=VILLAGE,
                household_id=home,
                helper_id=zhou,
                role="1",
                start_date=date(2019, 1, 1),
                end_date=date(2010, 10, 31),
                **laptop.store.origin(),
            )
        )
    assert [gap.since for gap in laptop.gaps.list()] == [TODAY]


def test_a_pairing_the_township_has_can_still_be_changed(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    first = pair(laptop, home)
    with laptop.store.applying() as session:
        session.execute(
            text(
                "INSERT OR REPLACE INTO _known(row_id, tbl, scope, ver, generation) SELECT id, 'helper_assignment', scope, 7, 0 FROM helper_assignment"
            )
        )
    laptop.pairing.replace(first, zhou, MAY, "1")
    with laptop.store.reading() as session:
        last = session.execute(text(
            "SELECT base_ver FROM _outbox WHERE tbl = 'helper_assignment' AND op = 'U'"
        )).scalars().all()  # fmt: skip
    assert last == [7]


# ------------------------------------------------------------ unit to unit


def test_a_unit_hands_all_its_households_to_another_evenly(laptop, unit):
    education = laptop.registers.add_unit(UnitEntry("教育局"))
    old = helper(laptop, "甲一", education)
    homes = [add_household(laptop, f"户主{n}", no=n) for n in range(1, 8)]
    laptop.pairing.assign_many([Wish(home, old) for home in homes], date(2025, 1, 1))
    for name in ("乙一", "乙二"):
        helper(laptop, name, unit)
    helper(laptop, "乙三", unit, active_to=date(2026, 1, 1))
    busy = next(h.id for h in laptop.pairing.helpers("乙一"))
    laptop.pairing.assign(add_household(laptop, "别户", no=9), busy, date(2025, 1, 1))

    wishes = laptop.pairing.propose_transfer(education, unit, MAY, VILLAGE)
    assert len(wishes) == 7
    laptop.pairing.assign_many(wishes, MAY, reason="3")
    loads = {h.name: h.households for h in laptop.registers.helpers()}
    assert loads == {"甲一": 0, "乙一": 4, "乙二": 4, "乙三": 0}
    assert len(laptop.pairing.handovers()) == 7
    assert {u.name: (u.helpers, u.households) for u in laptop.registers.units()} == {
        "县医院": (2, 8), "教育局": (1, 0),
    }  # fmt: skip


def test_a_unit_without_anybody_in_post_takes_nothing_over(laptop, unit):
    old = helper(laptop, "甲一", unit)
    laptop.pairing.assign(add_household(laptop), old, MAY)
    empty = laptop.registers.add_unit(UnitEntry("空单位"))
    assert laptop.pairing.propose_transfer(unit, empty, TODAY) == []


# ------------------------------------------------------------ registers


def test_a_helper_is_entered_changed_and_warned_about(laptop, unit):
    entry = HelperEntry(
        "周敏", unit, "护士长", "13900000001", sex="2", political="01", active_from=date(2020, 1, 1)
    )
    id = laptop.registers.add_helper(entry)
    laptop.registers.change_helper(id, replace(entry, phone="", active_to=date(2026, 12, 31)))
    homes = [add_household(laptop, f"户主{n}", no=n) for n in range(1, 7)]
    laptop.pairing.assign_many([Wish(home, id) for home in homes], MAY)
    (row,) = laptop.registers.helpers("zhoum")
    assert (row.unit, row.post, row.phone, row.sex, row.households) == ("县医院", "护士长", "", "2", 6)
    assert row.over, "more than the five of the profile: a warning, no stop"
    assert not row.gone


@pytest.mark.parametrize(
    "entry",
    [
        HelperEntry(" "),
        HelperEntry("周敏", phone="12"),
        HelperEntry("周敏", active_from=date(2026, 5, 1), active_to=date(2026, 4, 1)),
    ],
    ids=["no name", "no phone", "days the wrong way round"],
)
def test_what_cannot_be_a_helper_is_refused(laptop, entry):
    with pytest.raises(BadValue):
        laptop.registers.add_helper(entry)


def test_a_helper_with_pairings_is_never_deleted(laptop):
    home, zhou, other = add_household(laptop), helper(laptop, "周敏"), helper(laptop, "误录")
    laptop.pairing.assign(home, zhou, MAY)
    with pytest.raises(HelperInUse, match="周敏"):
        laptop.registers.remove_helper(zhou)
    laptop.registers.remove_helper(other)
    assert [h.name for h in laptop.registers.helpers()] == ["周敏"]


def test_two_spellings_of_a_helper_become_one_with_the_history_of_both(laptop, unit):
    home = add_household(laptop)
    wrong, right = helper(laptop, "周 敏", unit, sex="2"), helper(laptop, "周敏")
    first = laptop.pairing.assign(home, wrong, date(2025, 1, 1))
    laptop.pairing.replace(first, right, MAY, "6")
    assert laptop.registers.merge_helpers(right, wrong) == 1
    assert spans(laptop, home) == [("周敏", date(2025, 1, 1), None)], (
        "pairings of one pair do not touch (C-4)"
    )
    (row,) = laptop.registers.helpers()
    assert (row.name, row.unit, row.sex) == ("周敏", "县医院", "2")


def test_two_spellings_of_a_unit_become_one(laptop, unit):
    other = laptop.registers.add_unit(UnitEntry("石首市人民医院", kind="事业"))
    zhou = helper(laptop, "周敏", other)
    assert laptop.registers.merge_units(unit, other) == 1
    (row,) = laptop.registers.units()
    assert (row.name, row.kind, row.helpers) == ("县医院", "事业", 1)
    with laptop.store.reading() as session:
        assert session.get(Helper, zhou).unit_id == unit
        assert session.get(HelperUnit, other).deleted_reason == "twice"


def test_a_unit_is_entered_once_and_kept_while_it_has_helpers(laptop, unit):
    with pytest.raises(BadValue, match="县医院"):
        laptop.registers.add_unit(UnitEntry("县医院"))
    helper(laptop, "周敏", unit)
    with pytest.raises(HelperInUse):
        laptop.registers.remove_unit(unit)
    laptop.registers.change_unit(unit, UnitEntry("县人民医院", leader_name="何院长"))
    assert [(u.name, u.leader) for u in laptop.registers.units("hyz")] == []
    assert [(u.name, u.leader) for u in laptop.registers.units("何院长")] == [("县人民医院", "何院长")]


def test_who_may_not_pair_changes_nothing(laptop):
    home, zhou = add_household(laptop), helper(laptop, "周敏")
    laptop.store.author = replace(laptop.store.author, rights=frozenset())
    for forbidden in (
        lambda: laptop.pairing.assign_many([Wish(home, zhou)], MAY),
        lambda: laptop.pairing.sign([zhou]),
        lambda: laptop.pairing.correct_start(zhou, MAY),
        lambda: laptop.registers.add_unit(UnitEntry("单位")),
        lambda: laptop.registers.merge_helpers(zhou, zhou),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    assert spans(laptop, home) == []


# ------------------------------------------------------------ choosing one


def test_to_choose_a_helper_those_of_the_village_come_first(laptop):
    home = add_household(laptop, "王大山")
    for name in ("安然", "白雪"):
        helper(laptop, name)
    zhou = helper(laptop, "周敏")
    laptop.pairing.assign(home, zhou, date(2025, 1, 1))
    found = laptop.pairing.helpers_found("", village=VILLAGE)
    assert [(row.name, row.households) for row in found] == [("周敏", 1), ("安然", 0), ("白雪", 0)]
    assert [row.name for row in laptop.pairing.helpers_found("", village=VILLAGE, most=2)] == ["周敏", "安然"]
    assert [row.name for row in laptop.pairing.helpers_found("bai")] == ["白雪"]
    assert sorted(found, key=lambda row: row.name) == sorted(
        laptop.pairing.helpers(), key=lambda row: row.name
    )
    assert laptop.pairing.helper_name(zhou) == "周敏"
    assert laptop.pairing.helper_name(home) == ""
