"""Asks why findings are right all the same: one reason for one or several."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fieldkit.services.quality.lists import FindingRow, State
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import button, text
from fieldkit.ui.widgets.parts import row as row_of

_SHOWN = 4


class Reason(QPlainTextEdit):
    """A few lines of text; Tab leaves it, Ctrl+Enter is done."""

    def __init__(self, name: str, done: Callable[[], object]) -> None:
        super().__init__()
        self._done = done
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._done()
        else:
            super().keyPressEvent(event)


class ExplainDialog(FormDialog):
    """Says what was found, and asks why it is right."""

    def __init__(
        self, parent: QWidget, findings: Sequence[FindingRow], explain: Callable[[str], object],
        withdraw: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        """`explain` keeps the words; `withdraw` takes back those that were kept."""
        title = self.tr("Why is this right?") if len(findings) == 1 else self.tr(
            "Why are these %n right?", "", len(findings))  # fmt: skip
        super().__init__(parent, title, self.tr("Explain"), self._explain)
        self._keep = explain
        for row in findings[:_SHOWN]:
            said = f"{row.head} · {row.finding.rule} · {row.finding.message}"
            self.content.addWidget(text(said, "body", wrap=True))
        if len(findings) > _SHOWN:
            self.content.addWidget(text(self.tr("and %n more", "", len(findings) - _SHOWN), "quiet"))
        asked = self.tr("The reason, as somebody at the township would want to read it")
        self.content.addWidget(text(asked, "label", wrap=True))
        self.reason = Reason(self.tr("Reason"), self.try_it)
        if len({row.explanation for row in findings}) == 1:
            self.reason.setPlainText(findings[0].explanation)
        self.content.addWidget(self.reason)
        note = self.tr("It stays explained until one of the values changes. It goes to the township as well.")
        self.content.addWidget(text(note, "quiet", wrap=True))
        if withdraw is not None and any(row.state is State.EXPLAINED for row in findings):
            self.back = button(self.tr("Take the explanation back"), self._withdraw, kind="link", key="Alt+Z")
            self.content.addLayout(row_of(self.back, None))
        self._back = withdraw
        self.setMinimumWidth(px(620))

    def _withdraw(self) -> None:
        if self._back is not None:
            self._back()
        self.accept()

    def _explain(self) -> None:
        self._keep(self.reason.toPlainText())
