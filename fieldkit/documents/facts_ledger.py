"""What a printed ledger is told: columns and rows in words; none of it is ever posted."""

from dataclasses import dataclass, replace

from fieldkit.documents.privacy import Post, fact
from fieldkit.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class LedgerColumnFact:
    """A column: its heading, how wide it is beside the others, and whether it stands at the right."""

    title: str = fact(QT_TRANSLATE_NOOP("Paper", "heading"), Post.NEVER, default="")
    width: int = fact(QT_TRANSLATE_NOOP("Paper", "width"), Post.NEVER, default=100)
    right: bool = fact(QT_TRANSLATE_NOOP("Paper", "side"), Post.NEVER, default=False)


@dataclass(frozen=True)
class LedgerRowFact:
    """A row; `covered` are its cells as they may be handed out: numbers covered, private things left out."""

    cells: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "row of the ledger"), Post.NEVER, default=())
    covered: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "row of the ledger"), Post.NEVER, default=())

    def handed_out(self) -> "LedgerRowFact":
        """Return the row for a paper that leaves the office (M1)."""
        return replace(self, cells=self.covered)


@dataclass(frozen=True)
class LedgerFact:
    """A ledger of a village and year."""

    title: str = fact(QT_TRANSLATE_NOOP("Paper", "ledger"), Post.NEVER, default="")
    about: str = fact(QT_TRANSLATE_NOOP("Paper", "what it lists"), Post.NEVER, default="")
    columns: tuple[LedgerColumnFact, ...] = fact(
        QT_TRANSLATE_NOOP("Paper", "columns"), Post.NEVER, default=()
    )
    rows: tuple[LedgerRowFact, ...] = fact(QT_TRANSLATE_NOOP("Paper", "rows"), Post.NEVER, default=())
    sums: tuple[str, ...] = fact(QT_TRANSLATE_NOOP("Paper", "sums"), Post.NEVER, default=())
    private: bool = fact(QT_TRANSLATE_NOOP("Paper", "that it is private"), Post.NEVER, default=False)
    kept_back: bool = fact(QT_TRANSLATE_NOOP("Paper", "that it is private"), Post.NEVER, default=False)

    def handed_out(self) -> "LedgerFact":
        """Return the ledger for a paper that leaves the office (M1).

        Who stands in a private one is itself withheld: allowances, disability (§4.2).
        """
        return replace(self, rows=(), sums=(), kept_back=True) if self.private else self

    @property
    def subject(self) -> str:
        """Name the ledger in a message."""
        return self.title
