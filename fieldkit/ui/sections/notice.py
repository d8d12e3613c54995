"""A sentence across the top of the house that waits until it was read, and stops nobody."""

from contextlib import suppress

from PySide6.QtWidgets import QFrame, QHBoxLayout

from fieldkit.domain.clockwatch import BEFORE_RELEASE, BEHIND, FAR_AHEAD, RELEASED, Doubt
from fieldkit.domain.policy import Profile
from fieldkit.errors import ProfileGone
from fieldkit.progress import Progress
from fieldkit.services.clock_doubts import believe_clock, clock_doubt
from fieldkit.services.laptop import Laptop
from fieldkit.ui.changes import Changes
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.theme import px
from fieldkit.ui.widgets.parts import button, text
from fieldkit.ui.words import moment


class NoticeBar(QFrame):
    """Hidden unless something must be known at the start: today, that the clock cannot be right."""

    def __init__(self, laptop: Laptop, jobs: Jobs) -> None:
        super().__init__()
        self._laptop = laptop
        self._jobs = jobs
        self._told = ""  # the profile that was told of
        self.setProperty("kind", "notice")
        self.words = text("", "due", wrap=True)
        self.read = button(self.tr("Understood"), self.hide)
        self.right = button(self.tr("The clock is right now"), self._believe)
        self.right.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(14), px(6), px(10), px(6))
        layout.setSpacing(px(14))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.right)
        layout.addWidget(self.read)
        self.hide()
        jobs.start(self, self._look, then=self._doubt)

    def watch(self, changes: Changes) -> None:
        """Say it when a sync brought a newer version of the profile worked by."""
        changes.sync.connect(lambda: self._jobs.start(self, self._newest, then=self._newer))

    def _newest(self, _: Progress) -> Profile | None:
        with suppress(ProfileGone):
            return self._laptop.policies.get(self._laptop.settings.profile)
        return None

    def _newer(self, found: Profile | None) -> None:
        if found is None or found.mark in (self._laptop.given_profile.mark, self._told):
            return
        self._told = found.mark
        words = self.tr(
            "The township sent version {version} of the policy profile {name}. It counts from the next time "
            "this laptop is unlocked."
        )
        name = found.name(self._laptop.settings.language)
        self.say(words.format(version=found.version, name=name))

    def say(self, words: str) -> None:
        """Show a sentence, below what is not read yet."""
        said = f"{self.words.text()}\n{words}" if not self.isHidden() else words
        self.words.setText(said)
        self.setAccessibleName(said)
        self.show()

    def _look(self, _: Progress) -> Doubt | None:
        return clock_doubt(self._laptop.store)

    def _doubt(self, found: Doubt | None) -> None:
        if found is None:
            return
        shown, against = moment(found.shown), moment(found.against)
        clock = self.tr("The clock of this laptop shows {shown}.").format(shown=shown)
        why = {
            BEHIND: self.tr("But there is work of {against} already.").format(against=against),
            BEFORE_RELEASE: self.tr("That is earlier than this program was made."),
            FAR_AHEAD: self.tr("That is years after the newest work, of {against}.").format(against=against),
        }[found.kind]
        what = self.tr(
            "Set date and time in the system's settings. You can go on working; look at the dates that are "
            "filled in by themselves."
        )
        self.right.setVisible(found.shown >= RELEASED)  # no right clock shows an earlier day
        self.say(f"{clock} {why} {what}")

    def _believe(self) -> None:
        """Somebody looked at a watch: the clock was ahead before, and is right now."""
        self.right.hide()
        self._jobs.start(self, lambda _: believe_clock(self._laptop.store), then=lambda _: self.hide())
