"""Key slots: the random key of the database, sealed for every user, for recovery, and for the telephone.

A slot is opened by a passphrase through Argon2id, whose parameters are stored with the slot, so
that later releases can ask for more.  A wrong passphrase fails here, before the database is
touched: that is how it is told apart from a damaged file (sync.md §4.13).  Names and roles beside a slot
are for the list at the door only; what counts is the register of users inside.
"""

import base64
import binascii
import json
import os
import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from filelock import FileLock
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as unseal,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as seal,
)
from nacl.exceptions import CryptoError

from fieldkit.domain import spoken
from fieldkit.errors import KeysDamaged, NoSuchUser, RescueSpent, WrongCode, WrongPassphrase

KEY_BYTES = 32
USER, RECOVERY, RESCUE = "user", "recovery", "rescue"
RECOVERY_GROUPS = 6  # 120 bits, on paper
RESCUE_GROUPS = 4  # 80 bits, read out, for one use
_NONCE_BYTES = 24
_OLD_RECOVERY = 26  # letters of a recovery code without checks

Slot = dict[str, Any]


@dataclass(frozen=True)
class Kdf:
    """How much work one guess of a passphrase takes."""

    time: int = 3
    memory_kib: int = 131_072
    lanes: int = 2

    def stretch(self, secret: str, salt: bytes) -> bytes:
        """Return the key that `secret` gives with `salt`."""
        return hash_secret_raw(
            secret.encode("utf-8"),
            salt,
            time_cost=self.time,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )


LIGHT = Kdf(time=1, memory_kib=8_192, lanes=1)
"""For secrets that are random themselves: the codes; and for tests."""


@dataclass(frozen=True)
class SlotInfo:
    """Who can open the folder; known before anything is opened."""

    user: UUID
    name: str
    role: str


@dataclass(frozen=True)
class RescueInfo:
    """A slot that a code read over the telephone opens; `laptop` is how the township calls this one."""

    number: int
    laptop: str


def new_recovery_code() -> str:
    """Return 120 random bits in groups a person can copy from paper: `4F2K7-…`."""
    return spoken.new_code(RECOVERY_GROUPS)


def new_rescue_code() -> str:
    """Return 80 random bits in groups a person can read out."""
    return spoken.new_code(RESCUE_GROUPS)


