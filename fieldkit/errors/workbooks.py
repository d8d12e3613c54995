"""What can be wrong with offices' workbooks."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.errors.reasons import NO_FILE, Reason


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


class WorkbookTooLarge(FieldkitError):
    """A workbook holds, or unpacks to, more than a laptop's memory should be asked for."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is too large to be read at once. Divide it into several workbooks, one a township or a year, "
        "and try again. Nothing was imported.",
    )


class SheetTooLarge(FieldkitError):
    """What stands in a sheet reaches so far down and to the right that the sheet cannot be laid out."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file}, sheet {sheet}: the cells reach as far as {cell}, too far to be read. Delete the rows below "
        "the table and the columns to the right of it, save the workbook and try again. "
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


class RegisterChanged(FieldkitError):
    """Something was changed between the preview of an import and its commit."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The register has changed since the workbooks were read. Please read them again; nothing was "
        "imported.",
    )


class WorkbookChanged(FieldkitError):
    """A workbook is not what it was when the preview read it."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{file} was changed or moved since it was read. Please read the workbooks again."
    )


class ImportTakenBack(FieldkitError):
    """An import is to be taken back a second time."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This import was taken back already.")


class ImportBuiltOn(FieldkitError):
    """Others have worked on what an import brought; taking it back would undo their work."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "This import cannot be taken back any more, because work was built on it: {what}. It stays; correct "
        "single records instead, or strike off what should not be there.",
    )


class RegisterTooNew(FieldkitError):
    """A whole register was written by a later release, which may know more than this one."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} was written by a newer fieldkit. Update this laptop first; nothing was imported.",
    )


class ListNotCompared(FieldkitError):
    """An office's list that cannot be read, so that there is nothing to compare with."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{file} was not compared: {why}.")

    @classmethod
    def of(cls, file: object, error: FieldkitError) -> "ListNotCompared":
        """Say it of what reading a workbook failed of."""
        return cls(file=file, why=_WHYS[type(error)])


_WHYS: dict[type[FieldkitError], Reason] = {
    FileMissing: NO_FILE,
    NotAWorkbook: Reason(
        QT_TRANSLATE_NOOP("Reasons", "it is damaged, incomplete or not a workbook (.xlsx, .xls, .ods, .csv)")
    ),
    WorkbookEmpty: Reason(QT_TRANSLATE_NOOP("Reasons", "it is empty")),
    WorkbookLocked: Reason(
        QT_TRANSLATE_NOOP("Reasons", "a password protects it; open it and save it without the password")
    ),
    WorkbookTooLarge: Reason(
        QT_TRANSLATE_NOOP("Reasons", "it is too large to be read at once; divide it into several workbooks")
    ),
    SheetTooLarge: Reason(
        QT_TRANSLATE_NOOP(
            "Reasons",
            "a sheet reaches too far; delete the rows below the table and the columns to the right of it",
        )
    ),
    NoKnownTable: Reason(
        QT_TRANSLATE_NOOP("Reasons", "no sheet has a row of headers with names or numbers of people in it")
    ),
}
