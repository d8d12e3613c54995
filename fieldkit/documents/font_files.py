"""Whether the shipped font files are those that were shipped (`resources/fonts/SHA256SUMS`)."""

from functools import cache
from hashlib import file_digest
from pathlib import Path

from fieldkit import paths
from fieldkit.errors import FontSpoilt


def shipped() -> dict[str, str]:
    """Return the SHA-256 of every font file, by name; empty if the list itself is lost."""
    try:
        listed = (paths.resource("fonts") / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in listed if line.strip())}


def spoilt() -> list[str]:
    """Name the files that are missing or not as shipped, the list itself included."""
    known = shipped()
    return [name for name in known if not _sound(name, known[name])] or ([] if known else ["SHA256SUMS"])


@cache
def checked(name: str) -> Path:
    """Return the path of a font file that is as shipped.  Raises `FontSpoilt`."""
    known = shipped()
    if not _sound(name, known.get(name, "")):
        raise FontSpoilt(file=name)
    return paths.resource("fonts") / name


def _sound(name: str, digest: str) -> bool:
    try:
        with (paths.resource("fonts") / name).open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == digest
    except OSError:
        return False
