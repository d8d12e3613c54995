"""What is wrong with the data, for the cards that helpers carry, for P-27 and for the receipt of a sync."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select

from fieldkit.db.tables import Household
from fieldkit.documents.facts import FlawFact
from fieldkit.domain.quality.findings import Finding, Level
from fieldkit.domain.quality.titles import TITLES
from fieldkit.domain.rights import Right
from fieldkit.services.allowing import may
from fieldkit.services.printing.reading import Desk, Sources, Wanted
from fieldkit.services.quality.judging import Judging
from fieldkit.services.quality.lists import FindingFilter, FindingRow, State, listed, open_of, speech_of
from fieldkit.services.quality.notes import NOTE_OF
from fieldkit.sync.local import run


def count(desk: Desk, wanted: Wanted) -> Mapping[UUID, int]:
    """Count the open findings of each household; infos and explained ones are none."""
    with desk.store.reading() as session:
        ids = [id.bytes for id in session.scalars(select(Household.id).where(wanted.which))]
    Judging(desk.store, desk.codes, desk.profile).look(ids)
    with desk.store.reading() as session:
        return open_of(session, ids, wanted.as_of)


def renew(desk: Desk) -> None:
    """Judge what changed, so that a paper lists what is wrong now."""
    Judging(desk.store, desk.codes, desk.profile).renew(desk.progress)


def flaws(desk: Desk, village: str) -> tuple[FlawFact, ...]:
    """List the errors of a village: the open ones by group and rule, then those somebody explained."""
    renew(desk)
    clear = may(desk.store, Right.REVEAL)
    which = FindingFilter(level=Level.ERROR, state=None, village=village)
    inside, outside = (_listed(desk, which, clear=one) for one in (clear, False))
    covered = {row.id: row.finding for row in outside}
    kept = [row for row in inside if row.state is not State.MENDED]
    kept.sort(key=lambda row: (row.state is not State.OPEN, row.group, row.head))
    return tuple(_flaw(desk, row, covered[row.id]) for row in kept)


def _listed(desk: Desk, which: FindingFilter, *, clear: bool) -> list[FindingRow]:
    speech = speech_of(desk.codes, desk.profile, desk.words, desk.store.author.villages, clear=clear)
    with desk.store.reading() as session:
        return listed(session, which, speech, clear=clear)


def _flaw(desk: Desk, row: FindingRow, outside: Finding) -> FlawFact:
    found = row.finding
    return FlawFact(
        rule=found.rule, title=desk.words("Findings", TITLES[found.rule]), group=row.group, head=row.head,
        about=found.key, message=found.message, value=found.value, since=row.since,
        explanation=row.explanation, outside=outside.message, covered=outside.value,
    )  # fmt: skip


_SENT = "SELECT row_id FROM _outbox WHERE acked_at BETWEEN ? AND ?"


def flaws_sent(sources: Sources, first: str, last: str, day: date) -> tuple[FlawFact, ...]:
    """List the errors of the records that a sync sent, as they stood on its day; by number, not by name."""
    rows = run(
        sources.session,
        "SELECT DISTINCT f.rule, coalesce(p.person_no, h.hh_no, h.local_no), coalesce(n.explanation, '') "  # noqa: S608
        "FROM _finding f JOIN household h ON h.id = f.household_id "
        f"LEFT JOIN person p ON p.id = f.row_id LEFT JOIN finding_note n ON n.id = {NOTE_OF} "
        "WHERE f.level = 'error' AND f.found_on <= ? "
        f"AND (f.fixed_on IS NULL OR f.fixed_on > ?) AND (f.row_id IN ({_SENT}) OR f.row_id IN "
        f"(SELECT y.person_id FROM person_year y WHERE y.id IN ({_SENT}))) ORDER BY 2, 1",
        day.isoformat(), day.isoformat(), first, last, first, last,
    )  # fmt: skip
    return tuple(
        FlawFact(rule=rule, title=sources.words("Findings", TITLES[rule]), about=about, explanation=why)
        for rule, about, why in rows
    )
