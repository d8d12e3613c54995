"""The standing of a household on two tracks: its history, what may follow, and what is corrected."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import Household, HouseholdStatus
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right
from fieldkit.errors import QT_TRANSLATE_NOOP, BadValue, ReasonNeeded, StandingRefused
from fieldkit.i18n import Words
from fieldkit.services import standing_rows
from fieldkit.services.allowing import needs
from fieldkit.services.family.heads import demand_head
from fieldkit.services.fields import Fields
from fieldkit.services.live_rows import live
from fieldkit.services.standing_rows import ARCHIVE, MONITORING, UNKNOWN, Asked

Option = tuple[str, str]
_HOUSEHOLD = QT_TRANSLATE_NOOP("Fields", "household")
_STANDING = QT_TRANSLATE_NOOP("Nouns", "standing")
_SINCE = QT_TRANSLATE_NOOP("Fields", "Since")
_FUTURE = QT_TRANSLATE_NOOP("Fields", "it has not come yet")
_EARLIER = QT_TRANSLATE_NOOP("Fields", "the standing before it began on {day}")
_LATER = QT_TRANSLATE_NOOP("Fields", "it ends on {day}")
_KIND = QT_TRANSLATE_NOOP("Fields", "Kind of monitoring")
_NEEDED = QT_TRANSLATE_NOOP("Fields", "it must not be empty")
_CORRECTED = "9"  # code table decided_by
_WATCHED = ("B3", "B6")


@dataclass(frozen=True)
class Stretch:
    """A standing with its days; `since` None: nobody knows; `id` None: only the household's type says so."""

    id: UUID | None
    track: str
    track_label: str
    status: str
    label: str
    since: date | None
    until: date | None
    reason: str = ""
    decided_by: str = ""


