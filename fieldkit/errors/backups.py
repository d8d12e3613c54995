"""What can be wrong with backups and with putting one back."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class NoRoomForBackup(FieldkitError):
    """The disk has not room enough to write a backup and to try it out."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is not enough room in {folder}: {needed} MB are needed, {free} MB are free. No backup was "
        "made; the data are as they were. Free some space or choose another place.",
    )


class BackupFolderGone(FieldkitError):
    """The place for backups is not there: the stick is not in."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The folder {folder} is not there. Put in the stick, or choose another place."
    )


class BackupNotWritten(FieldkitError):
    """The system did not let the backup be written."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The backup could not be written to {folder} ({why}). The data are as they were."
    )


class BackupNameTaken(FieldkitError):
    """The file holds a backup of another laptop, which would be lost."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is a backup of another laptop and was left as it is. Please choose another name for this "
        "one.",
    )


class NotABackup(FieldkitError):
    """The file is not one that fieldkit wrote as a backup."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{file} is not a backup of fieldkit, or it was cut off.")


class BackupMissing(NotABackup):
    """Nothing is where the backup should be, or a folder."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "No backup was found at {file}. Is the stick in, and is it the name of a file (NAME.fkbackup)?",
    )


class BackupDamaged(FieldkitError):
    """What is in the backup is not what was put into it."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The backup {file} is damaged ({why}) and was not used. Please choose another one."
    )


class BackupTooNew(FieldkitError):
    """The backup was written by a later release."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The backup {file} was written by a newer fieldkit ({program}). Please install the newer program; "
        "nothing was changed.",
    )


class NothingToSalvage(FieldkitError):
    """The damaged file cannot be read at all."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing can be read from the damaged file {file}. It was left as it is. Please restore a backup.",
    )
