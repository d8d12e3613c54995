"""Whether the register says of households what a notice says of those it lists (domain.md §2.27, ch. 3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import Household, HouseholdStatus, MonitoringCase, Notice, Objection
from fieldkit.domain.watching import is_over
from fieldkit.services.printing.reading import Sources

ANSWERS = "N71"
_ARCHIVE = {  # the standings of track A (2.13) of whom a kind of notice may list
    "N01": frozenset({"A0", "A1"}), "N02": frozenset({"A0", "A1"}), "N03": frozenset({"A1", "A2", "A5"}),
    "N21": frozenset({"A2", "A3", "A4", "A5"}), "N22": frozenset({"A2", "A3", "A4", "A5", "A8"}),
}  # fmt: skip
_WATCHED = {  # those of track B; who is put on the list has been found, or is only going to be entered
    "N11": frozenset({"B0", "B1", "B2", "B5", "B9"}), "N12": frozenset({"B3", "B4", "B6"}),
    "N13": frozenset({"B3", "B4", "B6"}), "N14": frozenset({"B4", "B5"}),
}  # fmt: skip
_BY_TYPE = {"10": "A0", "20": "A2", "21": "A3", "30": "A4", "31": "A8", "32": "A5", "90": "A9"}
"""Where no stretch of standing was entered, the kind of household (2.10) says it; 40 says nothing of it."""
_STRUCK_OFF = "A9"
_MONITORED = "40"
_NOBODY, _CLUE, _WATCHING, _ENDING, _ENDED, _BACK = "B0", "B1", "B3", "B4", "B5", "B6"


@dataclass(frozen=True)
class Standing:
    """What the register says of a household: its standing on both tracks, codes of 2.13; empty: nothing."""

    archive: str
    watched: str
    type: str

    def fits(self, kind: str) -> bool:
        """Tell whether a notice of a kind may list it, as far as the register knows."""
        if self.archive == _STRUCK_OFF:
            return not bound(kind)
        if kind in _ARCHIVE:
            return not self.archive or self.archive in _ARCHIVE[kind]
        return self.watched in _WATCHED.get(kind, {self.watched})

    def said(self, sources: Sources, kind: str) -> str:
        """Say how it stands on the track that a kind of notice is about."""
        watched = kind in _WATCHED and self.archive != _STRUCK_OFF
        if watched or not self.type:
            code = self.watched if watched else self.archive
            return sources.codes["status"].label(code, sources.words.language)
        return sources.profile.label(sources.codes, "household_type", self.type, sources.words.language)


def bound(kind: str) -> bool:
    """Tell whether a kind of notice lists only households of a certain standing."""
    return kind in _ARCHIVE or kind in _WATCHED


def watching(kind: str) -> bool:
    """Tell whether a kind of notice is about monitoring: it says as what each household is watched."""
    return kind in _WATCHED


def standings(sources: Sources, households: Collection[UUID]) -> dict[UUID, Standing]:
    """Return how households stand today."""
    session = sources.session
    stretches = session.scalars(
        select(HouseholdStatus).where(
            HouseholdStatus.household_id.in_(households), HouseholdStatus.valid_to.is_(None),
            HouseholdStatus.deleted_at.is_(None),
        )
    )  # fmt: skip
    entered = {(row.household_id, row.track): row.status for row in stretches}
    cases = session.scalars(
        select(MonitoringCase)
        .where(MonitoringCase.household_id.in_(households), MonitoringCase.deleted_at.is_(None))
        .order_by(MonitoringCase.found_on, MonitoringCase.id)
    )
    newest = {case.household_id: case for case in cases}
    rows = session.scalars(select(Household).where(Household.id.in_(households)))
    return {
        row.id: Standing(
            entered.get((row.id, "A")) or _BY_TYPE.get(row.household_type or "", ""),
            _watch(row, newest.get(row.id), entered.get((row.id, "B"), "")),
            "" if (row.id, "A") in entered else row.household_type or "",
        )
        for row in rows
    }  # fmt: skip


def _watch(row: Household, case: MonitoringCase | None, entered: str) -> str:
    """Return the standing on track B: as its case says, else as was entered, else as the roster has it."""
    if case is None:
        known = row.household_type == _MONITORED or bool(row.monitor_kind)
        return entered or (_WATCHING if known else _NOBODY)
    if is_over({"eliminated_on": case.eliminated_on, "rolled_back_on": case.rolled_back_on}):
        return _ENDED
    if not case.recognised_ym:
        return _CLUE
    return _ENDING if entered == _ENDING else _BACK if case.rolled_back_on else _WATCHING


def answers(sources: Sources, village: str) -> Mapping[UUID | None, str]:
    """Return what came of the newest objection about each household of a village, code objection_outcome.

    Under None is what came of one that names no household.  Only those that were looked into count (§3.8).
    """
    rows = sources.session.execute(
        select(Objection.household_id, Objection.outcome)
        .join(Notice, Notice.id == Objection.notice_id)
        .where(
            Notice.village_code == village, Notice.deleted_at.is_(None), Objection.deleted_at.is_(None),
            Objection.outcome.is_not(None),
        )
        .order_by(Objection.investigated_on, Objection.received_on, Objection.id)
    )  # fmt: skip
    return {household: outcome or "" for household, outcome in rows}
