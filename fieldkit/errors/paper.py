"""What can be wrong with printing."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


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


class NotForPosting(FieldkitError):
    """Somebody asked for a form of the file, or one that is handed out, with the masking of a posting."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{form} is no form for posting. Possible maskings: {choices}.")


class GlyphsMissing(FieldkitError):
    """Some characters are in none of the fonts; an empty box is never printed instead."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing was printed, because some characters are in no font: {characters}. Please enter "
        "another spelling there, and print again.",
    )


class FontSpoilt(FieldkitError):
    """A font file that came with the program is missing or not as it was shipped."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing was printed: the font file {file} that came with fieldkit is missing or damaged. Please "
        "install fieldkit again. The data are not affected.",
    )


class NoSuchForm(FieldkitError):
    """No form has this code."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no form {form}. Forms: {known}.")


class NoSuchLayout(FieldkitError):
    """A form is not set in this layout."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{form} has no layout {layout}. Layouts: {known}.")


class SubjectNeeded(FieldkitError):
    """It was not said of what a form is to be printed."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Please say which {subject} {form} is to be printed for.")


class NoRegister(FieldkitError):
    """A form was asked for of a village that no household of is on this laptop."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no household of {village} on this laptop, so nothing was printed. Import or sync the "
        "village first, or ask for the form blank, to be filled in by hand.",
    )


class NotYourVillage(FieldkitError):
    """A form was asked for of a village that is not among the person's (domain.md §1.31)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{village} is not among the villages that you see. Nothing was printed."
    )


class FileNotWritten(FieldkitError):
    """A file could not be put where somebody wanted it; nothing half is left there."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The file {file} could not be written: {why}.")


class PrinterFailed(FieldkitError):
    """The print system did not take the pages."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The printer {printer} did not take the pages ({why}). The file is unharmed."
    )


class NoPrinter(FieldkitError):
    """The machine has no printer, or no print system."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no printer on this laptop. Save the paper as PDF, take it along on a stick and print it "
        "where there is one.",
    )


class PaperNotInPrinter(FieldkitError):
    """A form is on larger paper than the printer has."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer {printer} has no {paper} paper. Choose a layout for A4 if the form has one, or another "
        "printer, or save the paper as PDF and print it where there is {paper}.",
    )


class NotByHousehold(FieldkitError):
    """One file a household was asked of a form that is of a village as a whole."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{form} is made of a village as a whole; there is no {form} of a single household."
    )


class NotJoined(FieldkitError):
    """Notices of several villages were asked for in one file."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{form} is a notice: what was issued is printed as it was issued, each in a file of its own. "
        "Please choose one file a village.",
    )


class NoSuchBatch(FieldkitError):
    """There is no half-finished print to go on with."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no half-finished print of {form} in {folder}.")


class BatchStopped(FieldkitError):
    """Somebody stopped a long print on the command line."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Stopped: {done} of {total} are printed. The same command with --resume prints the rest."
    )


class BatchAtWork(FieldkitError):
    """Somebody asked to go on with a print that is going on."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This print is being made already.")


class NoExitLine(FieldkitError):
    """An exit sheet was asked for, and the line of the year is not entered (domain.md §5.4)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no line for {place} in {year} to compare the income with. Enter the national line or that "
        "of the province under “Lines and rates” first, with the paper it stands in; or print the blank form "
        "(--blank) and fill it in by hand.",
    )
