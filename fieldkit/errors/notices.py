"""What can be wrong with notices on the wall."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError
from fieldkit.errors.register import BadValue


class NotWritten(BadValue):
    """Something that must be written is empty."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Write something at “{field}”.")


class NoDays(BadValue):
    """How long a notice hangs is no number of days."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Write a whole number of days from 1 to {most}.")


class NoticeFrozen(FieldkitError):
    """Somebody wants to change what was printed (domain.md §1.25)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{notice}” was issued and cannot be changed any more. If it is wrong, cancel it and make a new one.",
    )


class NoticeNotNow(FieldkitError):
    """A step that does not follow from the state of a notice (§3.7)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{notice}” is in the state “{state}”; this cannot be done with it now."
    )


class NoticeOfAnotherForm(FieldkitError):
    """A notice is asked for on a form that is not its own: one number would stand on two papers."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{notice}” is a notice that is printed as {own}, not as {form}. Nothing was printed."
    )


class NoticeIsIssued(FieldkitError):
    """An issued notice is asked for in another masking or layout than it was issued in (domain.md §1.25)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{notice}” was issued and is only printed as it was: {form} with masking {masking}. Choose that "
        "masking and its own layout, or cancel the notice and make a new one.",
    )


class NoticeFlawed(FieldkitError):
    """Rule DQ-70 stands in the way."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{notice}” cannot be issued. {problems}")


class NothingToOverride(FieldkitError):
    """What stands in the way may be let pass by nobody, or nothing stands in the way."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is nothing on “{notice}” that the township could let pass. What names a person's number, "
        "illness or child is never posted; mend it.",
    )


class StillHanging(FieldkitError):
    """The old paper must come off the wall before the new one goes up."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{notice}” still hangs on the wall. Take it down first, and say on which day."
    )


class HangsTooShort(FieldkitError):
    """A notice that should come down before its period is over."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{notice}” has to hang until {day}. If it is wrong, cancel it and issue a new one."
    )


class ObjectionOpen(FieldkitError):
    """An objection blocks the closing of a notice (§1.25)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "An objection to “{notice}” is not answered yet. Look into it and answer it; then the notice can be "
        "closed.",
    )


class NoNoticeForm(FieldkitError):
    """A kind of notice without a form."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no paper for notices of the kind “{kind}”.")


class NotAPaper(FieldkitError):
    """A file that cannot be read as a PDF."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{file} is not a PDF that can be read, so it cannot be checked. Perhaps it is damaged."
    )


class NoSuchPaper(FieldkitError):
    """A file to be checked that is not there."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no file {file}.")


class NotACheckCode(FieldkitError):
    """What was typed or scanned is no number of a paper."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{code}” is not the check code of a paper. It is what the square at the foot says and begins with "
        "FK1:, or the eight digits of the check number beside it.",
    )


class CalendarRefused(FieldkitError):
    """A file that is no calendar of a year; `row` says where it is wrong."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file}, row {row}: {why}. A row is the first day, the last one, and 休 (free) or 班 (worked). "
        "Nothing was changed.",
    )
