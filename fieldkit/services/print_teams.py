"""Who is in the work team of a village on a day, as its board names them (domain.md §1.21)."""

from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import TeamMember, WorkTeam
from fieldkit.documents.facts_team import TeamFact
from fieldkit.services.print_reading import Sources


def team(sources: Sources, village: str, day: date) -> tuple[TeamFact, ...]:
    """Return leader, first secretary, members and liaison, in this order."""
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
    return tuple(
        TeamFact(
            name=row.name, role=sources.label("team_role", row.role), unit=row.unit_name or "",
            work_phone=row.phone or "",
        )
        for row in found
    )  # fmt: skip
