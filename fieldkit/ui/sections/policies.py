"""The card of the settings room about policy profiles: which there are, taking in, writing out, keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldkit.domain.rights import Right
from fieldkit.errors import FieldkitError, ProfileUnsigned
from fieldkit.progress import Progress
from fieldkit.services.laptop import Laptop
from fieldkit.services.policies import KeyRow, ProfileRow
from fieldkit.ui.changes import Changes
from fieldkit.ui.dialogs.questions import ask
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.allow import allow
from fieldkit.ui.widgets.flow import FlowLayout
from fieldkit.ui.widgets.parts import Card, button, clear, column, row, rule, say, text
from fieldkit.ui.words import day, sentence

_PATTERN = "*.json"


class PoliciesCard(Card):
    """Lists the profiles and the keys that sign them; whoever may change the settings takes in new ones."""

    offered = Signal(object)  # the ProfileRows there are
    renewed = Signal()  # the profile worked by is another one now

    def __init__(self, laptop: Laptop, jobs: Jobs, changes: Changes) -> None:
        super().__init__(self.tr("Policy profiles"))
        self._laptop = laptop
        self._jobs = jobs
        self._rows: list[ProfileRow] = []
        note = self.tr(
            "The township hands them out as files. A file that nobody signed is taken in only after a "
            "question, and every print says so."
        )
        self.message = text("", "good", wrap=True)
        self.message.hide()
        self.lines = column(gap=6)
        self.take = allow(button(self.tr("Take in a profile…"), self._take), laptop, Right.SETTINGS)
        self.trust = allow(button(self.tr("Take in a key…"), self._trust), laptop, Right.SETTINGS)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.trust)
        self.body.addWidget(text(note, "quiet", wrap=True))
        self.body.addLayout(self.lines)
        self.body.addWidget(rule())
        self.body.addWidget(self.message)
        self.body.addLayout(buttons)
        changes.sync.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look again which there are."""
        self._jobs.start(self, self._read, then=self._show)

    def _read(self, _: Progress) -> tuple[list[ProfileRow], list[KeyRow]]:
        return self._laptop.policies.rows(), self._laptop.policies.keys()

    def _show(self, found: tuple[list[ProfileRow], list[KeyRow]]) -> None:
        clear(self.lines)
        rows, keys = found
        self._rows = rows
        wanted, used = self._laptop.settings.profile, self._laptop.given_profile
        if wanted not in [profile.id for profile in rows]:
            missing = self.tr(
                "The profile set for this laptop ({wanted}) is not here yet. Until a sync brings it, {used} "
                "holds."
            )
            said = missing.format(wanted=wanted, used=used.name(self._laptop.settings.language))
            self.lines.addWidget(text(said, "due", wrap=True))
        for profile in rows:
            self.lines.addLayout(row(column(*self._said(profile), gap=1), None, *self._buttons(profile)))
        for key in keys:
            self.lines.addLayout(row(column(*self._said_of(key), gap=1), None, *self._button_of(key)))
        self.offered.emit(rows)

    def _said(self, profile: ProfileRow) -> tuple[QWidget, ...]:
        if profile.shipped:
            state = self.tr("ships with the program")
        elif profile.signed:
            state = self.tr("signed by {name}").format(name=profile.signer)
        else:
            state = self.tr("unsigned: every print says so")
        parts = [f"{profile.id} v{profile.version}", state]
        if profile.taken_at is not None:
            words = self.tr("taken in by {name} on {day}")
            parts.append(words.format(name=profile.taken_by, day=day(profile.taken_at.date())))
        used = profile.id == self._laptop.given_profile.id
        title = profile.title + (self.tr(" (in use)") if used else "")
        return text(title, "strong"), text(" · ".join(parts), "quiet" if profile.signed else "due", wrap=True)

    def _said_of(self, key: KeyRow) -> tuple[QWidget, ...]:
        short = " ".join(key.key[n : n + 4] for n in range(0, 16, 4))
        return text(self.tr("Key of {name}").format(name=key.name), "strong"), text(f"{short} …", "quiet")

    def _buttons(self, profile: ProfileRow) -> list[QWidget]:
        made = [button(self.tr("Write out…"), lambda: self._export(profile), kind="link")]
        if profile.row is not None and self._laptop.may(Right.SETTINGS):
            made.append(button(self.tr("Give up…"), lambda: self._remove(profile), kind="link"))
        for each in made:
            each.setAccessibleName(f"{each.text()} {profile.title}")
        return list(made)

    def _button_of(self, key: KeyRow) -> list[QWidget]:
        if not self._laptop.may(Right.SETTINGS):
            return []
        made = button(self.tr("Give up…"), lambda: self._distrust(key), kind="link")
        made.setAccessibleName(f"{made.text()} {key.name}")
        return [made]

    # ------------------------------------------------------------ doing

    def _take(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a profile"), str(Path.home()), _PATTERN)
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path, *, unsigned: bool = False) -> None:
        """Take in the profile of a file; one that nobody signed is asked about."""
        take = self._laptop.policies.take
        self._jobs.start(
            self, lambda _: take(file, unsigned=unsigned), then=self._taken,
            otherwise=lambda error: self._refused(error, file),
        )  # fmt: skip

    def _refused(self, error: FieldkitError, file: Path) -> None:
        if isinstance(error, ProfileUnsigned) and ask(self, sentence(error), self.tr("Take it unsigned")):
            self.take_in(file, unsigned=True)
        elif not isinstance(error, ProfileUnsigned):
            self._say(sentence(error), "wrong")

    def _taken(self, taken: ProfileRow) -> None:
        words = self.tr("{profile}, version {version}, is here now. Choose it above to work by it.")
        if taken.id == self._laptop.given_profile.id:
            words = self.tr("{profile}, version {version}, is here now and in use.")
        self._say(words.format(profile=taken.title, version=taken.version), "good")
        self._changed(taken.id)

    def _changed(self, name: str) -> None:
        self.refresh()
        if name == self._laptop.settings.profile:
            self._laptop.forget()
            self.renewed.emit()

    def _remove(self, profile: ProfileRow) -> None:
        words = self.tr("{profile} v{version} is given up; the version before it holds again.")
        said = words.format(profile=profile.title, version=profile.version)
        if profile.row is not None and ask(self, said, self.tr("Give it up")):
            row = profile.row
            self._do(lambda: self._laptop.policies.remove(row), lambda: self._changed(profile.id))

    def _distrust(self, key: KeyRow) -> None:
        words = self.tr("What was signed with the key of {name} counts as unsigned from now on.")
        if ask(self, words.format(name=key.name), self.tr("Give it up")):
            self._do(lambda: self._laptop.policies.distrust(key.id), self._keys_changed)

    def _keys_changed(self) -> None:
        """Look again at the township's profile: it may count as signed, or as unsigned, from now on."""
        used = self._laptop.given_profile.id
        ours = any(profile.id == used and not profile.shipped for profile in self._rows)
        self._changed(self._laptop.settings.profile if ours else "")

    def _do(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        self._jobs.start(
            self, lambda _: work(), then=lambda _: then(),
            otherwise=lambda error: self._say(sentence(error), "wrong"),
        )  # fmt: skip

    def _trust(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a key"), str(Path.home()))
        if name:
            self.trust_in(Path(name))

    def trust_in(self, file: Path) -> None:
        """Trust the key of a file."""
        words = self.tr("Profiles signed with the key of {name} can be taken in now.")
        self._jobs.start(
            self, lambda _: self._laptop.policies.trust(file),
            then=lambda key: self._trusted(words.format(name=key.name)),
            otherwise=lambda error: self._say(sentence(error), "wrong"),
        )  # fmt: skip

    def _trusted(self, words: str) -> None:
        self._say(words, "good")
        self._keys_changed()

    def _export(self, profile: ProfileRow) -> None:
        proposed = str(Path.home() / f"{profile.id}.json")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write out"), proposed, _PATTERN)
        if name:
            self.export_to(profile.id, Path(name))

    def export_to(self, profile: str, file: Path) -> None:
        """Write a profile to a file."""
        self._jobs.start(
            self, lambda _: self._laptop.policies.export(profile, file),
            then=lambda made: self._say(self.tr("Written: {file}").format(file=made), "good"),
            otherwise=lambda error: self._say(sentence(error), "wrong"),
        )  # fmt: skip

    def _say(self, words: str, kind: str) -> None:
        say(self.message, words, kind)
