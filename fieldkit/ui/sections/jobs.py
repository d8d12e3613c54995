"""What was printed when, to be printed again."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import Card, button, clear, column, row, text
from fieldkit.ui.widgets.print_words import POSTED, masking_words
from fieldkit.ui.words import moment

if TYPE_CHECKING:
    from fieldkit.services.printing.history import PrintedRow

SHOWN = 5


class PrintHistory(Card):
    """The latest papers."""

    again = Signal(UUID)
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What was printed"))
        self.lines = column(gap=8)
        self.all = button(self.tr("All of them…"), self.all_asked.emit, kind="link")
        if not is_large():
            self.all.setText(self.tr("All of them…") + "  Ctrl+H")
        self.body.addLayout(self.lines)
        self.body.addLayout(row(self.all, None))

    def show_jobs(self, jobs: "list[PrintedRow]", titles: Mapping[str, str], refusal: str = "") -> None:
        """Show these lines of the record; `titles` by form code.

        `refusal` says why the person may not print inside papers; such lines cannot be made again.
        """
        clear(self.lines)
        self.all.setVisible(bool(jobs))
        if not jobs:
            self.lines.addWidget(text(self.tr("Nothing was printed here yet."), "quiet"))
        for job in jobs[:SHOWN]:
            what = f"{job.form} {titles.get(job.form, '')}"
            whom = job.whom or job.village
            if job.papers > 1 or job.households > 1:
                whom = f"{whom} " + self.tr("%n household(s)", "", max(job.papers, job.households))
            refused = refusal if job.masking not in POSTED else ""
            where = job.printer or self.tr("file")
            copies = (self.tr("copies: {n}").format(n=job.copies),) if job.copies > 1 else ()
            facts = " · ".join((moment(job.printed_at), masking_words(job.masking), where, *copies))
            line = row(text(facts, "quiet", wrap=True))
            line.setStretch(0, 1)
            if job.papers == 1:
                go = button(self.tr("Again"), partial(self.again.emit, job.job), kind="link")
                go.setAccessibleName(self.tr("{form} again").format(form=what))
                go.setEnabled(not refused)
                go.setToolTip(refused)
                go.setAccessibleDescription(refused)
                line.addWidget(go)
            self.lines.addWidget(text(" · ".join(filter(None, (what, whom))), "label", wrap=True))
            self.lines.addLayout(line)
        if refusal and any(job.papers == 1 and job.masking not in POSTED for job in jobs[:SHOWN]):
            self.lines.addWidget(text(refusal, "quiet", wrap=True))
