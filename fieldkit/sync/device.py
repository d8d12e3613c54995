"""One sync of a laptop with its server: push, then pull, then compare; each step can be resumed."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from uuid import UUID

from nacl.signing import SigningKey

from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.errors import QT_TRANSLATE_NOOP, DeviceKnown, NotEnrolled, ServerTrouble, WrongServer
from fieldkit.progress import Progress, unwatched
from fieldkit.sync import comparing, inbox, local, outbox, rejoining, wire
from fieldkit.sync.inbox import EchoOfAnother, Received
from fieldkit.sync.local import State
from fieldkit.sync.remote import EpochChanged, Remote, SessionOver

log = logging.getLogger(__name__)

_ROUNDS = 5
"""Times push and pull are repeated while somebody keeps typing; the rest goes next time."""
_FORKS = 3
SENDING = QT_TRANSLATE_NOOP("SyncStages", "sending")
RECEIVING = QT_TRANSLATE_NOOP("SyncStages", "receiving")
COMPARING = QT_TRANSLATE_NOOP("SyncStages", "comparing")
Stage = Callable[[str], object]
"""Told what begins; the figures of the progress count that from then on."""


@dataclass
class Outcome:
    """What one sync did.  `equal`: both sides then held the same in every scope."""

    sent: int = 0
    received: int = 0
    conflicts: int = 0  # that came to light on this laptop
    parked: int = 0
    equal: bool = False
    scopes: dict[str, bool | None] = field(default_factory=dict)


def enrol(store: Store, remote: Remote, code: str, label: str, user: str) -> None:
    """Make this laptop known to the server with a one-time code.

    The laptop's key is stored before it is shown, so that a lost reply can be asked for again.
    Enrolling with another server begins a new history with it: everything is sent and read anew.  If
    the server knows another laptop by this one's id, the folder was copied from that one, and this
    one takes an id of its own.  Raises `EnrolmentRefused`, `DeviceDisabled`.
    """
    try:
        _enrol(store, remote, code, label, user)
    except DeviceKnown:
        log.warning("the server knows another laptop by this id: this one becomes a device of its own")
        now = rejoining.rejoin(store, None, same=False)
        store.author = replace(store.author, device=UUID(hex=now.device))
        _enrol(store, remote, code, label, user)


def _enrol(store: Store, remote: Remote, code: str, label: str, user: str) -> None:
    with store.applying() as session:
        state = local.read(session)
        key = state.sign_key or SigningKey.generate().encode().hex()
        local.write(session, sign_key=key)
    signer = SigningKey(bytes.fromhex(key))
    device, public = store.author.device.bytes, bytes(signer.verify_key)
    signature = signer.sign(wire.signed_enrolment(code, device, public)).signature
    reply = remote.enrol(wire.Enrol(code, device, label, user, public, signature))
    if reply.server != state.server_id and state.server_id:
        outbox.new_lineage(store, reread=True)
    with store.applying() as session:
        local.write(
            session,
            server_id=reply.server,
            epoch=reply.epoch,
            county=reply.county,
            enrolled_at=moment_text(store.clock.now()),
        )


def sync(
    store: Store, remote: Remote, progress: Progress = unwatched, *, thorough: bool = False,
    stage: Stage = lambda _: None,
) -> Outcome:  # fmt: skip
    """Send what waits, fetch what others did, and compare.

    `thorough` compares every scope from its rows, not only those that something came for.
    Raises `NotEnrolled`, `WrongServer`, `ServerUnreachable`, `ServerTrouble`, `NotOurServer`,
    `DeviceDisabled`, `RemovalStopped`, `Cancelled`; whatever was done until then stays done.
    """
    return _Sync(store, remote, progress, stage, thorough=thorough).run()


class _Sync:
    """The steps of one sync."""

    def __init__(
        self, store: Store, remote: Remote, progress: Progress, stage: Stage, *, thorough: bool
    ) -> None:
        self._store = store
        self._remote = remote
        self._progress = progress
        self._stage = stage
        self._thorough = thorough
        self._outcome = Outcome()
        self._forks = 0

    def run(self) -> Outcome:
        self._meet()
        for _ in range(_ROUNDS):
            self._push()
            heads, touched = self._pull()
            verdicts = self._compare(heads, touched)
            self._outcome.scopes = verdicts
            if None not in verdicts.values() and not self._waiting():
                break
        self._outcome.equal = (bool(verdicts) and all(verdicts.values())) or not verdicts
        return self._outcome

    # ------------------------------------------------------------ meeting

    def _state(self) -> State:
        with self._store.reading(whole=True) as session:
            return local.read(session)

    def _waiting(self) -> int:
        with self._store.reading(whole=True) as session:
            return outbox.waiting(session)

    def _meet(self) -> None:
        state = self._state()
        if not state.enrolled:
            raise NotEnrolled
        hello = self._remote.hello()
        if hello.server != state.server_id:
            raise WrongServer(url=self._remote.url)
        if hello.epoch != state.epoch:
            self._renew(epoch=hello.epoch)
        self._begin()

    def _begin(self) -> None:
        state = self._state()
        sign = state.signer()
        self._remote.begin(state.server_id, self._store.author.device.bytes, lambda m: sign.sign(m).signature)

    def _renew(self, epoch: str | None = None, *, reread: bool = False) -> None:
        self._forks += 1
        if self._forks > _FORKS:
            raise ServerTrouble(url=self._remote.url, why="history")
        log.warning("a new lineage begins (epoch %s, reread %s)", epoch, reread)
        outbox.new_lineage(self._store, epoch=epoch, reread=reread)

    # ------------------------------------------------------------ sending

    def _push(self) -> None:
        self._stage(SENDING)
        total, done = self._waiting(), 0
        frozen = outbox.freeze(self._store)
        while frozen is not None:
            self._progress(done, max(total, done))
            receipt = self._push_one(frozen)
            if receipt.status == "ok":
                took, frozen = outbox.taken(self._store, frozen, receipt)
                done += took.sent
                self._outcome.sent += took.sent
                self._outcome.parked += took.parked
                continue
            if receipt.status == "epoch":
                self._renew(epoch=receipt.epoch)
            else:
                self._renew(reread=receipt.status == "gap")
            frozen = outbox.freeze(self._store)
        self._progress(done, max(total, done))

    def _push_one(self, frozen: outbox.Frozen) -> wire.Receipt:
        try:
            return self._remote.push(frozen.push)
        except SessionOver:
            self._begin()
            return self._remote.push(frozen.push)

    # ------------------------------------------------------------ fetching

    def _pull(self) -> tuple[dict[str, wire.Head], set[str]]:
        """Read every scope to its end; return where the server stands, and what something came for."""
        self._stage(RECEIVING)
        heads: dict[str, wire.Head] = {}
        touched: set[str] = set()
        full = inbox.rereading(self._store)
        more = True
        while more:
            self._progress(self._outcome.received, 0)
            page = self._page(full)
            if page is None:
                full, heads = True, {}
                continue
            if self._went_back(page):
                full, heads = True, {}
                continue
            came = self._apply(page)
            if came is None:
                full = True
                continue
            self._outcome.received += came.rows
            self._outcome.conflicts += came.conflicts
            touched |= came.touched
            for scope in page.cursors:
                heads.pop(scope, None)
            heads.update(page.done)
            more = page.more
        inbox.finish_rereading(self._store, set(heads))
        return heads, touched

    def _page(self, full: bool) -> wire.Page | None:
        """Ask for the next page; None when the server turned out to have been restored."""
        state = self._state()
        with self._store.reading(whole=True) as session:
            cursors = inbox.cursors(session)
        request = wire.Pull(state.epoch, state.lineage, cursors, full=full)
        try:
            return self._remote.pull(request)
        except SessionOver:
            self._begin()
            return self._remote.pull(request)
        except EpochChanged:
            self._renew(epoch=self._remote.hello().epoch)
            self._push()
            return None

    def _went_back(self, page: wire.Page) -> bool:
        """Begin anew when a counter is behind this laptop's: the server's file was put back."""
        with self._store.reading(whole=True) as session:
            cursors = inbox.cursors(session)
        if all(seq >= cursors.get(scope, 0) for scope, seq in page.cursors.items()):
            return False
        self._renew(reread=True)
        self._push()
        return True

    def _apply(self, page: wire.Page) -> Received | None:
        try:
            return inbox.apply(self._store, page)
        except EchoOfAnother:
            return None  # the same page again, with everything in it

    # ------------------------------------------------------------ comparing

    def _compare(self, heads: dict[str, wire.Head], touched: set[str]) -> dict[str, bool | None]:
        self._stage(COMPARING)
        chosen = set(heads) if self._thorough else touched
        verdicts = comparing.compare(self._store, heads, chosen, self._progress)
        wrong = {scope for scope, equal in verdicts.items() if equal is False}
        if not wrong:
            return verdicts
        log.warning("%d scopes differ from the server and are read anew", len(wrong))
        inbox.reread(self._store, wrong)
        heads, _ = self._pull()
        self._stage(COMPARING)
        return {**verdicts, **comparing.compare(self._store, heads, wrong, self._progress)}
