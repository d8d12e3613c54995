"""Contents that the backups of a shelf share: `contents/DEVICE/ab/abcd…` beside them (docs/decisions/0022).

A content never changes, so a shelf keeps it once, however many of its backups have it; the manifest of each
names it with its checksum.  A backup that a person makes to a place of their own has its contents inside.
"""

import os
import time
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from fieldkit.db.archive import ATTACHMENTS, Part, pool_of
from fieldkit.db.blobs import PART, Blobs, is_name, place_of, write_whole
from fieldkit.errors import ContentDamaged
from fieldkit.progress import Progress, unwatched

_YOUNG = 3600  # seconds; what came just now may belong to a backup that is being made


def part_of(content: bytes) -> Part:
    """Return the size and checksum of a file's bytes."""
    return Part(len(content), sha256(content).hexdigest())


class Pool:
    """The shared contents of one laptop's backups on a shelf."""

    def __init__(self, shelf: Path, device: str) -> None:
        """Name the shelf's folder and the laptop; nothing need be there."""
        self.folder = pool_of(shelf, device)

    def take_in(self, home: Path, key: bytes, progress: Progress = unwatched) -> dict[str, Part]:
        """Make sure that every content of the data folder is here and whole; return them as parts.

        Each is read and opened.  One that is damaged in the folder is left out, unless it is whole here.
        Raises what the system raises.
        """
        own, here = Blobs(home / ATTACHMENTS.rstrip("/"), key), Blobs(self.folder, key)
        found: dict[str, Part] = {}
        names = list(own.names())
        for number, name in enumerate(names):
            progress(number, len(names))
            part = _sound(here, name)
            if part is None:
                part = _sound(own, name)
                if part is None:
                    continue
                self._copy(own.file_of(name), name, part)
            found[ATTACHMENTS + place_of(name)] = part
        return found

    def take_over(self, other: Path, parts: dict[str, Part], progress: Progress = unwatched) -> None:
        """Copy from the pool `other` what is not here yet; each copy is read again from the disk.

        Raises what the system raises, `OSError` for a content that is not there as it should be.
        """
        names = [name for name in parts if is_name(Path(name).name)]
        for number, name in enumerate(names):
            progress(number, len(names))
            target, part = self.folder / name.removeprefix(ATTACHMENTS), parts[name]
            if not target.is_file() or target.stat().st_size != part.bytes:
                self._copy(other / name.removeprefix(ATTACHMENTS), target.name, part)

    def prune(self, kept: Collection[str]) -> int:
        """Let go what no backup of the laptop names any more; `kept` are names of parts."""
        gone, young = 0, time.time() - _YOUNG
        places = {name.removeprefix(ATTACHMENTS) for name in kept}
        for file in self.folder.glob("??/*"):
            place = file.relative_to(self.folder).as_posix()
            mine = is_name(file.name) or file.suffix == PART
            if mine and place not in places and file.stat().st_mtime < young:
                file.unlink(missing_ok=True)
                gone += 1
        return gone

    def _copy(self, source: Path, name: str, part: Part) -> None:
        content = source.read_bytes()
        target = self.folder / place_of(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)
        if part_of(content) != part or part_of(target.read_bytes()) != part:
            target.unlink(missing_ok=True)
            raise OSError(5, os.strerror(5), str(target))


def _sound(blobs: Blobs, name: str) -> Part | None:
    """Return a content's part if the file is whole: what is checked is what is counted."""
    try:
        sealed = blobs.file_of(name).read_bytes()
        blobs.opened(name, sealed)
    except (OSError, ContentDamaged):
        return None
    return part_of(sealed)
