"""What can be wrong with the demo."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class DemoFolderTaken(FieldkitError):
    """The demo would write into a folder that holds something."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The folder {folder} already holds something; the demo needs an empty or new folder."
    )


class DemoServerFailed(FieldkitError):
    """The demo's server process did not start or answer."""

    sentence = QT_TRANSLATE_NOOP("Errors", "The demo's township server did not start: {why}")
