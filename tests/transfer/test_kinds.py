from datetime import date, datetime

import pytest

from fieldkit.domain.codes import CodeTables
from fieldkit.transfer.kinds import reader
from fieldkit.transfer.saying import writer

CODES = CodeTables.load()


def read(kind, raw):
    found = reader(kind, CODES)(raw)
    return found.value, found.notes


@pytest.mark.parametrize(
    "raw",
    ["20260105", "2026/1/5", "2026.1.5", "2026年1月5日", "2026-1-5", "２０２６－０１－０５", 20260105.0,
     datetime(2026, 1, 5), date(2026, 1, 5), 46027.0, "46027", "2026-01-05 00:00:00", "2026/1/5 0:00"],
)  # fmt: skip
def test_every_form_of_a_date_is_understood_and_said(raw):
    value, notes = read("date", raw)
    assert value == date(2026, 1, 5)
    assert "IMP-14" in notes


def test_a_date_in_the_usual_form_says_nothing():
    assert read("date", "2026-01-05") == (date(2026, 1, 5), ())


@pytest.mark.parametrize("raw", ["不详", "1960年", "2026-02-30", "2026-13-01", "20261301", "5/1"])
def test_what_is_no_date_does_not_fit(raw):
    assert read("date", raw) == (None, ("IMP-07",))


@pytest.mark.parametrize("raw", ["2024.03", "2024-3", "2024年3月", "202403"])
def test_a_pairing_may_begin_with_a_month(raw):
    assert read("day", raw) == (date(2024, 3, 1), ("IMP-14",))


@pytest.mark.parametrize("raw", [421081199001019972.0, 4.21e17, "4.21081E+17", "4.21E17"])
def test_an_identity_number_in_a_number_cell_is_lost(raw):
    assert read("id", raw) == (None, ("IMP-01",))


def test_a_number_cell_may_hold_a_short_number():
    assert read("number", 42108100000012.0) == ("42108100000012", ())
    assert read("phone", 13800001234.0) == ("13800001234", ())


def test_sixteen_digits_in_a_number_cell_are_lost():
    assert read("number", 4210810000000001.0) == (None, ("IMP-01",))


@pytest.mark.parametrize(("raw", "fen"), [
    (2370.67, 237067), (14224.0, 1422400), ("2370.67", 237067), (0.29, 29), (-12.5, -1250), (8, 800),
])  # fmt: skip
def test_yuan_become_fen(raw, fen):
    assert read("money", raw) == (fen, ())


def test_an_amount_may_carry_its_unit_and_commas():
    assert read("money", "12,345.60元") == (1234560, ("IMP-17",))


def test_a_year_as_text_with_a_point_nought_is_a_year():
    assert read("year", "2026.0") == (2026, ("IMP-17",))
    assert read("year", 2026.0) == (2026, ())


@pytest.mark.parametrize("raw", ["很多", "4.5", "九个月", 4.5])
def test_what_is_no_count_does_not_fit(raw):
    assert read("count", raw) == (None, ("IMP-07",))


def test_yes_and_no_are_read_with_what_hangs_on_them():
    assert read("yesno", "是 ") == (True, ("IMP-16",))
    assert read("yesno", "否") == (False, ())
    assert read("yesno", "不清楚") == (None, ("IMP-07",))


@pytest.mark.parametrize(("table", "raw", "code"), [
    ("household_type", "原建档立卡脱贫户", "30"), ("household_type", "脱贫户", "30"),
    ("household_type", "防止返贫致贫对象", "40"), ("household_type", "监测对象", "40"),
    ("relation", "之子", "03"), ("relation", "子", "03"), ("work_place", "乡(镇)内", "1"),
    ("cause", "因病", "01"), ("ethnic", "汉族", "01"),
])  # fmt: skip
def test_labels_of_every_profile_are_understood(table, raw, code):
    assert read(f"code:{table}", raw) == (code, ())


def test_an_unknown_word_is_kept_as_it_is():
    assert read("code:relation", "老婆") == ("老婆", ("IMP-08",))


def test_several_conditions_of_health_are_a_set():
    assert read("codes:health", "残疾,长期慢性病") == (("2", "4"), ())
    assert read("codes:health", "残疾、患有大病") == (("3", "4"), ())


def test_what_is_written_reads_back_the_same():
    for kind, value in [
        ("code:relation", "03"), ("codes:health", ("2", "4")), ("yesno", True), ("money", 237067),
        ("date", date(2026, 1, 5)), ("count", 7),
    ]:  # fmt: skip
        assert read(kind, writer(kind, CODES)(value)) == (value, ())
