"""Every kind of record beside the household's own four visits and pairings: one declaration a table."""

from collections.abc import Iterable

from fieldkit.services.kinds import help_work, household, notice, papers, person, procedures, village
from fieldkit.services.kinds.kind import Kind

KINDS: dict[str, Kind] = {
    kind.id: kind
    for kind in (
        help_work.DEV_PLAN,
        help_work.PLAN_ITEM,
        help_work.PLAN_PROGRESS,
        help_work.PRODUCT_SALE,
        help_work.PROBLEM,
        help_work.MEASURE,
        household.HOUSEHOLD_STATUS,
        household.GUARANTEE_CHECK,
        household.RIGID_EXPENSE,
        papers.ATTACHMENT,
        papers.SIGNATURE,
        papers.ARCHIVE_ITEM,
        papers.FINDING_NOTE,
        papers.PAST,
        papers.THRESHOLD,
        papers.RATE,
        papers.PROFILE_FILE,
        papers.PROFILE_KEY,
        person.PERSON_CHANGE,
        procedures.AUTHORIZATION,
        procedures.PROCEDURE,
        procedures.PROCEDURE_HOUSEHOLD,
        procedures.PROCEDURE_STEP,
        procedures.REVIEW_MEETING,
        procedures.MEETING_ATTENDEE,
        procedures.MEETING_VOTE,
        procedures.MONITORING_CASE,
        notice.NOTICE,
        notice.NOTICE_LINE,
        notice.OBJECTION,
        notice.WORK_CALENDAR,
        village.VILLAGE_YEAR,
        village.VILLAGE_LINK,
        village.WORK_TEAM,
        village.TEAM_MEMBER,
    )
}
"""By table; in the order of the paper file where they stand on the page of a household."""


def below(kind: Kind) -> Iterable[Kind]:
    """Return the kinds whose records belong to a record of `kind`, such as the steps of a procedure."""
    return (other for other in KINDS.values() if other.above is kind.table)
