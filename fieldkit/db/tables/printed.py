"""What was printed on this laptop, and long prints that may go on after a power cut (domain.md §1.33)."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from fieldkit.db.base import Base
from fieldkit.db.types import At, RowId


class PrintJob(Base):
    """What was printed, when and in what masking (domain.md §1.33); enough to print it again."""

    __tablename__ = "_print_job"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(String(10))
    subject: Mapped[str] = mapped_column(Text)  # JSON: village, household, visit, year
    profile: Mapped[str] = mapped_column(String(40))
    masking: Mapped[str] = mapped_column(String(2))
    printed_at: Mapped[At]
    user_id: Mapped[RowId | None]
    pages: Mapped[int]
    content_sha256: Mapped[str] = mapped_column(String(64))
    file_sha256: Mapped[str] = mapped_column(String(64))
    copies: Mapped[int] = mapped_column(server_default="1")
    printer: Mapped[str | None] = mapped_column(String(120))  # None: saved as a file


class PrintBatch(Base):
    """A long print of many households; what is done is known after a power cut, the rest goes on from there.

    `asked` and `settings` are JSON; `folder` holds the files; `done` counts finished parts of `total`.
    """

    __tablename__ = "_print_batch"

    id: Mapped[RowId] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(String(10))
    asked: Mapped[str] = mapped_column(Text)
    settings: Mapped[str] = mapped_column(Text)
    folder: Mapped[str] = mapped_column(Text)
    printed_at: Mapped[At]
    user_id: Mapped[RowId | None]
    total: Mapped[int] = mapped_column(server_default="0")
    done: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[str] = mapped_column(String(10))  # running, stopped, done, given up
    problem: Mapped[str | None] = mapped_column(Text)
