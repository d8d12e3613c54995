"""Joins an edit with what the server holds, one field group at a time (sync.md §4.5).

Pure functions of values in stored form.  The server uses them in its push transaction; the laws
they keep are tests.  No winner is ever chosen by a clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from fieldkit.db.base import Policy, Synced

Value = str | int | float | bytes | None
Row = dict[str, Value]
Group = tuple[str, ...]

MADE = frozenset({"created_at", "created_by", "origin_device"})
"""Who made a row: the first to reach the server stays, and nobody is asked."""

DELETION: Group = ("deleted_at", "deleted_reason")


class Stamp(NamedTuple):
    """Who wrote a field group last: at which version of the row, and when by his own clock."""

    ver: int
    lineage: str
    user: str | None
    device: str | None
    wall: str


@dataclass
class Held:
    """A row as the server holds it."""

    ver: int
    values: Row
    default: Stamp  # of every group that has none of its own
    stamps: dict[str, Stamp] = field(default_factory=dict)  # by a group's first column

    def stamp(self, group: Group) -> Stamp:
        """Return who wrote `group` last."""
        return self.stamps.get(group[0], self.default)


@dataclass(frozen=True)
class Edit:
    """One change of one row, as a device made it on version `base`."""

    base: int
    by: Stamp  # `ver` is not used
    new: Row  # changed columns only, whole groups
    old: Row
    insert: bool = False
    author: str = ""  # name and day, put above a text that is kept beside another


@dataclass(frozen=True)
class Clash:
    """Two values that both stay until a person decides.  `kind`: `field` or `deleted`."""

    kind: str
    columns: Group
    base: Row | None
    server: Row
    server_by: Stamp
    other: Row
    other_by: Stamp


@dataclass
class Merged:
    """What an edit did: the columns to take, and what needs a person."""

    take: Row = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    agreed: bool = False  # some values were there already


class NotTheSame(Exception):
    """A second, different body came for an append-only row."""


def merge(table: type[Synced], held: Held | None, edit: Edit) -> Merged:
    """Join `edit` with `held`; neither is changed.  Raises `NotTheSame` for append-only tables."""
    if held is None:
        return Merged(take=dict(edit.new))
    if table.rule.append_only:
        _check_body(held, edit)
    groups = [g for g in table.field_groups() if any(c in edit.new for c in g)]
    if _deleted_by_other(held, edit) and not _restores(edit):
        return _edit_of_deleted(held, edit, groups)
    merged = Merged()
    for group in groups:
        _merge_group(table, held, edit, group, merged)
    if merged.take.get("deleted_at") is not None:
        _deletion_of_edited(table, held, edit, merged)
    return merged


def apply(held: Held | None, edit: Edit, merged: Merged, groups: list[Group]) -> Held:
    """Return the row after `merged`: its next version if anything was taken, else as it was."""
    ver = (held.ver if held else 0) + 1
    stamp = edit.by._replace(ver=ver)
    if held is None:
        return Held(ver, dict(merged.take), stamp)
    changed = {c for c, v in merged.take.items() if held.values.get(c) != v}
    if not changed:
        return held
    stamps = dict(held.stamps)
    stamps.update({g[0]: stamp for g in groups if changed.intersection(g)})
    return Held(ver, {**held.values, **merged.take}, held.default, stamps)


def _merge_group(table: type[Synced], held: Held, edit: Edit, group: Group, merged: Merged) -> None:
    new = {c: edit.new.get(c) for c in group if edit.insert or c in edit.new}
    now = {c: held.values.get(c) for c in new}
    if new == now:
        merged.agreed = True
        return
    stamp = held.stamp(group)
    if stamp.ver <= edit.base or stamp.lineage == edit.by.lineage:
        merged.take.update(new)
    elif group[0] in MADE or (group == DELETION and _both_deleted(held, edit)):
        return  # the first stays
    elif edit.insert and not _filled(now):
        merged.take.update(new)  # both made the row, and only this one filled the field
    elif edit.insert and not _filled(new):
        return
    else:
        _by_policy(table.policy_of(group), held, edit, group, new, merged)


def _by_policy(policy: Policy, held: Held, edit: Edit, group: Group, new: Row, merged: Merged) -> None:
    if policy is Policy.LAST:
        merged.take.update(new)
    elif policy is Policy.BOTH:
        for column, text in new.items():
            both = beside(edit.old.get(column), held.values.get(column), text, edit.author)
            if both != held.values.get(column):
                merged.take[column] = both
    else:
        base = None if edit.insert else {c: edit.old.get(c) for c in new}
        server = {c: held.values.get(c) for c in group}
        merged.clashes.append(Clash("field", group, base, server, held.stamp(group), new, edit.by))


def beside(base: Value, server: Value, other: Value, author: str) -> Value:
    """Return two free texts one under the other; what both begin with is kept once."""
    shared, kept, added = (text if isinstance(text, str) else "" for text in (base, server, other))
    if not added or added in kept:
        return server
    if not kept or kept in added:
        return other
    if kept.startswith(shared):
        added = added.removeprefix(shared)
    head = f"【{author}】" if author else ""
    return f"{kept}\n{head}{added.strip()}"


def _check_body(held: Held, edit: Edit) -> None:
    for column, value in edit.new.items():
        if column not in MADE and column not in DELETION and held.values.get(column) != value:
            raise NotTheSame
    if edit.insert and _body(held.values) != _body(edit.new):
        raise NotTheSame


def _body(values: Mapping[str, Value]) -> dict[str, Value]:
    return {c: v for c, v in values.items() if v is not None and c not in MADE and c not in DELETION}


def _filled(values: Row) -> bool:
    return any(v is not None for v in values.values())


def _both_deleted(held: Held, edit: Edit) -> bool:
    return held.values.get("deleted_at") is not None and edit.new.get("deleted_at") is not None


def _restores(edit: Edit) -> bool:
    return not edit.insert and "deleted_at" in edit.new and edit.new["deleted_at"] is None


def _deleted_by_other(held: Held, edit: Edit) -> bool:
    stamp = held.stamp(DELETION)
    return (
        held.values.get("deleted_at") is not None
        and stamp.ver > edit.base
        and stamp.lineage != edit.by.lineage
    )


def _edit_of_deleted(held: Held, edit: Edit, groups: list[Group]) -> Merged:
    """Keep the tombstone, and the edit beside it for a person: no edit brings a row back."""
    edited = {
        c: edit.new[c]
        for g in groups
        for c in g
        if c in edit.new and c not in MADE and g != DELETION and held.values.get(c) != edit.new[c]
    }
    if not edited:
        return Merged(agreed=True)
    server = {c: held.values.get(c) for c in DELETION}
    base = None if edit.insert else {c: edit.old.get(c) for c in edited}
    clash = Clash("deleted", DELETION, base, server, held.stamp(DELETION), edited, edit.by)
    return Merged(clashes=[clash])


def _deletion_of_edited(table: type[Synced], held: Held, edit: Edit, merged: Merged) -> None:
    """Ask a person when the row just deleted was edited by others since the deleter saw it."""
    edited: Row = {}
    by = held.default
    for group in table.field_groups():
        stamp = held.stamp(group)
        mine = stamp.ver <= edit.base or stamp.lineage == edit.by.lineage
        if mine or group == DELETION or group[0] in MADE:
            continue
        edited.update({c: held.values.get(c) for c in group})
        by = max(by, stamp)
    if edited:
        server = {c: merged.take.get(c) for c in DELETION}
        merged.clashes.append(Clash("deleted", DELETION, None, server, edit.by, edited, by))
