"""What one wants to see while writing: what is lacking, what the visit counts for, last time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from fieldkit.services.visits.visiting import Prospect, VisitView
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import restyle, text
from fieldkit.ui.words import day


class VisitAside(QFrame):
    """At the right of the questions; at large text one or two lines below them."""

    def __init__(self, before: Sequence[VisitView]) -> None:
        super().__init__()
        self.setProperty("kind", "" if is_large() else "aside")
        layout = QVBoxLayout(self)
        layout.setSpacing(px(4))
        self.lack = text("", "due", wrap=True)
        self.counts = text("", "body", wrap=True)
        if is_large():
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(self.lack)
            layout.addWidget(self.counts)
            return
        self.setFixedWidth(px(256))
        layout.setContentsMargins(px(20), px(20), px(20), px(14))
        parts = [text(self.tr("Still needed"), "section"), self.lack]
        parts += [_later(self.tr("What it counts for")), self.counts]
        parts += [_later(self.tr("Last time")), *self._last(before)]
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)

    def _last(self, before: Sequence[VisitView]) -> list[QLabel]:
        if not before:
            return [text(self.tr("No visit was made before."), "quiet", wrap=True)]
        a = before[0].answers
        who = "、".join(visitor.name for visitor in a.visitors)
        parts = [text(f"{day(a.visit_date)}  {who}", "quiet", wrap=True)]
        parts.append(text(a.content[:160], "body", wrap=True))
        for name, value in ((self.tr("Problems"), a.problems), (self.tr("What comes next"), a.next_plan)):
            if value:
                parts += [text(name, "quiet"), text(value[:80], "body", wrap=True)]
        return parts

    def say_lack(self, why: str | None) -> None:
        """Say what keeps the visit from being completed (a source text of context Visits)."""
        restyle(self.lack, "good" if why is None else "due")
        enough = self.tr("Nothing. The visit can be completed.")
        self.lack.setText(enough if why is None else QCoreApplication.translate("Visits", why))

    def say_counts(self, found: Prospect, purpose: str) -> None:
        """Say which planned visit this one will be, or why none."""
        if found.slot_no is not None:
            words = self.tr("It will count as visit {no} of the year: {purpose}.")
            said = words.format(no=found.slot_no, purpose=purpose)
            if found.lacks:
                lacks = QCoreApplication.translate("Visits", found.lacks)
                more = self.tr("To be entered on the household's page: {what}.").format(what=lacks)
                said = f"{said} {more}" if is_large() else f"{said}\n\n{more}"
            self.counts.setText(said)
        else:
            why = QCoreApplication.translate("Visits", found.why)
            self.counts.setText(self.tr("It will count for no planned visit: {why}.").format(why=why))
        restyle(self.counts, "body" if found.slot_no is not None else "due")


def _later(words: str) -> QLabel:
    heading = text(words, "section")
    heading.setContentsMargins(0, px(18), 0, 0)
    return heading
