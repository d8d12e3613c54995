"""Merges a whole register into the one there is: by id, column by column, and nothing half."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.undoing import UNDONE
from fieldkit.domain import measure_details
from fieldkit.domain.quality.arrival import ARRIVALS
from fieldkit.domain.quality.findings import Finding
from fieldkit.progress import Progress
from fieldkit.transfer.guards import Guarded
from fieldkit.transfer.register import Register
from fieldkit.transfer.remarks import Remarks
from fieldkit.transfer.targets import MADE, Target, Values
from fieldkit.transfer.whole import tables
from fieldkit.transfer.whole_reading import Told, Whole

_AT_ONCE = 2_000
_MARKS = frozenset({"deleted_at", "deleted_reason"})
_ELSEWHERE, _GUARD, _WRITTEN, _UNFIT, _BACK, _NUMBER, _MISFIT = (
    "IMP-32", "IMP-33", "IMP-34", "IMP-35", "IMP-29", "IMP-36", "IMP-40",
)  # fmt: skip


class Merging:
    """One whole register on its way into another."""

    def __init__(
        self, register: Register, remarks: Remarks, called: str, villages: frozenset[str] | None,
        hidden: Mapping[str, frozenset[UUID]], today: date,
    ) -> None:  # fmt: skip
        """Merge into `register`; `villages` are all that may be touched, `hidden` rows are in others."""
        self.refused: Counter[str] = Counter()
        self._register = register
        self._remarks = remarks
        self._called = called
        self._villages = villages
        self._hidden = hidden
        self._today = today

    def take(self, whole: Whole, progress: Progress) -> None:
        """Take every table; nothing is written."""
        done, total = 0, whole.total
        for table in tables():
            target = self._register[table.__tablename__]
            done = self._table(whole, table, target, done, total, progress)
        self._number()
        for table in tables():
            self._register[table.__tablename__].settle()

    def _table(
        self, whole: Whole, table: type[Synced], target: Target, done: int, total: int, progress: Progress
    ) -> int:
        elsewhere: dict[str, Told] = {}
        left: Counter[str] = Counter()
        changed: dict[UUID, tuple[Told, Values]] = {}
        new: dict[UUID, Told] = {}
        names = [name for name in ("scope", *table.columns()) if name not in MADE]
        for told in whole.rows(table):
            if done % _AT_ONCE == 0:
                progress(done, total)
            done += 1
            id = told.id
            if told.wrong or id is None:
                self._refuse(_UNFIT, target, told, told.wrong or "id", told.value)
            elif self._is_elsewhere(target, id, told.values):
                elsewhere.setdefault(told.sheet, told)
                left[told.sheet] += 1
            elif id in new:
                self._refuse(_UNFIT, target, told, "id", id.hex)
            elif id not in target.rows:
                new[id] = told
            else:
                self._differing(target, told, id, names, changed)
        for sheet, told in elsewhere.items():
            self.refused[target.name] += left[sheet]
            self._say(_ELSEWHERE, told, "", "", count=left[sheet])
        if table.guards:
            self._guard(table, target, changed, new)
        for told in (*(told for told, _ in changed.values()), *new.values()):
            self._look_into(told)
        for id, (_, differing) in changed.items():
            target.replace(id, differing)
        for id, told in new.items():
            target.made[id] = tuple(told.values.pop(name, None) for name in MADE)
            target.add(id, told.values["scope"], told.values)
        return done

    def _differing(
        self, target: Target, told: Told, id: UUID, names: list[str],
        changed: dict[UUID, tuple[Told, Values]],
    ) -> None:  # fmt: skip
        """Keep what differs of a row that is here already."""
        row, given = target.rows[id], told.values
        target.touched.add(id)
        differing = {
            name: given.get(name) for name in names
            if given.get(name) != row.get(name) and (given.get(name) or row.get(name) not in (None, {}))
        }  # fmt: skip
        if not differing:
            return
        if target.table.rule.append_only and differing.keys() - _MARKS:
            self._refuse(_WRITTEN, target, told, min(differing.keys() - _MARKS))
            return
        back = row.get("deleted_at") is not None and "deleted_at" in differing
        if back and given.get("deleted_at") is None and row.get("deleted_reason") != UNDONE:
            self._say(_BACK, told, "", "")
        changed[id] = (told, differing)

    def _guard(
        self, table: type[Synced], target: Target, changed: dict[UUID, tuple[Told, Values]],
        new: dict[UUID, Told],
    ) -> None:  # fmt: skip
        """Leave out what the guards of a table refuse, and note the order in which the rest is written."""
        guarded = Guarded(table, target.rows.values())
        as_changed = {id: {**target.rows[id], **values} for id, (_, values) in changed.items()}
        good, bad = guarded.try_all(as_changed, {id: told.values for id, told in new.items()})
        for id in bad:
            told = new.pop(id) if id in new else changed.pop(id)[0]
            self._refuse(_GUARD, target, told)
        if changed:
            target.order = {id: place for place, id in enumerate(good)}

    def _look_into(self, told: Told) -> None:
        """Say what cannot be so in the further fields of a measure; they are taken as they are."""
        for misfit in measure_details.misfits(told.values.get("detail") or {}, self._today):
            words = self._remarks.words
            label, why = words("Fields", misfit.label), words("Fields", misfit.why)
            self._say(_MISFIT, told, "detail", misfit.value, field=label, why=why)

    def _is_elsewhere(self, target: Target, id: UUID, values: Mapping[str, Any]) -> bool:
        if self._villages is None:
            return False
        allowed = values["scope"] == SHARED or values["scope"] in self._villages
        return not allowed or id in self._hidden.get(target.name, ())

    def _number(self) -> None:
        """Give a household another local number where the one it comes with belongs to another here."""
        target = self._register["household"]
        taken = {row.get("local_no") for id, row in target.rows.items() if id not in target.new}
        if not taken:
            return
        last: dict[str, int] = {}
        for row in target.rows.values():
            village, _, no = (row.get("local_no") or "").rpartition("-")
            if no.isdigit():
                last[village] = max(last.get(village, 0), int(no))
        for id in sorted(target.new, key=lambda id: (target.rows[id]["local_no"], id)):
            row = target.rows[id]
            if row["local_no"] in taken:
                village, old = row["village_code"], row["local_no"]
                last[village] = last.get(village, 0) + 1
                row["local_no"] = f"{village}-{last[village]:04}"
                told = Told("household", 0, id, row)
                self._say(_NUMBER, told, "local_no", old, stored=row["local_no"])

    # ------------------------------------------------------------ saying so

    def _refuse(self, rule: str, target: Target, told: Told, column: str = "", value: str = "") -> None:
        self.refused[target.name] += 1
        self._say(rule, told, column, value)

    def _say(
        self, rule: str, told: Told, column: str, value: str, stored: str = "", **details: object
    ) -> None:
        arrival = ARRIVALS[rule]
        message = self._remarks.words("Findings", arrival.sentence, **details)
        self._remarks.findings.append(
            Finding(
                rule,
                arrival.level,
                message,
                _key(told),
                value,
                stored,
                self._called,
                told.sheet,
                told.number or None,
                column or None,
            )
        )


def _key(told: Told) -> str:
    given = told.values
    named = (given.get(name) for name in ("hh_no", "person_no", "local_no", "name"))
    return str(next(filter(None, named), told.id.hex if told.id else ""))
