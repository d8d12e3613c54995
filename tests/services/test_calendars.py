"""The township's own calendar of working days: taken in, given up, known by its history, counted by."""

from datetime import date

import pytest

from fieldkit.clock import Clock
from fieldkit.errors import BadValue, CalendarRefused, NotAllowed
from fieldkit.services.laptop import Laptop
from tests.conftest import TODAY
from tests.people import PASSPHRASE, VILLAGE, add_clue, add_household

NEXT = TODAY.year + 1


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "2027年放假安排.csv"
    file.write_text("从,到,休或班\n2027-01-01,2027-01-03,休\n2027-01-09,,班\n", encoding="utf-8")
    return file


def working(laptop, posted, days):
    """Draft a notice that hangs so many working days."""
    home = add_household(laptop)
    add_clue(laptop, home)
    notice = laptop.notices.draft("N11", VILLAGE, households=[home])
    laptop.notices.change(
        notice, day_kind="working", min_days=days, posted_on=posted, places=("村务公开栏",),
        township_phone="0716-3212345", county_phone="0716-3254321", receiver="村委会",
    )  # fmt: skip
    return notice


def test_a_year_is_taken_from_a_file_and_given_up_again(laptop, file, tmp_path):
    assert not laptop.calendars.of(NEXT).known
    view = laptop.calendars.take(NEXT, file)
    assert (view.own, view.known, view.ships, view.source) == (True, True, False, "2027年放假安排")
    assert [one.year for one in laptop.calendars.years()][:2] == [NEXT, TODAY.year]
    written = laptop.calendars.write(NEXT, tmp_path / "again.csv")
    laptop.calendars.forget_year(NEXT)
    laptop.calendars.forget_year(NEXT)
    assert not laptop.calendars.of(NEXT).known
    assert laptop.calendars.take(NEXT, written, "国办发明电〔2026〕9号").days_on == (date(2027, 1, 9),)
    shipped = laptop.calendars.of(TODAY.year)
    assert (shipped.own, len(shipped.days_on)) == (False, 6)


def test_a_township_goes_back_to_the_year_that_ships(laptop):
    shipped = laptop.calendars.of(2026)
    laptop.calendars.set_year(2026, [date(2026, 11, 23)], [], "县里通知")
    assert laptop.calendars.of(2026).days_off == (date(2026, 11, 23),)
    laptop.calendars.forget_year(2026)
    assert laptop.calendars.of(2026) == shipped


def test_what_cannot_be_changes_nothing(laptop, file):
    laptop.calendars.take(NEXT, file)
    before = laptop.calendars.of(NEXT)
    for year, off, on, source in (
        (NEXT, [date(2026, 1, 1)], [], "x"), (NEXT, [date(2027, 1, 1)], [date(2027, 1, 1)], "x"),
        (NEXT, [], [], "  "), (12, [], [], "x"),
    ):  # fmt: skip
        with pytest.raises(BadValue):
            laptop.calendars.set_year(year, off, on, source)
    with pytest.raises(CalendarRefused):
        laptop.calendars.take(2028, file)
    assert laptop.calendars.of(NEXT) == before


def test_its_history_says_who_made_what_of_it(laptop, file):
    assert laptop.calendars.changes(NEXT) == []
    laptop.calendars.take(NEXT, file)
    laptop.calendars.set_year(NEXT, [date(2027, 1, 1)], [], "县里通知")
    laptop.calendars.forget_year(NEXT)
    laptop.calendars.set_year(NEXT, [date(2027, 1, 1)], [], "县里通知")
    told = laptop.calendars.changes(NEXT)
    assert [one.who for one in told] == ["李秀英"] * 4
    assert ["县里通知" in one.new for one in told] == [True, False, True, False]
    assert told[-1].new.endswith("2027年放假安排")
    assert [one.old for one in told[:-1]] == [one.new for one in told[1:]]


def test_who_may_not_change_settings_only_reads(laptop, file, tmp_path):
    laptop.users.add(passphrase=PASSPHRASE, name="何秋生", role="inspector", new_passphrase="小麦返青 2026")
    laptop.close()
    inspector = Laptop.open(
        tmp_path / "laptop", user="何秋生", passphrase="小麦返青 2026", clock=Clock(TODAY)
    )
    try:
        for change in (
            lambda: inspector.calendars.take(NEXT, file), lambda: inspector.calendars.forget_year(2026),
            lambda: inspector.calendars.set_year(NEXT, [], [], "x"),
        ):  # fmt: skip
            with pytest.raises(NotAllowed):
                change()
        assert inspector.calendars.of(2026).known
    finally:
        inspector.close()


def test_a_draft_follows_the_calendar_until_it_is_issued(laptop, file):
    notice = working(laptop, date(2026, 12, 30), 5)
    view = laptop.notices.view(notice)
    assert (view.row.ends_on, view.unknown_years) == (date(2027, 1, 6), (NEXT,))
    (told,) = [one for one in laptop.notices.check(notice) if one.field == "calendar"]
    assert told.note  # it is known, and stands in nobody's way
    assert "2027" in told.sentence
    laptop.calendars.take(NEXT, file)
    view = laptop.notices.view(notice)
    assert (view.row.ends_on, view.unknown_years) == (date(2027, 1, 7), ())  # the first is a Friday, free now
    laptop.calendars.set_year(NEXT, [date(2027, 1, d) for d in (1, 4, 5)], [], "县里通知")
    assert laptop.notices.view(notice).row.ends_on == date(2027, 1, 11)
    (row,) = laptop.notices.listed(VILLAGE)
    assert row.ends_on == date(2027, 1, 11)
    laptop.notice_papers.issue(notice)
    laptop.calendars.forget_year(NEXT)
    assert laptop.notices.view(notice).row.ends_on == date(2027, 1, 11)  # as its paper says


def test_what_is_put_up_on_its_day_hangs_as_its_paper_says_whatever_the_calendar_became(laptop):
    notice = working(laptop, TODAY, 5)
    laptop.notice_papers.issue(notice)
    laptop.calendars.set_year(2026, [date(2026, 11, 24)], [], "县里通知")
    laptop.postings.put_up(notice, TODAY)
    assert laptop.notices.view(notice).row.ends_on == date(2026, 11, 27)
