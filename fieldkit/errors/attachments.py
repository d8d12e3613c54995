"""What can be wrong with photos and scans."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class ContentMissing(FieldkitError):
    """The record of a photo is here, its content is not."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The content of this photo or scan ({name}) is not on this laptop. Sync with the township, or put in "
        "the photo again.",
    )


class ContentDamaged(FieldkitError):
    """The content is not what was put in."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The content of this photo or scan ({name}) is damaged and is not shown. Put in the photo again, or "
        "restore a backup.",
    )


class ContentNotKept(FieldkitError):
    """The system did not let the content be written."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The photo could not be kept in {folder} ({why}). Nothing was changed."
    )


class NotAPicture(FieldkitError):
    """The file is neither a picture nor a PDF, or is cut off."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is not a photo or PDF that can be read, or it is damaged. Photos as JPEG, PNG, WebP, BMP or "
        "TIFF and scans as PDF can be put in.",
    )


class PhoneFormat(FieldkitError):
    """The picture is HEIC or AVIF, which this program cannot read."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has a format that only phones read (HEIC). On the phone, choose “Most compatible” (JPEG) as "
        "the format of the camera, or send the photo through a chat program, and put in that one.",
    )


class PictureTooLarge(FieldkitError):
    """So many pixels would fill the memory."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} is too large: {width} × {height} points. Scan with 300 points per inch, or save it as JPEG.",
    )


class SeveralPages(FieldkitError):
    """A TIFF of several pages: all but the first would be lost."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{file} has {pages} pages. Save it as PDF, so that none of them is lost."
    )


class ScanTooLarge(FieldkitError):
    """A PDF above the limit."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} has {size} MB; at most {most} MB can be put in. Scan in grey with 150 to 200 points per "
        "inch, or photograph the pages.",
    )


class ScanLocked(FieldkitError):
    """A PDF that asks for a password."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "{file} is protected by a password. Save it without one, and put in that one."
    )
