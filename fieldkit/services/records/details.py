"""The fields that only some records of a kind have: they are kept, as typed, in the column `detail`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.domain import measure_details
from fieldkit.errors import BadValue
from fieldkit.services.fields import Field, Fields, FieldView
from fieldkit.services.kinds.kind import Kind
from fieldkit.services.records.fitness import demand_members
from fieldkit.services.referring import Referring

DETAIL = "detail"
"""The column; its fields are named `detail.<name>`."""
_PREFIX = f"{DETAIL}."


def is_detail(name: str) -> bool:
    """Tell whether a field is one of these."""
    return name.startswith(_PREFIX)


def views(fields: Fields, refers: Referring, kind: Kind, row: Any) -> Iterator[FieldView]:
    """Go through the further fields of a record; what came unreadable is shown as it was written."""
    kept = getattr(row, DETAIL, None) or {}
    for field in kind.details({one.name: getattr(row, one.name) for one in kind.fields}):
        text = kept.get(field.name)
        try:
            value = fields.read(field, text)
            view = refers.complete(fields.view(field, value), value)
        except (BadValue, ValueError):
            view = replace(fields.view(field, None), shown=str(text), typed=str(text))
        yield replace(view, name=f"{_PREFIX}{field.name}")


def taken(
    session: Session, fields: Fields, kind: Kind, values: Mapping[str, Any], kept: Mapping[str, str],
    typed: Mapping[str, str | None], today: date, household: UUID | None,
) -> dict[str, str]:  # fmt: skip
    """Return what a record keeps of its further fields, with those typed now.

    Raises `BadValue` for what cannot be so; an old one can be mended in its other fields.
    """
    detail, named = dict(kept), {}
    for field in kind.details(values):
        text = typed.get(_PREFIX + field.name)
        if text is not None:
            named[field] = fields.read(field, text)
            detail[field.name] = fields.type(field, named[field])
    demand_members(session, fields, named, household)
    detail = {name: text for name, text in detail.items() if text}
    _demand_fit(fields, {field.name: field for field in named}, detail, today)
    return detail


def _demand_fit(fields: Fields, named: Mapping[str, Field], detail: Mapping[str, str], today: date) -> None:
    for misfit in measure_details.misfits(detail, today):
        at = next((name for name in (misfit.name, *misfit.parts) if name in named), None)
        if at is not None:
            raise fields.bad(named[at], detail[at], misfit.why)
