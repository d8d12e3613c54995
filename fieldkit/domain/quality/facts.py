"""What the rules look at: a household with everything known of it, as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fieldkit.domain.identity import Identity
from fieldkit.domain.income import Item
from fieldkit.domain.watching import is_over

IN_HOUSEHOLD = "1"
"""Member status 在户 (code table 2.14)."""
RESIDENT, DISABILITY = "resident", "disability"
STRUCK_OFF, ORDINARY, LIFTED_TYPE, LEFT_HELP, FALLEN_BACK, MONITORED_TYPE = "90", "10", "30", "31", "32", "40"
_EVER_LIFTED = frozenset({"A4", "A5", "A8"})
_WATCHED = frozenset({"B3", "B4", "B6"})
_ILL = frozenset({"2", "3"})
_NOT_PUPIL = frozenset({"01", "02"})
SEPTEMBER = 9

Values = Mapping[str, Any]
"""A row's fields as in its table, with its `id`; what is not known is left out or None."""
NOTHING: Values = {}


@dataclass(slots=True)
class Same:
    """Somebody who has the same number: as whom to name them, and in which village they live."""

    name: str
    village: str
    household: str = ""  # the household's id as hex


@dataclass
class PersonFacts:
    """A member, with the newest year's values; fields as in the tables, None where not known.

    `ref` is the caller's own: it comes back with every flaw.  `twins` are other members with the same
    identity number (`double`: there are some), `sharing` others who work in another county and have the
    same telephone.
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
    year: Values = field(default_factory=dict)
    ref: Any = None
    political: str | None = None
    cert: str | None = None
    twins: Sequence[Same] = ()
    double: bool = False
    sharing: Sequence[Same] = ()

    @cached_property
    def identity(self) -> Identity | None:
        """What the identity number says; None where there is none."""
        return Identity.read(self.id_number) if self.id_number else None

    @cached_property
    def born(self) -> date | None:
        """The day of birth as it is written, else as the number says."""
        return self.birth_date or (self.identity.birth if self.identity else None)

    def age(self, day: date) -> int | None:
        """Return the age in years on a day; None where nobody knows it or it lies before birth."""
        if self.born is None or self.born > day:
            return None
        born = self.born
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def is_newborn(self, today: date, days: int) -> bool:
        """Tell whether a member was born fewer than so many days ago."""
        return self.born is not None and 0 <= (today - self.born).days < days

    def school_age(self, today: date) -> int | None:
        """Return the age on the last 1 September that the year's facts can know (§2.15)."""
        year = min(self.year.get("year") or today.year, today.year)
        first = date(year, SEPTEMBER, 1)
        return self.age(first if first <= today else date(year - 1, SEPTEMBER, 1))

    @property
    def health(self) -> Sequence[str]:
        """The state of health, code table 2.17; empty where nobody knows it."""
        return self.year.get("health") or ()

    @property
    def pupil(self) -> bool:
        """Tell whether the member goes to school, from primary school on."""
        school = self.year.get("school_status")
        return bool(school) and school not in _NOT_PUPIL

    @property
    def certified(self) -> bool:
        """Tell whether a disability certificate is on record, under its own field or as the number."""
        return bool(self.cert) or (self.identity is not None and self.identity.kind == DISABILITY)


@dataclass
class IncomeFacts:
    """An income sheet in fen: the totals as given, and the entries of its lines (§2.29).

    `lines` says in short what one entry a line comes to; `items` has them as they are.
    """

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
    items: tuple[Item, ...] = ()
    purpose: str = "1"
    gross_fen: int | None = None
    note: str | None = None

    @cached_property
    def entries(self) -> tuple[Item, ...]:
        """What is written on the sheet."""
        return self.items or tuple(Item(line, fen) for line, fen in self.lines.items())


@dataclass
class PairingFacts:
    """A pairing: who helps, as what, from when to when, and in which days the helper is in post.

    `rank` says as how manyth of the helper's households this one was taken on, 0 where nobody counted.
    """

    helper: str
    role: str
    start_date: date
    end_date: date | None = None
    ref: Any = None
    helper_id: Any = None
    active_from: date | None = None
    active_to: date | None = None
    rank: int = 0

    def stands(self, day: date) -> bool:
        """Tell whether the pairing stands on a day."""
        return self.start_date <= day and (self.end_date is None or self.end_date >= day)


