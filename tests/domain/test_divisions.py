import csv
from pathlib import Path

import pytest

from fieldkit import paths
from fieldkit.domain.divisions import COUNTY, PROVINCE, TOWNSHIP, Divisions, full_code


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with paths.resource("divisions/china.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_hundredth_division_is_found_by_its_code(rows: list[dict[str, str]]) -> None:
    divisions = Divisions()
    for row in [*rows[::100], rows[0], rows[-1]]:
        found = divisions.find(row["code"])
        assert found is not None
        assert (found.name, str(found.level), found.parent_code or "") == (
            row["name"],
            row["level"],
            row["parent_code"],
        )


@pytest.mark.parametrize("code", ["000000000000", "421081999000", "990000000000", "421081102201"])
def test_an_unknown_code_has_no_division(code: str) -> None:
    assert Divisions().find(code) is None
    assert Divisions().full_name(code) == ""
    assert Divisions().children(code) == []


def test_the_full_name_leaves_out_levels_that_are_no_places() -> None:
    assert Divisions().full_name("421081") == "湖北省荆州市石首市"
    assert Divisions().full_name("500154") == "重庆市开州区"
    assert Divisions().name("421081105") == "调关镇"


def test_the_children_of_a_county_are_its_townships(rows: list[dict[str, str]]) -> None:
    expected = [row["code"] for row in rows if row["parent_code"] == full_code("421081")]
    found = Divisions().children("421081")
    assert [child.code for child in found] == expected
    assert {child.level for child in found} == {TOWNSHIP}


def test_every_division_is_the_child_of_the_one_above_it(rows: list[dict[str, str]]) -> None:
    divisions = Divisions()
    provinces = divisions.children()
    assert len(provinces) == 34
    assert {province.level for province in provinces} == {PROVINCE}
    counties = [
        county
        for province in provinces
        for city in divisions.children(province.code)
        for county in divisions.children(city.code)
        if county.level == COUNTY
    ]
    assert len(counties) == sum(row["level"] == "3" for row in rows)


def test_the_list_is_opened_only_when_it_is_asked(tmp_path: Path) -> None:
    divisions = Divisions(tmp_path / "missing.csv")
    with pytest.raises(FileNotFoundError):
        divisions.find("11")
