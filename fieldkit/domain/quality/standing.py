"""A digest of what a rule read: an explanation holds while it is the same (domain.md §1.29)."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from fieldkit.domain.quality.facts import HouseholdFacts, IncomeFacts, PairingFacts, PersonFacts
from fieldkit.domain.quality.rule import Flaw, Rule

_BYTES = 8
_OF_PERSON = {"disability_cert": "cert"}


def stands(rule: Rule, flaw: Flaw, household: HouseholdFacts, *, check: str = "") -> str:
    """Return the digest: the same on every laptop that has the same values.

    `check` names the check of a rule that has several: what is said of one explains no other.
    """
    of = (rule.id, flaw.at, flaw.value, *([check] if check else []))
    digest = blake2b(repr(of).encode(), digest_size=_BYTES)
    for at in rule.reads:
        table, _, column = at.partition(".")
        digest.update(repr((at, list(_read(table, column, flaw, household)))).encode())
    return digest.hexdigest()


def _read(table: str, column: str, flaw: Flaw, household: HouseholdFacts) -> Iterator[Any]:
    about = flaw.about
    if table in ("person", "person_year"):
        people = [about] if isinstance(about, PersonFacts) else household.members
        yield from (_of_person(person, table, column) for person in people)
    elif table == "household":
        yield household.phone if column == "phone" else household.values.get(column)
    elif table == "household_year":
        yield household.year.get(column)
    elif table in ("income_year", "income_item"):
        sheets = [about] if isinstance(about, IncomeFacts) else household.incomes
        yield from (_of_sheet(sheet, table, column) for sheet in sheets)
    elif table in ("helper_assignment", "helper"):
        pairings = [about] if isinstance(about, PairingFacts) else household.pairings
        yield from (getattr(pairing, column, None) for pairing in pairings)
    else:
        rows = household.all(table)
        own = [row for row in rows if row is about]
        yield from sorted(repr(row.get(column)) for row in own or rows)


def _of_person(person: PersonFacts, table: str, column: str) -> Any:
    if table == "person_year":
        return person.year.get(column)
    return getattr(person, _OF_PERSON.get(column, column), None)


def _of_sheet(sheet: IncomeFacts, table: str, column: str) -> Any:
    if table == "income_year":
        return getattr(sheet, column, None)
    return sorted(repr(item) for item in sheet.entries)
