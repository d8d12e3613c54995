"""Engines of SQLAlchemy: what a statement was given is never told in a failure, for failures reach logs."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

ROOT = Path(__file__).parents[2]


def made_in(file):
    """The keywords of every engine that a module makes."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) == "create_engine"
        ):
            yield {word.arg: ast.unparse(word.value) for word in node.keywords}


def test_every_engine_hides_what_its_statements_are_given():
    engines = [(file.name, words) for file in (ROOT / "fieldkit").rglob("*.py") for words in made_in(file)]
    assert len(engines) >= 3
    assert [name for name, words in engines if words.get("hide_parameters") != "True"] == []


def test_a_failed_statement_names_nobody(laptop):
    with laptop.store.reading() as session, pytest.raises(DBAPIError) as failed:
        session.execute(text("SELECT 1 FROM no_such_table WHERE name = :name"), {"name": "李秀英"})
    assert "李秀英" not in str(failed.value)
    assert "no_such_table" in str(failed.value)