class KeyFile:
    """The slots of one data folder, in `keys.json`."""

    def __init__(self, file: Path) -> None:
        """Name the file; nothing is read yet."""
        self.file = file

    # ------------------------------------------------------------ looking

    def users(self) -> list[SlotInfo]:
        """List who has a slot.  Raises `KeysDamaged`."""
        return [_info(slot) for slot in self._slots() if slot["kind"] == USER]

    def rescues(self) -> list[RescueInfo]:
        """List the slots for the telephone, by number.  Raises `KeysDamaged`."""
        slots = [slot for slot in self._slots() if slot["kind"] == RESCUE]
        slots.sort(key=lambda slot: int(slot["number"]))
        return [RescueInfo(int(slot["number"]), slot.get("laptop", "")) for slot in slots]

    # ------------------------------------------------------------ opening

    def open(self, name: str | None, passphrase: str) -> tuple[SlotInfo, bytes]:
        """Return the user and the key; without a name, of whoever the passphrase fits.

        A name of before counts as long as nobody else has it.
        Raises `NoSuchUser`, `WrongPassphrase`, `KeysDamaged`.
        """
        users = [s for s in self._slots() if s["kind"] == USER]
        slots = [s for s in users if name in (None, s["name"])]
        slots = slots or [s for s in users if name in s.get("also", ())]
        known = "、".join(slot["name"] for slot in users)
        if not slots:
            raise NoSuchUser(user=name, known=known)
        for slot in slots:
            key = self._unsealed(slot, passphrase)
            if key is not None:
                return _info(slot), key
        raise WrongPassphrase(user=name or known)

    def recover(self, code: str) -> bytes:
        """Return the key for the code on the recovery sheet.  Raises `CodeMistyped`, `WrongCode`."""
        folded = spoken.fold(code)
        if len(folded) != _OLD_RECOVERY:
            folded = spoken.read(code, RECOVERY_GROUPS)
        for slot in self._slots():
            if slot["kind"] == RECOVERY:
                key = self._unsealed(slot, folded)
                if key is not None:
                    return key
        raise WrongCode

    def rescue(self, number: int, code: str) -> bytes:
        """Return the key for the code of slot `number`.

        Raises `RescueSpent`, `CodeMistyped`, `WrongCode`.
        """
        folded = spoken.read(code, RESCUE_GROUPS)
        slots = [s for s in self._slots() if s["kind"] == RESCUE and int(s["number"]) == number]
        if not slots:
            raise RescueSpent(number=number)
        key = self._unsealed(slots[0], folded)
        if key is None:
            raise WrongCode
        return key

    # ------------------------------------------------------------ changing

    def create(self, key: bytes, recovery_code: str) -> None:
        """Begin the file with the recovery slot for `key`."""
        self._write([_recovery_slot(key, recovery_code)])

    def add(self, who: SlotInfo, key: bytes, passphrase: str, kdf: Kdf) -> None:
        """Add or replace the slot of a user."""
        head = {"kind": USER, "user": who.user.hex, "name": who.name, "role": who.role}
        made = _sealed(head, key, passphrase, kdf)

        def change(slots: list[Slot]) -> list[Slot]:
            old = next((s for s in slots if s["user"] == made["user"]), {})
            also = [n for n in {*old.get("also", ()), old.get("name", who.name)} if n != who.name]
            put = {**made, "also": also} if also else made
            if not old:
                return [*slots, put]
            return [put if slot is old else slot for slot in slots]

        self._change(change)

    def renew_recovery(self, key: bytes, code: str) -> None:
        """Let `code` recover from now on, and no earlier one."""
        made = _recovery_slot(key, code)
        self._change(lambda slots: [made, *(s for s in slots if s["kind"] != RECOVERY)])

    def put_rescue(self, number: int, key: bytes, code: str) -> None:
        """Add the slot that `code` opens once."""
        head = {"kind": RESCUE, "user": f"{RESCUE}-{number}"}
        made = {**_sealed(head, key, spoken.fold(code), LIGHT), "number": number}
        self._change(lambda slots: [*(s for s in slots if s["user"] != made["user"]), made])

    def drop_rescues(self, numbers: Collection[int]) -> None:
        """Destroy slots for the telephone."""
        if numbers:
            gone = {f"{RESCUE}-{number}" for number in numbers}
            self._change(lambda slots: [s for s in slots if s["user"] not in gone])

    def name_laptop(self, laptop: str) -> None:
        """Keep how the township calls this laptop, to be said on the telephone."""
        if any(rescue.laptop != laptop for rescue in self.rescues()):
            self._change(lambda slots: [{**s, "laptop": laptop} if s["kind"] == RESCUE else s for s in slots])

    def register(self, known: Mapping[UUID, SlotInfo | None]) -> None:
        """Show names and roles as the register has them; a user who is None there loses the slot."""

        def change(slots: list[Slot]) -> list[Slot]:
            return [
                slot if slot["kind"] != USER or UUID(slot["user"]) not in known else _renamed(slot, who)
                for slot in slots
                if slot["kind"] != USER or (who := known.get(UUID(slot["user"]), _info(slot))) is not None
            ]

        before = self._slots()
        if change(before) != before:
            self._change(change)

    # ------------------------------------------------------------ the file

    def _unsealed(self, slot: Slot, secret: str) -> bytes | None:
        """Return the key if `secret` opens the slot.  Raises `KeysDamaged`."""
        try:
            return _unsealed(slot, secret)
        except (KeyError, TypeError, ValueError, AttributeError, binascii.Error, HashingError) as error:
            raise KeysDamaged(file=self.file) from error

    def _slots(self) -> list[Slot]:
        try:
            kept = json.loads(self.file.read_text(encoding="utf-8"))
            slots = list(kept["slots"])
            if all(_sound(slot) for slot in slots):
                return slots
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise KeysDamaged(file=self.file) from error
        raise KeysDamaged(file=self.file)

    def _change(self, change: Callable[[list[Slot]], list[Slot]]) -> None:
        """Rewrite the file; another program does not do so at the same moment."""
        with FileLock(self.file.with_suffix(".lock"), timeout=10):
            self._write(change(self._slots()))

    def _write(self, slots: list[Slot]) -> None:
        part = self.file.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            json.dump({"format": 1, "slots": slots}, out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self.file)


def _info(slot: Slot) -> SlotInfo:
    return SlotInfo(UUID(slot["user"]), slot["name"], slot["role"])


def _sound(slot: Slot) -> bool:
    """Tell whether a slot has what is needed before it is opened; raises what its parts raise."""
    if slot["kind"] == USER:
        _info(slot)
        return isinstance(slot["name"], str) and isinstance(slot["role"], str)
    return isinstance(slot["user"], str) and (slot["kind"] != RESCUE or int(slot["number"]) >= 0)


def _renamed(slot: Slot, who: SlotInfo | None) -> Slot:
    if who is None or (slot["name"], slot["role"]) == (who.name, who.role):
        return slot
    also = sorted({*slot.get("also", ()), slot["name"]} - {who.name})
    return {**slot, "name": who.name, "role": who.role, **({"also": also} if also else {})}


def _recovery_slot(key: bytes, code: str) -> Slot:
    return _sealed({"kind": RECOVERY, "user": RECOVERY}, key, spoken.fold(code), LIGHT)


def _sealed(head: dict[str, str], key: bytes, secret: str, kdf: Kdf) -> Slot:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE_BYTES)
    box = seal(key, head["user"].encode(), nonce, kdf.stretch(secret, salt))
    return {
        **head,
        "kdf": {"alg": "argon2id", **asdict(kdf)},
        "salt": base64.b64encode(salt).decode(),
        "sealed": base64.b64encode(nonce + box).decode(),
    }


def _unsealed(slot: Slot, secret: str) -> bytes | None:
    work = {k: v for k, v in slot["kdf"].items() if k != "alg"}
    box = base64.b64decode(slot["sealed"])
    wrapping = Kdf(**work).stretch(secret, base64.b64decode(slot["salt"]))
    try:
        return unseal(box[_NONCE_BYTES:], slot["user"].encode(), box[:_NONCE_BYTES], wrapping)
    except CryptoError:
        return None
