"""Whom a notice could list: from monitoring, exits, procedures and measures (domain.md §3.2–3.4, §3.10)."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, select

from fieldkit.db.tables import (
    Household,
    HouseholdStatus,
    Measure,
    MonitoringCase,
    Notice,
    NoticeLine,
    ProcedureHousehold,
)
from fieldkit.domain.notices import State
from fieldkit.services.notices.standing import ANSWERS, answers
from fieldkit.services.printing.facts import FactReader
from fieldkit.services.printing.reading import Sources, Wanted

_NOT_YET, _UNDER_WAY = ("1", "2"), ("3", "4")  # code table measure_state
_REFUSED = ("2", "3", "4")  # code table procedure_outcome
_TARGETS = frozenset(("20", "21", "30", "31", "32", "40"))  # household types that may be posted
_OF_CASES = frozenset({"N11", "N12", "N13", "N14"})
_SOCIAL = "N61"
"""Civil affairs' own business: the register neither names whom it is about nor says as what (§2.27)."""
_RECOGNISING = frozenset({"N01", "N02", "N03"})
_AS = "20"  # household type: whom a recognition makes a household, while there are such ones
_STANDING = {"N21": "A3", "N22": "A4", "N01": "A1", "N02": "A1", "N03": "A2"}
"""The standing (2.13) of those whom a kind of notice is about."""


@dataclass(frozen=True)
class Candidate:
    """A household that a notice could list, as what; of a measure, with what it is to get."""

    household_id: UUID
    head: str
    group: str
    kind_text: str = ""
    what: str = ""
    standard: str = ""
    quantity: str = ""
    amount_fen: int | None = None
    measure_id: UUID | None = None


