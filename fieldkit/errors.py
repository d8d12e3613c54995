"""Every failure a person may be told about.

A `FieldkitError` is something somebody can understand and perhaps put right: a wrong passphrase, a
full disk, a server that is away.  It carries an English sentence marked for translation and the
details to fill in; `i18n.Words.sentence` says it in the reader's language.  Any other exception is
a bug, and is shown and reported as one.
"""

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate's name
    """Return `text` untouched; lupdate files it under `context` for the translators."""
    return text


class FieldkitError(Exception):
    """The root of all failures that are not bugs."""

    sentence: ClassVar[str]

    def __init__(self, **details: object) -> None:
        """Keep what the sentence needs: every `{name}` in it is one of `details`."""
        super().__init__(self.sentence.format(**details))
        self.details = details


class Cancelled(FieldkitError):
    """The person pressed Stop."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed.")


# ---------------------------------------------------------------- the data folder


class WrongPassphrase(FieldkitError):
    """The passphrase opens no key slot; the data were not touched."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The passphrase of {user} is not right. Please try again.")


class NoSuchUser(FieldkitError):
    """Nobody of this name has a key slot in the folder."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Nobody called {user} works on this laptop. Known: {known}.")


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
        "The passphrase is right, but the data file {file} is damaged. Do not delete it: restore the "
        "newest backup from {backups}, and keep the damaged file for the township.",
    )


class KeysDamaged(FieldkitError):
    """The file with the key slots cannot be read."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file {file} is damaged or missing, so the data cannot be opened. Put back the copy "
        "of it from a backup; the data themselves are untouched.",
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

    sentence = QT_TRANSLATE_NOOP("Errors", "The folder {home} cannot be written: {why}.")


class DiskFull(FieldkitError):
    """No room left; the change was not made."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full. The last change was not saved; everything before it is safe. Free some "
        "space and try again.",
    )


class LibraryTooOld(FieldkitError):
    """The SQLite that came along has a known corruption bug."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This fieldkit came with SQLite {found}; at least {needed} is needed to keep data safe."
    )


# ---------------------------------------------------------------- looking for things


class NotFound(FieldkitError):
    """What was asked for is not on this laptop."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no {kind} “{name}” on this laptop.")


class NotOne(FieldkitError):
    """Several things answer to the name."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{name}” fits {count} {kind}; please be more exact.")


class BadValue(FieldkitError):
    """A value somebody typed cannot be kept as it is."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” cannot be used ({why}).")


# ---------------------------------------------------------------- helpers, plans, visits


class PrimaryHelperClash(FieldkitError):
    """Two primary helpers of one household on the same day (domain.md §1.14, C-1)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Household {household} already has a primary helper in this time ({helper}). End that "
        "pairing first.",
    )


class VisitIncomplete(FieldkitError):
    """A visit lacks something it must have (domain.md §1.16)."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The visit cannot be completed yet: {why}.")


class VisitLocked(FieldkitError):
    """A completed visit is amended by an added note, never changed."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "A completed visit is not changed any more. Add an amendment to it instead."
    )


# ---------------------------------------------------------------- paper


class PostingRefused(FieldkitError):
    """A form for the wall would have shown what nobody may read there (domain.md §4.2, DQ-70)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{form} hangs where everybody can read it and must not show “{field}”. Nothing was printed.",
    )


class MaskingTooWeak(FieldkitError):
    """Somebody asked for less masking than the form needs."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{form} cannot be printed with masking {masking}. Possible: {choices}."
    )


class GlyphsMissing(FieldkitError):
    """Some characters are in none of the fonts; an empty box is never printed instead."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing was printed, because some characters are in no font: {characters}. Please enter "
        "another spelling there, and print again.",
    )


class NoSuchForm(FieldkitError):
    """No form has this code."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no form {form}. Forms: {known}.")


class SubjectNeeded(FieldkitError):
    """It was not said of what a form is to be printed."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Please say which {subject} {form} is to be printed for.")


class FileNotWritten(FieldkitError):
    """A file could not be put where somebody wanted it; nothing half is left there."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The file {file} could not be written: {why}.")


class PrinterFailed(FieldkitError):
    """The print system did not take the pages."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The printer {printer} did not take the pages ({why}). The file is unharmed."
    )


# ---------------------------------------------------------------- sync and the township server


class ServerUnreachable(FieldkitError):
    """Nobody answers at the server's address; nothing was lost, the changes wait here."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server {url} cannot be reached. Your changes are safe on this laptop and will be sent "
        "next time.",
    )


