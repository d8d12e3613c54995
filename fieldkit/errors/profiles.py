"""Failures of policy profiles, and of lines and rates (domain.md §1.30)."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class ProfileRefused(FieldkitError):
    """A file that is no profile; `place` says where, as `procedures.W3[0].steps[2].notice`."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This policy profile cannot be used. At {place}: {why}.")


class ProfileUnsigned(FieldkitError):
    """A profile without a signature, to be taken only when somebody has said so."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "The policy profile {name} is not signed. Ask the township whether it comes from there."
    )


class ProfileSignatureWrong(FieldkitError):
    """A signature that is not of this file, or not of any key trusted here."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The signature does not belong to this policy profile. It was changed on the way, or somebody else "
        "signed it. Nothing was taken.",
    )


class ProfileSignerUnknown(FieldkitError):
    """A signature of a key that is not trusted here yet."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The policy profile is signed with a key that is not known here. Take in the township's key first, "
        "then the profile again.",
    )


class ProfileVersionTaken(FieldkitError):
    """Another file of the same name and version, or a newer one, is here already."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "Version {version} of the policy profile {name} is not newer than what is here ({here}). Give the "
        "file a higher version.",
    )


class ProfileGone(FieldkitError):
    """A profile that is not here: never taken in, or not synced yet."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is no policy profile {name} here. There are: {known}.")


class NotAKey(FieldkitError):
    """A file that holds no Ed25519 public key."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no key in this file. The township's key is a line of 64 digits and letters a to f.",
    )


class FileUnreadable(FieldkitError):
    """A file that was chosen cannot be read."""

    sentence = QT_TRANSLATE_NOOP("Errors", "{file} cannot be read: {why}.")
