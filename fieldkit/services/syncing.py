"""The exchange with the township: how things stand, enrol, sync, settle (sync.md chapter 4)."""

import logging
import platform
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Conflict, Returned, SyncRun
from fieldkit.db.types import moment_text
from fieldkit.domain.rights import Right
from fieldkit.errors import ContentMissing, DeviceDisabled, FieldkitError, NoServer
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services import following, settling
from fieldkit.services.allowing import needs
from fieldkit.services.columns import TABLES
from fieldkit.services.conflict_views import ConflictView, ConflictViews
from fieldkit.services.fields import Fields
from fieldkit.settings import Settings
from fieldkit.sync import local

if TYPE_CHECKING:  # the network is imported when it is first used
    import httpx2

    from fieldkit.services.contents_exchange import ContentsExchange
    from fieldkit.services.rescue import Rescues
    from fieldkit.sync.remote import Remote

_logger = logging.getLogger(__name__)
_HISTORY = 100


def _quiet(_: str) -> None:
    """Nobody asks what begins."""


@dataclass(frozen=True)
class Outcome:
    """What one sync did.  `equal`: laptop and server then held the same in every village."""

    sent: int
    received: int
    conflicts: int  # that came to light
    parked: int  # kept aside by the server for review
    equal: bool


@dataclass(frozen=True)
class HistoryEntry:
    """One line of what happened; `failure` names what went wrong, empty when all went well."""

    at: datetime
    sent: int
    received: int
    conflicts: int
    parked: int
    equal: bool
    failure: str
    id: int = 0  # of the run, for its receipt on paper


@dataclass(frozen=True)
class SyncStatus:
    """How things stand between this laptop and the township."""

    enrolled: bool
    server: str
    waiting: int  # changes the township has not confirmed
    waiting_by_table: dict[str, int] = field(default_factory=dict)  # by label, "SyncTables"
    confirmed_at: datetime | None = None  # when both sides were last found equal
    conflicts: int = 0  # that wait for a person
    returned: int = 0  # changes the township keeps aside
    contents: int = 0  # photos and scans that the township has not got
    last: HistoryEntry | None = None


