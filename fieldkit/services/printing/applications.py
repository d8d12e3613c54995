"""What an application to be monitored is told: why, by whom, what may be compared (domain.md §1.22, §3.3)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import (
    Authorization,
    Household,
    MonitoringCase,
    Past,
    Person,
)
from fieldkit.documents.facts_procedure import ApplicationFact, SignerFact
from fieldkit.documents.facts_visit import Tick
from fieldkit.services.family.past import in_order
from fieldkit.services.household_page import age
from fieldkit.services.printing.exits import in_procedure
from fieldkit.services.printing.reading import Sources, Wanted

GROWN_UP = 18
"""Who has reached this age signs for himself."""
_RECOGNITION = "W3"  # code table procedure_kind
_RISKS = ("risk_1", "risk_2", "risk_3", "risk_4", "risk_5")


def concerned(sources: Sources, wanted: Wanted) -> tuple[UUID, ...]:
    """Return the households of a village that applied in the year, or whose recognition was begun in it."""
    applied = (
        select(Authorization.household_id)
        .join(Household, Household.id == Authorization.household_id)
        .where(
            Household.village_code == wanted.village, Authorization.deleted_at.is_(None),
            Authorization.applied_on.between(date(wanted.year, 1, 1), date(wanted.year, 12, 31)),
        )
    )  # fmt: skip
    return tuple(sources.session.scalars(applied.union(in_procedure(wanted, _RECOGNITION))))


class ApplicationReader:
    """Reads what applications say, one query a noun."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session

    def blank(self) -> ApplicationFact:
        """Return an application of which nothing is known but its boxes to tick."""
        ticks = self._sources.ticks
        return ApplicationFact(
            channels=ticks("application_channel"), compared=ticks("compare_scope"), risks=self._risks(())
        )

    def of(self, wanted: Wanted) -> dict[UUID, ApplicationFact]:
        """Return the application of every household; where it has not applied, who would have to sign."""
        rows = {row.household_id: row for row in self._applied(wanted)}
        risks = self._risks_of(wanted)
        ticks, blank = self._sources.ticks, self.blank()
        found = {}
        for id, people in self._grown_up(wanted).items():
            row = rows.get(id)
            signed = set(row.signers or ()) if row else set()
            one = replace(
                blank,
                risks=self._risks(risks.get(id, ())),
                signers=tuple(self._signer(person, person.id.hex in signed) for person in people),
            )
            if row is not None:
                one = replace(
                    one, on=row.applied_on, reason=row.reason or "", other=row.written_by_other,
                    writer=row.writer_name or "", until=row.valid_to,
                    channels=ticks("application_channel", row.channel),
                    compared=ticks("compare_scope", *(row.compared or ())),
                )  # fmt: skip
            found[id] = one
        return found

    def _applied(self, wanted: Wanted) -> list[Authorization]:
        """Return the applications of the year, the newest of each household last."""
        rows = self._session.scalars(
            select(Authorization)
            .where(
                wanted.of(Authorization.household_id), Authorization.deleted_at.is_(None),
                Authorization.applied_on.between(date(wanted.year, 1, 1), date(wanted.year, 12, 31)),
            )
            .order_by(Authorization.applied_on, Authorization.id)
        )  # fmt: skip
        return list(rows)

    def _grown_up(self, wanted: Wanted) -> dict[UUID, list[Person]]:
        """Return the grown-up members of every household, the head first; of one without any, nobody."""
        past = self._sources.past(wanted.year)
        homes = self._session.scalars(select(Household.id).where(wanted.which))
        found: dict[UUID, list[Person]] = {id: [] for id in homes}
        people = past.members(wanted.of(Person.household_id), wanted.of(Past.household_id))
        for person in in_order(one for one in people if past.lived_there(one)):
            years = age(person.birth_date, wanted.as_of)
            if person.household_id in found and (years is None or years >= GROWN_UP):
                found[person.household_id].append(person)
        return found

    def _signer(self, person: Person, signed: bool) -> SignerFact:
        return SignerFact(
            name=person.name, relation=self._sources.label("relation", person.relation),
            id_number=person.id_number or "", signed=signed,
        )  # fmt: skip

    def _risks_of(self, wanted: Wanted) -> dict[UUID, tuple[str, ...]]:
        """Return the risks of each household's newest case that was noticed by the end of the year."""
        rows = self._session.scalars(
            select(MonitoringCase)
            .where(
                wanted.of(MonitoringCase.household_id), MonitoringCase.deleted_at.is_(None),
                MonitoringCase.found_on <= wanted.as_of, ~MonitoringCase.over(wanted.as_of),
            )
            .order_by(MonitoringCase.found_on, MonitoringCase.id)
        )  # fmt: skip
        return {
            row.household_id: tuple(code for name in _RISKS if (code := getattr(row, name))) for row in rows
        }

    def _risks(self, chosen: tuple[str, ...]) -> tuple[Tick, ...]:
        """Return the kinds of risk with their boxes; a special risk ticks its kind."""
        table = self._sources.codes["risk"]
        parents = {code.code: code.extra.get("parent") or code.code for code in table}
        on = {parents.get(code, code) for code in chosen}
        return tuple(
            Tick(label=self._sources.label("risk", code), on=code in on)
            for code in dict.fromkeys(parents.values())
        )
