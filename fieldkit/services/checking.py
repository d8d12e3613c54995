"""What is wrong with the register, as a report says it: the same fields as an import's."""

from fieldkit.domain.quality.findings import Finding
from fieldkit.progress import Progress, unwatched
from fieldkit.services.quality.service import FindingFilter, FindingRow, Quality, State


class Checking:
    """Judges households by the rules of data quality."""

    def __init__(self, quality: Quality) -> None:
        """Ask `quality`, which keeps what it found."""
        self._quality = quality

    def rows(self, village: str | None = None, progress: Progress = unwatched) -> list[FindingRow]:
        """Return what is open or explained in one village or in all, with its state."""
        self._quality.judge(progress)
        found = self._quality.list(FindingFilter(state=None, village=village or ""))
        return [row for row in found if row.state is not State.MENDED]

    def check(self, village: str | None = None, progress: Progress = unwatched) -> list[Finding]:
        """Return the open findings of one village or of all; an empty field counts as asked.

        What stands twice is looked for in the whole register, whatever the village.
        """
        return [row.finding for row in self.rows(village, progress) if row.state is State.OPEN]
