"""The link that writes the whole register into a folder, for another laptop or an office."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError
from fieldkit.services.laptop import Laptop
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.drop import documents
from fieldkit.ui.widgets.large import without_keys
from fieldkit.ui.widgets.parts import Button, restyle
from fieldkit.ui.widgets.progress import ProgressStrip
from fieldkit.ui.words import sentence


class ExportAll(Button):
    """Asks for a folder, writes everything there, and says so; the strip shows how far it is."""

    def __init__(self, laptop: Laptop, jobs: Jobs, progress: ProgressStrip, say: Callable[..., None]) -> None:
        """`say` is told a sentence, and `good=True` when all went well."""
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._progress = progress
        self._say = say
        self.setText(self.tr("Export everything…") + "  Ctrl+Shift+E")
        self.setAccessibleName(self.tr("Export everything…"))
        self.setShortcut("Ctrl+Shift+E")
        without_keys(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        restyle(self, "link")
        self.clicked.connect(lambda _checked=False: self._ask())
        allow(self, laptop, Right.EXPORT)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder for the whole register"), documents())
        if name:
            self.write(Path(name))

    def write(self, folder: Path) -> None:
        """Write everything into a folder; identity numbers stand in it in clear."""
        if self._progress.busy:
            return
        words = self.tr(
            "The whole register is in {folder}. Identity numbers stand in it in clear: keep it as you keep "
            "the paper files."
        )

        def said(files: list[Path]) -> str:
            return words.format(folder=files[0].parent)

        job = self._jobs.start(
            self,
            lambda progress: self._laptop.exporting.everything(folder, progress),
            then=lambda files: self._say(said(files), good=True),
            otherwise=self._failed,
            slow=True,
            afterwards=said,
        )
        self._progress.follow(job, self.tr("Writing the whole register"))

    def _failed(self, error: FieldkitError) -> None:
        self._say(sentence(error))
