"""What the window is given of attachments: rows for lists, and contents that were asked for."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from fieldkit.domain.codes import CodeTables
from fieldkit.errors import ContentDamaged

PDF = "application/pdf"


@dataclass(frozen=True)
class Pasted:
    """A picture that came without a file: from the clipboard, from a form."""

    content: bytes
    name: str = ""


@dataclass(frozen=True)
class Added:
    """What became of the files that were put in."""

    ids: tuple[UUID, ...]
    known: int  # of which the same record has the same picture already
    refused: tuple[tuple[str, str], ...]  # file name, and the sentence why


@dataclass(frozen=True)
class AttachmentRow:
    """One attachment as a list shows it; its content is not read for this.

    `here`: the content lies on this laptop.  `may_see`: the person may have it shown.
    """

    id: UUID
    owner_kind: str
    owner_id: UUID
    household_id: UUID | None
    kind: str | None
    kind_label: str
    sha256: str
    mime: str
    bytes: int
    width: int | None
    height: int | None
    taken_on: date | None
    sensitive: bool
    note: str
    added_at: datetime | None
    added_by: str
    mine: bool
    here: bool
    may_see: bool
    photo: bool = False  # the one that stands for the household

    @property
    def scan(self) -> bool:
        """Whether it is a PDF."""
        return self.mime == PDF

    @property
    def file_name(self) -> str:
        """A name for a copy: what it is and when, and nobody's name."""
        parts = (self.kind_label or "fieldkit", str(self.taken_on or ""), self.sha256[:6])
        kind = "-".join(part for part in parts if part).replace("/", "-").replace("\\", "-")
        return kind + (".pdf" if self.scan else ".jpg")


@dataclass(frozen=True)
class Content:
    """A content that may be shown: a JPEG, or a PDF of some pages."""

    content: bytes
    mime: str

    @property
    def pages(self) -> int:
        """How many pages it has.  Raises `ContentDamaged`."""
        from fieldkit.transfer.scans import pages_of

        with self._whole():
            return pages_of(self.content) if self.mime == PDF else 1

    def picture(self, page: int = 0, longest: int = 1_600) -> bytes:
        """Return a page as a picture file; a photo as it is, whatever `longest` says.

        Raises `ContentDamaged`.
        """
        from fieldkit.transfer.scans import drawn

        with self._whole():
            return drawn(self.content, page, longest) if self.mime == PDF else self.content

    @contextmanager
    def _whole(self) -> Generator[None]:
        """Say what a scan that came from elsewhere, and cannot be drawn, is."""
        try:
            yield
        except (ValueError, IndexError, PermissionError) as error:
            raise ContentDamaged(name=sha256(self.content).hexdigest()[:8]) from error


def label(codes: CodeTables, kind: str | None, language: str) -> str:
    """Return the words of a kind."""
    return codes["attachment_kind"].label(kind, language)
