"""Kinds of photos and scans: which are covered at first, and which are never printed (domain.md §4.2)."""

from collections.abc import Mapping
from typing import Protocol

FAMILY, HOUSE, VISIT, SIGNATURE, FINGERPRINT = "01", "02", "03", "04", "05"  # of code table attachment_kind
PEOPLE_AND_HOUSES = frozenset({FAMILY, HOUSE, VISIT})
"""Photos that a record of a visit shows, for the file only (§4.2, §4.4)."""
CERTIFICATES = frozenset({"06", "07", "08", "09"})
NEVER_PRINTED = CERTIFICATES | {FINGERPRINT}
"""Kinds that no form shows, not even one for the file (§1.27)."""
ON_THE_WALL, OFF_THE_WALL = "12", "13"
OF_THE_WALL = frozenset({ON_THE_WALL, OFF_THE_WALL})
"""Photos of a notice that hung where everybody could read it: on the certificate of it as well (P-15, M1)."""


class _Coded(Protocol):
    @property
    def extra(self) -> Mapping[str, str]: ...


def covered_at_first(kind: _Coded | None) -> bool:
    """Tell whether a new attachment of a kind is private: all are but those the code table leaves open."""
    return kind is None or bool(kind.extra.get("sensitive"))


def printable(kind: str | None, masking: str) -> bool:
    """Tell whether a form of this masking (M0 to M3) may show a picture: only papers for the file (§4.2)."""
    if masking == "M1":
        return kind in OF_THE_WALL
    return masking == "M0" and kind is not None and kind not in NEVER_PRINTED
