"""A year on paper: income of households, living conditions as the office gave them; the year of a village."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Household, HouseholdYear, IncomeYear, Person, VillageYear
from fieldkit.documents.facts import Given, IncomeFact, Particulars
from fieldkit.domain.lines import Line, Lines
from fieldkit.domain.recognition import standard_of, without_standard
from fieldkit.services.field_kinds import PLAIN
from fieldkit.services.income.rules import YEARLY, line_for
from fieldkit.services.lines import lines_of
from fieldkit.services.printing.reading import Sources, Wanted

_STANDARD = "识别标准"  # the heading under which the office gives it
_NONE_OF_THEM = "0"  # code table family_planning
_GRADES = "house_grade"
_CONDITIONS = (  # column, heading of the form (`documents.living`), kind of value or code table
    ("land_arable", "耕地面积（亩）", "mu"), ("land_irrigated", "有效灌溉面积（亩）", "mu"),
    ("land_forest", "林地面积（亩）", "mu"), ("land_converted", "退耕还林面积（亩）", "mu"),
    ("land_orchard", "林果面积（亩）", "mu"), ("land_grass", "牧草地面积（亩）", "mu"),
    ("land_water", "水面面积（亩）", "mu"), ("road_distance_m", "与村主干路距离", "km"),
    ("road_type", "入户路类型", "road"), ("house_area", "住房面积", "area"),
    ("house_structure", "房屋结构", "house_structure"), ("house_built_year", "建房时间", "year"),
    ("house_dangerous", "是否危房户", ""), ("house_grade", "危房等级", _GRADES),
    ("fuel", "主要燃料类型", "fuel"), ("toilet", "是否有卫生厕所", ""),
    ("power_production", "是否通生产用电", ""), ("power_living", "是否通生活用电", ""),
    ("tv", "是否通广播电视", ""), ("water_safe", "是否解决安全饮用水", ""),
    ("in_coop", "是否加入农民专业合作组织", ""), ("led_by_enterprise", "是否有龙头企业带动", ""),
    ("led_by_leader", "是否有创业致富带头人带动", ""),
    ("industry_help_kind", "到户产业帮扶类型", "measure_kind"),
)  # fmt: skip
_SHOWN = 2  # the year's sheet and the one before it


class YearReader:
    """Reads what is true of households in one year."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._lines: Lines | None = None
        self._held: dict[tuple[str, int], Line | None] = {}

    def sheets(self, wanted: Wanted) -> dict[UUID, list[IncomeYear]]:
        """Return the income sheets of the year and of the last one before it, the newest first."""
        found = self._sources.session.scalars(
            select(IncomeYear)
            .where(
                wanted.of(IncomeYear.household_id), IncomeYear.year <= wanted.year,
                IncomeYear.purpose == YEARLY, func.coalesce(IncomeYear.sheet_no, 1) == 1,
                IncomeYear.deleted_at.is_(None),
            )
            .order_by(IncomeYear.year.desc())
        )  # fmt: skip
        sheets: dict[UUID, list[IncomeYear]] = defaultdict(list)
        for row in found:
            if len(sheets[row.household_id]) < _SHOWN:
                sheets[row.household_id].append(row)
        return sheets

    def incomes(self, sheets: Iterable[IncomeYear], village: str) -> tuple[IncomeFact, ...]:
        """Return sheets as papers show them, held against the line of year and `village`; empty: unheld."""
        return tuple(replace(income(row), **self._line(row.year, village)) for row in sheets)

    def _line(self, year: int, village: str) -> dict[str, Any]:
        """Return the line an income is held against; nothing where none is entered (§5.4)."""
        if not village:
            return {}
        if (village, year) not in self._held:
            self._lines = self._lines or lines_of(
                self._sources.session, self._sources.codes, self._sources.profile
            )
            self._held[village, year] = line_for(self._lines, village, year, YEARLY)
        line = self._held[village, year]
        if line is None:
            return {}
        return {"line": line.amount_fen, "line_label": self._sources.label("threshold_kind", line.kind)}

    def particulars(self, household: Household, standard: str) -> Particulars:
        """Return what the registration form asks of a household.

        `standard` is what the office gave under a heading that was not known; its note says it now.
        """
        ticks = self._sources.ticks
        planning = self._sources.codes["family_planning"]
        return Particulars(
            bank_name=household.bank_name, first_year=household.first_identified_year,
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
            other_causes=ticks("cause", *(household.cause_other or ())),
            standard=standard_of(household.note) or standard, note=without_standard(household.note),
        )  # fmt: skip

    def standards(self, households: Iterable[Household]) -> dict[UUID, str]:
        """Return the standard by which each household was recognised, as its head's row has it."""
        heads = {row.head_person_id: row.id for row in households if row.head_person_id is not None}
        found = self._sources.session.execute(
            select(Person.id, Person.import_extra).where(
                Person.id.in_(heads), Person.import_extra.is_not(None)
            )
        )
        return {heads[head]: str((extra or {}).get(_STANDARD) or "") for head, extra in found}

    def living(
        self, wanted: Wanted, sheets: Mapping[UUID, list[IncomeYear]]
    ) -> dict[UUID, tuple[Given, ...]]:
        """Return by household the living conditions that were last known in the year.

        What no field takes comes from the office's own headings of that year.
        """
        rows = self._sources.past(wanted.year).living(wanted.of(HouseholdYear.household_id))
        found: dict[UUID, tuple[Given, ...]] = {}
        for id in rows.keys() | sheets.keys():
            sheet = next((one for one in sheets.get(id, ()) if one.year == wanted.year), None)
            office = {**((sheet.import_extra or {}) if sheet else {})}
            found[id] = given({**office, **self._conditions(rows.get(id))})
        return found

    def _conditions(self, row: HouseholdYear | None) -> dict[str, str]:
        """Return a year's conditions under the headings of the form."""
        if row is None:
            return {}
        told: dict[str, str] = {}
        for column, heading, table in _CONDITIONS:
            value = getattr(row, column)
            if value is None:
                continue
            if isinstance(value, bool):
                told[heading] = "是" if value else "否"
            elif table == _GRADES:
                told[heading] = self._sources.label(table, value).removesuffix("级")
            elif table in PLAIN:
                told[heading] = PLAIN[table].show(value)
            else:
                codes = (value,) if isinstance(value, str) else value
                told[heading] = "、".join(self._sources.label(table, code) for code in codes)
        return told


def of_village(session: Session, village: str, year: int) -> VillageYear | None:
    """Return what was last entered of a village, up to the year."""
    return session.scalar(
        select(VillageYear)
        .where(
            VillageYear.village_code == village, VillageYear.year <= year, VillageYear.deleted_at.is_(None)
        )
        .order_by(VillageYear.year.desc())
        .limit(1)
    )


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
