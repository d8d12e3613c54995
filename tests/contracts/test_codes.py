"""What holds of every code table (domain.md chapter 2)."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from fieldkit import paths
from fieldkit.domain.codes import CodeTables, fold

HEADER = [
    "code", "label", "label_en", "standard", "source", "active_from", "active_to", "sort", "also",
]  # fmt: skip
FILES = sorted(paths.resource("codes").glob("*.csv"))
HAN = re.compile(r"[\u3400-\u9fff]")
NEEDED = {  # what synced columns say with codes, or a sheet names
    "assignment_role", "cause", "destitute_care", "disability_kind", "disability_level",
    "education", "end_reason", "ethnic", "family_planning", "fuel", "health", "household_type",
    "id_type", "income_line", "labour", "left_behind", "marital", "monitor_kind", "not_in_school",
    "person_status", "political", "poverty_attr", "public_post", "relation", "road", "role",
    "satisfaction", "school_status", "sex", "slot_state", "topic", "unit_level", "visit_kind",
    "visit_place", "visit_purpose", "work_channel", "work_place",
}  # fmt: skip


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def spellings(row: dict[str, str]) -> list[str]:
    return [row["label"], *(text for text in row["also"].split("|") if text)]


each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def test_every_table_that_a_column_needs_ships() -> None:
    assert {file.stem for file in FILES} >= NEEDED


@each
def test_a_table_has_the_agreed_header(file: Path) -> None:
    header = file.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header[: len(HEADER)] == HEADER


@each
def test_codes_are_unique_and_short(file: Path) -> None:
    codes = [row["code"] for row in rows(file)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Za-z0-9_.]{1,20}", code) for code in codes)


@each
def test_every_value_has_a_label_in_both_languages_and_a_source(file: Path) -> None:
    for row in rows(file):
        assert HAN.search(row["label"]), row
        assert row["label_en"], row
        assert not HAN.search(row["label_en"]), row
        assert row["source"].startswith("domain reference"), row


@each
def test_a_spelling_means_one_code_only(file: Path) -> None:
    meaning: dict[str, str] = {}
    for row in rows(file):
        for text in spellings(row):
            assert text == text.strip(), row
            assert meaning.setdefault(fold(text), row["code"]) == row["code"], text


@each
def test_values_are_retired_never_deleted(file: Path) -> None:
    for row in rows(file):
        since = date.fromisoformat(row["active_from"] or "1949-10-01")
        assert since <= date.fromisoformat(row["active_to"] or "9999-12-31"), row


@each
def test_values_have_an_order(file: Path) -> None:
    order = [int(row["sort"]) for row in rows(file)]
    assert order == sorted(set(order))


@each
def test_every_spelling_is_found_again(file: Path) -> None:
    table = CodeTables.load()[file.stem]
    for row in rows(file):
        for text in [*spellings(row), row["label"].replace("（", "(").replace("）", ")")]:
            assert table.find(text) == row["code"], text


def test_relations_name_the_sex_they_require() -> None:
    relations = {code.label: code.extra["sex"] for code in CodeTables.load()["relation"]}
    assert (relations["之女"], relations["之子"], relations["配偶"]) == ("f", "m", "")
    assert set(relations.values()) == {"", "m", "f"}


@pytest.mark.parametrize("text", ["儿子", "长子", "孙", "老婆", "本人"])
def test_a_relation_that_the_register_does_not_know_stays_unknown(text: str) -> None:
    # the national register accepts its own words only (domain.md §2.5); DQ-10 names the others
    assert CodeTables.load()["relation"].find(text) is None


def test_income_lines_hang_on_lines_that_exist() -> None:
    lines = {code.code: code.extra for code in CodeTables.load()["income_line"]}
    assert len(lines) >= 50
    for code, extra in lines.items():
        assert not extra["parent"] or extra["parent"] in lines, code
        assert extra["counts"] in {"C", "-", "sum", "cost", "-cost"}, code
    sums = {code for code, extra in lines.items() if extra["counts"] == "sum"}
    assert sums == {"A", "B", "C", "D", "D5", "D6", "E"}
