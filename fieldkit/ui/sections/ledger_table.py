"""The table of a ledger: given out with identity numbers in full, if that is asked for and may be."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from fieldkit.domain.rights import Right
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.ledgers.views import LedgerAsked, LedgerInfo, LedgerList, LedgerRow
from fieldkit.ui.dialogs.questions import ask, tell
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.rows import RowsModel, Table


class LedgerTable(Table):
    """Rows of a ledger; it gives out the whole ledger as it is narrowed, the columns that are shown."""

    def __init__(
        self, rows: RowsModel[LedgerRow], laptop: Laptop, jobs: Jobs, of: LedgerInfo,
        said: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Show rows of a ledger; `said`: where it is said what was written."""
        super().__init__(rows, of.title, memory=of.id)
        self._laptop, self._jobs, self._said = laptop, jobs, said
        self._shown: tuple[LedgerList, LedgerAsked] | None = None

    def of(self, opened: LedgerList, asked: LedgerAsked) -> None:
        """Take note of what is shown from now on."""
        self._shown = opened, asked

    def export(self, file: Path) -> None:
        """Write the ledger to `file`; who may see identity numbers is asked whether they are in full."""
        if self._shown is None:
            return
        (opened, asked), shown = self._shown, self.columns_shown()
        chosen = [opened.columns[number] for number in shown]
        full = any(one.number for one in chosen) and self._laptop.may(Right.REVEAL) and ask(
            self, self.tr("Write the identity numbers in full? It is noted who took them."),
            self.tr("In full"), self.tr("Covered"),
        )  # fmt: skip
        ledgers, exporting, name = self._laptop.ledgers, self._laptop.exporting, self.accessibleName()
        read: Callable[[LedgerAsked, Sequence[bytes]], list[LedgerRow]] = (
            ledgers.given_out if full else ledgers.rows
        )
        headers, figures = [one.title for one in chosen], [one.numeric for one in chosen]
        words = self.tr("Written: {file}").format(file=file.name)

        def write(_: Progress) -> Path:
            rows = [[row.cells[number] for number in shown] for row in read(asked, opened.keys)]
            return exporting.shown(name, headers, rows, file, figures)

        self._jobs.start(
            self,
            write,
            then=lambda _: self._said(words),
            otherwise=partial(tell, self),
            slow=True,
            afterwards=lambda _: words,
        )
