"""What a form can be told, and who may read it: one frozen class a noun, classes of domain.md.

Texts are already in words, not codes, where only words are printed.  Dates are dates, money is fen.
The root of every form is `VillageFact`: where the paper is from, and in it what the form is of.
"""

# ruff: noqa: RUF009 - `fact` declares a field, as `dataclasses.field` does

from dataclasses import dataclass
from datetime import date

from fieldkit.documents.facts_file import (
    ContactFact,
    FileFact,
    FileItemFact,
    LeafletFact,
    LeafletPartFact,
)
from fieldkit.documents.facts_household import (
    Given,
    HelperFact,
    HouseholdFact,
    IncomeFact,
    Member,
    Particulars,
    SlotFact,
)
from fieldkit.documents.facts_income import (
    EntryFact,
    FormLineFact,
    IncomeSheetFact,
    PartFact,
    SheetLineFact,
)
from fieldkit.documents.facts_ledger import LedgerColumnFact, LedgerFact, LedgerRowFact
from fieldkit.documents.facts_notice import NoticeFact, NoticeLineFact, ObjectionFact, ParticularFact
from fieldkit.documents.facts_procedure import MeetingFact
from fieldkit.documents.facts_team import TeamFact
from fieldkit.documents.facts_village import LineFact, ProblemFact, ProfileFact
from fieldkit.documents.facts_visit import Amendment, Tick, VisitFact
from fieldkit.documents.facts_work import (
    BatchSent,
    FlawFact,
    HandoverFact,
    ReceiptFact,
    ReturnedFact,
    RouteFact,
    StopFact,
    TableSent,
)
from fieldkit.documents.privacy import Post, Public, fact
from fieldkit.errors import QT_TRANSLATE_NOOP

__all__ = [
    "Amendment", "BatchSent", "ContactFact", "EntryFact", "FileFact", "FileItemFact", "FlawFact",
    "FormLineFact", "Given", "HandoverFact", "HelperFact", "HouseholdFact", "IncomeFact", "IncomeSheetFact",
    "LeafletFact", "LeafletPartFact", "LedgerColumnFact", "LedgerFact", "LedgerRowFact", "MeetingFact",
    "Member", "NoticeFact", "NoticeLineFact", "ObjectionFact", "PartFact", "ParticularFact", "Particulars",
    "ReceiptFact", "ReturnedFact", "RouteFact", "SheetLineFact", "SlotFact", "StopFact", "TableSent",
    "TeamFact", "Tick", "VillageFact", "VisitFact",
]  # fmt: skip


@dataclass(frozen=True)
class VillageFact:
    """Where a paper is from, and what it is of; a form reads the part it was declared for."""

    code: str = fact(QT_TRANSLATE_NOOP("Paper", "village code"), Post.YES, public=Public.NAME)
    name: str = fact(QT_TRANSLATE_NOOP("Paper", "village"), Post.YES, public=Public.NAME)
    township: str = fact(QT_TRANSLATE_NOOP("Paper", "township"), Post.YES, public=Public.NAME, default="")
    county: str = fact(QT_TRANSLATE_NOOP("Paper", "county"), Post.YES, public=Public.NAME, default="")
    groups: tuple[str, ...] = fact(  # only of these; of the whole village without
        QT_TRANSLATE_NOOP("Paper", "villagers' groups"), Post.YES, public=Public.NAME, default=()
    )
    year: int = fact(QT_TRANSLATE_NOOP("Paper", "year"), Post.YES, default=0)
    as_of: date | None = fact(QT_TRANSLATE_NOOP("Paper", "day of the facts"), Post.YES)
    notice: NoticeFact = fact(QT_TRANSLATE_NOOP("Paper", "notice"), Post.YES, default=NoticeFact())
    households: tuple[HouseholdFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "households"), Post.YES, default=()
    )
    handovers: tuple[HandoverFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "hand-overs"), Post.NEVER, default=()
    )
    team: tuple[TeamFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "work team"), Post.YES, default=())
    routes: tuple[RouteFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "routes"), Post.NEVER, default=())
    receipts: tuple[ReceiptFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "receipts of sync"), Post.NEVER, default=()
    )
    flaws: tuple[FlawFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "what is wrong with the data"), Post.NEVER, default=()
    )

    problems: tuple[ProblemFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "problems"), Post.NEVER, default=())
    line: LineFact | None = fact(QT_TRANSLATE_NOOP("Paper", "line of the year"), Post.YES)
    profile: ProfileFact | None = fact(QT_TRANSLATE_NOOP("Paper", "the village in its year"), Post.NEVER)
    meetings: tuple[MeetingFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "meetings"), Post.NEVER, default=())
    income_lines: tuple[FormLineFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "lines of the income sheet"), Post.NEVER, default=()
    )
    leaflets: tuple[LeafletFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "leaflet"), Post.YES, default=())
    ledgers: tuple[LedgerFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "ledgers"), Post.NEVER, default=())

    @property
    def subject(self) -> str:
        """Name the village in a message."""
        return self.name
