"""Says what changed, once; whoever shows it looks again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """One signal a noun.  Whoever changes something emits it; screens that show it refresh."""

    households = Signal()
    pairings = Signal()
    plans = Signal()
    visits = Signal()
    prints = Signal()
    sync = Signal()
    settings = Signal()
    backups = Signal()
    attachments = Signal()
    notices = Signal()

    def all(self) -> None:
        """Say that anything may have changed, as after an import or a sync."""
        for signal in (
            self.households, self.pairings, self.plans, self.visits, self.attachments, self.notices,
            self.sync,
        ):  # fmt: skip
            signal.emit()

    def all_and(self, words: str) -> Callable[[object], str]:
        """Return what lasting work is followed by when its page was left: look at all again, say `words`."""

        def after(_: object) -> str:
            self.all()
            return words

        return after
