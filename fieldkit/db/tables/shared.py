"""Users, and the conflicts that wait for one of them."""

from datetime import date

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Policy, Synced, SyncRule
from fieldkit.db.types import At, CodeSet, RowId


class AppUser(Synced):
    """Somebody who works with fieldkit (domain.md §1.31); the passphrase lives in the key slots."""

    __tablename__ = "app_user"

    name: Mapped[str] = mapped_column(String(50))
    role: Mapped[str] = mapped_column(String(20))  # 2.33
    unit_name: Mapped[str | None] = mapped_column(String(80))
    phone: Mapped[str | None] = mapped_column(String(20))
    helper_id: Mapped[RowId | None]
    villages: Mapped[CodeSet | None]  # the village codes this person sees; none: all of them
    left_on: Mapped[date | None]  # the first day this person does not work here any more


class Conflict(Synced):
    """Two values for one field group, both kept until a person decides (sync.md §4.5).

    Made by the server only.  `kind`: `field` two edits, `deleted` an edit of a deleted row, `primary`
    two primary helpers at once (C-1).  Values are JSON objects of the group's columns, stored form.
    """

    __tablename__ = "conflict"
    rule = SyncRule(groups=(("chosen", "settled_by", "settled_at"),), policies={"chosen": Policy.LAST})

    kind: Mapped[str] = mapped_column(String(10))
    tbl: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[RowId] = mapped_column(index=True)
    household_id: Mapped[RowId | None] = mapped_column(index=True)
    field: Mapped[str] = mapped_column(String(60))  # the group's columns, joined by +
    base_value: Mapped[str | None] = mapped_column(Text)
    server_value: Mapped[str | None] = mapped_column(Text)
    server_user: Mapped[str | None] = mapped_column(String(50))
    server_device: Mapped[str | None] = mapped_column(String(50))
    server_wall: Mapped[At | None]
    other_value: Mapped[str | None] = mapped_column(Text)
    other_user: Mapped[str | None] = mapped_column(String(50))
    other_device: Mapped[str | None] = mapped_column(String(50))
    other_wall: Mapped[At | None]
    chosen: Mapped[str | None] = mapped_column(String(10))  # server, other, neither
    settled_by: Mapped[RowId | None]
    settled_at: Mapped[At | None]
