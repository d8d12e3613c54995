"""What can be wrong with the data folder."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class WrongPassphrase(FieldkitError):
    """The passphrase opens no key slot; the data were not touched."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The passphrase of {user} is not right. Please try again.")


class WrongServerPassphrase(WrongPassphrase):
    """The passphrase does not open the township's server."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The passphrase of the server is not right. Please try again.")


class NoSuchUser(FieldkitError):
    """Nobody of this name has a key slot in the folder."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Nobody called {user} works on this laptop. Known: {known}.")


class UserKnown(FieldkitError):
    """Two people of one name could not be told apart at the door."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Somebody called {user} works on this laptop already. Add something to the name."
    )


class UserUnregistered(FieldkitError):
    """A key slot whose user the register does not have: nobody says what they may do."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{user} is not in the register of users any more. Someone who may manage users can add them again.",
    )


class LastWithUsers(FieldkitError):
    """Nobody would be left who may manage users."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{user} is the last one here who may manage users. Give somebody else such a role first.",
    )


class CodeMistyped(FieldkitError):
    """The check letter of a group does not fit: a slip of the pen, the ear or the finger."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Group {group} of the {groups} groups of the code is not right. Please look at it again."
    )


class CodeOfSheet(FieldkitError):
    """The code of the recovery sheet, given as one that was heard on the telephone."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "This looks like the code on the recovery sheet, not like one heard on the telephone: use it as that "
        "of the sheet, without a number.",
    )


class CodeOfTelephone(FieldkitError):
    """A code that was heard on the telephone, given as that of the recovery sheet."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "This looks like a code heard on the telephone, not like that of the recovery sheet: say its number, "
        "too.",
    )


class WrongCode(FieldkitError):
    """A code without a slip that opens nothing here: of another laptop, or renewed since."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "This code does not open this laptop. Is it the sheet of this laptop, and the newest one?",
    )


class RescueSpent(FieldkitError):
    """A code for the telephone opens once."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Number {number} was used already. Ask the township for the code of another number."
    )


class PassphraseNeeded(FieldkitError):
    """A command needs the passphrase and nobody can be asked for it."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "A passphrase is needed: set FIELDKIT_PASSPHRASE, or start the window."
    )


class PassphraseTooShort(FieldkitError):
    """A passphrase must take some effort to guess."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The passphrase needs at least {least} characters.")


class DatabaseDamaged(FieldkitError):
    """The key is right and the file cannot be read."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase is right, but the data file {file} is damaged. Do not delete it: restore the newest "
        "backup that was tried out, {backups}; the damaged file is kept. `fieldkit doctor` says more.",
    )


class DamagedWithoutBackup(DatabaseDamaged):
    """The key is right, the file cannot be read, and beside it is no backup that was tried out."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The passphrase is right, but the data file {file} is damaged, and in {backups} is no backup that "
        "was tried out. Do not delete it: `fieldkit doctor --mend` saves what can still be read. Look for a "
        "backup on sticks, too.",
    )


class DatabaseMissing(FieldkitError):
    """The key is there and the file with the data is not."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {file} is missing or empty. Put it back, or restore the newest backup: {backups}. "
        "Nothing was changed.",
    )


class KeysDamaged(FieldkitError):
    """The file with the key slots cannot be read."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file {file} is damaged or missing, so the data cannot be opened; they themselves are "
        "untouched. Restore a backup, or put back only its key file: `fieldkit doctor --mend`.",
    )


class DatabaseTooNew(FieldkitError):
    """The database was written by a later release."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "These data were written by a newer fieldkit (version {found}; this one knows up to {known}). "
        "Please install the newer program; nothing was changed.",
    )


class UpgradeFailed(FieldkitError):
    """A migration did not keep what it must keep; the data stay as they were."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Upgrading the data did not work ({why}). The data are as they were before."
    )


class HomeInUse(FieldkitError):
    """Another fieldkit has this data folder open for writing."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "fieldkit is already open on {home}. Please close the other window first."
    )


class HomeNotWritable(FieldkitError):
    """The data folder cannot be created or written."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {home} cannot be written: {why}. Nothing was changed. Make room for writing there, or "
        "start fieldkit with another folder (--home) and put a backup back into it.",
    )


class HomeReadOnly(HomeNotWritable):
    """There are data in the folder, which can be read and not written: the disk may be failing."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {home} cannot be written: {why}. Nothing was changed. First save what is there: put in a "
        "stick and type `fieldkit --home {home} backup FILE`, which writes only to the stick. Then start "
        "fieldkit with another folder (--home) and put that backup back into it.",
    )


class DiskFull(FieldkitError):
    """No room left; the change was not made."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full. The last change was not saved; everything before it is safe. Free some "
        "space and try again.",
    )


class NoRoomToOpen(DiskFull):
    """Not even the little is free that reading needs."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk with {home} is full, so that the data cannot be opened; nothing was changed. Free at least "
        "{needed} MB and try again. A backup onto a stick can be made even now: "
        "`fieldkit --home {home} backup FILE`.",
    )


class LibraryTooOld(FieldkitError):
    """The SQLite that came along has a known corruption bug."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This fieldkit came with SQLite {found}; at least {needed} is needed to keep data safe."
    )


class NoScreen(FieldkitError):
    """The window was asked for where no screen is."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no screen here, so the window cannot open. `fieldkit --help` shows what works without one.",
    )
