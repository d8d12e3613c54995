"""What all tables share, and what makes a table travel between machines.

To sync a new table, derive it from `Synced`, give it a `SyncRule` and write its migration.  Nothing
else: the laptop's table, the server's table, the capture triggers, the groups of fields that merge
together, the policy of a clash and the contract test all come from that one declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from fieldkit.db.types import At, Id, RowId, new_id
from fieldkit.domain.rights import EVERY_RIGHT, Right

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

SHARED = "shared"
"""The scope of rows that every laptop of the county has: divisions, helpers, users."""


class Base(DeclarativeBase):
    """The root of every table on a laptop; constraints have names, so that migrations find them."""

    metadata = MetaData(naming_convention=NAMES)


class Policy(StrEnum):
    """What happens when two lineages changed one field group since their common base (§4.5)."""

    ASK = "ask"  # the server's value stays, both go to a conflict row for a person
    BOTH = "both"  # free text: both are kept, one under the other
    LAST = "last"  # the later arrival at the server wins


@dataclass(frozen=True)
class SyncRule:
    """How rows of a table merge.

    `groups` names columns that only make sense together; every other column is a group of its own.
    `policies` names the policy of a group by its first column, where it is not `Policy.ASK`.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    policies: Mapping[str, Policy] = field(default_factory=dict)
    append_only: bool = False
    retractable: bool = False  # of append-only rows: that one was added may be taken back, by a mark


@dataclass(frozen=True)
class Guard:
    """A rule between rows that the laptop holds by a trigger, and the server by a conflict row.

    `when` is the SQL condition on NEW under which it applies, `clash` the query for rows against it.
    """

    name: str
    when: str
    clash: str


class Synced(Base):
    """A table whose rows are shared; deleting a row only marks it, and never frees its id.

    `scope` says who gets the row: a village code, or `SHARED`.  Foreign keys are not declared: a
    laptop may get a child before its parent (docs/decisions/0005).
    """

    __abstract__ = True
    tables: ClassVar[dict[str, type["Synced"]]] = {}
    rule: ClassVar[SyncRule] = SyncRule()
    guards: ClassVar[tuple[Guard, ...]] = ()
    kept: ClassVar[tuple[str, ...]] = ()
    """Columns whose state at the end of a year is kept in `past` when they are changed later."""

    id: Mapped[RowId] = mapped_column(primary_key=True, default=new_id, sort_order=-10)
    scope: Mapped[str] = mapped_column(String(12), index=True, sort_order=-9)
    created_at: Mapped[At | None] = mapped_column(sort_order=90)
    created_by: Mapped[RowId | None] = mapped_column(sort_order=91)
    origin_device: Mapped[RowId | None] = mapped_column(sort_order=92)
    deleted_at: Mapped[At | None] = mapped_column(sort_order=93)
    deleted_reason: Mapped[str | None] = mapped_column(String(40), sort_order=94)

    def __init_subclass__(cls, **kw: Any) -> None:
        """Enter the table in the register of synced tables."""
        super().__init_subclass__(**kw)
        if not cls.__dict__.get("__abstract__"):
            Synced.tables[cls.__tablename__] = cls

    @classmethod
    def columns(cls) -> list[str]:
        """Name the columns that travel, `id` and `scope` aside, in the order declared."""
        return [c.name for c in cls.__table__.columns if c.name not in ("id", "scope")]

    @classmethod
    def id_columns(cls) -> frozenset[str]:
        """Name the columns that hold ids, which travel as hex."""
        return frozenset(c.name for c in cls.__table__.columns if isinstance(c.type, Id))

    @classmethod
    def field_groups(cls) -> list[tuple[str, ...]]:
        """List the groups of columns that merge together; they cover every travelling column once."""
        groups = [*cls.rule.groups, ("deleted_at", "deleted_reason")]
        together = {name for group in groups for name in group}
        return [*groups, *((name,) for name in cls.columns() if name not in together)]

    @classmethod
    def policy_of(cls, group: tuple[str, ...]) -> Policy:
        """Return what happens when two lineages changed `group`."""
        return cls.rule.policies.get(group[0], Policy.ASK)


@dataclass(frozen=True)
class Author:
    """Who looks and changes, on which device, and what that person may.

    `villages` names the only villages the person sees; None: all of them (domain.md §1.31).
    """

    user: UUID | None
    device: UUID
    rights: frozenset[Right] = EVERY_RIGHT
    villages: frozenset[str] | None = None
