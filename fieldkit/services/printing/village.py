"""What papers of a village are told beside its households: problems, the line of the year, its profile."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, case, func, select

from fieldkit.db.tables import Household, IncomeYear, Measure, Problem, VillageGroup, VillageYear
from fieldkit.documents.facts import HouseholdFact, Tick
from fieldkit.documents.facts_village import (
    LineFact,
    PartFact,
    ProblemFact,
    ProfileFact,
    YearIncomeFact,
)
from fieldkit.domain.indicators import INDICATORS, Figure, Indicator, Unit, composition, rounded
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.income.rules import YEARLY, line_for
from fieldkit.services.indicators.sums import income_counts
from fieldkit.services.kinds.village import VILLAGE_YEAR
from fieldkit.services.ledgers.kinds.sources import HEAD, declared
from fieldkit.services.ledgers.kinds.work import DONE, MEASURES, PROBLEMS
from fieldkit.services.lines import lines_of
from fieldkit.services.printing.facts import FactReader, in_order
from fieldkit.services.printing.leaflets import leaflets
from fieldkit.services.printing.reading import Parts, Sources, Wanted
from fieldkit.services.printing.standing import scope_of
from fieldkit.services.printing.sums import NEEDED, sums_of
from fieldkit.services.printing.teams import team
from fieldkit.services.printing.years import of_village

_IN_HAND = "2"  # code table problem_state
_YEARS = 5  # of the village's income
_STANDING = ("is_poor_village", "is_deep_poor")
_CONDITIONS = ("hard_road", "power", "broadband", "clinic", "safe_water")
_SHOWN = ("I-03", "I-03p", "I-02", "I-05", "I-07", "I-09", "I-10", "I-11", "I-16")
_HERE = QT_TRANSLATE_NOOP("Paper", "(village)")


class VillageReader:
    """Reads what is of the village and its year."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session

    def parts(self, wanted: Wanted, needs: Set[str]) -> Parts:
        """Return the households with what a form needs of them, and what it needs besides.

        Besides, that is `village problems`, the `line` of the year, the `profile` of the village, the
        work `team`, the `leaflets`.
        """
        reader = FactReader(self._sources)
        rows = reader.rows(wanted)
        homes = reader.told(rows, wanted, needs | NEEDED if "profile" in needs else needs)
        found: Parts = {"households": in_order(homes.values())}
        if "village problems" in needs:
            found["problems"] = self._problems(wanted, homes)
        if "line" in needs:
            found["line"] = self._line(wanted)
        if "profile" in needs:
            found["profile"] = self._profile(wanted, homes, rows)
        if "team" in needs:
            found["team"] = team(self._sources, wanted.village, wanted.as_of)
        if "leaflets" in needs:
            found["leaflets"] = leaflets(self._sources, wanted)
        return found

    # ------------------------------------------------------------ problems

    def _problems(self, wanted: Wanted, homes: Mapping[UUID, HouseholdFact]) -> tuple[ProblemFact, ...]:
        """List the problems of the ledger on screen, in its order, as they stood on the day."""
        scope, source = scope_of(wanted), PROBLEMS.source
        query = select(Problem, func.coalesce(HEAD.name, Household.head_name), VillageGroup.name)
        query = source.shown(source.rows(query, scope)).where(*PROBLEMS.where(scope))
        found = self._session.execute(
            query.where(source.village == wanted.village).order_by(*PROBLEMS.order(scope))
        )
        return tuple(self._problem(row, head, group, homes, wanted) for row, head, group in found)

    def _problem(
        self, row: Problem, head: str | None, group: str | None, homes: Mapping[UUID, HouseholdFact],
        wanted: Wanted,
    ) -> ProblemFact:  # fmt: skip
        label, day = self._sources.label, wanted.as_of
        home = homes.get(row.household_id) if row.household_id is not None else None
        later = row.closed_on is not None and row.closed_on > day
        is_open = later or row.state in ("1", "2")
        return ProblemFact(
            group=home.group if home else group or "",
            head=home.head if home else head or self._sources.words("Paper", _HERE),
            source=label("problem_source", row.source), kind=label("problem_kind", row.kind), text=row.text,
            found_on=row.found_on, owner=label("problem_owner", row.owner), owner_name=row.owner_name or "",
            due_on=row.due_on, state=label("problem_state", _IN_HAND if later else row.state),
            is_open=is_open, late=is_open and row.due_on is not None and row.due_on < day,
            result="" if later else row.result or "", closed_on=None if later else row.closed_on,
            confirmed=None if later else row.household_confirmed,
        )  # fmt: skip

    # ------------------------------------------------------------ income

    def _line(self, wanted: Wanted) -> LineFact | None:
        """Return the line that the year's income is compared with here; it is never guessed (§5.4)."""
        lines = lines_of(self._session, self._sources.codes, self._sources.profile)
        line = line_for(lines, wanted.village, wanted.year, YEARLY)
        if line is None:
            return None
        return LineFact(
            amount=line.amount_fen, label=self._sources.label("threshold_kind", line.kind), source=line.source
        )

    def _incomes(self, wanted: Wanted, homes: Iterable[UUID]) -> tuple[YearIncomeFact, ...]:
        """Return the income a head of five years: all net income of the households by all members (I-02)."""
        sums = (func.sum(IncomeYear.net_fen, type_=Integer), func.sum(IncomeYear.members, type_=Integer))
        first = wanted.year - _YEARS + 1
        query = (
            select(IncomeYear.year, *sums, func.count())
            .where(
                income_counts(), IncomeYear.year.between(first, wanted.year),
                IncomeYear.household_id.in_(list(homes)),
            )
            .group_by(IncomeYear.year)
        )  # fmt: skip
        known = {
            year: YearIncomeFact(year=year, per_head=rounded(net or 0, members or 1, 0), sheets=sheets)
            for year, net, members, sheets in self._session.execute(query)
        }
        years = range(first, wanted.year + 1)
        return tuple(known.get(year, YearIncomeFact(year=year)) for year in years)

    # ------------------------------------------------------------ the village in its year

    def _profile(
        self, wanted: Wanted, homes: Mapping[UUID, HouseholdFact], rows: Sequence[Household]
    ) -> ProfileFact:
        own = of_village(self._session, wanted.village, wanted.year)
        known: dict[str, Any] = {} if own is None else {
            "of_year": own.year, "exit_year": own.exit_year, "households": own.total_households,
            "persons": own.total_persons, "base": own.base_rural_persons,
            "collective": own.collective_income_fen, "secretary": own.secretary_name or "",
            "first_secretary": own.first_secretary_name or "",
        }  # fmt: skip
        types = Counter(row.household_type for row in rows if row.household_type)
        causes = Counter(row.cause_main for row in rows if row.cause_main)
        return ProfileFact(
            standing=self._ticks(own, _STANDING), conditions=self._ticks(own, _CONDITIONS),
            figures=self._figures(wanted, homes), types=self._made_up(types, "household_type"),
            causes=self._made_up(causes, "cause"), incomes=self._incomes(wanted, homes), **known,
        )  # fmt: skip

    def _ticks(self, own: VillageYear | None, names: Sequence[str]) -> tuple[Tick, ...]:
        return tuple(
            Tick(
                label=self._sources.words("Fields", declared(VILLAGE_YEAR.fields, name).label),
                on=own is not None and getattr(own, name) is True,
            )
            for name in names
        )  # fmt: skip

    def _made_up(self, counts: Mapping[str, int], table: str) -> tuple[PartFact, ...]:
        """Return how something is made up, the largest first; what is in no list is said as it is written."""
        known = {code.code: code for code in self._sources.codes[table]}
        found = composition(counts, known)
        return tuple(
            PartFact(label=self._sources.label(table, one.code), count=one.count, share=one.text)
            for one in found.slices
        )

    def _figures(self, wanted: Wanted, homes: Mapping[UUID, HouseholdFact]) -> tuple[PartFact, ...]:
        """Return indicators of the village, reckoned from the households of the paper (§5.5)."""
        own = sums_of(homes.values(), wanted.year, wanted.as_of) | self._measures(wanted, homes)
        known = {one.id: one for one in INDICATORS}
        return tuple(self._figure(known[id], known[id].figure(own)) for id in _SHOWN)

    def _measures(self, wanted: Wanted, homes: Iterable[UUID]) -> dict[str, int]:
        """Count the measures of the year's ledger, and those that were given (I-11)."""
        given = func.sum(case((Measure.state == DONE, 1), else_=0), type_=Integer)
        query = select(func.count(), given).where(
            *MEASURES.where(scope_of(wanted)), Measure.deleted_at.is_(None),
            Measure.household_id.in_(list(homes)),
        )  # fmt: skip
        every, done = self._session.execute(query).one()
        return {"measures": every, "measures_done": done or 0}

    def _figure(self, one: Indicator, figure: Figure) -> PartFact:
        said = self._sources.words("Indicators", one.name)
        unit = {Unit.SHARE: "%", Unit.MONEY: self._sources.words("Fields", "yuan")}.get(one.unit, "")
        counted = one.unit is Unit.SHARE
        return PartFact(
            label=said, share=f"{figure.text}{unit}" if figure.text else "",
            count=figure.part if counted else 0, whole=figure.whole if counted else 0,
        )  # fmt: skip
