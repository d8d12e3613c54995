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
