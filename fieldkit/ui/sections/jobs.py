"""What was printed when, to be printed again."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from fieldkit.ui.widgets.parts import Card, button, clear, row, text
from fieldkit.ui.words import moment

if TYPE_CHECKING:
    from fieldkit.services.print_jobs import Job


class PrintHistory(Card):
    """The latest papers."""

    again = Signal(UUID)

    def __init__(self) -> None:
        super().__init__(self.tr("What was printed"))

    def show_jobs(self, jobs: "list[Job]", titles: Mapping[str, str]) -> None:
        """Show these jobs; `titles` by form code."""
        clear(self.body)
        if not jobs:
            self.body.addWidget(text(self.tr("Nothing was printed here yet."), "quiet"))
        for job in jobs[:8]:
            what = f"{job.form} {titles.get(job.form, '')}"
            go = button(self.tr("Again"), partial(self.again.emit, job.id), kind="link")
            go.setAccessibleName(self.tr("{form} again").format(form=what))
            facts = text(f"{moment(job.printed_at)} · {job.masking} · {job.content_sha256[:8]}", "quiet")
            self.body.addWidget(text(what, "label", wrap=True))
            self.body.addLayout(row(facts, None, go))