class Candidates:
    """Finds whom a kind of notice could list, in the words of the papers."""

    def __init__(self, sources: Sources) -> None:
        """Read of one moment."""
        self._sources = sources
        self._session = sources.session

    def of_kind(self, kind: str, village: str, year: int) -> list[Candidate]:
        """Return whom the register itself says a notice of this kind is about, not on one already."""
        if kind in _OF_CASES:
            found = self._cases(kind, village, year)
        elif kind in ("N41", "N42"):
            found = self._measures(kind, village, year)
        elif kind == ANSWERS:
            about = answers(self._sources, village)
            found = self.of_households(kind, village, tuple(id for id in about if id is not None))
        else:
            found = self._standing(kind, village)
        posted = self._posted(kind, village, year)
        return [c for c in found if (c.measure_id or c.household_id) not in posted]

    def of_households(self, kind: str, village: str, households: tuple[UUID, ...]) -> list[Candidate]:
        """Return households as a notice of this kind lists them."""
        if not households:
            return []
        rows = self._session.scalars(select(Household).where(Household.id.in_(households))).all()
        known = {row.id: row for row in rows if row.deleted_at is None and row.village_code == village}
        texts = self._texts(kind, village, known)
        return self._named(village, [(id, texts.get(id, "")) for id in households if id in known])

    def of_procedure(self, kind: str, village: str, procedure: UUID) -> list[Candidate]:
        """Return the households of a procedure that were not refused."""
        rows = self._session.scalars(
            select(ProcedureHousehold).where(
                ProcedureHousehold.procedure_id == procedure, ProcedureHousehold.deleted_at.is_(None)
            )
        )
        kept = tuple(row.household_id for row in rows if row.outcome not in _REFUSED)
        return self.of_households(kind, village, kept)

    def of_measures(self, village: str, measures: tuple[UUID, ...]) -> list[Candidate]:
        """Return what measures say of their households."""
        rows = self._session.scalars(
            select(Measure).where(Measure.id.in_(measures), Measure.deleted_at.is_(None))
        )
        return self._of_measures(village, list(rows))

    # ------------------------------------------------------------ inside

    def _texts(self, kind: str, village: str, known: dict[UUID, Household]) -> dict[UUID, str]:
        """Say as what a kind of notice lists each household, or what came of the objection about it."""
        if kind == _SOCIAL:
            return {}
        if kind == ANSWERS:
            came = answers(self._sources, village)
            return {id: self._sources.label("objection_outcome", came.get(id)) for id in known}
        if kind in _OF_CASES:
            rows = self._case_rows(MonitoringCase.household_id.in_(known))
            cases = {case.household_id: case for case in rows}
            return {id: self._watched_text(row, cases.get(id)) for id, row in known.items()}
        return {id: self._type_text(row, kind) for id, row in known.items()}

    def _posted(self, kind: str, village: str, year: int) -> set[UUID]:
        """Return the households or measures that stand on a notice of the kind and year already."""
        rows = self._session.execute(
            select(NoticeLine.measure_id, NoticeLine.household_id)
            .join(Notice, Notice.id == NoticeLine.notice_id)
            .where(
                Notice.kind == kind, Notice.village_code == village, Notice.year == year,
                Notice.state != State.CANCELLED.value, Notice.deleted_at.is_(None),
                NoticeLine.deleted_at.is_(None),
            )
        )  # fmt: skip
        found = (measure or household for measure, household in rows)
        return {id for id in found if id is not None}

    def _case_rows(self, *which: ColumnElement[bool]) -> list[MonitoringCase]:
        found = select(MonitoringCase).where(MonitoringCase.deleted_at.is_(None), *which)
        return list(self._session.scalars(found.order_by(MonitoringCase.found_on, MonitoringCase.id)))

    def _cases(self, kind: str, village: str, year: int) -> list[Candidate]:
        here = MonitoringCase.household_id.in_(
            select(Household.id).where(Household.village_code == village, Household.deleted_at.is_(None))
        )
        case, over = MonitoringCase, MonitoringCase.over()
        which = {
            "N11": case.recognised_ym.is_(None) & ~over,
            "N12": case.recognised_ym.startswith(str(year)),
            "N13": case.recognised_ym.is_not(None) & ~over,
            "N14": over,
        }[kind]
        rows = self._case_rows(here, which)
        if kind == "N14":
            rows = [row for row in rows if row.eliminated_on and row.eliminated_on.year == year]
        return self._named(village, [(row.household_id, self._case_text(row)) for row in rows])

    def _standing(self, kind: str, village: str) -> list[Candidate]:
        wanted = _STANDING.get(kind)
        if wanted is None:
            return []
        rows = self._session.scalars(
            select(Household)
            .join(HouseholdStatus, HouseholdStatus.household_id == Household.id)
            .where(
                Household.village_code == village, Household.deleted_at.is_(None),
                HouseholdStatus.status == wanted, HouseholdStatus.valid_to.is_(None),
                HouseholdStatus.deleted_at.is_(None),
            )
        ).all()  # fmt: skip
        return self._named(village, [(row.id, self._type_text(row, kind)) for row in rows])

    def _measures(self, kind: str, village: str, year: int) -> list[Candidate]:
        states = _NOT_YET if kind == "N41" else _UNDER_WAY
        rows = self._session.scalars(
            select(Measure)
            .join(Household, Household.id == Measure.household_id)
            .where(
                Household.village_code == village, Household.deleted_at.is_(None), Measure.year == year,
                Measure.state.in_(states), Measure.deleted_at.is_(None),
            )
        )  # fmt: skip
        posted = self._sources.profile.must_be_posted
        return self._of_measures(village, [row for row in rows if posted(row.kind or row.category)])

    def _of_measures(self, village: str, rows: list[Measure]) -> list[Candidate]:
        homes = self._homes(village, tuple({row.household_id for row in rows}))
        label = self._sources.label
        found = [
            Candidate(
                row.household_id, *homes[row.household_id],
                what=label("measure_kind", row.kind) or row.title or label("measure_category", row.category),
                quantity=f"{row.qty / 100:g}{row.unit or ''}" if row.qty is not None else "",
                amount_fen=row.amount_fen, measure_id=row.id,
            )
            for row in rows if row.household_id in homes
        ]  # fmt: skip
        return sorted(found, key=lambda c: (c.what, c.group, c.head))

    def _case_text(self, case: MonitoringCase) -> str:
        return self._sources.label("monitor_kind", case.kind)

    def _watched_text(self, row: Household, case: MonitoringCase | None) -> str:
        """Say as what a household is watched; nothing where nobody decided that yet."""
        kind = case.kind if case is not None else row.monitor_kind
        return self._sources.label("monitor_kind", kind)

    def _type_text(self, row: Household, of: str) -> str:
        """Say what kind of household it is; on a recognition what it is to be, not what it was before."""
        kind = row.household_type
        if of in _RECOGNISING:
            until = self._sources.codes["household_type"][_AS].active_to
            kind = _AS if until is None or self._sources.store.clock.today() <= until else None
        return self._sources.label("household_type", kind) if kind in _TARGETS else ""

    def _named(self, village: str, found: list[tuple[UUID, str]]) -> list[Candidate]:
        homes = self._homes(village, tuple({id for id, _ in found}))
        return [Candidate(id, *homes[id], kind_text=text) for id, text in dict(found).items() if id in homes]

    def _homes(self, village: str, ids: tuple[UUID, ...]) -> dict[UUID, tuple[str, str]]:
        """Return head and group of households."""
        if not ids:
            return {}
        today = self._sources.store.clock.today()
        read = FactReader(self._sources).by_id(Wanted(village, today.year, today, ids), set())
        return {id: (home.head, home.group) for id, home in read.items()}
