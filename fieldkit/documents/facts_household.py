"""What a form can be told of a household: its people, its year, who helps it (domain.md §1.4 to §1.14)."""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date
from typing import Self

from fieldkit.documents.facts_file import FileFact
from fieldkit.documents.facts_handbook import HandbookFact
from fieldkit.documents.facts_income import IncomeSheetFact
from fieldkit.documents.facts_procedure import ApplicationFact, ExitFact
from fieldkit.documents.facts_village import CaseFact, CheckFact, SaleFact
from fieldkit.documents.facts_visit import Tick, VisitFact
from fieldkit.documents.privacy import Post, Public, as_it_is, fact, surname, withheld
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.identity import cover_account, cover_id, cover_phone
from fieldkit.domain.visits import SlotState
from fieldkit.errors import QT_TRANSLATE_NOOP

MINOR = 14
"""Under this age everything about a person is sensitive by law (domain.md §1.7)."""


def disability_kind(certificate: str | None) -> str:
    """Cover a disability certificate but for the kind, which its digit 19 says (§2.9, §4.2, M1)."""
    kinds = CodeTables.load()["disability_kind"]
    return kinds.label(certificate[18]) if certificate and certificate[18:19] in kinds else ""


@dataclass(frozen=True)
class Member:
    """A member of a household; nothing of it is ever posted, not even the name."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "member's name"), Post.NEVER)
    relation: str = fact(QT_TRANSLATE_NOOP("Paper", "relation to the head"), Post.NEVER, default="")
    sex: str = fact(QT_TRANSLATE_NOOP("Paper", "sex"), Post.NEVER, default="")
    age: int | None = fact(QT_TRANSLATE_NOOP("Paper", "age"), Post.NEVER)
    id_number: str | None = fact(QT_TRANSLATE_NOOP("Paper", "identity number"), Post.NEVER, handout=cover_id)
    birth: date | None = fact(QT_TRANSLATE_NOOP("Paper", "date of birth"), Post.NEVER, handout=withheld)
    ethnic: str = fact(QT_TRANSLATE_NOOP("Paper", "ethnic group"), Post.NEVER, handout=withheld, default="")
    phone: str | None = fact(QT_TRANSLATE_NOOP("Paper", "telephone number"), Post.NEVER, handout=cover_phone)
    schooling: str = fact(QT_TRANSLATE_NOOP("Paper", "schooling"), Post.NEVER, handout=withheld, default="")
    health: str | None = fact(QT_TRANSLATE_NOOP("Paper", "health"), Post.NEVER, handout=withheld)
    disability: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "disability certificate"), Post.NEVER, handout=disability_kind
    )
    labour: str = fact(QT_TRANSLATE_NOOP("Paper", "fitness for work"), Post.NEVER, default="")
    work: str = fact(QT_TRANSLATE_NOOP("Paper", "work"), Post.NEVER, default="")
    work_months: int | None = fact(QT_TRANSLATE_NOOP("Paper", "months of work"), Post.NEVER)
    insurance: str = fact(QT_TRANSLATE_NOOP("Paper", "insurance"), Post.NEVER, handout=withheld, default="")
    allowance: str = fact(QT_TRANSLATE_NOOP("Paper", "allowance"), Post.NEVER, handout=withheld, default="")

    def handed_out(self) -> Self:
        """Return what a hand-out may show: of a child under 14 the name and nothing else (§4.2)."""
        if self.age is None or self.age >= MINOR:
            return self
        return type(self)(name=self.name)


@dataclass(frozen=True)
class HelperFact:
    """A helper; the work phone is posted, because people must be able to call (§1.13)."""

    name: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's name"), Post.YES, public=Public.PERSON)
    unit: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's unit"), Post.YES, public=Public.UNIT, default="")
    post: str = fact(QT_TRANSLATE_NOOP("Paper", "helper's post"), Post.YES, public=Public.UNIT, default="")
    work_phone: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "helper's work phone"), Post.TYPED, public=Public.TEXT
    )
    since: date | None = fact(QT_TRANSLATE_NOOP("Paper", "paired since"), Post.YES)


@dataclass(frozen=True)
class SlotFact:
    """One of the year's planned visits, with its state on the day of printing."""

    no: int = fact(QT_TRANSLATE_NOOP("Paper", "number of the visit"), Post.TYPED)
    state: SlotState = fact(QT_TRANSLATE_NOOP("Paper", "state of the visit"), Post.TYPED)
    purpose: str = fact(QT_TRANSLATE_NOOP("Paper", "purpose of the visit"), Post.TYPED, default="")
    window_from: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit possible from"), Post.TYPED)
    window_to: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit due by"), Post.TYPED)
    planned_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit planned on"), Post.TYPED)
    done_on: date | None = fact(QT_TRANSLATE_NOOP("Paper", "visit made on"), Post.TYPED)
    skip_reason: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "reason for no visit"), Post.NEVER, handout=withheld
    )


