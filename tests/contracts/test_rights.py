"""Whoever may not change something is stopped by the service, not only by a greyed-out button."""

import ast
from pathlib import Path

import pytest

import fieldkit.services
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import EVERY_RIGHT, RIGHTS, Right, rights_of

FREE = {  # what a laptop keeps for itself whoever is at it: what the rules found in the data as they stand
    ("Judging", "renew"), ("Judging", "look"), ("Judging", "forget"),
}  # fmt: skip
MODULES = sorted(Path(fieldkit.services.__file__).parent.rglob("*.py"))


def changing(kind: ast.ClassDef) -> dict[str, ast.FunctionDef]:
    """Find the public methods of a class in whose body, or in a private method they call, something is written."""
    methods = {n.name: n for n in kind.body if isinstance(n, ast.FunctionDef)}

    def writes(name, seen=frozenset()):
        return any(
            call.func.attr == "writing" or (call.func.attr in methods.keys() - seen and call.func.attr.startswith("_")
                                            and writes(call.func.attr, seen | {name}))
            for call in ast.walk(methods[name]) if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        )  # fmt: skip

    return {name: node for name, node in methods.items() if not name.startswith("_") and writes(name)}


def asks(method: ast.FunctionDef) -> bool:
    marks = [
        m.func.id for m in method.decorator_list if isinstance(m, ast.Call) and isinstance(m.func, ast.Name)
    ]
    inside = [n.func.id for n in ast.walk(method) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    return "needs" in marks or "demand" in inside


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_every_method_that_writes_asks_for_a_right(file):
    kinds = [n for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.ClassDef)]
    free = [
        f"{kind.name}.{name}" for kind in kinds for name, method in changing(kind).items()
        if not asks(method) and (kind.name, name) not in FREE
    ]  # fmt: skip
    assert not free


def test_every_role_has_its_rights_and_every_right_its_words():
    codes = CodeTables.load()
    assert set(RIGHTS) == EVERY_RIGHT
    granted = set().union(*(rights_of(codes, role.code) for role in codes["role"]))
    assert granted == EVERY_RIGHT


def test_an_inspector_and_a_role_nobody_knows_may_only_look():
    codes = CodeTables.load()
    assert rights_of(codes, "inspector") == frozenset() == rights_of(codes, "gardener")
    assert Right.REVEAL not in rights_of(codes, "admin")
