"""Files that a township hands out, with a signature or without (domain.md §1.30).

A signature lies beside its file (`<file>.sig`: 64 bytes, hex or base64) or around it, in an envelope:
`{"content": "<the file>", "signature": "<hex>", "signer": "<the public key, hex>"}`.  It is Ed25519 over the
file's bytes.
"""

import re
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from fieldkit.domain.policy_check import read_json
from fieldkit.errors import (
    NO_FILE,
    QT_TRANSLATE_NOOP,
    FileUnreadable,
    NotAKey,
    ProfileSignatureWrong,
    ProfileSignerUnknown,
    Reason,
    reason,
)

_LARGEST = 4_000_000  # bytes; no profile is nearly as long
_TOO_LARGE = Reason(QT_TRANSLATE_NOOP("Reasons", "the file is too large for a profile"))
_NO_TEXT = Reason(QT_TRANSLATE_NOOP("Reasons", "the file is no text (UTF-8)"))
_KEY, _SIGNATURE = 32, 64  # bytes
_NO_SIGNATURE = bytes(_SIGNATURE)  # stands for what is no signature: it fits no key


@dataclass(frozen=True)
class Given:
    """A file's text, its signature if there is one, and the key (hex) that an envelope names."""

    text: str
    signature: bytes | None = None
    signer: str = ""


def content_of(file: Path, signature: Path | None = None) -> Given:
    """Read a file with its signature: the one given, the one beside it, or the one around it.

    Raises `FileUnreadable`, and `ProfileRefused` where it is no JSON.
    """
    text = _text(file)
    beside = file.with_name(file.name + ".sig")
    if signature is not None or beside.is_file():
        return Given(text, _raw(_bytes(signature or beside), _SIGNATURE) or _NO_SIGNATURE)
    outer = read_json(text)
    if not {"content", "signature", "signer"} <= set(outer):
        return Given(text)
    signed = _raw(str(outer["signature"]).encode(), _SIGNATURE) or _NO_SIGNATURE
    return Given(str(outer["content"]), signed, str(outer["signer"]).lower())


def signer_of(text: str, signature: bytes, trusted: Collection[str]) -> str:
    """Return which of the trusted keys (hex) signed `text`.

    Raises `ProfileSignerUnknown` where no key could have, `ProfileSignatureWrong` where none did.
    """
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    if not trusted:
        raise ProfileSignerUnknown
    for key in trusted:
        try:
            VerifyKey(bytes.fromhex(key)).verify(text.encode(), signature)
        except BadSignatureError:
            continue
        return key
    raise ProfileSignatureWrong


def key_in(file: Path) -> str:
    """Return the public key that a file holds, as hex.  Raises `FileUnreadable`, `NotAKey`."""
    raw = _raw(_bytes(file), _KEY)
    if raw is None:
        raise NotAKey
    return raw.hex()


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise FileUnreadable(file=file, why=_TOO_LARGE)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise FileUnreadable(file=file, why=NO_FILE) from error
    except OSError as error:
        raise FileUnreadable(file=file, why=reason(error)) from error


def _text(file: Path) -> str:
    try:
        return _bytes(file).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileUnreadable(file=file, why=_NO_TEXT) from error


def _raw(data: bytes, length: int) -> bytes | None:
    """Return the bytes that stand there as they are, in hex or in base64; None where they do not."""
    if len(data) == length:
        return data
    try:
        word = data.decode("ascii").strip()
        if re.fullmatch(rf"[0-9a-fA-F]{{{2 * length}}}", word):
            return bytes.fromhex(word)
        found = b64decode(word, validate=True)
    except (UnicodeDecodeError, NotBase64, ValueError):
        return None
    return found if len(found) == length else None
