"""Rules of the house that no linter knows: short modules, short functions, no word of any workplace."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    file for file in (ROOT / "fieldkit").rglob("*.py") if "versions" not in file.parts
)
LONGEST_MODULE = 300
LONGEST_FUNCTION = 45


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_a_module_and_its_functions_are_short(file):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    }
    assert not long


def test_the_lock_file_names_no_registry():
    assert "://" not in (ROOT / "packaging" / "requirements.lock").read_text()


def test_qt_stays_in_the_range_that_does_not_corrupt_python():
    lock = (ROOT / "packaging" / "requirements.lock").read_text()
    assert "pyside6-essentials==6.11.3 " in lock
    assert "sqlcipher3==0.6.4 " in lock
    assert "sqlcipher3-" not in lock
