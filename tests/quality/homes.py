"""A family in which nothing is wrong, and what makes something wrong in it: written into a laptop's tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from fieldkit.db.base import SHARED, Synced
from fieldkit.db.types import new_id
from fieldkit.services.laptop import Laptop
from fieldkit.services.quality.service import FindingRow, State
from tests.people import VILLAGE, id_number

YEAR = 2026
_numbers = count(1)
Fields = dict[str, Any]

HEAD_BORN, SPOUSE_BORN, CHILD_BORN = date(1970, 1, 1), date(1972, 1, 1), date(2014, 1, 1)
USUAL_YEAR: Fields = {
    "education": "3", "school_status": None, "health": ("1",), "labour": "1", "med_resident": True,
    "med_employee": False, "med_serious": True, "med_commercial": False, "med_assist": False,
    "pension_resident": True, "pension_employee": False, "dibao": False, "destitute_care": "0",
    "med_other": False, "mandarin": True, "work_abroad": False,
}  # fmt: skip
PUPIL: Fields = {"education": None, "school_status": "03", "labour": "5"}
LIVING: Fields = {
    "members_end": 2, "land_arable": 300, "land_irrigated": 200, "house_area": 9000, "house_structure": "2",
    "house_dangerous": False, "house_grade": "1", "water_safe": True,
}  # fmt: skip
INCOME: Fields = {
    "purpose": "1", "members": 2, "wage_fen": 1_000_000, "business_fen": 500_000, "property_fen": 0,
    "transfer_fen": 100_000, "gross_fen": 1_600_000, "cost_fen": 100_000, "net_fen": 1_500_000,
    "per_capita_fen": 750_000,
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A rule, what breaks it, and what looks much like it and does not."""

    rule: str
    breaks: Mapping[str, Any]
    fine: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.rule} {list(self.breaks)}"


def row(laptop: Laptop, table: str, scope: str = VILLAGE, **values: Any) -> UUID:
    """Write a row of any table."""
    id = values.pop("id", None) or new_id()
    with laptop.store.writing() as session:
        session.add(Synced.tables[table](id=id, scope=scope, **values, **laptop.store.origin()))
    return id


class Home:
    """A household as it is entered; `people` by what they are: head, spouse, child, parent."""

    def __init__(self, laptop: Laptop, spec: Mapping[str, Any]) -> None:
        """Enter a family in order, changed by `spec`."""
        self.laptop = laptop
        self.no = next(_numbers)
        self.people: dict[str, UUID] = {}
        self.id = row(laptop, "household", **{
            "village_code": VILLAGE, "local_no": f"{VILLAGE}-{self.no:04d}", "hh_no": f"42108100{self.no:06d}",
            "head_name": f"户主{self.no}", "household_type": "30", "phone": "13800001234",
        } | spec.get("household", {}))  # fmt: skip
        roles = [
            "head",
            "spouse",
            *(r for r in ("child", "parent", "second") if r in spec or f"{r}_year" in spec),
        ]
        for number, role in enumerate(roles):
            if spec.get(role, {}) is not None:
                self._person(number, role, spec)
        for kind, table, usual in (("living", "household_year", LIVING), ("income", "income_year", INCOME)):
            changed = spec.get(kind, {})
            if changed is not None:
                self.put(table, **({"year": YEAR} | usual | changed))
        if "last" in spec:
            self.put("income_year", **({"year": YEAR - 1} | INCOME | spec["last"]))
        if spec.get("pairing", {}) is not None:
            self._pair(spec)
        for table, values in spec.get("rows", ()):
            self.put(table, **values)

    def _person(self, number: int, role: str, spec: Mapping[str, Any]) -> None:
        born = {
            "head": HEAD_BORN, "spouse": SPOUSE_BORN, "child": CHILD_BORN, "parent": date(1945, 1, 1),
            "second": CHILD_BORN,
        }[role] + timedelta(days=self.no)  # fmt: skip
        changed = dict(spec.get(role, {}))
        born = changed.get("birth_date") or born
        sex = changed.get("sex") or ("2" if role == "spouse" else "1")
        usual = {
            "name": f"{role}{self.no}", "person_no": f"42108100{self.no:06d}{number + 1:02d}", "sex": sex,
            "relation": {"head": "01", "spouse": "02", "child": "03", "parent": "11", "second": "03"}[role],
            "birth_date": born, "id_type": "1", "id_number": id_number(born, 996 if sex == "2" else 997 if role != "second" else 999),
            "status": "1", "political": "13",
        }  # fmt: skip
        self.people[role] = row(self.laptop, "person", household_id=self.id, **(usual | changed))
        work = {"work_place": "2", "work_months": 6} if role == "head" else {}
        year = {"year": YEAR} | USUAL_YEAR | work | (PUPIL if role in ("child", "second") else {})
        if role == "parent":
            year |= {"labour": "5"}
        said = spec.get(f"{role}_year", {})
        if said is not None:
            self.put("person_year", person_id=self.people[role], **(year | said))

    def _pair(self, spec: Mapping[str, Any]) -> None:
        values = {"name": f"帮扶{self.no}", "phone": "13900000000"} | spec.get("helper", {})
        self.helper = spec.get("helper_id") or row(self.laptop, "helper", SHARED, **values)
        pairing = {"role": "1", "start_date": date(2024, 1, 1)} | spec.get("pairing", {})
        self.put("helper_assignment", helper_id=self.helper, **pairing)

    def put(self, table: str, **values: Any) -> UUID:
        """Enter a row that belongs to the household; `of` names the member it is about."""
        if "of" in values:
            values["person_id"] = self.people[values.pop("of")]
        below = values.pop("items", ())
        visitors = values.pop("visitors", ())
        if table == "visit":
            values = {
                "kind": "01",
                "content": f"了解第{self.no}户今年的收成和打算",
                "completed_at": datetime(2026, 11, 20, tzinfo=UTC),
            } | values
        if table == "plan_item":
            plan = self.put("dev_plan", year=values.pop("year", YEAR))
            values |= {"dev_plan_id": plan, "title": "养羊"}
        if table == "visit_slot":
            values = {"plan_id": self.id, "year": YEAR, "purpose": "1"} | values
        if table == "measure":
            values = {"year": YEAR, "title": "措施", "state": "4"} | values
        id = row(self.laptop, table, **({"household_id": self.id} | values))
        for line, fen in below:
            row(self.laptop, "income_item", income_id=id, line=line, amount_fen=fen)
        for name in visitors:
            row(self.laptop, "visit_visitor", visit_id=id, name=name if isinstance(name, str) else "帮扶人",
                helper_id=None if isinstance(name, str) else self.helper)  # fmt: skip
        return id

    def findings(self) -> list[FindingRow]:
        """Return what is open, as the household's page shows it."""
        return [one for one in self.laptop.quality.of_household(self.id) if one.state is State.OPEN]

    def rules(self) -> set[str]:
        """Return the rules that are broken."""
        return {one.finding.rule for one in self.findings()}


CASE: Fields = {"kind": "1", "recognised_ym": "202610", "found_on": date(2026, 10, 2)}


def case(**changed: Any) -> tuple[str, Fields]:
    """Return a monitoring case, open and a month old."""
    return "monitoring_case", CASE | changed


def measure(kind: str, **changed: Any) -> tuple[str, Fields]:
    """Return a measure of a kind, given this year."""
    return "measure", {"category": kind[:2], "kind": kind} | changed
