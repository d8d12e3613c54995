"""Why the operating system said no, in words that can be translated."""

import errno

from fieldkit.errors.base import QT_TRANSLATE_NOOP


class Reason(str):
    """A part of a sentence that is itself a source text, of context Reasons."""

    __slots__ = ()


_REASONS = {
    errno.EADDRINUSE: QT_TRANSLATE_NOOP("Reasons", "another program uses it"),
    errno.EACCES: QT_TRANSLATE_NOOP("Reasons", "there is no permission"),
    errno.EPERM: QT_TRANSLATE_NOOP("Reasons", "there is no permission"),
    errno.EROFS: QT_TRANSLATE_NOOP("Reasons", "the disk can only be read"),
    errno.ENOENT: QT_TRANSLATE_NOOP("Reasons", "the folder does not exist"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Reasons", "a file stands where a folder is needed"),
    errno.EEXIST: QT_TRANSLATE_NOOP("Reasons", "a file stands where a folder is needed"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Reasons", "a folder stands where the file should be"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Reasons", "the disk is full"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("Reasons", "the disk is full"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Reasons", "the name is too long"),
}
READ_ONLY = Reason(_REASONS[errno.EROFS])
IS_FOLDER = Reason(_REASONS[errno.EISDIR])
NO_FOLDER = Reason(_REASONS[errno.ENOENT])
NO_FILE = Reason(QT_TRANSLATE_NOOP("Reasons", "there is no such file"))
IS_WORKBOOK = Reason(QT_TRANSLATE_NOOP("Reasons", "a workbook of that name is there, and would be lost"))
NOT_A_FILE = Reason(QT_TRANSLATE_NOOP("Reasons", "what stands there is no file but a device or the like"))
NOT_AN_ADDRESS = Reason(QT_TRANSLATE_NOOP("Reasons", "an address begins with https:// or http://"))
NOT_A_DAY = Reason(QT_TRANSLATE_NOOP("Reasons", "a day is written as month-day, such as 03-31"))
OUT_OF_ORDER = Reason(
    QT_TRANSLATE_NOOP("Reasons", "a window ends after it begins, and begins after the one before it")
)


def reason(error: OSError) -> Reason:
    """Return why, as far as there are words for it; else as the system says it."""
    known = _REASONS.get(error.errno or 0)
    return Reason(known or error.strerror or type(error).__name__)
