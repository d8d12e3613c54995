"""Key slots: the random key of the database, sealed once for every user and for recovery.

A slot is opened by a passphrase through Argon2id, whose parameters are stored with the slot, so
that later releases can ask for more.  A wrong passphrase fails here, before the database is
touched: that is how it is told apart from a damaged file (sync.md §4.13).
"""

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as unseal,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as seal,
)
from nacl.exceptions import CryptoError

from fieldkit.errors import KeysDamaged, NoSuchUser, WrongPassphrase

KEY_BYTES = 32
RECOVERY = "recovery"
_NONCE_BYTES = 24
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


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
"""For secrets that are random themselves: the recovery code; and for tests."""


@dataclass(frozen=True)
class SlotInfo:
    """Who can open the folder; known before anything is opened."""

    user: UUID
    name: str
    role: str


def new_recovery_code() -> str:
    """Return 130 random bits in groups a person can copy from paper: `4F2K7-…`."""
    letters = "".join(secrets.choice(_CROCKFORD) for _ in range(26))
    return "-".join(letters[i : i + 5] for i in range(0, 26, 5))


def _fold_recovery_code(code: str) -> str:
    folded = "".join(c for c in code.upper() if c.isalnum())
    return folded.translate(str.maketrans("OIL", "011"))


class KeyFile:
    """The slots of one data folder, in `keys.json`."""

    def __init__(self, file: Path) -> None:
        """Name the file; nothing is read yet."""
        self.file = file

    def users(self) -> list[SlotInfo]:
        """List who has a slot.  Raises `KeysDamaged`."""
        return [
            SlotInfo(UUID(slot["user"]), slot["name"], slot["role"])
            for slot in self._slots()
            if slot["kind"] == "user"
        ]

    def create(self, key: bytes, recovery_code: str) -> None:
        """Begin the file with the recovery slot for `key`."""
        folded = _fold_recovery_code(recovery_code)
        self._write([_sealed({"kind": RECOVERY, "user": RECOVERY}, key, folded, LIGHT)])

    def add(self, who: SlotInfo, key: bytes, passphrase: str, kdf: Kdf) -> None:
        """Add or replace the slot of a user."""
        head = {"kind": "user", "user": who.user.hex, "name": who.name, "role": who.role}
        others = [slot for slot in self._slots() if slot["user"] != who.user.hex]
        self._write([*others, _sealed(head, key, passphrase, kdf)])

    def open(self, name: str | None, passphrase: str) -> tuple[SlotInfo, bytes]:
        """Return the user and the key; without a name, of whoever the passphrase fits.

        Raises `NoSuchUser`, `WrongPassphrase`, `KeysDamaged`.
        """
        slots = [s for s in self._slots() if s["kind"] == "user" and name in (None, s["name"])]
        known = "、".join(user.name for user in self.users())
        if not slots:
            raise NoSuchUser(user=name, known=known)
        for slot in slots:
            key = _unsealed(slot, passphrase)
            if key is not None:
                return SlotInfo(UUID(slot["user"]), slot["name"], slot["role"]), key
        raise WrongPassphrase(user=name or known)

    def recover(self, code: str) -> bytes:
        """Return the key for the code on the recovery sheet.  Raises `WrongPassphrase`."""
        for slot in self._slots():
            if slot["kind"] == RECOVERY:
                key = _unsealed(slot, _fold_recovery_code(code))
                if key is not None:
                    return key
        raise WrongPassphrase(user=RECOVERY)

    def _slots(self) -> list[dict[str, Any]]:
        try:
            kept = json.loads(self.file.read_text(encoding="utf-8"))
            return list(kept["slots"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise KeysDamaged(file=self.file) from error

    def _write(self, slots: list[dict[str, Any]]) -> None:
        part = self.file.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            json.dump({"format": 1, "slots": slots}, out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self.file)


def _sealed(head: dict[str, str], key: bytes, secret: str, kdf: Kdf) -> dict[str, Any]:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(_NONCE_BYTES)
    box = seal(key, head["user"].encode(), nonce, kdf.stretch(secret, salt))
    return {
        **head,
        "kdf": {"alg": "argon2id", **asdict(kdf)},
        "salt": base64.b64encode(salt).decode(),
        "sealed": base64.b64encode(nonce + box).decode(),
    }


def _unsealed(slot: dict[str, Any], secret: str) -> bytes | None:
    work = {k: v for k, v in slot["kdf"].items() if k != "alg"}
    box = base64.b64decode(slot["sealed"])
    wrapping = Kdf(**work).stretch(secret, base64.b64decode(slot["salt"]))
    try:
        return unseal(box[_NONCE_BYTES:], slot["user"].encode(), box[:_NONCE_BYTES], wrapping)
    except CryptoError:
        return None
