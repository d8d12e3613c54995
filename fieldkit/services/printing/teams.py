"""Who is in the work team of a village on a day, as its board names them (domain.md §1.21)."""

from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import TeamMember, WorkTeam
from fieldkit.documents.facts_team import TeamFact
from fieldkit.services.printing.reading import Sources
from fieldkit.services.printing.years import of_village

_LEADER, _FIRST_SECRETARY = "1", "2"  # code table team_role


def team(sources: Sources, village: str, day: date) -> tuple[TeamFact, ...]:
    """Return leader, first secretary, members and liaison, in this order.

    Where no leader or first secretary is entered, the first secretary is the one the village's year names.
    """
    found = sources.session.scalars(
        select(TeamMember)
        .join(WorkTeam, WorkTeam.id == TeamMember.team_id)
        .where(
            TeamMember.deleted_at.is_(None), WorkTeam.deleted_at.is_(None),
            (WorkTeam.village_code == village) | (TeamMember.village_code == village),
            WorkTeam.start_on.is_(None) | (WorkTeam.start_on <= day),
            WorkTeam.end_on.is_(None) | (WorkTeam.end_on >= day),
            TeamMember.from_on.is_(None) | (TeamMember.from_on <= day),
            TeamMember.to_on.is_(None) | (TeamMember.to_on >= day),
        )
        .order_by(TeamMember.role.is_(None), TeamMember.role, TeamMember.from_on, TeamMember.id)
    )  # fmt: skip
    rows = found.all()
    known = tuple(
        TeamFact(
            name=row.name, role=sources.label("team_role", row.role), unit=row.unit_name or "",
            work_phone=row.phone or "",
        )
        for row in rows
    )  # fmt: skip
    if any(row.role in (_LEADER, _FIRST_SECRETARY) for row in rows):
        return known
    entered = of_village(sources.session, village, day.year)  # as P-03b names it
    name = (entered.first_secretary_name if entered else None) or ""
    first = TeamFact(name=name, role=sources.label("team_role", _FIRST_SECRETARY))
    return (first, *known) if name and all(one.name != name for one in known) else known
