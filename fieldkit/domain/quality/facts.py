"""What the rules look at: a household with everything known of it, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fieldkit.domain.identity import Identity

IN_HOUSEHOLD = "1"
"""Member status 在户 (code table 2.14)."""


@dataclass
class PersonFacts:
    """A member, with the newest year's values; fields as in the tables, None where not known.

    `ref` is the caller's own: it comes back with every flaw.
    """

    key: str
    name: str = ""
    id_type: str | None = None
    id_number: str | None = None
    sex: str | None = None
    birth_date: date | None = None
    relation: str | None = None
    phone: str | None = None
    status: str = IN_HOUSEHOLD
    year: Mapping[str, Any] = field(default_factory=dict)
    ref: Any = None

    @cached_property
    def identity(self) -> Identity | None:
        """What the identity number says; None where there is none."""
        return Identity.read(self.id_number) if self.id_number else None


@dataclass
class IncomeFacts:
    """An income sheet in fen: the totals as given, and the lines by their code (§2.29)."""

    year: int
    members: int | None = None
    wage_fen: int | None = None
    business_fen: int | None = None
    property_fen: int | None = None
    transfer_fen: int | None = None
    cost_fen: int | None = None
    net_fen: int | None = None
    per_capita_fen: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    ref: Any = None


@dataclass
class PairingFacts:
    """A pairing: who helps, as what, from when to when."""

    helper: str
    role: str
    start_date: date
    end_date: date | None = None
    ref: Any = None


@dataclass
class HouseholdFacts:
    """A household and everything about it."""

    key: str
    phone: str | None = None
    persons: list[PersonFacts] = field(default_factory=list)
    incomes: list[IncomeFacts] = field(default_factory=list)
    pairings: list[PairingFacts] = field(default_factory=list)
    ref: Any = None

    @property
    def members(self) -> list[PersonFacts]:
        """The persons who belong to the household today."""
        return [person for person in self.persons if person.status == IN_HOUSEHOLD]
