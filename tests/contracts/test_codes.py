"""What holds of every code table (domain.md chapter 2)."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from fieldkit import paths
from fieldkit.db import tables
from fieldkit.domain.codes import CodeTables, fold

HEADER = [
    "code", "label", "label_en", "standard", "source", "active_from", "active_to", "sort", "also",
]  # fmt: skip
FILES = sorted(paths.resource("codes").glob("*.csv"))
HAN = re.compile(r"[\u3400-\u9fff]")
NEEDED = {  # by section of domain.md chapter 2 (and §1), what must ship
    "2.1": "province", "2.2": "urban_rural", "2.3": "sex", "2.4": "marital", "2.5": "relation", "2.6": "ethnic",
    "2.7": "education", "2.8": "political", "2.9": "id_type disability_kind disability_level",
    "2.10": "household_type monitor_kind", "2.11": "poverty_attr", "2.12": "cause", "2.13": "status",
    "2.14": "person_status person_change", "2.15": "school_status", "2.16": "not_in_school", "2.17": "health",
    "2.18": "water_source", "2.19": "road", "2.20": "house_structure", "2.21": "house_grade", "2.22": "fuel",
    "2.23": "labour", "2.24": "measure_category measure_kind", "2.25": "work_place", "2.26": "work_channel",
    "2.27": "notice_kind", "2.28": "public_post", "2.29": "income_line", "2.30": "unit_level",
    "2.31": "visit_purpose visit_kind", "2.32": "slot_state skip_reason", "2.33": "role", "2.34": "topic",
    "2.35": "product", "2.36": "sale_channel", "2.37": "problem_kind", "2.38": "problem_state",
    "2.39": "fund_source", "2.40": "measure_state", "2.41": "relocation_way", "2.42": "settling",
    "2.43": "relocation_place", "2.44": "found_by", "2.45": "risk", "2.46": "attachment_kind",
    "2.47": "archive_item", "2.48": "refusal_reason", "2.49": "step_state",
    "1.5": "decided_by", "1.7": "left_behind family_planning destitute_care dibao_class grad_unemployed",
    "1.10": "income_purpose cost_method expense_kind", "1.12": "guarantee_basis guarantee_phase",
    "1.13": "unit_kind assignment_role end_reason", "1.16": "visit_place satisfaction",
    "1.18": "problem_source problem_owner", "1.19": "horizon",
    "1.20": "pay_way actual_use old_house repair_way medical_kind school_stage post_fund disability_allowance",
    "1.21": "team_role", "1.22": "application_channel compare_scope",
    "1.23": "procedure_kind procedure_state procedure_outcome", "1.24": "meeting_level attendee_role",
    "1.25": "notice_stage notice_state notice_result day_kind objection_channel objection_outcome",
    "1.26": "eliminated_way dev_help_state", "1.27": "signer_kind signature_mode", "1.28": "archive_state",
    "1.30": "threshold_kind rate_kind rate_product", "1.32": "delete_reason",
}  # fmt: skip


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def spellings(row: dict[str, str]) -> list[str]:
    return [row["label"], *(text for text in row["also"].split("|") if text)]


each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@pytest.mark.parametrize("section", NEEDED)
def test_every_table_of_the_reference_ships(section: str) -> None:
    assert {file.stem for file in FILES} >= set(NEEDED[section].split())


def test_every_table_that_a_column_names_ships() -> None:
    named = set()
    for file in Path(tables.__file__).parent.rglob("*.py"):
        named |= set(re.findall(r"# .*?\btable (\w+)$", file.read_text(encoding="utf-8"), re.MULTILINE))
    assert len(named) > 20
    assert named <= {file.stem for file in FILES}


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
