"""What is printed, and the record of it: the words the screens have for papers."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from fieldkit.db.tables import PrintJob
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.registry import Document


@dataclass(frozen=True)
class FormInfo:
    """A form as lists show it; `of` is village, household or visit; `maskings` the usual first."""

    code: str
    title: str
    of: str
    paper: str
    maskings: tuple[str, ...]
    posting: bool


@dataclass(frozen=True)
class Subject:
    """Of what a form is printed, and on the facts of which day; kept in the print record."""

    village: str
    household: UUID | None
    visit: UUID | None
    year: int
    as_of: date
    posted_from: date | None = None
    posted_to: date | None = None

    def to_json(self) -> str:
        """Return the form in the print record."""
        return json.dumps(
            {name: None if value is None else str(value) for name, value in vars(self).items()},
            sort_keys=True,
        )

    @classmethod
    def from_json(cls, text: str) -> "Subject":
        """Read what `to_json` wrote."""
        kept: dict[str, str | None] = json.loads(text)

        def day(name: str) -> date | None:
            value = kept.get(name)
            return date.fromisoformat(value) if value else None

        def row(name: str) -> UUID | None:
            value = kept.get(name)
            return UUID(value) if value else None

        return cls(
            str(kept["village"]), row("household"), row("visit"), int(str(kept["year"])),
            date.fromisoformat(str(kept["as_of"])), day("posted_from"), day("posted_to"),
        )  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A finished paper, not yet saved.

    `content_sha256` is the number in its footer, of the content without the footer; `file_sha256`
    is of the file.  `differs` tells of a reprint whose facts have changed since.
    """

    form: str
    file_name: str
    pdf: bytes
    pages: int
    paper: str
    masking: str
    content_sha256: str
    file_sha256: str
    subject: Subject
    profile: str
    printed_at: datetime
    differs: bool = False


@dataclass(frozen=True)
class Job:
    """What was printed when: a line of the history."""

    id: UUID
    form: str
    subject: Subject
    profile: str
    masking: str
    printed_at: datetime
    user_id: UUID | None
    pages: int
    content_sha256: str
    file_sha256: str


def job_of(row: PrintJob) -> Job:
    """Return a line of the print record."""
    return Job(
        row.id, row.form, Subject.from_json(row.subject), row.profile, row.masking,
        row.printed_at, row.user_id, row.pages, row.content_sha256, row.file_sha256,
    )  # fmt: skip


def file_name(form: Document, facts: VillageFact, subject: Subject) -> str:
    """Name the file, form code first and without a person's name (domain.md §4.2)."""
    parts: list[Any] = [form.code, subject.village, subject.year]
    if subject.household is not None and facts.households[0].local_no:
        parts[1] = facts.households[0].local_no
    if subject.visit is not None and facts.households[0].visits[0].day is not None:
        parts[2] = facts.households[0].visits[0].day.isoformat()
    return "-".join(str(part) for part in parts) + ".pdf"
