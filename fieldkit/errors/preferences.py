"""Failures of what somebody sets."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class WindowsRefused(FieldkitError):
    """Windows of the visits that cannot be (domain.md §1.15)."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The window of visit {no} cannot be used: {why}.")
