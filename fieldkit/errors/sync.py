"""What can be wrong with sync and the township server."""

from fieldkit.errors.base import QT_TRANSLATE_NOOP, FieldkitError


class ServerUnreachable(FieldkitError):
    """Nobody answers at the server's address; nothing was lost, the changes wait here."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server {url} cannot be reached. Your changes are safe on this laptop and will be sent "
        "next time.",
    )


class NotOurServer(FieldkitError):
    """Something answers at the address, but it is not a fieldkit server, or not as one should."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "What answers at {url} is not a working fieldkit server ({why}). Nothing was sent or changed.",
    )


class ServerTrouble(FieldkitError):
    """The server took the request and failed on it."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server {url} has a problem of its own ({why}). Your changes stay on this laptop; please "
        "tell the township.",
    )


class WrongServer(FieldkitError):
    """The address leads to another server than the one this laptop was enrolled with."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{url} is another server than the one this laptop belongs to. Nothing was sent or changed.",
    )


class NoServer(FieldkitError):
    """No server address is known."""

    sentence = QT_TRANSLATE_NOOP("Errors", "No server is set yet. Please enter its address first.")


class NotEnrolled(FieldkitError):
    """The server does not know this laptop."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This laptop is not registered yet. Ask the township for a registration code."
    )


class EnrolmentRefused(FieldkitError):
    """The code is wrong, used up or too old."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The registration code is not valid: it may be mistyped, already used, or older than a day. "
        "Ask the township for a new one.",
    )


class DeviceKnown(FieldkitError):
    """The server knows another laptop by this one's id: this folder is a copy of that one's."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The code is in order, but the township already knows another laptop by the same name: these data "
        "are a copy of that laptop's. Nothing was sent. Restore them from a backup file instead of copying "
        "the folder, and use the code then.",
    )


class DeviceDisabled(FieldkitError):
    """The township has shut this laptop out."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The township has disabled this laptop. What is entered here is still handed in, but nothing comes "
        "from the township any more. You can go on working; please bring the laptop to the township office.",
    )


class NotSecure(FieldkitError):
    """Plain HTTP is for this machine only: a network could read what is sent."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{url} would send personal data unprotected over the network. Plain http is only allowed to "
        "this same machine (127.0.0.1); use an https address.",
    )


class BindRefused(FieldkitError):
    """The server would be reachable from the network without encryption."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server will not listen on {host}: without TLS others on the network could read what is "
        "sent. Use 127.0.0.1, or give it a certificate (--cert and --key).",
    )


class CertificateUnfit(FieldkitError):
    """The server cannot prove with these files who it is."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "{file} cannot be used as the server's certificate with its key ({why}). Both are PEM files, and the "
        "key has no passphrase.",
    )


class CertificateUnknown(FieldkitError):
    """Somebody answers at the server's address who cannot prove to be the server."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "This laptop does not trust the certificate of {url} ({why}), so nothing was sent. Ask the township "
        "to install it on this laptop, and whether the address is right.",
    )


class PortTaken(FieldkitError):
    """Another program listens on the port."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Port {port} of {host} cannot be used ({why}).")


class OnlySqlite(FieldkitError):
    """Other databases come with a later release."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server keeps its data in its own encrypted SQLite file; {url} cannot be used yet. Other "
        "databases come with a later release.",
    )


class ServerNeeded(FieldkitError):
    """The server's packages were not installed."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "This fieldkit was installed without the server. Install “fieldkit[server]” for it."
    )


class ServerBegun(FieldkitError):
    """There is a server in the folder already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "There is already a server in {folder}.")


class ServerNotBegun(FieldkitError):
    """There is no server in the folder."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "There is no server in {folder} yet. Begin one with “fieldkit server init”."
    )


class RemovalStopped(FieldkitError):
    """The server suddenly lacks so many rows that something must be wrong with it (sync.md §2.2)."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The server no longer knows {count} records that this laptop has. Nothing was removed here. "
        "Please ask the township whether the server was restored or replaced.",
    )


class ConflictGone(FieldkitError):
    """Somebody has settled the conflict already."""

    sentence = QT_TRANSLATE_NOOP("Errors", "This conflict has already been settled.")


class NoSuchLaptop(FieldkitError):
    """No laptop, or more than one, is called so."""

    sentence = QT_TRANSLATE_NOOP("Errors", "Which laptop is {label}? Known: {known}.")


class LaptopDisabled(FieldkitError):
    """Somebody telephones about a laptop that was shut out: it may be a thief."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors",
        "The laptop {device} is disabled, so no code of it is read out: it may be in other hands. If it is "
        "back, enable it first (server devices enable).",
    )


class NoSuchRescue(FieldkitError):
    """The laptop has no code of this number at the township."""

    sentence = QT_TRANSLATE_NOOP(
        "Errors", "There is no code {number} of the laptop {device} here. Its numbers are: {known}."
    )
