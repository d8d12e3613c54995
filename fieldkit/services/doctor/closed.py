"""The doctor of a folder that cannot be opened: what is wrong, which backups there are, what to type.

It mends what can be mended without a way in: a key file is put back from a backup, and of a damaged file
what can still be read is saved (issue 3.8); the files of before are kept.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.db import archive
from fieldkit.db.connect import connect
from fieldkit.db.home import Home
from fieldkit.db.keys import KeyFile
from fieldkit.db.shelf import OnShelf
from fieldkit.errors import QT_TRANSLATE_NOOP, DatabaseMissing, FieldkitError, KeysDamaged, WrongPassphrase
from fieldkit.i18n import Words
from fieldkit.progress import Progress, unwatched
from fieldkit.services.doctor import words as said
from fieldkit.services.doctor.service import GOOD, MENDED, NOTE, WRONG, Health, Result
from fieldkit.services.restoring import Restoring
from fieldkit.settings import Settings

UNSEEN = QT_TRANSLATE_NOOP("Doctor", "It can be looked at when the key file is there again.")
FOUND = QT_TRANSLATE_NOOP(
    "Doctor",
    "Backups that were tried out: {backups}. To go back to one: `fieldkit --home {home} restore FILE`.",
)
NONE = QT_TRANSLATE_NOOP(
    "Doctor", "There is no backup that was tried out, neither in {folder} nor elsewhere."
)
CAN_MEND = QT_TRANSLATE_NOOP(
    "Doctor", "`fieldkit --home {home} doctor --mend` saves what can still be read; the damaged file is kept."
)
CAN_PUT_BACK = QT_TRANSLATE_NOOP(
    "Doctor", "`fieldkit --home {home} doctor --mend` puts it back from the newest backup that fits."
)
PUT_BACK = QT_TRANSLATE_NOOP(
    "Doctor",
    "The key file was put back from {file} of {moment}. Passphrases are as they were then; whoever was "
    "added later needs a passphrase anew.",
)
SAVED = QT_TRANSLATE_NOOP(
    "Doctor", "What could be read was saved: {rows} records. The damaged file is kept in {kept}."
)
TORN = QT_TRANSLATE_NOOP("Doctor", "Not all could be read of: {kinds}.")
_SHOWN = 3  # backups that are named


class ClosedDoctor:
    """Looks at a folder from the outside; `error` is why it could not be opened."""

    def __init__(self, home: Home, error: FieldkitError, clock: Clock, words: Words) -> None:
        """Take a folder that nothing has open; to mend, its lock is held."""
        self._home = home
        self._error = error
        self._clock = clock
        self._words = words

    def examine(self) -> Health:
        """Look at the key file, the data file and the backups, and change nothing."""
        keys = isinstance(self._error, KeysDamaged)
        mendable = not isinstance(self._error, DatabaseMissing)
        way = (CAN_PUT_BACK if keys else CAN_MEND) if mendable else ""
        wrong = self._words.sentence(self._error)
        if way and (self._backups() or not keys):
            wrong += " " + self._say(way, home=self._home.folder)
        if keys:
            mendable = bool(self._backups())
            first = self._result("keys", said.NAME_KEYS, WRONG, wrong, mendable=mendable)
            second = self._result("file", said.NAME_FILE, NOTE, self._say(UNSEEN))
        else:
            first = self._result("keys", said.NAME_KEYS, GOOD)
            second = self._result("file", said.NAME_FILE, WRONG, wrong, mendable=mendable)
        return Health((first, second, self._of_backups()))

    def mend(self, user: str | None, passphrase: str, progress: Progress = unwatched) -> Health:
        """Put the key file back, or save what can be read of the data file; then tell what was done.

        Raises `WrongPassphrase`, `NoSuchUser`, `NothingToSalvage`, `NotAllowed`, `NoRoomForBackup`.
        """
        if isinstance(self._error, KeysDamaged):
            return self._put_back(user, passphrase)
        if isinstance(self._error, DatabaseMissing):
            return self.examine()
        done = Restoring(self._home, self._clock, self._words).salvage(user, passphrase, progress)
        sentence = self._say(SAVED, rows=done.rows, kept=done.kept)
        if done.torn:
            sentence += " " + self._say(TORN, kinds="、".join(done.torn))
        file = self._result("file", said.NAME_FILE, MENDED, sentence, mendable=True)
        return Health((self._result("keys", said.NAME_KEYS, GOOD), file, self._of_backups()))

    def _put_back(self, user: str | None, passphrase: str) -> Health:
        wrong: FieldkitError | None = None
        for one in self._backups():
            try:
                with archive.part_of(one.file, archive.KEYS) as keys:
                    _, key = KeyFile(keys).open(user, passphrase)
                    connect(self._home.database, key).close()  # of these very data
                    _replace(keys, self._home.folder / archive.KEYS)
            except WrongPassphrase as error:
                wrong = error
                continue
            except FieldkitError:
                continue
            sentence = self._say(PUT_BACK, file=one.file, moment=_moment(one))
            first = self._result("keys", said.NAME_KEYS, MENDED, sentence, mendable=True)
            return Health((first, self._result("file", said.NAME_FILE, GOOD), self._of_backups()))
        if wrong is not None:
            raise wrong
        return self.examine()

    def _backups(self) -> Sequence[OnShelf]:
        second = Settings.load(self._home.settings_file).backup_folder
        found = Restoring(self._home, self._clock, self._words).backups(second)
        return [one for one in found if one.verified_at]

    def _of_backups(self) -> Result:
        backups = self._backups()
        if not backups:
            words = self._say(NONE, folder=self._home.backups)
            return self._result("backup", said.NAME_BACKUP, WRONG, words)
        named = "、".join(f"{_moment(one)} {one.file}" for one in backups[:_SHOWN])
        words = self._say(FOUND, backups=named, home=self._home.folder)
        return self._result("backup", said.NAME_BACKUP, NOTE, words)

    def _result(
        self, id: str, name: str, state: str, sentence: str = "", *, mendable: bool = False
    ) -> Result:
        return Result(id, self._say(name), state, sentence, mendable)

    def _say(self, text: str, **details: object) -> str:
        return self._words("Doctor", text, **details)


def _moment(one: OnShelf) -> str:
    return f"{one.made_at.astimezone():%Y-%m-%d %H:%M}"


def _replace(good: Path, file: Path) -> None:
    """Put a key file in its place; a damaged one stays beside it."""
    staged = file.with_suffix(".new")
    shutil.copyfile(good, staged)
    with staged.open("rb+") as written:
        os.fsync(written.fileno())
    if file.exists():
        file.replace(file.with_name(f"damaged-{file.name}"))
    staged.replace(file)
    archive.sync_folder(file.parent)
