"""A year's free and worked days from a clerk's sheet, and back into one."""

from datetime import date

import pytest

from fieldkit.domain.workdays import Workdays
from fieldkit.errors import CalendarRefused, FileMissing
from fieldkit.transfer.xlsx import Book
from fieldkit.transfer.year_days import read_year, write_year

HEAD = "从,到,休或班\n"


@pytest.fixture
def sheet(tmp_path):
    def write(text, encoding="utf-8"):
        file = tmp_path / "2027.csv"
        file.write_bytes(text.encode(encoding))
        return file

    return write


@pytest.mark.parametrize("year", sorted(Workdays.shipped().years))
def test_what_was_written_is_read_again_as_it_was(tmp_path, year):
    shipped = Workdays.shipped().years[year]
    write_year(tmp_path / "year.csv", shipped.off, shipped.on)
    assert read_year(tmp_path / "year.csv", year) == (shipped.off, shipped.on)


def test_days_are_read_however_an_office_wrote_them(sheet):
    rows = "2027年1月1日(星期五),2027年1月3日,放假\n2027/2/5,2027.2.6,休\n20270131,,上班\n2027-02-14,班\n\n"
    off, on = read_year(sheet(HEAD + rows, "gb18030"), 2027)
    assert sorted(off) == [date(2027, 1, n) for n in (1, 2, 3)] + [date(2027, 2, 5), date(2027, 2, 6)]
    assert sorted(on) == [date(2027, 1, 31), date(2027, 2, 14)]
    assert read_year(sheet("2027-01-01,off\n2027-01-31,worked\n"), 2027) == (
        {date(2027, 1, 1)},
        {date(2027, 1, 31)},
    )


def test_a_workbook_will_do_as_well(tmp_path):
    file = tmp_path / "日历.xlsx"
    with Book(file) as book:
        book.sheet("2027", ["从", "到", "休或班"], [["2027-01-01", "2027-01-02", "休"]], [True] * 3, [12] * 3)
    assert read_year(file, 2027) == ({date(2027, 1, 1), date(2027, 1, 2)}, set())


@pytest.mark.parametrize(("text", "row"), [
    ("2026-12-31,2027-01-02,休\n", 1),  # the last day of 2026 belongs into the calendar of 2026
    (HEAD + "2027-01-01,,休\n2028-01-01,,休\n", 3),
    (HEAD + "元旦,2027-01-01,休\n", 2),
    (HEAD + "2027-01-01,2027-01-03,\n", 2),
    (HEAD + "2027-01-01,,调休\n", 2),
    (HEAD + "2027-01-01,休,班\n", 2),
    (HEAD + "2027-01-03,2027-01-01,休\n", 2),
    (HEAD + "2027-01-01,2027-12-31,休\n", 2),
    (HEAD + "2027-02-30,,休\n", 2),
    (HEAD, 1),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_row(sheet, text, row):
    with pytest.raises(CalendarRefused) as refused:
        read_year(sheet(text), 2027)
    assert refused.value.details["row"] == row


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(FileMissing):
        read_year(tmp_path / "no.csv", 2027)