class NotOurServer(FieldkitError):
    """Something answers at the address, but it is not a fieldkit server, or not as one should."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "What answers at {url} is not a working fieldkit server ({why}). Nothing was sent or changed.",
    )


class ServerTrouble(FieldkitError):
    """The server took the request and failed on it."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server {url} has a problem of its own ({why}). Your changes stay on this laptop; please "
        "tell the township.",
    )


class WrongServer(FieldkitError):
    """The address leads to another server than the one this laptop was enrolled with."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{url} is another server than the one this laptop belongs to. Nothing was sent or changed.",
    )


class NoServer(FieldkitError):
    """No server address is known."""

    sentence = QT_TRANSLATE_NOOP("Errors", "No server is set yet. Please enter its address first.")


class NotEnrolled(FieldkitError):
    """The server does not know this laptop."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This laptop is not registered yet. Ask the township for a registration code."
    )


class EnrolmentRefused(FieldkitError):
    """The code is wrong, used up or too old."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The registration code is not valid: it may be mistyped, already used, or older than a day. "
        "Ask the township for a new one.",
    )


class DeviceDisabled(FieldkitError):
    """The township has shut this laptop out."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The township has disabled this laptop. Please bring it to the township office."
    )


class NotSecure(FieldkitError):
    """Plain HTTP is for this machine only: a network could read what is sent."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{url} would send personal data unprotected over the network. Plain http is only allowed to "
        "this same machine (127.0.0.1); use an https address.",
    )


class BindRefused(FieldkitError):
    """The server would be reachable from the network without encryption."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server will not listen on {host}: without TLS others on the network could read what is "
        "sent. Use 127.0.0.1.",
    )


class PortTaken(FieldkitError):
    """Another program listens on the port."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Port {port} of {host} cannot be used ({why}).")


class OnlySqlite(FieldkitError):
    """Other databases come with a later release."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server keeps its data in its own encrypted SQLite file; {url} cannot be used yet. Other "
        "databases come with a later release.",
    )


class ServerNeeded(FieldkitError):
    """The server's packages were not installed."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This fieldkit was installed without the server. Install “fieldkit[server]” for it."
    )


class ServerBegun(FieldkitError):
    """There is a server in the folder already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is already a server in {folder}.")


class ServerNotBegun(FieldkitError):
    """There is no server in the folder."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "There is no server in {folder} yet. Begin one with “fieldkit server init”."
    )


class RemovalStopped(FieldkitError):
    """The server suddenly lacks so many rows that something must be wrong with it (sync.md §2.2)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server no longer knows {count} records that this laptop has. Nothing was removed here. "
        "Please ask the township whether the server was restored or replaced.",
    )


class ConflictGone(FieldkitError):
    """Somebody has settled the conflict already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This conflict has already been settled.")


# ---------------------------------------------------------------- workbooks


class NotAWorkbook(FieldkitError):
    """A file given for import is no workbook, or a damaged or cut-off one."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} cannot be read: it is damaged, incomplete or not a workbook (.xlsx, .xls, .ods, .csv). "
        "Nothing was imported.",
    )


class WorkbookEmpty(FieldkitError):
    """A file or folder given for import has nothing in it."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{file} is empty. Nothing was imported.")


class WorkbookLocked(FieldkitError):
    """A workbook is protected by a password."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is protected by a password. Open it, save it without the password and try again. "
        "Nothing was imported.",
    )


class FileMissing(FieldkitError):
    """A file or folder that was named is not there."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no file or folder {file}. Nothing was imported.")


class NoKnownTable(FieldkitError):
    """No sheet of a workbook has the headers of a known table."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has no table of households, members, helpers or divisions: no row of headers was "
        "found. Nothing was imported.",
    )


class ColumnsMissing(FieldkitError):
    """A sheet lacks columns without which its rows cannot be placed."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{file}, sheet {sheet}: these columns are missing: {columns}. Nothing was imported."
    )


# ---------------------------------------------------------------- the demo


class DemoFolderTaken(FieldkitError):
    """The demo would write into a folder that holds something."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The folder {folder} already holds something; the demo needs an empty or new folder."
    )


class DemoServerFailed(FieldkitError):
    """The demo's server process did not start or answer."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The demo's township server did not start: {why}")


class RegisterChanged(FieldkitError):
    """Something was changed between the preview of an import and its commit."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The register has changed since the workbooks were read. Please read them again; nothing was "
        "imported.",
    )
