"""What every failure is made of, and how its sentence is marked."""

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