class Syncing:
    """What a person can do about sync; any thread, one sync at a time."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        fields: Fields,
        words: Words,
        connect: "Callable[[str], httpx2.Client] | None" = None,
        rescues: "Rescues | None" = None,
        contents: "ContentsExchange | None" = None,
        settled: "Callable[[], object] | None" = None,
    ) -> None:
        """Work on `store`; `connect` opens a client for an address, the network if not given.

        `rescues` are the codes for forgotten passphrases, handed over with each sync; `contents` sends photos
        and scans when the records are safe; `settled` reckons anew what follows from rows that came.
        """
        self._store = store
        self._settings = settings
        self._views = ConflictViews(fields, words)
        self._connect = connect
        self._words = words
        self._rescues = rescues
        self._contents = contents
        self._settled = settled
        self._one_at_a_time = threading.Lock()

    # ------------------------------------------------------------ how things stand

    def status(self) -> SyncStatus:
        """Say how things stand; quick, and without the network."""
        contents = self._contents.waiting() if self._contents else 0
        with self._store.reading() as session:
            state = local.read(session)
            counts = f"SELECT tbl, count(*) FROM {local.WAITING} GROUP BY tbl"  # noqa: S608 - ours
            waiting: dict[str, int] = dict(local.run(session, counts))
            kept = _kept(session, "confirmed_at")
            last = session.scalars(select(SyncRun).order_by(SyncRun.id.desc()).limit(1)).first()
            return SyncStatus(
                enrolled=state.enrolled,
                server=self._settings.server_url or _kept(session, "server_url"),
                waiting=sum(waiting.values()),
                waiting_by_table={TABLES.get(t, t): waiting[t] for t in sorted(waiting)},
                confirmed_at=datetime.fromisoformat(kept) if kept else None,
                conflicts=session.scalar(select(func.count(Conflict.id)).where(following.waiting())) or 0,
                returned=session.scalar(select(func.count()).select_from(Returned)) or 0,
                contents=contents,
                last=_entry(last) if last else None,
            )

    def history(self) -> list[HistoryEntry]:
        """List the syncs that did something, the newest first."""
        query = select(SyncRun).order_by(SyncRun.id.desc()).limit(_HISTORY)
        with self._store.reading() as session:
            return [_entry(run) for run in session.scalars(query)]

    def reachable(self) -> bool:
        """Tell within a second or two whether the server answers; False without an address."""
        try:
            with closing(self._client(glance=True)) as client:
                return self._remote(client).reachable()
        except FieldkitError:
            return False

    # ------------------------------------------------------------ doing

    @needs(Right.SYNC)
    def enrol(self, url: str, code: str, label: str = "") -> None:
        """Make this laptop known to the server at `url` with the township's code.

        Raises `EnrolmentRefused`, `DeviceDisabled`, `NotSecure`, `ServerUnreachable`, `NotOurServer`.
        """
        from fieldkit.sync import device

        with self._one_at_a_time, closing(self._client(url)) as client:
            with self._store.reading() as session:
                me = session.get(AppUser, self._store.author.user)
                name = me.name if me else ""
            label = label or name or platform.node()
            device.enrol(self._store, self._remote(client, url), code.strip(), label, name)
            self.use_server(url)

    @needs(Right.SYNC)
    def use_server(self, url: str) -> None:
        """Keep the server's address from now on.  Raises `NotSecure`, `NotOurServer`."""
        from fieldkit.sync.remote import check_address

        check_address(url)
        self._settings.server_url = url
        with self._store.applying() as session:
            local.write(session, server_url=url)

    @needs(Right.SYNC)
    def now(
        self, progress: Progress = unwatched, *, thorough: bool = True,
        stage: Callable[[str], object] = _quiet,
    ) -> Outcome:  # fmt: skip
        """Send what waits, fetch what others did, compare.

        `thorough` compares every village row by row, not only what something came for; `stage` is told what
        begins (context "SyncStages").
        Raises `NoServer`, `NotEnrolled`, `WrongServer`, `NotSecure`, `ServerUnreachable`,
        `NotOurServer`, `ServerTrouble`, `DeviceDisabled`, `RemovalStopped`, `Cancelled`; what was
        done until then stays done, and the rest waits for the next time.
        """
        from fieldkit.sync import device

        with self._one_at_a_time:
            begun = self._store.clock.now()
            try:
                with closing(self._client()) as client:
                    remote = self._remote(client)
                    try:
                        done = device.sync(self._store, remote, progress, thorough=thorough, stage=stage)
                    except DeviceDisabled:  # the records were taken; their photos are as well
                        if self._contents is not None:
                            self._contents.send(remote, progress)
                        raise
                    if done.received and self._settled is not None:
                        self._settled()
                    self._hand_over_codes(remote)
                    outcome = Outcome(done.sent, done.received, done.conflicts, done.parked, done.equal)
                    self._note_outcome(begun, outcome)
                    if self._contents is not None:
                        self._contents.send(remote, progress)
                    return outcome
            except FieldkitError as error:
                self._note(SyncRun(started_at=begun, equal=None, failure=type(error).__name__))
                raise

    def fetch_content(self, name: str) -> bytes:
        """Bring a photo or scan from the township.  Raises `ContentMissing`, `ServerUnreachable`."""
        if self._contents is None or not self.status().server:
            raise ContentMissing(name=name[:8])
        with self._one_at_a_time, closing(self._client()) as client:
            return self._contents.fetch(name, lambda: self._remote(client))

    # ------------------------------------------------------------ conflicts

    def conflicts(self) -> list[ConflictView]:
        """List what waits for a person, the oldest first."""
        query = select(Conflict).where(following.waiting()).order_by(Conflict.id)
        with self._store.reading() as session:
            return [self._views.of(session, conflict) for conflict in session.scalars(query)]

    @needs(Right.SETTLE)
    def settle(self, conflict_id: UUID, choice: str) -> None:
        """Take the value that came first (`server`) or second (`other`).  Raises `ConflictGone`."""
        settling.settle(self._store, conflict_id, choice)

    # ------------------------------------------------------------ inside

    def _client(self, url: str = "", *, glance: bool = False) -> "httpx2.Client":
        from fieldkit.sync import remote

        address = url or self.status().server
        if not address:
            raise NoServer
        if self._connect:
            return self._connect(address)
        return remote.open_client(address, remote.GLANCE if glance else remote.TIMEOUT)

    def _remote(self, client: "httpx2.Client", url: str = "") -> "Remote":
        from fieldkit.sync.remote import Remote

        return Remote(client, url or self.status().server)

    def _hand_over_codes(self, remote: "Remote") -> None:
        """Renew the codes for forgotten passphrases; the work is safe already, whatever becomes of this."""
        from fieldkit.sync.remote import SessionOver

        try:
            if self._rescues is not None:
                self._rescues.exchange(remote)
        except (FieldkitError, SessionOver, OSError) as error:
            _logger.warning("codes for the telephone wait for the next sync: %s", type(error).__name__)

    def _note_outcome(self, begun: datetime, outcome: Outcome) -> None:
        now = self._store.clock.now()
        if outcome.equal:
            with self._store.applying() as session:
                local.write(session, confirmed_at=moment_text(now))
        quiet = not (outcome.sent or outcome.received or outcome.parked) and outcome.equal
        if not quiet:
            self._note(
                SyncRun(
                    started_at=begun, ended_at=now, sent=outcome.sent, received=outcome.received,
                    conflicts=outcome.conflicts, parked=outcome.parked, equal=outcome.equal,
                )
            )  # fmt: skip

    def _note(self, run: SyncRun) -> None:
        with self._store.applying() as session:
            session.add(run)


def _kept(session: Session, key: str) -> str:
    found = local.run(session, "SELECT v FROM _sync_state WHERE k = ?", key)
    return str(found[0][0]) if found else ""


def _entry(run: SyncRun) -> HistoryEntry:
    return HistoryEntry(
        run.started_at, run.sent or 0, run.received or 0, run.conflicts or 0, run.parked or 0,
        bool(run.equal), run.failure or "", run.id,
    )  # fmt: skip
