"""What the exit sheet of a household is told: line, eight proofs, meeting (domain.md §3.2, §5.3)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select

from fieldkit.db.tables import (
    GuaranteeCheck,
    Household,
    HouseholdStatus,
    HouseholdYear,
    MeetingVote,
    Procedure,
    ProcedureHousehold,
    ReviewMeeting,
)
from fieldkit.documents.facts_procedure import ExitFact, ProofFact, VoteFact
from fieldkit.domain.lines import Line
from fieldkit.errors import QT_TRANSLATE_NOOP, NoExitLine
from fieldkit.services.printing.reading import Sources, Wanted
from fieldkit.services.standards import surroundings
from fieldkit.services.villages import division_names

EXIT = "W2"  # code table procedure_kind
_ABOUT_TO = "A3"  # code table status
_CANCELLED = "3"  # code table procedure_state
_PASSED = "1"  # code table procedure_outcome
_BEFORE_LEAVING = "5"  # code table guarantee_phase
_CHECKED = ("house", "medical", "edu", "water")
_NO_ROAD = "05"  # code table road
_BASIS = QT_TRANSLATE_NOOP("Paper", "{basis}: {note}")
_ROAD = QT_TRANSLATE_NOOP("Paper", "{road}, {km} km to the main road")


def concerned(sources: Sources, wanted: Wanted) -> tuple[UUID, ...]:
    """Return the households of a village that are about to leave help in the year, or were then."""
    day = min(wanted.as_of, date(wanted.year, 12, 31))
    about_to = (
        select(HouseholdStatus.household_id)
        .join(Household, Household.id == HouseholdStatus.household_id)
        .where(
            Household.village_code == wanted.village, HouseholdStatus.status == _ABOUT_TO,
            HouseholdStatus.valid_from <= day, HouseholdStatus.deleted_at.is_(None),
            or_(
                HouseholdStatus.valid_to.is_(None), HouseholdStatus.valid_to >= date(wanted.year, 1, 1)
            ),
        )
    )  # fmt: skip
    return tuple(sources.session.scalars(in_procedure(wanted, EXIT).union(about_to)))


def in_procedure(wanted: Wanted, kind: str) -> Select[UUID]:
    """Return the households of a village that procedures of a kind were about in the year."""
    return (
        select(ProcedureHousehold.household_id)
        .join(Procedure, Procedure.id == ProcedureHousehold.procedure_id)
        .where(
            Procedure.village_code == wanted.village, Procedure.year == wanted.year, Procedure.kind == kind,
            Procedure.state != _CANCELLED, Procedure.deleted_at.is_(None),
            ProcedureHousehold.deleted_at.is_(None),
        )
    )  # fmt: skip


class ExitReader:
    """Reads what exit sheets say, one query a noun."""

    def __init__(self, sources: Sources) -> None:
        """Read from `sources`."""
        self._sources = sources
        self._session = sources.session

    def blank(self) -> ExitFact:
        """Return an exit sheet of which nothing is known but its boxes to tick."""
        return ExitFact(refusals=self._sources.ticks("refusal_reason"))

    def of(self, wanted: Wanted) -> dict[UUID, ExitFact]:
        """Return the exit sheet of every household.

        Raises `NoExitLine` where the line of the year is missing: nobody is judged by another one.
        """
        past = self._sources.past(wanted.year)
        living = past.living(wanted.of(HouseholdYear.household_id))
        homes = past.rows(self._session.scalars(select(Household).where(wanted.which)).all())
        lines = self._lines(wanted, {home.village_code for home in homes})
        checks, votes, stay = self._checks(wanted), self._votes(wanted), self._stay(wanted)
        blank = self.blank()
        found = {}
        for home in homes:
            line, check = lines[home.village_code], checks.get(home.id)
            label = self._sources.label("threshold_kind", line.kind)
            one = replace(
                blank, line=line.amount_fen, line_source=line.source, line_label=label,
                stays=stay.get(home.id, ""), **self._lived(living.get(home.id)),
            )  # fmt: skip
            found[home.id] = self._voted(self._proved(one, check), votes.get(home.id))
        return found

    # ------------------------------------------------------------ reading

    def _lines(self, wanted: Wanted, villages: Iterable[str]) -> Mapping[str, Line]:
        sources = self._sources
        known = surroundings(sources.session, wanted.as_of, sources.codes, sources.profile).lines
        found = {}
        for code in villages:
            line = known.exit_line(code, wanted.year)
            if line is None:
                place = division_names(sources.session).get(code, code)
                raise NoExitLine(place=place, year=wanted.year)
            found[code] = line
        return found

    def _checks(self, wanted: Wanted) -> dict[UUID, GuaranteeCheck]:
        """Return the last check of the year; one made for the exit goes before all others."""
        rows = self._session.scalars(
            select(GuaranteeCheck)
            .where(
                wanted.of(GuaranteeCheck.household_id), GuaranteeCheck.deleted_at.is_(None),
                GuaranteeCheck.checked_on.between(date(wanted.year, 1, 1), wanted.as_of),
            )
            .order_by(GuaranteeCheck.checked_on, GuaranteeCheck.id)
        ).all()  # fmt: skip
        ordered = sorted(rows, key=lambda row: row.phase == _BEFORE_LEAVING)
        return {row.household_id: row for row in ordered}

    def _votes(self, wanted: Wanted) -> dict[UUID, tuple[MeetingVote, ReviewMeeting]]:
        """Return how the last meeting about an exit in the year voted on each household."""
        rows = self._session.execute(
            select(MeetingVote, ReviewMeeting)
            .join(ReviewMeeting, ReviewMeeting.id == MeetingVote.meeting_id)
            .join(Procedure, Procedure.id == ReviewMeeting.procedure_id)
            .where(
                wanted.of(MeetingVote.household_id), Procedure.kind == EXIT, Procedure.year == wanted.year,
                MeetingVote.deleted_at.is_(None), ReviewMeeting.deleted_at.is_(None),
                Procedure.deleted_at.is_(None),
            )
            .order_by(ReviewMeeting.held_on, ReviewMeeting.id)
        )  # fmt: skip
        return {row.MeetingVote.household_id: (row.MeetingVote, row.ReviewMeeting) for row in rows}

    def _stay(self, wanted: Wanted) -> dict[UUID, str]:
        """Return why a household did not pass, as the procedure of the year has it."""
        rows = self._session.execute(
            select(ProcedureHousehold.household_id, ProcedureHousehold.outcome, ProcedureHousehold.reason)
            .join(Procedure, Procedure.id == ProcedureHousehold.procedure_id)
            .where(
                wanted.of(ProcedureHousehold.household_id), Procedure.kind == EXIT,
                Procedure.year == wanted.year, Procedure.deleted_at.is_(None),
                ProcedureHousehold.deleted_at.is_(None),
                ProcedureHousehold.outcome.is_not(None), ProcedureHousehold.outcome != _PASSED,
            )
            .order_by(Procedure.opened_on, ProcedureHousehold.id)
        )  # fmt: skip
        label = self._sources.label
        return {
            row.household_id: "，".join(filter(None, (label("procedure_outcome", row.outcome), row.reason)))
            for row in rows
        }

    # ------------------------------------------------------------ words

    def _proved(self, one: ExitFact, check: GuaranteeCheck | None) -> ExitFact:
        if check is None:
            return one
        food, clothes = (self._proof(check, name) for name in ("food", "clothes"))
        both = None if food.ok is None or clothes.ok is None else food.ok and clothes.ok
        if food.ok is False or clothes.ok is False:
            both = False
        found = "；".join(dict.fromkeys(part.found for part in (food, clothes) if part.found))
        proofs: dict[str, Any] = {name: self._proof(check, name) for name in _CHECKED}
        return replace(
            one, food=ProofFact(ok=both, found=found), checked_on=check.checked_on,
            checkers=check.checked_by or "", **proofs,
        )  # fmt: skip

    def _proof(self, check: GuaranteeCheck, name: str) -> ProofFact:
        basis = self._sources.label("guarantee_basis", getattr(check, f"{name}_basis"))
        note = getattr(check, f"{name}_note") or ""
        both = self._sources.words("Paper", _BASIS, basis=basis, note=note)
        return ProofFact(ok=getattr(check, f"{name}_ok"), found=both if basis and note else basis or note)

    def _lived(self, row: HouseholdYear | None) -> dict[str, Any]:
        """Return road, power and television as the year's living conditions have them."""
        if row is None:
            return {}
        road = self._sources.label("road", row.road_type)
        if road and row.road_distance_m is not None:
            road = self._sources.words("Paper", _ROAD, road=road, km=f"{row.road_distance_m / 1000:g}")
        return {
            "road": ProofFact(ok=row.road_type != _NO_ROAD if row.road_type else None, found=road),
            "power": ProofFact(ok=row.power_living), "tv": ProofFact(ok=row.tv),
        }  # fmt: skip

    def _voted(self, one: ExitFact, held: tuple[MeetingVote, ReviewMeeting] | None) -> ExitFact:
        if held is None:
            return one
        vote, meeting = held
        return replace(
            one, held_on=meeting.held_on, due=meeting.members_due, present=meeting.members_present,
            vote=VoteFact(
                agree=vote.agree, against=vote.against, abstain=vote.abstain, passed=vote.passed
            ),
        )  # fmt: skip
