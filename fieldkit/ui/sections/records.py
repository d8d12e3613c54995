"""Records of any kind that `services.kinds` declares, in a card; a new kind needs no line here."""

from typing import TYPE_CHECKING

from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.sections.doing import Doing
from fieldkit.ui.sections.record_block import RecordBlock
from fieldkit.ui.widgets.parts import Card

if TYPE_CHECKING:
    from fieldkit.services.records.service import Parent


class RecordSection(Card):
    """Records of one kind in a card; `show_of` says whose."""

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes, kind: str) -> None:
        super().__init__(laptop.records.title(kind))
        self._laptop = laptop
        self._jobs = jobs
        self._parent: Parent | None = None
        self.doing = Doing(self, laptop, jobs, changes)
        self.block = RecordBlock(self.doing, kind)
        self.block.counted.connect(lambda n: self.aside.setText(str(n) if n else ""))
        self.body.addWidget(self.block)
        changes.households.connect(self.refresh)  # also after what was done here

    def show_of(self, parent: "Parent") -> None:
        """Show the records of a household, a village or another record."""
        if parent != self._parent:
            self.block.close_record()
        self._parent = parent
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        parent, records, kind = self._parent, self._laptop.records, self.block.kind.id
        if parent is not None:
            self._jobs.start(
                self, lambda _: records.listed(kind, parent),
                then=lambda found: self.block.show_list(parent, found),
            )  # fmt: skip
