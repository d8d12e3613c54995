"""What cannot be taken back, deleted or restored, and what to do instead."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class NothingToUndo(FieldkitError):
    """No change of this record was made on this laptop, or all were taken back already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no change of this household to take back.")


class CannotUndo(FieldkitError):
    """The last change is not one that is taken back here."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The last change cannot be taken back here: {why}.")


class ChangedSince(FieldkitError):
    """Something else was written where the change was: by another laptop, as a rule."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "It was not taken back: {what} has been changed since, by somebody else or by a sync. The "
        "history shows both values; put in the right one by hand.",
    )


class HouseholdInUse(FieldkitError):
    """Nobody may delete a household that has a visit, a notice line or an income year (§3.11)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be deleted: there are {what} of this household, and they must be kept. If the "
        "family is gone, strike the household off instead.",
    )


class MemberInUse(FieldkitError):
    """A member that other records name is not deleted."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be deleted: a visit names this person. If {name} moved away or died, change the "
        "member status instead.",
    )


class HeadInUse(FieldkitError):
    """The head is not deleted while others are in the household (domain.md §3.11)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is the head of the household. First make another member the head (relation to the "
        "head), then delete.",
    )


class RestoreFirst(FieldkitError):
    """What the record belongs to is deleted as well."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” cannot come back while the household is deleted. Restore the household first."
    )