class Standing:
    """Standings of households."""

    def __init__(self, store: Store, codes: CodeTables, fields: Fields, words: Words) -> None:
        """Work on `store`, in the words of `fields` and `words`."""
        self._store = store
        self._codes = codes
        self._fields = fields
        self._words = words

    # ------------------------------------------------------------ reading

    def history(self, household_id: UUID) -> list[Stretch]:
        """List every standing of a household, by track, the newest first."""
        with self._store.reading() as session:
            household = self._get(session, household_id)
            return [s for track in (ARCHIVE, MONITORING) for s in self._of_track(session, household, track)]

    def now(self, household_id: UUID) -> dict[str, Stretch]:
        """Return the standing of a household today, by track."""
        found: dict[str, Stretch] = {}
        for one in self.history(household_id):
            if one.until is None:
                found.setdefault(one.track, one)
        return found

    def may_follow(self, household_id: UUID, track: str) -> list[Option]:
        """List what may follow on the standing of today: code and label."""
        now = self.now(household_id)[track]
        codes = self._codes["status"][now.status].extra["follows"].split("|")
        return [(code, self._fields.label("status", code)) for code in codes if code]

    def all_of(self, track: str) -> list[Option]:
        """List every standing of a track, for a correction."""
        table = self._codes["status"]
        return [(c.code, self._fields.label("status", c.code)) for c in table if c.extra["track"] == track]

    def options(self, table: str) -> list[Option]:
        """List the choices of a code table, as decided_by, monitor_kind or cause: code and label."""
        return [(code.code, self._fields.label(table, code.code)) for code in self._codes[table]]

    # ------------------------------------------------------------ changing

    @needs(Right.EDIT)
    def set(self, household_id: UUID, asked: Asked) -> None:
        """Begin a standing on a day; the open one of its track ends, and the household's type follows.

        Raises `StandingRefused` for what does not follow (domain.md §3.1-3.4), `BadValue`, `HeadNeeded`,
        `NotFound`.
        """
        with self._store.writing() as session:
            household = self._get(session, household_id)
            demand_head(session, household_id)
            track = standing_rows.track_of(self._codes, asked.status)
            now = self._of_track(session, household, track)[0]
            follows = self._codes["status"][now.status].extra["follows"].split("|")
            if asked.status not in follows:
                raise StandingRefused(new=self._fields.label("status", asked.status), old=now.label)
            if asked.since > self._store.clock.today():
                raise self._bad(_SINCE, asked.since, self._words("Fields", _FUTURE))
            if now.id is not None and now.since is not None and asked.since <= now.since:
                raise self._bad(_SINCE, asked.since, self._words("Fields", _EARLIER, day=now.since))
            if asked.status in _WATCHED and not (asked.kind or household.monitor_kind):
                raise self._bad(_KIND, "", self._words("Fields", _NEEDED))
            standing_rows.put(session, self._store, self._codes, household, asked)

    @needs(Right.EDIT)
    def correct(
        self, stretch: UUID, reason: str, *, status: str | None = None, since: date | None = None
    ) -> None:
        """Correct a standing that was entered wrongly: what it is, or since when.

        The stretch before it ends where it begins.  The types of the years follow.  Raises `ReasonNeeded`,
        `BadValue`, `NotFound`.
        """
        if not reason.strip():
            raise ReasonNeeded
        with self._store.writing() as session:
            row = live(session, HouseholdStatus, stretch, self._words("Nouns", _STANDING))
            household = self._get(session, row.household_id)
            first = min(row.valid_from, since or row.valid_from)
            if since is not None and since != row.valid_from:
                self._begin_on(session, row, since)
            if status is not None:
                row.status = status
            row.reason, row.decided_by = reason.strip(), _CORRECTED
            standing_rows.follow(session, self._store, self._codes, household, _known(first, household))

    def _begin_on(self, session: Session, row: HouseholdStatus, since: date) -> None:
        rows = standing_rows.stretches(session, row.household_id, row.track)
        at = rows.index(row)
        before = rows[at - 1] if at else None
        if since > self._store.clock.today():
            raise self._bad(_SINCE, since, self._words("Fields", _FUTURE))
        if before is not None and since <= before.valid_from:
            raise self._bad(_SINCE, since, self._words("Fields", _EARLIER, day=before.valid_from))
        if row.valid_to is not None and since >= row.valid_to:
            raise self._bad(_SINCE, since, self._words("Fields", _LATER, day=row.valid_to))
        if before is not None and since < row.valid_from:
            before.valid_to = since
            session.flush()
        row.valid_from, row.year = since, since.year
        session.flush()
        if before is not None:
            before.valid_to = since
        session.flush()

    # ------------------------------------------------------------ inside

    def _of_track(self, session: Session, household: Household, track: str) -> list[Stretch]:
        rows = standing_rows.stretches(session, household.id, track)
        if rows:
            return [self._stretch(row) for row in reversed(rows)]
        status = standing_rows.derived(self._codes, household, track)
        since = standing_rows.derived_since(household, status)
        return [Stretch(None, track, self._track(track), status, self._label(status), since, None)]

    def _stretch(self, row: HouseholdStatus) -> Stretch:
        decided = self._fields.label("decided_by", row.decided_by) if row.decided_by else ""
        return Stretch(
            row.id, row.track, self._track(row.track), row.status, self._label(row.status),
            None if row.valid_from == UNKNOWN else row.valid_from, row.valid_to, row.reason or "", decided,
        )  # fmt: skip

    def _track(self, track: str) -> str:
        return self._fields.label("status_track", track)

    def _label(self, status: str) -> str:
        return self._fields.label("status", status)

    def _get(self, session: Session, id: UUID) -> Household:
        return live(session, Household, id, self._words("Fields", _HOUSEHOLD))

    def _bad(self, field: str, value: object, why: str) -> BadValue:
        return BadValue(field=self._words("Fields", field), value=value, why=why)


def _known(day: date, household: Household) -> date:
    """Return a day from which years can be gone through: an unknown begin is the year it was made in."""
    made = household.created_at.year if household.created_at else day.year
    return day if day != UNKNOWN else date(made, 1, 1)