@dataclass(frozen=True)
class IncomeFact:
    """A year's income sheet, in fen; None is not asked (§1.10)."""

    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.NEVER)
    members: int | None = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.NEVER)
    wage: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income from wages"), Post.NEVER)
    business: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income from business"), Post.NEVER)
    property: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income from property"), Post.NEVER)
    transfer: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income from transfers"), Post.NEVER)
    cost: int | None = fact(QT_TRANSLATE_NOOP("Paper", "costs of business"), Post.NEVER)
    net: int | None = fact(QT_TRANSLATE_NOOP("Paper", "net income"), Post.NEVER)
    per_capita: int | None = fact(QT_TRANSLATE_NOOP("Paper", "income per person"), Post.NEVER)
    line: int | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER)  # where asked for
    line_label: str = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.NEVER, default="")


@dataclass(frozen=True)
class Given:
    """Something the office knows of a household under its own heading, in its own words."""

    label: str = fact(QT_TRANSLATE_NOOP("Paper", "heading"), Post.NEVER)
    value: str = fact(QT_TRANSLATE_NOOP("Paper", "what the office gave"), Post.NEVER, default="")


@dataclass(frozen=True)
class Particulars:
    """What only the registration form asks of a household; every choice of it with its box."""

    bank_name: str | None = fact(QT_TRANSLATE_NOOP("Paper", "bank"), Post.NEVER, handout=withheld)
    standard: str = fact(QT_TRANSLATE_NOOP("Paper", "standard of recognition"), Post.NEVER, default="")
    first_year: int | None = fact(QT_TRANSLATE_NOOP("Paper", "year of first recognition"), Post.NEVER)
    military: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "family of a soldier or martyr"), Post.NEVER)
    relocated: bool | None = fact(QT_TRANSLATE_NOOP("Paper", "relocated household"), Post.NEVER)
    family_planning: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "family planning"), Post.NEVER, default=()
    )
    attributes: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "attribute of the household"), Post.NEVER, default=()
    )
    monitored: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "kind of monitored household"), Post.NEVER, default=()
    )
    main_causes: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "main cause of poverty"), Post.NEVER, default=()
    )
    other_causes: tuple[Tick, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "other causes of poverty"), Post.NEVER, default=()
    )
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "note"), Post.NEVER, handout=withheld, default="")


