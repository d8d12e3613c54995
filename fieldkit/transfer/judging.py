"""Puts households of the register before the rules, and says what they find."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from fieldkit.domain.income import TOTALS, Item
from fieldkit.domain.quality.facts import (
    IN_HOUSEHOLD,
    HouseholdFacts,
    IncomeFacts,
    PairingFacts,
    PersonFacts,
)
from fieldkit.domain.quality.findings import Level
from fieldkit.domain.quality.households import SAME_NUMBER
from fieldkit.domain.quality.rule import Flaw, Rule, Surroundings
from fieldkit.domain.quality.rules import apply, chosen
from fieldkit.domain.quality.speaking import Speech
from fieldkit.progress import Progress
from fieldkit.transfer.desk import ROOT
from fieldkit.transfer.register import Register, Values
from fieldkit.transfer.remarks import Remarks, Row

_SUMS = ("members", *TOTALS.values(), "gross_fen", "net_fen", "per_capita_fen", "note")
_PORTION = 500


class Judge:
    """Judges households; each flaw becomes a finding, at its place in a workbook if it came from one."""

    def __init__(
        self, register: Register, around: Surroundings, remarks: Remarks,
        source: Callable[[UUID], Row | None],
    ) -> None:  # fmt: skip
        """Gather what belongs together; `source` gives the row that spoke last of a record."""
        self._register = register
        self._around = around
        self._remarks = remarks
        language = getattr(remarks.words, "language", "zh_CN")
        self._speech = Speech(
            remarks.words, lambda table, code: around.profile.label(around.codes, table, code, language)
        )
        self._source = source
        self._persons = _grouped(register, "person", "household_id")
        self._pairings = _grouped(register, "helper_assignment", "household_id")
        self._incomes = _grouped(register, "income_year", "household_id")
        self._items = _grouped(register, "income_item", "income_id")
        self._double: set[UUID] = set()
        self._years = _newest(register, "person_year", "person_id")
        self._lives = _newest(register, "household_year", "household_id")

    def judge(self, households: Iterable[UUID], asked: Callable[[str], bool], progress: Progress) -> None:
        """Judge households in the order of their numbers by every rule whose fields were asked."""
        rows = self._register["household"].rows
        ordered = sorted(households, key=lambda id: (rows[id].get("hh_no") or "~", rows[id]["local_no"]))
        rules = chosen(asked)
        for done, id in enumerate(ordered):
            if done % _PORTION == 0:
                progress(done, len(ordered))
            facts = self._facts(id, rows[id])
            for rule, flaw in apply(facts, self._around, rules):
                self._say(rule, flaw, facts)

    def same_number(self, groups: Iterable[list[UUID]]) -> None:
        """Name everybody in groups of persons who share an identity number (DQ-05)."""
        people, households = self._register["person"].rows, self._register["household"].rows
        for group in sorted(groups, key=lambda group: people[group[0]].get("id_number") or ""):
            active = [id for id in group if people[id].get("status") == IN_HOUSEHOLD]
            if len(active) < 2 or len(people[active[0]]["id_number"]) < ROOT:
                continue
            active.sort(key=lambda id: (people[id].get("person_no") or "", id))
            self._double.update(active)
            for id in active:
                others = "、".join(
                    f"{people[other]['name']}（{_household_key(households[people[other]['household_id']])}）"
                    for other in active if other != id
                )  # fmt: skip
                message = self._remarks.words("Findings", SAME_NUMBER, others=others)
                self._place(
                    "DQ-05", Level.ERROR, message, _person_key(people[id]), id, "person.id_number",
                    people[id]["id_number"],
                )  # fmt: skip

    def _facts(self, id: UUID, row: Values) -> HouseholdFacts:
        return HouseholdFacts(
            key=_household_key(row),
            phone=row.get("phone"),
            persons=sorted(
                (self._person(person) for person in self._persons.get(id, ())),
                key=lambda person: (person.key, person.name),
            ),
            incomes=[self._income(income) for income in self._incomes.get(id, ())],
            pairings=[self._pairing(pairing) for pairing in self._pairings.get(id, ())],
            ref=id,
            values=row,
            year=self._lives.get(id, {}),
        )

    def _person(self, row: Values) -> PersonFacts:
        return PersonFacts(
            key=_person_key(row), name=row["name"], id_type=row.get("id_type"),
            id_number=row.get("id_number"), sex=row.get("sex"), birth_date=row.get("birth_date"),
            relation=row.get("relation"), phone=row.get("phone"),
            status=row.get("status") or IN_HOUSEHOLD, year=self._years.get(row["id"], {}), ref=row["id"],
            political=row.get("political"), cert=row.get("disability_cert"),
            double=row["id"] in self._double,
        )  # fmt: skip

    def _income(self, row: Values) -> IncomeFacts:
        items = tuple(
            Item(i["line"], i["amount_fen"], i.get("cost_method"), i.get("rate"), i.get("counts"))
            for i in self._items.get(row["id"], ())
        )
        sums: dict[str, Any] = {field: row.get(field) for field in _SUMS}
        purpose = row.get("purpose") or "1"
        return IncomeFacts(year=row["year"], items=items, ref=row["id"], purpose=purpose, **sums)

    def _pairing(self, row: Values) -> PairingFacts:
        helper = self._register["helper"].rows[row["helper_id"]]["name"]
        return PairingFacts(helper, row["role"], row["start_date"], row.get("end_date"), row["id"])

    def _say(self, rule: Rule, flaw: Flaw, household: HouseholdFacts) -> None:
        key = flaw.about.key if isinstance(flaw.about, PersonFacts) else household.key
        message = self._speech.sentence(rule.sentence, flaw.details)
        self._place(rule.id, rule.level, message, key, flaw.ref, flaw.at, flaw.value)

    def _place(
        self, rule: str, level: Level, message: str, key: str, ref: UUID, at: str, value: str
    ) -> None:  # fmt: skip
        row = self._source(ref)
        table, _, field = at.partition(".")
        placed = row.sheet.fields.get((table, field)) if row else None
        self._remarks.place(rule, level, message, key, row, placed, value, about=ref, at=at)


def _grouped(register: Register, table: str, by: str) -> dict[UUID, list[Values]]:
    groups: dict[UUID, list[Values]] = {}
    for _, row in register[table].live():
        groups.setdefault(row[by], []).append(row)
    return groups


def _newest(register: Register, table: str, by: str) -> dict[UUID, Values]:
    """Return the row of the newest year of each record; none where the table is not imported."""
    newest: dict[UUID, Values] = {}
    for _, row in register[table].live() if table in register.targets else ():
        known = newest.get(row[by])
        if known is None or known["year"] < row["year"]:
            newest[row[by]] = row
    return newest


def _household_key(row: Values) -> str:
    return str(row.get("hh_no") or row.get("local_no") or row.get("head_name") or "")


def _person_key(row: Values) -> str:
    return str(row.get("person_no") or row.get("name") or "")
