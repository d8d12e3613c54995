"""What stands in the way of writing down that a family or its standing changed."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class HeadNeeded(FieldkitError):
    """The head died or left, and nobody said yet who is the head now (domain.md §3.11)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} is no longer in the household. Say first who is the head now (“Changes in the family”); "
        "then the rest can be changed.",
    )


class NotInHousehold(FieldkitError):
    """What happened cannot have happened to somebody who was not there, or is there already."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This cannot be entered for {name}, who is “{status}” now. Look at what was entered last."
    )


class LivesElsewhere(FieldkitError):
    """One person is in one household at a date (domain.md §1.4)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} with this number is in the household of {head} ({number}). Bring the person over from there "
        "instead of entering a second one.",
    )


class LaterChange(FieldkitError):
    """Something later is entered already: changes are entered in the order in which they happened."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "A change of {name} on {day} is entered already, and this would be before it. Take that one back, or "
        "correct its day.",
    )


class RelationsNeeded(FieldkitError):
    """With a new head everybody is something else to the head."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Say what everybody is to {head}; it is missing for: {names}.")


class SomebodyMustStay(FieldkitError):
    """A household that splits keeps at least one member, and the new one has at least one."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "At least one member must go and one must stay. If all go, the household moves as a whole."
    )


class OneHousehold(FieldkitError):
    """A household cannot be joined with itself, or with one of another village."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "Two different households of one village are joined. Move the household first if need be."
    )


class CorrectionNeeded(FieldkitError):
    """What a member is in the household follows from what happened, or is corrected with a reason."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "“{field}” follows from what happened. Enter what happened under “Changes in the family”, or correct "
        "a wrong entry there with its reason.",
    )


class StandingRefused(FieldkitError):
    """A standing does not follow on the one before it (domain.md §3.2–3.4)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "“{new}” does not follow on “{old}”. If an entry is wrong, correct it with its reason."
    )