@dataclass(frozen=True)
class HouseholdFact:
    """A household as papers show it.  What was not collected for a form is empty."""

    local_no: str = fact(QT_TRANSLATE_NOOP("Paper", "local number"), Post.YES, public=Public.NAME, default="")
    head: str = fact(
        QT_TRANSLATE_NOOP("Paper", "name of the head"), Post.YES, strict=surname, public=Public.HEAD,
        default="",
    )  # fmt: skip
    village: str = fact(QT_TRANSLATE_NOOP("Paper", "village"), Post.YES, public=Public.NAME, default="")
    group: str = fact(
        QT_TRANSLATE_NOOP("Paper", "villagers' group"), Post.YES, public=Public.NAME, default=""
    )
    people: int = fact(QT_TRANSLATE_NOOP("Paper", "number of people"), Post.YES, default=0)
    type: str = fact(QT_TRANSLATE_NOOP("Paper", "type of household"), Post.NEVER, default="")
    target_type: str = fact(  # only the words for who is helped, never an allowance or a cause
        QT_TRANSLATE_NOOP("Paper", "kind of help"), Post.TYPED, default=""
    )
    plain_type: str = fact(  # the words for who is neither helped nor monitored
        QT_TRANSLATE_NOOP("Paper", "type of household"), Post.TYPED, default=""
    )
    lifted_in: int | None = fact(QT_TRANSLATE_NOOP("Paper", "year lifted out of poverty"), Post.TYPED)
    helper: HelperFact | None = fact(QT_TRANSLATE_NOOP("Paper", "helper"), Post.YES)
    slots: tuple[SlotFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "planned visits"), Post.TYPED, default=())
    measures: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "kinds of measures"), Post.TYPED, default=())
    hh_no: str | None = fact(QT_TRANSLATE_NOOP("Paper", "household number"), Post.NEVER, handout=as_it_is)
    head_id: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "identity number of the head"), Post.NEVER, handout=cover_id
    )
    phone: str | None = fact(QT_TRANSLATE_NOOP("Paper", "telephone number"), Post.NEVER, handout=cover_phone)
    bank_account: str | None = fact(
        QT_TRANSLATE_NOOP("Paper", "bank account"), Post.NEVER, handout=cover_account
    )
    address: str | None = fact(QT_TRANSLATE_NOOP("Paper", "address"), Post.NEVER, handout=withheld)
    cause: str | None = fact(QT_TRANSLATE_NOOP("Paper", "cause of poverty"), Post.NEVER)
    particulars: Particulars | None = fact(
        QT_TRANSLATE_NOOP("Paper", "particulars of the household"), Post.NEVER
    )
    living: tuple[Given, ...] = fact(QT_TRANSLATE_NOOP("Paper", "living conditions"), Post.NEVER, default=())
    incomes: tuple[IncomeFact, ...] = fact(  # the year's and the one before it, the newest first
        QT_TRANSLATE_NOOP("Paper", "income"), Post.NEVER, default=()
    )
    sheets: tuple[IncomeSheetFact, ...] = fact(  # of the year, the yearly one first
        QT_TRANSLATE_NOOP("Paper", "income sheets"), Post.NEVER, default=()
    )
    labourers: int | None = fact(QT_TRANSLATE_NOOP("Paper", "people able to work"), Post.NEVER)
    file: FileFact | None = fact(QT_TRANSLATE_NOOP("Paper", "file of the household"), Post.NEVER)
    members: tuple[Member, ...] = fact(QT_TRANSLATE_NOOP("Paper", "members"), Post.NEVER, default=())
    relatives: tuple[Member, ...] = fact(QT_TRANSLATE_NOOP("Paper", "relatives"), Post.NEVER, default=())
    visits: tuple[VisitFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "visits"), Post.NEVER, default=())
    check: CheckFact | None = fact(QT_TRANSLATE_NOOP("Paper", "guarantees"), Post.NEVER)
    pupils: int = fact(QT_TRANSLATE_NOOP("Paper", "children of school age"), Post.NEVER, default=0)
    dropouts: int = fact(QT_TRANSLATE_NOOP("Paper", "children not in school"), Post.NEVER, default=0)
    case: CaseFact | None = fact(QT_TRANSLATE_NOOP("Paper", "monitoring"), Post.NEVER)
    sales: tuple[SaleFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "sales"), Post.NEVER, default=())
    note: str = fact(QT_TRANSLATE_NOOP("Paper", "note"), Post.NEVER, handout=withheld, default="")
    findings: int | None = fact(QT_TRANSLATE_NOOP("Paper", "number of findings"), Post.NEVER)
    open_problems: int = fact(QT_TRANSLATE_NOOP("Paper", "number of problems"), Post.NEVER, default=0)
    reason_open: str = fact(QT_TRANSLATE_NOOP("Paper", "reason for open visits"), Post.NEVER, default="")
    handbook: HandbookFact | None = fact(QT_TRANSLATE_NOOP("Paper", "handbook"), Post.NEVER)
    leaving: ExitFact | None = fact(QT_TRANSLATE_NOOP("Paper", "exit"), Post.NEVER)
    application: ApplicationFact | None = fact(QT_TRANSLATE_NOOP("Paper", "application"), Post.NEVER)

    @property
    def subject(self) -> str:
        """Name the household in a message to the person who prints."""
        return f"{self.head} {self.local_no}".strip()
