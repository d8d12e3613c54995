"""A household's year on paper: income, living conditions as the office gave them, its particulars."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import Household, IncomeYear, Person
from fieldkit.documents.facts import Given, IncomeFact, Particulars
from fieldkit.services.print_reading import Sources, Wanted

_YEARLY = "1"  # code of the purpose of an income sheet: the yearly update (§1.10)
_STANDARD = "识别标准"  # the heading under which the office gives it
_NONE_OF_THEM = "0"  # code table family_planning
_SHOWN = 2  # the year's sheet and the one before it


class YearReader:
    """Reads what is true of households in one year."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources

    def sheets(self, wanted: Wanted) -> dict[UUID, list[IncomeYear]]:
        """Return the income sheets of the year and of the last one before it, the newest first."""
        found = self._sources.session.scalars(
            select(IncomeYear)
            .where(
                wanted.of(IncomeYear.household_id), IncomeYear.year <= wanted.year,
                IncomeYear.purpose == _YEARLY, IncomeYear.deleted_at.is_(None),
            )
            .order_by(IncomeYear.year.desc())
        )  # fmt: skip
        sheets: dict[UUID, list[IncomeYear]] = defaultdict(list)
        for row in found:
            if len(sheets[row.household_id]) < _SHOWN:
                sheets[row.household_id].append(row)
        return sheets

    def particulars(self, household: Household, standard: str) -> Particulars:
        """Return what the registration form asks of a household; `standard` as the office gave it."""
        ticks = self._sources.ticks
        planning = self._sources.codes["family_planning"]
        return Particulars(
            bank_name=household.bank_name, standard=standard, first_year=household.first_identified_year,
            military=household.is_military_family, relocated=household.is_relocated,
            family_planning=tuple(
                tick
                for code, tick in zip(
                    planning, ticks("family_planning", household.family_planning_type), strict=False
                )
                if code.code != _NONE_OF_THEM
            ),
            attributes=ticks("poverty_attr", household.poverty_attr),
            monitored=ticks("monitor_kind", household.monitor_kind),
            main_causes=ticks("cause", household.cause_main),
            other_causes=ticks("cause", *(household.cause_other or ())), note=household.note or "",
        )  # fmt: skip

    def standards(self, wanted: Wanted) -> dict[UUID, str]:
        """Return the standard by which each household was recognised, as its head's row has it."""
        found = self._sources.session.execute(
            select(Person.household_id, Person.import_extra)
            .join(Household, Household.head_person_id == Person.id)
            .where(wanted.of(Person.household_id), Person.import_extra.is_not(None))
        )
        return {household: str((extra or {}).get(_STANDARD) or "") for household, extra in found}


def income(row: IncomeYear) -> IncomeFact:
    """Return an income sheet as papers show it."""
    return IncomeFact(
        year=row.year, members=row.members, wage=row.wage_fen, business=row.business_fen,
        property=row.property_fen, transfer=row.transfer_fen, cost=row.cost_fen, net=row.net_fen,
        per_capita=row.per_capita_fen,
    )  # fmt: skip


def given(extra: Mapping[str, Any] | None) -> tuple[Given, ...]:
    """Return what the office gave under headings that no field takes yet."""
    return tuple(Given(label=header, value=str(value)) for header, value in sorted((extra or {}).items()))
