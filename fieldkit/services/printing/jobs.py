"""What is printed, and the record of it: the words the screens have for papers."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fieldkit.db.tables import PrintJob
from fieldkit.documents.facts import VillageFact
from fieldkit.documents.registry import Document
from fieldkit.documents.render import CHINA
from fieldkit.services.printing.subjects import Subject

_FEW = 3  # groups that a file is named by; of more it says how many


@dataclass(frozen=True)
class FormInfo:
    """A form as lists show it; `maskings` the usual first.

    `asks` names what chooses its subject, fields of `Asked`; without `allowed` the person may not
    print it.
    """

    code: str
    title: str
    of: str
    asks: tuple[str, ...]
    paper: str
    maskings: tuple[str, ...]
    posting: bool
    allowed: bool
    layouts: tuple[tuple[str, str], ...] = ()  # other ways to set it: name and title
    layout_papers: tuple[str, ...] = ()  # and the paper of each

    def paper_of(self, layout: str) -> str:
        """Return the paper of a layout; empty is the usual one."""
        papers = dict(zip((name for name, _ in self.layouts), self.layout_papers, strict=True))
        return papers.get(layout, self.paper)


JOINED_IN = '"joined": {"number": "'
"""What stands before the number of a joined file in the print record's `subject`."""


@dataclass(frozen=True)
class InFile:
    """The file that a paper is in together with others.

    `number` is of the file's content (`documents.joining`); it has `papers`, of so many `villages`.
    """

    number: str
    papers: int
    villages: int


@dataclass(frozen=True)
class Printed:
    """A finished paper, not yet saved.

    `content_sha256` is the number in its footer, of the content without the footer; `file_sha256`
    is of the file.  `differs` tells of a reprint whose facts have changed since; `sample` of a paper
    that shows only the first of many households, to be looked at and not to be given out.
    A paper `joined` with others has no bytes of its own, and `file_sha256` is of the file they are in.
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
    sample: bool = False
    joined: InFile | None = None

    def subject_json(self) -> str:
        """Return what the print record keeps: what it is of, and with how many others it was joined."""
        if self.joined is None:
            return self.subject.to_json()
        return json.dumps({**json.loads(self.subject.to_json()), "joined": asdict(self.joined)})


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
    copies: int = 1
    printer: str = ""  # empty: it was saved as a file


def job_of(row: PrintJob) -> Job:
    """Return a line of the print record."""
    return Job(
        row.id, row.form, Subject.from_json(row.subject), row.profile, row.masking,
        row.printed_at, row.user_id, row.pages, row.content_sha256, row.file_sha256, row.copies,
        row.printer or "",
    )  # fmt: skip


def in_file(subject: str) -> InFile | None:
    """Return the file that a paper of the print record was joined in, of the record's `subject`."""
    kept = json.loads(subject).get("joined")
    return InFile(**kept) if kept else None


def file_name(form: Document, facts: VillageFact, subject: Subject) -> str:
    """Name the file, form code first and without a person's name (domain.md §4.2)."""
    where: str = subject.village
    if subject.groups:
        where = f"{where}-{_named(subject.groups)}"
    if subject.ledger:
        where = f"{where}-{subject.ledger}"
    when: Any = subject.month.strftime("%Y-%m") if subject.month else subject.year
    one = next(iter(facts.households), None) or next((h.household for h in facts.handovers), None)
    if one is not None and one.local_no and (subject.household or len(subject.pairings) == 1):
        where = one.local_no
    if subject.visit is not None and facts.households[0].visits[0].day is not None:
        when = facts.households[0].visits[0].day.isoformat()
    started = next((receipt.started for receipt in facts.receipts), None)
    if started is not None:
        when = f"{started.astimezone(CHINA):%Y-%m-%d-%H%M}"
    return stem_of(form.code, subject.layout, "blank" if subject.blank else "", where, when) + ".pdf"


def _named(groups: tuple[str, ...]) -> str:
    """Name some villagers' groups within the name of a file."""
    few = [*groups[:_FEW], *([f"{len(groups)}"] if len(groups) > _FEW else [])]
    return "+".join("".join(c for c in name if c.isalnum()) for name in few)


def stem_of(*parts: object) -> str:
    """Name a file by those of its parts that are there."""
    return "-".join(str(part) for part in parts if part)
