"""Rules of the house that no linter knows: short modules, short functions, no word of any workplace."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    file
    for folder in ("fieldkit", "packaging", "benchmarks")
    for file in (ROOT / folder).rglob("*.py")
    if "versions" not in file.parts
)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
PAUSES = {"sleep", "msleep", "usleep", "qWait", "qSleep"}


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_a_module_and_its_functions_are_short(file):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, FUNCTIONS) and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    }
    assert not long


@pytest.mark.parametrize("file", TESTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_a_test_waits_for_something_and_never_for_a_while(file):
    called = [
        node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    assert [call.lineno for call in called if is_a_pause(call.func)] == []


def is_a_pause(called):
    """`time.sleep(1)`, `sleep(1)`, `QTest.qWait(1)`, `qtbot.wait(1)`; an event or a process may be waited for."""
    if isinstance(called, ast.Name):
        return called.id in PAUSES
    if not isinstance(called, ast.Attribute):
        return False
    return called.attr in PAUSES or (called.attr == "wait" and ast.unparse(called.value).endswith("qtbot"))


@pytest.mark.parametrize(("said", "pause"), [
    ("time.sleep(1)", True), ("qtbot.wait(150)", True), ("QTest.qWait(40)", True), ("self.qtbot.wait(1)", True),
    ("event.wait(5)", False), ("qtbot.waitUntil(done)", False), ("process.wait(20)", False),
])  # fmt: skip
def test_a_pause_is_known_by_its_looks(said, pause):
    assert is_a_pause(ast.parse(said, mode="eval").body.func) is pause


def test_the_lock_file_names_no_registry():
    assert "://" not in (ROOT / "packaging" / "requirements.lock").read_text()


def test_qt_stays_in_the_range_that_does_not_corrupt_python():
    lock = (ROOT / "packaging" / "requirements.lock").read_text()
    assert "pyside6-essentials==6.11.3 " in lock
    assert "sqlcipher3==0.6.4 " in lock
    assert "sqlcipher3-" not in lock
