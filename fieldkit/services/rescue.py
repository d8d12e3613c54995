"""A forgotten passphrase: by the recovery sheet, or by a code the township reads out (docs/decisions/0014).

Both work without a network, for every user of the laptop.  The laptop keeps a few slots that a
code opens once; the codes go to the township with each sync, and stay nowhere on the laptop.
"""

import json
import threading
from typing import TYPE_CHECKING, Any

from fieldkit.db.home import Home
from fieldkit.db.keys import SlotInfo
from fieldkit.db.store import Store
from fieldkit.db.types import moment_text
from fieldkit.errors import CodeMistyped, NoSuchUser, WrongCode
from fieldkit.sync import local

if TYPE_CHECKING:
    from fieldkit.sync.remote import Remote

KEPT = 5
"""Codes that wait at the township for one laptop."""
_STATE = "rescue"
_ROUNDS = 2  # the second replaces what turned out to be spent


class Forgotten:
    """The way in for somebody who forgot the passphrase; nothing is open yet."""

    def __init__(self, home: Home) -> None:
        """Speak for a data folder."""
        self._home = home

    def with_sheet(self, user: str, code: str, passphrase: str) -> SlotInfo:
        """Give `user` a new passphrase with the code on the recovery sheet.

        Raises `NoSuchUser`, `PassphraseTooShort`, `CodeMistyped`, `WrongCode`, `CodeOfTelephone`.
        """
        who = self._who(user)
        try:
            key = self._home.recover(code)
        except (CodeMistyped, WrongCode):
            self._home.doorbook.failed(user, "failed reset")
            raise
        self._home.set_passphrase(who, key, passphrase)
        self._done(who, "reset by sheet")
        return who

    def by_telephone(self, user: str, number: int, code: str, passphrase: str) -> SlotInfo:
        """Give `user` a new passphrase with the code of slot `number`, and destroy the slot.

        Raises `NoSuchUser`, `PassphraseTooShort`, `RescueSpent`, `CodeMistyped`, `WrongCode`, `CodeOfSheet`.
        """
        who = self._who(user)
        try:
            key = self._home.rescue(number, code)
        except (CodeMistyped, WrongCode):
            self._home.doorbook.failed(user, "failed reset")
            raise
        self._home.set_passphrase(who, key, passphrase)
        self._home.drop_rescues(number)
        self._done(who, f"reset by code {number}")
        return who

    def _who(self, user: str) -> SlotInfo:
        users = self._home.users()
        for who in users:
            if who.name == user:
                return who
        raise NoSuchUser(user=user, known="、".join(who.name for who in users))

    def _done(self, who: SlotInfo, how: str) -> None:
        self._home.doorbook.came_in(who.name)
        self._home.doorbook.note(how, who.name)


class Rescues:
    """The laptop's half of the codes for the telephone: made here, handed over with each sync."""

    def __init__(self, home: Home, store: Store) -> None:
        """Speak for an opened folder."""
        self._home = home
        self._store = store
        self._lock = threading.Lock()

    def exchange(self, remote: "Remote") -> None:
        """Hand new codes to the township, destroy slots whose code it does not have or has read out.

        Inside a session.  Cut off anywhere, the next exchange puts it right.
        """
        from fieldkit.sync import wire

        with self._lock:
            for _ in range(_ROUNDS):
                codes = self._prepare()
                here = [rescue.number for rescue in self._home.rescues()]
                slots = [wire.RescueSlot(int(n), of["code"], of["made"]) for n, of in codes.items()]
                kept = remote.rescues(wire.Rescues(slots, here))
                if kept is None:
                    return
                gone = [n for n in here if n not in kept.numbers or n in kept.spent]
                self._home.drop_rescues(*gone)
                self._home.name_laptop(kept.label)
                self._keep({**self._state(), "codes": {}})
                if not gone:
                    return

    def _prepare(self) -> dict[str, dict[str, str]]:
        """Make the slots that are missing; return the codes the township does not have yet.

        A code is kept, in the database, before its slot is made: a slot whose code nobody has opens nothing.
        """
        state = self._state()
        here = {rescue.number for rescue in self._home.rescues()}
        codes: dict[str, dict[str, str]] = {n: of for n, of in state["codes"].items() if int(n) in here}
        new: list[int] = []
        while len(here) + len(new) < KEPT:
            new.append(max(state["next"], max(here, default=0) + 1) + len(new))
        if not new:
            return codes
        made = moment_text(self._store.clock.now())
        fresh = {str(n): {"code": self._home.rescue_code(), "made": made} for n in new}
        self._keep({"next": new[-1] + 1, "codes": {**codes, **fresh}})
        for number, of in fresh.items():
            self._home.new_rescue(int(number), self._store.key, of["code"])
        return {**codes, **fresh}

    def _state(self) -> dict[str, Any]:
        with self._store.reading(whole=True) as session:
            found = local.run(session, "SELECT v FROM _sync_state WHERE k = ?", _STATE)
        return json.loads(found[0][0]) if found else {"next": 1, "codes": {}}

    def _keep(self, state: dict[str, Any]) -> None:
        with self._store.applying() as session:
            local.write(session, **{_STATE: json.dumps(state)})
