"""Registers of random records over every table, made from the declarations of the columns."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, Float, Integer, Time, text
from sqlalchemy.orm import Session

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.types import Codes, Extra, Id, Moment
from fieldkit.domain.codes import CodeTables
from fieldkit.services.laptop import Laptop
from fieldkit.transfer.whole import tables

VILLAGES = ("421081102201", "421081102202")
CODES = [code.code for name in ("relation", "cause", "health", "risk") for code in CodeTables.load()[name]]
_words = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=12)
_texts = st.one_of(
    st.sampled_from(["张德福", "", " 前后 ", '="421081"', '"', "…3", "_x0041_", "=1+1", "007", "2026-11-21",
                     "是", "\ud7ff\U00020000", "a\r\nb\tc\x00\x1f\x7f", "1e5", "NaN", "-", "'", *CODES]),
    _words,
)  # fmt: skip
_days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda m: m.replace(tzinfo=UTC))


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Return values of a column's type."""
    for of, strategy in (
        (Id, st.uuids()),
        (Moment, _moments),
        (Codes, st.lists(st.sampled_from(CODES), max_size=3).map(tuple)),
        (Extra, st.dictionaries(_texts, _texts, max_size=3)),
        (Boolean, st.booleans()),
        (Date, _days),
        (Time, st.times()),
        (Float, st.floats(allow_nan=False, allow_infinity=False)),
        (Integer, st.integers(-(2**62), 2**62)),
    ):
        if isinstance(kind, of):
            return strategy
    return _texts


@st.composite
def rows(draw: st.DrawFn) -> list[tuple[str, dict[str, Any]]]:
    """Draw some rows of some tables; those that guards look at never meet."""
    made: list[tuple[str, dict[str, Any]]] = []
    for table in draw(st.lists(st.sampled_from(tables()), max_size=6)):
        values: dict[str, Any] = {}
        for column in table.__table__.columns:
            if column.nullable and draw(st.booleans()):
                continue
            values[column.name] = draw(values_of(column.type))
        values["scope"] = draw(st.sampled_from((SHARED, *VILLAGES)))
        made.append((table.__tablename__, values))
    return made


def enter(laptop: Laptop, found: list[tuple[str, dict[str, Any]]]) -> None:
    """Put rows into a register as they would come from the township: nothing is asked."""
    with laptop.store.applying() as session:
        for name, values in found:
            session.merge(Synced.tables[name](**values))


def empty(laptop: Laptop) -> None:
    """Take every row of the register away again, for the next example."""
    with laptop.store.applying() as session:
        for table in tables():
            session.execute(text(f"DELETE FROM {table.__tablename__}"))


def stored(laptop: Laptop) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table of the register in its stored form."""
    with laptop.store.reading() as session:
        return {table.__tablename__: list(_stored(session, table)) for table in tables()}


def _stored(session: Session, table: type[Synced]) -> Iterator[tuple[Any, ...]]:
    names = ", ".join(column.name for column in table.__table__.columns)
    yield from (
        tuple(row) for row in session.execute(text(f"SELECT {names} FROM {table.__tablename__} ORDER BY id"))
    )


def example(table: type[Synced], id: UUID, **given: Any) -> dict[str, Any]:
    """Make a row that has a value in every column."""
    usual: dict[type, Any] = {
        Id: UUID(int=7), Moment: datetime(2026, 5, 4, 3, 2, 1, 5, tzinfo=UTC), Codes: ("01", "02"),
        Extra: {"网格员": "赵敏"}, Boolean: True, Date: date(2026, 1, 2), Time: time(8, 30),
        Float: 0.1 + 0.2, Integer: 2026,
    }  # fmt: skip
    row: dict[str, Any] = {"id": id}
    for column in table.__table__.columns:
        of = next((value for kind, value in usual.items() if isinstance(column.type, kind)), "甲")
        row.setdefault(column.name, of)
    return row | {"scope": VILLAGES[0], "deleted_at": None, "deleted_reason": None} | given
