"""What a sheet holds, told by its headers (interfaces.md §2): never by its name."""

from collections.abc import Mapping

HOUSEHOLDS, MEMBERS, HELPERS, DIVISIONS = "households", "members", "helpers", "divisions"
INCOMES = "incomes"
"""Income sheets with one row a line: 户编号, 年度, 收入项目, 金额."""

Field = tuple[str, str]
"""Table and field."""

_TELLING = {
    MEMBERS: [{("person", "name"), ("person", "relation")}, {("person", "name"), ("person", "person_no")},
              {("person", "relation"), ("household", "hh_no")}],
    HELPERS: [{("helper", "name")}],
    HOUSEHOLDS: [{("household", "head_name")}, {("household", "hh_no"), ("place", "village")}],
    DIVISIONS: [{("division", "code"), ("division", "name")},
                {("division", "code"), ("division", "parent_code")}],
    INCOMES: [{("income_item", "line"), ("income_item", "amount_fen"), ("row", "year")}],
}  # fmt: skip
"""What sheets are known by: one of these sets of fields."""
_TABLES = {
    HOUSEHOLDS: ("household", "income_", "monitoring_case"), MEMBERS: ("person",), HELPERS: ("helper",),
    DIVISIONS: ("division",), INCOMES: ("income_item",),
}  # fmt: skip
"""What the tables are called that only one kind of sheet fills."""
_ANYWHERE: dict[str, set[str]] = {
    HOUSEHOLDS: {"hh_no", "local_no", "head_name", "head_id_number", "phone", "address", "note"},
    MEMBERS: {"name", "sex", "political", "id_number", "phone", "status"},
    HELPERS: {"sex", "political", "id_number", "phone"},
    DIVISIONS: set(), INCOMES: {"note"},
}  # fmt: skip
"""Fields whose headers stand in sheets of other kinds too; they tell nothing."""
_WHOSE = {("household", "hh_no"), ("household", "local_no"), ("head", "name"), ("head", "id_number")}
_SURELY = {("person", "relation"), ("person", "person_no")}
"""Only a member sheet says how somebody is related to the head, or numbers people."""


def kind_of(have: Mapping[str, set[Field]]) -> str | None:
    """Return the kind of a sheet from the fields its headers would fill, read as each kind.

    It is the one that the sheet has most characteristic columns of, then most columns.
    A sheet without the very column its kind is known by is of that kind all the same when its other
    columns say so: that column is then missing, and the sheet is not read as something else.
    """
    if any(needed <= have[INCOMES] for needed in _TELLING[INCOMES]) and have[INCOMES] & _WHOSE:
        return INCOMES
    own = {kind: sum(1 for at in fields if _is_own(kind, at)) for kind, fields in have.items()}
    if len(have[MEMBERS]) >= 2 and have[MEMBERS] & _SURELY and _tells(MEMBERS, have[MEMBERS]):
        return MEMBERS
    kinds = [
        kind for kind, fields in have.items()
        if kind != INCOMES and len(fields) >= 2 and (_tells(kind, fields) or _implied(kind, fields, own))
    ]  # fmt: skip
    return max(kinds, key=lambda kind: (own[kind], len(have[kind]))) if kinds else None


def _tells(kind: str, fields: set[Field]) -> bool:
    return any(needed <= fields for needed in _TELLING[kind])


def _is_own(kind: str, at: Field) -> bool:
    table, field = at
    return table.startswith(_TABLES[kind]) and field not in _ANYWHERE[kind]


def _implied(kind: str, fields: set[Field], own: dict[str, int]) -> bool:
    """Tell whether a sheet is of a kind though what the kind is known by is missing."""
    if kind == HELPERS:
        return own[kind] >= 2 and own[kind] > own[HOUSEHOLDS]
    if kind != MEMBERS:
        return False
    named = ("person", "name") in fields
    beside_head = named and ("head", "name") in fields and own[kind] > own[HOUSEHOLDS]
    return own[kind] >= (2 if named else 4) and (beside_head or own[HOUSEHOLDS] == 0)
