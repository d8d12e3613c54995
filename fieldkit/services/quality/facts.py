"""Puts together what rules look at, for a portion of households in some fifteen questions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.chunks import chunks, marks
from fieldkit.domain.income import Item
from fieldkit.domain.quality.facts import HouseholdFacts, IncomeFacts, PairingFacts, PersonFacts
from fieldkit.services.quality.notices import notices
from fieldkit.services.quality.rows import Read, as_values, columns, fetch
from fieldkit.services.quality.shared import Shared
from fieldkit.sync.local import run

_SUMS = (
    "members", "wage_fen", "business_fen", "property_fen", "transfer_fen", "cost_fen", "gross_fen", "net_fen",
    "per_capita_fen", "note",
)  # fmt: skip
_WHOLE = ("household_status", "measure", "guarantee_check", "monitoring_case", "rigid_expense")
Grouped = dict[bytes, list[Any]]


class FactsReader:
    """Reads households as rules look at them; `shared` says what several of them have in common."""

    def __init__(self, session: Session, today: date, shared: Shared) -> None:
        """Read with `session`, of one moment."""
        self._session = session
        self._today = today
        self._shared = shared

    def read(self, ids: Sequence[bytes]) -> list[HouseholdFacts]:
        """Return the facts of those households that are not deleted, in the order of their numbers."""
        found = [(row[0], as_values("household", row)) for row in self._rows("household", ids, by="id")]
        persons, incomes = self._persons(ids), self._incomes(ids)
        pairings, lives = self._pairings(ids), self._newest("household_year", ids, "household_id")
        rows = {table: self._plain(table, ids) for table in _WHOLE}
        rows |= {"visit_slot": self._slots(ids), "visit": self._visits(ids), "plan_item": self._items(ids)}
        rows["notice"] = notices(self._session, ids)
        made = [
            HouseholdFacts(
                key=str(values.get("hh_no") or values.get("local_no") or values.get("head_name") or ""),
                phone=values.get("phone"), persons=persons.get(id, []), incomes=incomes.get(id, []),
                pairings=pairings.get(id, []), ref=values["id"], values=values,
                year=as_values("household_year", lives[id]) if id in lives else {},
                rows={table: of[id] for table, of in rows.items() if id in of},
            )
            for id, values in found
        ]  # fmt: skip
        return sorted(made, key=lambda h: (h.values.get("hh_no") or "~", h.values["local_no"]))

    # ------------------------------------------------------------ people

    def _persons(self, ids: Sequence[bytes]) -> Grouped:
        years = self._newest("person_year", ids, "person_id")
        found: Grouped = defaultdict(list)
        home = columns("person").index("household_id")
        for row in self._rows("person", ids):
            values = as_values("person", row)
            year = as_values("person_year", years[row[0]]) if row[0] in years else {}
            found[row[home]].append(self._person(row[0], values, year))
        for people in found.values():
            people.sort(key=lambda person: (person.key, person.name))
        return found

    def _person(self, id: bytes, values: Read, year: Read) -> PersonFacts:
        twins = self._shared.twins.get(id, ())
        return PersonFacts(
            key=str(values.get("person_no") or values["name"]), name=values["name"],
            id_type=values.get("id_type"), id_number=values.get("id_number"), sex=values.get("sex"),
            birth_date=values.get("birth_date"), relation=values.get("relation"),
            phone=values.get("phone"), status=values.get("status") or "1", year=year, ref=values["id"],
            political=values.get("political"), cert=values.get("disability_cert"), twins=twins,
            double=bool(twins), sharing=self._shared.phones.get(id, ()),
        )  # fmt: skip

    # ------------------------------------------------------------ money

    def _incomes(self, ids: Sequence[bytes]) -> Grouped:
        found: dict[bytes, list[tuple[bytes, Read]]] = defaultdict(list)
        home = columns("income_year").index("household_id")
        for row in self._rows("income_year", ids):
            found[row[home]].append((row[0], as_values("income_year", row)))
        newest = {
            id for sheets in found.values()
            for id, values in sheets if values["year"] >= max(v["year"] for _, v in sheets) - 1
        }  # fmt: skip
        items = self._entries(sorted(newest))
        return {
            household: [_sheet(values, items.get(id, ())) for id, values in sheets]
            for household, sheets in found.items()
        }

    def _entries(self, sheets: Sequence[bytes]) -> dict[bytes, list[Item]]:
        """Read the entries of the newest two years; what is older was judged while it was new."""
        found: dict[bytes, list[Item]] = defaultdict(list)
        if not sheets:
            return found
        rows = run(
            self._session,
            "SELECT income_id, line, amount_fen, cost_method, rate, counts FROM income_item "  # noqa: S608
            f"WHERE deleted_at IS NULL AND income_id IN ({marks(sheets)}) ORDER BY id",
            *sheets,
        )  # fmt: skip
        for sheet, line, fen, method, rate, counts in rows:
            found[sheet].append(Item(line, fen, method, rate, None if counts is None else bool(counts)))
        return found

    # ------------------------------------------------------------ helpers and visits

    def _pairings(self, ids: Sequence[bytes]) -> Grouped:
        rows = self._rows("helper_assignment", ids)
        at = columns("helper_assignment").index
        home, who = at("household_id"), at("helper_id")
        helpers = sorted({row[who] for row in rows})
        known = {
            id: (name, active_from, active_to)
            for id, name, active_from, active_to in (run(
                self._session,
                f"SELECT id, name, active_from, active_to FROM helper WHERE id IN ({marks(helpers)})",  # noqa: S608
                *helpers,
            ) if helpers else ())
        }  # fmt: skip
        found: Grouped = defaultdict(list)
        for row in rows:
            values = as_values("helper_assignment", row)
            name, first, last = known.get(row[who], ("", None, None))
            found[row[home]].append(PairingFacts(
                helper=name, role=values["role"], start_date=values["start_date"],
                end_date=values.get("end_date"), ref=values["id"], helper_id=values["helper_id"],
                active_from=date.fromisoformat(first) if first else None,
                active_to=date.fromisoformat(last) if last else None,
                rank=self._shared.ranks.get(row[0], 0),
            ))  # fmt: skip
        return found

    def _slots(self, ids: Sequence[bytes]) -> Grouped:
        return self._plain("visit_slot", ids, more="AND year >= ?", values=(self._today.year - 1,))

    def _visits(self, ids: Sequence[bytes]) -> Grouped:
        since = date(self._today.year - 1, 1, 1).isoformat()
        rows = self._rows("visit", ids, more="AND visit_date >= ?", values=(since,))
        visitors: dict[bytes, list[Any]] = defaultdict(list)
        for part in chunks([row[0] for row in rows], len(ids) or 1):
            for visit, helper in run(
                self._session,
                f"SELECT visit_id, helper_id FROM visit_visitor WHERE visit_id IN ({marks(part)}) "  # noqa: S608
                "AND helper_id IS NOT NULL AND deleted_at IS NULL ORDER BY id",
                *part,
            ):
                visitors[visit].append(helper)
        home = columns("visit").index("household_id")
        found: Grouped = defaultdict(list)
        for row in rows:
            values = as_values("visit", row)
            values["visitors"] = tuple(UUID(bytes=bytes(helper)) for helper in visitors.get(row[0], ()))
            values["crowd"] = self._shared.crowds.get(row[0], ())
            values["alike"] = self._shared.alike.get(row[0], ())
            found[row[home]].append(values)
        return found

    def _items(self, ids: Sequence[bytes]) -> Grouped:
        """Read the undertakings of plans, with the year of the plan."""
        years = dict(run(
            self._session,
            f"SELECT id, year FROM dev_plan WHERE household_id IN ({marks(ids)}) "  # noqa: S608 - marks
            "AND deleted_at IS NULL",
            *ids,
        )) if ids else {}  # fmt: skip
        found = self._plain("plan_item", ids)
        for rows in found.values():
            for values in rows:
                values["year"] = years.get(values["dev_plan_id"].bytes)
        return found

    # ------------------------------------------------------------ any table

    def _rows(self, table: str, ids: Sequence[bytes], **how: Any) -> list[tuple[Any, ...]]:
        return fetch(self._session, table, ids, **how)

    def _plain(self, table: str, ids: Sequence[bytes], **how: Any) -> Grouped:
        home = columns(table).index("household_id")
        found: Grouped = defaultdict(list)
        for row in self._rows(table, ids, **how):
            found[row[home]].append(as_values(table, row))
        return found

    def _newest(self, table: str, ids: Sequence[bytes], by: str) -> dict[bytes, tuple[Any, ...]]:
        """Return the row of the newest year of each record."""
        at = columns(table).index(by)
        return {row[at]: row for row in self._rows(table, ids, more="ORDER BY year")}


def _sheet(values: Read, items: Iterable[Item]) -> IncomeFacts:
    sums: dict[str, Any] = {name: values.get(name) for name in _SUMS}
    purpose = values.get("purpose") or "1"
    return IncomeFacts(
        year=values["year"], purpose=purpose, ref=values["id"], items=tuple(items), **sums
    )  # fmt: skip
