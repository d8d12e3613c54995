"""What narrows the findings of an import: how bad they are, which file, which reason."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.form import Choice
from fieldkit.ui.widgets.parts import button, shortcut, text

if TYPE_CHECKING:
    from fieldkit.domain.quality.findings import Finding

REFUSED, ERROR, WARNING, INFO = "refused", "error", "warning", "info"
LEVELS = {
    REFUSED: QT_TRANSLATE_NOOP("Levels", "Refused"),
    ERROR: QT_TRANSLATE_NOOP("Levels", "Errors"),
    WARNING: QT_TRANSLATE_NOOP("Levels", "Warnings"),
    INFO: QT_TRANSLATE_NOOP("Levels", "Put in order"),
}
_REASON = 240  # px at 100 %, of a reason in the list


class Filters(QWidget):
    """Chips for the level, lists for file and reason; each says how many findings it leaves."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()
        self._refusing: frozenset[str] = frozenset()
        self.level = ""
        self.chips: dict[str, QPushButton] = {}
        line = FlowLayout(self, gap=8)
        line.addWidget(text(self.tr("Findings"), "section"))
        for level in ("", *LEVELS):
            chip = button("", partial(self.choose, level), kind="chip")
            chip.setCheckable(True)
            self.chips[level] = chip
            line.addWidget(chip)
        self.file, self.reason = Choice([]), Choice([])
        for choice, name, key in (
            (self.file, self.tr("File"), "Alt+F"), (self.reason, self.tr("Reason"), "Alt+R"),
        ):  # fmt: skip
            choice.setAccessibleName(name)
            choice.setToolTip(f"{name}  {key}")
            choice.setFixedWidth(px(_REASON + 40 if choice is self.reason else 170))
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
            shortcut(key, self, choice.setFocus)
            line.addWidget(choice)

    def level_of(self, finding: "Finding") -> str:
        """Return the level a person sees: a refused row is more than an error."""
        return REFUSED if finding.rule in self._refusing else str(finding.level)

    def offer(self, findings: Sequence["Finding"], refusing: frozenset[str]) -> None:
        """Offer what these findings have; what was chosen stays chosen where it still is there."""
        self._findings, self._refusing = findings, refusing
        levels = Counter(map(self.level_of, findings))
        for level, chip in self.chips.items():
            count = levels[level] if level else len(findings)
            name = QCoreApplication.translate("Levels", LEVELS[level]) if level else self.tr("All")
            chip.setText(f"{name} {count:,}")
            chip.setVisible(bool(count) or not level)
        files = Counter(finding.file or "" for finding in findings)
        reasons = Counter(finding.rule for finding in findings)
        said = {finding.rule: finding.message for finding in reversed(findings)}
        metrics = QFontMetrics(self.reason.font())
        named = {file: f"{file} · {n:,}" for file, n in sorted(files.items()) if file}
        self._fill(self.file, self.tr("All files"), named)
        words = {
            rule: f"{rule} · {n:,} " + _short(said[rule], metrics) for rule, n in sorted(reasons.items())
        }
        self._fill(self.reason, self.tr("All reasons"), words)
        if self.level and not levels[self.level]:
            self.level = ""
        self._check_chips()

    def _fill(self, choice: Choice, every: str, options: dict[str, str]) -> None:
        choice.renew([("", every), *options.items()], choice.code, listed=True)
        choice.setVisible(len(options) > 1)

    def choose(self, level: str) -> None:
        """Leave the findings of one level; empty for all."""
        self.level = level
        self._check_chips()
        self.changed.emit()

    def _check_chips(self) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == self.level)

    def passing(self) -> list["Finding"]:
        """List the findings that pass."""
        file, reason = self.file.code, self.reason.code
        return [
            finding for finding in self._findings
            if self.level in ("", self.level_of(finding))
            and file in ("", finding.file) and reason in ("", finding.rule)
        ]  # fmt: skip


def _short(said: str, metrics: QFontMetrics) -> str:
    return metrics.elidedText(said, Qt.TextElideMode.ElideRight, px(_REASON) - px(90))