@dataclass
class HouseholdFacts:
    """A household and everything about it; rows of other tables under the table's name in `rows`."""

    key: str
    phone: str | None = None
    persons: list[PersonFacts] = field(default_factory=list)
    incomes: list[IncomeFacts] = field(default_factory=list)
    pairings: list[PairingFacts] = field(default_factory=list)
    ref: Any = None
    values: Values = field(default_factory=dict)
    year: Values = field(default_factory=dict)  # the newest `household_year`
    rows: Mapping[str, Sequence[Values]] = field(default_factory=dict)

    @cached_property
    def members(self) -> list[PersonFacts]:
        """The persons who belong to the household today."""
        return [person for person in self.persons if person.status == IN_HOUSEHOLD]

    @cached_property
    def updated(self) -> int | None:
        """The newest year of which anything is entered about a member; None: nothing ever was."""
        return max((person.year.get("year") or 0 for person in self.members if person.year), default=None)

    def is_asked(self, person: PersonFacts) -> bool:
        """Tell whether a member's year can have gaps: it is begun, or that of the others is.

        Of a family whose year nobody began, one finding says so (DQ-28).
        """
        return bool(person.year) or self.updated is not None

    def all(self, table: str) -> Sequence[Values]:
        """Return the household's rows of a table."""
        return self.rows.get(table, ())

    @property
    def type(self) -> str | None:
        """The household type, code table 2.10."""
        return self.values.get("household_type")

    @cached_property
    def struck_off(self) -> bool:
        """Tell whether the household is not on the register any more: nothing is asked of it."""
        return self.type == STRUCK_OFF or self._standing("A") == "A9"

    @cached_property
    def lifted(self) -> bool:
        """Tell whether it is a 脱贫户: by its type, or by its standing on the archive's track."""
        return self.type == LIFTED_TYPE or self._standing("A") == "A4"

    @cached_property
    def ever_lifted(self) -> bool | None:
        """Tell whether it was ever lifted from poverty; None where nothing on record says so or not."""
        known = [row for row in self.all("household_status") if row.get("track") == "A"]
        if any(row["status"] in _EVER_LIFTED for row in known) or self.type in (
            LIFTED_TYPE, LEFT_HELP, FALLEN_BACK,
        ):  # fmt: skip
            return True
        said = {case.get("is_former_poor") for case in self.all("monitoring_case")} - {None}
        if said:
            return True in said
        return False if known or self.type == ORDINARY else None

    @cached_property
    def monitored(self) -> bool:
        """Tell whether it is a 监测对象 today: by type, by standing, or by an open case."""
        return (
            self.type == MONITORED_TYPE
            or self._standing("B") in _WATCHED
            or next(self.open_cases(), None) is not None
        )

    def open_cases(self) -> Iterator[Values]:
        """Go through the cases that were recognised and are not over."""
        for case in self.all("monitoring_case"):
            if case.get("recognised_ym") and not is_over(case):
                yield case

    @cached_property
    def latest_check(self) -> Values:
        """The newest look at food, clothes, school, doctor, house and water."""
        checks = self.all("guarantee_check")
        return max(checks, key=lambda row: (row["checked_on"], str(row["id"])), default=NOTHING)

    def sheets(self, purpose: str = "1") -> list[IncomeFacts]:
        """Return the income sheets of a purpose, the newest year first."""
        those = [income for income in self.incomes if income.purpose == purpose]
        return sorted(those, key=lambda income: -income.year)

    def any_ill(self) -> list[PersonFacts]:
        """List the members with a chronic or serious illness."""
        return [person for person in self.members if _ILL.intersection(person.health)]

    def _standing(self, track: str) -> str | None:
        stretches = [
            row for row in self.all("household_status")
            if row.get("track") == track and row.get("valid_to") is None
        ]  # fmt: skip
        return max(stretches, key=lambda row: row["valid_from"])["status"] if stretches else None
