"""What the record of a meeting is told; where there was none yet, a blank one to fill in by hand."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from fieldkit.db.tables import MeetingAttendee, MeetingVote, Procedure, ReviewMeeting
from fieldkit.documents.facts_procedure import AttendeeFact, MeetingFact, VoteFact
from fieldkit.documents.registry import Document
from fieldkit.domain.ordering import natural
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.services.printing.facts import FactReader
from fieldkit.services.printing.finding import Finder
from fieldkit.services.printing.offers import meetings_of
from fieldkit.services.printing.reading import Desk, Parts, Sources, Wanted
from fieldkit.services.printing.subjects import Asked, Subject

_MEETING = QT_TRANSLATE_NOOP("Paper", "meeting")


def meeting(finder: Finder, asked: Asked) -> Asked:
    """Settle a meeting: the one named, else the newest of a village and year, else none."""
    if asked.meeting is not None:
        row = finder.session.get(ReviewMeeting, asked.meeting)
        if row is None or row.deleted_at is not None:
            raise finder.missing(_MEETING, asked.meeting)
        year = row.held_on.year if row.held_on else asked.year
        return Asked(village=row.village_code, meeting=row.id, year=year)
    code, year = finder.village(asked.village), asked.year or finder.as_of.year
    newest = finder.session.scalar(meetings_of(code, year).limit(1))
    return Asked(village=code, meeting=newest.id if newest else None, year=asked.year)


def meetings(desk: Desk, subject: Subject, _form: Document) -> Parts:
    """Read the meeting with who came and how it voted; without one, a form to fill in by hand."""
    with desk.open() as sources:
        row = sources.session.get(ReviewMeeting, subject.meeting) if subject.meeting else None
        if row is None or row.deleted_at is not None:
            return {"meetings": (MeetingFact(levels=sources.ticks("meeting_level")),)}
        procedure = sources.session.get(Procedure, row.procedure_id) if row.procedure_id else None
        return {"meetings": (_fact(sources, row, procedure, subject.as_of),)}


def nobody_met(desk: Desk, subject: Subject, form: Document) -> Parts:
    """Return a meeting of which nothing is known but its boxes to tick."""
    return meetings(desk, replace(subject, meeting=None), form)


def _fact(sources: Sources, row: ReviewMeeting, procedure: Procedure | None, day: date) -> MeetingFact:
    attendees = sources.session.scalars(
        select(MeetingAttendee)
        .where(MeetingAttendee.meeting_id == row.id, MeetingAttendee.deleted_at.is_(None))
        .order_by(MeetingAttendee.created_at, MeetingAttendee.id)
    )
    return MeetingFact(
        levels=sources.ticks("meeting_level", row.level), held_on=row.held_on, place=row.place or "",
        chair=row.chair or "", recorder=row.recorder or "", due=row.members_due,
        present=row.members_present, topic=row.topic or "", minutes=row.minutes or "",
        procedure=sources.label("procedure_kind", procedure.kind) if procedure else "",
        votes=_votes(sources, row, day),
        attendees=tuple(
            AttendeeFact(name=one.name, role=sources.label("attendee_role", one.role)) for one in attendees
        ),
    )  # fmt: skip


def _votes(sources: Sources, row: ReviewMeeting, day: date) -> tuple[VoteFact, ...]:
    """Return how the meeting voted, in the order of the village's papers."""
    votes = {
        vote.household_id: vote
        for vote in sources.session.scalars(
            select(MeetingVote).where(MeetingVote.meeting_id == row.id, MeetingVote.deleted_at.is_(None))
        )
    }
    if not votes:
        return ()
    held = row.held_on or day
    wanted = Wanted(row.village_code, held.year, min(day, date(held.year, 12, 31)), tuple(votes))
    homes = FactReader(sources).by_id(wanted, {"people"})
    found = [
        VoteFact(
            head=home.head, local_no=home.local_no, group=home.group, people=home.people,
            agree=votes[id].agree, against=votes[id].against, abstain=votes[id].abstain,
            passed=votes[id].passed,
        )
        for id, home in homes.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (natural(one.group), one.local_no)))
