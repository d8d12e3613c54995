"""What the doctor says, context `Doctor`: the names of the checks, and a sentence with the next step."""

from fieldkit.errors import QT_TRANSLATE_NOOP

WHOLE = QT_TRANSLATE_NOOP(
    "Doctor",
    "The data file is damaged inside. Restore the newest verified backup (Settings, Backups); the "
    "damaged file is kept.",
)
PAGES = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} pages of the data file are not as they were written: the disk may be failing. Back up "
    "to a stick and restore the newest verified backup.",
)
TRIGGERS = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} of the rules that note every change for the township are not in order.",
)
SEARCH = QT_TRANSLATE_NOOP("Doctor", "{count} households are not found by name as they should be.")
OUTBOX = QT_TRANSLATE_NOOP("Doctor", "{count} changes stand as under way to the township and are not.")
SETTINGS = QT_TRANSLATE_NOOP(
    "Doctor",
    "The file of settings is damaged; what cannot be read has its usual value.",
)
FONTS = QT_TRANSLATE_NOOP(
    "Doctor",
    "Fonts that came with fieldkit are missing or damaged: {files}. Nothing can be printed with "
    "them; install fieldkit again.",
)
ROOM = QT_TRANSLATE_NOOP(
    "Doctor",
    "Only {free} MB are free on this disk; {wanted} MB would be enough for work and backups. Free "
    "some space.",
)
CLOCK = QT_TRANSLATE_NOOP(
    "Doctor",
    "The clock of this laptop shows {shown}, which cannot be right. Set date and time in the "
    "system's settings.",
)
LOGS = QT_TRANSLATE_NOOP(
    "Doctor",
    "The folder of the log cannot be written: {folder}. A report of a fault could not be kept.",
)
LEFTOVERS = QT_TRANSLATE_NOOP("Doctor", "{count} files are left over from work that was cut off.")
BACKUP = QT_TRANSLATE_NOOP("Doctor", "The work of the last days is in no backup that was tried out.")
SECOND = QT_TRANSLATE_NOOP("Doctor", "Backups are on this disk only. Set a second place, such as a stick.")
SECOND_2 = QT_TRANSLATE_NOOP("Doctor", "The newest backup is not yet in the second place {folder}.")
SECOND_3 = QT_TRANSLATE_NOOP("Doctor", "The second place {folder} could not be written.")
SQLITE = QT_TRANSLATE_NOOP(
    "Doctor",
    "This fieldkit came with SQLite {found}, which is too old. Install the newest fieldkit.",
)
ATTACHMENTS = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} photos or scans are not as they were taken. Restore them from a backup, or take them again.",
)
CONTENTS_LOST = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} photos or scans that were put in on this laptop are not here any more. Sync, restore a "
    "backup, or take them again.",
)
CONTENTS_AWAY = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} photos or scans of others are at the township; each comes when it is opened while there is "
    "a network.",
)
CONTENTS_UNUSED = QT_TRANSLATE_NOOP(
    "Doctor", "{count} photos or scans were taken away a month ago or more and only take up room."
)
REPORT = QT_TRANSLATE_NOOP(
    "Doctor",
    "{count} reports of faults are in {folder}. Please give them to the township.",
)
NAME_KEYS = QT_TRANSLATE_NOOP("Doctor", "Key file")
NAME_FILE = QT_TRANSLATE_NOOP("Doctor", "Data file")
NAME_PAGES = QT_TRANSLATE_NOOP("Doctor", "Pages on the disk")
NAME_TRIGGERS = QT_TRANSLATE_NOOP("Doctor", "Noting of changes")
NAME_SEARCH = QT_TRANSLATE_NOOP("Doctor", "Finding by name")
NAME_SETTINGS = QT_TRANSLATE_NOOP("Doctor", "Settings file")
NAME_FONTS = QT_TRANSLATE_NOOP("Doctor", "Fonts")
NAME_ROOM = QT_TRANSLATE_NOOP("Doctor", "Free space")
NAME_CLOCK = QT_TRANSLATE_NOOP("Doctor", "Clock")
NAME_LOGS = QT_TRANSLATE_NOOP("Doctor", "Log")
NAME_LEFTOVERS = QT_TRANSLATE_NOOP("Doctor", "Leftovers")
NAME_BACKUP = QT_TRANSLATE_NOOP("Doctor", "Last backup")
NAME_SECOND = QT_TRANSLATE_NOOP("Doctor", "Second place of backups")
NAME_SQLITE = QT_TRANSLATE_NOOP("Doctor", "SQLite")
NAME_ATTACHMENTS = QT_TRANSLATE_NOOP("Doctor", "Photos and scans")
NAME_CONTENTS = QT_TRANSLATE_NOOP("Doctor", "Photos and scans of the records")
NAME_UNUSED = QT_TRANSLATE_NOOP("Doctor", "Photos and scans nobody needs")
NAME_REPORTS = QT_TRANSLATE_NOOP("Doctor", "Reports of faults")
