"""Lines and rates: the nearest area's, the year's own, never another year's; what ships has a source."""

import csv

import pytest

from fieldkit import paths
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.divisions import Divisions
from fieldkit.domain.lines import (
    COUNTRY,
    MONITORING,
    NATIONAL,
    Line,
    Lines,
    RateOf,
    shipped_lines,
    shipped_rates,
    upward,
)

VILLAGE = "421081102201"
COUNTY = "421081000000"


def line(area, year, yuan, kind=MONITORING):
    return Line(kind, area, year, yuan * 100, "县文件")


def rate(value, *, kind="cost_rate", product="", area=COUNTRY, year=0, unit="share"):
    return RateOf(kind, product, area, year, value, unit, "手册")


def test_from_a_village_one_goes_up_to_the_country():
    assert list(upward(VILLAGE)) == [
        "421081102201", "421081102000", "421081000000", "421000000000", "420000000000", COUNTRY,
    ]  # fmt: skip
    assert next(iter(upward(COUNTY))) == COUNTY
    assert list(upward(COUNTRY)) == [COUNTRY]


def test_the_line_of_the_nearest_area_holds():
    lines = Lines([line(COUNTRY, 2023, 6000), line("420000000000", 2023, 7000), line(COUNTY, 2023, 7300)], [])
    assert lines.line(MONITORING, VILLAGE, 2023) == 730000
    assert lines.line(MONITORING, "421022100200", 2023) == 700000
    assert lines.line(MONITORING, "431000000000", 2023) == 600000


@pytest.mark.parametrize("year", [2022, 2024])
def test_a_line_of_another_year_is_never_taken(year):
    assert Lines([line(COUNTY, 2023, 7300)], []).line(MONITORING, VILLAGE, year) is None


def test_a_line_of_another_kind_is_never_taken():
    assert Lines([line(COUNTY, 2023, 7300)], []).line(NATIONAL, VILLAGE, 2023) is None


def test_the_later_given_of_two_lines_for_one_place_holds():
    assert (
        Lines([line(COUNTY, 2023, 7300), line(COUNTY, 2023, 7500)], []).line(MONITORING, VILLAGE, 2023)
        == 750000
    )


def test_for_leaving_poverty_the_local_line_goes_before_the_national():
    lines = Lines([line(COUNTRY, 2016, 2952, "1"), line("360730000000", 2016, 3146, "2")], [])
    assert lines.exit_line("360730100200", 2016).amount_fen == 314600
    assert lines.exit_line(VILLAGE, 2016).amount_fen == 295200
    assert lines.exit_line(VILLAGE, 2021) is None


def test_a_rate_of_the_year_goes_before_one_for_every_year():
    lines = Lines([], [rate(4000, product="grain"), rate(3500, product="grain", area=COUNTY, year=2025)])
    assert lines.rate("cost_rate", VILLAGE, 2025, "grain") == 3500
    assert lines.rate("cost_rate", VILLAGE, 2024, "grain") == 4000


def test_a_product_without_a_rate_of_its_own_has_that_of_its_group():
    lines = Lines([], [rate(4000, product="grain")], {"wheat": "grain", "a": "b", "b": "a"})
    assert lines.rate("cost_rate", VILLAGE, 2025, "wheat") == 4000
    assert lines.rate("cost_rate", VILLAGE, 2025, "tea") is None
    assert lines.rate("cost_rate", VILLAGE, 2025, "a") is None  # groups that go in a circle


def test_a_rate_with_a_year_is_not_taken_for_another():
    forest = rate(1500, kind="public_forest", area=COUNTY, year=2018, unit="fen_mu")
    lines = Lines([], [forest])
    assert lines.rate("public_forest", VILLAGE, 2018) == 1500
    assert lines.rate("public_forest", VILLAGE, 2019) is None


def test_what_ships_names_its_kind_place_and_source():
    codes, places = CodeTables.load(), Divisions()
    for one in [*shipped_lines(), *shipped_rates()]:
        table = "threshold_kind" if isinstance(one, Line) else "rate_kind"
        assert one.kind in codes[table]
        assert one.area_code == COUNTRY or places.find(one.area_code), one
        assert len(one.source) > 5
        assert one.source_en.isascii()
    for one in shipped_rates():
        assert one.unit == codes["rate_kind"][one.kind].extra["unit"]


@pytest.mark.parametrize("file", ["thresholds.csv", "rates.csv"])
def test_nothing_ships_twice(file):
    with paths.resource(file).open(encoding="utf-8", newline="") as text:
        rows = [(r["kind"], r.get("product"), r["area_code"], r["year"]) for r in csv.DictReader(text)]
    assert len(rows) == len(set(rows))


def test_the_national_line_ships_for_every_year_it_was_published_for():
    lines = Lines(shipped_lines(), [])
    published = {
        2010: 2300, 2011: 2536, 2012: 2625, 2013: 2736, 2014: 2800, 2015: 2855, 2016: 2952, 2017: 2952,
        2018: 2995, 2019: 3218, 2020: 4000,
    }  # fmt: skip
    assert {year: lines.line(NATIONAL, VILLAGE, year) // 100 for year in published} == published
    assert lines.line(NATIONAL, VILLAGE, 2021) is None
    assert lines.line(MONITORING, VILLAGE, 2026) is None  # the township enters it from its paper
