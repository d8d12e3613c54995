"""Photos on paper: chosen while the register is open, read when it is closed again, as large as printed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from fieldkit.db.tables import Attachment, Blob, Signature, Visit
from fieldkit.documents.facts import HouseholdFact, VisitFact
from fieldkit.documents.facts_visit import PhotoFact
from fieldkit.documents.visit_blocks import PHOTOS
from fieldkit.domain.attachments import PEOPLE_AND_HOUSES, SIGNATURE, VISIT
from fieldkit.errors import FieldkitError, NotAPicture
from fieldkit.services.printing.reading import Desk

_LONGEST = (500, 400, 320, 240, 160)  # dots of 84 mm: 150 to the inch, fewer where there are many
_VOLUME = 36_000_000  # bytes that the photos of one file take, of the 50 MB of domain.md §4.4
_JPEG = "image/jpeg"
_OF_HOUSEHOLD = ("1", "2")  # code table signer_kind: head, member


def read(desk: Desk, attachment: UUID | None) -> bytes | None:
    """Return a photo; one that is not on this laptop and cannot be had now is glued on by hand."""
    if attachment is None or desk.contents is None:
        return None
    try:
        return desk.contents(attachment)
    except FieldkitError:
        return None


def of_visits(session: Session, chosen: Select[UUID]) -> dict[UUID, tuple[PhotoFact, ...]]:
    """Return the photos of the visits that `chosen` finds, as many as are printed, still to be `developed`.

    They are the visit's own, then those of a visit that were taken at the household on its day.  Only what
    lies on this laptop: a village's records do not wait for the township.
    """
    on_the_day = and_(
        Attachment.owner_id == Visit.household_id, Attachment.kind == VISIT,
        Attachment.taken_on == Visit.visit_date,
    )  # fmt: skip
    rows = session.execute(
        select(Visit.id, Attachment.id, Attachment.sha256)
        .join(Attachment, or_(Attachment.owner_id == Visit.id, on_the_day))
        .join(Blob, Blob.sha256 == Attachment.sha256)
        .where(
            Visit.id.in_(chosen), Attachment.mime == _JPEG, Attachment.kind.in_(PEOPLE_AND_HOUSES),
            Attachment.deleted_at.is_(None), Blob.here.is_(True),
        )
        .order_by(Attachment.owner_id != Visit.id, Attachment.kind.desc(), Attachment.id)
    )  # fmt: skip
    found: dict[UUID, list[PhotoFact]] = defaultdict(list)
    for visit, id, name in rows:
        if len(found[visit]) < PHOTOS:
            found[visit].append(PhotoFact(attachment=id, sha256=name))
    return {visit: tuple(photos) for visit, photos in found.items()}


def signatures_of(session: Session, chosen: Select[UUID]) -> dict[UUID, dict[str, PhotoFact]]:
    """Return what was signed under visits, on the screen or on scanned paper: the newest of each side.

    Still to be `developed`.  A fingerprint is never printed (§1.27).
    """
    rows = session.execute(
        select(Signature.owner_id, Signature.signer_kind, Attachment.id, Attachment.sha256)
        .join(Attachment, Attachment.id == Signature.attachment_id)
        .join(Blob, Blob.sha256 == Attachment.sha256)
        .where(
            Signature.owner_id.in_(chosen), Signature.deleted_at.is_(None), Attachment.deleted_at.is_(None),
            Attachment.kind == SIGNATURE, Attachment.mime == _JPEG, Blob.here.is_(True),
        )
        .order_by(Signature.signed_on, Signature.id)
    )  # fmt: skip
    found: dict[UUID, dict[str, PhotoFact]] = defaultdict(dict)
    for visit, kind, id, name in rows:
        side = "signed" if kind in _OF_HOUSEHOLD else "signed_visitor"
        found[visit][side] = PhotoFact(attachment=id, sha256=name)
    return found


def developed(desk: Desk, households: Iterable[HouseholdFact]) -> tuple[HouseholdFact, ...]:
    """Return households with the photos of their visits in the size of paper, one read at a time.

    What cannot be read, or not by this person, is glued on by hand.  `desk.progress` may raise to stop it.
    """
    given = tuple(households)
    count = sum(len(_pictures(visit)) for household in given for visit in household.visits)
    if not count:
        return given
    done = 0

    def visit_with(visit: VisitFact) -> VisitFact:
        nonlocal done
        desk.progress(done, count)
        done += len(_pictures(visit))
        made = (_developed(desk, photo, _VOLUME // count) for photo in visit.photos)
        signed = (
            _developed(desk, one, _VOLUME // count) if one else None
            for one in (visit.signed, visit.signed_visitor)
        )
        first, second = (one if one and one.jpeg else None for one in signed)
        photos = tuple(photo for photo in made if photo.jpeg)
        return replace(visit, photos=photos, signed=first, signed_visitor=second)

    return tuple(
        replace(household, visits=tuple(visit_with(visit) for visit in household.visits))
        for household in given
    )


def _pictures(visit: VisitFact) -> list[PhotoFact]:
    """List everything of a visit that is developed."""
    return [*visit.photos, *(one for one in (visit.signed, visit.signed_visitor) if one)]


def _developed(desk: Desk, photo: PhotoFact, most: int) -> PhotoFact:
    """Return a photo with what is printed, in `most` bytes."""
    from fieldkit.transfer.pictures import small

    content = read(desk, photo.attachment)
    if content is None:
        return photo
    for longest in _LONGEST:
        try:
            made = small(content, longest)
        except NotAPicture:
            return photo
        if len(made) <= most or longest == _LONGEST[-1]:
            return replace(photo, jpeg=made)
    return photo
