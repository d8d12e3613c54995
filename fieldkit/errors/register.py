"""What can be wrong with finding, pairing and visiting."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class NotFound(FieldkitError):
    """What was asked for is not on this laptop."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no {kind} “{name}” on this laptop.")


class NotOne(FieldkitError):
    """Several things answer to the name."""

    sentence = QT_TRANSLATE_NOOP("Errors", "“{name}” fits {count} {kind}; please be more exact.")


class NoSuchCode(FieldkitError):
    """A code that is not in its table; `known` are those to choose from, with their words."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no {what} {code}. Choose: {known}.")


class BadValue(FieldkitError):
    """A value somebody typed cannot be kept as it is."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” cannot be used ({why}).")


class PrimaryHelperClash(FieldkitError):
    """Two primary helpers of one household on the same day (domain.md §1.14, C-1)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Household {household} already has a primary helper in this time ({helper}). End that pairing first.",
    )


class HelperAway(FieldkitError):
    """A helper is not in post on the day a pairing is to begin (domain.md §1.13)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{helper} is not in post on {day}. Choose another helper, or correct the days in post."
    )


class HelperInUse(FieldkitError):
    """A helper or unit that records name is not deleted (domain.md §1.14: history stays)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is named by {count} records and stays. A helper who leaves gets a last day in post; "
        "two spellings of one are joined.",
    )


class NotAllowed(FieldkitError):
    """The role of the person does not include this (domain.md §2.33)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Your role may not {what}. Someone with another role can do it, or change yours."
    )


class OtherVillage(FieldkitError):
    """A row of a village that is not among the person's (domain.md §1.31)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "These data are of a village that is not among yours. Nothing was changed."
    )


class UserLeft(FieldkitError):
    """The person does not work here any more."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{user} does not work here any more since {day}.")


class VisitIncomplete(FieldkitError):
    """A visit lacks something it must have (domain.md §1.16)."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The visit cannot be completed yet: {why}.")


class ReasonNeeded(FieldkitError):
    """A plan is changed that was fixed before (domain.md §3.6)."""

    sentence = QT_TRANSLATE_NOOP("Errors", "A reason is needed for this; it is kept with the plan.")


class VisitIsDone(FieldkitError):
    """Nothing of what was chosen is still to be visited."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "None of these visits is still to be made: they are done, or the household is freed."
    )
