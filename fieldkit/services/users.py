"""Who works on this laptop: names, roles, villages, passphrases (domain.md §1.31, §2.33)."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from fieldkit.db.home import LEAST_PASSPHRASE, Home
from fieldkit.db.keys import SlotInfo
from fieldkit.db.store import Store
from fieldkit.db.tables import AppUser, Audit, Helper
from fieldkit.domain.codes import CodeTables
from fieldkit.domain.rights import Right, rights_of
from fieldkit.errors import QT_TRANSLATE_NOOP, LastWithUsers, NotAllowed, OtherVillage
from fieldkit.i18n import Words
from fieldkit.services.allowing import needs
from fieldkit.services.fields import EMPTY
from fieldkit.services.live_rows import live
from fieldkit.services.refusing import bad_value
from fieldkit.services.villages import check_typed

_USER = QT_TRANSLATE_NOOP("Fields", "user")
_GIVE = QT_TRANSLATE_NOOP("Rights", "give somebody a role that may do more than yours")
_TAKE_OVER = QT_TRANSLATE_NOOP("Rights", "take over a user whose role may do more than yours")
_SEND_AWAY = QT_TRANSLATE_NOOP("Rights", "note that a user left whose role may do more than yours")
__all__ = ["GOOD_PASSPHRASE", "LEAST_PASSPHRASE", "UserRow", "Users", "strength"]

GOOD_PASSPHRASE = 8
"""Characters from which on a passphrase is called good."""
TOO_SHORT = QT_TRANSLATE_NOOP("Passphrase", "Too short: at least {least} characters.")
WEAK = QT_TRANSLATE_NOOP("Passphrase", "Weak: {good} characters or more are better, such as three words.")
FAIR = QT_TRANSLATE_NOOP("Passphrase", "Fair.")
GOOD = QT_TRANSLATE_NOOP("Passphrase", "Good.")


@dataclass(frozen=True)
class UserRow:
    """A user of the register.  `villages` empty: all of them.  `here`: can open this laptop.

    `above`: their role may do what the current user's may not.
    """

    id: UUID
    name: str
    role: str
    villages: tuple[str, ...]
    helper_id: UUID | None
    helper: str
    left_on: date | None
    here: bool
    is_me: bool
    above: bool = False


class Users:
    """The people with a key slot in this data folder, and the register behind them."""

    def __init__(self, home: Home, store: Store, current: SlotInfo, words: Words) -> None:
        """Speak for the opened folder and the user who opened it."""
        self._home = home
        self._store = store
        self._words = words
        self.current = current

    # ------------------------------------------------------------ looking

    def list(self) -> list[SlotInfo]:
        """List everybody who can open this laptop."""
        return self._home.users()

    def rows(self) -> Sequence[UserRow]:
        """List the users of the register: who works here first, then by name."""
        here = {who.user for who in self._home.users()}
        with self._store.reading() as session:
            helpers = dict(session.execute(select(Helper.id, Helper.name)).all())
            users = session.scalars(select(AppUser).where(AppUser.deleted_at.is_(None))).all()
        rows = [
            UserRow(
                user.id, user.name, user.role, tuple(user.villages or ()), user.helper_id,
                helpers.get(user.helper_id, "") if user.helper_id else "", user.left_on,
                user.id in here, user.id == self.current.user, self._beyond(user.role),
            )
            for user in users
        ]  # fmt: skip
        return sorted(rows, key=lambda row: (row.left_on is not None, not row.here, row.name))

    def roles(self) -> Sequence[str]:
        """Return the codes of the roles that the current user may give, in the order of the table."""
        return [role.code for role in CodeTables.load()["role"] if not self._beyond(role.code)]

    def my_villages(self) -> tuple[str, ...]:
        """Return the only villages the current user sees; none: all of them."""
        return tuple(sorted(self._store.author.villages or ()))

    def helpers(self) -> Sequence[tuple[UUID, str]]:
        """List the helpers a user may be, by name."""
        with self._store.reading() as session:
            query = select(Helper.id, Helper.name).where(Helper.deleted_at.is_(None)).order_by(Helper.name)
            return [(id, name) for id, name in session.execute(query)]

    def strength(self, passphrase: str) -> str:
        """Say in words how good a passphrase is."""
        return self._words("Passphrase", strength(passphrase), least=LEAST_PASSPHRASE, good=GOOD_PASSPHRASE)

    # ------------------------------------------------------------ the register

    @needs(Right.USERS)
    def add(
        self,
        *,
        passphrase: str,
        name: str,
        role: str,
        new_passphrase: str,
        villages: Collection[str] = (),
    ) -> UUID:
        """Give another person a slot; `passphrase` is the current user's.

        Raises `NotAllowed`, `WrongPassphrase`, `PassphraseTooShort`, `UserKnown`, `OtherVillage`, `BadValue`.
        """
        self._check_typed(name, villages)
        self._check_villages(villages)
        self._check_role(role)
        holder = (self.current.name, passphrase)
        seen = frozenset(villages) or None
        made = self._home.add_user(self._store, holder, name.strip(), role, new_passphrase, seen)
        with self._store.writing() as session:
            self._note(session, "user added", made)
        return made

    @needs(Right.USERS)
    def change(
        self, user: UUID, *, name: str, role: str, villages: Collection[str] = (), helper: UUID | None = None
    ) -> None:
        """Change what the register says of a user; it counts from the next time they open the laptop.

        Raises `NotAllowed`, `UserKnown`, `LastWithUsers`, `OtherVillage`, `NotFound`, `BadValue`.
        """
        had = next((row.villages for row in self.rows() if row.id == user), ())
        self._check_typed(name, set(villages) - set(had))
        self._check_villages(villages)
        self._check_theirs(user)
        self._check_above(user)
        self._check_role(role)
        self._home.check_name(name.strip(), of=user)
        if Right.USERS not in rights_of(CodeTables.load(), role):
            self._check_not_last(user)
        with self._store.writing() as session:
            row = self._get(session, user)
            if row.role != role:
                self._note(session, "role", user, f"{row.role} {role}")
            row.name, row.role, row.helper_id = name.strip(), role, helper
            row.villages = tuple(sorted(set(villages))) or None
            self._note(session, "user changed", user)
        self._home.show_register(self._store)

    @needs(Right.USERS)
    def leave(self, user: UUID) -> None:
        """Note that somebody does not work here from today on: no way in, all their work is kept.

        It travels, and shuts them out of every laptop: the township's people are the township's to send away.
        Raises `NotAllowed`, `LastWithUsers`, `OtherVillage`, `NotFound`.
        """
        self._check_theirs(user)
        self._check_above(user, _SEND_AWAY)
        self._check_not_last(user)
        with self._store.writing() as session:
            self._get(session, user).left_on = self._store.clock.today()
            self._note(session, "user left", user)
        self._home.show_register(self._store)

    # ------------------------------------------------------------ passphrases

    def change_passphrase(self, old: str, new: str) -> None:
        """Change one's own passphrase.  Raises `WrongPassphrase`, `PassphraseTooShort`."""
        self._home.has_passphrase(self.current.name, old)
        self._home.set_passphrase(self.current, self._store.key, new)
        self._record("passphrase", self.current.user)

    @needs(Right.USERS)
    def give_passphrase(self, user: UUID, *, passphrase: str, new: str) -> None:
        """Give a user a new passphrase, or one who left a way in again; `passphrase` is one's own.

        Raises `NotAllowed`, `WrongPassphrase`, `PassphraseTooShort`, `NotFound`, `UserKnown`, `OtherVillage`.
        """
        self._check_theirs(user)
        self._check_above(user)
        self._home.has_passphrase(self.current.name, passphrase)
        with self._store.writing() as session:
            row = self._get(session, user)
            self._home.check_name(row.name, of=user)
            row.left_on = None
            self._note(session, "reset by a user", user)
            who = SlotInfo(row.id, row.name, row.role)
        self._home.set_passphrase(who, self._store.key, new)

    @needs(Right.USERS)
    def renew_recovery(self, passphrase: str) -> str:
        """Return a new code for the recovery sheet; the sheet before is waste paper from now on.

        Raises `NotAllowed`, `WrongPassphrase`.
        """
        self._home.has_passphrase(self.current.name, passphrase)
        code = self._home.renew_recovery(self._store.key)
        self._record("recovery renewed", self.current.user)
        return code

    # ------------------------------------------------------------ audit

    def came_in(self) -> None:
        """Note for the audit that the user came in, and what happened at the door before."""
        with self._store.applying() as session:
            for event in self._home.doorbook.take():
                session.add(
                    Audit(
                        at=datetime.fromtimestamp(event.at, UTC), user_id=None,
                        action=event.action[:20], object=event.object,
                    )
                )  # fmt: skip
            self._note(session, "login", self.current.user)

    def _record(self, action: str, user: UUID) -> None:
        with self._store.applying() as session:
            self._note(session, action, user)

    def _note(self, session: Session, action: str, user: UUID, more: str = "") -> None:
        session.add(
            Audit(
                at=self._store.clock.now(), user_id=self._store.author.user, action=action,
                object=f"app_user {user} {more}".strip(),
            )
        )  # fmt: skip

    def _get(self, session: Session, user: UUID) -> AppUser:
        return live(session, AppUser, user, self._words("Fields", _USER))

    def _check_typed(self, name: str, villages: Collection[str]) -> None:
        if not name.strip():
            raise bad_value(self._words, _USER, name, EMPTY)
        check_typed(self._store, self._words, villages)

    def _check_villages(self, villages: Collection[str]) -> None:
        """Nobody lets another see a village they do not see themselves."""
        mine = self._store.author.villages
        if mine is not None and not (villages and mine.issuperset(villages)):
            raise OtherVillage

    def _check_theirs(self, user: UUID) -> None:
        """Nobody takes over or sends away somebody who sees more villages than they do themselves."""
        for row in self.rows():
            if row.id == user:
                self._check_villages(row.villages)

    def _beyond(self, role: str) -> bool:
        """Tell whether a role may do what the current user may not.

        An administrator, who does none of the village's work, gives the roles that do it; but to let a
        notice pass (DQ-70) is the township's, and only who may do that lets others.
        """
        rights, mine = rights_of(CodeTables.load(), role), self._store.author.rights
        more = rights - mine
        return bool(more if Right.EDIT in mine else more & {Right.OVERRIDE})

    def _check_role(self, role: str) -> None:
        """Nobody gives a role that may do more than their own: they could come in by it."""
        if self._beyond(role):
            raise NotAllowed(what=self._words("Rights", _GIVE))

    def _check_above(self, user: UUID, doing: str = _TAKE_OVER) -> None:
        """Nobody comes in as somebody whose role may do more, nor shuts them out (decision 0018)."""
        if any(row.id == user and row.above and not row.is_me for row in self.rows()):
            raise NotAllowed(what=self._words("Rights", doing))

    def _check_not_last(self, user: UUID) -> None:
        codes = CodeTables.load()
        rows = [row for row in self.rows() if row.here and row.left_on is None]
        can = [row for row in rows if Right.USERS in rights_of(codes, row.role)]
        if [row.id for row in can] == [user]:
            raise LastWithUsers(user=can[0].name)


def strength(passphrase: str) -> str:
    """Return which of the four sentences fits: by length, and by how many kinds of characters.

    A Chinese character counts for two: there are thousands of them.
    """
    weight = sum(2 if ord(c) > 0x2E80 else 1 for c in passphrase)
    kinds = sum(bool(re.search(kind, passphrase)) for kind in (r"[a-z]", r"[A-Z]", r"\d", r"[^a-zA-Z\d]"))
    if len(passphrase) < LEAST_PASSPHRASE:
        return TOO_SHORT
    if weight < GOOD_PASSPHRASE or len(set(passphrase)) < LEAST_PASSPHRASE:
        return WEAK
    return GOOD if weight >= GOOD_PASSPHRASE + 4 or kinds >= 2 else FAIR
